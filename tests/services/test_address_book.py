"""The address book."""

from dataclasses import replace

import pytest

from advocate_desktop.domain.contacts import ContactKind, Handle
from advocate_desktop.errors import Refusal, UsageError, UserError
from advocate_desktop.messages import Messages

HANDLES = (Handle("bluesky", "@marie.bsky.social"), Handle("mastodon", "https://piaille.fr/@marie"))


@pytest.fixture
def book(services):
    return services.address_book


@pytest.fixture
def file(tmp_path):
    def write(data, name="liste.csv"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


def test_a_person_has_one_handle_a_channel(book):
    contact, _ = book.add(" @Marie  Durand ", handles=(*HANDLES, Handle("bluesky", "marie.fr")))
    assert book.all() == [contact]
    assert contact.name == "Marie Durand"
    assert contact.handle_on("bluesky") == "marie.fr"
    assert contact.handle_on("mastodon") == "marie@piaille.fr"
    assert contact.handle_on("x") == ""


@pytest.mark.parametrize("handle", [Handle("x", "a.b"), Handle("bluesky", "marie"), Handle("myspace", "m")])
def test_a_handle_that_cannot_be_is_refused(book, handle):
    with pytest.raises(UsageError) as refused:
        book.add("Marie", handles=(handle,))
    assert handle.name in refused.value.sentence(Messages("fr"))
    with pytest.raises(UsageError):
        book.add(" @ ")
    assert book.all() == []


def test_writes_can_be_taken_back(book):
    contact, _ = book.add("Marie Durand", handles=HANDLES)
    before, _ = book.edit(replace(contact, name="Marie Dupont", handles=()))
    assert book.contact(contact.id).name == "Marie Dupont"
    book.edit(before)
    assert book.all() == [contact]
    book.delete(contact.id)
    assert book.all() == []
    assert book.all(deleted=True)[0].id == contact.id
    book.restore(contact.id)
    assert book.all() == [contact]
    with pytest.raises(UserError):
        book.contact(99)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_written_is_read_again(book, services, tmp_path, language):
    book.add('Marie « la » Durand; dite "M"', handles=HANDLES, note="=1+1\nautre ligne")
    book.add("Héliane", ContactKind.ORGANISATION, (Handle("linkedin", "company/heliane"),))
    people = book.all()
    path = tmp_path / "carnet.csv"
    assert book.export_csv(path, language) == 2
    assert b",=1+1" not in path.read_bytes()
    done = book.import_csv(path)
    assert (done.added, done.before, done.unchanged) == ((), (), 2)
    for contact in people:
        book.delete(contact.id)
    done = book.import_csv(path)
    again = [replace(each, id=0, created_at=people[0].created_at) for each in book.all()]
    assert again == [replace(each, id=0, created_at=people[0].created_at) for each in people]
    book.take_back(done)
    assert book.all() == []


@pytest.mark.parametrize(
    "data",
    [
        "Nom;Bluesky;X\nMarie Durand;@marie.fr;@marie_d\n",
        "\ufeffName,Twitter,bluesky\r\nMarie Durand,marie_d,https://bsky.app/profile/marie.fr\r\n",
        "Prénom\tNom\tX\tBluesky\nMarie\tDurand\tmarie_d\tmarie.fr\n".encode("cp1252"),
        "Nom de famille|First name|x|bluesky|rien\nDurand|Marie|marie_d|marie.fr\n".encode("utf-16"),
    ],
)
def test_lists_of_any_hand_are_read(book, file, data):
    done = book.import_csv(file(data))
    (contact,) = book.all()
    assert len(done.added) == 1
    assert contact.name == "Marie Durand"
    assert (contact.handle_on("x"), contact.handle_on("bluesky")) == ("marie_d", "marie.fr")


def test_a_line_that_cannot_be_used_is_told_and_the_others_kept(book, file):
    book.add("Paul", handles=(Handle("x", "paul"),))
    done = book.import_csv(file("nom;x;bluesky\nMarie;a b;\n;x;\nPaul;;paul.fr\nLéa;lea;\nLéa;;lea.fr\n"))
    assert done.refused == ((2, "bad_handle"), (3, "no_name"))
    assert [each.name for each in done.before] == ["Paul"]
    people = {each.name: each for each in book.all()}
    assert people["Paul"].handles == (Handle("x", "paul"), Handle("bluesky", "paul.fr"))
    assert len(people["Léa"].handles) == 2
    book.take_back(done)
    assert [(each.name, len(each.handles)) for each in book.all()] == [("Paul", 1)]


@pytest.mark.parametrize("data", ["", "a;b\n1;2\n", b"\x89PNG\0\0", "nom\n" + "x\n" * 20_001])
def test_what_is_no_list_is_refused_and_changes_nothing(book, file, data):
    with pytest.raises(Refusal):
        book.import_csv(file(data))
    assert book.all() == []
