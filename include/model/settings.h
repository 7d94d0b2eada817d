/* SPDX-License-Identifier: MIT */
/*
 * Who publishes, and the rules of the tree: what is a page, and where it is on the web.
 *
 * A dialect (native `content/site.yaml`, Jekyll's `_config.yml` …) is only a way to
 * read these: after reading, every site goes through the same code with different
 * settings.  Everything stands in the run's arena and does not change after it was
 * read.
 */
#ifndef MODEL_SETTINGS_H
#define MODEL_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "base/value.h"
#include "model/definition.h"
#include "model/person.h"

/* What a date in a file's name (`2024-03-01-title.md`) means to a collection. */
enum name_dates {
	NAME_DATES_NONE,     /* it is part of the name */
	NAME_DATES_OPTIONAL, /* it dates the page, unless front matter does */
	NAME_DATES_REQUIRED, /* the same, and files without one are not pages */
};

/* A folder whose pages belong together. */
struct collection {
	const char *label;  /* `posts`; "" for pages outside every collection */
	const char *folder; /* below the content folder: `thoughts`, `_posts` */
	bool any_depth;     /* FOLDER may lie in any folder, as in `work/_posts`, whose
	                       parents are then categories */
	const char *permalink; /* a template or a style; NULL: the site's */
	enum name_dates name_dates;
	bool bare_pages;   /* files without front matter are pages too */
	bool published;    /* its pages have URLs: false leaves them out of sitemaps */
	bool future;       /* pages of the future are members too */
	bool future_leaks; /* the same, but only to who follows Jekyll to the letter */
	bool drafts;       /* its pages are drafts, whatever they say */
};

/* How `exclude` and `include` patterns are matched with paths. */
enum pattern_style {
	PATTERNS_GLOB,   /* `*` stops at /, `**` does not; a folder covers all in it */
	PATTERNS_JEKYLL, /* fnmatch without FNM_PATHNAME, and plain prefixes */
};

/* What `permalink` of the settings is to a page, and what `:path` in it counts from. */
enum permalink_rules {
	PERMALINKS_NATIVE, /* every page's template; `:path` is below the content folder
	                      and without a date that the file's name begins with */
	PERMALINKS_JEKYLL, /* that of posts; others take only how it ends; `:path` is
	                      below the collection's folder, dates stay */
};

/* Front matter that pages have unless they say otherwise. */
struct default_values {
	const char *path;       /* a prefix or a glob; "" fits every page */
	const char *collection; /* a label, `pages`, or NULL for every one */
	struct value *values;   /* a map of front-matter keys */
};

/* Somebody whom pages name by a short word: `author: ada`. */
struct known_person {
	const char *key;
	struct people people; /* the one person that it stands for */
};

/* What pages that a generator makes are about. */
enum generated_kind {
	GENERATED_PARTS, /* the posts, some on each: `index.html` goes on */
	GENERATED_TAGS,  /* one page for each tag of a post … */
	GENERATED_CATEGORIES,
	GENERATED_YEARS,
	GENERATED_MONTHS,
	GENERATED_DAYS,
};

/* Pages that the site's generator makes of its posts, and no file is. */
struct generated_pages {
	enum generated_kind kind;
	const char *path;  /* `/page:num/`, `/tag/:name/`, `/:year/:month/` */
	size_t posts;      /* GENERATED_PARTS: on each page */
	const char *slugs; /* `:name` as Jekyll's slugify makes it: `latin`; or NULL */
};

/* Where the date of a page's last change comes from. */
enum lastmod_source {
	LASTMOD_FRONT_MATTER,
	LASTMOD_GIT,
	LASTMOD_LEDGER,
	LASTMOD_MTIME,
};

/*
 * All of them, in groups by what they rule.  Lists of strings end in NULL; paths of
 * folders have no / at their end.
 */
struct settings {
	const char *file; /* what was read last of the settings, for messages */
	const struct value *values; /* all that they say: `site.` in templates */

	/* What the site is, and who publishes it. */
	struct {
		const char *origin; /* `https://www.uni.example`, without a / */
		/* `/~ada`, or "": what the path of every URL begins with. */
		const char *base_path;
		/* Both, with the / that `url` ends with; NULL: it ends with none. */
		const char *home_as_written;
		const char *title;
		const char *description; /* NULL if there is none */
		const char *language;    /* BCP 47; NULL if it is not known */
		const char *timezone;    /* an IANA name */
		struct people authors;   /* at least one: the title, if nobody else */
		bool authors_stand_in;   /* nobody else: jekyll-feed then names none */
		struct channel channel;  /* rights, hubs: of feeds that say none */
	} identity;
	const struct known_person *known_people; /* by their keys */
	size_t known_people_count;

	/* Where things lie. */
	struct {
		/* Relative to the site's root. */
		const char *content;     /* the folder of content: `content`, `.` */
		const char *definitions; /* that of definitions: `feeds`, `_feeds` */
		const char *output;      /* where documents go: `public`, `_site` */
		const char *rendered;    /* a folder of built pages; or NULL */
		const char *ledger;      /* NULL: .feedmill.ledger at the root */

		/* Below the content folder, or NULL. */
		const char *data_folder;         /* where `site.data` comes from */
		const char *include_folder;      /* what templates include */
		const char *bibliography_folder; /* where bibliographies are */
	} places;

	/* What is a page. */
	struct {
		const struct collection *collections; /* the first that fits counts */
		size_t collection_count;
		const struct collection *no_collection; /* outside all of them */
		const char *const *markdown_extensions; /* `md`, `markdown` … */
		const char *const *exclude;
		const char *const *include; /* read though it begins with . or _ */
		enum pattern_style patterns;
		bool front_matter_makes_pages; /* without it a file is static, even
		                                  Markdown */
		bool underscores_hide; /* names that begin with _ or # are not read */
		const struct default_values *defaults; /* the weakest first */
		size_t default_count;
		const struct generated_pages *generated;
		size_t generated_count;
	} tree;

	/* Which pages stay of those that would not. */
	struct {
		bool drafts;
		bool future;
		bool unpublished;
		size_t newest_posts; /* with dates in their names, no others; 0: all */
	} shown;

	/* How what pages say of themselves is understood. */
	struct {
		bool headings_are_titles; /* of pages that are given no title */
		bool smart_titles;        /* ' and -- in titles become ’ and – */
		/*
		 * Keys that only other generators know are data: `url guid id summary
		 * updated lastmod language`.
		 */
		bool narrow_keys;
		bool bare_times_are_utc; /* `2024-03-01 10:00:00` unquoted is UTC */
		bool dates_are_guessed;  /* `25.11.2019`, `Nov 25th, 2019` too */
		bool images_at_home;     /* `image: a.png` is below the base path */
	} front_matter;

	/* Where a page is on the web, and what identifies it. */
	struct {
		const char *permalink; /* the site's template or style */
		enum permalink_rules rules;
		bool document_ids; /* ids as jekyll-feed has them */
		/* Slugs of texts, and ids, are in NFC; never what files are called. */
		bool composed;
	} urls;

	/* What is in a body. */
	struct {
		bool templates; /* all of Liquid; else `{{ site.x }}`, `{{ page.x }}` */
		const char *excerpt_separator; /* where a summary ends; "": nowhere */
		const char *const *quotes; /* as of syntax/smart.h; NULL: curly ones */
		bool line_numbers;         /* before code, if it is compat */
		bool whole_excerpts;       /* a body without it is its own summary */
	} bodies;

	/* The works of the site's bibliography, which may have pages of their own. */
	struct {
		const char *bibliography; /* in the folder of bibliographies; or NULL */
		const char *query;        /* which works there are: jekyll-scholar's */
		const char *details_folder;
		const char *details_permalink;
	} works;

	/* Feeds that the settings themselves ask for; files add to them. */
	const struct definition *own_definitions;
	size_t own_definition_count;
	const char *stylesheet; /* of documents whose definition names none; or NULL */

	/* How to go about it. */
	const enum lastmod_source *lastmod; /* the first that knows one counts */
	size_t lastmod_count;
	bool compat;       /* the peer's faults included */
	bool allow_shrink; /* the guard lets everything pass */
};

/*
 * The origin and the base path: `https://www.uni.example/~ada`.  With `compat` a slash
 * that `url` ends with stays there.
 */
const char *settings_home(const struct settings *settings, struct arena *arena);

/*
 * What a picture or a video that the front matter of the page at PAGE_URL names is seen
 * from.  If that is the site's home, REFERENCE loses the slashes it begins with.
 */
const char *settings_media_base(const struct settings *settings, const char *page_url,
	struct span *reference, struct arena *arena);

/* What `site` is in templates: all that the settings say, with `url` and `baseurl`. */
struct value *settings_variables(const struct settings *settings, struct arena *arena);

/* The line of KEY in the settings; 0 if it is not there. */
unsigned settings_line(const struct settings *settings, const char *key);

/* The path of the ledger, seen from the site's root. */
const char *settings_ledger(const struct settings *settings);

/*
 * True if `lastmod` asks SOURCE, and not OTHER before it; where SOURCE is OTHER, if it
 * asks it at all.
 */
bool settings_asks_before(const struct settings *settings, enum lastmod_source source,
	enum lastmod_source other);

/*
 * A content file as reports name it, relative to the site's root: `content/about.md`.
 */
const char *settings_file(
	const struct settings *settings, const char *path, struct arena *arena);

#endif
