/* SPDX-License-Identifier: MIT */
#include "model/work_key.h"

#include <string.h>

#include "base/array.h"
#include "base/span.h"

bool work_key_is_global(const char *key)
{
	return span_starts_with(span_of(key), "10.") ||
	       span_starts_with(span_of(key), "arxiv:");
}

/* A journal gives what was on one of these a DOI of its own. */
static bool is_preprint(struct span doi)
{
	static const char *const servers[] = {
		"10.2139/",  /* SSRN */
		"10.20944/", /* Preprints.org */
		"10.21203/", /* Research Square */
		"10.22541/", /* Authorea */
		"10.26434/", /* ChemRxiv */
		"10.31219/", /* OSF */
		"10.31223/", /* EarthArXiv */
		"10.31234/", /* PsyArXiv */
		"10.31235/", /* SocArXiv */
		"10.32942/", /* EcoEvoRxiv */
		"10.35542/", /* EdArXiv */
		"10.36227/", /* TechRxiv */
		"10.48550/", /* arXiv */
	};
	static const char bio[] = "10.1101/"; /* bioRxiv, medRxiv, and journals */

	for (size_t i = 0; i < COUNT(servers); i++)
		if (span_starts_with(doi, servers[i]))
			return true;
	return span_starts_with(doi, bio) && doi.length > strlen(bio) &&
	       char_is_digit(doi.bytes[strlen(bio)]);
}

/* `10.20944/preprints202008.0574.v2`, `10.12688/f1000research.20244.1`. */
static struct span without_version(struct span doi)
{
	size_t end = doi.length;

	while (end > 0 && char_is_digit(doi.bytes[end - 1]))
		end--;
	if (end == doi.length || end < 2)
		return doi;
	if (is_preprint(doi) && doi.bytes[end - 1] == 'v')
		return span_first(doi, end - 2);
	if (span_starts_with(doi, "10.12688/") && doi.bytes[end - 1] == '.')
		return span_first(doi, end - 1);
	return doi;
}

bool work_keys_differ(const char *a, const char *b)
{
	struct span one = span_of(a);
	struct span other = span_of(b);

	if (!span_starts_with(one, "10.") || !span_starts_with(other, "10."))
		return false;
	return is_preprint(one) == is_preprint(other) &&
	       !span_equals(without_version(one), without_version(other));
}
