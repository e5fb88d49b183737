"""What a person sees before an import, and what it does with what they chose."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kith.formats.contacts import preview
from kith.formats.cards import vcard
from kith.network.signs import name_key, phone_key
from kith.records import Person

from .conftest import card


def states(found: preview.Preview) -> list[tuple[str, str]]:
    return [(entry.name, entry.state) for entry in found.entries]


def after(people: list[Person], outcome: preview.Outcome) -> list[Person]:
    """The network once the outcome was applied, as `kith.network` does it."""
    changed = {change.person.id: replace(change.person, **change.fields) for change in outcome.changes}
    added = [replace(person, id=f"p{len(people) + n}") for n, person in enumerate(outcome.people)]
    return [changed.get(person.id, person) for person in people] + added


ANA = ("FN:Ana Lima", "N:Lima;Ana;;;", "EMAIL:ana@example.org", "TEL:+44 7700 900001", "ORG:Bridge Labs")


def test_somebody_not_here_yet_is_new():
    found = preview.of(vcard.read(card(*ANA)), [])
    entry = found.entries[0]
    assert (entry.state, entry.why) == ("new", "not here yet")
    assert (entry.organisation, entry.mails, entry.phones) == ("Bridge Labs", ["ana@example.org"], ["+44 7700 900001"])
    assert [person.name for person in found.chosen().people] == ["Ana Lima"]


def test_importing_the_same_file_twice_adds_nothing():
    cards = vcard.read(card(*ANA) + card("FN:Ben") + card("FN:Ben", "TEL:600100200") + card("FN:Ben"))
    people = after([], preview.of(cards, []).chosen())
    assert [person.name for person in people] == ["Ana Lima", "Ben", "Ben"]
    again = preview.of(cards, people)
    assert {entry.state for entry in again.entries} == {"same"}
    assert again.chosen() == preview.Outcome()


def test_a_card_that_knows_more_of_somebody_adds_it_and_overwrites_nothing(known):
    ana = known("Lima, Ana", mail="ANA@example.org", organisation="Harbour Café", tags=["choir"])
    found = preview.of(vcard.read(card(*ANA, "TITLE:Engineer", "CATEGORIES:choir,chess")), [ana])
    entry = found.entries[0]
    assert (entry.state, entry.why, entry.of) == ("changed", "same name and mail", ana)
    assert entry.adds == ["given name", "family name", "role", "ways to reach them", "tags"]
    assert entry.keeps == ["organisation"]
    [change] = found.chosen().changes
    assert change.fields["role"] == "Engineer"
    assert change.fields["tags"] == ["choir", "chess"]
    assert [each["value"] for each in change.fields["points"]] == ["ANA@example.org", "+44 7700 900001"]
    assert "organisation" not in change.fields and "name" not in change.fields
    assert ana.tags == ["choir"], "the preview itself changes nobody"


def test_the_same_phone_with_and_without_its_country_is_one_sign(known):
    ana = known("Ana Lima", phone="07700 900001")
    assert preview.of(vcard.read(card(*ANA)), [ana]).entries[0].why == "same name and phone"


def test_numbers_of_two_countries_that_end_alike_are_no_sign(known):
    ana = known("Ana Lima", phone="+1 207 700 9001")
    entry = preview.of(vcard.read(card("FN:Ana Lima", "TEL:+48 207 700 9001")), [ana]).entries[0]
    assert (entry.state, entry.why) == ("alike", "same name as Ana Lima, and no other sign")


def test_the_country_of_the_profile_says_where_a_number_belongs(known):
    ana = known("Ana Lima", phone="07700 900001")
    cards = vcard.read(card("FN:Ana Lima", "TEL:+49 7700 900001"))
    assert preview.of(cards, [ana], "GB").count("alike") == 1
    assert preview.of(cards, [ana], "DE").count("same") == 1


def test_a_card_that_only_knows_less_is_the_same(known):
    ana = known("Ana Lima", mail="ana@example.org", role="Engineer", note="likes chess")
    found = preview.of(vcard.read(card("FN:Ana Lima", "EMAIL:ana@example.org")), [ana])
    assert states(found) == [("Ana Lima", "same")]


def test_a_shared_mail_with_another_name_is_shown_and_imported_as_somebody_new(known):
    mother = known("Rosa Lima", mail="ana@example.org")
    found = preview.of(vcard.read(card(*ANA)), [mother])
    assert (found.entries[0].state, found.entries[0].why) == ("alike", "same mail as Rosa Lima")
    assert [person.name for person in found.chosen().people] == ["Ana Lima"]
    joined = found.chosen({"0": "join"})
    assert joined.people == []
    assert joined.changes[0].person == mother
    assert found.chosen({"0": "leave"}) == preview.Outcome()


def test_nobody_is_merged_by_name_alone(known):
    found = preview.of(vcard.read(card("FN:Ana Lima", "TEL:600100200")), [known("Ana Lima", phone="07700 900001")])
    assert (found.entries[0].state, found.entries[0].why) == ("alike", "same name as Ana Lima, and no other sign")
    assert len(found.chosen().people) == 1


def test_two_cards_of_one_file_can_be_made_one():
    cards = vcard.read(card("FN:Ana Lima", "TEL:07700 900001") + card("FN:Ana L.", "TEL:+44 7700 900001", "TITLE:Engineer"))
    found = preview.of(cards, [])
    assert (found.entries[1].why, found.entries[1].twin) == ("same phone as Ana Lima in this file", "0")
    [ana] = found.chosen({"1": "join"}).people
    assert (ana.name, ana.role) == ("Ana Lima", "Engineer")
    [alone] = found.chosen({"0": "leave", "1": "join"}).people
    assert alone.name == "Ana L.", "joined to a card that was left out, it stands for itself"


def test_two_cards_of_somebody_known_are_one_change(known):
    ana = known("Ana Lima", mail="ana@example.org")
    mail = "EMAIL:ana@example.org"
    cards = vcard.read(card("FN:Ana Lima", mail, "TEL:600100200") + card("FN:Ana Lima", mail, "TITLE:Engineer"))
    [change] = preview.of(cards, [ana]).chosen().changes
    assert set(change.fields) == {"points", "role"}


def test_a_card_never_adds_a_second_birthday(known):
    ana = known("Ana Lima", mail="ana@example.org", dates=[{"kind": "birthday", "label": "", "day": "--11-21"}])
    cards = vcard.read(card("FN:Ana Lima", "EMAIL:ana@example.org", "BDAY:1990-11-21"))
    assert preview.of(cards, [ana]).count("same") == 1


def test_what_was_set_aside_is_in_the_preview():
    found = preview.of(vcard.read(card("FN:Ana") + card("KIND:group", "FN:Choir")), [])
    assert found.aside == [("Choir", "it is a group of contacts, not a person")]


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("+44 7700 900001", "07700-900-001", True),
        ("07700 900001 ext. 12", "07700 900001", True),
        ("07700 900001,,12", "07700 900001", True),
        ("٠٧٧٠٠٩٠٠٠٠١", "07700 900001", True),
        ("112", "112", False),
        ("07700 900001", "07700 900002", False),
    ],
)
def test_phones_are_compared_by_their_digits(one, other, equal):
    assert (phone_key(one) == phone_key(other) != "") is equal


def test_names_are_compared_without_accents_case_and_order():
    assert name_key("Łódź, Zoë") == name_key("zoe lodz")


some_names = st.sampled_from(["Ana", "Ben", "Ána", "Cleo Müller", "Müller, Cleo"])
some_lines = st.lists(
    st.sampled_from(
        ["EMAIL:a@example.org", "EMAIL:b@example.org", "TEL:600100200", "TEL:+48 600 100 200", "TITLE:Engineer",
         "ORG:Labs", "BDAY:1990-11-21", "BDAY:--11-22", "CATEGORIES:choir,Chess", "CATEGORIES:chess", "NOTE:one"]
    ),
    max_size=4,
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@example(
    [("Cleo Müller", ["EMAIL:a@example.org", "TEL:600100200"]), ("Cleo Müller", ["TEL:+48 600 100 200", "TITLE:Engineer"])],
    [("Cleo Müller", ["EMAIL:a@example.org"]), ("Cleo Müller", ["TEL:600100200"])],
)
@given(st.lists(st.tuples(some_names, some_lines), max_size=6), st.lists(st.tuples(some_names, some_lines), max_size=4))
def test_importing_anything_twice_adds_nothing(first, before):
    earlier = preview.of(read_all(before), []).chosen() if before else preview.Outcome()
    people = after([], earlier)
    cards = read_all(first) if first else vcard.Cards()
    people = after(people, preview.of(cards, people).chosen())
    assert preview.of(cards, people).chosen() == preview.Outcome()


def read_all(people: list[tuple[str, list[str]]]) -> vcard.Cards:
    return vcard.read(b"".join(card(f"FN:{name}", *lines) for name, lines in people))
