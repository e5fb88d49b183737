"""What a parent could do this week: each prompt made of something that is known, and none of nothing."""


from people import Phone

from kith.records import Network
from kith.rules.children import raising
from kith.rules.children.doors import Door, doors, known_for


def prompts(phone: Phone, mia: Network, *found: Door) -> dict[str, raising.Prompt]:
    return {each.element: each for each in raising.prompts(phone.kith, mia, phone.today, found)}


def test_where_nothing_is_known_nothing_is_proposed(phone: Phone) -> None:
    assert prompts(phone, phone.child()) == {}


def test_each_kind_comes_from_what_is_known_and_sharing_power_comes_first(phone: Phone) -> None:
    mia = phone.child()
    phone.hope(mia, "be a lawyer")
    phone.hope(mia, "work with animals", told="2026-11-20")
    phone.edit(lambda edit: edit.change_profile(mia.id, interests=["frogs"], strengths=["patience"]))
    phone.chance(mia, "helper at the shelter", last_in=6)
    found = prompts(phone, mia)
    assert list(found) == ["power", "possibilities", "care", "support", "challenge"]
    assert found["power"].why == "You wrote “be a lawyer”. It is a guess so far."
    assert "“work with animals”" in found["possibilities"].words
    assert found["care"].words == "Let Mia show you something of “frogs”. Watch, and ask one question."
    assert found["support"].words == "Ask once: “Is there anything you need for helper at the shelter?”"
    assert found["support"].why == "The last day to apply is Friday."
    assert found["challenge"].words.startswith("Ask Mia for one small step towards “work with animals”")


def test_every_prompt_names_what_it_is_made_of(phone: Phone) -> None:
    mia = phone.child()
    phone.hope(mia, "HOPE", told="2026-11-20", support="SUPPORT", by="2027-01-01", why="WHY")
    phone.hope(mia, "HOPE2", told="2026-11-19")
    phone.edit(lambda edit: edit.change_profile(mia.id, interests=["LIKED"], strengths=["STRENGTH"]))
    for each in prompts(phone, mia).values():
        assert any(word in each.words + each.why for word in ("HOPE", "LIKED", "STRENGTH", "SUPPORT")), each


def test_the_letter_to_whoever_told_is_the_child_s_to_write(phone: Phone) -> None:
    mia, zofia = phone.child(), phone.know("Zofia Wójcik")
    phone.chance(mia, "helper at the shelter", last_in=40, person=zofia.id)
    assert prompts(phone, mia)["power"].words == (
        "Let Mia write to Zofia Wójcik about “helper at the shelter”. You may sit beside them."
    )


def test_what_the_child_finds_hard_is_asked_about_before_help_is_offered(phone: Phone) -> None:
    mia, person = phone.child(), phone.know("Mia", relation="family")
    phone.edit(lambda edit: edit.learn(person.id, "challenge", "fractions", on=phone.today))
    assert prompts(phone, mia)["support"].words == "Ask Mia what would help with “fractions”, before you offer anything."


def test_what_was_done_or_waved_away_rests_and_comes_back(phone: Phone) -> None:
    mia = phone.child()
    phone.hope(mia, "be a lawyer")
    key = prompts(phone, mia)["power"].key
    phone.edit(lambda edit: edit.dismiss(key, on=phone.today))
    assert "power" not in prompts(phone, mia)
    phone.pass_days(raising.REST)
    assert prompts(phone, mia)["power"].key == key
    phone.edit(lambda edit: edit.settle(key, on=phone.today))
    assert "power" not in prompts(phone, mia)


def test_whom_do_i_know_names_what_the_child_hopes_for_and_what_my_friend_does(phone: Phone) -> None:
    mia, zofia = phone.child(), phone.know("Zofia Wójcik", role="veterinary nurse")
    phone.know("Tariq Hassan", role="plumber")
    phone.know("Ann Vet", role="vet", network=mia.id)
    phone.hope(mia, "become a vet", told="2026-11-20")
    (door,) = doors(phone.kith, mia)
    assert door.person == zofia
    assert door.why == "Mia hopes for “become a vet”. Zofia does this: “veterinary nurse”."
    assert prompts(phone, mia, door)["possibilities"].words.startswith("Ask Zofia Wójcik whether")


def test_who_knows_about_something_is_asked_of_my_own_people_whichever_are_looked_at(phone: Phone) -> None:
    mia, zofia = phone.child(), phone.know("Zofia Wójcik", role="veterinary nurse")
    assert [each.person for each in known_for(phone.kith.within(mia.id), "animals")] == [zofia]
    assert known_for(phone.kith, "astronomy") == []
