# SPDX-License-Identifier: MIT
"""liferea_entries.py URL: the entries of a feed as Liferea stores them, on a display that
nobody sees (xvfb-run) and a message bus of its own (dbus-run-session)."""
import contextlib
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from xml.sax.saxutils import quoteattr

from shown import show, text_of

PATIENCE = 60  # seconds until what has not come will not come
REFRESH = ["dbus-send", "--session", "--print-reply", "--dest=org.gnome.feed.Reader",
           "/org/gnome/feed/Reader", "org.gnome.feed.Reader.Refresh"]


def subscribe(home, url):
    folder = home / "config/liferea"
    folder.mkdir(parents=True)
    (folder / "feedlist.opml").write_text(
        '<?xml version="1.0"?><opml version="1.0"><head/><body><outline text="All" title="All"'
        f' type="rss" updateInterval="-1" id="subject" xmlUrl={quoteattr(url)}/></body></opml>')


def stored(home):
    path = home / "data/liferea/liferea.db"
    if not path.exists():
        return []
    with contextlib.closing(sqlite3.connect(path)) as database:
        with contextlib.suppress(sqlite3.OperationalError):
            return database.execute(
                "select item_id, title, source, source_id, date, description from items"
            ).fetchall()
    return []


def metadata(home, key):
    with contextlib.closing(sqlite3.connect(home / "data/liferea/liferea.db")) as database:
        rows = database.execute(
            "select item_id, value from metadata where key = ? order by nr", [key]).fetchall()
    found = {}
    for item, value in rows:
        found.setdefault(item, []).append(value)
    return found


def enclosure_of(value):
    """Of `enc:0:TYPE:LENGTH:URL`, which is how Liferea keeps it."""
    _, _, kind, length, url = value.split(":", 4)
    return [url, kind, int(length)]


def entries_on(home):
    """Asks for a refresh until entries are stored, and their number stays."""
    environment = {
        **os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache"),
        "DBUS_SYSTEM_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"],
        "GIO_USE_VFS": "local", "GIO_USE_NETWORK_MONITOR": "base", "NO_AT_BRIDGE": "1",
        "GSETTINGS_BACKEND": "memory", "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    reader = subprocess.Popen(["liferea"], env=environment, start_new_session=True,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        before = []
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            subprocess.run(REFRESH, capture_output=True, check=False)
            time.sleep(2)
            now = stored(home)
            if now and len(now) == len(before):
                return now
            before = now
        return []
    finally:
        os.killpg(reader.pid, signal.SIGTERM)
        reader.wait()


def main(url):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        home = pathlib.Path(folder)
        subscribe(home, url)
        rows = entries_on(home)
        authors = metadata(home, "author") | metadata(home, "creator")
        categories = metadata(home, "category")
        enclosures = metadata(home, "enclosure")
    show([{"title": title, "link": link, "id": identifier, "date": date,
           "authors": authors.get(item, []), "categories": categories.get(item, []),
           "text": text_of(text),
           "enclosures": [enclosure_of(value) for value in enclosures.get(item, [])]}
          for item, title, link, identifier, date, text in rows])


if "SHOW_ON" in os.environ:
    os.dup2(int(os.environ["SHOW_ON"]), 1)
    main(sys.argv[1])
else:
    # What starts on the bus talks on our standard output.
    output = os.dup(1)
    os.set_inheritable(output, True)
    os.dup2(2, 1)
    os.environ["SHOW_ON"] = str(output)
    os.execvp("dbus-run-session",
              ["dbus-run-session", "--", "xvfb-run", "-a", sys.executable, *sys.argv])
