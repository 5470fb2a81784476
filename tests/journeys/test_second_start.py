"""One window a profile: starting again brings the first one forward."""

import subprocess
import sys

from advocate_desktop.gui.instance import SingleInstance
from advocate_desktop.paths import ProfilePaths
from advocate_desktop.settings import WELCOME_DONE, OptionStore


def test_a_second_start_asks_the_first_window_to_come_forward(qtbot, qapp, profile):
    paths = ProfilePaths(profile)
    paths.create()
    first, second = SingleInstance(paths), SingleInstance(paths)
    assert first.claim()
    first.listen()
    assert not second.claim()
    with qtbot.waitSignal(first.raise_asked, timeout=5000):
        assert second.raise_other()
    first.release()
    assert second.claim()
    second.release()


def test_a_second_process_ends_at_once_and_leaves_the_first(qtbot, qapp, profile):
    paths = ProfilePaths(profile)
    paths.create()
    OptionStore(paths.settings).set(WELCOME_DONE, True)
    command = [sys.executable, "-m", "advocate_desktop", "--profile", str(profile)]
    first = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        qtbot.waitUntil(paths.lock.exists, timeout=20000)
        second = subprocess.Popen(command)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20000)
        assert second.returncode == 0
        assert first.poll() is None
    finally:
        first.kill()
        first.communicate()


def test_a_lock_left_by_a_killed_window_holds_nobody_up(qtbot, qapp, profile):
    paths = ProfilePaths(profile)
    paths.create()
    hold = (
        "import sys; from pathlib import Path; "
        "from advocate_desktop.gui.instance import SingleInstance; "
        "from advocate_desktop.paths import ProfilePaths; "
        "held = SingleInstance(ProfilePaths(Path(sys.argv[1]))); held.claim(); "
        "print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", hold, str(profile)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout.readline() == b"held\n"
    assert not SingleInstance(paths).claim()
    holder.kill()
    holder.communicate()
    again = SingleInstance(paths)
    assert again.claim()
    again.release()
