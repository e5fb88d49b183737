"""Looking back on the screens: begun, walked through, left, taken up again, and carried on by Today."""

import pytest
from people import finish
from web.visitor import Visitor

from kith.records import Reminder, Review, limits
from kith.rules.reviewing import STEPS


@pytest.fixture
def looking(with_samples: Visitor) -> Visitor:
    """Somebody with sample people who begins to look at the people in their life."""
    return with_samples.post("/reviews", size="term")


def review_of(visitor: Visitor) -> Review:
    """The review that is under way."""
    return next(each for each in visitor.phone.kith.all(Review) if not each.finished)


def chosen(visitor: Visitor) -> list[str]:
    """The intentions of the review that is looked at."""
    identity = visitor.path.split("/")[2]
    return [each.text for each in visitor.phone.kith.all(Reminder) if each.review == identity]


def at(visitor: Visitor, step: str) -> Visitor:
    """Go to a step of the review that is under way."""
    return visitor.open(f"/reviews/{review_of(visitor).id}/{step}")


def go_on(visitor: Visitor, **typed: str) -> Visitor:
    """Tap *Go on*, or *Finish*."""
    return visitor.fill(visitor.path.partition("?")[0], **typed)


def keep(visitor: Visitor, words: str, **typed: str) -> Visitor:
    """Tap *I will* beside an idea. The button belongs to the form of the step."""
    for idea in visitor.main.all("li", class_="idea"):
        if words in idea.text:
            (button,) = [each for each in idea.all("button") if each.get("name") == "keep"]
            return visitor.fill(visitor.path.partition("?")[0], keep=button.get("value"), **typed)
    raise AssertionError(f"nobody offers {words!r} on: {visitor.text}")


def test_with_nobody_here_the_screen_teaches_and_nothing_can_be_begun(visitor: Visitor) -> None:
    assert "Nobody to look back on yet" in visitor.open("/reviews").text
    assert not visitor.main.all("button")
    assert visitor.post("/reviews", size="term").status == 422
    assert visitor.phone.kith.all(Review) == []


def test_a_whole_review_is_walked_through_and_ends_on_a_page_of_its_own(looking: Visitor) -> None:
    for step in STEPS["term"]:
        assert looking.path.endswith(f"/{step}")
        assert looking.status == 200
        go_on(looking)
    assert "You looked back." in looking.said
    assert "What there was to see" in looking.text
    assert "22 November" not in looking.text
    assert "Saturday 21 November" in looking.text
    (review,) = [each for each in looking.phone.kith.all(Review) if each.on == "2026-11-21"]
    assert review.finished
    assert "There is no right number." in review.seen["people:saw"]


def test_what_is_noted_at_a_step_is_kept_and_stands_there_again(looking: Visitor) -> None:
    go_on(looking, note="My cousin is missing.")
    assert "Kept your note." in looking.said
    assert looking.path.endswith("/near")
    assert "My cousin is missing." in at(looking, "people").text
    looking.phone.reopen()
    again = Visitor(looking.phone).open("/reviews")
    assert "left at “Near and far”" in again.text
    again.tap("Go on : A look at the people in your life")
    assert again.headers["location"].endswith("/near"), "one goes on where one left"


def test_a_note_can_be_taken_back(looking: Visitor) -> None:
    go_on(looking, note="Hm.")
    looking.undo()
    assert "people" not in review_of(looking).seen


def test_one_that_was_begun_lately_goes_on_and_no_second_one_lies_about(looking: Visitor) -> None:
    go_on(looking)
    looking.post("/reviews", size="term")
    assert looking.path.endswith("/near")
    assert len([each for each in looking.phone.kith.all(Review) if not each.finished]) == 1


def test_an_idea_becomes_an_intention_and_today_brings_it_up(visitor: Visitor) -> None:
    samira = visitor.phone.know("Samira Qureshi", circle="close")
    visitor.phone.talk(samira)
    visitor.phone.pass_days(80)
    visitor.post("/reviews", size="term")
    keep(at(visitor, "quiet"), "Call Samira")
    assert visitor.said.startswith("Kept. Today brings it up on Friday.")
    assert visitor.path.endswith("/quiet"), "one stays where one is"
    assert "Chosen" in visitor.text
    visitor.phone.pass_days(3)
    visitor.open("/")
    assert "You meant to" in visitor.text
    assert "Call Samira" in visitor.text
    assert "You chose this when you looked back, for today." in visitor.text


def test_the_note_beside_it_is_kept_and_stays_when_the_choice_is_taken_back(looking: Visitor) -> None:
    at(looking, "quiet")
    keep(looking, "Call Samira", note="Tell her about the bridge.")
    looking.undo()
    assert chosen(looking) == []
    assert review_of(looking).seen["quiet"] == "Tell her about the bridge."


def test_three_are_enough(looking: Visitor) -> None:
    at(looking, "intentions")
    for _time in range(3):
        (first, *_others) = looking.main.all("li", class_="idea")
        keep(looking, first.all("h3")[0].text)
    assert len(chosen(looking)) == 3
    assert not looking.main.all("button", name="keep")
    looking.post(f"/reviews/{review_of(looking).id}/quiet", keep="quiet:nobody")
    assert looking.status == 422
    looking.post(f"/reviews/{review_of(looking).id}/intentions/additions", text="One more", due="2026-12-01")
    assert looking.status == 422
    assert "Three are enough." in looking.said


def test_the_same_thing_is_not_chosen_twice_nor_what_nobody_offers(looking: Visitor) -> None:
    page = at(looking, "quiet").path
    (idea,) = [each for each in looking.main.all("li", class_="idea") if "Call Samira" in each.text]
    key = idea.all("button")[0].get("value")
    looking.post(page, keep=key)
    looking.post(page, keep=key)
    assert looking.status == 422
    assert looking.post(page, keep="quiet:somebody-else").status == 422
    assert "is not on offer any more" in looking.said


def test_an_intention_in_ones_own_words_finds_its_day_in_them(looking: Visitor) -> None:
    at(looking, "intentions").tap("In your own words")
    looking.fill("/additions", text="Ring Gran by Friday")
    assert "Today brings it up on Friday." in looking.said
    assert chosen(looking) == ["Ring Gran"]
    (kept,) = [each for each in looking.phone.kith.all(Reminder) if each.text == "Ring Gran"]
    assert kept.due == "2026-11-27"


def test_an_intention_gets_another_day_another_person_or_is_let_go(looking: Visitor) -> None:
    leo = next(person for person in looking.phone.kith.people() if person.name.startswith("Leo"))
    at(looking, "intentions").tap("In your own words")
    looking.fill("/additions", text="Bring back the calculator", due="2026-11-30", who=leo.id)
    assert "Leo" in looking.text
    looking.tap("Change: Bring back the calculator")
    (kept,) = [each for each in looking.phone.kith.all(Reminder) if each.text == "Bring back the calculator"]
    looking.fill(f"/{kept.id}", when="in two weeks")
    assert looking.phone.kith.record(Reminder, kept.id).due == "2026-12-05"
    looking.tap("Change: Bring back the calculator").fill(f"/{kept.id}", button="Let go")
    assert "Let go: Bring back the calculator" in looking.said
    assert chosen(looking) == []
    looking.undo()
    assert looking.phone.kith.get(Reminder, kept.id)


def test_a_finished_review_remembers_what_was_chosen_even_when_the_reminder_is_gone(looking: Visitor) -> None:
    keep(at(looking, "quiet"), "Call Samira")
    go_on(at(looking, "intentions"))
    page = looking.path
    (kept,) = [each for each in looking.phone.kith.all(Reminder) if each.text == "Call Samira"]
    looking.post(f"/reminders/{kept.id}/removal")
    assert [each.text for each in looking.open(page).main.all("s")] == ["Call Samira"]


def test_the_next_review_begins_with_what_was_meant_last_time(looking: Visitor) -> None:
    keep(at(looking, "quiet"), "Call Samira")
    go_on(at(looking, "intentions"))
    looking.phone.pass_days(90)
    looking.post("/reviews", size="term")
    assert "What you meant to do last time" in looking.text
    (kept,) = [each for each in looking.phone.kith.all(Reminder) if each.text == "Call Samira"]
    looking.fill(f"/reminders/{kept.id}/done")
    assert looking.path.endswith("/people"), "one is back at the review"
    assert looking.phone.kith.record(Reminder, kept.id).done


def test_the_week_is_three_steps(with_samples: Visitor) -> None:
    with_samples.post("/reviews", size="week")
    assert "1 of 3" in with_samples.text
    for _step in STEPS["week"]:
        go_on(with_samples)
    assert "A look at the week" in with_samples.text


def test_the_weekly_offer_is_off_until_it_is_wished_for(with_samples: Visitor) -> None:
    with_samples.open("/reviews").fill("/reviews/weekly")
    assert "Today offers it every week." in with_samples.text
    with_samples.fill("/reviews/weekly")
    assert "Today does not offer it" in with_samples.text
    with_samples.undo()
    assert "Today offers it every week." in with_samples.text


def test_today_leads_to_the_review_and_a_no_is_taken(visitor: Visitor) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dan", "Eve"):
        visitor.phone.know(name, added="2025-11-01T10:00:00Z")
    assert "Look at the people in your life" in visitor.open("/").text
    visitor.tap("Begin")
    assert visitor.path == "/reviews"
    visitor.open("/")
    (form,) = [form for form in visitor.screen.all("form") if form.get("action").endswith("/done")]
    visitor.post(form.get("action").removeprefix("/kith/app"))
    assert "Look at the people in your life" not in visitor.text


def test_a_drawing_says_the_same_in_words_and_as_a_table(looking: Visitor) -> None:
    for step in ("near", "varied", "exchange"):
        at(looking, step)
        figures = looking.main.all("figure")
        assert figures, step
        for figure in figures:
            (drawing,) = [each for each in figure.all("svg") if each.get("role") == "img"]
            assert drawing.get("aria-describedby") == figure.all("figcaption")[0].get("id")
            assert figure.all("figcaption")[0].text
            assert figure.all("table")[0].all("th")


def test_a_review_that_was_left_can_be_deleted_and_comes_back_by_undo(looking: Visitor) -> None:
    review = review_of(looking)
    looking.open("/reviews").fill(f"/reviews/{review.id}/removal")
    assert looking.phone.kith.get(Review, review.id) is None
    looking.undo()
    assert looking.phone.kith.get(Review, review.id)


def test_what_is_too_long_or_not_there_is_refused(looking: Visitor) -> None:
    review = review_of(looking)
    before = looking.phone.kith.snapshot()
    assert looking.post(f"/reviews/{review.id}/people", note="x" * (limits.LINE + 1)).status == 422
    assert looking.post("/reviews", size="year").status == 422
    assert looking.post(f"/reviews/{review.id}/intentions/additions", text="x", when="someday").status == 422
    assert looking.post(f"/reviews/{review.id}/no-such-step").status == 404
    assert looking.open(f"/reviews/{review.id}/week").status == 404, "no step of this size"
    assert looking.open("/reviews/nobody").status == 404
    own = looking.phone.kith.all(Reminder)[0]
    assert looking.post(f"/reviews/{review.id}/intentions/{own.id}/removal").status == 404
    assert looking.phone.kith.snapshot() == before


def test_a_childs_network_is_looked_back_on_by_itself(looking: Visitor) -> None:
    phone = looking.phone
    mia = phone.child("Mia")
    finish(phone.kith.look_at(mia.id))
    phone.know("Coach Imani", network=mia.id)
    looking.post("/reviews", size="term")
    assert "One person is kept here." in looking.text
    assert phone.kith.record(Review, looking.path.split("/")[2]).network == mia.id
    finish(phone.kith.look_at("mine"))
    assert "You began today" in looking.open("/reviews").text
    assert len(looking.main.all("a", class_="button main")) == 1, "mine alone"
