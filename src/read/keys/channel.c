/* SPDX-License-Identifier: MIT */
#include "read/keys/channel.h"

#include <stddef.h>

#include "base/span.h"

enum { TTL_LIMIT = 366 * 24 * 60 }; /* minutes: a feed changes once a year */

static unsigned line_of(const struct value *map, const char *key)
{
	const struct value *value = value_get(map, key);

	return value == NULL ? 0 : value->line;
}

static bool is_web(const char *url)
{
	struct span text = span_of(url);

	return (span_starts_with(text, "https://") && text.length > 8) ||
	       (span_starts_with(text, "http://") && text.length > 7);
}

static bool check_urls(
	const struct value *map, const struct channel *channel, struct error *error)
{
	const char *const *hubs = channel->hubs;

	for (; hubs != NULL && *hubs != NULL; hubs++)
		if (!is_web(*hubs))
			return error_set_at(error, line_of(map, "hub"),
				"'hub' wants a URL such as 'https://hub.example/': "
				"'%.100s'",
				*hubs);
	if (channel->license != NULL && !is_web(channel->license))
		return error_set_at(error, line_of(map, "license"),
			"'license' wants a URL; a sentence goes to 'rights'");
	return true;
}

/* RSS has an address, and perhaps a name; never a name alone. */
static bool check_mailbox(const struct value *map, const char *key,
	const struct people *people, struct error *error)
{
	if (people->count == 0 ||
		(people->count == 1 && people->items[0].email != NULL))
		return true;
	return error_set_at(error, line_of(map, key),
		"'%s' wants {name, email}: RSS shows nobody without an address", key);
}

static bool check_numbers(
	const struct value *map, const struct channel *channel, struct error *error)
{
	const struct value *ttl = value_get(map, "ttl");

	if (!value_is_null(ttl) && (channel->ttl == 0 || channel->ttl > TTL_LIMIT))
		return error_set_at(error, ttl->line,
			"'ttl' wants a number of minutes, 1 to %d", TTL_LIMIT);
	if (channel->update_frequency > 0 && channel->update_period == UPDATES_NOT_SAID)
		return error_set_at(error, line_of(map, "update_frequency"),
			"'update_frequency' wants an 'update_period' beside it");
	return true;
}

bool channel_check(
	const struct value *map, const struct channel *channel, struct error *error)
{
	return check_urls(map, channel, error) && check_numbers(map, channel, error) &&
	       check_mailbox(
		       map, "managing_editor", &channel->managing_editor, error) &&
	       check_mailbox(map, "webmaster", &channel->webmaster, error);
}

bool taxonomy_check(const struct taxonomy *taxonomy, struct error *error)
{
	const struct value *labels = taxonomy->labels;

	if (value_is_null(labels))
		return true;
	if (labels->kind != VALUE_MAP)
		return error_set_at(error, labels->line,
			"'labels' wants a map such as {rye: Rye bread}");
	for (size_t i = 0; i < labels->map.count; i++)
		if (value_string(labels->map.pairs[i].value) == NULL)
			return error_set_at(error, labels->map.pairs[i].line,
				"'labels' wants a text for '%.*s'",
				SPAN_ARGUMENTS(
					span_first(labels->map.pairs[i].key, 100)));
	return true;
}
