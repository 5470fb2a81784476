"""Reads addresses of the web by Qt: no cookies, no cache, no name of anybody, and limits on everything.

Imported at the first look and not before: start-up does not pay for the network.
"""

import io
import time
from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QEventLoop, QObject, QTimer, QUrl, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxyFactory, QNetworkReply, QNetworkRequest

from advocate_desktop import __version__
from advocate_desktop.errors import Cancelled
from advocate_desktop.services.http_port import HttpFailureError, HttpRequest, HttpResponse

_MOST_REDIRECTS = 10
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LOOK_MS = 50
_BUFFER = 256 * 1024
_CANCELLED, _ENOUGH = "cancelled", "enough"
_PORTS = {"http": 80, "https": 443}
_ACCEPT = b"application/atom+xml, application/rss+xml, application/feed+json, application/zip, */*;q=0.5"

_Attribute, _Error = QNetworkRequest.Attribute, QNetworkReply.NetworkError
_FAILURES = {
    _Error.ConnectionRefusedError: "offline",
    _Error.HostNotFoundError: "offline",
    _Error.TemporaryNetworkFailureError: "offline",
    _Error.NetworkSessionFailedError: "offline",
    _Error.UnknownNetworkError: "offline",
    _Error.TimeoutError: "timeout",
    _Error.SslHandshakeFailedError: "certificate",
    _Error.RemoteHostClosedError: "broken",
    _Error.ProxyConnectionRefusedError: "proxy",
    _Error.ProxyConnectionClosedError: "proxy",
    _Error.ProxyNotFoundError: "proxy",
    _Error.ProxyTimeoutError: "proxy",
    _Error.ProxyAuthenticationRequiredError: "proxy",
    _Error.UnknownProxyError: "proxy",
}


class QtHttp:
    """Reads one address at a time on the thread that asks, which waits meanwhile; not for the GUI thread."""

    def __init__(self) -> None:
        QNetworkProxyFactory.setUseSystemConfiguration(True)

    def get(self, request: HttpRequest, cancelled: Callable[[], bool]) -> HttpResponse:
        """Give the answer, after as many redirects as are safe.

        Raises HttpFailureError when there is none, OSError when the file cannot be written, Cancelled.
        """
        manager = QNetworkAccessManager()
        manager.setAutoDeleteReplies(False)
        until = time.monotonic() + request.most_seconds
        url, authorization = QUrl(request.url), request.authorization
        for _ in range(_MOST_REDIRECTS + 1):
            with closing(request.into.open("wb") if request.into is not None else io.BytesIO()) as body:
                exchange = _Exchange(request, body.write, until, cancelled)
                exchange.run(manager, url, authorization)
                if exchange.status not in _REDIRECTS or not exchange.target.isValid():
                    whole = body.getvalue() if isinstance(body, io.BytesIO) else b""
                    return HttpResponse(exchange.status, whole, exchange.etag, exchange.modified, url.toString())
            target = url.resolved(exchange.target)
            if not _may_follow(url, target):
                raise HttpFailureError("redirect")
            if not _is_same_place(url, target):
                authorization = ""
            url = target
        raise HttpFailureError("redirect")


class _Exchange(QObject):
    """One question and its answer; `write` is given the body as it comes."""

    def __init__(
        self, request: HttpRequest, write: Callable[[bytes], object], until: float, cancelled: Callable[[], bool]
    ) -> None:
        super().__init__()
        self.status = 0
        self.target = QUrl()
        self.etag = self.modified = ""
        self._request, self._write, self._cancelled = request, write, cancelled
        self._until = until
        self._heard = time.monotonic()
        self._size = 0
        self._reason = ""
        self._problem: OSError | None = None
        self._loop = QEventLoop(self)
        self._reply: QNetworkReply

    def run(self, manager: QNetworkAccessManager, url: QUrl, authorization: str) -> None:
        """Ask and wait for the end of the answer."""
        self._reply = manager.get(self._asked(url, authorization))
        self._reply.setReadBufferSize(_BUFFER)
        self._reply.readyRead.connect(self._on_bytes)
        self._reply.metaDataChanged.connect(self._on_head)
        self._reply.finished.connect(self._loop.quit)
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(_LOOK_MS)
        self._look()
        if self._reply.isRunning():
            self._loop.exec()
        timer.stop()
        if not self._reason:
            self._on_head()
            self._on_bytes()
        self._finish()

    def _asked(self, url: QUrl, authorization: str) -> QNetworkRequest:
        asked, by_hand = QNetworkRequest(url), QNetworkRequest.LoadControl.Manual
        for attribute in (
            _Attribute.CookieLoadControlAttribute,
            _Attribute.CookieSaveControlAttribute,
            _Attribute.AuthenticationReuseAttribute,
        ):
            asked.setAttribute(attribute, by_hand)
        follow = QNetworkRequest.RedirectPolicy.ManualRedirectPolicy
        asked.setAttribute(_Attribute.RedirectPolicyAttribute, follow)
        # What is unpacked on the way is counted here, byte by byte.
        asked.setDecompressedSafetyCheckThreshold(-1)
        wanted = {
            "User-Agent": f"AdvocateDesktop/{__version__}".encode(),
            "Accept": _ACCEPT,
            # Qt would tell the languages of the system.
            "Accept-Language": b"*",
            "Authorization": authorization.encode("utf-8"),
            "If-None-Match": self._request.etag.encode(),
            "If-Modified-Since": self._request.modified.encode(),
        }
        for name, value in wanted.items():
            if value:
                asked.setRawHeader(name.encode(), value)
        return asked

    @Slot()
    def _on_head(self) -> None:
        self._heard = time.monotonic()
        status = self._reply.attribute(_Attribute.HttpStatusCodeAttribute)
        if isinstance(status, int):
            self.status = status
        length = self._reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
        if isinstance(length, int) and length > self._request.most_bytes:
            self._stop("too_large")

    @Slot()
    def _on_bytes(self) -> None:
        while not self._reason and self._reply.bytesAvailable():
            data = bytes(self._reply.read(_BUFFER).data())
            if not data:
                break
            self._heard = time.monotonic()
            self._size += len(data)
            if self._size > self._request.most_bytes:
                self._stop("too_large")
                return
            try:
                self._write(data)
            except OSError as error:
                self._problem = error
                self._stop("other")
            if self._request.enough and self._size >= self._request.enough:
                self._stop(_ENOUGH)

    @Slot()
    def _look(self) -> None:
        now = time.monotonic()
        if self._cancelled():
            self._stop(_CANCELLED)
        elif now > self._until or now - self._heard > self._request.idle_seconds:
            self._stop("timeout")

    def _stop(self, reason: str) -> None:
        if not self._reason:
            self._reason = reason
            if self._reply.isRunning():
                self._reply.abort()
            self._loop.quit()

    def _finish(self) -> None:
        """Keep what the answer says of itself, or raise why there is none."""
        if self._problem is not None:
            raise self._problem
        if self._reason == _CANCELLED:
            raise Cancelled
        if self._reason not in {"", _ENOUGH}:
            raise HttpFailureError(self._reason)
        error = self._reply.error()
        # For Qt 404 and the like are errors; here they are answers.
        if not self._reason and error != _Error.NoError and self.status < 400:
            raise HttpFailureError(_FAILURES.get(error, "other"))
        self.etag, self.modified = self._header("etag"), self._header("last-modified")
        self.target = QUrl(self._header("location"))

    def _header(self, name: str) -> str:
        return bytes(self._reply.rawHeader(name).data()).decode("utf-8", "replace")


def _may_follow(from_: QUrl, to: QUrl) -> bool:
    """Tell whether a redirect is safe: never from https to anything else, never to another kind of address."""
    schemes = {"https"} if from_.scheme() == "https" else {"http", "https"}
    return to.scheme() in schemes and bool(to.host()) and not to.userInfo()


def _is_same_place(one: QUrl, other: QUrl) -> bool:
    """Tell whether what is told to one may be told to the other: the same host and port, or its https."""
    if one.host() != other.host():
        return False
    ports = [url.port(_PORTS[url.scheme()]) for url in (one, other)]
    return ports[0] == ports[1] or (ports == [80, 443] and other.scheme() == "https")
