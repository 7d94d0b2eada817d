/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "publish.h"
#include "read/ledger.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What can be read is written so that it reads back as the same. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct error error;
	struct ledger ledger;
	struct text once = text_limited(LEDGER_LIMIT);
	struct text twice = text_limited(LEDGER_LIMIT);

	if (parse_ledger(
		    (struct span){(const char *)data, size}, &ledger, &arena, &error)) {
		write_ledger(&ledger, &once);
		if (!parse_ledger(text_span(&once), &ledger, &arena, &error))
			abort();
		write_ledger(&ledger, &twice);
		if (!span_equals(text_span(&once), text_span(&twice)))
			abort();
	}
	text_release(&once);
	text_release(&twice);
	arena_release(&arena);
	return 0;
}
