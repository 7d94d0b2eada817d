/* SPDX-License-Identifier: MIT */
/* What the values of front matter may be, and what becomes of them. */
#ifndef READ_FRONT_MATTER_KINDS_H
#define READ_FRONT_MATTER_KINDS_H

#include "base/value.h"
#include "read/front_matter/front_matter.h"

/* One key with its value, on its way into FRONT. */
struct taking {
	const struct front_reader *reader;
	const char *key;
	const struct value *value; /* never null */
	struct front_matter *front;
	void *target; /* the member of FRONT that the key is for */
};

/* An error: the value is not WANTED. */
void front_refuse(const struct taking *taking, const char *wanted);

/*
 * The line of VALUE in its page; 0 if it is in the settings, whose lines mean nothing
 * to whoever reads the page's.
 */
unsigned front_line(const struct taking *taking, const struct value *value);

/* A copy of the text of VALUE, a scalar; NULL if it is empty. */
const char *front_text(const struct taking *taking, const struct value *value);

/* Each puts the value where the key wants it, or reports that it is of no use. */
void front_take_text(const struct taking *taking);
void front_take_permalink(const struct taking *taking);
void front_take_language(const struct taking *taking);
void front_take_date(const struct taking *taking);
void front_take_flag(const struct taking *taking);
void front_take_no_flag(const struct taking *taking);
void front_take_videos(const struct taking *taking);
void front_take_translation_key(const struct taking *taking);
void front_take_sitemap(const struct taking *taking);
void front_take_feed(const struct taking *taking);
void front_take_image(const struct taking *taking);
void front_take_link(const struct taking *taking);
void front_take_tags(const struct taking *taking);
void front_take_tag(const struct taking *taking);
void front_take_categories(const struct taking *taking);
void front_take_category(const struct taking *taking);
void front_take_authors(const struct taking *taking);

#endif
