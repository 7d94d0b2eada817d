/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "read/period/period.h"

/* As `2024-03-01..2024-03-31`, with a ! if a day is stated; "" for none. */
static const struct reading {
	const char *text;
	const char *want;
} readings[] = {
	/* clang-format off */
	{"Paths 39, pp. 2040-2059, 2023",    "2023-01-01..2023-12-31"},
	{"pages 2035–2040. 2025",            "2025-01-01..2025-12-31"},
	{"USENIX NSDI 22, Paper",            "2022-01-01..2022-12-31"},
	{"MLSys workshop @EuroSys23 Paper",  "2023-01-01..2023-12-31"},
	{"MLSys Workshop @ EuroSys 23",      "2023-01-01..2023-12-31"},
	{"SOSP'19",                          "2019-01-01..2019-12-31"},
	{"SOSP ’19",                         "2019-01-01..2019-12-31"},
	{"Systor '26",                       "2026-01-01..2026-12-31"},
	{"Posters of SOSP ‘26",              "2026-01-01..2026-12-31"},
	{"S&P'22",                           "2022-01-01..2022-12-31"},
	{"S&P 22",                           "2022-01-01..2022-12-31"},
	{"Spring'22",                        "2022-03-01..2022-05-31"},
	{"Fall — ’24",                       "2024-09-01..2024-11-30"},
	{"Fall ’24 & Summer ’25",            "2025-06-01..2025-08-31"},
	{"Winter 2024",                      "2024-01-01..2024-03-31"},
	{"2023 Autumn",                      "2023-09-01..2023-11-30"},
	{"Winter 2023/24",                   "2024-01-01..2024-03-31"},
	{"WS 2023/24",                       "2024-01-01..2024-12-31"},
	{"Logic (WiSe2016/17)",              "2017-01-01..2017-03-31"},
	{"Logic, WiSe2016/2017",             "2017-01-01..2017-03-31"},
	{"Logic, WiSe16/17",                 "2017-01-01..2017-03-31"},
	{"Logic, SoSe16",                    "2016-01-01..2016-12-31"},
	{"Oct'2024",                         "2024-10-01..2024-10-31"},
	{"May' 24",                          "2024-05-01..2024-05-31"},
	{"Juill. 2011",                      "2011-07-01..2011-07-31"},
	{"March 2024",                       "2024-03-01..2024-03-31"},
	{"Mar. 2024",                        "2024-03-01..2024-03-31"},
	{"Jun., 2015",                       "2015-06-01..2015-06-30"},
	{"Issue Date: May.2017, Volume: 19", "2017-05-01..2017-05-31"},
	{"Feb '24",                          "2024-02-01..2024-02-29"},
	{"Tallinn, März 2021",               "2021-03-01..2021-03-31"},
	{"Lyon, décembre 2020",              "2020-12-01..2020-12-31"},
	{"June-July 2019",                   "2019-06-01..2019-07-31"},
	{"2024-03-01",                       "2024-03-01..2024-03-01!"},
	{"on 2024/3/1 at noon",              "2024-03-01..2024-03-01!"},
	{"am 1.3.2024",                      "2024-03-01..2024-03-01!"},
	{"(21/12/2023)",                     "2023-12-21..2023-12-21!"},
	{"12/21/2023",                       "2023-12-21..2023-12-21!"},
	{"5/5/2020",                         "2020-05-05..2020-05-05!"},
	{"1/9/2016",                         "2016-01-01..2016-12-31"},
	{"17-21/07/17: a school",            "2017-07-17..2017-07-21!"},
	{"23/02/18-28/05/18: a stay",        "2018-02-23..2018-05-28!"},
	{"23/02/18-28/05-18: a stay",        "2018-02-23..2018-02-23!"},
	{"March 5, 2024",                    "2024-03-05..2024-03-05!"},
	{"5th of March 2024",                "2024-03-05..2024-03-05!"},
	{"28 de Abril, 2023",                "2023-04-28..2023-04-28!"},
	{"Ur, 28 de abril de 2023",          "2023-04-28..2023-04-28!"},
	{"Ur, marzo de 2023",                "2023-03-01..2023-03-31"},
	{"May 3rd, 2022",                    "2022-05-03..2022-05-03!"},
	{"July 12–16, 2021",                 "2021-07-12..2021-07-16!"},
	{"12-16 July 2021",                  "2021-07-12..2021-07-16!"},
	{"May 30 - June 2, 2023",            "2023-05-30..2023-06-02!"},
	{"19.-20.02.2019",                   "2019-02-19..2019-02-20!"},
	{"16-18.01.2025",                    "2025-01-16..2025-01-18!"},
	{"29.02. - 01.03.2024",              "2024-02-29..2024-03-01!"},
	{"19.03-20.03.2024",                 "2024-03-19..2024-03-20!"},
	{"2024年3月5日",                     "2024-03-05..2024-03-05!"},
	{"2024年3月",                        "2024-03-01..2024-03-31"},
	{"2024.05",                          "2024-05-01..2024-05-31"},
	{"05/2024",                          "2024-05-01..2024-05-31"},
	{"ICLR 2025",                        "2025-01-01..2025-12-31"},
	{"ICLR2025",                         "2025-01-01..2025-12-31"},
	{"(2018): 265-273.",                 "2018-01-01..2018-12-31"},
	{"Doe et al. (2021a)",               "2021-01-01..2021-12-31"},
	{"2019–2021",                        "2021-01-01..2021-12-31"},
	{"arXiv:2309.17401 (2023).",         "2023-01-01..2023-12-31"},
	{"NeurIPS 2023; NOPTA 2024",         "2024-01-01..2024-12-31"},
	{"ACL 2026, San Diego, July 2026",   "2026-07-01..2026-07-31"},
	{"June 2024, at NAACL 2024",         "2024-06-01..2024-06-30"},
	{"arXiv:2009.12345",                 ""},
	{"COVID-19",                         ""},
	{"(20 students)",                    ""},
	{"2000 students",                    ""},
	{"GPT-2020",                         ""},
	{"978-3-031-72664-4_24",             ""},
	{"10.1145/2020.1234",                ""},
	{"$2000",                            ""},
	{"1,999 samples",                    ""},
	{"11(4):1999-2010",                  ""},
	{"May be it will",                   ""},
	{"in the '90s",                      ""},
	{"top 10%",                          ""},
	{"Section 12",                       ""},
	{"the 2100 edition",                 ""},
	{"v2024",                            ""},
	{"Paths, poster PID28 (2005.11)",    "2005-11-01..2005-11-30"},
	{"2016/19 - Paths of old",           "2019-01-01..2019-12-31"},
	{"PATHS 2026, September 2-4, 2026, Ur", "2026-09-02..2026-09-04!"},
	{"30/02/2024",                       ""},
	{"",                                 ""},
	/* clang-format on */
};

static void write_period(const struct period *period, char text[64])
{
	text[0] = '\0';
	if (period_is_stated(period))
		(void)snprintf(text, 64, "%04d-%02d-%02d..%04d-%02d-%02d%s",
			period->first.year, period->first.month, period->first.day,
			period->last.year, period->last.month, period->last.day,
			period->exact ? "!" : "");
}

static void test_readings(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		struct period period;
		char text[64];

		(void)period_read(span_of(readings[i].text), DAYS_UNKNOWN, &period);
		write_period(&period, text);
		if (strcmp(text, readings[i].want) != 0)
			print_message("  %s\n", readings[i].text);
		assert_string_equal(text, readings[i].want);
	}
}

static void test_order_of_days(void **state)
{
	struct period period;

	(void)state;
	assert_int_equal(period_day_order(span_of("1/9/16 and 21/12/16")), DAYS_FIRST);
	assert_int_equal(period_day_order(span_of("1/9/16 and 12/21/16")), DAYS_SECOND);
	assert_int_equal(period_day_order(span_of("21/9/16, 12/21/16")), DAYS_UNKNOWN);
	assert_int_equal(period_day_order(span_of("1/9/16")), DAYS_UNKNOWN);
	assert_true(period_read(span_of("1/9/16"), DAYS_FIRST, &period));
	assert_int_equal(period.first.month, 9);
	assert_true(period_read(span_of("1/9/16"), DAYS_SECOND, &period));
	assert_int_equal(period.first.day, 9);
}

static const struct {
	const char *text;
	size_t words;
	bool want;
} wholes[] = {
	{"2024", 0, true},
	{"(2024)", 0, true},
	{"In 2024:", 1, true},
	{"ICML 2024", 1, true},
	{"Papers of the year 2024", 3, false},
	{"FSE'21", 3, true},
	{"Papers", 3, false},
};

static void test_wholes(void **state)
{
	struct period period;

	(void)state;
	for (size_t i = 0; i < COUNT(wholes); i++)
		assert_int_equal(period_is_all(span_of(wholes[i].text), wholes[i].words,
					 DAYS_UNKNOWN, &period),
			wholes[i].want);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_order_of_days),
		cmocka_unit_test(test_wholes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
