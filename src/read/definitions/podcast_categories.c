/* SPDX-License-Identifier: MIT */
#include "read/definitions/podcast_categories.h"

#include <stddef.h>

#include "base/array.h"
#include "base/nearest.h"

/* Each with what is in it. */
static const struct group {
	const char *name;
	const char *const *inside; /* NULL-terminated */
} groups[] = {
#define INSIDE(...) ((const char *const[]){__VA_ARGS__, NULL})
#define NOTHING ((const char *const[]){NULL})
	/* clang-format off */
	{"Arts", INSIDE("Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts")},
	{"Business", INSIDE("Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit")},
	{"Comedy", INSIDE("Comedy Interviews", "Improv", "Stand-Up")},
	{"Education", INSIDE("Courses", "How To", "Language Learning", "Self-Improvement")},
	{"Fiction", INSIDE("Comedy Fiction", "Drama", "Science Fiction")},
	{"Government", NOTHING},
	{"Health & Fitness", INSIDE("Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality")},
	{"History", NOTHING},
	{"Kids & Family", INSIDE("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids")},
	{"Leisure", INSIDE("Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games")},
	{"Music", INSIDE("Music Commentary", "Music History", "Music Interviews")},
	{"News", INSIDE("Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News")},
	{"Religion & Spirituality", INSIDE("Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality")},
	{"Science", INSIDE("Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature", "Physics", "Social Sciences")},
	{"Society & Culture", INSIDE("Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships")},
	{"Sports", INSIDE("Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling")},
	{"TV & Film", INSIDE("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews")},
	{"Technology", NOTHING},
	{"True Crime", NOTHING},
/* clang-format on */
#undef NOTHING
#undef INSIDE
};

enum { GROUP_COUNT = COUNT(groups) };

static bool refuse(struct span name, struct error *error)
{
	struct nearest nearest = nearest_to(name);

	for (size_t i = 0; i < GROUP_COUNT; i++) {
		nearest_try(&nearest, span_of(groups[i].name));
		for (size_t j = 0; groups[i].inside[j] != NULL; j++)
			nearest_try(&nearest, span_of(groups[i].inside[j]));
	}
	if (nearest_is_meant(&nearest))
		return error_set(error,
			"Apple has no category '%.*s': did you mean '%.*s'?",
			SPAN_ARGUMENTS(name), SPAN_ARGUMENTS(nearest.word));
	return error_set(error,
		"Apple has no category '%.*s': 'Society & Culture' is one, and "
		"'Documentary' one in it",
		SPAN_ARGUMENTS(span_first(name, NEAREST_LENGTH)));
}

bool podcast_category_named(
	struct span name, struct podcast_category *category, struct error *error)
{
	for (size_t i = 0; i < GROUP_COUNT; i++) {
		*category = (struct podcast_category){.name = groups[i].name};
		if (span_is(name, groups[i].name))
			return true;
		category->inside = groups[i].name;
		for (size_t j = 0; groups[i].inside[j] != NULL; j++) {
			category->name = groups[i].inside[j];
			if (span_is(name, category->name))
				return true;
		}
	}
	return refuse(name, error);
}
