/* SPDX-License-Identifier: MIT */
/* Feeds that other tools published, as far as a switch to this one needs them. */
#ifndef MODEL_FOREIGN_H
#define MODEL_FOREIGN_H

#include <stddef.h>
#include <stdint.h>

/* A text that is not known is "", a date DATE_NONE. */
struct foreign_entry {
	unsigned line;          /* in the feed's file; 0 if it is not known */
	const char *id;         /* by which readers know it, never "": any text */
	const char *title;      /* plain text */
	const char *link;       /* absolute, like the next */
	const char *other_link; /* a second one, for what `link` may only lead to */
	int64_t published;
	int64_t updated;
};

struct foreign_feed {
	const char *file; /* as its user named it */
	const char *id;   /* Atom's */
	const char *title;
	const char *url;  /* where it was published */
	const char *home; /* of its site */
	struct foreign_entry *entries;
	size_t count;
	size_t room;
};

struct foreign_feeds {
	struct foreign_feed *items;
	size_t count;
	size_t room;
};

#endif
