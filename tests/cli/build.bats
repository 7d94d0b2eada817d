#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What a build says, writes, and ends with.

load site

@test "a build is quiet and makes the default documents" {
	build
	status 0
	[ -z "$output" ]
	[ "$(ls "$SITE/public")" = $'atom.xml\nfeed.json\nrobots.txt\nrss.xml\nsitemap.xml' ]
}

@test "a site without dated pages gets no feeds, and -v names lists that could be some" {
	rm "$SITE"/content/[ab].md
	printf '## Papers\n\n- One, 2024\n- Two, 2023\n' > "$SITE/content/index.md"
	build -v
	status 0
	says "content/site.yaml: note: no feed is made: no page that is published has a date"
	says "content/index.md: note: 'Papers' lists 2 items: a feed of them begins with \`from: index.md#Papers\`"
	[ "$(ls "$SITE/public")" = $'robots.txt\nsitemap.xml' ]
}

@test "a Jekyll site whose own page is at /feed.xml keeps it, without a word" {
	local site=$BATS_TEST_TMPDIR/theme
	mkdir -p "$site/assets" "$site/_posts"
	echo 'url: https://example.org' > "$site/_config.yml"
	printf -- '---\npermalink: /feed.xml\n---\n<feed/>\n' > "$site/assets/feed.xml"
	printf -- '---\n---\nText.\n' > "$site/_posts/2024-01-01-a.md"
	run feedmill -C "$site"
	status 0
	[ -z "$output" ]
	[ "$(ls "$site/_site")" = $'robots.txt\nsitemap.xml' ]
	run feedmill -C "$site" -v
	says "_config.yml: note: '/feed.xml' is not made: the content has it as 'assets/feed.xml'"
}

@test "a shortcode that nothing fills in is warned of, once, unless the page is built" {
	printf -- '---\ntitle: A\ndate: 2024-01-01\n---\n\n{{< figure src="a.png" >}}\n' > "$SITE/content/a.md"
	build
	status 0
	[ "$output" = "content/a.md:6: warning: a shortcode is not filled in: 'rendered' in the settings takes the content from what was built" ]
	mkdir -p "$SITE/built/a"
	echo '<main><p>A picture.</p></main>' > "$SITE/built/a/index.html"
	build --rendered "$SITE/built"
	status 0
	[ -z "$output" ]
	grep -q 'A picture.' "$SITE/public/atom.xml"
}

@test "the site's own folder can be the one that is published" {
	echo 'output: .' >> "$SITE/content/site.yaml"
	build --wait 0 --status
	status 0
	says "changed 5, unchanged 0"
	[ -f "$SITE/atom.xml" ]
	build --wait 0 --status
	says "changed 0, unchanged 5"
}

@test "a name that no disk takes leaves its document out, and no other" {
	mkdir "$SITE/feeds"
	echo 'per: tag' > "$SITE/feeds/n.yaml"
	page "$SITE/content/a.md" 'title: A' 'date: 2024-01-01' \
		"tags: [short, $(printf 't%.0s' {1..300})]"
	build
	status 1
	says "feeds/n.yaml: error: '/n/ttt"
	says "...' is not made: its name is too long"
	[ "$(ls "$SITE/public/n")" = short.xml ]
	echo "formats: {atom: /$(printf 'd%.0s' {1..225}), rss: /$(printf 'd%.0s' {1..226})}" \
		> "$SITE/feeds/n.yaml"
	build
	status 1
	says "feeds/n.yaml:1: error: '/ddd"
	[ -f "$SITE/public/$(printf 'd%.0s' {1..225})" ]
}

@test "no document is published over the content, a definition or the ledger" {
	mkdir "$SITE/feeds" "$SITE/inner"
	ln -s ../content "$SITE/inner/linked"
	for path in /content/a.md /content/new/b.xml /content/site.yaml /feeds/n.yaml \
		/.feedmill.ledger /inner/linked/a.md; do
		echo "formats: {atom: $path}" > "$SITE/feeds/n.yaml"
		before=$(bytes "$SITE")
		build -o "$SITE"
		status 2
		says "feedmill: error: '$path' would "
		[ "$(bytes "$SITE")" = "$before" ]
	done
	echo "formats: {atom: /feeds.xml}" > "$SITE/feeds/n.yaml"
	build -o "$SITE/content/public"
	status 0
	build -o "$SITE"
	status 0
}

@test "--status says in a line what changed" {
	build --status
	[ "$output" = "changed 5, unchanged 0, removed 0, items new 2, updated 0" ]
	build --status
	[ "$output" = "changed 0, unchanged 5, removed 0, items new 0, updated 0" ]
	page "$SITE/content/c.md" 'title: New' 'date: 2024-02-02'
	page "$SITE/content/a.md" 'title: Other' 'date: 2024-01-01'
	build --status
	[ "$output" = "changed 4, unchanged 1, removed 0, items new 1, updated 1" ]
	mkdir "$SITE/feeds"
	echo "formats: [rss]" > "$SITE/feeds/rss.yaml"
	build --status
	[ "$output" = "changed 1, unchanged 2, removed 3, items new 0, updated 0" ]
}

@test "--json says the same to machines, with paths, reasons and problems" {
	build --json
	status 0
	[ "$(said 'd["changed"], d["files"][0]["path"], d["files"][0]["change"]')" = "(5, 'atom.xml', 'new')" ]
	page "$SITE/content/c.md" 'title: "open'
	build --json -q
	status 1
	[ "$(said 'd["changed"], d["unchanged"], d["removed"]')" = "(0, 5, 0)" ]
	[ "$(said 'd["files"][0]["change"], d["files"][0]["reason"]')" = "('unchanged', 'the file has these bytes')" ]
	[ "$(said 'd["problems"][0]["file"], d["problems"][0]["line"], d["problems"][0]["severity"]')" = "('content/c.md', 2, 'error')" ]
}

# said EXPRESSION: a Python expression about the JSON, d, that was printed.
said() {
	sed '/: error: /d' <<< "$output" | python3 -c "import json, sys; d = json.load(sys.stdin); print(($1))"
}

@test "progress is on a terminal only, and gone when the run ends" {
	flock "$SITE" sleep 1.5 3>&- &
	sleep 0.2
	run script -qec "'$FEEDMILL' -C '$SITE' --status" /dev/null
	status 0
	says "feedmill: waiting for another run, 1 s"
	says $'\r\033[Kchanged 5'
	flock "$SITE" sleep 1.5 3>&- &
	sleep 0.2
	build
	status 0
	[ -z "$output" ]
}

@test "-v names every document" {
	build -v
	status 0
	says "new atom.xml"
	build -v
	says "unchanged atom.xml"
	page "$SITE/content/c.md" 'title: New' 'date: 2024-02-02'
	build -v
	says "replaced atom.xml"
	says "unchanged robots.txt"
}

@test "--dry-run says what would change and writes nothing" {
	build --dry-run
	status 0
	says "new atom.xml"
	[ ! -e "$SITE/public" ]
	build
	page "$SITE/content/c.md" 'title: New' 'date: 2024-02-02'
	before=$(bytes "$SITE/public")
	build --dry-run
	says "replaced atom.xml"
	says_not "robots.txt"
	[ "$before" = "$(bytes "$SITE/public")" ]
}

@test "an error leaves its page out, the rest is published, status 1" {
	page "$SITE/content/c.md" 'title: "open'
	build
	status 1
	says "content/c.md:2: error: "
	[ -f "$SITE/public/atom.xml" ]
}

@test "--strict publishes nothing where there is an error" {
	page "$SITE/content/c.md" 'title: "open'
	build --strict --status
	status 1
	says "content/c.md:2: error: "
	says_not "changed"
	[ ! -e "$SITE/public/atom.xml" ]
}

@test "--strict publishes where there are warnings only" {
	page "$SITE/content/c.md" $'title: "\xff"' 'date: 2024-01-01'
	build --strict
	status 0
	says "content/c.md:2: warning: "
	[ -f "$SITE/public/atom.xml" ]
}

@test "-q prints errors only, -v notes too" {
	page "$SITE/content/w.md" $'title: "\xff"'
	page "$SITE/content/e.md" 'title: "open'
	build -q
	status 1
	says "error: "
	says_not "warning: "
	printf 'formats: {sitemap: /deep/sitemap.xml}\n' | install -D /dev/stdin "$SITE/feeds/s.yaml"
	build
	says "warning: "
	says_not "note: "
	build -v
	says "note: "
}

@test "control characters of file names and content do not reach the terminal" {
	page "$SITE/content/$(printf 'a\033[31m').md" 'date: tomorrow'
	build
	status 1
	says 'content/a?[31m.md:2: error: '
	[[ $output != *$'\033'* ]]
}

@test "no site: how to begin" {
	mkdir "$BATS_TEST_TMPDIR/empty"
	run feedmill -C "$BATS_TEST_TMPDIR/empty"
	status 2
	says "write 'content/site.yaml' with a line such as \`url: https://example.org\`"
}

@test "another generator's site is refused by name" {
	mkdir "$BATS_TEST_TMPDIR/hugo"
	echo 'baseURL = "https://example.org"' > "$BATS_TEST_TMPDIR/hugo/hugo.toml"
	run feedmill -C "$BATS_TEST_TMPDIR/hugo"
	status 2
	says "'hugo.toml' makes this a site of Hugo"
}

@test "no url: the line to write" {
	echo 'title: A' > "$SITE/content/site.yaml"
	build
	status 2
	says "content/site.yaml"
	says "url: https://"
	[ ! -e "$SITE/public" ]
}

@test "an unknown time zone is status 2, and not UTC" {
	echo 'timezone: Mars/Olympus' >> "$SITE/content/site.yaml"
	build
	status 2
	says "content/site.yaml:2: error: "
	says "Mars/Olympus"
}

@test "a time that is none is not taken for now" {
	SOURCE_DATE_EPOCH=soon run feedmill -C "$SITE"
	status 2
	says "feedmill: error: SOURCE_DATE_EPOCH wants seconds since 1970, not 'soon'"
	[ ! -e "$SITE/public" ]
}

@test "folders on the way to the output are made, and stay only for something" {
	build -o "$SITE/deep/er//www/"
	status 0
	[ -f "$SITE/deep/er/www/atom.xml" ]
	echo 'title: [' > "$SITE/content/c.md"
	page "$SITE/content/c.md" 'date: never'
	build --strict -o "$SITE/other/www"
	status 1
	[ ! -e "$SITE/other" ]
}

@test "--now decides what is future, then SOURCE_DATE_EPOCH, then the clock" {
	page "$SITE/content/c.md" 'title: C' 'date: 2024-06-01'
	page "$SITE/content/later.md" 'title: Later' 'date: 9999-01-01'
	run feedmill -C "$SITE"
	grep -q /c/ "$SITE/public/atom.xml"
	run grep -q /later/ "$SITE/public/atom.xml"
	status 1
	SOURCE_DATE_EPOCH=1714521600 feedmill -C "$SITE" # 2024-05-01
	run grep -q /c/ "$SITE/public/atom.xml"
	status 1
	SOURCE_DATE_EPOCH=1714521600 feedmill -C "$SITE" --now 2024-06-01
	grep -q /c/ "$SITE/public/atom.xml"
}

@test "a second run touches nothing" {
	mkdir "$SITE/feeds"
	echo 'formats: {sitemap: /sitemap.xml}' > "$SITE/feeds/s.yaml"
	gzip_key >> "$SITE/feeds/s.yaml"
	build
	status 0
	before=$(stat -c '%n %i %Y %Z' "$SITE/public" "$SITE"/public/*)
	sleep 1.1
	build
	status 0
	[ "$before" = "$(stat -c '%n %i %Y %Z' "$SITE/public" "$SITE"/public/*)" ]
}

@test "a changed document is a new file with the old one's mode" {
	build
	chmod 640 "$SITE/public/atom.xml"
	inode=$(stat -c %i "$SITE/public/atom.xml")
	page "$SITE/content/c.md" 'title: New' 'date: 2024-02-02'
	build
	[ "$(stat -c %a "$SITE/public/atom.xml")" = 640 ]
	[ "$(stat -c %i "$SITE/public/atom.xml")" != "$inode" ]
}

@test "new documents have the mode that the umask gives" {
	umask 027
	build
	[ "$(stat -c %a "$SITE/public/atom.xml")" = 640 ]
}

@test "the output folder may be a link, and on another file system" {
	other=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
	ln -s "$other" "$SITE/public"
	build
	made=$(ls -A "$other")
	rm -r "$other"
	status 0
	[ "$made" = $'atom.xml\nfeed.json\nrobots.txt\nrss.xml\nsitemap.xml' ]
}

@test "a link in the place of a document is refused, and nothing is written" {
	mkdir "$SITE/public"
	echo theirs > "$SITE/theirs"
	ln -s ../theirs "$SITE/public/rss.xml"
	build
	status 3
	says "public: error: 'rss.xml' is a symbolic link"
	[ "$(ls -A "$SITE/public")" = rss.xml ]
	[ "$(cat "$SITE/theirs")" = theirs ]
}

@test "a .gz has the time of its plain document" {
	mkdir "$SITE/feeds"
	printf 'formats: [sitemap]\ngzip: true\nurls: 2\n' > "$SITE/feeds/sitemap.yaml"
	build
	[ "$(ls "$SITE/public" | grep -c sitemap)" -eq 6 ]
	for file in "$SITE"/public/sitemap*.xml; do
		[ "$(stat -c %y "$file")" = "$(stat -c %y "$file.gz")" ]
	done
}

@test "drafts that a crash has left are cleared away" {
	build
	mkdir -p "$SITE/public/gone/too"
	echo half > "$SITE/public/.atom.xml.feedmill-draft"
	echo half > "$SITE/public/gone/too/.a.xml.feedmill-draft"
	printf '%s\0' atom.xml gone/ gone/too/ gone/too/a.xml > "$SITE/public/.feedmill-drafts"
	before=$(ls -A "$SITE/public" | grep -v -e draft -e gone)
	build
	status 0
	[ "$(ls -A "$SITE/public")" = "$before" ]
}

@test "the lock: --wait 0 leaves at once with 75 and names the holder" {
	exec 9< "$SITE"
	flock 9
	build --wait 0
	status 75
	says "another run (process "
	[ ! -e "$SITE/public" ]
	build --dry-run
	status 0
}

@test "the lock: --wait 1 gives up after a second" {
	exec 9< "$SITE"
	flock 9
	start=$(date +%s%N)
	build --wait 1
	status 75
	[ $(($(date +%s%N) - start)) -ge 1000000000 ]
}

@test "the lock: who waits gets its turn" {
	flock "$SITE" sleep 0.5 3>&- &
	sleep 0.1
	build --wait 10
	wait
	status 0
	[ -f "$SITE/public/atom.xml" ]
}

@test "two sites with one output folder take turns" {
	mkdir "$SITE/public"
	exec 9< "$SITE/public"
	flock 9
	build --wait 0
	status 75
}

@test "many runs at once: all end well and none leaves rubbish" {
	local pids=()
	for _ in 1 2 3 4 5 6 7 8; do
		feedmill -C "$SITE" --now "$NOW" -j 1 3>&- &
		pids+=($!)
	done
	for pid in "${pids[@]}"; do
		wait "$pid"
	done
	[ "$(ls -A "$SITE/public" | wc -l)" -eq 5 ]
}

@test "a sitemap splits at 50,000 URLs, under an index" {
	mkdir "$SITE/content/many"
	(cd "$SITE/content/many" && seq -f %.0f.pdf 500 | xargs touch)
	for number in $(seq 100); do
		ln -s many "$SITE/content/link$number" # links to folders are followed
	done
	build
	status 0
	[ "$(grep -c '<loc>' "$SITE/public/sitemap-1.xml")" -eq 50000 ]
	[ "$(grep -c '<loc>' "$SITE/public/sitemap-2.xml")" -eq 503 ]
	grep -q '<loc>https://www.example.org/sitemap-1.xml</loc>' "$SITE/public/sitemap.xml"
	[ "$(cat "$SITE/public/robots.txt")" = 'Sitemap: https://www.example.org/sitemap.xml' ]
}

@test "a run that is killed leaves each file old or new, and the next one clears up" {
	build
	cp -r "$SITE/public" "$BATS_TEST_TMPDIR/old"
	for number in $(seq 50); do
		page "$SITE/content/n$number.md" "title: $number" 'date: 2024-03-01'
	done
	feedmill -C "$SITE" -o "$BATS_TEST_TMPDIR/new" --now "$NOW"
	for delay in 0.001 0.002 0.003 0.004 0.005 0.006 0.008 0.010 0.012 0.015 0.020; do
		timeout -s KILL "$delay" "$FEEDMILL" -C "$SITE" --now "$NOW" 2> /dev/null || true
		for file in atom.xml rss.xml feed.json sitemap.xml robots.txt; do
			cmp -s "$SITE/public/$file" "$BATS_TEST_TMPDIR/old/$file" ||
				cmp "$SITE/public/$file" "$BATS_TEST_TMPDIR/new/$file"
		done
	done
	build
	status 0
	diff -r "$SITE/public" "$BATS_TEST_TMPDIR/new"
}

@test "a feed past 10 MB shows summaries of its oldest entries, and a warning says so" {
	for day in 3 4 5; do
		(
			printf -- '---\ntitle: Long %s\ndate: 2024-01-0%s\n---\n<p>Begins %s.</p><p>' "$day" "$day" "$day"
			yes 'and goes on' | head -c 4000000
		) > "$SITE/content/long$day.html"
	done
	build
	status 0
	says "warning: '/atom.xml': the 3 oldest of 5 entries show their summaries, to stay below 10240 KB ('max_size')"
	[ "$(grep -c '<content' "$SITE/public/atom.xml")" -eq 2 ]
	grep -q '<summary type="text">Begins 3.</summary>' "$SITE/public/atom.xml"
	[ "$(stat -c %s "$SITE/public/atom.xml")" -lt 10485760 ]
	mkdir "$SITE/feeds"
	printf 'max_size: none\nformats: [atom]\n' > "$SITE/feeds/a.yaml"
	build
	status 0
	[ -z "$output" ]
	[ "$(grep -c '<content' "$SITE/public/a.xml")" -eq 5 ]
}

@test "robots.txt of the content is published with what it lacks, and goes with it" {
	printf 'User-agent: *\r\nDisallow: /x/\r\nSitemap: /sitemap.xml' > "$SITE/content/robots.txt"
	build
	status 0
	says "content/robots.txt:3: warning: 'Sitemap' wants a whole URL: '/sitemap.xml'"
	tail -n 2 "$SITE/public/robots.txt" | cmp - <(printf '\nSitemap: https://www.example.org/sitemap.xml\r\n')
	head -c 51 "$SITE/public/robots.txt" | cmp - <(head -c 51 "$SITE/content/robots.txt")
	printf 'SITEMAP :  https://www.example.org/sitemap.xml # all of it' > "$SITE/content/robots.txt"
	build
	[ -z "$output" ]
	cmp "$SITE/content/robots.txt" "$SITE/public/robots.txt"
	rm "$SITE/content/robots.txt"
	build
	[ -z "$output" ]
	[ "$(cat "$SITE/public/robots.txt")" = 'Sitemap: https://www.example.org/sitemap.xml' ]
}

@test "a robots.txt of more than crawlers read is published, with a warning" {
	(seq -f 'Disallow: /%06.0f/' 28500; printf 'Disallow: /last/\n') > "$SITE/content/robots.txt"
	build
	status 0
	[ "$output" = "content/robots.txt:26948: warning: crawlers read no further than this line: 512000 bytes" ]
	tail -n 1 "$SITE/public/robots.txt" | grep -qx 'Sitemap: https://www.example.org/sitemap.xml'
	head -n 28501 "$SITE/public/robots.txt" | cmp - "$SITE/content/robots.txt"
}

@test "so is one of our own that names as many sitemaps" {
	mkdir "$SITE/feeds"
	for number in $(seq 100 198); do
		page "$SITE/content/$number.md" "tags: [$(seq -s , "${number}00" "${number}99")]"
	done
	printf 'per: tag\nformats: {sitemap: "/%s-{tag}.xml"}\n' "$(printf '%030d' 0)" > "$SITE/feeds/maps.yaml"
	build --dry-run
	status 0
	says "robots.txt:6919: warning: crawlers read no further than this line: 512000 bytes"
}

@test "robots.txt in the output folder that is not ours stays" {
	mkdir "$SITE/public"
	printf 'User-agent: *\nDisallow: /\n' | tee "$SITE/mine" > "$SITE/public/robots.txt"
	build
	status 0
	says "robots.txt: warning: it lacks the line 'Sitemap: https://www.example.org/sitemap.xml'"
	cmp "$SITE/mine" "$SITE/public/robots.txt"
}

@test "robots.txt that Jekyll makes of a template is judged by what comes out" {
	rm -r "$SITE/content"
	echo 'url: https://www.example.org' > "$SITE/_config.yml"
	page "$SITE/index.md" 'title: Home'
	printf -- '---\n---\nSitemap: {{ site.url }}/sitemap.xml\n' > "$SITE/robots.txt"
	mkdir "$SITE/_site"
	echo 'Sitemap: https://www.example.org/sitemap.xml' > "$SITE/_site/robots.txt"
	build
	status 0
	[ -z "$output" ]
}

@test "a picture in front matter is the same in a Jekyll site's feed and sitemap" {
	rm -r "$SITE/content"
	printf 'url: https://www.example.org\nbaseurl: /blog\n' > "$SITE/_config.yml"
	page "$SITE/_posts/2024-01-01-a.md" 'title: A' 'image: /img/a.png'
	mkdir "$SITE/_feeds"
	printf 'formats: {sitemap: /sitemap.xml}\nimages: true\n' > "$SITE/_feeds/map.yaml"
	build
	status 0
	grep -q '<image:loc>https://www.example.org/blog/img/a.png</image:loc>' "$SITE/_site/sitemap.xml"
	grep -q 'https://www.example.org/blog/img/a.png' "$SITE/_site/feed.xml"
}
