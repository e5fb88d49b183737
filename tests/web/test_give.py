"""Give: a chance is taken up, skipped or waved away in one tap; goals find people; two people stand side by side."""

import pytest
from people import Phone, finish
from web.visitor import Visitor

from kith.records import Fact, Goal, Help, Person
from kith.rules import matching


async def at_once() -> None:
    """Nobody waits for the screen in a test."""


def learn(phone: Phone, person: Person, about: str, text: str) -> Fact:
    phone.edit(lambda edit: edit.learn(person.id, about, text, on=phone.today))
    return phone.made


@pytest.fixture
def leo(visitor: Visitor) -> Person:
    """Somebody for whom something is hard that the visitor (geometry, listening) is good at."""
    leo = visitor.phone.know("Leo Chen")
    learn(visitor.phone, leo, "challenge", "geometry proofs")
    return leo


def cards(visitor: Visitor) -> list[str]:
    """Whom the cards are about."""
    return [each.all("h3")[0].text for each in visitor.main.all("article")]


def given(visitor: Visitor) -> list[Help]:
    return visitor.phone.kith.all(Help)


def test_a_chance_shows_both_facts_and_what_to_do(visitor: Visitor, leo: Person) -> None:
    visitor.open("/give")
    assert cards(visitor) == ["Leo Chen"]
    for words in ("Ten minutes", "You are good at “geometry”.", "“geometry proofs”", "ten minutes"):
        assert words in visitor.text


def test_the_offer_is_drafted_about_that_fact(visitor: Visitor, leo: Person) -> None:
    learn(visitor.phone, leo, "aspiration", "study architecture")
    visitor.open("/give").tap("Offer it")
    (letter,) = visitor.main.all("textarea", name="text")
    assert "of geometry proofs. I know a bit about geometry." in letter.text
    assert "If not, no problem at all." in letter.text


def test_a_draft_that_waits_is_gone_on_with(visitor: Visitor, leo: Person) -> None:
    visitor.open("/give").tap("Offer it").fill("/drafts", button="Keep for later")
    visitor.open("/give").tap("Your draft")
    assert "geometry proofs" in visitor.text


def test_i_did_it_is_one_tap_and_becomes_help_given(visitor: Visitor, leo: Person) -> None:
    visitor.open("/give").fill("/doing")
    (record,) = given(visitor)
    assert (record.direction, record.person, record.what, record.about) == ("given", leo.id, "geometry proofs", "skill")
    assert "Kept: how you helped Leo Chen." in visitor.said
    assert cards(visitor) == []
    assert "That is all for now" in visitor.text
    assert any(each.text == "What made it work?" for each in visitor.screen.all("a"))
    visitor.undo()
    assert given(visitor) == []
    assert cards(visitor) == ["Leo Chen"]


def test_what_made_it_work_is_asked_for_after_and_comes_back(visitor: Visitor, leo: Person) -> None:
    visitor.open("/give").fill("/doing").tap("What made it work?")
    visitor.fill("/help/" + given(visitor)[0].id, what_worked="drew it together", about="skill", button="Keep")
    noor = visitor.phone.know("Noor")
    learn(visitor.phone, noor, "challenge", "geometry, all of it")
    assert "What worked before: drew it together when you helped Leo Chen: geometry proofs" in visitor.open("/give").text


def test_how_they_like_to_be_helped_stands_beside_it(visitor: Visitor, leo: Person) -> None:
    learn(visitor.phone, leo, "preference", "wants company more than advice")
    assert "They prefer: wants company more than advice" in visitor.open("/give").text


def test_not_now_shows_another_one_and_blames_nobody(visitor: Visitor, leo: Person) -> None:
    learn(visitor.phone, visitor.phone.know("Noor"), "challenge", "geometry proofs")
    visitor.open("/give")
    first, second = cards(visitor)
    visitor.fill("/skipping")
    assert "Not now is fine. It comes back on 5 December." in visitor.said
    assert cards(visitor) == [second]
    visitor.fill("/skipping")
    assert "That is all for now" in visitor.text and "comes back by itself" in visitor.text
    visitor.phone.pass_days(14)
    assert sorted(cards(visitor.open("/give"))) == sorted([first, second])


def test_a_chance_that_does_not_fit_is_waved_away_for_good(visitor: Visitor, leo: Person) -> None:
    visitor.open("/give").fill("/dismissal")
    assert "It will not be suggested again." in visitor.said
    visitor.phone.pass_days(300)
    assert cards(visitor.open("/give")) == []


def test_more_than_three_lie_under_a_fold(visitor: Visitor) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dan", "Eli"):
        learn(visitor.phone, visitor.phone.know(name), "challenge", "geometry proofs")
    visitor.open("/give")
    assert len(cards(visitor)) == 3
    (fold,) = [each for each in visitor.main.all("details") if "Other people you could help" in each.text]
    assert len(fold.all("li")) == 2


def test_a_chance_whose_fact_is_gone_says_so(visitor: Visitor, leo: Person) -> None:
    visitor.open("/give")
    action = visitor.form("/doing").get("action").removeprefix("/kith/app")
    fact = visitor.phone.kith.facts_of(leo.id)[0]
    visitor.phone.edit(lambda edit: edit.delete(fact))
    visitor.post(action)
    assert visitor.status == 404
    assert given(visitor) == []
    for path in (
        "/chances/give:fact:x:y/doing",
        "/chances/x/skipping",
        "/matches/seek:fact:x:y/dismissal",
        "/matches/x/dismissal",
    ):
        visitor.post(path)
        assert visitor.status == 404, path


def test_an_empty_give_teaches_with_one_action_and_one_link(visitor: Visitor) -> None:
    def taught() -> list[str]:
        (note,) = visitor.open("/give").main.all("section", id="chances")[0].all("div", class_="note")
        return [each.get("href") for each in note.all("a")]

    assert taught() == ["/kith/app/capture?kind=met", "/kith/reciprocity/who-and-why/#giving-first"]
    visitor.phone.know("Leo")
    assert taught() == ["/kith/app/capture?kind=talked", "/kith/empathy/rapport/#understand"]
    visitor.phone.edit(lambda edit: edit.change_profile(strengths=[]))
    assert taught() == ["/kith/app/profile?step=strengths", "/kith/reciprocity/strengths/#your-strengths"]


def test_the_quiet_ways_lead_on(visitor: Visitor) -> None:
    links = [each.get("href").removeprefix("/kith/app") for each in visitor.open("/give").main.all("a", class_="entry")]
    assert links == ["/who-knows", "/introductions", "/goals-together", "/help", "/promises", "/profile"]


# my goals


@pytest.fixture
def amara(visitor: Visitor) -> Person:
    """Somebody who does what the visitor hopes for."""
    visitor.phone.edit(lambda edit: edit.add(Goal(id="g", what="study civil engineering", support="an engineer")))
    return visitor.phone.know("Amara Diallo", role="civil engineer", organisation="Clearwell")


def test_a_goal_shows_who_could_help_and_asks_first_what_they_could_use(visitor: Visitor, amara: Person) -> None:
    visitor.open("/give")
    for words in ("study civil engineering", "You look for: an engineer", "Their work: “civil engineer, Clearwell”."):
        assert words in visitor.text
    assert "Give first: You do not know yet what Amara could use. Ask what they are working on now." in visitor.text


def test_what_i_could_give_first_has_its_own_button(visitor: Visitor, amara: Person) -> None:
    fact = learn(visitor.phone, amara, "challenge", "explaining geometry to her son")
    visitor.open("/give").tap("Offer it : Amara Diallo")
    assert f"fact:{fact.id}" in visitor.html
    visitor.open("/give").tap("Ask for a talk : Amara Diallo")
    assert "What passed between you" in visitor.text, "the ask check comes with it"


def test_somebody_who_is_not_whom_a_goal_needs_is_not_shown_again(visitor: Visitor, amara: Person) -> None:
    visitor.open("/give")
    form = next(each for each in visitor.main.all("form") if "/matches/" in each.get("action"))
    visitor.post(form.get("action").removeprefix("/kith/app"))
    assert "not be suggested for this goal" in visitor.said
    assert "Amara Diallo" not in visitor.text
    assert "Amara Diallo" in visitor.undo().text


def test_in_a_childs_network_it_is_said_whose_strengths_are_meant(visitor: Visitor) -> None:
    phone = visitor.phone
    phone.edit(lambda edit: edit.add_child("Sami"))
    child = phone.made
    finish(phone.kith.look_at(child.id))
    visitor.open("/give")
    assert "On this screen, “you” is Sami" in visitor.text
    assert [each.get("href") for each in visitor.main.all("a", class_="entry")][-1] == f"/kith/app/networks/{child.id}"


def test_who_knows_about_something_is_a_question_of_a_few_words(visitor: Visitor, amara: Person) -> None:
    learn(visitor.phone, visitor.phone.know("Ana"), "strength", "coding")
    assert "coding finds Python" in visitor.open("/who-knows").text
    visitor.open("/who-knows?q=engineering")
    assert "Amara Diallo" in visitor.text and "Their work: “civil engineer, Clearwell”." in visitor.text
    assert "Ana" not in visitor.text
    assert "Is good at “coding”." in visitor.open("/who-knows?q=Python").text
    assert "Do you know somebody who does that?" in visitor.open("/who-knows?q=knitting").text


# on Today


def on_today(visitor: Visitor) -> Visitor:
    finish(matching.read_up(visitor.phone.kith, at_once))
    return visitor.open("/")


def test_today_offers_one_chance_with_a_draft(visitor: Visitor, leo: Person) -> None:
    on_today(visitor)
    assert "Lend a hand" in visitor.text and "“geometry proofs”" in visitor.text
    visitor.tap("Offer it")
    assert "of geometry proofs" in visitor.text


def test_done_on_today_is_help_given_and_the_last_chance_of_that_day(visitor: Visitor, leo: Person) -> None:
    learn(visitor.phone, visitor.phone.know("Noor"), "challenge", "geometry proofs")
    on_today(visitor).fill("/done")
    assert [each.direction for each in given(visitor)] == ["given"]
    assert "Kept: how you helped" in visitor.said
    assert "Lend a hand" not in visitor.text
    assert "Lend a hand" in visitor.undo().text


@pytest.mark.parametrize("answer", ["/later", "/dismissal"])
def test_a_chance_that_is_waved_away_on_today_leaves_the_day_in_peace(visitor: Visitor, leo: Person, answer: str) -> None:
    learn(visitor.phone, visitor.phone.know("Noor"), "challenge", "geometry proofs")
    on_today(visitor).fill(answer)
    assert "Lend a hand" not in visitor.text
    visitor.phone.pass_days(1)
    assert "Lend a hand" in on_today(visitor).text


# on a person's page, and between two people


def test_a_persons_page_shows_what_ties_us(visitor: Visitor, leo: Person) -> None:
    visitor.phone.edit(lambda edit: edit.change_profile(interests=["chess"]))
    learn(visitor.phone, leo, "interest", "chess")
    visitor.open(f"/people/{leo.id}")
    (bond,) = visitor.main.all("section", id="bond")
    assert "You both: chess" in bond.text
    assert "Your “geometry” could help with this: “geometry proofs”." in bond.text
    for once in ("You both: chess", "Your “geometry” could help"):
        assert visitor.main.text.count(once) == 1, "nothing is said twice before a talk"
    visitor.fill("/doing")
    assert visitor.path == f"/people/{leo.id}", "one stays where one was"
    assert given(visitor)[0].person == leo.id


def test_who_knows_of_a_goal_is_asked_about_just_that(visitor: Visitor) -> None:
    visitor.phone.edit(lambda edit: edit.add(Goal(id="g", what="a summer job at the vet")))
    daniel = visitor.phone.know("Daniel Osei")
    learn(visitor.phone, daniel, "interest", "climbing")
    learn(visitor.phone, daniel, "background", "works as a vet at the surgery")
    visitor.open("/give")
    (ask,) = [each for each in visitor.main.all("a") if each.text.startswith("Ask for a talk")]
    visitor.open(ask.get("href").removeprefix("/kith/app"))
    (letter,) = visitor.main.all("textarea", name="text")
    assert "I remember that you work as a vet at the surgery" in letter.text
    assert "climbing" not in letter.text


def test_without_a_thread_the_page_says_what_to_ask(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo")
    assert "What do you like doing in your own time?" in visitor.open(f"/people/{leo.id}").text
    assert visitor.main.all("section", id="bond") == []


def test_two_people_are_chosen_and_stand_side_by_side(visitor: Visitor, leo: Person) -> None:
    noor, ana = visitor.phone.know("Noor Haddad"), visitor.phone.know("Ana Silva")
    learn(visitor.phone, noor, "strength", "geometry")
    visitor.open(f"/people/{leo.id}").tap("Leo and somebody else you know")
    fitting, others = visitor.main.all("ul", class_="rows whys")[0], visitor.main.all("ul", class_="rows")[0]
    assert "Noor Haddad" in fitting.text and "knows about it" in fitting.text
    assert [each.text for each in others.all("strong")] == [ana.name]
    visitor.open(f"/between?one={leo.id}&other={noor.id}")
    assert "What Noor could do for Leo" in visitor.text
    links = [each.get("href") for each in visitor.main.all("a")]
    assert f"/kith/app/introductions/new?one={leo.id}&other={noor.id}" in links


def test_two_with_nothing_in_common_are_no_dead_end(visitor: Visitor, leo: Person) -> None:
    ana = visitor.phone.know("Ana")
    visitor.open(f"/between?one={leo.id}&other={ana.id}")
    assert "No common thread is known yet" in visitor.text
    assert "Introduce them" in visitor.text


def test_anybody_can_be_searched_for(visitor: Visitor, leo: Person) -> None:
    visitor.phone.know("Ana Silva")
    assert "Ana Silva" in visitor.open(f"/between?one={leo.id}&q=silv").text
    assert "Nobody found." in visitor.open(f"/between?one={leo.id}&q=zzzz").text


def test_the_same_person_twice_asks_whom_and_nobody_is_not_found(visitor: Visitor, leo: Person) -> None:
    assert "Leo and whom?" in visitor.open(f"/between?one={leo.id}&other={leo.id}").text
    assert visitor.open("/between?one=nobody").status == 404
    assert visitor.open("/between").status == 404


def test_nobody_who_died_is_introduced(visitor: Visitor, leo: Person) -> None:
    ana = visitor.phone.know("Ana", died=True)
    visitor.open(f"/between?one={leo.id}&other={ana.id}")
    assert "Introduce them" not in visitor.text


def test_whoever_is_busy_with_something_is_found_by_who_asks_about_it(visitor: Visitor, leo: Person) -> None:
    learn(visitor.phone, leo, "priority", "the robotics contest")
    assert "Is busy with “the robotics contest”." in visitor.open("/who-knows?q=robots").text
