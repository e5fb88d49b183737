"""Today: the welcome, the cards, and what a tap on them does."""

import pytest
from people import Phone
from web.visitor import Visitor

from kith.records import Gathering, Help


def test_the_first_screen_welcomes_and_asks_three_questions(phone: Phone) -> None:
    visitor = Visitor(phone).open("/")
    assert "Welcome to Kith" in visitor.text
    assert {"name", "role", "strengths", "goal", "child"} == {
        each.get("name") for each in visitor.form("/welcome").all("input")
    }


def test_every_question_can_be_skipped(phone: Phone) -> None:
    visitor = Visitor(phone).post("/welcome")
    assert "Nobody here yet" in visitor.text, "Today follows the welcome"
    assert visitor.main.all("h1")[0].text == "Good afternoon"


def test_the_answers_are_kept(phone: Phone) -> None:
    visitor = Visitor(phone)
    visitor.post("/welcome", name="Maya Rojas", role="student", strengths="geometry, listening", goal="design school")
    assert "Good afternoon, Maya" in visitor.text
    visitor.open("/profile")
    assert "design school" in visitor.text
    assert "geometry" in visitor.text and "listening" in visitor.text


def test_an_empty_today_teaches_with_one_action_and_one_link(visitor: Visitor) -> None:
    visitor.open("/")
    (note,) = visitor.main.all("section", class_="note")
    assert [each.get("href") for each in note.all("a")] == [
        "/kith/app/capture?kind=met",
        "/kith/reciprocity/promises/#follow-up",
    ]


def test_the_date_stands_at_the_top(visitor: Visitor) -> None:
    assert "Saturday 21 November" in visitor.open("/").text


@pytest.fixture
def promised(visitor: Visitor) -> Visitor:
    """Daniel waits for a flyer, due today."""
    daniel = visitor.phone.know("Daniel Osei")
    visitor.phone.promise(daniel, "send him the robotics club flyer", due_in=0)
    return visitor.open("/")


def test_a_promise_due_today_has_a_card_with_its_reason(promised: Visitor) -> None:
    assert "You promised" in promised.text
    assert "send him the robotics club flyer" in promised.text
    assert "You said by today." in promised.text


def test_a_promise_is_kept_in_one_tap_and_open_again_after_undo(promised: Visitor) -> None:
    promised.fill("/done")
    assert "Kept. Daniel Osei will have noticed." in promised.said
    assert "You promised" not in promised.text
    assert "You promised" in promised.undo().text


def test_my_own_kept_promise_is_shown_to_me_quietly(promised: Visitor) -> None:
    assert "Kept this week" not in promised.text
    promised.fill("/done")
    assert "Kept this week: send him the robotics club flyer (Daniel Osei)." in promised.text


def test_a_promise_kept_late_is_still_kept(promised: Visitor) -> None:
    promised.phone.pass_days(9)
    promised.open("/").fill("/done")
    assert "Kept." in promised.said


def test_later_is_one_tap_and_means_tomorrow(promised: Visitor) -> None:
    promised.fill("/later", button="Later")
    assert "Put off. It comes back tomorrow." in promised.said
    assert "flyer" not in promised.text
    assert "flyer" in promised.undo().text


def test_another_day_can_be_chosen_to_come_back_on(promised: Visitor) -> None:
    (choices,) = promised.main.all(class_="choices")
    assert [each.text for each in choices.all("button")][:4] == ["Tomorrow", "In three days", "Next week", "In a month"]
    promised.post(promised.form("/later").get("action").removeprefix("/kith/app"), days="3")
    assert "Put off. It comes back on Tuesday." in promised.said
    assert "flyer" not in promised.text
    promised.phone.pass_days(3)
    assert "flyer" in promised.open("/").text


def test_a_dismissed_card_stays_away_until_it_is_undone(promised: Visitor) -> None:
    promised.fill("/dismissal")
    promised.phone.pass_days(5)
    assert "flyer" not in promised.open("/").text


def test_somebody_met_yesterday_is_greeted_and_done_is_a_contact(visitor: Visitor) -> None:
    amara = visitor.phone.meet("Amara Diallo", where="the fair")
    visitor.open("/")
    assert "Say hello" in visitor.text
    visitor.fill("/done")
    assert "you were in touch with Amara Diallo today" in visitor.said
    assert "Say hello" not in visitor.text
    assert len(visitor.phone.kith.interactions_of(amara.id)) == 2


def test_a_line_can_be_added_to_what_done_wrote_down(visitor: Visitor) -> None:
    visitor.phone.meet("Amara Diallo")
    visitor.open("/").fill("/done")
    visitor.tap("Add a line")
    (form,) = visitor.main.all("form", class_="in-place")
    visitor.fill(form.get("action"), text="Sent the page.")
    assert "Sent the page." in visitor.text


def test_a_card_that_is_gone_is_said_kindly(promised: Visitor) -> None:
    action = promised.form("/done").get("action").removeprefix("/kith/app")
    promised.post(action)
    promised.post(action)
    assert promised.status == 404
    assert "not here any more" in promised.said


def helped(visitor: Visitor) -> Help:
    """Priya read an essay, and was not thanked yet."""
    priya = visitor.phone.know("Priya Nair")
    visitor.phone.edit(lambda edit: edit.help("received", priya.id, "read my essay", on=visitor.phone.today))
    return visitor.phone.made


def test_thanks_lead_to_a_draft_or_were_said_already(visitor: Visitor) -> None:
    help_ = helped(visitor)
    (draft,) = [each for each in visitor.open("/").main.all("a") if each.text.startswith("Thank Priya")]
    assert draft.get("href") == f"/kith/app/drafts/new?situation=thank&person={help_.person}&about=help%3A{help_.id}"
    visitor.fill("/done")
    assert "Noted: you thanked Priya Nair." in visitor.said
    assert "Say thank you" not in visitor.text
    assert "Say thank you" in visitor.undo().text


def test_every_card_about_somebody_has_a_draft_that_fits(visitor: Visitor) -> None:
    ana = visitor.phone.meet("Ana")
    visitor.phone.promise(ana, "send the flyer", due_in=0)
    visitor.open("/")
    drafts = [each.get("href") for each in visitor.main.all("a") if "/drafts/new" in each.get("href")]
    assert [each.partition("situation=")[2].partition("&")[0] for each in drafts] == ["share", "follow+up"]


def test_a_draft_that_was_kept_is_opened_again(visitor: Visitor) -> None:
    help_ = helped(visitor)
    visitor.phone.edit(
        lambda edit: edit.draft("thank", [help_.person], "Dear Priya", on=visitor.phone.today, about=help_.key)
    )
    (link,) = [each for each in visitor.open("/").main.all("a") if each.text.startswith("Your draft")]
    assert link.get("href") == f"/kith/app/drafts/{visitor.phone.made.id}"


def test_an_answer_is_written_down_and_waits_no_longer(visitor: Visitor) -> None:
    nkechi = visitor.phone.know("Nkechi Eze")
    visitor.phone.talk(nkechi, text="Which day suits me?", channel="email", started_by="them", two_way=False)
    visitor.open("/")
    assert "Waiting for you" in visitor.text
    visitor.fill("/done")
    assert "Noted: you answered Nkechi Eze." in visitor.said
    assert "Waiting" not in visitor.text
    assert {each.channel for each in visitor.phone.kith.interactions_of(nkechi.id)} == {"email"}
    assert "Waiting" in visitor.undo().text


def test_an_answer_counts_even_on_a_phone_whose_clock_went_back(visitor: Visitor) -> None:
    nkechi = visitor.phone.know("Nkechi Eze")
    visitor.phone.pass_days(3)
    visitor.phone.talk(nkechi, text="Which day?", started_by="them", two_way=False)
    visitor.phone.pass_days(-3)
    visitor.open("/").fill("/done")
    assert "Waiting" not in visitor.text


def test_a_birthday_is_greeted_once(visitor: Visitor) -> None:
    visitor.phone.know("Ana", dates=[{"kind": "birthday", "label": "", "day": "--11-21"}])
    visitor.open("/")
    assert "Birthday" in visitor.text
    visitor.fill("/done")
    assert "you were in touch with Ana today" in visitor.said
    assert "Birthday" not in visitor.text


def test_a_gathering_leads_to_its_page_and_afterwards_to_looking_back(visitor: Visitor) -> None:
    visitor.phone.edit(lambda edit: edit.gather("Engineering fair", "fair", on=visitor.phone.today.isoformat()))
    fair = visitor.phone.made
    visitor.open("/")
    links = {each.text: each.get("href") for each in visitor.main.all("a")}
    assert links["Prepare"] == f"/kith/app/gatherings/{fair.id}"
    visitor.fill("/done")
    assert "Noted: you are ready." in visitor.said
    assert "Engineering fair" not in visitor.text
    visitor.phone.pass_days(1)
    visitor.open("/")
    links = {each.text: each.get("href") for each in visitor.main.all("a")}
    assert links["Look back"] == f"/kith/app/gatherings/{fair.id}/debrief"
    visitor.fill("/done")
    assert visitor.phone.kith.record(Gathering, fair.id).debriefed == visitor.phone.today.isoformat()


def test_a_reminder_that_repeats_moves_on_when_it_is_done(visitor: Visitor) -> None:
    visitor.phone.edit(lambda edit: edit.remind("water the plants", due=visitor.phone.today.isoformat(), every="week"))
    visitor.open("/")
    assert "Water the plants" in visitor.text or "water the plants" in visitor.text
    visitor.fill("/done")
    assert "Done. It comes back on 28 November." in visitor.said
    assert "plants" not in visitor.text
    visitor.phone.pass_days(7)
    assert "plants" in visitor.open("/").text


def test_a_reminder_for_once_is_done_for_good(visitor: Visitor) -> None:
    visitor.phone.edit(lambda edit: edit.remind("return the book", due=visitor.phone.today.isoformat()))
    visitor.open("/").fill("/done")
    assert "Done." in visitor.said
    visitor.phone.pass_days(400)
    assert "book" not in visitor.open("/").text


@pytest.fixture
def skipped_twice(visitor: Visitor) -> Visitor:
    """Leo's weekly card was waved away twice in a row."""
    leo = visitor.phone.know("Leo Chen", circle="inner")
    visitor.phone.talk(leo)
    for _week in range(2):
        visitor.phone.pass_days(7)
        visitor.open("/").fill("/dismissal")
    return visitor


def test_a_looser_rhythm_is_accepted_in_one_tap(skipped_twice: Visitor) -> None:
    assert "A looser rhythm?" in skipped_twice.text
    skipped_twice.fill("/done", button="Every two weeks")
    assert "Changed. The rhythm is now: every two weeks." in skipped_twice.said
    (leo,) = skipped_twice.phone.kith.people()
    assert leo.rhythm == 14
    skipped_twice.undo()
    assert "A looser rhythm?" in skipped_twice.text
    assert skipped_twice.phone.kith.people()[0].rhythm is None


def test_a_looser_rhythm_is_refused_in_one_tap(skipped_twice: Visitor) -> None:
    skipped_twice.fill("/dismissal")
    assert "It stays as it is." in skipped_twice.said
    assert "Leo" not in skipped_twice.text
    assert skipped_twice.phone.kith.people()[0].rhythm is None


def test_the_widest_rhythm_is_left_to_the_person(visitor: Visitor) -> None:
    visitor.phone.talk(visitor.phone.know("Leo Chen", circle="wide"))
    for _year in range(2):
        visitor.phone.pass_days(365)
        visitor.open("/").fill("/dismissal")
    visitor.fill("/done", button="No reminders")
    assert "Kith leaves this one to you." in visitor.said
    assert visitor.phone.kith.people()[0].rhythm == 0


def test_a_promise_to_somebody_who_died_is_kept_without_a_word_about_them(visitor: Visitor) -> None:
    walter = visitor.phone.know("Walter Barlow", died=True)
    visitor.phone.promise(walter, "send his photographs", due_in=0)
    visitor.open("/")
    assert "They have died." in visitor.text
    assert not [each for each in visitor.main.all("a") if "/drafts/new" in each.get("href")]
    assert "Agree on a new day" not in visitor.text
    visitor.fill("/done")
    assert "Kept." in visitor.said
    assert "noticed" not in visitor.said


def test_a_promise_can_be_let_go_from_its_card(promised: Visitor) -> None:
    promised.fill("/release")
    assert "Let go" in promised.said
    assert "You promised" not in promised.text


def test_two_people_of_one_name_are_told_apart_on_their_cards(visitor: Visitor) -> None:
    for place in ("Repair Café", "Swimming"):
        visitor.phone.meet("Sara", organisation=place)
    names = [each.text for each in visitor.open("/").main.all("h2")]
    assert sorted(names) == ["Sara Repair Café", "Sara Swimming"]


def test_every_card_can_be_done_put_off_and_dismissed_in_one_tap_each(with_samples: Visitor) -> None:
    cards = with_samples.open("/").main.all("article")
    assert 1 <= len(cards) <= 5
    for card in cards:
        ways = [form.get("action").rpartition("/")[2] for form in card.all("form")]
        assert {"done", "later", "dismissal"} <= set(ways)


def test_that_is_all_for_today(promised: Visitor) -> None:
    assert "That's all for today." in promised.text


def test_sample_people_come_and_go_with_one_tap_each(visitor: Visitor) -> None:
    mine = visitor.phone.know("Somebody of mine")
    visitor.post("/samples")
    assert len(visitor.phone.kith.people()) > 30
    visitor.open("/more").fill("/samples/removal")
    assert visitor.phone.kith.people() == [mine]
    assert "sample people are gone" in visitor.said
    visitor.undo()
    assert len(visitor.phone.kith.people()) > 30
