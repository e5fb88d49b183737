"""Whose people are looked at: said on the screens of a network, where there is more than one, and changed in one tap.

With one's own network alone nothing of this shows.
"""

from dataclasses import dataclass

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Network, Record
from kith.words import say as _


@dataclass(frozen=True, slots=True)
class Whose:
    """A network in words, as a screen says them.

    `words` are whose people it holds, `brief` the same on a button among others; `kept` says that something new goes
    there, `about` that a page is about one of them. `page` is where a child is written about, `page_words` what leads
    there ("" for one's own network). `here` where it is the one looked at.
    """

    id: str
    words: str
    brief: str
    kept: str
    about: str
    page: str
    page_words: str
    here: bool


def all_of(kith: Kith) -> list[Whose]:
    """One's own network and each child's; none where one's own is the only one."""
    networks = kith.networks()
    return [_in_words(kith, each) for each in networks] if len(networks) > 1 else []


def elsewhere(kith: Kith, record: Record) -> Whose | None:
    """The network of a record that is not in the one looked at."""
    if kith.is_here(record):
        return None
    home = next((each for each in kith.networks() if each.id == (record.network or MINE)), None)
    return _in_words(kith, home) if home else None


def words(network: Network) -> str:
    """Whose people a network holds."""
    if network.id == MINE:
        return _("My people")
    return _("{name}’s people", name=network.name) if network.name.strip() else _("A child’s people")


def _in_words(kith: Kith, network: Network) -> Whose:
    name, page, page_words = network.name, "", ""
    if network.id != MINE:
        page = f"/networks/{network.id}"
        page_words = _("About {name}", name=name) if name.strip() else _("About this child")
    if network.id == MINE:
        kept, about = _("Kept among your own people."), _("This is about one of your own people.")
    elif name.strip():
        kept, about = _("Kept among {name}’s people.", name=name), _("This is about one of {name}’s people.", name=name)
    else:
        kept, about = _("Kept among a child’s people."), _("This is about one of a child’s people.")
    brief = words(network) if network.id == MINE or not name.strip() else name
    return Whose(network.id, words(network), brief, kept, about, page, page_words, network.id == kith.network)
