"""Two records of one person are found by a sign, never by a name alone, and stay away once they were waved away."""

import time
from dataclasses import fields
from itertools import product
from random import Random
from typing import Any

import pytest
from people import Phone

from kith.network.dialling import international
from kith.network.signs import other_phone, same_phone
from kith.records import ImportantDate, Person, Point, Record
from kith.rules.finding import duplicates
from kith.rules.finding.joining import BLOCKS, joined


def phones(*numbers: str) -> list[dict[str, str]]:
    return [{"kind": "phone", "value": each, "label": ""} for each in numbers]


def mails(*addresses: str) -> list[dict[str, str]]:
    return [{"kind": "mail", "value": each, "label": ""} for each in addresses]


def born(day: str) -> list[dict[str, str]]:
    return [{"kind": "birthday", "label": "", "day": day}]


def found(phone: Phone) -> list[set[str]]:
    """Who may be whom."""
    return [{each.one.name, each.other.name} for each in duplicates.pairs(phone.kith)]


def signs(phone: Phone) -> list[str]:
    """The signs of the one pair there is."""
    (pair,) = duplicates.pairs(phone.kith)
    return list(pair.signs)


def live_in(phone: Phone, country: str) -> None:
    phone.edit(lambda edit: edit.change_profile(country=country))


# a phone number


def test_the_same_number_with_and_without_its_country_is_one_where_the_country_is_known(phone: Phone) -> None:
    phone.know("Ana Lima", points=phones("07700 900001"))
    phone.know("Aunt A", points=phones("+44 7700 900001"))
    assert found(phone) == [], "nobody said where 07700 900001 is dialled"
    live_in(phone, "GB")
    assert signs(phone) == ["Both have the phone number 07700 900001."]
    live_in(phone, "DE")
    assert found(phone) == [], "in Germany that is another number"


def test_a_number_written_alike_twice_is_the_same_whatever_the_country(phone: Phone) -> None:
    phone.know("Ana Lima", points=phones("07700 900001"))
    phone.know("Aunt A", points=phones("07700-900-001"))
    assert signs(phone) == ["Both have the phone number 07700 900001."]


@pytest.mark.parametrize(
    ("one", "other", "country", "same", "surely_two"),
    [
        ("+44 7700 900001", "0044 7700 900001", "GB", True, False),
        ("+44 7700 900001", "00 44 7700 900001", "", False, False),
        ("+1 207 700 9001", "+48 207 700 9001", "", False, True),
        ("020 7946 0117 ext. 12", "020 7946 0117 ext. 13", "GB", False, False),
        ("٠٧٧٠٠ ٩٠٠٠٠١", "+44 7700 900001", "GB", True, False),
        ("112", "112", "GB", False, False),
        ("call me", "call me", "GB", False, False),
        ("+44 7700 900001", "+44 7700 900002", "GB", False, True),
    ],
)
def test_numbers_are_compared_as_the_world_dials_them(
    one: str, other: str, country: str, same: bool, surely_two: bool
) -> None:
    assert (same_phone(one, other, country), other_phone(one, other, country)) == (same, surely_two)


@pytest.mark.parametrize("text", ["", " ", "+", "x" * 3000, "+" * 300, "1" * 300, "<b>", "\u202e123"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert international(text, "GB") == ""


def test_a_number_that_many_share_is_no_sign_by_itself(phone: Phone) -> None:
    for name in ("Ana Lima", "Ben Osei", "Cleo Park", "Dan Roth", "A. Lima"):
        phone.know(name, points=phones("+44 20 7946 0100"))
    assert found(phone) == [{"Ana Lima", "A. Lima"}]
    assert "One name is a short form of the other." in signs(phone)


# a mail address


def test_the_same_mail_is_a_sign_whatever_the_names(phone: Phone) -> None:
    phone.know("Mum", points=mails("Leela@Example.org"))
    phone.know("Leela Rao", points=mails("leela@example.org "))
    assert signs(phone) == ["Both have the mail address leela@example.org."]


# names


ALIKE = [
    ("Zoë Łódź", "zoe lodz"),
    ("Doe, John", "John Doe"),
    ("A. Diallo", "Amara Diallo"),
    ("Amara D.", "Amara Diallo"),
    ("Dr Samir Farouk", "Samir Farouk"),
    ("Leo", "Leo Chen"),
    ("Sam", "Samira"),
    ("Bob Marsh", "Robert Marsh"),
    ("Alex Novak", "Alexandra Novak"),
    ("Ana Maria Lima", "Ana Lima"),
    ("Anahera Parata", "Anahera Prata"),
    ("Aleksander Wójcik", "Alexsander Wojcik"),
    ("Wulan", "Wuland"),
    ("Thomas Beck", "Thomsa Beck"),
    ("李小龙", "李小龙"),
]
UNLIKE = [
    ("Leo Chen", "Lea Chen"),
    ("Sara Bianchi", "Sara Tesfaye"),
    ("Leela Rao", "Kiran Rao"),
    ("Ben", "Dan"),
    ("Mateo Núñez", "Mattie Nunn"),
    ("?", "!"),
    ("B. Diallo", "Amara Diallo"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE + UNLIKE)
def test_a_name_alone_never_makes_two_people_one(phone: Phone, one: str, other: str) -> None:
    phone.know(one)
    phone.know(other)
    assert found(phone) == []


@pytest.mark.parametrize(("one", "other"), ALIKE)
@pytest.mark.parametrize(
    "second",
    [
        {"organisation": "Clearwell"},
        {"dates": born("--05-02")},
        {"met_on": "2026-11-20", "met_where": "The fair"},
        {"met_at": "fair"},
        {"points": mails("somebody@example.org")},
    ],
    ids=lambda each: next(iter(each)),
)
def test_a_name_that_is_alike_and_a_second_sign_are_a_pair(phone: Phone, one: str, other: str, second: dict) -> None:
    phone.know(one, **second)
    phone.know(other, **second)
    assert found(phone) == [{one, other}]
    assert len(signs(phone)) == 2


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_two_of_one_school_with_unlike_names_are_two_people(phone: Phone, one: str, other: str) -> None:
    phone.know(one, organisation="Canal Road School", dates=born("--05-02"))
    phone.know(other, organisation="Canal Road School", dates=born("--05-02"))
    assert found(phone) == []


def test_a_nickname_stands_for_the_name(phone: Phone) -> None:
    phone.know("Oliver Whitcombe", nickname="Ollie", organisation="Canal Road School")
    phone.know("Ollie Whitcombe", organisation="canal road school")
    assert signs(phone) == ["One name is a short form of the other.", "Both are at Canal Road School."]


def test_a_birthday_with_its_year_is_the_one_without(phone: Phone) -> None:
    phone.know("Freya Lindqvist", dates=born("--02-29"))
    phone.know("Freya L.", dates=born("2008-02-29"))
    assert signs(phone)[1] == "Both were born on 29 February 2008."


def test_birthdays_of_two_years_are_two_people(phone: Phone) -> None:
    phone.know("Freya Lindqvist", dates=born("2008-02-29"))
    phone.know("Freya Lindqvist", dates=born("2012-02-29"))
    assert found(phone) == []


def test_numbers_that_end_alike_are_a_second_sign_unless_they_are_surely_two(phone: Phone) -> None:
    phone.know("Leo Chen", points=phones("07700 900108"))
    phone.know("Leo C.", points=phones("+44 7700 900108"))
    assert signs(phone)[1] == "Their phone numbers end alike: +44 7700 900108 and 07700 900108."
    live_in(phone, "SE")
    assert found(phone) == [], "in Sweden the first one is another number"


def test_an_office_mailbox_is_no_beginning_in_common(phone: Phone) -> None:
    phone.know("Leo Chen", points=mails("office@one.example"))
    phone.know("Leo Chen", points=mails("office@two.example"))
    assert found(phone) == []
    phone.know("Ana Lima", points=mails("ana.lima@one.example"))
    phone.know("Ana Lima", points=mails("ana.lima@two.example"))
    assert found(phone) == [{"Ana Lima"}]


# what becomes of a pair


def test_a_pair_that_was_waved_away_stays_away(phone: Phone) -> None:
    ana, other = phone.know("Ana Lima", organisation="Labs"), phone.know("Ana Lima", organisation="Labs")
    edit = phone.edit(lambda edit: edit.dismiss(duplicates.key(other.id, ana.id), on=phone.today))
    phone.pass_days(400)
    assert found(phone) == []
    assert duplicates.dismissed_with(phone.kith, ana.id) == [other.id]
    phone.undo(edit)
    assert len(found(phone)) == 1


def test_the_pair_with_more_signs_comes_first(phone: Phone) -> None:
    phone.know("Ana Lima", organisation="Labs")
    phone.know("Ana Lima", organisation="Labs")
    phone.know("Zoe Park", organisation="Labs", points=mails("zoe@example.org"), dates=born("--05-02"))
    phone.know("Zoe P.", organisation="Labs", points=mails("zoe@example.org"), dates=born("--05-02"))
    assert [each.one.name[:3] for each in duplicates.pairs(phone.kith)] == ["Zoe", "Ana"]


def test_somebody_deleted_is_nobodys_double(phone: Phone) -> None:
    ana, _other = phone.know("Ana Lima", organisation="Labs"), phone.know("Ana Lima", organisation="Labs")
    phone.edit(lambda edit: edit.delete(ana))
    assert found(phone) == []


def test_two_may_be_looked_at_side_by_side_with_no_sign_at_all(phone: Phone) -> None:
    assert duplicates.pair(phone.kith, phone.know("Ana"), phone.know("Zoe")).signs == ()


def test_ten_thousand_people_are_compared_in_a_moment(phone: Phone) -> None:
    starts, ends = ["B", "C", "D", "F", "G", "K", "L", "M"], ["an", "en", "ina", "os", "uda", "ek"]
    syllables = [a + b for a, b in product(starts, ends)]
    given = [a + b for a, b in product(syllables, ["", "ra"])]
    family = [a + b for a, b in product(syllables, ["man", "ski", "ton"])]
    chance = Random(3)
    people = [
        Person(
            id=f"p{n}", name=f"{chance.choice(given)} {chance.choice(family)}", organisation=f"School {n % 40}",
            points=[*phones(f"+44 7700 9{n:05}"), *mails(f"person{n}@example.org")],
            dates=born(f"--{n % 12 + 1:02}-{n % 28 + 1:02}"),
        )
        for n in range(10_000)
    ]  # fmt: skip
    people.append(Person(id="twin", name="Somebody", points=phones("+44 7700 900007")))

    def meet_all(edit) -> None:
        for each in people:
            edit.add(each)

    phone.edit(meet_all)
    started = time.process_time()
    pairs = duplicates.pairs(phone.kith)
    seconds = time.process_time() - started
    assert any("twin" in each.key for each in pairs)
    assert seconds < 10, f"{seconds:.1f} s for {len(pairs)} pairs"


def something(kept: Any) -> Any:
    """A value of the same kind that says something else."""
    match kept:
        case bool():
            return not kept
        case list():
            return ["something"]
        case dict():
            return {"something": "else"}
        case _:
            return 30 if kept is None else "something"


def test_whatever_is_kept_of_a_person_goes_along_when_two_are_made_one() -> None:
    own = {each.name for each in fields(Person)} - {each.name for each in fields(Record)}
    one, other = Person(id="one"), Person(id="other")
    for name in own:
        setattr(other, name, something(getattr(one, name)))
    other.points = [Point(kind="phone", value="+44 7700 900108", label="")]
    other.dates = [ImportantDate(kind="birthday", label="", day="--11-10")]
    assert own == joined(one, other, set(BLOCKS)).keys()
