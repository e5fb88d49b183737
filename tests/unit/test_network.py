"""What is kept, what is not, what can be taken back, and what happens when the disk does not answer."""

import json
from dataclasses import replace

import pytest
from people import SATURDAY, Phone, finish

from kith.network import (
    Edit,
    Batch, MemoryStore, NoSuchRecord, NoSuchUndo, NotAllowed, Stale, StoreFull, StoreLost, TooLong,
)  # fmt: skip
from kith.records import Commitment, Fact, Gathering, Interaction, Opportunity, Person, SharedGoal, limits
from kith.records.stored import to_text


class BrokenStore(MemoryStore):
    """A disk that refuses the next commits."""

    fault: type[Exception] | None = None

    async def commit(self, batch: Batch, expected: int) -> int:
        if self.fault is not None:
            raise self.fault()
        return await super().commit(batch, expected)


def test_somebody_kept_is_there_after_the_app_was_killed(phone: Phone) -> None:
    amara = phone.meet("Amara", where="Engineering fair", line="Builds water pumps.")
    phone.reopen()
    assert phone.kith.person(amara.id) == amara
    assert [each.text for each in phone.kith.interactions_of(amara.id)] == ["Builds water pumps."]


@pytest.mark.parametrize("fault", [StoreFull, StoreLost, Stale])
def test_when_the_disk_refuses_nothing_is_half_kept(fault: type[Exception]) -> None:
    store = BrokenStore()
    phone = Phone(store)
    phone.meet("Ana")
    before = phone.kith.snapshot()
    store.fault = fault
    with pytest.raises(fault):
        phone.meet("Ben", line="never kept")
    assert phone.kith.snapshot() == before
    store.fault = None
    phone.meet("Cleo")
    assert [person.name for person in phone.kith.people()] == ["Ana", "Cleo"]


def test_a_command_that_fails_in_its_middle_changes_nothing(phone: Phone) -> None:
    def half(edit) -> None:
        edit.meet(name="Ana", on=SATURDAY)
        edit.person("nobody")

    with pytest.raises(NoSuchRecord):
        phone.edit(half)
    assert phone.kith.people() == []


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("name", "x" * (limits.NAME + 1), TooLong),
        ("note", "x" * (limits.TEXT + 1), TooLong),
        ("tags", ["x"] * (limits.ITEMS + 1), TooLong),
        ("points", [{"kind": "web", "value": "x" * (limits.LINE + 1), "label": ""}], TooLong),
        ("met_on", "2026-02-30", NotAllowed),
        ("name", "half a pair \ud800", NotAllowed),
        ("circle", "galaxy", NotAllowed),
    ],
)
def test_what_could_not_be_read_again_is_never_written(phone: Phone, field: str, value: object, fault: type) -> None:
    ana = phone.know("Ana")
    with pytest.raises(fault, match="Nothing was changed"):
        phone.edit(lambda edit: edit.change(ana, **{field: value}))
    assert phone.kith.person(ana.id) == ana


def test_the_replaced_value_is_kept(phone: Phone) -> None:
    ana = phone.know("Ana")
    phone.edit(lambda edit: edit.change(ana, name="Anna"))
    assert [each["value"] for each in phone.kith.person(ana.id).was] == ["Ana"]


def test_undo_brings_a_deleted_person_back_with_everything_about_them(phone: Phone) -> None:
    ana, ben = phone.meet("Ana", line="Likes boats."), phone.know("Ben")
    both = phone.talk(ana, ben, text="Tea together.")
    gone = phone.edit(lambda edit: edit.delete(ana), "Deleted Ana.")
    assert [person.name for person in phone.kith.people()] == ["Ben"]
    assert phone.kith.interactions_of(ben.id) == [both], "a talk with two people stays with the other"
    phone.reopen()
    assert phone.undo(gone) == "Deleted Ana."
    assert len(phone.kith.interactions_of(ana.id)) == 2


def test_undo_leaves_alone_what_changed_since(phone: Phone) -> None:
    ana = phone.know("Ana")
    both = phone.edit(lambda edit: edit.change(ana, name="Anna", note="tall"))
    phone.edit(lambda edit: edit.change(edit.person(ana.id), name="Annika"))
    phone.undo(both)
    after = phone.kith.person(ana.id)
    assert (after.name, after.note) == ("Annika", "")


def test_somebody_added_by_mistake_goes_but_not_once_something_was_added_about_them(phone: Phone) -> None:
    slip = phone.edit(lambda edit: edit.meet(name="Slip", on=SATURDAY))
    phone.undo(slip)
    assert phone.kith.people() == []
    grown = phone.edit(lambda edit: edit.meet(name="Grown", on=SATURDAY))
    phone.talk(phone.kith.people()[0])
    with pytest.raises(NoSuchUndo, match="changed again since"):
        phone.undo(grown)
    (stays,) = phone.kith.people()
    assert stays.name == "Grown" and len(phone.kith.interactions_of(stays.id)) == 2, "their first talk stays, too"


def test_what_was_added_after_a_restore_outlives_the_restores_undo(phone: Phone) -> None:
    ana = phone.know("Ana")
    restored = phone.edit(lambda edit: edit.replace_all(phone.kith.snapshot()), "Restored.")
    phone.edit(lambda edit: edit.change(edit.person(ana.id), note="written since"))
    phone.meet("Newly met")
    phone.undo(restored)
    assert [person.name for person in phone.kith.people()] == ["Ana", "Newly met"]
    assert phone.kith.person(ana.id).note == "written since"


def test_a_talk_goes_when_the_last_of_its_people_goes(phone: Phone) -> None:
    ana, ben = phone.know("Ana"), phone.know("Ben")
    phone.talk(ana, ben, text="A secret of both.")
    phone.edit(lambda edit: edit.delete(ana))
    assert len(phone.kith.all(Interaction)) == 1
    phone.edit(lambda edit: edit.delete(ben))
    assert phone.kith.all(Interaction) == []
    phone.reopen()
    both = [phone.know("Cleo"), phone.know("Dai")]
    phone.talk(*both, text="Another one.")
    phone.edit(lambda edit: edit.delete(*both))
    assert phone.kith.all(Interaction) == []


def test_what_was_deleted_is_in_no_backup_and_leaves_the_phone_once_no_undo_can_bring_it_back(phone: Phone) -> None:
    ana = phone.meet("Ana", line="A private line.")
    phone.edit(lambda edit: edit.delete(ana))
    assert "private" not in "".join(to_text(record) for record in phone.kith.snapshot())
    for n in range(21):
        phone.know(f"Person {n}")
    rows = finish(phone.store.load())
    everything = "".join([*rows.records.values(), *rows.meta.values()])
    assert "private" not in everything and '"Ana"' not in everything
    assert rows.records[ana.key], "that somebody was deleted is kept, so that an old copy does not bring them back"


def test_a_note_written_after_a_merge_from_a_clock_ahead_is_not_lost_at_the_next_merge(phone: Phone) -> None:
    for ahead in (200_000, 10**12):
        stamp = f"{int(phone.now().timestamp() * 1000) + ahead:012x}-0007-other"
        theirs = Person(id="p", name="Ana", note="old note", stamps={"name": stamp, "note": stamp})
        phone.edit(lambda edit, theirs=theirs: edit.merge_all([theirs]))
        phone.edit(lambda edit: edit.change(edit.person("p"), note="new note"))
        phone.minutes += 60
        phone.edit(lambda edit, theirs=theirs: edit.merge_all([theirs]))
        assert phone.kith.person("p").note == "new note"


def test_somebody_deleted_in_another_window_is_not_edited_in_secret(phone: Phone) -> None:
    ana = phone.know("Ana")
    phone.edit(lambda edit: edit.delete(ana))
    with pytest.raises(NoSuchRecord):
        phone.edit(lambda edit: edit.change(ana, note="into a tombstone"))


def test_a_record_with_too_much_history_loses_history_and_not_itself(phone: Phone) -> None:
    ana = phone.know("Ana")
    for n in range(6):
        points = [{"kind": "web", "value": f"{n}" * 1_990, "label": ""}] * 90
        phone.edit(lambda edit, points=points: edit.change(edit.person(ana.id), points=points))
    phone.reopen()
    assert phone.kith.aside == [] and phone.kith.person(ana.id).points[0]["value"][0] == "5"


def test_an_undo_can_be_used_once_and_the_oldest_are_forgotten(phone: Phone) -> None:
    first = phone.edit(lambda edit: edit.meet(name="Ana", on=SATURDAY))
    phone.undo(first)
    with pytest.raises(NoSuchUndo):
        phone.undo(first)
    old = phone.edit(lambda edit: edit.meet(name="Ben", on=SATURDAY))
    for n in range(20):
        phone.know(f"Person {n}")
    with pytest.raises(NoSuchUndo):
        phone.undo(old)


def test_a_second_window_sees_what_the_first_wrote_and_neither_loses_a_word(phone: Phone) -> None:
    other = Phone(phone.store, named="other")
    ana = phone.know("Ana")
    other.edit(lambda edit: edit.change(edit.person(ana.id), note="from the other window"))
    phone.edit(lambda edit: edit.change(edit.person(ana.id), name="Anna"))
    finish(other.kith.refresh())
    for window in (phone, other):
        seen = window.kith.person(ana.id)
        assert (seen.name, seen.note) == ("Anna", "from the other window")


def test_a_row_that_cannot_be_read_is_set_aside_and_the_rest_loads(phone: Phone) -> None:
    phone.know("Ana")
    rows = finish(phone.store.load()).records
    damaged = {"person:x": "{half a rec", "person:y": next(iter(rows.values())), "planet:z": '{"kind": "planet"}'}
    finish(phone.store.commit(Batch(puts=damaged), phone.kith.generation))
    phone.reopen()
    assert [person.name for person in phone.kith.people()] == ["Ana"]
    assert {each.key: each.text for each in phone.kith.aside} == damaged
    assert all(each.why for each in phone.kith.aside)


def test_a_row_set_aside_is_never_written_over(phone: Phone) -> None:
    ana = phone.know("Ana")
    finish(phone.store.commit(Batch(puts={ana.key: "{half"}), phone.kith.generation))
    phone.reopen()
    phone.edit(lambda edit: edit.merge_all([ana]))
    phone.reopen()
    assert phone.kith.person(ana.id).name == "Ana"
    assert [each.text for each in phone.kith.aside] == ["{half"]


def test_what_a_backup_had_set_aside_is_kept_beside_the_records_and_goes_with_an_undo(phone: Phone) -> None:
    phone.know("Ana")
    restored = phone.edit(lambda edit: edit.set_aside(["{half", "{half", "{other"]), "Restored.")
    assert sorted({each.text for each in phone.kith.aside}) == ["{half", "{other"]
    phone.reopen()
    phone.edit(lambda edit: edit.replace_all([]), "Replaced.")
    assert {each.text for each in phone.kith.aside} == {"{half", "{other"}, "even replacing everything keeps them"
    phone.reopen()
    phone.undo(restored)
    phone.reopen()
    assert phone.kith.aside == []


def test_a_record_set_aside_comes_back_once_it_can_be_read(phone: Phone) -> None:
    ana = phone.know("Ana")
    later = to_text(replace(ana, id="later", name="Later"))
    finish(phone.store.commit(Batch(puts={"aside:1": later, "aside:2": to_text(ana)}), phone.kith.generation))
    phone.reopen()
    assert [person.name for person in phone.kith.people()] == ["Ana", "Later"]
    assert [each.key for each in phone.kith.aside] == ["aside:2"], "never in the place of a record that is there"


def test_what_a_newer_kith_wrote_is_kept_and_written_back(phone: Phone) -> None:
    ana = phone.know("Ana")
    rows = finish(phone.store.load()).records
    newer = json.loads(rows[ana.key])
    newer["values"]["aura"] = "green"
    finish(phone.store.commit(Batch(puts={ana.key: json.dumps(newer)}), phone.kith.generation))
    phone.reopen()
    phone.edit(lambda edit: edit.change(edit.person(ana.id), name="Anna"))
    kept = json.loads(finish(phone.store.load()).records[ana.key])
    assert (kept["values"]["aura"], kept["values"]["name"]) == ("green", "Anna")


def test_removing_the_samples_removes_exactly_them_and_can_be_undone(phone: Phone) -> None:
    mine = phone.meet("Mine", line="My own.")

    def fill(edit) -> None:
        sample = edit.add(Person(id="s1", name="Sample", sample=True))
        edit.add(Interaction(id="t1", on="2026-11-01", people=[sample.id], text="Sample talk", sample=True))

    phone.edit(fill)
    sample = phone.kith.person("s1")
    phone.edit(lambda edit: edit.learn(sample.id, "interest", "tried it out", on=SATURDAY))
    shared = phone.talk(mine, sample, text="Both")
    assert phone.kith.has_samples
    before = phone.kith.snapshot()
    removal = phone.edit(lambda edit: edit.remove_samples(), "Removed the sample people.")
    assert phone.made == 1
    assert [person.name for person in phone.kith.people()] == ["Mine"]
    assert {each.text for each in phone.kith.all(Interaction)} == {"My own.", shared.text}
    assert phone.kith.all(Fact) == []
    phone.reopen()
    phone.undo(removal)
    assert phone.kith.snapshot() == before


def test_replacing_everything_can_be_undone_after_the_app_was_closed(phone: Phone) -> None:
    phone.meet("Ana")
    before = phone.kith.snapshot()
    other = Phone(named="other")
    other.meet("Ben")
    restored = phone.edit(lambda edit: edit.replace_all(other.kith.snapshot()), "Restored.")
    assert [person.name for person in phone.kith.people()] == ["Ben"]
    phone.reopen()
    assert phone.undo(restored) == "Restored."
    assert phone.kith.snapshot() == before


def test_merging_a_copy_from_elsewhere_takes_the_newer_field_by_field(phone: Phone) -> None:
    ana = phone.know("Ana")
    elsewhere = replace(ana, note="newer", stamps=ana.stamps | {"note": "ffffffffffff-0000-far"})
    phone.edit(lambda edit: edit.merge_all([elsewhere, Person(id="new", name="Ben", stamps={"name": ana.stamps["name"]})]))
    assert phone.kith.person(ana.id).note == "newer"
    assert phone.kith.person(ana.id).stamps["note"].endswith("!"), "a clock years ahead is clamped and marked"
    phone.edit(lambda edit: edit.change(edit.person(ana.id), note="mine"))
    assert phone.kith.person(ana.id).note == "mine", "a local write still wins afterwards"
    assert phone.kith.person("new").name == "Ben"


def test_a_restored_backup_from_a_clock_at_the_end_of_time_does_not_stop_this_one(phone: Phone) -> None:
    far = Person(id="p", name="Ana", stamps={"name": "ffffffffffff-ffff-far"})
    phone.edit(lambda edit: edit.replace_all([far]))
    for name in ("Anna", "Annika"):
        phone.edit(lambda edit, name=name: edit.change(edit.person("p"), name=name))
        phone.reopen()
        assert phone.kith.person("p").name == name


def test_erasing_leaves_nothing(phone: Phone) -> None:
    phone.meet("Ana")
    device = phone.kith.clock.device
    finish(phone.kith.erase())
    assert phone.kith.snapshot() == [] and finish(phone.store.load()).records == {} == finish(phone.store.load()).meta
    phone.meet("Ben")
    assert phone.kith.clock.device != device
    phone.reopen()
    assert [person.name for person in phone.kith.people()] == ["Ben"]


def test_what_was_erased_in_one_window_cannot_be_undone_in_another(phone: Phone) -> None:
    other = Phone(phone.store, named="other")
    ana = other.know("Ana")
    gone = other.edit(lambda edit: edit.delete(ana))
    finish(phone.kith.erase())
    finish(other.kith.refresh())
    with pytest.raises(NoSuchUndo):
        other.undo(gone)


def test_an_edit_that_changes_nothing_writes_nothing(phone: Phone) -> None:
    ana = phone.know("Ana")
    generation = phone.kith.generation
    nothing = phone.edit(lambda edit: edit.change(ana, name="Ana"))
    assert (nothing.undo, phone.kith.generation) == ("", generation)


def test_a_profile_changed_twice_in_one_command_keeps_both_changes(phone: Phone) -> None:
    def twice(edit: Edit) -> None:
        edit.change_profile(name="Maya")
        edit.change_profile(strengths=["geometry"])

    phone.edit(twice)
    phone.reopen()
    assert (phone.kith.profile().name, phone.kith.profile().strengths) == ("Maya", ["geometry"])


def test_a_chance_and_a_fair_stay_when_whoever_stood_for_them_goes_and_a_coffee_with_them_does_not(phone: Phone) -> None:
    ana = phone.know("Ana")
    mia = phone.child("Mia")
    phone.chance(mia, "helper at the shelter", person=ana.id)
    for title, about in [("Science fair", "fair"), ("Coffee with Ana", "coffee chat")]:
        phone.edit(lambda edit, title=title, about=about: edit.gather(title, about, to_meet=[ana.id]))
    phone.edit(lambda edit: edit.delete(ana))
    assert [each.title for each in phone.kith.within(mia.id).all(Opportunity)] == ["helper at the shelter"]
    assert [each.title for each in phone.kith.all(Gathering)] == ["Science fair"]


def test_my_own_chance_stays_when_the_sample_people_go(phone: Phone) -> None:
    ana = phone.know("Ana", sample=True)
    phone.edit(lambda edit: edit.add(Opportunity(id=edit.new_id(), title="helper at the shelter", person=ana.id)))
    phone.edit(lambda edit: edit.remove_samples())
    assert [each.title for each in phone.kith.all(Opportunity)] == ["helper at the shelter"]


def test_with_the_last_of_the_others_a_shared_goal_goes_and_so_do_my_steps(phone: Phone) -> None:
    ana, ben = phone.know("Ana"), phone.know("Ben")
    members = {"me": "a van", ana.id: "", ben.id: ""}
    phone.edit(lambda edit: edit.add(SharedGoal(id=edit.new_id(), title="A garden", members=members)))
    goal = phone.made
    phone.edit(lambda edit: edit.add(Commitment(id=edit.new_id(), what="ask the caretaker", shared_goal=goal.id)))
    phone.edit(lambda edit: edit.delete(ana))
    assert phone.kith.all(SharedGoal) and phone.kith.all(Commitment)
    gone = phone.edit(lambda edit: edit.delete(ben))
    assert not phone.kith.all(SharedGoal) and not phone.kith.all(Commitment)
    phone.undo(gone)
    assert phone.kith.all(SharedGoal) and phone.kith.all(Commitment)


def test_whoever_looks_into_a_network_that_is_gone_sees_nobody_and_not_my_own_people(phone: Phone) -> None:
    phone.know("Ana")
    mia = phone.child("Mia")
    phone.edit(lambda edit: edit.delete(mia))
    assert phone.kith.within(mia.id).people() == []
    assert phone.kith.within("nowhere").people() == []
