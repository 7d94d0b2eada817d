#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# Archives of feeds: written once, in the order of years, whatever is written later.

load site

# post NUMBER: a page of the NUMBERth of January.
post() {
	page "$SITE/content/p$1.md" "title: Post $1" "date: 2024-01-0$1"
}

# titles FILE: the titles of a feed's entries, newest first.
titles() {
	sed -n 's|^    <title type="text">Post \(.*\)</title>|\1|p' "$SITE/public/$1" |
		tr -d '\n'
}

archived_site() {
	rm "$SITE/content/"*.md
	mkdir -p "$SITE/feeds"
	printf '%s\n' 'newest: 3' 'archive: true' 'archive_entries: 2' \
		'formats: {atom: /n.xml, rss: /n.rss, json: /n.json}' > "$SITE/feeds/n.yaml"
	for number in 1 2 3 4 5; do
		post "$number"
	done
	build
	status 0
}

@test "pitfall 51: archives have the oldest entries, and the feed leads to them" {
	archived_site
	[ "$(titles archive/n-1.xml) $(titles archive/n-2.xml) $(titles n.xml)" = "21 43 543" ]
	grep -q '<link rel="prev-archive" href="[^"]*/archive/n-2.xml"/>' "$SITE/public/n.xml"
	grep -q '<link rel="next-archive" href="[^"]*/archive/n-2.xml"/>' \
		"$SITE/public/archive/n-1.xml"
	grep -q '"next_url": "[^"]*/archive/n-1.json"' "$SITE/public/archive/n-2.json"
	! grep -q next_url "$SITE/public/archive/n-1.json"
	[ ! -e "$SITE/public/archive/n-3.xml" ]
}

@test "pitfall 51: new entries leave archives alone, but for the link to the next" {
	archived_site
	before=$(stat -c '%n %i %Y' "$SITE"/public/archive/n-1.*)
	cp "$SITE/public/archive/n-2.xml" "$BATS_TEST_TMPDIR/second"
	for number in 6 7; do
		post "$number"
		build
		status 0
	done
	[ "$before" = "$(stat -c '%n %i %Y' "$SITE"/public/archive/n-1.*)" ]
	[ "$(titles archive/n-3.xml) $(titles n.xml)" = "65 765" ]
	run diff "$BATS_TEST_TMPDIR/second" "$SITE/public/archive/n-2.xml"
	[ "$(grep -c '^[<>]' <<< "$output")" -eq 1 ]
	says '> '
	says 'rel="next-archive"'
}

@test "pitfall 51: an old entry that is new stands in the feed until it can be archived" {
	archived_site
	cp -r "$SITE/public/archive" "$BATS_TEST_TMPDIR/archive"
	rm "$SITE/content/p5.md"
	page "$SITE/content/old.md" 'title: Post 0' 'date: 2020-01-01'
	build
	status 0
	[ "$(titles n.xml)" = "4320" ]
	diff -r "$BATS_TEST_TMPDIR/archive" "$SITE/public/archive"
	post 5
	build
	status 0
	[ "$(titles n.xml) $(titles archive/n-3.xml)" = "543 50" ]
}

@test "pitfall 51: what changes or goes changes its own archive alone" {
	archived_site
	cp -r "$SITE/public/archive" "$BATS_TEST_TMPDIR/archive"
	rm "$SITE/content/p1.md"
	page "$SITE/content/p2.md" 'title: Post 2b' 'date: 2024-01-02'
	build
	status 0
	[ "$(titles archive/n-1.xml)" = "2b" ]
	cmp "$BATS_TEST_TMPDIR/archive/n-2.xml" "$SITE/public/archive/n-2.xml"
}

@test "archives are nothing that one subscribes to" {
	archived_site
	build list --links
	status 0
	says 'n.xml'
	[[ $output != *archive* ]]
}
