#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What feedmill-bibtex prints of bibliographies: BibTeX's rules, BibLaTeX's, and mistakes.
# shellcheck disable=SC2016,SC2154 # BibTeX's $ and braces are its own; bats sets output

setup() {
	HELPER=$(dirname "$FEEDMILL")/feedmill-bibtex
	[ -x "$HELPER" ] || skip "built without btparse"
}

# prints BIBTEX LINE...: that is printed of BIBTEX, and how many entries there were.
prints() {
	printf '%b' "$1" > "$BATS_TEST_TMPDIR/a.bib"
	shift
	printf '%s\n' "$@" > "$BATS_TEST_TMPDIR/wanted"
	"$HELPER" "$BATS_TEST_TMPDIR/a.bib" | grep -v '^{"entries": ' |
		diff "$BATS_TEST_TMPDIR/wanted" -
}

# fields BIBTEX FIELDS: those of the only entry.
fields() {
	prints "$1" "{\"key\": \"k\",\"type\": \"book\",\"line\": 1,\"fields\": {$2}}"
}

# author VALUE NAMES: what becomes of names.
author() {
	fields "@book{k, author = {$1}}" "\"author\": [$2]"
}

# left_out BIBTEX: of two entries the first is reported, once, and the second comes out.
left_out() {
	printf '%b\n@book{good, title = {T}}\n' "$1" > "$BATS_TEST_TMPDIR/a.bib"
	run timeout 20 "$HELPER" "$BATS_TEST_TMPDIR/a.bib"
	[ "$status" -eq 0 ]
	echo "$output" | cut -c 1-300
	[[ ${lines[0]} == '{"problem": '*',"severity": "error","line": '* ]]
	[[ ${lines[1]} == '{"key": "good",'* ]]
	[[ ${lines[2]} == '{"entries": '* ]]
}

@test "braces and quotes, words and numbers, in any case" {
	fields '@BOOK { k , TITLE = "A {"}B{"}" , Year = 2024, note={x}, }' \
		'"title": "A {\"}B{\"}","year": "2024","note": "x"'
}

@test "parentheses close what they open" {
	fields '@book(k, title = {a ) b}, note = "c ) d")' '"title": "a ) b","note": "c ) d"'
}

@test "macros, joined by #, months as words" {
	fields '@book{k, month = mar # "~1", title = {a } # "b" # 12}' \
		'"month": "mar~1","title": "a b12"'
	prints '@string{p = "Jan. "}\n@string(q = p # {Press})\n@book{k, publisher = q}' \
		'{"key": "k","type": "book","line": 3,"fields": {"publisher": "Jan. Press"}}'
	prints '@book{k, publisher = nowhere}' \
		'{"key": "k","type": "book","line": 1,"fields": {"publisher": "nowhere"}}' \
		'{"problem": "undefined macro \"nowhere\"","severity": "warning","line": 1}'
}

@test "a macro that nobody defined is its name, and missed once" {
	prints '@book{k, publisher = press}\n@book{l, publisher = press # " ltd", month = August}\n@string{jan = {1}}' \
		'{"key": "k","type": "book","line": 1,"fields": {"publisher": "press"}}' \
		'{"problem": "undefined macro \"press\"","severity": "warning","line": 1}' \
		'{"key": "l","type": "book","line": 2,"fields": {"publisher": "press ltd","month": "august"}}'
}

@test "white space is one blank, line ends are what they like" {
	fields '@book{k,\r\n title = {a\r\n\tb   c},\r\n}\r\n' '"title": "a b c"'
}

@test "the first of fields with one name" {
	prints '@book{k, title = {A}, title = {B}}' \
		'{"key": "k","type": "book","line": 1,"fields": {"title": "A"}}' \
		'{"problem": "of the fields with one name the first is taken","severity": "warning","line": 1}'
}

@test "what stands between entries is nobody's" {
	prints '---\n---\n% @book{no, title = {x}}\nMail ada@example.org.\n@comment{@book{no}}\n@Comment jabref-meta: x;\n@preamble{"a, b" # "c"}\n@book{k, title = {T}}\n@\n@{x}\n@book\n' \
		'{"key": "k","type": "book","line": 8,"fields": {"title": "T"}}'
}

@test "a byte order mark, another encoding, control characters" {
	fields '\xEF\xBB\xBF@book{k, title = {T}}' '"title": "T"'
	prints '@book{k, title = {Caf\xE9 \x93o\x94 \x96 \x01}}' \
		'{"key": "k","type": "book","line": 1,"fields": {"title": "Café “o” – �"}}' \
		'{"problem": "no UTF-8: taken for Windows-1252","severity": "warning","line": 1}'
	prints '@book{k, title = {Café\xE9}}' \
		'{"key": "k","type": "book","line": 1,"fields": {"title": "Café�"}}' \
		'{"problem": "replaced what is not valid UTF-8 or not allowed in XML","severity": "warning","line": 1}'
}

@test "keys as exporters and people write them" {
	for key in 10.1145/3555.6666 DBLP:conf/nets/Roe24 Müller2024 a+b "o'neil" 'x#y' \
		2024 'pa(ren)' 'a=b'; do
		prints "@book{$key, title = {T}}" \
			"{\"key\": \"$key\",\"type\": \"book\",\"line\": 1,\"fields\": {\"title\": \"T\"}}"
	done
}

# keyless BIBTEX KEY PROBLEM: the entry comes out, with KEY or none.
keyless() {
	prints "$1" "{$2\"type\": \"book\",\"line\": 1,\"fields\": {\"title\": \"T\"}}" \
		"{\"problem\": \"$3\",\"severity\": \"warning\",\"line\": 1}"
}

@test "a key that is missing or none costs no entry" {
	keyless '@book{,\n title = {T}}' '' 'an entry has no key'
	keyless '@book{ , title = {T}}' '' 'an entry has no key'
	keyless '@book{title = {T}}' '' 'an entry has no key'
	keyless '@book{k title = {T}}' '"key": "k",' 'there is no comma behind the key'
	keyless '@book{k\n title = {T},\n}' '"key": "k",' 'there is no comma behind the key'
	keyless '@book{a blank, title = {T}}' '"key": "a blank",' 'a key has blanks in it'
}

@test "names in all of BibTeX's forms" {
	author 'Ludwig van Beethoven' '"Ludwig van Beethoven"'
	author 'van Beethoven, Ludwig' '"Ludwig van Beethoven"'
	author 'Ford, Jr., Henry' '"Henry Ford Jr."'
	author 'de la Vall{\\'"'"'e}e Poussin, Charles Louis' \
		'"Charles Louis de la Vall{\\'"'"'e}e Poussin"'
	author 'Jean-Paul Sartre and d'"'"'Alembert, Jean le Rond' \
		'"Jean-Paul Sartre","Jean le Rond d'"'"'Alembert"'
	author 'Only' '"Only"'
	author 'Roe,  Ada\n  and  Doe,John' '"Ada Roe","John Doe"'
	author 'Roe, Ada AND Doe, John' '"Ada Roe","John Doe"'
	author 'Roe, Ada and others' '"Ada Roe","et al."'
}

@test "braces keep a name together" {
	author '{The Queue Group} and {Barnes {and} Noble, Inc.}' \
		'"{The Queue Group}","{Barnes {and} Noble, Inc.}"'
}

@test "BibLaTeX's names in parts" {
	author 'given=Hans, family=Harman and family={de Beumont}, given=Simon, prefix=van, suffix=Jr, given-i=S' \
		'"Hans Harman","Simon van {de Beumont} Jr"'
}

@test "names that are marked, and options that are nobody" {
	author '\\textbf{Roe, Ada} and {\\bf Doe, Jane} and \\underline{J. Poe}' \
		'"Ada Roe","Jane Doe","J. Poe"'
	author '\\textbf{Roe}, Ada and {\\"U}nal, Ali' '"Ada \\textbf{Roe}","Ali {\\\"U}nal"'
	author 'useprefix=true and Roe, Ada and xdata=x-1' '"Ada Roe"'
	author 'Roe, Ada and et al.' '"Ada Roe","et al."'
}

@test "names with mistakes" {
	prints '@book{k, author = {A and and B}}' \
		'{"key": "k","type": "book","line": 1,"fields": {"author": ["A","B"]}}' \
		'{"problem": "empty name","severity": "warning","line": 1}'
	prints '@book{k, author = {A, B, C, D}}' \
		'{"key": "k","type": "book","line": 1,"fields": {"author": ["C D A B"]}}' \
		'{"problem": "too many commas in name (removing extras)","severity": "warning","line": 1}'
}

@test "a broken entry costs no other" {
	left_out '@book{k, title = {no comma} year = 2024}'
	left_out '@book{k, title = {two commas},, year = 2024}'
	left_out '@book{k, title = }'
	left_out '@book{k, = {x}}'
	left_out '@book{k, title {x}}'
	left_out '@book{k}'
	left_out '@book{k, title = {unclosed {brace}, year = 2024}'
	left_out '@book{k, title = "unclosed quote, year = 2024}'
	left_out '@book{k, title = {x'
	left_out '@string{k = }'
}

@test "a brace too many ends the entry" {
	prints '@book{k, title = {T}}, year = 2024}\n@book{l, title = {U}}' \
		'{"key": "k","type": "book","line": 1,"fields": {"title": "T"}}' \
		'{"key": "l","type": "book","line": 2,"fields": {"title": "U"}}'
}

@test "lines are those of the file" {
	prints '\n\n@book{a,\n title = {A\n}\n}\n\n@book{b, title {B}}\n@book{c, title = {C}}' \
		'{"key": "a","type": "book","line": 3,"fields": {"title": "A"}}' \
		'{"problem": "found \"{B}\", expected \"=\"","severity": "error","line": 8}' \
		'{"key": "c","type": "book","line": 9,"fields": {"title": "C"}}'
}

@test "hostile entries are refused, within bounds" {
	left_out "@book{k, title = {$(head -c 700000 /dev/zero | tr '\0' x)}}"
	left_out "@book{k, title = $(printf '{%.0s' {1..50000})"
	left_out "@book{k, $(printf 'f%d = {v}, ' {1..100000})}"
	left_out "@string{a0 = \"$(head -c 70000 /dev/zero | tr '\0' x)\"}"
}

@test "macros of macros do not grow without end" {
	{
		echo '@string{a0 = "xxxxxxxxxx"}'
		for i in {1..12}; do
			echo "@string{a$i = a$((i - 1)) # a$((i - 1)) # a$((i - 1)) # a$((i - 1)) # a$((i - 1))}"
		done
		echo '@book{k, title = a12}'
	} > "$BATS_TEST_TMPDIR/a.bib"
	run timeout 20 "$HELPER" "$BATS_TEST_TMPDIR/a.bib"
	[ "$status" -eq 0 ]
	[[ $output == *'"a macro is too long","severity": "error","line": 7'* ]]
	[ "${lines[-1]}" = '{"entries": 14}' ]
}

@test "ten thousand braces in one another" {
	printf '@book{k, title = {%s x %s}}' "$(printf '{%.0s' {1..10000})" \
		"$(printf '}%.0s' {1..10000})" > "$BATS_TEST_TMPDIR/a.bib"
	run timeout 20 "$HELPER" "$BATS_TEST_TMPDIR/a.bib"
	[ "$status" -eq 0 ]
	[ "${lines[1]}" = '{"entries": 1}' ]
}

@test "feedmill-bibtex: usage, version, what is not there" {
	run "$HELPER"
	[ "$status" -eq 2 ]
	[[ $output == Usage:* ]]
	run "$HELPER" --version
	[ "$status" -eq 0 ]
	run "$HELPER" "$BATS_TEST_TMPDIR/none.bib"
	[ "$status" -eq 1 ]
	[[ $output == "feedmill-bibtex: "* ]]
}
