/* SPDX-License-Identifier: MIT */
#include "syntax/gzip.h"

#ifdef HAVE_deflate
#include <libdeflate.h>
#endif

#include "base/memory.h"

#ifdef HAVE_deflate

enum { LEVEL = 9 };

bool gzip_is_known(void)
{
	return true;
}

bool gzip_add(struct text *text, struct span bytes, struct error *error)
{
	struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(LEVEL);
	void *packed;
	size_t room;
	size_t length;

	if (compressor == NULL)
		return error_set(error, "cannot start libdeflate");
	room = libdeflate_gzip_compress_bound(compressor, bytes.length);
	packed = memory_resize(NULL, room, 1);
	length = libdeflate_gzip_compress(
		compressor, bytes.bytes, bytes.length, packed, room);
	text_add_bytes(text, packed, length);
	memory_free(packed);
	libdeflate_free_compressor(compressor);
	return length > 0 || error_set(error, "libdeflate cannot compress");
}

#else

bool gzip_is_known(void)
{
	return false;
}

bool gzip_add(struct text *text, struct span bytes, struct error *error)
{
	(void)text;
	(void)bytes;
	return error_set(
		error, "this feedmill cannot compress (built without libdeflate)");
}

#endif
