"""What every draft shares: how it greets, how it ends, and how it names what is known.

A text never shows a gap: without a name it says *Hello,*, without my own it ends with its last sentence.
"""

from dataclasses import dataclass, field
from datetime import date

from kith.network import Kith
from kith.records import Fact, FactKind, Person, Record
from kith.words import listing
from kith.words import say as _

from ..saying.facing import deed_of, names_a_thing, topic_to
from ..saying.names import called, first_of, has_title
from .naming import is_done

_FORMAL = ("teacher", "professional", "mentor")


@dataclass(frozen=True, slots=True)
class Written:
    """A text before it is framed: its subject, its paragraphs, and hints beside it.

    `thanks`: it ends with thanks. `both`: it is written to all of the people, and greets them.
    """

    subject: str
    paragraphs: list[str]
    hints: list[str] = field(default_factory=list)
    thanks: bool = False
    both: bool = False


class Letter:
    """A letter to be written to the first of some people, about a record or about nothing of the kind."""

    def __init__(self, kith: Kith, people: list[Person], today: date, about: Record | None) -> None:
        self.kith, self.people, self.today, self.about = kith, people, today, about
        self.to = people[0]
        self.facts = [fact for fact in kith.facts_of(self.to.id) if not fact.past]

    def framed(self, paragraphs: list[str], thanks: bool = False, both: bool = False) -> str:
        """The whole text, from the greeting (to `both`, or to the first) to my name."""
        greeted = self.people if both else [self.to]
        name, mine = listing([name for each in greeted if (name := _plain(called(each)))]), self.me()
        if self.formal():
            greeting = _("Hello {name},", name=name) if name else _("Hello,")
        else:
            greeting = _("Hi {name},", name=name) if name else _("Hi,")
        ending = _("Thank you,") if thanks else _("Best wishes,") if self.formal() else ""
        return "\n\n".join(filter(None, [greeting, *paragraphs, "\n".join(filter(None, [ending, mine]))]))

    def formal(self) -> bool:
        """Whether one says *Hello* rather than *Hi*."""
        return self.to.relation in _FORMAL or has_title(self.to.name)

    def me(self) -> str:
        """My first name; empty where I have not said it."""
        return _plain(first_of(self.kith.mine().name))[:40]

    def about_them(self, *kinds: FactKind) -> tuple[Fact | None, str]:
        """The newest fact of the first kind there is, and how to name it to them; None where there is none to name."""
        for kind in kinds:
            for fact in self.facts:
                if fact.about == kind and names_a_thing(words := topic_to(self.to, fact.text)):
                    return fact, words
        return None, ""

    def remembered(self, *kinds: FactKind) -> str:
        """What they told me, after *I remember*: *that you grew up in Izmir*; empty where nothing."""
        _fact, words = self.about_them(*kinds)
        if not words:
            return ""
        if is_done(words):
            return _("that you {deed}", deed=deed_of(words))
        return _("what you told me about {topic}", topic=words)

    def preferred(self) -> list[str]:
        """How they like to be reached, as a hint."""
        facts = [fact.text for fact in self.facts if fact.about == "preference"]
        return [_("How they like to be reached: {text}", text=facts[0])] if facts else []


def _plain(name: str) -> str:
    # a name that asks or shouts would change the sentence that it stands in
    return name.translate(dict.fromkeys(map(ord, "?!,\n\r"), None)).strip()
