"""The phone's own doors: what was shared, opened or scanned goes to the screen for it, and cards are shown as codes."""

import pytest
from people import Phone
from web.visitor import Visitor

from kith.formats.backups import backup
from kith.formats.handing import handing, packing, parcels
from kith.formats.cards import small_card
from kith.records import Person, limits

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Amara Diallo\nTEL:+447700900222\nEND:VCARD\n"
SHORT = "MECARD:N:Diallo,Amara;TEL:+447700900222;;"


def handed() -> handing.Bundle:
    return handing.Bundle([handing.Handed("0123456789ab", Person(id="", name="Amara Diallo"), ())], giver="Maya", made="2026-11-20")


# brought in


@pytest.mark.parametrize("text", [CARD, SHORT])
def test_a_card_is_looked_at_imported_and_taken_back_like_a_file(visitor: Visitor, text: str) -> None:
    for bring in (lambda: visitor.post("/brought", text=text), lambda: visitor.upload("/brought", text.encode())):
        bring()
        assert "One person is new." in visitor.text and "Nothing is kept yet." in visitor.text
        assert not visitor.phone.kith.people()
    (form,) = [each for each in visitor.main.all("form") if "/imports/" in each.get("action") and "columns" not in each.get("action")]
    visitor.fill(form.get("action").removeprefix("/kith/app"))
    assert [each.name for each in visitor.phone.kith.people()] == ["Amara Diallo"]
    visitor.post("/brought", text=text)
    assert "just the same" in visitor.text
    visitor.open("/people")


@pytest.mark.parametrize(("door", "back"), [("import", "import"), ("arrivals", "arrivals"), ("card", "card"), ("", "capture"), ("nowhere", "capture")])
def test_the_way_back_from_the_camera_is_the_way_one_came(visitor: Visitor, door: str, back: str) -> None:
    link = visitor.open(f"/scan?from={door}").main.all("a")[0]
    assert link.get("href") == f"/kith/app/{back}"


def test_people_handed_over_go_to_arrivals_as_a_file_a_text_or_a_code(visitor: Visitor) -> None:
    file, code = parcels.write(handed()), "https://kith.invalid/app/arrivals#" + packing.packed(handed())
    visitor.upload("/brought", file)
    assert "They come from Maya." in visitor.text
    for text in (file.decode(), code):
        visitor.post("/brought", text=text)
        assert "They come from Maya." in visitor.text and visitor.path.startswith("/arrivals/")
    assert not visitor.phone.kith.people()


def test_a_backup_goes_to_the_look_before_a_restore(with_samples: Visitor) -> None:
    saved = backup.write(with_samples.phone.kith, with_samples.phone.now(), "r1")
    other = Visitor(Phone(named="other")).post("/welcome").upload("/brought", saved)
    assert "Nothing is changed yet." in other.text
    assert not other.phone.kith.people()


@pytest.mark.parametrize("kind", ["talked", "met"])
def test_other_words_may_become_a_line_about_somebody_or_somebody_new(visitor: Visitor, kind: str) -> None:
    visitor.post("/brought", text="https://example.org/pumps\nWorth a look")
    assert "https://example.org/pumps" in visitor.text and "Nothing is kept yet." in visitor.text
    assert not [each for each in visitor.main.all("a") if "example.org" in each.get("href")], "shown, and never a link"
    visitor.tap("A line about somebody" if kind == "talked" else "Somebody new")
    (line,) = visitor.main.all("textarea", name="line")
    assert line.text == "https://example.org/pumps Worth a look"
    if kind == "talked":
        visitor.fill("/talks", new="Amara Diallo")
    else:
        visitor.fill("/meetings", name="Amara Diallo")
    (talk,) = visitor.phone.kith.interactions_of(visitor.phone.kith.people()[0].id)
    assert talk.text == "https://example.org/pumps\nWorth a look"


def test_words_that_are_no_longer_here_are_told(visitor: Visitor) -> None:
    visitor.open("/brought/long-gone")
    assert visitor.status == 422 and "no longer here" in visitor.text
    assert visitor.open("/capture?kind=met&brought=long-gone").status == 200


@pytest.mark.parametrize(
    ("path", "fields"),
    [("/brought", {"text": ""}), ("/brought", {"text": "x" * (limits.TEXT + 1)}), ("/brought", {"text": "MECARD:;;"}),
     ("/brought", {"text": packing.START + "!!"})],
)  # fmt: skip
def test_what_can_not_be_read_is_refused_with_a_sentence(visitor: Visitor, path: str, fields: dict[str, str]) -> None:
    before = visitor.phone.kith.snapshot()
    visitor.post(path, **fields)
    assert visitor.status == 422 and ("Nothing was" in visitor.said or "Nothing was" in visitor.text)
    assert visitor.phone.kith.snapshot() == before


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"\x89PNG\r\n\x1a\n", b"[" * 30_000, b"{" * 30_000, bytes(range(256)) * 90])
def test_a_file_of_nothing_known_changes_nothing(visitor: Visitor, content: bytes) -> None:
    before = visitor.phone.kith.snapshot()
    visitor.upload("/brought", content)
    assert visitor.phone.kith.snapshot() == before
    assert visitor.status in (200, 422)


def test_why_nothing_could_be_brought_is_said(visitor: Visitor) -> None:
    assert "larger than 40 MB" in visitor.open("/brought?why=large").text
    assert not visitor.open("/brought?why=<b>").main.all(role="alert")


# shown as a code


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts of the codes that were drawn."""
    texts: list[str] = []
    write = small_card.written
    monkeypatch.setattr(small_card, "written", lambda card: texts.append(write(card)) or texts[-1])
    return texts


def amara(phone: Phone) -> Person:
    points = [("phone", "+44 113 496 0000", "home"), ("phone", "+44 7700 900222", "mobile"), ("mail", "amara@example.org", "")]
    return phone.know(
        "Amara Diallo", organisation="Pumps for Good", role="engineer", note="likes owls", tags=["fair"],
        points=[{"kind": kind, "value": value, "label": label} for kind, value, label in points],
    )  # fmt: skip


def test_a_card_holds_what_is_chosen_and_nothing_private(visitor: Visitor, shown: list[str]) -> None:
    person = amara(visitor.phone)
    visitor.open(f"/people/{person.id}").tap("Show their card")
    assert visitor.main.all("svg", role="img")[0].get("aria-label").endswith(
        "Amara Diallo, +44 7700 900222, amara@example.org, Pumps for Good, engineer"
    )
    assert "owls" not in shown[-1] and "fair" not in shown[-1] and "0000" not in shown[-1]
    visitor.open(f"/people/{person.id}/card?phone=0&mail=none&organisation=none&role=none")
    assert shown[-1] == "MECARD:N:Amara Diallo;TEL:+44 113 496 0000;;"
    visitor.open(f"/people/{person.id}/card?phone=7&mail=%3Cb%3E&role=-1")
    assert "TEL" not in shown[-1] and "EMAIL" not in shown[-1], "what was not offered is left out"


def test_a_card_is_read_by_the_other_phone(visitor: Visitor, shown: list[str]) -> None:
    visitor.open(f"/people/{amara(visitor.phone).id}/card")
    other = Visitor(Phone(named="other")).post("/welcome").post("/brought", text=shown[-1])
    assert "Amara Diallo" in other.text and "One person is new." in other.text


def test_a_card_that_is_too_long_for_a_code_says_so(visitor: Visitor) -> None:
    person = visitor.phone.know("x" * 200, organisation="y" * 200, points=[{"kind": "mail", "value": "m" * 900, "label": ""}])
    visitor.open(f"/people/{person.id}/card")
    assert "too much for a code" in visitor.text
    visitor.open(f"/people/{person.id}/card?mail=none")
    assert visitor.main.all("svg", role="img")


def test_my_card_asks_what_stands_on_it_and_keeps_it_with_my_profile(visitor: Visitor, shown: list[str]) -> None:
    visitor.open("/profile").tap("Show my card")
    assert visitor.form("/card").all("input", name="name")[0].get("value") == "Maya Rojas"
    visitor.fill("/card", phone="+44 7700 900111", mail="maya@example.org")
    assert "Your card is kept." in visitor.said
    assert shown[-1] == "MECARD:N:Maya Rojas;TEL:+44 7700 900111;EMAIL:maya@example.org;;"
    visitor.phone.reopen()
    assert visitor.phone.kith.mine().card == {"name": "Maya Rojas", "phone": "+44 7700 900111", "mail": "maya@example.org"}
    visitor.tap("Change your card")
    assert visitor.form("/card").all("input", name="phone")[0].get("value") == "+44 7700 900111"


def test_my_card_needs_a_name_and_short_lines(visitor: Visitor) -> None:
    for typed in ({"name": ""}, {"name": "x" * 201}, {"name": "Maya", "phone": "1" * 201}):
        visitor.post("/card", **typed)
        assert visitor.status == 422 and "Nothing was changed" in visitor.said
    assert visitor.phone.kith.mine().card == {}


def test_my_card_does_not_leave_with_people_who_are_handed_over(with_samples: Visitor) -> None:
    with_samples.post("/card", name="Maya Rojas", phone="+44 7700 900111")
    whom = with_samples.phone.kith.people()[0]
    with_samples.open(f"/hand-over?person={whom.id}").fill("/hand-overs")
    with_samples.fill(with_samples.path)
    assert b"900111" not in with_samples.open(with_samples.path.replace("/ready", "/people.json")).body
