/* SPDX-License-Identifier: MIT */
/* When an item is another to its readers: feedmill(5), "LEDGER". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "collect/item_hash.h"

enum { AUTHORS = 3, LINKS = 2 };

struct version {
	const char *title;
	const char *authors[AUTHORS];
	const char *link;
	struct item_link related[LINKS];
	const char *html;
	const char *text;
	const char *summary; /* of data; NULL: it stands on a page */
	unsigned line;
};

#define TITLE "A Paper"
#define PEOPLE                                                                         \
	{                                                                              \
		"Ada Roe", "Jane Doe"                                                  \
	}
#define LINK "https://x.org/p"
#define RELATED                                                                        \
	{                                                                              \
		{"https://x.org/code", "Code"},                                        \
		{                                                                      \
			"https://x.org/talk", "Talk"                                   \
		}                                                                      \
	}
#define HTML "<b>A Paper</b>, in <i>Proc</i>."

static const struct version on_page = {
	TITLE, PEOPLE, LINK, RELATED, HTML, NULL, NULL, 3};
static const struct version in_data = {
	TITLE, PEOPLE, LINK, RELATED, "", NULL, "NetConf, 2024", 3};

static const struct version with_paths = {TITLE, PEOPLE, "p.pdf",
	{{"code.zip", "Code"}, {"../talk.pdf", "Talk"}}, HTML, NULL, NULL, 3};

/* What it becomes: is it still the same? */
static const struct change_case {
	const char *what;
	const struct version *was;
	struct version now;
	bool same;
} change_cases[] = {
	{"nothing", &on_page, {TITLE, PEOPLE, LINK, RELATED, HTML, NULL, NULL, 3},
		true},
	{"its place", &on_page, {TITLE, PEOPLE, LINK, RELATED, HTML, NULL, NULL, 9},
		true},
	{"a dot in front of a path", &with_paths,
		{TITLE, PEOPLE, "./p.pdf",
			{{"./code.zip", "Code"}, {"../talk.pdf", "Talk"}}, HTML, NULL,
			NULL, 3},
		true},
	{"another path", &with_paths,
		{TITLE, PEOPLE, "p.pdf", {{"code.zip", "Code"}, {"talk.pdf", "Talk"}},
			HTML, NULL, NULL, 3},
		false},
	{"links change places", &on_page,
		{TITLE, PEOPLE, LINK,
			{{"https://x.org/talk", "Talk"},
				{"https://x.org/code", "Code"}},
			HTML, NULL, NULL, 3},
		true},
	{"another link is the main one", &on_page,
		{TITLE, PEOPLE, "https://x.org/code",
			{{"https://x.org/p", "Paper"}, {"https://x.org/talk", "Talk"}},
			HTML, NULL, NULL, 3},
		true},
	{"white space and markup", &on_page,
		{TITLE, PEOPLE, LINK, RELATED, "<em>A\n  Paper</em>,  in Proc.", NULL,
			NULL, 3},
		true},
	{"the title", &on_page, {"A Papre", PEOPLE, LINK, RELATED, HTML, NULL, NULL, 3},
		false},
	{"the order of authors", &on_page,
		{TITLE, {"Jane Doe", "Ada Roe"}, LINK, RELATED, HTML, NULL, NULL, 3},
		false},
	{"an author less", &on_page,
		{TITLE, {"Ada Roe"}, LINK, RELATED, HTML, NULL, NULL, 3}, false},
	{"a link", &on_page,
		{TITLE, PEOPLE, "https://x.org/q", RELATED, HTML, NULL, NULL, 3},
		false},
	{"a word of its text", &on_page,
		{TITLE, PEOPLE, LINK, RELATED, "<b>A Paper</b>, in <i>Trans</i>.", NULL,
			NULL, 3},
		false},
	{"two words that grow together", &on_page,
		{TITLE, PEOPLE, LINK, RELATED, "<b>A Paper</b>, in<i>Proc</i>.", NULL,
			NULL, 3},
		false},
	{"data: nothing", &in_data,
		{TITLE, PEOPLE, LINK, RELATED, "", NULL, "NetConf, 2024", 9}, true},
	{"data: where it was published", &in_data,
		{TITLE, PEOPLE, LINK, RELATED, "", NULL, "Journal of Nets, 2025", 3},
		false},
	{"data: a text", &in_data,
		{TITLE, PEOPLE, LINK, RELATED, "", "Abstract", "NetConf, 2024", 3},
		false},
};

static const char *hash_of(const struct version *version, struct arena *arena)
{
	static const char *const nothing[] = {NULL};
	const struct item_data data = {
		.summary = version->summary, .keywords = nothing};
	const struct item item = {
		.title = version->title,
		.authors = version->authors,
		.link = version->link,
		.related = version->related,
		.related_count = LINKS,
		.html = version->html,
		.text = version->text,
		.line = version->line,
		.data = version->summary == NULL ? NULL : &data,
	};

	return item_hash(&item, arena);
}

static void test_what_changes_a_hash(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(change_cases); i++) {
		const struct change_case *want = &change_cases[i];
		struct arena arena = {0};
		bool same = strcmp(hash_of(want->was, &arena),
				    hash_of(&want->now, &arena)) == 0;

		print_message("  %s\n", want->what);
		assert_int_equal(same, want->same);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_changes_a_hash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
