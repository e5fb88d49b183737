"""Fields of work, wide enough to see at a glance who in a network does what.

Somebody's field comes of the role that is written down for them, by the vocabulary of topics; a teacher teaches.
"""

from functools import cache

from kith.records import Person
from kith.topics import PART, SAME, gist, vocabulary
from kith.words import say as _

TOPICS: dict[str, tuple[str, ...]] = {
    "health": ("healthcare", "nursing", "psychology", "life coach"),
    "teaching": ("teaching", "university lecturer", "education services", "childcare", "librarian", "youth work"),
    "computers": ("tech industry", "computers", "computer science"),
    "building": ("engineering", "construction", "skilled trades", "factory work", "transport", "bike repair"),
    "science": ("scientific research", "science"),
    "business": ("business", "finance", "law", "office work", "retail", "customer service", "estate agent"),
    "arts": ("design careers", "media industry", "performing arts", "fashion industry", "museums",
             "journalism", "design"),
    "public": ("emergency services", "armed forces", "public service", "charity sector", "religious leader", "politics"),
    "food": ("hospitality", "travel industry", "beauty"),
    "nature": ("farming", "gardener", "nature conservation", "working with animals"),
    "sport": ("sports jobs", "outdoor instructor", "lifeguard"),
}  # fmt: skip
"""The topics of the vocabulary that belong to each field; who has a part of one of them in their role is in it."""


def field_names() -> dict[str, str]:
    """The fields as a drawing names them."""
    return {
        "health": _("Health"), "teaching": _("Teaching"), "computers": _("Computers"), "building": _("Building"),
        "science": _("Science"), "business": _("Business"), "arts": _("Arts"), "public": _("Public service"),
        "food": _("Food"), "nature": _("Nature"), "sport": _("Sport"),
    }  # fmt: skip


def field_of(person: Person) -> str:
    """The field of somebody's work; empty where it is not written down, or is none of these."""
    if person.relation == "teacher":
        return "teaching"
    return _field(person.role) if person.role else ""


@cache
def _places() -> dict[int, str]:
    number = {topic.name: place for place, topic in enumerate(vocabulary().topics)}
    return {number[name]: field for field, names in TOPICS.items() for name in names if name in number}


def _field(role: str) -> str:
    known, places = vocabulary(), _places()
    for wanted in (SAME, PART):
        for topic in sorted(gist(role).topics):
            near = known.near(topic)
            for place, field in places.items():
                if near.get(place) == wanted:
                    return field
    return ""
