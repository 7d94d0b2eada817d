# SPDX-License-Identifier: MIT
# What the tests of the command line share: each gets a site of its own, in $SITE.
# shellcheck disable=SC2154 # bats sets status and output

NOW=2026-01-01T00:00:00Z

setup() {
	SITE=$BATS_TEST_TMPDIR/site
	mkdir -p "$SITE/content"
	echo 'url: https://www.example.org' > "$SITE/content/site.yaml"
	page "$SITE/content/a.md" 'title: A' 'date: 2024-01-01'
	page "$SITE/content/b.md" 'title: B' 'date: 2024-01-02'
	page "$SITE/content/undated.md" 'title: C'
	unset SOURCE_DATE_EPOCH
	export XDG_CACHE_HOME=$BATS_TEST_TMPDIR/cache
	export SITE NOW
}

# page FILE LINE...: a page with LINEs of front matter.
page() {
	local file=$1
	shift
	[ -d "${file%/*}" ] || mkdir -p "${file%/*}"
	printf '%s\n' --- "$@" --- "Text of ${file##*/}." > "$file"
}

# gzip_key: the key of a definition, if this feedmill has what it needs.
gzip_key() {
	"$FEEDMILL" --version | sed -n 's/^gzip: yes$/gzip: true/p'
}

# feedmill ARGUMENT...: with bounds on time and, unless it is built with a sanitizer, on
# memory, as many bytes as any of these sites may take.
feedmill() {
	(
		[ -n "${UNBOUNDED:-}" ] || ulimit -v $((1024 * 1024))
		exec timeout 20 "$FEEDMILL" "$@"
	)
}

# build ARGUMENT...: build the site, at a time that does not change.
build() {
	run feedmill -C "$SITE" --now "$NOW" "$@"
}

# status NUMBER: what the last run ended with.
status() {
	[ "$status" -eq "$1" ] || {
		echo "status $status instead of $1: $output"
		return 1
	}
}

# says TEXT: what the last run printed has it.
says() {
	[[ $output == *"$1"* ]] || {
		echo "'$1' is not in: $output"
		return 1
	}
}

says_not() {
	[[ $output != *"$1"* ]] || {
		echo "'$1' is in: $output"
		return 1
	}
}

# bytes FOLDER: a line a file, with its sum.
bytes() {
	(cd "$1" && find . -type f -exec sha256sum {} + | sort -k 2)
}
