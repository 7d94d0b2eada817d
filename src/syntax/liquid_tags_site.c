/* SPDX-License-Identifier: MIT */
/* Tags of Jekyll that know the site: link, post_url; and highlight. */
#include "syntax/liquid_expression.h"
#include "syntax/liquid_tags.h"
#include "syntax/liquid_url.h"

static void render_url(struct liquid_run *run, const struct liquid_node *node,
	const char *(*find)(void *context, struct span name, struct arena *arena),
	struct text *out)
{
	struct span name = liquid_expanded(run, node->markup);
	const struct value *url;
	const char *path = NULL;

	if (find != NULL && !run->failed)
		path = find(run->world->context, name, &run->held);
	if (path == NULL) {
		liquid_fail(run, "'%s' finds no '%.*s'", node->tag->name,
			SPAN_ARGUMENTS(span_first(name, 100)));
		return;
	}
	url = liquid_relative_url(run, span_of(path));
	if (url != NULL)
		text_add_span(out, url->text);
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
		else if (c == '"')
			text_add(out, "&quot;");
		/* An empty line would end the block of HTML that Markdown sees. */
		else if (c == '\n' && i > 0 && code.bytes[i - 1] == '\n')
			text_add(out, "&#10;");
		else
			text_add_char(out, c);
	}
}

/* The name of a language, in lower case: letters, digits and `.+#_-`. */
static struct span language(struct liquid_run *run, struct span markup)
{
	struct span word;
	char *lower;

	(void)span_next(&markup, ' ', &word);
	if (markup.length == 0 && word.length == 0) {
		liquid_fail(run, "'highlight' wants a language");
		return SPAN_NONE;
	}
	lower = arena_bytes(&run->held, word.bytes, word.length);
	for (size_t i = 0; i < word.length; i++)
		lower[i] = char_lower(lower[i]);
	return (struct span){lower, word.length};
}

/* The code as it is: colours and line numbers are nothing for a feed. */
void liquid_render_highlight(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	struct text code = text_limited(LIQUID_OUTPUT_LIMIT);
	struct span name = language(run, node->markup);

	if (!run->failed)
		liquid_render_branch(run, node->branches, &code);
	if (!run->failed) {
		text_addf(out,
			"<figure class=\"highlight\"><pre><code class=\"language-");
		for (size_t i = 0; i < name.length; i++)
			text_add_char(out, name.bytes[i] == '+' ? '-' : name.bytes[i]);
		text_addf(out, "\" data-lang=\"%.*s\">", SPAN_ARGUMENTS(name));
		add_code(without_line_ends(text_span(&code)), out);
		text_add(out, "</code></pre></figure>");
	}
	text_release(&code);
}
