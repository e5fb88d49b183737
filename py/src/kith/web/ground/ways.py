"""Ways to reach somebody, and what the phone opens for each: its dialler, messages, mail, a map.

Kith only writes the addresses that a tap opens. Nothing is sent or looked up before that, and what
somebody typed never becomes an address of another kind.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from kith.network.dialling import without_extension
from kith.records import Person, Point
from kith.words import say as _

from . import wording


@dataclass(frozen=True, slots=True)
class PointLine:
    """A way to reach somebody, and the address that the phone opens ("" where it opens nothing)."""

    number: int
    point: Point
    called: str
    icon: str
    opens: str

    @property
    def outside(self) -> bool:
        """Whether it opens a page of somebody else's."""
        return self.opens.startswith(("https://", "http://"))


@dataclass(frozen=True, slots=True)
class Way:
    """One of the phone's own apps, opened for somebody: what it does, its icon, the address."""

    words: str
    icon: str
    opens: str

    @property
    def outside(self) -> bool:
        """Whether it opens a page of somebody else's."""
        return self.opens.startswith("https://")


def points(person: Person, platform: str) -> list[PointLine]:
    """Every way to reach somebody, in the order in which they were written down."""
    return [_point(number, point, platform) for number, point in enumerate(person.points)]


def ways(lines: list[PointLine]) -> list[Way]:
    """The phone's apps that can be opened for somebody: the first number, mail and address there is."""
    found = []
    if call := _first(lines, "phone"):
        message = "sms:" + call.removeprefix("tel:").partition(",")[0]
        found += [Way(_("Call"), "phone", call), Way(_("Message"), "chat", message)]
    if mail := _first(lines, "mail"):
        found.append(Way(_("Mail"), "mail", mail))
    if where := _first(lines, "address"):
        found.append(Way(_("Map"), "pin", where))
    return found


def _point(number: int, point: Point, platform: str) -> PointLine:
    name, icon = wording.points().get(point["kind"], (_("Other"), "link"))
    return PointLine(number, point, point["label"] or name, icon, _opens(point, platform))


def _opens(point: Point, platform: str) -> str:
    value = point["value"].strip()
    match point["kind"]:
        case "phone":
            number = dialled(value)
            # a sign that ends an address must not end the number
            return "tel:" + number.replace("#", "%23") if number else ""
        case "mail" if "@" in value and not any(each.isspace() for each in value):
            return "mailto:" + quote(value, safe="@+-._~!$'*/=^`{|}")
        case "address" if any(each.isalnum() for each in value):
            return _map(" ".join(value.split()), platform)
        case "web" | "im" if value.lower().startswith(("https://", "http://")):
            return value
    return ""


def dialled(value: str) -> str:
    """A number as a dialler takes it, an extension behind a pause; empty where there is nothing to dial."""
    is_code = value.strip().startswith(("*", "#"))
    number, extension = (value, "") if is_code else without_extension(value)
    if "+" in number:
        # a zero in brackets is for calls inside the country
        number = number.replace("(0)", "")
    signs = "".join(_signs(number))
    if not any(map(str.isdigit, signs)):
        return ""
    return f"{signs},{extension}" if extension else signs


def _signs(value: str) -> Iterator[str]:
    for each in value:
        if each in "+*#":
            yield each
        elif each.isdecimal():
            # a dialler knows no digits but these ten
            yield str(int(each))


def _map(where: str, platform: str) -> str:
    """Android has an address for *show this place*; elsewhere a map's own page takes the words."""
    asked = quote(where, safe="", errors="replace")
    if platform == "android":
        return f"geo:0,0?q={asked}"
    if platform == "ios":
        return f"https://maps.apple.com/?q={asked}"
    return f"https://www.openstreetmap.org/search?query={asked}"


def _first(lines: list[PointLine], kind: str) -> str:
    return next((line.opens for line in lines if line.point["kind"] == kind and line.opens), "")
