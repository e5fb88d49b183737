"""A gathering on the phone: planned, held, looked back on, and what follows from it."""

import pytest
from people import Phone
from web.visitor import MOUNT, Visitor

from kith.records import Commitment, Draft, Gathering, Help, Interaction, Person


def gathering(phone: Phone) -> Gathering:
    (found,) = phone.kith.all(Gathering)
    return found


@pytest.fixture
def fair(visitor: Visitor) -> Visitor:
    """At the page of an engineering fair that is today."""
    visitor.open("/gatherings/new")
    return visitor.fill(
        "/gatherings", about="fair", title="Engineering fair", on="2026-11-21", time="14:00", where="The old tram depot"
    )


def page(visitor: Visitor, rest: str = "") -> str:
    return f"/gatherings/{gathering(visitor.phone).id}{rest}"


def during(visitor: Visitor, name: str, line: str = "", **more: str) -> Visitor:
    return visitor.open(page(visitor, "/during")).fill("/during", whom=name, line=line, **more)


def test_without_any_the_screen_teaches_and_leads_to_the_first(visitor: Visitor) -> None:
    visitor.open("/gatherings")
    assert "Nothing planned yet" in visitor.text
    visitor.tap("Plan a gathering")
    assert "What is it?" in visitor.text


def test_a_kind_is_all_that_is_needed(visitor: Visitor) -> None:
    visitor.open("/gatherings/new").fill("/gatherings", about="coffee chat")
    assert visitor.said.startswith("Kept: Coffee chat.")
    assert "No day yet" in visitor.text and "What would you do in my place?" in visitor.text


def test_the_plan_grows_part_by_part(fair: Visitor) -> None:
    leo = fair.phone.know("Leo Marsh")
    assert "Today at 14:00" in fair.text and "Choose three people to meet" in fair.text
    fair.fill("/questions/additions")
    assert gathering(fair.phone).questions == ["How did you come to do this work?"]
    fair.open(page(fair, "?edit=questions")).fill(
        "/questions", questions="What went wrong first?\n\nWhat went wrong first?\nWhy, and for whom?"
    )
    assert gathering(fair.phone).questions == ["What went wrong first?", "Why, and for whom?"]
    fair.open(page(fair, "?edit=plan")).fill("/plan", plan="Row B first.")
    fair.open(page(fair, "?edit=meeting")).fill("/meeting", person=leo.id, to_find="somebody who builds pumps, a teacher")
    fair.open(page(fair, "?edit=name")).fill(page(fair), time="15:00")
    found = gathering(fair.phone)
    assert (found.time, found.plan, found.to_meet) == ("15:00", "Row B first.", [leo.id])
    assert found.to_find == ["somebody who builds pumps", "a teacher"]
    assert "Row B first." in fair.text and "Leo Marsh" in fair.text and "a teacher" in fair.text
    fair.undo()
    assert gathering(fair.phone).time == "14:00"


def test_a_time_that_no_clock_shows_is_refused_and_nothing_is_kept(visitor: Visitor) -> None:
    visitor.open("/gatherings/new").fill("/gatherings", time="half past")
    assert visitor.status == 422 and "is not a time of the day" in visitor.html
    assert not visitor.phone.kith.all(Gathering)


def test_people_are_added_one_after_the_other_and_the_name_has_the_focus_again(fair: Visitor) -> None:
    for name, line in (("Amara Diallo", "builds water pumps"), ("Inês Carvalho", ""), ("Tariq Rahmani", "stand 4")):
        during(fair, name, line)
        assert fair.said.startswith(f"Kept: {name}.")
        (field,) = fair.main.all("input", name="whom")
        assert field.has("data-focus") and not field.get("value")
    (added,) = fair.main.all("ul", id="added")
    assert [each.text for each in added.all("a")] == ["Tariq Rahmani", "Inês Carvalho", "Amara Diallo"]
    assert "builds water pumps" in added.text
    amara = next(each for each in fair.phone.kith.people() if each.name == "Amara Diallo")
    assert (amara.met_at, amara.met_where, amara.met_on) == (gathering(fair.phone).id, "Engineering fair", "2026-11-21")
    (talk,) = fair.phone.kith.interactions_of(amara.id)
    assert (talk.channel, talk.first, talk.gathering) == ("gathering", True, gathering(fair.phone).id)


def test_somebody_known_is_not_met_anew(fair: Visitor) -> None:
    leo = fair.phone.know("Leo Mársh")
    during(fair, "leo marsh", "looks for a team")
    assert [each.name for each in fair.phone.kith.people()] == ["Leo Mársh"]
    assert gathering(fair.phone).came == [leo.id]
    during(fair, "Leo Mársh", "and has one now")
    (talk,) = fair.phone.kith.interactions_of(leo.id)
    assert talk.text == "looks for a team\nand has one now"
    assert gathering(fair.phone).came == [leo.id]


def test_a_tap_on_somebody_expected_is_enough(fair: Visitor) -> None:
    leo = fair.phone.know("Leo Marsh")
    fair.open(page(fair, "?edit=meeting")).fill("/meeting", person=leo.id)
    fair.open(page(fair, "/during"))
    assert "Leo Marsh" in fair.text
    fair.fill("/during", who=leo.id)
    assert gathering(fair.phone).came == [leo.id]


def test_of_two_people_with_one_name_kith_asks_which_and_a_third_may_be_new(fair: Visitor) -> None:
    one, _other = fair.phone.know("Ana Ruiz"), fair.phone.know("Ana Ruiz")
    during(fair, "Ana Ruiz", "draws")
    assert fair.status == 422 and "more than one Ana Ruiz" in fair.html and not gathering(fair.phone).came
    during(fair, "Ana Ruiz", "draws", who=one.id)
    assert gathering(fair.phone).came == [one.id]
    during(fair, "Ana Ruiz", new="on")
    assert len(fair.phone.kith.people()) == 3 and len(gathering(fair.phone).came) == 2


def test_a_name_tapped_and_another_one_typed_is_refused(fair: Visitor) -> None:
    leo = fair.phone.know("Leo Marsh")
    during(fair, "Noor", who=leo.id)
    assert fair.status == 422 and "Which is it?" in fair.html and not gathering(fair.phone).came


def test_somebody_who_died_is_not_proposed_and_never_to_be_invited(fair: Visitor) -> None:
    rosa, leo = fair.phone.know("Rosa Marsh", died=True), fair.phone.know("Leo Marsh")
    for rest in ("/during", "/invitations", "?edit=meeting"):
        assert "Leo Marsh" in fair.open(page(fair, rest)).text and "Rosa Marsh" not in fair.text
    assert rosa.name in fair.open("/choices/one?whom=rosa").screen.text, "one may still write down an old talk with her"
    assert rosa.name not in fair.open("/choices?guests=yes&whom=marsh").screen.text and leo.name in fair.screen.text


def test_whom_to_invite_is_somebody_known_and_kith_says_so_where_nobody_is_called_that(fair: Visitor) -> None:
    fair.phone.know("Leo Marsh")
    fair.open("/choices?guests=yes&whom=zeno")
    assert "Nobody you know is called that." in fair.screen.text and "New person" not in fair.screen.text
    assert "New person: zeno" in fair.open("/choices?whom=zeno").screen.text


def test_somebody_new_is_asked_about_only_where_the_name_is_known(fair: Visitor) -> None:
    fair.phone.know("Leo Mársh")
    assert "data-namesake" in fair.open("/choices/one?whom=leo marsh").html
    assert "data-namesake" not in fair.open("/choices/one?whom=leo").html


def test_a_gathering_that_is_over_asks_who_was_there_and_offers_no_more_to_prepare(fair: Visitor) -> None:
    fair.open(page(fair, "?edit=plan")).fill("/plan", plan="Row B first.")
    fair.phone.pass_days(1)
    fair.open(page(fair))
    assert "Row B first." in fair.text and "Choose three people to meet" not in fair.text
    assert "Who was there?" in fair.open(page(fair, "/during")).text


def test_nobody_at_all_is_refused(fair: Visitor) -> None:
    during(fair, "", "a line without a name")
    assert fair.status == 422 and "Who was it?" in fair.html


def test_adding_somebody_is_undone_whole(fair: Visitor) -> None:
    during(fair, "Amara Diallo", "pumps").undo()
    assert not fair.phone.kith.people() and not gathering(fair.phone).came


def test_the_debrief_turns_the_day_into_talks_promises_and_thanks_with_one_undo(fair: Visitor) -> None:
    during(fair, "Amara Diallo", "pumps")
    during(fair, "Tariq Rahmani")
    leo = fair.phone.know("Leo Marsh")
    fair.open(page(fair, "?edit=meeting")).fill("/meeting", person=leo.id)
    fair.phone.pass_days(1)
    assert "Look back" in fair.open(page(fair)).text
    fair.tap("Look back")
    amara, tariq = (
        next(each for each in fair.phone.kith.people() if each.name == name) for name in ("Amara Diallo", "Tariq Rahmani")
    )
    fair.fill(
        "/debrief",
        **{
            f"line-{amara.id}": "Pumps for villages", f"promised-{amara.id}": "Send my project page by Friday",
            f"thank-{tariq.id}": "on", f"for-{tariq.id}": "the name of his teacher", "debrief": "Start with row B.",
        },
    )  # fmt: skip
    found = gathering(fair.phone)
    assert (found.debriefed, found.debrief, found.came) == ("2026-11-22", "Start with row B.", [amara.id, tariq.id])
    (promise,) = fair.phone.kith.all(Commitment)
    assert (promise.what, promise.due, promise.person) == ("Send my project page", "2026-11-27", amara.id)
    (help_,) = fair.phone.kith.all(Help)
    assert (help_.direction, help_.what, help_.thanked, help_.on) == ("received", "the name of his teacher", "", "2026-11-21")
    (talk,) = fair.phone.kith.interactions_of(amara.id)
    assert talk.text == "Pumps for villages" and promise.source == talk.id
    assert not fair.phone.kith.interactions_of(leo.id), "who did not come was not talked to"
    links = {each.get("aria-label"): each.get("href") for each in fair.main.all("a") if each.get("aria-label")}
    assert f"situation=thank&person={tariq.id}&about=help%3A{help_.id}" in links["Thank Tariq Rahmani"]
    assert f"situation=follow+up&person={amara.id}" in links["Write to Amara Diallo"]
    fair.undo()
    found = gathering(fair.phone)
    assert not (found.debriefed or found.debrief or fair.phone.kith.all(Commitment) or fair.phone.kith.all(Help))
    assert fair.phone.kith.interactions_of(amara.id)[0].text == "pumps"


def test_who_was_invited_and_came_is_a_tick_and_who_is_unticked_did_not_come(fair: Visitor) -> None:
    leo, noor = fair.phone.know("Leo Marsh"), fair.phone.know("Noor Haddad")
    fair.phone.edit(lambda edit: edit.change(gathering(fair.phone), invited=[leo.id, noor.id], came=[noor.id]))
    fair.open(page(fair, "/debrief")).fill("/debrief", **{f"there-{leo.id}": "on", f"there-{noor.id}": None})
    assert gathering(fair.phone).came == [leo.id]
    (talk,) = fair.phone.kith.all(Interaction)
    assert talk.people == [leo.id] and talk.gathering == gathering(fair.phone).id


def test_looking_back_twice_notes_nothing_twice(fair: Visitor) -> None:
    leo = fair.phone.know("Leo Marsh")
    during(fair, "Leo Marsh", "teams")
    fair.open(page(fair, "/debrief")).fill("/debrief", **{f"thank-{leo.id}": "on"})
    (help_,) = fair.phone.kith.all(Help)
    assert help_.what == "a good talk at Engineering fair"
    fair.open(page(fair, "/debrief"))
    assert "They helped you: a good talk" in fair.text
    fair.fill("/debrief")
    assert len(fair.phone.kith.all(Help)) == len(fair.phone.kith.all(Interaction)) == 1


def test_several_people_are_invited_and_each_gets_a_draft_that_says_what_when_and_where(fair: Visitor) -> None:
    leo, noor = fair.phone.know("Leo Marsh"), fair.phone.know("Noor Haddad")
    fair.open(page(fair, "/invitations")).fill("/invitations", person=[leo.id, noor.id])
    assert "Leo Marsh and Noor Haddad" in fair.said
    drafts = fair.phone.kith.all(Draft)
    assert sorted(each.people for each in drafts) == sorted([[leo.id], [noor.id]])
    for draft in drafts:
        assert draft.about == gathering(fair.phone).key and not draft.sent
        for part in ("ngineering fair", "14:00", "tram depot"):
            assert part in draft.text
        assert fair.main.all("a", href=f"{MOUNT}/drafts/{draft.id}")
    assert gathering(fair.phone).invited == [leo.id, noor.id]
    fair.open(page(fair, "/invitations")).fill("/invitations", person=[leo.id])
    assert len(fair.phone.kith.all(Draft)) == 2, "whoever has a draft gets no second one"


def test_inviting_nobody_is_refused_and_undo_takes_the_drafts_back(fair: Visitor) -> None:
    fair.open(page(fair, "/invitations")).fill("/invitations")
    assert fair.status == 422
    leo = fair.phone.know("Leo Marsh")
    fair.open(page(fair, "/invitations")).fill("/invitations", person=leo.id).undo()
    assert not fair.phone.kith.all(Draft) and not gathering(fair.phone).invited


def test_a_gathering_goes_and_its_people_stay(fair: Visitor) -> None:
    during(fair, "Amara Diallo", "pumps")
    fair.open(page(fair)).fill("/removal")
    assert not fair.phone.kith.all(Gathering) and fair.phone.kith.all(Person)
    fair.undo()
    assert gathering(fair.phone).title == "Engineering fair"


def test_what_was_typed_can_do_no_harm(visitor: Visitor) -> None:
    hostile = "<script>alert(1)</script>"
    person = visitor.phone.know(hostile)
    visitor.phone.edit(
        lambda edit: edit.gather(
            hostile, "fair", on="2026-11-20", where=hostile, plan=hostile, questions=[hostile], to_find=[hostile],
            to_meet=[person.id], invited=[person.id], came=[person.id], debrief=hostile, debriefed="2026-11-21",
        )
    )  # fmt: skip
    for rest in ("", "?edit=name", "?edit=plan", "?edit=questions", "?edit=meeting", "/during", "/debrief", "/invitations"):
        visitor.open(page(visitor, rest))
        assert visitor.status == 200 and "<script" not in visitor.html
        ids = [each.get("id") for each in visitor.main.all() if each.has("id")]
        assert len(ids) == len(set(ids)), f"an id stands twice on {rest}"
    assert hostile in visitor.open("/gatherings").text
