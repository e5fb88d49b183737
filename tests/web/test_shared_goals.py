"""Something done together, on the phone: begun, worked out, carried step by step, ended with thanks; and before an ask."""

import pytest
from people import Phone
from web.visitor import MOUNT, Visitor

from kith.records import Commitment, Fact, Help, Person, SharedGoal, limits


def goal(phone: Phone) -> SharedGoal:
    (found,) = phone.kith.all(SharedGoal)
    return found


def steps(phone: Phone) -> list[Commitment]:
    return [each for each in phone.kith.all(Commitment) if each.shared_goal]


def page(visitor: Visitor, rest: str = "") -> str:
    return f"/goals-together/{goal(visitor.phone).id}{rest}"


@pytest.fixture
def zoe(phone: Phone) -> Person:
    return phone.know("Zoe Lindqvist")


@pytest.fixture
def garden(visitor: Visitor, zoe: Person) -> Visitor:
    """At the page of a garden that was begun with Zoe."""
    visitor.open("/goals-together/new")
    return visitor.fill("/goals-together", title="A garden behind the gym", why="A place to sit", when="in six weeks", person=zoe.id)


def add_step(visitor: Visitor, what: str, owner: str = "me") -> Visitor:
    return visitor.open(page(visitor, "?edit=step-new")).fill("/steps", what=what, owner=owner)


def test_without_any_the_screen_teaches_and_leads_to_the_first(visitor: Visitor) -> None:
    visitor.open("/goals-together")
    assert "Nothing shared yet" in visitor.text
    assert any(link.get("href").endswith("reciprocity/shared-goals/#shared-goals") for link in visitor.main.all("a"))
    visitor.tap("Begin something together")
    assert "What do you want to do together?" in visitor.text


def test_a_few_words_and_one_name_begin_it_and_the_page_says_what_is_next(garden: Visitor, zoe: Person) -> None:
    made = goal(garden.phone)
    assert (made.title, made.by, list(made.members)) == ("A garden behind the gym", "2027-01-02", ["me", zoe.id])
    assert garden.said.startswith("Kept: A garden behind the gym.")
    assert "Where is it hard?" in garden.text and "By Saturday 2 January 2027." in garden.text
    garden.undo()
    assert not garden.phone.kith.all(SharedGoal)


def test_the_day_is_asked_for_once(visitor: Visitor) -> None:
    visitor.open("/goals-together/new")
    for asked in ("Is there a day for it?", "or choose a day"):
        assert visitor.text.count(asked) == 1
    assert "By when?" not in visitor.text
    visitor.post("/days?of=by&alone=1", when="in six weeks", headers={"HX-Target": "div#by-day"})
    assert "or choose a day" in visitor.html and "By when?" not in visitor.html


def test_where_it_is_hard_stands_first_until_a_step_is_taken(garden: Visitor) -> None:
    def cards() -> list[str]:
        return [each.get("id") for each in garden.open(page(garden)).main.all("section") if each.get("id") and not each.has("hidden")]

    assert cards() == ["steps", "members"], "the screen asks where it is hard once"
    garden.open(page(garden, "?edit=difficulty")).fill("/difficulty", difficulty="Nobody knows whom to ask")
    assert cards() == ["difficulty", "steps", "members"]
    add_step(garden, "Draw a plan")
    assert cards() == ["steps", "members", "difficulty"]


def test_with_nothing_written_nothing_is_kept(visitor: Visitor) -> None:
    visitor.open("/goals-together/new").fill("/goals-together", title=" ")
    assert visitor.status == 422 and "What would you like to do together?" in visitor.html
    assert not visitor.phone.kith.all(SharedGoal)


def test_it_is_worked_out_part_by_part(garden: Visitor, zoe: Person) -> None:
    leo = garden.phone.know("Leo Marsh")
    garden.open(page(garden, "?edit=difficulty")).fill("/difficulty", difficulty="Nobody knows whom to ask.")
    garden.open(page(garden, "?edit=member-me")).fill("/members/me", brings="I can dig")
    garden.open(page(garden, f"?edit=member-{zoe.id}")).fill(f"/members/{zoe.id}", brings="knows plants")
    garden.open(page(garden, "?edit=members")).fill("/members", person=[zoe.id, leo.id])
    garden.open(page(garden, "?edit=name")).fill(page(garden), title="A garden", when="3 March", due="")
    made = goal(garden.phone)
    assert made.difficulty == "Nobody knows whom to ask."
    assert made.members == {"me": "I can dig", zoe.id: "knows plants", leo.id: ""}
    assert (made.title, made.by) == ("A garden", "2027-03-03")
    assert "knows plants" in garden.text and "Leo Marsh" in garden.text
    garden.undo()
    assert goal(garden.phone).title == "A garden behind the gym"


def test_a_step_has_an_owner_and_a_day_in_plain_words_and_is_kept_where_it_stands(garden: Visitor, zoe: Person) -> None:
    add_step(garden, "Ask the caretaker by Friday", zoe.id)
    (step,) = steps(garden.phone)
    assert (step.by, step.person, step.what, step.due) == ("them", zoe.id, "Ask the caretaker", "2026-11-27")
    add_step(garden, "Draw a plan")
    mine = next(each for each in steps(garden.phone) if each.by == "me")
    assert mine.person == zoe.id
    assert garden.said.startswith("Kept the step.")
    garden.fill(f"/commitments/{mine.id}/keeping")
    assert garden.path == page(garden) and "Done and let go" in garden.text
    garden.open(page(garden, f"?edit=day-{step.id}")).fill("/renegotiation", when="next Friday")
    assert garden.path == page(garden)
    assert garden.phone.kith.record(Commitment, step.id).due == "2026-11-27"
    garden.open(page(garden, f"?edit=promise-{step.id}")).fill(f"/commitments/{step.id}", owner="me")
    taken = garden.phone.kith.record(Commitment, step.id)
    assert (taken.by, taken.person) == ("me", zoe.id) and garden.path == page(garden)


def test_only_somebody_who_is_in_it_can_take_a_step(garden: Visitor) -> None:
    add_step(garden, "Ask the mayor", garden.phone.know("Mr Mayor").id)
    assert garden.status == 422 and not steps(garden.phone)


def test_a_step_among_several_is_promised_to_all_and_leads_back_to_the_goal(garden: Visitor, zoe: Person) -> None:
    leo = garden.phone.know("Leo Marsh")
    garden.open(page(garden, "?edit=members")).fill("/members", person=[zoe.id, leo.id])
    add_step(garden, "Print the posters by today")
    (step,) = steps(garden.phone)
    assert step.person == ""
    assert "A garden behind the gym" in garden.open("/promises").text
    garden.open("/")
    assert "It is a step of “A garden behind the gym”." in garden.text
    garden.tap("Print the posters")
    assert garden.path == page(garden)
    garden.open(f"/promises?edit=day-{step.id}").fill("/renegotiation", when="tomorrow")
    assert garden.path == "/promises" and garden.phone.kith.record(Commitment, step.id).due == "2026-11-22"
    garden.open("/").fill(f"/commitments/{step.id}/release")
    assert garden.phone.kith.record(Commitment, step.id).state == "released"


def test_it_ends_with_what_came_of_it_and_a_thank_you_to_everybody(garden: Visitor, zoe: Person) -> None:
    leo = garden.phone.know("Leo Marsh")
    garden.open(page(garden, "?edit=members")).fill("/members", person=[zoe.id, leo.id])
    add_step(garden, "Buy seeds", zoe.id)
    garden.open(page(garden, "/outcome")).fill(
        "/outcome", outcome="Six beds.", **{f"did-{zoe.id}": "Drew the plan", f"did-{leo.id}": ""}
    )
    assert goal(garden.phone).state == "done" and garden.said.startswith("Kept. Well done, all of you.")
    assert [each.state for each in steps(garden.phone)] == ["released"]
    (helped,) = garden.phone.kith.all(Help)
    assert (helped.person, helped.what, helped.direction) == (zoe.id, "Drew the plan", "received")
    thank = next(link for link in garden.main.all("a") if link.get("href").endswith(f"about=help%3A{helped.id}"))
    assert "Zoe Lindqvist" in thank.text
    assert "Say thank you" in garden.open("/").text, "Today asks for the thanks"
    garden.open(page(garden)).fill(f"/help/{helped.id}/thanks")
    assert garden.path == page(garden) and "Thanked" in garden.text
    assert "We did it together" in garden.open(thank.get("href").removeprefix(MOUNT)).html
    assert "You did it together" in garden.open(f"/people/{zoe.id}").text


def test_what_was_written_about_the_end_can_be_changed_and_one_undo_takes_all_of_it_back(garden: Visitor, zoe: Person) -> None:
    garden.open(page(garden, "/outcome")).fill("/outcome", outcome="Six beds.", **{f"did-{zoe.id}": "Drew the plan"})
    garden.open(page(garden, "/outcome")).fill("/outcome", outcome="Seven beds.", **{f"did-{zoe.id}": "Drew it all"})
    (helped,) = garden.phone.kith.all(Help)
    assert (helped.what, goal(garden.phone).outcome) == ("Drew it all", "Seven beds.")
    garden.undo()
    assert (garden.phone.kith.all(Help)[0].what, goal(garden.phone).outcome) == ("Drew the plan", "Six beds.")
    garden.open(page(garden, "/outcome")).fill("/outcome", **{f"did-{zoe.id}": ""})
    assert not garden.phone.kith.all(Help)
    garden.open(page(garden)).fill("/reopening")
    assert goal(garden.phone).state == "open"


def test_it_can_be_let_go_without_guilt_and_goes_on_after_all(garden: Visitor) -> None:
    add_step(garden, "Draw a plan")
    garden.fill("/letting-go")
    assert garden.said.startswith("Let go. That is fine, too.")
    assert (goal(garden.phone).state, steps(garden.phone)[0].state) == ("let go", "released")
    garden.fill("/reopening")
    assert goal(garden.phone).state == "open"


def test_deleted_it_takes_its_steps_along_and_undo_brings_both_back(garden: Visitor) -> None:
    add_step(garden, "Draw a plan")
    garden.fill("/removal")
    assert garden.path == "/goals-together" and not garden.phone.kith.all(SharedGoal) and not steps(garden.phone)
    garden.undo()
    assert goal(garden.phone).title and steps(garden.phone)


def test_today_asks_for_the_next_step_and_lets_it_rest_in_one_tap(garden: Visitor) -> None:
    garden.phone.pass_days(5)
    garden.open("/")
    assert "What is the first small step, and who takes it?" in garden.text
    garden.tap("Next step")
    assert garden.main.all("textarea", id="step-new-what")
    garden.open("/").fill("/done", "It goes on")
    assert garden.said.startswith("Noted: it goes on.") and "What is the first small step" not in garden.text
    garden.phone.pass_days(60)
    garden.open("/").tap("Look back")
    assert garden.path == page(garden, "/outcome")


def test_the_page_of_somebody_shows_what_one_does_together_and_begins_more(garden: Visitor, zoe: Person) -> None:
    add_step(garden, "Buy seeds by Monday", zoe.id)
    garden.open(f"/people/{zoe.id}")
    assert "Zoe Lindqvist, by Monday: Buy seeds" in garden.text
    garden.tap("Open: A garden behind the gym")
    assert garden.path == page(garden)
    garden.open(f"/people/{garden.phone.know('Leo Marsh').id}").tap("Begin something together")
    assert [each.get("value") for each in garden.main.all("input", name="person") if each.has("checked")]


def test_a_name_too_long_or_a_member_who_is_none_is_refused_and_nothing_changes(garden: Visitor) -> None:
    garden.open(page(garden, "?edit=name")).fill(page(garden), title="x" * (limits.NAME + 1))
    assert garden.status == 422 and goal(garden.phone).title == "A garden behind the gym"
    garden.post(page(garden, "/members/nobody"), brings="a spade")
    assert garden.status == 404 and "nobody" not in goal(garden.phone).members
    assert garden.open("/goals-together/none").status == 404


def checklist(visitor: Visitor, key: str, person: Person) -> Visitor:
    return visitor.open(f"/drafts/new?situation=ask&person={person.id}&edit=before-{key}")


def test_before_an_ask_what_was_found_out_is_kept_as_a_fact_and_ticked_off_in_place(visitor: Visitor, zoe: Person) -> None:
    checklist(visitor, "work", zoe).fill("/before-asking/work", text="the school play")
    (fact,) = visitor.phone.kith.all(Fact)
    assert (fact.person, fact.about, fact.text) == (zoe.id, "priority", "the school play")
    assert visitor.path == f"/drafts/new?situation=ask&person={zoe.id}" and "the school play" in visitor.text
    assert "Ticked off" in visitor.main.all("li", id="before-work")[0].text
    checklist(visitor, "gave", zoe).fill("/before-asking/gave", text="Fixed her bike")
    (helped,) = visitor.phone.kith.all(Help)
    assert (helped.direction, helped.what) == ("given", "Fixed her bike")
    visitor.undo()
    assert not visitor.phone.kith.all(Help)


def test_on_the_page_of_somebody_a_step_is_ticked_off_and_not_after_all(visitor: Visitor, zoe: Person) -> None:
    visitor.phone.talk(zoe, text="Chess.")
    visitor.open(f"/people/{zoe.id}").fill("/before-asking/hands/tick")
    assert visitor.said.startswith("Ticked off.") and visitor.path == f"/people/{zoe.id}"
    assert [each for each in visitor.main.all("details") if each.has("open")], "the checklist stays open"
    visitor.fill("/before-asking/hands/tick")
    assert visitor.said.startswith("Not ticked off any more.")
    assert "Ticked off" not in visitor.main.all("li", id="before-hands")[0].text


def test_an_empty_answer_and_a_step_that_is_none_are_refused(visitor: Visitor, zoe: Person) -> None:
    visitor.post(f"/people/{zoe.id}/before-asking/work", text=" ")
    assert visitor.status == 422
    visitor.post(f"/people/{zoe.id}/before-asking/secrets", text="x")
    assert visitor.status == 404
