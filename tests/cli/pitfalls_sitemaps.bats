#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What goes wrong in sitemaps, in robots.txt, and on the way to a browser.

load site

# locations FILE: what a sitemap lists, a line each.
locations() {
	sed -n 's|.*<loc>\(.*\)</loc>.*|\1|p' "$SITE/public/$1" | sed 's|</loc>.*||'
}

# define NAME LINE...: a definition of LINEs.
define() {
	mkdir -p "$SITE/feeds"
	printf '%s\n' "${@:2}" > "$SITE/feeds/$1.yaml"
}

# listed URL...: exactly these are in the sitemap.
listed() {
	diff <(printf '%s\n' "$@") <(locations sitemap.xml)
}

@test "pitfall 53: with more than 50,000 URLs a sitemap is split, and has an index" {
	mkdir "$SITE/content/files"
	(cd "$SITE/content/files" && seq -f '%05g.html' 49998 | xargs touch)
	build
	status 0
	[ "$(locations sitemap-1.xml | wc -l)" -eq 50000 ]
	[ "$(locations sitemap-2.xml | wc -l)" -eq 1 ]
	listed https://www.example.org/sitemap-1.xml https://www.example.org/sitemap-2.xml
	grep -qx 'Sitemap: https://www.example.org/sitemap.xml' "$SITE/public/robots.txt"
	rm "$SITE/content/files/00001.html"
	build
	[ "$(locations sitemap.xml | wc -l)" -eq 50000 ]
	[ ! -e "$SITE/public/sitemap-1.xml" ]
}

@test "pitfall 54: a loc is a whole URL of this host, below the sitemap, of less than 2,048 characters" {
	page "$SITE/content/talks/é & b.md" 'title: Talk'
	page "$SITE/content/talks/long.md" 'title: Long' "permalink: /talks/$(printf '%02100d' 0)/"
	page "$SITE/content/talks/away.md" 'title: Away' 'permalink: https://other.example/away/'
	define sitemap 'formats: {sitemap: /sitemap.xml}' 'exclude: [talks/away.md]'
	define talks 'formats: {sitemap: /talks/map.xml}'
	build
	status 1
	says "content/talks/long.md: error: its URL has more than 2047 characters, so no sitemap can list it"
	[ "$(locations talks/map.xml | grep -v away)" = 'https://www.example.org/talks/%C3%A9%20&amp;%20b/' ]
	run cat "$SITE/public/talks/map.xml" "$SITE/public/sitemap.xml"
	says_not '<loc>/'
	says_not other.example
}

@test "pitfall 55: only canonical URLs of pages that may be listed, each once" {
	rm "$SITE"/content/[ab].md "$SITE/content/undated.md"
	page "$SITE/content/index.md" 'title: Home'
	page "$SITE/content/sub/index.md" 'title: Sub'
	page "$SITE/content/good.md" 'title: Good'
	page "$SITE/content/noindex.md" 'noindex: true'
	page "$SITE/content/robots.md" 'robots: "noindex, follow"'
	page "$SITE/content/moved.md" 'redirect_to: /good/'
	page "$SITE/content/copy.md" 'canonical_url: https://www.example.org/good/'
	page "$SITE/content/draft.md" 'draft: true'
	page "$SITE/content/private.md" 'published: false'
	page "$SITE/content/tomorrow.md" 'date: 2026-01-02'
	page "$SITE/content/404.html" 'title: Lost'
	page "$SITE/content/twice.md" 'permalink: /good/'
	build
	status 1
	listed https://www.example.org/good/ https://www.example.org/ https://www.example.org/sub/
}

@test "pitfall 56: lastmod is when a page changed, with a zone, and never when it was listed" {
	sed -i '1a timezone: Europe/Berlin' "$SITE/content/site.yaml"
	page "$SITE/content/a.md" 'date: 2024-01-01' 'updated: 2024-07-01 12:00'
	page "$SITE/content/tomorrow.md" 'date: 2024-01-01' 'updated: 2026-01-02'
	build
	status 0
	says "content/tomorrow.md: warning: its last change is in the future: that is not believed"
	grep -q '/a/</loc><lastmod>2024-07-01T12:00:00+02:00</lastmod>' "$SITE/public/sitemap.xml"
	grep -q '/b/</loc><lastmod>2024-01-02T00:00:00+01:00</lastmod>' "$SITE/public/sitemap.xml"
	grep -q '/undated/</loc></url>' "$SITE/public/sitemap.xml"
	[ "$(grep -c 2026 "$SITE/public/sitemap.xml")" -eq 0 ]
	touch "$SITE"/content/*.md
	rm "$SITE/content/tomorrow.md"
	build
	before=$(bytes "$SITE/public")
	NOW=2026-03-01T00:00:00Z build
	[ "$(bytes "$SITE/public")" = "$before" ]
}

@test "pitfall 57: loc, lastmod, changefreq, priority; and no sitemap without a URL" {
	page "$SITE/content/a.md" 'date: 2024-01-01' 'sitemap: {priority: 0.3, changefreq: daily}'
	define sitemap 'formats: {sitemap: /sitemap.xml}' 'from: a.md'
	define empty 'formats: {sitemap: /empty.xml, sitemap_txt: /empty.txt}' 'from: a.md' 'exclude: "**"'
	build
	status 0
	grep -qE '<url><loc>[^<]*</loc><lastmod>[^<]*</lastmod><changefreq>daily</changefreq><priority>0.3</priority></url>' "$SITE/public/sitemap.xml"
	[ "$(cd "$SITE/public" && ls -- *mpty* 2> /dev/null)" = '' ]
	[ "$(cat "$SITE/public/robots.txt")" = 'Sitemap: https://www.example.org/sitemap.xml' ]
}

# reciprocal: every page names the same translations, itself among them.
reciprocal() {
	python3 - "$SITE/public/sitemap.xml" <<- 'END'
		import sys, xml.etree.ElementTree as tree
		S, X = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"
		sets = {}
		for url in tree.parse(sys.argv[1]).getroot():
		    links = {x.get("hreflang"): x.get("href") for x in url.findall(X + "link")}
		    if links:
		        sets[url.findtext(S + "loc")] = links
		assert len(sets) == 3, sets
		for page, links in sets.items():
		    assert page in links.values(), (page, links)
		    assert all(sets[other] == links for other in links.values()), (page, links)
		    assert links["x-default"] == "https://www.example.org/home/", links
	END
}

@test "pitfall 58: pages in several languages all name all of them, and themselves" {
	sed -i '1a language: en' "$SITE/content/site.yaml"
	page "$SITE/content/home.md" 'translation_key: home'
	page "$SITE/content/start.md" 'translation_key: home' 'lang: de_AT'
	page "$SITE/content/debut.md" 'translation_key: home' 'lang: fr'
	page "$SITE/content/hidden.md" 'translation_key: home' 'lang: es' 'noindex: true'
	page "$SITE/content/wrong.md" 'translation_key: home' 'lang: en-UK'
	build
	status 1
	says "content/wrong.md:2: error: search engines know no language 'en-UK'"
	reciprocal
	define sitemap 'formats: {sitemap: /sitemap.xml}' 'exclude: debut.md'
	build
	[ "$(grep -c 'hreflang="fr"' "$SITE/public/sitemap.xml")" -eq 2 ]
}

@test "pitfall 59: what stays the same is not written, what changes is replaced whole" {
	define sitemap 'formats: {sitemap: /sitemap.xml}' "$(gzip_key)"
	define all 'formats: [atom, rss, json]'
	build
	before=$(cd "$SITE/public" && stat -c '%n %i %Y %Z' -- *)
	sums=$(bytes "$SITE/public")
	sleep 1.1
	build
	[ "$(cd "$SITE/public" && stat -c '%n %i %Y %Z' -- *)" = "$before" ]
	ln "$SITE/public/all.xml" "$SITE/before.xml"
	page "$SITE/content/c.md" 'date: 2024-01-03'
	build
	grep -q '/c/</id>' "$SITE/public/all.xml"
	[ "$(grep -c '/c/</id>' "$SITE/before.xml")" -eq 0 ]
	rm "$SITE/content/c.md"
	rm -r "$SITE/public"
	build --allow-shrink
	[ "$(bytes "$SITE/public")" = "$sums" ]
}

@test "pitfall 61: what a browser is to style is named as one that it shows" {
	define all 'formats: [atom]'
	define map 'formats: [sitemap]' 'urls: 1'
	build
	[ "$(cd "$SITE/public" && ls -- *.xml)" = $'all.xml\nmap-1.xml\nmap-2.xml\nmap-3.xml\nmap.xml' ]
	grep -qE '^\s*application/xml [a-z ]*\bxml\b' "$BATS_TEST_DIRNAME/../../examples/nginx/feedmill.conf"
}

@test "pitfall 62: the stylesheet is CSS, before the root, of no build and no script" {
	echo 'stylesheet: true' >> "$SITE/content/site.yaml"
	build
	for file in atom.xml rss.xml sitemap.xml; do
		[ "$(sed -n 2p "$SITE/public/$file")" = '<?xml-stylesheet type="text/css" href="feedmill.css"?>' ]
		[ "$(grep -cE 'xsl|<script' "$SITE/public/$file")" -eq 0 ]
	done
	[ "$(grep -ciE '@import|https?:[^)]*\.(css|png|woff)' "$SITE/public/feedmill.css")" -eq 0 ]
}

@test "pitfall 63: robots.txt names sitemaps by whole URLs, below a base path too" {
	echo 'url: https://www.uni.example/~ada/' > "$SITE/content/site.yaml"
	define sitemap 'formats: {sitemap: /sitemap.xml, sitemap_txt: /all urls.txt}'
	build
	status 0
	diff - "$SITE/public/robots.txt" <<- 'END'
		Sitemap: https://www.uni.example/~ada/sitemap.xml
		Sitemap: https://www.uni.example/~ada/all%20urls.txt
	END
}
