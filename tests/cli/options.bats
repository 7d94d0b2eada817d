#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# What the command line takes, and what it says to the rest.

load site

@test "--help names every command and option" {
	run feedmill --help
	status 0
	for word in build list watch --directory --output --config --jobs --dry-run --now --wait \
		--strict --allow-shrink --status --json --links --quiet --verbose --help --version; do
		says "$word"
	done
}

@test "help of a command names its own options only" {
	run feedmill list --help
	status 0
	says --json
	says_not --strict
}

@test "help lists what files may say, and what commands take" {
	local -A topics=(
		[settings]="  timezone "
		[front-matter]="  last_modified_at "
		[definitions]="    collection "
		[formats]="an Atom feed"
		[jekyll]="  baseurl "
		[list]="--json"
	)
	for topic in "${!topics[@]}"; do
		run feedmill help "$topic"
		(status 0 && says "${topics[$topic]}") || return 1
	done
	run feedmill help zebra
	status 2
	says "no help on 'zebra'"
	says "settings, front-matter"
	run feedmill help settings formats
	status 2
}

@test "--version names the optional libraries" {
	run feedmill --version
	status 0
	[ "${lines[0]}" = "feedmill 0.1.0" ]
	says "gzip: "
	says "international host names: "
}

@test "wrong usage is status 2 with a hint, and writes nothing" {
	local -A refusals=(
		["--zebra"]="unknown option '--zebra'"
		["-Z"]="unknown option '-Z'"
		["biuld"]="unknown command 'biuld': did you mean 'build'?"
		["zebra"]="unknown command 'zebra'"
		["--statsu"]="unknown option '--statsu': did you mean '--status'?"
		["--dryrun=yes"]="unknown option '--dryrun=yes': did you mean '--dry-run'?"
		["list --json --links"]="--json and --links do not go together"
		["build more"]="'build' takes no 'more'"
		["build --links"]="'build' takes no --links"
		["list --dry-run"]="'list' takes no --dry-run"
		["-j 0"]="--jobs wants a number from 1 to 64, not '0'"
		["-j 65"]="--jobs wants a number from 1 to 64, not '65'"
		["-j -1"]="--jobs wants a number from 1 to 64, not '-1'"
		["-j two"]="--jobs wants a number from 1 to 64, not 'two'"
		["--wait=-1"]="--wait wants seconds from 0 to 86400, not '-1'"
		["--wait=1s"]="--wait wants seconds from 0 to 86400, not '1s'"
		["--now=soon"]="--now wants a time such as 2024-03-01T10:00:00Z, not 'soon'"
		["--now=2023-02-29"]="--now wants a time"
		["--config=,"]="--config wants files, with commas between them"
		["--output="]="--output wants a folder"
		["--now"]="'--now' wants a value"
		["-j"]="'-j' wants a value"
	)

	for words in "${!refusals[@]}"; do
		# shellcheck disable=SC2086 # several words
		(cd "$SITE" && run feedmill $words && status 2 &&
			says "feedmill: error: ${refusals[$words]}" &&
			says "Try 'feedmill --help'.") || return 1
	done
	[ ! -e "$SITE/public" ]
}

@test "options may stand before and behind the command, long ones be short" {
	run feedmill --dir="$SITE" build --stat --now="$NOW"
	status 0
	says "changed 5, unchanged 0, removed 0, items new 2, updated 0"
}

@test "-C is the site's folder, -o is seen from where the user is" {
	cd "$BATS_TEST_TMPDIR"
	mkdir elsewhere
	cd elsewhere
	run feedmill -C ../site -o out --now "$NOW"
	status 0
	[ -f out/atom.xml ]
	[ ! -e ../site/public ]
	[ ! -e ../site/out ]
}

@test "output of the settings is seen from the site's folder" {
	echo 'output: www/out' >> "$SITE/content/site.yaml"
	mkdir "$SITE/www"
	build
	status 0
	[ -f "$SITE/www/out/atom.xml" ]
}

@test "--config wants files that are there" {
	build --config nowhere.yml
	status 2
	says nowhere.yml
}

@test "a folder that is not there is status 2" {
	run feedmill -C "$BATS_TEST_TMPDIR/nowhere"
	status 2
	says "nowhere"
}

@test "output to a full disk is no success" {
	run bash -c '"$FEEDMILL" --help > /dev/full'
	status 3
	says "cannot write to standard output: No space left on device"
}
