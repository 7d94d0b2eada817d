#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""whole_run.py PROGRAM COUNT [SEED]: what goes into files comes out of documents.

COUNT entries of data files have titles, names, tags, summaries, links and content of any
bytes.  PROGRAM makes Atom, RSS and JSON of them; expat and Python's json must read back what
went in, cleaned as feedmill(5) says in "Text".  Files of any name are in the sitemap under
their bytes.
"""
import html
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ET

PER_FILE = 2000
ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
PIECES = [piece.encode() for piece in (
    "]]>", "<![CDATA[", "&nbsp;", "&#1;", "&", "<b>", "</title>", '"', "'", "\r\n", "\n", "\t", "  ", "\\", "%", "%41",
    "\0", "\x01", "\b", "\x0c", "\x1b", "\x7f", "\x85", "\x93", "\x81", "\u202e", "\u2028", "\ufeff", "\ufffe", "e\u0301", "日本", "שלום",
    "👩‍💻", "https://h.example/", "javascript:", "*a*", "`", "[x](y)", "{{ x }}", "$x$", "word")] + [
    b"\xed\xa0\xbd\xed\xb8\x80", b"\xe9", b"\xc0\xaf", b"\xf5\x80", b"\xe2\x82"]


def any_bytes(chance):
    parts = []
    for _ in range(chance.randrange(1, 7)):
        kind = chance.randrange(4)
        if kind == 0:
            parts.append(bytes([chance.randrange(256)]))
        elif kind == 1:
            parts.append(chr(chance.randrange(0x110000)).encode("utf-8", "surrogatepass"))
        else:
            parts.append(chance.choice(PIECES))
    return b"".join(parts)


def meant(character):
    code = ord(character)
    if character in "\b\v\f":
        return " "
    if 0x80 <= code < 0xA0:
        return bytes([code]).decode("cp1252", "replace")
    if code == 0x7F or (code < 0x20 and character not in "\t\n\r") or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
        return "\ufffd"
    return character


def cleaned(written):
    """feedmill(5), "Text"."""
    text = "".join(meant(character) for character in written.decode("utf-8", "replace"))
    return re.sub("[ \t\n\r]+", " ", text).strip(" ")


def quoted(written):
    """As JSON, but with its bytes as they are, where JSON lets them."""
    out = bytearray(b'"')
    for byte in written:
        if byte in b"\b\f\n\r\t":
            out += {8: b"\\b", 12: b"\\f", 10: b"\\n", 13: b"\\r", 9: b"\\t"}[byte]
        elif byte < 0x20:
            out += b"\\u%04x" % byte
        elif byte in b'"\\':
            out += b"\\" + bytes([byte])
        else:
            out.append(byte)
    return bytes(out) + b'"'


# What stands behind names on pages: equal contribution, affiliations, addresses.
NAME_MARKS = "†‡§¶∗⋆★☆✉¹²³⁴⁺‖♯♢◇♠♣📧"


def is_plain(key, written):
    """False for a title that may lose its markup and a name that may lose marks or be turned round: feedmill(5), "Data files"."""
    if key == "author":
        return not re.search("[!-/:-@\\[-`{-~" + NAME_MARKS + "]", cleaned(written))
    return key == "tag" or not re.search(rb"[*_`]|\]\(|</|/>|<br", written)


def make_entry(chance):
    entry = {name: any_bytes(chance) for name in ("title", "author", "tag", "summary", "link", "content")}
    for name in ("title", "author", "tag", "summary"):
        if not cleaned(entry[name]):
            entry[name] = b"nothing"
    return entry


def write_site(site, entries, chance):
    for folder in ("content/f", "feeds"):
        os.makedirs(os.path.join(site, folder))
    with open(os.path.join(site, "content/site.yaml"), "w") as file:
        file.write("url: https://e.example\n")
    for start in range(0, len(entries), PER_FILE):
        name = "d%d" % (start // PER_FILE)
        with open(os.path.join(site, "content", name + ".json"), "wb") as file:
            file.write(b"[" + b",\n".join(
                b'{"key":"k%d","date":"2024-01-01","title":%s,"authors":[%s],"keywords":[%s],"summary":%s,"link":%s,"content":%s}' % (
                    start + i, *(quoted(entry[key]) for key in ("title", "author", "tag", "summary", "link", "content")))
                for i, entry in enumerate(entries[start:start + PER_FILE])) + b"]\n")
        with open(os.path.join(site, "feeds", name + ".yaml"), "w") as file:
            file.write("from: %s.json\nnewest: all\ncontent: both\nformats: {atom: /%s.xml, rss: /%s.rss, json: /%s.feed}\n" % ((name,) * 4))
    names = set()
    for _ in range(max(10, len(entries) // 50)):
        name = re.sub(b"[/\0]", b"-", any_bytes(chance)) + b".pdf"
        if name[0] not in b"._#~":
            names.add(name)
            open(os.path.join(site.encode(), b"content/f", name), "wb").close()
    return names


def shown(element):
    """What a text construct shows (RFC 4287, section 3.1.1)."""
    if element is None:
        return None
    return html.unescape(element.text) if element.get("type") == "html" else element.text


def read_back(public, name):
    """id: {what: ...} of each format."""
    atom, rss, feed = {}, {}, {}
    for e in ET.parse(os.path.join(public, name + ".xml")).getroot().iter(ATOM + "entry"):
        atom[e.findtext(ATOM + "id")] = {
            "title": shown(e.find(ATOM + "title")), "summary": shown(e.find(ATOM + "summary")),
            "author": e.findtext(ATOM + "author/" + ATOM + "name"), "tag": e.find(ATOM + "category").get("term"),
            "content": e.findtext(ATOM + "content"),
            "url": next(link.get("href") for link in e.iter(ATOM + "link") if link.get("rel") == "alternate")}
    for e in ET.parse(os.path.join(public, name + ".rss")).getroot().iter("item"):
        rss[e.findtext("guid")] = {
            "title": e.findtext("title"), "author": e.findtext(DC + "creator"), "tag": e.findtext("category"),
            "content": e.findtext(ENCODED), "url": e.findtext("link")}
    with open(os.path.join(public, name + ".feed"), encoding="utf-8") as file:
        for e in json.load(file)["items"]:
            feed[e["id"]] = {
                "title": e["title"], "summary": e.get("summary", e.get("content_text")), "author": e["authors"][0]["name"], "tag": e["tags"][0],
                "content": e.get("content_html"), "url": e.get("external_url", e["url"])}
    return {"Atom": atom, "RSS": rss, "JSON": feed}


def main():
    program, count = os.path.realpath(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    entries = [make_entry(chance) for _ in range(count)]
    wrong = []
    with tempfile.TemporaryDirectory() as site:
        names = write_site(site, entries, chance)
        run = subprocess.run([program, "-C", site, "--now", "2026-01-01T00:00:00Z", "-q"], capture_output=True)
        if run.returncode not in (0, 1) or run.stderr:
            wrong.append("ended with %d: %s" % (run.returncode, run.stderr.decode("utf-8", "replace")[-300:]))
        public = os.path.join(site, "public")
        for start in range(0, count, PER_FILE) if not wrong else ():
            formats = read_back(public, "d%d" % (start // PER_FILE))
            for i, entry in enumerate(entries[start:start + PER_FILE], start):
                for name, found in formats.items():
                    got = found.get("https://e.example/#k%d" % i, {})
                    for key in ("title", "author", "tag", "summary"):
                        due = cleaned(entry[key]) if is_plain(key, entry[key]) else formats["Atom"].get("https://e.example/#k%d" % i, {}).get(key)
                        if key in got and got[key] != due or "title" not in got:
                            wrong.append("%s, %s of %r: %r" % (name, key, entry[key], got.get(key)))
                    for key in ("content", "url"):
                        if got.get(key) != formats["Atom"].get("https://e.example/#k%d" % i, {}).get(key):
                            wrong.append("%s and Atom differ in %s of %r" % (name, key, entry[key]))
                    if not re.fullmatch(r"[a-z]+:[!-~]*", got.get("url", "")):
                        wrong.append("no URL of %r: %r" % (entry["link"], got.get("url")))
        if not wrong:
            locs = [loc.text for loc in ET.parse(os.path.join(public, "sitemap.xml")).getroot().iter() if loc.tag.endswith("}loc")]
            asked = {urllib.parse.unquote_to_bytes(loc.split("/f/", 1)[1]) for loc in locs if "/f/" in loc}
            wrong += ["not in the sitemap: %r" % name for name in sorted(names - asked)]
            wrong += ["in the sitemap: %r" % name for name in sorted(asked - names)]
    for line in wrong[:10]:
        print("#", line)
    print("%s - property: %d entries of any bytes come back from a whole run" % ("not ok" if wrong else "ok", count))
    print("1..1")
    return 1 if wrong else 0


sys.exit(main())
