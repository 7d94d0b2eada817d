#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# examples/gitlab: the jobs of gitlab-ci.yml, run line by line.

load place

# One cache for all tests: the first one builds feedmill, of a clone of this repository,
# without much of the compiler's work.
setup_file() {
	export CFLAGS=-O0
	export FEEDMILL_SOURCE=$BATS_FILE_TMPDIR/source.git
	clone_source --bare "$FEEDMILL_SOURCE"
	git -C "$FEEDMILL_SOURCE" branch -f tested HEAD
	mkdir "$BATS_FILE_TMPDIR/cache"
}

# The site, in a repository, and a runner that installs nothing.
repository() {
	export ORIGIN=$PLACE/origin.git
	git init -q --bare --initial-branch=main "$ORIGIN"
	git -C "$ORIGIN" config receive.advertisePushOptions true
	git -C "$SITE" init -q --initial-branch=main
	GIT_COMMITTER_DATE=2025-05-05T05:05:05Z commit
	post "$SITE" second
	commit
	git -C "$SITE" push -q "$ORIGIN" main
	mkdir "$PLACE/runner" "$PLACE/stand-ins"
	ln -s "$BATS_FILE_TMPDIR/cache" "$PLACE/runner/cache"
	printf '#!/bin/sh\necho "apt-get $*"\n' > "$PLACE/stand-ins/apt-get"
	chmod +x "$PLACE/stand-ins/apt-get"
	git config --global "url.file://$ORIGIN.insteadOf" \
		https://feedmill:secret@gitlab.example.org/ada/site.git
}

commit() {
	git -C "$SITE" add -A
	git -C "$SITE" commit -q -m change
}

# pipeline [VARIABLE=VALUE...]: what happens on a push.
pipeline() {
	run env -u GIT_AUTHOR_NAME -u GIT_AUTHOR_EMAIL -u GIT_COMMITTER_NAME \
		-u GIT_COMMITTER_EMAIL CI_COMMIT_BRANCH=main CI_DEFAULT_BRANCH=main \
		CI_SERVER_HOST=gitlab.example.org CI_PROJECT_PATH=ada/site \
		FEEDMILL_VERSION=tested PATH="$PLACE/stand-ins:$PATH" "$@" "$PYTHON" \
		"$BATS_TEST_DIRNAME/gitlab_jobs.py" "$EXAMPLES/gitlab/gitlab-ci.yml" \
		"$PLACE/runner"
}

@test "gitlab: it builds from source, publishes, and says that the ledger is lost" {
	repository
	pipeline
	status 0
	says "changed 7, unchanged 0, removed 0"
	says "apt-get -qq install -y --no-install-recommends git make gcc"
	says "the ledger is NOT kept: there is no LEDGER_TOKEN"
	[ -f "$PLACE/runner/artifact/public/atom.xml" ]
	grep -q '<lastmod>2025-05-05T07:05:05' "$PLACE/runner/artifact/public/sitemap.xml"
}

@test "gitlab: with a token the ledger is committed, once" {
	repository
	pipeline LEDGER_TOKEN=secret
	status 0
	[ "$(git -C "$ORIGIN" diff --name-only main~ main)" = .feedmill.ledger ]
	pipeline LEDGER_TOKEN=secret
	status 0
	says "the ledger is as it was"
	[ "$(git -C "$ORIGIN" rev-list --count main)" -eq 3 ]
}

@test "gitlab: a ledger that cannot be pushed is said, and all is published" {
	repository
	printf '#!/bin/sh\nexit 1\n' > "$ORIGIN/hooks/pre-receive"
	chmod +x "$ORIGIN/hooks/pre-receive"
	pipeline LEDGER_TOKEN=secret
	status 0
	says "the ledger is NOT kept: it cannot be pushed"
	[ -f "$PLACE/runner/artifact/public/atom.xml" ]
}

@test "gitlab: wrong content is said, the rest is published, and then it fails" {
	repository
	page "$SITE/content/posts/bad.md" 'title: Bad' 'date: tomorrow'
	commit
	git -C "$SITE" push -q "$ORIGIN" main
	pipeline
	status 1
	says "content/posts/bad.md:3: error: "
	grep -q '>second</title>' "$PLACE/runner/artifact/public/atom.xml"
}

@test "gitlab: where all posts vanish nothing is published, unless it is meant" {
	repository
	pipeline LEDGER_TOKEN=secret
	rm -r "$PLACE/runner/artifact"
	git -C "$SITE" pull -q "$ORIGIN" main
	git -C "$SITE" rm -qr content/posts
	commit
	git -C "$SITE" push -q "$ORIGIN" main
	pipeline
	status 4
	says "--allow-shrink"
	[ ! -e "$PLACE/runner/artifact" ]
	pipeline FEEDMILL_ARGUMENTS=--allow-shrink
	status 0
	[ -f "$PLACE/runner/artifact/public/sitemap.xml" ]
}

@test "gitlab: wrong settings publish nothing and fail at once" {
	repository
	echo 'url: [' > "$SITE/content/site.yaml"
	commit
	git -C "$SITE" push -q "$ORIGIN" main
	pipeline
	status 2
	[ ! -e "$PLACE/runner/artifact" ]
}
