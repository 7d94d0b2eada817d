/* SPDX-License-Identifier: MIT */
#include "cli/print_text.h"

#include "base/error.h"
#include "cli/print_report.h"

enum status print_text(struct text *text, FILE *stream)
{
	bool whole = !text_broken(text);
	struct error error;

	if (whole) {
		(void)fwrite(text->bytes, 1, text->length, stream);
	} else {
		error_set(&error, "more than %zu bytes are not printed", text->limit);
		print_failure(NULL, &error, stderr);
	}
	text_release(text);
	return whole ? STATUS_DONE : STATUS_MACHINE;
}
