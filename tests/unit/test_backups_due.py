"""Reminding of a backup is calm: after real changes and time, and at once only where the browser would empty the store."""

import pytest
from people import Phone, finish

from kith.network import safety
from kith.network.safety import Saved
from kith.rules.safety import backups


@pytest.fixture
def welcomed(phone: Phone) -> Phone:
    phone.edit(lambda edit: edit.welcome(name="Maya"))
    return phone


def busy(phone: Phone, times: int = backups.MANY) -> Phone:
    for n in range(times):
        phone.know(f"Person {n}")
    return phone


def save(phone: Phone) -> None:
    finish(phone.kith.backed_up(Saved(on=phone.today.isoformat(), at=phone.now().isoformat()[:19] + "Z")))


def due(phone: Phone, *, emptied: bool = False) -> str:
    return backups.standing(phone.kith, phone.today, emptied=emptied).due


def test_the_first_three_days_are_for_looking_around(welcomed):
    busy(welcomed)
    assert due(welcomed) == ""
    welcomed.pass_days(2)
    assert due(welcomed) == ""
    welcomed.pass_days(1)
    assert due(welcomed) == "changes"


def test_time_alone_makes_nothing_due(welcomed):
    welcomed.pass_days(400)
    assert due(welcomed) == ""
    save(welcomed)
    welcomed.pass_days(400)
    assert due(welcomed) == ""


def test_a_few_changes_are_due_after_a_month(welcomed):
    busy(welcomed)
    save(welcomed)
    busy(welcomed, backups.FEW)
    welcomed.pass_days(backups.MONTH - 1)
    assert due(welcomed) == ""
    welcomed.pass_days(1)
    assert due(welcomed) == "month"
    save(welcomed)
    assert due(welcomed) == ""


def test_many_changes_are_due_some_days_after_the_last_one(welcomed):
    busy(welcomed)
    save(welcomed)
    busy(welcomed)
    assert due(welcomed) == ""
    welcomed.pass_days(3)
    assert due(welcomed) == "changes"


def test_sample_people_and_an_empty_phone_need_no_backup(welcomed):
    welcomed.pass_days(60)
    assert due(welcomed) == due(welcomed, emptied=True) == ""
    busy(welcomed)
    welcomed.edit(lambda edit: edit.change(welcomed.kith.people()[0], sample=True))
    assert due(welcomed) == due(welcomed, emptied=True) == ""


def test_waving_it_away_lasts_a_month(welcomed):
    busy(welcomed)
    welcomed.pass_days(5)
    finish(welcomed.kith.be_quiet(backups.quiet_until(welcomed.today, emptied=False)))
    welcomed.pass_days(29)
    assert due(welcomed) == ""
    welcomed.pass_days(1)
    assert due(welcomed)
    welcomed.reopen()
    assert due(welcomed), "and it is remembered"


def test_a_tab_that_will_be_emptied_says_so_from_the_first_day_and_again_before_the_seventh(welcomed):
    busy(welcomed, 1)
    assert due(welcomed, emptied=True) == "tab"
    finish(welcomed.kith.be_quiet(backups.quiet_until(welcomed.today, emptied=True)))
    assert due(welcomed, emptied=True) == ""
    welcomed.pass_days(3)
    assert due(welcomed, emptied=True) == "tab"
    save(welcomed)
    assert due(welcomed, emptied=True) == "", "what is saved is safe"


def test_what_was_written_before_erasing_is_not_counted(welcomed):
    busy(welcomed, 40)
    finish(welcomed.kith.erase())
    welcomed.edit(lambda edit: edit.welcome(name="Maya"))
    welcomed.know("Leo Chen")
    welcomed.pass_days(5)
    assert due(welcomed) == ""
    welcomed.reopen()
    assert due(welcomed) == ""


def test_what_was_written_since_is_told_in_words(welcomed):
    leo = welcomed.know("Leo Chen")
    welcomed.talk(leo, text="Chess.")
    save(welcomed)
    assert backups.since_then(welcomed.kith) == ""
    welcomed.minutes += 1
    ana, ben = welcomed.know("Ana"), welcomed.know("Ben")
    welcomed.talk(ana, ben, text="Tea.")
    welcomed.promise(leo, "send the book")
    assert backups.since_then(welcomed.kith) == "two people, one talk and one promise"
    welcomed.reopen()
    assert backups.since_then(welcomed.kith) == "two people, one talk and one promise"


def test_small_things_are_told_as_small(welcomed):
    save(welcomed)
    welcomed.minutes += 1
    welcomed.edit(lambda edit: edit.change_profile(strengths=["listening"]))
    assert backups.since_then(welcomed.kith) == "a few small things"


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "{half", '{"on": 7}', '{"on": "soon"}', '{"at": "then"}', '{"generation": true}', "null"]
)
def test_a_note_that_cannot_be_read_tells_of_no_backup(text):
    assert safety.saved(text) == Saved()
    assert safety.earlier(text) is None
