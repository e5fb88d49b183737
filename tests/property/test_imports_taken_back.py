"""Any file, anybody there before, anything chosen: an import that is taken back leaves every record as it was."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from people import Phone
from web.visitor import Visitor

from kith.formats.cards.properties import Property
from kith.formats.cards.values import Values
from kith.records import Person
from kith.records.stored import to_text

NAMES = st.sampled_from(["Ana Lima", "Lima, Ana", "Ben Ode", "李 明", "Zoë"])
LINES = st.lists(
    st.sampled_from([
        "EMAIL:ana@example.org", "EMAIL;TYPE=WORK:ben@example.org", "TEL:+44 7700 900001", "TEL:07700 900001", "TITLE:Engineer",
        "TITLE:Nurse", "ORG:Bridge Labs;Pumps", "CATEGORIES:chess,fair", "NOTE:Likes rain\\, and tea\\nmuch", "BDAY:1990-02-03",
        "BDAY:--11-21", "NICKNAME:Bee", "URL:https://www.linkedin.com/in/ana-1", "X-TEA:green", "item1.X-ABDATE:2010-06-05",
        "item1.X-ABLabel:First met", "PHOTO;ENCODING=b:/9j/4AAQ", "ADR:;;1 High Street;Townton;;T1;", "PHOTO;ENCODING=b:????",
    ]),
    max_size=7,
)  # fmt: skip
CARDS = st.lists(st.tuples(NAMES, LINES), max_size=6)
CHOICES = st.lists(st.sampled_from(["alike-add", "alike-join", "alike-leave", "changed-leave", "new-leave"]), max_size=2)


def file_of(cards: list[tuple[str, list[str]]]) -> bytes:
    lines = [line for name, more in cards for line in ("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *more, "END:VCARD")]
    return "\r\n".join(lines).encode()


def everybody(visitor: Visitor) -> list[str]:
    """The rows of the living, but for when each field was set."""
    rows = []
    for each in visitor.phone.kith.index.living(Person):
        said = {name for name in each.stamps if getattr(each, name) != getattr(Person(id=""), name)}
        rows.append(to_text(replace(each, stamps=dict.fromkeys(said, "0192f0000000-0000-same"), was=[])))
    return sorted(rows)


def bring_in(visitor: Visitor, cards: list[tuple[str, list[str]]], choices: list[str]) -> None:
    path = visitor.upload("/imports", file_of(cards)).path
    for each in choices:
        visitor.post(path, [("then", each)])
    visitor.post(path)


@settings(max_examples=60, deadline=None)
@given(CARDS, CARDS, CHOICES)
def test_an_import_that_is_taken_back_leaves_every_record_as_it_was(
    before: list[tuple[str, list[str]]], cards: list[tuple[str, list[str]]], choices: list[str]
) -> None:
    visitor = Visitor(Phone()).post("/welcome", name="Maya")
    if before:
        bring_in(visitor, before, [])
    was = everybody(visitor)
    if not cards:
        return
    bring_in(visitor, cards, choices)
    if "Everything is as it was." not in visitor.said:
        visitor.undo()
    assert everybody(visitor) == was


@settings(max_examples=60, deadline=None)
@given(CARDS.filter(bool))
def test_a_file_that_came_in_whole_adds_nobody_the_second_time(cards: list[tuple[str, list[str]]]) -> None:
    visitor = Visitor(Phone()).post("/welcome", name="Maya")
    bring_in(visitor, cards, [])
    names = sorted(each.name for each in visitor.phone.kith.people())
    bring_in(visitor, cards, [])
    assert sorted(each.name for each in visitor.phone.kith.people()) == names


@given(st.booleans(), st.sampled_from(["N", "ADR", "ORG", "CATEGORIES", "NOTE"]), st.text(st.sampled_from('aN n:;,"\\'), max_size=12))
def test_values_that_are_taken_apart_here_are_as_vobject_takes_them(old: bool, name: str, value: str) -> None:
    values, item = Values(old=old), Property(name, "", value=value)
    assert values.of(item) == values.by_vobject(item)
