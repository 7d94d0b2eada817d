#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# examples/git-hook: pushes to a bare repository that is set up as its README says.

load place

# readme NUMBER: the lines of its NUMBERth block, with the paths of this place.
readme() {
	awk -v wanted="$1" '/^```sh/ { inside = ++count == wanted; next } /^```/ { inside = 0 }
		inside' "$EXAMPLES/git-hook/README.md" |
		sed -e "s|ada@www.example.org:||g" -e "s|/srv|$PLACE/srv|g"
}

# clone NAME: a working copy, as someone has it at home.
clone() {
	git clone -q "$REPOSITORY" "$PLACE/$1"
}

# commit FOLDER: all that is in it.
commit() {
	git -C "$1" add -A
	git -C "$1" commit -q -m change
}

push() {
	run git -C "$SITE" push server "${@:-main}"
}

# published TITLE: it is in the feed.
published() {
	grep -q ">$1</title>" "$HTDOCS/atom.xml"
}

unpublished() {
	! published "$1"
}

# served: make the server, and the site's first push.
served() {
	PATH=$BIN:$PATH
	REPOSITORY=$PLACE/srv/git/mysite.git
	HTDOCS=$PLACE/srv/www/mysite-htdocs
	mkdir -p "$PLACE/srv/git" "$PLACE/srv/www"
	(cd "$EXAMPLES/git-hook" && sh -e -c "$(readme 1)")
	git -C "$SITE" init -q --initial-branch=main
	echo .feedmill.ledger > "$SITE/.gitignore"
	commit "$SITE"
	(cd "$SITE" && sh -e -c "$(readme 2)") > "$PLACE/log" 2>&1
}

@test "git-hook: the first push publishes, and says so" {
	served
	grep -q 'remote: changed 7, unchanged 0, removed 0' "$PLACE/log"
	published "Spelt wants less water"
	[ -f "$PLACE/srv/www/mysite/.feedmill.ledger" ]
}

@test "git-hook: a change is published; what it does not change is not touched" {
	served
	before=$(facts "$HTDOCS/tags/sourdough.xml" "$HTDOCS/robots.txt")
	ledger=$PLACE/srv/www/mysite/.feedmill.ledger
	first=$(grep -c ^page "$ledger")
	post "$SITE" news
	git -C "$SITE" rm -q content/posts/2024-08-11-spelt.md
	commit "$SITE"
	push
	status 0
	says "remote: changed "
	published news
	unpublished 'Spelt wants less water'
	[ ! -e "$PLACE/srv/www/mysite/content/posts/2024-08-11-spelt.md" ]
	[ "$before" = "$(facts "$HTDOCS/tags/sourdough.xml" "$HTDOCS/robots.txt")" ]
	[ "$(grep -c ^page "$ledger")" -ge "$first" ]
}

@test "git-hook: dates of last changes are those of commits" {
	served
	echo more >> "$SITE/content/about.md"
	git -C "$SITE" add -A
	GIT_COMMITTER_DATE=2025-05-05T05:05:05Z git -C "$SITE" commit -q -m change
	push
	grep -q '<lastmod>2025-05-05T07:05:05+02:00' "$HTDOCS/sitemap.xml"
}

@test "git-hook: who pushes an error reads where it is; the rest is published" {
	served
	page "$SITE/content/posts/bad.md" 'title: Bad' 'date: tomorrow'
	post "$SITE" news
	commit "$SITE"
	push
	status 0
	says "remote: content/posts/bad.md:3: error: "
	says "remote: feedmill: published, without"
	published news
	unpublished Bad
}

@test "git-hook: wrong settings publish nothing, and what is there stays" {
	served
	before=$(facts "$HTDOCS"/*.*)
	echo 'url: [' > "$SITE/content/site.yaml"
	commit "$SITE"
	push
	status 0
	says "remote: feedmill: NOT published (status 2)"
	[ "$before" = "$(facts "$HTDOCS"/*.*)" ]
	git -C "$SITE" revert --no-edit HEAD > /dev/null
	push
	says "remote: changed 0, "
}

@test "git-hook: where all would vanish nothing is published, unless it is meant" {
	served
	git -C "$SITE" rm -qr content/posts
	commit "$SITE"
	push
	status 0
	says "remote: feedmill: NOT published; 'git push -o allow-shrink'"
	published "Spelt wants less water"
	git -C "$SITE" commit -q --allow-empty -m 'It is meant'
	push -o allow-shrink main
	status 0
	says "remote: changed "
	[ ! -e "$HTDOCS/tags/sourdough.xml" ]
}

@test "git-hook: other branches and tags publish nothing, nor does one that is deleted" {
	served
	before=$(facts "$HTDOCS"/*.*)
	post "$SITE" idea
	commit "$SITE"
	git -C "$SITE" tag v1
	push HEAD:refs/heads/idea v1
	status 0
	says_not "remote: changed"
	git -C "$REPOSITORY" config receive.denyDeleteCurrent ignore
	push :main
	status 0
	says "remote: feedmill: 'main' is gone"
	[ "$before" = "$(facts "$HTDOCS"/*.*)" ]
}

@test "git-hook: history that is rewritten, and a folder that is lost, are made anew" {
	served
	post "$SITE" news
	git -C "$SITE" add -A
	git -C "$SITE" commit -q --amend -m other
	rm -r "$PLACE/srv/www/mysite"
	push --force main
	status 0
	published news
	[ -z "$(git -C "$PLACE/srv/www/mysite" status --porcelain)" ]
}

@test "git-hook: a committed ledger that a build adds to is said to be lost" {
	served
	cp "$PLACE/srv/www/mysite/.feedmill.ledger" "$SITE"
	: > "$SITE/.gitignore"
	commit "$SITE"
	push
	says_not "ledger"
	post "$SITE" news
	commit "$SITE"
	push
	says "remote: feedmill: the ledger is committed, and this build has added to it"
}

@test "git-hook: without a folder to check out to it says which setting is missing" {
	served
	git -C "$REPOSITORY" config --unset feedmill.site
	post "$SITE" news
	commit "$SITE"
	push
	says "remote: feedmill: nothing is published: 'git config feedmill.site DIR' is missing"
}

# push_until_done NUMBER: as one of many who push to one branch.
push_until_done() {
	clone "home$1"
	post "$PLACE/home$1" "post$1"
	commit "$PLACE/home$1"
	until git -C "$PLACE/home$1" push -q origin main 2> "$PLACE/pushed$1"; do
		git -C "$PLACE/home$1" pull -q --rebase origin main
	done
}

@test "git-hook: of pushes at the same time the last one publishes all" {
	served
	for number in 1 2 3 4 5; do
		push_until_done $number 3>&- &
	done
	wait
	for number in 1 2 3 4 5; do
		published "post$number"
	done
	[ "$(git -C "$PLACE/srv/www/mysite" rev-parse HEAD)" = \
		"$(git -C "$REPOSITORY" rev-parse main)" ]
}
