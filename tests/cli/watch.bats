#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# `feedmill watch`: what it notices, what it says, and how it ends.

load site

teardown() {
	# timeout hands TERM on; killed itself, it would leave feedmill running.
	[ -z "${WATCH:-}" ] || kill -TERM "$WATCH" 2> /dev/null || true
}

# watch ARGUMENT...: start it, and wait for its first build.
watch() {
	LOG=$BATS_TEST_TMPDIR/log
	# In the foreground timeout hands a signal on once, and not to the whole group again.
	"${BEFORE[@]}" timeout --foreground 120 "$FEEDMILL" watch -C "$SITE" --status "$@" > "$LOG" 2>&1 3>&- &
	WATCH=$!
	logged "changed"
}

# within COMMAND...: true within thirty seconds; the machine may be busy.
within() {
	for ((try = 0; try < 600; try++)); do
		! "$@" || return 0
		sleep 0.05
	done
	echo "not in time: $*; log: $(cat "$LOG")"
	return 1
}

logged() {
	within grep -q -- "$1" "$LOG"
}

# published TEXT: it is in the feed.
published() {
	within grep -q -- "$1" "$SITE/public/atom.xml"
}

gone() {
	! grep -q -- "$1" "$SITE/public/atom.xml"
}

builds() {
	grep -c '^changed' "$LOG"
}

# settled: two looks at the log, half a second apart, are the same.
settled() {
	local before
	before=$(builds)
	sleep 0.5
	[ "$before" = "$(builds)" ]
}

# ends SIGNAL: it ends with status 0.  timeout hands signals on.
ends() {
	kill "-$1" "$WATCH"
	wait "$WATCH"
	WATCH=
}

@test "watch publishes what is written, moved into place, in new folders, and removed" {
	build
	watch
	logged "changed 0, unchanged 5, removed 0"
	page "$SITE/content/c.md" 'title: Written' 'date: 2024-02-01'
	published Written
	page "$SITE/content/.c.md.draft" 'title: Saved' 'date: 2024-02-01'
	mv "$SITE/content/.c.md.draft" "$SITE/content/c.md"
	published Saved
	within gone Written
	page "$SITE/content/one/two/d.md" 'title: Deep' 'date: 2024-02-02'
	published Deep
	page "$SITE/content/one/two/e.md" 'title: Deeper' 'date: 2024-02-03'
	published Deeper
	mv "$SITE/content/one" "$SITE/moved"
	within gone Deep
	ends TERM
}

@test "watch publishes what editors save by way of copies, and loses nothing on the way" {
	build
	watch
	for ((i = 1; i <= 5; i++)); do
		mv "$SITE/content/a.md" "$SITE/content/a.md~"
		touch "$SITE/content/4913"
		rm "$SITE/content/4913"
		page "$SITE/content/a.md" "title: Save $i" 'date: 2024-01-01'
		rm "$SITE/content/a.md~"
		published "Save $i"
	done
	within settled
	[ "$(grep -c 'removed 0' "$LOG")" -eq "$(builds)" ]
	ends TERM
}

@test "watch follows a link that comes to lead to another release" {
	mkdir "$BATS_TEST_TMPDIR/releases"
	cp -r "$SITE" "$BATS_TEST_TMPDIR/releases/1"
	cp -r "$SITE" "$BATS_TEST_TMPDIR/releases/2"
	rm -r "$SITE"
	ln -s releases/1 "$SITE"
	page "$SITE/../2/content/c.md" 'title: Released' 'date: 2024-02-01'
	build
	watch -o "$BATS_TEST_TMPDIR/out"
	ln -s releases/2 "$BATS_TEST_TMPDIR/next"
	mv -T "$BATS_TEST_TMPDIR/next" "$SITE"
	within grep -q Released "$BATS_TEST_TMPDIR/out/atom.xml"
	page "$SITE/content/d.md" 'title: Afterwards' 'date: 2024-02-02'
	within grep -q Afterwards "$BATS_TEST_TMPDIR/out/atom.xml"
	ends TERM
}

@test "watch outlives a site that is taken away, and publishes it when it is back" {
	build
	watch -o "$BATS_TEST_TMPDIR/out"
	mv "$SITE" "$SITE.old"
	logged "error: "
	page "$SITE.old/content/c.md" 'title: Back' 'date: 2024-02-01'
	mv "$SITE.old" "$SITE"
	within grep -q Back "$BATS_TEST_TMPDIR/out/atom.xml"
	ends TERM
}

@test "watch notices settings and definitions, and outlives their mistakes" {
	watch
	printf 'title: Mine\nformats: {atom: /mine.xml}\n' | install -D /dev/stdin "$SITE/feeds/mine.yaml"
	within test -f "$SITE/public/mine.xml"
	echo 'url: [' > "$SITE/content/site.yaml"
	logged "content/site.yaml:.*error: "
	printf 'url: https://www.example.org\ntitle: Mended\n' > "$SITE/content/site.yaml"
	within grep -q Mended "$SITE/public/mine.xml"
	page "$SITE/content/bad.md" 'title: "open'
	logged "content/bad.md:2: error: "
	ends INT
}

@test "watch makes few builds of many changes, and none of its own writing" {
	build
	watch
	SECONDS=0
	for ((i = 0; i < 200; i++)); do
		page "$SITE/content/storm/p$i.md" "title: Storm $i" 'date: 2024-03-01'
	done
	within settled
	[ "$(builds)" -ge 2 ]
	[ "$(builds)" -le $((6 + 2 * SECONDS)) ]
	before=$(builds)
	echo draft > "$SITE/content/.a.md.swp"
	echo other > "$SITE/public/other.txt"
	sleep 0.4
	[ "$(builds)" -eq "$before" ]
	ends TERM
}

@test "watch holds no lock between builds, and ends at once while it waits for one" {
	build
	watch
	run feedmill -C "$SITE" --wait 0
	status 0
	flock "$SITE" sleep 2 3>&- &
	page "$SITE/content/c.md" 'title: Late' 'date: 2024-02-01'
	sleep 0.5
	start=$SECONDS
	ends TERM
	[ $((SECONDS - start)) -le 1 ]
	within gone Late
}

drafts() {
	[ -n "$(find "$SITE/public" -name '.*.feedmill-draft')" ]
}

no_drafts() {
	! drafts
}

@test "watch that is told to end while it publishes publishes all of it first" {
	printf 'per: tag\nformats:\n  atom: /tags/{tag}.xml\n  rss: /tags/{tag}.rss\n' |
		install -D /dev/stdin "$SITE/feeds/tags.yaml"
	build
	watch
	page "$SITE/content/c.md" 'title: Tagged' 'date: 2024-02-01' \
		"tags: [$(seq -s ', ' -f 't%g' 60)]"
	for ((try = 0; try < 1000; try++)); do
		no_drafts || break
	done
	ends TERM
	no_drafts
	[ "$(find "$SITE/public/tags" -type f | wc -l)" -eq 120 ]
}

@test "watch ends with 0 whenever it is told to, and never leaves half of anything" {
	printf 'per: tag\nformats: {atom: "/tags/{tag}.xml", rss: "/tags/{tag}.rss"}\n' |
		install -D /dev/stdin "$SITE/feeds/tags.yaml"
	for ((i = 0; i < 6; i++)); do
		watch
		page "$SITE/content/c.md" "title: Moment $i" 'date: 2024-02-01' \
			"tags: [$(seq -s ', ' -f 't%g' 20)]"
		sleep "0.$((100 + i * 15))"
		ends TERM
		no_drafts
		moments=$(grep -hoE 'Moment [0-9]+' "$SITE"/public/tags/*.* | sort -u | wc -l)
		[ "$moments" -le 1 ]
	done
	build
	status 0
	[ "$(grep -l "Moment 5" "$SITE"/public/tags/*.* | wc -l)" -eq 40 ]
}

@test "watch with wrong settings from the start is status 2" {
	echo 'url: [' > "$SITE/content/site.yaml"
	run feedmill watch -C "$SITE"
	status 2
	says "content/site.yaml"
}

# managed: BEFORE runs it as a service; $TOLD is what it tells its manager.
managed() {
	TOLD=$BATS_TEST_TMPDIR/told
	BEFORE=(env "NOTIFY_SOCKET=@feedmill-test-$$" WATCHDOG_USEC=200000)
	python3 -c 'import socket, sys
manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
manager.bind("\0" + sys.argv[1])
manager.settimeout(10)
print("listening", flush=True)
said = ""
while said != "STOPPING=1":
    said = manager.recv(100).decode()
    print(said, flush=True)' "feedmill-test-$$" > "$TOLD" 3>&- &
	manager=$!
	LOG=$TOLD logged listening
}

told() {
	LOG=$TOLD logged "$1"
}

@test "watch tells its manager that it is ready, alive, and ending" {
	managed
	watch
	told STATUS=all
	sleep 0.6
	ends TERM
	wait "$manager"
	[ "$(grep -c READY=1 "$TOLD")" -eq 1 ]
	[ "$(grep -c WATCHDOG=1 "$TOLD")" -ge 4 ]
	[ "$(tail -n 1 "$TOLD")" = STOPPING=1 ]
}

ready_again() {
	[ "$(grep -c READY=1 "$TOLD")" -eq 2 ]
}

@test "watch that its manager wants to reload builds, and says when that is done" {
	managed
	watch
	told READY=1
	page "$SITE/content/bad.md" 'title: "open'
	told "STATUS=published, but"
	before=$(builds)
	kill -HUP "$WATCH"
	told '^MONOTONIC_USEC='
	within ready_again
	[ "$(builds)" -eq $((before + 1)) ]
	ends TERM
	[ "$(grep -n RELOADING=1 "$TOLD" | cut -d : -f 1)" -lt \
		"$(grep -n READY=1 "$TOLD" | tail -n 1 | cut -d : -f 1)" ]
}

@test "watch ends with its terminal" {
	watch
	ends HUP
}

@test "watch without enough watches says so and looks again and again" {
	local BEFORE=(env LD_PRELOAD="$FEW_WATCHES")

	watch
	logged "warning: the system watches no more folders"
	page "$SITE/content/new/c.md" 'title: Compared' 'date: 2024-02-01'
	published Compared
	[ "$(grep -c 'no more folders' "$LOG")" -eq 1 ]
	ends TERM
}

@test "a build that is refused while the output is away is no reason for another" {
	for i in {10..19}; do page "$SITE/content/$i.md" "title: N$i" "date: 2024-02-$i"; done
	run feedmill -C "$SITE"
	status 0
	rm -r "$SITE/public" "$SITE"/content/*.md
	page "$SITE/content/b.md" 'title: B' 'date: 2024-01-02'
	LOG=$BATS_TEST_TMPDIR/log
	timeout --foreground 120 "$FEEDMILL" watch -C "$SITE" > "$LOG" 2>&1 3>&- &
	WATCH=$!
	logged "/sitemap.xml: error: "
	sleep 1
	[ "$(grep -c /sitemap.xml "$LOG")" -eq 1 ]
	# It is noticed all the same when the pages are back.
	for i in {10..19}; do page "$SITE/content/$i.md" "title: N$i" "date: 2024-02-$i"; done
	published N19
	ends TERM
}
