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

    def send_head(self):
        """Never 304: tests publish several times a second, Last-Modified knows no less."""
        del self.headers["If-Modified-Since"]
        return super().send_head()


handler = functools.partial(Handler, directory=sys.argv[1])
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
print(server.server_address[1], flush=True)
server.serve_forever()
