/* SPDX-License-Identifier: MIT */
#include "read/period/words.h"

#include <stddef.h>

#include "base/array.h"
#include "base/date.h"

static const struct word {
	const char *name;
	int month;
} months[] = {
	/* clang-format off */
	{"januar", 1},     {"jänner", 1},    {"janvier", 1},   {"janv", 1},
	{"enero", 1},      {"gennaio", 1},   {"janeiro", 1},   {"februar", 2},
	{"février", 2},    {"févr", 2},      {"febrero", 2},   {"febbraio", 2},
	{"fevereiro", 2},  {"märz", 3},      {"mars", 3},      {"marzo", 3},
	{"março", 3},      {"avril", 4},     {"avr", 4},       {"abril", 4},
	{"aprile", 4},     {"mai", 5},       {"mayo", 5},      {"maggio", 5},
	{"maio", 5},       {"juni", 6},      {"juin", 6},      {"junio", 6},
	{"giugno", 6},     {"junho", 6},     {"juli", 7},      {"juillet", 7},
	{"juil", 7},       {"julio", 7},     {"luglio", 7},    {"julho", 7},
	{"août", 8},       {"agosto", 8},    {"septembre", 9}, {"septiembre", 9},
	{"settembre", 9},  {"setembro", 9},  {"oktober", 10},  {"okt", 10},
	{"octobre", 10},   {"octubre", 10},  {"ottobre", 10},  {"outubro", 10},
	{"novembre", 11},  {"noviembre", 11}, {"novembro", 11}, {"dezember", 12},
	{"dez", 12},       {"décembre", 12}, {"déc", 12},      {"diciembre", 12},
	{"dicembre", 12},  {"dezembro", 12}, {"fév", 2},       {"fev", 2},
	{"mär", 3},        {"abr", 4},       {"giu", 6},       {"lug", 7},
	{"juill", 7},      {"sett", 9},      {"ott", 10},      {"dic", 12},
	/* clang-format on */
};

static const struct word seasons[] = {
	{"winter", 1},
	{"spring", 3},
	{"summer", 6},
	{"fall", 9},
	{"autumn", 9},
	{"wise", 1}, /* German terms */
	{"sose", 6},
};

static int month_of(struct span name, const struct word *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (span_is_ignoring_case(name, words[i].name))
			return words[i].month;
	return 0;
}

int period_month_named(struct span name)
{
	int month = date_month(name);

	return month != 0 ? month : month_of(name, months, COUNT(months));
}

int period_season_named(struct span name)
{
	return month_of(name, seasons, COUNT(seasons));
}
