#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# Same content, same bytes: whatever zone, locale, folder, order and threads.

load site

# A site with some of everything.
setup_file() {
	local root=$BATS_FILE_TMPDIR/site

	mkdir -p "$root/content/notes" "$root/content/essays" "$root/feeds"
	printf 'url: https://www.example.org\ntimezone: Europe/Berlin\n' > "$root/content/site.yaml"
	for number in $(seq 100); do
		printf -- '---\ntitle: Note %d\ndate: 2024-%02d-%02d %02d:30\ntags: [t%d, all]\n---\nText *%d*.\n' \
			"$number" $((number % 12 + 1)) $((number % 28 + 1)) $((number % 24)) $((number % 7)) \
			"$number" > "$root/content/notes/$number.md"
		echo "Essay $number, without a date." > "$root/content/essays/$number.md"
	done
	printf '## Papers\n\n- One, 2023\n- Two, 2023\n' > "$root/content/index.md"
	printf 'from: index.md#Papers\nformats: [atom, json]\n' > "$root/feeds/papers.yaml"
	printf 'newest: all\nformats: [atom, rss, json]\n' > "$root/feeds/all.yaml"
	printf 'per: tag\nformats: [atom]\n' > "$root/feeds/tags.yaml"
	(echo 'formats: {sitemap: /sitemap.xml}' && gzip_key) > "$root/feeds/map.yaml"
}

setup() {
	SITE=$BATS_FILE_TMPDIR/site
	unset SOURCE_DATE_EPOCH
	feedmill -C "$SITE" -o "$BATS_TEST_TMPDIR/first" --now "$NOW" -j 1
	first=$(bytes "$BATS_TEST_TMPDIR/first")
}

# again WORD...: build once more, run by WORDs, and compare.
again() {
	rm -rf "$BATS_TEST_TMPDIR/again"
	"$@" "$FEEDMILL" -C "$SITE" -o "$BATS_TEST_TMPDIR/again" --now "$NOW" "${options[@]}"
	[ "$first" = "$(bytes "$BATS_TEST_TMPDIR/again")" ]
}

@test "pitfall 60: threads do not matter" {
	for jobs in 2 3 8 64; do
		options=(-j "$jobs")
		again
	done
}

@test "pitfall 25: the zone of the machine does not matter" {
	options=()
	for zone in UTC Pacific/Auckland America/St_Johns Nowhere/At/All :/etc/passwd; do
		again env TZ="$zone"
	done
}

@test "pitfall 25: the locale does not matter" {
	options=()
	for locale in C C.UTF-8 POSIX de_DE.UTF-8 tr_TR.UTF-8; do
		again env LC_ALL="$locale" LANG="$locale" LANGUAGE=de
	done
}

@test "where it is started, and where the site lies, does not matter" {
	options=()
	cp -r "$SITE" "$BATS_TEST_TMPDIR/moved elsewhere"
	SITE="$BATS_TEST_TMPDIR/moved elsewhere"
	cd /
	again
	SITE="moved elsewhere"
	cd "$BATS_TEST_TMPDIR"
	again
}

@test "pitfall 60: the order in which files were made does not matter, nor do their times" {
	options=()
	mkdir "$BATS_TEST_TMPDIR/shuffled"
	(cd "$SITE" && find . -type f | sort -r | tar -cf - -T -) | tar -xf - -C "$BATS_TEST_TMPDIR/shuffled"
	SITE=$BATS_TEST_TMPDIR/shuffled
	find "$SITE" -type f -exec touch -d 2001-02-03 {} +
	again
}

@test "pitfall 60: umask and the clock do not matter" {
	options=()
	umask 077
	again
	(
		rm -rf "$BATS_TEST_TMPDIR/again"
		"$FEEDMILL" -C "$SITE" -o "$BATS_TEST_TMPDIR/again"
		[ "$first" = "$(bytes "$BATS_TEST_TMPDIR/again")" ]
	)
}
