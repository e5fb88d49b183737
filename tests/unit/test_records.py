"""Every kind of record can be kept as a line of text and read again; damage is told apart, never guessed."""

import json

import pytest

from kith.records import (
    KINDS,
    Commitment,
    Draft,
    Gathering,
    Interaction,
    Person,
    Profile,
    Record,
    Reminder,
    stamped_fields,
)
from kith.records.stored import Unreadable, from_text, is_day, is_partial_day, to_text

STAMP = "0192f0000000-0000-a"


def full(kind: type[Record]) -> Record:
    """A record of a kind with every field stamped."""
    return kind(id="x", stamps=dict.fromkeys(stamped_fields(kind), STAMP))


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_kind_of_record_is_read_as_it_was_written(kind: type[Record]) -> None:
    assert from_text(to_text(full(kind))) == full(kind)


def test_all_of_the_models_nouns_are_there() -> None:
    assert set(KINDS) == {
        "network", "profile", "person", "fact", "interaction", "help", "commitment", "goal", "shared-goal",
        "gathering", "introduction", "opportunity", "reminder", "draft", "review",
    }  # fmt: skip


@pytest.mark.parametrize(
    "damage",
    [
        lambda plain: plain.update(kind="planet"),
        lambda plain: plain.update(id="../x"),
        lambda plain: plain.update(stamps={"name": "yesterday"}),
        lambda plain: plain["values"].update(name=7),
        lambda plain: plain["values"].update(name=None),
        lambda plain: plain["values"].update(met_on="2026-02-30"),
        lambda plain: plain["values"].update(circle="galaxy"),
        lambda plain: plain["values"].update(points=[{"kind": "phone"}]),
        lambda plain: plain["values"].update(rhythm=True),
        lambda plain: plain.update(stamp="", stamps={"name": STAMP}),
        lambda plain: plain.update(was="long ago"),
        lambda plain: plain.update(was=[{"field": "name", "value": 123, "stamp": STAMP}]),
        lambda plain: plain.update(id=".."),
        lambda plain: plain.pop("values"),
    ],
)
def test_a_damaged_record_is_unreadable_with_a_reason(damage) -> None:
    plain = json.loads(to_text(full(Person)))
    damage(plain)
    with pytest.raises(Unreadable) as told:
        from_text(json.dumps(plain))
    assert str(told.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"kind": {}}', "x" * 500_000])
def test_what_is_no_record_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        from_text(text)


@pytest.mark.parametrize(
    ("record", "value"),
    [
        (Interaction(id="x", purpose="ask"), "gossip"),
        (Gathering(id="x", time="16:30"), "24:00"),
        (Gathering(id="x", to_find=["somebody who builds pumps"]), [7]),
        (Gathering(id="x", debriefed="2026-11-21"), "21 November"),
        (Draft(id="x", situation="thank"), "shout at"),
        (Draft(id="x", people=["ana"]), "ana"),
        (Reminder(id="x", every="month"), "hour"),
        (Profile(id="x", alarm="07:45"), "7.45"),
        (Profile(id="x", names_shown=True), "yes"),
        (Person(id="x", died=True), 1),
        (Person(id="x", custom={"Seat on the bus": "upstairs"}), {"Seat": 12}),
    ],
    ids=lambda each: each.kind if isinstance(each, Record) else repr(each),
)
def test_what_a_field_can_hold_is_read_and_what_it_cannot_is_told(record: Record, value: object) -> None:
    empty = type(record)(id="x")
    (name,) = [each for each in stamped_fields(type(record)) if getattr(record, each) != getattr(empty, each)]
    record.stamps = {name: STAMP}
    plain = json.loads(to_text(record))
    assert from_text(json.dumps(plain)) == record
    plain["values"][name] = value
    with pytest.raises(Unreadable, match=name.replace("_", " ")):
        from_text(json.dumps(plain))


def test_what_an_older_kith_wrote_has_nothing_in_the_fields_that_came_later() -> None:
    ana = from_text(json.dumps({"kind": "person", "id": "ana", "values": {"name": "Ana"}, "stamps": {"name": STAMP}}))
    assert isinstance(ana, Person)
    assert (ana.died, ana.remind, ana.custom) == (False, True, {})


def test_a_promise_with_a_new_day_is_still_to_be_done() -> None:
    states = {state: Commitment(id="x", state=state).is_open for state in ("open", "renegotiated", "kept", "released")}
    assert states == {"open": True, "renegotiated": True, "kept": False, "released": False}


def test_equal_records_are_equal_text() -> None:
    one = Person(id="x", name="Ana", note="n", stamps={"name": STAMP, "note": STAMP})
    other = Person(id="x", note="n", name="Ana", stamps={"note": STAMP, "name": STAMP})
    assert to_text(one) == to_text(other)


def test_a_birthday_may_lack_its_year_even_on_a_leap_day() -> None:
    assert is_partial_day("--02-29") and is_partial_day("1993") and is_partial_day("2024-02-29")
    assert not is_partial_day("--02-30") and not is_partial_day("2023-02-29") and not is_day("--02-28")


@pytest.mark.parametrize(("written", "read"), [("Zo\\ud800", "Zo\ufffd"), ("\\ud83d\\ude00", "\U0001f600"), ("\ud800", "\ufffd")])
def test_half_a_character_becomes_a_sign_that_every_screen_can_show(written: str, read: str) -> None:
    text = to_text(Person(id="x", name="NAME", stamps={"name": STAMP})).replace("NAME", written)
    assert from_text(text).name == read
