"""Staying in touch on Today: when a rhythm is up, when it rests, and when a looser one is proposed."""

from datetime import date, timedelta

from people import SATURDAY, Phone

from kith.records import Person
from kith.rules import today as rules


def kinds(phone: Phone) -> list[str]:
    return [each.kind for each in phone.suggestions()]


def friend(phone: Phone, **more: object) -> Person:
    """A friend of the inner circle, talked to today."""
    leo = phone.know("Leo", **{"circle": "inner", **more})
    phone.talk(leo, text="Proofs are hard.")
    return leo


def wave_away(phone: Phone) -> None:
    (card,) = phone.suggestions()
    phone.edit(lambda edit: edit.dismiss(card.key, on=phone.today))


def test_a_rhythm_that_is_up_shows_with_the_last_talk(phone: Phone) -> None:
    leo = friend(phone)
    phone.pass_days(7)
    (quiet,) = phone.suggestions()
    assert quiet.why == "Quiet for seven days; you planned weekly. Last time: Proofs are hard."
    assert quiet.situation == "check in"
    phone.talk(leo)
    assert phone.suggestions() == []


def test_somebody_with_whom_nothing_happened_yet_is_not_late(phone: Phone) -> None:
    phone.know("Leo", circle="inner")
    phone.pass_days(400)
    assert phone.suggestions() == []


def test_after_a_long_silence_a_call_is_proposed(phone: Phone) -> None:
    friend(phone)
    phone.pass_days(200)
    (quiet,) = phone.suggestions()
    assert quiet.why.endswith("After so long, perhaps a call.")
    assert quiet.situation == "reconnect"


def test_a_talk_written_down_late_counts_from_its_day(phone: Phone) -> None:
    leo = friend(phone)
    phone.pass_days(8)
    assert kinds(phone) == ["rhythm"]
    phone.talk(leo, on=phone.today - timedelta(days=3))
    assert phone.suggestions() == []
    phone.pass_days(4)
    assert kinds(phone) == ["rhythm"]


def test_an_older_talk_written_down_late_changes_nothing(phone: Phone) -> None:
    leo = friend(phone)
    phone.talk(leo, on=date(2026, 1, 1))
    assert phone.suggestions() == []


def test_somebody_i_just_wrote_to_has_a_week_to_answer(phone: Phone) -> None:
    leo = friend(phone)
    phone.pass_days(8)
    phone.talk(leo, channel="message", started_by="me", two_way=False)
    assert phone.suggestions() == []
    phone.pass_days(7)
    assert "You wrote on 29 November." in phone.suggestions()[0].why


def test_one_card_about_somebody_is_enough(phone: Phone) -> None:
    leo = friend(phone)
    phone.pass_days(8)
    phone.promise(leo, "send the flyer", due_in=0)
    assert kinds(phone) == ["promise"]


def test_waved_away_once_a_rhythm_skips_a_round(phone: Phone) -> None:
    friend(phone)
    phone.pass_days(8)
    wave_away(phone)
    assert phone.suggestions() == []
    phone.pass_days(6)
    assert phone.suggestions() == []
    phone.pass_days(1)
    assert kinds(phone) == ["rhythm"]


def test_waved_away_twice_in_a_row_a_looser_rhythm_is_proposed(phone: Phone) -> None:
    leo = friend(phone)
    phone.pass_days(8)
    wave_away(phone)
    phone.pass_days(7)
    wave_away(phone)
    (looser,) = phone.suggestions()
    assert (looser.kind, looser.person, looser.wider) == ("looser", leo, 14)
    assert looser.why == "You planned weekly. Twice now it did not fit; perhaps every two weeks is enough?"


def test_a_talk_between_two_cards_that_were_waved_away_does_not_break_the_row(phone: Phone) -> None:
    leo = friend(phone)
    phone.pass_days(8)
    wave_away(phone)
    phone.pass_days(10)
    phone.talk(leo)
    phone.pass_days(8)
    wave_away(phone)
    assert kinds(phone) == ["looser"]


def test_a_round_that_was_kept_breaks_the_row(phone: Phone) -> None:
    leo = friend(phone)
    phone.pass_days(8)
    wave_away(phone)
    for _week in range(3):
        phone.talk(leo)
        phone.pass_days(7)
    wave_away(phone)
    assert phone.suggestions() == []


def test_a_proposal_that_was_refused_does_not_come_back_by_itself(phone: Phone) -> None:
    friend(phone)
    phone.pass_days(8)
    wave_away(phone)
    phone.pass_days(7)
    wave_away(phone)
    wave_away(phone)
    assert phone.suggestions() == []
    phone.pass_days(7)
    assert kinds(phone) == ["rhythm"]
    wave_away(phone)
    assert phone.suggestions() == [], "once since the answer"
    phone.pass_days(7)
    wave_away(phone)
    assert kinds(phone) == ["looser"], "twice since the answer"


def test_a_proposal_can_be_put_off(phone: Phone) -> None:
    friend(phone)
    for days in (8, 7):
        phone.pass_days(days)
        wave_away(phone)
    (looser,) = phone.suggestions()
    phone.edit(lambda edit: edit.put_off(looser.key, until=phone.today + timedelta(days=1)))
    assert phone.suggestions() == []
    phone.pass_days(1)
    assert kinds(phone) == ["looser"]


def test_the_widest_rhythm_can_only_be_left(phone: Phone) -> None:
    friend(phone, circle="wide")
    for days in (365, 365):
        phone.pass_days(days)
        wave_away(phone)
    (looser,) = phone.suggestions()
    assert looser.wider == 0
    assert looser.why.endswith("Kith can leave this to you.")


def test_a_rhythm_waved_away_while_the_clock_was_wrong_comes_back(phone: Phone) -> None:
    friend(phone)
    phone.pass_days(1000)
    wave_away(phone)
    phone.today = SATURDAY + timedelta(days=8)
    assert kinds(phone) == ["rhythm"]


def test_a_card_of_a_rhythm_is_found_by_its_key(phone: Phone) -> None:
    leo = friend(phone)
    phone.pass_days(8)
    assert rules.suggestion(phone.kith, f"rhythm:{leo.id}", phone.today) == phone.suggestions()[0]
    assert rules.suggestion(phone.kith, "rhythm:nobody", phone.today) is None
    assert rules.suggestion(phone.kith, f"looser:{leo.id}", phone.today) is None
