/* SPDX-License-Identifier: MIT */
/* Slugs of any text, in all modes. */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = {0};
	struct span text =
		utf8_repaired((struct span){(const char *)bytes, length}, &arena);

	for (int mode = SLUG_NONE; mode <= SLUG_LATIN; mode++) {
		const char *slug =
			unicode_slug(text, (enum slug_mode)mode, mode % 2, &arena);

		if (utf8_find_bad(span_of(slug)) != span_of(slug).length)
			abort();
	}
	(void)unicode_nfc(text, &arena);
	while (text.length > 0)
		text = span_after(text, unicode_cluster(text));
	arena_release(&arena);
	return 0;
}
