/* SPDX-License-Identifier: MIT */
#include "collect/subject.h"

#include <stdarg.h>

bool subject_is_document(const struct subject *subject)
{
	return subject->settings->urls.rules == PERMALINKS_JEKYLL &&
	       subject->source->collection != subject->settings->tree.no_collection;
}

struct span subject_extension(const struct subject *subject)
{
	struct span own = subject->name.extension;

	if (subject->source->kind == SOURCE_MARKDOWN)
		return span_of(".html");
	if (subject->source->kind != SOURCE_STATIC &&
		(span_is(own, ".scss") || span_is(own, ".sass")))
		return span_of(".css");
	return own;
}

bool extension_is_html(struct span extension)
{
	return span_is(extension, ".html") || span_is(extension, ".htm") ||
	       span_is(extension, ".xhtml");
}

void subject_report(const struct subject *subject, enum report_severity severity,
	unsigned line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	report_add_list(subject->report, severity,
		settings_file(
			subject->settings, subject->source->path, subject->scratch),
		line, format, arguments);
	va_end(arguments);
}
