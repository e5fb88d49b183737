"""Examples to tap: what somebody may be good at, like, know from life and hope for, by the part of a week it shows in.

They are exact on purpose (*finding the mistake in a sum*, not *maths*), because a strength that has a handle is easier
to use; and ordinary, because what is ordinary to oneself is what others lack. Parents get a parent's week.
"""

from dataclasses import dataclass

from kith.words import say as _


@dataclass(frozen=True, slots=True)
class Area:
    """A part of life, with what one may find there."""

    name: str
    examples: list[str]


def is_grown(role: str) -> bool:
    """Whether somebody with that role has a grown-up's week, and no school in it."""
    return role in ("parent", "other")


def strengths(role: str) -> list[Area]:
    """What people may ask somebody for."""
    if is_grown(role):
        return [
            Area(_("At home"), [
                _("cooking for many"), _("repairing things"), _("sewing"), _("gardening"), _("babysitting"),
                _("driving people to places"), _("making do with little money"),
            ]),
            Area(_("With people"), [
                _("being a good listener"), _("keeping calm in trouble"), _("making new people feel welcome"), _("settling arguments"),
                _("speaking in front of people"), _("interpreting"),
            ]),
            Area(_("At work"), [
                _("reading contracts"), _("keeping accounts"), _("practising job interviews"), _("writing applications"),
                _("knowing how hospitals work"), _("selling"), _("project management"),
            ]),
            Area(_("Where you live"), [
                _("coaching a team"), _("organising a school fair"), _("knowing whom to ask at the council"),
                _("translating letters"), _("playing in a band"), _("woodwork"),
            ]),
            Area(_("On a screen"), [
                _("spreadsheets"), _("setting up phones"), _("building websites"), _("taking photos"), _("programming"),
            ]),
        ]  # fmt: skip
    return [
        Area(_("In class"), [
            _("explaining maths"), _("finding the mistake in a sum"), _("proofreading essays"), _("taking notes"),
            _("learning vocabulary"), _("lab reports"), _("summarising long texts"),
        ]),
        Area(_("With people"), [
            _("being a good listener"), _("keeping calm when it gets loud"), _("making new people feel welcome"), _("settling arguments"),
            _("babysitting"), _("making people laugh"), _("speaking in front of people"),
        ]),
        Area(_("On a screen"), [
            _("editing videos"), _("coding in Python"), _("making slides"), _("taking photos"), _("spreadsheets"),
            _("building websites"), _("setting up phones"),
        ]),
        Area(_("With your hands"), [
            _("drawing"), _("cooking"), _("sewing"), _("repairing bikes"), _("woodwork"), _("gardening"),
            _("doing hair and make-up"),
        ]),
        Area(_("With words"), [
            _("writing stories"), _("writing messages that get an answer"), _("translating for the family"),
            _("speaking Spanish"), _("debating"),
        ]),
        Area(_("Sport and stage"), [
            _("football"), _("running"), _("playing the guitar"), _("singing"), _("dancing"), _("acting"),
            _("coaching younger children"),
        ]),
        Area(_("Getting things done"), [
            _("being on time"), _("planning a trip"), _("organising a party"), _("making a revision plan"),
            _("selling cakes at a stall"),
        ]),
    ]  # fmt: skip


def interests() -> list[Area]:
    """What somebody may like, at any age."""
    return [
        Area(_("Out of doors"), [
            _("climbing"), _("hiking"), _("cycling"), _("football"), _("swimming"), _("birds"), _("gardening"),
        ]),
        Area(_("At home"), [
            _("reading"), _("cooking"), _("chess"), _("board games"), _("drawing"), _("knitting"), _("pets"),
        ]),
        Area(_("On a screen"), [
            _("computer games"), _("programming"), _("films"), _("photography"), _("podcasts"), _("design"),
        ]),
        Area(_("Music and stage"), [
            _("playing the guitar"), _("choir"), _("theatre"), _("dancing"), _("concerts"), _("hip hop"),
        ]),
        Area(_("The world"), [
            _("space"), _("history"), _("politics"), _("animals"), _("languages"), _("the climate"), _("travelling"),
        ]),
    ]  # fmt: skip


def perspectives(role: str) -> list[Area]:
    """What somebody may know from life. Nobody needs to have been through anything hard to fill this in."""
    if is_grown(role):
        return [
            Area(_("Family"), [
                _("being a single parent"), _("caring for a parent"), _("bringing up twins"), _("adoption"),
                _("a child with special needs"),
            ]),
            Area(_("Work"), [
                _("being the first in my family to study"), _("changing careers"), _("losing a job"), _("working nights"),
                _("starting a business"), _("an apprenticeship"),
            ]),
            Area(_("Places"), [
                _("moving to a new country"), _("learning a language as an adult"), _("living in the countryside"),
                _("studying abroad"),
            ]),
            Area(_("Hard times"), [_("living with asthma"), _("burnout"), _("grief"), _("living with dyslexia")]),
        ]  # fmt: skip
    return [
        Area(_("Home and family"), [
            _("growing up with two languages"), _("brothers and sisters to look after"), _("divorced parents"),
            _("helping in a family business"), _("a family with little money"), _("living in the countryside"),
        ]),
        Area(_("School"), [
            _("changing schools"), _("the first in my family to go to university"), _("living with dyslexia"),
            _("repeating a year"), _("a year abroad"), _("a part-time job"),
        ]),
        Area(_("Here and elsewhere"), [
            _("moving to a new country"), _("faith in everyday life"), _("being a refugee"), _("raised by grandparents"),
            _("volunteering"),
        ]),
        Area(_("Hard times"), [
            _("living with asthma"), _("anxiety before exams"), _("grief"), _("being bullied"), _("a long illness"),
        ]),
    ]  # fmt: skip


def goals(role: str) -> list[Area]:
    """What somebody may hope to reach."""
    if is_grown(role):
        return [
            Area(_("Work"), [_("a part-time job"), _("changing careers"), _("starting a business"), _("a better CV")]),
            Area(_("Learning"), [_("better English"), _("learning to swim"), _("finishing a degree")]),
            Area(_("With others"), [
                _("making friends nearby"), _("helping my child find a work placement"), _("singing in a choir"),
            ]),
        ]  # fmt: skip
    return [
        Area(_("After school"), [
            _("a place to study medicine"), _("a place at a design school"), _("an apprenticeship as an electrician"),
            _("finding out what to study"),
        ]),
        Area(_("This year"), [
            _("passing the maths exam"), _("a work placement this summer"), _("a weekend job"), _("a scholarship"),
            _("speaking in front of the class without fear"),
        ]),
        Area(_("For myself"), [
            _("learning to code"), _("playing in a band"), _("running ten kilometres"), _("better Spanish"),
            _("making new friends"),
        ]),
    ]  # fmt: skip


def support(role: str) -> list[Area]:
    """What kind of person may support a goal. They name no trade: that is in the goal itself."""
    ahead = _("somebody a few steps further on") if is_grown(role) else _("somebody a year or two older")
    return [
        Area(_("Somebody who knows"), [
            _("somebody who does it every day"), ahead, _("somebody who has been through it"),
        ]),
        Area(_("Somebody at your side"), [
            _("a friend with the same goal"), _("somebody who asks how it is going"),
            _("somebody who says what they really think"),
        ]),
        Area(_("Somebody who opens a door"), [
            _("somebody who knows many people"), _("somebody who takes beginners along"),
        ]),
    ]  # fmt: skip
