"""What a student types or dictates after a talk, and what Kith makes of it.

Each row is a line and what it suggests, on Saturday 21 November 2026; nothing after the bar means
that Kith should stay silent. The rows of `NEW_PHRASING` were written when the rules were done, in four
rounds; the rules then learnt from what they got wrong.
"""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.formats.samples.year import TALKS
from kith.rules.reading import MOST, Reading, read
from kith.rules.reading.clauses import tidy
from kith.rules.reading.cues import CUES
from kith.rules.reading.things import LONGEST

SATURDAY = date(2026, 11, 21)

PHRASING = """
Builds water pumps. Tired, kind. Loves climbing. Asked me to send my project page. | me: send my project page; interest: climbing
builds water pumps tired kind loves climbing asked me to send my project page | me: send my project page; interest: climbing
I'll send her the flyer by Friday | me: send her the flyer @2026-11-27
promised to lend him my calculator | me: lend him my calculator
promised to read my essay | them: read my essay
need to send the form tomorrow | me: send the form @2026-11-22
I said I would water his plants in two weeks | me: water his plants @2026-12-05
she'll introduce me to her boss next week | them: introduce me to her boss @2026-11-27
he said he would ask his boss about placements | them: ask his boss about placements
Will send me the slides | them: send me the slides
Plays the cello and is into photography | interest: the cello; interest: photography
Big fan of Studio Ghibli, interested in origami | interest: Studio Ghibli; interest: origami
worried about the retake of the proofs test | challenge: the retake of the proofs test
He finds proofs hard since October | challenge: proofs
She's stressed about exams but good at chess | challenge: exams; strength: chess
wants to become a marine biologist | aspiration: become a marine biologist
Works at a bakery, grew up in Lagos, used to swim for the county | background: Works at a bakery; background: grew up in Lagos; background: used to swim for the county
busy with mock exams until June | priority: mock exams until June
cares about his grandmother in Taipei | value: his grandmother in Taipei
What matters to him is being fair | value: being fair
Prefers messages. Don't call before noon. | preference: Prefers messages; preference: Don't call before noon
doesn't like football |
I love climbing |
My sister loves climbing |
Does she love climbing? |
asked him if he's into jazz |
met amara she loves climbing and wants to study medicine | interest: climbing; aspiration: study medicine
We both love chess | interest: chess
Her dream is to open a library | aspiration: open a library
Teaches chess to kids on saturdays | strength: Teaches chess to kids on saturdays
By Friday, I'll send him the notes | me: send him the notes @2026-11-27
I'll send him the notes, by Friday | me: send him the notes @2026-11-27
Hobby: birdwatching 🐦 | interest: birdwatching
is from Kerala and speaks Malayalam | background: from Kerala; strength: speaks Malayalam
She asked me to bring biscuits and I did |
My brother will send me the link |
They love board games and hate phone calls | interest: board games
Asked me to send the plan by 03/03 | me: send the plan by 03/03
Asked me to send the plan before the exam | me: send the plan before the exam
good at C++ | strength: C++
"""

NEW_PHRASING = """
Funny, quick, wears odd socks. Into vintage synths. | interest: vintage synths
Said she'd look over my CV if I email it by Monday | them: look over my CV
I told him I'd drop off the soldering iron on Wednesday | me: drop off the soldering iron @2026-11-25
Wants me to come to her recital next Thursday | me: come to her recital @2026-11-26
she is terrified of the oral exam | challenge: the oral exam
Moved here from Montreal two years ago, misses the snow | background: Moved here from Montreal two years ago
Her mum works at the hospital |
we talked about whether he wants to study law |
Hoping to get into the conservatoire | aspiration: get into the conservatoire
Don't text during shifts, she gets told off | preference: Don't text during shifts
thinks I'm good at explaining things |
She's a huge fan of trains. Seriously. | interest: trains
ask her what she is working on |
he's training for the half marathon and it's eating all his time | priority: the half marathon
Used to be shy, now runs the debating club | background: Used to be shy; background: runs the debating club
Nobody likes the new timetable |
asked if I could proofread his lab report before Friday | me: proofread his lab report @2026-11-26
I need to revise more |
Must remember to thank her for the lift | me: thank her for the lift
no longer works at the cinema |
He plays a big part in the youth council |
She plays bass in a ska band called Wet Toast | interest: bass in a ska band called Wet Toast
knows a lot about bees | strength: bees
Struggling with the commute, otherwise chirpy | challenge: the commute
I'm worried about Leo |
Leo's worried about his dad | challenge: his dad
Dreams of opening a bakery on a boat | aspiration: opening a bakery on a boat
isn't great at replying but always turns up |
His little brother is obsessed with dinosaurs |
can't wait for the trip, loves planning things | interest: planning things
they're both keen on bouldering | interest: bouldering
Mr Lowe said he'd write me a reference by the end of the month | them: write me a reference @2026-11-30
offered to lend me her bike | them: lend me her bike
I offered to feed his cat this weekend | me: feed his cat @2026-11-22
if she wants to be a vet she needs chemistry |
Originally from Tbilisi, speaks Georgian and Russian | background: Originally from Tbilisi; strength: speaks Georgian and Russian
finds it difficult to say no | challenge: say no
The robot works at last! |
Enjoyed the film. Cried twice. |
met Tom at stand 4 works for a drone company prefers email | background: works for a drone company; preference: prefers email
would love to see Iceland one day |
would love to design costumes for film | aspiration: design costumes for film
what he cares about most is that nobody is left out |
She cares a lot about animal rescue | value: animal rescue
promised her the recipe for the plum cake | me: the recipe for the plum cake
I'll never forget his face |
I'll send the photos tonight and he'll send me the score | me: send the photos @2026-11-21; them: send me the score
Amara reminded me to apply for the bursary | me: apply for the bursary
He doesn't want to become a doctor any more |
Used my notes, got an A. Great at biology now. | strength: biology
preparing for her driving test, nervous about roundabouts | priority: her driving test; challenge: roundabouts
Volunteers at the hedgehog hospital on Sundays | background: Volunteers at the hedgehog hospital on Sundays
Could she be interested in our club? |
My goal is to finish the model |
Her goal is to run a 5k without stopping | aspiration: run a 5k without stopping
expert in knots (sailor family) | strength: knots
Best reached on Signal after 8 | preference: Best reached on Signal after 8
didn't promise to help
she promised to teach me to juggle | them: teach me to juggle
Going to send him that podcast tomorrow | me: send him that podcast @2026-11-22
Asked me not to tell anyone |
I asked her to send me the form |
he asked me about uni |
She asked me to the dance |
likes it when people are honest |
Collects bus tickets from every city | interest: Collects bus tickets from every city
quiet today, exams. working on a graphic novel about eels | priority: a graphic novel about eels
I said yes to the lift |
he said "I love this place" |
long chat on the bus, shes dreading results day | challenge: results day
He used to live on a canal boat!! Jealous. | background: used to live on a canal boat
would like me to bring the telescope on friday | me: bring the telescope @2026-11-27
Kofi and I both love maps | interest: maps
we agreed to swap playlists tomorrow | me: swap playlists @2026-11-22
need to get milk |
I have to go to the dentist |
must call the dentist before lunch |
the club needs me to fix the printer |
the plan is to meet at six |
my plan is to study physics |
his plan is to study physics and then travel | aspiration: study physics and then travel
Her project is about noise, she's interested in how whales hear |
Her project is about noise, she's interested in whales | interest: whales
I'd love to work with her again |
she'd love to work with robots | aspiration: work with robots
He wants to know if I can come |
wants to see the museum |
wants to build a telescope out of a drainpipe | aspiration: build a telescope out of a drainpipe
her cat loves me |
her cat is scared of balloons |
Scared of heights yet joined the climbing wall, brave | challenge: heights
She told me she was nervous about moving out | challenge: moving out
He told me his dad is stressed about money |
they told me they're saving up for a van | aspiration: saving up for a van
I told her that she's good at listening | strength: listening
said that I was good at listening |
people say he's a genius at sudoku | strength: sudoku
not worried about the exam at all |
She never really worries about grades |
hardly slept, anxious about the audition | challenge: the audition
Grew up on a farm near Cork with nine dogs | background: Grew up on a farm near Cork with nine dogs
From Manila originally | background: From Manila originally
from 5 to 6 we played chess|
From the workshop, quiet |
Studied until midnight |
studied fine art before nursing | background: studied fine art before nursing
He works hard |
Works nights at the depot |
works for Rolls Royce on turbine blades | background: works for Rolls Royce on turbine blades
Wednesday works for him |
teaches herself Korean from dramas |
teaches year 7 to code | strength: teaches year 7 to code
She teaches at the primary school | background: teaches at the primary school
He'll send it over on Monday | them: send it over @2026-11-23
He will be there on Monday |
She'll ask her aunt about a placement for me | them: ask her aunt about a placement for me
he'll call his mum |
maybe she will send me the list |
hope he'll lend me the book |
when she'll let me know I can plan |
I'll let her know by the weekend | me: let her know @2026-11-22
I'll be late |
I'll be there at her show on 3 December | me: be there at her show @2026-12-03
I'll think about it |
I should probably apologise to him |
I should send her flowers | me: send her flowers
I said I would bring cake to the last session | me: bring cake to the last session
I said she would love the book |
I promised nothing |
He promised me a lift home | them: a lift home
promised to behave |
Promised Hana to water her plants in two weeks | me: water her plants @2026-12-05
Remember to ask about the knee | me: ask about the knee
do you remember when she played Puck |
talked about films, he hates musicals |
hates phone calls | preference: hates phone calls
prefers dogs to cats |
don't call him Danny |
Her focus is the county final. Mine is sleep. | priority: the county final
what matters most to her is time with her gran | value: time with her gran
values straight answers | value: straight answers
I care about this |
Believes in second chances | value: second chances
fluent in sarcasm and Portuguese | strength: sarcasm and Portuguese
went into town |
got into an argument about pineapple |
bumped into Abdi |
Got into Leeds! |
getting into birdwatching | interest: birdwatching
turned into a three hour call |
looks like her sister |
likes pineapple on pizza, unforgivable | interest: pineapple on pizza
Ms Halvorsen asked me for the drawings by tomorrow morning | me: the drawings @2026-11-22
Dad asked me to say hi |
asked me to dance | me: dance
wanted me to know |
Could I send her the slides? |
She is from the north |
He is from Aleppo | background: from Aleppo
big fan of mine apparently |
ran into noor by the lockers she is stressed about the english essay and asked me to read it by thursday | me: read it @2026-11-26; challenge: the english essay
lovely chat with edith she used to fly gliders who knew | background: used to fly gliders
Kenji, year 13, applying to Glasgow for vet medicine | aspiration: applying to Glasgow for vet medicine
He swims before school every day which is madness |
Gave me his old laptop. I must thank him properly | me: thank him properly; resource: Gave me his old laptop
I told my mum I'd tidy the shed |
She's vegan and allergic to nuts |
brilliant at impressions (does Mr Adeyemi perfectly) | strength: impressions
Asked about my project, seemed interested |
seemed interested in my project |
seems interested in astronomy too | interest: astronomy
will introduce me to the head of the lab next month | them: introduce me to the head of the lab @2026-12-31
we will send each other playlists |
Priya says she can read my draft on Tuesday | them: read my draft @2026-11-24
I can't promise to come |
Need to get back to her about the room by tomorrow | me: get back to her about the room @2026-11-22
worked at a zoo in Durban before this, misses the otters | background: worked at a zoo in Durban before this
not into sports at all but he adores pub quizzes | interest: pub quizzes
is she into climbing or was that her sister |
it was good at first |
She's great with nervous dogs | strength: nervous dogs
her plan is to take a gap year and teach in Nepal | aspiration: take a gap year and teach in Nepal
Hopes the rain stops |
he hopes to row for the university | aspiration: row for the university
works with her hands, hates meetings | background: works with her hands
Interested in: bridges, birds, bread | interest: bridges
Loves: mint tea. Hates: small talk | interest: mint tea
my laptop is good at nothing |
The teacher said he would fail |
Coach said he'd move me to the second team |
Abdi said he'd have a look at my brakes on Monday | them: have a look at my brakes @2026-11-23
I'm going to bring her the charger on Tuesday | me: bring her the charger @2026-11-24
i'll ask my aunt about a work experience place for him | me: ask my aunt about a work experience place for him
I'll ask about it | me: ask about it
told him i'd let him know next week | me: let him know @2026-11-27
Not sure what she wants to do after school |
Wants to do something with animals |
used to it by now |
used to living alone |
He is used to winning |
got stuck on the motorway |
stuck on question 4 of the mechanics paper | challenge: question 4 of the mechanics paper
Zee is nervous about the panel. Hug her. | challenge: the panel
what a day. exams done. happy. |
sits with the choir kids, plays piano for them | interest: piano for them
She's from Oslo, he's from Bergen | background: from Oslo; background: from Bergen
"I want to be a pilot", he said, very quietly |
lives near the harbour with two parrots | background: lives near the harbour with two parrots
He has trouble with left turns, like Crumb | challenge: left turns
the bakery is busy with orders |
quiet at first then told me all about her dragonfly photos |
Wants to swap numbers |
Mrs Kaya is retiring, she'd like to write a cookbook | aspiration: write a cookbook
Doing the Duke of Edinburgh award, hates camping |
I'm meeting him on Friday to look at the bike |
Agreed to meet at the library on Thursday | me: meet at the library @2026-11-26
said he could lend me a wetsuit | them: lend me a wetsuit
She said I could borrow her notes |
Works part time at the cinema | background: Works part time at the cinema
Has three brothers, loves quiet places | interest: quiet places
mad about volcanoes | interest: volcanoes
Her mum is from Brazil, she is from here |
hopes her knee heals before the match |
promise to send her the playlist | me: send her the playlist
We're both nervous about results day | challenge: results day
she really wants to go to art school in Glasgow | aspiration: go to art school in Glasgow
his favourite book is Dune | interest: Dune
No calls please, she said, email is fine |
learning Turkish, great at accents | strength: accents
is scared of dogs since he was small | challenge: dogs
if I'm honest I love her poems |
Ask Dad whether he'll drive us |
can't stand the smell of the lab |
he thought I was good at drawing |
Will bring her book back next week | me: bring her book back @2026-11-27
"""


def rows(table: str) -> list[tuple[str, list[str]]]:
    split = (row.partition(" |") for row in table.strip().splitlines())
    return [(line, [each.strip() for each in wanted.split(";") if each.strip()]) for line, _, wanted in split]


def told(reading: Reading) -> str:
    """A suggestion as the tables write it."""
    who = reading.by if reading.kind == "promise" else reading.about
    return f"{who}: {reading.text}" + (f" @{reading.due}" if reading.due else "")


@pytest.mark.parametrize(("line", "wanted"), rows(PHRASING) + rows(NEW_PHRASING))
def test_a_line_suggests_what_a_friend_would_have_noted(line: str, wanted: list[str]) -> None:
    assert sorted(map(told, read(line, SATURDAY))) == sorted(wanted)


def test_promises_come_before_facts_and_keep_their_order() -> None:
    line = "Loves climbing. Asked me to send my page. Plays the cello. I'll send her the flyer."
    assert [told(each) for each in read(line, SATURDAY)] == [
        "me: send my page", "me: send her the flyer", "interest: climbing", "interest: the cello",
    ]  # fmt: skip


def test_a_year_of_ordinary_lines_raises_no_false_alarm() -> None:
    found = {row[3]: [told(each) for each in read(row[3], SATURDAY)] for row in TALKS}
    assert {line: readings for line, readings in found.items() if readings} == {
        "Builds water pumps. Tired, kind. Loves climbing. Asked me to send my project page.": [
            "me: send my project page", "interest: climbing",
        ],
        "He came to see the robotics room and stayed until the caretaker whistled. I promised him the club flyer.": [
            "me: the club flyer",
        ],
        "She wants to restore lighthouses. Enclosed: a flake of 1911 paint.": ["aspiration: restore lighthouses"],
        "Library chess. Viktor beat me in 19 moves, then showed me where it went wrong: move 2.": [
            "skill: showed me where it went wrong",
        ],
        "Lent me his calculator, with a note: it likes brackets.": ["resource: Lent me his calculator"],
        "She taught me to read a Gantt chart. It is mostly hope, drawn as bars.": ["skill: taught me to read a Gantt chart"],
        "She read my whole statement and asked what I wanted it to say first. It was in the last line all along.": [
            "feedback: read my whole statement",
        ],
    }  # fmt: skip


def test_what_is_said_twice_is_suggested_once() -> None:
    assert [told(each) for each in read("Loves climbing! She really loves Climbing.", SATURDAY)] == ["interest: climbing"]


def test_at_most_six_are_suggested() -> None:
    assert len(read(". ".join(f"Loves game {n}" for n in range(20)), SATURDAY)) == MOST


def test_a_long_thing_is_cut_between_words() -> None:
    (reading,) = read("Loves " + "extraordinarily long walks " * 10, SATURDAY)
    assert len(reading.text) <= LONGEST
    assert reading.text.split()[-1] in ("extraordinarily", "long", "walks")


def test_the_curly_apostrophe_of_a_phone_reads_like_a_straight_one() -> None:
    assert read("I’ll send her the flyer", SATURDAY) == read("I'll send her the flyer", SATURDAY)


@pytest.mark.parametrize("line", ["", " ", "\n\n", "...", "🧗" * 50, "她喜欢爬山", "تحب التسلق", "<script>alert(1)</script>", "\x00\u202e"])
def test_lines_in_no_english_suggest_nothing_and_break_nothing(line: str) -> None:
    assert read(line, SATURDAY) == []


HOSTILE = [
    "and really ", "loves ", "she loves ", "asked me to ", "wants me to want ", "I'll send ", "Likes It ", "A ", "a", ".", ",'\"(",
    "is ", "finds it ", "by next ", "need to be and ", "\u0301", "Mr. ", "https://", "1,", "\n", "is going to ", "Ana who ", "in a ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_thousand_hostile_characters_are_read_in_a_moment(piece: str) -> None:
    line = (piece * 10_000)[:10_000]
    start = time.perf_counter()
    read(line, SATURDAY)
    assert time.perf_counter() - start < 2


PIECES = st.sampled_from(
    sorted({" ".join(cue.words) for cues in CUES.values() for cue in cues})
    + ["she", "I", "not", "and", ",", ".", "?", "my sister", "Leo", "who", "by Friday", "climbing", "me", "’s", ":", "\n", "🧗"]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join)))
def test_whatever_is_typed_a_suggestion_stands_in_the_line_and_is_short(line: str) -> None:
    readings = read(line, SATURDAY)
    assert readings == read(line, SATURDAY)
    assert len(readings) <= MOST
    assert [each.kind for each in readings] == sorted((each.kind for each in readings), reverse=True)
    assert len({(each.about, each.text.casefold()) for each in readings}) == len(readings)
    for each in readings:
        assert each.text and each.text == each.text.strip() and len(each.text) <= LONGEST
        assert each.text in tidy(line)
        assert not each.due or date.fromisoformat(each.due) >= SATURDAY


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("She is a vet with her own practice and finds spreadsheets hard", "vet with her own practice"),
        ("he's an architect", "architect"),
        ("She is a nurse at the hospital.", "nurse at the hospital"),
    ],
)
def test_what_somebody_is_by_trade_is_worth_keeping(line: str, text: str) -> None:
    assert ("background", text) in [(each.about, each.text) for each in read(line, SATURDAY)]


@pytest.mark.parametrize(
    "line",
    [
        "The vet said my dog is fine", "her brother is a vet", "I am a teacher", "Is she a nurse?", "She is not a doctor",
        "met a nurse called Tom", "is a good listener", "is a bit tired",
    ],
)  # fmt: skip
def test_a_trade_of_somebody_else_is_not_theirs(line: str) -> None:
    assert [each for each in read(line, SATURDAY) if each.about == "background"] == []
