/* SPDX-License-Identifier: MIT */
#include "read/items/links.h"

#include <assert.h>
#include <string.h>

#include "base/array.h"
#include "read/words/marks.h"
#include "read/words/words.h"

enum {
	LABEL_WORDS = 4,
	NAME_WORDS = 3,      /* of something that has a name, perhaps */
	SCHEME_LONGEST = 16, /* bytes before the colon of an identifier */
};

/* What links to the work itself are called, and links to what goes with it. */
static const char *const paper_words[] = {"paper", "papers", "pdf", "doi", "arxiv",
	"preprint", "publication", "publisher", "article", "fulltext", "openreview",
	"proceedings", "eprint", "hal", "biorxiv", "ssrn", "manuscript"};
static const char *const other_words[] = {"code", "github", "gitlab", "slides", "slide",
	"video", "videos", "talk", "poster", "bib", "bibtex", "abstract", "abs", "data",
	"dataset", "datasets", "demo", "website", "webpage", "homepage", "site",
	"project", "page", "link", "url", "here", "more", "blog", "post", "blogpost",
	"press", "media", "podcast", "recording", "presentation", "supplement",
	"supplementary", "appendix", "html", "ps", "web", "cite", "citation", "scholar",
	"dblp", "youtube", "bilibili", "twitter", "thread", "tweet", "model", "models",
	"artifact", "artifacts", "tool", "software", "transcript", "details", "info",
	"version", "acm", "ieee", "springer", "ieeexplore", "elsevier", "tex", "source",
	"zenodo", "kaggle", "colab", "huggingface", "notebook", "errata", "erratum",
	"summary", "teaser", "audio", "photos", "cv", "syllabus", "materials", "notes",
	"news", "interview", "certificate"};

/* Take the next run of letters and digits off REST. */
static bool next_word(struct span *rest, struct span *word)
{
	size_t length = 0;

	while (rest->length > 0 && (unsigned char)rest->bytes[0] < 0x80 &&
		!char_is_alphanumeric(rest->bytes[0]))
		*rest = span_after(*rest, 1);
	while (length < rest->length &&
		((unsigned char)rest->bytes[length] >= 0x80 ||
			char_is_alphanumeric(rest->bytes[length])))
		length++;
	*word = span_first(*rest, length);
	*rest = span_after(*rest, length);
	return length > 0;
}

/* `Data`, as in `Master in Big Data`, which is a name. */
static bool is_capitalised(struct span word)
{
	return word.length > 1 && word.bytes[0] >= 'A' && word.bytes[0] <= 'Z' &&
	       word.bytes[1] >= 'a' && word.bytes[1] <= 'z';
}

/* True if the first or the last of few words is in a table. */
static bool is_labelled(struct span text, const char *const *words, size_t count)
{
	struct span word;
	bool first = false;
	bool last = false;
	size_t length = 0;

	for (struct span rest = text; next_word(&rest, &word); length++) {
		if (length == LABEL_WORDS)
			return false;
		last = span_is_one_of(word, words, count) &&
		       (length < NAME_WORDS - 1 || !is_capitalised(word));
		first = first || (length == 0 && last);
	}
	return first || last;
}

/* `doi:10.1000/182`, `arXiv:2105.01706`. */
static bool is_identifier(struct span text)
{
	size_t scheme = span_find(span_first(text, SCHEME_LONGEST), ':');

	return scheme < SCHEME_LONGEST && scheme + 1 < text.length &&
	       span_is_one_of(
		       span_first(text, scheme), paper_words, COUNT(paper_words)) &&
	       blank_length(span_after(text, scheme + 1)) == 0;
}

/* True for labels that name the work itself. */
static bool is_paper_label(struct span text)
{
	return is_identifier(text) ||
	       is_labelled(text, paper_words, COUNT(paper_words));
}

bool is_link_label(struct span text)
{
	/* `Best Paper` is an award. */
	return skip_word(text, "best") == 0 &&
	       (is_paper_label(text) ||
		       is_labelled(text, other_words, COUNT(other_words)));
}

bool is_label_in_brackets(struct span text)
{
	struct span word;
	bool first = true;

	for (struct span rest = text; next_word(&rest, &word); first = false)
		if (!span_is_one_of(word, paper_words, COUNT(paper_words)) &&
			!span_is_one_of(word, other_words, COUNT(other_words)) &&
			(first || !char_is_digit(word.bytes[0])))
			return false;
	return !first;
}

/* Pictures and icons say in their targets what they are. */
static bool is_paper(const struct text_link *link)
{
	static const char *const places[] = {
		"doi.org/", "arxiv.org/", "openreview.net/", "aclanthology.org/"};
	struct span href = span_of(link->href);

	if (is_paper_label(span_of(link->label)))
		return true;
	if (link->start != link->end)
		return span_find_string(href, "//doi.org/") < href.length &&
		       !is_link_label(span_of(link->label));
	for (size_t i = 0; i < COUNT(places); i++)
		if (span_find_string(href, places[i]) < href.length)
			return true;
	return span_ends_with(href, ".pdf");
}

static bool is_title_link(const struct text_link *link, const struct item_parts *parts)
{
	return link->start < parts->title_end && link->end > parts->title_start;
}

/* People's own pages. */
static bool is_name_link(const struct text_link *link, const struct item_parts *parts)
{
	return link->start >= parts->names_start && link->end <= parts->names_end &&
	       link->start < link->end && parts->names_end > parts->names_start;
}

static const struct text_link *main_link(
	const struct item_text *text, const struct item_parts *parts)
{
	for (size_t i = 0; i < text->link_count; i++)
		if (is_title_link(&text->links[i], parts))
			return &text->links[i];
	for (size_t i = 0; i < text->link_count; i++)
		if (is_paper(&text->links[i]))
			return &text->links[i];
	for (size_t i = 0; i < text->link_count; i++)
		if (!is_name_link(&text->links[i], parts))
			return &text->links[i];
	return NULL;
}

static bool is_listed(
	const struct item *item, const struct item_link *related, const char *href)
{
	assert(href != NULL); /* links that lead nowhere are none */
	if (item->link != NULL && strcmp(item->link, href) == 0)
		return true;
	for (size_t i = 0; i < item->related_count; i++)
		if (strcmp(related[i].href, href) == 0)
			return true;
	return false;
}

/* An address that is written out, though nobody made it a link; NULL if none is. */
static const char *bare_address(struct span text, struct arena *arena)
{
	size_t at = span_find_string(text, "https://");
	struct span address;

	if (at == text.length)
		at = span_find_string(text, "http://");
	if (at == text.length)
		return NULL;
	address = span_after(text, at);
	at = 0;
	while (at < address.length && !char_is_space(address.bytes[at]) &&
		strchr("<>\"", address.bytes[at]) == NULL)
		at++;
	address = span_first(address, at);
	while (address.length > 0 &&
		strchr(".,;)]", address.bytes[address.length - 1]) != NULL)
		address.length--;
	/* Quotes and dashes there are not as they were written any more. */
	if (span_find_string(address, "\xE2\x80") < address.length)
		return NULL;
	return arena_bytes(arena, address.bytes, address.length);
}

void choose_links(const struct item_text *text, const struct item_parts *parts,
	struct item *item, struct arena *arena)
{
	const struct text_link *link = main_link(text, parts);
	struct item_link *related =
		arena_many(arena, text->link_count, struct item_link);

	item->link = link == NULL ? bare_address(text->bytes, arena) : link->href;
	item->link_label = link == NULL ? item->link : link->label;
	item->related = related;
	for (size_t i = 0; i < text->link_count; i++) {
		const struct text_link *other = &text->links[i];

		if (!is_listed(item, related, other->href))
			related[item->related_count++] =
				(struct item_link){other->href, other->label};
	}
}
