"""Contacts out, screen by screen: whom, as what, what goes along, and what never does."""

from people import Phone
from web.visitor import Visitor

from kith.formats.contacts import contacts
from kith.formats.cards import vcard
from kith.formats.cards.found import Cards
from kith.records import Person


def file_of(visitor: Visitor) -> bytes:
    """The file that the screen offers."""
    links = [each for each in visitor.main.all("a") if each.has("data-download")]
    saving, sharing = links
    assert saving.get("href") == sharing.get("href") and sharing.has("hidden") and sharing.get("data-share-whole")
    assert visitor.status == 200
    path = visitor.path
    content = visitor.open(saving.get("href").removeprefix("/kith/app")).body
    assert visitor.status == 200
    visitor.path = path
    return content


def some_people(visitor: Visitor) -> tuple[Person, Person]:
    phone = visitor.phone
    ana = phone.know(
        "Ana Lima", given="Ana", family="Lima", organisation="Clearwell", role="engineer", circle="inner", tags=["fair"],
        note="Shy in groups.", points=[{"kind": "phone", "value": "+44 7700 900001", "label": "mobile"}], custom={"Seat": "window"},
        dates=[{"kind": "birthday", "label": "", "day": "--11-21"}], kept_properties=["X-ODD:1"], met_where="Engineering fair",
    )  # fmt: skip
    ben = phone.know("Ben Osei", pronouns="he/him")
    phone.talk(ana, text="A secret talk.", seemed="worried", differently="listen more")
    phone.promise(ana, "Send her the notes")
    phone.edit(lambda edit: edit.learn(ana.id, "challenge", "asking for help", on=phone.today))
    return ana, ben


def test_everybody_goes_as_contact_cards(visitor: Visitor) -> None:
    some_people(visitor)
    visitor.open("/more").tap("Export contacts Contact cards, or a table")
    visitor.fill("/exports")
    assert "Two people go along." in visitor.text and "Ana Lima and Ben Osei" in visitor.text
    content = file_of(visitor)
    assert content.startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n")
    assert visitor.headers["content-type"].startswith("text/vcard")
    assert visitor.headers["content-disposition"] == f'attachment; filename="kith-people-{visitor.phone.today}.vcf"'
    ana, ben = (each.person for each in vcard.read(content).people)
    assert (ana.name, ana.organisation, ana.tags, ben.pronouns) == ("Ana Lima", "Clearwell", ["fair"], "he/him")
    assert "X-ODD:1" in ana.kept_properties


def test_what_is_private_stays_here_whatever_is_ticked(visitor: Visitor) -> None:
    some_people(visitor)
    for kind in ("new", "old", "table"):
        visitor.open("/export").fill("/exports", **{"as": kind, "notes": "on"})
        content = file_of(visitor).decode()
        assert "Ana" in content and "Shy in groups." in content
        for private in ("secret", "worried", "listen more", "notes", "asking", "inner", "window", "Engineering fair"):
            assert private not in content.replace("Your notes", ""), f"{private} went along"
        assert "How they seemed, how you met, circles, rhythms and fields of your own." in visitor.open(visitor.path).text


def test_a_note_goes_along_only_where_it_is_ticked(visitor: Visitor) -> None:
    some_people(visitor)
    visitor.open("/export").fill("/exports")
    assert "Your notes on them." in visitor.text
    assert b"Shy" not in file_of(visitor)
    visitor.open("/export").fill("/exports", tags=None)
    assert "Tags." in visitor.text and b"CATEGORIES" not in file_of(visitor)


def test_old_phones_get_cards_of_their_own(visitor: Visitor) -> None:
    some_people(visitor)
    visitor.open("/export").fill("/exports", **{"as": "old"})
    content = file_of(visitor)
    assert b"VERSION:3.0" in content and b"BDAY;X-APPLE-OMIT-YEAR=1604:1604-11-21" in content


def test_a_table_for_other_programs(visitor: Visitor) -> None:
    some_people(visitor)
    visitor.open("/export").fill("/exports", **{"as": "table"})
    assert "Photos: a table has no room for them." in visitor.text
    assert "Lines of earlier contact cards that only cards can hold." in visitor.text
    content = file_of(visitor)
    assert content.startswith(b"\xef\xbb\xbfFirst Name,") and visitor.headers["content-type"].startswith("text/csv")
    read = contacts.read(content)
    assert isinstance(read, Cards) and [each.person.name for each in read.people] == ["Ana Lima", "Ben Osei"]


def test_a_circle_a_tag_or_those_who_were_chosen(visitor: Visitor) -> None:
    ana, ben = some_people(visitor)
    visitor.open("/export")
    offered = [each.text for each in visitor.main.all("option")]
    assert offered == ["Everybody (2)", "Circle: Inner (1)", "Tag: fair (1)"]
    for whom in ("circle:inner", "tag:fair"):
        visitor.open("/export").fill("/exports", whom=whom)
        assert "One person goes along." in visitor.text and b"FN:Ana Lima" in file_of(visitor)
    visitor.open("/people?select=yes").fill("/chosen", who=[ben.id], button="Export")
    assert visitor.path == "/export?chosen=yes"
    assert visitor.main.all("option")[0].text == "Those you chose (1)"
    visitor.fill("/exports")
    assert "Ben Osei" in visitor.text and b"Ana" not in file_of(visitor)


def test_somebodys_card_from_their_page(visitor: Visitor) -> None:
    ana, _ben = some_people(visitor)
    visitor.open(f"/people/{ana.id}").tap("Share the card")
    assert "Share the card" in visitor.text
    visitor.fill("/exports")
    assert [each.name for each in vcard.read(file_of(visitor)).people] == ["Ana Lima"]
    visitor.open(visitor.path).tap("Choose again")
    assert [each.get("value") for each in visitor.main.all("option") if each.has("selected")] == [f"person:{ana.id}"]


def test_nobody_to_export_is_told(visitor: Visitor) -> None:
    assert "Nobody is here yet." in visitor.open("/export").text
    visitor.post("/exports", whom="everybody")
    assert "There is nobody to export yet." in visitor.html and visitor.status == 422
    visitor.open("/exports?whom=person:nobody")
    assert visitor.status == 404
    visitor.open("/exports/people.vcf?whom=circle:inner")
    assert visitor.status == 422


def test_an_odd_address_is_no_trouble(visitor: Visitor) -> None:
    some_people(visitor)
    visitor.open("/exports?whom=%00&as=nothing&notes")
    assert visitor.status == 200 and "Two people go along." in visitor.text


def test_who_was_exported_and_comes_back_is_known(visitor: Visitor) -> None:
    some_people(visitor)
    for kind in ("new", "old"):
        visitor.open("/export").fill("/exports", **{"as": kind, "notes": "on"})
        visitor.upload("/imports", file_of(visitor))
        assert "Two are here already, just the same." in visitor.text
    other = Visitor(Phone(named="other")).post("/welcome", name="Leo")
    other.upload("/imports", file_of(visitor.open("/export").fill("/exports")))
    other.fill(other.path)
    assert [each.name for each in other.phone.kith.people()] == ["Ana Lima", "Ben Osei"]


def test_the_table_of_people_with_names_in_one_piece_changes_nobody_when_it_comes_back(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    visitor.phone.know("Cher", given="Cher")
    visitor.phone.know("Ana Maria Lima", points=[{"kind": "phone", "value": "+44 7700 900001", "label": ""}])
    content = visitor.open("/exports/people.csv?whom=everybody&as=table").body
    visitor.open("/import").upload("/imports", content, "kith.csv")
    assert "3 are here already, just the same." in visitor.text or "Three are here already, just the same." in visitor.text
