"""A network for each child: added, looked at in one tap, kept apart, deleted with all in it; and the child's page."""

import pytest
from people import Phone
from web.visitor import Visitor

from kith.network.keys import MINE
from kith.records import Goal, Interaction, Network, Opportunity, Person, Profile


def names(visitor: Visitor) -> list[str]:
    return [person.name for person in visitor.phone.kith.people()]


def look_at(visitor: Visitor, network: str) -> Visitor:
    return visitor.post("/networks/looking", network=network)


@pytest.fixture
def mia(visitor: Visitor) -> Network:
    """A child of the visitor's."""
    return visitor.phone.child("Mia")


def test_a_parent_names_a_child_on_the_first_run(phone: Phone) -> None:
    visitor = Visitor(phone).open("/")
    assert "What is your child called?" in visitor.text
    visitor.fill("/welcome", role="parent", child="Mia")
    mine, mia = phone.kith.networks()
    assert (mia.name, mia.whose, phone.kith.get(Profile, mia.id).name) == ("Mia", "child", "Mia")
    assert phone.kith.network == MINE == mine.id
    visitor.tap("Open it")
    assert visitor.main.all("h1")[0].text == "Mia"


def test_a_student_gets_no_network_for_a_child(phone: Phone) -> None:
    Visitor(phone).open("/").fill("/welcome", role="student", child="typed and hidden again")
    assert len(phone.kith.networks()) == 1


def test_with_one_s_own_people_alone_no_screen_asks_whose(visitor: Visitor) -> None:
    for place in ("/", "/people", "/give", "/capture"):
        assert not visitor.open(place).screen.all("form", id="whose"), place
        assert "your own people" not in visitor.text


def test_the_first_child_is_added_on_a_screen_that_says_what_it_is_for(visitor: Visitor) -> None:
    visitor.open("/more").tap("Networks Yours, and one for each child")
    assert "Do you support a child?" in visitor.text
    visitor.fill("/networks", name="Mia")
    assert visitor.path.startswith("/networks/") and "What does Mia hope for?" in visitor.said
    visitor.undo()
    assert len(visitor.phone.kith.networks()) == 1 and visitor.path == "/networks"


@pytest.mark.parametrize("name", ["", "   ", "!!", "x" * 201])
def test_a_child_needs_a_name(visitor: Visitor, name: str) -> None:
    visitor.open("/networks").fill("/networks", name=name)
    assert visitor.status == 422 and len(visitor.phone.kith.networks()) == 1


@pytest.mark.parametrize("place", ["/", "/people", "/give"])
def test_one_tap_looks_at_the_people_of_a_child_and_the_screen_stays(visitor: Visitor, mia: Network, place: str) -> None:
    visitor.open(place)
    (pressed,) = visitor.main.all("button", aria_pressed="true")
    assert pressed.text == "My people"
    visitor.fill("/networks/looking", "Mia", network=mia.id)
    assert visitor.path == place and visitor.phone.kith.network == mia.id
    (pressed,) = visitor.main.all("button", aria_pressed="true")
    assert pressed.text == "Mia" and pressed.has("data-focus")
    assert visitor.tap("About Mia").path == f"/networks/{mia.id}"


def test_the_people_of_a_child_are_kept_apart_from_mine(visitor: Visitor, mia: Network) -> None:
    visitor.phone.know("Zofia Wójcik")
    look_at(visitor, mia.id).open("/capture")
    assert "Kept among Mia’s people." in visitor.text
    visitor.fill("/meetings", name="Leo Chen")
    assert names(visitor) == ["Leo Chen"]
    look_at(visitor, MINE).open("/people")
    assert names(visitor) == ["Zofia Wójcik"] and "Leo Chen" not in visitor.text


def test_which_people_are_looked_at_survives_a_new_start(visitor: Visitor, mia: Network) -> None:
    look_at(visitor, mia.id)
    visitor.phone.reopen()
    assert visitor.phone.kith.network == mia.id


def test_a_page_about_somebody_of_another_network_says_so_and_leads_there(visitor: Visitor, mia: Network) -> None:
    leo = visitor.phone.know("Leo Chen", network=mia.id)
    visitor.open(f"/people/{leo.id}")
    assert "This is about one of Mia’s people." in visitor.text
    visitor.fill("/networks/looking", "Look", network=mia.id)
    assert visitor.path == f"/people/{leo.id}" and visitor.phone.kith.network == mia.id
    assert "This is about one of" not in visitor.text


def test_whoever_was_chosen_is_forgotten_when_other_people_are_looked_at(visitor: Visitor, mia: Network) -> None:
    zofia = visitor.phone.know("Zofia Wójcik")
    visitor.room.chosen[zofia.id] = None
    look_at(visitor, mia.id)
    assert not visitor.room.chosen


def test_nobody_s_network_can_be_looked_at(visitor: Visitor) -> None:
    assert look_at(visitor, "nobody").status == 404
    assert visitor.phone.kith.network == MINE


def test_a_child_is_renamed_everywhere(visitor: Visitor, mia: Network) -> None:
    visitor.open(f"/networks/{mia.id}?edit=name").fill("/name", name="Amelia")
    assert visitor.main.all("h1")[0].text == "Amelia"
    assert "Amelia’s people" in visitor.open("/networks").text
    visitor.open(f"/networks/{mia.id}?edit=name").fill("/name", name=" ")
    assert visitor.status == 422


def test_a_network_goes_with_all_that_is_in_it_and_one_undo_brings_it_back(visitor: Visitor, mia: Network) -> None:
    phone = visitor.phone
    zofia, leo = phone.know("Zofia"), phone.know("Leo", network=mia.id)
    phone.talk(leo, text="about the match")
    phone.hope(mia, "become a vet")
    phone.chance(mia, "helper")
    before = [record for record in phone.kith.snapshot() if not record.deleted]
    look_at(visitor, mia.id).open(f"/networks/{mia.id}/removal")
    assert "One person and everything that was written there will go" in visitor.text
    visitor.fill("/removal")
    assert "Mia’s people are deleted" in visitor.said and visitor.path == "/networks"
    kith = phone.kith
    assert kith.network == MINE and names(visitor) == ["Zofia"]
    assert [each.id for each in kith.index.living(Person)] == [zofia.id]
    for kind in (Goal, Opportunity, Interaction):
        assert not kith.index.living(kind)
    visitor.undo()
    after = [record for record in phone.kith.snapshot() if not record.deleted]
    assert [record.key for record in after] == [record.key for record in before]


@pytest.mark.parametrize("part", ["/removal", "?edit=name"])
def test_one_s_own_network_is_no_child_s(visitor: Visitor, part: str) -> None:
    visitor.open(f"/networks/{MINE}{part}")
    assert visitor.status == 404 or visitor.headers["location"].endswith("/profile")
    assert visitor.post(f"/networks/{MINE}/removal").status == 404


def test_what_a_child_told_is_dated_and_a_guess_says_that_it_is_one(visitor: Visitor, mia: Network) -> None:
    page = f"/networks/{mia.id}"
    visitor.open(f"{page}?edit=hope-new").fill("/hopes", what="become a vet", known="told", why="animals don't judge")
    assert "become a vet animals don't judge Mia told you today." in visitor.text
    visitor.open(f"{page}?edit=hope-new").fill("/hopes", what="be a lawyer", known="guess")
    assert "be a lawyer Your guess so far." in visitor.text
    visitor.fill("/telling")
    assert "Your guess so far" not in visitor.text and "no guess any more" in visitor.said
    visitor.undo()
    assert "Your guess so far" in visitor.text


def test_a_hope_belongs_to_the_child_and_not_to_my_goals(visitor: Visitor, mia: Network) -> None:
    visitor.open(f"/networks/{mia.id}?edit=hope-new").fill("/hopes", what="become a vet")
    assert visitor.phone.kith.all(Goal) == []
    (goal,) = visitor.phone.kith.within(mia.id).all(Goal)
    ben = visitor.phone.child("Ben")
    assert visitor.post(f"/networks/{ben.id}/hopes/{goal.id}", what="mine now").status == 404


def test_a_hope_is_changed_keeps_the_day_on_which_it_was_told_and_can_go(visitor: Visitor, mia: Network) -> None:
    goal = visitor.phone.hope(mia, "become a vet", told="2026-10-03")
    page = f"/networks/{mia.id}?edit=hope-{goal.id}"
    visitor.open(page).fill(f"/hopes/{goal.id}", what="work with horses", state="reached")
    changed = visitor.phone.kith.record(Goal, goal.id)
    assert (changed.what, changed.told, changed.state) == ("work with horses", "2026-10-03", "reached")
    visitor.open(page).fill(f"/hopes/{goal.id}", "Delete")
    assert visitor.phone.kith.get(Goal, goal.id) is None
    visitor.undo()
    assert visitor.phone.kith.get(Goal, goal.id) is not None


def test_an_empty_hope_is_refused(visitor: Visitor, mia: Network) -> None:
    assert visitor.post(f"/networks/{mia.id}/hopes", what=" ").status == 422


def test_what_a_child_likes_is_in_their_own_words_or_a_guess(visitor: Visitor, mia: Network) -> None:
    page = f"/networks/{mia.id}"
    visitor.open(f"{page}?edit=likes").fill("/likes", interests="climbing, frogs", strengths="patience", known="guess")
    assert "Your guess so far" in visitor.text
    visitor.open(f"{page}?edit=likes").fill("/likes", known="told")
    profile = visitor.phone.kith.within(mia.id).profile()
    assert (profile.interests, profile.told) == (["climbing", "frogs"], "2026-11-21")
    assert visitor.phone.kith.mine().interests == []


def test_a_friend_of_mine_who_does_it_is_found_and_introduced(visitor: Visitor, mia: Network) -> None:
    zofia = visitor.phone.know("Zofia Wójcik", role="veterinary nurse")
    visitor.phone.hope(mia, "become a vet", told="2026-11-20")
    visitor.open(f"/networks/{mia.id}")
    assert "Mia hopes for “become a vet”. Zofia does this: “veterinary nurse”." in visitor.text
    visitor.page = False
    form = visitor.form("/introduction")
    assert form.all("input", name="person")[0].get("value") == zofia.id
    visitor._ask(
        "POST", f"/networks/{mia.id}/introduction", f"person={zofia.id}".encode(),
        {"Content-Type": "application/x-www-form-urlencoded"},
    )  # fmt: skip
    child = next(each for each in visitor.phone.kith.people() if each.name == "Mia")
    assert (child.relation, child.network) == ("family", MINE)
    assert visitor.headers["location"].endswith(f"/introductions/new?one={zofia.id}&other={child.id}")


def test_a_child_who_is_among_my_people_already_is_not_added_again(visitor: Visitor, mia: Network) -> None:
    zofia, child = visitor.phone.know("Zofia"), visitor.phone.know("Mia Berg", relation="family")
    visitor._ask(
        "POST", f"/networks/{mia.id}/introduction", f"person={zofia.id}".encode(),
        {"Content-Type": "application/x-www-form-urlencoded"},
    )  # fmt: skip
    assert visitor.headers["location"].endswith(f"one={zofia.id}&other={child.id}")
    assert len(visitor.phone.kith.people()) == 2


def test_one_may_ask_who_knows_about_anything(visitor: Visitor, mia: Network) -> None:
    visitor.phone.know("Zofia Wójcik", role="veterinary nurse")
    visitor.open(f"/networks/{mia.id}?q=animals")
    assert "Zofia does this: “veterinary nurse”." in visitor.text
    visitor.open(f"/networks/{mia.id}?q=<b>astronomy")
    assert "Nobody you wrote about has to do with “<b>astronomy” so far." in visitor.text


def test_a_prompt_is_done_or_waved_away_and_comes_back_with_undo(visitor: Visitor, mia: Network) -> None:
    visitor.phone.hope(mia, "be a lawyer")
    visitor.open(f"/networks/{mia.id}")
    words = "Ask Mia what they hope for, and let the answer take the place of your guess."
    assert words in visitor.text
    (form, *_more) = [each for each in visitor.screen.all("form") if "/prompts/" in each.get("action")]
    address = form.get("action").partition("/app")[2]
    visitor.post(address)
    assert words not in visitor.text and "stays away" in visitor.said
    visitor.undo()
    assert words in visitor.text
    visitor.post(address, done="yes")
    assert words not in visitor.text


@pytest.mark.parametrize("key", ["promise:1", "raising:" + "x" * 400])
def test_only_a_prompt_can_be_answered_there(visitor: Visitor, mia: Network, key: str) -> None:
    assert visitor.post(f"/networks/{mia.id}/prompts/{key}", done="yes").status == 404


def test_the_page_of_a_child_of_whom_nothing_is_known_teaches(visitor: Visitor, mia: Network) -> None:
    visitor.open(f"/networks/{mia.id}")
    assert "Ask before you write" in visitor.text
    assert "What would you love to learn or to try next?" in visitor.text
    assert "What you could do this week" not in visitor.text


def test_hostile_words_about_a_child_are_shown_as_words(visitor: Visitor) -> None:
    evil = "<script>alert(1)</script>{{ 7 * 7 }}"
    mia = visitor.phone.child(evil)
    visitor.phone.hope(mia, evil, told="2026-11-20", why=evil, support=evil)
    visitor.phone.edit(lambda edit: edit.change_profile(mia.id, interests=[evil], strengths=[evil]))
    visitor.phone.chance(mia, evil, last_in=3, where=evil, note=evil)
    for place in ("/networks", f"/networks/{mia.id}", f"/networks/{mia.id}/removal", "/people", "/opportunities", "/"):
        visitor.open(place)
        assert visitor.status == 200 and not visitor.main.all("script"), place


def test_whoever_is_being_introduced_to_the_child_is_not_offered_again(visitor: Visitor, mia: Network) -> None:
    phone = visitor.phone
    zofia, child = phone.know("Zofia Wójcik", role="veterinary nurse"), phone.know("Mia", relation="family")
    phone.hope(mia, "become a vet", told="2026-11-20")
    assert visitor.open(f"/networks/{mia.id}").form("/introduction")
    phone.edit(lambda edit: edit.introduce(zofia.id, child.id, "", on=phone.today))
    visitor.open(f"/networks/{mia.id}")
    assert not [each for each in visitor.screen.all("form") if each.get("action").endswith("/introduction")]
    assert "glad to talk to Mia" not in visitor.text, "they are being asked already"
    assert visitor.tap("Both are still to be asked.").path.startswith("/introductions/")


def test_an_introduction_for_the_child_knows_why_and_writes_of_what_the_child_told(visitor: Visitor, mia: Network) -> None:
    phone = visitor.phone
    zofia, child = phone.know("Zofia Wójcik", role="veterinary nurse"), phone.know("Mia", relation="family")
    hope = phone.hope(mia, "become a vet", told="2026-11-20")
    visitor.open(f"/introductions/new?one={zofia.id}&other={child.id}")
    assert "Mia hopes for “become a vet”." in visitor.screen.all("textarea", name="why")[0].text
    visitor.fill("/introductions", why="")
    page = visitor.path
    visitor.tap("Ask Zofia")
    asked = visitor.screen.all("textarea", name="text")[0].text
    assert "my child, Mia, who hopes for this: “become a vet”" in asked
    visitor.open(page).tap("Ask Mia")
    asked = visitor.screen.all("textarea", name="text")[0].text
    assert "You told me about this: “become a vet”." in asked and "Zofia, veterinary nurse" in asked
    phone.edit(lambda edit: edit.change(hope, told=""))
    visitor.open(page).tap("Ask Zofia")
    assert "vet" not in visitor.screen.all("textarea", name="text")[0].text.replace("veterinary", ""), "a guess is told to nobody"


def test_an_empty_network_of_a_child_offers_a_class_in_one_go(visitor: Visitor, mia: Network) -> None:
    look_at(visitor, mia.id)
    for page in ("/", "/people"):
        assert "A whole class goes in at once." in visitor.open(page).text
        assert visitor.tap("A class or a team").path == "/people/several"


def test_handing_over_from_a_child_s_page_leads_back_there(visitor: Visitor, mia: Network) -> None:
    visitor.phone.know("Leo Chen", network=mia.id)
    visitor.open(f"/hand-over?network={mia.id}")
    assert visitor.tap("Cancel").path == f"/networks/{mia.id}"
