"""A list of names, as people have it, read into the names that are meant."""

from time import process_time

import pytest
from people import Phone

from kith.rules.finding import roll


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Leo Chen\nAna Ruiz\n\n  Ben Okoro ", ["Leo Chen", "Ana Ruiz", "Ben Okoro"]),
        ("Leo Chen, Ana Ruiz, Ben", ["Leo Chen", "Ana Ruiz", "Ben"]),
        ("Leo Chen; Ana Ruiz;Ben", ["Leo Chen", "Ana Ruiz", "Ben"]),
        ("1. Leo Chen\n2) Ana Ruiz\n12 Ben Okoro", ["Leo Chen", "Ana Ruiz", "Ben Okoro"]),
        ("- Leo Chen\n• Ana Ruiz\n* Ben", ["Leo Chen", "Ana Ruiz", "Ben"]),
        ("Chen, Leo\nRuiz, Ana", ["Leo Chen", "Ana Ruiz"]),
        ("1. Chen, Leo\n2. Ruiz, Ana", ["Leo Chen", "Ana Ruiz"]),
        ("Leo Chen\nRuiz, Ana", ["Leo Chen", "Ruiz, Ana"]),
        ("Chen, Leo", ["Chen", "Leo"]),
        ("李小龙、王芳", ["李小龙", "王芳"]),
        ("“Leo Chen”\n\tAna\tRuiz", ["Leo Chen", "Ana Ruiz"]),
        ("", []),
        (" \n, ,;\n", []),
    ],
)
def test_names_as_people_have_them(text: str, meant: list[str]) -> None:
    assert [name for name, _mail in roll.names(text)] == meant


def test_a_mail_address_beside_a_name_comes_along() -> None:
    assert roll.names("Leo Chen <leo@example.org>; ana@example.org") == [
        ("Leo Chen", "leo@example.org"), ("ana", "ana@example.org"),
    ]  # fmt: skip


def test_whoever_may_be_here_already_is_shown_and_a_name_alone_joins_nobody(phone: Phone) -> None:
    leo, samira = phone.know("Leo Chen"), phone.know("Samira Haddad")
    one, other, third = roll.read(phone.kith, "leo chen\nSam Haddad\nAna Ruiz")
    assert (one.like, one.proposed, one.why) == ((leo,), leo.id, "They have the same name.")
    assert (other.like, other.proposed) == ((samira,), "add")
    assert (third.like, third.proposed) == ((), "add")


def test_a_first_name_alone_or_two_of_one_name_are_for_the_person_to_tell(phone: Phone) -> None:
    phone.know("Leo")
    phone.know("Ana Ruiz")
    phone.know("Ana Ruiz")
    first, second = roll.read(phone.kith, "Leo\nAna Ruiz")
    assert first.like and first.proposed == "add"
    assert len(second.like) == 2 and second.proposed == "add"


def test_a_name_that_stands_twice_is_left_out_the_second_time(phone: Phone) -> None:
    lines = roll.read(phone.kith, "Leo Chen\nleo  chen")
    assert [each.proposed for each in lines] == ["add", "leave"]


def test_people_of_another_network_are_nobody_s_doubles_here(phone: Phone) -> None:
    phone.know("Leo Chen", network="elsewhere")
    assert roll.read(phone.kith, "Leo Chen")[0].like == ()


@pytest.mark.parametrize("line", ["a" * 20_000, "x" + " " * 20_000 + "y", "1" * 20_000, "-" * 20_000, "a@" * 10_000])
def test_a_line_without_end_is_looked_at_once(line: str) -> None:
    begun = process_time()
    roll.names(line)
    assert process_time() - begun < 0.5
