"""Whatever is done, in whatever order: what is in memory is what comes back, and all that was written is found."""

from hypothesis import given
from hypothesis import strategies as st
from people import Phone, finish

from kith.network import Kith, MemoryStore, NoSuchUndo
from kith.network.faults import ChangedSince
from kith.network.folding import fold
from kith.network.index import written_in
from kith.network.lexicon import card_of, names_of
from kith.network.vocabulary import words_of
from kith.records import Fact, Interaction, Person
from kith.rules.finding import search
from kith.rules import today

WORDS = ["pottery", "Łódź robots", "東京 tower", "\"text\":\"on\"", "a {brace} \\", "pots", "", "two\nlines"]
DEEDS = ["meet", "talk", "write", "hear", "word", "learn", "gather", "tag", "delete", "forget", "join", "undo", "look", "pass"]

deeds = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, 5), st.integers(0, 5), st.sampled_from(WORDS)), min_size=4, max_size=25
)


async def _no_pause() -> None:
    pass


def opened(phone: Phone, *, at_once: bool) -> Kith:
    return finish(Kith.open(phone.store, now=phone.now, new_id=lambda: "other", at_once=at_once))


class Doing:
    """Somebody who does one thing after another."""

    def __init__(self) -> None:
        self.phone = Phone(MemoryStore(at_once=2))
        self.phone.know("Ana", circle="inner")
        self.phone.know("Ana", circle="close")
        self.edits: list[str] = []

    def do(self, deed: str, one: int, other: int, words: str) -> None:
        phone, kith = self.phone, self.phone.kith
        people, talks, facts = kith.people(), kith.all(Interaction), kith.all(Fact)
        person = people[one % len(people)] if people else None
        if deed == "meet":
            self.edit(lambda edit: edit.meet(name=words or "Ben", on=phone.today, line=words))
        elif deed == "pass":
            phone.pass_days(other)
        elif deed == "look":
            found(kith, "po", phone)
        elif deed == "undo" and self.edits:
            try:
                finish(kith.undo(self.edits.pop(-1 - one % len(self.edits))))
            except (NoSuchUndo, ChangedSince):
                pass
        elif deed in ("write", "forget") and talks:
            talk = talks[other % len(talks)]
            self.edit(lambda edit: edit.delete(talk) if deed == "forget" else edit.change(talk, text=words))
        elif deed == "word" and facts:
            self.edit(lambda edit: edit.change(facts[other % len(facts)], text=words))
        elif person is not None:
            self.do_with(deed, person, people[other % len(people)], words)

    def do_with(self, deed: str, person: Person, second: Person, words: str) -> None:
        on, both = self.phone.today, list({person.id: 0, second.id: 0})
        if deed == "talk":
            self.edit(lambda edit: edit.talk(people=both, on=on, text=words, channel="call"))
        elif deed == "hear":
            self.edit(lambda edit: edit.talk(people=[person.id], on=on, text=words, two_way=False, started_by="them"))
        elif deed == "learn":
            self.edit(lambda edit: edit.learn(person.id, "interest", words, on=on))
        elif deed == "gather":
            self.edit(lambda edit: edit.gather(words, came=both))
        elif deed == "tag":
            self.edit(lambda edit: edit.change(edit.person(person.id), tags=[words], circle="wide"))
        elif deed == "delete":
            self.edit(lambda edit: edit.delete(person))
        elif deed == "join" and person.id != second.id:
            self.edit(lambda edit: edit.join(person, second, note=words))

    def edit(self, change: object) -> None:
        self.phone.minutes += 1
        self.edits.append(self.phone.edit(change).undo)


def known(kith: Kith) -> dict[str, object]:
    """What a copy of Kith says of everybody."""
    return {
        person.id: (
            person, kith.last_contact(person.id), kith.only_met(person.id), kith.interactions_of(person.id),
            kith.facts_of(person.id), kith.gatherings_of(person.id), kith.last_talk(person.id),
        )
        for person in kith.people()
    } | {"unanswered": kith.unanswered()}  # fmt: skip


def found(kith: Kith, query: str, phone: Phone) -> set[str]:
    return {each.person.id for each in search.find(kith, query, today=phone.today) if each.how != "slip"}


def written_about(kith: Kith, person: Person) -> list[str]:
    """Text by text, from the records themselves: an index may be mistaken about its rows."""
    history = (each for each in kith.index.concerning(person.id) if not isinstance(each, Person))
    return [*names_of(person), *card_of(person), *(text for each in history for text in written_in(each))]


def read_one_by_one(kith: Kith, word: str) -> set[str]:
    return {
        person.id
        for person in kith.people()
        if any(word in each for text in written_about(kith, person) for each in words_of(text))
    }


@given(deeds)
def test_what_is_in_memory_is_what_comes_back(story: list[tuple[str, int, int, str]]) -> None:
    doing = Doing()
    for deed in story:
        doing.do(*deed)
    phone, kith = doing.phone, doing.phone.kith
    again = opened(phone, at_once=True)
    assert not again.aside
    assert again.snapshot() == kith.snapshot()
    assert known(again) == known(kith)
    finish(opened(phone, at_once=False).read_on(_no_pause, phone.today))
    first_screen = opened(phone, at_once=False)
    for person in kith.people():
        for asked in (Kith.last_contact, Kith.last_talk, Kith.only_met):
            assert asked(first_screen, person.id) == asked(kith, person.id), asked
    assert first_screen.unanswered() == kith.unanswered()
    assert today.suggestions(first_screen, phone.today) == today.suggestions(kith, phone.today)


@given(deeds)
def test_a_search_finds_all_that_was_written_and_nothing_that_is_gone(story: list[tuple[str, int, int, str]]) -> None:
    doing = Doing()
    for deed in story:
        doing.do(*deed)
    phone = doing.phone
    for kith in (phone.kith, opened(phone, at_once=True)):
        for word in ("pottery", "pot", "robots", fold("Łódź"), "東京", "tower", "ana", "text", "brace", "lines"):
            assert found(kith, word, phone) == read_one_by_one(kith, word), word
