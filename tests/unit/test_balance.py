"""What has passed between two people, in words: no sum, and nobody owes."""

from people import Phone

from kith.records import Help, Person
from kith.rules.touch.balance import Balance, balance


def helped(phone: Phone, person: Person, direction: str, what: str = "", *, thanked: bool = True) -> Help:
    phone.edit(lambda edit: edit.help(direction, person.id, what, on=phone.today))
    made: Help = phone.made
    if thanked and direction == "received":
        phone.edit(lambda edit: edit.thank(made, on=phone.today))
    return made


def test_where_no_help_has_passed_nothing_is_said(phone: Phone) -> None:
    leo = phone.know("Leo")
    phone.promise(leo, "send it", due_in=-5)
    assert balance(phone.kith, leo, phone.today) == Balance("", "")


def test_help_both_ways_is_called_so(phone: Phone) -> None:
    leo = phone.know("Leo")
    helped(phone, leo, "given", "read his essay")
    helped(phone, leo, "received", "lent me his calculator")
    said = balance(phone.kith, leo, phone.today)
    assert said == Balance("You have both helped.", said.reason)


def test_what_happened_lately_is_said_of_lately(phone: Phone) -> None:
    leo, mei = phone.know("Leo"), phone.know("Mei")
    helped(phone, leo, "given", "read his essay")
    phone.pass_days(300)
    helped(phone, leo, "received", "lent me his calculator.")
    helped(phone, mei, "given")
    phone.pass_days(1)
    said = balance(phone.kith, leo, phone.today)
    assert said == Balance("They have helped you lately.", "Last: they helped yesterday: lent me his calculator.")
    assert balance(phone.kith, mei, phone.today) == Balance("You have helped them lately.", "Last: you helped yesterday.")


def test_what_was_long_ago_is_remembered_over_time(phone: Phone) -> None:
    leo, mei = phone.know("Leo"), phone.know("Mei")
    helped(phone, leo, "given")
    helped(phone, mei, "received")
    phone.pass_days(100)
    helped(phone, mei, "given")
    phone.pass_days(400)
    assert balance(phone.kith, leo, phone.today).words == "You have helped them."
    assert balance(phone.kith, mei, phone.today).words == "You have both helped."


def test_thanks_unsaid_are_the_one_nudge_and_a_promise_not_kept_the_other(phone: Phone) -> None:
    priya = phone.know("Priya")
    helped(phone, priya, "received", "read my essay", thanked=False)
    assert balance(phone.kith, priya, phone.today).reason.endswith("No thank-you is noted for it yet.")
    phone.pass_days(1)
    helped(phone, priya, "given", "carried her boxes")
    phone.promise(priya, "bring the boxes back", due_in=0)
    phone.pass_days(1)
    assert balance(phone.kith, priya, phone.today).reason == (
        "Last: you helped yesterday: carried her boxes. No thank-you is noted yet for this: read my essay. "
        "You promised this: bring the boxes back. Late is still kept."
    )


def test_of_somebody_who_died_it_is_told_and_nothing_is_asked(phone: Phone) -> None:
    walter = phone.know("Walter", died=True)
    helped(phone, walter, "received", "taught me chess", thanked=False)
    phone.promise(walter, "write it down", due_in=-2)
    assert balance(phone.kith, walter, phone.today).reason == "Last: they helped today: taught me chess."


def test_help_passed_on_to_somebody_is_not_between_us(phone: Phone) -> None:
    samira, zainab = phone.know("Samira"), phone.know("Zainab")
    received = helped(phone, samira, "received", "how interviews work")
    phone.edit(lambda edit: edit.change(received, passed_on_to=zainab.id))
    assert balance(phone.kith, zainab, phone.today) == Balance("", "")


def test_no_figure_and_no_debt_is_ever_spoken_of(phone: Phone) -> None:
    leo = phone.know("Leo")
    for _time in range(12):
        helped(phone, leo, "received", "lent me a pen", thanked=False)
    words = balance(phone.kith, leo, phone.today)
    text = f"{words.words} {words.reason}".lower()
    assert not any(word in text for word in ("12", "twelve", "owe", "debt", "%"))
