"""A plain static web server in a process of its own; it says its port, then serves a folder until it is ended.

python benchmarks/children/static_server.py FOLDER
"""

import functools
import http.server
import sys
from typing import Any


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files with their date, and answers 304 where nothing changed; logs nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the name is the base class's
        """Say nothing."""


class Server(http.server.ThreadingHTTPServer):
    """A server that lets many laptops wait at its door."""

    request_queue_size = 512


if __name__ == "__main__":
    with Server(("127.0.0.1", 0), functools.partial(Quiet, directory=sys.argv[1])) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()
