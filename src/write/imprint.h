/* SPDX-License-Identifier: MIT */
/*
 * What libraries want to know of a work, in feeds: Dublin Core (dc:identifier,
 * dc:publisher) and PRISM 2.0 (prism:doi, prism:publicationName …), for entries out of
 * bibliographies alone.
 */
#ifndef WRITE_IMPRINT_H
#define WRITE_IMPRINT_H

#include "model/feed.h"
#include "write/xml_out.h"

#define DUBLIN_CORE_NAMESPACE "http://purl.org/dc/elements/1.1/"
#define PRISM_NAMESPACE "http://prismstandard.org/namespaces/basic/2.0/"

/* True if an entry with a date is out of a bibliography. */
bool feed_has_imprints(const struct feed *feed);

/* Has imprints, and its definition does not say `prism: false`. */
bool feed_has_prism(const struct feed *feed);

/* Nothing for other entries than those out of bibliographies. */
void write_imprint(
	struct xml_out *out, const struct entry *entry, const struct feed *feed);

#endif
