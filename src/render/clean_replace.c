/* SPDX-License-Identifier: MIT */
#include "render/clean_rules.h"

struct html_node *clean_text_of(
	const struct cleaning *cleaning, const struct html_node *node)
{
	struct text text = text_limited(HTML_LIMIT);
	struct html_node *result = NULL;

	html_add_text(node, &text);
	if (text.length > 0 && !text_broken(&text))
		result = html_new_text(
			cleaning->arena, text_copy_span(&text, cleaning->arena));
	text_release(&text);
	return result;
}

struct html_node *clean_drawing(
	const struct cleaning *cleaning, const struct html_node *node)
{
	const struct html_node *title = html_find(node, "title");
	struct span label = span_trimmed(span_of(html_attribute(node, "aria-label")));

	if (title == NULL && label.length > 0)
		return html_new_text(cleaning->arena, label);
	return clean_text_of(cleaning, title == NULL ? node : title);
}

/* A box of a task list is content; all other input is not. */
struct html_node *clean_input(
	const struct cleaning *cleaning, const struct html_node *node)
{
	const char *type = html_attribute(node, "type");
	bool checked = html_attribute(node, "checked") != NULL;

	if (type == NULL || !span_is_ignoring_case(span_of(type), "checkbox"))
		return NULL;
	return html_new_text(cleaning->arena, span_of(checked ? "☑" : "☐"));
}
