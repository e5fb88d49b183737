"""An empty screen teaches: a sentence, one thing to do, and one way into the guide."""

import re

import pytest
from people import Phone
from web.test_every_screen import guide_passages
from web.visitor import MOUNT, Element, Visitor

EMPTY = [
    "/", "/people", "/people?q=nobody", "/give", "/promises", "/help", "/drafts", "/gatherings", "/reminders", "/duplicates",
    "/aside", "/profile", "/introductions", "/goals-together", "/reviews", "/map", "/networks", "/opportunities", "/hand-over",
]  # fmt: skip
"""Every screen that lists what one keeps."""

WAYS = {"/reminders": 2}
"""Ways into the guide, where a screen holds more than its list."""


@pytest.fixture
def nobody(phone: Phone) -> Visitor:
    """Somebody who tapped *Start* and has done nothing else."""
    return Visitor(phone).post("/welcome")


def teaching(screen: Element) -> Element:
    """What an empty screen says in place of a list."""
    notes = [each for each in screen.all() if "note" in each.get("class").split()]
    assert notes, f"nothing teaches on: {screen.text}"
    return notes[0]


def buttons(part: Element) -> list[Element]:
    """What looks like a button."""
    return [each for each in part.all() if each.tag in ("a", "button") and "button" in each.get("class").split()]


@pytest.mark.parametrize("place", EMPTY)
def test_it_says_something_offers_one_thing_to_do_and_leads_into_the_guide(nobody: Visitor, place: str) -> None:
    main = nobody.open(place).main
    assert nobody.status == 200
    note = teaching(main)
    said = " ".join(each.text for each in note.all("p"))
    assert said.endswith((".", "?")), f"a whole sentence, please: {said!r}"
    assert len(said) <= 200, "it teaches in a breath"
    # what there is to do may be a form of its own, right below
    actions = buttons(note) or [each for form in main.all("form") for each in buttons(form)]
    assert actions, f"nothing to do on: {main.text}"
    assert len([each for each in actions if "main" in each.get("class").split()]) <= 1, "one of them is the one to begin with"
    guide = [each.get("href") for each in main.all("a", class_="guide")]
    assert guide and len(set(guide)) <= WAYS.get(place, 1), f"one way into the guide, not {guide}"
    assert {each.removeprefix(MOUNT.removesuffix("app")) for each in guide} <= guide_passages()


@pytest.mark.parametrize("place", EMPTY)
def test_what_it_offers_to_do_can_be_done_with_nobody_there(nobody: Visitor, place: str) -> None:
    note = teaching(nobody.open(place).main)
    for each in note.all("a"):
        to = each.get("href")
        if to.startswith(MOUNT):
            assert nobody.open(to.removeprefix(MOUNT) or "/").status == 200, to


@pytest.mark.parametrize("place", EMPTY)
def test_it_counts_nothing_and_blames_nobody(nobody: Visitor, place: str) -> None:
    text = nobody.open(place).main.text
    assert not re.search(r"\b0\b|%|\boverdue\b|\byou have no\b|\byou haven|\bempty\b|\bfail", text, re.IGNORECASE), text


def test_a_new_persons_page_teaches_where_nothing_is_known_yet(nobody: Visitor) -> None:
    leo = nobody.phone.know("Leo Chen")
    text = nobody.open(f"/people/{leo.id}").text
    for words in ("Ask, then write it here.", "Nothing is promised between you.", "One line after each is enough."):
        assert words in text
