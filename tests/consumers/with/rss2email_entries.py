# SPDX-License-Identifier: MIT
"""rss2email_entries.py URL: the entries of a feed as rss2email mails them."""
import configparser
import email
import email.policy
import email.utils
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from shown import show, text_of


def r2e(home, *arguments):
    subprocess.run(
        ["r2e", "-c", home / "config", "-d", home / "seen.json", *arguments],
        env={**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"},
        check=True, capture_output=True)


def set_up(home):
    """A throw-away mail folder in the place of a mail server."""
    for folder in ("cur", "new", "tmp"):
        (home / "mail/box" / folder).mkdir(parents=True)
    r2e(home, "new", "me@localhost")
    config = configparser.ConfigParser(interpolation=None)
    config.read(home / "config")
    config["DEFAULT"].update({
        "email-protocol": "maildir", "maildir-path": str(home / "mail"),
        "maildir-mailbox": "box", "from": "r2e@localhost.localdomain",
        "html-mail": "True", "date-header": "True", "use-css": "False"})
    with open(home / "config", "w", encoding="utf-8") as file:
        config.write(file)


def shown(path):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = re.search(r'<div id="body">(.*?)</div>\s*<div class="footer">|<div id="body">(.*)',
                     message.get_content(), re.S)
    return {
        "title": str(message["Subject"]),
        "link": str(message["X-RSS-URL"]),
        "id": str(message["X-RSS-ID"]),
        "date": int(email.utils.parsedate_to_datetime(message["Date"]).timestamp()),
        "authors": [email.utils.parseaddr(str(message["From"]))[0]],
        "categories": [t for t in str(message["X-RSS-TAGS"] or "").split(",") if t],
        "text": text_of(next(g for g in body.groups() if g is not None)) if body else None,
    }


with tempfile.TemporaryDirectory() as work:
    place = pathlib.Path(work)
    set_up(place)
    r2e(place, "add", "site", sys.argv[1])
    r2e(place, "run")
    show([shown(path) for path in sorted((place / "mail/box/new").iterdir())])
