"""Bytes to records and back: vCard, backup, iCalendar, pictures; and sample people.

Every input may be hostile. A reader takes bytes and gives what it understood together with what
it set aside and why; it fetches nothing, knows no screen, and never lets an exception out but the
few named ones, each with a sentence for the person.

    brought      tells what came in from outside, before any reader takes it
    contacts     reads any file of contacts: by vcard, tables or keepers; strangers says what else a file is
    vcard        reads cards: decoding, cards, properties, values, days, points, photos, kept_lines and
                 person_of_card are its steps, found what comes of it; mecard makes a card of a short one;
                 preview and likeness say what an import would do
    parts        long reading in parts, so that a screen can tell how far it is
    tables       reads tables of contacts, CSV and its like, whoever saved them
    keepers      reads the exports of other keepers of relationships
    writing_cards, small_card
                 people to contact cards, as a file or as a code; lines folds what vCard and iCalendar fold
    backup       everything as one readable file, and back; sealing locks such a file with a passphrase, and
                 earlier packs one to lie beside the records; strict_json reads both
    handing      people for somebody else's Kith: parcels as a file, packing as a code, which squares
                 draws; arriving says what taking them in would do
    icalendar    what is ahead, for any calendar
    pictures     a photo, checked and freed of all but the picture
    samples      made-up people to try Kith with
    faults       what can be wrong with a whole file
"""
