/* SPDX-License-Identifier: MIT */
/* Filters that know HTML, Markdown and typography. */
#include "syntax/liquid/filter.h"
#include "syntax/smart.h"

enum { HIDDEN_KINDS = 3 };

/* What goes with all that is in it. */
static const struct {
	const char *start;
	const char *end;
} hidden[HIDDEN_KINDS] = {
	{"<script", "</script>"},
	{"<!--", "-->"},
	{"<style", "</style>"},
};

/*
 * Take a script, style or comment off REST, if it begins with one.  UNCLOSED says which
 * of them have no end any more, so that nobody looks twice.
 */
static bool skip_hidden(struct span *rest, bool unclosed[HIDDEN_KINDS])
{
	for (size_t i = 0; i < HIDDEN_KINDS; i++) {
		size_t end;

		if (unclosed[i] || !span_starts_with(*rest, hidden[i].start))
			continue;
		end = span_find_string(*rest, hidden[i].end);
		unclosed[i] = end == rest->length;
		if (unclosed[i])
			return false;
		*rest = span_after(*rest, end + span_of(hidden[i].end).length);
		return true;
	}
	return false;
}

static void add_without_hidden(struct span text, struct text *out)
{
	bool unclosed[HIDDEN_KINDS] = {false};

	while (text.length > 0) {
		size_t plain = span_find(text, '<');

		text_add_span(out, span_first(text, plain));
		text = span_after(text, plain);
		if (text.length > 0 && !skip_hidden(&text, unclosed)) {
			text_add_char(out, '<');
			text = span_after(text, 1);
		}
	}
}

static void add_without_tags(struct span text, struct text *out)
{
	while (text.length > 0) {
		size_t plain = span_find(text, '<');
		size_t end = plain + span_find(span_after(text, plain), '>');
		if (end >= text.length)
			plain = text.length;
		text_add_span(out, span_first(text, plain));
		text = span_after(text, end + 1);
	}
}

void liquid_strip_html(struct span html, struct text *out)
{
	struct text without = liquid_text();

	add_without_hidden(html, &without);
	add_without_tags(text_span(&without), out);
	text_release(&without);
}

static const struct value *strip_html(const struct liquid_call *call)
{
	struct text out = liquid_text();

	liquid_strip_html(liquid_input(call), &out);
	return liquid_new_text(call->run, &out);
}

/* REPLACEMENT for each line feed and the carriage return before it. */
static const struct value *with_lines(
	const struct liquid_call *call, const char *replacement)
{
	struct span rest = liquid_input(call);
	struct text out = liquid_text();

	while (rest.length > 0) {
		size_t end = span_find(rest, '\n');
		struct span line = span_first(rest, end);

		if (end < rest.length && span_ends_with(line, "\r"))
			line.length--;
		text_add_span(&out, line);
		if (end < rest.length)
			text_add(&out, replacement);
		rest = span_after(rest, end + 1);
	}
	return liquid_new_text(call->run, &out);
}

static const struct value *newline_to_br(const struct liquid_call *call)
{
	return with_lines(call, "<br />\n");
}

static const struct value *strip_newlines(const struct liquid_call *call)
{
	return with_lines(call, "");
}

static const struct value *markdownify(const struct liquid_call *call)
{
	const struct liquid_world *world = call->run->world;
	struct span input = liquid_input(call);
	struct text html = liquid_text();

	if (world->markdownify == NULL ||
		!world->markdownify(world->context, input, &html))
		liquid_fail(call->run, "'markdownify' cannot be done here");
	/* Markdown costs much more than a copy. */
	liquid_spend_bytes(call->run, input.length * 16);
	return liquid_new_text(call->run, &html);
}

static const struct value *smartify(const struct liquid_call *call)
{
	struct text out = liquid_text();

	smart_punctuation(liquid_input(call), call->run->world->quotes, &out);
	return liquid_new_text(call->run, &out);
}

const struct liquid_filter liquid_html_filters[] = {
	/* clang-format off */
	{"markdownify",    0, 0, markdownify},
	{"newline_to_br",  0, 0, newline_to_br},
	{"smartify",       0, 0, smartify},
	{"strip_html",     0, 0, strip_html},
	{"strip_newlines", 0, 0, strip_newlines},
	{NULL,             0, 0, NULL},
	/* clang-format on */
};
