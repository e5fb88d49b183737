"""Kith is open twice: what one window did since is neither lost nor in the way of the other."""

from people import Phone, finish
from web.visitor import Visitor

from kith.network import Edit, Kith
from kith.records import Gathering, Goal, Network, Opportunity, Person, Profile, Review, SharedGoal


class Window:
    """The other window."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.kith = finish(Kith.open(phone.store, now=phone.now, new_id=lambda: "elsewhere"))

    def change(self, person: Person, **values: object) -> None:
        self.edit(lambda edit: edit.change(edit.person(person.id), **values))

    def edit(self, change: object) -> Edit:
        async def command() -> Edit:
            async with self.kith.editing() as edit:
                change(edit)
            return edit

        return finish(command())


def test_tagging_many_leaves_out_who_was_deleted_meanwhile_and_keeps_what_was_written(visitor: Visitor) -> None:
    ana, ben, _leo = (visitor.phone.know(name, tags=["old"]) for name in ("Ana", "Ben", "Leo"))
    other = Window(visitor.phone)
    visitor.open("/people?select=yes").post("/chosen", all="yes", then="tags")
    other.edit(lambda edit: edit.delete(edit.person(ben.id)))
    other.change(ana, tags=["old", "chess"])
    visitor.post("/chosen/tags", tags="club")
    assert visitor.status == 200
    tags = {person.name: person.tags for person in visitor.phone.kith.people()}
    assert tags == {"Ana": ["old", "chess", "club"], "Leo": ["old", "club"]}


def test_a_look_back_says_nothing_of_who_was_added_since_it_was_opened(visitor: Visitor) -> None:
    leo, ana = visitor.phone.know("Leo"), visitor.phone.know("Ana")
    visitor.phone.edit(lambda edit: edit.gather("Fair", "fair", on="2026-11-20", came=[leo.id]))
    gathering = visitor.phone.made
    debrief = visitor.open(f"/gatherings/{gathering.id}/debrief")
    Window(visitor.phone).edit(lambda edit: edit.change(edit.record(Gathering, gathering.id), came=[leo.id, ana.id]))
    debrief.fill("/debrief", **{f"line-{leo.id}": "Kites."})
    came = visitor.phone.kith.record(Gathering, gathering.id).came
    assert sorted(came) == sorted([leo.id, ana.id]), "Ana came, too"


def test_whoever_was_invited_in_another_window_stays_invited(visitor: Visitor) -> None:
    leo, ana, ben = visitor.phone.know("Leo"), visitor.phone.know("Ana"), visitor.phone.know("Ben")
    visitor.phone.edit(lambda edit: edit.gather("Chess", "study group", on="2026-11-25"))
    gathering, other = visitor.phone.made, Window(visitor.phone)
    other.edit(lambda edit: edit.change(edit.record(Gathering, gathering.id), invited=[ana.id]))
    visitor.post(f"/gatherings/{gathering.id}/invitations", person=leo.id)
    other.edit(lambda edit: edit.change(edit.record(Gathering, gathering.id), invited=[ana.id, leo.id]))
    visitor.post(
        "/sendings", situation="share", person=ben.id, about=gathering.key, subject="", text="Come!", channel="message"
    )
    assert visitor.phone.kith.record(Gathering, gathering.id).invited == [ana.id, leo.id, ben.id]


def test_something_of_ones_own_can_be_taken_out_once(visitor: Visitor) -> None:
    ana = visitor.phone.know("Ana", custom={"Shoe size": "38"})
    assert visitor.post(f"/people/{ana.id}/custom/removal", was="Shoe size").status == 200
    assert visitor.post(f"/people/{ana.id}/custom/removal", was="Shoe size").status == 404
    assert visitor.post(f"/people/{ana.id}/custom/removal", was="").status == 404


def test_a_network_that_another_window_deleted_takes_nobody_of_mine_along(visitor: Visitor) -> None:
    visitor.phone.know("Ana")
    mia = visitor.phone.child("Mia")
    Window(visitor.phone).edit(lambda edit: edit.delete(edit.record(Network, mia.id)))
    assert visitor.post(f"/networks/{mia.id}/removal").status == 404
    assert [person.name for person in visitor.phone.kith.people()] == ["Ana"]


def test_nothing_is_written_for_a_child_who_was_deleted_in_another_window(visitor: Visitor) -> None:
    mia = visitor.phone.child("Mia")
    other = Window(visitor.phone)
    for kind in (Network, Profile):
        other.edit(lambda edit, kind=kind: edit.delete(edit.record(kind, mia.id)))
    for path, typed in [
        (f"/networks/{mia.id}/hopes", {"what": "fly"}),
        (f"/networks/{mia.id}/likes", {"interests": "birds"}),
        ("/opportunities", {"network": mia.id, "title": "helper"}),
    ]:
        assert visitor.post(path, **typed).status == 404, path
    assert not [each for kind in (Goal, Opportunity) for each in visitor.phone.kith.index.living(kind)]
    assert visitor.phone.kith.get(Profile, mia.id) is None


def test_what_was_noted_in_two_windows_of_one_look_back_both_stays(visitor: Visitor) -> None:
    visitor.phone.know("Ana")
    visitor.post("/reviews", size="term")
    (review,) = visitor.phone.kith.all(Review)
    other = Window(visitor.phone)
    other.edit(lambda edit: edit.change(edit.record(Review, review.id), seen={"near": "Leo is nearer."}, step="quiet"))
    visitor.post(f"/reviews/{review.id}/people", note="Ana is missing.")
    seen = visitor.phone.kith.record(Review, review.id).seen
    assert (seen["near"], seen["people"]) == ("Leo is nearer.", "Ana is missing.")


def test_whoever_joined_a_shared_goal_in_another_window_stays_in_it(visitor: Visitor) -> None:
    leo, ana = visitor.phone.know("Leo"), visitor.phone.know("Ana")
    visitor.post("/goals-together", title="A garden", person=leo.id)
    (goal,) = visitor.phone.kith.all(SharedGoal)
    other = Window(visitor.phone)
    other.edit(lambda edit: edit.change(edit.record(SharedGoal, goal.id), members={"me": "", leo.id: "", ana.id: "seeds"}))
    visitor.post(f"/goals-together/{goal.id}/members/{leo.id}", brings="tools")
    assert visitor.phone.kith.record(SharedGoal, goal.id).members == {"me": "", leo.id: "tools", ana.id: "seeds"}
