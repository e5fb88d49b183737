"""What holds for every screen, with sample people and with hostile ones."""

import re
from collections import Counter
from collections.abc import Coroutine, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from people import Phone, finish
from starlette.routing import Match
from web.latch import Latch
from web.visitor import MOUNT, Element, Visitor

from kith.network import Fault, Stale, StoreFull, StoreLost
from kith.network.safety import EARLIER, Earlier, text_of
from kith.network.store import Batch, MemoryStore
from kith.records import Commitment, Gathering, Goal, Introduction, Opportunity, Reminder, Review, SharedGoal, limits
from kith.rules.reviewing import LAST, STEPS
from kith.rules import myself
from kith.web.ground import wording
from kith.web.routes import every_route

HOSTILE = [
    "<script>alert(1)</script>",
    "\" onmouseover=alert(1) x='",
    "{{ 7 * 7 }}{% raw %}",
    "x" * limits.NAME,
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "ليلى ‮حداد",
    "  ",
    "Robert'); DROP TABLE",
    "\u202e\u0000\u200d",
]

PLACES = [
    "/", "/people", "/people?q=leo", "/people?q=nobody+at+all", "/map", "/map?circle=none", "/capture", "/capture?kind=talked", "/give", "/who-knows", "/who-knows?q=engineering",
    "/promises", "/promises?edit=new", "/help", "/help?edit=new",
    "/more", "/profile", "/profile?edit=goal-new", "/profile?edit=about", "/profile?edit=strengths",
    *(f"/profile?step={step}" for step in myself.NAMES), "/circles", "/import", "/export", "/exports?whom=everybody", "/backup", "/backup/locked", "/hand-over", "/arrivals", "/reviews",
    "/scan", "/brought", "/brought?why=large", "/card", "/card?edit=card",
    "/erasure", "/duplicates", "/drafts", "/drafts/new", "/drafts/new?q=leo",
    "/goals-together", "/goals-together/new", "/introductions", "/introductions/new", "/gatherings", "/gatherings/new", "/reminders", "/reminders?edit=reminder-new",
    "/networks", "/opportunities", "/opportunities?edit=opportunity-new", "/people/several",
    "/aside", "/about", "/licences", "/no-such-screen/at-all", "/people/nobody",
]  # fmt: skip
PARTS = [
    "name", "circle", "met", "note", "tags", "fact-new", "promise-new", "point-new", "date-new", "point-0", "date-0",
    "photo", "custom-new", "custom-0", "help-given", "help-received",
]  # fmt: skip

OCCASION = [
    "", "/during", "/debrief", "/invitations", "?edit=name", "?edit=plan", "?edit=questions", "?edit=meeting",
]  # fmt: skip

CHILD = ["", "?edit=name", "?edit=hope-new", "?edit=likes", "?q=animals", "/removal"]

GOAL = ["", "/outcome", "?edit=name", "?edit=difficulty", "?edit=members", "?edit=member-me", "?edit=step-new"]

OFFERS = ["talk", "learnt", "mine", "theirs", "got", "gave", "seemed", "differently"]


def everywhere(visitor: Visitor) -> Iterator[str]:
    """Opens every screen, one after the other, and every form on the page of some people."""
    for place in PLACES:
        visitor.open(place)
        yield place
    for network in visitor.phone.kith.networks()[1:]:
        for part in CHILD:
            visitor.open(f"/networks/{network.id}{part}")
            yield f"the page of the child {network.name}, {part or 'as it is'}"
        for goal in visitor.phone.kith.within(network.id).all(Goal):
            visitor.open(f"/networks/{network.id}?edit=hope-{goal.id}")
            yield f"the hope {goal.what}"
        for chance in ["", *visitor.phone.kith.within(network.id).all(Opportunity)]:
            edited = f"&edit=opportunity-{chance.id}" if chance else ""
            visitor.open(f"/opportunities?network={network.id}{edited}")
            yield f"the opportunities of {network.name}, {edited or 'as they are'}"
    yield from handing_over(visitor)
    yield from brought_in(visitor)
    yield from backing_up(visitor)
    for gathering in visitor.phone.kith.all(Gathering):
        for part in OCCASION:
            visitor.open(f"/gatherings/{gathering.id}{part}")
            yield f"{gathering.title}, {part or 'as it is'}"
    for goal in visitor.phone.kith.all(SharedGoal):
        for part in GOAL:
            visitor.open(f"/goals-together/{goal.id}{part}")
            yield f"{goal.title}, {part or 'as it is'}"
    for review in visitor.phone.kith.all(Review):
        for step in [*([""] if review.finished else []), *STEPS[review.size], f"{LAST}?edit=own"]:
            visitor.open(f"/reviews/{review.id}/{step}".rstrip("/"))
            yield f"a look back, {step or 'as it was'}"
    for introduction in visitor.phone.kith.all(Introduction):
        for part in ("", "?edit=why", "?edit=outcome"):
            visitor.open(f"/introductions/{introduction.id}{part}")
            yield f"an introduction, {part or 'as it is'}"
    for goal in visitor.phone.kith.all(Goal):
        for place in (f"/profile?edit=goal-{goal.id}", f"/profile?step=why&goal={goal.id}", f"/goals/{goal.id}/thanks"):
            visitor.open(place)
            yield f"the goal {goal.what}, {place}"
    for reminder in visitor.phone.kith.all(Reminder):
        visitor.open(f"/reminders?edit=reminder-{reminder.id}")
        yield f"the reminder {reminder.text}"
    for one, other in pairwise(visitor.phone.kith.people()[:9]):
        visitor.open(f"/people/{one.id}/card")
        yield f"the card of {one.name}"
        visitor.open(f"/introductions/new?one={one.id}&other={other.id}")
        if visitor.status == 200:
            yield f"{one.name} to be introduced to {other.name}"
        visitor.open(f"/duplicates/{one.id}/{other.id}")
        yield f"{one.name} and {other.name} side by side"
        for place in (f"/between?one={one.id}", f"/between?one={one.id}&other={other.id}"):
            visitor.open(place)
            yield place
    for person in visitor.phone.kith.people()[:9]:
        kith = visitor.phone.kith
        records = [
            *(f"fact-{each.id}" for each in kith.facts_of(person.id)[:1]),
            *(f"promise-{each.id}" for each in kith.commitments_of(person.id)[:1]),
            *(f"talk-{each.id}" for each in kith.interactions_of(person.id)[:1]),
        ]
        for place in ("/export?", "/exports?as=table&notes=yes&whom=person:"):
            visitor.open(f"{place}{'person=' if place == '/export?' else ''}{person.id}")
            yield f"the card of {person.name}, {place}"
        for part in ["", *PARTS, *records]:
            visitor.open(f"/people/{person.id}?edit={part}")
            yield f"the page of {person.name}, {part or 'as it is'}"
        for talk in kith.interactions_of(person.id)[:1]:
            for part in ["", *OFFERS]:
                visitor.open(f"/interactions/{talk.id}?edit={part}")
                yield f"a talk with {person.name}, {part or 'as it is'}"
        for place in (
            *(f"/promises?edit={part}-{each.id}" for each in kith.commitments_of(person.id)[:1] for part in ("promise", "day")),
            *(f"/help?person={person.id}&edit=help-{each.id}" for each in kith.help_of(person.id)[:1]),
        ):
            visitor.open(place)
            yield place
        for situation in ["", *wording.situations()]:
            visitor.open(f"/drafts/new?situation={situation.replace(' ', '+')}&person={person.id}")
            yield f"a text for {person.name}, {situation or 'of some kind'}"


def handing_over(visitor: Visitor) -> Iterator[str]:
    """Hands some people over, and looks at them as they would arrive."""
    people = visitor.phone.kith.people()[:9]
    for some in [people[:1], people] if people else []:
        parts = ("points", "facts", "met", "dates", "photo", "note")
        visitor.post("/hand-overs", [*(("person", each.id) for each in some), *(("part", each) for each in parts)])
        yield "the look before people are handed over"
        visitor.fill(visitor.path)
        yield "what is ready to be handed over"
        file = visitor.open(visitor.path.replace("/ready", "/people.json")).body
        visitor.upload("/arrivals", file)
        yield "the look at people who arrive"


def backing_up(visitor: Visitor) -> Iterator[str]:
    """Locks a backup, chooses it again, and looks at what is in it; and at what was here before a restore."""
    visitor.room.locksmith = Latch()
    visitor.open("/backup/locked")
    yield "a passphrase for a backup"
    visitor.fill("/backups", passphrase="spoon river eleven", shown="on")
    yield "a locked backup, ready"
    visitor.upload("/restorations", visitor.open(visitor.path + ".txt").body)
    yield "a locked backup that asks for its passphrase"
    visitor.fill("/opening", passphrase="spoon river eleven")
    yield "the look at a backup"
    today = visitor.phone.today
    finish(visitor.phone.store.note(EARLIER, text_of(Earlier(on=today.isoformat(), people=7))))
    visitor.room.copy |= {"platform": "ios", "installed": False}
    visitor.open("/backup")
    yield "backup, with what was here before, in a tab that will be emptied"
    visitor.open("/")
    yield "today, in a tab that will be emptied"


def brought_in(visitor: Visitor) -> Iterator[str]:
    """Words shared by another app, and one's own card with a name on it."""
    for text in HOSTILE:
        visitor.post("/brought", text=text)
        if visitor.status == 200:
            yield "words from elsewhere"
            for kind in ("talked", "met"):
                visitor.open(f"/capture?kind={kind}&brought={visitor.path.rpartition('/')[2]}")
                yield f"words from elsewhere, {kind}"
    visitor.post("/card", name=visitor.phone.kith.mine().name or "Maya", organisation=HOSTILE[0])
    visitor.open("/card")
    yield "one's own card"


def importing(visitor: Visitor) -> Iterator[str]:
    """Looks at a table, whose headings and cells mean no good, and says what its columns hold."""
    rows = ["\t".join(['"' + each.replace('"', '""') + '"' for each in HOSTILE]) for _row in range(2)]
    visitor.upload("/imports", "\n".join(["Name" + "\tMail" * 8, *rows]).encode("utf-8", "replace"))
    yield "the columns of a table"
    visitor.fill("/columns", **{"column-0": "name"})
    yield "the look before a table is imported"
    going, works = visitor.room.go, list[Coroutine[Any, Any, None]]()
    visitor.room.go = works.append
    visitor.upload("/imports", b"Name,Mail\nMia Ode,mia@example.org\n")
    yield "a file that is being read"
    visitor.open("/import")
    yield "another file, while one is being read"
    visitor.room.go = going
    finish(works[0])


def hostile_phone() -> Phone:
    """A phone on which every text is a hostile one."""
    phone = Phone()
    for text in HOSTILE:
        person = phone.know(
            text, organisation=text, role=text, note=text, tags=[text], met_where=text, pronouns=text, photo=text,
            nickname=text, custom={text: text},
            points=[{"kind": kind, "value": text, "label": text} for kind in ("phone", "mail", "web", "odd")],
            dates=[{"kind": "other", "label": text, "day": "--02-29"}], added="2026-11-21T09:00:00Z",
        )  # fmt: skip
        phone.talk(person, text=text, seemed=text, differently=text)
        phone.promise(person, text, due_in=0)
        phone.edit(
            lambda edit, people=[person.id], text=text: edit.gather(
                text, on="2026-11-20", where=text, plan=text, questions=[text], to_meet=people, to_find=[text], invited=people,
                came=people, debrief=text, debriefed="2026-11-21",
            )
        )  # fmt: skip
        phone.edit(lambda edit, person=person, text=text: edit.remind(text, due="2026-11-24", person=person.id, every="week"))
        phone.edit(
            lambda edit, person=person, text=text: edit.help(
                "received", person.id, text, on=phone.today, what_worked=text
            )
        )
        phone.promise(person, text, by="them")
        other = phone.kith.people()[0]
        phone.edit(lambda edit, person=person, other=other, text=text: edit.introduce(person.id, other.id, text, on=phone.today))
        phone.edit(lambda edit, person=person, text=text: edit.learn(person.id, "challenge", text, on=phone.today))
        phone.edit(lambda edit, text=text: edit.add(Goal(id=edit.new_id(), what=text)))
        shared = {
            "title": text, "why": text, "difficulty": text, "outcome": text, "members": {"me": text, person.id: text},
            "by": "2026-11-20", "begun": "2026-10-20",
        }  # fmt: skip
        for state in ("open", "done"):
            phone.edit(lambda edit, shared=shared, state=state: edit.add(SharedGoal(id=edit.new_id(), state=state, **shared)))
            phone.edit(
                lambda edit, text=text, goal=phone.made: edit.add(
                    Commitment(id=edit.new_id(), what=text, shared_goal=goal.id, due="2026-11-21")
                )
            )
        child = phone.child(text)
        phone.hope(child, text, told="2026-11-20", why=text, support=text)
        phone.edit(lambda edit, child=child, text=text: edit.change_profile(child.id, interests=[text], strengths=[text]))
        phone.chance(child, text, last_in=3, on="2026-11-22", where=text, note=text, person=person.id)
    for size in STEPS:
        seen = dict.fromkeys(STEPS[size], HOSTILE[1])
        phone.edit(
            lambda edit, size=size, seen=seen: edit.add(
                Review(id=edit.new_id(), on="2026-11-20", size=size, seen=seen, intentions=HOSTILE[:3], finished=size == "week")
            )
        )
    phone.edit(lambda edit: edit.change_profile(name=HOSTILE[0], strengths=HOSTILE[:2], welcomed=True))
    return phone


Screens = list[tuple[str, Element]]


@cache
def walked(who: str, page: bool = True) -> Screens:
    """Every screen of a network with nobody in it, a full one, or one that means no good."""
    visitor = Visitor(hostile_phone() if who == "hostile" else Phone()).post("/welcome", strengths="geometry")
    if who == "with samples":
        visitor.post("/samples")
        mia = visitor.phone.child("Mia")
        visitor.phone.hope(mia, "work with robots", told="2026-11-20")
        visitor.phone.hope(mia, "be a lawyer")
        visitor.phone.chance(mia, "helper at the animal shelter", last_in=3)
    visitor.page = page
    return [(place, visitor.screen) for place in everywhere(visitor)]


@pytest.fixture(params=["with nobody", "with samples", "hostile"])
def screens(request: pytest.FixtureRequest) -> Screens:
    """Every screen, as the page gets it."""
    return walked(request.param)


def main_of(screen: Element) -> Element:
    """What is on a screen, without the shell around it."""
    (main,) = screen.all("main", id="screen")
    return main


@pytest.mark.parametrize("who", ["with nobody", "with samples", "hostile"])
@pytest.mark.parametrize("page", [True, False], ids=["for the page", "for a plain browser"])
def test_no_screen_carries_a_style_or_a_script_of_its_own(who: str, page: bool) -> None:
    for place, screen in walked(who, page):
        for each in screen.all():
            assert each.tag not in ("script", "style", "iframe", "object", "embed", "base"), place
            for name, value in each.attributes.items():
                assert name != "style", place
                assert not re.match(r"on|hx-on|hx-live", name), f"{name} on {place}"
                assert not (name == "hx-trigger" and "[" in value), place
                assert name != "hx-vals", place
                if name in ("href", "src", "action", "formaction"):
                    assert not value.lower().lstrip().startswith(("javascript:", "vbscript:")), place


METHODS = {"href": "GET", "hx-get": "GET", "action": "", "hx-post": "POST", "formaction": "POST"}


def test_every_link_and_every_form_leads_somewhere(screens: Screens) -> None:
    for place, screen in screens:
        for each in screen.all():
            for name, method in METHODS.items():
                if name in each.attributes:
                    asked = method or each.get("method", "get").upper()
                    path = each.get(name).partition("?")[0]
                    on_it = path.startswith("#") and screen.all(id=path[1:])
                    assert on_it or leads_somewhere(path, asked), f"{path} on {place}"


@cache
def leads_somewhere(path: str, method: str) -> bool:
    """Whether an address has a route, or is the guide's, or a file's, or the phone's own."""
    if re.match(r"(tel|sms|mailto|https?):", path) or path in ("#screen", f"{MOUNT}/licences.txt"):
        return True
    if not path.startswith(MOUNT):
        return path.removeprefix("/kith/") in guide_passages()
    scope = {"type": "http", "path": path, "root_path": MOUNT, "method": method}
    return any(route.matches(scope)[0] is Match.FULL for route in every_route())


def guide_passages() -> set[str]:
    """The addresses of the guide that may be linked to: its pages, and the passages with an anchor."""
    listed = Path(__file__).parents[1] / "guide" / "anchors.txt"
    if not listed.exists():
        pytest.skip("the guide's list of passages is not part of the phone")
    lines = [line.partition("|")[0].strip() for line in listed.read_text().splitlines()]
    anchors = {line for line in lines if line and not line.startswith("#")}
    return anchors | {each.partition("#")[0] for each in anchors} | {""}


def test_every_screen_has_one_heading_a_title_and_a_way_into_the_guide(screens: Screens) -> None:
    for place, screen in screens:
        main = main_of(screen)
        assert len(main.all("h1")) == 1, place
        (title,) = screen.all("title")
        assert "".join(map(str, title.children)).endswith(" · Kith"), place
        links = [each.get("href") for each in main.all("a")]
        assert [each for each in links if each.startswith("/kith/") and not each.startswith(MOUNT)], place


def test_headings_come_in_order(screens: Screens) -> None:
    for place, screen in screens:
        levels = [int(each.tag[1]) for each in main_of(screen).all() if re.fullmatch(r"h[1-6]", each.tag)]
        steps = zip([0, *levels], levels, strict=False)
        assert all(after <= before + 1 for before, after in steps), f"{levels} on {place}"


def test_every_control_has_a_name_and_every_id_is_there_once(screens: Screens) -> None:
    for place, screen in screens:
        ids = Counter(each.get("id") for each in screen.all() if each.has("id"))
        assert max(ids.values()) == 1, f"{ids.most_common(3)} on {place}"
        labelled = {each.get("for") for each in screen.all("label")}
        for each in screen.all():
            if each.has("hidden"):
                continue
            if each.tag in ("a", "button", "input", "select", "textarea") and each.get("type") != "hidden":
                named = each.text or each.get("aria-label") or each.get("id") in labelled or _inside_label(each)
                assert named, f"<{each.tag} {each.attributes}> on {place}"
            for reference in ("aria-labelledby", "aria-describedby", "for", "popovertarget"):
                if each.has(reference):
                    assert each.get(reference) in ids, f"{reference}={each.get(reference)} on {place}"


def _inside_label(element: Element) -> bool:
    above = element.parent
    while above is not None and above.tag != "label":
        above = above.parent
    return above is not None and bool(above.text)


def test_a_hostile_text_is_shown_as_it_was_typed(phone: Phone) -> None:
    visitor = Visitor(phone)
    for text in HOSTILE:
        if not any(letter.isprintable() for letter in text.strip()):
            continue
        visitor.post("/meetings", name=text, where=text, line=text)
        (heading,) = visitor.main.all("h1")
        assert heading.text == " ".join(text.split()), "escaped once, and read back the same"


def test_what_is_too_long_is_refused_and_nothing_is_changed(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    before = visitor.phone.kith.snapshot()
    long = "x" * 30_000
    for path, typed in [
        ("/meetings", {"name": long}),
        ("/meetings", {"name": "Ana", "where": long}),
        ("/meetings", {"name": "Ana", "line": long}),
        ("/meetings", {"name": "Ana", "tags": long}),
        ("/talks", {"new": long}),
        ("/talks", {"person": leo.id, "line": long}),
        (f"/people/{leo.id}/name", {"name": long}),
        (f"/people/{leo.id}/note", {"note": long * 3}),
        (f"/people/{leo.id}/tags", {"tags": ", ".join(f"tag {n}" for n in range(200))}),
        (f"/people/{leo.id}/facts", {"about": "interest", "text": long}),
        (f"/people/{leo.id}/commitments", {"what": long}),
        (f"/people/{leo.id}/points", {"kind": "phone", "value": long}),
        ("/profile", {"name": long}),
        ("/profile/interests", {"own": long}),
        ("/profile/interests", {"tick": long}),
        ("/profile/strengths", {"own": ", ".join(f"strength {n}" for n in range(200))}),
        ("/goals", {"what": long}),
        ("/goals", {"what": "x", "support": long}),
    ]:
        visitor.post(path, **typed)
        assert visitor.status == 422, path
        assert "Nothing was changed" in visitor.said, path
        assert visitor.headers["hx-reswap"] == "none", "the form keeps what was typed"
    assert visitor.phone.kith.snapshot() == before


def test_what_nobody_offered_is_refused(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    for path, typed in [
        (f"/people/{leo.id}/circle", {"circle": "nearest"}),
        (f"/people/{leo.id}/facts", {"about": "weakness", "text": "x"}),
        (f"/people/{leo.id}/commitments", {"what": "x", "due": "2026-02-30"}),
        ("/talks", {"person": leo.id, "channel": "telepathy"}),
    ]:
        visitor.post(path, **typed)
        assert visitor.status == 422, path
    visitor.post("/talks", person="nobody", line="x")
    assert visitor.status == 404


class FailingStore(MemoryStore):
    """A store that fails when it is told to."""

    fault: Fault | None = None

    async def commit(self, batch: Batch, expected: int) -> int:
        """Write, or fail."""
        if self.fault is not None:
            raise self.fault
        return await super().commit(batch, expected)


@pytest.mark.parametrize(("fault", "status"), [(StoreFull(), 507), (StoreLost(), 503), (Stale(), 409)])
def test_a_store_that_fails_is_said_and_nothing_half_is_kept(fault: Fault, status: int) -> None:
    store = FailingStore()
    visitor = Visitor(Phone(store)).post("/welcome")
    store.fault = fault
    visitor.post("/meetings", name="Amara Diallo", line="Loves climbing.")
    assert visitor.status == status
    assert fault.sentence == " ".join(visitor.screen.all("p")[0].text.split())
    assert visitor.phone.kith.people() == []
    store.fault = None
    visitor.post("/meetings", name="Amara Diallo", line="Loves climbing.")
    assert "Loves climbing." in visitor.text


def test_a_plain_browser_gets_a_refusal_as_a_page(phone: Phone) -> None:
    visitor = Visitor(phone, page=False)
    visitor.post("/meetings", name="")
    assert visitor.status == 422
    assert "Who was it?" in visitor.text


def test_what_was_done_is_said_once(visitor: Visitor) -> None:
    visitor.post("/meetings", name="Amara Diallo")
    assert visitor.said
    assert not visitor.open("/people").said


def test_a_refusal_can_be_closed_and_goes_with_the_screen_it_was_said_on(visitor: Visitor) -> None:
    visitor.post("/meetings", name="")
    (closing,) = [form for form in visitor.screen.all("form") if form.get("method") == "dialog"]
    assert closing.all("button")[0].text == "Close"
    visitor.open("/people", **{"HX-Target": "main#screen"})
    assert visitor.screen.all("div", hx_swap_oob="delete:#said .refused")


def test_a_part_of_a_screen_does_not_swallow_what_is_to_be_said(visitor: Visitor) -> None:
    visitor.room.said = None
    visitor._ask("POST", "/meetings", b"name=Amara", {"Content-Type": "application/x-www-form-urlencoded"})
    visitor.open("/choices?whom=a", Part="choices")
    assert "Kept. Amara" in visitor.open("/people").said


def test_undo_that_is_too_old_changes_nothing(visitor: Visitor) -> None:
    visitor.post("/undo/0000000000-nobody")
    assert visitor.status == 404
    assert "can't be undone any more" in visitor.said


def test_undo_leads_nowhere_outside(visitor: Visitor) -> None:
    visitor.post("/meetings", name="Amara")
    (form,) = [form for form in visitor.screen.all("form") if "/undo/" in form.get("action")]
    # Visitor fails on a redirect that leaves the app
    visitor.post(form.get("action").removeprefix(MOUNT), then="https://example.org/")
    assert visitor.phone.kith.people() == []


def test_the_app_answers_below_any_mount() -> None:
    phone = Phone()
    visitor = Visitor(phone).open("/")
    assert all(each.get("href").startswith("/kith/") for each in visitor.main.all("a"))
