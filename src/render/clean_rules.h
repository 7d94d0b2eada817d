/* SPDX-License-Identifier: MIT */
/*
 * What stays when HTML is cleaned: tables of elements, attributes and schemes, and what
 * the files of the cleaner share.
 */
#ifndef RENDER_CLEAN_RULES_H
#define RENDER_CLEAN_RULES_H

#include <stdbool.h>

#include "render/clean.h"

/* One cleaning of one tree. */
struct cleaning {
	const char *base_url;
	struct span page_url; /* without its fragment */
	const char *note_prefix;
	struct arena *arena;
};

enum clean_action {
	CLEAN_UNWRAP, /* its children take its place; also what no rule knows */
	CLEAN_KEEP,
	CLEAN_DROP,    /* with all it contains */
	CLEAN_REPLACE, /* by what its function makes of it */
};

struct clean_element {
	const char *name;
	enum clean_action action;
	bool empty_goes; /* where nothing is left in it */
	/* A clean node, or NULL for nothing. */
	struct html_node *(*replace)(
		const struct cleaning *cleaning, const struct html_node *node);
};

enum clean_value {
	CLEAN_TEXT,
	CLEAN_WORD,   /* letters, digits, hyphens */
	CLEAN_NUMBER, /* digits, maybe with a sign or % */
	CLEAN_FLAG,   /* its value does not matter */
	CLEAN_LINK,
	CLEAN_MEDIA,
	CLEAN_SOURCES,  /* srcset */
	CLEAN_LANGUAGE, /* the classes that name a programming language */
	CLEAN_ALIGN,    /* of a style, text-align */
};

struct clean_attribute {
	const char *name;
	const char *elements; /* with blanks between; "" is all */
	enum clean_value value;
};

/* Never NULL: for unknown names, a rule to unwrap. */
const struct clean_element *clean_element_rule(const char *name);
/* NULL if ELEMENT may not have it. */
const struct clean_attribute *clean_attribute_rule(
	const char *element, const char *name);

/* True if NAME is one of NAMES, which has blanks between them. */
bool clean_is_among(const char *name, const char *names);

/* clean_url.c: absolute, or NULL for what does not stay. */
const char *clean_link(const struct cleaning *cleaning, const char *url);
const char *clean_media(const struct cleaning *cleaning, const char *url);
const char *clean_sources(const struct cleaning *cleaning, const char *srcset);
/* The address of its first candidate, as it is written. */
struct span clean_first_source(const char *srcset);
/* A place in the page itself, by the id that it has there. */
const char *clean_fragment_link(const struct cleaning *cleaning, struct span id);

/* clean_attributes.c: leave those that stay. */
void clean_attributes(const struct cleaning *cleaning, struct html_node *node);

/* The value of PROPERTY in a style attribute; empty if it has none. */
struct span clean_style(const char *style, const char *property);

/* clean_images.c: give back its address to an image that scripts would load. */
void clean_restore_lazy(const struct cleaning *cleaning, struct html_node *node);
/* The first of a srcset that is clean is for readers that know none. */
void clean_add_source(const struct cleaning *cleaning, struct html_node *image);
/* Text in place of an image that has lost its address; NULL if it has none. */
struct html_node *clean_image_text(
	const struct cleaning *cleaning, const struct html_node *node);

/* clean_trackers.c: true for an image that nobody sees, its attributes as written. */
bool clean_is_unseen(const struct html_node *node);
/* True for one of who counts readers, its address absolute. */
bool clean_is_tracker(const struct html_node *node);

/* clean_frames.c: a link in place of what only browsers show. */
struct html_node *clean_frame(
	const struct cleaning *cleaning, const struct html_node *node);

/* clean_formulas.c: take out what is drawn beside the formula itself. */
void clean_drawn_formulas(struct html_node *body);
struct html_node *clean_formula(
	const struct cleaning *cleaning, const struct html_node *node);
struct html_node *clean_script(
	const struct cleaning *cleaning, const struct html_node *node);

/* clean_replace.c: what stands for a drawing, for a control of a form. */
struct html_node *clean_drawing(
	const struct cleaning *cleaning, const struct html_node *node);
struct html_node *clean_input(
	const struct cleaning *cleaning, const struct html_node *node);
/* What NODE holds as a text; NULL if that is nothing. */
struct html_node *clean_text_of(
	const struct cleaning *cleaning, const struct html_node *node);

/*
 * clean_notes.c: give footnotes, and the links to and from them, ids of the entry's
 * own, and take all other ids away.  When all is clean, links whose note has gone lead
 * to the page as before, and ids whose links have gone go: true if there were any, and
 * what they were on may be empty.
 */
struct clean_note;
const struct clean_note *clean_find_notes(
	const struct cleaning *cleaning, struct html_node *body);
bool clean_settle_notes(const struct cleaning *cleaning, const struct clean_note *notes,
	struct html_node *body);

/*
 * clean_nesting.c: turn cells without a table, items without a list into other things.
 */
void clean_nesting(const struct cleaning *cleaning, struct html_node *body);

/* clean_players.c: what plays has a switch, and a link for who cannot play it. */
bool clean_is_player(const struct html_node *node);
void clean_player(const struct cleaning *cleaning, struct html_node *node);

/* clean_tidy.c: put right what cleaning has left behind. */
bool clean_is_inside(const struct html_node *node, const char *name);
void clean_tidy(const struct cleaning *cleaning, struct html_node *body);

#endif
