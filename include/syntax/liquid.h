/* SPDX-License-Identifier: MIT */
/*
 * Liquid, as far as real Jekyll content uses it.
 *
 * Tags: assign break capture case comment continue cycle decrement for highlight if
 * include include_cached include_relative increment link post_url raw unless.  Filters:
 * those of Liquid and of Jekyll 4 that content uses; liquid_filter_name lists them.
 *
 * What a tag or a filter needs of the site (the URL of a post, the text of an include)
 * comes through struct liquid_world: this file knows no pages.
 *
 * Anything else (an unknown tag or filter, a limit passed) fails with a line; the text
 * then counts as not rendered.  An unknown variable is empty, as in Jekyll.
 *
 * A date among the variables is shown in the zone that its parts name, one without a
 * zone in the site's: a page's date is best given as date_parts(instant).
 */
#ifndef SYNTAX_LIQUID_H
#define SYNTAX_LIQUID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"
#include "base/value.h"

enum {
	LIQUID_DEPTH_LIMIT = 64,                /* blocks and includes in one another */
	LIQUID_STEP_LIMIT = 1000000,            /* tags run in one text, and KiB read */
	LIQUID_OUTPUT_LIMIT = 16 * 1024 * 1024, /* bytes out, and of one string */
	LIQUID_MEMORY_LIMIT = 128 * 1024 * 1024, /* bytes ever held in variables */
};

/* The site, as templates see it.  NULL members: the tag is refused. */
struct liquid_world {
	const struct value *variables; /* a map: `site`, `page` … */
	const char *absolute_prefix;   /* url + baseurl, for absolute_url */
	const char *relative_prefix;   /* baseurl, for relative_url */
	int64_t now;                   /* what `'now' | date` means; 0: it is refused */
	const char *const *quotes;     /* of smartify, as of smart.h */
	bool line_numbers;             /* of `{% highlight c linenos %}` */
	void *context;                 /* handed to the functions */
	/*
	 * `{% post_url 2024-01-02-name %}`, `{% link _posts/a.md %}`: a URL path, or
	 * NULL.
	 */
	const char *(*post_url)(void *context, struct span name, struct arena *arena);
	const char *(*link)(void *context, struct span path, struct arena *arena);
	/* `{% include name %}`: its text; false if there is none. */
	bool (*include)(void *context, struct span name, bool relative,
		struct span *text, struct arena *arena);
	/* The markdownify filter. */
	bool (*markdownify)(void *context, struct span markdown, struct text *html);
};

/* True if TEXT has `{{` or `{%` in it: everything else needs no rendering. */
bool liquid_is_in(struct span text);

/* Append TEXT rendered.  The error's line counts from TEXT's first. */
bool liquid_render(struct span text, const struct liquid_world *world, struct text *out,
	struct error *error);

/*
 * Append TEXT with each `{{ site.x }}` and `{{ page.x }}` in it, filters included,
 * replaced by what it comes to alone.  Those that come to nothing, and all else between
 * `{{ }}` or `{% %}`, stay as they are; or, if DROP, go, comments with what is in them,
 * and then texts as in `{{ "/x" | relative_url }}` are replaced as well.  The line
 * feeds of what goes stay.
 */
void liquid_replace(struct span text, const struct liquid_world *world, bool drop,
	struct text *out);

/* True for tags that have an end of their own: `if`, `raw`. */
bool liquid_is_block(struct span tag);

/*
 * Append HTML as the filter strip_html has it: tags, comments, scripts and styles go,
 * nothing comes in their place, and references stay as they are.
 */
void liquid_strip_html(struct span html, struct text *out);

/* The filters by number, from 0; NULL past the last. */
const char *liquid_filter_name(size_t number);

#endif
