"""Gatherings: what to prepare for each kind, which questions to take along, where one stands.

The questions ask about experience, about what is hard and about what counts for people, which is
what makes a talk at a fair more than the handing over of a sheet of paper (PRODUCT, the articles on
empathy and on reciprocity). Those for a coffee chat follow TIARA: trends, insights, advice,
resources, assignments (Dalton, *The 2-Hour Job Search*). Those for other gatherings follow FORD,
without the family: occupation, recreation, dreams.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kith.network import Kith
from kith.records import Gathering, GatheringKind, Help, Interaction, Person
from kith.words import long_day, on_day
from kith.words import say as _

Stage = Literal["some day", "ahead", "today", "over", "looked back on"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of gathering: its name, one sentence to prepare by, questions, and what to ask oneself afterwards."""

    name: str
    prepare: str
    questions: tuple[str, ...]
    afterwards: str


def kinds() -> dict[GatheringKind, Kind]:
    """All kinds, in the order in which they are offered."""
    return {
        "fair": Kind(
            _("Fair"),
            _("Choose three people to meet rather than thirty, and read a little about what each of them does."),
            (
                _("How did you come to do this work?"),
                _("What is hard about it just now?"),
                _("What do you value in the people you work with?"),
                _("What would you try first, if you were starting today?"),
            ),
            _("Who surprised you, and whom would you like to see again?"),
        ),
        "workshop": Kind(
            _("Workshop"),
            _("Bring one question of your own, and be ready to lend a hand to whoever sits beside you."),
            (
                _("What brought you here?"),
                _("What would you like to make with it?"),
                _("Which step gives you trouble?"),
                _("Could you use a hand at the next one?"),
            ),
            _("What can you do now that you could not do before, and who showed you?"),
        ),
        "class": Kind(
            _("Class"),
            _("Sit beside somebody whom you don't know yet, and come with one thing that you found hard."),
            (
                _("What do you find hard about this subject?"),
                _("How do you go about learning it?"),
                _("What would you rather be learning?"),
            ),
            _("Who thinks about this differently from you?"),
        ),
        "forum": Kind(
            _("Forum"),
            _("Read first, and answer somebody else's question before you ask your own."),
            (
                _("What are you working on?"),
                _("What have you tried already?"),
                _("Where did you learn most about this?"),
            ),
            _("Whose answer helped you, and did you tell them?"),
        ),
        "coffee chat": Kind(
            _("Coffee chat"),
            _("Look up what they are working on, know your first question, and stay within the time you asked for."),
            (
                _("What is changing in your field just now?"),
                _("What has surprised you about the work?"),
                _("What would you do in my place?"),
                _("What should I read, watch or try next?"),
                _("Which piece of work taught you most?"),
            ),
            _("What did you learn, how does it fit you, and whom else could you ask?"),
        ),
        "study group": Kind(
            _("Study group"),
            _("Ask everybody to bring one thing that they can explain and one that they can't."),
            (
                _("Where exactly does it stop making sense?"),
                _("How would you explain it to somebody younger?"),
                _("What should each of us be able to do by the end?"),
            ),
            _("Who understood something today, and what made the difference?"),
        ),
        "other": Kind(
            _("Something else"),
            _("Think of one question for somebody you know there, and one for somebody you don't."),
            (
                _("What has kept you busy lately?"),
                _("What do you do when nothing has to be done?"),
                _("What are you looking forward to?"),
                _("How do you know the others here?"),
            ),
            _("Whom did you listen to longest, and what stayed with you?"),
        ),
    }


def kind(gathering: Gathering) -> Kind:
    """The kind of a gathering."""
    return kinds()[gathering.about]


def title(gathering: Gathering) -> str:
    """What a gathering is called, its kind where it has no name."""
    return gathering.title or kind(gathering).name


def stage(gathering: Gathering, today: date) -> Stage:
    """Where a gathering stands: to come, on today, over, or looked back on."""
    if gathering.debriefed:
        return "looked back on"
    if not gathering.on:
        return "some day"
    on = date.fromisoformat(gathering.on)
    return "today" if on == today else "ahead" if on > today else "over"


def when(gathering: Gathering, today: date) -> str:
    """Its day and time in words, inside a sentence; empty where no day is set."""
    if not gathering.on:
        return ""
    day = on_day(date.fromisoformat(gathering.on), today)
    return _("{day} at {time}", day=day, time=gathering.time) if gathering.time else day


def invitation(gathering: Gathering) -> str:
    """What, when and where, as it is told to somebody who may read it on another day."""
    parts = [title(gathering)]
    if gathering.on:
        parts.append(long_day(date.fromisoformat(gathering.on)))
    if gathering.time:
        parts.append(gathering.time)
    if gathering.where:
        parts.append(gathering.where)
    return ", ".join(parts)


def to_come(kith: Kith, today: date) -> list[Gathering]:
    """Today's and later ones, the nearest first; those with no day last."""
    here = [each for each in kith.all(Gathering) if stage(each, today) in ("today", "ahead", "some day")]
    return sorted(here, key=lambda each: (each.on or "9", each.time, each.id))


def to_look_back_on(kith: Kith, today: date) -> list[Gathering]:
    """Over, and not looked back on yet: the newest first."""
    return _newest_first([each for each in kith.all(Gathering) if stage(each, today) == "over"])


def looked_back_on(kith: Kith, today: date) -> list[Gathering]:
    """Over and looked back on: the newest first."""
    return _newest_first([each for each in kith.all(Gathering) if stage(each, today) == "looked back on"])


def _newest_first(gatherings: list[Gathering]) -> list[Gathering]:
    return sorted(gatherings, key=lambda each: (each.on, each.time, each.id), reverse=True)


def starters(gathering: Gathering) -> list[str]:
    """The questions of its kind that were not taken along yet."""
    return [each for each in kind(gathering).questions if each not in gathering.questions]


def expected(kith: Kith, gathering: Gathering) -> list[Person]:
    """Whom I wanted to meet or had invited, and who is not among those who came."""
    wanted = [*gathering.to_meet, *gathering.invited]
    return kith.those(each for each in wanted if each not in gathering.came)


def talk_there(kith: Kith, gathering: Gathering, person: str) -> Interaction | None:
    """The talk that I had with somebody at a gathering, by themselves."""
    talks = [each for each in kith.interactions_of(person) if each.gathering == gathering.id]
    return next((each for each in talks if each.people == [person]), None)


def day_of(gathering: Gathering, today: date) -> date:
    """The day on which what happened there happened: its own, unless that is still to come."""
    on = date.fromisoformat(gathering.on) if gathering.on else today
    return min(on, today)


@dataclass(frozen=True, slots=True)
class Next:
    """What could follow for somebody who came: thanks for `help` where some are unsaid, else a hello.

    `since` is true where one was in touch again after the gathering.
    """

    person: Person
    help: Help | None
    since: bool


def following(kith: Kith, gathering: Gathering) -> list[Next]:
    """What could follow, for each who came: a gathering is worth what happens after it (PRODUCT, row 16)."""
    on = gathering.on or gathering.debriefed
    return [
        Next(
            person,
            next((each for each in kith.help_of(person.id) if _unthanked(kith, each, gathering)), None),
            any(each.on > on and each.gathering != gathering.id for each in kith.interactions_of(person.id)),
        )
        for person in kith.those(gathering.came)
        if not person.died
    ]


def _unthanked(kith: Kith, received: Help, gathering: Gathering) -> bool:
    if not received.is_unthanked:
        return False
    talk = kith.get(Interaction, received.source)
    return talk is not None and talk.gathering == gathering.id
