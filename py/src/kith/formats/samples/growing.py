"""What the sample people and I are growing: my own side, goals, introductions, shared goals, openings, a review.

Nothing but data, counted in days from today like the rest: backwards where something was, forwards for due days, last
days and plans. Keys name the people of `people`.
"""

from typing import Any

MINE: dict[str, list[str]] = {
    "strengths": ["lettering and posters", "geometry, drawn by hand", "programming in Python", "explaining a machine in three steps"],
    "interests": ["climbing", "chess", "robots", "bridges"],
    "perspectives": ["my mother works nights, so I know the town at five in the morning", "a canal that comes into the kitchen"],
}
"""What a profile gets that says nothing yet; it goes with the sample people, unless it was changed."""

GOALS: list[dict[str, Any]] = [
    {
        "what": "a place to study civil engineering at Northmoor", "days": 160,
        "why": "the canal floods our street, and I would like to know how to stop it",
        "support": "somebody who studies it now, and somebody who does it for a living",
    },
    {
        "what": "spend a week in an office where bridges are drawn", "days": 75,
        "why": "to find out if I like the dull days too", "support": "an engineer who lets me ask",
    },
    {
        "what": "speak in front of the whole school once", "days": -40, "state": "reached",
        "why": "because I was afraid of it", "support": "somebody who listens to the first try",
    },
]  # fmt: skip

# what happened on which day, counted back from today; what is not there has not happened. `put_off`: not before in so
# many days, because Today is full
INTRODUCTIONS: list[dict[str, Any]] = [
    {
        "one": "abdi", "other": "mateo", "why": "Mateo's bicycle clicks; Abdi hears such things across a room",
        "state": "made", "outcome": "The click is gone. They ride on Sundays now.",
        "proposed": 62, "one_asked": 61, "other_asked": 61, "one_agreed": 60, "other_agreed": 59, "made": 58, "looked_back": 36,
    },
    {
        "one": "sara-b", "other": "gwen", "why": "the paper wants a story, the Repair Café wants to be one",
        "state": "made", "outcome": "A whole page, with Gwen's teapot in the middle.",
        "proposed": 84, "one_asked": 84, "other_asked": 84, "one_agreed": 83, "other_agreed": 82, "made": 80, "looked_back": 58,
    },
    {
        "one": "noor", "other": "priya", "why": "Noor finds long essays hard; Priya asks what a text wants to say",
        "state": "made", "proposed": 34, "one_asked": 33, "other_asked": 33, "one_agreed": 32, "other_agreed": 30, "made": 26,
    },
    {
        "one": "daniel", "other": "aleksander", "why": "Daniel hopes for a club that builds real things; Olek runs one",
        "proposed": 3, "one_asked": 3, "other_asked": 3, "one_agreed": 2, "other_agreed": 1, "put_off": 2,
    },
    {
        "one": "leo", "other": "farid", "why": "Leo hopes to study architecture; Farid talks with a pencil",
        "proposed": 5, "one_asked": 5, "one_agreed": 5, "other_asked": 4,
    },
    {
        "one": "edith", "other": "marguerite", "why": "Edith calculated wings by hand; Marguerite wants girls to see that one can",
        "proposed": 2,
    },
    {
        "one": "kiran", "other": "yiannis", "why": "Kiran has 180 guests and no rolls; Yiannis has an oven",
        "state": "let go", "proposed": 66, "one_asked": 65, "one_agreed": 65, "other_asked": 64, "other_declined": 62,
    },
]  # fmt: skip

SHARED_GOALS: list[dict[str, Any]] = [
    {
        "title": "Crumb turns left at the regional", "begun": 90, "by": 34,
        "why": "last year we could only turn right, and everybody was kind about it",
        "difficulty": "the loop is tuned for a full battery; nobody had told Olek that this was allowed to be hard",
        "members": {"aleksander": "the control loop", "mei": "wheels, and very small cakes", "thandiwe": "every solder joint"},
        "mine": "the drawings, and asking for help in time",
        "steps": [
            ("aleksander", "me", "draw the new bumper to scale", 9, 5, "open", None),
            ("mei", "them", "print four tyres, the soft kind", 9, 7, "open", None),
            ("thandiwe", "them", "solder the second sensor", 30, -14, "kept", 13),
        ],
    },
    {
        "title": "A record day at the Repair Café", "begun": 84, "by": -49, "state": "done", "settled": 48,
        "why": "so that the town learns that it is there",
        "difficulty": "people come when they have seen a poster, and there was nobody for the posters",
        "outcome": "31 repairs and one wedding dress. Everybody had tea.",
        "members": {"gwen": "the room, and the list", "abdi": "all that has wheels", "sara-b": "a page in the school paper"},
        "mine": "the posters",
        "steps": [
            ("gwen", "me", "letter twelve posters", 80, -60, "kept", 61),
            ("sara-b", "them", "print the page in time", 80, -56, "kept", 56),
        ],
    },
]  # fmt: skip

# on, deadline: in how many days
OPPORTUNITIES: list[dict[str, Any]] = [
    {
        "title": "Lock clean-up Saturday", "about": "volunteering", "where": "The lock by Canal Road", "on": 18, "deadline": 13,
        "person": "gwen", "note": "Boots and gloves are there. They need people who can draw a map of what they find.",
    },
    {
        "title": "A week on bridges", "about": "course", "where": "Northmoor University", "on": 190, "deadline": 41,
        "person": "", "state": "applied", "note": "Two pages on why. Samira went two years ago.",
    },
    {
        "title": "A day at Harbour Bridges", "about": "visit", "where": "Harbour Bridges", "deadline": 30, "person": "marguerite",
        "note": "She said: bring shoes that may get wet.",
    },
]  # fmt: skip

REVIEW: dict[str, Any] = {
    "ago": 90, "size": "term",
    "seen": {
        "people": "More people than I thought, and most of them from school.",
        "near": "Zee and Freya are nearest. Mum, too.",
        "quiet": "I have not written to Samira for a whole season.",
        "varied": "Nobody who works with water yet.",
        "exchange": "I ask Priya a lot. I could read something of hers.",
        "helping": "Gwen's posters.",
    },
    # what, about whom, in how many days (or how many days ago it was done)
    "intentions": [("Write Samira a real letter", "samira", 8, None), ("Letter the posters for Gwen", "gwen", -12, 14)],
}  # fmt: skip
