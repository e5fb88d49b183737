"""The phone's own doors in a real browser: its contact picker, what others share, files opened, codes scanned."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import segno
from kithdesk.serving import Server

from .access import serious
from .engines import Engine
from .pages import App
from .parcel import code_of, file_of
from .where import everywhere

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Amara Diallo\r\nTEL:+447700900222\r\nEND:VCARD\r\n"
SHORT = "MECARD:N:Diallo,Amara;TEL:+447700900222;EMAIL:amara@example.org;;"

PICKER = """() => void Object.defineProperty(navigator, "contacts", { configurable: true, value: {
  getProperties: async () => ["name", "email", "tel", "address", "icon"],
  select: async (wanted, { multiple }) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 600, height: 400 });
    canvas.getContext("2d").fillRect(0, 0, 300, 200);
    const icon = await new Promise((take) => canvas.toBlob(take, "image/png"));
    return [
      { name: ["Diallo; Amara, of Leeds"], tel: ["+447700900222", "+447700900222"], email: ["amara@example.org"], icon: [icon],
        address: [{ addressLine: ["12 Canal Street"], city: "Leeds", postalCode: "LS1 4AB", country: "GB" }] },
      { name: ["Leo\\nEND:VCARD"], tel: [], email: [], address: [], icon: [new Blob(["no picture"])] },
    ];
  },
} })"""
SHARE = """(parts) => {
  const form = Object.assign(document.createElement("form"), { method: "post", enctype: "multipart/form-data", action: "shared" });
  for (const [name, value, file] of parts) {
    const field = Object.assign(document.createElement("input"), { name, type: file ? "file" : "text" });
    const carrier = new DataTransfer();
    if (file) carrier.items.add(new File([value], file));
    if (file) field.files = carrier.files;
    else field.value = value;
    form.append(field);
  }
  document.documentElement.dataset.before = "";
  document.body.append(form);
  setTimeout(() => form.submit(), 50);
}"""
LAUNCHED = """Object.defineProperty(window, "launchQueue", {
  value: { setConsumer: (take) => take({ files: [{ getFile: async () => new File([CARD], "amara.vcf") }] }) },
})"""
ARRIVED = "() => document.documentElement.dataset.before === undefined"
LEFT_OVER = "async () => (await caches.keys()).filter((name) => name.startsWith('kith-shared')).length === 0"


def share(app: App, *parts: tuple[str, ...]) -> App:
    """What the phone does when somebody picks Kith in a share sheet."""
    app.tab.ask(SHARE, [list(part) for part in parts])
    app.tab.wait_until(ARRIVED, what="the page to which a share leads")
    return app.ready()


# the contact picker


@everywhere
def test_people_ticked_in_the_phones_own_list_go_the_way_of_a_file(emptied: App) -> None:
    app = emptied.start()
    app.follow("import", "import")
    assert not app.tab.can_see("From this phone's contacts"), "only where there is one"
    app.tab.ask(PICKER)
    app.follow("more", "more").follow("import", "import").tab.tap("Choose people")
    app.screen("import-preview").tab.see("Two people are new.", "Nothing is kept yet.")
    app.tab.tap("Import")
    app.tab.see("Two people are in.")
    app.person("Diallo; Amara, of Leeds").tab.see("+447700900222", "12 Canal Street, Leeds, LS1 4AB")
    assert app.tab.ask("() => document.querySelector('.who .avatar img')?.naturalWidth") == 256, "the picture was made small"
    app.tab.ask("() => void delete navigator.contacts")


# shared into the app


@everywhere
def test_a_card_that_another_app_shares_is_looked_at_without_a_network(offline: App) -> None:
    app = share(offline.start(), ("files", CARD, "amara.vcf"), ("files", CARD.replace("Amara", "Leo").replace("222", "333"), "leo.vcf"))
    app.screen("import-preview").tab.see("Two people are new.", "Nothing is kept yet.")
    app.tab.wait_until(LEFT_OVER, what="what was shared to be forgotten")
    app.tab.tap("Import")
    app.tab.see("Two people are in.")


@everywhere
def test_words_that_another_app_shares_may_become_a_line(offline: App) -> None:
    app = share(offline.start(), ("title", "Pumps"), ("text", "Worth a look https://example.org/p"), ("url", "https://example.org/p"))
    app.screen("brought-text").tab.see("Pumps", "Worth a look https://example.org/p", "Nothing is kept yet.")
    app.tab.tap("A line about somebody")
    app.screen("capture").tab.type("Find a name", "Amara")
    app.tab.tap("New person: Amara")
    app.tab.tap("Keep")
    app.screen("talk").tab.see("Worth a look https://example.org/p")
    kept = app.tab.ask("() => Object.values(localStorage).join('')")
    assert "What shall become of it?" not in kept, "the screen of what nobody wanted kept is not kept either"


def test_people_handed_over_arrive_when_they_are_shared(offline: App) -> None:
    share(offline.start(), ("files", file_of("Amara Diallo").decode(), "2026.kith-people.txt"))
    offline.screen("arrivals-look").tab.see("They come from Maya.", "Amara Diallo")
    share(offline, ("text", "https://kith.invalid/app/arrivals#" + code_of("Leo Chen")))
    offline.screen("arrivals-look").tab.see("Leo Chen")
    share(offline, ("text", "Some words"))
    assert serious(offline.screen("brought-text").tab) == []


def test_a_share_of_nothing_is_told_and_what_nobody_picked_up_is_dropped(offline: App) -> None:
    app = share(offline.start(), ("text", "  "))
    app.screen("brought").tab.see("Nothing that Kith can read came along.")
    app.tab.ask("() => caches.open('kith-shared ' + new URL('../', kith.app).pathname).then((box) => box.put('x', new Response('x')))")
    app.open("people").screen("people").tab.wait_until(LEFT_OVER, what="what nobody picked up to be dropped")


def test_a_file_is_opened_with_kith(emptied: App) -> None:
    emptied.start()
    emptied.tab.page.add_init_script(LAUNCHED.replace("CARD", json.dumps(CARD)))
    emptied.open("brought").screen("import-preview").tab.see("Amara Diallo", "Nothing is kept yet.")


# scanned


def picture_of(text: str, folder: Path) -> Path:
    file = folder / "code.png"
    segno.make(text, micro=False).save(str(file), scale=6, border=2)
    return file


@everywhere
@pytest.mark.parametrize(
    ("text", "screen", "seen"),
    [(SHORT, "import-preview", "Amara Diallo"), ("https://kith.invalid/app/arrivals#" + code_of("Amara Diallo"), "arrivals-look", "Maya"),
     ("https://example.org/", "brought-text", "https://example.org/")],
    ids=["a card", "a person handed over", "an address"],
)  # fmt: skip
def test_a_picture_of_a_code_is_read(emptied: App, tmp_path: Path, text: str, screen: str, seen: str) -> None:
    app = emptied.start().follow("scan", "scan")
    app.tab.attach("Or choose a picture of a code", picture_of(text, tmp_path))
    app.screen(screen).tab.see(seen)


def test_a_picture_without_a_code_and_a_file_that_is_no_picture_are_told(emptied: App, tmp_path: Path) -> None:
    app = emptied.start().follow("scan", "scan")
    assert serious(app.tab) == []
    file = tmp_path / "letter.png"
    file.write_text("Dear Amara")
    app.tab.attach("Or choose a picture of a code", file)
    app.tab.see("That is no picture that Kith can read.")
    code = picture_of("x", tmp_path)
    app.tab.attach("Or choose a picture of a code", blank(code))
    app.tab.see("There is no code in this picture that Kith can read.")


def blank(code: Path) -> Path:
    """A picture of nothing."""
    drawn = segno.make("x", micro=False)
    drawn.save(str(code), scale=6, dark="white", light="white")
    return code


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("NotAllowedError", "The browser may not use the camera here."), ("NotFoundError", "No camera was found"),
     ("NotReadableError", "Another app uses the camera"), ("TypeError", "The camera did not open.")],
)  # fmt: skip
def test_a_camera_that_is_not_to_be_had_is_told(emptied: App, name: str, sentence: str) -> None:
    app = emptied.start().follow("scan", "scan")
    app.tab.ask("(name) => { navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('no', name) } }", name)
    app.tab.tap("Open the camera")
    app.tab.see(sentence)
    assert app.tab.can_see("Open the camera"), "it can be tried again"


def film_of(text: str, file: Path) -> Path:
    """A film of one frame for Chromium's make-believe camera (YUV4MPEG2)."""
    rows = [list(row) for row in segno.make(text, micro=False).matrix_iter(scale=6, border=4)]
    width, height = 640, 480
    left, top = (width - len(rows[0])) // 2, (height - len(rows)) // 2
    light = bytearray(b"\xeb" * (width * height))
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            light[(top + y) * width + left + x] = 16 if dark else 235
    frame = bytes(light) + b"\x80" * (width * height // 2)
    file.write_bytes(b"YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n" + 10 * (b"FRAME\n" + frame))
    return file


@pytest.fixture
def before_a_camera(engine: Engine, host: Server, tmp_path: Path) -> Callable[[str], App]:
    """Kith on a phone whose camera sees a code."""

    def opened(text: str) -> App:
        film = film_of(text, tmp_path / "code.y4m")
        switches = ("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={film}")
        return App(engine.keeping_browser(tmp_path / "profile", switches=switches).tab(), host.address).open().start()

    return opened


def test_a_code_before_the_camera_is_read_and_the_camera_goes_off(before_a_camera: Callable[[str], App]) -> None:
    app = before_a_camera(SHORT).follow("scan", "scan")
    app.tab.ask(
        """() => { const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
          navigator.mediaDevices.getUserMedia = async (wanted) => (globalThis.seen = await ask(wanted)); }"""
    )
    app.tab.tap("Open the camera")
    app.screen("import-preview").tab.see("Amara Diallo", "Nothing is kept yet.")
    app.tab.wait_until("() => seen.getTracks().every((track) => track.readyState === 'ended')", what="the camera to go off")
    app.tab.tap("Import")
    app.tab.see("One person is in.")


# shown


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_card_is_shown_large_in_words_and_so_that_another_phone_reads_it(engine: Engine, host: Server, tmp_path: Path, dark: bool) -> None:
    browser = engine.browser(dark=dark)
    app = App(browser.tab(), host.address).open().start("Maya").follow("card", "my-card")
    app.tab.type("Your name", "Zoë Rojas")
    app.tab.type("Phone", "+44 7700 900111")
    app.tab.tap("Keep and show it")
    app.screen("small-card").tab.see("It says:", "Zoë Rojas, +44 7700 900111")
    assert app.tab.ask("() => document.querySelector('#screen svg.squares').getBoundingClientRect().top") > 0, "shown from its top"
    assert serious(app.tab) == []
    app.tab.choose("Phone", "Leave it out")
    app.tab.see_no_more("Zoë Rojas, +44 7700 900111")
    shown = tmp_path / "shown.png"
    app.tab.picture(shown)
    app.tab.tap("Fill the screen")
    wide = tmp_path / "wide.png"
    app.tab.picture(wide)
    app.tab.tap("Close")
    for picture in (shown, wide):
        app.follow("scan", "scan").tab.attach("Or choose a picture of a code", picture)
        app.screen("import-preview").tab.see("Zoë Rojas", "One person is new.")
    browser.close()
