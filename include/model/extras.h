/* SPDX-License-Identifier: MIT */
/*
 * What front matter says for feeds alone: files that go with a page, who else had a
 * hand in it, where it came from, which episode it is.
 *
 * All is as written: URLs may be relative, and what is a number to a podcast is still
 * text, since the same words mean other things to other people.  NULL: not said.
 */
#ifndef MODEL_EXTRAS_H
#define MODEL_EXTRAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "model/person.h"

enum {
	EXTRA_FILE_LIMIT = 100,   /* files of one page */
	EXTRA_PERSON_LIMIT = 100, /* hosts and guests of one page */
};

/* A file that goes with a page: sound, a film, a paper. */
struct extra_file {
	const char *url;
	const char *type; /* its media type */
	const char *title;
	const char *language; /* of a transcript */
	int64_t length;       /* bytes; -1: not said */
	int64_t duration;     /* seconds; -1: not said */
	unsigned line;        /* in the page; 0: in the settings */
	bool may_be_page; /* under `video`: perhaps no file, but a page that shows it */
};

struct extra_files {
	const struct extra_file *items;
	size_t count;
};

/* The feed that a page was copied from. */
struct extra_source {
	const char *title;
	const char *url; /* of the feed */
	const char *id;
	struct date_parts updated; /* of the year 0: not said */
	const char *page;          /* all that was said: the address of the original */
};

/* What podcasts say of an episode. */
struct episode {
	const char *number;
	const char *season;
	const char *kind;     /* full, trailer, bonus */
	const char *duration; /* `1:02:03`, or seconds */
	const char *is_explicit;
	struct extra_files transcripts;
	struct extra_files chapters;
	struct people hosts;
	struct people guests;
	unsigned line; /* of the first of them */
};

struct extras {
	struct extra_files files;
	struct people contributors;
	const char *rights;
	const char *license;      /* a URL, or its text */
	const char *comments;     /* where people talk about it */
	const char *external_url; /* what it is about, elsewhere */
	struct extra_source source;
	struct episode episode;
};

#endif
