/* SPDX-License-Identifier: MIT */
/*
 * floor SITE: what no program of this kind can do without, on one thread, and
 * nothing else: walk the content of SITE, look at each file, open it, read its first
 * 4 KiB, take libyaml's events of its front matter, write a sitemap entry, and render
 * with cmark the bodies of the 20 newest.  Prints how many files and events there were.
 *
 * `make bench` divides feedmill's time by this program's.
 */
#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

enum { HEAD = 4096, NEWEST = 20, PATH_SIZE = 4096, DATE_SIZE = 32 };

struct newest {
	char date[DATE_SIZE];
	char path[PATH_SIZE];
};

struct floor {
	size_t files;
	size_t events;
	FILE *sitemap;
	struct newest newest[NEWEST]; /* the first is the oldest of them */
};

static char *front_matter(char *head, size_t *length)
{
	char *end;

	if (strncmp(head, "---\n", 4) != 0)
		return NULL;
	end = strstr(head + 3, "\n---");
	if (end == NULL)
		return NULL;
	*length = (size_t)(end - head) - 3;
	return head + 4;
}

/* All events; the scalar after `date` into DATE. */
static size_t count_events(const char *yaml, size_t length, char date[DATE_SIZE])
{
	yaml_parser_t parser;
	yaml_event_t event;
	size_t events = 0;
	int is_date = 0;
	int more = 1;

	(void)yaml_parser_initialize(&parser);
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)yaml, length);
	while (more && yaml_parser_parse(&parser, &event)) {
		events++;
		more = event.type != YAML_STREAM_END_EVENT;
		if (event.type == YAML_SCALAR_EVENT) {
			const char *text = (const char *)event.data.scalar.value;

			if (is_date)
				(void)snprintf(
					date, DATE_SIZE, "%.*s", DATE_SIZE - 1, text);
			is_date = strcmp(text, "date") == 0;
		}
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return events;
}

static void keep_newest(struct floor *floor, const char *date, const char *path)
{
	size_t i = 0;

	if (strcmp(date, floor->newest[0].date) <= 0)
		return;
	while (i + 1 < NEWEST && strcmp(date, floor->newest[i + 1].date) > 0) {
		floor->newest[i] = floor->newest[i + 1];
		i++;
	}
	(void)snprintf(floor->newest[i].date, DATE_SIZE, "%s", date);
	(void)snprintf(floor->newest[i].path, PATH_SIZE, "%s", path);
}

static void visit_file(
	struct floor *floor, int folder, const char *name, const char *path)
{
	char head[HEAD + 1];
	char date[DATE_SIZE] = "";
	struct statx facts;
	ssize_t got;
	size_t length;
	char *yaml;
	int fd;

	if (statx(folder, name, 0, STATX_BASIC_STATS, &facts) < 0)
		return;
	fd = openat(folder, name, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return;
	got = read(fd, head, HEAD);
	(void)close(fd);
	if (got < 0)
		return;
	head[got] = '\0';
	floor->files++;
	yaml = front_matter(head, &length);
	if (yaml == NULL)
		return;
	floor->events += count_events(yaml, length, date);
	(void)fprintf(floor->sitemap,
		"<url><loc>https://www.example.com/%s</loc><lastmod>%s</lastmod></"
		"url>\n",
		path, date);
	keep_newest(floor, date, path);
}

static void visit_folder(
	struct floor *floor, int parent, const char *name, const char *path)
{
	int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *folder = fd < 0 ? NULL : fdopendir(fd);
	const struct dirent *entry;

	if (folder == NULL)
		return;
	while ((entry = readdir(folder)) != NULL) {
		char below[PATH_SIZE];

		if (entry->d_name[0] == '.')
			continue;
		(void)snprintf(below, sizeof(below), "%s/%s", path, entry->d_name);
		if (entry->d_type == DT_DIR)
			visit_folder(floor, dirfd(folder), entry->d_name, below);
		else
			visit_file(floor, dirfd(folder), entry->d_name, below);
	}
	(void)closedir(folder);
}

static size_t render(const char *path)
{
	FILE *file = fopen(path, "rb");
	struct stat facts;
	size_t length = 0;
	char *html;
	char *body;

	if (file == NULL || fstat(fileno(file), &facts) < 0)
		return 0;
	body = malloc((size_t)facts.st_size + 1);
	if (body != NULL)
		length = fread(body, 1, (size_t)facts.st_size, file);
	(void)fclose(file);
	html = cmark_markdown_to_html(body, length, CMARK_OPT_UNSAFE);
	length = strlen(html);
	free(html);
	free(body);
	return length;
}

int main(int count, char **words)
{
	struct floor floor = {0};
	char content[PATH_SIZE];
	size_t bytes = 0;

	if (count != 2) {
		(void)fputs("usage: floor SITE\n", stderr);
		return 2;
	}
	floor.sitemap = fopen("/dev/null", "w");
	(void)snprintf(content, sizeof(content), "%s/content", words[1]);
	visit_folder(&floor, AT_FDCWD, content, content);
	for (size_t i = 0; i < NEWEST; i++)
		if (floor.newest[i].path[0] != '\0')
			bytes += render(floor.newest[i].path);
	(void)fclose(floor.sitemap);
	(void)printf("%zu files, %zu events, %zu bytes of HTML\n", floor.files,
		floor.events, bytes);
	return 0;
}
