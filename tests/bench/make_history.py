#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""make_history.py FOLDER COMMITS: a site in a repository of so many commits, the same
every time: a page is added or some are edited in each, one commit in ten is a merge.
"""
import random
import subprocess
import sys
from pathlib import Path

START = 1500000000
HOUR = 3600


def data(text):
    return "data %d\n%s\n" % (len(text.encode()), text)


def commit(mark, parents, when, changes):
    lines = ["commit refs/heads/main\nmark :%d\n" % mark,
             "committer A <a@example.org> %d +0000\n" % when, data("Commit %d" % mark)]
    lines += ["%s :%d\n" % (word, parent) for word, parent in zip(("from", "merge"), parents)]
    lines += ["M 644 inline %s\n%s" % (path, data(text)) for path, text in changes]
    return "".join(lines)


def page(number, version):
    return "---\ntitle: Page %d\ndate: %d-01-01\n---\nVersion %d of it.\n" % (
        number, 2004 + number % 20, version)


def history(count, rng):
    """Commits for git fast-import: side branches of one commit are merged by the next."""
    path = "content/s%d/page-%d.md"
    yield commit(1, [], START, [
        ("content/site.yaml", "url: https://www.example.org\n"), (".gitignore", "/public/\n")])
    pages = 0
    tip = 1
    for mark in range(2, count + 1):
        when = START + mark * HOUR
        if mark % 10 == 0:
            yield commit(mark, [tip, mark - 1], when, [])
            tip = mark
            continue
        changed = [rng.randrange(pages) for _ in range(rng.randint(1, 4))] if pages else []
        if mark % 5 == 0 or not pages:
            changed.append(pages)
            pages += 1
        changes = [(path % (number % 20, number), page(number, mark)) for number in changed]
        yield commit(mark, [tip], when, changes)
        if mark % 10 != 9:
            tip = mark


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", "-b", "main", folder], check=True)
    subprocess.run(["git", "-C", folder, "fast-import", "--quiet"], check=True,
                   input="".join(history(count, random.Random(count))).encode())
    subprocess.run(["git", "-C", folder, "checkout", "-q", "-f", "main"], check=True)
    subprocess.run(["git", "-C", folder, "repack", "-adq"], check=True)


main()
