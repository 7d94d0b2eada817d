# SPDX-License-Identifier: MIT
"""compare.py EXPECTED TABLE CONSUMER FORMAT SHOWN: hold what CONSUMER shows of the entries of
a feed against what went in, and against the row that TABLE has of it.

EXPECTED and SHOWN are JSON, TABLE is Markdown.  For each field it finds how much is shown:
yes (as it went in), one of RULES, or no; what is none of these is wrong.
"""
import datetime
import json
import pathlib
import re
import sys

FIELDS = ["title", "link", "id", "date", "updated", "authors", "categories", "text",
          "enclosures"]


def moment(text):
    return int(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


def without_tags(text):
    return re.sub(r"<\w[^<>]*>", "", text)


# How a consumer can show less than there is: of what went in, what would then be seen.
RULES = [
    ("first", lambda field, entry: entry[field][:1]),
    ("last", lambda field, entry: entry[field][-1:]),
    ("as one", lambda field, entry: [", ".join(entry[field])] if entry[field] else []),
    ("after the feed's title", lambda field, entry: ["All: " + entry[field][0]]),
    ("last, after the feed's title", lambda field, entry: ["All: " + entry[field][-1]]),
    ("escaped", lambda field, entry: [text.replace("&", "&amp;") for text in entry[field]]),
    ("without size", lambda field, entry: [e[:2] for e in entry[field]]),
    ("last, without size", lambda field, entry: [e[:2] for e in entry[field][-1:]]),
    ("size of the first only", lambda field, entry:
        entry[field][:1] + [[*e[:2], 0] for e in entry[field][1:]]),
    ("that of the update", lambda field, entry: entry["updated"]),
    ("that of publication", lambda field, entry: entry["date"]),
    ("the title where there is none", lambda field, entry: entry[field] or entry["title"]),
    ("without what looks like a tag", lambda field, entry: without_tags(entry[field])),
]


def folded(value):
    """White space is the consumer's to fold; what is missing is empty."""
    if isinstance(value, str):
        return "".join(value.split())
    if isinstance(value, list):
        return [folded(v) for v in value]
    return value


def all_are(field, pairs, wanted):
    def same(entry, shown):
        try:
            return folded(wanted(field, entry)) == folded(shown.get(field))
        except (TypeError, AttributeError, IndexError):
            return False
    return all(same(entry, shown) for entry, shown in pairs)


def verdict(field, pairs):
    if not any(shown.get(field) for _, shown in pairs):
        return "no"
    for _, shown in pairs:
        if field == "text" and shown.get(field) is None:
            shown[field] = ""
    if all_are(field, pairs, lambda field, entry: entry[field]):
        return "yes"
    for name, wanted in RULES:
        if all_are(field, pairs, wanted):
            return name
    return "wrong"


def row_of(table, consumer, form):
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if cells[:2] == [consumer, form]:
            return dict(zip(FIELDS, cells[2:], strict=True))
    return {}


def main(expected, table, consumer, form, shown):
    expected = json.loads(pathlib.Path(expected).read_text("utf-8"))
    shown = {entry["id"]: entry for entry in json.loads(pathlib.Path(shown).read_text("utf-8"))}
    for entry in expected:
        entry["date"] = moment(entry["date"])
        entry["updated"] = moment(entry["updated"])
    missing = [entry["id"] for entry in expected if entry["id"] not in shown]
    if missing or len(shown) != len(expected):
        sys.exit(f"missing {missing}; shown {list(shown)}")
    pairs = [(entry, shown[entry["id"]]) for entry in expected]
    seen = {field: verdict(field, pairs) for field in FIELDS}
    promised = row_of(pathlib.Path(table).read_text("utf-8"), consumer, form)
    print("| " + " | ".join([consumer, form, *seen.values()]) + " |")
    for field in FIELDS:
        if seen[field] == "wrong":
            for entry, got in pairs:
                if folded(entry[field]) == folded(got.get(field)):
                    continue
                print(field, "went in:", entry[field], "shown:", got.get(field))
    sys.exit(seen != promised or "wrong" in seen.values())


main(*sys.argv[1:])
