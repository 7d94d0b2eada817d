# SPDX-License-Identifier: MIT
"""expected.py ROOT FEED: what a reader must list of one of our own feeds.

Written from the content: its publications as they stand on the about page, and the front
matter of its thoughts.  Dates of publications are the first day of what they state, one
second apart on a page (feedmill(5), "Items listed on a page").
"""
import calendar
import re
import sys
import time
from pathlib import Path

HOME = "https://sanaee.example.org"
PUBLICATIONS = [
    ("Backdraft: a Lossless Virtual Switch that Prevents the Slow Receiver Problem",
     "https://www.usenix.org/system/files/nsdi22-paper-sanaee.pdf", 2022, 1),
    ("Morpheus: Domain Specific Run Time Optimization for Software Data Planes",
     "https://dl.acm.org/doi/10.1145/3503222.3507769", 2022, 0),
    ("Reconciling High Accuracy, Cost-Efficiency, and Low Latency of Inference Serving "
     "Systems", "https://dl.acm.org/doi/abs/10.1145/3578356.3592578", 2023, 0),
]


def publications():
    for title, link, year, seconds in PUBLICATIONS:
        yield calendar.timegm((year, 1, 1, 0, 0, 0)) + seconds, link, title


def thoughts(root):
    for path in sorted((root / "content/thoughts").glob("*.md")):
        head = path.read_text(encoding="utf-8").split("---")[1]
        title = re.search(r"^title: (.*)$", head, re.M).group(1)
        written = re.search(r"^date: (.*)$", head, re.M).group(1)
        local = time.strptime(written, "%Y-%m-%d %H:%M")
        summer = 3 < local.tm_mon < 10  # Europe/London; no page is dated near a change
        date = calendar.timegm(local) - (3600 if summer else 0)
        yield date, f"{HOME}/thoughts/{path.stem}/", title


root, feed = Path(sys.argv[1]), sys.argv[2]
entries = []
if not feed.startswith("thoughts"):
    entries += publications()
if not feed.startswith("publications"):
    entries += thoughts(root)
for date, link, title in sorted(entries, key=lambda e: (-e[0], e[1])):
    print(date, link, title, sep="\t")
