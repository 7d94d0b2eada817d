/* SPDX-License-Identifier: MIT */
/* One feed with everything that can go wrong in it, for the tests of all writers. */
#ifndef TESTS_WRITE_SAMPLE_H
#define TESTS_WRITE_SAMPLE_H

#include "base/array.h"
#include "base/date.h"
#include "model/feed.h"

#define NASTY "R&D: the <b> tag > \"c\" 'd' ]]> \xe2\x82\xac"
#define ARABIC "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7"
#define MILL "\xf0\x9f\x8c\xbe \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac"
#define NAME "\xe6\x9d\x8e\xe5\x9b\x9b"

static const struct person sample_people[] = {
	{"Ada & Grace", "ada@example.org", "https://example.org/~ada?a=1&b=2", false},
	{NAME, NULL, NULL, false},
};

static const struct category sample_categories[] = {
	{"C & C++", NULL, NULL},
	{"caf\xc3\xa9", "https://example.org/tags/?a&b", "Caf\xc3\xa9s & bars"},
};

static const struct entry_link sample_links[] = {
	{.rel = "related",
		.url = "https://doi.example/10.1/a?x=1&y=2",
		.title = "DOI \"x\"",
		.length = -1,
		.duration = -1},
	{.rel = "enclosure",
		.url = "https://example.org/talk.mp3",
		.type = "audio/mpeg",
		.length = 123456,
		.duration = 3723},
	{.rel = "enclosure",
		.url = "https://example.org/slides.pdf",
		.title = "Slides",
		.length = -1,
		.duration = -1},
	{.rel = "alternate",
		.url = "https://example.org/de/posts/a/",
		.type = "text/html",
		.language = "de",
		.length = -1,
		.duration = -1},
	{.rel = "license",
		.url = "https://creativecommons.org/licenses/by/4.0/",
		.length = -1,
		.duration = -1},
};

static const struct entry_source sample_source = {
	.title = "Others & us",
	.url = "https://other.example/feed.xml",
	.id = "tag:other.example,2020:feed",
	.updated = 1709287200,
};

static const char *const sample_hubs[] = {
	"https://hub.example/?a&b", "https://second.example/", NULL};

/*
 * A post, a paper that stands on a page and is published elsewhere, a bare thought, and
 * one that nobody dated.
 */
static struct entry sample_entries[] = {
	{
		.id = "https://example.org/posts/a/",
		.url = "https://example.org/posts/a/",
		.title = NASTY,
		.published = 1709287200,
		.updated = 1711965600,
		.authors = {sample_people, 2},
		.contributors = {sample_people, 1},
		.categories = sample_categories,
		.category_count = 2,
		.links = sample_links,
		.link_count = 5,
		.rights = "\xc2\xa9 A & G",
		.comments = "https://example.org/posts/a/?x&y#comments",
		.external_url = "https://elsewhere.example/",
		.source = &sample_source,
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
	},
	{
		.id = "https://example.org/about/#undated",
		.url = "https://example.org/undated/",
		.title = "Undated",
		.published = DATE_NONE,
		.updated = DATE_NONE,
		.authors = {sample_people + 1, 1},
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
	.channel = {.rights = "\xc2\xa9 2024 A & G",
		.license = "https://creativecommons.org/licenses/by/4.0/",
		.hubs = sample_hubs,
		.ttl = 60,
		.update_period = UPDATES_DAILY,
		.update_frequency = 2,
		.managing_editor = {sample_people, 1}},
	.icon = "https://example.org/icon.png",
	.logo = "https://example.org/logo.png",
	.stylesheet = "https://example.org/feed.css?a=1&b=2",
	.entries = sample_entries,
	.entry_count = COUNT(sample_entries),
};

#endif
