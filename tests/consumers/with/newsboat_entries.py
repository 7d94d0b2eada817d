# SPDX-License-Identifier: MIT
"""newsboat_entries.py URL: the entries of a feed as newsboat keeps them."""
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

from shown import show, text_of

with tempfile.TemporaryDirectory() as folder:
    home = pathlib.Path(folder)
    (home / "urls").write_text(sys.argv[1] + "\n")
    (home / "config").write_text("")
    subprocess.run(
        ["newsboat", "-C", home / "config", "-u", home / "urls", "-c", home / "cache.db",
         "-x", "reload"], env={"HOME": folder, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        check=True, capture_output=True)
    rows = sqlite3.connect(home / "cache.db").execute(
        "select title, url, guid, pubDate, author, content, enclosure_url, enclosure_type"
        " from rss_item").fetchall()

show([{"title": title, "link": link, "id": guid, "date": date,
       "authors": [author] if author else [], "text": text_of(content),
       "enclosures": [[enclosure, kind]] if enclosure else []}
      for title, link, guid, date, author, content, enclosure, kind in rows])
