# SPDX-License-Identifier: MIT
"""with_feedparser.py URL: the entries of a feed as feedparser shows them, newest first."""
import calendar
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
if feed.bozo:
    print("bozo", feed.bozo_exception)
entries = [(calendar.timegm(e.published_parsed), e.link, e.title) for e in feed.entries]
for date, link, title in sorted(entries, key=lambda e: (-e[0], e[1])):
    print(date, link, title, sep="\t")
