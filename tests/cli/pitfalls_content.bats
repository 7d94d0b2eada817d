#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# shellcheck disable=SC2016 # what Python and Markdown read stays as it is
# What goes wrong in feeds made by hand: content, text, characters and URLs in them.  Each
# test looks at what all formats say of one site.

load site

setup_file() {
	SITE=$BATS_FILE_TMPDIR/site
	export SITE
	mkdir -p "$SITE/content" "$SITE/feeds"
	printf 'url: https://www.example.org\ntitle: Site\nauthor: Ada\n' > "$SITE/content/site.yaml"
	printf 'content: both\nformats: [atom, rss, json]\n' > "$SITE/feeds/all.yaml"
	titles
	urls
	characters
	strangers
	cuts
	run "$FEEDMILL" -C "$SITE" --now 2026-01-01T00:00:00Z
	echo "$output" > "$BATS_FILE_TMPDIR/said"
}

setup() {
	true
}

# post NAME KEY: what comes in is its body, and KEY a line of its front matter.
post() {
	(
		printf -- '---\ndate: 2024-01-0%s\n%s\n---\n' "$((++posts % 9 + 1))" "$2"
		cat
	) > "$SITE/content/$1"
}

titles() {
	post title.md 'title: "**Bold** &amp; <em>AT&amp;T</em> `code` [link](x)"' <<< 'AT&T, `<b>` and *more*.'
	post plain.md 'title: Plain' <<< 'A &nbsp; B &eacute; &hellip; &copy; ]]> <![CDATA[x]]> ]]&gt;'
}

urls() {
	mkdir "$SITE/content/with space é"
	post 'with space é/50%25.md' 'title: Names' <<- 'END'
		[a](a%20b.html) [b](b c.html?x=1&y=2) [c](<ü d.html>) ![d](d%zz.png)
		<a href='e"f.html'>e</a> <img src=f.png srcset="g.png 1x, h.png 2x">
		<video src=i.mp4 poster=j.png></video> <q cite=k.html>q</q> <a href=#l>l</a> <a href="//m.example/">m</a>
	END
	post based.html 'title: Based' <<< '<base href="/base/"><a href="n.html">n</a>'
}

characters() {
	post escapes.md 'title: "a\x01b\x7Fc\x81d\uFFFEe"' <<< '&#1; &#xFFFE; &#xD800; &#127; &#147;'
	printf 'caf\351 \355\240\275\355\270\200 \300\257 \001 \357\277\276\n' |
		post latin.md "$(printf 'title: na\357ve')"
	printf '\357\273\277---\r\ntitle: Windows\r\ndate: 2024-01-05\r\n---\r\nOne\r\ntwo\r\n' > "$SITE/content/windows.md"
}

strangers() {
	post strangers.md 'title: Strangers' <<- 'END'
		<script>alert(1)</script><style>p{}</style><p onclick="x()" style="position:fixed">kept</p>
		<a href="jAva&#10;script:alert(1)">bad</a> <a href="data:text/html,x">data</a> <img src=x onerror=alert(1)>

		<iframe src="https://www.youtube.com/embed/abc" title="Film"></iframe>
		<form action="/x"><input name="q"><button formaction="/y">Go</button></form>
		<noscript>no</noscript><template>t</template><object data="javascript:x"></object><svg onload="x"></svg>
	END
}

cuts() {
	python3 -c 'print("👩‍💻é̄🇪🇺" * 200)' | post emoji.md 'title: Emoji'
	python3 -c 'print("日本語の文章" * 100)' | post cjk.md 'title: CJK'
	python3 -c 'print("<b>a &amp; b <i>c</i></b> " * 100)' | post tags.md 'title: Tags'
}

# feeds EXPRESSION...: Python expressions are true, of:
# entries   a list of (format, id, title, summary, content), as a parser reads them
# contents  the HTML of them all
# bytes     what each document is
feeds() {
	python3 - "$@" <<- 'END'
		import json, os, re, sys, xml.etree.ElementTree as ET
		A, C = "{http://www.w3.org/2005/Atom}", "{http://purl.org/rss/1.0/modules/content/}encoded"
		bytes = [open(os.environ["SITE"] + "/public/" + name, "rb").read() for name in ("all.xml", "all.rss", "all.json", "sitemap.xml")]
		atom, rss, feed = ET.fromstring(bytes[0]), ET.fromstring(bytes[1]), json.loads(bytes[2])
		sitemap = [loc.text for loc in ET.fromstring(bytes[3]).iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
		entries = [("atom", e.findtext(A + "id"), e.findtext(A + "title"), e.findtext(A + "summary"), e.findtext(A + "content"))
		           for e in atom.iter(A + "entry")]
		entries += [("rss", e.findtext("guid"), e.findtext("title"), e.findtext("description"), e.findtext(C)) for e in rss.iter("item")]
		entries += [("json", e["id"], e["title"], e["summary"], e["content_html"]) for e in feed["items"]]
		contents = "\n".join(e[4] for e in entries)
		def of(part): return [e for e in entries if part in e[1]]
		links = [link.get("href") for link in atom.iter(A + "link")] + [link.text for link in rss.iter("link")]
		links += [e["url"] for e in feed["items"]] + sitemap
		def attributes(name): return re.findall(" %s=\"([^\"]*)\"" % name, contents)
		for expression in sys.argv[1:]:
		    if not eval(expression):
		        sys.exit("not so: " + expression)
	END
}

@test "pitfall 14: HTML content is escaped exactly once more" {
	feeds 'len(of("/title/")) == 3 and all("<p>AT&amp;T, <code>&lt;b&gt;</code> and <em>more</em>.</p>" in e[4] for e in of("/title/"))'
	grep -q '&lt;p&gt;AT&amp;amp;T, &lt;code&gt;&amp;lt;b&amp;gt;&lt;/code&gt;' "$SITE/public/all.xml"
}

@test "pitfall 15: titles are text, without tags and entities" {
	feeds 'all(e[2] == "Bold & AT&T code link" for e in of("/title/"))'
	grep -q '<title type="text">Bold &amp; AT&amp;T code link</title>' "$SITE/public/all.xml"
}

@test "pitfall 17: every URL in content is absolute" {
	feeds 'sum([len(attributes(name)) for name in ("href", "src", "poster", "cite")]) > 30' \
		'all(re.match("https?://", url) for name in ("href", "src", "poster", "cite") for url in attributes(name))' \
		'len(attributes("srcset")) == 3' \
		'all(re.match("https://", part.strip()) for value in attributes("srcset") for part in value.split(","))' \
		'all("https://www.example.org/base/n.html" in e[4] for e in of("/based"))' \
		'"https://www.example.org/with%20space%20%C3%A9/50%2525/#l" in contents'
}

@test "pitfall 18: xml:base is not relied on" {
	feeds 'not any(b"xml:base" in document for document in bytes)'
}

@test "pitfall 36: links are URIs, percent-encoded, without blanks" {
	feeds 'all(re.fullmatch(r"https?://[A-Za-z0-9\-._~:/?#\[\]@!$&\x27()*+,;=%]+", url) for url in links if url)' \
		'"https://www.example.org/with%20space%20%C3%A9/50%2525/" in sitemap' \
		'"%C3%BC%20d.html" in contents and "e%22f.html" in contents'
}

@test "pitfall 37: what is percent-encoded is not encoded again" {
	feeds '"a%20b.html" in contents and "a%2520b" not in contents' \
		'"d%25zz.png" in contents' \
		'not any("%252525" in url for url in links)'
}

@test "pitfall 38: & in URLs is &amp; in XML, and & in JSON" {
	echo 'url: https://www.example.org' > "$BATS_TEST_TMPDIR/site.yaml"
	mkdir -p "$BATS_TEST_TMPDIR/content" "$BATS_TEST_TMPDIR/feeds"
	mv "$BATS_TEST_TMPDIR/site.yaml" "$BATS_TEST_TMPDIR/content"
	echo '- {title: A, date: 2024-01-01, link: "https://e.org/?a=1&b=2"}' > "$BATS_TEST_TMPDIR/content/a.yaml"
	printf 'from: a.yaml\nformats: [atom, rss, json]\n' > "$BATS_TEST_TMPDIR/feeds/a.yaml"
	"$FEEDMILL" -C "$BATS_TEST_TMPDIR" --now 2026-01-01T00:00:00Z
	grep -q 'href="https://e.org/?a=1&amp;b=2"' "$BATS_TEST_TMPDIR/public/a.xml"
	grep -q '<link>https://e.org/?a=1&amp;b=2</link>' "$BATS_TEST_TMPDIR/public/a.rss"
	grep -q '"https://e.org/?a=1&b=2"' "$BATS_TEST_TMPDIR/public/a.json"
}

@test "pitfall 39: no character that XML forbids reaches a document" {
	xmllint --noout "$SITE"/public/*.xml "$SITE/public/all.rss"
	feeds 'not any(re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", document.decode()) for document in bytes)' \
		'all(e[2] == "a\ufffdb\ufffdc\ufffdd\ufffde" for e in of("/escapes"))' \
		'all("<p>\ufffd \ufffd \ufffd \ufffd \u201c</p>" in e[4] for e in of("/escapes"))'
}

@test "pitfall 40: what is no UTF-8 is replaced and reported, not copied" {
	feeds 'all(document.decode("utf-8") for document in bytes)' \
		'all(e[2] == "na\ufffdve" for e in of("/latin"))' \
		'all("caf\ufffd " + 6 * "\ufffd" + " \ufffd\ufffd \ufffd \ufffd" in e[4] for e in of("/latin"))'
	grep -q 'content/latin.md:3: warning: replaced what is not valid UTF-8 or not allowed in XML' "$BATS_FILE_TMPDIR/said"
	grep -q 'content/latin.md:5: warning: replaced' "$BATS_FILE_TMPDIR/said"
}

@test "pitfall 41: ]]> never stands in a document" {
	feeds 'not any(b"]]>" in document for document in bytes[:2] + bytes[3:])' \
		'all("\xa9 ]]&gt; " in e[4] for e in of("/plain"))'
}

@test "pitfall 42: XML has no named references but its own five" {
	feeds 'not any(re.search(rb"&(?!(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)", document) for document in bytes[:2] + bytes[3:])' \
		'all("A \xa0 B \xe9 \u2026 \xa9" in e[4] for e in of("/plain"))'
}

@test "pitfall 43: the XML declaration is the first byte, and JSON has no byte order mark" {
	feeds 'all(document.startswith(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>") for document in bytes[:2] + bytes[3:])' \
		'bytes[2].startswith(b"{") and not any(b"\xef\xbb\xbf" in document for document in bytes)' \
		'all(e[2] == "Windows" and e[4] == "<p>One\ntwo</p>\n" for e in of("/windows"))'
}

@test "pitfall 44: what is cut keeps characters, references and tags whole" {
	feeds 'all(e[3] == "👩‍💻é̄🇪🇺" * 100 + "…" for e in of("/emoji"))' \
		'all(e[3] == ("日本語の文章" * 50) + "…" for e in of("/cjk"))' \
		'all(re.fullmatch("(a (&|&amp;) b c ?)*(a( (&|&amp;)( b)?)?)?…", e[3]) for e in of("/tags"))'
}

@test "pitfall 45: scripts, styles, frames, forms and handlers go or become links" {
	feeds 'len(of("/strangers")) == 3' \
		'not re.search(r"(?i)<(script|style|iframe|form|input|button|noscript|template|object|svg|base)", contents)' \
		'not re.search(r"(?i)\son\w+=|javascript|data:text|position|alert|formaction", contents)' \
		'all("<p>kept</p>" in e[4] and "<a href=\"https://www.youtube.com/watch?v=abc\">Film</a>" in e[4] for e in of("/strangers"))'
}

@test "pitfall 49: plain-text members of JSON hold no HTML" {
	feeds 'len([e for e in entries if e[0] == "json"]) == 11' \
		'[e[2] for e in of("/title/") if e[0] == "json"] == ["Bold & AT&T code link"]' \
		'[e[3] for e in of("/title/") if e[0] == "json"] == ["AT&T, <b> and more."]' \
		'not any(re.search("<[a-z/]|&(amp|lt|gt|nbsp);", e[2] + e[3]) for e in entries if e[0] == "json" and "/title/" not in e[1])'
}
