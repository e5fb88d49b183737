"""Templates: the environment that renders them, and the few words that all of them use.

Everything is escaped. In the phone the templates are Python already, compiled by the build into
`kith.web._compiled`; on the desk they are read from `templates/`.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import BaseLoader, Environment, FileSystemLoader, ModuleLoader, StrictUndefined
from markupsafe import Markup, escape

from kith.words import count, listing, say

from . import faces
from .forms import written

_COMPILED = "kith.web._compiled"


@cache
def templates() -> Environment:
    """The templates of this copy, each compiled once."""
    return environment(loader())


def environment(loader: BaseLoader) -> Environment:
    """The one way in which templates of Kith are compiled and rendered."""
    made = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.globals.update({"_": say, "count": count})
    made.filters.update(
        initials=faces.initials,
        tint=faces.tint,
        photo=faces.photo,
        named=faces.named,
        first=faces.first_name,
        listing=listing,
        path=quote_key,
        element=element_id,
        written=written,
        holding=holding,
    )
    return made


def loader() -> BaseLoader:
    """Compiled templates where the build made them, else their source."""
    if find_spec(_COMPILED) is not None:
        return ModuleLoader(list(import_module(_COMPILED).__path__))
    return FileSystemLoader(Path(__file__).parents[1] / "templates")


def holding(sentence: str, **parts: str) -> Markup:
    """A whole sentence with links (or other markup) in its places; what is no markup is escaped."""
    return Markup(escape(sentence)).format(**parts)


def quote_key(key: str) -> str:
    """A key or an id as one segment of an address."""
    return quote(key, safe=":")


def element_id(key: str) -> str:
    """A key as the id of an element, which a selector can name."""
    return "".join(each if each.isalnum() and each.isascii() else "-" for each in key)


def address(root: str, path: str, values: Mapping[str, Any]) -> str:
    """A path inside the app as an absolute one; values that say something become its query."""
    query = urlencode({name: value for name, value in values.items() if value not in ("", None)})
    return root + path + ("?" + query if query else "")


