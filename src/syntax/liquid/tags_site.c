/* SPDX-License-Identifier: MIT */
/* Tags of Jekyll that know the site: link, post_url; and highlight. */
#include "syntax/liquid/tags.h"

#include <string.h>

#include "syntax/liquid/url.h"

static void render_url(struct liquid_run *run, const struct liquid_node *node,
	const char *(*find)(void *context, struct span name, struct arena *arena),
	struct text *out)
{
	struct span name = liquid_expanded(run, node->markup);
	struct arena temporary = {0};
	const struct value *url = NULL;
	const char *path = NULL;

	if (find != NULL && !run->failed)
		path = find(run->world->context, name, &temporary);
	if (path == NULL)
		liquid_fail(run, "'%s' finds no '%.*s'", node->tag->name,
			SPAN_ARGUMENTS(span_first(name, 100)));
	else
		url = liquid_relative_url(run, span_of(path));
	if (url != NULL)
		text_add_span(out, url->text);
	arena_release(&temporary);
}

void liquid_render_link(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	render_url(run, node, run->world->link, out);
}

void liquid_render_post_url(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	render_url(run, node, run->world->post_url, out);
}

static struct span without_line_ends(struct span text)
{
	while (text.length > 0 && (text.bytes[0] == '\n' || text.bytes[0] == '\r'))
		text = span_after(text, 1);
	while (text.length > 0 && (text.bytes[text.length - 1] == '\n' ||
					  text.bytes[text.length - 1] == '\r'))
		text.length--;
	return text;
}

static void add_code(struct span code, struct text *out)
{
	for (size_t i = 0; i < code.length; i++) {
		char c = code.bytes[i];

		if (c == '&')
			text_add(out, "&amp;");
		else if (c == '<')
			text_add(out, "&lt;");
		else if (c == '>')
			text_add(out, "&gt;");
		/* An empty line would end the block of HTML that Markdown sees. */
		else if (c == '\n' && i > 0 && code.bytes[i - 1] == '\n')
			text_add(out, "&#10;");
		else
			text_add_char(out, c);
	}
}

/* The name of the language, in lower case; PLUS stands for `+`. */
static void add_language(struct span language, char plus, struct text *out)
{
	for (size_t i = 0; i < language.length; i++) {
		char c = language.bytes[i];

		text_add_char(out, c == '+' ? plus : char_lower(c));
	}
}

static bool is_language(struct span word)
{
	for (size_t i = 0; i < word.length; i++)
		if (!char_is_alphanumeric(word.bytes[i]) &&
			strchr(".+#_-", word.bytes[i]) == NULL)
			return false;
	return word.length > 0;
}

/* `linenos`, which may have a value, behind the language. */
static bool wants_numbers(const struct liquid_run *run, struct span options)
{
	struct span option;

	while (run->world->line_numbers && span_next(&options, ' ', &option))
		if (span_starts_with(option, "linenos"))
			return true;
	return false;
}

/* As Rouge writes them. */
static void add_numbers(struct span code, struct text *out)
{
	size_t number = 1;

	text_add(out, "<table class=\"rouge-table\"><tbody><tr>"
		      "<td class=\"gutter gl\"><pre class=\"lineno\">1\n");
	for (size_t i = 0; i < code.length; i++)
		if (code.bytes[i] == '\n')
			text_addf(out, "%zu\n", ++number);
	text_add(out, "</pre></td><td class=\"code\"><pre>");
	add_code(code, out);
	text_add(out, "\n</pre></td></tr></tbody></table>");
}

/* The code as it is: colours are nothing for a feed, nor are line numbers, unless the
 * world wants them. */
void liquid_render_highlight(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	struct text code = text_limited(LIQUID_OUTPUT_LIMIT);
	struct span rest = node->markup;
	struct span language = SPAN_NONE;

	(void)span_next(&rest, ' ', &language);
	if (!is_language(language))
		liquid_fail(run, "'highlight' wants a language");
	else
		liquid_render_branch(run, node->branches, &code);
	if (!run->failed) {
		text_add(out,
			"<figure class=\"highlight\"><pre><code class=\"language-");
		add_language(language, '-', out);
		text_add(out, "\" data-lang=\"");
		add_language(language, '+', out);
		text_add(out, "\">");
		if (wants_numbers(run, rest))
			add_numbers(without_line_ends(text_span(&code)), out);
		else
			add_code(without_line_ends(text_span(&code)), out);
		text_add(out, "</code></pre></figure>");
	}
	text_release(&code);
}
