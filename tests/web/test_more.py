"""More: circles, importing, backups, what was set aside, erasing, and this copy."""

import json

import pytest
from people import Phone, finish
from web.visitor import Visitor

from kith.formats.backups import backup
from kith.network import MemoryStore, dialling
from kith.network.store import Batch
from kith.records import Person
from kith.web.ground.countries import countries

CARDS = b"""BEGIN:VCARD
VERSION:3.0
FN:Amara Diallo
ORG:Clearwell
TEL;TYPE=CELL:+44 20 7946 0018
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Leo Chen
EMAIL:leo@example.org
END:VCARD
"""


def test_every_country_that_numbers_are_known_of_has_a_name() -> None:
    assert set(countries()) - {""} == set(dialling.countries())


def test_a_tag_with_a_comma_stays_whole_when_its_form_is_saved(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen", tags=["Smith, Jones & Co", "chess"])
    visitor.open(f"/people/{leo.id}?edit=tags").fill(f"/people/{leo.id}/tags")
    assert visitor.phone.kith.person(leo.id).tags == ["Smith, Jones & Co", "chess"]


def test_more_leads_to_every_place(visitor: Visitor) -> None:
    places = [each.get("href") for each in visitor.open("/more").main.all("a", class_="entry")]
    for place in (
        "promises", "help", "drafts", "gatherings", "reminders", "import", "duplicates", "profile", "circles", "backup",
        "erasure", "about",
    ):  # fmt: skip
        assert f"/kith/app/{place}" in places


def test_days_of_a_circle_change_what_today_says(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen", circle="close")
    visitor.phone.talk(leo)
    visitor.phone.pass_days(10)
    assert "Stay in touch" not in visitor.open("/").text
    visitor.open("/circles").fill("/circles", close="7")
    assert "Stay in touch" in visitor.open("/").text


def test_days_that_are_no_number_are_refused(visitor: Visitor) -> None:
    for typed in ("x", "-1", "4000", "1e3", "٣"):
        visitor.open("/circles").fill("/circles", close=typed)
        assert visitor.status == 422
        assert "is not a number from 0 to 3660" in visitor.said
    assert visitor.phone.kith.profile().circles == {}


# importing


def test_an_import_shows_first_what_it_would_do_and_keeps_nothing(visitor: Visitor) -> None:
    visitor.upload("/imports", CARDS)
    assert "Two people are new." in visitor.text
    assert "Amara Diallo" in visitor.text
    assert visitor.phone.kith.people() == []


def test_an_import_comes_in_whole_and_is_undone_whole(visitor: Visitor) -> None:
    visitor.upload("/imports", CARDS).fill("/imports/" + _token(visitor))
    assert [each.name for each in visitor.phone.kith.people()] == ["Amara Diallo", "Leo Chen"]
    assert "Two people are in." in visitor.said
    visitor.undo()
    assert visitor.phone.kith.people() == []


def test_somebody_who_is_unticked_stays_out(visitor: Visitor) -> None:
    visitor.upload("/imports", CARDS).fill("/imports/" + _token(visitor), take=["1"])
    assert [each.name for each in visitor.phone.kith.people()] == ["Leo Chen"]


def test_run_twice_an_import_adds_nothing(visitor: Visitor) -> None:
    for _time in range(2):
        visitor.upload("/imports", CARDS)
        if _time == 0:
            visitor.fill("/imports/" + _token(visitor))
    assert "Two are here already, just the same." in visitor.text
    assert not [each for each in visitor.main.all("button") if each.text == "Import"]


def test_a_namesake_is_asked_about_and_put_together_only_on_a_yes(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    visitor.upload("/imports", CARDS)
    assert "Is it the same person?" in visitor.text
    visitor.fill("/imports/" + _token(visitor), **{"choice-1": "join"})
    (leo,) = [each for each in visitor.phone.kith.people() if each.name == "Leo Chen"]
    assert leo.points[0]["value"] == "leo@example.org"


def test_a_preview_that_was_answered_is_not_answered_again(visitor: Visitor) -> None:
    token = _token(visitor.upload("/imports", CARDS))
    visitor.fill("/imports/" + token)
    visitor.post("/imports/" + token)
    assert visitor.status == 422
    assert "no longer here" in visitor.said
    assert len(visitor.phone.kith.people()) == 2


USELESS = {"empty": b"", "binary": b"\x00\xff\x00" * 50, "a page": b"<html>", "cut off": b"BEGIN:VCARD"}


@pytest.mark.parametrize("content", USELESS.values(), ids=USELESS.keys())
def test_a_file_of_which_nothing_can_be_used_gets_a_sentence(visitor: Visitor, content: bytes) -> None:
    visitor.upload("/imports", content)
    assert visitor.status in (200, 422)
    assert visitor.phone.kith.people() == []
    assert visitor.said or "could not be read" in visitor.text


def test_a_file_over_the_limit_is_refused_before_it_is_read(visitor: Visitor) -> None:
    visitor.upload("/imports", b"x" * 41_000_000)
    assert visitor.status == 422
    assert "larger than 40 MB" in visitor.said


def test_a_form_without_a_file_asks_for_one(visitor: Visitor) -> None:
    visitor.upload("/imports", b"", name="")
    assert "Choose one" in visitor.said
    visitor.post("/imports")
    assert "Choose one" in visitor.said


def _token(visitor: Visitor) -> str:
    (form,) = visitor.main.all("form")
    return form.get("action").rpartition("/")[2]


# backups


def backup_of(visitor: Visitor) -> bytes:
    """A saved backup."""
    return visitor.open("/backup.json", Saving="yes").body


def test_a_backup_is_a_file_with_the_day_in_its_name(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    content = backup_of(visitor)
    assert visitor.headers["content-disposition"] == 'attachment; filename="kith-2026-11-21.json"'
    assert "Leo Chen" in content.decode()


def test_an_erased_phone_has_everything_back_from_a_backup(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    visitor.phone.talk(leo, text="Chess.")
    content = backup_of(visitor)
    visitor.open("/erasure").fill("/erasure", sure="on")
    assert visitor.phone.kith.people() == []
    visitor.upload("/restorations", content, "kith.json")
    assert "It holds one person." in visitor.text
    assert visitor.phone.kith.people() == [], "nothing is changed before the yes"
    visitor.fill("/restorations/" + _token(visitor))
    assert "Chess." in visitor.open(f"/people/{leo.id}").text


def test_replacing_makes_way_for_the_backup_and_undo_brings_the_rest_back(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    content = backup_of(visitor)
    visitor.phone.know("Ana Silva")
    visitor.upload("/restorations", content, "kith.json").fill("/restorations/" + _token(visitor), how="replace")
    assert [each.name for each in visitor.phone.kith.people()] == ["Leo Chen"]
    visitor.undo()
    assert [each.name for each in visitor.phone.kith.people()] == ["Ana Silva", "Leo Chen"]


def test_a_damaged_backup_changes_nothing_and_says_so(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    content = bytearray(backup_of(visitor))
    content[len(content) // 2] ^= 1
    visitor.upload("/restorations", bytes(content), "kith.json")
    assert visitor.status == 422
    assert "Nothing was changed" in visitor.said


def test_what_a_backup_could_not_read_is_set_aside_and_not_lost(visitor: Visitor) -> None:
    content = backup.of_records([], ["{half a rec"], visitor.phone.now(), "r0")
    visitor.upload("/restorations", content, "kith.json")
    assert "Could not be read, and are set aside" in visitor.text
    visitor.fill("/restorations/" + _token(visitor))
    assert "{half a rec" in {each.text for each in visitor.phone.kith.aside}
    visitor.open("/more").tap("Set aside Records that could not be read")
    assert "it is not whole" in visitor.text


def test_merging_does_not_bring_back_who_was_deleted_later_and_says_so(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    content = backup_of(visitor)
    visitor.phone.edit(lambda edit: edit.delete(leo))
    visitor.upload("/restorations", content, "kith.json").fill("/restorations/" + _token(visitor))
    assert visitor.phone.kith.people() == []
    assert "deleted here later" in visitor.said


def test_a_file_that_waits_for_a_yes_is_erased_with_everything_else(visitor: Visitor) -> None:
    visitor.phone.know("Ghost")
    visitor.upload("/restorations", backup_of(visitor), "kith.json")
    token = _token(visitor)
    visitor.open("/erasure").fill("/erasure", sure="on")
    visitor.post(f"/restorations/{token}", how="merge")
    assert visitor.status == 422 and visitor.phone.kith.people() == []


# erasing, set aside, this copy


def test_erasing_asks_for_a_tick_first(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    assert "one person" in visitor.open("/erasure").text
    visitor.fill("/erasure")
    assert visitor.status == 422
    assert len(visitor.phone.kith.people()) == 1


def test_after_erasing_everything_begins_with_the_welcome(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    visitor.open("/erasure").fill("/erasure", sure="on")
    assert "Welcome to Kith" in visitor.text
    assert "Everything is erased." in visitor.said


def test_records_that_cannot_be_read_are_listed_and_given_out() -> None:
    store = MemoryStore()
    finish(store.commit(Batch(puts={"person:x": "{not a record"}), 0))
    visitor = Visitor(Phone(store))
    visitor.post("/welcome")
    visitor.open("/more").tap("Set aside Records that could not be read")
    assert "person:x" in visitor.text
    visitor.open("/aside.json", Saving="yes")
    assert json.loads(visitor.body)[0]["text"] == "{not a record"


def test_nothing_set_aside_is_not_mentioned(visitor: Visitor) -> None:
    assert "Set aside" not in visitor.open("/more").text
    assert "Every record can be read" in visitor.open("/aside").text


def test_this_copy_tells_its_release_its_speed_and_its_storage(visitor: Visitor) -> None:
    visitor.room.copy.update(
        marks={"shell": 41.4, "first-render": 860}, storage={"persisted": True, "usage": 12_300_000, "quota": None},
        offline="ready", installed=True,
    )  # fmt: skip
    visitor.open("/about")
    for words in ("0.1.0", "r1", "41 ms", "860 ms", "12.3 MB", "Kept for good yes", "Works offline ready"):
        assert words in visitor.text


def test_a_copy_of_which_nothing_is_known_says_nothing(visitor: Visitor) -> None:
    visitor.room.copy.clear()
    assert visitor.open("/about").status == 200


def test_the_sample_people_come_once(with_samples: Visitor) -> None:
    before = len(with_samples.phone.kith.people())
    with_samples.post("/samples")
    assert len(with_samples.phone.kith.people()) == before
    assert "here already" in with_samples.said


def test_a_wrong_method_is_not_told_as_a_wrong_address(visitor: Visitor) -> None:
    visitor._ask("PUT", "/people", b"", {})
    assert visitor.status == 405 and "Nothing was changed" in visitor.text


def test_sample_records_belong_to_nobody_else(with_samples: Visitor) -> None:
    assert all(each.sample for each in with_samples.phone.kith.all(Person))


def test_a_backup_and_an_erasure_tell_of_everybody_whoever_is_looked_at(visitor: Visitor) -> None:
    visitor.phone.know("Ana")
    visitor.phone.know("Ben")
    mia = visitor.phone.child("Mia")
    visitor.post("/networks/looking", network=mia.id)
    assert "two people" in visitor.open("/backup").text
    assert "two people" in visitor.open("/erasure").text
    assert "sample people" not in visitor.open("/more").text
    visitor.upload("/restorations", visitor.open("/backup.json").body, "kith.json")
    assert "What is here now (two people) makes way" in visitor.text


def test_a_country_that_nobody_knows_breaks_no_profile(visitor: Visitor) -> None:
    visitor.phone.edit(lambda edit: edit.change_profile(country="Atlantis"))
    assert visitor.open("/profile").status == 200
