"""The phrases that give a fact or a promise away, as tables: no logic but how a phrase is looked up.

A phrase is written as people say it of somebody else (*loves*, *worried about*); `a|b` is a choice.
A `*` at its end keeps the phrase in the text, because the thing alone would lose its meaning (*works
at Boeing*, not *Boeing*); a `!` marks one so telling that it also ends the thing named before it.
"""

from dataclasses import dataclass
from itertools import product
from typing import Literal

from kith.records import FactKind, HelpKind

Shape = Literal["verb", "state", "noun", "order", "asked", "own", "pledge", "will", "theirs"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase: its `shape` says who its subject may be, `about` which kind of fact it gives away."""

    words: tuple[str, ...]
    shape: Shape
    about: FactKind | Literal[""]
    kept: bool
    telling: bool


# Verbs, said of *she*, *he*, a name, or of nobody at the head of a clause.
VERBS: dict[FactKind, str] = {
    "interest": "loves!, loves to!, likes, likes to, enjoys, adores, plays!, collects*, goes, supports*",
    "aspiration": "wants to!, would love|like to!, hopes to!, plans to, aims to, intends to, aspires to, "
    "dreams of|about!, applied to|for*, wants a career in, sees herself|himself|themselves as",
    "challenge": "finds!, struggles with!, struggles to!, worries about!, dreads, "
    "has trouble|difficulty|problems with, has a hard|tough time with, stresses about",
    "background": "works at|for|in|as|with*!, works part|full time at|for|in*, worked at|for|in|as*, comes from*, "
    "came from*, grew up in|on|near|with*!, studied*, studies*, used to*!, moved from|to*, moved here from*, "
    "moved over from*, lived in*, lives in|near|with|on*, volunteers at|for|with*, teaches at|in*, runs a|an|the*, runs her|his|their own*, "
    "trained as*, spent years in|at*",
    "priority": "focuses on",
    "value": "cares about!, cares for, values, believes in, stands up for",
    "strength": "teaches*, knows a lot about, knows all about, knows lots about, knows everything about, speaks*, "
    "excels at",
    "preference": "prefers*!, hates*, would rather*, replies best|faster|quicker|fastest to|on|by*, answers best on*",
}

# Adjectives and participles: they want *is*, *seems*, *gets*… and a subject, or the head of a clause.
STATES: dict[FactKind, str] = {
    "interest": "into, fan of, interested in, keen on, obsessed with, passionate|mad|crazy|nuts about, "
    "fascinated by, hooked on",
    "aspiration": "hoping|planning|aiming to, training to be|become*, dreaming of|about, applying to|for*, saving up for*, saving for*",
    "challenge": "worried|stressed|nervous|anxious|scared|terrified|concerned|panicking about!, "
    "stressed out about|by, stressed by, afraid|scared|terrified of, struggling with|to!, dreading, stuck on|with, "
    "overwhelmed by|with, unsure about, having trouble|difficulty|problems with, having a hard|tough time with, "
    "behind with, losing sleep over",
    "background": "from*, born in*, originally from*, working at|for|as*, studying*, training as*",
    "priority": "busy with, preparing|prepping|revising|training|rehearsing|practising|practicing for, working on, "
    "focused|focusing|concentrating on, getting ready for, flat out with, working towards",
    "strength": "good|great|brilliant|amazing|excellent|fantastic|skilled|talented|gifted|incredible|ace at, "
    "good|great|brilliant|amazing with, expert in|on|at, fluent in, natural|genius|whizz|wizard at|with",
    "preference": "best|easiest reached by|on|at|through*, "
    "best|easiest to reach|text|message|email|call|ring|phone*, reachable by|on*",
}

# What somebody is by trade, after *is a*: kept whole, with where and for whom.
TRADES = frozenset(
    """
    accountant actor actress architect artist author baker barber beekeeper biologist bookseller brewer builder butcher
    caretaker carer carpenter chef chemist coach cook counsellor counselor dancer dentist designer developer dietitian
    diplomat director doctor economist editor electrician engineer farmer firefighter florist gardener geologist gp
    hairdresser headteacher historian illustrator interpreter janitor jeweller journalist judge lawyer lecturer librarian
    lifeguard linguist manager mathematician mechanic midwife musician notary novelist nurse nutritionist optician
    paramedic pastor pediatrician paediatrician painter pharmacist photographer physicist physiotherapist pilot plumber
    podiatrist poet postman potter priest producer professor programmer psychiatrist psychologist publisher rabbi
    radiographer reporter researcher roofer sailor scientist sculptor secretary singer solicitor statistician
    stonemason surgeon surveyor tailor teacher therapist translator vet veterinarian waiter waitress
    weaver welder writer zookeeper zoologist
    """.split()
)

# Nouns, said of *her*, *his*, *their*, a name's, or at the head of a clause.
NOUNS: dict[FactKind, str] = {
    "interest": "hobby|hobbies|interest|interests is|are, "
    "favourite|favorite subject|sport|game|hobby|band|author|book|film|place|food is",
    "aspiration": "dream|ambition|goal|hope|plan is to, dream|ambition|goal is, dream job is",
    "challenge": "worry|struggle|challenge|fear is",
    "priority": "focus|priority is, priority right now is",
    "strength": "strength|strengths|superpower is|are",
    "value": "matters to him|her|them is, matters most to him|her|them is, matters most is",
}

# What is told to me of somebody: *don't call*.
ORDERS: dict[FactKind, str] = {
    "preference": "do not call|ring|phone|text|message|email|dm*, never call|ring|phone|text*",
}

# Promises. *asked*: somebody wants it of me. *own*: I say it. *pledge*: whoever is the subject.
PROMISES: dict[Shape, str] = {
    "asked": "asked|asks|begged me to!, asked me for, wants|wanted|needs|needed me to!, would like|love me to!, "
    "reminded me to!, asked|wondered if|whether i could|can|would|will!, "
    "asked me if|whether i could|can|would|will!, hopes|hoped i can|could|will|would",
    "own": "i will, i am going to, i shall, i need|have to, i have got to, i must, i should, i ought to, "
    "i said i would|will|could|can, said i would|will|could|can, i told her|him|them i would|will|could|can, "
    "told her|him|them i would|will|could|can, i told her|him|them that i would|will, i promised i would|will, "
    "promised i would|will, i promised her|him|them i would|will, promised her|him|them i would|will, "
    "need|got|have to, must, remember to, must remember to, need to remember to, i must remember to, "
    "i need to remember to, going to, do not forget to, must not forget to, i owe it to her|him|them to, to do is, "
    "promise is, my promise is, promise to, i promise to",
    "pledge": "promised to!, offered to!, agreed to!, volunteered to!, promised her|him|them to, promised me to, "
    "promised her|him|them, promised me, swore to",
    "will": "will, is|are going to",
    "theirs": "said|says|mentioned|promised|reckons she|he|they would|will|can|could, "
    "told|promised me she|he|they would|will|can|could, said|says|promised that she|he|they would|will|can",
}

# *They love*, *we both love*: the plain form of a verb of the tables.
PLAIN_FORMS = {
    "love": "loves", "like": "likes", "enjoy": "enjoys", "adore": "adores", "play": "plays", "collect": "collects",
    "want": "wants", "hope": "hopes", "plan": "plans", "dream": "dreams", "find": "finds", "struggle": "struggles",
    "worry": "worries", "dread": "dreads", "work": "works", "come": "comes", "live": "lives", "study": "studies",
    "volunteer": "volunteers", "teach": "teaches", "care": "cares", "believe": "believes", "speak": "speaks",
    "know": "knows", "prefer": "prefers", "hate": "hates", "support": "supports",
}  # fmt: skip


def _table() -> dict[str, list[Cue]]:
    table: dict[str, list[Cue]] = {}

    def enter(shape: Shape, about: FactKind | Literal[""], phrases: str) -> None:
        for phrase in phrases.split(", "):
            marks = phrase[len(phrase.rstrip("*!")) :]
            for words in product(*(word.split("|") for word in phrase.rstrip("*!").split())):
                table.setdefault(words[0], []).append(Cue(words, shape, about, "*" in marks, "!" in marks))

    for about, phrases in VERBS.items():
        enter("verb", about, phrases)
    for about, phrases in STATES.items():
        enter("state", about, phrases)
    for about, phrases in NOUNS.items():
        enter("noun", about, phrases)
    for about, phrases in ORDERS.items():
        enter("order", about, phrases)
    for shape, phrases in PROMISES.items():
        enter(shape, "", phrases)
    for trade in sorted(TRADES):
        enter("state", "background", trade + "*")
    for cues in table.values():
        cues.sort(key=lambda cue: -len(cue.words))
    return table


CUES = _table()
"""Every phrase by its first word, the longest first."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words between subject and verb, or within a phrase, that change nothing.
ADVERBS = _words(
    "really also always still just only now currently actually clearly obviously probably definitely apparently "
    "especially particularly quite very so super totally absolutely deeply truly secretly genuinely properly pretty "
    "rather too most mostly mainly usually often sometimes already even both all well bit little lot a an tad "
    "extremely incredibly seriously massively massive huge big enormous total real right recently lately again "
    "once honestly basically desperately badly eventually one day someday kind sort of literally"
)
COPULAS = _words(
    "is are was were be been being seems seemed seem looks looked sounds sounded feels felt feeling gets got getting "
    "has have had does do did would became becomes remains"
)
NEGATIONS = _words("not never hardly barely neither nor no without isnt nowhere nothing")
POORLY = _words("terrible bad awful hopeless rubbish useless dreadful worse")
FILLERS = _words("um er erm uh okay ok so well right anyway basically")
DOUBTS = _words("if whether maybe perhaps when until unless hope hopes hoping hopefully wish wonder wondered wondering "
               "what why how where which ask guess might doubt")  # fmt: skip
LINKS = _words("and but also then plus or yet while although though because so & +")
TELLING = _words("said says say think thinks told mentioned know reckon heard means mean because apparently")
MEETING = _words("met talked spoke chatted saw sat bumped meeting know")

# Subjects that are not the person of the line.
OTHERS = _words(
    "it there this that these those everyone everybody nobody someone somebody anyone people kids students some many "
    "most others mum mom dad mother father parents brother sister brothers sisters grandma grandpa gran nan grandad "
    "grandmother grandfather uncle aunt auntie cousin friend friends boss boyfriend girlfriend husband wife partner "
    "son daughter dog cat team coach class club teacher school company group band flatmate roommate neighbour "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december today tomorrow yesterday everything something nothing which one"
)
DETERMINERS = _words("a an the my your his her its our their this that these those some every each no both all another "
                    "any many several two three four")  # fmt: skip
PLACING = _words("at in on from near by to with about for of")
NOMINATIVE = _words("i she he they we")
MINE = _words("i we you im")
ME = _words("me us my our myself")
THEM = _words("her him them his their")

# What ends the thing that is named.
TURNS = _words("but yet because although though whereas while unless however which who so since if except meaning")
FINITE = _words(
    "is was are were has had does did will would can could should must went lives gave told said says thinks thought "
    "knows knew made makes came comes got gets took takes wants wanted needs needed seemed looked felt asked offered "
    "helped showed talked left laughed always never also just really can't cannot have do might may let lent sent "
    "found fixed bought misses builds plays works runs reads writes sings swims codes studies teaches hates likes loves enjoys keeps kept"
)
LEADING_QUESTIONS = _words("what how where when why that than whether if as who whom which because before after until wherever")
TRAILING = _words(
    "now too lately again lol haha apparently though really still already and or with to the a an of at in on for "
    "is as well lots much very so also please x xx currently btw tbh then but yes yeah ok okay today"
)
LOOSE_ENDS = ("at the moment", "right now", "these days", "a lot", "so much", "very much", "as well", "of course", "like me")

# Verbs of doing something for somebody; the second set is a promise only when it says for whom.
GIVING = _words(
    "send email mail message text call ring phone bring lend introduce show share reply tell invite forward thank "
    "teach remind drop follow ask help answer pass return connect dm whatsapp sketch"
)
HANDING = GIVING - _words("call ring phone follow remind return")
ERRANDS = _words("call ring phone ask tell return")
DOING = _words(
    "check look find bake book print prepare pick sort save put read make come join meet write give fix proofread "
    "test "
    "review let get buy cook take draw copy scan translate collect walk visit explain be meet post return mend "
    "sew play "
    "back feed water vote sign support record film sit practise practice wait leave speak talk go watch keep hand try"
)
ENSURING = _words("check look find bake book print prepare pick proofread review let get come join meet write scan mend")
NOT_DONE = _words("behave know never not probably maybe love like miss think have see try prefer rather always need be want hate die "
                 "regret wish")  # fmt: skip

# Help that passed: said of a person (*lent me…*), or of something of theirs (*read my essay*).
HELPING: dict[str, HelpKind] = {
    "helped": "time", "taught": "skill", "showed": "skill", "explained": "skill", "walked": "skill",
    "talked": "skill", "coached": "skill", "lent": "resource", "introduced": "introduction", "put": "introduction",
    "advised": "advice", "encouraged": "encouragement", "cheered": "encouragement", "listened": "encouragement",
    "stayed": "time", "sat": "time", "waited": "time", "drove": "time", "gave": "resource", "sent": "information",
    "tutored": "skill",
}  # fmt: skip
WITH = {"listened": "to", "stayed": "with", "sat": "with", "waited": "for"}
CHECKING = _words("read proofread checked reviewed corrected edited marked")
WRITINGS = _words(
    "essay cv resume statement application draft report code poem letter story project homework page chapter script proof "
    "translation slides presentation email coursework portfolio answers work essays drafts form plan speech"
)
GIFTS: dict[str, HelpKind] = {
    "advice": "advice", "tip": "advice", "tips": "advice", "hint": "advice", "hints": "advice", "feedback": "feedback",
    "encouragement": "encouragement", "courage": "encouragement", "lift": "time", "hand": "time", "ride": "time",
    "notes": "resource", "book": "resource", "books": "resource", "laptop": "resource", "ticket": "resource",
    "tickets": "resource", "plans": "resource", "parts": "resource", "tools": "resource", "slides": "resource",
    "link": "information", "links": "information", "article": "information", "contact": "introduction",
    "list": "information", "podcast": "information", "video": "information", "address": "information",
    "number": "information", "website": "information", "papers": "resource", "worksheet": "resource",
    "worksheets": "resource",
}  # fmt: skip
NO_HELP = _words("it that this so lot bit much when if because but and")

# What the text of some kinds must, or must not, begin with or hold.
CONTACT = _words(
    "message messages messaging text texts texting email emails mail mails call calls calling called phone phoned "
    "whatsapp signal voice video letter letters person face chat dm dms sms telegram instagram discord rung "
    "ringing notes"
)
HARD = _words("hard difficult tricky tough confusing scary stressful exhausting overwhelming challenging impossible")
NO_THING = _words("it that this them him her me you us how when what why where if whether not everything something there "
                 "so")  # fmt: skip
WISHING = _words(
    "become be study work go build start learn move apply visit run write design open teach train make travel "
    "live get "
    "publish invent win research join set qualify help create sail climb swim read act sing dance play cook direct "
    "found breed bake fly major specialise pass retake volunteer finish cycle walk compete draw code restore "
    "rescue protect own adopt repair translate produce compose animate photograph coach represent campaign earn"
)
WISHING_NOTHING = _words("see meet know hear talk call come chat say ask thank borrow speak catch leave stop stay eat sit")
NO_ORIGIN = _words("here there abroad work school home town class college uni university hospital away last next")
NO_TRADE = _words("hard with for together late until well night home weekends better best today")
TRAFFIC = _words("motorway train bus tram road traffic lift ferry plane")
ENDING_IN_ING = _words("sing bring swing ring spring cling string")
ASKING = _words("is are was were does do did has have had can could will would should")
NO_PLAY = _words("a role part along down up fair with at by safe host it herself himself")
