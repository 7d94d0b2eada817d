/* SPDX-License-Identifier: MIT */
/* Formulas: each once, as text. */
#include <string.h>

#include "base/array.h"
#include "render/clean_rules.h"

enum { SIBLINGS_AHEAD = 3 }; /* how far a script may stand behind its drawing */

static const struct html_node *next_element(const struct html_node *node)
{
	do
		node = node->next;
	while (node != NULL && html_is_blank(node));
	return node != NULL && node->kind == HTML_ELEMENT ? node : NULL;
}

static bool is_tex_script(const struct html_node *node)
{
	return html_is(node, "script") &&
	       span_starts_with(span_of(html_attribute(node, "type")), "math/tex");
}

/* MathJax 2 puts its drawing, and a preview, before the script with the formula. */
static bool is_before_script(const struct html_node *node)
{
	for (int i = 0; i < SIBLINGS_AHEAD && node != NULL; i++) {
		node = next_element(node);
		if (node != NULL && is_tex_script(node))
			return true;
	}
	return false;
}

static bool is_mathjax(const struct html_node *node)
{
	static const char *const classes[] = {"MathJax", "MathJax_CHTML",
		"MathJax_Display", "MathJax_Preview", "MathJax_SVG",
		"MathJax_SVG_Display", "MJXc-display"};

	for (size_t i = 0; i < COUNT(classes); i++)
		if (html_has_class(node, classes[i]))
			return true;
	return false;
}

/* MathML for those who cannot see the drawing: it stands right behind it. */
static bool is_before_mathml(const struct html_node *node)
{
	const struct html_node *next = next_element(node);

	return next != NULL && (html_is(next, "mjx-assistive-mml") ||
				       html_has_class(next, "MJX_Assistive_MathML"));
}

static bool is_behind_mathml(const struct html_node *node)
{
	const struct html_node *previous = node->previous;

	return previous != NULL && html_has_class(previous, "katex-mathml");
}

static bool is_drawing(const struct html_node *node)
{
	if (node->kind != HTML_ELEMENT)
		return false;
	if (html_has_class(node, "katex-html"))
		return is_behind_mathml(node);
	return is_before_mathml(node) || (is_mathjax(node) && is_before_script(node));
}

void clean_drawn_formulas(struct html_node *body)
{
	struct html_node *node = html_next(body, body);

	while (node != NULL) {
		struct html_node *behind = html_skip(node, body);
		bool drawing = is_drawing(node);
		struct html_node *next = drawing ? behind : html_next(node, body);

		if (drawing)
			html_remove(node);
		node = next;
	}
}

/* The annotation of MATH that holds the TeX it was made from; NULL if there is none. */
static const struct html_node *tex_of(const struct html_node *math)
{
	const struct html_node *node = html_next(math, math);

	for (; node != NULL; node = html_next(node, math)) {
		const char *encoding = html_is(node, "annotation")
		                               ? html_attribute(node, "encoding")
		                               : NULL;

		if (encoding != NULL && strcasestr(encoding, "tex") != NULL)
			return node;
	}
	return NULL;
}

struct html_node *clean_formula(
	const struct cleaning *cleaning, const struct html_node *node)
{
	const struct html_node *tex = tex_of(node);
	const struct html_node *shown = html_find(node, "semantics");
	const char *alternative = html_attribute(node, "alttext");

	if (tex != NULL)
		return clean_text_of(cleaning, tex);
	if (!span_is_blank(span_of(alternative)))
		return html_new_text(
			cleaning->arena, span_trimmed(span_of(alternative)));
	/* Its first child is the formula; annotations but TeX are for programs. */
	if (shown != NULL)
		shown = html_next(shown, shown);
	while (shown != NULL && shown->kind != HTML_ELEMENT)
		shown = shown->next;
	return clean_text_of(cleaning, shown == NULL ? node : shown);
}

/* `<script type="math/tex; mode=display">` is how kramdown 1 writes a formula. */
struct html_node *clean_script(
	const struct cleaning *cleaning, const struct html_node *node)
{
	struct span type = span_of(html_attribute(node, "type"));
	bool display = span_find_string(type, "mode=display") < type.length;
	const char *formula;

	if (!is_tex_script(node) || node->first == NULL)
		return NULL;
	formula = arena_format(cleaning->arena, "%s%.*s%s", display ? "\\[" : "\\(",
		SPAN_ARGUMENTS(node->first->text), display ? "\\]" : "\\)");
	return html_new_text(cleaning->arena, span_of(formula));
}
