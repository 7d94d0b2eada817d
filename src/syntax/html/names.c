/* SPDX-License-Identifier: MIT */
#include "syntax/html/names.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "syntax/html.h"

/* Each table is sorted by byte value: they are searched by halves. */

static const char *const void_names[] = {
	/* clang-format off */
	"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img",
	"input", "keygen", "link", "meta", "param", "source", "track", "wbr",
	/* clang-format on */
};

static const char *const inline_names[] = {
	/* clang-format off */
	"a", "abbr", "acronym", "area", "audio", "b", "bdi", "bdo", "big", "br", "button",
	"canvas", "cite", "code", "data", "datalist", "del", "dfn", "em", "embed", "font",
	"i", "iframe", "img", "input", "ins", "kbd", "label", "map", "mark", "math", "meter",
	"noscript", "object", "output", "param", "picture", "progress", "q", "rb", "rp",
	"rt", "rtc", "ruby", "s", "samp", "script", "select", "slot", "small", "source",
	"span", "strike", "strong", "sub", "sup", "svg", "template", "textarea", "time",
	"track", "tt", "u", "var", "video", "wbr",
	/* clang-format on */
};

static const char *const paragraph_closers[] = {
	/* clang-format off */
	"address", "article", "aside", "blockquote", "center", "details", "dialog", "dir",
	"div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
	"h4", "h5", "h6", "header", "hgroup", "hr", "listing", "main", "menu", "nav", "ol",
	"p", "plaintext", "pre", "search", "section", "summary", "table", "ul", "xmp",
	/* clang-format on */
};

static const char *const paragraph_hiders[] = {
	/* clang-format off */
	"applet", "body", "button", "caption", "head", "html", "marquee", "object", "svg",
	"table", "td", "template", "th",
	/* clang-format on */
};

static const char *const formatting_names[] = {
	/* clang-format off */
	"a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt",
	"u",
	/* clang-format on */
};

static const char *const libxml2s_names[] = {
	/* clang-format off */
	"base", "body", "caption", "col", "colgroup", "dd", "dt", "head", "html", "li",
	"link", "meta", "optgroup", "option", "p", "script", "style", "table", "tbody", "td",
	"tfoot", "th", "thead", "title", "tr",
	/* clang-format on */
};

static const struct {
	const char *name;
	enum html_raw raw;
} raw_names[] = {
	/* clang-format off */
	{"iframe",    HTML_LITERAL},
	{"noembed",   HTML_LITERAL},
	{"noframes",  HTML_LITERAL},
	{"plaintext", HTML_LITERAL},
	{"script",    HTML_SCRIPT},
	{"style",     HTML_SCRIPT},
	{"textarea",  HTML_ESCAPABLE},
	{"title",     HTML_ESCAPABLE},
	{"xmp",       HTML_LITERAL},
	/* clang-format on */
};

static int compare_names(const void *name, const void *row)
{
	return strcmp(name, *(const char *const *)row);
}

static bool among(const char *name, const char *const *names, size_t count)
{
	return bsearch(name, names, count, sizeof(*names), compare_names) != NULL;
}

#define AMONG(name, names) among((name), (names), COUNT(names))

bool html_name_is_void(const char *name)
{
	return AMONG(name, void_names);
}

bool html_name_is_heading(const char *name)
{
	return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0';
}

/* Phrasing content. */
static bool name_is_inline(const char *name)
{
	return AMONG(name, inline_names);
}

bool html_name_closes_paragraph(const char *name)
{
	return AMONG(name, paragraph_closers);
}

bool html_name_hides_paragraph(const char *name)
{
	return AMONG(name, paragraph_hiders);
}

bool html_name_is_formatting(const char *name)
{
	return AMONG(name, formatting_names);
}

bool html_name_is_libxml2s(const char *name)
{
	return AMONG(name, libxml2s_names);
}

enum html_raw html_name_raw(const char *name)
{
	for (size_t i = 0; i < COUNT(raw_names); i++)
		if (strcmp(raw_names[i].name, name) == 0)
			return raw_names[i].raw;
	return HTML_MARKUP;
}

bool html_is_inline(const struct html_node *node)
{
	return node->kind == HTML_TEXT || name_is_inline(node->name);
}

bool html_is_void(const struct html_node *node)
{
	return node->kind == HTML_ELEMENT && html_name_is_void(node->name);
}
