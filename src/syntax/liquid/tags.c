/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/tags.h"

#include "base/array.h"
#include "syntax/liquid/expression.h"
#include "syntax/liquid/print.h"

static void render_output(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	size_t memory = run->memory;

	liquid_print(run, liquid_filtered(run, node->markup), out);
	arena_reset(&run->scratch);
	run->memory = memory;
}

static void render_raw(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	(void)run;
	text_add_span(out, node->markup);
}

static void render_nothing(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	(void)run;
	(void)node;
	(void)out;
}

const struct liquid_tag liquid_output_tag = {
	.name = "{{", .kind = LIQUID_TAG_ALONE, .render = render_output};

static const struct liquid_tag tags[] = {
	/* clang-format off */
	{"assign",           LIQUID_TAG_ALONE,   true,  false, NULL,          liquid_render_assign},
	{"break",            LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_break},
	{"capture",          LIQUID_TAG_BLOCK,   true,  false, NULL,          liquid_render_capture},
	{"case",             LIQUID_TAG_BLOCK,   false, true,  "when else ",  liquid_render_case},
	{"comment",          LIQUID_TAG_COMMENT, true,  false, NULL,          render_nothing},
	{"continue",         LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_continue},
	{"cycle",            LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_cycle},
	{"decrement",        LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_decrement},
	{"for",              LIQUID_TAG_BLOCK,   false, true,  "else ",       liquid_render_for},
	{"highlight",        LIQUID_TAG_BLOCK,   false, false, NULL,          liquid_render_highlight},
	{"if",               LIQUID_TAG_BLOCK,   false, true,  "elsif else ", liquid_render_if},
	{"include",          LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_include},
	{"include_cached",   LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_include},
	{"include_relative", LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_include_relative},
	{"increment",        LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_increment},
	{"link",             LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_link},
	{"post_url",         LIQUID_TAG_ALONE,   false, false, NULL,          liquid_render_post_url},
	{"raw",              LIQUID_TAG_RAW,     false, false, NULL,          render_raw},
	{"unless",           LIQUID_TAG_BLOCK,   false, true,  "elsif else ", liquid_render_unless},
	/* clang-format on */
};

const struct liquid_tag *liquid_tag_named(struct span name)
{
	for (size_t i = 0; i < COUNT(tags); i++)
		if (span_is(name, tags[i].name))
			return &tags[i];
	return NULL;
}
