"""One person small enough for a code on a screen: packed into a few hundred letters, and taken out again.

The letters stand behind the # of an address of this site. What stands there stays in the phone that opens it: no
browser sends it to anybody. Inside is the file of `parcels`, its names one letter long, compressed; a photo never fits.
"""

import base64
import binascii
import json
import zlib
from dataclasses import replace
from datetime import date
from typing import Any

from kith.records.stored import Unreadable, parse
from kith.words import say as _

from ..faults import BadHanding
from .handing import Bundle
from .parcels import FORMAT, NAME, bundle_of, plain_of

START = "kith-people-"
"""How the letters begin."""

# how far a packed text may grow: no words are packed ten times as small, and a hostile text would fill the phone
_MOST = 60_000
_GROWTH, _ALWAYS = 10, 6_000
_SHORT = {
    "mark": "k", "name": "n", "given": "g", "family": "y", "nickname": "i", "pronouns": "p", "organisation": "o", "role": "r",
    "points": "c", "dates": "d", "met": "m", "facts": "f", "note": "t",
}  # fmt: skip
_LONG = {short: name for name, short in _SHORT.items()}
_ROWS = {"points": ("kind", "value", "label"), "dates": ("kind", "day", "label"), "facts": ("about", "text", "learnt")}


def packed(bundle: Bundle) -> str:
    """The one person of a bundle as letters for an address."""
    (handed,) = bundle.people
    row = plain_of(replace(handed, person=replace(handed.person, photo="")))
    short: dict[str, Any] = {}
    for name, value in row.items():
        if name in _ROWS:
            value = [_trimmed([each.get(part, "") for part in _ROWS[name]]) for each in value]
        elif name == "met":
            value = _trimmed([value.get("on", ""), value.get("where", "")])
        short[_SHORT[name]] = value
    text = json.dumps([FORMAT, bundle.giver, bundle.made, short], ensure_ascii=False, separators=(",", ":"))
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    squeezed = press.compress(text.encode("utf-8")) + press.flush()
    return START + base64.urlsafe_b64encode(squeezed).decode("ascii").rstrip("=")


def unpacked(text: str, today: date) -> Bundle:
    """Whom an address, or the letters of one, holds. Raises BadHanding."""
    letters = "".join(text.rpartition(START)[2].split())
    if START not in text or len(letters) > 20_000:
        raise BadHanding(_("There is nobody in that text. Nothing was changed. Copy the whole of it, then try again."))
    try:
        squeezed = base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
        grown = zlib.decompressobj(-15).decompress(squeezed, min(_MOST, _ALWAYS + _GROWTH * len(squeezed)))
        content = parse(grown.decode("utf-8"))
        version, giver, made, short = content
        row = {_LONG.get(name, name): value for name, value in short.items()}
    except (binascii.Error, zlib.error, Unreadable, ValueError, TypeError, AttributeError) as error:
        raise BadHanding(
            _("That code is not whole. Nothing was changed. Scan it again, or copy the whole of it.")
        ) from error
    for name, parts in _ROWS.items():
        if isinstance(row.get(name), list):
            row[name] = [_named(parts, each) for each in row[name]]
    row["met"] = _named(("on", "where"), row.get("met"))
    return bundle_of({NAME: version, "from": giver, "made": made, "people": [row]}, today)


def _trimmed(values: list[str]) -> list[str]:
    while values and not values[-1]:
        values.pop()
    return values


def _named(parts: tuple[str, ...], values: Any) -> dict[str, Any]:
    if not isinstance(values, list):
        return {}
    return dict.fromkeys(parts, "") | dict(zip(parts, values, strict=False))
