/* SPDX-License-Identifier: MIT */
/* What each tag does: one function a row of the table in tags.c. */
#ifndef SYNTAX_LIQUID_TAGS_H
#define SYNTAX_LIQUID_TAGS_H

#include "syntax/liquid/tree.h"

typedef void liquid_render_tag(
	struct liquid_run *run, const struct liquid_node *node, struct text *out);

liquid_render_tag liquid_render_assign;
liquid_render_tag liquid_render_break;
liquid_render_tag liquid_render_capture;
liquid_render_tag liquid_render_case;
liquid_render_tag liquid_render_continue;
liquid_render_tag liquid_render_cycle;
liquid_render_tag liquid_render_decrement;
liquid_render_tag liquid_render_for;
liquid_render_tag liquid_render_highlight;
liquid_render_tag liquid_render_if;
liquid_render_tag liquid_render_include;
liquid_render_tag liquid_render_include_relative;
liquid_render_tag liquid_render_increment;
liquid_render_tag liquid_render_link;
liquid_render_tag liquid_render_post_url;
liquid_render_tag liquid_render_unless;

/*
 * MARKUP with the `{{ }}` in it replaced, as include and link have it; MARKUP itself if
 * there are none.
 */
struct span liquid_expanded(struct liquid_run *run, struct span markup);

#endif
