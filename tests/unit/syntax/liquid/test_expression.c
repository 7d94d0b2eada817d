/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/liquid_cases.h"

static const struct liquid_case cases[] = {
	/* clang-format off */
	{"text alone", "plain text", "plain text"},
	{"a variable", "{{ text }}", "Hello World"},
	{"no blanks", "{{text}}|{{page.title}}", "Hello World|My \"Page\" & more"},
	{"unknown variables", "[{{ unknown }}{{ unknown.x.y }}{{ page.unknown }}]", "[]"},
	{"keys in brackets", "{{ page[\"title\"] }} {{ page['nested']['deep'].er }} {{ map[key] }} {{ ['text'] }}", "My \"Page\" & more bottom 1 Hello World"},
	{"indexes", "{{ list[0] }}{{ list[-1] }}{{ list[9] }}{{ words[1] }}", "32Apple"},
	{"first, last, size", "{{ list.first }}{{ list.last }}{{ list.size }}{{ map.size }}{{ text.size }}{{ empty_list.first }}", "323211"},
	{"first of a map", "{{ map.first }} {{ map.first[0] }}", "b2 b"},
	{"members of text", "[{{ text.first }}{{ text[0] }}]", "[]"},
	{"key made of digits", "{{ data.by.2019 }}{{ data.by[\"2019\"] }}{{ data.members[0].name }}", "oldoldAda"},
	{"literals", "{{ 'a' }}{{ \"b\" }}{{ 1 }}{{ -2 }}{{ 1.50 }}{{ true }}{{ false }}[{{ nil }}{{ null }}{{ blank }}{{ empty }}]", "ab1-21.5truefalse[]"},
	{"quotes in quotes", "{{ \"it's\" }} {{ 'a \"b\"' }}", "it's a \"b\""},
	{"lists are joined", "{{ list }} {{ nested }} {{ mixed }}", "312 123 1a2.5true"},
	{"a map is inspected", "{{ map }} {{ empty_map }}", "{\"b\"=>2, \"a\"=>1} {}"},
	{"floats", "{{ float }} {{ whole }} {{ tiny }}", "2.5 3.0 1.0e-05"},
	{"what follows is passed over", "{{ text rest | downcase }}", "hello world"},
	{"a filter without a name", "{{ text | | upcase }}", "HELLO WORLD"},
	{"hyphens in names", "{% assign a-b = 1 %}{{ a-b }}", "1"},
	{"trimming", "a  {{- text -}}  b  {{- \" c \" }} d", "aHello Worldb c  d"},
	{"trimming tags", "a\n {%- if true -%}\n b\n {%- endif %}\n c", "ab\n c"},
	{"trimming without a tag before", "{% if true -%}   x   {%- else -%} y {% endif %}.", "x."},
	{"output of an empty brace pair", "[{{ }}]", "[]"},
	{"raw", "{% raw %}{{ x }} {% if %} }}{% endraw %}!", "{{ x }} {% if %} }}!"},
	{"raw with open braces", "{% raw %}{{ a {% endraw %}b", "{{ a b"},
	{"comment", "a{% comment %} {{ x }} {% unknown %} {% endcomment %}b", "ab"},
	{"nested comment", "a{% comment %} 1 {% comment %} 2 {% endcomment %} 3 {% endcomment %}b", "ab"},
	{"a comment trims", "a {%- comment -%} x {%- endcomment -%} b", "ab"},
	{"equal", "{% if text == \"Hello World\" %}1{% endif %}{% if num == 7.0 %}2{% endif %}{% if num == \"7\" %}3{% endif %}{% if nothing == nil %}4{% endif %}{% if list == list %}5{% endif %}{% if map == empty_map %}6{% endif %}", "1245"},
	{"different", "{% if text != \"x\" %}1{% endif %}{% if num <> 7 %}2{% endif %}{% if unknown != nil %}3{% endif %}", "1"},
	{"order", "{% if num > 6 %}1{% endif %}{% if num >= 7 %}2{% endif %}{% if num < 7.5 %}3{% endif %}{% if num <= 6 %}4{% endif %}{% if \"a\" < \"b\" %}5{% endif %}", "1235"},
	{"order of what has none", "{% if unknown > 1 %}1{% endif %}{% if unknown < 1 %}2{% endif %}{% if list > list %}3{% endif %}{% if true >= true %}4{% endif %}.", "."},
	{"contains", "{% if text contains \"World\" %}1{% endif %}{% if words contains \"pear\" %}2{% endif %}{% if words contains \"ear\" %}3{% endif %}{% if map contains \"a\" %}4{% endif %}{% if unknown contains \"a\" %}5{% endif %}{% if list contains 3 %}6{% endif %}{% if text contains unknown %}7{% endif %}{% if \"a1b\" contains 1 %}8{% endif %}", "12468"},
	{"truth", "{% if unknown %}1{% endif %}{% if no_ %}2{% endif %}{% if empty_text %}3{% endif %}{% if num %}4{% endif %}{% if empty_list %}5{% endif %}", "345"},
	{"and, or from the right", "{% if true or false and false %}1{% endif %}{% if false and false or true %}2{% endif %}{% if true and false or true %}3{% endif %}", "13"},
	{"blank and empty", "{% if empty_text == empty %}1{% endif %}{% if empty_list == empty %}2{% endif %}{% if unknown == empty %}3{% endif %}{% if empty_text == blank %}4{% endif %}{% if text != empty %}5{% endif %}{% if empty_map == empty %}6{% endif %}{% if unknown != empty %}7{% endif %}{% if text != blank %}8{% endif %}", "125678"},
	{"dates compared", "{% if stamp > utc %}1{% endif %}{% if utc > stamp %}2{% endif %}{% if day == day %}3{% endif %}", "23"},
	{"if, elsif, else", "{% if num == 1 %}one{% elsif num == 7 %}seven{% else %}other{% endif %}{% if num == 1 %}one{% else %}other{% endif %}", "sevenother"},
	{"unless", "{% unless num == 1 %}a{% else %}b{% endunless %}{% unless num == 7 %}a{% else %}b{% endunless %}{% unless num == 7 %}a{% elsif num == 7 %}c{% endunless %}", "abc"},
	{"case", "{% case num %}{% when 1 %}one{% when 6, 7 %}seven{% else %}other{% endcase %}{% case text %} x {% when \"a\" or \"Hello World\" %}hit{% endcase %}{% case num %}{% when 1 %}one{% else %}other{% endcase %}", "sevenhitother"},
	{"case with two that fit", "{% case num %}{% when 7 %}a{% when 7 %}b{% else %}c{% endcase %}", "ab"},
	{"blank blocks print nothing", "a{% if true %} \n {% endif %}b{% if true %} {% assign x = 1 %} {% endif %}c{% for i in list %}  {% endfor %}d{% unless false %} {% comment %}x{% endcomment %} {% endunless %}e", "abcde"},
	{"blocks that are not blank", "a{% if true %} {{ nothing }} {% endif %}b{% if false %}x{% else %} {% endif %}c", "a  b c"},
	{"nested blank blocks", "a{% if true %} {% for i in list %} {% if i %} {% endif %} {% endfor %} {% endif %}b", "ab"},
	/* clang-format on */
};

static void test_expressions_as_in_liquid(void **state)
{
	(void)state;
	check_cases(cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_expressions_as_in_liquid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
