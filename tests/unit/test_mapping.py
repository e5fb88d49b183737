"""The map as a story: who stands where, what links them, and that every name has a place of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from people import Phone

from kith.records import Introduction, Person, SharedGoal
from kith.rules import mapping
from kith.rules.mapping import HEIGHT, Drawing, Label, Spot
from kith.rules.finding.search import NONE


def shown(phone: Phone, **wanted: str) -> dict[str, list[str]]:
    """Names by circle, from the middle outwards."""
    return {circle: [each.name for each in those] for circle, those in mapping.nearest(phone.kith, **wanted).circles}


def said(phone: Phone, person: Person) -> list[str]:
    """What the list says of somebody's links."""
    links = mapping.links(phone.kith, mapping.nearest(phone.kith).people)
    return [mapping.said_of(each, person) for each in links if person in each.people]


def test_people_stand_in_their_circle_by_relation_and_then_by_name(phone: Phone) -> None:
    for name, circle, relation in [
        ("Zoe", "inner", "friend"), ("Ana", "inner", "friend"), ("Mum", "inner", "family"), ("Mr Adeyemi", "wide", "teacher"), ("Leo", "", ""),
    ]:  # fmt: skip
        phone.know(name, circle=circle, relation=relation)
    assert shown(phone) == {"inner": ["Mum", "Ana", "Zoe"], "wide": ["Mr Adeyemi"], "": ["Leo"]}


def test_filters_leave_a_circle_or_a_relation_and_those_of_whom_nothing_was_said(phone: Phone) -> None:
    phone.know("Ana", circle="close", relation="friend")
    phone.know("Ben", circle="close", relation="teacher")
    phone.know("Cleo")
    assert shown(phone, circle="close", relation="friend") == {"close": ["Ana"]}
    assert shown(phone, circle=NONE) == shown(phone, relation=NONE) == {"": ["Cleo"]}
    assert shown(phone, circle="no such circle") == {}


def test_of_many_people_the_nearest_are_shown_and_a_talk_brings_somebody_onto_the_map(phone: Phone) -> None:
    phone.edit(lambda edit: [edit.add(Person(id=edit.new_id(), name=f"Person {n:03}", circle="wide")) for n in range(150)])
    near = phone.know("Near", circle="inner")
    last = phone.know("Zuletzt", circle="wide")
    everybody = mapping.nearest(phone.kith)
    assert everybody.more and len(everybody.people) == 150
    assert near in everybody.people and last not in everybody.people
    phone.talk(last, text="Called me")
    assert last in mapping.nearest(phone.kith).people
    assert [each.name for each in mapping.nearest(phone.kith).circles[1][1]][-1] == "Zuletzt", "names keep their order"


def test_a_map_of_few_says_of_nobody_that_they_are_missing(phone: Phone) -> None:
    phone.know("Ana")
    assert not mapping.nearest(phone.kith).more


def test_somebody_of_a_childs_network_is_not_on_my_map(phone: Phone) -> None:
    phone.know("Ana")
    phone.edit(lambda edit: edit.add_child("Tom"))
    child = phone.made
    phone.edit(lambda edit: edit.add(Person(id=edit.new_id(), name="Tom's coach", network=child.id)))
    assert shown(phone) == {"": ["Ana"]}


# What links them


def test_an_introduction_that_was_made_links_two_and_one_that_is_still_asked_about_does_not(phone: Phone) -> None:
    ana, ben, cleo = (phone.know(name) for name in ("Ana Silva", "Ben Ode", "Cleo Park"))
    phone.edit(lambda edit: [
        edit.add(Introduction(id=edit.new_id(), one=ana.id, other=ben.id, state="made", made="2026-11-01")),
        edit.add(Introduction(id=edit.new_id(), one=ana.id, other=cleo.id, one_asked="2026-11-01")),
    ])  # fmt: skip
    assert said(phone, ana) == ["You introduced them and Ben Ode to each other."]
    assert said(phone, cleo) == []


def test_whoever_led_me_to_somebody_is_linked_with_them(phone: Phone) -> None:
    ana = phone.know("Ana Silva")
    ben = phone.know("Ben Ode", met_through=ana.id)
    phone.know("Cleo Park", met_through="nobody that is here")
    assert said(phone, ana) == ["They led you to Ben Ode."]
    assert said(phone, ben) == ["You met them through Ana Silva."]


def test_a_goal_and_a_gathering_link_all_who_were_part_of_it_once(phone: Phone) -> None:
    ana, ben, cleo, dan = (phone.know(name) for name in ("Ana", "Ben", "Cleo", "Dan"))
    phone.edit(lambda edit: edit.gather("Robot fair", "fair", on="2026-11-20", came=[ana.id, ben.id, cleo.id], invited=[dan.id]))
    phone.edit(lambda edit: edit.add(SharedGoal(id=edit.new_id(), title="The robot turns left", members={"me": "ideas", ana.id: "", dan.id: ""})))
    assert said(phone, ana) == ["Works on “The robot turns left” with you and Dan.", "Was at “Robot fair” with Ben and Cleo."]
    assert said(phone, dan) == ["Works on “The robot turns left” with you and Ana."]


def test_a_goal_with_one_other_links_nobody_and_one_that_was_let_go_neither(phone: Phone) -> None:
    ana, ben = phone.know("Ana"), phone.know("Ben")
    phone.edit(lambda edit: [
        edit.add(SharedGoal(id=edit.new_id(), title="Alone with Ana", members={"me": "", ana.id: ""})),
        edit.add(SharedGoal(id=edit.new_id(), title="Given up", members={ana.id: "", ben.id: ""}, state="let go")),
    ])  # fmt: skip
    assert said(phone, ana) == []


def test_of_a_large_gathering_some_are_named(phone: Phone) -> None:
    everybody = [phone.know(f"Guest {n}") for n in range(9)]
    phone.edit(lambda edit: edit.gather("Camp", came=[each.id for each in everybody]))
    assert said(phone, everybody[0]) == ["Was at “Camp” with Guest 1, Guest 2, Guest 3 and others."]


def test_what_a_few_have_in_common_is_a_thread_and_what_many_have_is_not(phone: Phone) -> None:
    ana, ben, cleo = (phone.know(name) for name in ("Ana", "Ben", "Cleo"))
    for person in (ana, ben):
        phone.edit(lambda edit, who=person.id: edit.learn(who, "interest", "climbing", on=phone.today))
    assert said(phone, ana) == ["Has climbing in common with Ben."]
    assert said(phone, cleo) == []
    for n in range(5):
        other = phone.know(f"Climber {n}")
        phone.edit(lambda edit, who=other.id: edit.learn(who, "interest", "climbing", on=phone.today))
    assert said(phone, ana) == []


def test_who_likes_a_part_of_something_has_it_in_common_with_who_likes_all_of_it(phone: Phone) -> None:
    ana, ben = phone.know("Ana"), phone.know("Ben")
    phone.edit(lambda edit: [edit.learn(ana.id, "interest", "javelin", on=phone.today), edit.learn(ben.id, "interest", "athletics", on=phone.today)])
    assert said(phone, ana) == ["Has athletics in common with Ben."]


def test_what_is_no_longer_true_ties_nobody(phone: Phone) -> None:
    ana, ben = phone.know("Ana"), phone.know("Ben")
    for person in (ana, ben):
        phone.edit(lambda edit, who=person.id: edit.learn(who, "interest", "chess", on=phone.today))
    fact = phone.kith.facts_of(ben.id)[0]
    phone.edit(lambda edit: edit.change(fact, past=True))
    assert said(phone, ana) == []


def test_a_deleted_gathering_and_a_deleted_person_leave_no_line(phone: Phone) -> None:
    ana, ben = phone.know("Ana"), phone.know("Ben")
    phone.edit(lambda edit: edit.gather("Fair", came=[ana.id, ben.id]))
    phone.edit(lambda edit: edit.delete(ben))
    assert said(phone, ana) == []


# Labels


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (["Leo Chen", "Ana Silva"], ["Leo", "Ana"]),
        (["Leo Chen", "Leo Park", "leo"], ["Leo C.", "Leo P.", "leo"]),
        (["Mr Babatunde Adeyemi", "Dr Farouk"], ["Mr Adeyemi", "Dr Farouk"]),
        (["  ", "\u202e\u0000"], ["No name", "No name"]),
        (["x" * 200], ["x" * 13 + "…"]),
    ],
)
def test_a_label_is_short_and_tells_two_people_of_one_name_apart(names: list[str], labels: list[str]) -> None:
    assert mapping.labels([Person(id=str(n), name=name) for n, name in enumerate(names)]) == labels


# Places

sectors = st.integers(0, 7)
texts = st.text(min_size=1, max_size=14)
bands = st.lists(st.lists(st.builds(Label, texts, sectors), min_size=1, max_size=60), min_size=1, max_size=5)


def drawn(wanted: list[list[Label]]) -> Drawing:
    return mapping.lay_out([sorted(band, key=lambda each: each.sector) for band in wanted], ["Steady"] * len(wanted), "You")


def apart(one: Spot, other: Spot) -> bool:
    return abs(one.y - other.y) >= HEIGHT or abs(one.x - other.x) >= (one.width + other.width) / 2 - 0.2


@given(bands)
def test_no_two_names_lie_upon_each_other_and_each_lies_within_its_circle(wanted: list[list[Label]]) -> None:
    drawing = drawn(wanted)
    spots = [spot for band in drawing.spots for spot in band]
    me = Spot(0, 0, drawing.centre)
    assert [len(band) for band in drawing.spots] == [len(band) for band in wanted], "everybody is there"
    assert all(apart(one, other) for number, one in enumerate([me, *spots]) for other in [me, *spots][number + 1 :])
    for inner, outer, band in zip([0, *drawing.radii], drawing.radii, drawing.spots, strict=False):
        for spot in band:
            across, down = abs(spot.x) + spot.width / 2, abs(spot.y) + HEIGHT / 2
            nearest = max(abs(spot.x) - spot.width / 2, 0), max(abs(spot.y) - HEIGHT / 2, 0)
            assert across**2 + down**2 <= (outer + 1) ** 2, "it sticks out of its circle"
            assert nearest[0] ** 2 + nearest[1] ** 2 >= (inner - 1) ** 2, "it reaches into the circle further in"


@given(bands)
def test_the_same_people_always_stand_in_the_same_place(wanted: list[list[Label]]) -> None:
    assert drawn(wanted) == drawn(wanted)


def test_somebody_new_moves_nobody_far() -> None:
    names = [Label(f"Person {n}", n // 8) for n in range(40)]
    before = drawn([names]).spots[0]
    after = drawn([[*names[:20], Label("Somebody", 2), *names[20:]]]).spots[0]
    after.pop(20)
    moved = sorted(abs(one.x - other.x) + abs(one.y - other.y) for one, other in zip(before, after, strict=True))
    assert moved[len(moved) // 2] < 60, "half of them are pushed about"


def test_a_hundred_and_fifty_names_fit_a_sheet() -> None:
    wanted = [[Label("Marguerite" if n % 4 else "Leo", n * 7 // many) for n in range(many)] for many in (5, 15, 45, 85)]
    assert drawn(wanted).half < 500, "nobody could read that on one screen"


def test_sectors_go_round_in_their_order_and_their_names_keep_apart() -> None:
    drawing = drawn([[Label("Leo", n % 8) for n in range(40)]])
    numbers = [number for number, _angle in drawing.sectors]
    assert numbers.index(0) in (0, 7) and sorted(numbers) == list(range(8))
    angles = [angle for _number, angle in drawing.sectors]
    assert all(later - earlier > 10 for earlier, later in zip(angles, angles[1:], strict=False))


def test_a_line_through_many_goes_round_and_not_to_and_fro() -> None:
    spots = [Spot(0, -100, 40), Spot(0, 100, 40), Spot(100, 0, 40), Spot(-70, -70, 40)]
    assert mapping.round_about(spots) == [spots[3], spots[0], spots[2], spots[1]]



def test_somebody_is_called_on_the_map_as_everywhere_else() -> None:
    mum = Person(id="1", name="Leela Rao", nickname="Mum")
    mei_ling = Person(id="2", name="Goh Mei-Ling", given="Mei-Ling", family="Goh")
    assert mapping.labels([mum, mei_ling]) == ["Mum", "Mei-Ling"]
