"""People handed over: what goes along and what never does, whom a file brings, and that nothing comes twice."""

import base64
import json
import zlib
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from people import SATURDAY, Phone

from kith.formats.handing import arriving, handing, packing, parcels
from kith.formats import squares
from kith.formats.faults import BadHanding
from kith.formats.handing.handing import AT_FIRST, Bundle, Handed, PARTS
from kith.records import Fact, Person, Point, limits


def amara(phone: Phone) -> Person:
    """Somebody of whom everything is known."""
    person = phone.know(
        "Amara Diallo", role="engineer", organisation="Clearwell", nickname="Ama", pronouns="she/her", tags=["fair"],
        circle="close", relation="mentor", met_on="2026-11-20", met_where="Engineering fair", note="Laughs at my jokes.",
        points=[Point(kind="mail", value="amara@example.org", label="work"), Point(kind="phone", value="+44 7700 900555", label="")],
        dates=[{"kind": "birthday", "label": "", "day": "--02-29"}], custom={"Seat": "window"},
    )  # fmt: skip
    phone.talk(person, text="A secret talk.", seemed="worn out", differently="listen more")
    phone.promise(person, "a secret promise")
    phone.edit(lambda edit: edit.help("received", person.id, "secret help", on=phone.today))
    for about, text in [("strength", "building pumps"), ("interest", "climbing"), ("challenge", "the visa")]:
        phone.edit(lambda edit, about=about, text=text: edit.learn(person.id, about, text, on=phone.today))
    phone.edit(lambda edit: edit.change(edit.learn(person.id, "interest", "was once a diver", on=phone.today), past=True))
    return person


def handed(phone: Phone, person: Person, parts: tuple[str, ...] = PARTS, giver: str = "Maya") -> Bundle:
    return Bundle([handing.hand_over(phone.kith, person, parts)], giver=giver, made=phone.today.isoformat())


def arrive(phone: Phone, bundle: Bundle) -> list[arriving.Arrival]:
    """All that is proposed is taken in, as the screen does it."""
    arrivals = arriving.of(bundle, phone.kith)

    def take(edit: Any) -> None:
        for each in arrivals:
            if each.state == "same":
                continue
            choice = "join" if each.state == "changed" else "add"
            taken = arriving.take(each, choice, set(each.fresh), bundle)
            if each.of is not None and choice == "join":
                person = edit.change(each.of, **taken.values)
            else:
                person = edit.add(replace(Person(id=arriving.HANDED + each.handed.mark), **taken.values))
            for fact in taken.facts:
                edit.add(replace(fact, id=edit.new_id(), person=person.id))

    phone.edit(take)
    return arrivals


def test_what_is_private_never_goes_along(phone: Phone) -> None:
    person = amara(phone)
    text = parcels.write(handed(phone, person)).decode()
    for private in ("secret", "worn out", "listen more", "window", "mentor", "close", '"fair"', "diver", person.id):
        assert private not in text.replace('"kind": "phone"', ""), private
    for public in ("Amara Diallo", "amara@example.org", "building pumps", "--02-29", "Laughs at my jokes."):
        assert public in text, public


def test_only_what_was_chosen_is_in_the_file(phone: Phone) -> None:
    person = amara(phone)
    bare = parcels.write(handed(phone, person, ())).decode()
    assert "engineer" in bare and "amara@" not in bare and "pumps" not in bare and "note" not in bare
    usual = parcels.write(handed(phone, person, AT_FIRST)).decode()
    assert "amara@" in usual and "birthday" not in usual and "jokes" not in usual


def test_what_was_told_in_confidence_waits_for_a_tick(phone: Phone) -> None:
    (each,) = handed(phone, amara(phone)).people
    confided = [each.facts[int(key.removeprefix("fact-"))].text for key in handing.confided(each)]
    assert confided == ["the visa"]
    going = handing.Going(handed(phone, amara(phone)), [set(handing.keys(each)) - handing.confided(each)])
    assert "visa" not in parcels.write(going.as_it_goes()).decode()


def test_every_piece_can_be_left_out_by_itself(phone: Phone) -> None:
    (each,) = handed(phone, amara(phone)).people
    keys = handing.keys(each)
    assert {"nickname", "point-0", "point-1", "date-0", "met", "fact-2", "note"} <= set(keys)
    for left_out in keys:
        assert len(handing.keys(handing.only(each, set(keys) - {left_out}))) == len(keys) - 1, left_out
    assert handing.keys(handing.only(each, [])) == []


def test_a_file_is_read_as_it_was_written(phone: Phone) -> None:
    bundle = handed(phone, amara(phone))
    read = parcels.read(parcels.write(bundle), phone.today)
    assert (read.giver, read.made, read.aside) == ("Maya", "2026-11-21", [])
    assert read.people == bundle.people


def test_the_child_gets_records_of_their_own(phone: Phone) -> None:
    person = amara(phone)
    child = Phone(named="child")
    arrive(child, parcels.read(parcels.write(handed(phone, person)), child.today))
    (own,) = child.kith.people()
    assert own.id != person.id and not own.circle and not own.met_on and not own.tags
    assert own.note == "Laughs at my jokes.\nHow Maya met them: Engineering fair, on 20 November 2026."
    assert {fact.text for fact in child.kith.facts_of(own.id)} == {"building pumps", "climbing", "the visa"}
    assert all(fact.learnt == "2026-11-21" and not fact.source for fact in child.kith.facts_of(own.id))


def test_the_same_file_brings_nobody_and_nothing_twice(phone: Phone) -> None:
    child, bundle = Phone(named="child"), handed(phone, amara(phone))
    arrive(child, bundle)
    before = child.kith.snapshot()
    assert [each.state for each in arrive(child, bundle)] == ["same"]
    assert child.kith.snapshot() == before


def test_what_the_child_changed_stays_as_the_child_has_it(phone: Phone) -> None:
    child, bundle = Phone(named="child"), handed(phone, amara(phone))
    arrive(child, bundle)
    (own,) = child.kith.people()
    fact = next(each for each in child.kith.facts_of(own.id) if each.text == "climbing")
    child.edit(lambda edit: (edit.change(own, name="Amara D.", role="boss"), edit.change(fact, text="climbing rocks")))
    (arrival,) = arrive(child, bundle)
    assert (arrival.state, arrival.pieces["role"], arrival.fresh) == ("same", "yours", [])
    assert child.kith.person(own.id).role == "boss"


def test_a_later_file_brings_what_is_new_to_the_same_person(phone: Phone) -> None:
    child, person = Phone(named="child"), amara(phone)
    arrive(child, handed(phone, person))
    phone.edit(lambda edit: edit.learn(person.id, "priority", "a new well", on=phone.today))
    (arrival,) = arrive(child, handed(phone, person))
    assert arrival.state == "changed" and arrival.why == "handed over to you before"
    (own,) = child.kith.people()
    assert "a new well" in {fact.text for fact in child.kith.facts_of(own.id)}


def test_a_name_alone_makes_nobody_the_same(phone: Phone) -> None:
    child, bundle = Phone(named="child"), handed(phone, amara(phone), ())
    child.know("Amara Diallo")
    (arrival,) = arriving.of(bundle, child.kith)
    assert arrival.state == "alike" and "no other sign" in arrival.why
    child.know("Amara Diallo", points=[Point(kind="mail", value="AMARA@example.org", label="")])
    (arrival,) = arriving.of(handed(phone, amara(phone)), child.kith)
    assert arrival.state == "changed" and arrival.pieces["point-0"] == "here"


def test_somebody_alike_who_is_added_comes_with_all_that_was_ticked(phone: Phone) -> None:
    child = Phone(named="child")
    child.know("Amara Diallo", role="engineer")
    bundle = handed(phone, amara(phone), ())
    (arrival,) = arriving.of(bundle, child.kith)
    taken = arriving.take(arrival, "add", set(arrival.fresh), bundle)
    assert taken.values["role"] == "engineer", "what the other one has, too, is not lost"


def test_whoever_was_deleted_is_not_brought_back_unasked(phone: Phone) -> None:
    child, bundle = Phone(named="child"), handed(phone, amara(phone))
    arrive(child, bundle)
    child.edit(lambda edit: edit.delete(*child.kith.people()))
    (arrival,) = arriving.of(bundle, child.kith)
    assert arrival.gone and arrival.state == "new"


def test_one_person_fits_into_a_code_and_comes_out_whole(phone: Phone) -> None:
    bundle = handed(phone, amara(phone))
    text = "https://example.org/kith/app/arrivals#" + packing.packed(bundle)
    assert len(text) < squares.LONGEST
    assert packing.unpacked(text, phone.today) == bundle
    assert packing.unpacked(f"{text[:50]}\n  {text[50:]}\n", phone.today) == bundle, "a mail may break the line"
    drawn = squares.squares(text)
    assert 60 < drawn.size < 130 and drawn.path.startswith(f"M{squares.QUIET} {squares.QUIET}h7")


def test_a_photo_stays_out_of_the_code(phone: Phone) -> None:
    picture = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg=="
    bundle = Bundle([Handed("a" * 12, Person(id="", name="Ana", photo=picture))])
    assert packing.unpacked(packing.packed(bundle), SATURDAY).people[0].person.photo == ""
    assert parcels.read(parcels.write(bundle), SATURDAY).people[0].person.photo == picture


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a file of people"),
        (b"\xff\xfe\x00", "not a file of people"),
        (b"BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD", "Import contacts"),
        (b'{"kith backup": 2, "records": []}', "More, Backup"),
        (b'{"kith people": 1, "people": [', "damaged"),
        (b'{"kith people": 1, "people": {}}', "damaged"),
        (b'{"kith people": true, "people": []}', "damaged"),
        (b'{"kith people": 2, "people": []}', "newer Kith"),
        (b'{"kith people": 1, "people": []}', "nobody in this file"),
        (b'["kith people"]', "not a file of people"),
        (b"[" * 100_000, "not a file of people"),
        (b" " * (parcels.LARGEST + 1), "larger than"),
    ],
)
def test_what_is_no_such_file_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(BadHanding, match=says) as refused:
        parcels.read(data, SATURDAY)
    assert "Nothing was changed" in refused.value.sentence


def test_what_does_not_fit_costs_itself_alone() -> None:
    rows = [
        "Ana", {"role": "x"}, {"name": "x" * (limits.NAME + 1)}, {"name": 7},
        {"name": "Ana\u202e\x00 Silva", "role": 7, "note": "x" * (limits.TEXT + 1), "photo": "https://example.org/x.png",
         "points": [{"kind": "odd", "value": "x"}, {"kind": "mail", "value": "a@example.org"}, 7],
         "dates": [{"kind": "birthday", "day": "2026-13-01"}], "met": ["x"], "mark": "../../x",
         "facts": [{"about": "weakness", "text": "x"}, {"about": "interest", "text": "chess", "learnt": "2999-01-01"}]},
    ]  # fmt: skip
    found = parcels.read(json.dumps({"kith people": 1, "from": ["x"], "made": "soon", "people": rows}).encode(), SATURDAY)
    assert len(found.aside) == 4 and (found.giver, found.made) == ("", "")
    (ana,) = found.people
    assert (ana.person.name, ana.mark, ana.person.photo, ana.person.note) == ("Ana Silva", "", "", "")
    assert ana.person.points == [Point(kind="mail", value="a@example.org", label="")]
    assert ana.facts == (Fact(id="", about="interest", text="chess"),)
    assert len(ana.left_out) == 5


def test_too_many_people_stay_out_and_are_told() -> None:
    rows = [{"name": f"Person {n}"} for n in range(handing.MOST_PEOPLE + 5)]
    found = parcels.read(json.dumps({"kith people": 1, "people": rows}).encode(), SATURDAY)
    assert len(found.people) == handing.MOST_PEOPLE and len(found.aside) == 1


@pytest.mark.parametrize("text", ["", "hello", packing.START, packing.START + "!!!!", packing.START + "AAAA", packing.START + "x" * 30_000])
def test_a_code_that_is_not_whole_is_refused(text: str) -> None:
    with pytest.raises(BadHanding, match="Nothing was changed"):
        packing.unpacked(text, SATURDAY)


def test_a_code_that_would_fill_the_phone_is_refused() -> None:
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = press.compress(b"[" + b" " * 50_000_000) + press.flush()
    letters = base64.urlsafe_b64encode(bomb[:15_000]).decode()
    with pytest.raises(BadHanding):
        packing.unpacked(packing.START + letters, SATURDAY)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["name", "mark", "points", "dates", "facts", "met", "kind", "value", "label", "day", "about", "text", "learnt", "note", "photo", "on", "where"]
    ), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(rows=st.lists(PLAIN, max_size=3), giver=PLAIN, version=st.just(1) | PLAIN)
def test_nothing_in_a_file_breaks_the_reader(rows: Any, giver: Any, version: Any) -> None:
    content = {"kith people": version, "from": giver, "made": giver, "people": rows}
    try:
        found = parcels.read(json.dumps(content).encode(), SATURDAY)
    except BadHanding:
        return
    again = parcels.read(parcels.write(found), SATURDAY) if found.people else found
    assert [replace(each, left_out=()) for each in found.people] == again.people
    assert arriving.of(found, Phone().kith) is not None


@given(content=PLAIN)
def test_nothing_in_a_code_breaks_the_reader(content: Any) -> None:
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    squeezed = press.compress(json.dumps([1, "", "", content]).encode()) + press.flush()
    try:
        packing.unpacked(packing.START + base64.urlsafe_b64encode(squeezed).decode().rstrip("="), SATURDAY)
    except BadHanding:
        pass
