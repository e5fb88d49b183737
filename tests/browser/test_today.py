"""Today: what is due, and each thing done, put off or waved away in one tap, with a way back."""

import pytest

from .pages import App

CARDS = "() => [...document.querySelectorAll('article.card')].map((card) => card.querySelector('h2').textContent)"


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def card_of(app: App, name: str) -> bool:
    return name in app.tab.ask(CARDS)


def test_somebody_met_today_is_followed_up(app: App) -> None:
    app.start()
    app.meet("Amara Diallo", "Engineering fair")
    app.go("Today")
    app.tab.see("Say hello", "Amara Diallo", "Engineering fair")
    app.tab.tap_text("Done", beside="Amara Diallo")
    app.tab.see("Noted: you were in touch with Amara Diallo today.", "Nothing to do today")
    app.tab.tap("Undo")
    app.tab.see("Say hello", "Amara Diallo")


def test_a_promise_that_is_due_comes_first_and_is_kept(app: App) -> None:
    app.samples()
    assert app.tab.ask(CARDS)[0] == "Daniel Osei"
    assert len(app.tab.ask(CARDS)) <= 5
    app.tab.see("send him the robotics club flyer")
    app.tab.tap_text("Done", beside="Daniel Osei")
    app.tab.see("Kept. Daniel Osei will have noticed.")
    app.tab.see("Kept this week: send him the robotics club flyer")
    app.tab.see_no_more("You said by today")
    assert app.tab.ask("() => scrollY") == 0, "the screen stays where the thumb is"
    app.reload()
    assert not card_of(app, "Daniel Osei")


@pytest.mark.parametrize("way", ["later", "later than that", "dismiss"])
def test_what_is_put_off_or_waved_away_goes_and_comes_back_with_undo(app: App, way: str) -> None:
    app.samples()
    first = app.tab.ask(CARDS)[0]
    if way == "later":
        app.tab.tap("Later", beside=first)
        app.tab.see("It comes back tomorrow.")
    elif way == "later than that":
        app.tab.tap("More choices", beside=first)
        app.tab.tap("Next week")
    else:
        app.tab.tap("Dismiss", beside=first)
    app.tab.wait_until(f"(name) => !({CARDS})().includes(name)", first, what=f"the card of {first} to go")
    app.tab.see("Undo")
    app.tab.tap("Undo")
    app.tab.wait_until(f"(name) => ({CARDS})().includes(name)", first, what=f"the card of {first} to come back")


def test_every_card_names_its_reason_and_the_last_of_a_day_is_said(app: App) -> None:
    app.samples()
    app.tab.see("That's all for today.")
    why = app.tab.ask("() => [...document.querySelectorAll('article.card .why')].map((each) => each.textContent)")
    assert len(why) == len(app.tab.ask(CARDS))
    assert all(text.strip() for text in why), "a suggestion without a reason"
