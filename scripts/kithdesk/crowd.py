"""A crowd: a network of ten thousand made-up people, the same one every time, as rows of the browser's store.

Words of talks come from the guide, so that they are as varied as language is; names, places and organisations
are made from syllables. Nobody in it exists.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta

from kithdesk import places

PEOPLE, TALKS, FACTS = 10_000, 100_000, 20_000
LAST_WORD = "quetzalcoatlus"
"""Stands in one talk alone, the one that is read last: who is found by it has everything read."""

_GIVEN = (
    "Ada Amara Ana Anders Anika Arjun Aylin Bea Bilal Björn Bo Carmen Chidi Clara Dario Diego Dua Elif Élodie Emeka "
    "Erik Esra Fatou Felix Femi Finn Gita Greta Hamza Hana Hugo Ida Ife Ines Iris Ivan Jamal Jana Jin Joana Jonas José "
    "Kaja Kamal Kenji Kofi Lars Layla Lea Leo Lin Lola Lucía Luka Maja Malik Mara Marco Marguerite Maya Mei Mia Milan "
    "Mina Musa Nadia Nia Niko Nina Noor Olga Omar Oskar Otto Paula Pavel Petra Priya Rafa Rana Ravi Rosa Ruth Sami "
    "Sara Selma Sofía Sven Tala Tariq Tess Theo Tomás Uma Vera Viktor Wanda Wei Yara Yuki Zaid Zara Zoë"
).split()
_ONSETS = "b br c ch d dr f g gl h j k kr l m n p pr qu r s sh st t th tr v w z".split()
_VOWELS = "a e i o u ai ea io ou".split()
_ENDS = "n r l s nd rt ck ng m sson ski ez ova ton wood".split()
_ROLES = "engineer teacher nurse designer coach researcher gardener baker librarian architect pilot chemist".split()
_TAGS = "fair robotics choir football coding drama debate chess running volunteering photography rowing".split()
_CIRCLES = [""] * 20 + ["inner"] + ["close"] * 3 + ["steady"] * 8 + ["wide"] * 12
_RELATIONS = ["", "", "friend", "classmate", "teacher", "mentor", "professional", "family", "other"]


class Crowd:
    """The same people every time. `rows` are the keys and texts of their records."""

    def __init__(self, *, people: int = PEOPLE, talks: int = TALKS, facts: int = FACTS) -> None:
        self._chance = random.Random("ten thousand people")
        self._today = date.today()
        guide = " ".join(path.read_text("utf-8") for path in sorted(places.DOCS.glob("*.md")))
        words = list(dict.fromkeys(re.findall(r"[a-z]{3,}", guide.lower())))
        self.words = words + [self._made().lower() for _ in range(14_000)]
        self._weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self._organisations = [f"{self._made()} {kind}" for kind in ("School", "College", "Labs", "Club", "Trust") for _ in range(300)]
        self._families = [self._made() for _ in range(people * 2 // 3)]
        self._ids = [f"{self._chance.getrandbits(128):032x}" for _ in range(people)]
        self.names: list[str] = []
        self._talks, self._facts = talks, facts

    def rows(self) -> Iterator[tuple[str, str]]:
        """Every record's key and text, as the store keeps them."""
        from kith.records import Fact, Interaction, Person
        from kith.records.stored import to_text

        for record in itertools.chain(
            (self._person(Person, identity) for identity in self._ids),
            (self._fact(Fact) for _ in range(self._facts)),
            (self._talk(Interaction, number) for number in range(self._talks)),
        ):
            empty = type(record)(id=record.id)
            stamp = f"{1_700_000_000_000 + self._chance.randrange(60_000_000_000):012x}-0000-crowd"
            for name in record.__dataclass_fields__:
                if name not in ("id", "stamps", "was", "unknown") and getattr(record, name) != getattr(empty, name):
                    record.stamps[name] = stamp
            yield record.key, to_text(record)

    def _person(self, kind, identity):
        chance = self._chance
        name = f"{chance.choice(_GIVEN)} {chance.choice(self._families)}"
        self.names.append(name)
        points = [{"kind": "phone", "value": self._number(), "label": ""}] if chance.random() < 0.6 else []
        return kind(
            id=identity, network="mine", name=name, points=points, circle=chance.choice(_CIRCLES), relation=chance.choice(_RELATIONS),
            organisation=chance.choice(self._organisations) if chance.random() < 0.6 else "",
            role=chance.choice(_ROLES) if chance.random() < 0.5 else "",
            tags=chance.sample(_TAGS, chance.choice((0, 0, 1, 2))), note=self._sentence(12) if chance.random() < 0.2 else "",
            met_on=self._day(), added=f"{self._day()}T12:00:00Z",
        )  # fmt: skip

    def _fact(self, kind):
        about = self._chance.choice(("interest", "background", "aspiration", "challenge", "strength"))
        return kind(id=self._id(), network="mine", person=self._whom(), about=about, text=self._sentence(5), learnt=self._day())

    def _talk(self, kind, number: int):
        channel = self._chance.choice(("met", "call", "message", "email"))
        identity, text = self._id(), self._sentence(self._chance.choice((4, 8, 8, 12, 20)))
        if number == 0:
            identity, text = "f" * 32, f"Drew a {LAST_WORD}."
        day = self._day()
        return kind(id=identity, network="mine", on=day, at=f"{day}T12:00:00Z", channel=channel, people=[self._whom()], text=text)

    def _number(self) -> str:
        return f"+44 {self._chance.randrange(1000, 9999)} {self._chance.randrange(100, 999)} {self._chance.randrange(10_000):04}"

    def _whom(self) -> str:
        # some are met often, many once
        return self._ids[int(len(self._ids) * self._chance.random() ** 1.5)]

    def _id(self) -> str:
        return f"{self._chance.getrandbits(128):032x}"

    def _day(self) -> str:
        return (self._today - timedelta(days=int(3_000 * self._chance.random() ** 2))).isoformat()

    def _sentence(self, length: int) -> str:
        text = " ".join(self._chance.choices(self.words, cum_weights=self._weights, k=length))
        return f"{text.capitalize()}."

    def _made(self) -> str:
        syllables = self._chance.choice((1, 2, 2, 3))
        made = "".join(self._chance.choice(_ONSETS) + self._chance.choice(_VOWELS) for _ in range(syllables))
        return (made + self._chance.choice(_ENDS)).capitalize()

    def queries(self, count: int) -> list[str]:
        """What somebody might type: names, words of talks, two words, slips, tags, numbers; all different."""
        chance = random.Random("what is typed")
        made = []
        while len(made) < count:
            name, word = chance.choice(self.names), chance.choice(self.words[200:])
            given, family = name.split()
            at = chance.randrange(1, max(2, len(family) - 1))
            slip = family[:at] + family[at + 1 :]
            made += [
                family.lower(), word, f"{given} {family[:4]}", slip if len(slip) > 3 else word, f"{chance.choice(_TAGS)} {word[:4]}",
                chance.choice(self._organisations).partition(" ")[0], f"{chance.randrange(100, 999)} {chance.randrange(1000):03}",
            ]  # fmt: skip
        return list(dict.fromkeys(made))[:count]
