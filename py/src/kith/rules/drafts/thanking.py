"""Thanks for help, and joy at good news.

Thanks name the help and what it did: writers fear that they sound awkward, and underrate how glad the
reader will be (Kumar & Epley 2018).
"""

from datetime import date
from itertools import islice

from kith.records import Fact, Help, ImportantDate, Opportunity, SharedGoal
from kith.words import say as _
from kith.words import short

from ..saying.facing import OWNERS, said_to, topic_to
from ..occasions.opportunities import title
from ..days.repeating import comes_round
from ..together.sharing import title as named
from .letter import Letter, Written
from .naming import inside, is_done

BEFORE, AHEAD = 3, 7
"""Days around a date on which a letter speaks of it."""


def thank(letter: Letter) -> Written:
    """The help by its own words, what made it work, and that it went on to somebody where it did."""
    if isinstance(letter.about, Opportunity):
        return _told_of(letter, letter.about)
    if isinstance(letter.about, SharedGoal):
        return _together(letter, letter.about, None)
    received = _help(letter)
    goal = letter.kith.get(SharedGoal, received.source) if received else None
    if goal is not None:
        return _together(letter, goal, received)
    if received is None:
        paragraphs = [_("Thank you for what you did for me. It really helped, and I have not forgotten it.")]
        return Written(
            _("Thank you"), paragraphs, [_("Say what they did for you. “Thanks for everything” fits anybody.")]
        )
    what = said_to(letter.to, inside(received.what))
    if is_done(what):
        paragraphs = [_("Thank you! You {what}, and it really helped me.", what=what[:1].lower() + what[1:])]
    elif what:
        paragraphs = [_("Thank you for this: {what}. It really helped me.", what=what)]
    else:
        paragraphs = [_("Thank you for your help. It really helped me.")]
    if received.what_worked:
        worked = said_to(letter.to, inside(received.what_worked))
        paragraphs.append(_("What made the difference: {worked}.", worked=worked))
    if received.passed_on_to:
        paragraphs.append(_("And it went further: I have passed it on to somebody else since."))
    hints = [_("Add what it made possible: what could you do because of it?")]
    return Written(_("Thank you"), paragraphs, hints + letter.preferred())


def _told_of(letter: Letter, opportunity: Opportunity) -> Written:
    what = inside(title(opportunity))
    paragraphs = [_("Thank you for telling us about this: {what}. Something came of it.", what=what)]
    hints = [_("Add what came of it, in one line: that is what they would like to hear.")]
    return Written(_("Thank you"), paragraphs, hints + letter.preferred())


def _together(letter: Letter, goal: SharedGoal, received: Help | None) -> Written:
    """For a part in something that was done together, and what came of it."""
    what, did = short(inside(named(goal)), 80), said_to(letter.to, inside(received.what)) if received else ""
    first, space, rest = what.partition(" ")
    what = first.lower() + space + rest if first.lower() in OWNERS else what
    if is_done(did):
        part = did[:1].lower() + did[1:]
        paragraphs = [_("We did it together: {goal}. You {part}, and I am so glad that you did. Thank you!", goal=what, part=part)]
    elif did:
        paragraphs = [_("We did it together: {goal}. Thank you for your part in it: {part}.", goal=what, part=did)]
    else:
        paragraphs = [_("We did it together: {goal}. Thank you for your part in it.", goal=what)]
    if outcome := short(inside(goal.outcome), 200):
        paragraphs.append(_("What came of it: {outcome}.", outcome=outcome))
    hints = [_("Add one thing that only they could have brought.")]
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
            label = inside(important["label"])
            wish = (
                _("I have not forgotten what day it is: {label}.", label=label)
                if label
                else _("I was thinking of you today.")
            )
            subject = _("Thinking of you")
    hope = _("I hope you had a lovely day.") if days < 0 else _("I hope you have a lovely day.")
    return Written(subject, [f"{wish} {hope}"], [_("Add one thing that you like about them.")])


def _help(letter: Letter) -> Help | None:
    if isinstance(letter.about, Help) and letter.about.direction == "received":
        return letter.about
    return next((each for each in letter.kith.help_of(letter.to.id) if each.is_unthanked), None)


def near_date(letter: Letter) -> tuple[ImportantDate, int] | None:
    """The date of theirs that is nearest, from `BEFORE` days ago to `AHEAD` days on, and in how many days."""
    since = date.fromordinal(max(letter.today.toordinal() - BEFORE, 1))
    near = [
        (important, days)
        for important in letter.to.dates
        for day in islice(comes_round(important, since), 1)
        if (days := (day - letter.today).days) <= AHEAD
    ]
    return min(near, key=lambda each: abs(each[1]), default=None)
