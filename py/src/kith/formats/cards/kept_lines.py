"""What a card says beyond what Kith has a field for, as lines that are kept on the person and written back.

A line is what stood in the file, unfolded and in real letters: what only told how a file was encoded is gone from it.
Kept are whole properties that are unknown here, the groups that they stand in, and those known ones of which a field
holds less than they say: an address in its parts, a second role. A sound or a large key is left out, and that is told.
"""

import re

from kith.network.card_lines import blocks
from kith.records import limits
from kith.words import say as _

from ..decoding import codec
from .properties import Property, split_outside_quotes
from .values import Values

NEVER = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "AGENT"})
"""Names of what says nothing of a person, or is written anew with every card."""

WHOLE_NAME = "X-KITH-WHOLE"
"""The parameter of a name that Kith has in one piece: it is written in parts because phones want them."""

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ENCODINGS = ("QUOTED-PRINTABLE", "Q", "8BIT", "7BIT")


def line_of(item: Property, values: Values | None = None) -> str:
    """A property as one line. `values` are those of its card where it is one that Kith knows: old escapes become today's."""
    named, *parameters = split_outside_quotes(item.head, ";")
    head = ";".join([named, *(each for each in parameters if not _tells_encoding(each))])
    value = item.value if values is None else values.put_right(item)
    if item.parameters.get("ENCODING") == "B":
        value = re.sub(r"\s+", "", value)
    return of_today(one_line(f"{head}:{value}"))


def of_today(line: str) -> str:
    """A line as 3.0 and 4.0 have it: what version 2.1 said barely (`HOME`) is the value of a parameter."""
    head, colon, value = line.partition(":")
    if '"' in head or ";" not in head:
        return line
    name, *parameters = head.split(";")
    said = [each if "=" in each else f"TYPE={each.strip()}" for each in parameters if each.strip()]
    said = ["ENCODING=b" if each.upper() in ("ENCODING=BASE64", "TYPE=BASE64") else each for each in said]
    return ";".join([name, *said]) + colon + value


def one_line(text: str) -> str:
    """A text that breaks no line of a file."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n"))


def within_limits(items: list[tuple[Property, str]]) -> tuple[list[str], list[str]]:
    """The lines that there is room for, whole groups or none of each, and what was left out in words."""
    problems: list[str] = []
    kept: list[str] = []
    length = 0
    told = {line: item for item, line in items}
    for block in blocks(line for _item, line in items):
        large = next((line for line in block if len(line) > limits.CARD_LINE), "")
        if large:
            problems.append(_too_large(told[large].name, len(large)))
            # what was said of it says nothing without it
            block = [] if all(line == large or told[line].name == "X-ABLABEL" for line in block) else [
                line for line in block if len(line) <= limits.CARD_LINE
            ]  # fmt: skip
        size = sum(map(len, block))
        if len(kept) + len(block) > limits.CARD_LINES or length + size > limits.CARD:
            problems.append(_("some further lines of the card were left out: there were too many"))
            continue
        kept += block
        length += size
    # a slice has no room to grow: there may be thousands of people in a file
    return list(dict.fromkeys(kept))[:], list(dict.fromkeys(problems))


def _too_large(name: str, length: int) -> str:
    kinds = {"SOUND": _("sound"), "KEY": _("key"), "LOGO": _("logo"), "PHOTO": _("photo")}
    return _("a {thing} of {size} kB was left out", thing=kinds.get(name, _("line")), size=f"{length / 1000:,.0f}")


def _tells_encoding(parameter: str) -> bool:
    key, equals, value = parameter.partition("=")
    key, value = key.strip().upper(), value.strip().strip('"')
    if not equals:
        return key in _ENCODINGS or bool(codec(key))
    return (key == "ENCODING" and value.upper() in _ENCODINGS) or (key == "CHARSET" and codec(value) != "utf-8")
