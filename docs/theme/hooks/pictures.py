"""Pictures of the app on a page, by day and by night, written as one: `![Words for who can't see it](picture:today)`.

Both files of that name in docs/pictures/app go into the page, and assets/shots.css shows the one that fits the colours
the page wears. Their size is read from the file itself, so that nothing jumps when they come. A name that has no
pictures stops the build.
"""

import re
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.utils import get_relative_url

FOLDER = Path(__file__).parents[2] / "pictures" / "app"
TIMES = (("by-day", "light"), ("by-night", "dark"))
IMAGE = re.compile(r'<img alt="([^"]*)" src="picture:([^"]*)" ?/?>')
PARAGRAPH = re.compile(rf"<p>((?:\s*{IMAGE.pattern}\s*)+)</p>")


def on_page_content(html, page, config, files):
    """Put the pictures that a page asks for in place of their names."""

    def figures(paragraph):
        shots = [figure(words, name, page) for words, name in IMAGE.findall(paragraph.group(1))]
        return shots[0] if len(shots) == 1 else f'<div class="shots">{"".join(shots)}</div>'

    html = PARAGRAPH.sub(figures, html)
    if 'src="picture:' in html:
        raise PluginError(f"{page.file.src_uri}: a picture of the app stands in a paragraph of its own, with words for who can't see it.")
    return html


def figure(words, name, page):
    """Both pictures of that name, of which one is shown."""
    if not words.strip():
        raise PluginError(f"{page.file.src_uri}: the picture {name!r} needs words for who can't see it.")
    return f'<figure class="shot">{"".join(picture(words, name, *time, page) for time in TIMES)}</figure>'


def picture(words, name, time, scheme, page):
    """One of the two, for the class that shows it at its time of day."""
    file = FOLDER / f"{name}-{scheme}.webp"
    if not file.is_file():
        raise PluginError(
            f"{page.file.src_uri} asks for the picture {name!r}, and there is no {file.name}. Name it in scripts/kithdesk/shots.py and take it "
            "before a page asks for it: python3 scripts/guide.py pictures"
        )
    width, height = size(file.read_bytes())
    address = get_relative_url(f"pictures/app/{file.name}", page.url)
    return f'<img class="{time}" src="{address}" alt="{words}" width="{width}" height="{height}" loading="lazy" decoding="async">'


def size(webp):
    """Width and height as the head of a WebP file says them, in each of its three kinds."""
    kind = webp[12:16]
    if webp[:4] == b"RIFF" and webp[8:12] == b"WEBP":
        if kind == b"VP8 ":
            return int.from_bytes(webp[26:28], "little") & 0x3FFF, int.from_bytes(webp[28:30], "little") & 0x3FFF
        if kind == b"VP8L":
            both = int.from_bytes(webp[21:25], "little")
            return (both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1
        if kind == b"VP8X":
            return int.from_bytes(webp[24:27], "little") + 1, int.from_bytes(webp[27:30], "little") + 1
    raise PluginError("A picture of the app is no WebP file. Take it again: python3 scripts/guide.py pictures")
