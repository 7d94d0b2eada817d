/* SPDX-License-Identifier: MIT */
/*
 * Footnotes: the only ids that stay.
 *
 * Readers that show notes where they are referred to look for the element whose id is
 * the fragment of the link, so both stay.  Entries stand beside each other in readers,
 * and each has a first note: ids begin with what is the entry's own.
 */
#include <string.h>

#include "base/array.h"
#include "base/map.h"
#include "render/clean_rules.h"
#include "syntax/url.h"

enum { NOTE_ID_LIMIT = 200 }; /* bytes */

/* A link to a note, or back from one. */
struct clean_note {
	struct html_node *link;
	const char *written; /* where it led to, absolute */
	const char *id;      /* of what it leads to now */
	const struct clean_note *next;
};

struct note_search {
	const struct cleaning *cleaning;
	struct map targets; /* nodes by their ids as written */
	struct map wanted;  /* nodes by their ids as they become */
	const struct clean_note *notes;
};

/* What has an id, or the older `<a name>`. */
static const char *written_id(const struct html_node *node)
{
	const char *id = html_attribute(node, "id");

	return id == NULL && html_is(node, "a") ? html_attribute(node, "name") : id;
}

static bool is_good_id(struct span id)
{
	for (size_t i = 0; i < id.length; i++)
		if (char_is_space(id.bytes[i]))
			return false;
	return id.length > 0 && id.length <= NOTE_ID_LIMIT;
}

/* The fragment of HREF if it leads to a place in the page itself. */
static struct span own_fragment(const struct cleaning *cleaning, const char *href)
{
	struct span written = span_trimmed(span_of(href));
	struct error error;
	const char *url;

	if (span_starts_with(written, "#"))
		return url_decoded(span_after(written, 1), cleaning->arena);
	if (span_find(written, '#') == written.length)
		return SPAN_NONE;
	url = url_resolve(cleaning->base_url, written, cleaning->arena, &error);
	written = span_of(url);
	if (url == NULL || written.length <= cleaning->page_url.length ||
		!span_equals(span_first(written, cleaning->page_url.length),
			cleaning->page_url) ||
		url[cleaning->page_url.length] != '#')
		return SPAN_NONE;
	return url_decoded(
		span_after(written, cleaning->page_url.length + 1), cleaning->arena);
}

/* kramdown, Goldmark, Pandoc, docutils, Word … say that a link is a note's. */
static bool says_note(const struct html_node *link)
{
	static const char *const attributes[] = {"class", "rel", "role"};
	static const char *const words[] = {"footnote", "doc-noteref", "doc-backlink"};

	for (size_t i = 0; i < COUNT(attributes); i++) {
		const char *value = html_attribute(link, attributes[i]);

		for (size_t j = 0; value != NULL && j < COUNT(words); j++)
			if (strstr(value, words[j]) != NULL)
				return true;
	}
	return false;
}

static bool names_note(struct span id)
{
	static const char *const starts[] = {"_edn", "_footnote", "_ftn", "endnote",
		"fn", "footnote", "user-content-fn"};

	for (size_t i = 0; i < COUNT(starts); i++)
		if (span_is_ignoring_case(span_first(id, strlen(starts[i])), starts[i]))
			return true;
	return false;
}

static bool has_prefix(const struct cleaning *cleaning, struct span id)
{
	return span_starts_with(id, cleaning->note_prefix);
}

static const char *with_prefix(const struct cleaning *cleaning, struct span id)
{
	return arena_format(cleaning->arena, "%s%.*s",
		has_prefix(cleaning, id) ? "" : cleaning->note_prefix,
		SPAN_ARGUMENTS(id));
}

static void find_targets(struct note_search *search, struct html_node *body)
{
	for (struct html_node *node = html_next(body, body); node != NULL;
		node = html_next(node, body)) {
		const char *id = written_id(node);

		if (id != NULL && is_good_id(span_of(id)))
			map_put(&search->targets, span_of(id), node);
	}
}

/* If LINK is a note's and what it leads to is there, both get the entry's own id. */
static void take_link(struct note_search *search, struct html_node *link)
{
	const struct cleaning *cleaning = search->cleaning;
	const char *href = html_attribute(link, "href");
	struct span fragment = href == NULL ? SPAN_NONE : own_fragment(cleaning, href);
	struct html_node *target = map_get(&search->targets, fragment);
	struct clean_note *note;

	if (target == NULL || !(has_prefix(cleaning, fragment) ||
				      names_note(fragment) || says_note(link)))
		return;
	note = arena_new(cleaning->arena, struct clean_note);
	note->id = with_prefix(cleaning, fragment);
	if (map_put(&search->wanted, span_of(note->id), target) != target)
		return;
	note->link = link;
	note->written = clean_fragment_link(cleaning, fragment);
	note->next = search->notes;
	search->notes = note;
	html_set_attribute(link, "href",
		clean_fragment_link(cleaning, span_of(note->id)), cleaning->arena);
}

/* Ids that no note leads to go. */
static void set_id(const struct note_search *search, struct html_node *node)
{
	const char *id = written_id(node);
	const char *own =
		id == NULL ? NULL : with_prefix(search->cleaning, span_of(id));

	if (own != NULL && map_get(&search->wanted, span_of(own)) != node)
		own = NULL;
	html_set_attribute(node, "id", own, search->cleaning->arena);
}

const struct clean_note *clean_find_notes(
	const struct cleaning *cleaning, struct html_node *body)
{
	struct note_search search = {.cleaning = cleaning};
	struct html_node *node = html_next(body, body);

	find_targets(&search, body);
	for (; node != NULL; node = html_next(node, body))
		if (html_is(node, "a"))
			take_link(&search, node);
	for (node = html_next(body, body); node != NULL; node = html_next(node, body))
		if (node->kind == HTML_ELEMENT)
			set_id(&search, node);
	map_release(&search.wanted);
	map_release(&search.targets);
	return search.notes;
}

static bool is_within(const struct html_node *node, const struct html_node *body)
{
	while (node != NULL && node != body)
		node = node->parent;
	return node == body;
}

/*
 * Drop the ids that none of NOTES leads to any more, and keep the others in LEFT: true
 * if one went.
 */
static bool drop_ids(const struct cleaning *cleaning, const struct clean_note *notes,
	struct html_node *body, struct map *left)
{
	struct map wanted = {0};
	bool dropped = false;

	for (; notes != NULL; notes = notes->next)
		if (is_within(notes->link, body))
			map_put(&wanted, span_of(notes->id), notes->link);
	for (struct html_node *node = html_next(body, body); node != NULL;
		node = html_next(node, body)) {
		const char *id = html_attribute(node, "id");

		if (id == NULL)
			continue;
		if (map_get(&wanted, span_of(id)) != NULL) {
			map_put(left, span_of(id), node);
			continue;
		}
		html_set_attribute(node, "id", NULL, cleaning->arena);
		dropped = true;
	}
	map_release(&wanted);
	return dropped;
}

bool clean_settle_notes(const struct cleaning *cleaning, const struct clean_note *notes,
	struct html_node *body)
{
	struct map left = {0};
	bool dropped = notes != NULL && drop_ids(cleaning, notes, body, &left);

	for (; notes != NULL; notes = notes->next)
		if (map_get(&left, span_of(notes->id)) == NULL)
			html_set_attribute(
				notes->link, "href", notes->written, cleaning->arena);
	map_release(&left);
	return dropped;
}
