# SPDX-License-Identifier: MIT
"""A site that changes at random, the same way each time for one seed.

It never has more than so many pages, items and names for them, so that what is kept of
the past has an end, too.
"""

POSTS = 16
NOTES = 8
TITLES = 6
TAGS = ["rye", "oats", "größe", "c++"]
WORDS = "River Table Engine Paper Garden Switch Library Morning Lantern Window".split()
SETTINGS = "url: https://www.example.org\ntitle: Soak\nauthor: Ada\n"
DEFINITIONS = {
    "all.yaml": "newest: 10\nformats: {atom: /all.xml, rss: /all.rss, json: /all.json}\n",
    "tags.yaml": "per: tag\nformats: {atom: '/tags/{tag}.xml'}\n",
    "items.yaml": "from: [about.md#Papers, talks.yaml]\nnewest: all\nformats: [atom, json]\n",
    "map.yaml": "formats: {sitemap: /sitemap.xml}\nurls: 15\n",
}
# What breaks a page: front matter that is none, bytes that are no text, no end.
DAMAGES = [
    b"---\ntitle: [\n---\nText\n", b"---\ndate: tomorrow\ntitle: T\n---\n",
    b"---\ntitle: \xff\xfe\n---\n\x00\x01\n", b"---\ntitle: T\n", b"", b"\x7fELF" * 300,
]
BAD_DEFINITIONS = ["nonsense: 1\n", "from: nowhere.md#Nothing\n", "- a\n", "formats: {atom: [\n"]
BAD_SETTINGS = ["url: [\n", "title: no url\n", "url: https://e.org\nwat: 1\n"]


class RandomSite:
    def __init__(self, root, rng):
        self.root = root
        self.rng = rng
        self.content = root / "content"
        self.lost = {}    # what was removed or broken, and may come back
        self.settings_are_good = True
        (self.content / "posts").mkdir(parents=True)
        (self.content / "notes").mkdir()
        (root / "feeds").mkdir()
        (self.content / "site.yaml").write_text(SETTINGS)
        for name, text in DEFINITIONS.items():
            (root / "feeds" / name).write_text(text)
        self.titles = [f"{self.words()} {number}" for number in range(TITLES)]
        self.items = self.titles[:2]
        self.write_items()
        for _ in range(20):
            self.add()

    def words(self):
        return " ".join(self.rng.choice(WORDS) for _ in range(3))

    def pages(self):
        return sorted(self.content.glob("[np]o*s/*.md"))

    def page(self):
        """One of those that are there."""
        return self.rng.choice(self.pages() or [self.free_path()])

    def free_path(self):
        if self.rng.random() < 0.7:
            return self.content / "posts" / f"post-{self.rng.randrange(POSTS)}.md"
        return self.content / "notes" / f"note-{self.rng.randrange(NOTES)}.md"

    def text(self, path):
        lines = [f"title: {self.words()}"]
        if path.parent.name == "posts":
            lines.append(f"date: 2024-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}")
            lines.append(f"tags: [{self.rng.choice(TAGS)}]")
        for line, share in (("draft: true", 0.05), ("date: 2031-01-01", 0.02),
                            ("permalink: /moved/", 0.01), ("noindex: true", 0.05)):
            if self.rng.random() < share and not (line[:4] == "date" and len(lines) > 1):
                lines.append(line)
        return "\n".join(["---", *lines, "---", f"*{self.words()}* and [more](/x)."]) + "\n"

    def add(self):
        path = self.free_path()
        path.write_text(self.text(path))

    def edit(self):
        path = self.page()
        path.write_text(self.text(path))

    def append(self):
        """The body changes, or white space alone."""
        with self.page().open("ab") as file:
            file.write(self.rng.choice(["\n\n", f"{self.words()}.\n"]).encode())

    def rename(self):
        path, new = self.page(), self.free_path()
        if path.exists() and not new.exists():
            path.rename(new)

    def lose(self, path):
        if path.exists():
            self.lost[path] = path.read_bytes()

    def remove(self):
        path = self.page()
        self.lose(path)
        path.unlink(missing_ok=True)

    def remove_many(self):
        for path in self.pages():
            if self.rng.random() < 0.8:
                self.lose(path)
                path.unlink()

    def break_page(self):
        path = self.page()
        if path.exists() and path.read_bytes() not in DAMAGES:
            self.lose(path)
            path.write_bytes(self.rng.choice(DAMAGES))

    def restore(self):
        """All that was lost, or one."""
        lost = sorted(self.lost)
        if self.rng.random() < 0.8:
            lost = lost[:1]
        for path in lost:
            path.write_bytes(self.lost.pop(path))

    def write_items(self):
        lines = ["---", "title: About", "---", "## Papers", ""]
        lines += [f"- [{item}](/papers/{len(item)}.pdf), Ada Moor, 2023" for item in self.items]
        (self.content / "about.md").write_text("\n".join(lines) + "\n")
        talks = "".join(f"- title: Talk on {item}\n  date: 2024-05-0{1 + number % 9}\n"
                        for number, item in enumerate(self.items[:4]))
        (self.content / "talks.yaml").write_text(talks or "[]\n")

    def change_items(self):
        """One is added, dropped, moved, or its title corrected."""
        what = self.rng.randrange(4)
        title = self.rng.choice(self.titles)
        if what == 0 and title not in self.items:
            self.items.insert(self.rng.randint(0, len(self.items)), title)
        elif self.items and what == 1:
            self.items.pop(self.rng.randrange(len(self.items)))
        elif self.items and what == 2:
            self.rng.shuffle(self.items)
        elif self.items:
            index = self.rng.randrange(len(self.items))
            right = self.items[index].replace("ee", "e")
            wrong = right.replace("e", "ee", 1)
            self.items[index] = right if self.items[index] == wrong else wrong
        self.write_items()

    def change_definition(self):
        """It is broken, removed, or as it was."""
        name = self.rng.choice(sorted(DEFINITIONS))
        path = self.root / "feeds" / name
        what = self.rng.random()
        if what < 0.05:
            path.write_text(self.rng.choice(BAD_DEFINITIONS))
        elif what < 0.2:
            path.unlink(missing_ok=True)
        else:
            path.write_text(DEFINITIONS[name])

    def change_settings(self):
        self.settings_are_good = self.rng.random() < 0.8
        text = SETTINGS
        if not self.settings_are_good:
            text = self.rng.choice(BAD_SETTINGS)
        elif self.rng.random() < 0.3:
            text = text.replace("www.example.org", "new.example.org/~ada")
        (self.content / "site.yaml").write_text(text)

    def change(self):
        """One to three changes."""
        kinds = [(self.add, 20), (self.edit, 20), (self.append, 15), (self.rename, 12),
                 (self.remove, 12), (self.remove_many, 1), (self.break_page, 5),
                 (self.restore, 16), (self.change_items, 12), (self.change_definition, 12),
                 (self.change_settings, 2 if self.settings_are_good else 60)]
        steps, weights = zip(*kinds)
        for step in self.rng.choices(steps, weights, k=self.rng.randint(1, 3)):
            step()
