#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# examples/systemd: systemd's judgement, and ExecStart run with what the units allow.

load place

LARGEST_EXPOSURE=10 # of 100; unprotected services have 96

teardown() {
	[ -z "${STARTED:-}" ] || kill -KILL "$STARTED" 2> /dev/null || true
	[ -z "${MANAGER:-}" ] || kill -KILL "$MANAGER" 2> /dev/null || true
	chmod -R u+w "$PLACE"
	rm -rf "$PLACE"
}

# installed: the units as they are installed for the site `mysite`.
installed() {
	local unit

	mkdir "$PLACE/units"
	for unit in "$EXAMPLES"/systemd/*@.*; do
		sed "s|/usr/local/bin/feedmill|$BIN/feedmill|" "$unit" \
			> "$PLACE/units/$(basename "$unit" | sed 's/@/@mysite/')"
	done
}

# server: the folders of a server.  The site is somebody else's, in git, and the user of
# the service may write to the output and to its state.
server() {
	ROOT=$PLACE/srv/www/mysite
	STATE=$PLACE/var/lib/feedmill/mysite
	mkdir -p "$PLACE/srv/www" "$STATE" "$PLACE/var/cache/feedmill"
	mv "$SITE" "$ROOT"
	echo "ledger: $STATE/ledger" >> "$ROOT/content/site.yaml"
	printf '@misc{work, title = {Written Down}, author = {Ada Lovelace}, year = 1843}\n' \
		> "$ROOT/content/works.bib"
	printf 'from: works.bib\n' > "$ROOT/feeds/works.yaml"
	mkdir "$ROOT/htdocs"
	git -C "$ROOT" init -q
	git -C "$ROOT" add -A
	GIT_COMMITTER_DATE=2025-05-05T05:05:05Z git -C "$ROOT" commit -q -m change
	# The user of the service may not see where this repository lies.
	cp "$BATS_TEST_DIRNAME/start_unit.py" "$EXAMPLES"/systemd/*.service "$BIN"
	give "$STATE"
	give "$PLACE/var/cache/feedmill"
	give "$ROOT/htdocs"
	! helper=$(find "$(dirname "$FEEDMILL")" -maxdepth 1 -name feedmill-bibtex | grep .) ||
		cp "$helper" "$BIN"
	[ "$(id -u)" -eq 0 ] || chmod -R a-w "$ROOT/content" "$ROOT/feeds" "$ROOT/.git"
	rm "$PLACE/gitconfig"
}

# unit NAME: its ExecStart is the command in START.
unit() {
	START=("${ORDINARY[@]}" "$PYTHON" "$BIN/start_unit.py" "$BIN/$1.service" \
		mysite "$PLACE")
}

# start UNIT: run it to its end.
start() {
	unit "$1"
	run "${START[@]}"
}

# edit COMMAND...: as the site's owner.
edit() {
	[ "$(id -u)" -eq 0 ] || chmod -R u+w "$ROOT/content"
	"$@"
}

@test "systemd: it finds nothing wrong with the units" {
	installed
	run systemd-analyze verify --man=no "$PLACE"/units/*
	status 0
	[ -z "$output" ]
}

@test "systemd: it finds the services well protected" {
	installed
	for unit in "$PLACE"/units/*.service; do
		run systemd-analyze security --offline=true --threshold=$LARGEST_EXPOSURE "$unit"
		status 0
		says "SAFE"
	done
}

@test "systemd: both services have the same protection, but for a socket" {
	protection() {
		sed '1,/^# The settings have/d; /^\[Install\]/,$d' "$EXAMPLES/systemd/$1.service" |
			grep -vE '^(RestrictAddressFamilies=.*|# It speaks to.*|)$'
	}
	[ "$(protection feedmill@)" = "$(protection feedmill-watch@)" ]
	[ "$(protection feedmill@ | wc -l)" -gt 30 ]
}

@test "systemd: the service publishes with no more than it is allowed" {
	server
	start feedmill@
	status 0
	says "changed 8, unchanged 0, removed 0"
	says_not "error: "
	grep -q '<lastmod>2025-05-05T07:05:05' "$ROOT/htdocs/sitemap.xml"
	grep -q 'Written Down' "$ROOT/htdocs/works.xml"
	grep -q '^page' "$STATE/ledger"
	[ ! -e "$ROOT/.feedmill.ledger" ]
	[ -n "$(find "$PLACE/var/cache/feedmill" -type f)" ]
	before=$(facts "$ROOT"/htdocs/* "$STATE/ledger")
	start feedmill@
	status 0
	says "changed 0, unchanged 8, removed 0"
	[ "$before" = "$(facts "$ROOT"/htdocs/* "$STATE/ledger")" ]
	edit post "$ROOT" news
	start feedmill@
	status 0
	grep -q '>news</title>' "$ROOT/htdocs/atom.xml"
}

@test "systemd: without the ledger moved the service says what to set" {
	server
	edit sed -i '/^ledger:/d' "$ROOT/content/site.yaml"
	[ "$(id -u)" -eq 0 ] || chmod a-w "$ROOT"
	start feedmill@
	[ "$(id -u)" -eq 0 ] || chmod u+w "$ROOT"
	status 3
	says "ledger: PATH"
	[ -z "$(find "$ROOT/htdocs" -type f)" ]
}

ready_again() {
	[ "$(grep -c READY=1 "$PLACE/told")" -eq 2 ]
}

@test "systemd: the watch service is ready, alive, publishes what changes, and ends" {
	server
	"$PYTHON" -u "$BATS_TEST_DIRNAME/manager.py" "$PLACE/notify" > "$PLACE/told" 3>&- &
	MANAGER=$!
	within grep -q listening "$PLACE/told"
	unit feedmill-watch@
	"${START[@]}" > "$PLACE/log" 2>&1 3>&- &
	STARTED=$!
	within grep -q READY=1 "$PLACE/told"
	edit post "$ROOT" news
	within grep -q '>news</title>' "$ROOT/htdocs/atom.xml"
	within grep -q WATCHDOG=1 "$PLACE/told"
	kill -HUP "$STARTED"
	within grep -q 'RELOADING=1 MONOTONIC_USEC=' "$PLACE/told"
	within ready_again
	kill -TERM "$STARTED"
	wait "$STARTED"
	STARTED=
	wait "$MANAGER"
	MANAGER=
	[ "$(tail -n 1 "$PLACE/told")" = STOPPING=1 ]
}
