"""Finding somebody by whatever was ever written about them."""

import pytest
from people import Phone

from kith.rules.finding import search


def names(phone: Phone, query: str, sort: str = "name", **filters: str) -> list[str]:
    found = search.find(phone.kith, query, search.Filters(**filters), today=phone.today, sort=sort)
    return [each.person.name for each in found]


def shown(phone: Phone, query: str) -> str:
    """The text below the one that is found, its marked parts in brackets."""
    (found,) = search.find(phone.kith, query, today=phone.today)
    return "".join(f"[{part.text}]" if part.held else part.text for part in search.matching(phone.kith, found, query))


@pytest.mark.parametrize("query", ["zoe", "ZOË", "lodz", "Łódź", "zoe lod", "oe lod"])
def test_accents_and_case_are_forgiven(phone: Phone, query: str) -> None:
    phone.know("Oezoë Zoë Łódź")
    phone.know("Ben")
    assert names(phone, query) == ["Oezoë Zoë Łódź"]


def test_a_word_of_a_talk_a_fact_or_a_promise_finds_the_person_and_is_marked(phone: Phone) -> None:
    amara = phone.meet("Amara", line="Builds water pumps.")
    phone.edit(lambda edit: edit.learn(amara.id, "interest", "climbing", on=phone.today))
    phone.promise(amara, "send my project page")
    phone.know("Ben")
    for query, text in [
        ("pumps", "Builds water [pumps]."), ("CLIMB", "[climb]ing"), ("project page", "send my [project] [page]"),
        ("umps", "Builds water p[umps]."),
    ]:  # fmt: skip
        assert names(phone, query) == ["Amara"]
        assert shown(phone, query) == text


def test_tags_organisation_and_note_are_found_and_shown(phone: Phone) -> None:
    phone.know("Amara", tags=["robotics"], organisation="Clearwell", note="Has two dogs.")
    assert shown(phone, "robot") == "[robot]ics"
    assert shown(phone, "clear") == "[Clear]well"
    assert shown(phone, "dogs") == "Has two [dogs]."
    assert shown(phone, "amara dogs") == "Has two [dogs]."
    assert shown(phone, "amar") == ""


@pytest.mark.parametrize(
    ("written", "typed"),
    [("Class of ’99", "'99"), ("O’Brien", "o'brien"), ("Anne\u2011Marie", "anne-marie"), ("\u2068Ana\u00ad\u2069 B", "ana b"), ("Zoe\u0301 X", "zoé")],
)
def test_signs_that_only_a_phone_writes_are_forgiven(phone: Phone, written: str, typed: str) -> None:
    phone.know(written)
    assert names(phone, typed) == [written]


@pytest.mark.parametrize("typed", ["maguerite", "marguerrite", "margeurite", "marguerits", "xarguerite", "marguerit", "marg"])
def test_one_slip_of_the_finger_is_forgiven(phone: Phone, typed: str) -> None:
    phone.know("Marguerite Byrne")
    phone.know("Ben")
    assert names(phone, typed) == ["Marguerite Byrne"]


def test_a_slip_is_forgiven_while_the_word_is_still_being_typed(phone: Phone) -> None:
    phone.know("Marguerite Byrne")
    for typed in ("magu", "mragu", "marhue", "maggue"):
        assert names(phone, typed) == ["Marguerite Byrne"], typed


def test_two_slips_or_a_slip_in_a_short_word_or_a_number_are_not(phone: Phone) -> None:
    phone.know("Marguerite Byrne")
    phone.know("Ana", note="1987")
    assert names(phone, "magueritte") == []
    assert names(phone, "anx") == []
    assert names(phone, "1988") == []


def test_what_is_spelt_so_comes_before_what_is_nearly_spelt_so(phone: Phone) -> None:
    phone.know("Bea", note="Her brother is called Marten.")
    phone.know("Martin")
    assert names(phone, "marten") == ["Bea", "Martin"]


def test_a_slip_in_a_talk_shows_the_word_that_was_meant(phone: Phone) -> None:
    phone.meet("Amara", line="Builds water pumps.")
    assert shown(phone, "pmups") == "Builds water [pumps]."


def test_a_phone_number_is_found_without_its_spaces_and_without_its_country(phone: Phone) -> None:
    phone.know("Amara", points=[{"kind": "phone", "value": "+44 20 7946 0958", "label": ""}])
    for typed in ("+442079460958", "02079460958", "79460958", "7946 0958", "442079"):
        assert names(phone, typed) == ["Amara"], typed
    assert shown(phone, "02079460958") == "+44 [20 7946 0958]"


def test_a_mail_address_is_found_by_any_part_of_it(phone: Phone) -> None:
    phone.know("Amara", points=[{"kind": "mail", "value": "amara.o@clearwell.example", "label": ""}])
    for typed in ("amara.o@clear", "@clearwell", "clearwell.example"):
        assert names(phone, typed) == ["Amara"], typed


def test_one_or_two_letters_have_to_begin_a_word(phone: Phone) -> None:
    phone.know("Ana Brown")
    phone.know("Bob")
    assert names(phone, "b") == ["Ana Brown", "Bob"]
    assert names(phone, "na") == []
    assert names(phone, "row") == ["Ana Brown"]


def test_a_script_without_spaces_is_found_anywhere(phone: Phone) -> None:
    phone.know("東京大学の田中")
    assert names(phone, "大学") == ["東京大学の田中"]


def test_somebody_is_not_found_by_the_note_of_whom_they_were_met_through(phone: Phone) -> None:
    bert = phone.know("Bert", note="zebra")
    phone.meet("Alma", met_through=bert.id)
    assert names(phone, "zebra") == ["Bert"]


def test_a_very_long_query_looks_for_its_first_words(phone: Phone) -> None:
    phone.meet("Amara", line="Builds water pumps.")
    assert names(phone, "pumps water builds " + "pumps " * 5_000) == ["Amara"]


def test_signs_alone_find_nobody(phone: Phone) -> None:
    phone.know("Amara", note="Really?!")
    assert names(phone, "?!") == []


def test_half_a_character_from_somewhere_does_no_harm(phone: Phone) -> None:
    phone.know("Amara")
    assert names(phone, "\ud83d") == []


def test_the_words_may_stand_in_different_texts(phone: Phone) -> None:
    phone.meet("Amara", line="Builds water pumps.", where="Engineering fair")
    assert names(phone, "pumps fair") == ["Amara"]


def test_the_beginning_of_a_name_comes_first_then_names_then_cards_then_talks(phone: Phone) -> None:
    phone.meet("Ana", line="Friend of Rose")
    phone.know("Ben", tags=["roses"])
    phone.know("Cleo Ambrose")
    phone.know("Rose")
    phone.know("Rosa")
    assert names(phone, "rose") == ["Rose", "Cleo Ambrose", "Ben", "Ana", "Rosa"]


def test_circle_tag_relation_and_state_narrow_the_list(phone: Phone) -> None:
    ana = phone.know("Ana", circle="close", tags=["fair"], relation="friend")
    phone.know("Ben", circle="close", relation="mentor")
    phone.know("Cleo", tags=["fair"])
    phone.talk(ana, text="pumps")
    assert names(phone, "", circle="close") == ["Ana", "Ben"]
    assert names(phone, "", circle="close", tag="fair") == ["Ana"]
    assert names(phone, "", circle=search.NONE) == ["Cleo"]
    assert names(phone, "", relation="mentor") == ["Ben"]
    assert names(phone, "", relation=search.NONE) == ["Cleo"]
    assert names(phone, "", state="in touch") == ["Ana"]
    phone.pass_days(40)
    assert names(phone, "", state="in touch") == []
    assert names(phone, "pumps", state="due", relation="friend") == ["Ana"]
    assert search.tags(phone.kith) == ["fair"]


def test_sorted_by_the_last_contact_or_by_when_they_were_added(phone: Phone) -> None:
    for name in ("Cleo", "Ana", "Ben"):
        phone.meet(name, line="chess")
        phone.minutes += 1
    phone.know("Zora", note="chess")
    phone.pass_days(3)
    phone.talk(phone.kith.people()[0], text="Talked of old times")
    assert names(phone, "") == ["Ana", "Ben", "Cleo", "Zora"]
    assert names(phone, "chess", sort="added") == ["Ben", "Ana", "Cleo", "Zora"]
    assert names(phone, "chess", sort="contact") == ["Ana", "Ben", "Cleo", "Zora"]


def test_what_was_deleted_is_not_found(phone: Phone) -> None:
    amara = phone.meet("Amara", line="pumps")
    assert names(phone, "pumps") == ["Amara"]
    phone.edit(lambda edit: edit.delete(*phone.kith.interactions_of(amara.id)))
    assert names(phone, "pumps") == []
    assert names(phone, "amara") == ["Amara"]
    gone = phone.edit(lambda edit: edit.delete(amara))
    assert names(phone, "amara") == []
    phone.undo(gone)
    assert names(phone, "amara") == ["Amara"]


def test_what_was_changed_is_found_by_its_new_words_alone(phone: Phone) -> None:
    amara = phone.meet("Amara", line="pumps")
    names(phone, "pumps")
    (talk,) = phone.kith.interactions_of(amara.id)
    phone.edit(lambda edit: edit.change(talk, text="turbines"))
    phone.edit(lambda edit: edit.change(amara, name="Amira"))
    assert names(phone, "pumps") == []
    assert names(phone, "turbines") == ["Amira"]
    assert names(phone, "pumps amara") == []


def test_a_change_of_tags_leaves_the_history_known(phone: Phone) -> None:
    amara = phone.meet("Amara", line="pumps")
    names(phone, "pumps")
    phone.edit(lambda edit: edit.change(amara, tags=["fair"]))
    assert names(phone, "pumps fair") == ["Amara"]
    assert phone.kith.index.lexicon.history.stale == set()


def test_what_was_kept_before_is_found_when_the_app_opens_again(phone: Phone) -> None:
    amara = phone.meet("Amara", line='She said "Zürich\\Basel"\nand laughed.')
    phone.edit(lambda edit: edit.learn(amara.id, "interest", "climbing", on=phone.today))
    phone.reopen()
    for query in ("zurich basel laughed", "climbing"):
        assert names(phone, query) == ["Amara"]
    assert shown(phone, "zurich") == 'She said "[Zürich]\\Basel"\nand laughed.'


def test_a_long_text_is_shown_around_the_match(phone: Phone) -> None:
    phone.meet("Amara", line="word " * 100 + "lighthouse " + "word " * 100)
    text = shown(phone, "lighthouse")
    assert "[lighthouse]" in text and text.startswith("…word") and text.endswith("…") and len(text) < 120


def test_nobody_is_found_by_an_identity_number_or_a_state(phone: Phone) -> None:
    amara = phone.know("Amara")
    assert names(phone, amara.id) == []
