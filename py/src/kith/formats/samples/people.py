"""The sample people and what is known of them: invented, all of them, and nothing but data.

Days are counted from today: 40 is forty days ago. A text such as "07-05+14" is a fortnight after the
last 5 July that is two months past. Mail addresses stand at example.org and example.com, phone numbers
in the ranges that Ofcom keeps free for stories (07700 900xxx, 020 7946 0xxx, 01632 960xxx).
A fact is (kind, days ago, text); `met` is (days ago, where, through whom, at which gathering).
"""

from typing import Any

PEOPLE: dict[str, dict[str, Any]] = {
    "leela": {
        "name": "Leela Rao", "nickname": "Mum", "pronouns": "she/her", "relation": "family", "circle": "inner",
        "organisation": "St Brannock's Hospital", "role": "night nurse", "tags": "family", "born": "1979-08-02",
        "phone": "+44 7700 900101",
        "facts": [
            ("preference", 300, "Don't ring before noon after a night shift"),
            ("value", 210, "people who say sorry without a *but*"),
            ("aspiration", 64, "finish the bookkeeping course before Kiran's wedding"),
        ],
    },
    "saraswathi": {
        "name": "Saraswathi Rao", "nickname": "Ammamma", "pronouns": "she/her", "relation": "family",
        "circle": "inner", "tags": "family", "born": "--01-14", "phone": "020 7946 0117",
        "note": "Landline only. Let it ring twelve times, she is in the garden.",
        "facts": [
            ("background", 330, "taught physics in Mysuru for 31 years"),
            ("preference", 330, "best reached after her serial, about eight"),
            ("challenge", 47, "the stairs, since her knee"),
            ("interest", 120, "growing curry leaves on a windowsill that faces north"),
        ],
    },
    "deepa": {
        "name": "Deepa Rao", "nickname": "Deepa Auntie", "pronouns": "she/her", "relation": "family",
        "circle": "close", "organisation": "Harbour Bridges", "role": "project planner", "tags": "family",
        "phone": "+44 7700 900103", "mail": "deepa.rao@example.org", "born": "--10-30",
        "facts": [
            ("strength", 250, "reading a contract and finding the one bad line"),
            ("priority", 58, "the swing bridge that will not swing"),
        ],
    },
    "kiran": {
        "name": "Kiran Rao", "pronouns": "he/him", "relation": "family", "circle": "steady", "tags": "family",
        "role": "paramedic", "phone": "+44 7700 900104",
        "facts": [
            ("priority", 64, "the wedding: 180 guests and no caterer"),
            ("interest", 290, "repairing old radios"),
        ],
    },
    "marguerite": {
        "name": "Marguerite Okonkwo-Byrne", "pronouns": "she/her", "relation": "professional", "circle": "wide",
        "organisation": "Harbour Bridges", "role": "structural engineer", "tags": "engineering",
        "mail": "m.okonkwo-byrne@example.com", "met": (118, "Deepa Auntie's office party", "deepa", ""),
        "facts": [
            ("background", 118, "failed her first maths exam and resat it twice"),
            ("value", 118, "drawings that a builder can read in the rain"),
            ("aspiration", 52, "get more girls from our part of town into her firm"),
        ],
    },
    "zainab": {
        "name": "Zainab Yusuf", "nickname": "Zee", "pronouns": "she/her", "relation": "friend", "circle": "inner",
        "tags": "school, close friends", "born": "--09-19", "phone": "+44 7700 900106",
        "mail": "zee@example.org", "met": (3900, "Reception class, the sand table", "", ""),
        "facts": [
            ("aspiration", 205, "study midwifery, and nobody is to tell her dad yet"),
            ("challenge", 16, "the interview: she goes blank when two people look at her"),
            ("strength", 260, "knowing when someone is not fine"),
            ("interest", 330, "roller skating, badly, with full commitment"),
        ],
    },
    "freya": {
        "name": "Freya Lindqvist", "pronouns": "she/her", "relation": "friend", "circle": "inner",
        "tags": "school, close friends", "born": "--02-29", "phone": "+44 7700 900107",
        "met": (2300, "Year 7, both lost on the way to the lab", "", ""),
        "facts": [
            ("interest", 340, "songs about ships, all of them sad"),
            ("challenge", 82, "her parents splitting up; two houses, one cello"),
            ("priority", 23, "the conservatoire audition"),
            ("preference", 82, "wants company more than advice"),
        ],
    },
    "leo": {
        "name": "Leo Chen", "pronouns": "he/him", "relation": "classmate", "circle": "close",
        "tags": "school, study group, chess", "born": "--06-11", "phone": "+44 7700 900108",
        "mail": "leo.chen@example.org", "met": (800, "Study group, the table by the radiator", "", ""),
        "facts": [
            ("challenge", 40, "geometry proofs"),
            ("aspiration", 245, "study architecture"),
            ("value", 150, "his grandmother in Taipei"),
            ("interest", 300, "chess"),
            ("strength", 190, "drawing a room from memory, with the sockets in the right place"),
        ],
    },
    "mateo": {
        "name": "Mateo Núñez Vidal", "given": "Mateo", "family": "Núñez Vidal", "pronouns": "he/him",
        "relation": "friend", "circle": "close", "tags": "school, climbing", "born": "--03-07",
        "phone": "+44 7700 900109", "met": (700, "The climbing wall, he dropped my shoe", "", ""),
        "facts": [
            ("interest", 310, "climbing, and talking about climbing"),
            ("background", 310, "moved here from Valparaíso when he was nine"),
            ("challenge", 33, "money for the exchange trip"),
            ("aspiration", 96, "train as a mountain rescue paramedic"),
        ],
    },
    "hana": {
        "name": "Hana Sato", "pronouns": "she/they", "relation": "friend", "circle": "close",
        "tags": "school, film club", "born": "--12-24", "mail": "hana.sato@example.org",
        "met": (520, "Film club, the night the projector caught fire", "", ""),
        "facts": [
            ("interest", 280, "stop-motion films with vegetables"),
            ("strength", 136, "editing sound"),
            ("priority", 45, "the short film contest: eleven minutes of leeks"),
            ("preference", 280, "prefers voice notes to messages"),
        ],
        "custom": {"Cannot eat": "peanuts", "Film to see together": "anything with puppets"},
    },
    "noor": {
        "name": "Noor Haddad", "nickname": "نور", "pronouns": "she/her", "relation": "classmate", "circle": "close",
        "tags": "school, study group", "born": "--05-03", "phone": "+44 7700 900111",
        "met": (430, "New in class, sat beside me in chemistry", "", ""),
        "facts": [
            ("background", 320, "grew up in Aleppo and Izmir, four schools in five years"),
            ("strength", 175, "chemistry; explains moles with lentils"),
            ("challenge", 62, "essays in English, the long ones"),
            ("aspiration", 200, "become a pharmacist and open at night"),
        ],
    },
    "ollie": {
        "name": "Oliver Whitcombe", "nickname": "Ollie", "pronouns": "he/him", "relation": "classmate",
        "circle": "steady", "tags": "school", "born": "--07-22", "phone": "+44 7700 900112",
        "facts": [
            ("interest", 265, "bus routes; can name every stop of the 41"),
            ("challenge", 71, "his stammer, on the phone most of all"),
            ("strength", 130, "maps and timetables"),
        ],
        "custom": {"Best seat on the 41": "upstairs, front left"},
    },
    "thandiwe": {
        "name": "Thandiwe Mokoena", "nickname": "Thandi", "pronouns": "she/her", "relation": "classmate",
        "circle": "steady", "tags": "school, robotics", "phone": "+44 7700 900113", "born": "--11-08",
        "facts": [
            ("interest", 240, "athletics, the triple jump"),
            ("aspiration", 110, "a sports science place with a bursary"),
            ("strength", 110, "soldering without swearing"),
        ],
    },
    "aleksander": {
        "name": "Aleksander Wójcik", "nickname": "Olek", "pronouns": "he/him", "relation": "friend",
        "circle": "close", "tags": "school, robotics", "role": "robotics captain", "born": "--04-26",
        "mail": "olek.wojcik@example.org", "met": (640, "Robotics club, first meeting", "", ""),
        "facts": [
            ("priority", 26, "the regional: Crumb has to turn left by then"),
            ("challenge", 85, "asking for help before it is an emergency"),
            ("strength", 230, "control loops"),
        ],
    },
    "mei": {
        "name": "Goh Mei-Ling", "given": "Mei-Ling", "family": "Goh", "pronouns": "she/her", "relation": "friend",
        "circle": "close", "tags": "robotics", "born": "--08-15", "phone": "+44 7700 900115",
        "met": (400, "Robotics club, she fixed the printer with a hairpin", "", ""),
        "facts": [
            ("strength", 220, "3D printing"),
            ("interest", 180, "baking very small things"),
            ("challenge", 38, "her driving test: roundabouts"),
        ],
    },
    "jonas": {
        "name": "Jonas Brandt", "pronouns": "he/him", "relation": "mentor", "circle": "steady",
        "organisation": "Makerhalle", "role": "club coach", "tags": "robotics, makers",
        "mail": "jonas@example.org", "met": (380, "Robotics club, he came to judge and stayed", "", ""),
        "facts": [
            ("background", 300, "built lifts for twenty years"),
            ("value", 150, "a machine that fails safely"),
        ],
    },
    "sara-b": {
        "name": "Sara Bianchi", "pronouns": "she/her", "relation": "classmate", "circle": "steady",
        "tags": "school, newspaper", "role": "editor of the school paper", "mail": "sara.bianchi@example.org",
        "facts": [
            ("priority", 74, "an issue of the paper with no typing errors, just once"),
            ("strength", 160, "asking the question that everybody avoids"),
        ],
    },
    "adeyemi": {
        "name": "Mr Babatunde Adeyemi", "given": "Babatunde", "family": "Adeyemi", "pronouns": "he/him",
        "relation": "teacher", "circle": "steady", "organisation": "Canal Road School", "role": "maths",
        "tags": "school, teachers", "mail": "b.adeyemi@example.com", "note": "The tie is a prime on odd days.",
        "facts": [
            ("value", 270, "showing the working, also when it went wrong"),
            ("interest", 140, "number theory and Fuji apples"),
            ("preference", 99, "email, and not on the evening before a test"),
        ],
    },
    "halvorsen": {
        "name": "Ms Ingrid Halvorsen", "given": "Ingrid", "family": "Halvorsen", "pronouns": "she/her",
        "relation": "teacher", "circle": "steady", "organisation": "Canal Road School",
        "role": "design and technology", "tags": "school, teachers", "mail": "i.halvorsen@example.com",
        "facts": [
            ("background", 215, "used to build stage sets for the opera"),
            ("challenge", 55, "a workshop budget of 90 pounds for 120 pupils"),
        ],
    },
    "farouk": {
        "name": "Dr Samir Farouk", "given": "Samir", "family": "Farouk", "pronouns": "he/him",
        "relation": "teacher", "circle": "wide", "organisation": "Canal Road School", "role": "physics",
        "tags": "school, teachers",
        "facts": [("interest", 170, "weather; keeps a rain diary since 1998")],
    },
    "priya": {
        "name": "Priya Nair", "pronouns": "she/her", "relation": "mentor", "circle": "close",
        "organisation": "Open Door Tutors", "role": "writing tutor", "tags": "mentors, university",
        "mail": "priya.nair@example.org", "phone": "+44 7700 900121",
        "met": (290, "Open Door, the free hour after school", "halvorsen", ""),
        "facts": [
            ("background", 290, "first in her family at university; nearly left twice"),
            ("strength", 92, "asking what a text wants to say"),
            ("priority", 29, "her own thesis, due before anybody's"),
            ("interest", 92, "crosswords with terrible puns"),
        ],
    },
    "gwen": {
        "name": "Gwen Pritchard", "pronouns": "she/her", "relation": "mentor", "circle": "steady",
        "organisation": "Repair Café", "role": "runs the place", "tags": "volunteering", "born": "1951-03-30",
        "phone": "01632 960122", "met": (350, "Repair Café, my first broken toaster", "", ""),
        "facts": [
            ("background", 350, "worked as an electrician on ferries"),
            ("value", 190, "nobody leaves without a cup of tea"),
            ("challenge", 49, "finding somebody who can do the posters"),
        ],
    },
    "abdi": {
        "name": "Abdi Warsame", "pronouns": "he/him", "relation": "friend", "circle": "steady",
        "organisation": "Repair Café", "role": "bicycles", "tags": "volunteering, bikes", "phone": "+44 7700 900123",
        "met": (345, "Repair Café", "gwen", ""),
        "facts": [
            ("strength", 240, "wheels: hears a loose spoke across the room"),
            ("aspiration", 103, "rent the arch under the bridge for a workshop of his own"),
        ],
    },
    "wulan": {
        "name": "Wulan", "pronouns": "she/her", "relation": "other", "circle": "wide", "organisation": "Repair Café",
        "role": "sewing", "tags": "volunteering", "met": (310, "Repair Café", "gwen", ""),
        "facts": [
            ("interest", 165, "batik"),
            ("background", 165, "from Solo, one name, and the forms never believe it"),
        ],
    },
    "yiannis": {
        "name": "Yiannis Papadakis", "pronouns": "he/him", "relation": "professional", "circle": "wide",
        "organisation": "Papadakis Bakery", "role": "baker and owner", "tags": "summer job", "phone": "01632 960125",
        "met": ("07-05", "The bakery, my summer job", "", ""),
        "facts": [
            ("value", "07-05+12", "being on time; says bread does not wait"),
            ("challenge", "07-05+12", "the till programme, which he calls the enemy"),
        ],
    },
    "bronwyn": {
        "name": "Bronwyn Ellis", "nickname": "Bron", "pronouns": "they/them", "relation": "friend", "circle": "wide",
        "organisation": "Papadakis Bakery", "tags": "summer job", "phone": "+44 7700 900126",
        "met": ("07-05", "The bakery, the early shift", "yiannis", ""),
        "facts": [("aspiration", "07-05+26", "go to drama school and never get up at four again")],
    },
    "amara": {
        "name": "Amara Diallo", "pronouns": "she/her", "relation": "professional", "tags": "fair, engineering",
        "organisation": "Clearwell", "role": "water engineer", "mail": "amara.diallo@example.com",
        "met": (1, "Engineering fair, stand 12", "", "fair"),
        "facts": [("interest", 1, "climbing"), ("background", 1, "builds water pumps")],
    },
    "ines": {
        "name": "Inês Carvalho", "pronouns": "she/her", "relation": "other", "tags": "fair, university",
        "organisation": "Northmoor University", "role": "second year, robotics", "phone": "+44 7700 900128",
        "met": (1, "Engineering fair, the queue for waffles", "", "fair"),
        "facts": [("strength", 1, "robot arms; hers plays the triangle")],
    },
    "tariq": {
        "name": "Tariq Rahmani", "pronouns": "he/him", "relation": "professional", "circle": "steady",
        "organisation": "Lumen Trains", "role": "apprentice, signalling", "tags": "fair, engineering",
        "mail": "tariq.rahmani@example.com", "met": (364, "Last year's engineering fair, stand 4", "", ""),
        "facts": [
            ("background", 364, "left school at 16 and came back through evening classes"),
            ("aspiration", 140, "drive the night train once, only once"),
        ],
    },
    "tariq-again": {
        "name": "T. Rahmani", "relation": "professional", "organisation": "Lumen Trains", "tags": "engineering",
        "phone": "01632 960129", "facts": [],
    },
    "daniel": {
        "name": "Daniel Osei", "pronouns": "he/him", "relation": "friend", "circle": "steady",
        "tags": "workshop, robotics", "phone": "+44 7700 900130", "born": "--10-09",
        "met": (17, "Coding workshop, the boat with no heating", "", "workshop"),
        "facts": [
            ("interest", 17, "writing games for his little brothers"),
            ("aspiration", 3, "join a club where people build real things"),
        ],
    },
    "nkechi": {
        "name": "Nkechi Eze", "pronouns": "she/her", "relation": "mentor", "circle": "wide",
        "organisation": "Code by the Canal", "role": "tutor", "tags": "workshop, mentors",
        "mail": "nkechi@example.org", "met": (17, "Coding workshop", "", "workshop"),
        "facts": [("value", 17, "no question is asked twice by accident")],
    },
    "sara-t": {
        "name": "Sara Tesfaye", "pronouns": "she/her", "relation": "other", "tags": "workshop",
        "met": (17, "Coding workshop, shared a keyboard", "", "workshop"),
        "facts": [("interest", 17, "sign language; is making a dictionary of made-up signs")],
    },
    "lucia": {
        "name": "Lucía Ferrer", "pronouns": "she/her", "relation": "other", "tags": "workshop, university",
        "organisation": "Northmoor University", "met": (17, "Coding workshop, she brought the heater", "nkechi", "workshop"),
        "facts": [("priority", 17, "finding people to test her app for blind hikers")],
    },
    "samira": {
        "name": "Samira Qureshi", "pronouns": "she/her", "relation": "mentor", "circle": "steady",
        "organisation": "Northmoor University", "role": "third year, civil engineering", "tags": "university, alumni",
        "mail": "samira.qureshi@example.org", "phone": "+44 7700 900134", "born": "--01-22",
        "met": (355, "Alumni evening at school", "adeyemi", ""),
        "facts": [
            ("background", 355, "sat in my chair in Mr Adeyemi's room, four years earlier"),
            ("challenge", 203, "homesick on weekends, though she says she is not"),
            ("strength", 203, "interviews"),
        ],
    },
    "viktor": {
        "name": "Viktor Dragan", "pronouns": "he/him", "relation": "other", "circle": "wide", "tags": "chess",
        "met": (260, "Chess evening at the library, he won in 19 moves", "leo", ""),
        "facts": [("interest", 260, "endgames with two bishops"), ("preference", 132, "letters; has no phone, on purpose")],
    },
    "edith": {
        "name": "Edith Barlow", "pronouns": "she/her", "relation": "other", "circle": "steady", "born": "1944-12-05",
        "role": "next door", "tags": "neighbours", "phone": "020 7946 0136",
        "facts": [
            ("background", 225, "calculated wing shapes by hand for aeroplanes, in a room of forty women"),
            ("interest", 225, "tomatoes and detective novels"),
            ("challenge", 76, "the new television box"),
        ],
    },
    "walter": {
        "name": "Walter Barlow", "pronouns": "he/him", "relation": "other", "role": "next door", "tags": "neighbours",
        "born": "1941-05-17", "died": True,
        "note": "Edith's husband. He died after a short illness. She likes it when people still say his name.",
        "facts": [("interest", 348, "bees; told them all the news of the street")],
    },
    "jodie": {
        "name": "Jodie Fenwick", "pronouns": "she/her", "relation": "classmate", "tags": "school", "remind": False,
        "note": "We are giving each other some space. That is all right.", "met": (900, "Drama, Year 10", "hana", ""),
        "facts": [("strength", 318, "making a whole room laugh")],
    },
    "callum": {
        "name": "Callum Reid", "pronouns": "he/him", "relation": "other", "circle": "wide",
        "organisation": "Canal Road Library", "role": "librarian", "tags": "chess, library",
        "facts": [("strength", 195, "finding the book that you half remember")],
    },
    "leonie": {
        "name": "Léonie Dubois-Lefèvre", "given": "Léonie", "family": "Dubois-Lefèvre", "pronouns": "she/her",
        "relation": "friend", "circle": "steady", "tags": "exchange", "mail": "leonie@example.org", "born": "--06-30",
        "met": (500, "School exchange, she got our spare room", "", ""),
        "facts": [
            ("preference", 250, "prefers letters, with drawings"),
            ("aspiration", 107, "restore old lighthouses"),
        ],
    },
    "anahera": {
        "name": "Anahera Parata", "pronouns": "she/her", "relation": "friend", "circle": "wide", "tags": "online, robotics",
        "organisation": "Kea Robotics, Whanganui", "mail": "anahera@example.com",
        "met": (275, "Online robotics forum, thread on left turns", "aleksander", ""),
        "facts": [("background", 275, "twelve hours ahead, so she answers from tomorrow")],
    },
    "farid": {
        "name": "Farid Mansouri", "pronouns": "he/him", "relation": "professional", "circle": "wide",
        "organisation": "Mansouri & Field", "role": "architect", "tags": "work experience",
        "mail": "farid@example.com", "phone": "020 7946 0140", "met": (180, "Work experience week", "halvorsen", ""),
        "facts": [
            ("value", 178, "old buildings that get a second life"),
            ("preference", 120, "likes a call better than email; draws while he talks"),
        ],
    },
    "eunji": {
        "name": "Park Eun-ji", "given": "Eun-ji", "family": "Park", "pronouns": "she/her", "relation": "professional",
        "circle": "wide", "organisation": "Makerhalle", "role": "laser cutter, software by day", "tags": "makers",
        "met": (146, "Makerhalle open evening", "jonas", ""),
        "facts": [("interest", 146, "clocks that show the wrong time on purpose")],
    },
}
