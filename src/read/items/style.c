/* SPDX-License-Identifier: MIT */
#include "read/items/style.h"

#include <string.h>

#include "base/array.h"
#include "read/items/blocks.h"
#include "read/items/text.h"

/* What is written `<span style="font-style: italic">`. */
static unsigned style_of_attribute(const struct html_node *node)
{
	const char *style = html_attribute(node, "style");
	unsigned styles = 0;

	if (style == NULL)
		return 0;
	if (strstr(style, "font-style:italic") != NULL ||
		strstr(style, "font-style: italic") != NULL)
		styles |= STYLE_ITALIC;
	if (strstr(style, "font-weight:bold") != NULL ||
		strstr(style, "font-weight: bold") != NULL)
		styles |= STYLE_BOLD;
	return styles;
}

unsigned node_style(const struct html_node *node)
{
	static const struct {
		const char *name;
		unsigned style;
	} styles[] = {
		{"a", STYLE_LINK},
		{"abbr", STYLE_BADGE},
		{"b", STYLE_BOLD},
		{"cite", STYLE_ITALIC},
		{"code", STYLE_CODE},
		{"em", STYLE_ITALIC},
		{"i", STYLE_ITALIC},
		{"kbd", STYLE_BADGE},
		{"papertitle", STYLE_BOLD},
		{"strong", STYLE_BOLD},
		{"u", STYLE_UNDERLINED},
	};

	for (size_t i = 0; i < COUNT(styles); i++)
		if (html_is(node, styles[i].name))
			return styles[i].style;
	if (html_is(node, "span") && html_attribute(node, "class") != NULL)
		return STYLE_BADGE | style_of_attribute(node);
	return style_of_attribute(node);
}

bool node_is_hidden(const struct html_node *node)
{
	const char *style = html_attribute(node, "style");

	if (html_attribute(node, "hidden") != NULL)
		return true;
	if (style != NULL && (strstr(style, "display:none") != NULL ||
				     strstr(style, "display: none") != NULL))
		return true;
	return !html_is(node, "a") &&
	       line_role_of_class(html_attribute(node, "class")) == LINE_HIDDEN;
}

bool node_is_passed_over(const struct html_node *node)
{
	static const char *const names[] = {"pre", "script", "style", "template",
		"form", "button", "select", "textarea", "iframe", "svg", "details",
		"noscript", "video", "audio", "object", "nav"};

	return span_is_one_of(span_of(node->name), names, COUNT(names)) ||
	       node_is_hidden(node);
}

enum line_role node_line_role(const struct html_node *node)
{
	enum line_role role = line_role_of_class(html_attribute(node, "class"));

	if (role == LINE_PLAIN && heading_level(node) > 0)
		return LINE_TITLE;
	if (html_is(node, "a") || role == LINE_HIDDEN)
		return LINE_PLAIN;
	/* Inside a line a badge is a style. */
	return role == LINE_BADGE && html_is_inline(node) ? LINE_PLAIN : role;
}
