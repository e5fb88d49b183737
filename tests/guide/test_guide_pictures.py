"""The guide's pictures of the app: each is there by day and by night, is small, and is shown by some page."""

import re
import struct
from pathlib import Path
from urllib.parse import urljoin

import pytest
from guide.pages import addresses
from kithdesk.shots import SHOTS

FOLDER = Path(__file__).parents[2] / "docs" / "pictures" / "app"
SHOT = re.compile(r'<figure class="shot">(.*?)</figure>', re.DOTALL)
IMAGE = re.compile(r"<img ([^>]*)>")
LARGEST, ALL_OF_THEM, OF_THE_README = 60_000, 2_400_000, 200_000


def attributes(image: str) -> dict[str, str]:
    return dict(re.findall(r'([\w-]+)="([^"]*)"', image))


def shots(page) -> list[list[dict[str, str]]]:
    """The pictures of a page, each with what its images say of themselves."""
    return [[attributes(image) for image in IMAGE.findall(shot)] for shot in SHOT.findall(page.source)]


def size(file: Path) -> tuple[int, int]:
    """Width and height of a WebP that was drawn with losses and without transparency, as all of these are."""
    head = file.read_bytes()[:30]
    assert (head[:4], head[8:16]) == (b"RIFF", b"WEBPVP8 "), f"{file.name} is no such WebP"
    width, height = struct.unpack("<HH", head[26:30])
    return width & 0x3FFF, height & 0x3FFF


@pytest.mark.parametrize("address", addresses())
def test_a_picture_that_a_page_shows_is_there_by_day_and_by_night(pages, site, address):
    for images in shots(pages[address]):
        assert [image["class"] for image in images] == ["by-day", "by-night"]
        day, night = images
        assert night["src"] == day["src"].replace("-light.webp", "-dark.webp") != day["src"]
        assert day["alt"] == night["alt"] != "", "the words are the same by day and by night"
        for image in images:
            file = site / urljoin(f"https://host.invalid/{address}", image["src"]).removeprefix("https://host.invalid/")
            assert file.is_file(), f"/{address} shows {image['src']}, which is not there"
            assert size(file) == (int(image["width"]), int(image["height"])), f"{file.name}: the page would jump when it comes"
            assert (image["loading"], image["decoding"]) == ("lazy", "async")


def test_each_picture_has_one_size_by_day_and_by_night():
    for shot in SHOTS:
        assert size(FOLDER / f"{shot.name}-light.webp") == size(FOLDER / f"{shot.name}-dark.webp"), shot.name


def test_the_script_takes_every_picture_that_there_is_and_no_other():
    names = [shot.name for shot in SHOTS]
    assert len(set(names)) == len(names)
    wanted = {f"{name}-{scheme}.webp" for name in names for scheme in ("light", "dark")}
    assert {file.name for file in FOLDER.iterdir()} == wanted


def test_every_picture_is_shown_by_some_page(pages):
    shown = {Path(image["src"]).name for page in pages.values() for images in shots(page) for image in images}
    assert {file.name for file in FOLDER.iterdir()} - shown == set()


def test_the_pictures_stay_small(site):
    sizes = {file.name: file.stat().st_size for file in FOLDER.iterdir()}
    assert max(sizes.values()) < LARGEST, max(sizes, key=sizes.get)
    assert sum(sizes.values()) < ALL_OF_THEM
    assert (FOLDER.parent / "kith.png").stat().st_size < OF_THE_README
    assert not (site / "pictures" / "kith.png").exists(), "the README's picture is no part of the guide"
