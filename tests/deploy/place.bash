# SPDX-License-Identifier: MIT
# What the tests of deployments share.  Each gets a folder, $PLACE, that every user may
# read, with the example `blog` in $SITE and the program in $BIN.
# shellcheck disable=SC2154 # bats sets status and output

EXAMPLES=$(realpath "$BATS_TEST_DIRNAME/../../examples")
PYTHON=/usr/bin/python3 # another one in the PATH does not see Debian's packages

setup() {
	PLACE=$(mktemp -d)
	chmod 755 "$PLACE"
	SITE=$PLACE/site
	BIN=$PLACE/bin
	mkdir "$SITE" "$BIN"
	cp "$FEEDMILL" "$BIN/feedmill"
	cp -r "$EXAMPLES/blog/content" "$EXAMPLES/blog/feeds" "$SITE"
	# git as on a machine where nobody has set anything, but who commits.
	export HOME=$PLACE GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=$PLACE/gitconfig
	git config --global safe.directory '*'
	export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org
	export GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
	unset SOURCE_DATE_EPOCH
}

teardown() {
	rm -rf "$PLACE"
}

# clone_source ARGUMENT...: git clone of this repository, whoever owns it.
clone_source() {
	local settings=$BATS_FILE_TMPDIR/gitconfig

	git config --file "$settings" safe.directory '*'
	GIT_CONFIG_GLOBAL=$settings git clone -q "$BATS_TEST_DIRNAME/../.." "$@"
}

# page FILE LINE...: a page with LINEs of front matter.
page() {
	local file=$1
	shift
	mkdir -p "${file%/*}"
	printf '%s\n' --- "$@" --- "Text of ${file##*/}." > "$file"
}

# post SITE NAME: a post with that title.
post() {
	page "$1/content/posts/2025-01-01-$2.md" "title: $2"
}

# A user who owns nothing here, also where tests are run by root.  It stands before a
# command as words, so that what is started in the background is the command itself.
ORDINARY=()
[ "$(id -u)" -ne 0 ] ||
	ORDINARY=(setpriv --reuid=65534 --regid=65534 --clear-groups --)

# give FOLDER: let that user write there.
give() {
	[ ${#ORDINARY[@]} -eq 0 ] || chown -R 65534:65534 "$1"
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

# within COMMAND...: true within ten seconds.
within() {
	for ((try = 0; try < 200; try++)); do
		! "$@" || return 0
		sleep 0.05
	done
	echo "not in time: $*"
	return 1
}

# facts FILE...: what a server makes a validator of.
facts() {
	stat -c '%n %i %s %Y' "$@"
}
