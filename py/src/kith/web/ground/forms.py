"""Reading a form: what was typed, within its limits, or a sentence about why not.

Nothing is cut or changed in silence: a text that is too long, a day that does not exist or a choice
that nobody offered is refused, and the form keeps what was typed.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from kith.network.faults import Fault, TooLong
from kith.records import Time, limits
from kith.records.stored import is_day, is_partial_day, is_time
from kith.words import say as _

S = TypeVar("S", bound=str)


class Refused(Fault):
    """A form that can't be kept as it is."""


_BETWEEN = ",\n،、"
# a thing in quotes may hold what stands between things, and a quote of its own doubled
_THING = re.compile(rf'\s*(?:"((?:[^"]|"")*)"|([^{_BETWEEN}]*))\s*(?:[{_BETWEEN}]|$)')


def written(things: Iterable[str]) -> str:
    """Several short things in one field, as `Form.words` reads them: quoted where one of them holds a comma."""
    return ", ".join(
        '"' + each.replace('"', '""') + '"' if each.startswith('"') or set(each) & set(_BETWEEN) else each
        for each in things
    )


def _things(text: str) -> Iterator[str]:
    for found in _THING.finditer(text):
        quoted, plain = found.groups()
        yield (plain if quoted is None else quoted.replace('""', '"')).strip()


class Form:
    """The fields of one form."""

    def __init__(self, fields: FormData) -> None:
        self._fields = fields

    def text(self, name: str, limit: int = limits.LINE, called: str = "") -> str:
        """What was typed, without the space around it. `called` is the field's name for people."""
        typed = self._fields.get(name, "")
        text = typed.replace("\r\n", "\n").strip() if isinstance(typed, str) else ""
        if len(text) > limit:
            raise TooLong(called or name, limit, len(text))
        return text

    def passphrase(self, name: str) -> str:
        """A passphrase exactly as it was typed: what of it counts is for others to say."""
        typed = self._fields.get(name, "")
        return typed[: limits.TEXT] if isinstance(typed, str) else ""

    def needed(self, name: str, limit: int, called: str, sentence: str) -> str:
        """A text without which there is nothing to keep. `sentence` says so."""
        text = self.text(name, limit, called)
        if not text:
            raise Refused(sentence)
        return text

    def words(self, name: str, called: str) -> list[str]:
        """Several short things, typed with commas or lines between them; each once.

        In quotes a comma belongs to the thing: "Smith, Jones & Co".
        """
        words = list(dict.fromkeys(filter(None, _things(self.text(name, limits.TEXT, called)))))
        for word in words:
            if len(word) > limits.NAME:
                raise TooLong(called, limits.NAME, len(word))
        return _not_too_many(words)

    def lines(self, name: str, called: str) -> list[str]:
        """Several things, one on each line; each once."""
        typed = (line.strip() for line in self.text(name, limits.TEXT, called).split("\n"))
        return _not_too_many(list(dict.fromkeys(filter(None, typed))))

    def several(self, name: str) -> list[str]:
        """All values of a field that may come more than once."""
        return [value for value in self._fields.getlist(name) if isinstance(value, str)]

    def ticked(self, name: str) -> bool:
        """Whether a box was ticked."""
        return name in self._fields

    def choice(self, name: str, offered: Iterable[S]) -> S:
        """One of what was offered; the first where nothing was chosen."""
        offered = list(offered)
        chosen = self.text(name, limits.NAME)
        for each in offered:
            if each == chosen or not chosen:
                return each
        raise Refused(_("“{chosen}” is not one of the choices. Nothing was changed.", chosen=chosen))

    def day(self, name: str, otherwise: date | None = None) -> date | None:
        """A day of the calendar."""
        typed = self.text(name, limits.NAME)
        if not typed:
            return otherwise
        if not is_day(typed):
            raise Refused(_("“{day}” is not a day of the calendar. Nothing was changed.", day=typed))
        return date.fromisoformat(typed)

    def time(self, name: str) -> Time:
        """A time of the day, like 16:30; empty where the field was left empty."""
        typed = self.text(name, limits.NAME)
        if typed and not is_time(typed):
            raise Refused(_("“{time}” is not a time of the day, like 16:30. Nothing was changed.", time=typed))
        return typed

    def partial_day(self, name: str) -> str:
        """A date of life from a day, a month and a year, of which the year, or all but it, may be missing."""
        parts = [self.text(f"{name}-{part}", 8) for part in ("year", "month", "day")]
        year, month, day = (part.zfill(width) if part else "" for part, width in zip(parts, (4, 2, 2), strict=True))
        if not (year or month or day):
            return ""
        text = "-".join(part for part in (year or "-", month, day) if part)
        if not is_partial_day(text) or (day and not month):
            raise Refused(_("That is not a date of the calendar. Nothing was changed."))
        return text

    def number(self, name: str, least: int, most: int) -> int | None:
        """A whole number; None where the field was left empty."""
        typed = self.text(name, limits.NAME)
        if not typed:
            return None
        plain = typed.lstrip("0") or typed[:1]
        if not plain.isascii() or not plain.isdigit() or len(plain) > 9 or not least <= int(plain) <= most:
            raise Refused(
                _("“{typed}” is not a number from {least} to {most}. Nothing was changed.",
                  typed=typed[:40], least=least, most=most)
            )  # fmt: skip
        return int(plain)


def _not_too_many(things: list[str]) -> list[str]:
    if len(things) > limits.ITEMS:
        raise Refused(_("That is more than {n}. Nothing was changed; please leave some out.", n=limits.ITEMS))
    return things


async def filled(request: Request) -> Form:
    """The form that was sent."""
    return Form(await request.form())


class _WholeFiles(MultiPartParser):
    # a file that went to a temporary one would be read by a thread, and the phone has none
    spool_max_size = limits.UPLOAD + 1


async def uploaded(request: Request, name: str) -> bytes:
    """The bytes of a file that was chosen. Raises Refused where there is none, or it is too large."""
    if int(request.headers.get("content-length") or 0) > limits.UPLOAD + 10_000:
        raise Refused(too_large())
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise Refused(_("No file came along. Choose one, then try again."))
    try:
        fields = await _WholeFiles(request.headers, request.stream(), max_files=1, max_fields=20).parse()
    except MultiPartException as error:
        raise Refused(_("The file did not arrive whole. Nothing was changed; please try again.")) from error
    file = fields.get(name)
    if not isinstance(file, UploadFile) or not file.filename:
        raise Refused(_("No file came along. Choose one, then try again."))
    content = await file.read()
    if len(content) > limits.UPLOAD:
        raise Refused(too_large())
    return content


def too_large() -> str:
    """What to say about a file over the limit."""
    return _(
        "That file is larger than {n} MB, which is more than Kith can read. Nothing was changed.",
        n=limits.UPLOAD // 1_000_000,
    )
