# SPDX-License-Identifier: MIT
"""What the consumers have in common: an entry as they show it, printed as JSON."""
import html.parser
import json


class _Text(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.data = []

    def handle_data(self, data):
        self.data.append(data)


def text_of(markup):
    """The text of MARKUP; None stays None."""
    if markup is None:
        return None
    parser = _Text()
    parser.feed(markup)
    parser.close()
    return "".join(parser.data)


def show(entries):
    print(json.dumps(entries, ensure_ascii=False, indent=1))
