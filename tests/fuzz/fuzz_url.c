/* SPDX-License-Identifier: MIT */
/* The first line is a base, the rest a reference. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "syntax/url.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void must(bool good)
{
	if (!good)
		abort();
}

static void check_resolved(const char *url, struct arena *arena)
{
	struct error error = {0};
	const char *again = url_resolve("http://other/", span_of(url), arena, &error);

	for (const char *c = url; *c != '\0'; c++)
		must(*c > ' ' && *c < 0x7F && strchr("\"<>\\^`{|}", *c) == NULL);
	must(again != NULL && strcmp(again, url) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = {0};
	struct error error = {0};
	struct text text = text_limited(MIB);
	struct span rest =
		utf8_repaired((struct span){(const char *)bytes, length}, &arena);
	struct span base = SPAN_NONE;
	const char *url;

	(void)span_next(&rest, '\n', &base);
	url = url_resolve(
		arena_bytes(&arena, base.bytes, base.length), rest, &arena, &error);
	if (url != NULL && strlen(url) < URL_LIMIT)
		check_resolved(url, &arena);
	url = url_absolute(rest, &arena, &error);
	if (url != NULL && strlen(url) < URL_LIMIT)
		check_resolved(url, &arena);
	url_add_path(&text, rest);
	if (!text_broken(&text))
		must(span_equals(url_decoded(text_span(&text), &arena), rest));
	text_release(&text);
	arena_release(&arena);
	return 0;
}
