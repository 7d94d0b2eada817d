/* SPDX-License-Identifier: MIT */
/* Repositories are made with git(1) itself; the dates are those of its commits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "folder.h"
#include "read.h"

enum {
	DAY_1 = 1704103200, /* 2024-01-01T10:00:00Z */
	DAY = 24 * 60 * 60,
};

static const char script[] =
	"set -e; cd '%s'; export HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1; "
	"at() { t=$((1704103200 + 86400 * ($1 - 1))); "
	"export GIT_COMMITTER_DATE=\"$t +0500\" GIT_AUTHOR_DATE=\"$t +0500\"; }; "
	"put() { git add -A; git -c user.name=A -c user.email=a@b commit -qm x; }; %s";

static void run(const char *folder, const char *commands)
{
	char line[8192];

	assert_true(snprintf(line, sizeof(line), script, folder, commands) <
		    (int)sizeof(line));
	/* NOLINTNEXTLINE(cert-env33-c): git is what is tested with */
	assert_int_equal(system(line), 0);
}

static const enum lastmod_source from_git[] = {LASTMOD_GIT};

static const struct settings settings = {
	.places.content = "content", .lastmod = from_git, .lastmod_count = 1};

static const char *const nobody[] = {NULL};

/* What read_history says of sources and of items of one page. */
struct asked {
	struct source sources[8];
	size_t source_count;
	struct item items[8];
	size_t item_count;
	struct section section;
	struct history history;
	struct arena arena;
	struct report report;
};

static void add_source(struct asked *asked, const char *path)
{
	asked->sources[asked->source_count++] = (struct source){.path = path};
}

static void add_item(struct asked *asked, const char *title)
{
	asked->items[asked->item_count++] = (struct item){
		.source = &asked->sources[0], .title = title, .authors = nobody};
}

static void ask(struct asked *asked, const char *folder, const struct ledger *ledger)
{
	static const struct ledger none;
	struct sources sources = {asked->sources, asked->source_count};
	struct sections sections = {&asked->section, 1};
	struct error error = {0};
	const struct history_question question = {
		&settings, &sources, &sections, ledger == NULL ? &none : ledger, true};
	int content = folder_open(AT_FDCWD, folder, &error);

	assert_true(content >= 0);
	asked->section = (struct section){
		asked->sources[0].path, "P", asked->items, asked->item_count};
	read_history(
		content, &question, &asked->history, &asked->arena, &asked->report);
	(void)close(content);
}

static void release(struct asked *asked)
{
	arena_release(&asked->arena);
	report_release(&asked->report);
}

static const char *below(const char *folder, const char *path, char full[PATH_SIZE])
{
	folder_path(folder, path, full);
	return full;
}

/* The dates of commits, by day; 0 for none. */
static int day_of(int64_t date)
{
	return date == DATE_NONE ? 0 : (int)((date - DAY_1) / DAY) + 1;
}

static void test_changes(void **state)
{
	struct asked asked = {0};
	char content[PATH_SIZE];

	run(*state, "git init -q .; mkdir -p content/sub; cd content; echo 1 > a.md; "
		    "echo 1 > sub/ü.md; echo 1 > :b.md; at 1; put; at 2; echo 2 > "
		    "a.md; put; "
		    "at 3; git checkout -qb side; echo 2 > sub/ü.md; put; "
		    "git checkout -q -; at 4; echo 3 > ../outside; put; "
		    "at 5; git -c user.name=A -c user.email=a@b merge -q side -m x; "
		    "at 6; git mv :b.md :c.md; put; echo new > d.md");
	add_source(&asked, ":b.md");
	add_source(&asked, ":c.md");
	add_source(&asked, "a.md");
	add_source(&asked, "d.md");
	add_source(&asked, "sub/\xc3\xbc.md");
	ask(&asked, below(*state, "content", content), NULL);
	assert_int_equal(day_of(asked.history.changed[0]), 6); /* its removal */
	assert_int_equal(day_of(asked.history.changed[1]), 6);
	assert_int_equal(day_of(asked.history.changed[2]), 2);
	assert_int_equal(day_of(asked.history.changed[3]), 0);
	/* Not the merge, which took it as it was. */
	assert_int_equal(day_of(asked.history.changed[4]), 3);
	assert_int_equal(asked.report.count, 0);
	release(&asked);
}

static const char papers[] =
	"git init -q .; mkdir content; cd content; "
	"printf '# Papers\\n\\n- *First* paper\\n' > old.md; at 1; put; "
	"printf '# Papers\\n\\n- *First* paper\\n- [A \"long\" title](https://e.org/A) "
	"of\\n  two lines &amp; more\\n' > old.md; at 2; put; "
	"at 3; git mv old.md about.md; put; "
	"printf '# Papers\\n\\n- A Second Paper\\n- *First* paper, EDITED\\n' > "
	"about.md; "
	"at 4; put; "
	"printf -- '- Not committed\\n' >> about.md";

static void test_titles(void **state)
{
	struct asked asked = {0};
	char content[PATH_SIZE];
	const struct sighting *seen;

	run(*state, papers);
	add_source(&asked, "about.md");
	add_item(&asked, "First paper");
	add_item(&asked, "A “long” title of two lines & more");
	add_item(&asked, "A Second Paper");
	add_item(&asked, "Not committed");
	add_item(&asked, "!?");
	ask(&asked, below(*state, "content", content), NULL);
	seen = asked.history.seen[0];
	assert_int_equal(day_of(seen[0].date), 1);
	assert_int_equal(day_of(seen[1].date), 2);
	assert_int_equal(day_of(seen[2].date), 4);
	assert_int_equal(day_of(seen[3].date), 0);
	assert_int_equal(day_of(seen[4].date), 0);
	release(&asked);
}

static void test_known_titles(void **state)
{
	struct asked asked = {0};
	struct ledger ledger = {0};
	struct ledger_entry entry = {
		.is_item = true, .id = "i", .title = "First paper"};
	char content[PATH_SIZE];

	run(*state, papers);
	add_source(&asked, "about.md");
	add_item(&asked, "First paper");
	add_item(&asked, "A Second Paper");
	asked.items[1].period.exact = true;
	ledger_add_entry(&ledger, &entry, &asked.arena);
	ask(&asked, below(*state, "content", content), &ledger);
	assert_int_equal(day_of(asked.history.seen[0][0].date), 0);
	assert_int_equal(day_of(asked.history.seen[0][1].date), 0);
	release(&asked);
}

static void test_shallow(void **state)
{
	struct asked asked = {0};
	char content[PATH_SIZE];

	run(*state, papers);
	run(*state, "git clone -q --depth 2 file://$PWD shallow");
	add_source(&asked, "about.md");
	add_item(&asked, "First paper");
	add_item(&asked, "A Second Paper");
	ask(&asked, below(*state, "shallow/content", content), NULL);
	assert_int_equal(day_of(asked.history.changed[0]), 4);
	/* Its line was edited after the boundary, but the title is older than that. */
	assert_int_equal(day_of(asked.history.seen[0][0].date), 0);
	assert_int_equal(day_of(asked.history.seen[0][1].date), 4);
	assert_int_equal(asked.report.warnings, 1);
	assert_non_null(strstr(asked.report.problems[0].message, "shallow"));
	release(&asked);
}

static void test_no_repository(void **state)
{
	struct asked asked = {0};

	add_source(&asked, "about.md");
	add_item(&asked, "First paper");
	ask(&asked, *state, NULL);
	assert_int_equal(day_of(asked.history.changed[0]), 0);
	assert_int_equal(day_of(asked.history.seen[0][0].date), 0);
	assert_int_equal(asked.report.count, 0);
	/* One that git will not have. */
	run(*state, "echo nonsense > .git");
	ask(&asked, *state, NULL);
	assert_int_equal(day_of(asked.history.changed[0]), 0);
	assert_int_equal(asked.report.warnings, 1);
	assert_non_null(strstr(asked.report.problems[0].message, "invalid gitfile"));
	release(&asked);
}

/* A hook of git's runs with variables that name another repository. */
static void test_hook(void **state)
{
	struct asked asked = {0};
	char content[PATH_SIZE];

	run(*state, papers);
	assert_int_equal(setenv("GIT_DIR", "/nonexistent", 1), 0);
	add_source(&asked, "about.md");
	ask(&asked, below(*state, "content", content), NULL);
	assert_int_equal(unsetenv("GIT_DIR"), 0);
	assert_int_equal(day_of(asked.history.changed[0]), 4);
	release(&asked);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, folder_new, folder_remove)

/* What is written as titles are in each kind of file, and what it says. */
static const struct form_case {
	const char *what;
	bool is_bibliography;
	const char *file;
	const char *title;
} form_cases[] = {
	{"BibTeX: accents and braces", true,
		"@article{a,\n title = {{\\\"U}ber {TCP} and Erd{\\H{o}}s},\n}\n",
		"\xc3\x9c"
		"ber TCP and Erd\xc5\x91s"},
	{"BibTeX: a formula, markup and a dash", true,
		"@article{a, title = \"The $\\mu$-{\\em fast} path -- at 50\\% "
		"\\& more\"}\n",
		"The \xce\xbc-fast path \xe2\x80\x93 at 50% & more"},
	{"BibTeX: over two lines", true,
		"@article{a,\n title = {Queues in\n   {\\'{E}}ther nets}}\n",
		"Queues in \xc3\x89ther nets"},
	{"JSON: a character by its number", false,
		"[{\"title\": \"\\u00dcber \\\"TCP\\\"\\u2014now\"}]\n",
		"\xc3\x9c"
		"ber \"TCP\"\xe2\x80\x94now"},
	{"YAML: the same, and over two lines", false,
		"- title: \"\\xdcber\\\n    TCP\"\n",
		"\xc3\x9c"
		"berTCP"},
	{"YAML: a backslash that is one", false, "- title: The $\\mu$ path of C:\\x\n",
		"The $\\mu$ path of C:\\x"},
	{"CSV: quotes in quotes", false, "title\n\"The \"\"fast\"\" path\"\n",
		"The \"fast\" path"},
};

static void test_forms(void **state)
{
	for (size_t i = 0; i < COUNT(form_cases); i++) {
		const struct form_case *want = &form_cases[i];
		const struct item_data data = {
			.from_bibliography = want->is_bibliography};
		struct asked asked = {0};
		char content[PATH_SIZE];

		print_message("  %s\n", want->what);
		run(*state, "rm -rf .git content; git init -q .; mkdir content; "
			    "echo > content/data; at 1; put");
		folder_put(*state, "content/data", want->file);
		run(*state, "at 2; put; echo '# end' >> content/data; at 3; put");
		add_source(&asked, "data");
		add_item(&asked, want->title);
		asked.items[0].data = &data;
		ask(&asked, below(*state, "content", content), NULL);
		assert_int_equal(day_of(asked.history.seen[0][0].date), 2);
		release(&asked);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_changes),
		TEST(test_titles),
		TEST(test_known_titles),
		TEST(test_forms),
		TEST(test_shallow),
		TEST(test_no_repository),
		TEST(test_hook),
	};

	/* What is kept from one test to the next is tested elsewhere. */
	if (setenv("XDG_CACHE_HOME", "/dev/null", 1) != 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
