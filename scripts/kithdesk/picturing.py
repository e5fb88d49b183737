"""The guide's pictures of the app, taken anew by one command: on a phone, by day and by night, never by hand.

What is taken stands in `shots.py`. A picture is as high as what it shows: it ends where nothing on the screen is cut in
two. All are WebP, drawn by the same Chromium that shows the app.
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kithdesk import engines, places, site, steps
from kithdesk.serving import Server
from kithdesk.shots import CLUB, CONTACTS, OF_A_NEW_PHONE, OF_A_PARENT, OF_A_STUDENT, Shot

FOLDER = places.DOCS / "pictures" / "app"
ON_README, README_PICTURE = ("today", "capture-line", "person"), places.DOCS / "pictures" / "kith.png"

WIDTH, HEIGHT, LOWEST, SCALE = 360, 740, 600, 1.4
SCHEMES = ("light", "dark")
QUALITY = 0.36  # the letters stay sharp; with 0.5 the pictures are a tenth larger
AROUND = 14  # points left round a part of a screen

# Nothing that only the moment shows: no focus, no sentence about what was done, no word about the network.
CALM = """() => {
  document.activeElement?.blur();
  for (const id of ["said", "notice"]) document.getElementById(id)?.style.setProperty("display", "none");
  scrollTo(0, 0);
}"""
# Where a picture can end so that nothing is cut in two, as a height from the top of the window, and hides what comes
# after: below a card if that makes it neither short nor too high, else below a line. `from` is where it begins, `kept`
# what is kept free below.
END = """([highest, lowest, from, kept]) => {
  const screen = document.getElementById("screen");
  const floats = (each) => each !== screen && (["fixed", "sticky"].includes(getComputedStyle(each).position) || floats(each.parentElement));
  const there = [...screen.querySelectorAll("*")].filter((each) => !floats(each)).map((each) => [each, each.getBoundingClientRect()]);
  const boxes = (selector) => there.filter(([each, box]) => box.height && each.matches(selector));
  const lines = boxes("li, p, small, h1, h2, h3, h4, .button, .bare, .input, .chip, .entry, label, summary, svg, img, a.guide, .avatar");
  const cards = [...boxes(".card, .note, article"), ...lines];
  const cut = (y, all) => all.some(([, box]) => box.top < y - 1 && box.bottom > y);
  const last = Math.ceil(Math.max(...lines.map(([, box]) => box.bottom))) + 14;
  const most = Math.min(from + highest - kept, last);
  const find = (all, least) => { for (let y = most; y >= least; y -= 1) if (!cut(y, all)) return y; };
  const end = find(cards, Math.min(from + lowest - kept, last)) ?? find(lines, from + 400) ?? most;
  for (const [each, box] of cards) if (box.top >= end - 1) each.style.setProperty("visibility", "hidden");
  return end - from + kept;
}"""
PART = """(selector) => { const { top, height } = document.querySelector(selector).getBoundingClientRect(); return [top + scrollY, height]; }"""
# What stands at the foot of the window whatever is scrolled: the tabs, and what a screen puts above them.
FOOT = """() => {
  const floating = [...document.querySelectorAll("#screen *")].filter((each) => ["fixed", "sticky"].includes(getComputedStyle(each).position));
  const boxes = [document.getElementById("tabs"), ...floating].map((each) => each.getBoundingClientRect());
  return innerHeight - Math.min(innerHeight, ...boxes.filter((box) => box.height && box.bottom > innerHeight - 90).map((box) => box.top));
}"""
TABS = "() => document.getElementById('tabs').getClientRects().length > 0"
TO_WEBP = """async ([png, quality]) => {
  const bytes = Uint8Array.from(atob(png), (each) => each.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality });
  let text = "";
  for (const each of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(each);
  return btoa(text);
}"""
THREE = """<!doctype html><style>
  body { margin: 0; padding: 24px; display: flex; gap: 24px; align-items: start; justify-content: center; background: #f1f1ea; }
  img { inline-size: 296px; border-radius: 22px; border: 1px solid #d5d8d0; }
</style>"""


def take() -> None:
    """Take all pictures, put them in place of the old ones, and say how large they are."""
    site.build()
    sys.path[:0] = [str(places.TESTS), str(places.PYTHON / "src")]
    with tempfile.TemporaryDirectory() as folder, studio(Path(folder)) as camera:
        camera.student()
        camera.parent()
        camera.new_phone()
        camera.readme()
        shutil.rmtree(FOLDER, ignore_errors=True)
        shutil.copytree(camera.made, FOLDER)
        shutil.copyfile(camera.folder / README_PICTURE.name, README_PICTURE)
    sizes = [file.stat().st_size for file in FOLDER.iterdir()]
    steps.say(f"{len(sizes)} pictures, {sum(sizes) / 1000:.0f} kB together, the largest {max(sizes) / 1000:.0f} kB")


@contextmanager
def studio(folder: Path) -> Iterator[Studio]:
    """A camera before a running app; no request of its browser leaves this machine."""
    from browser.engines import launch
    from browser.outside import Outside

    found = engines.find("chromium")
    if found is None:
        raise steps.stop("the pictures are taken in Chromium, and there is none here. `python3 scripts/test.py --only browser` installs it.")
    outside = Outside()
    engine = launch(found, outside.address)
    try:
        with Server(places.SITE, base="/kith/") as server:
            yield Studio(folder, engine, server.address)
    finally:
        engine.close()
        outside.close()


class Studio:
    """Takes the pictures into a folder, each browser in it a phone with nothing on it yet."""

    def __init__(self, folder: Path, engine: Any, address: str) -> None:
        self.folder, self.made, self.engine, self.address = folder, folder / "app", engine, address
        self.made.mkdir()
        (folder / "contacts.vcf").write_text(CONTACTS, "utf-8")
        (folder / "club.csv").write_text(CLUB, "utf-8")
        self.darkroom = engine.browser().tab().page

    @contextmanager
    def phone(self) -> Iterator[Any]:
        """Kith on a phone with nothing on it yet."""
        from browser.pages import App

        browser = self.engine.browser(width=WIDTH, height=HEIGHT, device_scale_factor=SCALE, is_mobile=True, has_touch=True)
        app = App(browser.tab(), self.address).open()
        app.offline_ready()
        yield app
        browser.close()

    def student(self) -> None:
        """Maya's phone, with the sample people; its backup goes on to the new phone."""
        with self.phone() as app:
            app.start("Maya").follow("more", "more").tab.tap("Try it with sample people")
            app.screen("today")
            self.shoot(app, OF_A_STUDENT)
            app.follow("backup", "backup")
            with app.tab.page.expect_download() as saving:
                app.tab.tap("Save a backup")
            saving.value.save_as(self.folder / "backup.json")

    def parent(self) -> None:
        """A parent's phone, with a child's people beside those of the parent."""
        with self.phone() as app:
            app.samples(parent=True)
            self.shoot(app, OF_A_PARENT)

    def new_phone(self) -> None:
        """A phone that nobody has used for Kith yet."""
        first, *later = OF_A_NEW_PHONE
        with self.phone() as app:
            self.shoot(app, (first,))
            app.start("Maya")
            self.shoot(app, later)

    def shoot(self, app: Any, shots: tuple[Shot, ...] | list[Shot]) -> None:
        """Take these pictures one after the other, in both schemes."""
        for shot in shots:
            page = app.tab.page
            page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
            self.go(app, shot)
            app.tab.ask(CALM)
            part = self.framed(app, shot)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                png = page.screenshot(animations="disabled", clip=part)
                (self.made / f"{shot.name}-{scheme}.webp").write_bytes(self.webp(png))
                if shot.name in ON_README and scheme == "light":
                    (self.folder / f"{shot.name}.png").write_bytes(png)

    def go(self, app: Any, shot: Shot) -> None:
        """Go where a picture is taken, and do what is to be done there."""
        if shot.path is not None:
            app.follow(shot.path if isinstance(shot.path, str) else shot.path(app))
        field, file = shot.file
        if field:
            app.tab.attach(field, self.folder / file)
            app.tab.tap("Look at it", beside=field)
        if shot.do:
            shot.do(app)
        app.screen(shot.screen)

    def framed(self, app: Any, shot: Shot) -> dict[str, float] | None:
        """Make the window as high as what is shown. Where that is a part of the screen, the part is given back."""
        page = app.tab.page
        if shot.only:
            page.set_viewport_size({"width": WIDTH, "height": 4000})
            top, height = app.tab.ask(PART, shot.only)
            if height > HEIGHT - 2 * AROUND:
                height = app.tab.ask(END, [HEIGHT - AROUND, HEIGHT, top, 0])
            return {"x": 0, "y": round(top - AROUND), "width": WIDTH, "height": round(height + 2 * AROUND)}
        if shot.whole:
            page.set_viewport_size({"width": WIDTH, "height": app.tab.ask("() => document.documentElement.scrollHeight")})
            return None
        if app.tab.ask(TABS):  # else it is a sheet, which fills the window
            page.set_viewport_size({"width": WIDTH, "height": round(app.tab.ask(END, [HEIGHT, LOWEST, 0, app.tab.ask(FOOT)]))})
        return None

    def webp(self, png: bytes) -> bytes:
        """The same picture, smaller, and without the table of colours that Chromium adds: all screens take them for sRGB."""
        made = base64.b64decode(self.darkroom.evaluate(TO_WEBP, [base64.b64encode(png).decode(), QUALITY]))
        begin = made.index(b"VP8 ")
        end = begin + 8 + int.from_bytes(made[begin + 4 : begin + 8], "little")
        picture = b"WEBP" + made[begin : end + end % 2]
        return b"RIFF" + len(picture).to_bytes(4, "little") + picture

    def readme(self) -> None:
        """Three phones side by side, for those who read about Kith where its code lies."""
        shown = [base64.b64encode((self.folder / f"{name}.png").read_bytes()).decode() for name in ON_README]
        self.darkroom.set_viewport_size({"width": 1000, "height": 800})
        self.darkroom.set_content(THREE + "".join(f'<img alt="" src="data:image/png;base64,{each}">' for each in shown))
        self.darkroom.wait_for_function("() => [...document.images].every((each) => each.complete)")
        self.darkroom.locator("body").screenshot(path=self.folder / README_PICTURE.name)
