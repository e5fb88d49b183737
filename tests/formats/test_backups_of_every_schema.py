"""A backup that any released Kith saved opens in this one, with everything in it.

Each schema keeps a file of its own in `files/`, as that Kith wrote it. None of them is ever changed.
"""

from pathlib import Path
from typing import TypeVar

import pytest
from people import Phone, finish

from kith.formats.backups import backup
from kith.records import (
    Commitment,
    Draft,
    Fact,
    Gathering,
    Goal,
    Help,
    Interaction,
    Introduction,
    Network,
    Opportunity,
    Person,
    Profile,
    Record,
    Reminder,
    Review,
    SharedGoal,
)

R = TypeVar("R", bound=Record)

FILES = Path(__file__).parent / "files"
SCHEMAS = ("first", "second", "third", "fourth")


def opened(schema: str) -> backup.Backup:
    return backup.read((FILES / f"{schema}-schema.kith.json").read_bytes())


def one(read: backup.Backup, kind: type[R], **values: object) -> R:
    """The one living record of a kind with these values."""
    (found,) = [
        each
        for each in read.records
        if isinstance(each, kind)
        and not each.deleted
        and all(getattr(each, name) == value for name, value in values.items())
    ]
    return found


@pytest.mark.parametrize("schema", SCHEMAS)
def test_everything_in_it_can_be_read(schema: str) -> None:
    read = opened(schema)
    assert [each.text for each in read.aside] == ["a row that no Kith could read"]
    ana, ben = one(read, Person, organisation="Clearwell"), one(read, Person, name="Ben Osei")
    assert (ana.name, ana.nickname, ana.tags) == ("Ana Łódź 👩‍🚀", "Ani", ["Smith, Jones & Co", "fair"])
    assert [each["day"] for each in ana.dates] == ["--02-29", "2026-07-26"]
    assert (ana.custom, ana.rhythm, ben.remind, ben.met_through) == ({"Seat": "window"}, 0, False, ana.id)
    fact = one(read, Fact, person=ana.id)
    assert (fact.text, [each["value"] for each in fact.was]) == ("asking for help in time", ["asking for help"])
    talk = one(read, Interaction, text="Chips by the lock.")
    assert (talk.people, talk.gathering, fact.source) == ([ana.id, ben.id], one(read, Gathering).id, talk.id)
    promise = one(read, Commitment)
    assert (promise.state, promise.due) == ("renegotiated", "2026-11-28")
    assert (one(read, Help).what_worked, one(read, Help).passed_on_to) == ("she asked first", ben.id)
    assert one(read, SharedGoal).members[ana.id] == "the drawings"
    assert one(read, Profile, id="mine").strengths == ["geometry, drawn by hand", "listening"]
    assert [each.deleted for each in read.records if isinstance(each, Person) and each.id not in (ana.id, ben.id) and each.name != "Tove Nilsen"] == [True]


@pytest.mark.parametrize("schema", SCHEMAS[1:])
def test_what_came_with_the_second_schema_is_in_its_file(schema: str) -> None:
    read = opened(schema)
    profile, gathering, draft = one(read, Profile, id="mine"), one(read, Gathering), one(read, Draft)
    assert (profile.alarm, profile.names_shown, profile.country) == ("07:45", True, "GB")
    assert (gathering.time, gathering.to_find, gathering.debriefed) == ("14:00", ["somebody who builds pumps"], "2026-11-21")
    assert (draft.situation, draft.about) == ("thank", one(read, Help).key)
    assert one(read, Reminder, text="Take the books back").every == "month"
    assert one(read, Person, name="Ben Osei").died
    assert one(read, Interaction, purpose="ask").seemed == "glad"


@pytest.mark.parametrize("schema", SCHEMAS[2:])
def test_what_came_with_the_third_schema_is_in_its_file(schema: str) -> None:
    read = opened(schema)
    child = one(read, Network, whose="child")
    tove = one(read, Person, network=child.id)
    assert (one(read, Profile, id=child.id).told, one(read, Goal, network=child.id).told) == ("2026-11-12", "2026-11-12")
    opening = one(read, Opportunity)
    assert (opening.network, opening.person, opening.deadline, opening.state) == (child.id, tove.id, "2026-11-28", "applied")
    shared, step = one(read, SharedGoal), one(read, Commitment)
    assert (shared.state, shared.outcome, step.shared_goal) == ("done", "It pumps.", shared.id)
    assert shared.difficulty and shared.why and (shared.begun, shared.by, shared.settled) == ("2026-11-01", "2026-12-24", "2026-11-21")
    let_go, made = one(read, Introduction, state="let go"), one(read, Introduction, state="made")
    assert (let_go.other_declined, let_go.one_asked, made.looked_back) == ("2026-11-05", "2026-11-02", "2026-11-15")
    review = one(read, Review)
    assert (review.size, review.step, review.seen["near"]) == ("term", "intentions", "two")
    assert one(read, Reminder, review=review.id).text == review.intentions[0]


def test_what_came_with_the_fourth_schema_is_in_its_file() -> None:
    read = opened("fourth")
    assert one(read, Profile, id="mine").card == {"name": "Maya Osei", "phone": "+44 7700 900111", "role": "student"}
    assert one(read, Person, organisation="Clearwell").kept_properties[1:] == ["item1.X-ABLabel:_$!<Other>!$_", "X-PHONETIC-FIRST-NAME:Ana"]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_it_can_be_restored_kept_and_saved_again(schema: str) -> None:
    phone, read = Phone(), opened(schema)

    async def restore() -> None:
        async with phone.kith.editing() as edit:
            edit.replace_all(read.records)

    finish(restore())
    phone.reopen()
    again = backup.read(backup.write(phone.kith, phone.now(), "r"))
    assert [(each.key, each.deleted) for each in again.records] == sorted((each.key, each.deleted) for each in read.records)
    assert {each.key: each for each in again.records if not each.deleted} == {
        each.key: each for each in read.records if not each.deleted
    }
