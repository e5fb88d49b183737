"""Thanks for help, and joy at good news.

Thanks name the help and what it did: writers fear that they sound awkward, and underrate how glad the
reader will be (Kumar & Epley 2018).
"""

from datetime import date

from kith.records import Fact, Help, ImportantDate
from kith.words import say as _

from ..facing import said_to, topic_to
from .letter import Letter, Written
from .naming import is_done, sentence


def thank(letter: Letter) -> Written:
    """The help by its own words, what made it work, and that it went on to somebody where it did."""
    received = _help(letter)
    if received is None:
        paragraphs = [_("Thank you for what you did for me. It really helped, and I have not forgotten it.")]
        return Written(
            _("Thank you"), paragraphs, [_("Say what they did for you. “Thanks for everything” fits anybody.")]
        )
    what = said_to(letter.to, sentence(received.what))
    if is_done(what):
        paragraphs = [_("Thank you! You {what}, and it really helped me.", what=what[:1].lower() + what[1:])]
    elif what:
        paragraphs = [_("Thank you for this: {what}. It really helped me.", what=what)]
    else:
        paragraphs = [_("Thank you for your help. It really helped me.")]
    if received.what_worked:
        worked = said_to(letter.to, sentence(received.what_worked))
        paragraphs.append(_("What made the difference: {worked}.", worked=worked))
    if received.passed_on_to:
        paragraphs.append(_("And it went further: I have passed it on to somebody else since."))
    hints = [_("Add what it made possible: what could you do because of it?")]
    return Written(_("Thank you"), paragraphs, hints + letter.preferred())


def congratulate(letter: Letter) -> Written:
    """On a day that matters to them, or on news that they had."""
    if isinstance(letter.about, Fact) and (news := topic_to(letter.to, letter.about.text)):
        return Written(
            _("Congratulations!"), [_("Congratulations! I am so glad for you: {news}. How does it feel?", news=news)]
        )
    near = near_date(letter)
    if near is None:
        paragraphs = [_("Congratulations! I am really happy for you.")]
        return Written(_("Congratulations!"), paragraphs, [_("Say what it is, and what you saw them put into it.")])
    important, days = near
    match important["kind"]:
        case "birthday":
            wish, subject = _("Happy birthday!"), _("Happy birthday!")
        case "anniversary":
            wish, subject = _("Happy anniversary!"), _("Happy anniversary!")
        case _:
            label = sentence(important["label"])
            wish = (
                _("I have not forgotten what day it is: {label}.", label=label)
                if label
                else _("I was thinking of you today.")
            )
            subject = _("Thinking of you")
    hope = _("I hope you had a lovely day.") if days < 0 else _("I hope you have a lovely day.")
    return Written(subject, [f"{wish} {hope}"], [_("Add one thing that you like about them.")])


def _help(letter: Letter) -> Help | None:
    if isinstance(letter.about, Help):
        return letter.about
    received = [each for each in letter.kith.help_of(letter.to.id) if each.direction == "received"]
    return next((each for each in received if not each.thanked), None)


def near_date(letter: Letter) -> tuple[ImportantDate, int] | None:
    """The date of theirs that is nearest, from three days ago to a week ahead, and in how many days."""
    found = [
        (abs(days), number, important, days)
        for number, important in enumerate(letter.to.dates)
        for days in _apart(important["day"], letter.today)
        if -3 <= days <= 7
    ]
    if not found:
        return None
    _abs, _number, important, days = min(found, key=lambda each: each[:2])
    return important, days


def _apart(day: str, today: date) -> list[int]:
    # a leap day is kept on the last day of February in the other years
    month_and_day = day[-5:]
    if not (len(day) in (7, 10) and month_and_day[:2].isdecimal() and month_and_day[3:].isdecimal()):
        return []
    month, number = int(month_and_day[:2]), int(month_and_day[3:])
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        if not 1 <= year <= 9999:
            continue
        for each in (number, number - 1) if (month, number) == (2, 29) else (number,):
            try:
                found.append((date(year, month, each) - today).days)
            except ValueError:
                continue
            break
    return found
