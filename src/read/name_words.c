/* SPDX-License-Identifier: MIT */
#include "read/name_words.h"

#include <string.h>

#include "base/utf8.h"
#include "read/period_forms.h"
#include "syntax/unicode.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

enum { WHOLE_LONGEST = 4 }; /* characters of a name in Han script */

static const char *const particles[] = {"von", "van", "der", "den", "de", "del",
	"della", "di", "da", "do", "dos", "das", "du", "la", "le", "el", "al", "bin",
	"ibn", "ben", "ter", "ten", "te", "zu", "zur", "zum", "af", "av", "y", "e", "o",
	"i", "san", "ap", "st", "vom", "ul", "ur", "op", "het", "in't", "'t"};

static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv", "phd", "md"};

/* In order, for a search by halves. */
static const char *const stopped[] = {"aaai", "about", "abstract", "accepted", "acm",
	"across", "adaptive", "advanced", "advances", "against", "aided", "algorithm",
	"algorithms", "american", "among", "analysis", "annual", "application",
	"applications", "applied", "approach", "architecture", "architectures",
	"artificial", "arxiv", "asian", "assistant", "associate", "association",
	"automated", "automatic", "award", "based", "between", "beyond", "big",
	"biology", "building", "center", "centre", "chair", "challenges", "chemistry",
	"classification", "clinical", "cloud", "code", "cognitive", "college",
	"committee", "communication", "communications", "compiler", "compilers",
	"computation", "computational", "computer", "computers", "computing", "conf",
	"conference", "control", "council", "course", "cryptography", "data",
	"database", "databases", "dataset", "datasets", "december", "deep", "demo",
	"department", "design", "detection", "development", "digital", "discovery",
	"dissertation", "distributed", "doctoral", "does", "dynamic", "dynamics",
	"economic", "economics", "edition", "editor", "education", "efficient",
	"electronic", "elsevier", "energy", "engine", "engineering", "environmental",
	"equal", "estimation", "europe", "european", "evaluation", "experimental",
	"exploring", "faculty", "fall", "fast", "february", "federated", "fellow",
	"fellowship", "findings", "for", "foundation", "foundations", "framework",
	"from", "generation", "global", "google", "grant", "graph", "graphical",
	"graphs", "group", "hardware", "health", "high", "history", "how", "human",
	"ieee", "image", "images", "inference", "information", "institute",
	"intelligence", "intelligent", "interaction", "interactive", "international",
	"internet", "into", "introduction", "invited", "january", "journal", "keynote",
	"knowledge", "lab", "laboratory", "language", "languages", "large", "learning",
	"lecture", "lecturer", "lectures", "letters", "linear", "link", "logic",
	"machine", "magazine", "main", "management", "master", "masters",
	"mathematical", "mathematics", "media", "medical", "medicine", "member",
	"memory", "method", "methods", "microsoft", "mining", "mobile", "model",
	"modeling", "modelling", "models", "molecular", "monitoring", "multi",
	"national", "natural", "network", "networked", "networking", "networks",
	"neural", "new", "news", "not", "november", "october", "of", "online", "onto",
	"open", "operating", "optimal", "optimization", "oral", "our", "over", "paper",
	"papers", "parallel", "performance", "philosophy", "physics", "podcast",
	"political", "poster", "posters", "practical", "practice", "prediction",
	"preprint", "principles", "privacy", "proc", "proceedings", "processing",
	"professor", "program", "programme", "programming", "project", "projects",
	"public", "publication", "publications", "quantum", "query", "random", "real",
	"recognition", "recommendation", "reinforcement", "reliability", "report",
	"representation", "research", "retrieval", "review", "reviewer", "robotics",
	"robust", "scalable", "school", "science", "sciences", "scientific", "search",
	"secure", "security", "semantic", "seminar", "senior", "september", "series",
	"session", "signal", "slides", "social", "society", "software", "spatial",
	"special", "speech", "spotlight", "spring", "springer", "statistical",
	"statistics", "stochastic", "storage", "structure", "structures", "student",
	"students", "studies", "study", "summer", "survey", "symposium", "system",
	"systems", "talk", "talks", "teaching", "technical", "technologies",
	"technology", "testing", "text", "the", "theoretical", "theory", "thesis",
	"through", "time", "topics", "toward", "towards", "track", "transactions",
	"tutorial", "under", "undergraduate", "united", "universidad", "universitat",
	"universities", "university", "universität", "université", "upon", "usenix",
	"using", "verification", "versus", "video", "vision", "visual", "vs", "web",
	"website", "what", "when", "where", "why", "wireless", "within", "without",
	"workshop", "workshops", "world", "your"};

static bool is_one_of(struct span word, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (span_is_ignoring_case(word, words[i]))
			return true;
	return false;
}

static int compare_lower(struct span word, const char *other)
{
	for (size_t i = 0; i < word.length; i++) {
		unsigned char a = (unsigned char)char_lower(word.bytes[i]);
		unsigned char b = (unsigned char)other[i];

		if (a != b)
			return a < b ? -1 : 1;
	}
	return other[word.length] == '\0' ? 0 : -1;
}

bool name_word_is_stopped(struct span word)
{
	size_t low = 0;
	size_t high = COUNT(stopped);

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = compare_lower(word, stopped[middle]);

		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

static bool is_han(uint32_t character)
{
	return (character >= 0x4E00 && character <= 0x9FFF) ||
	       (character >= 0x3400 && character <= 0x4DBF);
}

static bool letter_at(struct span text, uint32_t *character)
{
	return utf8_decode(text, character) > 0 && unicode_is_letter(*character);
}

/* What joins two parts of one word: `O’Neill`, `Jean-Pierre`. */
static size_t joint(struct span text)
{
	size_t length = period_apostrophe(text);
	uint32_t next;

	if (length == 0 &&
		(span_starts_with(text, "-") || span_starts_with(text, "‐") ||
			span_starts_with(text, "‑")))
		length = period_dash(text);
	return length > 0 && letter_at(span_after(text, length), &next) ? length : 0;
}

/* What the letters of a word are. */
struct letters {
	size_t count;
	size_t upper;
	size_t lower;
	size_t han;
	bool capital; /* the first, or the first behind a joint, is upper case */
};

static size_t count_letters(struct span text, struct letters *letters)
{
	size_t at = 0;
	bool begins = true;
	uint32_t c;

	while (letter_at(span_after(text, at), &c)) {
		size_t link;

		letters->count++;
		letters->upper += unicode_is_upper(c);
		letters->lower += unicode_is_lower(c);
		letters->han += is_han(c);
		/* Scripts without capitals count as if they had them. */
		letters->capital = letters->capital || (begins && !unicode_is_lower(c));
		at += utf8_decode(span_after(text, at), &c);
		link = joint(span_after(text, at));
		begins = link > 0;
		at += link;
	}
	return at;
}

/* `A.`, `J.-P.`, `J.P.`: capitals each with a full stop. */
static size_t initials_length(struct span text)
{
	size_t at = 0;

	for (;;) {
		struct span rest = span_after(text, at);
		size_t dash = at > 0 ? period_dash(rest) : 0;
		uint32_t c;

		if (!letter_at(span_after(rest, dash), &c) || !unicode_is_upper(c))
			return at;

		size_t letter = dash + utf8_decode(span_after(rest, dash), &c);

		if (!span_starts_with(span_after(rest, letter), "."))
			return at;
		at += letter + 1;
	}
}

static enum name_word classify(struct span word, const struct letters *letters)
{
	if (letters->han == letters->count)
		return letters->count >= 2 && letters->count <= WHOLE_LONGEST
		               ? WORD_WHOLE
		               : WORD_NONE;
	if (is_one_of(word, particles, COUNT(particles)) && letters->upper == 0)
		return WORD_PARTICLE;
	if (is_one_of(word, suffixes, COUNT(suffixes)) && letters->upper > 0)
		return WORD_SUFFIX;
	if (!letters->capital)
		return WORD_NONE;
	if (letters->upper == letters->count && letters->count <= 2)
		return WORD_INITIAL;
	return letters->upper == letters->count ? WORD_CAPITALS : WORD_NAME;
}

enum name_word name_word_read(struct span text, size_t *length)
{
	struct letters letters = {0};

	*length = initials_length(text);
	if (*length > 0)
		return WORD_INITIAL;
	*length = count_letters(text, &letters);
	if (*length == 0)
		return WORD_NONE;

	enum name_word kind = classify(span_first(text, *length), &letters);

	if ((kind == WORD_SUFFIX || kind == WORD_PARTICLE) &&
		span_starts_with(span_after(text, *length), "."))
		(*length)++;
	return kind;
}

/* `\(^\ast\)` and `$^*$`. */
static size_t formula(struct span text)
{
	enum { FORMULA_LIMIT = 24 };
	const char *close = span_starts_with(text, "\\(^") ? "\\)"
	                    : span_starts_with(text, "$^") ? "$"
	                                                   : NULL;

	if (close == NULL)
		return 0;

	struct span inside = span_first(span_after(text, 2), FORMULA_LIMIT);
	size_t end = span_find_string(inside, close);

	return end == inside.length ? 0 : 2 + end + strlen(close);
}

size_t name_mark(struct span text)
{
	static const char *const marks[] = {"*", "†", "‡", "§", "¶", "#", "^", "∗", "⋆",
		"★", "☆", "✉", "¹", "²", "³", "⁴", "⁺", "+", "~", "\\*", "‖", "♯", "♢",
		"◇", "♠", "♣", "📧"};

	for (size_t i = 0; i < COUNT(marks); i++)
		if (span_starts_with(text, marks[i]))
			return strlen(marks[i]);
	if (text.length > 0 && char_is_digit(text.bytes[0]) &&
		(text.length == 1 || !char_is_digit(text.bytes[1])))
		return text.length > 2 && text.bytes[1] == ',' &&
		                       char_is_digit(text.bytes[2])
		               ? 2
		               : 1;
	return formula(text);
}

static size_t blanks(struct span text)
{
	size_t length = 0;

	for (size_t one; (one = period_blank(span_after(text, length))) > 0;)
		length += one;
	return length;
}

static size_t and_word(struct span text)
{
	static const char *const words[] = {
		"and", "und", "et", "y", "&", "with", "e", "i", "och", "en"};
	size_t end = 0;

	while (end < text.length && period_blank(span_after(text, end)) == 0)
		end++;
	if (end == text.length)
		return 0;
	return is_one_of(span_first(text, end), words, COUNT(words)) ? end : 0;
}

enum name_separator name_separator_read(struct span text, size_t *length)
{
	static const char *const majors[] = {";", "；", "•", "·", "|"};
	static const char *const commas[] = {",", "、", "，"};
	size_t at = blanks(text);
	enum name_separator kind = SEPARATOR_NONE;

	for (size_t i = 0; i < COUNT(majors) && kind == SEPARATOR_NONE; i++)
		if (span_starts_with(span_after(text, at), majors[i])) {
			at += strlen(majors[i]);
			kind = SEPARATOR_MAJOR;
		}
	for (size_t i = 0; i < COUNT(commas) && kind == SEPARATOR_NONE; i++)
		if (span_starts_with(span_after(text, at), commas[i])) {
			at += strlen(commas[i]);
			kind = SEPARATOR_COMMA;
		}
	at += blanks(span_after(text, at));

	size_t word = name_others(span_after(text, at)) > 0
	                      ? 0
	                      : and_word(span_after(text, at));

	if (word > 0 && (at > 0 || kind != SEPARATOR_NONE)) {
		at += word;
		at += blanks(span_after(text, at));
		kind = SEPARATOR_AND;
	}
	*length = at;
	return kind;
}

size_t name_others(struct span text)
{
	static const char *const forms[] = {
		"et al.", "et. al.", "et al", "and others", "u.a.", "et coll."};

	for (size_t i = 0; i < COUNT(forms); i++)
		if (span_is_ignoring_case(span_first(text, strlen(forms[i])), forms[i]))
			return strlen(forms[i]);
	return 0;
}
