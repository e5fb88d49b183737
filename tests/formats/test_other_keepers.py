"""The exports of Monica and Nametag: small made-up ones in the shape that their own code writes."""

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.formats.contacts import contacts, preview
from kith.formats.faults import NotContacts
from kith.formats.cards.found import Cards

MONICA: dict[str, Any] = {
    "version": "1.0-preview.1",
    "app_version": "4.1.2",
    "export_date": "2026-11-21T09:30:00Z",
    "url": "https://example.org",
    "exported_by": "u-1",
    "account": {
        "uuid": "a-1",
        "data": [
            {"count": 1, "type": "user", "values": [{"uuid": "u-1", "properties": {"first_name": "Me"}}]},
            {
                "count": 3,
                "type": "contact",
                "values": [
                    {
                        "uuid": "c-1",
                        "created_at": "2020-01-01T00:00:00Z",
                        "properties": {
                            "first_name": "Amara", "middle_name": "B.", "last_name": "Diallo", "nickname": "Ama", "job": "Engineer",
                            "company": "Pumps, for Good", "description": "met at the fair", "is_partial": False, "tags": ["choir", "well; water"],
                            "food_preferences": "no nuts",
                            "birthdate": {"uuid": "d-1", "is_age_based": False, "is_year_unknown": True, "date": "2020-03-02T00:00:00Z"},
                            "first_met_date": {"uuid": "d-2", "is_age_based": False, "is_year_unknown": False, "date": "2019-05-01T00:00:00Z"},
                        },
                        "data": [
                            {
                                "count": 3,
                                "type": "contact_field",
                                "values": [
                                    {"uuid": "f-1", "properties": {"data": "amara@example.org", "type": "t-mail"}},
                                    {"uuid": "f-2", "properties": {"data": "+44 7700 900222", "type": "t-phone"}},
                                    {"uuid": "f-3", "properties": {"data": "amara.d", "type": "t-telegram"}},
                                ],
                            },
                            {"count": 1, "type": "note", "values": [{"uuid": "n-1", "properties": {"body": "likes chess\nand tea"}}]},
                            {
                                "count": 1,
                                "type": "address",
                                "values": [
                                    {"uuid": "p-1", "properties": {"name": "Home", "street": "1 Hill Lane", "city": "Fieldham", "postal_code": "FX1", "country": "GB"}}
                                ],
                            },
                        ],
                    },
                    {"uuid": "c-2", "properties": {"first_name": "Her son", "is_partial": True}},
                    {"uuid": "c-3", "properties": {"is_partial": False, "birthdate": {"is_age_based": True, "date": "1990-01-01T00:00:00Z"}}},
                ],
            },
        ],
        "instance": {
            "contact_field_types": [
                {"uuid": "t-mail", "properties": {"name": "Email", "protocol": "mailto:", "type": "email"}},
                {"uuid": "t-phone", "properties": {"name": "Phone", "protocol": "tel:", "type": "phone"}},
                {"uuid": "t-telegram", "properties": {"name": "Telegram", "protocol": "telegram:"}},
            ]
        },
    },
}  # fmt: skip

NAMETAG: dict[str, Any] = {
    "version": "1.0",
    "exportDate": "2026-11-21T09:30:00.000Z",
    "user": {"email": "me@example.org"},
    "groups": [{"id": "g-1", "name": "Choir"}],
    "people": [
        {
            "id": "p-1", "name": "Leo", "middleName": None, "surname": "Chen", "secondLastName": "Lima", "nickname": "L", "prefix": None, "suffix": None,
            "organization": "Clearwell", "jobTitle": "Welder", "photo": "p-1.jpg", "anniversary": None, "notes": "likes tea",
            "importantDates": [{"title": "Birthday", "date": "1604-03-02T00:00:00.000Z"}, {"title": "Moved", "date": "2020-05-01T00:00:00.000Z"}],
            "phoneNumbers": [{"type": "Mobile", "number": "600100200"}],
            "emails": [{"type": "Work", "email": "leo@example.org"}],
            "addresses": [{"type": "Home", "streetLine1": "1 Hill Lane", "streetLine2": "Back", "locality": "Fieldham", "region": None, "postalCode": "FX1", "country": "GB"}],
            "urls": [{"type": "Other", "url": "https://example.org"}],
            "imHandles": [{"protocol": "Signal", "handle": "leo.1"}],
            "customFields": [{"key": "Shoe size", "value": "42", "type": "TEXT"}],
            "groups": ["Choir"],
            "relationships": [],
        }
    ],
    "relationshipTypes": [],
}  # fmt: skip


def read(content: Any) -> Cards:
    found = contacts.read(json.dumps(content, indent=1).encode())
    assert isinstance(found, Cards)
    return found


def test_people_of_monica_come_in_with_how_to_reach_them():
    cards = read(MONICA)
    assert cards.program == "Monica"
    [amara] = [each.person for each in cards.people]
    assert (amara.name, amara.given, amara.family, amara.nickname) == ("Amara B. Diallo", "Amara", "Diallo", "Ama")
    assert (amara.organisation, amara.role, amara.tags) == ("Pumps, for Good", "Engineer", ["choir", "well; water"])
    assert amara.note == "met at the fair\n\nno nuts\n\nFirst met: 2019-05-01\n\nlikes chess\nand tea"
    assert [(each["kind"], each["day"]) for each in amara.dates] == [("birthday", "--03-02")]
    assert [(each["kind"], each["value"], each["label"]) for each in amara.points] == [
        ("phone", "+44 7700 900222", ""), ("mail", "amara@example.org", ""), ("im", "amara.d", "telegram"),
        ("address", "1 Hill Lane, Fieldham, FX1, GB", "home"),
    ]  # fmt: skip
    assert cards.aside == [("somebody without a name", "it has no name, phone or mail")]


def test_people_of_nametag_come_in_with_how_to_reach_them():
    cards = read(NAMETAG)
    assert cards.program == "Nametag"
    [leo] = [each.person for each in cards.people]
    assert (leo.name, leo.family, leo.nickname, leo.organisation, leo.role) == ("Leo Chen Lima", "Chen Lima", "L", "Clearwell", "Welder")
    assert (leo.tags, leo.note) == (["Choir"], "likes tea\n\nShoe size: 42")
    assert [(each["kind"], each["label"], each["day"]) for each in leo.dates] == [("birthday", "", "--03-02"), ("other", "Moved", "2020-05-01")]
    assert [(each["kind"], each["value"], each["label"]) for each in leo.points] == [
        ("phone", "600100200", "mobile"), ("mail", "leo@example.org", "work"), ("im", "leo.1", "signal"), ("web", "https://example.org", ""),
        ("address", "1 Hill Lane, Back, Fieldham, FX1, GB", "home"),
    ]  # fmt: skip


@pytest.mark.parametrize("export", [MONICA, NAMETAG], ids=["Monica", "Nametag"])
def test_the_same_export_twice_adds_nothing(export):
    cards = read(export)
    assert preview.of(cards, preview.of(cards, []).chosen().people).chosen() == preview.Outcome()


def test_an_export_with_nobody_in_it_is_told():
    with pytest.raises(NotContacts, match="Nobody is in this file"):
        contacts.read(json.dumps(NAMETAG | {"people": []}).encode())


odd = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=5), each, max_size=3), max_leaves=5)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_an_export_with_anything_in_any_place_lets_nothing_out(data):
    content = deepcopy(data.draw(st.sampled_from([MONICA, NAMETAG])))
    for _time in range(data.draw(st.integers(1, 3))):
        place: Any = content
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            if isinstance(place[key], (dict, list)) and data.draw(st.integers(0, 5)):
                place = place[key]
                continue
            place[key] = data.draw(odd)
            break
    try:
        cards = read(content)
    except NotContacts as refused:
        assert refused.sentence.endswith(".")
        return
    assert all(each.why != "it is damaged" for each in cards.aside), "somebody failed in a way nobody foresaw"
