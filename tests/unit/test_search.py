"""Finding somebody by whatever was ever written about them."""

import pytest
from people import Phone

from kith.rules import search


def names(phone: Phone, query: str, **filters: str) -> list[str]:
    return [found.person.name for found in search.find(phone.kith, query, **filters)]


@pytest.mark.parametrize("query", ["zoe", "ZOË", "lodz", "Łódź", "zoe lod"])
def test_accents_and_case_are_forgiven(phone: Phone, query: str) -> None:
    phone.know("Zoë Łódź")
    phone.know("Ben")
    assert names(phone, query) == ["Zoë Łódź"]


def test_a_word_of_a_talk_a_fact_or_a_promise_finds_the_person_and_is_shown(phone: Phone) -> None:
    amara = phone.meet("Amara", line="Builds water pumps.")
    phone.edit(lambda edit: edit.learn(amara.id, "interest", "climbing", on=phone.today))
    phone.promise(amara, "send my project page")
    phone.know("Ben")
    for query, text in [("pumps", "Builds water pumps."), ("CLIMB", "climbing"), ("project page", "send my project page")]:
        (found,) = search.find(phone.kith, query)
        assert (found.person.name, search.matching(phone.kith, found, query)) == ("Amara", text)


@pytest.mark.parametrize(
    ("written", "typed"), [("O’Brien", "o'brien"), ("Anne\u2011Marie", "anne-marie"), ("\u2068Ana\u00ad\u2069 B", "ana b")]
)
def test_signs_that_only_a_phone_writes_are_forgiven(phone: Phone, written: str, typed: str) -> None:
    phone.know(written)
    assert names(phone, typed) == [written]


def test_somebody_is_not_found_by_the_note_of_whom_they_were_met_through(phone: Phone) -> None:
    bert = phone.know("Bert", note="zebra")
    phone.meet("Alma", met_through=bert.id)
    assert names(phone, "zebra") == ["Bert"]


def test_a_very_long_query_looks_for_its_first_words(phone: Phone) -> None:
    phone.meet("Amara", line="Builds water pumps.")
    assert names(phone, "pumps water builds " + "pumps " * 5_000) == ["Amara"]


def test_the_words_may_stand_in_different_texts(phone: Phone) -> None:
    phone.meet("Amara", line="Builds water pumps.", where="Engineering fair")
    assert names(phone, "pumps fair") == ["Amara"]


def test_a_name_comes_before_a_mention(phone: Phone) -> None:
    phone.meet("Ana", line="Friend of Zelda")
    phone.know("Zelda")
    assert names(phone, "zelda") == ["Zelda", "Ana"]


def test_circle_and_tag_narrow_the_list(phone: Phone) -> None:
    phone.know("Ana", circle="close", tags=["fair"])
    phone.know("Ben", circle="close")
    phone.know("Cleo", tags=["fair"])
    assert names(phone, "", circle="close") == ["Ana", "Ben"]
    assert names(phone, "", circle="close", tag="fair") == ["Ana"]
    assert search.tags(phone.kith) == ["fair"]


def test_what_was_deleted_is_not_found(phone: Phone) -> None:
    amara = phone.meet("Amara", line="pumps")
    phone.edit(lambda edit: edit.delete(*phone.kith.interactions_of(amara.id)))
    assert names(phone, "pumps") == []


def test_a_long_text_is_shown_around_the_match(phone: Phone) -> None:
    phone.meet("Amara", line="word " * 100 + "lighthouse " + "word " * 100)
    (found,) = search.find(phone.kith, "lighthouse")
    shown = search.matching(phone.kith, found, "lighthouse")
    assert "lighthouse" in shown and len(shown) < 120


def test_nobody_is_found_by_an_identity_number_or_a_state(phone: Phone) -> None:
    amara = phone.know("Amara")
    assert names(phone, amara.id) == []
