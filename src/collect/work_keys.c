/* SPDX-License-Identifier: MIT */
#include "collect/work_keys.h"

#include <string.h>

#include "base/span.h"
#include "base/text.h"
#include "syntax/url.h"

enum {
	REGISTRANT_SHORTEST = 4, /* digits after `10.` (DOI Handbook, 2.2.2) */
	DOI_START_LIMIT = 16,    /* places in one URL where a DOI is looked for */
};

static struct span until(struct span text, const char *characters)
{
	size_t length = 0;

	while (length < text.length && strchr(characters, text.bytes[length]) == NULL)
		length++;
	return span_first(text, length);
}

/* Digits, a slash and more behind the `10.` that TEXT begins with; else empty. */
static struct span doi_at(struct span text)
{
	size_t digits = span_digits(span_after(text, strlen("10.")));
	struct span registrant;

	if (digits < REGISTRANT_SHORTEST)
		return SPAN_NONE;
	text = until(text, "?#&");
	registrant = span_first(text, span_find(text, '/'));
	if (registrant.length != strlen("10.") + digits ||
		registrant.length == text.length || span_ends_with(text, "/"))
		return SPAN_NONE;
	if (span_ends_with(text, ".pdf"))
		text.length -= strlen(".pdf");
	return text;
}

/* `https://arxiv.org/abs/2301.00001v2`: all versions are one paper. */
static struct span preprint_in(struct span url)
{
	size_t host = span_find_string(url, "arxiv.org/");
	struct span rest = span_after(url, host + strlen("arxiv.org/"));
	struct span number;
	size_t end;

	if (!span_starts_with(rest, "abs/") && !span_starts_with(rest, "pdf/"))
		return SPAN_NONE;
	number = until(span_after(rest, strlen("abs/")), "?#");
	if (span_ends_with(number, ".pdf"))
		number.length -= strlen(".pdf");
	end = number.length;
	while (end > 0 && char_is_digit(number.bytes[end - 1]))
		end--;
	if (end > 1 && end < number.length && number.bytes[end - 1] == 'v')
		number.length = end - 1;
	return number;
}

static const char *arxiv_key(struct span number, struct arena *arena)
{
	return arena_format(arena, "arxiv:%s", text_lower(number, arena));
}

/* The first DOI behind a /, a : or a = in TEXT; empty if there is none. */
static struct span doi_in(struct span text)
{
	struct span doi = SPAN_NONE;
	size_t starts = 0;

	for (size_t i = 1;
		i < text.length && doi.length == 0 && starts < DOI_START_LIMIT; i++) {
		struct span rest = span_after(text, i);

		if (strchr("/:=", text.bytes[i - 1]) == NULL ||
			!span_starts_with(rest, "10."))
			continue;
		doi = doi_at(rest);
		starts++;
	}
	return doi;
}

const char *work_key(const char *url, struct arena *arena)
{
	static const char arxiv[] = "10.48550/arxiv.";
	struct span text = url_decoded(span_of(url), arena);
	struct span preprint = preprint_in(text);
	const char *doi;

	if (preprint.length > 0)
		return arxiv_key(preprint, arena);
	doi = text_lower(doi_in(text), arena);
	return span_starts_with(span_of(doi), arxiv)
	               ? arxiv_key(span_of(doi + strlen(arxiv)), arena)
	               : doi;
}

const char *work_key_of_item(const struct item *item, struct arena *arena)
{
	const char *key = item->link == NULL ? "" : work_key(item->link, arena);

	for (size_t i = 0; i < item->related_count && *key == '\0'; i++)
		if (span_is_ignoring_case(span_of(item->related[i].label), "doi"))
			key = work_key(item->related[i].href, arena);
	return key;
}
