"""Opportunities: written down with a last day, moved on, and whoever told of one is thanked."""

import pytest
from web.visitor import Visitor

from kith.records import Help, Network, Opportunity


@pytest.fixture
def mia(visitor: Visitor) -> Network:
    """A child of the visitor's."""
    return visitor.phone.child("Mia")


def only(visitor: Visitor) -> Opportunity:
    (found,) = visitor.phone.kith.index.living(Opportunity)
    return found


def write_down(visitor: Visitor, mia: Network, title: str, **more: str) -> Visitor:
    return visitor.open(f"/opportunities?network={mia.id}&edit=opportunity-new").fill("/opportunities", title=title, **more)


def test_with_nothing_written_down_the_screen_says_what_it_is_for(visitor: Visitor) -> None:
    visitor.open("/opportunities").tap("Add one")
    visitor.fill("/opportunities", title="scholarship", about="scholarship", when="in two weeks")
    assert (only(visitor).deadline, only(visitor).network) == ("2026-12-05", "mine")
    assert "before the last day, 5 December" in visitor.said


def test_one_for_a_child_belongs_to_the_child_even_when_a_friend_of_mine_told_of_it(visitor: Visitor, mia: Network) -> None:
    zofia = visitor.phone.know("Zofia Wójcik")
    write_down(visitor, mia, "helper at the shelter", due="2026-11-27", who=zofia.id)
    assert (only(visitor).network, only(visitor).person) == (mia.id, zofia.id)
    assert visitor.path == f"/opportunities?network={mia.id}" and "The last day to apply is Friday." in visitor.text
    assert "helper" not in visitor.open("/opportunities").text
    assert "helper at the shelter" in visitor.open(f"/networks/{mia.id}").text


def test_whoever_told_is_found_among_the_child_s_people_and_mine(visitor: Visitor, mia: Network) -> None:
    leo, zofia = visitor.phone.know("Leo", network=mia.id), visitor.phone.know("Zofia")
    visitor.phone.know("Ben", network=visitor.phone.child("Ben").id)
    visitor.open(f"/opportunities/people?network={mia.id}&whom=")
    assert {each.get("value") for each in visitor.screen.all("input")} == {leo.id, zofia.id}
    write_down(visitor, mia, "helper", whom="zofia", who="")
    assert only(visitor).person == zofia.id


def test_a_name_that_nobody_has_is_asked_about(visitor: Visitor, mia: Network) -> None:
    write_down(visitor, mia, "helper", whom="Somebody Else", who="")
    assert visitor.status == 422 and "Who is “Somebody Else”?" in visitor.html


@pytest.mark.parametrize("typed", [{"title": ""}, {"title": "x", "when": "whenever"}, {"title": "x" * 201}, {"title": "x", "on": "2026-02-31"}])
def test_what_can_t_be_kept_is_refused_with_a_sentence(visitor: Visitor, mia: Network, typed: dict[str, str]) -> None:
    visitor.post("/opportunities", network=mia.id, **typed)
    assert visitor.status == 422 and not visitor.phone.kith.index.living(Opportunity)


def test_it_is_changed_and_deleted_in_place(visitor: Visitor, mia: Network) -> None:
    one = visitor.phone.chance(mia, "helper", last_in=3)
    page = f"/opportunities?network={mia.id}&edit=opportunity-{one.id}"
    visitor.open(page).fill(f"/opportunities/{one.id}", title="helper at weekends", when="in two weeks", where="Harbour Street")
    assert (only(visitor).title, only(visitor).deadline) == ("helper at weekends", "2026-12-05")
    visitor.open(page).fill(f"/opportunities/{one.id}", due="")
    assert only(visitor).deadline == ""
    visitor.open(page).fill(f"/opportunities/{one.id}", "Delete")
    assert not visitor.phone.kith.index.living(Opportunity)
    visitor.undo()
    assert only(visitor).title == "helper at weekends"


def test_it_moves_on_and_back(visitor: Visitor, mia: Network) -> None:
    one = visitor.phone.chance(mia, "helper", last_in=3)
    visitor.open(f"/opportunities?network={mia.id}").fill("/state", state="applied")
    assert "Noted: it is applied for." in visitor.said and only(visitor).state == "applied"
    visitor.fill("/state", state="taken")
    assert "What good news!" in visitor.said and "Got it" in visitor.text
    visitor.fill("/state", state="open")
    visitor.undo()
    assert only(visitor).state == "taken"
    visitor.post(f"/opportunities/{one.id}/state", state="stolen")
    assert visitor.status == 422


def test_what_is_over_says_so_without_blame_and_can_be_let_go(visitor: Visitor, mia: Network) -> None:
    visitor.phone.chance(mia, "poetry prize", last_in=-3)
    visitor.open(f"/opportunities?network={mia.id}")
    assert "The last day has passed" in visitor.text and "The last day to apply was 18 November." in visitor.text
    visitor.fill("/state", state="let go")
    assert "There will be others." in visitor.said


def test_today_says_it_in_time_and_one_tap_notes_that_it_is_applied_for(visitor: Visitor, mia: Network) -> None:
    visitor.phone.chance(mia, "helper at the shelter", last_in=5)
    visitor.open("/")
    assert "For Mia. The last day to apply is Thursday." in visitor.text
    assert len(visitor.main.all("a", class_="button main")) == 0
    visitor.fill("/done")
    assert only(visitor).state == "applied" and "applied for" in visitor.said
    visitor.undo()
    assert only(visitor).state == "open"


def test_the_card_leads_to_the_list_of_that_child(visitor: Visitor, mia: Network) -> None:
    one = visitor.phone.chance(mia, "Helper at the shelter", last_in=5)
    visitor.open("/").tap("Helper at the shelter")
    assert visitor.path == f"/opportunities?network={mia.id}&at=opportunity-{one.id}" and "For Mia" in visitor.text


def test_whoever_told_is_thanked_and_it_is_remembered_as_help(visitor: Visitor, mia: Network) -> None:
    zofia = visitor.phone.know("Zofia Wójcik")
    visitor.phone.chance(mia, "helper at the shelter", person=zofia.id, state="taken")
    visitor.open("/")
    assert "something came of it for Mia" in visitor.text
    visitor.fill("/done")
    assert "Noted: you thanked Zofia Wójcik." in visitor.said
    (help,) = visitor.phone.kith.all(Help)
    assert (help.person, help.about, help.what, help.thanked) == (zofia.id, "information", "helper at the shelter", "2026-11-21")
    assert "something came of it" not in visitor.text
    visitor.undo()
    assert not visitor.phone.kith.all(Help) and "something came of it" in visitor.text


def test_a_letter_of_thanks_that_went_out_settles_it_too(visitor: Visitor, mia: Network) -> None:
    zofia = visitor.phone.know("Zofia Wójcik")
    one = visitor.phone.chance(mia, "helper at the shelter", person=zofia.id, state="taken")
    visitor.open(f"/drafts/new?situation=thank&person={zofia.id}&about={one.key}")
    assert "helper at the shelter" in visitor.text
    visitor.post("/sendings", situation="thank", person=zofia.id, about=one.key, text="Thank you!", channel="message")
    assert "Noted: you thanked Zofia Wójcik." in visitor.said
    assert "something came of it" not in visitor.open("/").text
