"""My profile: a friendly few minutes, one question at a time; then all of it on one page, changed in place."""

import pytest
from people import Phone
from web.visitor import Visitor

from kith.network.keys import MINE
from kith.records import Goal, Help
from kith.web.ground.countries import countries


@pytest.fixture
def newcomer(phone: Phone) -> Visitor:
    """Somebody who skipped every question of the welcome."""
    return Visitor(phone).post("/welcome", role="student")


def goal_of(visitor: Visitor) -> Goal:
    """The only goal."""
    (goal,) = visitor.phone.kith.all(Goal)
    return goal


# one question at a time


def test_an_empty_profile_teaches_and_begins_with_one_question(newcomer: Visitor) -> None:
    newcomer.open("/profile")
    assert "What do you bring?" in newcomer.text
    newcomer.tap("Begin")
    assert "What do people ask you for?" in newcomer.text
    assert "In class" in newcomer.text and "explaining maths" in newcomer.text


def test_the_questions_lead_from_what_one_brings_to_who_could_help(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=strengths")
    newcomer.fill("/profile/strengths", tick=["explaining maths"], own="folding paper cranes, baking")
    assert "What makes you forget the time?" in newcomer.text
    newcomer.fill("/profile/interests", tick=["climbing"])
    newcomer.fill("/profile/perspectives", tick=["changing schools"])
    assert "What would you like to reach?" in newcomer.text
    newcomer.fill("/goals", tick="a place at a design school")
    assert "Why that, and by when?" in newcomer.text and "a place at a design school" in newcomer.text
    newcomer.fill("/reason", why="I draw all day anyway", when="in June")
    newcomer.fill("/support", tick=["somebody a year or two older"], own="someone who paints sets")
    profile, goal = newcomer.phone.kith.mine(), goal_of(newcomer)
    assert profile.strengths == ["explaining maths", "folding paper cranes", "baking"]
    assert (profile.interests, profile.perspectives) == (["climbing"], ["changing schools"])
    assert (goal.what, goal.why, goal.by) == ("a place at a design school", "I draw all day anyway", "2027-06-30")
    assert goal.support == "somebody a year or two older, someone who paints sets"
    assert newcomer.path == "/profile" and "by 30 June 2027" in newcomer.text
    assert "Go on with the questions" not in newcomer.text


def test_every_question_can_be_left_out_and_nothing_is_kept_of_it(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=strengths")
    for question in ("forget the time", "lived it", "like to reach"):
        newcomer.tap("Skip")
        assert question in newcomer.text
    newcomer.tap("Skip")
    assert newcomer.path == "/profile", "about a goal that was left out nothing more is asked"
    assert newcomer.phone.kith.mine().strengths == [] and not newcomer.phone.kith.all(Goal)


def test_keeping_nothing_is_as_good_as_skipping(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=interests").fill("/profile/interests")
    assert "lived it" in newcomer.text and not newcomer.said


def test_it_goes_on_where_one_left_off(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=strengths").fill("/profile/strengths", tick=["drawing"])
    newcomer.open("/profile").tap("Go on with the questions")
    assert "What makes you forget the time?" in newcomer.text


def test_each_answer_is_undone_by_itself_and_leads_back_to_its_question(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=strengths").fill("/profile/strengths", tick=["drawing"])
    newcomer.undo()
    assert newcomer.phone.kith.mine().strengths == []
    assert "What do people ask you for?" in newcomer.text
    assert newcomer.said.startswith("Taken back. It is as it was before."), "what was kept is not said to be kept"


def test_what_was_said_already_is_ticked_and_can_be_unticked(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=strengths").fill("/profile/strengths", tick=["drawing"], own="folding, “neatly”")
    ticked = [each.get("value") for each in newcomer.open("/profile?step=strengths").main.all("input") if each.has("checked")]
    assert sorted(ticked) == ["drawing", "folding", "“neatly”"]
    newcomer.fill("/profile/strengths", tick=["folding"])
    assert newcomer.phone.kith.mine().strengths == ["folding"]


def test_ones_own_words_go_before_the_example_that_was_tapped(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=goal").fill("/goals", tick="learning to code", what="code a game about frogs")
    assert goal_of(newcomer).what == "code a game about frogs"


def test_the_same_goal_is_not_kept_twice(newcomer: Visitor) -> None:
    for _time in range(2):
        newcomer.open("/profile?step=goal").fill("/goals", tick="learning to code")
    assert goal_of(newcomer).what == "learning to code"


def test_an_empty_goal_is_asked_for_again_and_can_be_skipped(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=goal").fill("/goals")
    assert newcomer.status == 422 and "nothing to keep yet" in newcomer.said


def test_why_and_who_are_not_asked_without_a_goal(newcomer: Visitor) -> None:
    for step in ("why", "support"):
        assert "What would you like to reach?" in newcomer.open(f"/profile?step={step}").text


def test_a_day_that_is_none_is_asked_for_again_and_an_empty_one_may_stay_open(newcomer: Visitor) -> None:
    newcomer.open("/profile?step=goal").fill("/goals", what="sing in a choir")
    newcomer.fill("/reason", when="when I am ready")
    assert newcomer.status == 422 and "or leave it out" in newcomer.said
    newcomer.open(f"/profile?step=why&goal={goal_of(newcomer).id}").fill("/reason", why="It is loud")
    assert (goal_of(newcomer).why, goal_of(newcomer).by) == ("It is loud", "")


def test_the_day_is_understood_while_it_is_typed(newcomer: Visitor) -> None:
    newcomer.post("/goals/days?of=step", when="in June", headers={"HX-Target": "div#step-day"})
    assert "Wednesday 30 June 2027" in newcomer.html and 'value="2027-06-30"' in newcomer.html
    assert "or choose a day" in newcomer.html and "By when?" not in newcomer.html, "the field keeps its name"


def test_parents_get_examples_from_a_parents_week(phone: Phone) -> None:
    visitor = Visitor(phone).post("/welcome", role="parent")
    assert "reading contracts" in visitor.open("/profile?step=strengths").text
    assert "lab reports" not in visitor.text


def test_a_step_that_does_not_exist_shows_the_profile(newcomer: Visitor) -> None:
    assert "My profile" in newcomer.open("/profile?step=height").text
    newcomer.post("/profile/height", own="1.60")
    assert newcomer.status == 404


def test_the_first_screen_offers_to_begin_with_oneself_until_something_is_said(newcomer: Visitor) -> None:
    newcomer.open("/").tap("Or begin with yourself")
    newcomer.fill("/profile/strengths", tick=["drawing"])
    assert "Or begin with yourself" not in newcomer.open("/").text


# the page


def test_who_i_am_is_kept_and_undone(visitor: Visitor) -> None:
    visitor.open("/profile?edit=about").fill("/profile", name="Maya R.", role="student")
    assert "Maya R." in visitor.text and "Student" in visitor.text
    visitor.undo()
    assert visitor.phone.kith.mine().name == "Maya Rojas"


def test_the_country_of_phone_numbers_is_kept_and_need_not_be_said(visitor: Visitor) -> None:
    visitor.open("/profile?edit=about")
    options = [each.get("value") for each in visitor.main.all("option")]
    assert options == list(countries()) and options[0] == ""
    visitor.fill("/profile", country="GB")
    assert visitor.phone.kith.mine().country == "GB" and "United Kingdom" in visitor.text
    visitor.open("/profile?edit=about").fill("/profile", country="ZZ")
    assert visitor.status == 422
    visitor.open("/profile?edit=about").fill("/profile", country="")
    assert visitor.phone.kith.mine().country == ""


def test_each_part_is_changed_in_place_and_undone(visitor: Visitor) -> None:
    visitor.open("/profile?edit=interests").fill("/profile/interests", own="chess, climbing")
    assert visitor.phone.kith.mine().interests == ["chess", "climbing"]
    assert visitor.path == "/profile"
    assert visitor.undo().phone.kith.mine().interests == []


def test_a_strength_with_a_comma_stays_whole_when_it_is_kept_again(visitor: Visitor) -> None:
    for _time in range(2):
        visitor.open("/profile?edit=strengths")
        visitor.fill("/profile/strengths", **({} if _time else {"own": '"listening, and waiting", chess'}))
    assert visitor.phone.kith.mine().strengths == ["listening, and waiting", "chess"]


def test_the_profile_is_mine_whichever_network_is_looked_at(visitor: Visitor) -> None:
    visitor.phone.edit(lambda edit: edit.add_child("Ben"))
    child = visitor.phone.made
    visitor.post("/networks/looking", network=child.id)
    visitor.open("/profile?step=interests").fill("/profile/interests", own="knitting")
    visitor.open("/profile?step=goal").fill("/goals", what="a job with fewer nights")
    kith = visitor.phone.kith
    assert kith.mine().interests == ["knitting"] and kith.within(child.id).profile().interests == []
    assert [goal.network for goal in kith.within(MINE).all(Goal)] == [MINE]
    assert "a job with fewer nights" in visitor.open("/profile").text


# goals


def test_a_goal_is_written_whole_on_the_page_and_changed(visitor: Visitor) -> None:
    visitor.open("/profile?edit=goal-new").fill("/goals", what="better Spanish", why="my gran", when="by 2028", support="a tandem")
    goal = goal_of(visitor)
    assert (goal.by, goal.support) == ("2028-12-31", "a tandem")
    assert "Why: my gran" in visitor.text and "Who could help: a tandem" in visitor.text
    visitor.open(f"/profile?edit=goal-{goal.id}").fill(f"/goals/{goal.id}", when="in two years")
    assert goal_of(visitor).by == "2028-11-21", "new words go before the day that stood there"
    visitor.open(f"/profile?edit=goal-{goal.id}").fill(f"/goals/{goal.id}", what="good Spanish")
    assert (goal_of(visitor).what, goal_of(visitor).by) == ("good Spanish", "2028-11-21")
    visitor.post(f"/goals/{goal.id}/removal")
    assert "good Spanish" not in visitor.text
    assert "good Spanish" in visitor.undo().text


def test_reaching_a_goal_is_a_reason_to_thank_who_helped(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    visitor.open("/profile?edit=goal-new").fill("/goals", what="passing the maths exam")
    visitor.fill("/reaching")
    assert "You reached it" in visitor.text and "Leo Chen" in visitor.text
    visitor.fill("/thanks", person=[leo.id], tick=["explained something to me"])
    (kept,) = visitor.phone.kith.all(Help)
    assert (kept.direction, kept.person, kept.what, kept.thanked) == ("received", leo.id, "explained something to me", "")
    assert "You explained something to me" in visitor.html, "it leads to the thank-you"
    visitor.undo()
    assert not visitor.phone.kith.all(Help)


def test_whoever_helped_lately_is_asked_about_first(visitor: Visitor) -> None:
    for name in ("Ana", "Ben", "Cleo"):
        visitor.phone.talk(visitor.phone.know(name))
    zoe = visitor.phone.know("Zoe")
    visitor.phone.edit(lambda edit: edit.help("received", zoe.id, "lent me her notes", on=visitor.phone.today))
    visitor.post("/goals", what="passing the maths exam").post(f"/goals/{goal_of(visitor).id}/reaching")
    names = [each.get("value") for each in visitor.main.all("input", name="person")]
    assert names[0] == zoe.id


def test_several_who_helped_wait_to_be_thanked(visitor: Visitor) -> None:
    people = [visitor.phone.know(name).id for name in ("Ana", "Ben")]
    visitor.post("/goals", what="passing the maths exam").post(f"/goals/{goal_of(visitor).id}/reaching")
    visitor.fill("/thanks", person=people)
    assert "Not yet thanked" in visitor.text and "passing the maths exam" in visitor.text
    assert visitor.path == "/help"


def test_nobody_in_particular_needs_to_have_helped(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    visitor.post("/goals", what="running ten kilometres").post(f"/goals/{goal_of(visitor).id}/reaching")
    visitor.fill("/thanks")
    assert visitor.status == 422 and not visitor.phone.kith.all(Help)
    visitor.open(f"/goals/{goal_of(visitor).id}/thanks").tap("Not now")
    assert "reached" in visitor.text


def test_letting_a_goal_go_takes_nothing_away_and_it_can_come_back(visitor: Visitor) -> None:
    visitor.post("/goals", what="learning to code").fill("/release")
    assert "What you learnt on the way stays yours." in visitor.said
    assert goal_of(visitor).state == "let go"
    visitor.open("/profile").fill("/reopening")
    assert goal_of(visitor).state == "open"
