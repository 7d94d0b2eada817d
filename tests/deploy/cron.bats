#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# examples/cron: its line, run as cron(8) runs it.

load place

# variable NAME: what the crontab sets it to.
variable() {
	sed -n "s/^$1=//p" "$EXAMPLES/cron/crontab"
}

# The sixth field to the end, with the paths of this place.
command_line() {
	grep -E '^[^#=]*/5 ' "$EXAMPLES/cron/crontab" | sed -E 's/^(\S+\s+){5}//' |
		sed "s|/srv/www/mysite|$SITE|g"
}

# cron: run the line with what cron(8) sets, and what the crontab sets.
cron() {
	run env -i HOME="$PLACE" LOGNAME=ada SHELL=/bin/sh \
		PATH="$(variable PATH | sed "s|/usr/local/bin|$BIN|")" \
		/bin/sh -c "$(command_line)"
}

@test "cron: the crontab has one line, of five fields and a command without %" {
	[ "$(grep -cE '^(\S+\s+){5}feedmill ' "$EXAMPLES/cron/crontab")" -eq 1 ]
	[ "$(grep -cvE '^($|#|[A-Z]+=|(\S+\s+){5}feedmill )' "$EXAMPLES/cron/crontab")" -eq 0 ]
	[[ $(command_line) != *%* ]]
	[[ $(variable MAILTO) == *@* ]]
}

@test "cron: a first run, a run without news and a change print nothing" {
	cron
	status 0
	[ -z "$output" ]
	before=$(facts "$SITE"/htdocs/* "$SITE/.feedmill.ledger")
	cron
	status 0
	[ -z "$output" ]
	[ "$before" = "$(facts "$SITE"/htdocs/* "$SITE/.feedmill.ledger")" ]
	post "$SITE" news
	cron
	status 0
	[ -z "$output" ]
	grep -q '>news</title>' "$SITE/htdocs/atom.xml"
}

@test "cron: what is wrong is printed, with the place, and the rest is published" {
	cron
	page "$SITE/content/posts/bad.md" 'title: Bad' 'date: tomorrow'
	post "$SITE" news
	cron
	status 1
	says "content/posts/bad.md:3: error: "
	grep -q '>news</title>' "$SITE/htdocs/atom.xml"
}

@test "cron: a site that is not there is said, and changes nothing" {
	cron
	before=$(facts "$SITE"/htdocs/*)
	mv "$SITE/content" "$SITE/unmounted"
	cron
	status 2
	[ -n "$output" ]
	[ "$before" = "$(facts "$SITE"/htdocs/*)" ]
}

@test "cron: where all posts vanish nothing is taken away, and that is printed" {
	cron
	before=$(facts "$SITE"/htdocs/*)
	rm -r "$SITE/content/posts"
	cron
	status 4
	says "--allow-shrink"
	[ "$before" = "$(facts "$SITE"/htdocs/*)" ]
}

@test "cron: a run that overlaps with another waits for it, and prints nothing" {
	cron
	post "$SITE" news
	flock "$SITE" sleep 1 3>&- &
	cron
	status 0
	[ -z "$output" ]
	grep -q '>news</title>' "$SITE/htdocs/atom.xml"
}
