"""What time it is on this phone, and what day it is where its owner is.

Pyodide has no time zone database, so the local day is asked of the browser. A moment is a UTC
instant; a day is a local date; they never mix.
"""

from datetime import UTC, date, datetime

from js import Date


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day it is here, by the phone's own zone."""
    here = Date.new()
    return date(here.getFullYear(), here.getMonth() + 1, here.getDate())
