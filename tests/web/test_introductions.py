"""Introductions on the screen: two are chosen, each is asked, both are brought together, and one looks back."""

import pytest
from people import Phone
from web.visitor import MOUNT, Visitor

from kith.records import Help, Interaction, Introduction, Person, Reminder


@pytest.fixture
def leo(visitor: Visitor) -> Person:
    """Somebody to introduce."""
    return knowing(visitor.phone, "Leo Chen", "challenge", "geometry proofs")


@pytest.fixture
def abdi(visitor: Visitor) -> Person:
    """Somebody who would suit."""
    return knowing(visitor.phone, "Abdi Warsame", "strength", "geometry")


def knowing(phone: Phone, name: str, about: str, text: str, **more: object) -> Person:
    person = phone.know(name, **more)
    phone.edit(lambda edit: edit.learn(person.id, about, text, on=phone.today))
    return person


def the(visitor: Visitor) -> Introduction:
    """The one introduction there is."""
    (introduction,) = visitor.phone.kith.all(Introduction)
    return introduction


def begun(visitor: Visitor, one: Person, other: Person) -> Introduction:
    visitor.open(f"/introductions/new?one={one.id}&other={other.id}").fill("/introductions")
    return the(visitor)


def says(visitor: Visitor, person: Person, answer: str) -> None:
    """Tap what one of the two said, on the introduction's page."""
    visitor.post(f"/introductions/{the(visitor).id}/answers", person=person.id, answer=answer)


def typed(visitor: Visitor) -> list[str]:
    return [area.text for area in visitor.main.all("textarea")]


def test_with_nobody_to_introduce_the_screen_teaches(visitor: Visitor) -> None:
    visitor.open("/introductions")
    assert "It takes two people whom you know." in visitor.text
    assert visitor.open("/introductions/new").main.all("a", href=f"{MOUNT}/capture?kind=met")


def test_a_pair_is_proposed_with_both_facts_and_can_be_waved_away(visitor: Visitor, leo: Person, abdi: Person) -> None:
    visitor.open("/introductions")
    assert "Leo Chen and Abdi Warsame" in visitor.text
    assert "“geometry proofs”" in visitor.text
    visitor.fill("/dismissals")
    assert "Kith will not propose that again." in visitor.said
    assert "Leo Chen and Abdi Warsame" not in visitor.text
    visitor.undo()
    assert "Leo Chen and Abdi Warsame" in visitor.open("/introductions").text


def test_only_a_proposal_can_be_waved_away(visitor: Visitor) -> None:
    visitor.post("/introductions/dismissals", key="promise:1")
    assert visitor.status == 422
    assert visitor.phone.kith.all(Reminder) == []


def test_two_are_chosen_by_name_one_after_the_other(visitor: Visitor, leo: Person, abdi: Person) -> None:
    visitor.open("/introductions/new?q=leo").tap("LC Leo Chen")
    assert "Introduce Leo to whom?" in visitor.text
    (who,) = [each for each in visitor.main.all("a") if "Abdi Warsame" in each.text]
    assert "Abdi knows about it" in who.text, "whoever would suit comes first, with the reason"
    visitor.open(who.get("href").removeprefix(MOUNT))
    assert "geometry proofs" in typed(visitor)[0]
    visitor.fill("/introductions", why="they will get on")
    assert the(visitor).why == "they will get on"
    assert "nobody knows of it yet" in visitor.said
    visitor.undo()
    assert visitor.phone.kith.all(Introduction) == []


def test_the_same_two_are_not_begun_twice(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    visitor.post("/introductions", one=abdi.id, other=leo.id)
    assert "You have begun this one already." in visitor.said
    assert the(visitor)


@pytest.mark.parametrize("other", ["the same", "dead", "nobody"])
def test_it_takes_two_who_are_there(visitor: Visitor, leo: Person, other: str) -> None:
    walter = visitor.phone.know("Walter", died=True)
    visitor.post("/introductions", one=leo.id, other={"the same": leo.id, "dead": walter.id}.get(other, "nobody"))
    assert visitor.status in (404, 422)
    assert visitor.phone.kith.all(Introduction) == []
    assert "Walter" not in visitor.open(f"/introductions/new?one={leo.id}").text


def test_each_is_asked_with_a_text_of_their_own_and_sending_it_is_noted(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    visitor.tap("Ask Leo")
    (text,) = typed(visitor)
    assert text.startswith("Hi Leo,")
    visitor.fill("/drafts", "Yes, I sent it")
    assert visitor.path == f"/introductions/{the(visitor).id}"
    assert "Asked today, no answer yet" in visitor.text
    assert the(visitor).one_asked == visitor.phone.today.isoformat()
    visitor.undo()
    assert the(visitor).one_asked == ""


def test_a_text_kept_for_later_waits_on_the_page(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    visitor.tap("Ask Abdi").fill("/drafts", text="Hi Abdi, a friend of mine…")
    visitor.open(f"/introductions/{the(visitor).id}").tap("Your draft")
    assert typed(visitor) == ["Hi Abdi, a friend of mine…"]
    visitor.fill("", "Yes, I sent it")
    assert the(visitor).other_asked


def test_an_answer_is_a_contact_and_can_be_put_right(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    visitor.tap("Ask Leo").fill("/drafts", "Yes, I sent it")
    (letter,) = visitor.phone.kith.interactions_of(leo.id)
    assert not letter.two_way
    says(visitor, leo, "yes")
    assert "Leo Chen said yes." in visitor.text
    assert visitor.phone.kith.record(Interaction, letter.id).two_way
    says(visitor, leo, "asked")
    assert the(visitor).one_agreed == ""
    says(visitor, leo, "perhaps")
    assert visitor.status == 422


def test_both_yes_leads_to_one_text_for_both_and_that_is_the_introduction(
    visitor: Visitor, leo: Person, abdi: Person
) -> None:
    begun(visitor, leo, abdi)
    for person in (leo, abdi):
        says(visitor, person, "yes")
    visitor.tap("Write to both")
    (text,) = typed(visitor)
    assert text.startswith("Hi Leo and Abdi,")
    assert "To Leo Chen and Abdi Warsame" in visitor.text
    visitor.fill("/drafts", "Yes, I sent it")
    assert (the(visitor).state, the(visitor).made) == ("made", visitor.phone.today.isoformat())
    (talk,) = visitor.phone.kith.interactions_of(abdi.id)
    assert talk.people == [leo.id, abdi.id]
    (help_,) = visitor.phone.kith.all(Help)
    assert (help_.person, help_.about, help_.what) == (leo.id, "introduction", "an introduction to Abdi Warsame")
    visitor.undo()
    assert (the(visitor).made, visitor.phone.kith.all(Help)) == ("", [])


def test_a_mail_to_both_goes_to_both_addresses(visitor: Visitor) -> None:
    two = [
        visitor.phone.know(name, points=[{"kind": "mail", "value": f"{name}@example.org", "label": ""}, {"kind": "phone", "value": "07700900123", "label": ""}])
        for name in ("mei", "tom")
    ]  # fmt: skip
    begun(visitor, *two)
    for person in two:
        says(visitor, person, "yes")
    visitor.tap("Write to both")
    ways = [each.get("href") for each in visitor.main.all("a") if each.has("data-hand-over")]
    assert [each.partition("?")[0] for each in ways] == ["mailto:mei@example.org,tom@example.org"]


def test_they_may_be_introduced_in_person(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    visitor.fill("/making", channel="met")
    assert "You introduced them today." in visitor.text
    assert visitor.phone.kith.last_contact(abdi.id) == visitor.phone.today.isoformat()


def test_a_no_ends_it_kindly(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    says(visitor, leo, "yes")
    says(visitor, abdi, "no")
    assert "A no is fine, and nobody else is told." in visitor.said
    assert "A no is nobody’s fault" in visitor.text
    visitor.tap("Let Leo know, kindly")
    (text,) = typed(visitor)
    assert "Abdi" not in text
    visitor.open(f"/introductions/{the(visitor).id}").fill("/reopening")
    assert the(visitor).other_declined == ""
    assert "Leo Chen said yes. Abdi Warsame has not answered yet." in visitor.text


def test_weeks_later_today_asks_and_the_outcome_is_kept(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    visitor.fill("/making", channel="call")
    assert "Give them time." in visitor.text
    visitor.phone.pass_days(21)
    visitor.open("/")
    assert "How did it go?" in visitor.text
    visitor.tap("Look back").fill("/outcome", outcome="They meet on Mondays.")
    assert "They meet on Mondays." in visitor.text
    assert the(visitor).looked_back == visitor.phone.today.isoformat()
    assert "They meet on Mondays." in visitor.open("/introductions").text
    for person in (leo, abdi):
        assert "They meet on Mondays." in visitor.open(f"/people/{person.id}").text


def test_nothing_to_say_of_it_is_fine(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    visitor.fill("/making")
    visitor.phone.pass_days(30)
    visitor.open(f"/introductions/{the(visitor).id}").fill("/outcome", outcome="")
    assert "Nothing is written down, and that is fine." in visitor.text


@pytest.mark.parametrize(
    ("step", "left"),
    [
        ("ask", "Both are asked, with no answer yet."),
        ("agreed", "You introduced them today."),
        ("waiting", "You let it go."),
        ("back", "You introduced them on 21 November."),
    ],
)
def test_each_card_of_today_is_done_in_one_tap_and_taken_back_in_another(
    visitor: Visitor, leo: Person, abdi: Person, step: str, left: str
) -> None:
    begun(visitor, leo, abdi)
    answers = {"ask": "none", "agreed": "yes", "waiting": "asked", "back": "yes"}
    for person in (leo, abdi):
        says(visitor, person, answers[step])
    if step == "back":
        visitor.fill("/making")
    visitor.phone.pass_days({"ask": 1, "agreed": 0, "waiting": 7, "back": 30}[step])
    before = the(visitor)
    visitor.open("/").fill("/done")
    assert left in visitor.open(f"/introductions/{before.id}").text
    assert visitor.phone.kith.index.living(Introduction) != [before]


def test_it_stands_on_both_pages_and_leads_to_its_own(visitor: Visitor, leo: Person, abdi: Person) -> None:
    story = begun(visitor, leo, abdi)
    for person in (leo, abdi):
        visitor.open(f"/people/{person.id}?show=introductions")
        assert "An introduction under way" in visitor.text
        assert visitor.main.all("a", href=f"{MOUNT}/introductions/{story.id}")


def test_people_of_two_networks_can_be_introduced(visitor: Visitor, abdi: Person) -> None:
    phone = visitor.phone
    phone.edit(lambda edit: edit.add_child("Noor"))
    child = phone.made
    phone.edit(lambda edit: edit.add(Person(id=edit.new_id(), name="Noor Haddad", network=child.id)))
    noor = phone.made
    visitor.open(f"/introductions/new?one={abdi.id}")
    assert "Noor’s people" in visitor.text
    visitor.tap("NH Noor Haddad").fill("/introductions")
    assert "Noor’s people" in visitor.text, "the page says whose people she is among"
    assert the(visitor).other == noor.id


def test_a_draft_to_introduce_two_begins_an_introduction_as_well(visitor: Visitor, leo: Person, abdi: Person) -> None:
    visitor.open(f"/drafts/new?situation=introduce&person={leo.id}&person={abdi.id}").fill("/drafts", "Yes, I sent it")
    assert (the(visitor).one, the(visitor).one_asked, the(visitor).other_asked) == (leo.id, "2026-11-21", "")
    visitor.open(f"/drafts/new?situation=introduce&person={leo.id}&person={abdi.id}")
    (text,) = typed(visitor)
    assert text.startswith("Hi Abdi,"), "the other one is left to ask"


def test_what_is_deleted_goes_and_comes_back(visitor: Visitor, leo: Person, abdi: Person) -> None:
    begun(visitor, leo, abdi)
    visitor.fill("/removal")
    assert "Deleted: Leo Chen and Abdi Warsame" in visitor.said
    visitor.undo()
    assert the(visitor)


def test_the_page_of_one_whose_person_is_gone_still_opens(visitor: Visitor, leo: Person, abdi: Person) -> None:
    story = begun(visitor, leo, abdi)
    visitor.phone.edit(lambda edit: edit.delete(abdi))
    visitor.open(f"/introductions/{story.id}")
    assert "One of the two is not here any more." in visitor.text
    assert visitor.open("/introductions").status == 200


def test_a_reason_that_is_too_long_is_refused(visitor: Visitor, leo: Person, abdi: Person) -> None:
    visitor.post("/introductions", one=leo.id, other=abdi.id, why="x" * 3_000)
    assert visitor.status == 422
    assert visitor.phone.kith.all(Introduction) == []


def test_two_are_introduced_once_however_often_one_taps(visitor: Visitor, leo: Person, abdi: Person) -> None:
    introduction = begun(visitor, leo, abdi)
    for _tap in range(2):
        visitor.post(f"/introductions/{introduction.id}/making", channel="met")
    for _letter in range(2):
        visitor.post(
            "/sendings", [("person", leo.id), ("person", abdi.id)], situation="introduce", about=introduction.key,
            text="Leo, meet Abdi.", channel="message",
        )  # fmt: skip
    assert the(visitor).state == "made"
    assert len([each for each in visitor.phone.kith.all(Interaction) if each.text.startswith("You introduced")]) == 1
    assert len(visitor.phone.kith.all(Help)) == 1


def test_a_letter_to_two_others_makes_no_introduction(visitor: Visitor, leo: Person, abdi: Person) -> None:
    introduction, zoe = begun(visitor, leo, abdi), visitor.phone.know("Zoe")
    visitor.post(
        "/sendings", [("person", leo.id), ("person", zoe.id)], situation="introduce", about=introduction.key, text="Hi.",
        channel="message",
    )  # fmt: skip
    assert the(visitor).made == ""


def test_nobody_is_introduced_to_somebody_who_is_gone(visitor: Visitor, leo: Person, abdi: Person) -> None:
    introduction = begun(visitor, leo, abdi)
    visitor.phone.edit(lambda edit: edit.change(abdi, died=True))
    visitor.post(f"/introductions/{introduction.id}/making", channel="met")
    assert visitor.status == 422
    assert "Nothing was changed" in visitor.said
    assert the(visitor).made == ""


def test_when_both_have_said_yes_the_page_shows_from_its_head_what_comes_next(visitor: Visitor) -> None:
    phone = visitor.phone
    zofia, leo = phone.know("Zofia"), phone.know("Leo")
    phone.edit(lambda edit: edit.introduce(zofia.id, leo.id, "", on=phone.today))
    address = f"/introductions/{phone.made.id}/answers"
    visitor.post(address, person=zofia.id, answer="yes")
    assert visitor.screen.all("h3", id=f"side-{zofia.id}")[0].has("data-focus")
    visitor.post(address, person=leo.id, answer="yes")
    assert visitor.screen.all("h1", id="state")[0].has("data-focus")


def test_why_these_two_is_said_once_and_what_they_share_stands_below(visitor: Visitor, leo: Person, abdi: Person) -> None:
    for person in (leo, abdi):
        visitor.phone.edit(lambda edit, person=person: edit.learn(person.id, "interest", "climbing", on=visitor.phone.today))
    visitor.open(f"/introductions/new?one={leo.id}&other={abdi.id}")
    assert typed(visitor) == ["For Leo this is hard: “geometry proofs”. Abdi knows about it: “geometry”."]
    assert visitor.text.count("geometry proofs") == 1
    assert "Leo and Abdi both: climbing" in visitor.text
