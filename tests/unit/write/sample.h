/* SPDX-License-Identifier: MIT */
/* One feed with everything that can go wrong in it, for the tests of all writers. */
#ifndef TESTS_WRITE_SAMPLE_H
#define TESTS_WRITE_SAMPLE_H

#include "base/date.h"
#include "model/feed.h"

#define NASTY "R&D: the <b> tag > \"c\" 'd' ]]> \xe2\x82\xac"
#define ARABIC "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7"
#define MILL "\xf0\x9f\x8c\xbe \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac"
#define NAME "\xe6\x9d\x8e\xe5\x9b\x9b"

static const struct person sample_people[] = {
	{"Ada & Grace", "ada@example.org", "https://example.org/~ada?a=1&b=2"},
	{NAME, NULL, NULL},
};

static const char *const no_categories[] = {NULL};
static const char *const sample_categories[] = {"C & C++", "caf\xc3\xa9", "", NULL};

static const struct entry_link sample_links[] = {
	{"related", "https://doi.example/10.1/a?x=1&y=2", "DOI \"x\"", NULL, -1},
	{"enclosure", "https://example.org/talk.mp3", NULL, "audio/mpeg", 123456},
	{"enclosure", "https://example.org/slides.pdf", "Slides", NULL, -1},
};

/* A post, a paper that stands on a page and is published elsewhere, a bare thought, and
 * one that nobody dated. */
static struct entry sample_entries[] = {
	{
		.id = "https://example.org/posts/a/",
		.url = "https://example.org/posts/a/",
		.title = NASTY,
		.published = 1709287200,
		.updated = 1711965600,
		.authors = {sample_people, 2},
		.categories = sample_categories,
		.links = sample_links,
		.link_count = 3,
		.summary = "Plain: 1 < 2 & AT&T",
		.html = "<p>AT&amp;T ]]&gt; <a "
			"href=\"https://e.org/?a=1&amp;b=2\">" ARABIC "</a></p>\r\n",
		.image = "https://example.org/i.png?a=1&b=2",
	},
	{
		.id = "https://example.org/about/#a-paper",
		.url = "https://doi.example/paper.pdf",
		.place = "https://example.org/about/#papers:~:text=A%20paper",
		.title = ARABIC " " MILL,
		.published = 1704067200,
		.updated = DATE_NONE,
		.language = "ar",
		.authors = {sample_people + 1, 1},
		.categories = no_categories,
		.summary = "",
		.html = "<p>Only HTML</p>",
		.image = "",
	},
	{
		.id = "tag:example.org,2024-01-01:thought",
		.url = "https://example.org/thought/",
		.title = "A thought",
		.published = 1704063600,
		.updated = 1704063600,
		.authors = {sample_people + 1, 1},
		.categories = no_categories,
	},
	{
		.id = "https://example.org/about/#undated",
		.url = "https://example.org/undated/",
		.title = "Undated",
		.published = DATE_NONE,
		.updated = DATE_NONE,
		.authors = {sample_people + 1, 1},
		.categories = no_categories,
		.summary = "Only a summary",
		.image = "https://example.org/undated.png",
	},
};

/* Nothing that may be left out, and no entries. */
static const struct feed bare_feed = {
	.format = "atom",
	.path = "/bare.xml",
	.id = "https://example.org/bare.xml",
	.self_url = "https://example.org/bare.xml",
	.home_url = "https://example.org/",
	.title = "Bare & plain",
	.updated = 1704067200,
	.authors = {sample_people + 1, 1},
};

/* All of it. */
static const struct feed sample_feed = {
	.format = "atom",
	.path = "/sample.xml",
	.id = "https://example.org/sample.xml",
	.self_url = "https://example.org/sample.xml",
	.home_url = "https://example.org/",
	.title = NASTY,
	.description = "About \xe2\x80\x9cR&D\xe2\x80\x9d <plain>",
	.updated = 1711965600,
	.language = "en-GB",
	.authors = {sample_people, 2},
	.rights = "\xc2\xa9 2024 A & G",
	.icon = "https://example.org/icon.png",
	.logo = "https://example.org/logo.png",
	.stylesheet = "https://example.org/feed.css?a=1&b=2",
	.entries = sample_entries,
	.entry_count = sizeof(sample_entries) / sizeof(sample_entries[0]),
};

#endif
