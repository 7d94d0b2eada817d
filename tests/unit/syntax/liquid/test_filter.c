/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/liquid_cases.h"

static const struct liquid_case cases[] = {
	/* clang-format off */
	{"append and prepend", "{{ \"a\" | append: \"b\" | prepend: num }}{{ nothing | append: \"x\" }}{{ list | append: \"x\" }}", "7abx[3, 1, 2]x"},
	{"case", "{{ uni | upcase }}|{{ uni | downcase }}|{{ uni | capitalize }}|{{ \"hELLO wORLD\" | capitalize }}|{{ num | upcase }}|[{{ nothing | upcase }}]", "ÄRGER STRASSE ÉTÉ|ärger straße été|Ärger straße été|Hello world|7|[]"},
	{"strip", "[{{ spaces | strip }}][{{ spaces | lstrip }}][{{ spaces | rstrip }}]", "[a  b \n c][a  b \n c  ][  a  b \n c]"},
	{"normalize_whitespace", "[{{ spaces | normalize_whitespace }}]", "[a b c]"},
	{"replace", "{{ \"a.b.c\" | replace: \".\", \"-\" }} {{ \"aaa\" | replace: \"aa\", \"b\" }} {{ \"abc\" | replace: \"\", \"-\" }} {{ \"abc\" | replace: \"b\" }} {{ \"a1b\" | replace: 1, 2 }} {{ \"abc\" | replace, \"b\", \"x\" | upcase }}", "a-b-c ba -a-b-c- ac a2b AXC"},
	{"replace_first", "{{ \"a.b.c\" | replace_first: \".\", \"-\" }} {{ \"abc\" | replace_first: \"\", \"-\" }} {{ \"abc\" | replace_first: \"x\", \"-\" }}", "a-b.c -abc abc"},
	{"remove", "{{ \"a.b.c\" | remove: \".\" }} {{ \"a.b.c\" | remove_first: \".\" }} {{ \"abc\" | remove: \"\" }}", "abc ab.c abc"},
	{"truncate", "{{ \"Hello World\" | truncate: 8 }}|{{ \"Hello World\" | truncate: 11 }}|{{ \"Hello World\" | truncate: 5, \"\" }}|{{ \"Hello World\" | truncate: 2 }}|{{ uni | truncate: 8, \"…\" }}|{{ \"x\" | truncate }}|{{ \"Hello\" | truncate: \"4\" }}", "Hello...|Hello World|Hello|...|Ärger S…|x|H..."},
	{"truncatewords", "{{ \"one two three\" | truncatewords: 2 }}|{{ \"one two three\" | truncatewords: 3 }}|{{ \"  one  two  three\" | truncatewords: 2, \"--\" }}|{{ \"one two \" | truncatewords: 2 }}|{{ \"one\" | truncatewords: 0 }}|{{ \"a b\" | truncatewords }}", "one two...|one two three|one two--|one two...|one|a b"},
	{"slice", "{{ \"Hello\" | slice: 1 }}{{ \"Hello\" | slice: 1, 3 }}{{ \"Hello\" | slice: -3, 2 }}[{{ \"Hello\" | slice: 9 }}]{{ \"Hello\" | slice: 3, 99 }}{{ uni | slice: 0, 2 }} {{ list | slice: 1, 2 | join }} [{{ list | slice: 7 | join }}]", "eellll[]loÄr 1 2 []"},
	{"split", "{{ \"a,b,,c,,\" | split: \",\" | join: \"|\" }} {{ \" a  b \" | split: \" \" | join: \"|\" }} {{ \"abc\" | split: \"\" | join: \"|\" }} {{ \"a--b\" | split: \"--\" | size }} {{ \"\" | split: \",\" | size }} {{ \"a,b\" | split: \";\" | first }}", "a|b||c a|b a|b|c 2 0 a,b"},
	{"number_of_words", "{{ \"a b  c\" | number_of_words }} {{ \"你好 hello world\" | number_of_words: \"cjk\" }} {{ \"你好 hello world\" | number_of_words: \"auto\" }} {{ \"hello world\" | number_of_words: \"auto\" }} {{ \"你好 hello\" | number_of_words }}", "3 4 4 2 2"},
	{"slugify", "{{ \"Hello, World! x_y\" | slugify }} {{ \"Hello, World! x_y\" | slugify: \"pretty\" }} {{ \"Hello World\" | slugify: \"raw\" }} {{ \"Ärger im été\" | slugify }} {{ \"Ärger\" | slugify: \"ascii\" }} {{ \"Ärger\" | slugify: \"latin\" }} {{ \"A B\" | slugify: \"none\" }}", "hello-world-x-y hello,-world!-x_y hello-world ärger-im-été rger arger a b"},
	{"escape", "{{ \"<a href='x'>\\\"&amp;\\\"</a>\" | escape }} {{ '\"<&>\"' | escape }} {{ nothing | escape }} {{ \"a&b\" | h }}", "&lt;a href=&#39;x&#39;&gt;\\ &quot;&lt;&amp;&gt;&quot;  a&amp;b"},
	{"escape_once", "{{ \"&lt; < &#39; & &x; &x \\\"'\" | escape_once }}", "&lt; &lt; &#39; &amp; &x; &amp;x \\"},
	{"xml_escape", "{{ page.title | xml_escape }} {{ \"<'>\" | xml_escape }}", "My &quot;Page&quot; &amp; more &lt;&apos;&gt;"},
	{"cgi_escape", "{{ \"a b/c?d=é&~*\" | cgi_escape }}", "a+b%2Fc%3Fd%3D%C3%A9%26~%2A"},
	{"uri_escape", "{{ \"/a b/é?x=1&y=%20%2F[z]#q\" | uri_escape }}", "/a%20b/%C3%A9?x=1&y=%20/[z]#q"},
	{"url_encode and url_decode", "{{ \"a b+c/é\" | url_encode }} {{ \"a+b%20c%C3%A9%zz\" | url_decode }}", "a+b%2Bc%2F%C3%A9 a b cé%zz"},
	{"strip_html", "{{ html | strip_html }}|{{ \"a < b > c\" | strip_html }}|{{ \"<style>x\" | strip_html }}|{{ \"<<b>>x\" | strip_html }}", "One &amp; two\nthree <br|a  c|x|>x"},
	{"newlines", "{{ spaces | strip_newlines }}|{{ spaces | newline_to_br }}|", "  a  b  c  |  a  b <br />\n c  |"},
	{"jsonify", "{{ map | jsonify }}{{ mixed | jsonify }}{{ nothing | jsonify }}{{ page.title | jsonify }}{{ spaces | jsonify }}{{ uni | jsonify }}{{ day | jsonify }}{{ float | jsonify }}{{ empty_map | jsonify }}", "{\"b\":2,\"a\":1}[1,\"a\",null,2.5,true]null\"My \\\"Page\\\" & more\"\"  a  b \\n c  \"\"Ärger Straße été\"\"2024-03-05\"2.5{}"},
	{"inspect", "{{ map | inspect }} {{ mixed | inspect }} {{ nested | inspect }} {{ spaces | inspect }} {{ uni | inspect }}", "{&quot;b&quot;=&gt;2, &quot;a&quot;=&gt;1} [1, &quot;a&quot;, nil, 2.5, true] [[1, [2]], [], 3] &quot;  a  b \\n c  &quot; &quot;Ärger Straße été&quot;"},
	{"first, last, size", "{{ list | first }}{{ list | last }}{{ list | size }}{{ text | size }}{{ map | size }}{{ nothing | size }}{{ uni | size }}[{{ text | first }}{{ nothing | last }}]{{ map | first | join: \"=\" }}", "323112016[]b=2"},
	{"join", "{{ list | join }} {{ list | join: \", \" }} {{ nested | join: \"-\" }} {{ text | join: \"-\" }} [{{ nothing | join: \"-\" }}] {{ map | join }} {{ mixed | join: \",\" }}", "3 1 2 3, 1, 2 1-2-3 Hello World [] {\"b\"=>2, \"a\"=>1} 1,a,,2.5,true"},
	{"reverse", "{{ list | reverse | join }} {{ words | reverse | join }} {{ text | reverse | join }}", "2 1 3 apple banana Apple pear Hello World"},
	{"concat, push, pop, shift, unshift", "{{ list | concat: words | join }}|{{ list | push: 9 | join }}|{{ list | unshift: 9 | join }}|{{ list | pop | join }}|{{ list | pop: 2 | join }}|{{ list | shift | join }}|{{ list | shift: 9 | join }}|{{ text | push: 1 }}", "3 1 2 pear Apple banana apple|3 1 2 9|9 3 1 2|3 1|3|1 2||Hello World"},
	{"map", "{{ posts | map: \"title\" | join: \", \" }} {{ posts | map: \"tag\" | join: \",\" }} {{ map | map: \"a\" | join }}", "One, Two, three, Four a,b,a, 1"},
	{"compact", "{{ mixed | compact | size }} {{ posts | map: \"tag\" | compact | join }} {{ posts | compact: \"tag\" | size }}", "4 a b a 3"},
	{"uniq", "{{ \"a,b,a,c,b\" | split: \",\" | uniq | join }} {{ posts | map: \"year\" | uniq | join: \" \" }} {{ posts | uniq: \"year\" | map: \"title\" | join }} {{ mixed | concat: mixed | uniq | size }}", "a b c 2020 2021 2019 One Two Four 5"},
	{"sort", "{{ list | sort | join }} {{ words | sort | join: \" \" }} {{ map | sort | inspect }} {{ posts | sort: \"title\" | map: \"title\" | join }} {{ posts | sort: \"year\" | map: \"title\" | join }}", "1 2 3 Apple apple banana pear [[&quot;a&quot;, 1], [&quot;b&quot;, 2]] Four One Two three Four One three Two"},
	{"sort with nil", "{{ posts | sort: \"tag\" | map: \"title\" | join }} {{ posts | sort: \"tag\", \"last\" | map: \"title\" | join }} {{ posts | sort: \"rank\" | map: \"title\" | join }} {{ posts | sort: \"meta.n\" | map: \"title\" | join }}", "Four One three Two One three Two Four Four three One Two Two One Four three"},
	{"sort_natural", "{{ words | sort_natural | join: \" \" }} {{ posts | sort_natural: \"title\" | map: \"title\" | join }}", "Apple apple banana pear Four One three Two"},
	{"where", "{{ posts | where: \"tag\", \"a\" | map: \"title\" | join }} {{ posts | where: \"year\", 2020 | size }} {{ posts | where: \"year\", \"2020\" | size }} {{ posts | where: \"tags\", \"b\" | map: \"title\" | join }} {{ posts | where: \"tag\", nil | map: \"title\" | join }} {{ posts | where: \"hidden\", true | map: \"title\" | join }} {{ posts | where: \"hidden\", false | map: \"title\" | join }} {{ posts | where: \"meta.n\", 1 | map: \"title\" | join }} {{ posts | where: \"rank\", 10 | size }}", "One three 2 2 One Two Four One three Two 1"},
	{"where on other things", "{{ text | where: \"a\", 1 }} [{{ nothing | where: \"a\", 1 }}] {{ posts | where: \"tags\", empty | size }}", "Hello World [] 1"},
	{"where over a map", "{{ data.by | where: \"x\", 1 | size }}", "1"},
	{"where_exp", "{{ posts | where_exp: \"p\", \"p.year > 2019\" | map: \"title\" | join }} {{ posts | where_exp: \"p\", \"p.tags contains 'a'\" | map: \"title\" | join }} {{ posts | where_exp: \"p\", \"p.year == 2020 and p.hidden\" | map: \"title\" | join }} {{ posts | where_exp: \"p\", \"p.tag\" | size }} {{ list | where_exp: \"n\", \"n >= 2\" | join }} {{ text | where_exp: \"x\", \"x\" }}", "One Two three One Four One 3 3 2 Hello World"},
	{"find", "{{ posts | find: \"tag\", \"b\" | inspect }} [{{ posts | find: \"tag\", \"z\" }}] {{ posts | find_exp: \"p\", \"p.year < 2020\" | map: \"title\" }}", "{&quot;title&quot;=&gt;&quot;Two&quot;, &quot;year&quot;=&gt;2021, &quot;tag&quot;=&gt;&quot;b&quot;, &quot;tags&quot;=&gt;[&quot;b&quot;], &quot;rank&quot;=&gt;&quot;10&quot;, &quot;meta&quot;=&gt;{&quot;n&quot;=&gt;1}} [] Four"},
	{"group_by", "{% assign g = posts | group_by: \"year\" %}{% for x in g %}{{ x.name }}:{{ x.size }}:{{ x.items | map: \"title\" | join }} {% endfor %}{% assign g = posts | group_by: \"tags\" %}{% for x in g %}{{ x.name }} {% endfor %}{{ text | group_by: \"x\" }}", "2020:2:One three 2021:1:Two 2019:1:Four [\"a\", \"b\"] [\"b\"] [] [\"c\", \"a\"] Hello World"},
	{"group_by_exp", "{% assign g = posts | group_by_exp: \"p\", \"p.title | slice: 0 | downcase\" %}{% for x in g %}{{ x.name }}{{ x.size }} {% endfor %}", "o1 t2 f1 "},
	{"default", "{{ unknown | default: \"d\" }} {{ no_ | default: \"d\" }} {{ empty_text | default: \"d\" }} {{ empty_list | default: \"d\" }} {{ num | default: \"d\" }} {{ no_ | default: \"d\", allow_false: true }} [{{ unknown | default }}]", "d d d d 7 false []"},
	{"array_to_sentence_string", "{{ list | array_to_sentence_string }}|{{ page.tags | array_to_sentence_string }}|{{ words | array_to_sentence_string: \"or\" }}|{{ \"a\" | split: \",\" | array_to_sentence_string }}|{{ empty_list | array_to_sentence_string }}", "3, 1, and 2|x and y|pear, Apple, banana, or apple|a|"},
	{"sums", "{{ 1 | plus: 2 }} {{ \"3\" | plus: \"4\" }} {{ 1 | plus: 2.5 }} {{ 0.1 | plus: 0.2 }} {{ \"1.5\" | plus: 1 }} {{ \"x\" | plus: 1 }} {{ nothing | plus: 1 }} {{ 5 | minus: 7 }} {{ 1.1 | minus: 1 }} {{ 1.0 | plus: 2 }}", "3 7 3.5 0.3 2.5 1 1 -2 0.1 3.0"},
	{"products", "{{ 3 | times: 4 }} {{ 2 | times: 1.1 }} {{ 7 | divided_by: 2 }} {{ -7 | divided_by: 2 }} {{ 7 | divided_by: 2.0 }} {{ 1 | divided_by: 3.0 }} {{ 7 | modulo: 3 }} {{ -7 | modulo: 3 }} {{ 7.5 | modulo: 2 }} {{ \"12\" | times: \"2\" }}", "12 2.2 3 -4 3.5 0.3333333333333333 1 2 1.5 24"},
	{"decimals", "{{ 76.44 | modulo: 2.74 }} {{ -7.5 | modulo: 2 }} {{ 91.3 | divided_by: 9.3 }} {{ 0.164 | divided_by: 8.1617 }} {{ 0.3 | divided_by: 0.1 }} {{ 22.199 | times: 8.313 }}", "2.46 0.5 9.817204301075268 0.020093852996312042 3.0 184.540287"},
	{"rounding", "{{ 2.5 | round }} {{ -2.5 | round }} {{ 2.567 | round: 2 }} {{ 1.005 | round: 2 }} {{ 3 | round }} {{ 2.1 | ceil }} {{ 2.9 | floor }} {{ -2.1 | floor }} {{ \"2.5\" | ceil }} {{ 15.678 | round: 1 }}", "3 -3 2.57 1.01 3 3 2 -3 3 15.7"},
	{"abs and bounds", "{{ -3 | abs }} {{ -2.5 | abs }} {{ \"-4\" | abs }} {{ 4 | at_least: 5 }} {{ 4 | at_most: 3 }} {{ 4 | at_least: 2 }} {{ 2.5 | at_most: 3 }}", "3 2.5 4 5 3 4 2.5"},
	{"to_integer", "{{ \"5x\" | to_integer }} {{ 2.9 | to_integer }} {{ true | to_integer }}", "5 2 1"},
	{"large floats", "{{ 1000000.0 | times: 1000000.0 }} {{ 100000000.0 | times: 100000000.0 }} {{ 12345678901234567.0 | plus: 0.0 }} {{ 0.0001 | plus: 0.0 }} {{ 123456.789 | plus: 0.0 }}", "1000000000000.0 1.0e+16 1.2345678901234568e+16 0.0001 123456.789"},
	{"relative_url", "{{ \"/a.html\" | relative_url }} {{ \"a b.html\" | relative_url }} {{ \"\" | relative_url }} {{ \"/\" | relative_url }} {{ \"https://x.org/a\" | relative_url }} {{ \"/é?q=a b#ü\" | relative_url }} [{{ nothing | relative_url }}]", "/base/a.html /base/a%20b.html /base /base/ https://x.org/a /base/%C3%A9?q=a%20b#%C3%BC []"},
	{"absolute_url", "{{ \"/a.html\" | absolute_url }} {{ \"a\" | absolute_url }} {{ \"\" | absolute_url }} {{ \"mailto:x@y.org\" | absolute_url }} {{ \"//cdn/x\" | absolute_url }}", "https://example.org/base/a.html https://example.org/base/a https://example.org/base mailto:x@y.org https://example.org/base//cdn/x"},
	{"strip_index", "{{ \"/a/index.html\" | strip_index }} {{ \"/a/b.html\" | strip_index }}", "/a/ /a/b.html"},
	{"dates", "{{ day | date: \"%Y-%m-%d\" }} {{ stamp | date: \"%d %b %Y %H:%M:%S %z\" }} {{ utc | date: \"%H:%M %z %Z\" }} {{ zoneless | date: \"%Y-%m-%d %H:%M %z %Z\" }} {{ \"2024-03-05\" | date: \"%d.%m.%y\" }} {{ \"March 5, 2024\" | date: \"%F\" }} {{ \"2024-03-05 10:00:00 +0300\" | date: \"%T %z\" }} {{ 0 | date: \"%F %T\" }} {{ \"1709648829\" | date: \"%F %T\" }}", "2024-03-05 05 Mar 2024 14:07:09 +0530 04:07 +0000 UTC 2025-01-01 00:30 +0100 CET 05.03.24 2024-03-05 10:00:00 +0300 1970-01-01 01:00:00 2024-03-05 15:27:09"},
	{"dates that are none", "{{ \"x\" | date: \"%Y\" }} [{{ nothing | date: \"%Y\" }}] [{{ empty_text | date: \"%Y\" }}] {{ day | date: \"\" }}", "x [] [] 2024-03-05"},
	{"dates as they are", "{{ day }} {{ stamp }} {{ utc }} {{ zoneless }}", "2024-03-05 2024-03-05 14:07:09 +0530 2024-07-05 04:07:09 UTC 2025-01-01 00:30:00 +0100"},
	{"strftime", "{{ day | date: \"%a %A %b %B %C %d %e %G %g %H %I %j %k %l %m %M %p %P %S %s %u %U %V %w %W %y %Y %%\" }}", "Tue Tuesday Mar March 20 05  5 2024 24 00 12 065  0 12 03 00 AM am 00 1709596800 2 09 10 2 10 24 2024 %"},
	{"strftime combined", "{{ stamp | date: \"%c|%D|%F|%R|%T|%r|%v|%x|%X|%h|%n|%t|\" }}", "Tue Mar  5 14:07:09 2024|03/05/24|2024-03-05|14:07|14:07:09|02:07:09 PM| 5-MAR-2024|03/05/24|14:07:09|Mar|\n|\t|"},
	{"strftime flags", "{{ stamp | date: \"%-d %-m %_m %^a %^B %#p %#b %05d %10Y %-I %:z %::z %3N %L %Q\" }}", "5 3  3 TUE MARCH pm MAR 00005 0000002024 2 +05:30 +05:30:00 000 000 %Q"},
	{"strftime of the zone", "{{ day | date: \"%z %Z\" }}{{ stamp | date: \"[%Z]\" }}", "+0000 +00:00[]"},
	{"date_to_xmlschema", "{{ day | date_to_xmlschema }} {{ stamp | date_to_xmlschema }} {{ utc | date_to_xmlschema }} {{ \"2024-07-01\" | date_to_xmlschema }} [{{ nothing | date_to_xmlschema }}]", "2024-03-05T00:00:00+01:00 2024-03-05T09:37:09+01:00 2024-07-05T06:07:09+02:00 2024-07-01T00:00:00+02:00 []"},
	{"date_to_rfc822", "{{ day | date_to_rfc822 }} {{ utc | date_to_rfc822 }}", "Tue, 05 Mar 2024 00:00:00 +0100 Fri, 05 Jul 2024 06:07:09 +0200"},
	{"date_to_string", "{{ day | date_to_string }} {{ day | date_to_long_string }} {{ day | date_to_string: \"ordinal\" }} {{ day | date_to_string: \"ordinal\", \"US\" }} {{ \"2024-03-11\" | date_to_long_string: \"ordinal\" }} {{ \"2024-03-22\" | date_to_long_string: \"ordinal\", \"US\" }} {{ \"2024-03-01\" | date_to_string: \"ordinal\" }}", "05 Mar 2024 05 March 2024 5th Mar 2024 Mar 5th, 2024 11th March 2024 March 22nd, 2024 1st Mar 2024"},
	{"smartify", "{{ \"It's \\\"x\\\"\" | smartify }}", "It’s \\"},
	/* clang-format on */
};

static void test_filters_as_in_liquid(void **state)
{
	(void)state;
	check_cases(cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_filters_as_in_liquid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
