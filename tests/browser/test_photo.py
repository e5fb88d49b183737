"""A photo of somebody: turned upright, cut square and made small in the page, and nothing else of it is kept."""

import base64
import struct
from pathlib import Path

import pytest

from .pages import App
from .where import everywhere

PERSON = "Amara Diallo"
LARGEST = 40_000

# a wide picture, red at the left and blue at the right, with noise that no encoder makes small
DRAWN = """() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1500, height: 1000 });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#e00"; pen.fillRect(0, 0, 750, 1000);
  pen.fillStyle = "#00e"; pen.fillRect(750, 0, 750, 1000);
  for (let n = 0; n < 9000; n++) {
    pen.fillStyle = `rgb(${n * 37 % 256} ${n * 91 % 256} ${n * 53 % 256} / .35)`;
    pen.fillRect(n * 7919 % 1500, n * 104729 % 1000, 9, 9);
  }
  return canvas.toDataURL("image/jpeg", 0.95);
}"""
SHOWN = "() => document.querySelector('.who .avatar img')?.src ?? ''"
# how red it is above, how blue below
COLOURS = """async () => {
  const picture = document.querySelector(".who .avatar img");
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: 2, height: 2 });
  const pen = canvas.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, 0, 0, 2, 2);
  const [above, below] = [pen.getImageData(0, 0, 1, 1).data, pen.getImageData(0, 1, 1, 1).data];
  return [picture.naturalWidth, picture.naturalHeight, above[0] - above[2], below[2] - below[0]];
}"""


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


@pytest.fixture
def amara(app: App) -> App:
    """Amara on the screen, with the form for a photo open."""
    app.start()
    app.meet(PERSON)
    app.person(PERSON)
    app.tab.tap("Change the photo")
    return app


def from_a_camera(app: App, folder: Path) -> Path:
    """A photo that was taken with the phone held sideways (orientation 6), and says where."""
    drawn = base64.b64decode(app.tab.ask(DRAWN).partition(",")[2])
    tiff = b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, 6, 0, 0)
    about = b"Exif\0\0" + tiff + b"51.5074 N, 0.1278 W"
    file = folder / "amara.jpg"
    file.write_bytes(drawn[:2] + b"\xff\xe1" + struct.pack(">H", len(about) + 2) + about + drawn[2:])
    return file


@everywhere
def test_a_photo_is_upright_square_small_and_says_nothing_of_where_it_was_taken(amara: App, tmp_path: Path) -> None:
    amara.tab.attach("Choose a picture", from_a_camera(amara, tmp_path))
    amara.tab.see("This is how it will look.")
    amara.tab.tap("Keep")
    amara.tab.see(f"The photo of {PERSON} is kept.")
    width, height, red_above, blue_below = amara.tab.ask(COLOURS)
    assert (width, height) == (256, 256)
    assert red_above > 60, "what the camera held at its left is above"
    assert blue_below > 60, "what the camera held at its right is below"
    kept = base64.b64decode(amara.tab.ask(SHOWN).partition(",")[2])
    assert len(kept) <= LARGEST
    assert b"51.5074" not in kept
    amara.reload()
    assert amara.tab.ask(SHOWN), "it is there after the app was opened again"


def test_a_photo_is_taken_out_and_comes_back(amara: App, tmp_path: Path) -> None:
    amara.tab.attach("Choose a picture", from_a_camera(amara, tmp_path))
    amara.tab.see("This is how it will look.")
    amara.tab.tap("Keep")
    amara.tab.see(f"The photo of {PERSON} is kept.")
    amara.tab.tap("Change the photo")
    amara.tab.tap("Delete")
    amara.tab.see(f"The photo of {PERSON} is taken out.")
    assert not amara.tab.ask(SHOWN)
    amara.tab.tap("Undo")
    amara.tab.wait_until(SHOWN, what="the photo to come back")


def test_a_file_that_is_no_picture_is_refused_and_the_form_stays(amara: App, tmp_path: Path) -> None:
    file = tmp_path / "letter.jpg"
    file.write_text("Dear Amara")
    amara.tab.attach("Choose a picture", file)
    amara.tab.see("That is no picture that Kith can read.")
    amara.tab.tap("Keep")
    amara.tab.see("No file came along. Choose one, then try again.")
