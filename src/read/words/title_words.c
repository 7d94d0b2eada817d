/* SPDX-License-Identifier: MIT */
#include "read/words/title_words.h"

#include "base/array.h"

/* In order, for a search by halves. */
static const char *const title_words[] = {"aaai", "about", "abstract", "accepted",
	"acm", "across", "adaptive", "advanced", "advances", "against", "aided",
	"algorithm", "algorithms", "american", "among", "analysis", "annual",
	"application", "applications", "applied", "approach", "architecture",
	"architectures", "artificial", "arxiv", "asian", "assistance", "assistant",
	"associate", "association", "automated", "automatic", "award", "based",
	"between", "beyond", "big", "biology", "building", "center", "centre", "chair",
	"challenges", "chemistry", "classification", "clinical", "cloud",
	"co-organiser", "co-organizer", "code", "cognitive", "collaboration", "college",
	"colloquium", "committee", "communication", "communications", "competition",
	"compiler", "compilers", "computation", "computational", "computer",
	"computers", "computing", "conf", "conference", "congreso", "congress",
	"control", "coordinator", "council", "course", "cryptography", "data",
	"database", "databases", "dataset", "datasets", "december", "deep", "demo",
	"department", "design", "detection", "development", "digital", "discovery",
	"dissertation", "distributed", "doctoral", "does", "dynamic", "dynamics",
	"economic", "economics", "edition", "editor", "education", "efficient",
	"electronic", "elsevier", "energy", "engine", "engineering", "environmental",
	"equal", "estimation", "europe", "european", "evaluation", "experimental",
	"exploring", "faculty", "fall", "fast", "february", "federated", "fellow",
	"fellowship", "findings", "for", "forum", "foundation", "foundations",
	"framework", "from", "generation", "global", "google", "grant", "graph",
	"graphical", "graphs", "group", "hardware", "health", "high", "history", "how",
	"human", "ieee", "image", "images", "inference", "information", "institute",
	"instructor", "intelligence", "intelligent", "interaction", "interactive",
	"intern", "international", "internet", "into", "introduction", "invited",
	"january", "jornadas", "journal", "keynote", "knowledge", "lab", "laboratory",
	"language", "languages", "large", "learning", "lecture", "lecturer", "lectures",
	"letters", "linear", "link", "logic", "machine", "magazine", "main",
	"management", "master", "masters", "mathematical", "mathematics", "media",
	"medical", "medicine", "meeting", "member", "memory", "method", "methods",
	"microsoft", "mining", "mobile", "model", "modeling", "modelling", "models",
	"moderator", "molecular", "monitoring", "multi", "national", "natural",
	"network", "networked", "networking", "networks", "neural", "new", "news",
	"not", "november", "october", "of", "online", "onto", "open", "operating",
	"optimal", "optimization", "oral", "organiser", "organizer", "our", "over",
	"panelist", "paper", "papers", "parallel", "performance", "philosophy",
	"physics", "podcast", "political", "poster", "posters", "practical", "practice",
	"prediction", "preprint", "principles", "privacy", "proc", "proceedings",
	"processing", "professor", "program", "programme", "programming", "project",
	"projects", "public", "publication", "publications", "quantum", "query",
	"random", "real", "reasoning", "recognition", "recommendation", "reinforcement",
	"reliability", "report", "representation", "representative", "research",
	"retrieval", "review", "reviewer", "robotics", "robust", "scalable", "school",
	"science", "sciences", "scientific", "search", "secure", "security", "semantic",
	"seminar", "senior", "september", "series", "session", "signal", "slides",
	"social", "society", "software", "spatial", "speaker", "special", "speech",
	"spotlight", "spring", "springer", "statistical", "statistics", "stochastic",
	"storage", "structure", "structures", "student", "students", "studies", "study",
	"summer", "survey", "symposium", "system", "systems", "talk", "talks",
	"teaching", "technical", "technologies", "technology", "testing", "text", "the",
	"theoretical", "theory", "thesis", "through", "time", "topics", "toward",
	"towards", "track", "transactions", "tutorial", "under", "undergraduate",
	"united", "universidad", "universitat", "universities", "university",
	"universität", "université", "upon", "usenix", "using", "verification",
	"versus", "video", "vision", "visiting", "visual", "volunteer", "vs", "web",
	"website", "what", "when", "where", "why", "wireless", "within", "without",
	"workshop", "workshops", "world", "your"};

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

bool is_title_word(struct span word)
{
	size_t low = 0;
	size_t high = COUNT(title_words);

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = compare_lower(word, title_words[middle]);

		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}
