# SPDX-License-Identifier: MIT
"""feedparser_entries.py URL: the entries of a feed as Debian's python3-feedparser has them."""
import calendar
import sys

import feedparser
from shown import show, text_of


def moment(parsed):
    return calendar.timegm(parsed) if parsed else None


def shown(entry):
    content = entry.content[0].value if "content" in entry else entry.get("summary")
    return {
        "title": entry.get("title"),
        "link": entry.get("link"),
        "id": entry.get("id"),
        "date": moment(entry.get("published_parsed")),
        "updated": moment(entry.get("updated_parsed")),
        "authors": [a.name for a in entry.get("authors", []) if "name" in a],
        "categories": [t.term for t in entry.get("tags", [])],
        "text": text_of(content),
        "enclosures": [[e.href, e.get("type"), int(e.get("length") or 0)]
                       for e in entry.get("enclosures", [])],
    }


feed = feedparser.parse(sys.argv[1])
if feed.bozo:
    sys.exit(f"not well-formed: {feed.bozo_exception}")
show([shown(entry) for entry in feed.entries])
