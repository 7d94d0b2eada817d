/* SPDX-License-Identifier: MIT */
/* Pictures in sitemaps. */
#ifndef RENDER_IMAGES_H
#define RENDER_IMAGES_H

#include <stddef.h>

#include "base/memory.h"
#include "model/outputs.h"
#include "render/renderer.h"

/* Add the pictures in pages to the sitemaps that want them; one of WORKERS a thread. */
void list_images(struct renderer *workers, struct outputs *outputs, size_t threads,
	struct arena *arena);

#endif
