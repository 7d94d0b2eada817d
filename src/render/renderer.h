/* SPDX-License-Identifier: MIT */
/* What the files that render pages share. */
#ifndef RENDER_RENDERER_H
#define RENDER_RENDERER_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/report.h"
#include "base/span.h"
#include "base/value.h"
#include "model/page.h"
#include "model/site.h"
#include "render/world.h"

/* What one thread works with. */
struct renderer {
	const struct site *site;
	struct arena arena;   /* results */
	struct arena scratch; /* of one page */
	struct arena held;    /* of the world */
	struct world *world;  /* NULL until a template wants it */
	struct report report;
};

/* A page's file, its characters checked, in the renderer's scratch. */
struct written {
	const struct page *page;
	struct span front; /* with its fences; empty if there is none */
	struct span body;
	struct value *values; /* what `page` is; NULL until somebody asks */
};

/* What is made of one page, for all entries of it. */
struct rendering {
	const struct page *page;
	const char *selector; /* where its content stands in the built page, or NULL */
	bool wants_summary;   /* else it has one only if it cannot be rendered */
	const char *html;     /* NULL if it cannot be rendered */
	const char *summary;  /* NULL if there is nothing to say */
	const char *raw_summary; /* with `compat`: what Jekyll's feed says, as HTML */
	const char *image;       /* absolute; NULL if it has none */
};

#endif
