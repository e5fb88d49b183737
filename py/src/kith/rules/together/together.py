"""What a shared goal needs next, how it is told, and what each had in it once it is done.

Doing it together instead of for somebody: where it is hard is worked out before anybody helps (PRODUCT, rows 8 and
17), everybody brings something, and a step has one owner and a day. Most shared plans end because each thought that
another was on it, so that a goal says what it still needs: one thing at a time, and never how far it is.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from kith.network import Kith
from kith.records import Commitment, Help, Person, SharedGoal
from kith.words import count, day, listing, long_day, on_day
from kith.words import say as _

from .sharing import ME, Member, goals_of, members, newest, others, owner_of, steps, steps_by_goal, still_open, title

Missing = Literal["people", "difficulty", "brings", "step", "day"]


@dataclass(frozen=True, slots=True)
class Need:
    """What a goal needs next, and why that matters. `who` is the key of the member whom it is about ("" for nobody)."""

    missing: Missing
    words: str
    why: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """A goal in a list: with whom, and what is next, in words ("" where that is not known)."""

    goal: SharedGoal
    title: str
    others: list[Person] = field(default_factory=list)
    next: str = ""


def need(kith: Kith, goal: SharedGoal, today: date) -> Need | None:
    """The one thing that a goal needs next; None where it is on its way, or over."""
    if goal.state != "open":
        return None
    everybody = members(kith, goal)
    if len(everybody) == 1:
        return Need("people", _("Who else wants this?"), _("A goal is shared when somebody shares it. One person is enough."))
    if goal.by and goal.by < today.isoformat():
        when = day(date.fromisoformat(goal.by), today)
        return Need(
            "day", _("How did it go?"),
            _("It was for {day}. Look back together, or agree on a new day. Both are fine.", day=when),
        )  # fmt: skip
    if not goal.difficulty.strip():
        return Need(
            "difficulty", _("Where is it hard?"),
            _("Ask each of them, and listen. Nobody can help with what nobody has named."),
        )  # fmt: skip
    still, settled = steps(kith, goal)
    if not still and not settled:
        return Need("step", _("What is the first small step?"), _("Say who does it, and by when. Then nobody has to guess."))
    if not still:
        return Need("step", _("What comes next?"), _("No step is open. Agree on one: what, who, and by when."))
    silent = next((each for each in everybody if not each.brings.strip()), None)
    return _who_brings(silent) if silent is not None else None


def _who_brings(member: Member) -> Need:
    if member.person is None:
        return Need("brings", _("What do you bring?"), _("A skill, an hour, a place, a good mood: all of it counts."), ME)
    return Need(
        "brings", _("What would {name} like to bring?", name=member.person.name),
        _("Ask before you hand out work. People give most where they are strong."), member.key,
    )  # fmt: skip


def by_when(goal: SharedGoal, today: date) -> str:
    """The day of a goal in words, as a sentence of its own; "" where none was set."""
    if not goal.by:
        return ""
    on = date.fromisoformat(goal.by)
    if goal.state != "open" or on < today:
        return _("It was for {day}.", day=day(on, today))
    near = (on - today).days < 7
    return _("By {day}.", day=day(on, today) if near else long_day(on) if on.year == today.year else f"{long_day(on)} {on.year}")


def settled_on(goal: SharedGoal, today: date) -> str:
    """How and when a goal ended, in words; "" while it is under way."""
    when = on_day(date.fromisoformat(goal.settled), today) if goal.settled else ""
    if goal.state == "done":
        return _("You did it together {day}.", day=when) if when else _("You did it together.")
    if goal.state == "let go":
        return _("You let it go {day}.", day=when) if when else _("You let it go.")
    return ""


def groups(kith: Kith, today: date) -> list[tuple[str, list[Shared]]]:
    """All goals of this network: under way (what is due soonest first), done, and let go."""
    goals = kith.all(SharedGoal)
    found = steps_by_goal(kith, (each for each in goals if each.state == "open"))
    under_way = sorted(
        (each for each in goals if each.state == "open"),
        key=lambda each: (min((step.due or "9" for step in still_open(found[each.id])), default=each.by or "9"), each.id),
    )
    over = sorted(goals, key=newest, reverse=True)
    return [
        (name, [shared(kith, each, found[each.id], today) for each in chosen])
        for name, chosen in (
            (_("Under way"), under_way),
            (_("Done together"), [each for each in over if each.state == "done"]),
            (_("Let go"), [each for each in over if each.state == "let go"]),
        )
        if chosen
    ]


def with_person(kith: Kith, person: Person, today: date) -> list[Shared]:
    """What somebody and I do together, and did: what is under way first."""
    goals = goals_of(kith, person.id)
    found = steps_by_goal(kith, goals)
    return [shared(kith, each, found[each.id], today) for each in goals]


def shared(kith: Kith, goal: SharedGoal, found: list[Commitment], today: date) -> Shared:
    """A goal as a line; `found` are its steps."""
    still = still_open(found)
    if goal.state != "open":
        words = settled_on(goal, today)
    elif not still:
        words = _("No next step yet")
    else:
        words = next_step(kith, still[0], today)
    return Shared(goal, title(goal), others(kith, goal), words)


def next_step(kith: Kith, step: Commitment, today: date) -> str:
    """Who does what, and by when: *Zoe, by Friday: ask the caretaker*."""
    person = kith.get(Person, step.person)
    due = day(date.fromisoformat(step.due), today) if step.due else ""
    over = bool(step.due) and step.due < today.isoformat()
    if step.by == "me" or person is None:
        if not due:
            return _("Next, you: {what}", what=step.what)
        if over:
            return _("You, it was for {day}: {what}", day=due, what=step.what)
        return _("You, by {day}: {what}", day=due, what=step.what)
    if not due:
        return _("Next, {name}: {what}", name=person.name, what=step.what)
    if over:
        return _("{name}, it was for {day}: {what}", name=person.name, day=due, what=step.what)
    return _("{name}, by {day}: {what}", name=person.name, day=due, what=step.what)


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody had in a goal, for the thanks at its end: `did` in words, `help` where it is written down."""

    person: Person
    did: str
    help: Help | None


def parts(kith: Kith, goal: SharedGoal) -> list[Part]:
    """What each of the others did, from the steps that they kept and from what they brought; nobody who died is asked after."""
    _still, settled = steps(kith, goal)
    found = []
    for member in members(kith, goal):
        if member.person is None or member.person.died:
            continue
        kept = [each.what.rstrip(" .") for each in settled if owner_of(each) == member.key and each.state == "kept"]
        help_ = next((each for each in kith.help_of(member.key) if each.source == goal.id), None)
        found.append(Part(member.person, help_.what if help_ else listing(kept[:3]) or member.brings.strip(), help_))
    return found


def with_whom(people: list[Person]) -> str:
    """*With Zoe, Leo and one more*; "" for nobody."""
    names = [each.name for each in people]
    if len(names) > 3:
        return count(len(names) - 2, "With {names} and one more", "With {names} and {n} more", names=", ".join(names[:2]))
    return _("With {names}", names=listing(names)) if names else ""
