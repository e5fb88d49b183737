"""A text as a QR code: squares on a grid, as the one path that a drawing needs.

segno encodes (ISO/IEC 18004); only its encoder is used, because its writers ask for parts of the standard library that
a phone does without.
"""

from dataclasses import dataclass

QUIET = 4
"""Squares that stay empty on each side; without them no camera finds the code."""

LONGEST = 850
"""Bytes of a text whose code a phone's camera still reads from another phone's screen."""


@dataclass(frozen=True, slots=True)
class Squares:
    """A code: `size` squares a side with the empty edge, `path` the dark ones as SVG path data."""

    size: int
    path: str


def squares(text: str) -> Squares:
    """The code of a text; the least correction, because a screen has no scratches and few squares are read best."""
    from segno import encoder

    # cameras guess how letters beyond ASCII were written, and guess UTF-8 best
    code = encoder.encode(text, error="L", micro=False, encoding=None if text.isascii() else "utf-8")
    rows: list[bytearray] = list(code.matrix)
    runs = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            if not row[x]:
                x += 1
                continue
            start = x
            while x < len(row) and row[x]:
                x += 1
            runs.append(f"M{start + QUIET} {y + QUIET}h{x - start}v1h-{x - start}z")
    return Squares(len(rows) + 2 * QUIET, "".join(runs))
