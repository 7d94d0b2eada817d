#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# Dates from git: whatever the history, the clone, the tree and the surroundings are, and
# with any cache or none.
# shellcheck disable=SC2154 # bats sets status and output

load site

# shellcheck disable=SC2034 # build has it
NOW=2026-01-01T00:00:00Z

setup() {
	export XDG_CACHE_HOME=$BATS_TEST_TMPDIR/cache HOME=$BATS_TEST_TMPDIR
	export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=$BATS_TEST_TMPDIR/gitconfig
	printf '[user]\nname=A\nemail=a@b\n[init]\ndefaultBranch=main\n[protocol "file"]\nallow=always\n' \
		> "$GIT_CONFIG_GLOBAL"
	ROOT=$BATS_TEST_TMPDIR/repository
	SITE=$ROOT
	unset SOURCE_DATE_EPOCH
	new_site "$SITE"
	git init -q "$ROOT"
}

# new_site FOLDER: three pages, of which b.md says itself when it changed.
new_site() {
	mkdir -p "$1/content/sub"
	printf 'url: https://e.org\npermalink: /:path:output_ext\n' > "$1/content/site.yaml"
	printf 'public/\n' > "$1/.gitignore"
	for page in a sub/c; do
		printf -- '---\ntitle: T\n---\nText.\n' > "$1/content/$page.md"
	done
	printf -- '---\ntitle: B\nupdated: 2020-02-02\n---\nText.\n' > "$1/content/b.md"
}

# edit PAGE...: another line.
edit() {
	for page in "$@"; do
		echo More. >> "$SITE/content/$page.md"
	done
}

# commit DAY [FOLDER]: all there is, in January 2024.
commit() {
	local now
	now=$(printf '2024-01-%02dT12:00:00Z' "$1")
	git -C "${2:-$ROOT}" add -A
	GIT_COMMITTER_DATE=$now GIT_AUTHOR_DATE=2001-01-01T00:00:00Z \
		git -C "${2:-$ROOT}" commit -qm "day $1"
}

# lastmods: `page day` of each page of the sitemap, `-` for none, in one line.
lastmods() {
	sed -n 's|.*<loc>https://e.org/\(.*\).html</loc>\(<lastmod>2.*-\(..\)T.*\)\?.*|\1 \3|p' \
		"$SITE/public/sitemap.xml" | sed 's/ $/ -/' | paste -sd ' '
}

# dates PAGE DAY...: what a build gives, with no cache, then twice with one.
dates() {
	for time in first second third; do
		[ $time != first ] || rm -rf "$XDG_CACHE_HOME"
		rm -rf "$SITE/public"
		build
		status 0
		[ "$(lastmods)" = "$*" ] || {
			echo "$time: $(lastmods) instead of $*"
			return 1
		}
	done
}

@test "a page changed with its last commit; what it says itself counts more" {
	commit 3
	dates a 03 b 02 sub/c 03
	edit a b
	commit 5
	dates a 05 b 02 sub/c 03
}

@test "lastmod: in any order" {
	commit 3
	touch -d 2024-01-20T12:00:00Z "$SITE"/content/*.md "$SITE"/content/sub/*.md
	for case in 'git, front-matter:a 03 b 03 sub/c 03' 'mtime, git:a 20 b 20 sub/c 20' \
		'front-matter, mtime, git:a 20 b 02 sub/c 20' 'git:a 03 b 03 sub/c 03' \
		'ledger, git, mtime:a 03 b 03 sub/c 03' 'front-matter:a - b 02 sub/c -'; do
		printf 'url: https://e.org\npermalink: /:path:output_ext\nlastmod: [%s]\n' \
			"${case%%:*}" > "$SITE/content/site.yaml"
		# shellcheck disable=SC2086
		dates ${case#*:}
	done
}

@test "lastmod: what the ledger knows, before and after git" {
	sed -i 's/^title: T/&\ndate: 2024-01-01/' "$SITE/content/a.md"
	commit 3
	for order in 'ledger, git' 'git, ledger' 'ledger, mtime'; do
		rm -f "$SITE/.feedmill.ledger"
		printf 'url: https://e.org\npermalink: /:path:output_ext\nlastmod: [%s]\n' \
			"$order" > "$SITE/content/site.yaml"
		touch -d 2024-01-20T12:00:00Z "$SITE/content/a.md"
		build
		sed -i 's/Text/Texts/' "$SITE/content/a.md"
		touch -d 2024-01-25T12:00:00Z "$SITE/content/a.md"
		run feedmill -C "$SITE" --now 2024-01-30T00:00:00Z
		status 0
		case $order in
		git*) [[ $(lastmods) == 'a 03 '* ]] ;;
		*) [[ $(lastmods) == 'a 30 '* ]] ;;
		esac
	done
}

@test "a merge that took a file as it was changes nothing, one that made it does" {
	commit 3
	git -C "$ROOT" checkout -qb side
	edit a
	commit 4
	git -C "$ROOT" checkout -q main
	edit sub/c
	commit 5
	GIT_COMMITTER_DATE=2024-01-08T12:00:00Z git -C "$ROOT" merge -q --no-ff -m merge side
	dates a 04 b 02 sub/c 05
	git -C "$ROOT" checkout -qb other
	edit a
	commit 9
	git -C "$ROOT" checkout -q main
	printf -- '---\ntitle: T\n---\nElse.\n' > "$SITE/content/a.md"
	commit 10
	git -C "$ROOT" merge -q other || printf -- '---\ntitle: T\n---\nBoth.\n' > "$SITE/content/a.md"
	commit 12
	dates a 12 b 02 sub/c 05
}

@test "a branch that was thrown away by a merge changed nothing" {
	commit 3
	git -C "$ROOT" checkout -qb side
	edit a
	commit 9
	git -C "$ROOT" checkout -q main
	edit sub/c
	commit 5
	dates a 03 b 02 sub/c 05
	GIT_COMMITTER_DATE=2024-01-12T12:00:00Z git -C "$ROOT" merge -q -s ours -m merge side
	build
	[ "$(lastmods)" = 'a 03 b 02 sub/c 05' ]
	dates a 03 b 02 sub/c 05
}

@test "a new name is a change" {
	commit 3
	git -C "$ROOT" mv content/a.md content/new.md
	commit 6
	dates b 02 new 06 sub/c 03
}

@test "names with blanks, line feeds and letters of any script" {
	for name in 'sub/two words' $'sub/two\nlines' 'sub/größe' ':a' '/-'; do
		printf -- '---\ntitle: T\n---\n' > "$SITE/content/$name.md"
	done
	commit 4
	build
	status 0
	[ "$(grep -c 2024-01-04 "$SITE/public/sitemap.xml")" -eq 7 ]
}

@test "a dirty tree: git knows the last commit, and nothing of new files" {
	commit 3
	edit a
	printf -- '---\ntitle: N\n---\n' > "$SITE/content/new.md"
	rm "$SITE/content/sub/c.md"
	dates a 03 b 02 new -
	git -C "$ROOT" add -A
	dates a 03 b 02 new -
	commit 7
	dates a 07 b 02 new 07
}

@test "nothing was committed yet: a line for -v" {
	dates a - b 02 sub/c -
	build -v
	says 'note: nothing was committed yet'
}

@test "a site in a sub-folder of a repository" {
	mkdir -p "$ROOT/www"
	mv "$ROOT/content" "$ROOT/www"
	SITE=$ROOT/www
	commit 3
	echo else > "$ROOT/readme"
	edit a
	commit 5
	echo more > "$ROOT/readme"
	commit 6
	dates a 05 b 02 sub/c 03
}

@test "a repository with hashes of SHA-256" {
	rm -rf "$ROOT/.git"
	git init -q --object-format=sha256 "$ROOT"
	commit 3
	edit a
	commit 5
	dates a 05 b 02 sub/c 03
}

@test "a worktree" {
	commit 3
	edit a
	commit 5
	git -C "$ROOT" worktree add -q "$BATS_TEST_TMPDIR/tree" HEAD~1
	dates a 05 b 02 sub/c 03
	SITE=$BATS_TEST_TMPDIR/tree
	dates a 03 b 02 sub/c 03
}

@test "a submodule tells its own history" {
	git init -q "$BATS_TEST_TMPDIR/notes"
	mkdir "$BATS_TEST_TMPDIR/notes/deep"
	printf -- '---\ntitle: N\n---\n' > "$BATS_TEST_TMPDIR/notes/deep/n.md"
	commit 2 "$BATS_TEST_TMPDIR/notes"
	printf -- '---\ntitle: M\n---\n' > "$BATS_TEST_TMPDIR/notes/m.md"
	commit 4 "$BATS_TEST_TMPDIR/notes"
	commit 3
	git -C "$ROOT" submodule --quiet add "$BATS_TEST_TMPDIR/notes" content/notes
	commit 8
	dates a 03 b 02 notes/deep/n 02 notes/m 04 sub/c 03
	edit notes/m
	commit 9 "$SITE/content/notes"
	dates a 03 b 02 notes/deep/n 02 notes/m 09 sub/c 03
}

@test "a sparse clone" {
	commit 3
	edit a
	commit 5
	git clone -q --sparse "$ROOT" "$BATS_TEST_TMPDIR/sparse"
	git -C "$BATS_TEST_TMPDIR/sparse" sparse-checkout set content/sub
	SITE=$BATS_TEST_TMPDIR/sparse
	cp "$ROOT/content/site.yaml" "$SITE/content/site.yaml"
	[ ! -e "$SITE/content/a.md" ] || rm "$SITE/content/a.md"
	build
	status 0
	[[ $(lastmods) == *'sub/c 03' ]]
}

@test "a clone without old files' contents, whose origin is gone" {
	commit 3
	edit a
	commit 5
	git -C "$ROOT" config uploadpack.allowFilter true
	git clone -q --filter=blob:none "file://$ROOT" "$BATS_TEST_TMPDIR/partial"
	mv "$ROOT" "$ROOT.gone"
	SITE=$BATS_TEST_TMPDIR/partial
	dates a 05 b 02 sub/c 03
}

@test "a shallow clone: what lies before it is not known, and warned of if it matters" {
	commit 3
	edit a
	commit 5
	edit a
	commit 6
	git clone -q --depth 2 "file://$ROOT" "$BATS_TEST_TMPDIR/shallow"
	SITE=$BATS_TEST_TMPDIR/shallow
	dates a 06 b 02 sub/c -
	says 'warning: the clone is shallow'
	git -C "$SITE" fetch -q --unshallow
	build
	says_not shallow
	dates a 06 b 02 sub/c 03
	git clone -q --depth 1 "file://$ROOT" "$BATS_TEST_TMPDIR/one"
	SITE=$BATS_TEST_TMPDIR/one
	sed -i 's/^title/updated: 2020-01-04\ntitle/' "$SITE/content/a.md" "$SITE/content/sub/c.md"
	dates a 04 b 02 sub/c 04
	says_not shallow
}

@test "variables that a hook sets for another repository" {
	commit 3
	git init -q "$BATS_TEST_TMPDIR/other"
	export GIT_DIR=$BATS_TEST_TMPDIR/other/.git GIT_WORK_TREE=/nonexistent
	export GIT_INDEX_FILE=/nonexistent GIT_OBJECT_DIRECTORY=/nonexistent GIT_PREFIX=x/
	export GIT_COMMON_DIR=/nonexistent GIT_NAMESPACE=n GIT_SHALLOW_FILE=/dev/null
	export GIT_GLOB_PATHSPECS=1 GIT_EXTERNAL_DIFF=false GIT_TRACE=1
	dates a 03 b 02 sub/c 03
}

@test "what the user told git about logs" {
	commit 3
	edit a
	commit 5
	printf '[log]\nshowRoot=false\nshowSignature=true\nfollow=true\ndecorate=full\n[color]\nui=always\n[diff]\nrenames=copies\norderFile=/nonexistent\n[format]\npretty=oneline\n[core]\nquotePath=true\n' \
		>> "$GIT_CONFIG_GLOBAL"
	git -C "$ROOT" replace HEAD~1 HEAD
	dates a 05 b 02 sub/c 03
}

@test "a repository of another user is named, and published without dates" {
	commit 3
	GIT_TEST_ASSUME_DIFFERENT_OWNER=1 LC_ALL=de_DE.UTF-8 build
	status 0
	says "warning: git does not read the repository"
	says "dubious ownership in repository at '$ROOT'"
	says safe.directory
	[ "$(lastmods)" = 'a - b 02 sub/c -' ]
}

@test "no git: a line for -v, and no other" {
	commit 3
	PATH=/nonexistent run "$FEEDMILL" -C "$SITE" --now "$NOW"
	status 0
	[ -z "$output" ]
	[ "$(lastmods)" = 'a - b 02 sub/c -' ]
	PATH=/nonexistent run "$FEEDMILL" -C "$SITE" --now "$NOW" -v
	says 'note: git is not installed'
}

@test "a broken repository is named" {
	commit 3
	edit a
	commit 5
	rm -f "$ROOT/.git/objects/$(git -C "$ROOT" rev-parse HEAD~1 | sed 's|..|&/|')"
	build
	status 0
	says "warning: git log ends with an error"
	[[ $(lastmods) == *'b 02 sub/c -' ]]
	[ ! -e "$XDG_CACHE_HOME" ]
}

# counting: git, and a file with the sub-commands that it was called with.
counting() {
	mkdir -p "$BATS_TEST_TMPDIR/bin"
	printf '#!/bin/sh\nfor word; do case $word in log|rev-list|rev-parse) echo "$word" >> %s; esac; done\nexec %s "$@"\n' \
		"$BATS_TEST_TMPDIR/calls" "$(command -v git)" > "$BATS_TEST_TMPDIR/bin/git"
	chmod +x "$BATS_TEST_TMPDIR/bin/git"
}

# calls: what a build asks git for.
calls() {
	rm -f "$BATS_TEST_TMPDIR/calls"
	PATH=$BATS_TEST_TMPDIR/bin:$PATH build
	status 0
	paste -sd ' ' < "$BATS_TEST_TMPDIR/calls"
}

@test "no log is read twice, and after a commit only what is new" {
	counting
	commit 3
	[ "$(calls)" = 'rev-parse log' ]
	[ "$(calls)" = 'rev-parse' ]
	edit a
	commit 5
	[ "$(calls)" = 'rev-parse rev-list log' ]
	[ "$(calls)" = 'rev-parse' ]
	[ "$(lastmods)" = 'a 05 b 02 sub/c 03' ]
}

@test "a run with nothing new writes neither to the site nor to the cache" {
	commit 3
	build
	find "$SITE" "$XDG_CACHE_HOME" -printf '%p %i %T@ %C@\n' | sort > "$BATS_TEST_TMPDIR/before"
	build
	status 0
	find "$SITE" "$XDG_CACHE_HOME" -printf '%p %i %T@ %C@\n' | sort > "$BATS_TEST_TMPDIR/after"
	cmp "$BATS_TEST_TMPDIR/before" "$BATS_TEST_TMPDIR/after"
}

@test "a dry run and list keep nothing" {
	commit 3
	build -n
	build list
	[ ! -e "$XDG_CACHE_HOME" ]
}

@test "another history: amended, reset, another branch" {
	commit 3
	edit a
	commit 5
	build
	GIT_COMMITTER_DATE=2024-01-06T12:00:00Z git -C "$ROOT" commit -q --amend -m new
	build
	[ "$(lastmods)" = 'a 06 b 02 sub/c 03' ]
	git -C "$ROOT" reset -q --hard HEAD~1
	build
	[ "$(lastmods)" = 'a 03 b 02 sub/c 03' ]
	git -C "$ROOT" checkout -q --orphan fresh
	commit 9
	build
	[ "$(lastmods)" = 'a 09 b 02 sub/c 09' ]
}

@test "a damaged cache is passed over and made anew" {
	commit 3
	build
	cache=$(echo "$XDG_CACHE_HOME"/feedmill/git-*)
	cp "$cache" "$BATS_TEST_TMPDIR/good"
	for damage in ': >' 'head -c 60' 'tail -c 60' 'tr 3 4 <' 'head -c 100000 /dev/urandom; true'; do
		cp "$BATS_TEST_TMPDIR/good" "$BATS_TEST_TMPDIR/bad"
		eval "$damage \"$BATS_TEST_TMPDIR/bad\"" > "$cache" || true
		rm -rf "$SITE/public"
		build
		status 0
		[ -z "$output" ]
		[ "$(lastmods)" = 'a 03 b 02 sub/c 03' ]
		cmp "$cache" "$BATS_TEST_TMPDIR/good"
	done
}

@test "a cache that cannot be is nobody's problem" {
	commit 3
	: > "$BATS_TEST_TMPDIR/file"
	for place in "$BATS_TEST_TMPDIR/file" /proc /dev/null relative ''; do
		rm -rf "$SITE/public"
		HOME=/dev/null XDG_CACHE_HOME=$place build
		status 0
		[ -z "$output" ]
		[ "$(lastmods)" = 'a 03 b 02 sub/c 03' ]
	done
	mkdir -p "$XDG_CACHE_HOME/feedmill"
	mkfifo "$BATS_TEST_TMPDIR/fifo"
	build
	rm -f "$XDG_CACHE_HOME"/feedmill/git-*
	build
	for file in "$XDG_CACHE_HOME"/feedmill/git-*; do
		ln -sf "$BATS_TEST_TMPDIR/fifo" "$file"
	done
	build
	status 0
	[ "$(lastmods)" = 'a 03 b 02 sub/c 03' ]
}

@test "items have the day on which they were committed, in a submodule too" {
	git init -q "$BATS_TEST_TMPDIR/notes"
	printf '# Talks\n\n- First talk of all\n' > "$BATS_TEST_TMPDIR/notes/talks.md"
	commit 2 "$BATS_TEST_TMPDIR/notes"
	printf '# Talks\n\n- Another one later\n- First talk of all\n' > "$BATS_TEST_TMPDIR/notes/talks.md"
	commit 4 "$BATS_TEST_TMPDIR/notes"
	git -C "$ROOT" submodule --quiet add "$BATS_TEST_TMPDIR/notes" content/notes
	mkdir "$SITE/feeds"
	echo 'from: notes/talks.md#Talks' > "$SITE/feeds/talks.yaml"
	commit 8
	build
	status 0
	[ "$(grep -o '<published>[^T]*' "$SITE/public/talks.xml" | paste -sd ' ')" = \
		'<published>2024-01-04 <published>2024-01-02' ]
}
