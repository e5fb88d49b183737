"""A child whom a parent supports, and the people around her: invented, all of them, and nothing but data.

Only a parent gets her along with the sample people. Days are counted as in `people` and `growing`. What she `told` has
the day on which she said so; what has none is a guess.
"""

from typing import Any

NAME = "Nila"

PROFILE: dict[str, Any] = {
    "role": "student", "strengths": ["drawing comics", "holding her breath"],
    "interests": ["octopuses", "swimming", "comics"], "perspectives": ["the youngest of three"], "told": 9,
}  # fmt: skip

PEOPLE: dict[str, dict[str, Any]] = {
    "robyn": {
        "name": "Robyn Achterberg", "pronouns": "she/her", "relation": "mentor", "circle": "close",
        "organisation": "Canal Road Swimmers", "role": "coach", "tags": "swimming", "phone": "+44 7700 900150",
        "mail": "robyn@example.org", "met": (200, "The shallow end, first lesson", "", ""),
        "facts": [("strength", 120, "teaching people who are afraid of the deep end"), ("background", 90, "used to dive for a museum")],
    },
    "theo": {
        "name": "Theo Marchetti", "pronouns": "he/him", "relation": "friend", "circle": "inner", "tags": "class 7b",
        "met": (400, "The bus, row three", "", ""),
        "facts": [("interest", 60, "comics with no words"), ("challenge", 30, "reading aloud in class")],
    },
    "ines-k": {
        "name": "Ines Kowalczyk", "pronouns": "she/her", "relation": "classmate", "circle": "steady", "tags": "class 7b",
        "met": (400, "Class 7b, the window side", "", ""),
        "facts": [("interest", 30, "snails; has named them")],
    },
    "ravi": {
        "name": "Ravi Anand", "pronouns": "he/him", "relation": "classmate", "circle": "steady", "tags": "class 7b, swimming",
        "met": (190, "The pool, lane two", "robyn", ""), "facts": [("strength", 60, "diving for rings")],
    },
    "maja": {
        "name": "Maja Lund", "pronouns": "she/her", "relation": "classmate", "circle": "wide", "tags": "class 7b",
        "met": (80, "Class 7b, she is new", "", ""), "facts": [("challenge", 30, "being the new one")],
    },
    "obi": {
        "name": "Ms Adaeze Obi", "given": "Adaeze", "family": "Obi", "pronouns": "she/her", "relation": "teacher",
        "circle": "steady", "organisation": "Lock Lane School", "role": "class teacher, biology", "tags": "class 7b",
        "mail": "a.obi@example.com", "met": (80, "Parents' evening", "", ""),
        "facts": [("priority", 40, "a pond behind the bicycle shed"), ("value", 40, "children who ask twice")],
    },
    "tove": {
        "name": "Tove Nilsen", "pronouns": "she/her", "relation": "professional", "circle": "wide",
        "organisation": "Harbour Aquarium", "role": "marine biologist", "tags": "sea", "mail": "tove.nilsen@example.org",
        "met": (21, "Theo's birthday party; she is his aunt", "theo", ""),
        "facts": [("strength", 21, "octopuses: knows eleven of them by name"), ("challenge", 21, "drawings for the children's wall")],
    },
}  # fmt: skip

TALKS: list[tuple[Any, ...]] = [
    (200, "met", "robyn", "Nila's first lesson. Robyn went into the water in her tracksuit."),
    (80, "met", "obi", "Parents' evening. She wants a pond, and hands that dig."),
    (40, "email by me to ask", "obi", "Asked what Nila asks about. Octopuses, she says. Twice a week."),
    (30, "met", "theo", "He drew all through supper. Nila finished each of his pages.", "shy, then loud"),
    (400, "met", "theo ines-k", "The first day in 7b. They shared an umbrella, all three."),
    (190, "met", "ravi", "Ravi lent Nila his goggles and wanted nothing for them."),
    (80, "met", "maja", "Maja came in the middle of the year. Nila moved her bag."),
    (21, "met", "tove", "She told Nila that octopuses taste with their arms. Nila has been quiet since, the good kind."),
    (9, "met by me", "robyn", "Nila may train with the older ones on Fridays.", "pleased"),
]

GOALS: list[dict[str, Any]] = [
    {
        "what": "find out how people study animals under water", "days": 120, "told": 9,
        "why": "she says that somebody has to ask the octopuses", "support": "somebody who does it, and lets her watch",
    },
    {"what": "show her comics to somebody who makes books", "days": 90, "why": "a guess: she hides them when I come in"},
]  # fmt: skip

OPPORTUNITIES: list[dict[str, Any]] = [
    {
        "title": "Junior keepers' morning", "about": "visit", "where": "Harbour Aquarium", "on": 20, "deadline": 5,
        "person": "tove", "note": "Eight children. Ask early.",
    },
    {
        "title": "Beach clean with the rangers", "about": "volunteering", "where": "The long beach", "on": 33, "deadline": 26,
        "person": "obi", "note": "The class goes together.",
    },
    {
        "title": "Fridays with the older swimmers", "about": "course", "where": "Canal Road Swimmers", "deadline": -4,
        "person": "robyn", "state": "taken",
    },
    {"title": "Comic prize of the library", "about": "competition", "where": "Canal Road Library", "deadline": 61, "person": ""},
]  # fmt: skip

INTRODUCTION: dict[str, Any] = {
    "one": "hana", "other": "theo", "why": "Hana makes films without a word; Theo draws comics without one",
    "proposed": 2, "one_asked": 2,
}  # fmt: skip
"""Somebody of the parent's own people for somebody of hers."""
