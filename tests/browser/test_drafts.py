"""A text is changed, handed to an app of the phone as it stands, and written down once it went out."""

import pytest

from .pages import App

PERSON = "Amara Diallo"

# the app of the phone is not opened here: what it would be given is kept instead
CAUGHT = """() => document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-hand-over]");
  if (!link) return;
  event.preventDefault();
  document.documentElement.dataset.went = link.href;
})"""
TYPED = "(words) => document.querySelector('textarea')?.value.includes(words)"
WENT = "() => document.documentElement.dataset.went"


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


@pytest.fixture
def amara(app: App) -> App:
    """Amara, met at the fair, who has a mail address."""
    app.start()
    app.meet(PERSON, "Engineering fair", "Loves climbing", accept=("interest: climbing",))
    app.tab.tap("Phone, mail, address")
    app.tab.choose("What is it?", "Mail")
    app.tab.type("Number or address", "amara@example.org")
    app.tab.tap("Keep")
    app.tab.see("amara@example.org")
    return app


def test_the_mail_app_gets_the_text_as_it_was_changed_and_a_yes_writes_it_down(amara: App) -> None:
    amara.tab.tap("Draft a message")
    amara.tab.tap("After meeting")
    amara.tab.wait_until(TYPED, "It was good to meet you today at the engineering fair.", what="the draft")
    amara.tab.ask(CAUGHT)
    amara.tab.type("Your text", "Hi & hello,\nhow was 100 % of it?")
    amara.tab.tap("Mail")
    assert amara.tab.ask(WENT) == (
        "mailto:amara@example.org?subject=Good%20to%20meet%20you"
        "&body=Hi%20%26%20hello%2C%0D%0Ahow%20was%20100%20%25%20of%20it%3F"
    )
    amara.tab.tap("Yes, I sent it")
    amara.tab.see("Noted: you wrote to Amara Diallo.", "how was 100 % of it?")
    amara.tab.tap("Undo")
    amara.tab.see("Taken back")
    amara.tab.see_no_more("how was 100 % of it?")


ON_THE_DISK = """([name, words]) => new Promise((done) => {
  const opening = indexedDB.open("kith-drafts");
  opening.onupgradeneeded = () => opening.transaction.abort(); // not there (yet), and not to be made by looking
  opening.onerror = (event) => { event.preventDefault(); done(false); };
  opening.onsuccess = ({ target: { result } }) => {
    const asked = result.transaction("drafts").objectStore("drafts").get(name);
    asked.onsuccess = () => { result.close(); done(Boolean(asked.result?.includes(words))); };
  };
})"""
# a browser that is short of room closes a connection, and what was in the store may be gone with it
GIVE_UP = """() => new Promise((done, failed) => {
  const going = indexedDB.deleteDatabase("kith-drafts");
  going.onsuccess = () => done(null);
  going.onerror = () => failed(going.error);
})"""
LINE = "() => document.getElementById('met-line')?.value"


def test_what_is_typed_is_on_the_disk_again_after_the_browser_gave_its_connection_up(app: App) -> None:
    app.start()
    app.begin_meeting("Leo Chen", "The bus home", "Mends radios")
    app.tab.wait_until(ON_THE_DISK, ["met", "Mends radios"], what="the draft")
    app.tab.ask(GIVE_UP)
    app.tab.type("One line to remember", "Mends radios and clocks")
    app.tab.wait_until(ON_THE_DISK, ["met", "radios and clocks"], what="the draft, over a new connection")


def test_a_draft_that_the_disk_never_took_is_still_there_at_the_next_start(app: App) -> None:
    app.start()
    app.begin_meeting("Leo Chen", "The bus home", "Mends radios")
    app.tab.wait_until(ON_THE_DISK, ["met", "Mends radios"], what="the draft")
    app.tab.ask(GIVE_UP)
    app.reload()
    app.tab.wait_until(f"() => ({LINE})() === 'Mends radios'", what="the draft from the other store")
    app.tab.wait_until(ON_THE_DISK, ["met", "Mends radios"], what="the draft on the disk again")


def test_a_text_for_later_is_there_after_a_reload(amara: App) -> None:
    amara.tab.tap("Draft a message")
    amara.tab.tap("Offer a hand")
    amara.tab.type("Your text", "Shall I carry the pump?")
    amara.tab.tap("Keep for later")
    amara.tab.see("Kept for later. It is not sent.")
    amara.tab.reload()
    amara.tab.wait_until(TYPED, "Shall I carry the pump?", what="the kept text")
