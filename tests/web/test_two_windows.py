"""Kith is open twice: what one window did since is neither lost nor in the way of the other."""

from people import Phone, finish
from web.visitor import Visitor

from kith.network import Edit, Kith
from kith.records import Gathering, Person


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
