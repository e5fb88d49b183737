"""Texts for the phone's own apps: changed, handed over, kept, and written down once they went out."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from people import Phone
from web.visitor import MOUNT, Visitor

from kith.records import Draft, Gathering, Help, Interaction, Person
from kith.web.letters.handing_over import LONGEST, ways


def known(visitor: Visitor, name: str = "Leo Chen", **more: object) -> Person:
    more.setdefault(
        "points",
        [
            {"kind": "mail", "value": "leo@example.org", "label": ""},
            {"kind": "phone", "value": "+44 7700 900108", "label": "mobile"},
        ],
    )
    return visitor.phone.know(name, **more)


def typed(visitor: Visitor) -> str:
    """What stands in the text that can be changed."""
    (area,) = visitor.main.all("textarea")
    return area.text


def way(visitor: Visitor, how: str) -> str:
    """Where a button leads that opens an app of the phone."""
    (link,) = visitor.main.all("a", data_hand_over=how)
    return link.get("href")


def test_from_nobody_to_a_text_in_three_taps(visitor: Visitor) -> None:
    known(visitor)
    visitor.open("/drafts").tap("Write to someone").tap("LC Leo Chen").tap("Ask how they are")
    assert typed(visitor).startswith("Hi Leo,")
    assert typed(visitor).endswith("Maya")


def test_with_nobody_here_it_teaches(visitor: Visitor) -> None:
    assert "Nobody here yet" in visitor.open("/drafts/new").text
    assert "Nothing is waiting here" in visitor.open("/drafts").text


def test_mail_and_messages_open_with_the_text_in_them(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.open(f"/drafts/new?situation=check+in&person={leo.id}")
    mail = urlsplit(way(visitor, "email"))
    assert (mail.scheme, mail.path) == ("mailto", "leo@example.org")
    assert parse_qs(mail.query)["subject"] == ["How are you?"]
    assert parse_qs(mail.query)["body"][0].startswith("Hi Leo,\r\n\r\nI was just thinking of you.")
    assert way(visitor, "message").startswith("sms:+447700900108?&body=Hi%20Leo%2C%0D%0A")


def test_who_has_no_address_is_written_to_by_share_or_copy(visitor: Visitor) -> None:
    leo = known(visitor, points=[])
    visitor.open(f"/drafts/new?situation=check+in&person={leo.id}")
    assert not visitor.main.all("a", data_hand_over="email") + visitor.main.all("a", data_hand_over="message")
    assert [each.text for each in visitor.main.all("button") if each.has("data-hand-over")] == ["Share", "Copy"]


@pytest.mark.parametrize(
    "hostile", ["a&bcc=x@example.com", "x?subject=y", "a\r\nBcc: b", "%0ABcc:", "\ud800", "#", "💧&=?"]
)
def test_nothing_that_was_typed_can_change_the_address(hostile: str) -> None:
    person = Person(id="p", points=[{"kind": "mail", "value": "leo?cc=b@example.org", "label": ""},
                                    {"kind": "phone", "value": "+44&body=7700", "label": ""}])  # fmt: skip
    mail = urlsplit(ways([person], hostile, hostile).mail)
    assert set(parse_qs(mail.query)) == {"subject", "body"}
    assert (mail.fragment, unquote(mail.path)) == ("", "leo?cc=b@example.org")
    message = ways([person], hostile, hostile).message
    assert message.startswith("sms:+447700?&body=")
    assert message.isascii()
    assert message.count("&") == 1


def test_a_text_too_long_for_an_address_is_copied_instead_and_the_screen_says_so(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.post("/drafts", situation="share", person=leo.id, text="wörter " * 300, subject="Long")
    assert "too long to be handed to the mail or message app" in visitor.text
    assert "body=" not in way(visitor, "email") + way(visitor, "message")
    assert len(way(visitor, "email")) < LONGEST


def test_a_text_is_kept_changed_and_deleted_and_each_can_be_undone(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.open(f"/drafts/new?situation=share&person={leo.id}").fill("/drafts", text="Look at this boat.")
    assert "Kept for later. It is not sent." in visitor.said
    assert typed(visitor) == "Look at this boat."
    (draft,) = visitor.phone.kith.all(Draft)
    visitor.fill(f"/drafts/{draft.id}", text="Look at this ship.")
    assert typed(visitor) == "Look at this ship."
    assert "Share something: Look at this ship." in visitor.open("/drafts").text
    assert not visitor.phone.kith.interactions_of(leo.id), "keeping a text is no contact"
    visitor.open(f"/drafts/{draft.id}").fill("/removal")
    assert "Nothing is waiting here" in visitor.text
    visitor.undo()
    assert typed(visitor) == "Look at this ship."


def test_only_a_yes_logs_that_it_was_sent_with_why_and_how(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.open(f"/drafts/new?situation=check+in&person={leo.id}")
    assert visitor.phone.kith.all(Interaction) == []
    visitor.fill("/drafts", "Yes, I sent it", text="How was the test?", channel="email")
    assert "Noted: you wrote to Leo Chen." in visitor.said
    (talk,) = visitor.phone.kith.interactions_of(leo.id)
    assert (talk.purpose, talk.channel, talk.started_by, talk.two_way, talk.text) == (
        "check in", "email", "me", False, "How was the test?"
    )  # fmt: skip
    visitor.undo()
    assert visitor.phone.kith.interactions_of(leo.id) == []


def test_a_thank_you_that_went_out_marks_the_help_as_thanked(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.phone.edit(lambda edit: edit.help("received", leo.id, "lent me a calculator", on=visitor.phone.today))
    lent = visitor.phone.made
    visitor.open(f"/drafts/new?situation=thank&person={leo.id}&about={lent.key}")
    assert "You lent me a calculator" in typed(visitor)
    visitor.fill("/drafts", "Yes, I sent it")
    assert "you thanked Leo Chen" in visitor.said
    assert visitor.phone.kith.record(Help, lent.id).thanked == "2026-11-21"
    visitor.undo()
    assert visitor.phone.kith.record(Help, lent.id).thanked == ""
    assert visitor.phone.kith.interactions_of(leo.id) == []


def test_a_kept_text_that_was_sent_moves_to_those_sent(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.post("/drafts", situation="share", person=leo.id, text="A boat.")
    (draft,) = visitor.phone.kith.all(Draft)
    visitor.fill(f"/drafts/{draft.id}", "Yes, I sent it")
    assert visitor.phone.kith.record(Draft, draft.id).sent == "2026-11-21"
    assert "Sent lately" in visitor.open("/drafts").text


def test_an_answer_that_was_owed_is_answered(visitor: Visitor) -> None:
    leo = known(visitor)
    wrote = visitor.phone.talk(leo, text="Still alive?", channel="message", started_by="them", two_way=False)
    visitor.phone.minutes += 5
    visitor.open(f"/drafts/new?situation=check+in&person={leo.id}&about={wrote.key}").fill("/drafts", "Yes, I sent it")
    assert visitor.phone.kith.unanswered() == []
    assert visitor.phone.kith.last_contact(leo.id) == "2026-11-21"


def test_who_was_invited_by_a_text_is_on_the_list_of_the_gathering(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.phone.edit(lambda edit: edit.gather("Dumplings", "study group", on="2026-11-26"))
    dumplings = visitor.phone.made
    visitor.open(f"/drafts/new?situation=share&person={leo.id}&about={dumplings.key}").fill("/drafts", "Yes, I sent it")
    assert visitor.phone.kith.record(Gathering, dumplings.id).invited == [leo.id]


def test_an_ask_shows_what_passed_and_goes_on(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.phone.talk(leo, text="Chess.")
    visitor.open(f"/drafts/new?situation=ask&person={leo.id}")
    assert "21 November: you met. Chess." in visitor.text
    assert "Good to know before you ask" in visitor.text
    assert "twenty minutes" in typed(visitor)


def test_after_asks_alone_giving_first_is_offered_and_the_ask_is_one_tap_away(visitor: Visitor) -> None:
    leo = known(visitor)
    for _time in range(3):
        visitor.phone.talk(leo, purpose="ask", started_by="me", text="Notes, please.")
    address = f"/drafts/new?situation=ask&person={leo.id}"
    visitor.open(address)
    assert "The last three times, you asked for something." in visitor.text
    assert not visitor.main.all("textarea")
    assert "take off your hands" in typed(visitor.tap("Give something first"))
    assert "twenty minutes" in typed(visitor.open(address).tap("Ask all the same"))


def test_to_introduce_two_each_gets_a_text_of_their_own(visitor: Visitor) -> None:
    leo, abdi = known(visitor), known(visitor, "Abdi Warsame")
    visitor.open(f"/drafts/new?situation=introduce&person={leo.id}")
    assert "Introduce Leo to whom?" in visitor.text
    visitor.tap("AW Abdi Warsame")
    one, other = [area.text for area in visitor.main.all("textarea")]
    assert one.startswith("Hi Leo,")
    assert other.startswith("Hi Abdi,")
    visitor.fill("/drafts", "Yes, I sent it")
    assert "Noted: you wrote to Leo Chen." in visitor.said
    assert visitor.main.all("a", href=f"{MOUNT}/people/{abdi.id}"), "the introduction's page, on which the other one is still to be asked"
    assert visitor.phone.kith.interactions_of(abdi.id) == []


def test_to_somebody_who_died_there_is_nothing_to_send(visitor: Visitor) -> None:
    walter = known(visitor, "Walter", died=True)
    visitor.open(f"/drafts/new?situation=check+in&person={walter.id}")
    assert "there is no text to send" in visitor.text
    assert not visitor.main.all("form")


def test_an_empty_text_is_not_kept_and_the_form_stays(visitor: Visitor) -> None:
    leo = known(visitor)
    visitor.open(f"/drafts/new?situation=share&person={leo.id}").fill("/drafts", text="  ")
    assert visitor.status == 422
    assert "Write a line first." in visitor.html
    assert visitor.phone.kith.all(Draft) == []


@pytest.mark.parametrize(
    "address",
    [
        "/drafts/nobody",
        "/drafts/new?person=nobody",
        "/drafts/new?situation=nonsense",
        "/drafts/new?situation=ask&person=nobody",
        "/drafts/new?situation=introduce",
        "/drafts/new?q=%00%F0",
    ],
)
def test_an_address_that_leads_nowhere_says_so_or_asks(visitor: Visitor, address: str) -> None:
    known(visitor)
    visitor.open(address)
    assert visitor.status in (200, 404)
    assert visitor.main.all("h1")


def test_every_situation_opens_for_people_with_odd_names(phone: Phone) -> None:
    visitor = Visitor(phone).post("/welcome", name="{x}")
    for name in ("", "<script>", "نور", "x" * 200, "\u202e\u200d"):
        person = known(visitor, name, nickname=name, role=name, met_where=name)
        other = known(visitor, name)
        visitor.open(f"/drafts/new?person={person.id}")
        for link in [each.get("href") for each in visitor.main.all("a") if "situation=" in each.get("href")]:
            visitor.open(link.removeprefix(MOUNT) + f"&person={other.id}")
            assert visitor.status == 200
            assert visitor.main.all("textarea")
            ids = [each.get("id") for each in visitor.screen.all() if each.has("id")]
            assert len(ids) == len(set(ids))
