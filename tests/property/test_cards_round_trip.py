"""Of cards and tables, whatever people write: out and in again is the same person, and twice is the same file."""

import csv
import io
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kith.formats.contacts import contacts, preview
from kith.formats import lines
from kith.formats.cards import vcard, writing_cards
from kith.formats.cards.found import Cards
from kith.formats.contacts.likeness import fingerprint
from kith.formats.cards.points import plain
from kith.formats.tables import guarding, writing
from kith.formats.cards.writing_cards import ALL_OF_IT
from kith.network.card_lines import without_group
from kith.records import Person, limits

# as Kith keeps a text that came by any door: in one line, without marks that turn it around
text = some.text(max_size=40).map(plain).map(lambda each: each[: limits.NAME])
word = text.filter(bool)
label = some.sampled_from(["", "home", "work", "mobile", "work fax", "home page", "Boat", "main", "other", "car phone"]) | word
day = some.sampled_from(["1993-01-02", "--02-29", "--11-21", "1993", "1993-04", "2024-02-29", "0999-12-31"])


def said(each: dict[str, str]) -> str:
    """All of a thing, whatever the order in which it was written down."""
    return str(sorted(each.items()))


def bare(each: str) -> bool:
    """No text that is read as an address of something (`tel:`), nor a mail with its owner's name before it."""
    return not each[:7].lower().startswith(("tel:", "sip:", "mailto:")) and "<" not in each


points = some.one_of(
    some.fixed_dictionaries({"kind": some.sampled_from(["phone", "mail"]), "value": word.filter(bare), "label": label}),
    some.fixed_dictionaries({"kind": some.sampled_from(["address"]), "value": word.map(lambda each: each.strip(" ,")).filter(bool), "label": label}),
    some.fixed_dictionaries(
        {
            "kind": some.sampled_from(["web", "im"]), "value": word.map(lambda each: each.strip(" ,")).filter(bool),
            "label": some.sampled_from(["", "skype", "xmpp", "work", "My chat"]),
        }
    ),
)  # fmt: skip
dates = some.one_of(
    some.fixed_dictionaries({"kind": some.just("anniversary"), "label": some.just(""), "day": day}),
    some.fixed_dictionaries(
        {"kind": some.just("other"), "label": text.filter(lambda each: each.lower() not in ("birthday", "anniversary")), "day": day}
    ),
)
kept = some.lists(
    some.sampled_from(["X-ODD:1", 'X-Q;a="b:c;d":x;y\\,z', "item1.X-ABRELATEDNAMES:Bo", "item1.X-ABLabel:_$!<Sister>!$_", "GEO:geo:1,2"])
    | some.builds(lambda name, value: f"X-{name}:{value}", some.sampled_from(["A", "B-C", "d"]), text),
    max_size=5,
    unique=True,
)


def person(**values: Any) -> Person:
    born = values.pop("born")
    values["dates"] = [{"kind": "birthday", "label": "", "day": each} for each in born] + values["dates"]
    values["tags"] = [each for each in dict.fromkeys(values["tags"]) if not each.startswith("* ") and each.lower() not in _OF_PROGRAMS]
    return Person(id="p", **values)


_OF_PROGRAMS = {"mycontacts", "my contacts", "system group: my contacts", "starred", "unfiled"}
people = some.builds(
    person, name=word, given=text, family=text, nickname=text, pronouns=text, organisation=text, role=text,
    note=some.lists(text, max_size=3).map(lambda each: "\n".join(each).strip()), points=some.lists(points, max_size=5, unique_by=said),
    dates=some.lists(dates, max_size=3, unique_by=said), born=some.lists(day, max_size=1), tags=some.lists(word, max_size=3), kept_properties=kept,
)  # fmt: skip


def same(one: Person, other: Person) -> None:
    for name in ("name", "given", "family", "nickname", "pronouns", "organisation", "role", "note", "dates", "tags"):
        assert getattr(other, name) == getattr(one, name), name
    for kind in ("phone", "mail", "im", "web", "address"):
        assert [each for each in other.points if each["kind"] == kind] == [each for each in one.points if each["kind"] == kind]


@settings(deadline=None, max_examples=100)
@given(people, some.sampled_from(["4.0", "3.0"]))
def test_a_person_comes_back_from_their_card(someone: Person, version: writing_cards.Version) -> None:
    content = writing_cards.card(someone, version, ALL_OF_IT)
    read = vcard.read(content)
    assert not read.aside
    [back] = read.people
    assert back.problems == []
    same(someone, back.person)
    lines_of = [each for each in back.person.kept_properties if not each.startswith("UID:urn:uuid:")]
    assert sorted(map(without_group, lines_of)) == sorted(map(without_group, someone.kept_properties))
    for line in content.split(b"\r\n"):
        assert len(line) <= lines.LINE
    # reading brings the lines of a group together; from then on nothing moves
    settled = writing_cards.card(replace(back.person, id="p"), version, ALL_OF_IT)
    [again] = vcard.read(settled).people
    assert sorted(settled.split(b"\r\n")) == sorted(content.split(b"\r\n"))
    assert writing_cards.card(replace(again.person, id="p"), version, ALL_OF_IT) == settled, "the third file is another one"


@settings(deadline=None, max_examples=60)
@given(some.lists(people, max_size=4), some.sampled_from(["4.0", "3.0"]))
def test_ones_own_file_brings_nobody_in_and_changes_nobody(everybody: list[Person], version: writing_cards.Version) -> None:
    known = [replace(each, id=f"p{number}") for number, each in enumerate(everybody)]
    if known:
        cards = vcard.read(writing_cards.write(known, version, ALL_OF_IT))
        assert preview.of(cards, known).chosen() == preview.Outcome()
        assert [each.fingerprint for each in cards.people] == [fingerprint(each) for each in known]


@settings(deadline=None, max_examples=60)
@given(some.lists(people, min_size=1, max_size=4))
def test_no_cell_of_a_table_is_a_formula_and_everybody_is_in_it(everybody: list[Person]) -> None:
    content = writing.write(everybody, ALL_OF_IT)
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(everybody) + 1 and {len(row) for row in rows} == {len(rows[0])}
    for row in rows:
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    read = contacts.read(content)
    assert isinstance(read, Cards) and len(read.people) + len(read.aside) == len(everybody)


@settings(deadline=None)
@given(some.text(max_size=30) | some.text(alphabet="'=+-@\t\r\n 0123", max_size=8) | some.text(alphabet=";'\"=+-@\n (a", max_size=12))
def test_a_guard_goes_on_and_comes_off(cell: str) -> None:
    assert guarding.unguarded(guarding.guarded(cell)) == cell
    assert not guarding.guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize(
    "text", ["Max;=HYPERLINK(1)", 'Max;"=HYPERLINK(1)', "a\n@SUM(A1)", "a\t+cmd|x!A0", "a;-2+3+cmd|x!A0", "=1;=2"]
)
def test_no_part_of_a_cell_is_a_formula_where_semicolons_part_them(text: str) -> None:
    parts = re.split("[;\n\t]", guarding.guarded(text))
    assert not any(part.lstrip('"').startswith(("=", "+", "-", "@")) for part in parts)
    assert guarding.guarded("- milk\n- bread (white); +44 7700").endswith("- milk\n- bread (white); +44 7700")


def test_nobody_is_needed_for_a_file() -> None:
    assert writing_cards.write([], "4.0") == b""
    assert writing.write([]).startswith(b"\xef\xbb\xbfFirst Name")
