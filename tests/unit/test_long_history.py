"""A long history is left in the store at first; soon it is all there, and nothing is lost on the way."""

import json
from datetime import date

import pytest
from people import Phone, finish

from kith.network import Batch, Kith, MemoryStore
from kith.network.history import glance
from kith.records import Commitment, Interaction
from kith.records.stored import Unreadable, to_plain, to_text
from kith.rules.finding import search


@pytest.fixture
def long_ago() -> Phone:
    """A phone with more talks than are read at once."""
    phone = Phone(MemoryStore(at_once=5))
    ana, ben = phone.know("Ana", circle="inner"), phone.know("Ben", circle="close")
    for day in range(20):
        phone.pass_days(1)
        phone.talk(ana if day % 2 else ben, text=f"Talk {day}")
    return phone


async def _no_pause() -> None:
    pass


def opened(phone: Phone) -> Kith:
    return finish(Kith.open(phone.store, now=phone.now, new_id=lambda: "another", at_once=False))


def read_on(kith: Kith, today: date) -> None:
    finish(kith.read_on(_no_pause, today))


def test_at_first_a_long_history_stays_in_the_store_and_then_it_is_all_there(long_ago: Phone) -> None:
    kith = opened(long_ago)
    assert not kith.is_whole
    assert [person.name for person in kith.people()] == ["Ana", "Ben"], "people are there at once"
    read_on(kith, long_ago.today)
    assert kith.is_whole
    assert [record.key for record in kith.snapshot()] == [record.key for record in long_ago.kith.snapshot()]
    assert kith.snapshot() == long_ago.kith.snapshot()


def test_with_an_outline_the_first_screen_knows_the_last_contacts_already(long_ago: Phone) -> None:
    read_on(opened(long_ago), long_ago.today)
    kith, ana = opened(long_ago), long_ago.kith.people()[0]
    assert not kith.is_whole
    assert kith.last_contact(ana.id) == long_ago.kith.last_contact(ana.id) != ""
    last = kith.last_talk(ana.id)
    assert last is not None
    assert last.text == "Talk 19"


def test_with_an_outline_people_and_promises_come_out_of_it_and_what_is_newer_comes_beside(long_ago: Phone) -> None:
    long_ago.promise(long_ago.kith.people()[0], "send the flyer")
    read_on(opened(long_ago), long_ago.today)
    cleo = long_ago.know("Cleo")
    rows = finish(long_ago.store.load())
    assert list(rows.records) == [cleo.key], "nothing is read twice"
    kith = opened(long_ago)
    assert [person.name for person in kith.people()] == ["Ana", "Ben", "Cleo"]
    assert [each.what for each in kith.all(Commitment)] == ["send the flyer"]


def test_while_a_row_cannot_be_read_no_outline_is_made_that_would_leave_it_out(long_ago: Phone) -> None:
    finish(long_ago.store.commit(Batch(puts={"person:damaged": "{"}), long_ago.kith.generation))
    read_on(opened(long_ago), long_ago.today)
    assert [each.key for each in opened(long_ago).aside] == ["person:damaged"]


def test_what_happened_after_the_outline_was_made_is_there_at_once_too(long_ago: Phone) -> None:
    read_on(opened(long_ago), long_ago.today)
    ana = long_ago.kith.people()[0]
    long_ago.pass_days(1)
    newest = long_ago.talk(ana, text="Just now")
    kith = opened(long_ago)
    last = kith.last_talk(ana.id)
    assert (last and last.text, kith.last_contact(ana.id)) == ("Just now", newest.on)


def test_an_outline_of_rows_that_were_taken_out_is_void(long_ago: Phone) -> None:
    read_on(opened(long_ago), long_ago.today)
    talks = [record.key for record in long_ago.kith.snapshot() if record.kind == "interaction"]
    long_ago.edit(lambda edit: edit.take_out(talks[:8]))
    kith = opened(long_ago)
    read_on(kith, long_ago.today)
    assert kith.snapshot() == long_ago.kith.snapshot()


def test_a_change_made_before_all_was_read_waits_for_the_rest_and_can_be_undone(long_ago: Phone) -> None:
    long_ago.kith = opened(long_ago)
    before = {record.key: to_text(record) for record in finish(Kith.open(long_ago.store, now=long_ago.now, new_id=lambda: "x")).snapshot()}
    ana = long_ago.kith.people()[0]
    gone = long_ago.edit(lambda edit: edit.delete(ana))
    assert long_ago.kith.is_whole
    assert long_ago.kith.interactions_of(ana.id) == []
    long_ago.undo(gone)
    talks = [each.text for each in long_ago.kith.interactions_of(ana.id)]
    assert len(talks) == 10
    assert set(before) == {record.key for record in long_ago.kith.snapshot()}


def test_what_another_window_wrote_while_the_history_was_read_is_not_overwritten_by_it(long_ago: Phone) -> None:
    kith = opened(long_ago)
    talk = next(each for each in long_ago.kith.all(Interaction) if each.text == "Talk 3")
    long_ago.edit(lambda edit: edit.change(talk, text="Talk 3, corrected"))
    finish(kith.refresh())
    assert kith.record(Interaction, talk.id).text == "Talk 3, corrected"


def test_a_row_that_turns_out_to_be_damaged_is_set_aside_when_somebody_looks(long_ago: Phone) -> None:
    ana = long_ago.kith.people()[0]
    talk = long_ago.kith.interactions_of(ana.id)[0]
    # well formed from outside, but no day of the calendar
    long_ago.store._rows.records[talk.key] = to_text(talk).replace(f'"on":"{talk.on}"', '"on":"2026-02-31"')
    kith = finish(Kith.open(long_ago.store, now=long_ago.now, new_id=lambda: "x"))
    assert talk.id not in [each.id for each in kith.interactions_of(ana.id)]
    assert [each.key for each in kith.aside] == [talk.key]


@pytest.mark.parametrize(
    "text", ["He wrote {braces}", '"people":["nobody"]', '","on":"1999-01-01', "two\nlines", "a \\ and a \" too", '"two_way":false']
)
def test_no_text_can_make_a_row_look_like_another(long_ago: Phone, text: str) -> None:
    ana = long_ago.kith.people()[0]
    talk = long_ago.talk(ana, text=text)
    seen = glance(to_text(talk))
    assert (seen.people, seen.on, seen.two_way, seen.waits, seen.deleted) == ([ana.id], talk.on, True, False, False)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"id":"x","kind":"interaction"', '{"id":"x"}}{', "{{{{"])
def test_what_is_no_row_is_seen_to_be_none(text: str) -> None:
    with pytest.raises((Unreadable, ValueError)):
        glance(text)


def test_a_talk_whose_words_were_corrected_is_found_after_opening_again(phone: Phone) -> None:
    ana = phone.know("Ana")
    talk = phone.talk(ana, text="Likes pottery")
    phone.edit(lambda edit: edit.change(talk, text="Likes robotics"))
    phone.reopen()
    assert [each.person.name for each in search.find(phone.kith, "robotics", today=phone.today)] == ["Ana"]
    assert not len(search.find(phone.kith, "pottery", today=phone.today))


def test_a_row_with_a_stamp_for_each_field_as_kith_once_wrote_it_is_found_too(phone: Phone) -> None:
    ana = phone.know("Ana")
    talk = phone.talk(ana, text="Likes robotics")
    plain = to_plain(talk)
    stamp = plain.pop("stamp")
    row = json.dumps(plain | {"stamps": dict.fromkeys(plain["values"], stamp)}, sort_keys=True, separators=(",", ":"))
    phone.store._rows.records[talk.key] = row
    phone.reopen()
    assert [each.person.name for each in search.find(phone.kith, "robotics", today=phone.today)] == ["Ana"]
    assert phone.kith.interactions_of(ana.id) == [talk]


def test_whoever_wrote_and_was_never_answered_is_in_the_outline(long_ago: Phone) -> None:
    mum = long_ago.know("Mum")
    wrote = long_ago.talk(mum, text="Call me?", two_way=False, started_by="them", channel="message")
    for _day in range(20):
        long_ago.pass_days(1)
    read_on(opened(long_ago), long_ago.today)
    kith = opened(long_ago)
    assert not kith.is_whole
    assert [each.id for each in kith.unanswered()] == [wrote.id], "the first screen would not have asked for an answer"


def test_everything_taken_out_in_another_window_while_the_last_part_was_read_is_read_anew(
    long_ago: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    kith = opened(long_ago)
    everything = kith.store.meta

    async def meta(names: list[str]) -> dict[str, str]:
        rows = await everything(names)
        if not done:
            done.append(True)
            talk = long_ago.kith.all(Interaction)[0]
            async with long_ago.kith.editing() as edit:
                edit.take_out([talk.key])
            await kith._catch_up()
        return rows

    done: list[bool] = []
    monkeypatch.setattr(kith.store, "meta", meta)
    read_on(kith, long_ago.today)
    assert done
    assert kith.snapshot() == long_ago.kith.snapshot()
