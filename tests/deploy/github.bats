#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# examples/github: the steps of workflow.yml and action.yml, run as on GitHub.

load place

# A clone of this repository, as the runner makes one for the action.  It is built once,
# by the first test, without much of the compiler's work.
setup_file() {
	export SOURCE=$BATS_FILE_TMPDIR/feedmill CFLAGS=-O0
	clone_source "$SOURCE"
}

# The site, in a repository with two commits and a branch.
repository() {
	export ORIGIN=$PLACE/origin.git
	git init -q --bare --initial-branch=main "$ORIGIN"
	git -C "$SITE" init -q --initial-branch=main
	GIT_COMMITTER_DATE=2025-05-05T05:05:05Z commit
	post "$SITE" second
	commit
	git -C "$SITE" remote add origin "$ORIGIN"
	git -C "$SITE" push -q -u origin main
}

commit() {
	git -C "$SITE" add -A
	git -C "$SITE" commit -q -m change
}

# workflow [VARIABLE=VALUE...]: what happens on a push.
workflow() {
	local made=$PLACE/workflow.yml
	[ -f "$made" ] || cp "$EXAMPLES/github/workflow.yml" "$made"
	run env -u GIT_AUTHOR_NAME -u GIT_AUTHOR_EMAIL -u GIT_COMMITTER_NAME \
		-u GIT_COMMITTER_EMAIL GITHUB_EVENT_NAME=push GITHUB_REF=refs/heads/main \
		GITHUB_REF_NAME=main GITHUB_REF_TYPE=branch "$@" "$PYTHON" \
		"$BATS_TEST_DIRNAME/github_steps.py" "$made" "$SOURCE/examples/github" \
		"$PLACE/runner"
}

# change SED: the workflow, as its user changes it.
change() {
	sed "$1" "$EXAMPLES/github/workflow.yml" > "$PLACE/workflow.yml"
}

@test "github: it builds from source, publishes, and commits the ledger" {
	repository
	workflow
	status 0
	says "changed 7, unchanged 0, removed 0"
	[ -f "$PLACE/runner/artifact/atom.xml" ]
	grep -q '<lastmod>2025-05-05T07:05:05' "$PLACE/runner/artifact/sitemap.xml"
	[ "$(git -C "$ORIGIN" log -1 --format='%an: %s' main)" = \
		"feedmill: The ledger of what was published" ]
	[ "$(git -C "$ORIGIN" diff --name-only main~ main)" = .feedmill.ledger ]
}

@test "github: a second run commits nothing, and publishes the same bytes" {
	repository
	workflow
	before=$(cd "$PLACE/runner/artifact" && sha256sum ./*.*)
	tip=$(git -C "$ORIGIN" rev-parse main)
	workflow
	status 0
	[ "$tip" = "$(git -C "$ORIGIN" rev-parse main)" ]
	[ "$before" = "$(cd "$PLACE/runner/artifact" && sha256sum ./*.*)" ]
}

@test "github: a shallow clone is made whole" {
	repository
	change 's/fetch-depth: 0/fetch-depth: 1/'
	workflow
	status 0
	grep -q '<lastmod>2025-05-05T07:05:05' "$PLACE/runner/artifact/sitemap.xml"
}

@test "github: wrong content is marked in its file; the rest is published, and it fails" {
	repository
	page "$SITE/content/posts/bad.md" 'title: Bad' 'date: 100% tomorrow'
	commit
	git -C "$SITE" push -q
	workflow
	status 1
	says "::error file=content/posts/bad.md,line=3::'date' is no date: '100%25 tomorrow'"
	grep -q '>second</title>' "$PLACE/runner/artifact/atom.xml"
}

@test "github: wrong settings publish nothing and fail at once" {
	repository
	echo 'url: [' > "$SITE/content/site.yaml"
	commit
	git -C "$SITE" push -q
	workflow
	status 2
	says "::error file=content/site.yaml"
	[ ! -e "$PLACE/runner/artifact" ]
}

@test "github: where all posts vanish nothing is published, unless it is meant" {
	repository
	workflow
	rm -r "$PLACE/runner/artifact"
	git -C "$SITE" pull -q
	git -C "$SITE" rm -qr content/posts
	commit
	git -C "$SITE" push -q
	workflow
	status 4
	says "--allow-shrink"
	[ ! -e "$PLACE/runner/artifact" ]
	workflow ALLOW_SHRINK=true
	status 0
	[ -f "$PLACE/runner/artifact/sitemap.xml" ]
}

@test "github: a site in a folder, with a folder of its own for what is published" {
	mkdir "$PLACE/whole"
	mv "$SITE" "$PLACE/whole/docs"
	SITE=$PLACE/whole
	page "$SITE/docs/content/posts/vague.md" 'title: Vague' 'date: maybe'
	repository
	change 's/arguments: .*/arguments: -v -j 1\n          site: .\/docs/'
	workflow
	status 1
	says "::error file=docs/content/posts/vague.md,line=3::"
	says "new atom.xml"
	[ "$(git -C "$ORIGIN" diff --name-only main~ main)" = docs/.feedmill.ledger ]
}

@test "github: the ledger is committed on top of what was pushed meanwhile" {
	repository
	cat > "$PLACE/bin/git" <<-END
		#!/bin/sh
		# Somebody is faster, once.
		if [ "\$1" = push ] && mkdir "$PLACE/once" 2> /dev/null; then
			$(command -v git) -C "$SITE" push -q origin main
		fi
		exec $(command -v git) "\$@"
	END
	chmod +x "$PLACE/bin/git"
	post "$SITE" meanwhile
	commit
	PATH=$PLACE/bin:$PATH workflow
	status 0
	git -C "$ORIGIN" cat-file -e main:content/posts/2025-01-01-meanwhile.md
	git -C "$ORIGIN" cat-file -e main:.feedmill.ledger
}

@test "github: where the ledger cannot be kept a notice says what is lost" {
	repository
	tip=$(git -C "$ORIGIN" rev-parse main)
	workflow GITHUB_EVENT_NAME=pull_request
	status 0
	says "::notice title=feedmill::the ledger is not kept: this is a pull request."
	printf '#!/bin/sh\nexit 1\n' > "$ORIGIN/hooks/pre-receive"
	chmod +x "$ORIGIN/hooks/pre-receive"
	workflow
	status 0
	says "::notice title=feedmill::the ledger is not kept: it cannot be pushed."
	change 's/output: public/output: public\n          commit-ledger: false/'
	workflow
	says "::notice title=feedmill::the ledger is not kept: commit-ledger is not 'true'."
	[ "$tip" = "$(git -C "$ORIGIN" rev-parse main)" ]
}
