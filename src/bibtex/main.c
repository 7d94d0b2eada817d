/* SPDX-License-Identifier: MIT */
/*
 * feedmill-bibtex: what a .bib file says, as JSON, a line each.
 *
 * Entries are {key, type, line, fields}, problems {problem, severity, line}, in the
 * order of the file; the last line says how many {entries} there were.  Of the fields,
 * names are lists: `Ludwig van Beethoven`, `et al.`; all else is text as BibTeX has it,
 * LaTeX and all.
 *
 * btparse may end its process, so a child reads the entries and says how far it came;
 * if it dies, the entry that it died of is a problem, and another child goes on behind
 * it.  Time and memory are limited for all of them together.
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "bibtex/entries.h"
#include "bibtex/messages.h"
#include "bibtex/parser.h"

enum {
	SECONDS_LIMIT = 30,
	MEMORY_LIMIT = 512 * 1024 * 1024,
	CHILD_LIMIT = 100,             /* children that may die */
	ENTRY_TEXT_LIMIT = 512 * 1024, /* bytes that one entry may become */
	CHUNK = 32 * 1024, /* bytes that are kept: half a pipe, so that its reader never
	                      waits long */
};

/* What the children have done, seen by all of them. */
struct progress {
	size_t next;  /* the entry that is to be read; those before it are printed */
	bool careful; /* print each entry at once: one of the next is deadly */
};

static bool flush(struct text *out)
{
	bool wrote = file_write_all(STDOUT_FILENO, text_span(out));

	text_clear(out);
	return wrote;
}

/* What a child before this one was told of macros. */
static void repeat_macros(
	const struct bib_entries *entries, size_t count, struct arena *scratch)
{
	struct text ignored = text_limited(ENTRY_TEXT_LIMIT);

	for (size_t i = 0; i < count; i++)
		if (entries->items[i].is_macro)
			parser_add(&entries->items[i], &ignored, scratch);
	text_release(&ignored);
}

static void add_one(const struct bib_entry *entry, struct text *out, struct text *all,
	struct arena *scratch)
{
	parser_add(entry, out, scratch);
	if (text_broken(out)) {
		text_release(out);
		messages_add(entry->line, "error", "an entry is too long", out);
	}
	text_add_span(all, text_span(out));
	text_clear(out);
	arena_reset(scratch);
}

/* In the child: read entries from where the last one left off. */
static int read_entries(const struct bib_entries *entries, struct progress *progress)
{
	struct text one = text_limited(ENTRY_TEXT_LIMIT);
	struct text all = text_limited(ENTRY_TEXT_LIMIT + CHUNK);
	size_t chunk = progress->careful ? 0 : CHUNK;
	struct arena scratch = {0};
	bool wrote = parser_start();

	if (wrote)
		repeat_macros(entries, progress->next, &scratch);
	for (size_t i = progress->next; wrote && i < entries->count; i++) {
		add_one(&entries->items[i], &one, &all, &scratch);
		if (all.length < chunk && i + 1 < entries->count)
			continue;
		wrote = flush(&all);
		progress->next = i + 1;
	}
	text_release(&one);
	text_release(&all);
	arena_release(&scratch);
	return wrote ? 0 : 1;
}

static void limit_resources(void)
{
	const struct rlimit seconds = {SECONDS_LIMIT, SECONDS_LIMIT};
	const struct rlimit memory = {MEMORY_LIMIT, MEMORY_LIMIT};

	(void)setrlimit(RLIMIT_CPU, &seconds);
#ifndef __SANITIZE_ADDRESS__
	(void)setrlimit(RLIMIT_AS, &memory);
#else
	(void)memory; /* the sanitizer's own would not fit */
#endif
}

static bool run_child(const struct bib_entries *entries, struct progress *progress)
{
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		limit_resources();
		_exit(read_entries(entries, progress));
	}
	return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
	       WEXITSTATUS(status) == 0;
}

/* What all children took, which is limited beside what one may take. */
static bool has_time(void)
{
	struct rusage usage;

	return getrusage(RUSAGE_CHILDREN, &usage) == 0 &&
	       usage.ru_utime.tv_sec + usage.ru_stime.tv_sec < SECONDS_LIMIT;
}

/* A child that dies has not said of which entry: the next one goes step by step. */
static bool report_death(const struct bib_entries *entries, struct progress *progress)
{
	struct text out = text_limited(ENTRY_TEXT_LIMIT);
	bool wrote = true;

	if (progress->careful) {
		messages_add(entries->items[progress->next].line, "error",
			"an entry makes btparse give up", &out);
		wrote = flush(&out);
		progress->next++;
	}
	progress->careful = !progress->careful;
	text_release(&out);
	return wrote;
}

static bool print_entries(const struct bib_entries *entries)
{
	struct progress *progress = mmap(NULL, sizeof(*progress),
		PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	struct text end = text_limited(KIB);
	bool printed = true;

	if (progress == MAP_FAILED)
		return false;
	for (int deaths = 0; printed && progress->next < entries->count; deaths++)
		if (!run_child(entries, progress))
			printed = deaths < CHILD_LIMIT && has_time() &&
			          report_death(entries, progress);
	text_addf(&end, "{\"entries\": %zu}\n", entries->count);
	printed = printed && flush(&end);
	text_release(&end);
	(void)munmap(progress, sizeof(*progress));
	return printed;
}

static int run(const char *path)
{
	struct text file = text_limited(FILE_LIMIT);
	struct bib_entries entries;
	struct arena arena = {0};
	struct error error = {0};
	bool done = file_read(AT_FDCWD, path, &file, &error);

	if (done) {
		bib_split(text_span(&file), &entries, &arena);
		done = print_entries(&entries) ||
		       error_set(&error, "cannot read '%s' to its end", path);
	}
	if (!done)
		(void)fprintf(stderr, "feedmill-bibtex: %s\n", error.message);
	text_release(&file);
	arena_release(&arena);
	return done ? 0 : 1;
}

int main(int count, char **words)
{
	if (count == 2 && strcmp(words[1], "--version") == 0)
		return printf("feedmill-bibtex %s\n", FEEDMILL_VERSION) < 0;
	if (count != 2) {
		(void)fputs("Usage: feedmill-bibtex FILE\n\n"
			    "Prints the entries of a BibTeX file as lines of JSON.\n",
			stderr);
		return 2;
	}
	return run(words[1]);
}
