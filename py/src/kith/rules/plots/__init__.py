"""Plots as numbers: where each dot and each bar of a drawing stands.

Nothing here knows a record, a colour or a word: figures come in, places in a drawing go out, and a template draws them
as SVG. Lengths are in units of the drawing, whose width is `WIDTH`; `y` grows downwards. A plot shows, it does not
measure: no axis has numbers, and what is drawn is always said in words beside it.
"""

WIDTH = 320
"""The width of every drawing, in units that are about as large as a phone's pixels."""


def tenth(value: float) -> float:
    """A length as it is written into a drawing: to a tenth of a unit."""
    return round(value, 1)
