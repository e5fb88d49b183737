"""What links people on the map to each other, as far as it was written down; nothing is guessed.

Somebody I introduced, somebody through whom I met somebody, a goal we work on together, a gathering where they were,
a thread in common. Those who were together somewhere are one link, however many they are: a line that runs from
one to the next, because all the pairs among thirty people would hide everything else.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kith.network import Kith
from kith.records import Gathering, Introduction, Person, SharedGoal
from kith.topics import gist, vocabulary
from kith.words import listing, short
from kith.words import say as _

from ..occasions.gatherings import title
from ..matching import Learnt
from ..matching.learnt import AT_ONCE, GROUPS, learnt

LinkKind = Literal["introduction", "through", "goal", "gathering", "thread"]
LINKS: tuple[LinkKind, ...] = ("introduction", "through", "goal", "gathering", "thread")

FEW = 4
"""People who share a thread: what more than these have in common says little about any two of them."""

THREADS_EACH = 3
"""Threads drawn from one person, the rarest first; more would be a tangle."""

NAMED = 4
"""Others who are named in a sentence."""


@dataclass(frozen=True, slots=True)
class Link:
    """What ties two or more people on a map. `about` is its title or its topic; empty for a link between two alone.

    Of *through* the first one led me to the second.
    """

    kind: LinkKind
    people: tuple[Person, ...]
    about: str = ""


def links(kith: Kith, people: Sequence[Person]) -> list[Link]:
    """Every link between these people, by kind; who stands in one stands in the order of `people`.

    Threads are left out while it can't be told (`can_tell`).
    """
    here = {each.id: each for each in people}
    found = [*_introductions(kith, here), *_through(here), *_goals(kith, here), *_gatherings(kith, here)]
    return found + (_threads(kith, here) if can_tell(kith) else [])


def can_tell(kith: Kith) -> bool:
    """Whether it can be told now what people have in common, or too much of it is still to be read."""
    return kith.is_whole and len(kith.derived(Learnt).changed) <= AT_ONCE


def said_of(link: Link, person: Person) -> str:
    """A link in a sentence, as one of those in it is told."""
    others = [each for each in link.people if each.id != person.id]
    names = [short(each.name, 40) or _("No name") for each in others]
    shown = listing(names) if len(names) <= NAMED else _("{names} and others", names=", ".join(names[: NAMED - 1]))
    about = short(link.about, 60)
    match link.kind:
        case "introduction":
            return _("You introduced them and {name} to each other.", name=shown)
        case "through":
            led = link.people[0].id == person.id
            return _("They led you to {name}.", name=shown) if led else _("You met them through {name}.", name=shown)
        case "goal":
            return _("Works on “{goal}” with you and {names}.", goal=about, names=shown)
        case "gathering":
            return _("Was at “{gathering}” with {names}.", gathering=about, names=shown)
        case "thread":
            return _("Has {topic} in common with {names}.", topic=about, names=shown)


def _introductions(kith: Kith, here: dict[str, Person]) -> Iterator[Link]:
    for each in kith.index.living(Introduction):
        if each.state == "made" and each.one in here and each.other in here and each.one != each.other:
            yield Link("introduction", (here[each.one], here[each.other]))


def _through(here: dict[str, Person]) -> Iterator[Link]:
    for person in here.values():
        led = here.get(person.met_through)
        if led is not None and led.id != person.id:
            yield Link("through", (led, person))


def _goals(kith: Kith, here: dict[str, Person]) -> Iterator[Link]:
    for goal in kith.all(SharedGoal):
        members = _among(here, goal.members)
        if goal.state != "let go" and len(members) > 1:
            yield Link("goal", members, goal.title)


def _gatherings(kith: Kith, here: dict[str, Person]) -> Iterator[Link]:
    for gathering in kith.all(Gathering):
        came = _among(here, gathering.came)
        if len(came) > 1:
            yield Link("gathering", came, title(gathering))


def _threads(kith: Kith, here: dict[str, Person]) -> list[Link]:
    """What a few of them like, the rarest first."""
    topics, spoken = vocabulary().topics, learnt(kith)
    sharing: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for identity in here:
        for told in spoken.of(identity):
            if "like" in GROUPS[told.about]:
                for topic in gist(told.text).topics:
                    sharing[topic][identity] = None
    # who likes bouldering and who likes climbing meet in climbing
    for topic, those in list(sharing.items()):
        for wider in topics[topic].part_of:
            if wider in sharing:
                sharing[wider].update(those)
    found: list[Link] = []
    drawn: Counter[str] = Counter()
    tied: set[frozenset[str]] = set()
    for topic, those in sorted(sharing.items(), key=lambda each: (len(each[1]), topics[each[0]].name)):
        who = frozenset(those)
        if 1 < len(who) <= FEW and who not in tied and all(drawn[each] < THREADS_EACH for each in who):
            tied.add(who)
            drawn.update(who)
            found.append(Link("thread", _among(here, who), topics[topic].name))
    return found


def _among(here: dict[str, Person], wanted: Iterable[str]) -> tuple[Person, ...]:
    those = set(wanted)
    return tuple(person for identity, person in here.items() if identity in those)
