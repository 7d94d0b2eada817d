/* SPDX-License-Identifier: MIT */
#include "base/date.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "read.h"

static void add_line(struct text *text, const char *line)
{
	if (line != NULL)
		text_add(text, line);
	text_add_char(text, '\n');
}

const char *read_hash(int content, const struct source *source, struct arena *arena)
{
	const struct front_matter *front = &source->front;
	struct text file = text_limited(FILE_LIMIT);
	struct text text = text_limited(2 * (size_t)FILE_LIMIT);
	struct error error;
	const char *hash = NULL;
	char digits[HASH_TEXT_SIZE];

	if (file_read(content, source->path, &file, &error)) {
		add_line(&text, front->title);
		add_line(&text, front->description);
		for (size_t i = 0; front->authors != NULL && i < front->authors->count;
			i++)
			add_line(&text, front->authors->items[i].name);
		text_add_folded(&text, span_trimmed(span_after(
					       text_span(&file), source->body_offset)));
		hash = arena_string(arena, hash_text(text_span(&text), digits));
	}
	text_release(&file);
	text_release(&text);
	return hash;
}

static bool asks_ledger(const struct settings *settings)
{
	return !settings->compat &&
	       settings_asks_before(settings, LASTMOD_LEDGER, LASTMOD_MTIME);
}

bool needs_hash(const struct settings *settings, const struct source *source,
	size_t index, const struct history *history)
{
	if (source->hash != NULL || !asks_ledger(settings))
		return false;
	if (source->front.updated.year != 0 &&
		!settings_asks_before(settings, LASTMOD_LEDGER, LASTMOD_FRONT_MATTER))
		return false;
	return history->changed == NULL || history->changed[index] == DATE_NONE ||
	       settings_asks_before(settings, LASTMOD_LEDGER, LASTMOD_GIT);
}

/* The pages whose hashes are wanted, while workers read them. */
struct hashing {
	int content;
	struct sources *sources;
	size_t *wanted; /* their places among the sources */
	size_t count;
	struct arena arenas[PARALLEL_LIMIT];
};

static void hash_one(void *context, size_t worker, size_t index)
{
	struct hashing *hashing = context;
	struct source *source = &hashing->sources->items[hashing->wanted[index]];

	source->hash = read_hash(hashing->content, source, &hashing->arenas[worker]);
}

/* A page of which the ledger has two entries is read once: it is marked by "". */
static void list_wanted(struct hashing *hashing, const struct settings *settings,
	const struct ledger *ledger, const struct history *history)
{
	struct sources *sources = hashing->sources;

	for (size_t i = 0; i < ledger->entry_count; i++) {
		const struct ledger_entry *entry = &ledger->entries[i];
		const struct source *found =
			entry->is_item ? NULL : sources_find(sources, entry->source);
		size_t index = found == NULL ? 0 : (size_t)(found - sources->items);

		if (found == NULL || !needs_hash(settings, found, index, history))
			continue;
		hashing->wanted[hashing->count++] = index;
		sources->items[index].hash = "";
	}
}

void read_hashes(int content, const struct settings *settings, struct sources *sources,
	const struct ledger *ledger, const struct history *history, size_t threads,
	struct arena *arena)
{
	struct hashing hashing = {.content = content, .sources = sources};

	hashing.wanted = memory_resize(NULL, sources->count, sizeof(*hashing.wanted));
	list_wanted(&hashing, settings, ledger, history);
	parallel_for(hashing.count, threads, hash_one, &hashing);
	for (size_t i = 0; i < PARALLEL_LIMIT; i++)
		arena_join(arena, &hashing.arenas[i]);
	memory_free(hashing.wanted);
}
