#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# shellcheck disable=SC2016 # what Python reads stays as it is
# What goes wrong in feeds made by hand: the parts that Atom, RSS and JSON Feed want, ids,
# dates, links and enclosures.  Each test looks at what the formats say of one site.

load site

setup_file() {
	SITE=$BATS_FILE_TMPDIR/site
	export SITE
	mkdir -p "$SITE/content/audio" "$SITE/feeds"
	printf 'url: HTTPS://WWW.Example.ORG:443/~ada/\ntitle: Ada & more\nauthor: {name: Ada, email: ada@example.org}\ntimezone: Europe/Berlin\n' \
		> "$SITE/content/site.yaml"
	printf 'newest: all\nlogo: /logo.png\nformats: [atom, rss, json]\n' > "$SITE/feeds/all.yaml"
	printf 'newest: 2\narchive: true\nformats: [atom, rss, json]\n' > "$SITE/feeds/some.yaml"
	printf 'from: talks.md#Talks\nformats: [atom, rss, json]\n' > "$SITE/feeds/talks.yaml"
	posts
	run "$FEEDMILL" -C "$SITE" --now 2026-01-01T00:00:00Z
	echo "$output" > "$BATS_FILE_TMPDIR/said"
}

setup() {
	true
}

# post NAME DATE LINE...: a page with LINEs of front matter.
post() {
	local name=$1 date=$2
	shift 2
	page "$SITE/content/$name.md" "date: $date" "$@"
}

posts() {
	post plain 2024-03-01T09:30:00+01:00 'title: Plain' 'tags: ["", a, "b c", ""]'
	post 'naïve name' '2024-07-01 10:00:00' 'title: Names' 'lang: de_AT'
	post untitled 2024-01-31
	post empty 2024-01-30 'title: Empty'
	printf -- '---\ndate: 2024-01-30\ntitle: Empty\n---\n' > "$SITE/content/empty.md"
	post tagged 2024-01-29T00:00:00Z 'title: Tagged' 'id: tag:example.org,2024:tagged' 'author: Bo'
	post twice 2024-01-28 'title: Twice' 'id: tag:example.org,2024:tagged'
	post files 2024-01-27 'title: Files' 'enclosure: [a.pdf, audio/talk.mp3]' 'video: https://v.example/unknown.mp4'
	post future 2031-01-01 'title: Future'
	post draft 2024-01-26 'title: Draft' 'draft: true'
	post languages 2024-01-25 'title: One' 'lang: en' 'translation_key: one'
	post sprachen 2024-01-24 'title: Eins' 'lang: de' 'translation_key: one'
	post langues 2024-01-23 'title: Un' 'lang: fr' 'translation_key: one'
	printf sound > "$SITE/content/audio/talk.mp3"
	printf paper > "$SITE/content/a.pdf"
	printf '# About\n\n## Talks\n\n- One, 2023\n- Two, 2023\n- Three, 2023\n' > "$SITE/content/talks.md"
}

# feeds EXPRESSION...: Python expressions are true, of:
# atom, rss, feed    the documents of feeds/all.yaml, as a parser reads them
# entries, items     their entries; FEED["items"] are those of JSON
# documents          all that was published, by path
feeds() {
	python3 - "$@" <<- 'END'
		import email.utils, glob, json, os, re, sys, xml.etree.ElementTree as ET
		from datetime import datetime
		A, C = "{http://www.w3.org/2005/Atom}", "{http://purl.org/rss/1.0/modules/content/}"
		DC, FH = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/syndication/history/1.0}"
		LANG = "{http://www.w3.org/XML/1998/namespace}lang"
		public = os.environ["SITE"] + "/public/"
		documents = {f[len(public) - 1:]: open(f, encoding="utf-8").read() for f in glob.glob(public + "**/*.*", recursive=True)}
		atom, rss, feed = ET.fromstring(documents["/all.xml"]), ET.fromstring(documents["/all.rss"])[0], json.loads(documents["/all.json"])
		talks = ET.fromstring(documents["/talks.xml"])
		entries, items = atom.findall(A + "entry"), rss.findall("item")
		dates = [e.findtext(A + n) for e in entries for n in ("published", "updated")]
		pubs = [i.findtext("pubDate") for i in items] + [rss.findtext("lastBuildDate")]
		home = "https://www.example.org/~ada"
		said = open(os.environ["BATS_FILE_TMPDIR"] + "/said").read()
		def one(title): return [e for e in entries if e.findtext(A + "title") == title][0]
		def item(title): return [i for i in items if i.findtext("title") == title][0]
		def links(e, rel): return [l for l in e.findall(A + "link") if l.get("rel") == rel]
		for expression in sys.argv[1:]:
		    if not eval(expression, globals()):
		        sys.exit("not so: " + expression)
	END
}

@test "pitfall 1: feeds and entries have one id, one title and one updated" {
	feeds 'len(entries) == 9' \
		'all(len(e.findall(A + n)) == 1 and e.findtext(A + n) for e in [atom] + entries for n in ("id", "title", "updated"))'
}

@test "pitfall 2: each entry has an author of its own" {
	feeds 'all(e.findtext(A + "author/" + A + "name") for e in [atom] + entries)' \
		'one("Tagged").findtext(A + "author/" + A + "name") == "Bo"' \
		'all(i.findtext(DC + "creator") for i in items)' 'all(i["authors"] for i in feed["items"])'
}

@test "pitfall 3: what a feed says of itself comes before its entries" {
	feeds '[e.tag for e in atom].index(A + "entry") == len(atom) - len(entries)'
}

@test "pitfall 4: Atom's dates have seconds, a zone, and capital letters" {
	feeds 'all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", d) for d in dates + [atom.findtext(A + "updated")])' \
		'one("Names").findtext(A + "published") == "2024-07-01T10:00:00+02:00"'
}

@test "pitfall 5: updated is the content's last change, not the run's" {
	feeds 'atom.findtext(A + "updated") == max(e.findtext(A + "updated") for e in entries)' \
		'rss.findtext("lastBuildDate") == item("Names").findtext("pubDate")'
	before=$(cat "$SITE"/public/*.xml "$SITE"/public/*.rss "$SITE"/public/*.json | md5sum)
	run "$FEEDMILL" -C "$SITE" --now 2027-01-01T00:00:00Z
	[ "$before" = "$(cat "$SITE"/public/*.xml "$SITE"/public/*.rss "$SITE"/public/*.json | md5sum)" ]
}

# moved: a copy of the site, published once, in $SITE.
moved() {
	cp -r "$SITE" "$BATS_TEST_TMPDIR/moved"
	SITE=$BATS_TEST_TMPDIR/moved
}

# ids: the ids of the feed, in the order of dates.
ids() {
	sed -n 's|.*<id>\(.*\)</id>|\1|p' "$SITE/public/all.xml"
}

@test "pitfall 6: ids survive new names, titles and permalinks" {
	moved
	before=$(ids)
	mv "$SITE/content/plain.md" "$SITE/content/quite-plain.md"
	sed -i 's/title: Names/title: Names of things/' "$SITE/content/naïve name.md"
	echo 'permalink: /:year/:title.html' >> "$SITE/content/site.yaml"
	run "$FEEDMILL" -C "$SITE" --now 2026-01-01T00:00:00Z
	grep -q '/2024/quite-plain.html"' "$SITE/public/all.xml"
	[ "$before" = "$(ids)" ]
}

@test "pitfall 7: ids are canonical, ASCII, and without blanks" {
	feeds 'all(re.fullmatch(r"(https://www\.example\.org/~ada/|tag:)[!-~]*", e.findtext(A + "id")) for e in entries)' \
		'one("Names").findtext(A + "id") == home + "/na%C3%AFve%20name/"'
}

@test "pitfall 8: http becoming https, and another host, change no id" {
	moved
	before=$(ids)
	sed -i 's|HTTPS://WWW.Example.ORG:443/~ada/|http://ada.example/|' "$SITE/content/site.yaml"
	run "$FEEDMILL" -C "$SITE" --now 2026-01-01T00:00:00Z
	grep -q 'href="http://ada.example/plain/"' "$SITE/public/all.xml"
	[ "$before" = "$(ids)" ]
}

@test "pitfall 9: no id is there twice" {
	feeds 'all(len(set(l)) == len(l) == 9 for l in ([e.findtext(A + "id") for e in entries], [i.findtext("guid") for i in items], [i["id"] for i in feed["items"]]))' \
		'"content/twice.md" in said and "content/tagged.md" in said'
}

@test "pitfall 10: an entry without content has a link, and something to read" {
	feeds 'one("Empty").find(A + "content") is None' 'links(one("Empty"), "alternate")[0].get("href") == home + "/empty/"' \
		'one("Empty").findtext(A + "summary") == "Empty"' 'all(len(e.findall(A + "content")) + len(e.findall(A + "summary")) for e in entries)'
}

@test "pitfall 11: content is never elsewhere, nor Base64" {
	feeds 'all(c.get("src") is None and c.get("type") == "html" for c in atom.iter(A + "content"))'
}

@test "pitfall 12: one alternate for each type and language" {
	feeds 'all(len(set((l.get("type"), l.get("hreflang")) for l in links(e, "alternate"))) == len(links(e, "alternate")) for e in [atom] + entries)' \
		'sorted(l.get("hreflang") or "" for l in links(one("Eins"), "alternate"))[0] == "" and len(links(one("Eins"), "alternate")) == 4' \
		'all(links(e, "alternate")[i].get("href") == home + "/sprachen/" for e in [one("Eins")] for i in (0, -1))'
}

@test "pitfall 13: no content is XHTML, which would want a div of its own" {
	feeds '"xhtml" not in documents["/all.xml"]'
}

@test "pitfall 16: each document leads to itself, at its own URL" {
	feeds 'all(links(ET.fromstring(t), "self")[0].get("href") == home + p for p, t in documents.items() if "<feed" in t)' \
		'all(links(ET.fromstring(t)[0], "self")[0].get("href") == home + p for p, t in documents.items() if "<rss" in t)' \
		'all(json.loads(t)["feed_url"] == home + p for p, t in documents.items() if p.endswith(".json"))' \
		'len([p for p in documents if p.startswith("/archive/")]) >= 9'
}

@test "pitfall 19: languages have a hyphen" {
	feeds 'one("Names").get(LANG) == "de-AT"' '"_" not in "".join(e.get(LANG, "") for e in atom.iter())' \
		'[i.get("language") for i in feed["items"] if i["title"] == "Names"] == ["de-AT"]'
}

@test "pitfall 20: no category is empty" {
	feeds '[c.get("term") for c in one("Plain").findall(A + "category")] == ["a", "b c"]' \
		'[c.text for c in item("Plain").findall("category")] == ["a", "b c"]' \
		'[i["tags"] for i in feed["items"] if i["title"] == "Plain"] == [["a", "b c"]]'
}

@test "pitfall 21: no title is empty" {
	feeds 'all(e.findtext(A + "title").strip() for e in entries)' 'all(i.findtext("title").strip() for i in items)' \
		'"https://www.example.org/~ada/untitled/" in [e.findtext(A + "id") for e in entries]'
}

@test "pitfall 22: an RSS channel has a description" {
	feeds 'rss.findtext("description") == rss.findtext("title") != ""'
}

@test "pitfall 23: RSS dates are RFC 822's, on the right day of the week" {
	feeds 'all(email.utils.parsedate_to_datetime(d).strftime("%a, %d %b %Y %H:%M:%S") == d[:25] for d in pubs)' \
		'item("Names").findtext("pubDate") == "Mon, 01 Jul 2024 10:00:00 +0200"'
}

@test "pitfall 24: RSS dates name no zone but GMT" {
	feeds 'all(re.fullmatch(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (GMT|[+-]\d{4})", d) for d in pubs)'
}

@test "pitfall 26: a guid that is no URL says so, in lower case" {
	feeds '[(i.find("guid").text, i.find("guid").get("isPermaLink")) for i in items if i.findtext("title") == "Tagged"] == [("tag:example.org,2024:tagged", "false")]' \
		'all(i.find("guid").get("isPermaLink") in ("true", "false") for i in items)'
}

@test "pitfall 27: a guid stays when the link changes, and is then no link" {
	moved
	mv "$SITE/content/plain.md" "$SITE/content/quite-plain.md"
	run "$FEEDMILL" -C "$SITE" --now 2026-01-01T00:00:00Z
	feeds 'item("Plain").findtext("link") == home + "/quite-plain/"' \
		'item("Plain").findtext("guid") == home + "/plain/"' 'item("Plain").find("guid").get("isPermaLink") == "false"'
}

@test "pitfall 28: RSS's author is an address, so names are dc:creator" {
	feeds 'not list(rss.iter("author"))' 'item("Tagged").findtext(DC + "creator") == "Bo"'
}

@test "pitfall 29: authors and dates are said once" {
	feeds 'not list(rss.iter(DC + "date"))' 'all(len(i.findall(DC + "creator")) == len(i.findall("pubDate")) == 1 for i in items)'
}

@test "pitfall 30: the description comes before content:encoded" {
	moved
	printf 'content: both\nnewest: all\nformats: [atom, rss, json]\n' > "$SITE/feeds/all.yaml"
	run "$FEEDMILL" -C "$SITE" --now 2026-01-01T00:00:00Z
	feeds 'sum(i.find(C + "encoded") is not None for i in items) >= 8' \
		'all([e.tag for e in i].index("description") < [e.tag for e in i].index(C + "encoded") for i in items if i.find(C + "encoded") is not None)'
}

@test "pitfall 31: items come after all that the channel says" {
	feeds '[e.tag for e in rss].index("item") == len(rss) - len(items)'
}

@test "pitfall 32: one enclosure, with its type and its length" {
	feeds '[e.attrib for e in item("Files").findall("enclosure")] == [{"url": home + "/audio/talk.mp3", "length": "5", "type": "audio/mpeg"}]' \
		'[(l.get("type"), l.get("length")) for l in links(one("Files"), "enclosure")] == [("application/pdf", "5"), ("audio/mpeg", "5"), ("video/mp4", None)]' \
		'[a.get("size_in_bytes") for i in feed["items"] for a in i.get("attachments", [])] == [5, 5, None]'
}

@test "pitfall 33: the channel's picture is one that RSS allows, titled like the channel" {
	feeds 'rss.findtext("image/url") == home + "/logo.png"' 'rss.findtext("image/title") == rss.findtext("title")' \
		'rss.findtext("image/link") == rss.findtext("link")' 'rss.find("image/width") is None'
}

@test "pitfall 35: RSS leads to itself, in Atom's namespace" {
	feeds '[l.attrib for l in rss.findall(A + "link") if l.get("rel") == "self"] == [{"rel": "self", "type": "application/rss+xml", "href": home + "/all.rss"}]'
}

@test "pitfall 46: what is of the future, or a draft, is left out" {
	feeds 'not any(t in documents[d] for t in ("Future", "Draft") for d in ("/all.xml", "/all.rss", "/all.json"))'
}

@test "pitfall 47: what has the same date has not the same stamp" {
	feeds 'len(talks.findall(A + "entry")) == 3' 'len(set(e.findtext(A + "updated") for e in talks.findall(A + "entry"))) == 3'
}

@test "pitfall 48: JSON's ids are texts, and each item has content" {
	feeds 'all(isinstance(i["id"], str) and i["id"] and (i.get("content_html") or i.get("content_text")) for i in feed["items"])'
}

@test "pitfall 50: next_url ends" {
	feeds '[json.loads(documents[p]).get("next_url", "").replace(home, "") for p in ("/some.json", "/archive/some-4.json", "/archive/some-2.json", "/archive/some-1.json")] == ["/archive/some-4.json", "/archive/some-3.json", "/archive/some-1.json", ""]' \
		'"next_url" not in feed'
}

@test "pitfall 52: a feed is complete only if it has all, and no archive" {
	feeds 'atom.find(FH + "complete") is not None and rss.find(FH + "complete") is not None' \
		'not [l for l in atom.findall(A + "link") if "archive" in l.get("rel")]' \
		'"fh:complete" not in documents["/some.xml"] + documents["/talks.xml"]' '"prev-archive" in documents["/some.xml"]'
}
