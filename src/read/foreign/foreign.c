/* SPDX-License-Identifier: MIT */
#include "read/foreign/foreign.h"

#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/utf8.h"
#include "syntax/html.h"
#include "syntax/url.h"

bool foreign_read(struct foreign_reader *reader, struct span text, struct error *error)
{
	if (span_starts_with(span_trimmed(utf8_without_mark(text)), "{"))
		return foreign_read_json(reader, utf8_without_mark(text), error);
	return foreign_read_xml(reader, text, error);
}

/* Behind the declarations and comments that HEAD begins with. */
static struct span first_tag(struct span head)
{
	while (span_starts_with(head, "<?") || span_starts_with(head, "<!")) {
		const char *end = span_starts_with(head, "<!--") ? "-->"
		                  : head.bytes[1] == '?'         ? "?>"
		                                                 : ">";

		head = span_after(head, span_find_string(head, end) + strlen(end));
		head = span_trimmed(head);
	}
	return head;
}

bool foreign_is_feed(struct span head)
{
	static const char *const roots[] = {"feed", "rss", "RDF"};
	struct span name;
	size_t colon;

	head = span_trimmed(utf8_without_mark(head));
	if (span_starts_with(head, "{"))
		return span_find_string(head, "jsonfeed.org/version/") < head.length;
	head = first_tag(head);
	if (!span_starts_with(head, "<"))
		return false;
	name = span_after(head, 1);
	name = span_first(name, span_find(name, '>'));
	name = span_first(name, span_find_space(name));
	colon = span_find(name, ':');
	if (colon < name.length)
		name = span_after(name, colon + 1);
	return span_is_one_of(name, roots, COUNT(roots));
}

struct foreign_entry *foreign_add(struct foreign_reader *reader, unsigned line)
{
	struct foreign_feed *feed = reader->feed;

	feed->entries = arena_grow(reader->arena, feed->entries, feed->count,
		&feed->room, sizeof(*feed->entries));
	feed->entries[feed->count] = (struct foreign_entry){
		.line = line,
		.id = "",
		.title = "",
		.link = "",
		.other_link = "",
		.published = DATE_NONE,
		.updated = DATE_NONE,
	};
	return &feed->entries[feed->count++];
}

void foreign_finish(struct foreign_reader *reader, struct foreign_entry *entry)
{
	if (*entry->id == '\0')
		entry->id = *entry->link != '\0' ? entry->link : entry->other_link;
	if (*entry->id == '\0') {
		report_add(reader->report, REPORT_WARNING, reader->feed->file,
			entry->line, "'%s' has neither an id nor a link: passed over",
			entry->title);
		reader->feed->count--;
		return;
	}
	if (*entry->other_link == '\0' && url_is_web(span_of(entry->id)))
		entry->other_link = foreign_url(reader, "", span_of(entry->id));
	if (*entry->link == '\0')
		entry->link = entry->other_link;
}

const char *foreign_line(struct foreign_reader *reader, struct span text)
{
	return text_in_line(utf8_repaired(text, reader->arena), reader->arena);
}

const char *foreign_html_line(struct foreign_reader *reader, struct span html)
{
	struct text text = text_limited(HTML_LIMIT);
	struct arena scratch = {0};
	struct error ignored;
	struct span clean = utf8_repaired(html, &scratch);
	const struct html_node *body = html_read(clean, &scratch, &ignored);
	const char *line;

	if (body != NULL)
		html_add_text(body, &text);
	line = foreign_line(reader, text_span(&text));
	text_release(&text);
	arena_release(&scratch);
	return line;
}

/* Hugo dates what has no date so: Go's zero. */
static bool is_no_date(const struct date_parts *parts)
{
	return parts->year == 1 && parts->month == 1 && parts->day == 1;
}

int64_t foreign_date(struct foreign_reader *reader, unsigned line, struct span text)
{
	struct date_parts parts;

	text = span_trimmed(text);
	if (date_read(text, &parts))
		return is_no_date(&parts) ? DATE_NONE : date_instant_utc(&parts);
	if (text.length > 0)
		report_add(reader->report, REPORT_WARNING, reader->feed->file, line,
			"'%s' is no date: the entry is taken as undated",
			foreign_line(reader, text));
	return DATE_NONE;
}

const char *foreign_url(
	struct foreign_reader *reader, const char *base, struct span reference)
{
	struct error ignored;
	const char *url = NULL;

	reference = span_trimmed(utf8_repaired(reference, reader->arena));
	if (reference.length > 0 && *base != '\0')
		url = url_resolve(base, reference, reader->arena, &ignored);
	else if (reference.length > 0)
		url = url_absolute(reference, reader->arena, &ignored);
	return url == NULL ? "" : url;
}
