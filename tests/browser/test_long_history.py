"""Years of talks: Today does not wait for them, and they are all there for whoever looks for them.

The rows are put into the browser's own store, as a long use of Kith would have left them.
"""

from datetime import UTC, datetime, timedelta

from kith.records import Commitment, Interaction, Person
from kith.records.stored import to_text
from kithdesk.serving import Server

from .engines import Browser
from .pages import App
from .where import everywhere

TALKS = 3_300  # more than are read before the first screen
STAMP = "0123456789ab-0000-years"

# Adds rows as one commit of another day would have done it.
PUT = """async (rows) => {
  const ended = (asked) => new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  const opened = await ended(indexedDB.open("kith"));
  const tx = opened.transaction(["records", "meta"], "readwrite");
  const state = await ended(tx.objectStore("meta").get("#state"));
  const generation = state.generation + 1;
  for (const [key, text] of rows) tx.objectStore("records").put({ key, text, generation });
  tx.objectStore("meta").put({ ...state, generation, token: "years" });
  await new Promise((done, failed) => Object.assign(tx, { oncomplete: done, onerror: failed }));
  opened.close();
}"""
# Whether the first full reading has left its outline for the next opening.
OUTLINED = """() => new Promise((done) => {
  indexedDB.open("kith").onsuccess = ({ target: { result } }) => {
    const asked = result.transaction("meta").objectStore("meta").count("outline");
    asked.onsuccess = () => { result.close(); done(asked.result > 0); };
  };
})"""
CARDS = "() => [...document.querySelectorAll('article.card')].map((card) => card.innerText)"
MARKED = "() => [...document.querySelectorAll('#rows mark')].map((each) => each.textContent)"


def row(record: Person | Interaction | Commitment) -> tuple[str, str]:
    """A record as the store keeps it, with everything that is said in it said at one time."""
    empty = type(record)(id=record.id)
    for name in record.__dataclass_fields__:
        if name not in ("id", "stamps", "was", "unknown") and getattr(record, name) != getattr(empty, name):
            record.stamps[name] = STAMP
    return record.key, to_text(record)


def years() -> list[tuple[str, str]]:
    """Three people; Leo was last talked to half a year ago, and the pterosaur is the oldest talk of all."""
    today = datetime.now(UTC).date()

    def day(ago: int) -> str:
        return (today - timedelta(days=ago)).isoformat()

    def talk(number: int) -> Interaction:
        whom, ago = ("amara", number % 900) if number % 3 else ("leo", 180 + number % 900)
        text = "Drew a pterosaur on the bus." if number == 0 else f"Talked about the harbour, {number}."
        on = day(2_000 if number == 0 else ago)
        return Interaction(id=f"talk{number}", network="mine", people=[whom], on=on, at=f"{on}T12:00:00Z", channel="met", text=text)

    people = [
        Person(id=name, network="mine", name=full, circle=circle, met_on=day(2_000), added=f"{day(2_000)}T12:00:00Z")
        for name, full, circle in (("amara", "Amara Diallo", "inner"), ("leo", "Leo Chen", "close"), ("priya", "Priya Nair", ""))
    ]
    promise = Commitment(id="page", network="mine", person="priya", by="me", what="send my project page", made=day(3), due=day(0))
    return [row(each) for each in (*people, promise, *(talk(number) for number in range(TALKS)))]


def lived(app: App) -> App:
    """The years have passed, and Kith was opened once since."""
    app.start()
    app.tab.ask(PUT, years())
    app.open().screen("today")
    app.tab.wait_until(OUTLINED, what="the whole history to have been read once")
    return app.open().screen("today")


@everywhere
def test_today_is_there_at_once_and_an_old_talk_is_found(emptied: App) -> None:
    app = lived(emptied)
    app.tab.see("Priya Nair", "send my project page", "Leo Chen")
    before = app.tab.ask(CARDS)
    app.go("People")
    app.tab.type("Find someone", "pterosuar")
    app.tab.wait_until(MARKED, what="the talk to be found, in spite of the slip")
    assert app.names() == ["Leo Chen"]
    assert app.tab.ask(MARKED) == ["pterosaur"]
    app.go("Today")
    assert app.tab.ask(CARDS) == before, "Today says the same when the whole history is read"


def test_an_old_talk_is_changed_and_changed_back(emptied: App) -> None:
    app = lived(emptied)
    app.follow("interactions/talk0", "talk").tab.see("Drew a pterosaur on the bus.")
    app.tab.tap("Change what happened")
    app.tab.type("What happened", "Drew a plesiosaur on the bus.")
    app.tab.tap("Keep")
    app.tab.see("Changed.", "Drew a plesiosaur on the bus.")
    app.reload()
    app.tab.see("Drew a plesiosaur on the bus.")
    app.open("people?q=plesiosaur").tab.see("Leo Chen")
    app.follow("interactions/talk0", "talk")
    app.tab.tap("Change what happened")
    app.tab.tap("Delete", beside="What happened")
    app.tab.see("Deleted what happened.")
    app.tab.tap("Undo")
    app.tab.see("Taken back")
    app.open("people?q=plesiosaur").tab.see("Leo Chen")


def test_two_windows_with_a_long_history_see_what_the_other_keeps(browser: Browser, app: App, host: Server) -> None:
    lived(app)
    second = App(browser.tab(), host.address).open()
    app.follow("interactions/talk0", "talk")
    app.tab.tap("Change what happened")
    app.tab.type("What happened", "Drew a plesiosaur on the bus.")
    app.tab.tap("Keep")
    app.tab.see("Changed.")
    second.go("People")
    second.tab.type("Find someone", "plesiosaur")
    second.tab.wait_until(MARKED, what="what the other window wrote to be found")
    second.meet("Ines Moreau", "The pier")
    app.go("People")
    app.tab.see("Ines Moreau")
    app.tab.type("Find someone", "harbour 3299")
    app.tab.wait_until(f"() => ({MARKED})().length === 2", what="the last of the talks to be found")
