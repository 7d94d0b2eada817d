/* SPDX-License-Identifier: MIT */
#include "read/settings/dialect.h"

#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "syntax/url.h"
#include "syntax/yaml.h"

enum { HOST_LIMIT = 253 }; /* characters of a host's name (RFC 1035, section 2.3.4) */

static bool parse(struct dialect_reader *reader, struct span text, struct value **map)
{
	if (utf8_is_utf16(text))
		return error_set_at(reader->error, 1, UTF16_ADVICE);
	text = utf8_checked(utf8_without_mark(text), reader->file, 1, reader->arena,
		reader->report);
	if (!yaml_read(text, 1, map, reader->arena, reader->error))
		return false;
	if (value_is_null(*map))
		*map = value_new_map(reader->arena, 1);
	if ((*map)->kind != VALUE_MAP)
		return error_set_at(
			reader->error, (*map)->line, "expected `key: value` lines");
	return true;
}

bool read_settings_file(
	struct dialect_reader *reader, const char *path, struct value **map)
{
	struct text text = text_limited(SETTINGS_LIMIT);
	bool read;

	reader->file = path;
	read = file_read(reader->root, path, &text, reader->error) &&
	       parse(reader, text_span(&text), map);
	text_release(&text);
	return read;
}

/* All URLs begin with it: what is for the end of one, or for nobody else, is wrong. */
static bool check_url(struct dialect_reader *reader, struct span url, unsigned line)
{
	size_t scheme = span_find(url, ':') + strlen("://");
	struct span host = scheme < url.length ? span_after(url, scheme) : SPAN_NONE;

	host = span_first(host, span_find(host, '/'));
	if (span_find(url, '?') < url.length || span_find(url, '#') < url.length)
		return error_set_at(reader->error, line,
			"'url' wants an address without '?' and '#', such as "
			"'https://example.org'");
	if (span_find(host, '@') < host.length)
		return error_set_at(reader->error, line,
			"'url' wants an address without a user's name, which all "
			"would read");
	return true;
}

/* True if TEXT is a host's name with a dot in it, in ASCII. */
static bool is_host(struct span text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];

		if (!char_is_alphanumeric(c) && c != '-' && c != '.')
			return false;
	}
	return text.length <= HOST_LIMIT && span_find(text, '.') < text.length;
}

/*
 * GitHub Pages publishes at the host that `CNAME` names, and knows by itself whether
 * over TLS.  To guess that would give ids that change when it proves wrong.
 */
static bool refuse_no_url(struct dialect_reader *reader)
{
	const char *path = settings_file(reader->settings, "CNAME", reader->arena);
	struct text text = text_limited(SETTINGS_LIMIT);
	struct span host = SPAN_NONE;
	struct error ignored;

	if (file_is_there(reader->root, path) &&
		file_read(reader->root, path, &text, &ignored))
		host = span_trimmed(text_span(&text));
	if (is_host(host))
		error_set(reader->error,
			"'url' is missing: '%s' names '%.*s', so write `url: "
			"https://%.*s`",
			path, SPAN_ARGUMENTS(host), SPAN_ARGUMENTS(host));
	else
		error_set(reader->error,
			"'url' is missing: write where the site is published, such as "
			"`url: https://example.org`");
	text_release(&text);
	return false;
}

/* `url` and `baseurl` as one absolute URL. */
static bool read_home(struct dialect_reader *reader, const struct publisher *publisher,
	const char **home)
{
	const char *text = value_string(publisher->url);
	const char *base = publisher->base_url == NULL ? "" : publisher->base_url;
	struct error why;
	struct span url;

	if (text == NULL && !value_is_null(publisher->url))
		return error_set_at(reader->error, publisher->url->line,
			"'url' wants an address such as 'https://example.org'");
	if (text == NULL || text[0] == '\0')
		return refuse_no_url(reader);
	url = span_trimmed(span_of(text));
	if (!check_url(reader, url, publisher->url->line))
		return false;
	url = span_without_last(url, '/');
	*home = arena_format(reader->arena, "%.*s%s%s", SPAN_ARGUMENTS(url),
		base[0] == '/' || base[0] == '\0' ? "" : "/", base);
	*home = url_absolute(span_of(*home), reader->arena, &why);
	if (*home == NULL)
		return error_set_at(reader->error, publisher->url->line,
			"'url' wants an address such as 'https://example.org': %s",
			why.message);
	return true;
}

/* Jekyll puts `baseurl` behind `url` as it is, with a slash at its end or without. */
static const char *home_as_written(
	const struct dialect_reader *reader, const struct publisher *publisher)
{
	struct span url = span_trimmed(span_of(value_string(publisher->url)));
	struct span base =
		span_of(publisher->base_url == NULL ? "" : publisher->base_url);
	struct error ignored;
	const char *home;

	if (!span_ends_with(url, "/"))
		return NULL;
	base = span_without_last(base, '/');
	home = arena_format(reader->arena, "%.*s%s%.*s", SPAN_ARGUMENTS(url),
		base.length == 0 || base.bytes[0] == '/' ? "" : "/",
		SPAN_ARGUMENTS(base));
	return url_absolute(span_of(home), reader->arena, &ignored);
}

/* `https://www.uni.example/~ada/` is an origin and a base path. */
static bool settle_url(struct dialect_reader *reader, const struct publisher *publisher)
{
	struct settings *settings = reader->settings;
	const char *whole = NULL;
	struct span path;

	if (!read_home(reader, publisher, &whole))
		return false;
	path = span_without_last(url_path(whole), '/');
	settings->identity.origin = arena_format(reader->arena, "%.*s://%.*s",
		SPAN_ARGUMENTS(url_scheme(whole)),
		SPAN_ARGUMENTS(url_authority(whole)));
	settings->identity.base_path =
		arena_bytes(reader->arena, path.bytes, path.length);
	settings->identity.home_as_written = home_as_written(reader, publisher);
	return true;
}

static void settle_names(
	struct dialect_reader *reader, const struct publisher *publisher)
{
	struct settings *settings = reader->settings;
	struct person *person;

	settings->identity.title = publisher->title;
	if (settings->identity.title == NULL || settings->identity.title[0] == '\0')
		settings->identity.title =
			strstr(settings->identity.origin, "://") + strlen("://");
	settings->identity.authors = publisher->authors;
	if (settings->identity.authors.count > 0)
		return;
	person = arena_new(reader->arena, struct person);
	person->name = settings->identity.title;
	settings->identity.authors = (struct people){person, 1};
	settings->identity.authors_stand_in = true;
}

bool settle_publisher(struct dialect_reader *reader, const struct publisher *publisher)
{
	const char *zone = value_string(publisher->timezone);

	if (!settle_url(reader, publisher))
		return false;
	settle_names(reader, publisher);
	if (zone == NULL && !value_is_null(publisher->timezone))
		return error_set_at(reader->error, publisher->timezone->line,
			"'timezone' wants a name such as 'Europe/Berlin'");
	reader->settings->identity.timezone =
		zone == NULL || zone[0] == '\0' ? "UTC" : zone;
	if (date_set_zone(reader->settings->identity.timezone, reader->error))
		return true;
	reader->error->line = publisher->timezone->line;
	return false;
}

const char *tidy_path(const char *path, struct arena *arena)
{
	struct span tidy = span_of(path);

	while (span_starts_with(tidy, "./"))
		tidy = span_after(tidy, 2);
	while (tidy.length > 1 && span_ends_with(tidy, "/"))
		tidy.length--;
	if (tidy.length == 0)
		return ".";
	return arena_bytes(arena, tidy.bytes, tidy.length);
}
