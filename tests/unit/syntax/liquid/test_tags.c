/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/liquid_cases.h"

static const struct liquid_case cases[] = {
	/* clang-format off */
	{"assign", "{% assign a = \"x\" %}{{ a }}{% assign a = a | append: \"y\" %}{{ a }}{%assign b=list%}{{ b.size }}", "xxy3"},
	{"assign over the world", "{% assign text = \"mine\" %}{{ text }}", "mine"},
	{"assign nil", "{% assign text = nothing %}[{{ text }}]", "[]"},
	{"capture", "{% capture a %}x{{ num }}{% endcapture %}[{{ a }}]{% capture \"b\" %}y{% endcapture %}{{ b }}", "[x7]y"},
	{"increment and decrement", "{% increment n %}{% increment n %}{% decrement n %}{% decrement m %}{{ n }}", "011-11"},
	{"counters and assigned variables", "{% assign n = 10 %}{% increment n %}{% increment n %}{{ n }}", "0110"},
	{"for", "{% for i in list %}{{ i }},{% endfor %}", "3,1,2,"},
	{"for with else", "{% for i in empty_list %}x{% else %}none{% endfor %}{% for i in unknown %}x{% else %}none{% endfor %}{% for i in list %}x{% else %}none{% endfor %}", "nonenonexxx"},
	{"for with limit and offset", "{% for i in (1..9) limit:3 %}{{ i }}{% endfor %} {% for i in (1..9) offset:6 %}{{ i }}{% endfor %} {% for i in (1..9) limit: 2 offset: 3 %}{{ i }}{% endfor %} {% for i in (1..9) limit:num offset:unknown %}{{ i }}{% endfor %}", "123 789 45 1234567"},
	{"for reversed", "{% for i in list reversed %}{{ i }}{% endfor %} {% for i in (1..5) reversed limit:2 %}{{ i }}{% endfor %}", "213 21"},
	{"for over a map", "{% for pair in map %}{{ pair[0] }}={{ pair[1] }} {% endfor %}{% for p in map %}{{ p.first }}{{ p.last }}{% endfor %}", "b=2 a=1 b2a1"},
	{"for over text", "{% for c in text %}[{{ c }}]{% endfor %}{% for c in empty_text %}x{% endfor %}", "[Hello World]"},
	{"forloop", "{% for i in list %}{{ forloop.index }}{{ forloop.index0 }}{{ forloop.rindex }}{{ forloop.rindex0 }}{{ forloop.first }}{{ forloop.last }}{{ forloop.length }} {% endfor %}[{{ forloop.index }}]", "1032truefalse3 2121falsefalse3 3210falsetrue3 []"},
	{"forloop of the outer loop", "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.index }} {% endfor %}{% endfor %}", "11 12 21 22 "},
	{"forloop numbers kept", "{% for i in list %}{% if forloop.first %}{% assign k = forloop.index %}{% endif %}{% endfor %}{{ k }}", "1"},
	{"for goes on", "{% for i in (1..9) limit:2 %}{{ i }}{% endfor %}-{% for i in (1..9) limit:3 offset:continue %}{{ i }}{% endfor %}-{% for i in (1..9) offset:continue %}{{ i }}{% endfor %}", "12-345-6789"},
	{"break and continue", "{% for i in (1..5) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}.", "13."},
	{"break leaves one loop", "{% for i in (1..2) %}{% for j in (1..3) %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }} {% endfor %}{% endfor %}", "11 21 "},
	{"break outside a loop", "a{% break %}b", "a"},
	{"loop variables end with the loop", "{% assign i = \"out\" %}{% for i in list %}{{ i }}{% endfor %}{{ i }}", "312out"},
	{"assign inside a loop lasts", "{% for i in list %}{% assign last = i %}{% endfor %}{{ last }}", "2"},
	{"ranges", "{% for i in (num..9) %}{{ i }}{% endfor %} {% for i in (3..1) %}x{% else %}none{% endfor %} {% assign n = \"3\" %}{% for i in (1..n) %}{{ i }}{% endfor %}{% for i in (-1..1) %}{{ i }}{% endfor %}", "789 none 123-101"},
	{"cycle", "{% for i in (1..4) %}{% cycle \"a\", \"b\", num %}{% endfor %}", "ab7a"},
	{"cycle with groups", "{% for i in (1..3) %}{% cycle \"g\": \"a\", \"b\" %}{% cycle \"h\": \"a\", \"b\", \"c\" %}{% cycle \"g\": \"a\", \"b\" %} {% endfor %}", "aab abb acb "},
	{"include", "{% include hello.html %}{% include hello.html name=\"Ada\" %}", "Hello nobody!\nHello Ada!\n"},
	{"include with parameters", "{% include abc.html a=num b='it\"s' c-d=page.title %}{% include abc.html a=\"say \\\"x\\\"\" b=true %}", "[7|it\"s|My \"Page\" & more][say \"x\"|true|]"},
	{"include of an include", "{% include outer.html x=\"7\" %}{{ include.x }}", "[7|in|]7"},
	{"include sets variables", "{% include assigns.html %}{{ set }}", "1inside"},
	{"include by a variable", "{% assign file = \"hello\" %}{% include {{ file }}.html name=\"V\" %}", "Hello V!\n"},
	{"parameters reach includes without their own", "{% for i in list limit:1 %}{% include hello.html name=i %}{% endfor %}", "Hello 3!\n"},
	{"include in a loop", "{% for m in data.members %}{% include abc.html a=m.name b=forloop.index %}{% endfor %}", "[Ada|1|][Alan|2|]"},
	{"highlight", "{% highlight ruby %}\ndef x\n  1 < 2 && \"a\"\nend\n{% endhighlight %}", "<figure class=\"highlight\"><pre><code class=\"language-ruby\" data-lang=\"ruby\">def x\n  1 &lt; 2 &amp;&amp; \"a\"\nend</code></pre></figure>"},
	{"highlight evaluates Liquid", "{% highlight C++ %}{{ num }}{% endhighlight %}", "<figure class=\"highlight\"><pre><code class=\"language-c--\" data-lang=\"c++\">7</code></pre></figure>"},
	/* clang-format on */
};

static void test_tags_as_in_liquid(void **state)
{
	(void)state;
	check_cases(cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tags_as_in_liquid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
