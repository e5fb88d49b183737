"""Whether the matches can be asked for at once; in a large network some more is read at each asking."""

from kith.network import Kith
from kith.rules import matching

AT_A_TIME = 1_500
"""People who are read while somebody waits."""


def read(kith: Kith) -> bool:
    """Whether everybody's texts are read, so that a match can be asked for."""
    return matching.ready(kith) or kith.derived(matching.Learnt).read_up(kith, AT_A_TIME)
