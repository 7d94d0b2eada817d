/* SPDX-License-Identifier: MIT */
/* https://www.sitemaps.org/protocol.html, "Using Sitemap index files". */
#include "base/date.h"
#include "write/writers.h"
#include "write/xml_out.h"

bool write_sitemap_index(
	const struct urlset *files, struct text *text, struct error *error)
{
	struct xml_out out = xml_out_to(text);
	char date[DATE_TEXT_SIZE];

	if (files->stylesheet != NULL)
		xml_stylesheet(&out, files->stylesheet);
	xml_open(&out, "sitemapindex");
	xml_attribute(&out, "xmlns", SITEMAP_NAMESPACE);
	for (size_t i = 0; i < files->count; i++) {
		const struct urlset_url *file = &files->urls[i];

		xml_open(&out, "sitemap");
		xml_leaf(&out, "loc", file->url);
		if (file->updated != DATE_NONE)
			xml_leaf(&out, "lastmod", date_rfc3339(file->updated, date));
		xml_close(&out);
	}
	xml_close(&out);
	return xml_out_finish(&out, error);
}
