# SPDX-License-Identifier: MIT
"""with_newsboat.py CACHE: the entries that newsboat keeps, newest first."""
import sqlite3
import sys

rows = sqlite3.connect(sys.argv[1]).execute("select pubDate, url, title from rss_item")
for date, link, title in sorted(rows, key=lambda e: (-e[0], e[1])):
    print(date, link, title, sep="\t")
