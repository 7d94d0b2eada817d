/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/latex.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What comes out of valid UTF-8 is valid UTF-8. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct span text =
		utf8_repaired((struct span){(const char *)data, size}, &arena);
	struct span result = span_of(latex_to_text(text, &arena));

	if (utf8_find_bad(result) < result.length)
		abort();
	arena_release(&arena);
	return 0;
}
