"""A photo that is kept is a small picture and nothing else: not where it was taken, not what hides behind it."""

import base64
import struct

import pytest
from pictures import SECRET, chunk, jpeg, png, segment, webp

from kith.formats.pictures import BYTES, NoPicture, of_address, of_file

def content_of(address: str) -> bytes:
    return base64.b64decode(address.partition(",")[2])


PICTURES = {"jpeg": jpeg, "png": png, "webp": webp}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_small_picture_is_kept_as_it_is(kind: str) -> None:
    address = of_file(PICTURES[kind]())
    assert address.startswith(f"data:image/{kind};base64,")
    assert content_of(address) == PICTURES[kind]()
    assert of_address(address) == address


WITH_SECRETS = {
    "exif": jpeg(200, 200, segment(0xE1, b"Exif\0\0" + SECRET), segment(0xFE, SECRET)),
    "what a program adds": jpeg(200, 200, segment(0xED, b"Adobe_CM" + SECRET), segment(0xEE, b"Adobe" + SECRET)),
    "a second picture behind": jpeg(end=jpeg(end=SECRET)),
    "a comment between scans": jpeg(scan=b"\x01" + segment(0xFE, SECRET)),
    "text in a png": png(200, 200, chunk(b"tEXt", b"Comment\0" + SECRET), chunk(b"eXIf", SECRET), end=SECRET),
    "exif in a webp": webp(200, 200, (b"EXIF", SECRET), (b"XMP ", SECRET), end=SECRET),
}


@pytest.mark.parametrize("secret", WITH_SECRETS)
def test_where_it_was_taken_is_left_out(secret: str) -> None:
    kept = content_of(of_file(WITH_SECRETS[secret]))
    assert SECRET not in kept
    assert of_file(kept), "what is left is still a picture"


def test_a_webp_says_no_longer_that_there_is_more_than_the_picture() -> None:
    kept = content_of(of_file(webp(200, 200, (b"EXIF", SECRET))))
    assert kept[20] == 0x10, "transparency alone"
    assert struct.unpack_from("<I", kept, 4)[0] == len(kept) - 8


def test_how_the_colours_are_read_stays() -> None:
    colours = segment(0xEE, b"Adobe\0\x64\0\0\0\0\x01")
    assert colours in content_of(of_file(jpeg(200, 200, colours)))


@pytest.mark.parametrize(
    "content",
    [
        b"", b"GIF89a" + b"\0" * 40, b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"\xff\xd8\xff",
        jpeg()[:-2], jpeg()[:20], png()[:-4], png()[:30], webp()[:18], b"\x89PNG\r\n\x1a\n" + b"\xff" * 30,
        b"\xff\xd8" + segment(0xE1, b"x") + b"no marker", png().replace(b"IDAT", b"IDAX"), webp(0x4000, 1)[:30],
    ],
)  # fmt: skip
def test_what_is_no_whole_picture_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(NoPicture) as refused:
        of_file(content)
    assert "Nothing was changed" in refused.value.sentence


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_that_would_fill_the_memory_when_it_is_drawn_is_refused(kind: str) -> None:
    for size in ((257, 10), (10, 257), (16_000, 16_000)):
        with pytest.raises(NoPicture, match="too large"):
            of_file(PICTURES[kind](*size))


def test_a_heavy_picture_is_refused() -> None:
    with pytest.raises(NoPicture, match="too large"):
        of_file(jpeg(scan=b"\x01" * BYTES))


@pytest.mark.parametrize(
    "address",
    [
        "", "https://example.org/leo.jpg", "data:image/svg+xml;base64,PHN2Zy8+", "data:text/html,<script>",
        "data:image/png;base64,!!!!",
    ],
)  # fmt: skip
def test_what_is_no_picture_inside_an_address_is_refused(address: str) -> None:
    with pytest.raises(NoPicture):
        of_address(address)
