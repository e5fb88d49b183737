"""Something done together: what does it need next, who takes which step, and what does Today say of it?"""

from datetime import timedelta

from people import Phone

from kith.records import Commitment, Person, SharedGoal
from kith.rules.together import sharing, together
from kith.rules.drafts import compose
from kith.rules.today import Suggestion, suggestion


def begin(phone: Phone, *people: Person, **more: object) -> SharedGoal:
    members = {sharing.ME: "", **{each.id: "" for each in people}}
    values = {"title": "A garden behind the gym", "begun": phone.today.isoformat(), "members": members, **more}
    phone.edit(lambda edit: edit.add(SharedGoal(id=edit.new_id(), **values)))
    return phone.made


def step(phone: Phone, goal: SharedGoal, what: str, owner: str = sharing.ME, *, due_in: int | None = None) -> Commitment:
    by, person = sharing.taken_by(phone.kith, goal, owner)
    due = "" if due_in is None else (phone.today + timedelta(days=due_in)).isoformat()
    phone.edit(
        lambda edit: edit.add(
            Commitment(id=edit.new_id(), by=by, person=person, what=what, due=due, made=phone.today.isoformat(), shared_goal=goal.id)
        )
    )
    return phone.made


def now(phone: Phone, goal: SharedGoal) -> SharedGoal:
    return phone.kith.record(SharedGoal, goal.id)


def change(phone: Phone, goal: SharedGoal, **values: object) -> SharedGoal:
    phone.edit(lambda edit: edit.change(now(phone, goal), **values))
    return phone.made


def needed(phone: Phone, goal: SharedGoal) -> str:
    need = together.need(phone.kith, now(phone, goal), phone.today)
    return need.words if need else ""


def shown(phone: Phone) -> list[Suggestion]:
    return [each for each in phone.suggestions() if each.kind == "together"]


def test_a_goal_says_one_thing_that_it_needs_and_then_the_next(phone: Phone) -> None:
    zoe = phone.know("Zoe")
    goal = begin(phone)
    assert needed(phone, goal) == "Who else wants this?"
    change(phone, goal, members={"me": "", zoe.id: ""})
    assert needed(phone, goal) == "Where is it hard?"
    change(phone, goal, difficulty="Nobody knows whom to ask.")
    assert needed(phone, goal) == "What is the first small step?"
    ask = step(phone, goal, "ask the caretaker", zoe.id, due_in=3)
    assert needed(phone, goal) == "What do you bring?"
    change(phone, goal, members={"me": "I can dig", zoe.id: ""})
    assert needed(phone, goal) == "What would Zoe like to bring?"
    change(phone, goal, members={"me": "I can dig", zoe.id: "knows plants"})
    assert needed(phone, goal) == ""
    phone.edit(lambda edit: edit.keep(ask, on=phone.today))
    assert needed(phone, goal) == "What comes next?"


def test_once_its_day_is_over_it_asks_how_it_went_and_blames_nobody(phone: Phone) -> None:
    goal = begin(phone, phone.know("Zoe"), by=phone.today.isoformat())
    assert needed(phone, goal) == "Where is it hard?"
    phone.pass_days(1)
    need = together.need(phone.kith, goal, phone.today)
    assert need and need.words == "How did it go?"
    assert need.why == "It was for yesterday. Look back together, or agree on a new day. Both are fine."


def test_what_is_done_or_let_go_needs_nothing(phone: Phone) -> None:
    for state in ("done", "let go"):
        assert not needed(phone, begin(phone, state=state))


def test_with_one_other_a_step_of_mine_is_promised_to_them_among_several_to_all(phone: Phone) -> None:
    zoe, leo = phone.know("Zoe"), phone.know("Leo")
    pair, group = begin(phone, zoe), begin(phone, zoe, leo)
    assert sharing.taken_by(phone.kith, pair, "me") == ("me", zoe.id)
    assert sharing.taken_by(phone.kith, group, "me") == ("me", "")
    assert sharing.taken_by(phone.kith, group, leo.id) == ("them", leo.id)
    mine = step(phone, group, "ask the council", due_in=0)
    (card,) = phone.suggestions()
    assert (card.kind, card.person, card.what) == ("promise", None, "ask the council")
    assert card.why.endswith("It is a step of “A garden behind the gym”.")
    assert sharing.owner_of(mine) == "me"


def test_today_asks_for_a_next_step_after_some_days_and_again_only_when_something_was_done(phone: Phone) -> None:
    zoe = phone.know("Zoe")
    goal = begin(phone, zoe)
    phone.pass_days(3)
    assert not shown(phone), "a plan may rest for some days"
    phone.pass_days(1)
    (card,) = shown(phone)
    assert card.what == "A garden behind the gym"
    assert card.why == "You began it with Zoe last Saturday. What is the first small step, and who takes it?"
    phone.edit(lambda edit: edit.dismiss(card.key, on=phone.today))
    phone.pass_days(30)
    assert not shown(phone) and suggestion(phone.kith, card.key, phone.today) is None
    done = step(phone, goal, "ask the caretaker")
    phone.edit(lambda edit: edit.keep(done, on=phone.today))
    phone.pass_days(4)
    (again,) = shown(phone)
    assert again.why.startswith("The last step with Zoe was done ") and again.why.endswith("Who does what next?")


def test_while_somebody_is_on_a_step_today_says_nothing_of_the_goal(phone: Phone) -> None:
    zoe = phone.know("Zoe")
    goal = begin(phone, zoe)
    step(phone, goal, "bring seeds", zoe.id)
    phone.pass_days(60)
    assert not shown(phone)


def test_the_day_after_its_own_day_today_asks_what_came_of_it_until_a_new_day_is_set(phone: Phone) -> None:
    goal = begin(phone, phone.know("Zoe"), by=(phone.today + timedelta(days=10)).isoformat())
    step(phone, goal, "bring seeds")
    phone.pass_days(10)
    assert not shown(phone)
    phone.pass_days(1)
    (card,) = shown(phone)
    assert card.why == "With Zoe, for yesterday. What came of it? A new day is fine, too."
    change(phone, goal, by=(phone.today + timedelta(days=7)).isoformat())
    assert not shown(phone)
    change(phone, goal, state="done")
    phone.pass_days(30)
    assert not shown(phone)


def test_goals_stand_by_what_is_due_soonest_then_those_that_are_over(phone: Phone) -> None:
    zoe, leo, ana, bo = (phone.know(name) for name in ("Zoe", "Leo", "Ana", "Bo"))
    later = begin(phone, zoe, leo, ana, bo, title="School paper")
    sooner = begin(phone, zoe, title="Duet")
    begin(phone, zoe, title="Choir trip", state="done", settled="2026-10-01")
    begin(phone, title="Boat", state="let go")
    step(phone, later, "print it", leo.id, due_in=9)
    step(phone, sooner, "learn the first page", due_in=2)
    groups = {name: [(each.title, each.next) for each in found] for name, found in together.groups(phone.kith, phone.today)}
    assert groups == {
        "Under way": [("Duet", "You, by Monday: learn the first page"), ("School paper", "Leo, by 30 November: print it")],
        "Done together": [("Choir trip", "You did it together on 1 October.")],
        "Let go": [("Boat", "You let it go.")],
    }
    assert together.with_whom(sharing.others(phone.kith, later)) == "With Zoe, Leo and two more"
    assert [each.title for each in together.with_person(phone.kith, zoe, phone.today)][-1] == "Choir trip"


def test_somebody_who_is_gone_is_left_out_and_the_goal_stays(phone: Phone) -> None:
    zoe, leo = phone.know("Zoe"), phone.know("Leo")
    goal = begin(phone, zoe, leo)
    phone.edit(lambda edit: edit.delete(leo))
    assert [member.key for member in sharing.members(phone.kith, now(phone, goal))] == ["me", zoe.id]


def test_for_the_thanks_each_is_remembered_by_the_steps_they_kept_or_else_by_what_they_brought(phone: Phone) -> None:
    zoe, leo, ama = phone.know("Zoe"), phone.know("Leo"), phone.know("Ama", died=True)
    goal = begin(phone, zoe, leo, ama)
    change(phone, goal, members={"me": "", zoe.id: "knows plants", leo.id: "has a van", ama.id: "stories"})
    for what in ("ask the caretaker.", "buy seeds"):
        kept = step(phone, goal, what, zoe.id)
        phone.edit(lambda edit, kept=kept: edit.keep(kept, on=phone.today))
    did = {part.person.name: part.did for part in together.parts(phone.kith, now(phone, goal))}
    assert set(did) == {"Zoe", "Leo"} and did["Leo"] == "has a van"
    assert set(did["Zoe"].split(" and ")) == {"ask the caretaker", "buy seeds"}


def test_the_thank_you_names_the_goal_their_part_and_what_came_of_it(phone: Phone) -> None:
    zoe = phone.know("Zoe")
    goal = begin(phone, zoe, outcome="Six beds, and tomatoes by July.")
    phone.edit(lambda edit: edit.help("received", zoe.id, "Drew the plan.", on=phone.today, source=goal.id))
    text = compose(phone.kith, "thank", [zoe], phone.today, phone.made.key).text
    assert "We did it together: a garden behind the gym. You drew the plan, and I am so glad that you did." in text
    assert "What came of it: Six beds, and tomatoes by July." in text
    phone.edit(lambda edit: edit.change(phone.kith.help_of(zoe.id)[0], what="the seeds"))
    assert "Thank you for your part in it: the seeds." in compose(phone.kith, "thank", [zoe], phone.today, f"help:{phone.made.id}").text
    assert "Thank you for your part in it." in compose(phone.kith, "thank", [zoe], phone.today, goal.key).text
