"""When a laptop asks for a new version of a pack, so that a hundred thousand of them never ask together.

Each person has a moment of their own in every period, from their random id and the address: no server and no list
of colleagues are needed. A laptop that slept through its moment asks after a short delay, which is its own too.
"""

import hashlib
from datetime import UTC, datetime, timedelta

EVERY = timedelta(days=1)
CATCH_UP = timedelta(hours=2)
SOON = timedelta(minutes=10)
_FIRST_RETRY = timedelta(minutes=15)
_MOST_DOUBLINGS = 10
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def next_poll(
    person_id: str, address: str, last: datetime | None, since: datetime, every: timedelta = EVERY
) -> datetime:
    """Give the instant of the next question, never before `since`, the instant the laptop woke up.

    `last` is when it was asked last, if ever. Whoever was away twice, or never asked, waits for minutes and not
    for hours: somebody may open the application for a quarter of an hour a day.
    """
    catch_up = SOON
    if last is not None:
        due = _moment_after(person_id, address, last, every)
        if due >= since:
            return due
        catch_up = CATCH_UP if since - last < 2 * every else SOON
    day = str((since - _EPOCH) // every)
    return since + min(catch_up, every) * _share(person_id, address, "late", day)


def retry(person_id: str, address: str, failures: int, now: datetime, every: timedelta = EVERY) -> datetime:
    """Give when to ask again after so many failures in a row: twice as late each time, one period at the most."""
    delay = min(_FIRST_RETRY * (1 << min(max(failures, 1) - 1, _MOST_DOUBLINGS)), every)
    return now + delay * (0.5 + _share(person_id, address, "retry", str(failures)) / 2)


def _moment_after(person_id: str, address: str, last: datetime, every: timedelta) -> datetime:
    """Give the person's first moment in the period after the one that `last` is in."""
    period = (last - _EPOCH) // every + 1
    return _EPOCH + every * period + every * _share(person_id, address)


def _share(*words: str) -> float:
    """Give a stable number from 0 to 1 (excluded) for words."""
    digest = hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
