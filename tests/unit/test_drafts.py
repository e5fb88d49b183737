"""A starting text for nine situations: filled with what is known, and with nothing that is not."""

import re
from typing import get_args

import pytest
from people import SATURDAY, Phone

from kith.formats import samples
from kith.records import Person, Situation
from kith.rules import drafts
from kith.rules.drafts.asking import WORDS
from kith.rules.saying.facing import said_to, topic_to

SITUATIONS = get_args(Situation)

ODD_NAMES = [
    "", "  ", "\u202e\u200d", "?!", "Robert'); DROP TABLE", "<script>alert(1)</script>", "{{ 7 * 7 }}", "{name}",
    "x" * 200, "Dr " + "a " * 90, "نور", "李小龍", "Ольга", "👩‍👩‍👧", "ana@example.org", "+44 7700 900123",
    "Who? Me?", "Hi,", "de la Cruz y Fernández de Córdoba, Doña María", "Mr", "Line\nbreak",
]  # fmt: skip


@pytest.fixture(scope="module")
def full() -> Phone:
    """A phone full of sample people, with strengths of one's own."""
    phone = Phone()
    phone.edit(lambda edit: [edit.add(each) for each in samples.records(SATURDAY, edit.new_id)])
    phone.edit(lambda edit: edit.change_profile(name="Maya Rojas", strengths=["geometry", "listening"]))
    return phone


def text_for(phone: Phone, situation: str, *people: Person, about: str = "") -> str:
    return drafts.compose(phone.kith, situation, list(people), phone.today, about).text


def looks_whole(text: str) -> None:
    """No gap, no bracket, no word of a program shows."""
    assert not re.search(r"\[\]|\(\)|“”|\bNone\b|\{\w*\}|  | ,| \.|\n{3}|Hi ,|Hello ,|: ?[.?]", text), text
    assert text == text.strip()
    assert text[0].isalpha()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_draft_for_every_sample_person_reads_whole(full: Phone, situation: str) -> None:
    people = full.kith.people()
    for number, person in enumerate(people):
        looks_whole(text_for(full, situation, person, people[number - 1]))


def is_a_short_ask(text: str) -> None:
    assert len(text.split()) < WORDS, text
    assert text.count("?") == 1, text
    assert not re.search(r"\b(?:favou?r|job|hire|hiring|internship|vacancy|career|employ)", text, re.IGNORECASE), text
    assert "twenty minutes" in text
    assert "no problem at all" in text


def test_asking_for_a_talk_is_short_asks_one_thing_and_seeks_no_post(full: Phone) -> None:
    for person in full.kith.people():
        is_a_short_ask(text_for(full, "ask", person))


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_make_no_odd_drafts(name: str) -> None:
    phone = Phone()
    phone.edit(lambda edit: edit.change_profile(name=name))
    through = phone.know(name)
    person = phone.meet(
        name, where=name, role=name, organisation=name, relation="mentor", met_through=through.id, nickname=name
    )
    phone.edit(lambda edit: edit.learn(person.id, "strength", name or "a job? a favour?", on=phone.today))
    is_a_short_ask(text_for(phone, "ask", person))
    for situation in SITUATIONS:
        text = text_for(phone, situation, person, through)
        assert not re.search(r"^(?:Hi|Hello) ,|\[\]|“”|\n\n\n", text), text
        assert text.startswith(("Hi", "Hello"))


def test_without_a_name_or_a_fact_the_text_is_still_one(phone: Phone) -> None:
    nobody = phone.know("")
    for situation in SITUATIONS:
        text = text_for(phone, situation, nobody)
        looks_whole(text)
        assert text.startswith("Hi,\n")


def test_after_meeting_it_names_the_place_what_they_care_about_and_what_i_promised(phone: Phone) -> None:
    phone.edit(lambda edit: edit.change_profile(name="Maya Rojas"))
    amara = phone.meet("Amara Diallo", where="Engineering fair, stand 12", pronouns="she/her", relation="professional")
    phone.edit(lambda edit: edit.learn(amara.id, "interest", "climbing", on=phone.today))
    phone.promise(amara, "Send her my project page.")
    phone.pass_days(1)
    assert text_for(phone, "follow up", amara) == (
        "Hello Amara,\n\nIt was good to meet you yesterday at the engineering fair.\n\n"
        "I liked talking with you about climbing. I would be glad to hear more.\n\n"
        "I have not forgotten that I said I would send you my project page.\n\nBest wishes,\nMaya"
    )


def test_a_place_that_fits_no_sentence_stands_after_it(phone: Phone) -> None:
    zoe = phone.meet("Zoe", where="Repair Cafés of the North")
    assert "It was good to meet you today: Repair Cafés of the North." in text_for(phone, "follow up", zoe)
    phone.pass_days(30)
    assert "It was good to meet you: Repair Cafés of the North." in text_for(phone, "follow up", zoe)
    ben = phone.meet("Ben")
    assert "It was good to meet you today." in text_for(phone, "follow up", ben)
    phone.pass_days(30)
    assert "It was good to meet you." in text_for(phone, "follow up", ben)


def test_thanks_name_the_help_what_made_it_work_and_that_it_went_on(phone: Phone) -> None:
    leo, ana = phone.know("Leo Chen", pronouns="he/him"), phone.know("Ana")
    phone.edit(lambda edit: edit.help("received", leo.id, "lent me his calculator", on=phone.today,
                                      what_worked="he did not wait to be asked"))  # fmt: skip
    lent = phone.made
    phone.edit(lambda edit: edit.change(lent, passed_on_to=ana.id))
    text = text_for(phone, "thank", leo, about=lent.key)
    assert "You lent me your calculator, and it really helped me." in text
    assert "What made the difference: you did not wait to be asked." in text
    assert "passed it on" in text
    assert "Ana" not in text, "whom it went to is nobody's business"


def test_without_being_told_which_help_it_thanks_for_the_one_unthanked(phone: Phone) -> None:
    leo = phone.know("Leo")
    for what in ("helped me move", "read my essay"):
        phone.edit(lambda edit, what=what: edit.help("received", leo.id, what, on=phone.today))
    phone.edit(lambda edit: edit.thank(phone.made, on=phone.today))
    assert "helped me move" in text_for(phone, "thank", leo).replace("You ", "")


def test_a_promise_to_send_is_kept_by_the_text_another_one_asks_for_a_time(phone: Phone) -> None:
    daniel = phone.know("Daniel", pronouns="he/him")
    flyer = phone.promise(daniel, "send him the robotics club flyer")
    assert "I said I would send you the robotics club flyer. Here it is." in text_for(
        phone, "share", daniel, about=flyer.key
    )
    proof = phone.promise(daniel, "Go through his proof with him")
    text = text_for(phone, "share", daniel, about=proof.key)
    assert "I said I would go through your proof with you, and I have not forgotten. When would be a good time" in text


def test_an_offer_lays_my_strength_beside_what_is_hard_and_leaves_room_for_a_no(phone: Phone) -> None:
    leo = phone.know("Leo")
    phone.edit(lambda edit: edit.learn(leo.id, "challenge", "geometry proofs", on=phone.today))
    composed = drafts.compose(phone.kith, "offer", [leo], phone.today)
    assert "geometry" not in composed.text, "what is hard for somebody is named only where I know something about it"
    assert "geometry proofs" in composed.hints[0]
    phone.edit(lambda edit: edit.change_profile(strengths=["Geometry"]))
    text = text_for(phone, "offer", leo)
    assert "of geometry proofs" in text
    assert "If not, no problem at all." in text


def test_an_offer_is_about_the_fact_it_was_begun_from(phone: Phone) -> None:
    phone.edit(lambda edit: edit.change_profile(strengths=["drawing", "geometry"]))
    leo = phone.know("Leo")
    told = {}
    for about, text in (
        ("challenge", "geometry proofs"), ("aspiration", "learn drawing"), ("priority", "the drawing contest"),
    ):  # fmt: skip
        phone.edit(lambda edit, about=about, text=text: edit.learn(leo.id, about, text, on=phone.today))
        told[about] = phone.made.key
    hope = text_for(phone, "offer", leo, about=told["aspiration"])
    assert "I remembered what you hope for: to learn drawing. I know a bit about drawing." in hope
    assert "geometry" not in hope
    busy = text_for(phone, "offer", leo, about=told["priority"])
    assert "of the drawing contest" in busy and "a small piece of it that I could take" in busy
    assert "geometry proofs" in text_for(phone, "offer", leo, about=told["challenge"])


def test_what_i_have_lived_is_offered_as_an_ear_and_not_as_advice(phone: Phone) -> None:
    phone.edit(lambda edit: edit.change_profile(perspectives=["moved to a new country when I was seven"]))
    samira = phone.know("Samira")
    phone.edit(lambda edit: edit.learn(samira.id, "challenge", "the move to a new country", on=phone.today))
    text = text_for(phone, "offer", samira, about=phone.made.key)
    assert "I know a little of it from my own life: moved to a new country when I was seven." in text
    assert "If you feel like talking about it some day" in text


def test_good_wishes_name_what_they_are_busy_with(phone: Phone) -> None:
    freya = phone.know("Freya")
    phone.edit(lambda edit: edit.learn(freya.id, "priority", "the conservatoire audition", on=phone.today))
    text = text_for(phone, "check in", freya, about=phone.made.key)
    assert "of you and of the conservatoire audition." in text and "luck" in text


def test_something_to_share_is_about_what_both_like(phone: Phone) -> None:
    mateo = phone.know("Mateo")
    phone.edit(lambda edit: edit.learn(mateo.id, "priority", "the exchange trip", on=phone.today))
    phone.edit(lambda edit: edit.learn(mateo.id, "interest", "climbing", on=phone.today))
    assert "of you and of climbing" in text_for(phone, "share", mateo, about=phone.made.key)


def test_checking_in_asks_what_the_prep_card_would_ask(phone: Phone) -> None:
    zee = phone.know("Zee")
    assert "How are you, and what are you busy with these days?" in text_for(phone, "check in", zee)
    phone.edit(lambda edit: edit.learn(zee.id, "challenge", "the interview: she goes blank", on=phone.today))
    phone.pass_days(5)
    assert "How is it going with the interview?" in text_for(phone, "check in", zee)


def test_after_a_long_silence_it_says_that_a_word_is_welcome(phone: Phone) -> None:
    samira = phone.know("Samira", circle="close")
    phone.talk(samira, text="Interviews.")
    phone.pass_days(400)
    composed = drafts.compose(phone.kith, "reconnect", [samira], phone.today)
    assert "It has been a long time" in composed.text
    assert "(Liu and others, 2022)" in composed.hints[0]
    assert "a call may be better" in composed.hints[1]


@pytest.mark.parametrize(
    ("born", "today", "wish"),
    [
        ("--11-21", "2026-11-21", "Happy birthday! I hope you have a lovely day."),
        ("1999-11-19", "2026-11-21", "Happy birthday! I hope you had a lovely day."),
        ("--02-29", "2027-02-28", "Happy birthday! I hope you have a lovely day."),
        ("--01-02", "2026-12-31", "Happy birthday! I hope you have a lovely day."),
        ("--06-01", "2026-11-21", "Congratulations! I am really happy for you."),
        ("1999", "2026-11-21", "Congratulations! I am really happy for you."),
    ],
)
def test_a_birthday_near_is_what_one_congratulates_on(phone: Phone, born: str, today: str, wish: str) -> None:
    phone.pass_days((type(phone.today).fromisoformat(today) - phone.today).days)
    zee = phone.know("Zee", dates=[{"kind": "birthday", "label": "", "day": born}])
    assert wish in text_for(phone, "congratulate", zee)


def test_to_introduce_two_each_is_asked_alone_and_nothing_hard_is_passed_on(phone: Phone) -> None:
    leo, abdi = phone.know("Leo Chen"), phone.know("Abdi", role="bicycle mender", organisation="Repair Café")
    for person in (leo, abdi):
        phone.edit(lambda edit, person=person: edit.learn(person.id, "interest", "chess", on=phone.today))
        phone.edit(lambda edit, person=person: edit.learn(person.id, "challenge", "money", on=phone.today))
    one, other = text_for(phone, "introduce", leo, abdi), text_for(phone, "introduce", abdi, leo)
    assert one.startswith("Hi Leo,")
    assert "Abdi, bicycle mender at Repair Café" in one
    assert other.startswith("Hi Abdi,")
    assert "meet: Leo." in other
    for text in (one, other):
        assert "you share something: chess" in text
        assert "I ask you both first" in text
        assert "money" not in text


def test_an_invitation_says_what_when_and_where(phone: Phone) -> None:
    leo = phone.know("Leo")
    phone.edit(
        lambda edit: edit.gather(
            "Proofs and dumplings", "study group", on="2026-11-26", time="16:30", where="Our kitchen"
        )
    )
    text = text_for(phone, "share", leo, about=phone.made.key)
    assert (
        "Proofs and dumplings. Thursday at 16:30. Our kitchen." in text or "On Thursday at 16:30. Our kitchen." in text
    )
    assert "Would you like to come?" in text


def test_an_answer_that_is_owed_begins_with_thanks_and_shows_what_they_wrote(phone: Phone) -> None:
    ana = phone.know("Ana")
    wrote = phone.talk(ana, text="Do you still have my book?", channel="message", started_by="them", two_way=False)
    composed = drafts.compose(phone.kith, "check in", [ana], phone.today, wrote.key)
    assert "Thank you for your message" in composed.text
    assert composed.hints[0] == "They wrote: Do you still have my book?"


def test_what_a_draft_is_about_may_be_gone_or_nonsense(phone: Phone) -> None:
    leo = phone.know("Leo")
    for about in ("help:gone", "person:" + leo.id, "nonsense", ":", "reminder:x"):
        looks_whole(text_for(phone, "thank", leo, about=about))


def test_a_teacher_is_called_by_title_and_family_name_a_friend_by_nickname(phone: Phone) -> None:
    teacher = phone.know("Mr Babatunde Adeyemi", family="Adeyemi", relation="teacher")
    mum = phone.know("Leela Rao", nickname="Mum")
    goh = phone.know("Goh Mei-Ling", given="Mei-Ling", family="Goh")
    assert text_for(phone, "check in", teacher).startswith("Hello Mr Adeyemi,")
    assert text_for(phone, "check in", mum).startswith("Hi Mum,")
    assert text_for(phone, "check in", goh).startswith("Hi Mei-Ling,")


def test_what_fits_now_is_offered_first_and_nobody_writes_to_the_dead(phone: Phone) -> None:
    leo = phone.know("Leo", circle="close")
    phone.talk(leo, text="Chess.")
    phone.pass_days(400)
    phone.edit(lambda edit: edit.help("received", leo.id, "lent me his calculator", on=phone.today))
    assert drafts.situations_for(phone.kith, leo, phone.today)[:2] == ["thank", "reconnect"]
    assert sorted(drafts.situations_for(phone.kith, leo, phone.today)) == sorted(SITUATIONS)
    phone.edit(lambda edit: edit.change(leo, died=True))
    assert drafts.situations_for(phone.kith, phone.kith.person(leo.id), phone.today) == []


@pytest.mark.parametrize(
    ("pronouns", "note", "said"),
    [
        ("he/him", "send him the robotics club flyer", "send you the robotics club flyer"),
        ("she/her", "read her next essay before she hands it in", "read your next essay before you hand it in"),
        ("she/her", "send her my project page", "send you my project page"),
        ("she/her", "ask Yiannis what he would charge", "ask Yiannis what he would charge"),
        ("they/them", "bring them their scarf, they need it", "bring you your scarf, you need it"),
        ("", "send him the flyer", "send you the flyer"),
        ("", "buy tickets and send them on", "buy tickets and send them on"),
        ("he/him", "Gwen says her kettle is broken", "Gwen says her kettle is broken"),
    ],
)
def test_a_note_about_somebody_is_turned_to_their_face(pronouns: str, note: str, said: str) -> None:
    assert said_to(Person(id="p", pronouns=pronouns), note) == said


def test_what_would_speak_of_them_as_of_another_is_left_out() -> None:
    assert topic_to(Person(id="p", pronouns="she/her"), "her driving test: roundabouts") == "your driving test"
    assert topic_to(Person(id="p", pronouns="he/him"), "the day her dog died") == ""
    assert topic_to(Person(id="p"), "x" * 100) == ""


def test_what_was_between_me_and_somebody_else_is_told_to_nobody(phone: Phone) -> None:
    leo, ana = phone.know("Leo"), phone.know("Ana")
    phone.edit(lambda edit: edit.help("received", ana.id, "listened when my parents split up", on=phone.today))
    for situation in SITUATIONS:
        assert "parents" not in text_for(phone, situation, leo, ana, about=phone.made.key), situation
    assert "parents" in text_for(phone, "thank", ana, about=phone.made.key)


def test_what_they_promised_or_i_gave_is_not_said_the_wrong_way_round(phone: Phone) -> None:
    leo = phone.meet("Leo")
    theirs = phone.promise(leo, "lend me the drill", by="them")
    assert "I said I would" not in text_for(phone, "follow up", leo, about=theirs.key)
    phone.edit(lambda edit: edit.help("given", leo.id, "proofread his letter", on=phone.today))
    assert "letter" not in text_for(phone, "thank", leo, about=phone.made.key)


def test_a_talk_is_asked_for_about_what_one_came_for(phone: Phone) -> None:
    daniel = phone.know("Daniel Osei", met_where="the fair", met_on="2026-11-20")
    phone.edit(lambda edit: edit.learn(daniel.id, "interest", "climbing", on=phone.today))
    phone.edit(lambda edit: edit.learn(daniel.id, "background", "Works as a vet at the Park Street surgery", on=phone.today))
    asked = text_for(phone, "ask", daniel, about=phone.made.key)
    assert "I remember that you work as a vet at the Park Street surgery, and I would love to hear more about it." in asked
    assert "climbing" not in asked
    is_a_short_ask(asked)


def test_a_talk_about_somebodys_work_names_their_work(phone: Phone) -> None:
    ana = phone.know("Ana", role="structural engineer", organisation="Harbour Bridges")
    phone.edit(lambda edit: edit.learn(ana.id, "interest", "climbing", on=phone.today))
    assert "I am curious about climbing." in text_for(phone, "ask", ana)
    assert "I am curious about your work at Harbour Bridges." in text_for(phone, "ask", ana, about=ana.key)


def test_what_somebody_does_is_said_to_their_face(phone: Phone) -> None:
    ana = phone.know("Ana")
    phone.edit(lambda edit: edit.learn(ana.id, "background", "teaches chemistry in Leeds", on=phone.today))
    assert "I still remember that you teach chemistry in Leeds." in text_for(phone, "reconnect", ana)
