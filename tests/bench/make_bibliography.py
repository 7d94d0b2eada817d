#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""make_bibliography.py FOLDER COUNT: a site whose one feed is of COUNT entries.

The entries are as programs export them: titles with protected words and accents, names in
both forms, months as words, DOIs, addresses and keywords, and every other one an abstract.
"""
import os
import sys

WORDS = ("We measure how long queues grow when senders compete, and show that a small "
         "change of the timer halves the tail without any help of the network").split()
FIELDS = """@{type}{{{key},
  author = {{{authors}}},
  title = {{{title}}},
  {venue},
  year = {{{year}}},
  month = jan,
  volume = {{{volume}}},
  pages = {{{first}--{last}}},
  publisher = {{Example Press}},
  doi = {{10.5555/{number}}},
  url = {{https://papers.example/{year}/{number}}},
  keywords = {{queues, timers, measurement}}{abstract}
}}

"""
AUTHORS = ("Roe, Ada and Doe, John", 'Erd{\\H{o}}s, P{\\\'a}l and Mary Major and others',
           "{The Queue Group}", "van Beethoven, Ludwig and Jos{\\'e} P{\\'e}rez")
VENUES = ("journal = {Journal of Short Queues}", "booktitle = {Proc. of the Workshop on Nets}")


def abstract(number):
    """A hundred words, a few of them marked up, for every other entry."""
    if number % 2:
        return ""
    words = [WORDS[(number + i) % len(WORDS)] for i in range(100)]
    words[number % 100] = "\\emph{%s}" % words[number % 100]
    return ",\n  abstract = {%s}" % " ".join(words)


def entry(number):
    return FIELDS.format(
        type=("article", "inproceedings")[number % 2], key="key%d" % number,
        authors=AUTHORS[number % len(AUTHORS)], venue=VENUES[number % 2],
        title="On {TCP} Queues of Kind %d%s" % (
            number, ("", " -- and {\\\"U}ber-Queues")[number % 3 == 0]),
        year=1970 + number % 50, volume=1 + number % 40, first=number, last=number + 12,
        number=number, abstract=abstract(number))


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    for name in ("content", "feeds"):
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    with open(os.path.join(folder, "feeds", "papers.yaml"), "w", encoding="utf-8") as file:
        file.write("title: Papers\nfrom: papers.bib\nnewest: 20\n")
    with open(os.path.join(folder, "content", "papers.bib"), "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(entry(number))
    with open(os.path.join(folder, "content", "site.yaml"), "w", encoding="utf-8") as file:
        file.write("url: https://bench.example\ntitle: Bench\nauthor: Ada Roe\n")


main()
