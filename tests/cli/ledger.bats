#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# The ledger: when it is written, when it is refused, what it keeps.

load site

ledger() {
	cat "$SITE/.feedmill.ledger"
}

# published TITLE DAY: what the feed says of an item.
published() {
	grep -A 1 ">$1</title>" "$SITE/public/list.xml" | grep -q "<published>$2T"
}

@test "a first build writes the ledger, sorted; a second leaves it alone" {
	build
	status 0
	[ "$(head -n 1 "$SITE/.feedmill.ledger")" = "feedmill-ledger 2" ]
	[ "$(ledger | cut -f 1 | uniq | tr '\n' ' ')" = "feedmill-ledger 2 feed file page " ]
	[ "$(grep -c '^file' "$SITE/.feedmill.ledger")" -eq 5 ]
	[ "$(grep -c '^page' "$SITE/.feedmill.ledger")" -eq 2 ]
	[ "$(tail -n +2 "$SITE/.feedmill.ledger")" = \
		"$(tail -n +2 "$SITE/.feedmill.ledger" | LC_ALL=C sort)" ]
	before=$(stat -c '%i %Y' "$SITE/.feedmill.ledger")
	build
	[ "$before" = "$(stat -c '%i %Y' "$SITE/.feedmill.ledger")" ]
}

@test "a dry run and list write no ledger" {
	build --dry-run
	status 0
	build list
	status 0
	[ ! -e "$SITE/.feedmill.ledger" ]
}

@test "a site with a sitemap alone needs no ledger" {
	rm "$SITE/content/a.md" "$SITE/content/b.md"
	build
	status 0
	[ -f "$SITE/public/sitemap.xml" ]
	[ ! -e "$SITE/.feedmill.ledger" ]
}

@test "ledger: moves it" {
	mkdir "$SITE/state"
	echo 'ledger: state/published' >> "$SITE/content/site.yaml"
	build
	status 0
	[ -f "$SITE/state/published" ]
	[ ! -e "$SITE/.feedmill.ledger" ]
}

@test "a damaged ledger, a newer one, one with conflicts: status 2, and they stay" {
	for text in 'feedmill-ledger 2\nrubbish' 'feedmill-ledger 3' \
		'feedmill-ledger 1\n<<<<<<< HEAD\nfeed\t\tx' ''; do
		printf "$text\n" > "$SITE/.feedmill.ledger"
		cp "$SITE/.feedmill.ledger" "$BATS_TEST_TMPDIR/kept"
		build
		status 2
		says ".feedmill.ledger:"
		cmp "$SITE/.feedmill.ledger" "$BATS_TEST_TMPDIR/kept"
		[ ! -e "$SITE/public" ]
	done
}

@test "conflict markers are named with their line" {
	build
	sed -i '3i <<<<<<< HEAD' "$SITE/.feedmill.ledger"
	build
	status 2
	says ".feedmill.ledger:3: error: a merge left a conflict"
}

@test "what git merges by union is read, and every id stays" {
	cd "$SITE"
	git init -q
	git config user.email a@example.org
	git config user.name A
	printf '%s\n' public > .gitignore
	echo '.feedmill.ledger merge=union' > .gitattributes
	build
	git add -A
	git commit -qm one
	git checkout -qb side
	page content/c.md 'title: C' 'date: 2024-01-03'
	build
	git add -A
	git commit -qm side
	git checkout -q -
	page content/d.md 'title: D' 'date: 2024-01-04'
	build
	git add -A
	git commit -qm main
	git merge -q side
	echo 'permalink: /new/:path/' >> content/site.yaml
	build --status
	status 0
	[ "$output" = "changed 4, unchanged 1, removed 0, items new 0, updated 4" ]
	[ "$(grep -c '<id>https://www.example.org/[a-d]/</id>' public/atom.xml)" -eq 4 ]
}

@test "a ledger that cannot be written is status 3, names 'ledger:', and nothing is lost" {
	build
	before=$(bytes "$SITE/public")
	page "$SITE/content/c.md" 'title: New' 'date: 2024-02-02'
	ln -sf nowhere "$SITE/.feedmill.ledger.old"
	mkdir "$SITE/..feedmill.ledger.feedmill-draft"
	build
	status 3
	says "feedmill: error: the ledger cannot be written ('ledger: PATH'"
	[ "$before" = "$(bytes "$SITE/public")" ]
	[ -z "$(find "$SITE/public" -name '.*draft')" ]
}

@test "a name that is no text comes back from the ledger" {
	page "$SITE/content/$(printf 'caf\351').md" 'title: Latin' 'date: 2024-01-03'
	build
	status 0
	build
	status 0
	grep -q 'caf\\xe9' "$SITE/.feedmill.ledger"
}

@test "a new domain and permalink: every id stays, that of the feed too" {
	build
	grep -o '<id>.*</id>' "$SITE/public/atom.xml" > "$BATS_TEST_TMPDIR/ids"
	echo 'url: https://new.example' > "$SITE/content/site.yaml"
	echo 'permalink: /p/:path.html' >> "$SITE/content/site.yaml"
	mv "$SITE/content/a.md" "$SITE/content/z.md"
	build
	status 0
	grep -o '<id>.*</id>' "$SITE/public/atom.xml" | diff "$BATS_TEST_TMPDIR/ids" -
	grep -q 'href="https://new.example/p/z.html"' "$SITE/public/atom.xml"
}

@test "what a page says changes its date of change, white space does not" {
	build
	printf '\n\nText  of a.md.\n' > "$BATS_TEST_TMPDIR/body"
	page "$SITE/content/a.md" 'title: A' 'date: 2024-01-01'
	sed -i 's/Text of/Text\n  of/' "$SITE/content/a.md"
	cp "$SITE/public/sitemap.xml" "$BATS_TEST_TMPDIR/"
	feedmill -C "$SITE" --now 2026-02-01
	cmp "$SITE/public/sitemap.xml" "$BATS_TEST_TMPDIR/sitemap.xml"
	echo More. >> "$SITE/content/a.md"
	feedmill -C "$SITE" --now 2026-03-01
	grep -q '<lastmod>2026-03-01' "$SITE/public/sitemap.xml"
	feedmill -C "$SITE" --now 2026-04-01
	grep -q '<lastmod>2026-03-01' "$SITE/public/sitemap.xml"
	run grep -q 2026-04 "$SITE/public/sitemap.xml"
	status 1
}

@test "an item without a date has the day that it was first seen, for ever" {
	mkdir "$SITE/feeds"
	echo 'from: undated.md#' > "$SITE/feeds/list.yaml"
	printf -- '- One\n- Two, July 2026\n- Three, 2020\n' > "$SITE/content/undated.md"
	build
	status 0
	published One 2026-01-01
	published 'Two, July 2026' 2026-01-01
	published 'Three, 2020' 2020-01-01
	grep -E '<(id|published)>' "$SITE/public/list.xml" | LC_ALL=C sort > "$BATS_TEST_TMPDIR/before"
	printf -- '- Zero\n- Late, 2026\n- Older, 2021\n- One\n- Two, July 2026\n- Three, 2020\n' \
		> "$SITE/content/undated.md"
	feedmill -C "$SITE" --now 2026-02-02T10:00:00Z
	published Zero 2026-02-02
	published 'Late, 2026' 2026-02-02
	published 'Older, 2021' 2021-01-01
	grep -E '<(id|published)>' "$SITE/public/list.xml" | LC_ALL=C sort > "$BATS_TEST_TMPDIR/after"
	[ -z "$(LC_ALL=C comm -23 "$BATS_TEST_TMPDIR/before" "$BATS_TEST_TMPDIR/after")" ]
}

@test "ledger prints it, also as JSON" {
	build
	build_ledger() { run feedmill ledger -C "$SITE" "$@"; }
	build_ledger
	status 0
	says "2024-01-01  A"
	says "id https://www.example.org/a/"
	says "id https://www.example.org/atom.xml"
	feedmill ledger -C "$SITE" --json > "$BATS_TEST_TMPDIR/json"
	python3 - "$BATS_TEST_TMPDIR/json" <<- 'END'
		import json, sys
		ledger = json.load(open(sys.argv[1]))
		assert [e["title"] for e in ledger["entries"]] == ["A", "B"]
		assert ledger["entries"][0]["file"] == "a.md"
		assert ledger["feeds"] == [{"name": "", "id": "https://www.example.org/atom.xml"}]
		assert len(ledger["files"]) == 5
	END
}

@test "ledger without one says so" {
	run feedmill ledger -C "$SITE"
	status 0
	says "there is no ledger yet"
}

@test "a lost ledger: nothing is said where nothing changes, but to -v" {
	build
	rm "$SITE/.feedmill.ledger"
	build -n
	status 0
	says_not ledger
	build -v
	status 0
	says "note: the ledger '.feedmill.ledger' is not there, but feeds were published: 0 ids and 0 dates"
	build -v
	says_not 'is not there'
}

@test "a lost ledger: ids that it kept are named" {
	mkdir "$SITE/feeds"
	echo 'formats: [atom, rss, json]' > "$SITE/feeds/all.yaml"
	build
	mv "$SITE/content/a.md" "$SITE/content/moved.md"
	build
	rm "$SITE/.feedmill.ledger"
	build
	status 0
	says "content/moved.md: warning: 'A' is new to readers: its id was 'https://www.example.org/a/', and is 'https://www.example.org/moved/' without the ledger"
	says "1 ids and 0 dates are others without it"
	build
	[ -z "$output" ]
}

@test "a page that is moved and edited at once was updated" {
	mkdir "$SITE/feeds"
	echo 'newest: 1' > "$SITE/feeds/newest.yaml"
	build
	echo 'newest: all' > "$SITE/feeds/newest.yaml"
	build
	mv "$SITE/content/a.md" "$SITE/content/moved.md"
	echo 'newest: 1' > "$SITE/feeds/newest.yaml"
	echo 'More.' >> "$SITE/content/moved.md"
	build
	[ "$(ledger | grep -c 'moved.md')" -eq 1 ]
	[ "$(ledger | grep 'moved.md' | cut -f 4)" = "$NOW" ]
	before=$(ledger)
	build
	[ "$before" = "$(ledger)" ]
}

@test "items of one year keep the order of the page, however short their titles are" {
	mkdir "$SITE/feeds"
	printf '## Papers\n\n- Paper Number One, 2022\n- [C](/c.pdf), 2022\n- Paper Number Two, 2022\n' \
		> "$SITE/content/me.md"
	echo 'from: me.md#Papers' > "$SITE/feeds/papers.yaml"
	build
	[ "$(grep -o '    <title[^<]*' "$SITE/public/papers.xml" | sed 's/.*>//' | paste -sd ';')" = \
		'Paper Number One, 2022;C;Paper Number Two, 2022' ]
}

@test "a page that lost its date keeps its line, though another takes its permalink" {
	mkdir "$SITE/feeds"
	echo 'formats: [atom]' > "$SITE/feeds/all.yaml"
	page "$SITE/content/c.md" 'title: C' 'date: 2024-01-03'
	build
	page "$SITE/content/c.md" 'title: C again' 'permalink: /x/'
	page "$SITE/content/d.md" 'title: D' 'date: 2024-01-04' 'permalink: /x/'
	build
	before=$(ledger)
	build
	[ "$before" = "$(ledger)" ]
}
