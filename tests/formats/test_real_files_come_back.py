"""Files as programs write them, read and written again: the same people, and every line that Kith does not know.

The real ones lie in the folder that `KITH_INTEROP` names, as for `test_real_files`.
"""

import re

import pytest

from kith.formats.contacts import contacts
from kith.formats import lines
from kith.formats.cards import vcard, writing_cards
from kith.formats.cards.cards import cards_of, unix_lines
from kith.formats.decoding import opened
from kith.formats.faults import NotContacts
from kith.formats.cards.found import Cards
from kith.formats.cards.kept_lines import NEVER
from kith.formats.cards.person_of_card import _TAKE, _TELLING
from kith.formats.cards.properties import properties_of
from kith.formats.tables import writing
from kith.formats.cards.writing_cards import ALL_OF_IT
from kith.network.card_lines import without_group
from kith.records import limits

from .test_real_files import files, name_of

CARDS = [path for path in files() if path.suffix == ".vcf"]
FIELDS = (
    "name", "given", "family", "nickname", "pronouns", "organisation", "role", "photo", "points", "dates", "tags", "note",
)  # fmt: skip


def read(data: bytes) -> Cards:
    try:
        return vcard.read(data)
    except NotContacts:
        pytest.skip("nobody in it")


@pytest.mark.parametrize("version", ["4.0", "3.0"])
@pytest.mark.parametrize("path", CARDS, ids=name_of)
def test_everybody_comes_back_from_a_file_of_kith(path, version):
    before = read(path.read_bytes())
    written = writing_cards.write([each.person for each in before.people], version, ALL_OF_IT)
    assert all(len(line) <= lines.LINE for line in written.split(b"\r\n"))
    if not before.people:
        return
    after = read(written)
    assert not after.aside and len(after.people) == len(before.people)
    for one, other in zip(before.people, after.people, strict=True):
        for name in FIELDS:
            assert getattr(other.person, name) == getattr(one.person, name), f"{one.name}: {name}"
        own = [each for each in other.person.kept_properties if not each.startswith("UID:urn:uuid:")]
        kept = [each for each in one.person.kept_properties if not each.startswith("UID:urn:uuid:")]
        assert sorted(map(without_group, own)) == sorted(map(without_group, kept))


@pytest.mark.parametrize("path", CARDS, ids=name_of)
def test_every_line_that_kith_does_not_know_is_written_back(path):
    people = read(path.read_bytes()).people
    octets = opened(path.read_bytes())
    text = unix_lines(octets.text)
    unknown = [
        (item.name, re.sub(r"\s", "", item.value.replace("\n", "\\n")))
        for raw in cards_of(text)
        if raw.whole and not raw.agent
        for item in properties_of(raw.lines(text), octets)
        if item.name not in _TAKE and item.name not in _TELLING and item.name not in NEVER and len(item.value) < limits.CARD_LINE - 200
    ]
    kept = {each for card in people for each in card.person.kept_properties}
    written = writing_cards.write([each.person for each in people], "4.0", ALL_OF_IT).decode()
    whole = re.sub(r"\s", "", written)
    set_aside = vcard.read(path.read_bytes()).aside
    for name, value in unknown:
        assert value in whole or set_aside, f"{name} was lost: {value[:80]}"
    for line in kept:
        assert re.sub(r"\s", "", line) in whole


@pytest.mark.parametrize("path", CARDS, ids=name_of)
def test_everybody_is_in_a_table_of_kith(path):
    people = [each.person for each in read(path.read_bytes()).people]
    if people:
        found = contacts.read(writing.write(people, ALL_OF_IT))
        assert isinstance(found, Cards) and len(found.people) == len(people)
