#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# Which documents name a stylesheet, and where it is published.  How they look with it is
# `make styled`.

load site

# names FILE HREF: FILE has a CSS stylesheet at HREF before its first element.
names() {
	[ "$(sed -n 2p "$SITE/public/$1")" = "<?xml-stylesheet type=\"text/css\" href=\"$2\"?>" ] || {
		sed -n 1,3p "$SITE/public/$1"
		return 1
	}
}

@test "by default there is no stylesheet" {
	build
	[ ! -e "$SITE/public/feedmill.css" ]
	run grep -r xml-stylesheet "$SITE/public"
	status 1
}

@test "stylesheet: true in the settings is for all documents, wherever they lie" {
	mkdir "$SITE/feeds"
	echo 'url: https://www.example.org/~ada' > "$SITE/content/site.yaml"
	echo 'stylesheet: true' >> "$SITE/content/site.yaml"
	echo 'formats: {atom: /a/b/feed.xml, rss: /feed.rss, json: /feed.json}' > "$SITE/feeds/a.yaml"
	printf 'formats: {sitemap: /sitemap.xml}\nurls: 1\n' > "$SITE/feeds/b.yaml"
	build
	status 0
	names a/b/feed.xml ../../feedmill.css
	names feed.rss feedmill.css
	names sitemap.xml feedmill.css
	names sitemap-1.xml feedmill.css
	cmp "$SITE/public/feedmill.css" "$BATS_TEST_DIRNAME/../../src/write/stylesheet.css"
}

@test "a definition's own stylesheet, or none, goes before that of the settings" {
	mkdir "$SITE/feeds"
	echo 'stylesheet: /style/feed.css' >> "$SITE/content/site.yaml"
	echo 'formats: {atom: /a/feed.xml}' > "$SITE/feeds/a.yaml"
	printf 'formats: {atom: /b.xml}\nstylesheet: https://other.example/x.css\n' > "$SITE/feeds/b.yaml"
	printf 'formats: {sitemap: /sitemap.xml}\nstylesheet: false\n' > "$SITE/feeds/c.yaml"
	build
	status 0
	names a/feed.xml ../style/feed.css
	names b.xml https://other.example/x.css
	[ "$(grep -c xml-stylesheet "$SITE/public/sitemap.xml")" -eq 0 ]
	[ ! -e "$SITE/public/feedmill.css" ]
}

@test "a feedmill.css of the content is the one that is named" {
	echo 'stylesheet: true' >> "$SITE/content/site.yaml"
	echo 'feed { color: red }' > "$SITE/content/feedmill.css"
	build
	status 0
	names atom.xml feedmill.css
	[ ! -e "$SITE/public/feedmill.css" ]
}

@test "what is no stylesheet is an error with its line" {
	echo 'stylesheet: [a, b]' >> "$SITE/content/site.yaml"
	build
	status 2
	says "content/site.yaml:2: error: 'stylesheet' wants true, or the URL of a stylesheet"
	rm -r "$SITE/content"
	printf 'url: https://www.example.org\nfeedmill: {stylesheet: true}\n' > "$SITE/_config.yml"
	page "$SITE/_posts/2024-01-01-a.md" 'title: A'
	build
	status 0
	[ "$(sed -n 2p "$SITE/_site/feed.xml")" = '<?xml-stylesheet type="text/css" href="feedmill.css"?>' ]
	[ -e "$SITE/_site/feedmill.css" ]
}
