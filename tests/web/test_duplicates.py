"""Somebody who is here twice is made one: nothing of either is lost, and an undo brings both back."""

from typing import Any

import pytest
from people import Phone
from web.visitor import Visitor

from kith.network import Kith
from kith.records import Gathering, Interaction, Introduction, Person, Record, stamped_fields
from kith.rules.finding import duplicates


def kept(kith: Kith) -> dict[str, dict[str, Any]]:
    """Everything that is here, as a person would see it: values, without stamps."""
    return {
        each.key: {name: getattr(each, name) for name in stamped_fields(type(each))}
        for each in kith.snapshot()
        if not each.deleted
    }


def texts_about(kith: Kith, person: str) -> set[str]:
    """Everything that was ever written down about somebody."""
    records: list[Record] = [
        *kith.facts_of(person), *kith.interactions_of(person), *kith.commitments_of(person), *kith.help_of(person),
        *kith.gatherings_of(person),
    ]  # fmt: skip
    return {str(getattr(each, name, "")) for each in records for name in ("text", "what", "title")} - {""}


def point(kind: str, value: str, label: str = "") -> dict[str, str]:
    return {"kind": kind, "value": value, "label": label}


def twins(phone: Phone) -> tuple[Person, Person]:
    """Leo, who is here twice, with something of every kind on both."""
    leo = phone.know(
        "Leo Chen", given="Leo", family="Chen", organisation="Canal Road School", circle="close",
        tags=["chess", "School"],
        points=[point("phone", "+44 7700 900108", "mobile"), point("mail", "leo@example.org")],
        dates=[{"kind": "birthday", "label": "", "day": "--06-11"}], note="Likes tea.", met_where="Study group",
        custom={"Shoe size": "42"}, added="2025-01-01T10:00:00Z",
    )  # fmt: skip
    again = phone.know(
        "L. Chen", nickname="Leo", organisation="Chess club", role="captain", tags=["school", "bikes"], rhythm=30,
        points=[point("phone", "+447700900108"), point("phone", "+44 7700 900199", "home")],
        dates=[
            {"kind": "birthday", "label": "", "day": "2008-06-11"},
            {"kind": "other", "label": "Name day", "day": "--11-10"},
        ],
        note="Allergic to nuts.", met_on="2026-01-10", custom={"Shoe size": "43", "Seat": "window"},
        added="2026-01-10T10:00:00Z",
    )  # fmt: skip
    for number, person in enumerate((leo, again)):
        phone.talk(person, text=f"Talk {number}")
        phone.promise(person, f"Promise {number}", due_in=3)
        phone.promise(person, f"Their promise {number}", by="them")

        def more(edit, person=person, number=number) -> None:
            edit.learn(person.id, "interest", f"Fact {number}", on=phone.today)
            edit.help("received", person.id, f"Help {number}", on=phone.today)
            edit.gather(f"Gathering {number}", on=phone.today.isoformat(), came=[person.id], to_meet=[person.id])
            edit.remind(f"Reminder {number}", due=phone.today.isoformat(), person=person.id)
            edit.draft("thank", [person.id], f"Draft {number}", on=phone.today)

        phone.edit(more)
    phone.talk(leo, again, text="Both of him")
    return leo, again


def test_a_pair_is_listed_with_its_signs_and_leads_to_both(visitor: Visitor) -> None:
    twins(visitor.phone)
    visitor.open("/duplicates")
    assert "Both have the phone number +447700900108." in visitor.text
    assert "One name is a short form of the other." in visitor.text
    visitor.tap("Look at both : L. Chen, Leo Chen")
    for words in ("Canal Road School", "Chess club", "Likes tea.", "Allergic to nuts.", "Name day", "11 June 2008"):
        assert words in visitor.text


def test_an_empty_list_teaches(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    visitor.phone.know("Leo Chen")
    assert "Nobody is here twice" in visitor.open("/duplicates").text


def test_what_both_say_is_put_together_and_what_differs_is_chosen(visitor: Visitor) -> None:
    leo, again = twins(visitor.phone)
    visitor.open(f"/duplicates/{leo.id}/{again.id}")
    assert {each.get("name") for each in visitor.main.all("input", type="radio")} == {"keep", "name", "organisation"}
    visitor.fill(f"/duplicates/{leo.id}/{again.id}", keep="one", name="one", organisation="other")
    assert visitor.path == f"/people/{leo.id}"
    (joined,) = visitor.phone.kith.people()
    assert (joined.id, joined.name, joined.given, joined.nickname) == (leo.id, "Leo Chen", "Leo", "Leo")
    assert (joined.organisation, joined.role, joined.circle, joined.rhythm) == ("Chess club", "captain", "close", 30)
    assert [each["value"] for each in joined.points] == ["+44 7700 900108", "leo@example.org", "+44 7700 900199"]
    assert [each["day"] for each in joined.dates] == ["2008-06-11", "--11-10"], "one is born once, and the year is known"
    assert joined.tags == ["chess", "School", "bikes"]
    assert joined.note == "Likes tea.\n\nAllergic to nuts."
    assert joined.custom == {"Shoe size": "42", "Shoe size (2)": "43", "Seat": "window"}
    assert (joined.met_where, joined.met_on, joined.added) == ("Study group", "2026-01-10", "2025-01-01T10:00:00Z")


@pytest.mark.parametrize("stays", ["one", "other"])
def test_nothing_of_either_is_lost_and_one_undo_brings_both_back(visitor: Visitor, stays: str) -> None:
    phone = visitor.phone
    leo, again = twins(phone)
    mia = phone.know("Mia", met_through=again.id)
    phone.edit(lambda edit: edit.add(Introduction(id=edit.new_id(), one=again.id, other=mia.id, why="chess")))
    before = kept(phone.kith)
    written = texts_about(phone.kith, leo.id) | texts_about(phone.kith, again.id)
    visitor.open(f"/duplicates/{leo.id}/{again.id}").fill(f"/duplicates/{leo.id}/{again.id}", keep=stays)
    assert "They are one person now." in visitor.said
    stayed, went = (leo, again) if stays == "one" else (again, leo)
    assert texts_about(phone.kith, stayed.id) == written
    assert texts_about(phone.kith, went.id) == set()
    for text in ("Talk 0", "Talk 1", "Fact 0", "Fact 1", "Promise 0", "Promise 1", "Both of him"):
        assert text in visitor.text, f"{text} is on the page"
    assert phone.kith.person(mia.id).met_through == stayed.id
    for key, values in kept(phone.kith).items():
        assert repr(went.id) not in repr(values), f"{key} still names who went"
    visitor.undo()
    assert kept(phone.kith) == before
    phone.reopen()
    assert kept(phone.kith) == before, "and so it is on the disk"


def test_a_talk_that_both_took_part_in_names_the_one_of_them_once(visitor: Visitor) -> None:
    leo, again = twins(visitor.phone)
    visitor.post(f"/duplicates/{leo.id}/{again.id}", keep="other")
    both = [each for each in visitor.phone.kith.all(Interaction) if each.text == "Both of him"]
    assert [each.people for each in both] == [[again.id]]
    assert all(each.came == [again.id] for each in visitor.phone.kith.all(Gathering))


@pytest.mark.parametrize("stays", ["one", "other"])
def test_nobody_is_met_through_themselves(visitor: Visitor, stays: str) -> None:
    leo, again = twins(visitor.phone)
    visitor.phone.edit(lambda edit: (edit.change(leo, met_through=again.id), edit.change(again, met_through=leo.id)))
    visitor.open(f"/duplicates/{leo.id}/{again.id}").fill(f"/duplicates/{leo.id}/{again.id}", keep=stays)
    (joined,) = visitor.phone.kith.people()
    assert joined.met_through == ""


def test_a_year_of_talks_goes_along(with_samples: Visitor) -> None:
    kith = with_samples.phone.kith
    (pair, *_others) = duplicates.pairs(kith)
    assert {pair.one.name, pair.other.name} == {"T. Rahmani", "Tariq Rahmani"}
    before, written = kept(kith), texts_about(kith, pair.one.id) | texts_about(kith, pair.other.id)
    address = f"/duplicates/{pair.one.id}/{pair.other.id}"
    with_samples.open("/duplicates").open(address).fill(address)
    (tariq,) = [each for each in kith.people() if "Rahmani" in each.name]
    assert texts_about(kith, tariq.id) == written
    assert duplicates.pairs(kith) == []
    with_samples.undo()
    assert kept(kith) == before


def test_a_pair_waved_away_stays_away_until_that_is_undone(visitor: Visitor) -> None:
    leo, again = twins(visitor.phone)
    visitor.open("/duplicates").fill(f"/duplicates/{again.id}/{leo.id}/dismissal")
    assert "Kept as two people: L. Chen and Leo Chen." in visitor.said
    assert "Nobody is here twice" in visitor.text
    visitor.undo()
    assert "Look at both" in visitor.text


def test_whoever_was_said_to_be_somebody_else_is_somebody_else_after_a_join(visitor: Visitor) -> None:
    leo, again = twins(visitor.phone)
    third = visitor.phone.know("Leo C.", points=[{"kind": "phone", "value": "+44 7700 900108", "label": ""}])
    visitor.post(f"/duplicates/{again.id}/{third.id}/dismissal")
    visitor.post(f"/duplicates/{leo.id}/{again.id}", keep="one")
    assert duplicates.pairs(visitor.phone.kith) == []


def test_two_with_no_sign_can_be_made_one_by_whoever_knows_better(visitor: Visitor) -> None:
    ana, zoe = visitor.phone.know("Ana"), visitor.phone.know("Zoe", remind=False)
    visitor.open(f"/duplicates/{ana.id}/{zoe.id}")
    assert "Kith sees no sign that they are one." in visitor.text
    visitor.fill(f"/duplicates/{ana.id}/{zoe.id}", keep="one", name="one", remind="other")
    (one,) = visitor.phone.kith.people()
    assert (one.name, one.remind) == ("Ana", False)


def test_somebody_alone_or_somebody_gone_is_no_pair(visitor: Visitor) -> None:
    ana = visitor.phone.know("Ana")
    for path in (f"/duplicates/{ana.id}/{ana.id}", f"/duplicates/{ana.id}/nobody"):
        assert visitor.open(path).status == 404
        assert visitor.post(path).status == 404
    assert len(visitor.phone.kith.people()) == 1


def test_what_does_not_fit_is_refused_and_both_stay(visitor: Visitor) -> None:
    one, other = (visitor.phone.know("Ana", note=letter * 15_000) for letter in "ab")
    visitor.post(f"/duplicates/{one.id}/{other.id}", keep="one")
    assert visitor.status == 422 and "Nothing was changed" in visitor.said
    assert len(visitor.phone.kith.people()) == 2


def test_a_sample_that_became_somebody_real_is_not_taken_out_with_the_samples(with_samples: Visitor) -> None:
    kith = with_samples.phone.kith
    sample = next(each for each in kith.people() if each.name == "Leo Chen")
    real = with_samples.phone.know("Leo Chen")
    with_samples.post(f"/duplicates/{sample.id}/{real.id}", keep="one")
    with_samples.post("/samples/removal")
    assert [each.name for each in kith.people()] == ["Leo Chen"]


def test_three_made_one_in_a_row_and_taken_back_in_any_order_lose_nothing(visitor: Visitor) -> None:
    phone = visitor.phone
    one, two, three = (phone.know(name, tags=[name]) for name in ("Ana", "Ana B", "Ana Bo"))
    for person in (one, two, three):
        phone.talk(person, text=f"With {person.name}")
    first = phone.edit(lambda edit: edit.join(two, one, tags=["Ana", "Ana B"]))
    second = phone.edit(lambda edit: edit.join(edit.person(three.id), edit.person(two.id), note="both"))
    phone.edit(lambda edit: edit.learn(three.id, "interest", "kites", on=phone.today))
    phone.undo(first)
    phone.undo(second)
    assert {person.name for person in phone.kith.people()} == {"Ana", "Ana B", "Ana Bo"}
    told = {talk.text for person in phone.kith.people() for talk in phone.kith.interactions_of(person.id)}
    assert told == {"With Ana", "With Ana B", "With Ana Bo"}
    assert [fact.text for fact in phone.kith.facts_of(three.id)] == ["kites"], "what was learnt since stays"
