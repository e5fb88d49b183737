"""JSON from a file that nobody vouches for: what readers of JSON understand in different ways is refused.

A key that stands twice, NaN and infinities, numbers beyond them: a checksum over what one reader made of such a text
would say nothing of what another makes of it.
"""

import json
from typing import Any


def parsed(text: str) -> Any:
    """What the text holds. Raises ValueError where it is no JSON, RecursionError where it is nested too deep."""
    return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse, parse_float=_finite)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key stands twice")
    return made


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")


def _finite(text: str) -> float:
    number = float(text)
    if number - number != 0:
        raise ValueError("a number is too large")
    return number
