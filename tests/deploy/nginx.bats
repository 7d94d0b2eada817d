#!/usr/bin/env bats
# SPDX-License-Identifier: MIT
# examples/nginx: the snippet in a server that listens on a socket in a file, an ordinary
# process that ends with its test.  $NGINX is the program.

load place

teardown() {
	if [ -n "${SERVER:-}" ]; then
		kill -TERM "$SERVER" 2> /dev/null || true
		wait "$SERVER" || true
	fi
	rm -rf "$PLACE"
}

publish() {
	"${ORDINARY[@]}" "$BIN/feedmill" -C "$SITE" -o "$HTDOCS"
}

# serve: publish the site, and serve it.
serve() {
	local types=${NGINX%/usr/sbin/nginx}/etc/nginx/mime.types

	HTDOCS=$PLACE/htdocs
	mkdir "$HTDOCS" "$PLACE/nginx" "$SITE/state"
	echo 'ledger: state/ledger' >> "$SITE/content/site.yaml"
	printf 'formats: {sitemap: /sitemap.xml}\ngzip: true\n' > "$SITE/feeds/map.yaml"
	give "$PLACE/nginx"
	give "$SITE/state"
	give "$HTDOCS"
	publish
	cat > "$PLACE/nginx.conf" <<-END
		daemon off;
		master_process off;
		pid $PLACE/nginx/pid;
		events {}
		http {
			include $types;
			access_log off;
			client_body_temp_path $PLACE/nginx/body;
			proxy_temp_path $PLACE/nginx/proxy;
			fastcgi_temp_path $PLACE/nginx/fastcgi;
			uwsgi_temp_path $PLACE/nginx/uwsgi;
			scgi_temp_path $PLACE/nginx/scgi;
			server {
				listen unix:$PLACE/nginx/socket;
				root $HTDOCS;
				include $EXAMPLES/nginx/feedmill.conf;
			}
		}
	END
	cp -r "$EXAMPLES/nginx" "$PLACE/snippets" # the checkout may be closed to others
	sed -i "s|$EXAMPLES/nginx|$PLACE/snippets|" "$PLACE/nginx.conf"
	"${ORDINARY[@]}" "$NGINX" -e "$PLACE/nginx/log" -p "$PLACE/nginx" -c "$PLACE/nginx.conf" \
		> "$PLACE/said" 2>&1 3>&- &
	SERVER=$!
	within test -S "$PLACE/nginx/socket" || cat "$PLACE/said"
}

# get PATH [CURL'S ARGUMENT...]: its headers are then in $output, the body in a file.
get() {
	local path=$1
	shift
	run curl -sS --unix-socket "$PLACE/nginx/socket" -D - -o "$PLACE/body" "$@" \
		"http://www.example.org$path"
	output=${output//$'\r'/}
}

# answers NUMBER: that was the last status.
answers() {
	[[ $output == "HTTP/1.1 $1 "* ]] || {
		echo "not $1: $output"
		return 1
	}
}

# header NAME: its value.
header() {
	sed -n "s/^$1: //Ip" <<< "$output"
}

# again PATH HEADER [ARGUMENT...]: ask with the validator that the last answer had.
again() {
	local path=$1 validator=$2
	shift 2
	case $validator in
	If-None-Match) get "$path" -H "$validator: $etag" "$@" ;;
	If-Modified-Since) get "$path" -H "$validator: $modified" "$@" ;;
	esac
}

# remember: the validators of the last answer.
remember() {
	etag=$(header ETag)
	modified=$(header Last-Modified)
	[ -n "$etag" ] && [ -n "$modified" ]
}

@test "nginx: media types that browsers show and readers take" {
	printf 'formats: {json: /posts.json, atom: /posts.atom, rss: /posts.rss}\n' \
		> "$SITE/feeds/more.yaml"
	serve
	while read -r path type; do
		get "$path"
		answers 200
		[ "$(header Content-Type)" = "$type" ] || {
			echo "$path: $(header Content-Type)"
			return 1
		}
		cmp "$HTDOCS$path" "$PLACE/body"
	done <<-END
		/atom.xml application/xml; charset=utf-8
		/rss.xml application/xml; charset=utf-8
		/tags/sourdough.xml application/xml; charset=utf-8
		/sitemap.xml application/xml; charset=utf-8
		/posts.rss application/xml; charset=utf-8
		/posts.atom application/xml; charset=utf-8
		/feed.json application/feed+json
		/posts.json application/json
		/sitemap.xml.gz application/gzip
		/robots.txt text/plain
	END
}

@test "nginx: feeds are cached for minutes, and open to readers in browsers" {
	serve
	for path in /atom.xml /feed.json; do
		get "$path"
		[ "$(header Cache-Control)" = max-age=300 ]
		[ "$(header Access-Control-Allow-Origin)" = '*' ]
		[ "$(header X-Content-Type-Options)" = nosniff ]
		remember
		again "$path" If-None-Match
		answers 304
		[ "$(header Cache-Control)" = max-age=300 ]
	done
}

@test "nginx: drafts and a ledger are nobody's business" {
	serve
	for name in .feedmill.ledger .feedmill-drafts .atom.xml.feedmill-draft; do
		"${ORDINARY[@]}" touch "$HTDOCS/$name"
		get "/$name"
		answers 404
	done
}

# all_answer NUMBER VALIDATOR: to those who ask for feeds again.
all_answer() {
	for path in /atom.xml /rss.xml /feed.json /sitemap.xml; do
		read -r etag modified <<< "${known[$path]}"
		again "$path" "$2"
		answers "$1"
		[ "$1" -eq 304 ] || cmp "$HTDOCS$path" "$PLACE/body"
	done
}

@test "nginx: 304 after a run that finds nothing new, 200 after a change" {
	local -A known

	serve
	for validator in If-None-Match If-Modified-Since; do
		for path in /atom.xml /rss.xml /feed.json /sitemap.xml; do
			get "$path"
			remember
			known[$path]="$etag $modified"
		done
		publish
		all_answer 304 "$validator"
		sleep 1.1 # validators know seconds
		post "$SITE" "news-$validator"
		publish
		all_answer 200 "$validator"
	done
}

@test "nginx: a change leaves what it does not change at 304" {
	serve
	get /tags/sourdough.xml
	remember
	sleep 1.1
	post "$SITE" news
	publish
	again /tags/sourdough.xml If-None-Match
	answers 304
	again /tags/sourdough.xml If-Modified-Since
	answers 304
}

@test "nginx: the .gz beside a document is what is sent compressed, with its date" {
	serve
	[ -f "$HTDOCS/sitemap.xml.gz" ]
	get /sitemap.xml
	remember
	plain=$modified
	[ -z "$(header Content-Encoding)" ]
	get /sitemap.xml -H 'Accept-Encoding: gzip'
	[ "$(header Content-Encoding)" = gzip ]
	[ "$(header Vary)" = Accept-Encoding ]
	[ "$(header Content-Type)" = 'application/xml; charset=utf-8' ]
	[ "$(header Last-Modified)" = "$plain" ]
	cmp "$HTDOCS/sitemap.xml.gz" "$PLACE/body"
	gzip -cd "$PLACE/body" | cmp - "$HTDOCS/sitemap.xml"
	remember
	publish
	again /sitemap.xml If-None-Match -H 'Accept-Encoding: gzip'
	answers 304
	sleep 1.1
	post "$SITE" news
	publish
	again /sitemap.xml If-None-Match -H 'Accept-Encoding: gzip'
	answers 200
	gzip -cd "$PLACE/body" | cmp - "$HTDOCS/sitemap.xml"
}
