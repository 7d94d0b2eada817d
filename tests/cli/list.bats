#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What `list` shows of a site.

load site

list() {
	run feedmill list -C "$SITE" --now "$NOW" "$@"
}

@test "list prints a line a page: date, URL, title" {
	list
	status 0
	[ "${lines[0]}" = "2024-01-01  https://www.example.org/a/  A" ]
	[ "${lines[1]}" = "2024-01-02  https://www.example.org/b/  B" ]
	[ "${lines[2]}" = "-           https://www.example.org/undated/  C" ]
	[ "${#lines[@]}" -eq 3 ]
	[ ! -e "$SITE/public" ]
}

@test "list shows the items of sections that a definition names" {
	mkdir "$SITE/feeds"
	printf '## Papers\n\n- [One](https://press.example.net/1.pdf), 2023\n' > "$SITE/content/index.md"
	echo 'from: index.md#Papers' > "$SITE/feeds/papers.yaml"
	list
	status 0
	says "2023-01-01  https://press.example.net/1.pdf  One"
}

@test "list shows the items of a page that is plain HTML" {
	printf '<h1>Me</h1>\n<h2>Papers</h2>\n<ul><li>One, 2022</li></ul>\n' > "$SITE/content/index.html"
	mkdir "$SITE/feeds"
	echo 'from: index.html#Papers' > "$SITE/feeds/papers.yaml"
	run feedmill list -C "$SITE"
	status 0
	says "2022-01-01  https://www.example.org/#:~:text=One"
	[[ $output != *"/  Me"* ]]
}

@test "list -v says which rules gave URL and date, and why a page is left out" {
	page "$SITE/content/d.md" 'title: D' 'date: 2024-01-01' 'draft: true' 'permalink: /x/'
	list -v
	status 0
	says "file d.md, URL from "
	says "id https://www.example.org/x/"
	says "in no sitemap: "
	says "in no feed: "
}

@test "list --json is JSON that has all of it" {
	page "$SITE/content/d.md" 'title: "D \"quoted\" ü"' 'date: 2024-01-01 10:00' 'draft: true' \
		'tags: [x, y]' 'categories: [z]' 'updated: 2024-02-01'
	list --json
	status 0
	printf '%s' "$output" | python3 -c '
import json, sys
pages = json.load(sys.stdin)
assert [page["file"] for page in pages] == ["a.md", "b.md", "d.md", "undated.md"], pages
d = pages[2]
assert d["title"] == "D \"quoted\" ü", d
assert d["url"] == d["id"] == "https://www.example.org/d/", d
assert d["date"] == "2024-01-01T10:00:00Z", d
assert d["updated"] == "2024-02-01T00:00:00Z", d
assert d["tags"] == ["x", "y"] and d["categories"] == ["z"], d
assert d["no_feed"] == d["no_sitemap"] and "draft" in d["no_feed"], d
assert "date" not in pages[3] and "no_feed" in pages[3], pages[3]
'
}

@test "list --json of a site without pages is an empty list" {
	rm "$SITE"/content/*.md
	list --json
	status 0
	printf '%s' "$output" | python3 -c 'import json, sys; assert json.load(sys.stdin) == []'
}

@test "list --links prints link elements that a browser finds" {
	mkdir "$SITE/feeds"
	printf 'title: "All <of> \\"it\\" & more"\nformats: [atom, rss, json]\n' > "$SITE/feeds/all.yaml"
	list --links
	status 0
	printf '%s' "$output" | python3 -c '
import html.parser, sys
class Links(html.parser.HTMLParser):
    found = []
    def handle_starttag(self, tag, attributes):
        assert tag == "link"
        self.found.append(dict(attributes))
links = Links()
links.feed(sys.stdin.read())
assert [link["type"] for link in links.found] == [
    "application/atom+xml", "application/rss+xml", "application/feed+json"], links.found
assert [link["href"].rpartition("/")[0] for link in links.found] == ["https://www.example.org"] * 3
for link in links.found:
    assert link["rel"] == "alternate" and link["title"] == "All <of> \"it\" & more", link
'
}

@test "list reports what is wrong, and ends with 1" {
	page "$SITE/content/c.md" 'date: tomorrow'
	list
	status 1
	says "content/c.md:2: error: 'date' is no date: 'tomorrow'"
}

@test "list waits for no lock" {
	exec 9< "$SITE"
	flock 9
	list
	status 0
}
