"""A talk's own page: what was kept of it, and what it offers, each in one tap and one line."""

import pytest
from people import Phone
from web.visitor import Visitor

from kith.records import Commitment, Fact, Help, Interaction, Person


def talked(visitor: Visitor, *people: Person, line: str = "Chess, then tea.", **more: str) -> Visitor:
    """A talk was kept a moment ago."""
    return visitor.open("/capture?kind=talked").fill("/talks", person=[each.id for each in people], line=line, **more)


def only(phone: Phone, kind: type) -> object:
    """The one record of a kind."""
    (record,) = phone.kith.all(kind)
    return record


@pytest.fixture
def leo(visitor: Visitor) -> Person:
    """Somebody to talk to."""
    return visitor.phone.know("Leo Chen")


@pytest.fixture
def ana(visitor: Visitor) -> Person:
    """Somebody else."""
    return visitor.phone.know("Ana Silva")


def test_after_a_talk_it_says_kept_and_shows_the_line(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo)
    assert visitor.path == f"/interactions/{only(visitor.phone, Interaction).id}"
    assert visitor.said == "Kept. Undo", "the page itself says with whom"
    for words in ("Kept", "You talked to Leo Chen", "Met, today", "Chess, then tea."):
        assert words in visitor.text


def test_nothing_is_demanded_and_there_is_one_plain_way_on(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo)
    assert not [each for each in visitor.main.all() if each.has("required")]
    visitor.tap("On to Leo")
    assert visitor.path == f"/people/{leo.id}"


def test_undo_takes_the_whole_talk_back_and_leads_to_the_person(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo).undo()
    assert visitor.phone.kith.all(Interaction) == []
    assert visitor.path == f"/people/{leo.id}"


def offer(visitor: Visitor, words: str) -> Visitor:
    """Tap one of the offers; its form stands in its place."""
    page = visitor.path.partition("?")[0]
    visitor.tap(words)
    visitor.path = page  # the page takes one element out of the answer, and stays where it is
    return visitor


def test_what_i_learnt_becomes_a_dated_fact_traced_to_the_talk(visitor: Visitor, leo: Person) -> None:
    offer(talked(visitor, leo, on="2026-11-18"), "I learnt").fill("/facts", about="aspiration", text="architecture")
    fact = only(visitor.phone, Fact)
    assert (fact.about, fact.text, fact.learnt) == ("aspiration", "architecture", "2026-11-18")
    assert fact.source == only(visitor.phone, Interaction).id
    assert "Hopes to: architecture" in visitor.text
    assert "I learnt" in visitor.text, "there may be more than one thing"


def test_without_a_kind_the_words_tell_it(visitor: Visitor, leo: Person) -> None:
    for text, kind in (("loves climbing", "interest"), ("has two brothers", "background")):
        offer(talked(visitor, leo), "I learnt").fill("/facts", text=text)
        assert visitor.phone.kith.facts_of(leo.id)[0].about == kind


@pytest.mark.parametrize(
    ("words", "what", "due", "said"),
    [
        ("send the notes by Friday", "send the notes", "2026-11-27", "due on Friday"),
        ("call him next week", "call him", "2026-11-27", "due on Friday"),
        ("bring the book in two weeks", "bring the book", "2026-12-05", "due on 5 December"),
        ("3 March go to his show", "go to his show", "2027-03-03", "due on 3 March 2027"),
        ("ask about the knee", "ask about the knee", "", "Kept the promise."),
    ],
)  # fmt: skip
def test_the_day_of_a_promise_is_read_from_plain_words(
    visitor: Visitor, leo: Person, words: str, what: str, due: str, said: str
) -> None:
    offer(talked(visitor, leo), "I promised").fill("/commitments", what=words)
    promise = only(visitor.phone, Commitment)
    assert (promise.by, promise.what, promise.due) == ("me", what, due)
    assert said in visitor.said


def understood(visitor: Visitor, **typed: str) -> tuple[str, str]:
    """The day that the form shows for what was typed: in the field and in words."""
    visitor.post("/days?of=mine", **typed)
    (day,) = [each for each in visitor.screen.all("input") if each.get("name") == "due"]
    return day.get("value"), visitor.screen.text


def test_the_day_that_was_understood_is_shown_while_typing(visitor: Visitor) -> None:
    value, words = understood(visitor, what="send the notes by Friday", due="", understood="")
    assert value == "2026-11-27"
    assert "Friday 27 November" in words


def test_a_day_that_was_corrected_by_hand_stays(visitor: Visitor) -> None:
    value, _words = understood(visitor, what="send the notes by Friday please", due="2026-11-30", understood="2026-11-27")
    assert value == "2026-11-30"
    value, _words = understood(visitor, what="send the notes by Friday please", due="", understood="2026-11-27")
    assert value == "", "a day that was taken out stays out"


def test_words_that_name_another_day_are_followed(visitor: Visitor) -> None:
    value, _words = understood(visitor, what="send the notes by Monday", due="2026-11-27", understood="2026-11-27")
    assert value == "2026-11-23"


def test_a_corrected_day_is_the_one_that_is_kept(visitor: Visitor, leo: Person) -> None:
    offer(talked(visitor, leo), "I promised").fill(
        "/commitments", what="send the notes by Friday", due="2026-11-30", understood="2026-11-27"
    )
    assert only(visitor.phone, Commitment).due == "2026-11-30"


def test_a_day_taken_out_leaves_the_words_as_they_are(visitor: Visitor, leo: Person) -> None:
    offer(talked(visitor, leo), "They promised").fill(
        "/commitments", what="reply by Friday", due="", understood="2026-11-27"
    )
    promise = only(visitor.phone, Commitment)
    assert (promise.by, promise.what, promise.due) == ("them", "reply by Friday", "")


def test_help_got_keeps_what_made_it_work(visitor: Visitor, leo: Person) -> None:
    offer(talked(visitor, leo), "They helped me").fill(
        "/help", about="feedback", what="read my page", what_worked="he asked first"
    )
    help_ = only(visitor.phone, Help)
    assert (help_.direction, help_.about, help_.what_worked) == ("received", "feedback", "he asked first")
    assert help_.source == only(visitor.phone, Interaction).id
    assert "They helped you: read my page" in visitor.text


def test_when_i_help_somebody_what_worked_before_comes_back(visitor: Visitor, leo: Person, ana: Person) -> None:
    offer(talked(visitor, ana), "They helped me").fill("/help", about="advice", what="interviews", what_worked="real questions")
    offer(talked(visitor, leo), "I helped them")
    assert "What worked before real questions when Ana Silva helped you: interviews" in visitor.text
    visitor.open(f"/ideas?direction=given&about=skill&person={leo.id}")
    assert visitor.html.strip() == "", "nothing is known yet of that kind of help"


def test_how_they_seemed_and_what_i_would_do_differently(visitor: Visitor, leo: Person) -> None:
    offer(talked(visitor, leo), "How did they seem?").fill("/notice", seemed="tired")
    offer(visitor, "What would I do differently?").fill("/notice", differently="ask one thing, then wait")
    talk = only(visitor.phone, Interaction)
    assert (talk.seemed, talk.differently) == ("tired", "ask one thing, then wait")
    assert "They seemed: tired" in visitor.text
    assert "Next time: ask one thing, then wait" in visitor.text


def test_an_answer_that_i_owe_is_one_tap_and_so_is_the_way_back(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo).fill("/reply", owed="on")
    (waiting,) = visitor.phone.kith.unanswered()
    assert (waiting.started_by, waiting.channel) == ("them", "message")
    assert "They wait for your answer." in visitor.text
    visitor.fill("/reply")
    assert visitor.phone.kith.unanswered() == []


def test_an_ask_is_one_tap_and_can_be_undone(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo).fill("/ask", asked="on")
    assert only(visitor.phone, Interaction).purpose == "ask"
    visitor.undo()
    assert only(visitor.phone, Interaction).purpose == ""


@pytest.mark.parametrize(
    ("words", "action", "typed", "kind"),
    [
        ("I learnt", "/facts", {"text": "jazz"}, Fact),
        ("I promised", "/commitments", {"what": "call"}, Commitment),
        ("I helped them", "/help", {"what": "a lift home"}, Help),
    ],
)
def test_every_offer_can_be_undone_and_the_talk_stays(
    visitor: Visitor, leo: Person, words: str, action: str, typed: dict[str, str], kind: type
) -> None:
    offer(talked(visitor, leo), words).fill(action, **typed)
    assert visitor.phone.kith.all(kind)
    visitor.undo()
    assert visitor.phone.kith.all(kind) == []
    assert visitor.path == f"/interactions/{only(visitor.phone, Interaction).id}"


def test_with_several_people_each_thing_chooses_whose_it_is(visitor: Visitor, leo: Person, ana: Person) -> None:
    talked(visitor, leo, ana)
    offer(visitor, "I learnt").fill("/facts", person=ana.id, about="interest", text="knots")
    offer(visitor, "They promised").fill("/commitments", person=ana.id, what="send the plan")
    offer(visitor, "They helped me").fill("/help", person=leo.id, what="the boxes")
    phone = visitor.phone
    assert only(phone, Fact).person == only(phone, Commitment).person == ana.id
    assert only(phone, Help).person == leo.id
    offer(visitor, "Change: knots").fill(f"/facts/{only(phone, Fact).id}", person=leo.id)
    assert only(phone, Fact).person == leo.id, "whose it is can be put right"
    assert visitor.path.startswith("/interactions/")


def test_somebody_who_was_not_there_can_be_nobody_s(visitor: Visitor, leo: Person, ana: Person) -> None:
    talked(visitor, leo)
    visitor.post(f"{visitor.path}/facts", person=ana.id, text="knots")
    assert visitor.status == 422
    assert visitor.phone.kith.all(Fact) == []


def test_what_was_kept_is_changed_and_deleted_in_place(visitor: Visitor, leo: Person) -> None:
    offer(talked(visitor, leo), "I promised").fill("/commitments", what="send the notes by Friday")
    promise = only(visitor.phone, Commitment)
    offer(visitor, "Change: send the notes").fill(f"/commitments/{promise.id}", what="send all the notes")
    promise = only(visitor.phone, Commitment)
    assert (promise.what, promise.due, promise.state) == ("send all the notes", "2026-11-27", "open")
    offer(visitor, "Change: send all the notes").fill(f"/commitments/{promise.id}", button="Delete")
    assert visitor.phone.kith.all(Commitment) == []
    assert visitor.path.startswith("/interactions/")


def test_a_talk_is_changed_on_its_page_and_so_is_who_took_part(visitor: Visitor, leo: Person, ana: Person) -> None:
    talked(visitor, leo)
    offer(visitor, "Change what happened").fill(
        visitor.path, person=[leo.id, ana.id], text="Chess and cake.", on="2026-11-19", channel="call", started_by="them"
    )
    talk = only(visitor.phone, Interaction)
    assert (talk.people, talk.on, talk.channel, talk.started_by) == ([leo.id, ana.id], "2026-11-19", "call", "them")
    assert "You talked to Leo Chen and Ana Silva" in visitor.text
    assert "Call, last Thursday, they got in touch" in visitor.text


def test_a_talk_with_nobody_is_refused(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo)
    offer(visitor, "Change what happened").fill(visitor.path, person=None, text="Chess.")
    assert visitor.status == 422
    assert only(visitor.phone, Interaction).people == [leo.id]


def test_a_deleted_talk_leads_to_the_person(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo)
    offer(visitor, "Change what happened").fill(visitor.path, button="Delete")
    assert visitor.phone.kith.all(Interaction) == []
    assert visitor.path == f"/people/{leo.id}"


def test_a_talk_that_is_gone_says_so(visitor: Visitor) -> None:
    visitor.open("/interactions/nowhere")
    assert visitor.status == 404


def test_a_message_that_i_owe_an_answer_is_captured_as_one(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo, line="Asked when I can come.", owed="on")
    (waiting,) = visitor.phone.kith.unanswered()
    assert waiting.channel == "message"
    assert "Leo Chen got in touch" in visitor.text


def test_a_capture_says_who_began_it_and_that_i_asked(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo, started_by="me", channel="email", asked="on")
    talk = only(visitor.phone, Interaction)
    assert (talk.started_by, talk.purpose, talk.two_way) == ("me", "ask", True)


def test_help_that_a_line_tells_of_is_kept_when_it_is_tapped(visitor: Visitor, leo: Person) -> None:
    line = "he lent me his drill and i promised to bring it back by friday"
    visitor.post("/readings", line=line)
    values = [each.all("input")[0].get("value") for each in visitor.screen.all("label")]
    assert "help you got: lent me his drill" in visitor.screen.text
    visitor.open("/capture?kind=talked").fill("/talks", person=leo.id, line=line, accept=values)
    help_ = only(visitor.phone, Help)
    assert (help_.direction, help_.about, help_.what) == ("received", "resource", "lent me his drill")
    assert only(visitor.phone, Commitment).due == "2026-11-27"


def test_days_in_a_talk_written_down_late_are_counted_from_that_talk(visitor: Visitor, leo: Person) -> None:
    visitor.post("/readings", line="I'll send him the notes by Friday", on="2026-11-03", person=leo.id)
    assert "6 November" in visitor.screen.text
    visitor.post("/days?of=mine", promised="Send the notes by Friday", on="2026-11-03")
    assert "2026-11-06" in visitor.html
    talked(visitor, leo, on="2026-11-03", promised="Send the notes by Friday")
    promise = only(visitor.phone, Commitment)
    assert (promise.what, promise.made, promise.due) == ("Send the notes", "2026-11-03", "2026-11-06")


def test_a_talk_of_tomorrow_is_no_reason_to_count_from_there(visitor: Visitor, leo: Person) -> None:
    for on in ("2030-01-01", "nonsense"):
        visitor.post("/days?of=mine", promised="Send the notes by Friday", on=on)
        assert "2026-11-27" in visitor.html


def test_what_the_line_says_and_was_not_ticked_is_offered_again_in_one_tap(visitor: Visitor, leo: Person) -> None:
    talked(visitor, leo, line="He finds chemistry hard. I promised to send my notes by Friday.")
    talk = only(visitor.phone, Interaction)
    offered = [button.get("value") for button in visitor.screen.all("button", name="accept")]
    assert len(offered) == 2, "a fact and a promise, neither kept unasked"
    assert not visitor.phone.kith.all(Fact)
    for value in offered:
        visitor.post(f"/interactions/{talk.id}/readings", accept=value)
    fact, promise = only(visitor.phone, Fact), only(visitor.phone, Commitment)
    assert (fact.about, fact.source, fact.learnt) == ("challenge", talk.id, talk.on)
    assert (promise.by, promise.due, promise.source) == ("me", "2026-11-27", talk.id)
    assert not visitor.screen.all("button", name="accept"), "what is kept is not offered again"
