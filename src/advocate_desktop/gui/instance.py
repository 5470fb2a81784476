"""One window a profile: a second start raises the first window and ends."""

from PySide6.QtCore import QLockFile, QObject, QThread, Signal, Slot

from advocate_desktop.paths import ProfilePaths

_RAISE = b"raise"
_WAIT_MS = 400
_PAUSE_MS = 200
_TRIES = 16


def _server_name(paths: ProfilePaths) -> str:
    import hashlib

    return "advocate-desktop-" + hashlib.sha256(str(paths.root).encode()).hexdigest()[:16]


class SingleInstance(QObject):
    """Holds the profile's window lock, and hears when somebody starts the application again."""

    raise_asked = Signal()

    def __init__(self, paths: ProfilePaths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._lock = QLockFile(str(paths.lock))
        # A window may stay open for weeks: only a holder that is gone makes a lock stale.
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None

    def claim(self) -> bool:
        """Take the profile; False means another window has it."""
        return self._lock.tryLock(0)

    def raise_other(self) -> bool:
        """Ask the window that has the profile to come to the front; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        for _ in range(_TRIES):
            socket = QLocalSocket()
            socket.connectToServer(_server_name(self._paths))
            if socket.waitForConnected(_WAIT_MS):
                socket.write(_RAISE)
                return socket.waitForBytesWritten(_WAIT_MS)
            # The other window may be starting itself: it listens once its first page is on screen.
            QThread.msleep(_PAUSE_MS)
        return False

    def listen(self) -> None:
        """Start hearing other starts; called after the first paint, since it costs an import."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_server_name(self._paths))
        server.listen(_server_name(self._paths))
        server.newConnection.connect(self._on_connection)
        self._server = server

    @Slot()
    def _on_connection(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        if isinstance(self._server, QLocalServer):
            socket = self._server.nextPendingConnection()
            if socket is not None:
                socket.disconnected.connect(socket.deleteLater)
                self.raise_asked.emit()

    def release(self) -> None:
        """Let the next window have the profile."""
        self._lock.unlock()
