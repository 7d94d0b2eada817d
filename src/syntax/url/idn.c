/* SPDX-License-Identifier: MIT */
#include "syntax/url/parts.h"

#ifdef HAVE_idn2
#include <idn2.h>
#endif

#include "syntax/url.h"

#ifdef HAVE_idn2

bool url_knows_idn(void)
{
	return true;
}

/* As browsers do it: UTS 46, non-transitional. */
bool url_add_idn(struct text *url, const char *host, struct error *error)
{
	char *ascii = NULL;
	int status =
		idn2_to_ascii_8z(host, &ascii, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);

	if (status != IDN2_OK)
		return error_set(
			error, "'%s' is no host name: %s", host, idn2_strerror(status));
	text_add(url, ascii);
	idn2_free(ascii);
	return true;
}

#else

bool url_knows_idn(void)
{
	return false;
}

bool url_add_idn(struct text *url, const char *host, struct error *error)
{
	(void)url;
	return error_set(error,
		"'%s': this feedmill knows only ASCII host names (built without "
		"libidn2)",
		host);
}

#endif
