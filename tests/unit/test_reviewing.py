"""What a look back says, told as stories: people are met, time passes, help goes to and fro; then one looks."""

from datetime import timedelta

import pytest
from people import Phone

from kith.records import Goal, Help, Person, Review, ReviewSize
from kith.rules import reviewing
from kith.rules.reviewing import intentions
from kith.rules.reviewing.fields import TOPICS, field_names, field_of
from kith.rules.reviewing.sight import LOOKED_AT, Sight, last_before, since
from kith.topics import vocabulary


class Look(Phone):
    """A phone on which somebody looks back."""

    def review(self, size: ReviewSize = "term", **more: object) -> Review:
        """A review is begun today."""
        self.edit(lambda edit: edit.add(Review(id=edit.new_id(), on=self.today.isoformat(), size=size, **more)))
        return self.made

    def see(self, step: str, size: ReviewSize = "term") -> Sight:
        """What a step says today."""
        return reviewing.look(self.kith, Review(id="now", on=self.today.isoformat(), size=size), step, self.today)

    def words(self, step: str, size: ReviewSize = "term") -> str:
        """All that a step says, with the words beside its drawings."""
        sight = self.see(step, size)
        return " ".join([*(each for figure in sight.figures for each in figure.words), *sight.words])

    def offered(self, step: str, size: ReviewSize = "term") -> list[str]:
        """The ideas of a step."""
        return [idea.words for idea in self.see(step, size).ideas]

    def helped(self, person: Person, direction: str, what: str = "", *, ago: int = 0, **more: str) -> Help:
        """Help passed between us, so many days ago."""
        self.edit(lambda edit: edit.help(direction, person.id, what, on=self.today - timedelta(days=ago), **more))
        return self.made

    def fact(self, person: Person, about: str, text: str) -> None:
        """Something is learnt about somebody."""
        self.edit(lambda edit: edit.learn(person.id, about, text, on=self.today))


@pytest.fixture
def look() -> Look:
    return Look()


def test_every_step_has_words_for_a_network_with_nobody_in_it(look: Look) -> None:
    for size, steps in reviewing.STEPS.items():
        for step in steps[:-1]:
            sight = look.see(step, size)
            assert sight.words, step
            assert not sight.ideas, step


def test_how_many_is_said_once_and_is_no_aim(look: Look) -> None:
    for name in ("Ana Silva", "Ben Okoro", "Cleo Hart"):
        look.know(name)
    assert look.words("people").startswith("Three people are kept here. There is no right number.")


def test_who_is_new_and_through_which_door_they_came(look: Look) -> None:
    look.know("Nobody New", added="2025-01-01T10:00:00Z")
    ana = look.meet("Ana Silva")
    look.edit(lambda edit: edit.gather("Science fair", "fair", on=look.today.isoformat()))
    fair = look.made
    look.meet("Ben Okoro", met_at=fair.id)
    look.meet("Cleo Hart", met_through=ana.id)
    said = look.words("people")
    assert "New since 29 August: Cleo, Ben and Ana." in said, "the latest first"
    assert "“Science fair” brought you together with Ben." in said
    assert "Through Ana you know Cleo." in said


def test_somebody_whom_one_only_met_is_worth_a_few_lines(look: Look) -> None:
    ana, ben = look.meet("Ana Silva"), look.meet("Ben Okoro")
    look.pass_days(10)
    look.talk(ben)
    assert look.offered("people") == ["Write a few lines to Ana"]
    assert look.see("people").ideas[0].person == look.kith.person(ana.id)


def test_two_of_one_first_name_are_told_apart(look: Look) -> None:
    look.meet("Sara Ahmadi")
    look.meet("Sara Tesfaye")
    assert "Sara Tesfaye and Sara Ahmadi" in look.words("people")


def test_near_and_far_says_with_whom_it_has_been_quiet(look: Look) -> None:
    mum, leo = look.know("Mum", circle="inner"), look.know("Leo Chen", circle="close")
    look.talk(mum)
    look.talk(leo)
    assert "In every circle you are in touch about as often as you planned." in look.words("near")
    look.pass_days(60)
    look.talk(mum)
    said = look.words("near")
    assert "Inner circle: you are in touch about as often as you planned." in said
    assert "Close circle: it has been quiet for longer than you planned with Leo." in said
    (figure,) = look.see("near").figures
    assert ["Close", "quiet", "Leo"] in figure.table.rows


def test_whoever_died_stands_in_no_circle_and_in_no_idea(look: Look) -> None:
    gran = look.know("Gran Rose", circle="inner")
    look.talk(gran)
    look.helped(gran, "received", "taught me chess", ago=1)
    look.edit(lambda edit: edit.change(gran, died=True))
    look.pass_days(200)
    for step in reviewing.STEPS["term"]:
        sight = look.see(step)
        assert not sight.ideas, step
        assert "Gran" not in look.words(step), step


def test_whom_one_talks_with_most_and_who_makes_the_first_step(look: Look) -> None:
    ana, ben = look.know("Ana Silva"), look.know("Ben Okoro")
    for day in range(5):
        look.talk(ana, on=look.today - timedelta(days=day * 3), started_by="them")
    for day in range(4):
        look.talk(ben, on=look.today - timedelta(days=day * 5 + 1), started_by="me")
    said = look.words("near")
    assert "you were in touch most often with Ana and Ben." in said
    assert "Ana mostly got in touch with you first." in said
    assert "With Ben it is mostly you who makes the first step" in said
    assert look.offered("near") == ["Get in touch with Ana first"]


def test_messages_with_no_answer_are_no_first_steps_that_are_held_against_anybody(look: Look) -> None:
    ben = look.know("Ben Okoro")
    look.talk(ben, started_by="them")
    for day in range(6):
        look.talk(ben, on=look.today - timedelta(days=day), started_by="me", two_way=False)
    assert "first step" not in look.words("near")


def test_somebody_who_seems_nearer_than_their_circle_is_asked_about(look: Look) -> None:
    mei = look.know("Mei Goh", circle="wide")
    for day in range(7):
        look.talk(mei, on=look.today - timedelta(days=day * 4))
    (idea,) = look.see("near").ideas
    assert idea.door == "circle"
    assert idea.why == "You talk often, and Mei stands further out. Is that still true?"


def test_the_quiet_ones_come_nearest_first_each_with_a_reason(look: Look) -> None:
    leo, mum = look.know("Leo Chen", circle="close"), look.know("Mum", circle="inner")
    look.talk(leo, text="He showed me his telescope.")
    look.pass_days(70)
    look.talk(mum)
    look.pass_days(20)
    first, second = look.see("quiet").ideas
    assert (first.words, second.words) == ("Ask Mum how it is going", "Call Leo")
    assert second.why == "Quiet for three months; you planned monthly. Last time: He showed me his telescope."
    assert second.situation == "reconnect"


def test_somebody_who_once_helped_comes_to_mind_whatever_the_circle(look: Look) -> None:
    samira = look.know("Samira Qureshi")
    look.talk(samira)
    look.helped(samira, "received", "two hours on interviews")
    look.pass_days(150)
    assert "Samira helped you once" in look.words("quiet")
    assert "They once helped you: two hours on interviews." in look.see("quiet").ideas[0].why


def test_of_whom_one_wants_no_reminders_nothing_is_suggested(look: Look) -> None:
    ex = look.know("Kim Park", circle="close", remind=False)
    look.talk(ex, seemed="sad")
    look.helped(ex, "received", "a lift")
    look.pass_days(3)
    assert not look.offered("week", "week")
    look.pass_days(300)
    assert not look.offered("quiet")


def test_variety_names_the_rows_that_nobody_is_in(look: Look) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dan", "Eve"):
        look.know(name, relation="friend")
    look.know("Mr Okoro", relation="teacher")
    look.know("Somebody")
    said = look.words("varied")
    assert "Most of those of whom it is known: friends." in said
    assert "Nobody is here yet under mentors, from work and classmates." in said
    assert "Of one person it is not said how you know them." in said


def test_an_age_is_never_guessed(look: Look) -> None:
    for number, name in enumerate(("Ana", "Ben", "Cleo", "Dan", "Eve")):
        look.know(name, dates=[{"kind": "birthday", "label": "", "day": f"{2008 - number}-05-02"}])
    look.know("Gran", dates=[{"kind": "birthday", "label": "", "day": "--01-14"}], relation="family")
    (figure,) = [each for each in look.see("varied").figures if each.name == "ages"]
    assert ["14 to 18", "Ana"] in figure.table.rows
    assert ["60 and over", ""] in figure.table.rows
    assert "Of one person no year of birth is written down." in figure.words


def test_a_goal_names_who_knows_about_it_or_says_that_nobody_does(look: Look) -> None:
    look.know("Amara Diallo", role="civil engineer")
    look.edit(lambda edit: edit.add(Goal(id="bridges", what="study civil engineering")))
    look.edit(lambda edit: edit.add(Goal(id="dance", what="learn ballet")))
    said = look.words("varied")
    assert "You hope for “study civil engineering”. Here is who knows something of it: Amara." in said
    assert "You hope for “learn ballet”. Nobody here is noted to know about it yet." in said
    assert look.offered("varied") == [
        "Ask Amara for a talk about “study civil engineering”", "Find one person who knows about “learn ballet”",
    ]  # fmt: skip


def test_help_goes_both_ways_in_words_and_nobody_owes(look: Look) -> None:
    ana, ben = look.know("Ana Silva"), look.know("Ben Okoro")
    look.helped(ana, "given", "maths", about="skill", ago=200)
    look.helped(ben, "received", "a lift", about="time", ago=20, what_worked="no fuss")
    look.helped(ben, "received", "a tip", about="time", ago=10)
    said = look.words("exchange")
    assert "Over these months help has gone both ways. Lately it was others who helped you." in said
    assert "What you received most often: time." in said
    assert "What made it good when you were helped, in your words: “no fuss”." in said
    assert "owe" not in said
    assert look.offered("exchange") == ["Thank Ben"], "one letter is enough for both"
    (figure,) = look.see("exchange").figures
    assert [row[1:] for row in figure.table.rows][-1] == ["", "Ben"]


def test_asking_is_half_of_it(look: Look) -> None:
    ana = look.know("Ana Silva")
    assert "it is not noted that you asked anybody for anything" in look.words("exchange")
    look.talk(ana, purpose="ask", started_by="me")
    assert "you asked Ana for something" in look.words("exchange")


def test_what_was_passed_on_is_remembered(look: Look) -> None:
    ana, ben = look.know("Ana Silva"), look.know("Ben Okoro")
    given = look.helped(ana, "received", "how interviews work", ago=30)
    look.edit(lambda edit: edit.change(given, passed_on_to=ben.id))
    assert "What Ana gave you, you passed on to Ben." in look.words("exchange")


def test_whom_i_could_help_names_both_texts(look: Look) -> None:
    leo = look.know("Leo Chen")
    look.fact(leo, "challenge", "geometry proofs")
    look.edit(lambda edit: edit.change_profile(strengths=["geometry"]))
    (idea,) = look.see("helping").ideas
    assert idea.words == "Offer Leo a hand with “geometry proofs”"
    assert "geometry" in idea.why
    assert "geometry proofs" in idea.why
    assert idea.situation == "offer"


def test_where_no_strength_meets_a_trouble_one_asks_instead_of_guessing(look: Look) -> None:
    freya = look.know("Freya Lind", circle="close")
    look.talk(freya)
    look.fact(freya, "challenge", "her parents splitting up")
    look.edit(lambda edit: edit.change_profile(strengths=["geometry"]))
    assert look.offered("helping") == ["Ask Freya what would help"]


def test_the_week_brings_back_how_somebody_seemed(look: Look) -> None:
    noor = look.know("Noor Haddad")
    look.talk(noor, seemed="worn out", on=look.today - timedelta(days=2))
    look.promise(noor, "read her essay", due_in=3)
    said = look.words("week", "week")
    assert "You were in touch with Noor." in said
    assert "You promised Noor for Tuesday: read her essay." in said
    (idea,) = look.see("week", "week").ideas
    assert idea.words == "Ask Noor how it is going"
    assert "worn out" in idea.why


def test_a_review_looks_back_to_the_last_one_of_its_size(look: Look) -> None:
    first = look.review(finished=True)
    look.pass_days(100)
    second = look.review()
    assert last_before(look.kith, second) == first
    assert since(look.kith, second).isoformat() == first.on
    look.pass_days(400)
    third = look.review()
    assert since(look.kith, third) == look.today - timedelta(days=84), "the last one is too long ago"


def test_intentions_come_one_after_the_other_and_not_on_one_day(look: Look) -> None:
    review = look.review()
    days = []
    for number in range(3):
        day = intentions.next_day(look.kith, review, look.today)
        look.edit(lambda edit, day=day, number=number: edit.remind(f"thing {number}", due=day.isoformat(), review=review.id))
        days.append((day - look.today).days)
    assert days == [3, 7, 14]
    assert intentions.is_full(look.kith, review)


def test_at_the_end_one_thing_for_somebody_is_enough(look: Look) -> None:
    samira = look.know("Samira Qureshi", circle="close")
    look.talk(samira)
    look.helped(samira, "received", "an hour")
    look.pass_days(90)
    review = look.review()
    ideas = reviewing.look(look.kith, review, "intentions", look.today).ideas
    assert [idea.person.name for idea in ideas if idea.person] == ["Samira Qureshi"]
    look.edit(lambda edit: edit.remind("Call Samira", due="2027-03-01", person=samira.id, review=review.id))
    assert not reviewing.look(look.kith, review, "intentions", look.today).ideas


def test_every_field_of_work_is_made_of_topics_that_the_vocabulary_has() -> None:
    known = {topic.name for topic in vocabulary().topics}
    assert set(TOPICS) == set(field_names())
    assert [name for names in TOPICS.values() for name in names if name not in known] == []


@pytest.mark.parametrize(
    ("role", "field"),
    [("night nurse", "health"), ("structural engineer", "building"), ("baker and owner", "food"), ("solicitor", "business"),
     ("software engineer", "computers"), ("primary school teacher", "teaching"), ("firefighter", "public"), ("", ""),
     ("third cousin twice removed", "")],
)  # fmt: skip
def test_a_role_belongs_to_a_field(role: str, field: str) -> None:
    assert field_of(Person(id="x", role=role)) == field


def test_nothing_that_a_review_says_grades_anybody(look: Look) -> None:
    leo = look.know("Leo Chen", circle="inner")
    look.talk(leo)
    look.pass_days(100)
    for size, steps in reviewing.STEPS.items():
        for step in steps:
            said = look.words(step, size).lower()
            assert not any(word in said for word in ("%", "score", "overdue", "streak", "rank", "should", "fail")), step


def test_in_a_crowd_the_talks_of_few_people_are_read(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    people = [look.know(f"Person {number}", circle="wide") for number in range(400)]
    for start in range(0, 400, 50):
        look.talk(*people[start : start + 50])
    read: list[str] = []
    real = look.kith.interactions_of
    monkeypatch.setattr(look.kith, "interactions_of", lambda person: read.append(person) or real(person))
    for step in reviewing.STEPS["term"][:-1]:
        read.clear()
        look.see(step)
        assert len(set(read)) <= LOOKED_AT, step


def test_the_order_in_which_people_were_written_down_changes_nothing() -> None:
    said = []
    for names in (["Ana", "Ben", "Cleo"], ["Cleo", "Ana", "Ben"]):
        phone = Look()
        for name in names:
            phone.talk(phone.know(name, circle="close", relation="friend"))
        phone.pass_days(90)
        said.append([phone.words(step) for step in ("people", "near", "varied", "exchange")])
    assert said[0] == said[1]
