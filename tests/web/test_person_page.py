"""What a person's page tells: what matters to them, what happened, how we met, how to reach them; and their photo."""

from datetime import date, timedelta
from typing import Any

import pytest
from people import Phone
from pictures import SECRET, jpeg, png, segment, webp
from web.visitor import Element, Visitor

from kith.formats.pictures import of_file
from kith.records import Fact, Introduction, Person, limits


@pytest.fixture
def leo(visitor: Visitor) -> Person:
    """Leo, a classmate."""
    return visitor.phone.know("Leo Chen", relation="classmate", circle="close")


def learn(phone: Phone, person: Person, about: str, text: str, **more: Any) -> Fact:
    more.setdefault("on", phone.today)
    phone.edit(lambda edit: edit.learn(person.id, about, text, **more))
    return phone.made


def facts_of(visitor: Visitor) -> str:
    """What the card of facts says."""
    (card,) = visitor.main.all("section", aria_labelledby="facts-title")
    return card.text


def folded(visitor: Visitor, words: str) -> Element:
    """The fold whose summary begins with these words."""
    (fold,) = [each for each in visitor.main.all("details") if each.all("summary")[0].text.startswith(words)]
    return fold


def order(text: str, *parts: str) -> bool:
    """Whether a text says these one after the other."""
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_facts_stand_by_kind_the_newest_of_each_first(visitor: Visitor, leo: Person) -> None:
    day = visitor.phone.today
    learn(visitor.phone, leo, "interest", "chess")
    learn(visitor.phone, leo, "challenge", "proofs", on=day - timedelta(days=9))
    learn(visitor.phone, leo, "challenge", "spelling", on=day - timedelta(days=2))
    visitor.open(f"/people/{leo.id}")
    assert order(facts_of(visitor), "Finds hard: spelling", "Finds hard: proofs", "Likes: chess")


def test_a_fact_tells_from_which_talk_it_came(visitor: Visitor, leo: Person) -> None:
    talk = visitor.phone.talk(leo, channel="call", text="Proofs.")
    learn(visitor.phone, leo, "challenge", "proofs", source=talk.id)
    assert visitor.open(f"/people/{leo.id}").tap("Nov in a call").path == f"/interactions/{talk.id}"


def test_a_fact_keeps_its_earlier_wordings_with_the_day_of_each_change(visitor: Visitor, leo: Person) -> None:
    fact = learn(visitor.phone, leo, "aspiration", "study architecture")
    visitor.phone.pass_days(20)
    visitor.post(f"/facts/{fact.id}", about="aspiration", text="study design")
    assert "study architecture until today" in folded(visitor, "Said differently before").text
    visitor.phone.pass_days(20)
    assert "study architecture until 11 December" in visitor.open(f"/people/{leo.id}").text


def test_what_is_no_longer_true_is_under_a_fold_which_opens_for_its_form(visitor: Visitor, leo: Person) -> None:
    fact = learn(visitor.phone, leo, "interest", "chess")
    visitor.phone.edit(lambda edit: edit.change(fact, past=True))
    fold = folded(visitor.open(f"/people/{leo.id}"), "No longer true")
    assert "chess" in fold.text
    assert not fold.has("open")
    assert folded(visitor.open(f"/people/{leo.id}?edit=fact-{fact.id}"), "No longer true").has("open")


def test_sixty_facts_and_five_hundred_talks_make_no_endless_page(visitor: Visitor, leo: Person) -> None:
    def long_friendship(edit: Any) -> None:
        for n in range(60):
            edit.learn(leo.id, ("interest", "challenge", "value")[n % 3], f"fact {n}", on=visitor.phone.today)
        for n in range(500):
            edit.talk(people=[leo.id], on=visitor.phone.today - timedelta(days=n), text=f"talk {n}")

    visitor.phone.edit(long_friendship)
    visitor.open(f"/people/{leo.id}")
    open_lines = [each for each in visitor.main.all("li") if each.get("id").startswith("fact-") and not in_fold(each)]
    assert len([each for each in open_lines if not each.has("hidden")]) == 3, "one of each kind"
    assert len(folded(visitor, "19 more : Likes").all("li")) == 19
    shown = [each for each in visitor.main.all("li") if each.get("id").startswith("talk-")]
    latest = visitor.phone.kith.interactions_of(leo.id)[:6]
    assert [each.get("id") for each in shown] == [f"talk-{each.id}" for each in latest]


def in_fold(element: Element) -> bool:
    above = element.parent
    while above is not None and above.tag != "details":
        above = above.parent
    return above is not None


def test_the_timeline_goes_on_to_its_end_and_shows_everything_once(visitor: Visitor, leo: Person) -> None:
    visitor.phone.edit(
        lambda edit: [edit.talk(people=[leo.id], on=visitor.phone.today, text=f"talk {n}") for n in range(120)]
    )
    shown: list[str] = []
    address = f"/people/{leo.id}"
    for _window in range(4):
        visitor.open(address)
        (timeline,) = visitor.main.all("ul", id="timeline")
        shown += [each.get("id") for each in timeline.all("li") if each.get("id")]
        more = timeline.all("a", hx_target="closest li")
        address = more[0].get("href").removeprefix("/kith/app") if more else ""
    assert not address
    assert len(shown) == len(set(shown)) == 120


def between_us(visitor: Visitor, leo: Person) -> None:
    """A talk, help both ways, promises kept and open, a gathering, an introduction."""
    phone, day = visitor.phone, visitor.phone.today
    ana = phone.know("Ana Silva")
    phone.talk(leo, text="We played chess.", seemed="glad", differently="listen longer", on=day - timedelta(days=9))
    phone.talk(leo, text="Could he read my essay?", purpose="ask", channel="message", two_way=False)
    phone.edit(lambda edit: edit.help("received", leo.id, "lent me a board", on=day, what_worked="he asked first"))
    phone.edit(lambda edit: edit.thank(phone.made, on=day))
    kept = phone.promise(leo, "bring the clock")
    phone.edit(lambda edit: edit.keep(kept, on=day))
    phone.promise(leo, "return the board", due_in=3)
    phone.edit(lambda edit: edit.gather("Chess evening", "other", on="2026-11-01", where="Library", came=[leo.id]))
    phone.edit(
        lambda edit: edit.add(
            Introduction(id=edit.new_id(), one=leo.id, other=ana.id, why="both build bridges", made="2026-10-01")
        )
    )


FILTERS = {
    "Talks": [
        "We played chess.", "Seemed: glad", "Next time: listen longer", "You asked for something.", "No answer noted.",
    ],
    "Help": [
        "They helped you, 21 November lent me a board", "What made it work: he asked first",
        "You said thank you today.",
    ],
    "Promises": ["You kept a promise, 21 November bring the clock", "You promised, 21 November return the board"],
    "Gatherings": ["You were both there, 1 November Chess evening, Library"],
    "Introductions": ["You introduced them, 1 October with Ana Silva both build bridges"],
}  # fmt: skip


@pytest.mark.parametrize("part", FILTERS)
@pytest.mark.parametrize("page", [True, False], ids=["in the app", "in a plain browser"])
def test_the_timeline_shows_one_part_alone(visitor: Visitor, leo: Person, part: str, page: bool) -> None:
    between_us(visitor, leo)
    visitor.page = page
    visitor.open(f"/people/{leo.id}").tap(part)
    (card,) = visitor.main.all("section", id="happened")
    for said in FILTERS[part]:
        assert said in card.text
    for other in FILTERS.keys() - {part}:
        assert FILTERS[other][0] not in card.text
    (here,) = [each for each in card.all("a") if each.has("aria-current")]
    assert here.text == part


def test_all_of_it_stands_together_the_latest_first(visitor: Visitor, leo: Person) -> None:
    between_us(visitor, leo)
    (card,) = visitor.open(f"/people/{leo.id}").main.all("section", id="happened")
    assert order(card.text, "Could he read my essay?", "We played chess.", "Chess evening", "You introduced them")
    assert "return the board" not in card.text, "what is still promised has its own place on the page"


def test_a_filter_that_nobody_offered_shows_everything(visitor: Visitor, leo: Person) -> None:
    between_us(visitor, leo)
    assert "We played chess." in visitor.open(f"/people/{leo.id}?show=secrets&after=-1").text


def test_through_whom_and_where_one_met_lead_to_their_pages(visitor: Visitor, leo: Person) -> None:
    ana = visitor.phone.know("Ana Silva")
    visitor.phone.edit(lambda edit: edit.gather("Chess fair", "fair", on="2026-09-12"))
    fair = visitor.phone.made
    visitor.open(f"/people/{leo.id}?edit=met")
    visitor.path = f"/people/{leo.id}"
    visitor.fill("/meeting", where="Town hall", who=ana.id, at=fair.id)
    assert "Met: Town hall Met through: Ana Silva Met at: Chess fair" in visitor.text
    links = {each.text: each.get("href") for each in visitor.main.all("a")}
    assert links["Ana Silva"].endswith(f"/people/{ana.id}")
    assert links["Chess fair"].endswith(f"/gatherings/{fair.id}")
    assert "Town hall" not in visitor.undo().text


def test_through_whom_is_found_while_one_types(visitor: Visitor, leo: Person) -> None:
    visitor.phone.know("Ána Silva")
    visitor.phone.know("Ben Okoro")
    visitor.open(f"/people/{leo.id}/meeting/choices?whom=ana", Part="through")
    assert "Ána Silva" in visitor.html
    assert "Ben Okoro" not in visitor.html
    assert "Leo Chen" not in visitor.open(f"/people/{leo.id}/meeting/choices?whom=", Part="through").html


def test_without_the_page_a_whole_name_is_enough(visitor: Visitor, leo: Person) -> None:
    ana, ben = visitor.phone.know("Ana Silva"), visitor.phone.know("Ben Okoro")
    visitor.post(f"/people/{leo.id}/meeting", whom="ana silva", who="")
    assert visitor.phone.kith.person(leo.id).met_through == ana.id
    visitor.post(f"/people/{leo.id}/meeting", whom="ana", who=ben.id)
    assert visitor.phone.kith.person(leo.id).met_through == ben.id, "who was tapped is meant"


@pytest.mark.parametrize("typed", ["Ana", "Nobody at all", "Leo Chen"])
def test_a_name_that_could_be_two_or_nobody_is_asked_back(visitor: Visitor, leo: Person, typed: str) -> None:
    visitor.phone.know("Ana")
    visitor.phone.know("ana")
    visitor.post(f"/people/{leo.id}/meeting", whom=typed, who="")
    assert visitor.status == 422
    assert f"Who is “{typed}”?" in visitor.said


def test_nobody_is_met_through_themselves_or_at_nothing(visitor: Visitor, leo: Person) -> None:
    assert visitor.post(f"/people/{leo.id}/meeting", who=leo.id).status == 422
    assert visitor.post(f"/people/{leo.id}/meeting", who="nobody").status == 404
    assert visitor.post(f"/people/{leo.id}/meeting", at="nothing").status == 404


@pytest.mark.parametrize(
    ("platform", "address"),
    [
        ("android", "geo:0,0?q=12%20Canal%20Road%2C%20Exampletown%20%26%20more"),
        ("ios", "https://maps.apple.com/?q=12%20Canal%20Road%2C%20Exampletown%20%26%20more"),
        ("desktop", "https://www.openstreetmap.org/search?query=12%20Canal%20Road%2C%20Exampletown%20%26%20more"),
    ],
)
def test_a_map_opens_when_it_is_tapped_and_says_so(visitor: Visitor, platform: str, address: str) -> None:
    points = [{"kind": "address", "value": "12 Canal Road,\nExampletown & more", "label": ""}]
    leo = visitor.phone.know("Leo", points=points)
    visitor.room.copy["platform"] = platform
    visitor.open(f"/people/{leo.id}")
    (way,) = [each for each in visitor.main.all("a") if each.text == "Map"]
    assert way.get("href") == address
    outside = platform != "android"
    assert ("gets the address when you tap it, and nothing before" in visitor.text) is outside
    assert (way.get("rel") == "noreferrer") is outside


def test_a_number_is_dialled_as_it_was_meant(visitor: Visitor) -> None:
    numbers = {"+44 (0)20 7946": "tel:+44207946", "٠٢٠ ٧٩٤٦": "tel:0207946", "020 7946 0018 ext. 12": "tel:02079460018,12",
               "*100#": "tel:*100%23", "ask Ana": ""}  # fmt: skip
    for typed, dialled in numbers.items():
        person = visitor.phone.know("Leo", points=[{"kind": "phone", "value": typed, "label": ""}])
        links = [each.get("href") for each in visitor.open(f"/people/{person.id}").main.all("a")]
        assert [each for each in links if each.startswith("tel:")] == [dialled] * 2 if dialled else True


def test_a_birthday_says_when_it_comes_round(visitor: Visitor) -> None:
    dates = [
        {"kind": "birthday", "label": "", "day": "--11-22"},
        {"kind": "other", "label": "Leap", "day": "2008-02-29"},
        {"kind": "other", "label": "Month", "day": "2008-02"},
    ]
    leo = visitor.phone.know("Leo", dates=dates)
    visitor.open(f"/people/{leo.id}")
    assert "Birthday: 22 November tomorrow" in visitor.text
    assert "Leap: 29 February 2008 in three months, on 28 February this time" in visitor.text
    visitor.phone.today = date(2028, 2, 20)
    assert "Leap: 29 February 2008 in nine days" in visitor.open(f"/people/{leo.id}").text.replace(", on", "")


def test_the_rhythm_is_said_in_words(visitor: Visitor) -> None:
    for more, words in [
        ({"circle": "close"}, "Circle: Close monthly, as the circle"),
        ({"circle": "close", "relation": "family"}, "every two months, as the circle"),
        ({"rhythm": 42}, "every six weeks"),
        ({"rhythm": 0, "circle": "inner"}, "no rhythm"),
    ]:
        person = visitor.phone.know("Leo", **more)
        assert words in visitor.open(f"/people/{person.id}").text
        visitor.open(f"/people/{person.id}?edit=circle").fill("/circle")
        assert visitor.phone.kith.person(person.id).rhythm == more.get("rhythm"), "saved as it was"


def test_somebody_who_died_is_remembered_and_not_called(visitor: Visitor) -> None:
    points = [{"kind": "phone", "value": "555 0100", "label": ""}]
    joe = visitor.phone.know("Joe Park", circle="inner", points=points)
    visitor.phone.talk(joe, text="He sang.", on=visitor.phone.today - timedelta(days=300))
    visitor.open(f"/people/{joe.id}?edit=circle").fill("/circle", died="on")
    assert "Joe has died." in visitor.text
    assert "Write down a memory" in visitor.text
    assert "He sang." in visitor.text
    assert not {"Call", "Message", "Draft a message"} & {each.text for each in visitor.main.all("a")}
    assert "Quiet for" not in visitor.text
    assert "Draft a message" in visitor.undo().text


def test_ones_own_fields_are_added_renamed_and_taken_out(visitor: Visitor, leo: Person) -> None:
    visitor.open(f"/people/{leo.id}?edit=custom-new").fill("/custom", name="Locker", value="114")
    visitor.open(f"/people/{leo.id}?edit=custom-0").fill("/custom", name="Locker number", value="115")
    assert visitor.phone.kith.person(leo.id).custom == {"Locker number": "115"}
    visitor.open(f"/people/{leo.id}?edit=custom-0").fill("/custom", button="Delete")
    assert visitor.phone.kith.person(leo.id).custom == {}
    visitor.undo()
    assert visitor.phone.kith.person(leo.id).custom == {"Locker number": "115"}


def test_ones_own_fields_never_write_over_each_other(visitor: Visitor, leo: Person) -> None:
    visitor.post(f"/people/{leo.id}/custom", name="Locker", value="114")
    visitor.post(f"/people/{leo.id}/custom", name="Locker", value="9")
    assert "There is “Locker” already" in visitor.said
    assert visitor.post(f"/people/{leo.id}/custom", was="Gone", name="Locker", value="9").status == 404
    assert visitor.post(f"/people/{leo.id}/custom", name="", value="9").status == 422
    assert visitor.post(f"/people/{leo.id}/custom", name="Team", value="x" * (limits.LINE + 1)).status == 422
    assert visitor.phone.kith.person(leo.id).custom == {"Locker": "114"}


def test_help_that_was_not_thanked_for_asks_for_it_gently(visitor: Visitor, leo: Person) -> None:
    visitor.phone.edit(lambda edit: edit.help("received", leo.id, "lent me a board", on=visitor.phone.today))
    record = visitor.phone.made
    visitor.open(f"/people/{leo.id}")
    (thank,) = [each for each in visitor.main.all("a") if each.text.startswith("Say thanks")]
    assert f"situation=thank&person={leo.id}&about=help%3A{record.id}" in thank.get("href")
    visitor.fill("/thanks")
    assert "They helped you: lent me a board 21 November, thanked" in visitor.text
    assert "Say thanks" not in visitor.text


def test_balance_is_told_in_words_and_no_figure(visitor: Visitor, leo: Person) -> None:
    for direction in ("given", "received", "received"):
        visitor.phone.edit(lambda edit, way=direction: edit.help(way, leo.id, "a hand", on=visitor.phone.today))
    assert "You have both helped." in visitor.open(f"/people/{leo.id}").text


def test_the_card_before_a_talk_is_on_the_page(visitor: Visitor, leo: Person) -> None:
    learn(visitor.phone, leo, "challenge", "proofs", on=visitor.phone.today - timedelta(days=30))
    assert "Before you talk" in visitor.open(f"/people/{leo.id}").text


def test_an_empty_page_teaches_and_leads_on(visitor: Visitor, leo: Person) -> None:
    visitor.open(f"/people/{leo.id}")
    for said in ("Nothing yet.", "Nothing is promised", "Nothing is written down yet.", "No talk is written"):
        assert said in visitor.text
    guides = [each.text for each in visitor.main.all("a", class_="guide")]
    assert len(guides) == len(set(guides)) <= 3, "one way into the guide is plenty where so much is empty"


SMALL = {"jpeg": jpeg(), "png": png(), "webp": webp()}


@pytest.mark.parametrize("kind", SMALL)
def test_a_photo_is_kept_shown_and_taken_out_with_a_way_back(visitor: Visitor, leo: Person, kind: str) -> None:
    address = of_file(SMALL[kind])
    visitor.open(f"/people/{leo.id}?edit=photo")
    visitor.path = f"/people/{leo.id}"
    visitor.fill("/photo", photo=address)
    assert "The photo of Leo Chen is kept." in visitor.said
    assert [each.get("src") for each in visitor.main.all("img")] == [address]
    visitor.open(f"/people/{leo.id}?edit=photo").fill("/photo", button="Delete")
    assert not visitor.main.all("img")
    visitor.undo()
    assert visitor.phone.kith.person(leo.id).photo == address


def test_a_file_from_a_plain_browser_is_kept_without_what_the_camera_wrote(visitor: Visitor, leo: Person) -> None:
    visitor.upload(f"/people/{leo.id}/photo", jpeg(200, 200, segment(0xE1, b"Exif\0\0" + SECRET)), "leo.jpg")
    assert visitor.phone.kith.person(leo.id).photo == of_file(jpeg())


@pytest.mark.parametrize(
    "photo",
    ["", "x", "javascript:alert(1)", "https://example.org/leo.jpg", "data:image/svg+xml;base64,PHN2Zy8+", "x" * 70_000],
)
def test_what_is_no_small_picture_is_refused_with_a_sentence(visitor: Visitor, leo: Person, photo: str) -> None:
    visitor.post(f"/people/{leo.id}/photo", photo=photo)
    assert visitor.status == 422
    assert visitor.said
    assert visitor.phone.kith.person(leo.id).photo == ""
    visitor.upload(f"/people/{leo.id}/photo", jpeg(4000, 3000), "large.jpg")
    assert "too large to keep" in visitor.said


@pytest.mark.parametrize("part", ["photo", "custom-new", "help-given", "help-received", "met", "circle"])
def test_every_form_of_the_page_takes_a_place_and_has_a_way_out(visitor: Visitor, leo: Person, part: str) -> None:
    visitor.open(f"/people/{leo.id}?edit={part}")
    (form,) = [each for each in visitor.main.all("form") if "in-place" in each.get("class")]
    assert [each for each in form.all() if each.has("data-focus")], "the focus goes into it"
    (cancel,) = [each for each in form.all("a") if each.text == "Cancel"]
    assert visitor.main.all(id=cancel.get("hx-target").removeprefix("#")), "cancelling puts something in its place"


def test_what_the_line_of_a_first_talk_says_can_still_be_kept_on_the_page(visitor: Visitor) -> None:
    visitor.open("/capture?kind=met")
    visitor.fill("/meetings", name="Amira", line="Finds maths hard, wants to be a vet nurse")
    (amira,) = visitor.phone.kith.people()
    visitor.open(f"/people/{amira.id}")
    assert "Tap what you want to keep." in facts_of(visitor)
    for chip in ("finds hard: maths", "hopes to: be a vet nurse"):
        assert chip in facts_of(visitor)
    visitor.fill("/readings", button="finds hard: maths")
    assert visitor.path == f"/people/{amira.id}", "one stays where one was"
    assert [(each.about, each.text) for each in visitor.phone.kith.facts_of(amira.id)] == [("challenge", "maths")]
    assert "hopes to: be a vet nurse" in facts_of(visitor)
    visitor.phone.pass_days(3)
    assert "Tap what you want to keep." not in visitor.open(f"/people/{amira.id}").text, "it is offered while it is fresh"


def test_a_line_that_says_nothing_of_the_kind_leaves_the_page_as_it_was(visitor: Visitor, leo: Person) -> None:
    visitor.phone.talk(leo, text="Rain all day.")
    visitor.open(f"/people/{leo.id}")
    assert "Nothing yet." in facts_of(visitor)
