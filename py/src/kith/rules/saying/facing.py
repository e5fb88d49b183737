"""What was written about somebody, turned so that it can be said to their face.

Notes are in the third person (*send him the flyer before he leaves*), a letter in the second (*send you the flyer
before you leave*). Only words that mean the person for certain are turned: those of their own pronouns, or, where
these are not known, the word right after the verb. What can't be said safely comes back empty, and is left out.
"""

import re

from kith.records import Person

LONGEST = 70
"""Characters of a topic inside a sentence."""

_END = re.compile(r"[;:.,(!?\n]|\s[-–—]\s|\bbecause\b|\bsince\b|\band (?=nobody\b|he\b|she\b|they\b|it\b)")
_NO_THING = re.compile(
    r"(?:homesick|shy|new|bad|slow|stuck|unsure|alone|tired|worried|sad|quiet|stressed|nervous|anxious|upset|ill|sick|lonely|"
    r"afraid|scared|exhausted|overwhelmed|lost|to|goes|can't|can’t|cannot|does|is|are|has|not|no|never|always|nobody|everybody|"
    r"everyone|wants|needs|feels|finds|thinks|struggles|worries)\b",
    re.IGNORECASE,
)
_SUBJECTS = {"he": "his", "she": "her", "they": "their"}
_OBJECT_BEFORE = frozenset(
    """
    a an the my our this that these those some any what how when where which if to for at in on with from by and
    or about into over up out off back again soon today tomorrow
    """.split()
)
_NO_VERBS = frozenset("always sometimes perhaps also still never often just was is has does 's yes this its".split())
OWNERS = frozenset("a an the my our your his her their".split())
"""What stands before a thing that is named."""
_BEFORE_A_THING = OWNERS | set("more some one two three".split())
PRESENT = frozenset("builds has knows lives makes owns runs speaks studies teaches volunteers works".split())
"""How a note begins that tells what somebody does: *works at the surgery*."""
_WISHED = frozenset(
    """
    adopt apply be become build compete compose create direct do earn enter find finish found get go grow have improve
    invent join keep learn live make meet move own pass perform produce publish qualify read rent repair represent rescue
    restore retake save see sing speak specialise start swim teach translate understand visit volunteer win write
    """.split()
)
_MAY_BE_WISHED = frozenset(
    """
    act bake campaign climb coach code cook cycle dance design draw fly help open play research run sail study train
    travel walk work
    """.split()
)
_AFTER_A_VERB = frozenset(
    """
    a abroad across an as at for from her his in into like my on our people round the their through to up with
    """.split()
)
_STUDY_THINGS = frozenset("break buddy group hall leave partner period plan room session skills time".split())
_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "aren't",
              "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}  # fmt: skip


def topic(text: str) -> str:
    """The head of a note as a thing to name: *the interview* of *the interview: she goes blank*. May be empty."""
    head = _END.split(" ".join(text.split()).replace("*", ""), maxsplit=1)[0].strip(" '\"“”")
    return head if 0 < len(head) <= LONGEST and any(each.isalnum() for each in head) else ""


def topic_to(person: Person, text: str) -> str:
    """The head of a note, said to them: *your grandmother in Taipei*. Empty where a *she* or *his* would remain."""
    words = said_to(person, topic(text))
    strange = {"he", "she", "him", "her", "his", "hers"} & {each.lower() for each in re.findall(r"[^\W_]+", words)}
    return "" if strange else words


def names_a_thing(words: str) -> bool:
    """Whether words can be spoken *about*: not *homesick on weekends*, *goes blank* or *nobody leaves without tea*."""
    return bool(words) and not _NO_THING.match(words)


def is_deed(words: str) -> bool:
    """Whether words say what somebody does (*study architecture*) rather than name a thing (*a place at Northmoor*).

    A lone word may be either, and counts as a thing.
    """
    first, _space, rest = words.partition(" ")
    return bool(rest) and first.islower() and first not in _BEFORE_A_THING


def is_wish(words: str) -> bool:
    """Whether a hope is written as what somebody wants to do (*become a vet*) rather than to have (*a job at the vet's*).

    A word that may be either (*study*, *work*) is told by what follows it: *study architecture*, but *study group*.
    """
    first, _space, rest = words.strip().lower().partition(" ")
    following = rest.partition(" ")[0]
    if first == "study":
        return bool(following) and following not in _STUDY_THINGS
    return bool(rest) and (first in _WISHED or (first in _MAY_BE_WISHED and following in _AFTER_A_VERB))


def deed_of(words: str) -> str:
    """What somebody does or did, after *that you*: *works at a surgery* becomes *work at a surgery*."""
    first, space, rest = words.partition(" ")
    verb = first.lower()
    return (_second_person(verb) if verb in PRESENT else verb) + space + rest


def said_to(person: Person, text: str) -> str:
    """A note about somebody, in the second person."""
    words = text.split(" ")
    own = _own(person)
    turned: list[str] = []
    was_subject = False
    for place, word in enumerate(words):
        bare = word.lower().rstrip(".,;:!?)")
        tail = word[len(bare) :]
        following = words[place + 1].lower().rstrip(".,;:!?)") if place + 1 < len(words) and not tail else ""
        mine = own or ({"him", "her", "them"} if place == 1 else {"his", "her", "their"} if place == 0 else set())
        if was_subject:
            word, was_subject = _second_person(word), False
        elif bare in mine and bare in _SUBJECTS:
            word, was_subject = "you" + tail, True
        elif bare in mine:
            word = _object_or_owner(bare, following) + tail
        turned.append(word)
    return " ".join(turned)


def _own(person: Person) -> set[str]:
    own: set[str] = set()
    for subject, words in (
        ("he", "he him his himself"),
        ("she", "she her hers herself"),
        ("they", "they them their theirs"),
    ):
        if subject in re.findall(r"[a-z]+", person.pronouns.lower()):
            own.update(words.split())
    return own


def _object_or_owner(word: str, following: str) -> str:
    match word:
        case "her":
            return "you" if not following or following in _OBJECT_BEFORE else "your"
        case "his" | "their":
            return "your"
        case "hers" | "theirs":
            return "yours"
        case "himself" | "herself":
            return "yourself"
    return "you"


def _second_person(verb: str) -> str:
    bare = verb.lower()
    if bare in _IRREGULAR:
        return _IRREGULAR[bare]
    if bare in _NO_VERBS or not bare.endswith("s") or bare.endswith("ss") or len(bare) < 4:
        return verb
    if bare.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if bare.endswith(("sses", "shes", "ches", "xes", "zes")) else verb[:-1]
