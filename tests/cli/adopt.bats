#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# `adopt`: who switches from another tool keeps ids and dates, so that nothing is new to
# subscribers.

load site

adopt() {
	run feedmill adopt -C "$SITE" --now "$NOW" "$@"
}

# rss TITLE LINK GUID...: RSS as WordPress writes it.
rss() {
	echo '<?xml version="1.0" encoding="UTF-8"?>'
	echo '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
	echo '	xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">'
	echo '<channel><title>Blog</title>'
	echo '<atom:link href="https://www.example.org/rss.xml" rel="self" type="application/rss+xml" />'
	echo '<link>https://www.example.org</link><description>d</description>'
	while [ $# -gt 0 ]; do
		echo "<item><title>$1</title><link>$2</link><dc:creator><![CDATA[x]]></dc:creator>"
		echo '<pubDate>Mon, 01 Jan 2024 00:00:00 +0000</pubDate>'
		echo "<guid isPermaLink=\"false\">$3</guid><description><![CDATA[<p>…]]></description></item>"
		shift 3
	done
	echo '</channel></rss>'
}

# published FILE: ids in the order of a document that was built.
published() {
	case $1 in
	*.json) python3 -c 'import json, sys
for item in json.load(open(sys.argv[1]))["items"]: print(item["id"])' "$SITE/public/$1" ;;
	*.rss | rss.xml) sed -n 's/.*<guid[^>]*>\(.*\)<\/guid>.*/\1/p' "$SITE/public/$1" ;;
	*) sed -n '/<entry/,$s/.*<id>\(.*\)<\/id>.*/\1/p' "$SITE/public/$1" ;;
	esac
}

@test "WordPress: guids with ?p= stay in RSS, Atom and JSON" {
	rss 'A' 'https://www.example.org/a/' 'https://www.example.org/?p=123' \
		'B' 'http://example.org/b?utm_source=rss&amp;utm_medium=rss' \
		'https://www.example.org/?p=7' > "$BATS_TEST_TMPDIR/rss.xml"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "adopted 2, known 0, kept 0, clashes 0, repeated 0, feeds 0"
	build
	status 0
	for feed in atom.xml rss.xml feed.json; do
		[ "$(published $feed | tr '\n' ' ')" = \
			'https://www.example.org/?p=7 https://www.example.org/?p=123 ' ]
	done
	[ "$(grep -c 'isPermaLink="false"' "$SITE/public/rss.xml")" -eq 2 ]
}

@test "Hugo: another domain, index.html and http change no id" {
	cat > "$BATS_TEST_TMPDIR/index.xml" <<- 'END'
		<?xml version="1.0" encoding="utf-8" standalone="yes"?>
		<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
		  <channel>
		    <title>My Site</title>
		    <link>http://old.example/</link>
		    <generator>Hugo</generator><language>en</language>
		    <lastBuildDate>Tue, 02 Jan 2024 00:00:00 +0000</lastBuildDate>
		    <atom:link href="http://old.example/index.xml" rel="self" type="application/rss+xml" />
		    <item>
		      <title>Called otherwise by now</title>
		      <link>http://old.example/a/index.html</link>
		      <pubDate>Mon, 01 Jan 2024 00:00:00 +0000</pubDate>
		      <guid>http://old.example/a/</guid>
		    </item>
		    <item>
		      <title>B</title>
		      <link>http://old.example/posts/b/</link>
		      <pubDate>Tue, 02 Jan 2024 00:00:00 +0000</pubDate>
		      <guid>http://old.example/posts/b/</guid>
		    </item>
		  </channel>
		</rss>
	END
	adopt "$BATS_TEST_TMPDIR/index.xml"
	status 0
	says "adopted 2"
	build
	[ "$(published rss.xml | tr '\n' ' ')" = 'http://old.example/posts/b/ http://old.example/a/ ' ]
}

@test "jekyll-feed: ids of the feed and of its entries" {
	cat > "$BATS_TEST_TMPDIR/feed.xml" <<- 'END'
		<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" ><generator
		uri="https://jekyllrb.com/" version="4.3.1">Jekyll</generator><link
		href="https://www.example.org/atom.xml" rel="self" type="application/atom+xml" /><link
		href="https://www.example.org/" rel="alternate" type="text/html" /><updated>2024-01-02T00:00:00+00:00</updated>
		<id>https://www.example.org/feed.xml</id><title type="html">Ada</title><entry><title
		type="html">A</title><link href="https://www.example.org/a.html" rel="alternate"
		type="text/html" title="A" /><published>2024-01-01T00:00:00+00:00</published>
		<updated>2024-01-01T00:00:00+00:00</updated><id>https://www.example.org/a</id><content
		type="html" xml:base="https://www.example.org/a.html">&lt;p&gt;x&lt;/p&gt;</content></entry></feed>
	END
	adopt "$BATS_TEST_TMPDIR/feed.xml"
	status 0
	says "adopted 1, known 0, kept 0, clashes 0, repeated 0, feeds 1"
	build
	grep -q '^  <id>https://www.example.org/feed.xml</id>' "$SITE/public/atom.xml"
	[ "$(published atom.xml | tail -n 1)" = 'https://www.example.org/a' ]
}

@test "JSON Feed: ids that are numbers stay, and Atom gets valid ones that stay too" {
	cat > "$BATS_TEST_TMPDIR/feed.json" <<- 'END'
		{"version": "https://jsonfeed.org/version/1", "title": "Blog",
		 "feed_url": "https://www.example.org/feed.json",
		 "home_page_url": "https://www.example.org/",
		 "items": [
		  {"id": 42, "url": "https://www.example.org/a", "content_text": "x",
		   "date_published": "2024-01-01T00:00:00Z"},
		  {"id": "tag:x", "url": "/b/", "title": "B", "content_text": "x"}]}
	END
	adopt "$BATS_TEST_TMPDIR/feed.json"
	status 0
	says "adopted 2"
	build
	[ "$(published feed.json | tr '\n' ' ')" = 'tag:x 42 ' ]
	[ "$(published rss.xml | tr '\n' ' ')" = 'tag:x 42 ' ]
	[ "$(published atom.xml | head -n 1)" = tag:x ]
	atom=$(published atom.xml | tail -n 1)
	[[ $atom =~ ^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$ ]]
	echo 'url: https://new.example' > "$SITE/content/site.yaml"
	build
	[ "$(published atom.xml | tail -n 1)" = "$atom" ]
}

@test "items of a page: found by DOI, link and title, they keep the dates of the feed" {
	mkdir "$SITE/feeds"
	echo 'from: undated.md#' > "$SITE/feeds/list.yaml"
	cat > "$SITE/content/undated.md" <<- 'END'
		- **What one work says**, Ada Roe, Jane Doe. NetConf 2022. [Paper](https://doi.org/10.1145/1.2)
		- **Another**, Ada Roe, Jane Doe. NetConf 2021. [Paper](https://press.example/x.pdf)
		- **What a third work says**, Ada Roe, Jane Doe. NetConf 2020.
		- **What a fourth says**, Ada Roe, Jane Doe. NetConf 2019.
	END
	cat > "$BATS_TEST_TMPDIR/list.xml" <<- 'END'
		<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://www.example.org/x/">
		<id>tag:a,2000:f</id><title>T</title><updated>2023-05-05T10:00:00Z</updated>
		<entry><id>tag:a,2000:1</id><title>?</title><link href="https://dl.acm.org/doi/10.1145/1.2"/>
		<published>2022-03-04T10:00:00Z</published><updated>2022-03-05T10:00:00Z</updated></entry>
		<entry><id>tag:a,2000:2</id><title>?</title><link href="http://press.example/x.pdf"/>
		<updated>2021-06-07T10:00:00Z</updated></entry>
		<entry><id>tag:a,2000:3</id><title type="html">What a &lt;i&gt;third work&lt;/i&gt; says</title>
		<link href="../nowhere"/><updated>2020-08-09T10:00:00Z</updated></entry></feed>
	END
	adopt "$BATS_TEST_TMPDIR/list.xml"
	status 0
	says "adopted 3, known 0, kept 0, clashes 0, repeated 0, feeds 1"
	build
	status 0
	grep -E '<(id|published|updated)>' "$SITE/public/list.xml" | sed 's/^ *//' | tr -d '\n' > "$BATS_TEST_TMPDIR/dates"
	grep -qF '<id>tag:a,2000:f</id>' "$BATS_TEST_TMPDIR/dates"
	grep -qF '<id>tag:a,2000:1</id><published>2022-03-04T10:00:00Z</published><updated>2022-03-05T10:00:00Z</updated>' \
		"$BATS_TEST_TMPDIR/dates"
	grep -qF '<id>tag:a,2000:2</id><published>2021-06-07T10:00:00Z</published>' "$BATS_TEST_TMPDIR/dates"
	grep -qF '<id>tag:a,2000:3</id><published>2020-08-09T10:00:00Z</published>' "$BATS_TEST_TMPDIR/dates"
	grep -qF '<id>https://www.example.org/undated/#what-a-fourth-says</id>' "$BATS_TEST_TMPDIR/dates"
}

@test "a page without a date has that of the feed" {
	rss 'C' 'https://www.example.org/undated/' 'c' > "$BATS_TEST_TMPDIR/rss.xml"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "adopted 1"
	build
	published rss.xml | grep -qx c
	grep -A 4 '>C</title>' "$SITE/public/atom.xml" | grep -q '<published>2024-01-01T00:00:00Z'
	feedmill list -C "$SITE" | grep -q '^2024-01-01  https://www.example.org/undated/'
}

@test "what is no page is named, and has its id when it comes back" {
	rss 'Lost' 'https://www.example.org/lost/' 'lost' > "$BATS_TEST_TMPDIR/rss.xml"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "rss.xml:7: warning: 'Lost' is no page or item of this site"
	says "adopted 0, known 0, kept 1"
	build
	run feedmill ledger -C "$SITE"
	says "id lost"
	page "$SITE/content/lost.md" 'title: Lost and found' 'date: 2024-01-03'
	build
	published rss.xml | grep -qx lost
}

@test "two entries with one id are an error that names both places" {
	rss 'A' 'https://www.example.org/a/' 'one' 'B' 'https://www.example.org/b/' 'one' \
		> "$BATS_TEST_TMPDIR/rss.xml"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 1
	says "rss.xml:10: error: 'B' is left out: its id is that of 'A' in"
	says "rss.xml', line 7: 'one'"
	says "adopted 1, known 0, kept 0, clashes 1"
}

@test "one entry in two feeds is one; with two ids it has the first feed's" {
	rss 'A' 'https://www.example.org/a/' 'one' > "$BATS_TEST_TMPDIR/1.xml"
	cp "$BATS_TEST_TMPDIR/1.xml" "$BATS_TEST_TMPDIR/2.xml"
	rss 'A' 'https://www.example.org/a/' 'three' > "$BATS_TEST_TMPDIR/3.xml"
	adopt "$BATS_TEST_TMPDIR"/[123].xml
	status 0
	says "3.xml:7: warning: the id 'three' of 'A' is left out: in"
	says "adopted 1, known 0, kept 0, clashes 1, repeated 1"
	build
	published rss.xml | grep -qx one
}

@test "ids of the ledger and of front matter stay; --replace turns the ledger's round" {
	build
	rss 'A' 'https://www.example.org/a/' 'one' > "$BATS_TEST_TMPDIR/rss.xml"
	cp "$SITE/.feedmill.ledger" "$BATS_TEST_TMPDIR/before"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "the id 'one' of 'A' is left out: 'content/a.md' has 'https://www.example.org/a/' in the ledger"
	cmp "$SITE/.feedmill.ledger" "$BATS_TEST_TMPDIR/before"
	adopt --replace "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "adopted 1"
	build
	published atom.xml | tail -n 1 | grep -qx 'urn:uuid:.*'
	published rss.xml | grep -qx one
	[ -z "$(grep 'https://www.example.org/a/	' "$SITE/.feedmill.ledger")" ]
	page "$SITE/content/b.md" 'title: B' 'date: 2024-01-02' 'id: urn:b'
	rss 'B' 'https://www.example.org/b/' 'two' > "$BATS_TEST_TMPDIR/rss.xml"
	adopt --replace "$BATS_TEST_TMPDIR/rss.xml"
	says "'content/b.md' has 'urn:b' in its front matter"
}

@test "a second time changes nothing, before and after a build" {
	rss 'A' 'https://www.example.org/a/' 'one' 'Lost' 'https://x.example/' 'two' \
		> "$BATS_TEST_TMPDIR/rss.xml"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	before=$(stat -c '%i %Y' "$SITE/.feedmill.ledger")
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "adopted 0, known 2, kept 0, clashes 0"
	[ "$before" = "$(stat -c '%i %Y' "$SITE/.feedmill.ledger")" ]
	build
	before=$(stat -c '%i %Y' "$SITE/.feedmill.ledger")
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	says "known 2"
	[ "$before" = "$(stat -c '%i %Y' "$SITE/.feedmill.ledger")" ]
}

@test "our own feeds bring a lost ledger's ids back" {
	echo 'title: "C"' >> "$SITE/content/site.yaml"
	build
	echo 'url: https://new.example' > "$SITE/content/site.yaml"
	mv "$SITE/content/a.md" "$SITE/content/z.md"
	build
	published atom.xml > "$BATS_TEST_TMPDIR/before"
	grep -q '^https://www.example.org/a/' "$BATS_TEST_TMPDIR/before"
	rm "$SITE/.feedmill.ledger"
	adopt "$SITE/public/atom.xml"
	status 0
	says "adopted 2"
	says "feeds 1"
	build
	published atom.xml | cmp - "$BATS_TEST_TMPDIR/before"
}

@test "--dry-run writes nothing and names the entries; -q says nothing; --json is JSON" {
	rss 'A' 'https://www.example.org/a/' 'one' 'Lost' 'https://x.example/' 'two' \
		> "$BATS_TEST_TMPDIR/rss.xml"
	adopt --dry-run "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "adopted one for content/a.md"
	says "kept two"
	feedmill adopt -C "$SITE" -n --json "$BATS_TEST_TMPDIR/rss.xml" \
		> "$BATS_TEST_TMPDIR/json" 2> /dev/null
	python3 - "$BATS_TEST_TMPDIR/json" <<- 'END'
		import json, sys
		outcome = json.load(open(sys.argv[1]))
		assert outcome["dry_run"] and outcome["adopted"] == 1 and outcome["kept"] == 1
		assert [e["fate"] for e in outcome["entries"]] == ["adopted", "kept"]
		assert outcome["entries"][0]["file"] == "content/a.md"
		assert outcome["entries"][1]["line"] == 10
		assert outcome["problems"][0]["severity"] == "warning"
	END
	[ ! -e "$SITE/.feedmill.ledger" ]
	adopt -q "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	[ -z "$output" ]
	[ -f "$SITE/.feedmill.ledger" ]
}

@test "a damaged ledger is refused, and stays" {
	printf 'feedmill-ledger 1\nrubbish\n' > "$SITE/.feedmill.ledger"
	rss 'A' 'https://www.example.org/a/' 'one' > "$BATS_TEST_TMPDIR/rss.xml"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 2
	says ".feedmill.ledger:2: error: the ledger is damaged"
	grep -q rubbish "$SITE/.feedmill.ledger"
}

@test "another run is waited for" {
	rss 'A' 'https://www.example.org/a/' 'one' > "$BATS_TEST_TMPDIR/rss.xml"
	exec 8< "$SITE"
	flock 8
	adopt --wait 0 "$BATS_TEST_TMPDIR/rss.xml" 8<&-
	status 75
	exec 8<&-
	[ ! -e "$SITE/.feedmill.ledger" ]
}

@test "what is no feed is an error with its line; the others are adopted" {
	rss 'A' 'https://www.example.org/a/' 'one' > "$BATS_TEST_TMPDIR/rss.xml"
	printf '<rss>\n<channel>\n<item></channel>' > "$BATS_TEST_TMPDIR/torn.xml"
	printf '<?xml version="1.0"?>\n<urlset/>' > "$BATS_TEST_TMPDIR/sitemap.xml"
	printf '{\n"version": 1,\n}' > "$BATS_TEST_TMPDIR/torn.json"
	echo '{"items": []}' > "$BATS_TEST_TMPDIR/data.json"
	printf '<!DOCTYPE rss [\n<!ENTITY a "b">\n<!ENTITY b "&a;&a;&a;&a;">]>\n<rss>&b;</rss>' \
		> "$BATS_TEST_TMPDIR/bomb.xml"
	printf '\377\376<\000a\000>' > "$BATS_TEST_TMPDIR/half.xml"
	set -- "$BATS_TEST_TMPDIR"/{half.xml,torn.xml,sitemap.xml,torn.json,data.json,bomb.xml,rss.xml}
	adopt --strict "$@"
	status 1
	[ ! -e "$SITE/.feedmill.ledger" ]
	adopt "$@"
	status 1
	says "half.xml:1: error: it is not in 'UTF-16LE', its encoding"
	says_not "encoding error :"
	says "torn.xml:3: error: no XML: "
	says "sitemap.xml:2: error: this is no feed: its first element is 'urlset'"
	says "torn.json:3: error: no JSON: "
	says "data.json:1: error: this is no feed"
	says "bomb.xml:1: error: it declares entities of its own, which is refused"
	says "adopted 1"
}

@test "a folder: its feeds, in all folders below; all else is passed over" {
	mkdir -p "$BATS_TEST_TMPDIR/old/tags/x" "$BATS_TEST_TMPDIR/old/.git"
	rss 'A' 'https://www.example.org/a/' 'one' > "$BATS_TEST_TMPDIR/old/tags/x/index.xml"
	rss 'B' 'https://www.example.org/b/' 'two' > "$BATS_TEST_TMPDIR/old/feed"
	rss 'B' 'https://www.example.org/b/' 'three' > "$BATS_TEST_TMPDIR/old/.git/feed"
	rss 'B' 'https://www.example.org/b/' 'four' > "$BATS_TEST_TMPDIR/old/feed.html"
	printf '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>' \
		> "$BATS_TEST_TMPDIR/old/sitemap.xml"
	echo '{"name": "x"}' > "$BATS_TEST_TMPDIR/old/package.json"
	ln -s .. "$BATS_TEST_TMPDIR/old/tags/round"
	adopt "$BATS_TEST_TMPDIR/old"
	status 0
	says "adopted 2, known 0, kept 0, clashes 0"
	mkdir "$BATS_TEST_TMPDIR/empty"
	adopt "$BATS_TEST_TMPDIR/empty"
	status 1
	says "empty: error: no feed is in this folder"
}

@test "dates that differ from the content's are said, once a feed" {
	rss 'A' 'https://www.example.org/a/' 'one' 'B' 'https://www.example.org/b/' 'two' \
		> "$BATS_TEST_TMPDIR/rss.xml"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "rss.xml:10: warning: 1 dates are others than in the content"
	says "'B' has 2024-01-01T00:00:00Z, in 'content/b.md' it is 2024-01-02T00:00:00Z"
}

@test "an address at which nothing is published any more is said" {
	rss 'A' 'https://www.example.org/a/' 'one' | sed 's/rss.xml"/news.rss"/' \
		> "$BATS_TEST_TMPDIR/rss.xml"
	adopt "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "nothing is published at 'https://www.example.org/news.rss' any more"
}

@test "--compat has jekyll-feed's ids, and says so" {
	rss 'A' 'https://www.example.org/a/' 'one' > "$BATS_TEST_TMPDIR/rss.xml"
	adopt --compat "$BATS_TEST_TMPDIR/rss.xml"
	status 0
	says "with 'compat', pages have jekyll-feed's ids"
	says "adopted 1"
}

@test "ids that Atom does not allow are said where an Atom feed has them" {
	echo '<feed xmlns="http://www.w3.org/2005/Atom"><id>x y</id><title>T</title>
		<link rel="self" href="https://www.example.org/atom.xml"/>
		<entry><id>a b</id><title>A</title><updated>2024-01-01T00:00:00Z</updated></entry></feed>' \
		> "$BATS_TEST_TMPDIR/atom.xml"
	adopt "$BATS_TEST_TMPDIR/atom.xml"
	status 0
	says "1 ids are none that Atom allows, such as 'a b'"
	says "the feed's id is left out: Atom allows none such as 'x y'"
}

@test "the ledger of examples/switch is what adopt makes" {
	cp -r "$BATS_TEST_DIRNAME/../../examples/switch" "$BATS_TEST_TMPDIR/switch"
	mv "$BATS_TEST_TMPDIR/switch/.feedmill.ledger" "$BATS_TEST_TMPDIR/wanted"
	run feedmill adopt -C "$BATS_TEST_TMPDIR/switch" "$BATS_TEST_TMPDIR/switch/old"
	status 0
	[ "$output" = 'adopted 3, known 0, kept 0, clashes 0, repeated 0, feeds 0' ]
	cmp "$BATS_TEST_TMPDIR/switch/.feedmill.ledger" "$BATS_TEST_TMPDIR/wanted"
}

@test "without a feed, or with one that is not there, nothing is done" {
	adopt
	status 2
	says "'adopt' wants the feeds"
	adopt "$BATS_TEST_TMPDIR/nowhere.xml"
	status 2
	says "cannot open '$BATS_TEST_TMPDIR/nowhere.xml': No such file"
	adopt https://www.example.org/feed.xml
	status 2
	says "'https://www.example.org/feed.xml' is no file: fetch it first"
	[ ! -e "$SITE/.feedmill.ledger" ]
}
