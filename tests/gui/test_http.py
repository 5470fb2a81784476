"""The way to the web: what is sent, what is followed, and where it stops, against a real server."""

import base64
import threading
import time

import pytest
from web_site import FEED, served

from advocate_desktop import __version__
from advocate_desktop.errors import Cancelled
from advocate_desktop.gui.http import QtHttp
from advocate_desktop.services.http_port import HttpFailureError, HttpRequest


@pytest.fixture(scope="module")
def site():
    with served() as made:
        yield made


@pytest.fixture
def get(qapp, site):
    """Give `get(path or address, ...)`, on a thread of its own as in the application."""

    def run(path, cancelled=lambda: False, **values):
        result = []

        def work():
            try:
                address = site.at(path) if path.startswith("/") else path
                result.append(QtHttp().get(HttpRequest(address, **values), cancelled))
            except Exception as error:  # noqa: BLE001  it is raised again on the thread of the test
                result.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join(20)
        assert result, "no answer and no error"
        if isinstance(result[0], Exception):
            raise result[0]
        return result[0]

    return run


def reason(get, path, **values):
    with pytest.raises(HttpFailureError) as failed:
        get(path, **values)
    return failed.value.reason


def test_an_address_is_asked_by_its_name_alone(get, site):
    answer = get("/feed")
    assert (answer.status, answer.body, answer.etag) == (200, FEED, '"one"')
    usual = {"host", "user-agent", "accept", "accept-language", "accept-encoding", "connection"}
    assert site.headers().keys() == usual
    assert site.headers()["user-agent"] == f"AdvocateDesktop/{__version__}"
    assert site.headers()["accept-language"] == "*"


def test_what_did_not_change_is_not_sent_again(get, site):
    first = get("/feed")
    answer = get("/feed", etag=first.etag, modified=first.modified)
    assert (answer.status, answer.body) == (304, b"")
    assert site.headers()["if-modified-since"] == first.modified


def test_a_body_goes_into_a_file_where_one_is_given(get, tmp_path):
    assert get("/feed", into=tmp_path / "body").body == b""
    assert (tmp_path / "body").read_bytes() == FEED
    with pytest.raises(OSError, match="missing"):
        get("/feed", into=tmp_path / "missing" / "body")


def test_packed_bodies_are_unpacked(get):
    assert get("/gzip").body == FEED
    assert reason(get, "/no_gzip") == "other"


def test_redirects_on_the_same_site_are_followed(get, site):
    answer = get("/to//feed")
    assert (answer.body, answer.url) == (FEED, site.at("/feed"))


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/xml,x", "http://me:hush@127.0.0.1/x"]
)
def test_redirects_lead_to_no_other_kind_of_address(get, target):
    assert reason(get, f"/to/{target}") == "redirect"


def test_redirects_come_to_an_end(get, site):
    site.asked.clear()
    assert reason(get, "/loop") == "redirect"
    assert len(site.asked) < 20


def test_no_cookie_is_kept(get, site):
    assert get("/cookie").body == FEED
    assert "cookie" not in site.headers()


def test_a_password_is_told_to_its_own_host_alone(get, site, monkeypatch):
    value = "Basic " + base64.b64encode("zoé:clé".encode()).decode()
    monkeypatch.setattr(site, "password", value)
    assert get("/feed", authorization=value).body == FEED
    assert get("/feed").status == 401
    assert get("/to//feed", authorization=value).status == 200
    assert get(f"/to/{site.at('/feed', host='localhost')}", authorization=value).status == 401
    assert site.asked[-1][0] == "/feed"
    assert "authorization" not in site.headers()


@pytest.mark.parametrize("status", [401, 404, 410, 500, 503])
def test_what_a_server_says_is_an_answer(get, status):
    assert get(f"/status/{status}").status == status


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/broken", "broken"), ("/garbage", "broken"), ("/huge", "too_large"), ("http://127.0.0.1:9/", "offline")],
)
def test_answers_that_are_none_have_their_reason(get, path, expected):
    assert reason(get, path) == expected


def test_a_site_that_nobody_vouches_for_is_not_read(get, tmp_path):
    with served(tmp_path / "own.pem") as site:
        address = site.at("/feed").replace("http:", "https:")
        assert reason(get, address, authorization="Bearer hush") == "certificate"
        assert site.asked == []


def test_what_comes_after_the_end_is_not_read(get):
    assert get("/long").body == FEED


@pytest.mark.parametrize("path", ["/endless", "/bomb/50"])
def test_no_more_is_read_than_was_agreed_whatever_it_is_packed_in(get, path):
    assert reason(get, path, most_bytes=1024 * 1024) == "too_large"


def test_a_look_at_the_beginning_ends_there(get):
    assert 1000 <= len(get("/endless", enough=1000).body) < 1024 * 1024


@pytest.mark.parametrize(("path", "limit"), [("/drip", "most_seconds"), ("/silent", "idle_seconds")])
def test_nobody_waits_for_ever(get, path, limit):
    started = time.monotonic()
    assert reason(get, path, **{limit: 0.3}) == "timeout"
    assert time.monotonic() - started < 2


def test_a_look_stops_at_once_when_it_is_told_to(get):
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        get("/drip", stop.is_set)
    # Asked for at 0.2 s and done 0.2 s later; the rest is for a machine that is busy.
    assert time.monotonic() - started < 1
