/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/unicode.h"

/* What Jekyll 4.3.1 says: Jekyll::Utils.slugify(text, mode: mode, cased: cased). */
static const struct {
	const char *text;
	enum slug_mode mode;
	bool cased;
	const char *wanted;
} slugs[] = {
	/* clang-format off */
	{"The _config.yml file", SLUG_NONE, false, "the _config.yml file"},
	{"The _config.yml file", SLUG_RAW, false, "the-_config.yml-file"},
	{"The _config.yml file", SLUG_DEFAULT, false, "the-config-yml-file"},
	{"The _config.yml file", SLUG_PRETTY, false, "the-_config.yml-file"},
	{"The _config.yml file", SLUG_ASCII, false, "the-config-yml-file"},
	{"The _config.yml file", SLUG_LATIN, false, "the-config-yml-file"},
	{"The _config.yml file", SLUG_PRETTY, true, "The-_config.yml-file"},
	{"Hello, World!", SLUG_NONE, false, "hello, world!"},
	{"Hello, World!", SLUG_RAW, false, "hello,-world!"},
	{"Hello, World!", SLUG_DEFAULT, false, "hello-world"},
	{"Hello, World!", SLUG_PRETTY, false, "hello,-world!"},
	{"Hello, World!", SLUG_ASCII, false, "hello-world"},
	{"Hello, World!", SLUG_LATIN, false, "hello-world"},
	{"Hello, World!", SLUG_PRETTY, true, "Hello,-World!"},
	{"  -- a --  b", SLUG_NONE, false, "  -- a --  b"},
	{"  -- a --  b", SLUG_RAW, false, "---a----b"},
	{"  -- a --  b", SLUG_DEFAULT, false, "a-b"},
	{"  -- a --  b", SLUG_PRETTY, false, "a-b"},
	{"  -- a --  b", SLUG_ASCII, false, "a-b"},
	{"  -- a --  b", SLUG_LATIN, false, "a-b"},
	{"  -- a --  b", SLUG_PRETTY, true, "a-b"},
	{"", SLUG_NONE, false, ""},
	{"", SLUG_RAW, false, ""},
	{"", SLUG_DEFAULT, false, ""},
	{"", SLUG_PRETTY, false, ""},
	{"", SLUG_ASCII, false, ""},
	{"", SLUG_LATIN, false, ""},
	{"", SLUG_PRETTY, true, ""},
	{"-", SLUG_NONE, false, "-"},
	{"-", SLUG_RAW, false, ""},
	{"-", SLUG_DEFAULT, false, ""},
	{"-", SLUG_PRETTY, false, ""},
	{"-", SLUG_ASCII, false, ""},
	{"-", SLUG_LATIN, false, ""},
	{"-", SLUG_PRETTY, true, ""},
	{"--a--", SLUG_NONE, false, "--a--"},
	{"--a--", SLUG_RAW, false, "-a-"},
	{"--a--", SLUG_DEFAULT, false, "a"},
	{"--a--", SLUG_PRETTY, false, "a"},
	{"--a--", SLUG_ASCII, false, "a"},
	{"--a--", SLUG_LATIN, false, "a"},
	{"--a--", SLUG_PRETTY, true, "a"},
	{"\303\234n\303\257c\303\266d\303\251 Stra\303\237e", SLUG_NONE, false, "\303\274n\303\257c\303\266d\303\251 stra\303\237e"},
	{"\303\234n\303\257c\303\266d\303\251 Stra\303\237e", SLUG_RAW, false, "\303\274n\303\257c\303\266d\303\251-stra\303\237e"},
	{"\303\234n\303\257c\303\266d\303\251 Stra\303\237e", SLUG_DEFAULT, false, "\303\274n\303\257c\303\266d\303\251-stra\303\237e"},
	{"\303\234n\303\257c\303\266d\303\251 Stra\303\237e", SLUG_PRETTY, false, "\303\274n\303\257c\303\266d\303\251-stra\303\237e"},
	{"\303\234n\303\257c\303\266d\303\251 Stra\303\237e", SLUG_ASCII, false, "n-c-d-stra-e"},
	{"\303\234n\303\257c\303\266d\303\251 Stra\303\237e", SLUG_LATIN, false, "unicode-strasse"},
	{"\303\234n\303\257c\303\266d\303\251 Stra\303\237e", SLUG_PRETTY, true, "\303\234n\303\257c\303\266d\303\251-Stra\303\237e"},
	{"\346\227\245\346\234\254\350\252\236 \343\203\206\343\202\271\343\203\210", SLUG_NONE, false, "\346\227\245\346\234\254\350\252\236 \343\203\206\343\202\271\343\203\210"},
	{"\346\227\245\346\234\254\350\252\236 \343\203\206\343\202\271\343\203\210", SLUG_RAW, false, "\346\227\245\346\234\254\350\252\236-\343\203\206\343\202\271\343\203\210"},
	{"\346\227\245\346\234\254\350\252\236 \343\203\206\343\202\271\343\203\210", SLUG_DEFAULT, false, "\346\227\245\346\234\254\350\252\236-\343\203\206\343\202\271\343\203\210"},
	{"\346\227\245\346\234\254\350\252\236 \343\203\206\343\202\271\343\203\210", SLUG_PRETTY, false, "\346\227\245\346\234\254\350\252\236-\343\203\206\343\202\271\343\203\210"},
	{"\346\227\245\346\234\254\350\252\236 \343\203\206\343\202\271\343\203\210", SLUG_ASCII, false, ""},
	{"\346\227\245\346\234\254\350\252\236 \343\203\206\343\202\271\343\203\210", SLUG_LATIN, false, ""},
	{"\346\227\245\346\234\254\350\252\236 \343\203\206\343\202\271\343\203\210", SLUG_PRETTY, true, "\346\227\245\346\234\254\350\252\236-\343\203\206\343\202\271\343\203\210"},
	{"a_b.c~d$e&f'g(h)i+j,k;l=m@n", SLUG_NONE, false, "a_b.c~d$e&f'g(h)i+j,k;l=m@n"},
	{"a_b.c~d$e&f'g(h)i+j,k;l=m@n", SLUG_RAW, false, "a_b.c~d$e&f'g(h)i+j,k;l=m@n"},
	{"a_b.c~d$e&f'g(h)i+j,k;l=m@n", SLUG_DEFAULT, false, "a-b-c-d-e-f-g-h-i-j-k-l-m-n"},
	{"a_b.c~d$e&f'g(h)i+j,k;l=m@n", SLUG_PRETTY, false, "a_b.c~d$e&f'g(h)i+j,k;l=m@n"},
	{"a_b.c~d$e&f'g(h)i+j,k;l=m@n", SLUG_ASCII, false, "a-b-c-d-e-f-g-h-i-j-k-l-m-n"},
	{"a_b.c~d$e&f'g(h)i+j,k;l=m@n", SLUG_LATIN, false, "a-b-c-d-e-f-g-h-i-j-k-l-m-n"},
	{"a_b.c~d$e&f'g(h)i+j,k;l=m@n", SLUG_PRETTY, true, "a_b.c~d$e&f'g(h)i+j,k;l=m@n"},
	{"\303\205\303\211 \305\201\303\263d\305\272 \303\227 \303\236 \305\212 \305\211", SLUG_NONE, false, "\303\245\303\251 \305\202\303\263d\305\272 \303\227 \303\276 \305\213 \305\211"},
	{"\303\205\303\211 \305\201\303\263d\305\272 \303\227 \303\236 \305\212 \305\211", SLUG_RAW, false, "\303\245\303\251-\305\202\303\263d\305\272-\303\227-\303\276-\305\213-\305\211"},
	{"\303\205\303\211 \305\201\303\263d\305\272 \303\227 \303\236 \305\212 \305\211", SLUG_DEFAULT, false, "\303\245\303\251-\305\202\303\263d\305\272-\303\276-\305\213-\305\211"},
	{"\303\205\303\211 \305\201\303\263d\305\272 \303\227 \303\236 \305\212 \305\211", SLUG_PRETTY, false, "\303\245\303\251-\305\202\303\263d\305\272-\303\276-\305\213-\305\211"},
	{"\303\205\303\211 \305\201\303\263d\305\272 \303\227 \303\236 \305\212 \305\211", SLUG_ASCII, false, "d"},
	{"\303\205\303\211 \305\201\303\263d\305\272 \303\227 \303\236 \305\212 \305\211", SLUG_LATIN, false, "ae-lodz-x-th-ng-n"},
	{"\303\205\303\211 \305\201\303\263d\305\272 \303\227 \303\236 \305\212 \305\211", SLUG_PRETTY, true, "\303\205\303\211-\305\201\303\263d\305\272-\303\236-\305\212-\305\211"},
	{"I\314\207 \304\260 \316\243\316\243", SLUG_NONE, false, "i\314\207 i\314\207 \317\203\317\203"},
	{"I\314\207 \304\260 \316\243\316\243", SLUG_RAW, false, "i\314\207-i\314\207-\317\203\317\203"},
	{"I\314\207 \304\260 \316\243\316\243", SLUG_DEFAULT, false, "i\314\207-i\314\207-\317\203\317\203"},
	{"I\314\207 \304\260 \316\243\316\243", SLUG_PRETTY, false, "i\314\207-i\314\207-\317\203\317\203"},
	{"I\314\207 \304\260 \316\243\316\243", SLUG_ASCII, false, "i"},
	{"I\314\207 \304\260 \316\243\316\243", SLUG_LATIN, false, "i-i"},
	{"I\314\207 \304\260 \316\243\316\243", SLUG_PRETTY, true, "I\314\207-\304\260-\316\243\316\243"},
	{"e\314\201 x", SLUG_NONE, false, "e\314\201 x"},
	{"e\314\201 x", SLUG_RAW, false, "e\314\201-x"},
	{"e\314\201 x", SLUG_DEFAULT, false, "e\314\201-x"},
	{"e\314\201 x", SLUG_PRETTY, false, "e\314\201-x"},
	{"e\314\201 x", SLUG_ASCII, false, "e-x"},
	{"e\314\201 x", SLUG_LATIN, false, "e-x"},
	{"e\314\201 x", SLUG_PRETTY, true, "e\314\201-x"},
	{"\331\243 \342\205\247 \302\275 \302\262", SLUG_NONE, false, "\331\243 \342\205\267 \302\275 \302\262"},
	{"\331\243 \342\205\247 \302\275 \302\262", SLUG_RAW, false, "\331\243-\342\205\267-\302\275-\302\262"},
	{"\331\243 \342\205\247 \302\275 \302\262", SLUG_DEFAULT, false, "\331\243"},
	{"\331\243 \342\205\247 \302\275 \302\262", SLUG_PRETTY, false, "\331\243"},
	{"\331\243 \342\205\247 \302\275 \302\262", SLUG_ASCII, false, ""},
	{"\331\243 \342\205\247 \302\275 \302\262", SLUG_LATIN, false, ""},
	{"\331\243 \342\205\247 \302\275 \302\262", SLUG_PRETTY, true, "\331\243"},
	{"emoji \360\237\230\200 x", SLUG_NONE, false, "emoji \360\237\230\200 x"},
	{"emoji \360\237\230\200 x", SLUG_RAW, false, "emoji-\360\237\230\200-x"},
	{"emoji \360\237\230\200 x", SLUG_DEFAULT, false, "emoji-x"},
	{"emoji \360\237\230\200 x", SLUG_PRETTY, false, "emoji-x"},
	{"emoji \360\237\230\200 x", SLUG_ASCII, false, "emoji-x"},
	{"emoji \360\237\230\200 x", SLUG_LATIN, false, "emoji-x"},
	{"emoji \360\237\230\200 x", SLUG_PRETTY, true, "emoji-x"},
	{"a\302\240b\342\200\203c", SLUG_NONE, false, "a\302\240b\342\200\203c"},
	{"a\302\240b\342\200\203c", SLUG_RAW, false, "a\302\240b\342\200\203c"},
	{"a\302\240b\342\200\203c", SLUG_DEFAULT, false, "a-b-c"},
	{"a\302\240b\342\200\203c", SLUG_PRETTY, false, "a-b-c"},
	{"a\302\240b\342\200\203c", SLUG_ASCII, false, "a-b-c"},
	{"a\302\240b\342\200\203c", SLUG_LATIN, false, "a-b-c"},
	{"a\302\240b\342\200\203c", SLUG_PRETTY, true, "a-b-c"},
	{"tab\011nl\012x", SLUG_NONE, false, "tab\011nl\012x"},
	{"tab\011nl\012x", SLUG_RAW, false, "tab-nl-x"},
	{"tab\011nl\012x", SLUG_DEFAULT, false, "tab-nl-x"},
	{"tab\011nl\012x", SLUG_PRETTY, false, "tab-nl-x"},
	{"tab\011nl\012x", SLUG_ASCII, false, "tab-nl-x"},
	{"tab\011nl\012x", SLUG_LATIN, false, "tab-nl-x"},
	{"tab\011nl\012x", SLUG_PRETTY, true, "tab-nl-x"},
	{"\307\205\341\272\236", SLUG_NONE, false, "\307\206\303\237"},
	{"\307\205\341\272\236", SLUG_RAW, false, "\307\206\303\237"},
	{"\307\205\341\272\236", SLUG_DEFAULT, false, "\307\206\303\237"},
	{"\307\205\341\272\236", SLUG_PRETTY, false, "\307\206\303\237"},
	{"\307\205\341\272\236", SLUG_ASCII, false, ""},
	{"\307\205\341\272\236", SLUG_LATIN, false, ""},
	{"\307\205\341\272\236", SLUG_PRETTY, true, "\307\205\341\272\236"},
	{"\340\244\225\340\245\215\340\244\267\340\244\277 \340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200", SLUG_NONE, false, "\340\244\225\340\245\215\340\244\267\340\244\277 \340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200"},
	{"\340\244\225\340\245\215\340\244\267\340\244\277 \340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200", SLUG_RAW, false, "\340\244\225\340\245\215\340\244\267\340\244\277-\340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200"},
	{"\340\244\225\340\245\215\340\244\267\340\244\277 \340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200", SLUG_DEFAULT, false, "\340\244\225\340\245\215\340\244\267\340\244\277-\340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200"},
	{"\340\244\225\340\245\215\340\244\267\340\244\277 \340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200", SLUG_PRETTY, false, "\340\244\225\340\245\215\340\244\267\340\244\277-\340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200"},
	{"\340\244\225\340\245\215\340\244\267\340\244\277 \340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200", SLUG_ASCII, false, ""},
	{"\340\244\225\340\245\215\340\244\267\340\244\277 \340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200", SLUG_LATIN, false, ""},
	{"\340\244\225\340\245\215\340\244\267\340\244\277 \340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200", SLUG_PRETTY, true, "\340\244\225\340\245\215\340\244\267\340\244\277-\340\244\271\340\244\277\340\244\250\340\245\215\340\244\246\340\245\200"},
	/* clang-format on */
};

static void test_slugs(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(slugs); i++)
		assert_string_equal(unicode_slug(span_of(slugs[i].text), slugs[i].mode,
					    slugs[i].cased, &arena),
			slugs[i].wanted);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_slugs)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
