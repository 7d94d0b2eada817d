/* SPDX-License-Identifier: MIT */
/*
 * Stage 1: read.  From a folder to settings, definitions, sources and sections.
 *
 * Settings that are wrong stop the run (status 2).  What is wrong with a definition, a
 * page or a section goes to the report, and the rest is read.  Every text that comes
 * out is clean (base/utf8.h): what is not is replaced and reported with file and line.
 */
#ifndef READ_H
#define READ_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "model/definition.h"
#include "model/foreign.h"
#include "model/history.h"
#include "model/item.h"
#include "model/ledger.h"
#include "model/settings.h"
#include "model/source.h"

/*
 * The settings of the site whose root folder is open as ROOT.  CONFIGS are files of
 * --config, relative to the root, NULL-terminated; or NULL: then the dialect is found
 * by what lies there.  Sets the process's time zone (base/date.h).  ERROR->line and
 * FILE say where the mistake stands; FILE is NULL when it is in no file.
 */
bool read_settings(int root, const char *const *configs, struct settings *settings,
	const char **file, struct arena *arena, struct report *report,
	struct error *error);

/* Every `.yaml` and `.yml` file of the folder of definitions; none without it. */
void read_definitions(int root, const struct settings *settings,
	struct definitions *definitions, struct arena *arena, struct report *report);

/*
 * Walk the content folder and read the head of every file that may be a page, on
 * THREADS threads.  Links to folders are followed unless they lead into a folder that
 * the walk is in; files that are no regular files are passed over with a warning.  The
 * output folder is never read.  Fails only if the content folder cannot be opened or a
 * limit is passed.
 */
bool read_sources(int content, const struct settings *settings, size_t threads,
	struct sources *sources, struct arena *arena, struct report *report,
	struct error *error);

/*
 * False if the walk passes over the folder PATH, below the content folder, and all in
 * it: by a pattern of `exclude`, or since its name begins with a dot.  Folders that
 * hold no pages but what pages are made with are read too.
 */
bool reads_folder(const struct settings *settings, const char *path);

/* The items of every section that a definition names. */
void read_sections(int content, const struct settings *settings,
	const struct sources *sources, const struct definitions *definitions,
	struct sections *sections, struct arena *arena, struct report *report);

/*
 * The same of every data file and bibliography that a definition names, or that the
 * settings have pages of their own for; they are added to SECTIONS.
 */
void read_data(int content, const struct settings *settings,
	const struct definitions *definitions, struct sections *sections,
	struct arena *arena, struct report *report);

/* False if this feedmill was built without btparse. */
bool bibliography_is_known(void);

/*
 * The ledger at PATH below the site's root; without the file one that does not exist.
 * One that is damaged, newer than us, or full of conflict markers is an error: it must
 * never be overwritten.
 */
bool read_ledger(int root, const char *path, struct ledger *ledger, struct arena *arena,
	struct error *error);

/*
 * The ledger at PATH as the last commit has it.  False if that has none that can be
 * read.
 */
bool read_lost_ledger(
	int root, const char *path, struct ledger *ledger, struct arena *arena);

/* What a history is asked for. */
struct history_question {
	const struct settings *settings;
	const struct sources *sources;
	const struct sections *sections;
	const struct ledger *ledger;
	bool keep; /* what took long in the cache, for the next time */
};

/*
 * What git knows of the content: the first commits of items that LEDGER lacks, and the
 * last commits of SOURCES where the settings ask git.  Without git, or a repository,
 * that is nothing; one that git does not read is warned of, and so is what lies before
 * the boundary of a shallow clone, which is not believed.  A submodule tells its own
 * history.
 */
void read_history(int content, const struct history_question *question,
	struct history *history, struct arena *arena, struct report *report);

/*
 * A hash of what SOURCE says: title, description, authors, and its body with white
 * space folded.  NULL if it cannot be read.
 */
const char *read_hash(int content, const struct source *source, struct arena *arena);

/* True if the last change of SOURCE, the INDEXth, is known by its hash alone. */
bool needs_hash(const struct settings *settings, const struct source *source,
	size_t index, const struct history *history);

/*
 * The same for those of SOURCES that LEDGER has, unless the settings ask something else
 * before it, and that can tell when they changed; on THREADS threads.
 */
void read_hashes(int content, const struct settings *settings, struct sources *sources,
	const struct ledger *ledger, const struct history *history, size_t threads,
	struct arena *arena);

/*
 * The feeds of other tools at PATH, seen from where we were started: a file, or a
 * folder with all that is in it, in the order of their names; files that are no feeds
 * are passed over there.  They are added to FEEDS.  A feed that cannot be read goes to
 * the report; false only if PATH itself, or a folder, cannot be opened.
 */
bool read_foreign_feeds(const char *path, struct foreign_feeds *feeds,
	struct arena *arena, struct report *report, struct error *error);

/* What a file may say: for help, and for the test that holds the manual to it. */
struct key {
	const char *inside; /* the key in whose map it stands; NULL: in none */
	const char *names;  /* with | between those that mean the same */
	const char *help;
};
enum key_table { KEYS_SETTINGS, KEYS_JEKYLL, KEYS_FRONT_MATTER, KEYS_DEFINITIONS };
const struct key *read_keys(enum key_table table, size_t *count, struct arena *arena);

/* For a site whose default feeds are empty: headings of its pages that hold lists. */
struct listing {
	const char *path;
	const char *heading;
	size_t items;
};
size_t read_listings(int content, const struct settings *settings,
	const struct sources *sources, struct listing *listings, size_t limit,
	struct arena *arena);

#endif
