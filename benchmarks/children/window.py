"""One start of a window in a process of its own: says on stdout when each stage was reached, then closes it.

python benchmarks/children/window.py floor
python benchmarks/children/window.py advocate PROFILE
"""

import os
import sys
import time
from pathlib import Path


def say(stage: str) -> None:
    """Print a stage with the machine's monotonic clock and the processor time in ns, and the memory in KiB."""
    status = Path("/proc/self/statm")
    pages = int(status.read_text("ascii").split()[1]) if status.exists() else 0
    resident = pages * os.sysconf("SC_PAGE_SIZE") // 1024 if pages else 0
    print(stage, time.monotonic_ns(), time.process_time_ns(), resident, flush=True)


def floor() -> None:
    """Open an empty Qt window, as small as a PySide6 program can be."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])

    class Window(QMainWindow):
        def paintEvent(self, _event: object) -> None:
            QTimer.singleShot(0, painted)

    def painted() -> None:
        say("window")
        application.quit()

    window = Window()
    window.resize(1360, 860)
    window.show()
    application.exec()


def advocate(profile: str) -> None:
    """Open the application on a profile, and close it once it is ready."""
    from advocate_desktop.__main__ import main

    def reached(stage: str) -> None:
        say(stage)
        if stage == "ready":
            from PySide6.QtWidgets import QApplication

            QApplication.quit()

    sys.argv[1:] = ["--profile", profile]
    main(reached)


if __name__ == "__main__":
    floor() if sys.argv[1] == "floor" else advocate(sys.argv[2])
