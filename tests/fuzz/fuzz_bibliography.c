/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"
#include "read/bibliography/bibliography.h"
#include "read/data/lists.h"
#include "syntax/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What feedmill-bibtex prints, and what other data files hold. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct source source = {.path = "a.bib"};
	struct arena arena = {0};
	struct report report = {0};
	struct data_reader reader = {.content = -1,
		.source = &source,
		.file = "a.bib",
		.arena = &arena,
		.report = &report};
	struct span text =
		utf8_repaired((struct span){(const char *)data, size}, &arena);
	struct bibliography bibliography = bibliography_of("a.bib", &arena, &report);
	struct span line;
	struct error error;
	struct value *root;
	size_t count;

	if (json_read(text, &root, &arena, &error))
		(void)data_items(&reader, root, &count);
	while (span_next(&text, '\n', &line))
		(void)bibliography_add(&bibliography, line, &error);
	reader.is_bibliography = true;
	(void)data_items(&reader, bibliography_finish(&bibliography), &count);
	report_release(&report);
	arena_release(&arena);
	return 0;
}
