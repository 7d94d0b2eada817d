/* SPDX-License-Identifier: MIT */
/* Items of a list of tasks: `- [ ] open`, `- [x] done`. */
#include "base/array.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

static const struct task {
	const char *written;
	const char *box;
} tasks[] = {
	/* clang-format off */
	{"[ ]", "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\" />"},
	{"[x]", "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\" checked=\"checked\" />"},
	{"[X]", "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\" checked=\"checked\" />"},
	/* clang-format on */
};

enum { TASK_COUNT = COUNT(tasks), BOX_LENGTH = 3 };

/* The box that TEXT, an item's, begins with; NULL if it begins with none. */
static const struct task *task_of(struct span text)
{
	if (text.length <= BOX_LENGTH || !char_is_space(text.bytes[BOX_LENGTH]))
		return NULL;
	for (size_t i = 0; i < TASK_COUNT; i++)
		if (span_starts_with(text, tasks[i].written))
			return &tasks[i];
	return NULL;
}

static struct line with_box(
	struct kramdown *doc, struct line line, size_t start, const struct task *task)
{
	struct text text = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct mark mark = {
		.html = span_of(task->box), .source = span_of(task->written)};
	struct span rest = span_after(line.text, start + BOX_LENGTH);

	text_add_span(&text, span_first(line.text, start));
	/* A line that begins with a mark is a block. */
	text_add_span(&text, mark_nothing(doc));
	text_add_span(&text, mark_text(doc, mark_add(doc, mark)));
	text_add_span(&text, span_trimmed(rest));
	line.text = text_copy_span(&text, doc->arena);
	text_release(&text);
	return line;
}

void kramdown_tasks(struct kramdown *doc)
{
	for (size_t i = 0; i < doc->lines.count; i++) {
		struct line line = doc->lines.items[i];
		size_t start = line_container(line.text).length;
		size_t marker = line_item_marker(span_after(line.text, start));
		const struct task *task = NULL;

		if (line.kind == LINE_TEXT && marker > 0)
			task = task_of(span_after(line.text, start + marker));
		if (task != NULL)
			line = with_box(doc, line, start + marker, task);
		lines_add(doc, &doc->next, line);
	}
	kramdown_turn(doc);
}
