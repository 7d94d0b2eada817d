/* SPDX-License-Identifier: MIT */
#include "select/describe.h"

#include <string.h>

#include "select/choice.h"
#include "select/per.h"
#include "select/references.h"
#include "select/selection.h"
#include "syntax/html_plain.h"

/* What all entries of CHOICE are listed in; NULL if that is not one page. */
static const struct source *host_of(const struct choice *choice)
{
	for (size_t i = 0; i < choice->count; i++)
		if (choice->pages[i]->item == NULL ||
			choice->pages[i]->source != choice->pages[0]->source)
			return NULL;
	return choice->count == 0 ? NULL : choice->pages[0]->source;
}

/* The page that all entries of CHOICE are listed on; else the site's home. */
static const char *home_of(struct selection *selection, const struct choice *choice)
{
	const struct source *host = host_of(choice);
	const struct page *page =
		host == NULL ? NULL : site_page_at(selection->site, host->path);

	/* A data file is no page, though one may be called so. */
	return page != NULL && page->source == host ? page->url : selection->home_page;
}

static const char *title_of(struct selection *selection,
	const struct definition *definition, const struct part *part)
{
	const char *site = selection->site->settings->identity.title;
	const char *title = definition->title;
	const char *filled;

	if (title == NULL && definition->name == NULL)
		return site;
	if (title == NULL)
		title = arena_format(
			selection->arena, "%s: %s", site, definition->name);
	filled = fill_template(title, definition->per, part->value, selection->arena);
	if (part->value == NULL || definition->plain_values ||
		strcmp(filled, title) != 0)
		return filled;
	return arena_format(selection->arena, "%s: %s", title, part->value);
}

/* What the definition leaves out the settings may say. */
static struct channel channel_of(
	const struct selection *selection, const struct definition *definition)
{
	const struct settings *settings = selection->site->settings;
	struct channel channel = definition->channel;

	if (channel.rights == NULL && channel.license == NULL) {
		channel.rights = settings->identity.channel.rights;
		channel.license = settings->identity.channel.license;
	}
	channel.rights = without_markup(selection, channel.rights);
	if (channel.hubs == NULL)
		channel.hubs = settings->identity.channel.hubs;
	return channel;
}

static struct taxonomy taxonomy_of(
	struct selection *selection, const struct definition *definition)
{
	struct taxonomy taxonomy = definition->taxonomy;
	unsigned line = definition_line(definition, "schemes");

	taxonomy.category_scheme = resolve_reference(
		selection, taxonomy.category_scheme, definition->file, line, "schemes");
	taxonomy.tag_scheme = resolve_reference(
		selection, taxonomy.tag_scheme, definition->file, line, "schemes");
	return taxonomy;
}

/* RFC 5005 section 2: nothing that fits is missing. */
static bool is_complete(const struct definition *definition)
{
	const struct age *age = &definition->within;

	return definition->newest == NEWEST_ALL && age->years == 0 &&
	       age->months == 0 && age->days == 0;
}

const char *without_markup(const struct selection *selection, const char *text)
{
	if (text == NULL || selection->site->settings->compat)
		return text;
	return html_plain(span_of(text), selection->arena).bytes;
}

struct feed describe_feed(struct selection *selection,
	const struct definition *definition, const struct part *part)
{
	const struct settings *settings = selection->site->settings;
	const char *file = definition->file;
	struct feed feed = {
		.definition = definition,
		.home_url = home_of(selection, &part->choice),
		.title = title_of(selection, definition, part),
		.description = definition->description,
		.language = definition->language,
		.authors = resolve_people(selection, &definition->authors,
			(struct said){
				file, definition_line(definition, "author"), "author"}),
		.channel = channel_of(selection, definition),
		.taxonomy = taxonomy_of(selection, definition),
		.icon = resolve_reference(selection, definition->icon, file,
			definition_line(definition, "icon"), "icon"),
		.logo = resolve_reference(selection, definition->logo, file,
			definition_line(definition, "logo"), "logo"),
		.html_texts = settings->compat,
		.history.complete = is_complete(definition),
	};

	if (feed.description == NULL)
		feed.description = settings->identity.description;
	if (feed.language == NULL && definition->per == PER_LANGUAGE)
		feed.language = arena_string(selection->arena, part->value);
	if (feed.language == NULL)
		feed.language = settings->identity.language;
	feed.title = without_markup(selection, feed.title);
	feed.description = without_markup(selection, feed.description);
	return feed;
}
