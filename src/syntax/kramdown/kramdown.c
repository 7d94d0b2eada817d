/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/kramdown.h"

#include <limits.h>

#include "base/array.h"
#include "syntax/kramdown/passes.h"
#include "syntax/kramdown/spans.h"

enum { BRACKETS_NOTABLE = 500 }; /* somebody has to count them (spans.c) */

/* A construct: what a text that holds it must contain, and its pass. */
struct pass {
	const char *triggers[2]; /* one of them; NULL is none */
	void (*run)(struct kramdown *doc);
	bool (*is_wanted)(struct span text); /* NULL: the triggers say it */
};

/* In this order: a pass sees the lines that the earlier ones wrote. */
static const struct pass passes[] = {
	/* clang-format off */
	{{"[^"},           kramdown_notes,       NULL},
	{{"]:"},           kramdown_links,       NULL},
	{{"<"},            kramdown_html,        NULL},
	{{"{:", "\n^"},    kramdown_extensions,  NULL},
	{{"\n:", "\n  :"}, kramdown_definitions, NULL},
	{{NULL},           kramdown_plain,       kramdown_plain_wanted},
	{{NULL},           kramdown_lazy,        kramdown_lazy_wanted},
	{{"[ ]", "[x]"},   kramdown_tasks,       NULL},
	{{"$$"},           kramdown_math,        NULL},
	{{"|"},            kramdown_tables,      NULL},
	{{"{#"},           kramdown_headings,    NULL},
	/* clang-format on */
};

enum { PASS_COUNT = COUNT(passes) };

/* What matters only within a line. */
static const char *const span_triggers[] = {" ` ", "``", "` ", "[^", "<", "{:", "$$",
	"~~", "\\", "&quot;", "&apos;", "&#", "&lt;", "&gt;", "\u00a0*", "\u00a0_",
	"*\u00a0", "_\u00a0", "] [", "]\n"};

/* A text and which bytes occur in it, so that most triggers cost nothing. */
struct searched {
	struct span text;
	bool holds[UCHAR_MAX + 1];
};

static void searched_start(struct searched *searched, struct span text)
{
	*searched = (struct searched){.text = text};
	for (size_t i = 0; i < text.length; i++)
		searched->holds[(unsigned char)text.bytes[i]] = true;
}

static bool contains(const struct searched *searched, const char *trigger)
{
	for (const char *c = trigger; *c != '\0'; c++)
		if (!searched->holds[(unsigned char)*c])
			return false;
	return span_find_string(searched->text, trigger) < searched->text.length;
}

static bool pass_wanted(const struct searched *searched, const struct pass *pass)
{
	for (size_t i = 0; i < COUNT(pass->triggers); i++)
		if (pass->triggers[i] != NULL && contains(searched, pass->triggers[i]))
			return true;
	return pass->is_wanted != NULL && pass->is_wanted(searched->text);
}

static bool spans_wanted(const struct searched *searched)
{
	for (size_t i = 0; i < COUNT(span_triggers); i++)
		if (contains(searched, span_triggers[i]))
			return true;
	return kramdown_emphasis_wanted(searched->text) ||
	       kramdown_target_wanted(searched->text) ||
	       span_count(searched->text, '[') >= BRACKETS_NOTABLE;
}

/* Which passes MARKDOWN needs: false if none, not even the one within lines. */
static bool choose_passes(struct span markdown, bool wanted[PASS_COUNT])
{
	struct searched searched;
	bool any = false;

	searched_start(&searched, markdown);
	for (size_t i = 0; i < PASS_COUNT; i++) {
		wanted[i] = pass_wanted(&searched, &passes[i]);
		any |= wanted[i];
	}
	return any || spans_wanted(&searched);
}

bool kramdown_before(struct kramdown *doc, struct span markdown, struct span *ready,
	struct error *error)
{
	bool wanted[PASS_COUNT];

	*ready = markdown;
	if (!choose_passes(markdown, wanted))
		return true;
	kramdown_split(doc, markdown);
	for (size_t i = 0; i < PASS_COUNT; i++) {
		if (!wanted[i])
			continue;
		kramdown_classify(doc);
		passes[i].run(doc);
	}
	kramdown_classify(doc);
	*ready = kramdown_spans(doc);
	if (doc->crowded)
		return error_set(error,
			"more than %d table cells, notes and the like in a text",
			KRAMDOWN_MARK_LIMIT);
	return true;
}

void kramdown_release(struct kramdown *doc)
{
	map_release(&doc->notes);
	map_release(&doc->links);
	map_release(&doc->lists);
	map_release(&doc->ids);
}
