/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef SELECT_PARTS_H
#define SELECT_PARTS_H

#include "base/map.h"
#include "select.h"

/* Pages chosen, as pointers, so that they can be sorted. */
struct choice {
	const struct page **pages;
	size_t count;
	size_t room;
	bool cut_short; /* a data file could not be read: what there is may mislead */
};

/* What all of a run's selections share. */
struct selection {
	const struct site *site;
	const char *home; /* URL of the site, no / at its end */
	struct arena *arena;
	struct arena scratch; /* of the definition that is being worked on */
	struct report *report;
	struct outputs *outputs;
	size_t feed_room;
	size_t urlset_room;
	size_t list_room;
	size_t unmade_room;
	struct map paths; /* path of an output: the file of its definition */
	struct map files; /* URL of a page that is a file of its own: the page */
};

void choice_add(struct choice *choice, const struct page *page, struct arena *arena);

/* gather.c: every page that DEFINITION speaks of, each once, in the order of `from`. */
struct choice gather_pages(
	struct selection *selection, const struct definition *definition);

/*
 * same_work.c: make one entry of a work that is listed on a page and in data: the same
 * DOI or link, or a title that nothing else has, with authors and dates that agree.
 */
void join_works(struct selection *selection, struct choice *choice);

/* True if DEFINITION speaks of PAGE, which is no item. */
bool page_wanted(const struct definition *definition, const struct page *page,
	const struct settings *settings);

/* order.c: sort CHOICE as DEFINITION asks, and cut it by `newest` and `within`. */
void limit_choice(struct choice *choice, const struct definition *definition);
void sort_choice(struct choice *choice, const struct definition *definition);

/*
 * archives.c: entries that stay where they are, oldest document first (RFC 5005 section
 * 4).  What the ledger has in one stays in it; of the rest, the oldest fill new ones.
 */
struct archive_part {
	size_t number;
	struct choice choice;  /* newest first */
	struct entry *entries; /* of these pages, once they were made */
};
struct archive_parts {
	struct archive_part *items;
	size_t count;
};
/*
 * The archives of the feed called NAME, of ALL its pages; those that are in none are
 * added to SHOWN, what one subscribes to.
 */
struct archive_parts fill_archives(struct selection *selection,
	const struct definition *definition, const char *name, const struct choice *all,
	struct choice *shown);

/* archive_feeds.c: the entries of ARCHIVES, which all formats of FEED share. */
void make_archive_entries(struct selection *selection, const struct feed *feed,
	struct archive_parts *archives);
/*
 * The documents of ARCHIVES at TARGET's path, for what one subscribes to at CURRENT.
 * SLUG is that of a value of `per`, or NULL.  The URL of the newest; NULL: none.
 */
const char *add_archives(struct selection *selection, const struct feed *current,
	const struct archive_parts *archives, const struct target *target,
	const char *slug);

/*
 * per.c: one part of a choice, and the value that its pages share.  Of a sitemap, pages
 * without a value are under `pages`.
 */
struct part {
	const char *value; /* NULL when the definition has no `per` */
	const char *slug;
	struct choice choice;
};
struct part *split_choice(struct selection *selection,
	const struct definition *definition, const struct choice *choice,
	size_t *count);
/*
 * TEMPLATE with `{tag}`, `{category}` … replaced by VALUE; as it is for a NULL VALUE.
 */
const char *fill_template(
	const char *template, enum per per, const char *value, struct arena *arena);
const char *fill_placeholder(const char *template, const char *placeholder,
	const char *value, struct arena *arena);

/*
 * describe.c: what all formats of the feed of PART share, but its entries and its id.
 */
struct feed describe_feed(struct selection *selection,
	const struct definition *definition, const struct part *part);

/* feeds.c: when ENTRIES last changed; DATE_NONE without entries. */
int64_t newest_change(const struct entry *entries, size_t count);
void add_output(struct selection *selection, const struct feed *feed);

/* feeds.c, feed_lists.c, urlsets.c: what DEFINITION asks for, into the outputs. */
void select_feeds(struct selection *selection, const struct definition *definition);
void select_feed_list(struct selection *selection, const struct definition *definition);
void select_urlset(struct selection *selection, const struct definition *definition);

/* urlset_details.c: what else is said of PAGE; NULL if that is nothing. */
const struct urlset_details *details_of(struct selection *selection,
	const struct definition *definition, const struct page *page);
/* The URL of a picture or a video that its front matter names under KEY. */
const char *media_url(struct selection *selection, const struct page *page,
	const char *reference, unsigned line, const char *key);

/* urlset_parts.c: a file of its own for each value of `per`. */
void part_urlset(struct selection *selection, const struct definition *definition,
	const struct target *target, struct urlset *urlset);

/* videos.c: those in the front matter of PAGE that have all that they must. */
struct videos videos_of(struct selection *selection, const struct page *page);

/*
 * news.c: leave in URLSET, of COUNT URLs in URLS, the news of the last hours, or the
 * newest page as no news.  False, after a report, if nobody knows its language.
 */
bool keep_news(struct selection *selection, const struct definition *definition,
	struct urlset *urlset, struct urlset_url *urls);

/*
 * stylesheet.c: what the document at PATH calls the stylesheet that DEFINITION or the
 * settings want; NULL for none.
 */
const char *stylesheet_for(struct selection *selection,
	const struct definition *definition, const char *path);

/* entry.c */
struct entry make_entry(
	struct selection *selection, const struct page *page, const struct feed *feed);
/* The file of PAGE as reports name it. */
const char *file_of(struct selection *selection, const struct page *page);

/* Where something was said, for messages. */
struct said {
	const char *file;
	unsigned line; /* 0 if it is not known */
	const char *key;
};

/* Under KEY in the front matter of PAGE. */
struct said said_by(
	struct selection *selection, const struct page *page, const char *key);

/* With relative URIs of people made absolute; NULL: the site's authors. */
struct people resolve_people(
	struct selection *selection, const struct people *people, struct said said);
/* REFERENCE seen from the site's home; NULL, and a problem, if it is no URL. */
const char *resolve_reference(struct selection *selection, const char *reference,
	const char *file, unsigned line, const char *key);

/*
 * The URL of TARGET, published at PATH; NULL, after a report, if it is no URL, if
 * another output is there already, or a file of the content, which is never
 * overwritten.
 */
const char *claim_target(struct selection *selection,
	const struct definition *definition, const struct target *target,
	const char *path);

/* categories.c: those of PAGE, as TAXONOMY has them. */
void add_categories(struct selection *selection, const struct page *page,
	const struct taxonomy *taxonomy, struct entry *entry);

/* extras.c: what the front matter of PAGE says for feeds alone. */
void add_extras(
	struct selection *selection, const struct page *page, struct entry *entry);

/*
 * files.c: the URL that REFERENCE is on PAGE; `/a.mp3` counts from the site's home.
 * NULL if it is none.
 */
const char *resolve_on_page(struct selection *selection, const struct page *page,
	const char *reference, struct error *error);
/*
 * The file of PAGE that FILE names, as a link; false, after a report, if its URL is
 * none.
 */
bool file_link(struct selection *selection, const struct page *page,
	const struct extra_file *file, struct entry_link *link);

/* Nothing is made at PATH: see struct unmade_output. */
void note_unmade(struct selection *selection, const char *path, bool superseded);

/* podcast.c: drop what has nothing to hear, and say so. */
void keep_episodes(struct selection *selection, const struct definition *definition,
	struct choice *choice);
const struct podcast_episode *make_episode(struct selection *selection,
	const struct page *page, const struct podcast *podcast);
/* FEED as a podcast, whose RSS is at URL. */
const struct podcast *make_podcast(
	struct selection *selection, const struct feed *feed, const char *url);

/* defaults.c: the definitions of a site that has none of its own. */
extern const struct definition default_feeds;
extern const struct definition default_sitemap;

#endif
