/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef RENDER_PARTS_H
#define RENDER_PARTS_H

#include <stdbool.h>

#include "base/error.h"
#include "base/text.h"
#include "base/value.h"
#include "render.h"
#include "render/world.h"
#include "syntax/html.h"

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

/* render_page.c: fill in what RENDERING->page says. */
void render_page(struct renderer *renderer, struct rendering *rendering);

/* Only the content, clean and in the scratch; NULL, and a problem, if there is none. */
const struct html_node *render_content(
	struct renderer *renderer, const struct page *page, const char *selector);

/* images.c: add the pictures in pages to the sitemaps that want them. */
void list_images(struct renderer *workers, struct outputs *outputs, size_t threads,
	struct arena *arena);

/* body.c */
bool read_written(struct renderer *renderer, const struct page *page,
	struct written *written, struct error *error);
/*
 * Append the HTML of TEXT, which is the body of WRITTEN or the beginning of it.  The
 * error's line counts from the body's first.
 */
bool render_text(struct renderer *renderer, struct written *written, struct span text,
	struct text *html, struct error *error);
/* The same for what cannot be rendered so: all its tags go. */
bool render_without_tags(struct renderer *renderer, struct written *written,
	struct span text, struct text *html, struct error *error);

/* template.c: append TEXT, of WRITTEN, with the templates in it rendered. */
bool render_template(struct renderer *renderer, struct written *written,
	struct span text, struct text *out, struct error *error);
/* Append TEXT with what of its templates is plain replaced, and all else gone. */
void drop_templates(struct renderer *renderer, struct written *written,
	struct span text, struct text *out);
/* What the page's front matter says under KEY, or NULL. */
const struct value *written_value(
	struct renderer *renderer, struct written *written, const char *key);

/*
 * excerpt.c: append to EXCERPT the source of what stands before the place where a
 * page's summary ends (`<!--more-->`, or the separator that its site or its front
 * matter names).  False if there is no such place.
 */
bool find_excerpt(
	struct renderer *renderer, struct written *written, struct text *excerpt);

/* raw.c, for `compat`: what Jekyll's feed says of a page, to the letter. */
bool is_raw(const struct renderer *renderer, const struct page *page);
/* HTML without white space around it; NULL if nothing is left. */
const char *raw_content(struct renderer *renderer, struct span html);
/* HTML, or a text from front matter, without its tags; NULL if nothing is left. */
const char *raw_summary(struct renderer *renderer, struct span html);

/*
 * built.c: append the content of the page as another program has built it, if it has.
 * SELECTOR (`main`, `.content`, `#text`) says where it stands; NULL: where it usually
 * does.
 */
bool find_built(struct renderer *renderer, const struct page *page,
	const char *selector, struct text *html);

/*
 * shorten.c: take the content of FEED's oldest entries until its document is no larger
 * than LIMIT bytes, or nearly, and say so.  Who has no summary then needs one.
 */
void shorten_feed(const struct feed *feed, size_t limit, struct arena *arena,
	struct report *report);

#endif
