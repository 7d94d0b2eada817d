#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Is tests/validate a good judge?  It takes the documents of tests/schema/good, and
refuses each of them after one change."""

import contextlib
import importlib.machinery
import importlib.util
import io
import os
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.realpath(__file__))
GOOD = os.path.join(HERE, "good")
VALIDATE = os.path.join(HERE, os.pardir, "validate")

# File, what is replaced (once), by what, what must be said of it.
REFUSALS = [
    # Atom: RFC 4287
    ("feed.atom", "<id>https://example.org/feed.atom</id>", "", "id"),
    ("feed.atom", "<id>tag", "<id>tag:x</id><id>tag", "id"),
    ("feed.atom", "12:00:00+02:00", "12:00:00", "dateTime"),
    ("feed.atom", "T12:00:00Z", "t12:00:00z", "published"),
    ("feed.atom", "2024-03-01T", "2024-02-30T", "published"),
    ("feed.atom", "</feed>", "<rights>x</rights></feed>", "rights"),
    ("feed.atom", "en-GB", "en_GB", "feed"),
    ("feed.atom", "<name>Ada</name>", "", "name"),
    ("feed.atom", "<name>Ada</name>", "<name> </name>", "name"),
    ("feed.atom", "ada@example.org", "ada", "email"),
    ("feed.atom", 'type="text"', 'type="text/plain"', "title"),
    ("feed.atom", ">One<", "><b/>One<", "title"),
    ("feed.atom", ">One<", "> <", "has no title"),
    ("feed.atom", ">One<", ">&lt;em>One&lt;/em><", "has HTML in plain text"),
    ("feed.atom", ' href="https://example.org/"', "", "link"),
    ("feed.atom", ' length="5"', ' length="-1"', "link"),
    ("feed.atom", 'rel="self"', 'rel="via"', "0 links to itself"),
    ("feed.atom", "tag:example.org,2024:3", "tag:example.org,2024:2", "twice"),
    ("feed.atom", "<icon>", "<unknown/><icon>", "unknown"),
    ("feed.atom", '<link href="https://example.org/3/"/>', "", "neither content nor"),
    ("feed.atom", "https://example.org/3/", "https://example.org/\u00e9/", "no URI"),
    ("feed.atom", "https://example.org/3/", "/3/", "not absolute"),
    ("feed.atom", 'term="x"', "", "category"),
    ("feed.atom", 'term="x"', 'term=""', "category"),
    ("feed.atom", "<summary", "<summary>x</summary><summary", "summary"),
    ("feed.atom", 'href="https://e.org/', 'href="/', "relative href"),
    ("feed.atom", "&lt;p&gt;", "&lt;script>1&lt;/script>", "has <script>"),
    ("feed.atom", "&lt;p&gt;", "&lt;p onclick='x()'&gt;", "has onclick="),
    ("feed.atom", "<author><name>Ada</name></author>", "", "has no author"),
    ("feed.atom", "</feed>", "", "not well-formed"),
    ("feed.atom", '<?xml version="1.0" encoding="UTF-8"?>\n', "", "XML declaration"),
    # RSS 2.0 and its Profile
    ("feed.rss", "Fri, 01 Mar 2024 12:00:00 GMT</pub", "Sat, 01 Mar 2024 12:00:00 GMT</pub", "another day"),
    ("feed.rss", "+0100", "UTC", "pubDate"),
    ("feed.rss", "+0100", "+01:00", "pubDate"),
    ("feed.rss", "<description>What is new</description>", "", "description"),
    ("feed.rss", '"false"', '"False"', "guid"),
    ("feed.rss", '"false"', '"true"', None),
    ("feed.rss", "<enclosure", '<enclosure url="https://a.org/" length="0" type="a/b"/><enclosure', "enclosure"),
    ("feed.rss", ' length="0"', "", "enclosure"),
    ("feed.rss", "<link>https://example.org/1/", "<link>/1/", "link"),
    ("feed.rss", "tag:example.org,2024:2", "https://example.org/1/", "twice"),
    ("feed.rss", "<dc:creator>", "<author>a@b.org (A)</author><dc:creator>", "author and dc:creator"),
    ("feed.rss", "<dc:creator>Ada</dc:creator>", "<author>Ada</author>", "author"),
    ("feed.rss", "<description>1 &amp;lt; 2</description>", "", "without a description"),
    ("feed.rss", 'rel="self"', 'rel="via"', "no link to itself"),
    ("feed.rss", "</channel>", "<docs>https://a.org/</docs></channel>", "docs"),
    # Podcasts, and RFC 5005
    ("podcast.rss", "<language>en</language>", "", "a podcast without language"),
    ("podcast.rss", '<itunes:image href="https://example.org/cover.png"/>', "", "image"),
    ("podcast.rss", "cover.png", "cover.svg", "neither JPEG nor PNG"),
    ("podcast.rss", "<itunes:explicit>false</itunes:explicit>", "", "explicit"),
    ("podcast.rss", ">false<", ">clean<", "neither true nor false"),
    ("podcast.rss", ">true<", ">yes<", "neither true nor false"),
    ("podcast.rss", "917393e3-", "", "no UUID"),
    ("podcast.rss", "audio/mpeg", "application/pdf", "without sound"),
    ("podcast.rss", ">90<", ">1:30<", "duration is no number"),
    ("podcast.rss", "https://example.org/1.vtt", "/1.vtt", "not absolute"),
    ("podcast.rss", 'rel="current"', 'rel="via"', "without a link to what is current"),
    ("podcast.rss", "<fh:archive/>", "", "of what is no archive"),
    ("podcast.rss", "archive/2.rss", "archive/1.rss", "its next-archive is itself"),
    ("podcast.rss", "<fh:archive/>", '<fh:complete/><atom:link rel="prev-archive" href="https://example.org/0.rss"/>', "complete, and"),
    # OPML 2.0
    ("feeds.opml", ' xmlUrl="https://example.org/posts.xml"', "", "outline"),
    ("feeds.opml", 'text="Rye"', "", "outline"),
    ("feeds.opml", 'text="Rye"', 'text=" "', "outline"),
    ("feeds.opml", "rye.xml", "posts.xml", "twice"),
    ("feeds.opml", "https://example.org/rye.xml", "/rye.xml", "outline"),
    ("feeds.opml", "Fri, 01 Mar", "Sat, 01 Mar", "another day"),
    ("feeds.opml", ' version="2.0"', "", "opml"),
    # JSON Feed 1.1
    ("feed.json", '"items"', '"next_url": "https://example.org/feed.json", "items"', "next_url is itself"),
    ("feed.json", '"id": "2"', '"id": 2', "no text"),
    ("feed.json", '"id": "2",', "", "has no id"),
    ("feed.json", '"id": "2"', '"id": "https://example.org/1/"', "twice"),
    ("feed.json", '"title": "One"', '"title": "One", "title": "Two"', "twice"),
    ("feed.json", '"title": "One"', '"titel": "One"', "unknown member 'titel'"),
    ("feed.json", '"title": "One"', '"title": "<em>One</em>"', "has HTML"),
    ("feed.json", '"content_text": "Two"', '"title": "Two"', "has no content"),
    ("feed.json", "2024-03-01T12:00:00Z", "2024-03-01", "no date"),
    ("feed.json", "https://example.org/2/", "/2/", "not absolute"),
    ("feed.json", '"size_in_bytes": 5', '"size_in_bytes": "5"', "no number"),
    ("feed.json", "]\n}", "]", "not JSON"),
    ("feed.json", '"version": "https://jsonfeed.org/version/1.1",\n  "title"', '"title"', "neither"),
    # sitemaps.org 0.9
    ("sitemap-1.xml", "https://example.org/x", "https://example.org/", "twice"),
    ("sitemap-1.xml", "https://example.org/x", "https://example.com/x", "more than one"),
    ("sitemap-1.xml", "https://example.org/x", "https://example.org/#x", "fragment"),
    ("sitemap-1.xml", "https://example.org/x", "/x", "loc"),
    ("sitemap-1.xml", "https://example.org/x", "https://example.org/" + 2048 * "x", "loc"),
    ("sitemap-1.xml", "12:00:00Z", "12:00Z", "lastmod"),
    ("sitemap-1.xml", "12:00:00Z", "12:00:00", "lastmod"),
    ("sitemap-1.xml", "<loc>https://example.org/x</loc>", "<lastmod>2024-01-01</lastmod><loc>https://example.org/x</loc>", "lastmod"),
    ("sitemap-1.xml", "</image:loc>", "</image:loc><image:title>x</image:title>", "title"),
    ("sitemap-1.xml", "0.5", "1.5", "priority"),
    ("details.xml", "<news:language>en<", "<news:language>en-GB<", "language"),
    ("details.xml", "<news:title>Flour</news:title>", "", "news"),
    ("details.xml", ">150<", ">28801<", "duration"),
    ("details.xml", "<video:description>A film</video:description>", "", "video"),
    ("details.xml", "<video:content_loc>https://example.org/1.mp4</video:content_loc>", "", "video"),
    ("details.xml", 'hreflang="de"', 'hreflang="de_AT"', "hreflang"),
    ("details.xml", 'href="https://example.org/en/"', 'href="https://example.org/x/"', "not among its own"),
    ("details.xml", 'hreflang="de"', 'hreflang="fr"', "name other translations"),
    ("details.xml", 'hreflang="de"', 'hreflang="en"', "twice"),
    ("sitemap.txt", "https://example.org/?", "/?", "not absolute"),
    ("sitemap.txt", "b\n", "b", "does not end"),
    ("sitemap.xml", "2024-03-01", "2024-03-02", "not the newest"),
    ("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "not there"),
    ("robots.txt", "https://example.org/", "/", "not absolute"),
    ("robots.txt", "Allow: /", "Allow /", "no rule"),
]


def load_judge():
    """tests/validate as a module: a process for each verdict would take ten seconds."""
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader("validate", VALIDATE)
    module = importlib.util.module_from_spec(
        importlib.util.spec_from_loader("validate", loader)
    )
    loader.exec_module(module)
    return module


def verdict(judge, path):
    judge.problems.clear()
    with contextlib.redirect_stdout(io.StringIO()) as output:
        status = judge.main([path])
    return status, output.getvalue()


def verdict_after(judge, name, old, new):
    """What is said of GOOD with OLD replaced by NEW in the file NAME."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(GOOD, folder, dirs_exist_ok=True)
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        assert old in text, old
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text.replace(old, new, 1))
        return verdict(judge, path)


def tell(good, what):
    print(f"{'ok' if good else 'not ok'} - judge: {what}")
    return good


def main():
    judge = load_judge()
    results = [
        tell(verdict(judge, GOOD) == (0, "10 documents are valid\n"), "good documents")
    ]
    for name, old, new, message in REFUSALS:
        status, output = verdict_after(judge, name, old, new)
        good = status == (1 if message else 0) and (message or "") in output
        results.append(tell(good, f"{name}: {new!r} instead of {old!r}"))
    with tempfile.TemporaryDirectory() as folder:
        results.append(tell(verdict(judge, folder)[0] == 2, "nothing to check"))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
