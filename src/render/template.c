/* SPDX-License-Identifier: MIT */
#include "render/template.h"

#include "render/renderer.h"

static struct value *values_of(struct renderer *renderer, struct written *written)
{
	if (written->values == NULL)
		written->values = page_values(renderer->site, written->page,
			written->front, &renderer->scratch);
	return written->values;
}

static const struct liquid_world *world_of(
	struct renderer *renderer, struct written *written, struct span text)
{
	if (renderer->world == NULL)
		renderer->world =
			world_new(renderer->site, &renderer->held, &renderer->report);
	return world_at(
		renderer->world, written->page, values_of(renderer, written), text);
}

/* Jekyll's `render_with_liquid: false`. */
static bool is_plain(struct renderer *renderer, struct written *written)
{
	return value_is_false(written_value(renderer, written, "render_with_liquid"));
}

const struct value *written_value(
	struct renderer *renderer, struct written *written, const char *key)
{
	const struct value *under = written->page->source->default_values;

	if (span_find_string(written->front, key) == written->front.length &&
		value_get(under, key) == NULL)
		return NULL;
	return value_get(values_of(renderer, written), key);
}

bool render_template(struct renderer *renderer, struct written *written,
	struct span text, struct text *out, struct error *error)
{
	if (!liquid_is_in(text) || is_plain(renderer, written)) {
		text_add_span(out, text);
		return true;
	}
	if (renderer->site->settings->bodies.templates)
		return liquid_render(
			text, world_of(renderer, written, text), out, error);
	liquid_replace(text, world_of(renderer, written, text), false, out);
	return true;
}

void drop_templates(struct renderer *renderer, struct written *written,
	struct span text, struct text *out)
{
	if (liquid_is_in(text))
		liquid_replace(text, world_of(renderer, written, text), true, out);
	else
		text_add_span(out, text);
}
