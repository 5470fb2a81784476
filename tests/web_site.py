"""A small web site on this machine, as good and as bad as those out there."""

import gzip
import http.server
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FEED = (
    b"<?xml version='1.0'?><rss version='2.0'><channel><title>News of the bakery</title><item><title>Three ovens"
    b"</title><guid>1</guid><description>The first batch came out burnt.</description></item></channel></rss>"
)
PAGE = b"<html><head><link rel='alternate' type='application/rss+xml' title='The blog' href='/feed'></head></html>"
_ETAG = '"one"'
# A certificate that nobody vouches for, with its key: made for these tests, good for nothing else.
_OWN_WORD = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgdHQFs28Qczz7V0uZ
5yWhs86BtmwYJB0znHmVQbK2g5ChRANCAARwmbz49PB7iRZsvXq/lmAX8VTCkVpO
ECpOe0UIvFigakpWUXNmhoMJNADDXcxptKwttV7qTbWmfGcL9+BC+QPI
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIURyDVvzacDtYxo3nd8S/R4MGMccgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjIwNTY1NFoYDzIxMjYxMDI5
MjA1NjU0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARwmbz49PB7iRZsvXq/lmAX8VTCkVpOECpOe0UIvFigakpWUXNmhoMJ
NADDXcxptKwttV7qTbWmfGcL9+BC+QPIo28wbTAdBgNVHQ4EFgQU3evq/QkyPmDU
0BiyWPBz2Ivp/NgwHwYDVR0jBBgwFoAU3evq/QkyPmDU0BiyWPBz2Ivp/NgwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgYDPCvadtE6tIJJ30+tmG/aqGv/g4bwkGvHISxAPye2wCIQCr
DzD6gwBtxoxFQGtYq9+c19iU6OFXhDD5b1isjYLZdw==
-----END CERTIFICATE-----
"""


def bomb(megabytes: int) -> bytes:
    """Give that many megabytes of nothing, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()


class WebSite:
    """What is served by path, and what was asked: `(path, headers)`."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.served: dict[str, bytes] = {"/feed": FEED, "/page": PAGE}
        self.password = ""

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        """Give the address of a path."""
        return f"http://{host}:{self.port}{path}"

    def headers(self) -> dict[str, str]:
        """Give the headers that were asked with last, by their names in small letters."""
        return self.asked[-1][1]


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: WebSite

    def log_message(self, *_words: object) -> None:
        pass

    def handle(self) -> None:
        with suppress(OSError):
            super().handle()

    def do_GET(self) -> None:
        headers = {name.casefold(): value for name, value in self.headers.items()}
        self.site.asked.append((self.path, headers))
        with suppress(OSError):
            name, _, argument = self.path.strip("/").partition("/")
            getattr(self, f"_{name}", self._plain)(argument)

    def _plain(self, _argument: str) -> None:
        body = self.site.served.get(self.path)
        if self.site.password and self.headers.get("Authorization") != self.site.password:
            self._answer(401, b"", **{"WWW-Authenticate": 'Basic realm="bakery"'})
        elif body is None:
            self._answer(404, b"")
        elif self.headers.get("If-None-Match") == _ETAG:
            self._answer(304, None)
        else:
            self._answer(200, body, ETag=_ETAG, **{"Last-Modified": "Sun, 22 Nov 2026 12:00:00 GMT"})

    def _status(self, number: str) -> None:
        self._answer(int(number), b"")

    def _to(self, target: str) -> None:
        self._answer(302, b"", Location=target)

    def _loop(self, _argument: str) -> None:
        self._answer(302, b"", Location="/loop")

    def _cookie(self, _argument: str) -> None:
        self._answer(302, b"", Location="/feed", **{"Set-Cookie": "who=me; Path=/"})

    def _gzip(self, _argument: str) -> None:
        self._answer(200, gzip.compress(FEED), **{"Content-Encoding": "gzip"})

    def _bomb(self, megabytes: str) -> None:
        self._answer(200, bomb(int(megabytes)), **{"Content-Encoding": "gzip"})

    def _no_gzip(self, _argument: str) -> None:
        self._answer(200, FEED, **{"Content-Encoding": "gzip"})

    def _broken(self, _argument: str) -> None:
        self._answer(200, FEED, length=len(FEED) + 500)
        self.close_connection = True

    def _long(self, _argument: str) -> None:
        self._answer(200, FEED + b"<more/>", length=len(FEED))
        self.close_connection = True

    def _huge(self, _argument: str) -> None:
        self._answer(200, FEED, length=10**12)

    def _endless(self, _argument: str) -> None:
        self._answer(200, b"", length=None)
        while True:
            self.wfile.write(b"x" * 65536)

    def _drip(self, _argument: str) -> None:
        self._answer(200, b"", length=10_000)
        while True:
            self.wfile.write(b"x")
            time.sleep(0.02)

    def _silent(self, _argument: str) -> None:
        time.sleep(5)

    def _garbage(self, _argument: str) -> None:
        self.wfile.write(b"\0\1\2\r\n\r\n")
        self.close_connection = True

    def _answer(self, status: int, body: bytes | None, length: int | None = -1, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if body is not None and length is not None:
            self.send_header("Content-Length", str(len(body) if length < 0 else length))
        self.end_headers()
        self.wfile.write(body or b"")


@contextmanager
def served(identity: Path | None = None) -> Iterator[WebSite]:
    """Serve a site on this machine; with `identity`, a file to write, encrypted as nobody vouches for."""
    handler = type("Handler", (_Handler,), {})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    handler.site = WebSite(server.server_address[1])
    if identity is not None:
        identity.write_text(_OWN_WORD)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(identity)
        # The handshake is made on the thread of each question, where its failure is one question's.
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield handler.site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
