#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""make_site.py FOLDER COUNT [native|hugo]: a site of COUNT documents, the same every time.

Seven in ten are dated posts, two in ten are undated pages in nested folders, the rest are
thoughts; besides, one static file in fifty.  Lengths of bodies are spread as those of
real blogs are (median about 4 KB).  `hugo` has the same documents for Hugo, held to RSS
and a sitemap.
"""
import math
import random
import sys
from pathlib import Path

WORDS = ("a the of to and in is it for on that with as by this from page feed site entry reader "
         "writer paper queue host link memory index build server café naïve größe über œuvre "
         "people research network systems results question answer because without between "
         "slow fast early late small large open closed first second third").split()
TAGS = ["c", "web", "linux", "research", "größe", "networks", "notes", "travel", "how-to", "xml"]


def sentence(rng):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(6, 18))).capitalize() + "."


def body(rng):
    wanted = min(80000, int(math.exp(rng.gauss(math.log(4400), 0.9))))
    parts, length = [], 0
    while length < wanted:
        kind = rng.random()
        if kind < 0.75:
            part = " ".join(sentence(rng) for _ in range(rng.randint(2, 6)))
        elif kind < 0.85:
            part = "\n".join("- " + sentence(rng) for _ in range(rng.randint(2, 6)))
        elif kind < 0.92:
            part = "```c\n" + "\n".join("count += %d;" % i for i in range(8)) + "\n```"
        else:
            part = "See [%s](https://example.org/%d?a=1&b=2) and *%s*." % (
                rng.choice(WORDS), rng.randint(1, 9999), rng.choice(WORDS))
        parts.append(part)
        length += len(part) + 2
    return "\n\n".join(parts) + "\n"


def front_matter(rng, number, dated):
    lines = ['title: "%s %d"' % (sentence(rng)[:-1].replace('"', ""), number)]
    if dated:
        lines.append("date: %04d-%02d-%02d %02d:%02d:00 +0000" % (
            rng.randint(2004, 2025), rng.randint(1, 12), rng.randint(1, 28),
            rng.randint(0, 23), rng.randint(0, 59)))
        lines.append("categories:\n  - %s" % rng.choice(TAGS))
    lines.append("tags: [%s]" % ", ".join(rng.sample(TAGS, rng.randint(1, 3))))
    if rng.random() < 0.3:
        lines.append("description: %s" % sentence(rng)[:-1])
    return "---\n" + "\n".join(lines) + "\n---\n"


def path_of(rng, number):
    share = rng.random()
    if share < 0.7:
        return "posts/%04d/post-%d.md" % (2004 + number % 22, number), True
    if share < 0.9:
        return "docs/s%d/t%d/page-%d.md" % (number % 13, number % 7, number), False
    return "thoughts/thought-%d.md" % number, True


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def settings(folder, layout):
    if layout == "hugo":
        write(folder / "hugo.yaml",
              "baseURL: https://www.example.com/\ntitle: Bench\nlanguageCode: en\n"
              "disableKinds: [taxonomy, term, section, 404]\noutputs: {home: [RSS]}\n"
              "services: {rss: {limit: 20}}\nrssLimit: 20\n"
              "cascade: [{_target: {kind: page}, _build: {render: link}}]\n")
        return
    write(folder / "content/site.yaml",
          "url: https://www.example.com\ntitle: Bench\nauthor: Ada\nlanguage: en\n")
    write(folder / "feeds/main.yaml",
          "title: Main\nfrom: posts/\nnewest: 20\n"
          "formats: {atom: /main.xml, rss: /main.rss, json: /main.json}\n")
    write(folder / "feeds/categories.yaml",
          "title: Categories\nfrom: posts/\nper: category\nnewest: 20\n"
          "formats: {atom: '/category/{category}.xml'}\n")
    write(folder / "feeds/thoughts.yaml",
          "title: Thoughts\nfrom: thoughts/\nnewest: 20\nformats: {atom: /thoughts.xml}\n")


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    layout = sys.argv[3] if len(sys.argv) > 3 else "native"
    rng = random.Random(count)
    settings(folder, layout)
    for number in range(count):
        path, dated = path_of(rng, number)
        write(folder / "content" / path, front_matter(rng, number, dated) + "\n" + body(rng))
        if number % 50 == 0:
            write(folder / "content/files" / ("file-%d.pdf" % number), "%PDF-1.4\n")


main()
