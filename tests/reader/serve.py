# SPDX-License-Identifier: MIT
"""serve.py FOLDER: serve FOLDER on a free port of loopback, which is printed."""
import functools
import http.server
import sys


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        ".xml": "application/xml; charset=utf-8",
        ".rss": "application/rss+xml; charset=utf-8",
        ".json": "application/feed+json",
        "": "application/octet-stream",
    }

    def send_header(self, keyword, value):
        """No Last-Modified: tests publish twice a second, and readers would see one."""
        if keyword != "Last-Modified":
            super().send_header(keyword, value)


handler = functools.partial(Handler, directory=sys.argv[1])
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
print(server.server_address[1], flush=True)
server.serve_forever()
