# SPDX-License-Identifier: MIT
"""What a feed and a sitemap say, as plain values that can be compared."""

import html
import re
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from html.parser import HTMLParser

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# Elements within a line: their tags part no words.
INLINE = set(
    "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong"
    " sub sup time u var".split()
)


class Words(HTMLParser):
    """The text of HTML, with a blank where a block begins or ends."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.hidden = 0

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in ("script", "style")
        self.parts.append("" if tag in INLINE else " ")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")
        self.parts.append("" if tag in INLINE else " ")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def folded(text):
    return re.sub(r"\s+", " ", text or "").strip()


def text_of_html(source):
    words = Words()
    words.feed(source or "")
    words.close()
    return folded("".join(words.parts))


def text_of(element):
    """The text that a reader shows for an Atom text construct."""
    if element is None:
        return ""
    if element.get("type") == "html":
        return text_of_html(element.text)
    return folded("".join(element.itertext()))


def instant(text):
    """Seconds since 1970, so that `Z` and `+00:00` are one."""
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() if text else None


def people(element):
    """Name, email and URI; jekyll-feed writes an author without any of them for nobody."""
    authors = [
        tuple(folded(person.findtext(ATOM + key)) for key in ("name", "email", "uri"))
        for person in element.findall(ATOM + "author")
    ]
    return [author for author in authors if any(author)]


def link(element, relation):
    for found in element.findall(ATOM + "link"):
        if found.get("rel", "alternate") == relation:
            return found.get("href")
    return None


def image(entry):
    found = entry.find(MEDIA + "thumbnail")
    return None if found is None else found.get("url")


def entry_values(entry):
    return {
        "id": entry.findtext(ATOM + "id"),
        "link": link(entry, "alternate"),
        "title": text_of(entry.find(ATOM + "title")),
        "published": instant(entry.findtext(ATOM + "published")),
        "updated": instant(entry.findtext(ATOM + "updated")),
        "authors": people(entry),
        "categories": [c.get("term") for c in entry.findall(ATOM + "category")],
        "summary": text_of(entry.find(ATOM + "summary")),
        "image": image(entry),
        "content": text_of(entry.find(ATOM + "content")),
    }


def feed_values(path):
    """None if the file is no Atom feed."""
    root = ElementTree.parse(path).getroot()
    if root.tag != ATOM + "feed":
        return None
    return {
        "title": text_of(root.find(ATOM + "title")),
        "subtitle": text_of(root.find(ATOM + "subtitle")),
        "id": root.findtext(ATOM + "id"),
        "updated": instant(root.findtext(ATOM + "updated")),
        "self": link(root, "self"),
        "alternate": link(root, "alternate"),
        "language": root.get(XML_LANG),
        "authors": people(root),
        "entries": [entry_values(entry) for entry in root.findall(ATOM + "entry")],
    }


def sitemap_values(path):
    """Each URL with its lastmod."""
    urls = {}
    for url in ElementTree.parse(path).getroot().findall(SITEMAP + "url"):
        loc = html.unescape(url.findtext(SITEMAP + "loc"))
        urls[loc] = instant(url.findtext(SITEMAP + "lastmod"))
    return urls
