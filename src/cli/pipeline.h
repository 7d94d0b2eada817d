/* SPDX-License-Identifier: MIT */
/*
 * A run through the stages.  This is the only part of feedmill that knows all of them.
 *
 *	struct pipeline run;
 *	enum status status = pipeline_start(&run, options);
 *
 *	if (status == STATUS_DONE)
 *		status = pipeline_collect(&run);
 *	...
 *	pipeline_end(&run);
 *
 * Steps print what stops them and return the status that the program ends with.
 */
#ifndef CLI_PIPELINE_H
#define CLI_PIPELINE_H

#include "cli/options.h"
#include "cli/status.h"
#include "collect.h"
#include "publish.h"

struct pipeline {
	const struct options *options;
	struct arena arena; /* holds all that follows */
	struct report report;
	int64_t now;
	int root; /* open folders; -1 until they are */
	int content;
	int output;
	int built; /* the folder with built pages, where one is named */
	struct settings settings;
	struct ledger ledger; /* as it was read */
	struct history history;
	struct definitions definitions;
	struct sources sources;
	struct sections sections;
	struct site site;
	struct outputs outputs;
	struct documents documents;
	struct publication publication;
	struct ledger next;  /* as it is to be */
	bool refused;        /* by the guard */
	size_t made_folders; /* on the way to the output folder, it among them */
	struct foreign_feeds foreign;
	struct adoption adoption;
};

/* Open the site and read its settings. */
enum status pipeline_start(struct pipeline *run, const struct options *options);

/* One run at a time in a site: wait for the others. */
enum status pipeline_lock(struct pipeline *run);

/* Read the ledger: pipeline_collect does it too. */
enum status pipeline_remember(struct pipeline *run);

/* Read and collect: every page and item. */
enum status pipeline_collect(struct pipeline *run);

/* Choose what each feed and sitemap holds. */
void pipeline_select(struct pipeline *run);

/*
 * Open the output folder, made if need be, and lock it; with --dry-run only if there.
 */
enum status pipeline_open_output(struct pipeline *run);

/* Make the documents, in memory. */
enum status pipeline_write(struct pipeline *run);

/*
 * See what would change: STATUS_REFUSED, and problems that say so, if the guard does
 * not let it pass.
 */
enum status pipeline_plan(struct pipeline *run);

/* Put the documents and the ledger in place; with --dry-run do nothing. */
enum status pipeline_publish(struct pipeline *run);

/*
 * Take over ids and dates from the feeds that the command's arguments name; the ledger
 * is then to be published.
 */
enum status pipeline_adopt(struct pipeline *run);
enum status pipeline_publish_ledger(struct pipeline *run);

/* Print the problems: STATUS_CONTENT if one is an error. */
enum status pipeline_report(struct pipeline *run);

/* Free all of it. */
void pipeline_end(struct pipeline *run);

#endif
