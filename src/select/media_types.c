/* SPDX-License-Identifier: MIT */
#include "select/media_types.h"

#include <stddef.h>

#include "base/array.h"
#include "base/path.h"
#include "base/span.h"
#include "syntax/url.h"

/* By extension; the types are those of IANA, or what everybody uses. */
static const struct media_type {
	const char *extension;
	const char *type;
} media_types[] = {
	/* clang-format off */
	{"aac", "audio/aac"},
	{"avif", "image/avif"},
	{"csv", "text/csv"},
	{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	{"epub", "application/epub+zip"},
	{"flac", "audio/flac"},
	{"gif", "image/gif"},
	{"gz", "application/gzip"},
	{"htm", "text/html"},
	{"html", "text/html"},
	{"ics", "text/calendar"},
	{"jpeg", "image/jpeg"},
	{"jpg", "image/jpeg"},
	{"json", "application/json"},
	{"m4a", "audio/x-m4a"},
	{"m4b", "audio/x-m4b"},
	{"m4v", "video/x-m4v"},
	{"mid", "audio/midi"},
	{"mka", "audio/x-matroska"},
	{"mkv", "video/x-matroska"},
	{"mov", "video/quicktime"},
	{"mp3", "audio/mpeg"},
	{"mp4", "video/mp4"},
	{"mpeg", "video/mpeg"},
	{"mpg", "video/mpeg"},
	{"odp", "application/vnd.oasis.opendocument.presentation"},
	{"odt", "application/vnd.oasis.opendocument.text"},
	{"oga", "audio/ogg"},
	{"ogg", "audio/ogg"},
	{"ogv", "video/ogg"},
	{"opus", "audio/ogg"},
	{"pdf", "application/pdf"},
	{"png", "image/png"},
	{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
	{"ps", "application/postscript"},
	{"srt", "application/x-subrip"},
	{"svg", "image/svg+xml"},
	{"tar", "application/x-tar"},
	{"torrent", "application/x-bittorrent"},
	{"txt", "text/plain"},
	{"vtt", "text/vtt"},
	{"wav", "audio/wav"},
	{"weba", "audio/webm"},
	{"webm", "video/webm"},
	{"webp", "image/webp"},
	{"zip", "application/zip"},
	/* clang-format on */
};

const char *media_type_by_name(struct span name)
{
	name = span_first(name, span_find(name, '#'));
	name = span_first(name, span_find(name, '?'));
	name = span_after(path_extension(name), 1);
	for (size_t i = 0; i < COUNT(media_types); i++)
		if (span_is_ignoring_case(name, media_types[i].extension))
			return media_types[i].type;
	return NULL;
}

const char *media_type_of(const char *url)
{
	return media_type_by_name(url_path(url));
}
