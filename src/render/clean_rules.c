/* SPDX-License-Identifier: MIT */
#include "render/clean_rules.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"

/*
 * Sorted by name.  What stays is no more than the W3C feed validator accepts; elements
 * that are not here are unwrapped.
 */
static const struct clean_element elements[] = {
	/* clang-format off */
	{"a",          CLEAN_KEEP,    true,  NULL},
	{"abbr",       CLEAN_KEEP,    true,  NULL},
	{"acronym",    CLEAN_KEEP,    true,  NULL},
	{"address",    CLEAN_KEEP,    true,  NULL},
	{"applet",     CLEAN_DROP,    false, NULL},
	{"area",       CLEAN_DROP,    false, NULL},
	{"article",    CLEAN_KEEP,    true,  NULL},
	{"aside",      CLEAN_KEEP,    true,  NULL},
	{"audio",      CLEAN_KEEP,    false, NULL},
	{"b",          CLEAN_KEEP,    true,  NULL},
	{"base",       CLEAN_DROP,    false, NULL},
	{"basefont",   CLEAN_DROP,    false, NULL},
	{"bdi",        CLEAN_KEEP,    true,  NULL},
	{"bgsound",    CLEAN_DROP,    false, NULL},
	{"big",        CLEAN_KEEP,    true,  NULL},
	{"blockquote", CLEAN_KEEP,    true,  NULL},
	{"br",         CLEAN_KEEP,    false, NULL},
	{"button",     CLEAN_DROP,    false, NULL},
	{"caption",    CLEAN_KEEP,    true,  NULL},
	{"center",     CLEAN_KEEP,    true,  NULL},
	{"cite",       CLEAN_KEEP,    true,  NULL},
	{"code",       CLEAN_KEEP,    true,  NULL},
	{"col",        CLEAN_KEEP,    false, NULL},
	{"colgroup",   CLEAN_KEEP,    false, NULL},
	{"command",    CLEAN_DROP,    false, NULL},
	{"data",       CLEAN_KEEP,    true,  NULL},
	{"datalist",   CLEAN_DROP,    false, NULL},
	{"dd",         CLEAN_KEEP,    false, NULL},
	{"del",        CLEAN_KEEP,    true,  NULL},
	{"details",    CLEAN_KEEP,    true,  NULL},
	{"dfn",        CLEAN_KEEP,    true,  NULL},
	{"div",        CLEAN_KEEP,    true,  NULL},
	{"dl",         CLEAN_KEEP,    true,  NULL},
	{"dt",         CLEAN_KEEP,    false, NULL},
	{"em",         CLEAN_KEEP,    true,  NULL},
	{"embed",      CLEAN_REPLACE, false, clean_frame},
	{"figcaption", CLEAN_KEEP,    true,  NULL},
	{"figure",     CLEAN_KEEP,    true,  NULL},
	{"footer",     CLEAN_KEEP,    true,  NULL},
	{"frame",      CLEAN_DROP,    false, NULL},
	{"frameset",   CLEAN_DROP,    false, NULL},
	{"h1",         CLEAN_KEEP,    true,  NULL},
	{"h2",         CLEAN_KEEP,    true,  NULL},
	{"h3",         CLEAN_KEEP,    true,  NULL},
	{"h4",         CLEAN_KEEP,    true,  NULL},
	{"h5",         CLEAN_KEEP,    true,  NULL},
	{"h6",         CLEAN_KEEP,    true,  NULL},
	{"head",       CLEAN_DROP,    false, NULL},
	{"header",     CLEAN_KEEP,    true,  NULL},
	{"hgroup",     CLEAN_KEEP,    true,  NULL},
	{"hr",         CLEAN_KEEP,    false, NULL},
	{"i",          CLEAN_KEEP,    true,  NULL},
	{"iframe",     CLEAN_REPLACE, false, clean_frame},
	{"img",        CLEAN_KEEP,    false, NULL},
	{"input",      CLEAN_REPLACE, false, clean_input},
	{"ins",        CLEAN_KEEP,    true,  NULL},
	{"kbd",        CLEAN_KEEP,    true,  NULL},
	{"keygen",     CLEAN_DROP,    false, NULL},
	{"li",         CLEAN_KEEP,    false, NULL},
	{"link",       CLEAN_DROP,    false, NULL},
	{"main",       CLEAN_KEEP,    true,  NULL},
	{"map",        CLEAN_DROP,    false, NULL},
	{"mark",       CLEAN_KEEP,    true,  NULL},
	{"math",       CLEAN_REPLACE, false, clean_formula},
	{"menu",       CLEAN_KEEP,    true,  NULL},
	{"meta",       CLEAN_DROP,    false, NULL},
	{"nav",        CLEAN_KEEP,    true,  NULL},
	{"noembed",    CLEAN_DROP,    false, NULL},
	{"noframes",   CLEAN_DROP,    false, NULL},
	{"noscript",   CLEAN_DROP,    false, NULL},
	{"object",     CLEAN_REPLACE, false, clean_frame},
	{"ol",         CLEAN_KEEP,    true,  NULL},
	{"optgroup",   CLEAN_DROP,    false, NULL},
	{"option",     CLEAN_DROP,    false, NULL},
	{"p",          CLEAN_KEEP,    true,  NULL},
	{"param",      CLEAN_DROP,    false, NULL},
	{"picture",    CLEAN_KEEP,    true,  NULL},
	{"plaintext",  CLEAN_DROP,    false, NULL},
	{"pre",        CLEAN_KEEP,    true,  NULL},
	{"q",          CLEAN_KEEP,    true,  NULL},
	{"rp",         CLEAN_KEEP,    true,  NULL},
	{"rt",         CLEAN_KEEP,    true,  NULL},
	{"ruby",       CLEAN_KEEP,    true,  NULL},
	{"s",          CLEAN_KEEP,    true,  NULL},
	{"samp",       CLEAN_KEEP,    true,  NULL},
	{"script",     CLEAN_REPLACE, false, clean_script},
	{"section",    CLEAN_KEEP,    true,  NULL},
	{"select",     CLEAN_DROP,    false, NULL},
	{"small",      CLEAN_KEEP,    true,  NULL},
	{"source",     CLEAN_KEEP,    false, NULL},
	{"span",       CLEAN_KEEP,    true,  NULL},
	{"strike",     CLEAN_KEEP,    true,  NULL},
	{"strong",     CLEAN_KEEP,    true,  NULL},
	{"style",      CLEAN_DROP,    false, NULL},
	{"sub",        CLEAN_KEEP,    true,  NULL},
	{"summary",    CLEAN_KEEP,    true,  NULL},
	{"sup",        CLEAN_KEEP,    true,  NULL},
	{"svg",        CLEAN_REPLACE, false, clean_drawing},
	{"table",      CLEAN_KEEP,    true,  NULL},
	{"tbody",      CLEAN_KEEP,    true,  NULL},
	{"td",         CLEAN_KEEP,    false, NULL},
	{"template",   CLEAN_DROP,    false, NULL},
	{"textarea",   CLEAN_DROP,    false, NULL},
	{"tfoot",      CLEAN_KEEP,    true,  NULL},
	{"th",         CLEAN_KEEP,    false, NULL},
	{"thead",      CLEAN_KEEP,    true,  NULL},
	{"time",       CLEAN_KEEP,    true,  NULL},
	{"title",      CLEAN_DROP,    false, NULL},
	{"tr",         CLEAN_KEEP,    true,  NULL},
	{"track",      CLEAN_KEEP,    false, NULL},
	{"tt",         CLEAN_KEEP,    true,  NULL},
	{"u",          CLEAN_KEEP,    true,  NULL},
	{"ul",         CLEAN_KEEP,    true,  NULL},
	{"var",        CLEAN_KEEP,    true,  NULL},
	{"video",      CLEAN_KEEP,    false, NULL},
	{"wbr",        CLEAN_KEEP,    false, NULL},
	{"xmp",        CLEAN_DROP,    false, NULL},
	/* clang-format on */
};

static const struct clean_attribute attributes[] = {
	/* clang-format off */
	{"abbr",     "th",                           CLEAN_TEXT},
	{"alt",      "img",                          CLEAN_TEXT},
	{"cite",     "blockquote del ins q",         CLEAN_LINK},
	{"class",    "code pre",                     CLEAN_LANGUAGE},
	{"colspan",  "td th",                        CLEAN_NUMBER},
	{"controls", "audio video",                  CLEAN_FLAG},
	{"datetime", "del ins time",                 CLEAN_TEXT},
	{"dir",      "",                             CLEAN_WORD},
	{"height",   "img video",                    CLEAN_NUMBER},
	{"href",     "a",                            CLEAN_LINK},
	{"id",       "",                             CLEAN_TEXT},
	{"kind",     "track",                        CLEAN_WORD},
	{"label",    "track",                        CLEAN_TEXT},
	{"lang",     "",                             CLEAN_WORD},
	{"media",    "source",                       CLEAN_TEXT},
	{"open",     "details",                      CLEAN_FLAG},
	{"poster",   "video",                        CLEAN_MEDIA},
	{"reversed", "ol",                           CLEAN_FLAG},
	{"rowspan",  "td th",                        CLEAN_NUMBER},
	{"scope",    "th",                           CLEAN_WORD},
	{"sizes",    "img source",                   CLEAN_TEXT},
	{"span",     "col colgroup",                 CLEAN_NUMBER},
	{"src",      "audio img source track video", CLEAN_MEDIA},
	{"srclang",  "track",                        CLEAN_WORD},
	{"srcset",   "img source",                   CLEAN_SOURCES},
	{"start",    "ol",                           CLEAN_NUMBER},
	{"style",    "td th",                        CLEAN_ALIGN},
	{"title",    "",                             CLEAN_TEXT},
	{"type",     "source",                       CLEAN_TEXT},
	{"type",     "ol",                           CLEAN_WORD},
	{"value",    "data",                         CLEAN_TEXT},
	{"value",    "li",                           CLEAN_NUMBER},
	{"width",    "img video",                    CLEAN_NUMBER},
	/* clang-format on */
};

static int compare_names(const void *name, const void *row)
{
	return strcmp(name, ((const struct clean_element *)row)->name);
}

const struct clean_element *clean_element_rule(const char *name)
{
	static const struct clean_element unknown = {"", CLEAN_UNWRAP, false, NULL};
	const struct clean_element *rule = bsearch(
		name, elements, COUNT(elements), sizeof(elements[0]), compare_names);

	return rule == NULL ? &unknown : rule;
}

bool clean_is_among(const char *name, const char *names)
{
	struct span rest = span_of(names);
	struct span word;

	while (span_next(&rest, ' ', &word))
		if (span_is(word, name))
			return true;
	return false;
}

const struct clean_attribute *clean_attribute_rule(
	const char *element, const char *name)
{
	for (size_t i = 0; i < COUNT(attributes); i++)
		if (strcmp(attributes[i].name, name) == 0 &&
			(attributes[i].elements[0] == '\0' ||
				clean_is_among(element, attributes[i].elements)))
			return &attributes[i];
	return NULL;
}
