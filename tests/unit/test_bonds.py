"""What ties somebody and me, and what two people I know have for each other."""

from people import Phone

from kith.records import Fact, Goal, Introduction, Person
from kith.rules.giving import bonds
from kith.rules.giving.bonds import Pair


def learn(phone: Phone, person: Person, about: str, text: str) -> Fact:
    phone.edit(lambda edit: edit.learn(person.id, about, text, on=phone.today))
    return phone.made


def pair(phone: Phone, one: Person, other: Person) -> Pair:
    kith = phone.kith
    return bonds.pair(kith, kith.person(one.id), kith.person(other.id), phone.today)


def test_what_we_share_what_i_could_do_and_what_they_know_of_my_goals(phone: Phone) -> None:
    phone.edit(lambda edit: edit.change_profile(strengths=["geometry"], interests=["chess"]))
    phone.edit(lambda edit: edit.add(Goal(id="g", what="learn to draw")))
    leo = phone.know("Leo")
    assert not bonds.bond(phone.kith, leo, phone.today)
    learn(phone, leo, "interest", "chess")
    learn(phone, leo, "challenge", "geometry proofs")
    learn(phone, leo, "strength", "drawing")
    bond = bonds.bond(phone.kith, leo, phone.today)
    assert [each.words for each in bond.threads] == ["You both: chess"]
    assert [(each.strength, each.what) for each in bond.gives] == [("geometry", "geometry proofs")]
    assert [(each.goal, each.knows) for each in bond.serves] == [("learn to draw", "Is good at “drawing”.")]


def test_each_of_their_facts_asks_for_one_offer(phone: Phone) -> None:
    phone.edit(lambda edit: edit.change_profile(strengths=["geometry", "explaining geometry"]))
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "geometry proofs")
    assert len(bonds.bond(phone.kith, leo, phone.today).gives) == 1


def test_of_somebody_who_died_remains_what_we_shared(phone: Phone) -> None:
    phone.edit(lambda edit: edit.change_profile(strengths=["geometry"], interests=["chess"]))
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "geometry proofs")
    phone.edit(lambda edit: edit.change(phone.kith.person(leo.id), died=True))
    bond = bonds.bond(phone.kith, phone.kith.person(leo.id), phone.today)
    assert bond.gives == bond.serves == []


def test_two_people_help_each_other_in_both_directions(phone: Phone) -> None:
    leo, noor = phone.know("Leo"), phone.know("Noor")
    learn(phone, leo, "challenge", "chemistry")
    learn(phone, noor, "strength", "chemistry; explains moles with lentils")
    learn(phone, noor, "challenge", "essays in English, the long ones")
    learn(phone, leo, "strength", "English essays")
    both = pair(phone, leo, noor)
    (for_leo,), (for_noor,) = both.for_one, both.for_other
    assert for_leo.words.startswith("For Leo this is hard: “chemistry”. Noor knows")
    assert for_noor.words.startswith("For Noor this is hard:")
    swapped = pair(phone, noor, leo)
    assert [each.key for each in swapped.for_one] == [for_noor.key]
    assert [each.key for each in swapped.for_other] == [for_leo.key]


def test_two_people_share_what_both_like(phone: Phone) -> None:
    leo, mateo = phone.know("Leo"), phone.know("Mateo")
    learn(phone, leo, "interest", "climbing")
    assert not pair(phone, leo, mateo)
    learn(phone, mateo, "interest", "climbing, and talking about climbing")
    both = pair(phone, leo, mateo)
    assert len(both.threads) == 1
    assert both.for_one == both.for_other == []


def test_signs_that_they_know_each_other_already(phone: Phone) -> None:
    leo = phone.know("Leo")
    noor = phone.know("Noor", met_through=leo.id)
    phone.edit(lambda edit: edit.gather("Engineering fair", "fair", on=phone.today.isoformat(), came=[leo.id, noor.id]))
    phone.talk(leo, noor, text="Proofs with lentils.")
    assert pair(phone, leo, noor).met == [
        "You met Noor through Leo.", "Both were at “Engineering fair”.", "You were in touch with both of them today.",
    ]  # fmt: skip
    assert pair(phone, noor, leo).met[0] == "You met Noor through Leo."


def test_an_introduction_that_was_begun_is_found_whoever_stands_first(phone: Phone) -> None:
    leo, noor = phone.know("Leo"), phone.know("Noor")
    assert pair(phone, leo, noor).introduction is None
    phone.edit(lambda edit: edit.add(Introduction(id="both", one=leo.id, other=noor.id)))
    assert pair(phone, noor, leo).introduction == pair(phone, leo, noor).introduction
    assert pair(phone, noor, leo).introduction is not None
