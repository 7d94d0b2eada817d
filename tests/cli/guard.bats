#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What a run takes away: not much at once, and nothing that is not its own.

load site

# notes NUMBER: so many pages with dates, and no others.
notes() {
	rm -rf "$SITE/content/notes" "$SITE"/content/*.md
	for number in $(seq "$1"); do
		page "$SITE/content/notes/$number.md" "title: Note $number" "date: 2024-01-$number"
	done
}

# define NAME LINE...: a definition.
define() {
	local name=$1
	shift
	mkdir -p "$SITE/feeds"
	printf '%s\n' "$@" > "$SITE/feeds/$name.yaml"
}

# keep: remember what is published.
keep() {
	kept=$(bytes "$SITE/public" && cat "$SITE/.feedmill.ledger" && stat -c '%n %i %Y' "$SITE"/public/*)
}

# untouched: all of it is as it was.
untouched() {
	[ "$kept" = "$(bytes "$SITE/public" && cat "$SITE/.feedmill.ledger" && stat -c '%n %i %Y' "$SITE"/public/*)" ]
}

# jekyll: a site of twelve posts and a page.
jekyll() {
	rm -rf "$SITE/content"
	echo 'url: https://www.example.org' > "$SITE/_config.yml"
	page "$SITE/index.html" 'title: Home'
	for day in $(seq 10 21); do
		page "$SITE/_posts/2024-01-$day-note.md" "title: Note $day"
	done
}

# said EXPRESSION: a Python expression about the JSON, d, that was printed.
said() {
	sed '/: error: /d' <<< "$output" | python3 -c "import json, sys; d = json.load(sys.stdin); print(($1))"
}

@test "a feed that would lose more than half: status 4, a line each, nothing is written" {
	notes 12
	build
	keep
	notes 3
	build
	status 4
	[ "${lines[0]}" = "/atom.xml: error: 12 entries would become 3; --allow-shrink publishes it" ]
	[ "${lines[3]}" = "/sitemap.xml: error: 12 URLs would become 3; --allow-shrink publishes it" ]
	[ ${#lines[@]} -eq 4 ]
	untouched
	build -q --status
	status 4
	says_not changed
	untouched
}

@test "--allow-shrink publishes it once" {
	notes 12
	build
	notes 5
	build --allow-shrink --status
	status 0
	[ "$output" = "changed 4, unchanged 1, removed 0, items new 0, updated 0" ]
	notes 0
	page "$SITE/content/undated.md" 'title: U'
	build
	status 4
	says "/atom.xml: error: 5 entries would become 0"
}

@test "allow_shrink of the settings publishes it always, in Jekyll sites under 'feedmill'" {
	notes 12
	build
	notes 2
	echo 'allow_shrink: true' >> "$SITE/content/site.yaml"
	build
	status 0
	echo 'allow_shrink: maybe' >> "$SITE/content/site.yaml"
	build
	status 2
	says "content/site.yaml:3: error: "
	rm -rf "$SITE/public" "$SITE/.feedmill.ledger"
	jekyll
	build
	rm "$SITE"/_posts/2024-01-1*
	build
	status 4
	echo 'feedmill: {allow_shrink: true}' >> "$SITE/_config.yml"
	build
	status 0
}

@test "half of the entries may go, and all of two" {
	notes 12
	build
	notes 6
	build
	status 0
	define none 'from: none/' 'formats: [json]'
	page "$SITE/content/none/1.md" 'title: 1' 'date: 2024-01-01'
	page "$SITE/content/none/2.md" 'title: 2' 'date: 2024-01-01'
	build
	rm -r "$SITE/content/none"
	build
	status 0
}

@test "--dry-run is refused likewise, and says what would change" {
	notes 12
	build
	keep
	notes 3
	build --dry-run
	status 4
	says "12 entries would become 3"
	says "replaced atom.xml"
	untouched
}

@test "an output folder that is not there is not made for nothing" {
	notes 12
	build
	notes 3
	rm -r "$SITE/public"
	build
	status 4
	[ ! -e "$SITE/public" ]
	rm "$SITE/.feedmill.ledger"
	page "$SITE/content/wrong.md" 'title: "open'
	build --strict -o "$SITE/other"
	status 1
	[ ! -e "$SITE/other" ]
}

@test "--json says to machines that it was refused, and what would vanish" {
	notes 12
	build
	notes 3
	build --json
	status 4
	[ "$(said 'd["refused"], d["changed"], d["problems"][0]["file"]')" = "(True, 4, '/atom.xml')" ]
}

@test "an empty checkout: status 2, and what is published stays" {
	notes 12
	build
	keep
	mv "$SITE/content" "$SITE/feeds" "$BATS_TEST_TMPDIR" 2> /dev/null || true
	build
	status 2
	untouched
}

@test "a content folder that is not mounted: status 2" {
	notes 12
	build
	keep
	rm -r "$SITE"/content/*
	build
	status 2
	untouched
}

@test "a content folder of which only the settings are left: status 4" {
	notes 12
	build
	keep
	rm -r "$SITE/content/notes"
	build
	status 4
	says "/atom.xml: error: 12 entries would become 0: 4 of 4 outputs would vanish"
	says "/sitemap.xml: error: "
	untouched
}

@test "a Jekyll site without its posts, whose folder is not mounted: status 4" {
	jekyll
	build
	before=$(bytes "$SITE/_site")
	rm -r "$SITE/_posts"
	build
	status 4
	says "/feed.xml: error: 10 entries would become 0"
	[ "$before" = "$(bytes "$SITE/_site")" ]
}

@test "broken settings: status 2, and what is published stays" {
	notes 12
	build
	keep
	for text in '' 'url' 'url: [https://www' 'title: Only' 'url: https://'; do
		echo "$text" > "$SITE/content/site.yaml"
		build
		status 2 || return 1
		untouched || return 1
	done
	rm -rf "$SITE/public" "$SITE/.feedmill.ledger"
	jekyll
	build
	before=$(bytes "$SITE/_site")
	for text in '' 'url' 'url: [https://www' 'title: Only' 'url: https://'; do
		echo "$text" > "$SITE/_config.yml"
		build
		status 2 || return 1
		[ "$before" = "$(bytes "$SITE/_site")" ] || return 1
	done
}

@test "settings that turn everything away: status 4" {
	notes 12
	build
	keep
	echo 'exclude: ["**"]' >> "$SITE/content/site.yaml"
	build
	status 4
	untouched
}

@test "definitions that are not mounted: status 4, and a line for each that would vanish" {
	notes 2
	define a 'formats: [atom, json]'
	define b 'formats: [atom]'
	build
	keep
	mv "$SITE/feeds" "$SITE/elsewhere"
	build
	status 4
	says "/a.xml: error: 2 entries would become 0: 3 of 4 outputs would vanish; --allow-shrink publishes it"
	says "/a.json: error: "
	says "/b.xml: error: "
	untouched
}

@test "without a ledger, what is in place counts" {
	notes 12
	build
	rm "$SITE/.feedmill.ledger"
	before=$(bytes "$SITE/public")
	notes 2
	build
	status 4
	says "/feed.json: error: 12 entries would become 2"
	says "/rss.xml: error: 12 entries would become 2"
	[ "$before" = "$(bytes "$SITE/public")" ]
	[ ! -e "$SITE/.feedmill.ledger" ]
}

@test "a ledger of the first version counts nothing: what is in place does, and it is renewed" {
	notes 12
	build
	sed -i -e '1s/2$/1/' -e '/^file/s/\t[0-9]*$//' "$SITE/.feedmill.ledger"
	cp "$SITE/.feedmill.ledger" "$SITE/first"
	notes 2
	build
	status 4
	cmp "$SITE/.feedmill.ledger" "$SITE/first"
	notes 12
	build
	status 0
	[ "$(head -n 1 "$SITE/.feedmill.ledger")" = "feedmill-ledger 2" ]
	grep -q $'^file\tatom.xml\t[0-9a-f]*\t12$' "$SITE/.feedmill.ledger"
}

@test "a first definition takes the place of the default feeds, which go" {
	notes 12
	build
	define news 'formats: {atom: /news.xml}'
	build --status -v
	status 0
	says "removed rss.xml: nothing makes it any more"
	says "changed 1, unchanged 2, removed 3, items new 0, updated 0"
	[ "$(ls -A "$SITE/public")" = $'news.xml\nrobots.txt\nsitemap.xml' ]
}

@test "a definition's feeds at the paths of the default ones do not go without a word" {
	printf 'formats: {atom: /atom.xml, rss: /rss.xml, json: /feed.json}\n' |
		install -D /dev/stdin "$SITE/feeds/posts.yaml"
	page "$SITE/content/d.md" 'title: D' 'date: 2024-01-03'
	build
	rm "$SITE"/content/[abd].md
	build
	status 4
	says "/atom.xml: error: 3 entries would become 0"
	[ -f "$SITE/public/feed.json" ]
}

@test "what no definition makes any more goes, with its .gz and its folders" {
	notes 3
	define a 'formats: {atom: /feeds/a.xml}'
	define b 'formats: {atom: /old/feeds/b.xml, json: /old/feeds/b.json}'
	define d 'formats: {atom: /d.xml}'
	define s 'formats: {sitemap: /sitemap.xml}' 'urls: 2' "$(gzip_key)"
	build
	[ -f "$SITE/public/sitemap-2.xml" ]
	define s 'formats: {sitemap: /sitemap.xml}'
	rm "$SITE/feeds/b.yaml"
	build --dry-run
	status 0
	says "removed old/feeds/b.xml"
	says "removed sitemap-2.xml"
	says_not a.xml
	[ -f "$SITE/public/old/feeds/b.xml" ]
	build
	status 0
	[ -z "$output" ]
	[ "$(cd "$SITE/public" && find . | sort | tr '\n' ' ')" = ". ./d.xml ./feeds ./feeds/a.xml ./robots.txt ./sitemap.xml " ]
	run grep -c '^file' "$SITE/.feedmill.ledger"
	[ "$output" -eq 4 ]
	keep
	build --status
	says "changed 0, unchanged 4, removed 0"
	untouched
}

@test "what somebody changed stays, after one warning" {
	notes 3
	define a 'formats: [atom, json]'
	define b 'formats: [rss]'
	build
	echo '<!-- mine -->' >> "$SITE/public/b.rss"
	rm "$SITE/feeds/b.yaml"
	build --json
	status 0
	[ "$(sed -n 's/: .*//p' <<< "${lines[0]}")" = b.rss ]
	says "b.rss: warning: nothing makes it any more, but somebody changed it: it stays"
	build -v
	says_not b.rss
	grep -q mine "$SITE/public/b.rss"
}

@test "what feedmill did not make is not its business" {
	notes 3
	define a 'formats: [atom]'
	build
	echo theirs > "$SITE/public/old.xml"
	rm "$SITE/public/a.xml"
	define a 'formats: [json]'
	build -v
	status 0
	says "gone a.xml: "
	[ "$(cat "$SITE/public/old.xml")" = theirs ]
}

@test "a definition that is wrong keeps what it made" {
	notes 3
	define a 'formats: [atom]'
	define b 'from: home.md#Papers' 'formats: [json]'
	printf '## Papers\n\n- One, 2024\n- Two, 2023\n' > "$SITE/content/home.md"
	build
	define a 'formats: [atom' 'newest: 3'
	build -v
	status 1
	says "kept a.xml: a definition is wrong, and may have made it"
	[ -f "$SITE/public/a.xml" ]
	rm "$SITE/feeds/b.yaml"
	build --status
	status 1
	says "changed 0, unchanged 0, removed 0"
	[ "$(ls "$SITE/public")" = $'a.xml\nb.json\nrobots.txt\nsitemap.xml' ]
	define b 'from: home.md#Papers' 'formats: [json]'
	define a 'formats: [atom]'
	echo '## Other' > "$SITE/content/home.md"
	build -v
	status 1
	says "kept b.json"
	[ -f "$SITE/public/b.json" ]
	rm "$SITE/feeds/b.yaml"
	build
	status 0
	[ ! -e "$SITE/public/b.json" ]
}

@test "a ledger names nothing outside of the output folder" {
	notes 3
	build
	hash=$(sed -n 's/^file\trobots.txt\t//p' "$SITE/.feedmill.ledger")
	cp "$SITE/public/robots.txt" "$SITE/mine"
	sed -i "1a file\t../mine\t$hash" "$SITE/.feedmill.ledger"
	build
	status 0
	says "../mine: warning: "
	[ -f "$SITE/mine" ]
}

@test "items: new and updated, with why" {
	define papers 'from: home.md#Papers' 'formats: [json]'
	printf '## Papers\n\n- **Backwater**, 2023\n- **Levees that lern from floods**, 2022\n' > "$SITE/content/home.md"
	build --status
	says "items new 2, updated 0"
	printf '## Papers\n\n- **Zero**, 2024\n- **Backwater**, in Rome, 2023\n- **Levees that learn from floods**, 2022\n' > "$SITE/content/home.md"
	build --json
	status 0
	[ "$(said 'd["items_new"], d["items_updated"]')" = "(1, 2)" ]
	[ "$(said '[(i["title"], i["change"], i["reasons"], i["file"]) for i in d["items"]]')" = "[('Backwater', 'updated', ['content'], 'home.md'), ('Levees that learn from floods', 'updated', ['title'], 'home.md'), ('Zero', 'new', [], 'home.md')]" ]
	sed -i 's/\*\*Zero\*\*/[&](\/zero.pdf)/' "$SITE/content/home.md"
	build -v
	says 'updated "Zero" (link): https://www.example.org/home/#'
}

@test "watch goes on after the guard refused" {
	notes 12
	build
	before=$(bytes "$SITE/public")
	"$FEEDMILL" -C "$SITE" watch 2> "$SITE/messages" 3>&- &
	pid=$!
	sleep 0.3
	notes 3
	for _ in $(seq 50); do
		grep -q 'would become' "$SITE/messages" && break
		sleep 0.1
	done
	grep -q '12 entries would become' "$SITE/messages"
	[ "$before" = "$(bytes "$SITE/public")" ]
	kill "$pid"
	wait "$pid"
}

@test "a file system without flock is named, status 3, and nothing is written" {
	local mount number
	# In a chroot that is no mount, nobody can say what it lies on.
	mount=$(findmnt -n -o FSTYPE,TARGET -T "$SITE" | sed -E 's/^([^ ]+) +(.*)/ (\1 at \2)/')
	for number in 37 95; do # ENOLCK, EOPNOTSUPP
		run env LD_PRELOAD="$NO_FLOCK" FLOCK_ERROR=$number "$FEEDMILL" -C "$SITE"
		status 3 || return 1
		says "cannot lock '$SITE': its file system$mount has no flock: " || return 1
	done
	run env LD_PRELOAD="$NO_FLOCK" FLOCK_ERROR=5 "$FEEDMILL" -C "$SITE"
	status 3
	[ "$output" = "feedmill: error: cannot lock '$SITE': Input/output error" ]
	[ ! -e "$SITE/public" ]
	run env LD_PRELOAD="$NO_FLOCK" "$FEEDMILL" -C "$SITE" --dry-run
	status 0
}
