"""Capture: somebody met at a fair, a talk with one or several, and what a line suggests.

What a talk offers once it is kept is told in `test_talk`.
"""

from people import Phone
from web.visitor import Visitor

from kith.records import Commitment, Fact, Interaction, Person

FAIR = "Builds water pumps. Loves climbing. Asked me to send my project page."


def met(visitor: Visitor, **more: str | list[str]) -> Visitor:
    """Amara was met at a fair."""
    typed = {"name": "Amara Diallo", "where": "Engineering fair, stand 12", "line": FAIR}
    return visitor.open("/capture?kind=met").fill("/meetings", **(typed | more))


def test_a_name_is_enough(visitor: Visitor) -> None:
    visitor.open("/capture").fill("/meetings", name="The tall robotics man")
    assert visitor.path.startswith("/people/")
    assert "The tall robotics man" in visitor.text


def test_somebody_met_stands_on_a_page_of_their_own_with_the_line(visitor: Visitor) -> None:
    met(visitor)
    assert "Kept. Amara Diallo is among your people." in visitor.said
    for words in ("Amara Diallo", "Engineering fair, stand 12", "Builds water pumps."):
        assert words in visitor.text


def test_the_first_field_is_ready_for_typing(visitor: Visitor) -> None:
    (first,) = [each for each in visitor.open("/capture").main.all() if each.has("autofocus")]
    assert first.get("name") == "name"


def test_nothing_a_line_suggests_is_kept_unasked(visitor: Visitor) -> None:
    met(visitor)
    assert visitor.phone.kith.all(Fact) == []
    assert visitor.phone.kith.all(Commitment) == []


def suggested(visitor: Visitor, line: str, accept: list[str] | None = None) -> dict[str, str]:
    """The chips below a line: what each says, and what its box sends."""
    visitor.post("/readings", [("accept", each) for each in accept or []], line=line)
    return {label.text: label.all("input")[0].get("value") for label in visitor.screen.all("label")}


def test_the_line_is_read_for_suggestions_and_none_is_ticked(visitor: Visitor) -> None:
    chips = suggested(visitor, FAIR)
    assert any("climbing" in words for words in chips)
    assert any("project page" in words for words in chips)
    assert not [box for box in visitor.screen.all("input") if box.has("checked")]


def test_what_was_ticked_stays_ticked_while_the_line_goes_on(visitor: Visitor) -> None:
    (value,) = [value for words, value in suggested(visitor, FAIR).items() if "climbing" in words]
    suggested(visitor, "Something else altogether.", [value])
    (box,) = visitor.screen.all("input")
    assert box.has("checked")


def test_a_suggestion_that_was_tapped_is_kept_with_its_source(visitor: Visitor) -> None:
    chips = suggested(visitor, FAIR)
    met(visitor, accept=[value for words, value in chips.items() if "climbing" in words or "page" in words])
    (fact,), (promise,) = visitor.phone.kith.all(Fact), visitor.phone.kith.all(Commitment)
    (talk,) = visitor.phone.kith.all(Interaction)
    assert fact.text == "climbing"
    assert fact.source == promise.source == talk.id
    assert "send my project page" in visitor.text


def test_a_made_up_suggestion_is_refused_whole(visitor: Visitor) -> None:
    for value in (
        "{",
        '{"kind":"fact","about":"weakness","text":"x","due":""}',
        '{"kind":"promise","by":"me","text":"x","due":"never"}',
    ):
        met(visitor, accept=value)
        assert visitor.status == 404
    assert visitor.phone.kith.people() == []


def test_undo_takes_back_the_person_and_everything_of_that_moment(visitor: Visitor) -> None:
    met(visitor, accept=list(suggested(visitor, FAIR).values()))
    visitor.undo()
    assert visitor.phone.kith.people() == []
    assert visitor.phone.kith.all(Fact) == []
    assert "Nobody here yet" in visitor.text


def test_at_a_fair_the_next_person_is_one_tap_away_and_the_place_is_there_already(visitor: Visitor) -> None:
    met(visitor).tap("Add another")
    (where,) = [each for each in visitor.main.all("input") if each.get("name") == "where"]
    assert where.get("value") == "Engineering fair, stand 12"


def test_add_more_keeps_circle_relation_tags_and_contact_points(visitor: Visitor) -> None:
    met(visitor, circle="close", relation="mentor", tags="fair, water", phone="+44 20 7946 0018", mail="a@example.org")
    (amara,) = visitor.phone.kith.people()
    assert (amara.circle, amara.relation, amara.tags) == ("close", "mentor", ["fair", "water"])
    assert [point["kind"] for point in amara.points] == ["phone", "mail"]


def test_without_a_name_nothing_is_kept_and_the_form_stays(visitor: Visitor) -> None:
    met(visitor, name="  ")
    assert visitor.status == 422
    assert visitor.headers["hx-reswap"] == "none", "what was typed is not swapped away"
    assert "Who was it?" in visitor.said
    assert visitor.phone.kith.people() == []


def choices(visitor: Visitor, **asked: str) -> list[str]:
    """The names offered on *I talked to…*."""
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    visitor.open("/choices?" + query, Part="choices")
    return [label.text for label in visitor.screen.all("label")]


def test_those_talked_to_last_are_offered_first(visitor: Visitor) -> None:
    for name in ("Ana", "Ben", "Cleo"):
        visitor.phone.know(name)
    visitor.phone.talk(visitor.phone.kith.people()[1])
    assert choices(visitor)[0].endswith("Ben")


def test_typing_finds_one_among_a_thousand(phone: Phone) -> None:
    phone.edit(lambda edit: [edit.add(Person(id=edit.new_id(), name=f"Person {n}")) for n in range(1000)])
    visitor = Visitor(phone)
    assert choices(visitor, whom="person 777") == ["P7 Person 777"]
    assert len(choices(visitor)) < 20


def test_a_talk_with_two_people_stands_on_both_pages(visitor: Visitor) -> None:
    leo, ana = visitor.phone.know("Leo Chen"), visitor.phone.know("Ana Silva")
    visitor.open("/capture?kind=talked").fill("/talks", person=[leo.id, ana.id], line="Chess, then tea.")
    assert "You talked to Leo Chen and Ana Silva" in visitor.text
    for each in (leo, ana):
        assert "Chess, then tea." in visitor.open(f"/people/{each.id}").text


def test_from_somebodys_page_they_are_ticked_already(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    visitor.open(f"/people/{leo.id}").tap("I talked")
    (box,) = [each for each in visitor.main.all("input") if each.get("value") == leo.id]
    assert box.has("checked")


def test_an_unknown_name_is_offered_as_a_new_person(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    assert any("New person: Zora Quill" in each for each in choices(visitor, whom="Zora+Quill"))
    assert not any("New person" in each for each in choices(visitor, whom="leo+chen"))
    visitor.open("/capture?kind=talked").fill("/talks", new="Zora Quill", line="Met by the stairs.")
    assert "Zora Quill" in visitor.text
    assert "Met by the stairs." in visitor.text


def test_a_name_that_was_typed_but_not_tapped_is_taken_where_it_is_clear(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    visitor.open("/capture?kind=talked").fill("/talks", whom="leo chen", line="Hello.")
    assert "Leo Chen" in visitor.text
    visitor.open("/capture?kind=talked").fill("/talks", whom="nobody known", line="Hello.")
    assert visitor.status == 422
    assert "Tap a name" in visitor.said


def test_what_was_learnt_and_promised_comes_along(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    visitor.open("/capture?kind=talked").fill(
        "/talks", person=leo.id, about="challenge", learnt="proofs", promised="bring the chess book by Wednesday",
        seemed="tired", channel="call",
    )  # fmt: skip
    for words in ("Finds hard: proofs", "You promised: bring the chess book", "Due on Wednesday", "They seemed: tired"):
        assert words in visitor.text
    (promise,) = visitor.phone.kith.all(Commitment)
    assert promise.due == "2026-11-25"
    visitor.tap("On to Leo")
    for words in ("Finds hard: proofs", "bring the chess book", "tired", "Call"):
        assert words in visitor.text


def test_closing_the_sheet_leads_back_to_where_one_came_from(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    visitor.open(f"/capture?kind=talked&person={leo.id}").tap("Close")
    assert visitor.path == f"/people/{leo.id}"
