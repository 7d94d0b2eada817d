/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "read/foreign/foreign.h"
#include "syntax/url.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What goes into the ledger and into feeds is clean. */
static void judge(const char *text)
{
	struct span span = span_of(text);

	if (utf8_find_bad(span) < span.length)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct report report = {0};
	struct error error;
	struct foreign_feed feed = {
		.file = "", .id = "", .title = "", .url = "", .home = ""};
	struct foreign_reader reader = {&feed, &arena, &report};
	struct span text = {(const char *)data, size};

	(void)foreign_is_feed(text);
	if (foreign_read(&reader, text, &error)) {
		judge(feed.id);
		judge(feed.title);
		for (size_t i = 0; i < feed.count; i++) {
			const struct foreign_entry *entry = &feed.entries[i];

			if (*entry->id == '\0')
				abort();
			judge(entry->id);
			judge(entry->title);
			judge(entry->link);
			(void)url_is_iri(span_of(entry->id));
		}
	}
	arena_release(&arena);
	report_release(&report);
	return 0;
}
