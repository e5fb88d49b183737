"""The map of a network: who stands where around me, and what links them to each other.

Circles stand around me as I chose them, and nobody is placed by a figure: within a circle people stand by how I
know them, and by name. So everybody stays in their place until I move them. Of a large network the nearest are shown;
more than about 150 names is what nobody keeps in mind anyway (Dunbar; Sutcliffe et al. 2012), or reads on one sheet.

    nearest     who is on the map        links     what ties two or more of them
    labels      what stands in it        places    where, as numbers
"""

from .labels import labels
from .links import LINKS, Link, LinkKind, can_tell, links, said_of
from .nearest import CIRCLES, MOST, RELATIONS, Nearest, nearest
from .places import HEIGHT, Drawing, Label, Spot, between, lay_out, round_about

__all__ = [
    "CIRCLES", "HEIGHT", "LINKS", "MOST", "RELATIONS", "Drawing", "Label", "Link", "LinkKind", "Nearest", "Spot", "between",
    "can_tell", "labels", "lay_out", "links", "nearest", "round_about", "said_of",
]  # fmt: skip
