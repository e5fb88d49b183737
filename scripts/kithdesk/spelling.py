"""The spelling of the guide: every word is in a British dictionary, among the studies' authors, or in our own list.

The dictionary is Hunspell's, read by `nspell` in Node; both are npm packages of the tests. Not read as words: code,
addresses, ids, and what has a digit in it. `tests/guide/words.txt` holds names and terms, one a line; a small letter at
the beginning of one stands for both.
"""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from kithdesk import node, places, steps

OWN_WORDS = places.TESTS / "guide" / "words.txt"
STUDIES = places.DOCS / "theme" / "sources.toml"

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
TITLE = re.compile(r" +- \"?([^\"]*?)\"?:(?: \S+\.md)?$")
# What stands in Markdown and is no text, in the order in which it is taken out.
NO_TEXT = [
    re.compile(r"^(?:articles|sources|template|hide|icon|search):.*(?:\n +.*)*", re.MULTILINE),  # front matter that is not read
    re.compile(r"^(?:title|description|lead):", re.MULTILINE),
    re.compile(r"^( *)(```|~~~).*?^\1\2", re.MULTILINE | re.DOTALL),
    re.compile(r"`[^`\n]+`"),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"</?[a-z][^>]*>"),
    re.compile(r"\]\([^)\s]*\)"),
    re.compile(r"^ *(?:!!!|\?\?\?\+?) [a-z ]+", re.MULTILINE),
    re.compile(r"\{:?(?= *[#.a-z])[^{}\n]*\}"),
    re.compile(r"&[a-z]+;"),
    re.compile(r"\S*\w[@.]\w\S*"),  # addresses and names of files
    re.compile(r"\w*\d\w*"),
]


@dataclass(frozen=True)
class Slip:
    """A word that nobody knows, where it stands, and what may have been meant."""

    page: str
    line: int
    word: str
    meant: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.word}" + (f" ({', '.join(self.meant)}?)" if self.meant else "")


def main() -> None:
    """Print every slip of the guide; the exit code is 1 where there is one."""
    found = slips(guide())
    print("\n".join(map(str, found)) or "Every word of the guide is known.")
    raise SystemExit(1 if found else 0)


def guide() -> dict[str, str]:
    """The text of each page by its file's name, and the titles in the site's navigation, on the lines on which they stand."""
    pages = {path.relative_to(places.ROOT).as_posix(): text_of(path.read_text("utf-8")) for path in sorted(places.DOCS.rglob("*.md"))}
    return pages | {places.GUIDE_SETTINGS.name: titles(places.GUIDE_SETTINGS.read_text("utf-8"))}


def titles(settings: str) -> str:
    """The titles in the site's navigation, each on its own line of the settings."""
    before, _, after = settings.partition("nav:\n")
    tree = after.partition("\n\n")[0]
    return "\n" * (before.count("\n") + 1) + "\n".join(found[1] if (found := TITLE.match(line)) else "" for line in tree.splitlines())


def text_of(markdown: str) -> str:
    """A page's words as a reader meets them; its lines stay where they are."""
    for pattern in NO_TEXT:
        markdown = pattern.sub(lambda found: " " + "\n" * found[0].count("\n"), markdown)
    return markdown


def slips(texts: dict[str, str]) -> list[Slip]:
    """The words of these texts that nobody knows, in order."""
    found = [(name, number, word) for name, text in texts.items() for number, word in words(text)]
    known = _known()
    unknown = _not_in_the_dictionary(sorted({word for _, _, word in found if word not in known}))
    return [Slip(name, number, word, tuple(unknown[word])) for name, number, word in found if word in unknown]


def words(text: str) -> Iterator[tuple[int, str]]:
    """Each word of a text with the number of its line, without the 's of belonging."""
    for number, line in enumerate(text.splitlines(), 1):
        for word in WORD.findall(line):
            yield number, word.replace("’", "'").removesuffix("'s")


def _known() -> set[str]:
    """Words that need no dictionary: ours, and the names of those who wrote the studies."""
    own = {line for line in OWN_WORDS.read_text("utf-8").splitlines() if line and not line.startswith("#")}
    studies = tomllib.loads(STUDIES.read_text("utf-8"))["studies"].values()
    return own | {word[0].upper() + word[1:] for word in own} | {word for study in studies for _, word in words(study["cite"])}


def _not_in_the_dictionary(asked: list[str]) -> dict[str, list[str]]:
    """Those of the words that are in no dictionary, each with what may have been meant."""
    with steps.alone():
        node.fetch_packages_of_tests()
    job = json.dumps({"modules": str(places.NODE_MODULES_OF_TESTS), "words": asked})
    command = [str(node.program()), str(places.INSIDE / "spelling.mjs")]
    ran = subprocess.run(command, input=job, capture_output=True, text=True, encoding="utf-8", check=False)
    steps.fail_with_output("reading the dictionary", ran.stderr, ran.returncode)
    return json.loads(ran.stdout)

