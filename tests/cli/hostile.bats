#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# Content and machines that are against us.  Each run has bounds on time and memory
# (site.bash).  Root may read and write everything, so it becomes somebody else first.

load site

# as_user ARGUMENT...: feedmill, run by somebody who is not root.  What is built may lie
# where nobody else may go, so it is copied.
as_user() {
	local become=()

	cp "$FEEDMILL" "$BATS_TEST_TMPDIR/feedmill"
	if [ "$(id -u)" -eq 0 ]; then
		chmod 755 "$BATS_RUN_TMPDIR" "$BATS_TEST_TMPDIR" "$BATS_TEST_TMPDIR/feedmill"
		become=(setpriv --reuid=65534 --clear-groups)
	fi
	run timeout 20 "${become[@]}" "$BATS_TEST_TMPDIR/feedmill" "$@"
}

# published_anyway: a and b are in the feed, whatever became of the rest.
published_anyway() {
	grep -q '<id>https://www.example.org/a/</id>' "$SITE/public/atom.xml"
	grep -q '<id>https://www.example.org/b/</id>' "$SITE/public/atom.xml"
}

@test "a sparse page of a gibibyte" {
	page "$SITE/content/big.md" 'title: Big' 'date: 2024-01-03'
	truncate -s 1G "$SITE/content/big.md"
	build
	[ "$status" -le 1 ]
	published_anyway
}

@test "a sparse page of a gibibyte without front matter" {
	truncate -s 1G "$SITE/content/big.md"
	build
	[ "$status" -le 1 ]
	published_anyway
}

@test "front matter without an end, of many megabytes" {
	(echo ---; yes 'key: value' | head -c 20000000) > "$SITE/content/long.md"
	build
	[ "$status" -le 1 ]
	published_anyway
}

@test "a FIFO, a socket and a device among the pages" {
	mkfifo "$SITE/content/fifo.md"
	python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$SITE/content/socket.md"
	ln -s /dev/zero "$SITE/content/zero.md"
	build
	status 0
	says "content/fifo.md: warning: passed over: not a regular file"
	says "content/socket.md: warning: "
	says "content/zero.md: warning: "
	published_anyway
}

@test "a FIFO where settings, definitions or robots.txt should be" {
	mkdir "$SITE/feeds" "$SITE/public"
	mkfifo "$SITE/feeds/a.yaml"
	build
	status 1
	says "feeds/a.yaml"
	rm "$SITE/feeds/a.yaml"
	rm "$SITE/public/robots.txt"
	mkfifo "$SITE/public/robots.txt"
	build
	[ "$status" -ne 124 ]
	rm "$SITE/content/site.yaml"
	mkfifo "$SITE/content/site.yaml"
	build
	status 2
}

@test "links to folders that lead in circles" {
	mkdir "$SITE/content/x"
	ln -s .. "$SITE/content/x/up"
	ln -s . "$SITE/content/x/here"
	ln -s loop "$SITE/content/loop"
	ln -s nowhere "$SITE/content/dangling.md"
	build
	status 0
	published_anyway
	[ "$(grep -c '<loc>' "$SITE/public/sitemap.xml")" -eq 3 ]
}

@test "a data folder whose links lead back into it" {
	rm "$SITE/content/site.yaml"
	echo 'url: https://www.example.org' > "$SITE/_config.yml"
	mkdir "$SITE/_data"
	echo 'k: v' > "$SITE/_data/here.yml"
	for link in 1 2 3 4; do ln -s . "$SITE/_data/$link"; done
	page "$SITE/_posts/2024-01-01-a.md" 'title: A'
	echo '{{ site.data.here.k }}' >> "$SITE/_posts/2024-01-01-a.md"
	build
	status 1
	says "_data/"
	says "error: cannot read data: more than 10000 files and folders"
}

@test "folders a thousand deep" {
	python3 - "$SITE/content" <<- 'END'
		import os, sys
		os.chdir(sys.argv[1])
		for _ in range(1000):
		    os.mkdir("d")
		    os.chdir("d")
		open("deep.md", "w").close()
	END
	build
	[ "$status" -le 3 ]
	says "deep"
}

@test "a file name of 255 bytes, and one that is not UTF-8" {
	page "$SITE/content/$(printf 'n%.0s' $(seq 252)).md" 'title: Long'
	page "$SITE/content/$(printf 'caf\351').md" 'title: Latin' 'date: 2024-01-03'
	build
	status 0
	grep -q '<loc>https://www.example.org/caf%E9/</loc>' "$SITE/public/sitemap.xml"
	published_anyway
}

@test "a page that may not be read is left out" {
	page "$SITE/content/secret.md" 'title: Secret' 'date: 2024-01-03'
	mkdir "$SITE/content/closed" "$SITE/public"
	chmod 000 "$SITE/content/secret.md" "$SITE/content/closed"
	chmod 777 "$SITE" "$SITE/public"
	as_user -C "$SITE" --now "$NOW"
	status 1
	says "content/secret.md: error: "
	says "Permission denied"
	says "content/closed"
	published_anyway
}

@test "an output folder that cannot be written is status 3, and nothing is lost" {
	build
	before=$(bytes "$SITE/public")
	page "$SITE/content/c.md" 'title: New' 'date: 2024-02-02'
	chmod 555 "$SITE/public"
	as_user -C "$SITE" --now "$NOW"
	chmod 755 "$SITE/public"
	status 3
	says "Permission denied"
	[ "$before" = "$(bytes "$SITE/public")" ]
}

@test "an output folder that cannot be made is status 3" {
	mkdir "$SITE/closed"
	chmod 555 "$SITE/closed"
	as_user -C "$SITE" -o "$SITE/closed/out" --now "$NOW"
	status 3
	says "cannot make folder"
}

@test "a file where the output folder should be is status 3" {
	echo mine > "$SITE/public"
	build
	status 3
	[ "$(cat "$SITE/public")" = mine ]
}

# What is quadratic in one of these takes minutes.
@test "content that repeats itself a hundred thousand times" {
	python3 - "$SITE" <<- 'END'
		import os, sys
		os.chdir(sys.argv[1])
		os.mkdir("feeds")
		with open("feeds/all.yaml", "w") as file:
		    file.write("formats: {atom: /atom.xml}\n")
		with open("feeds/works.yaml", "w") as file:
		    file.write("from: ['works.html#Works', works.yaml]\n")
		with open("content/works.yaml", "w") as file:
		    names = ", ".join(f"Bob Poe{n}" for n in range(100000))
		    words = ", ".join(f"word{n}" for n in range(100000))
		    blanks = " " * 500000
		    file.write(f"[{{title: A long title, year: 2020, authors: [{names}], "
		               f"keywords: [{words}], venue: 'At{blanks}Ur'}}]\n")
		with open("content/works.html", "w") as file:
		    names = ", ".join(f"Ann {chr(65 + n // 676)}{chr(97 + n // 26 % 26)}"
		                      f"{chr(97 + n % 26)}" for n in range(1900))
		    link = "https://x.example/" + "=10.1111x" * 7000
		    file.write("---\ntitle: Works\ndate: 2024-01-03\n---\n<h2>Works</h2><ul>"
		               f"<li><b>A long title</b><br>{names}<br>2020</li>"
		               f"<li><a href='{link}'>Another</a>, 2021</li></ul><table>")
		    file.write("<td>cell</td>\n" * 100000 + "</table>\n")
	END
	build
	status 0
	grep -q '<title type="text">A long title</title>' "$SITE/public/works.xml"
	published_anyway
}

@test "an entry that aliases repeat is read only so often" {
	mkdir "$SITE/feeds"
	echo "formats: {atom: /atom.xml}" > "$SITE/feeds/all.yaml"
	echo "from: works.yaml" > "$SITE/feeds/works.yaml"
	python3 - "$SITE/content/works.yaml" <<- 'END'
		import sys
		keys = "".join(f"  key{n}: value\n" for n in range(10000))
		with open(sys.argv[1], "w") as file:
		    file.write("- {title: A title, year: 2020}\n- &all\n" + keys)
		    file.write("- *all\n" * 10000)
		    file.write("- title: Lists\n")
		    file.write("".join(f"  list{n}: [*all]\n" for n in range(10000)))
	END
	build
	status 1
	says "content/works.yaml: error: more than 16000000 keys in all entries"
	grep -q '<title type="text">A title</title>' "$SITE/public/works.xml"
	published_anyway
}

@test "a whole of many parts gives each only so much" {
	mkdir "$SITE/feeds"
	echo "formats: {atom: /atom.xml}" > "$SITE/feeds/all.yaml"
	echo "from: works.bib" > "$SITE/feeds/works.yaml"
	python3 - "$SITE/content/works.bib" <<- 'END'
		import sys
		with open(sys.argv[1], "w") as file:
		    for n in range(25000):
		        file.write(f"@misc{{k{n}, title={{Title {n}}}, year=2020, crossref={{p}}}}\n")
		    fields = ", ".join(f"field{n}={{v}}" for n in range(90))
		    file.write(f"@proceedings{{p, title={{Whole}}, {fields}}}\n")
	END
	build
	status 1
	says "content/works.bib: error: works take over more than 2000000 fields"
	grep -q '<title type="text">Title 1</title>' "$SITE/public/works.xml"
	published_anyway
}

@test "lines and tags of a megabyte" {
	{
		printf -- '---\ntitle: Line\ndate: 2024-01-03\n---\na|b'
		head -c 1000000 < <(yes '<code' | tr -d '\n')
		printf '\n\n{%% include '
		head -c 1000000 < <(yes '{{' | tr -d '\n')
		printf ' %%}\n'
	} > "$SITE/content/line.md"
	build
	status 0
	published_anyway
	mkdir "$SITE/_posts"
	mv "$SITE/content/line.md" "$SITE/_posts/2024-01-03-line.md"
	rm -r "$SITE/content"
	echo 'url: https://www.example.org' > "$SITE/_config.yml"
	build
	status 1
	says "2024-01-03-line.md"
}

@test "items that repeat a few characters" {
	mkdir "$SITE/feeds"
	echo "from: 'list.html#List'" > "$SITE/feeds/list.yaml"
	echo "formats: {atom: /atom.xml}" > "$SITE/feeds/all.yaml"
	python3 - "$SITE/content/list.html" <<- 'END'
		import sys
		parts = ["[PDF] ", "(a) ", "A, B, C, D ", "2020, ", "(2020) ", "1,2 ", "\u5f20\u4e09\u3001"]
		with open(sys.argv[1], "w", encoding="utf-8") as file:
		    file.write("---\ntitle: List\ndate: 2024-01-03\n---\n<p>" + "List " * 200000)
		    file.write("</p>\n<h2>List</h2><ul><li>A work.\n" + "Roe,\n" * 12000 + "</li>"
		               "<li>A work.\n" + "; " * 30000 + "</li>")
		    for part in parts:
		        file.write(f"<li>{part * (60000 // len(part.encode()))}</li>")
		    file.write("<li>" + "<a href=b>c</a>" * 60000 + " 2020</li>")
		    file.write("<li><b>A title</b>, 2020</li></ul>\n")
	END
	build
	status 0
	grep -q '<title type="text">A title</title>' "$SITE/public/list.xml"
	published_anyway
}

# Where nobody may mount, the next test stands for this one.
@test "a file system that is full is status 3, and nothing is lost" {
	unshare --mount mount -t tmpfs none /mnt 2> /dev/null || return 0
	mkdir "$SITE/public"
	unshare --mount bash -c '
		mount -t tmpfs -o size=32k none "$SITE/public" || exit 90
		"$FEEDMILL" -C "$SITE" --now "$NOW" || exit 91
		cp -r "$SITE/public" "$SITE/before"
		for number in $(seq 300); do
			printf -- "---\ntitle: %s\n---\n" $number > "$SITE/content/n$number.md"
		done
		"$FEEDMILL" -C "$SITE" --now "$NOW" 2> "$SITE/said"
		[ $? -eq 3 ] || exit 92
		diff -r "$SITE/public" "$SITE/before" || exit 93
		[ "$(ls -A "$SITE/public" | wc -l)" -eq 5 ] || exit 94
	'
	grep -q 'No space left on device' "$SITE/said"
}

@test "a limit on file sizes is status 3, and nothing is lost" {
	build
	before=$(bytes "$SITE/public")
	for number in $(seq 100); do
		page "$SITE/content/n$number.md" "title: $number" 'date: 2024-01-03'
	done
	run bash -c 'trap "" XFSZ; ulimit -f 4; "$FEEDMILL" -C "$SITE" --now "$NOW"'
	status 3
	says "File too large"
	[ "$before" = "$(bytes "$SITE/public")" ]
	[ "$(ls -A "$SITE/public" | wc -l)" -eq 5 ]
}

@test "a document that is a link is replaced; what it led to stays" {
	mkdir "$SITE/public"
	echo precious > "$BATS_TEST_TMPDIR/precious"
	ln -s "$BATS_TEST_TMPDIR/precious" "$SITE/public/atom.xml"
	build
	[ "$(cat "$BATS_TEST_TMPDIR/precious")" = precious ]
}

@test "a draft that is a link is not written through" {
	mkdir "$SITE/public"
	echo precious > "$BATS_TEST_TMPDIR/precious"
	ln -s "$BATS_TEST_TMPDIR/precious" "$SITE/public/.atom.xml.feedmill-draft"
	build
	[ "$(cat "$BATS_TEST_TMPDIR/precious")" = precious ]
}

@test "a folder where a document should be is status 3, and nothing is lost" {
	mkdir -p "$SITE/public/atom.xml/mine"
	build
	status 3
	[ -d "$SITE/public/atom.xml/mine" ]
	[ "$(ls -A "$SITE/public")" = atom.xml ]
}

@test "paths of formats do not lead out of the output folder" {
	mkdir "$SITE/feeds"
	for path in /../a.xml /a/../../b.xml //etc/passwd /./a.xml ../a.xml; do
		echo "formats: {atom: $path}" > "$SITE/feeds/a.yaml"
		build
		status 1
		says "feeds/a.yaml:1: error: 'formats' wants a path such as '/notes.xml'"
	done
	echo 'per: tag' > "$SITE/feeds/a.yaml"
	echo 'formats: {atom: "/tag/{tag}"}' >> "$SITE/feeds/a.yaml"
	page "$SITE/content/c.md" 'title: C' 'date: 2024-01-01' 'tags: ["../../x", "..", "a/b"]'
	build
	[ -z "$(find "$BATS_TEST_TMPDIR" -name 'x*' -not -path '*/tag/*')" ]
}

@test "an output folder inside the content is not read again" {
	echo 'output: content/out' >> "$SITE/content/site.yaml"
	build
	status 0
	first=$(bytes "$SITE/content/out")
	build
	[ "$first" = "$(bytes "$SITE/content/out")" ]
}

@test "a YAML bomb in front matter, settings and definitions" {
	local bomb='a: &a [x,x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]
f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]
g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]
h: &h [*g,*g,*g,*g,*g,*g,*g,*g,*g]
tags: [*h,*h,*h,*h,*h,*h,*h,*h,*h]'

	page "$SITE/content/bomb.md" "$bomb" 'date: 2024-01-03'
	build
	[ "$status" -le 1 ]
	published_anyway
	mkdir "$SITE/feeds"
	printf '%s\nexclude: *h\n' "$bomb" > "$SITE/feeds/bomb.yaml"
	build
	status 1
	printf '%s\nexclude: *h\n' "$bomb" >> "$SITE/content/site.yaml"
	build
	status 2
}

@test "YAML that contains itself" {
	page "$SITE/content/self.md" 'tags: &a [x, *a]' 'date: 2024-01-03'
	build
	[ "$status" -le 1 ]
	published_anyway
}

@test "YAML ten thousand deep" {
	page "$SITE/content/deep.md" "tags: $(printf '[%.0s' $(seq 10000))"
	build
	status 1
	says "content/deep.md:2: error: "
	published_anyway
}

# published_with FILE: the same as published_anyway, and FILE's page too.
published_with() {
	published_anyway
	grep -q "<id>https://www.example.org/$1/</id>" "$SITE/public/atom.xml"
}

# long_page NAME TEXT COUNT: a page of TEXT, COUNT times.
long_page() {
	(
		printf -- '---\ntitle: %s\ndate: 2024-01-03\n---\n' "$1"
		python3 -c 'import sys; sys.stdout.write(sys.argv[1] * int(sys.argv[2]))' "$2" "$3"
	) > "$SITE/content/$1.md"
}

@test "Markdown ten thousand deep" {
	long_page quotes '> ' 10000
	long_page lists '- ' 10000
	long_page brackets '[' 50000
	long_page stars '*a **b ' 20000
	long_page backticks '`' 50000
	long_page divs '<div>' 10000
	long_page spans '<span>' 10000
	build
	[ "$status" -le 1 ]
	published_anyway
}

@test "a hundred thousand headings" {
	long_page headings $'# Heading\n\n' 100000
	build
	[ "$status" -le 1 ]
	published_with headings
}

@test "nine thousand items under a heading" {
	mkdir "$SITE/feeds"
	(printf '## Papers\n\n'; seq 10001 19000 | sed 's|.*|- [Study number &](https://p.example.net/&), Lisbon, 2021|') > "$SITE/content/index.md"
	printf 'from: index.md#Papers\nnewest: all\ncontent: none\nformats: [json]\n' > "$SITE/feeds/papers.yaml"
	build
	[ "$status" -le 1 ]
	[ "$(grep -c external_url "$SITE/public/papers.json")" -eq 9000 ]
}

@test "one line of ten megabytes" {
	long_page line 'word ' 2000000
	build
	[ "$status" -le 1 ]
	published_anyway
}

@test "what is no text, called .md" {
	head -c 100000 "$FEEDMILL" > "$SITE/content/program.md"
	(printf -- '---\ntitle: Bytes\ndate: 2024-01-03\n---\n'; head -c 100000 "$FEEDMILL") > "$SITE/content/bytes.md"
	build
	[ "$status" -le 1 ]
	published_with bytes
	xmllint --noout "$SITE/public/atom.xml" "$SITE/public/rss.xml"
	python3 -c 'import json, sys; json.load(open(sys.argv[1], encoding="utf-8"))' "$SITE/public/feed.json"
}

@test "bytes that are no UTF-8 have their line in settings, definitions and data" {
	mkdir -p "$SITE/feeds"
	printf 'description: caf\351\n' >> "$SITE/content/site.yaml"
	printf 'title: All\nfrom: talks.csv\ndescription: caf\351\n' > "$SITE/feeds/all.yaml"
	printf 'title,date\nOne,2024-01-01\ncaf\351,2024-01-02\n' > "$SITE/content/talks.csv"
	build
	status 0
	says "content/site.yaml:$(wc -l < "$SITE/content/site.yaml"): warning: replaced what is not valid UTF-8"
	says "feeds/all.yaml:3: warning: replaced what is not valid UTF-8"
	says "content/talks.csv:3: warning: replaced what is not valid UTF-8"
}

@test "more words and more items than there may be are said to be left out" {
	page "$SITE/content/many.md" 'title: Many' 'date: 2024-01-03' "tags: $(seq -s ' ' 1001)"
	(printf '# Talks\n\n'; seq 10001 | sed 's|.*|- Talk number &, Lisbon, 2021|') > "$SITE/content/talks.md"
	mkdir "$SITE/feeds"
	printf 'newest: 1\nfrom: talks.md#Talks\n' > "$SITE/feeds/talks.yaml"
	echo 'from: "*.md"' > "$SITE/feeds/pages.yaml"
	build
	status 1
	says "content/many.md:4: error: 'tags' has more than 1000 words: the rest is left out"
	says "feeds/talks.yaml:2: error: 'talks.md#Talks' lists more than 10000 items: the rest is left out"
	[ "$(grep -c '<category' "$SITE/public/pages.xml")" -eq 1000 ]
}

@test "twelve thousand tags" {
	mkdir "$SITE/feeds"
	for number in $(seq 100 219); do
		page "$SITE/content/$number.md" "tags: [$(seq -s , "${number}00" "${number}99")]" 'date: 2024-01-03'
	done
	printf 'per: tag\ncontent: none\nformats: {json: "/tag/{tag}.json"}\n' > "$SITE/feeds/tags.yaml"
	build --dry-run
	status 1
	says "feeds/tags.yaml: error: more than 10000 feeds from one definition"
}

@test "eighty thousand keys of settings, in each of two files" {
	rm -r "$SITE/content"
	(printf 'url: https://www.example.org\ntitle: One\n'; seq -f 'key%.0f: 1' 80000) > "$SITE/_config.yml"
	sed 's/: One$/: Two/' "$SITE/_config.yml" > "$SITE/more.yml"
	page "$SITE/_posts/2024-01-01-a.md" 'title: A'
	build --config _config.yml,more.yml
	status 0
	grep -q '<title type="text">Two</title>' "$SITE/_site/feed.xml"
}

@test "more languages of one page than there are" {
	for first in {a..z}; do
		for second in {a..l}; do
			page "$SITE/content/$first$second.md" 'translation_key: one' "lang: $first$second"
		done
	done
	build
	status 1
	[ "$output" = "content/za.md:2: error: more than 300 pages are one: no sitemap names this one, nor those after it" ]
	[ "$(grep -o 'hreflang="yl"' "$SITE/public/sitemap.xml" | wc -l)" -eq 300 ]
}
