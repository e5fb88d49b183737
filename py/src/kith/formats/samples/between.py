"""What has passed between the sample people and me: promises, help, gatherings, drafts.

Nothing but data. Days are counted from today, backwards; due days and plans forwards (`due` 4 is in
four days, -6 was six days ago). Keys name the people of `people` and the gatherings below.
"""

from typing import Any

# (who, by, what, made days ago, due in days or None, state, settled days ago or None)
PROMISES: list[tuple[Any, ...]] = [
    ("daniel", "me", "send him the robotics club flyer", 3, 0, "open", None),
    ("gwen", "me", "sketch a second poster, the right way up", 10, 1, "open", None),
    ("noor", "me", "read her next essay before she hands it in", 6, 6, "open", None),
    ("saraswathi", "me", "print a photo of Crumb for her fridge", 12, 9, "open", None),
    ("amara", "me", "send my project page", 1, None, "open", None),
    ("zainab", "me", "be outside the door at her interview", 16, 12, "open", None),
    ("adeyemi", "me", "show him the proof with two circles", 30, 3, "renegotiated", None),
    ("aleksander", "me", "write down how the left turn works", 26, -12, "kept", 11),
    ("leela", "me", "ask Yiannis what he would charge for 180 rolls", 64, -30, "kept", 25),
    ("edith", "me", "large-print card for the television box", 79, -75, "kept", 76),
    ("hana", "me", "lend her the good microphone", 48, -46, "kept", 45),
    ("sara-b", "me", "write 300 words on the Repair Café", 100, -80, "released", 83),
    ("ines", "them", "send me the plans of the triangle arm", 1, 4, "open", None),
    ("deepa", "them", "ask Marguerite about a week in her office", 20, 8, "open", None),
    ("samira", "them", "introduce me to her tutor", 203, -170, "kept", 168),
    ("jonas", "them", "lend us the good torque wrench", 41, -34, "kept", 36),
    ("mateo", "them", "give back my bicycle pump", 33, 7, "renegotiated", None),
]

# (direction, kind, who, days ago, what, what made it work, thanked days ago or None, passed on to)
HELP: list[tuple[str, str, str, int, str, str, int | None, str]] = [
    ("received", "feedback", "priya", 4, "read my whole personal statement",
     "she asked what I wanted it to say first", None, ""),
    ("received", "resource", "leo", 36, "lent me his calculator", "he did not wait to be asked", 34, ""),
    ("received", "advice", "samira", 203, "two hours on how interviews work",
     "real questions, her own wrong answers first", 201, "zainab"),
    ("received", "skill", "abdi", 278, "taught me to true a wheel", "he kept his hands in his pockets", 278, "mateo"),
    ("received", "information", "nkechi", 15, "what to read after the workshop", "one link, not ten", 15, ""),
    ("received", "time", "zainab", 263, "waited two hours at the dentist", "she did not make it a story", 262, ""),
    ("received", "encouragement", "jonas", 306, "looked at Crumb in the wall and said: good", "he meant it", 300, ""),
    ("received", "introduction", "deepa", 118, "took me to meet Marguerite",
     "she said one true thing on each of us", 117, ""),
    ("received", "resource", "halvorsen", 55, "half a sheet of plywood from her own shed",
     "no form to fill in", 50, ""),
    ("given", "skill", "noor", 62, "went through her long essay",
     "read it aloud, so that she heard it herself", 62, ""),
    ("given", "time", "freya", 81, "soup, and no questions", "coming round rather than writing", None, ""),
    ("given", "skill", "edith", 76, "the television box, in three steps", "large letters", 76, ""),
    ("given", "time", "mei", 38, "back seat for six roundabouts", "stayed calm out loud", 38, ""),
    ("given", "encouragement", "ollie", 71, "sat by while he rang the bus company",
     "held the phone, said nothing", 71, ""),
    ("given", "feedback", "zainab", 43, "interview panel, through the bathroom door",
     "asked the same question three ways", 43, ""),
    ("given", "advice", "hana", 12, "which two minutes of leek to lose", "asked which ones she would miss", None, ""),
]

# days: how many days from today (negative: ago); to_meet, invited and came name people
GATHERINGS: dict[str, dict[str, Any]] = {
    "fair": {
        "title": "Engineering fair", "about": "fair", "days": -1, "time": "14:00", "where": "The old tram depot",
        "plan": "Row B first, before it is full. Leave by five.",
        "to_meet": ["tariq"], "to_find": ["somebody who builds things for water"],
        "questions": ["What went wrong first?", "What would you build for your own street?"],
        "came": ["amara", "ines", "tariq"],
    },
    "workshop": {
        "title": "Coding workshop", "about": "workshop", "days": -17, "time": "10:00",
        "where": "Code by the Canal, the green boat",
        "questions": ["What are you making, and for whom?"], "came": ["daniel", "nkechi", "sara-t", "lucia"],
        "debrief": "Sharing one keyboard is the fastest way to know someone.", "debriefed": 16,
    },
    "proofs": {
        "title": "Proofs and dumplings", "about": "study group", "days": 5, "time": "17:30", "where": "Our kitchen",
        "plan": "Circles first, dumplings at seven. Ask Mum about the big pot.",
        "to_meet": ["leo", "noor"], "invited": ["leo", "noor", "mei"], "questions": ["Which step do you not believe?"],
    },
}  # fmt: skip

# (what, due in days, every, about whom)
REMINDERS: list[tuple[str, int, str, str]] = [
    ("Water Edith's tomatoes", 3, "week", "edith"),
    ("Take the library books back", 6, "", ""),
]

# (situation, to whom, begun days ago, subject, text, how many days ago the help was that it is about)
DRAFTS: list[tuple[str, str, int, str, str, int]] = [
    ("thank", "priya", 2, "Thank you for your question",
     "Dear Priya,\n\nThank you for reading all of my statement. You asked what I wanted it to say first, and it was in "
     "the last line. I have moved it to the top, and", 4),
]  # fmt: skip
