"""Handing people over and taking them in, screen by screen, on two phones."""

import json

from people import Phone
from web.visitor import Visitor


def other_phone() -> Visitor:
    """The child's phone."""
    return Visitor(Phone(named="child")).post("/welcome", name="Leo")


def ready(visitor: Visitor, *names: str) -> Visitor:
    """Those people are chosen and stand ready as they were proposed."""
    people = [each.id for each in visitor.phone.kith.people() if each.name in names]
    visitor.open(f"/hand-over?person={people[0]}").fill("/hand-overs", person=people)
    return visitor.fill(visitor.path)


def file_of(visitor: Visitor) -> bytes:
    """The file that the screen offers."""
    (link, _sharing) = [each for each in visitor.main.all("a") if each.has("data-download")]
    path = visitor.path
    content = visitor.open(link.get("href").removeprefix("/kith/app")).body
    visitor.path = path
    return content


def test_a_parent_hands_two_people_over_and_the_child_takes_them_in(with_samples: Visitor) -> None:
    ready(with_samples, "Marguerite Okonkwo-Byrne", "Leo Chen")
    assert "Leo Chen and Marguerite Okonkwo-Byrne go along." in with_samples.text
    child = other_phone().upload("/arrivals", file_of(with_samples))
    assert "They come from Maya Rojas." in child.text and "Nothing is kept yet." in child.text
    assert not child.phone.kith.people()
    child.fill(child.path)
    assert "Two people are in your Kith now." in child.said
    assert [each.name for each in child.phone.kith.people()] == ["Leo Chen", "Marguerite Okonkwo-Byrne"]
    child.undo()
    assert not child.phone.kith.people()


def test_any_of_it_can_be_refused(with_samples: Visitor) -> None:
    ready(with_samples, "Marguerite Okonkwo-Byrne", "Leo Chen")
    child = other_phone().upload("/arrivals", file_of(with_samples))
    pieces = [each.get("value") for each in child.main.all("input", name="piece")]
    (chess,) = [each for each in child.main.all("label") if "chess" in each.text]
    (left_out,) = chess.all("input")
    child.fill(child.path, take="0", piece=[each for each in pieces if each != left_out.get("value")])
    (leo,) = child.phone.kith.people()
    assert leo.name == "Leo Chen" and child.path == f"/people/{leo.id}"
    assert "chess" not in {fact.text for fact in child.phone.kith.facts_of(leo.id)}
    assert "drawing a room" in child.text


def test_nobody_taken_in_changes_nothing(with_samples: Visitor) -> None:
    child = other_phone().upload("/arrivals", file_of(ready(with_samples, "Leo Chen")))
    child.fill(child.path, take=None, piece=None)
    assert "Nobody was taken in." in child.said and not child.phone.kith.people()


def test_the_same_file_again_brings_nothing(with_samples: Visitor) -> None:
    file = file_of(ready(with_samples, "Leo Chen"))
    child = other_phone().upload("/arrivals", file)
    child.fill(child.path)
    child.upload("/arrivals", file)
    assert "Here already, with nothing new" in child.text
    assert not [each for each in child.main.all("button") if each.text == "Take them in"]


def test_a_second_tap_brings_nobody_in_twice(with_samples: Visitor) -> None:
    child = other_phone().upload("/arrivals", file_of(ready(with_samples, "Leo Chen")))
    path, fields = child.path, [("take", "0")]
    child.post(path, fields)
    child.post(path, fields)
    assert child.status == 422 and len(child.phone.kith.people()) == 1


def test_somebody_of_the_same_name_is_asked_about(with_samples: Visitor) -> None:
    file = file_of(ready(with_samples, "Leo Chen"))
    child = other_phone()
    mine = child.phone.know("Leo Chen")
    child.upload("/arrivals", file)
    assert "Same name as Leo Chen, and no other sign." in child.text
    child.fill(child.path, **{"choice-0": "join"})
    assert child.phone.kith.people() == [child.phone.kith.person(mine.id)]
    assert child.phone.kith.person(mine.id).points


def test_whoever_was_deleted_comes_back_only_where_one_ticks_it(with_samples: Visitor) -> None:
    file = file_of(ready(with_samples, "Leo Chen"))
    child = other_phone().upload("/arrivals", file)
    child.fill(child.path)
    child.post(f"/people/{child.phone.kith.people()[0].id}/removal")
    child.upload("/arrivals", file)
    assert "deleted here since" in child.text
    child.fill(child.path)
    assert not child.phone.kith.people()
    child.upload("/arrivals", file).fill(child.path, take="0")
    assert [each.name for each in child.phone.kith.people()] == ["Leo Chen"]


def test_one_person_has_a_code_that_the_other_phone_reads(with_samples: Visitor) -> None:
    ready(with_samples, "Leo Chen")
    (code,) = with_samples.main.all("svg", role="img")
    assert code.all("path")[0].get("d").startswith("M4 4h7")
    assert not ready(with_samples, "Leo Chen", "Hana Sato").main.all("svg", role="img")


def test_a_code_brings_a_person_as_a_text(with_samples: Visitor) -> None:
    from kith.formats.handing import handing, packing

    leo = next(each for each in with_samples.phone.kith.people() if each.name == "Leo Chen")
    bundle = handing.Bundle([handing.hand_over(with_samples.phone.kith, leo, handing.AT_FIRST)], giver="Maya")
    child = other_phone().open("/arrivals")
    child.fill("/arrivals", people=f"https://kith.example/app/arrivals#{packing.packed(bundle)}")
    assert "Leo Chen" in child.text and "They come from Maya." in child.text


def test_a_text_with_nobody_in_it_is_refused(visitor: Visitor) -> None:
    visitor.post("/arrivals", people="https://example.org/")
    assert visitor.status == 422 and "There is nobody in that text." in visitor.said


def test_several_who_were_ticked_in_the_list_are_handed_over(with_samples: Visitor) -> None:
    people = [each.id for each in with_samples.phone.kith.people()[:3]]
    with_samples.open("/people?select=yes")
    with_samples.post("/chosen", [*(("who", each) for each in people), ("shown", " ".join(people)), ("then", "hand-over")])
    ticked = [each.get("value") for each in with_samples.main.all("input", name="person") if each.has("checked")]
    assert sorted(ticked) == sorted(people)


def test_nobody_chosen_is_refused_and_a_lost_hand_over_says_so(with_samples: Visitor) -> None:
    with_samples.open("/hand-over").post("/hand-overs", part="points")
    assert with_samples.status == 422 and "Whom would you like" in with_samples.said
    for path in ("/hand-overs/gone", "/hand-overs/gone/ready", "/hand-overs/gone/people.json", "/arrivals/gone"):
        with_samples.open(path)
        assert with_samples.status == 422 and "Nothing was changed" in with_samples.text


def test_the_file_carries_nobodys_name_outside(with_samples: Visitor) -> None:
    file_of(ready(with_samples, "Leo Chen"))
    assert with_samples.headers["content-disposition"] == 'attachment; filename="2026-11-21.kith-people.json"'


def brought(visitor: Visitor, *people: dict[str, object]) -> str:
    """A file of these people is opened; where they are looked at."""
    visitor.upload("/arrivals", json.dumps({"kith people": 1, "people": people}).encode())
    return visitor.path


def test_two_people_under_one_mark_take_each_others_place_in_nothing(visitor: Visitor) -> None:
    look = brought(visitor, {"mark": "abcdef0123", "name": "Ana Li"}, {"mark": "abcdef0123", "name": "Ben Okoro"})
    visitor.post(look, [("take", "0"), ("take", "1")])
    assert [person.name for person in visitor.phone.kith.people()] == ["Ana Li", "Ben Okoro"]


def test_two_of_one_file_who_are_put_together_with_the_same_person_both_bring_what_they_have(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen", points=[{"kind": "mail", "value": "leo@example.org", "label": ""}])
    mail = {"kind": "mail", "value": "leo@example.org"}
    rows = [
        {"mark": f"aaaaaaaa0{n}", "name": name, "points": [mail, {"kind": "phone", "value": f"+44 20 7946 001{n}"}], "note": name}
        for n, name in enumerate(["Leo Chen", "Leo C."])
    ]
    look = brought(visitor, *rows)
    pieces = [("piece", f"{n}-{piece}") for n in (0, 1) for piece in ("point-1", "note")]
    visitor.post(look, [("take", "0"), ("take", "1"), ("choice-0", "join"), ("choice-1", "join"), *pieces])
    leo = visitor.phone.kith.person(leo.id)
    assert [each["value"] for each in leo.points] == ["leo@example.org", "+44 20 7946 0010", "+44 20 7946 0011"]
    assert leo.note == "Leo Chen\nLeo C."


def test_nobody_is_chosen_from_a_network_that_is_gone(with_samples: Visitor) -> None:
    with_samples.open("/hand-over?network=nowhere")
    assert not [each for each in with_samples.main.all("input", name="person") if each.has("checked")]
