"""What is written down when a card of Today was done, and the sentence that says so.

A promise is kept, thanks are noted, a gathering was looked back on. Most other cards come down to one thing: I was in
touch with somebody, and that contact is kept, too.
"""

from datetime import date

from kith.network import Edit, Kith, NoSuchRecord
from kith.records import Commitment, Gathering, Help, Interaction, Introduction, Opportunity, Person, Reminder
from kith.rules.days import repeating
from kith.rules.touch import rhythm
from kith.rules.today import Suggestion
from kith.rules.today.opportunities import is_last_day
from kith.words import on_day
from kith.words import say as _

from .cards import is_past
from ..talks.interactions import written


def write_down(edit: Edit, kith: Kith, suggestion: Suggestion, on: date) -> tuple[str, Interaction | None]:
    """What to say about a suggestion that was done, and the contact that it was, if it was one.

    Raises NoSuchRecord where it is about somebody and nobody is there.
    """
    if (said := _settled(edit, kith, suggestion, on)) is not None:
        return said, None
    if suggestion.person is None:
        raise NoSuchRecord
    return _in_touch(edit, suggestion, suggestion.person, on)


def _settled(edit: Edit, kith: Kith, suggestion: Suggestion, on: date) -> str | None:
    """What to say where it was no contact; None where it was one."""
    match suggestion.kind, suggestion.record:
        case "promise", Commitment() as promise:
            return _kept(edit, suggestion, promise, on)
        case "thanks", Help() as received:
            edit.thank(received, on=on)
            return _("Noted: you thanked {name}.", name=suggestion.person.name if suggestion.person else "")
        case "gathering", Gathering() as gathering if is_past(suggestion):
            edit.change(gathering, debriefed=on.isoformat())
            return _("Noted: you looked back on it.")
        case "introduction", Introduction() as introduction:
            from ..introductions.introduced import taken_up

            return taken_up(edit, kith, introduction, suggestion.key, on)
        case "opportunity", Opportunity() as opportunity:
            return _seized(edit, suggestion, opportunity, on)
        case "reminder", Reminder() as reminder:
            return _reminded(edit, suggestion, reminder, on)
    if suggestion.kind == "looser" and suggestion.person:
        return _loosened(edit, suggestion, suggestion.person, on)
    noted = {
        "gathering": _("Noted: you are ready."), "together": _("Noted: it goes on."),
        "review": _("Fine. It comes back when it is time again."),
    }  # fmt: skip
    if suggestion.kind in noted:
        edit.settle(suggestion.key, on=on)
    return noted.get(suggestion.kind)


def _in_touch(edit: Edit, suggestion: Suggestion, person: Person, on: date) -> tuple[str, Interaction]:
    said = _("Noted: you were in touch with {name} today.", name=person.name)
    match suggestion.kind, suggestion.record:
        case "reply", Interaction() as asked:
            return _("Noted: you answered {name}.", name=person.name), _answered(edit, asked, on)
        case "date", _nothing:
            edit.settle(suggestion.key, on=on, person=person.id)
            wished = edit.talk(
                people=[person.id], on=on, channel="message", started_by="me", two_way=False, purpose=suggestion.situation
            )
            return said, wished
    return said, edit.talk(people=[person.id], on=on, channel="message", two_way=suggestion.kind != "follow-up")


def _kept(edit: Edit, suggestion: Suggestion, promise: Commitment, on: date) -> str:
    edit.keep(promise, on=on)
    person = suggestion.person
    return _("Kept. {name} will have noticed.", name=person.name) if person and person.name and not person.died else _("Kept.")


def _seized(edit: Edit, suggestion: Suggestion, opportunity: Opportunity, on: date) -> str:
    if is_last_day(suggestion.key):
        edit.change(opportunity, state="applied")
        return _("Noted: it is applied for.")
    if suggestion.person is None:
        edit.settle(suggestion.key, on=on)
        return _("Noted: you are ready.")
    from ..children.opportunities import thanked

    thanked(edit, opportunity, on)
    return _("Noted: you thanked {name}.", name=suggestion.person.name)


def _reminded(edit: Edit, suggestion: Suggestion, reminder: Reminder, on: date) -> str:
    came = date.fromisoformat(suggestion.key.rpartition(":")[2])
    again = repeating.next_due(edit.change(reminder, done=max(on, came).isoformat()))
    return _("Done. It comes back {day}.", day=on_day(again, on)) if again else _("Done.")


def _loosened(edit: Edit, suggestion: Suggestion, person: Person, on: date) -> str:
    edit.change(person, rhythm=suggestion.wider)
    edit.settle(suggestion.key, on=on, person=person.id)
    if not suggestion.wider:
        return _("Changed. Kith leaves this one to you.")
    return _("Changed. The rhythm is now: {planned}.", planned=rhythm.planned(suggestion.wider))


def _answered(edit: Edit, asked: Interaction, on: date) -> Interaction:
    # both: what was answered waits no longer, even if its day is ahead of a clock that went back
    edit.change(asked, two_way=True)
    return edit.talk(people=list(asked.people), on=on, channel=written(asked.channel), started_by="them")
