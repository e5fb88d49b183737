"""Bytes to records and back: vCard, backup, iCalendar, pictures; and sample people.

Every input may be hostile. A reader takes bytes and gives what it understood together with what
it set aside and why; it fetches nothing, knows no screen, and never lets an exception out but the
few named ones, each with a sentence for the person.

    vcard        reads a contact file: decoding, cards, properties, values, days, points, photos and
                 person_of_card are its steps; preview and likeness say what an import would do
    backup       everything as one readable file, and back
    handing      people for somebody else's Kith: parcels as a file, packing as a code, which squares
                 draws; arriving says what taking them in would do
    icalendar    what is ahead, for any calendar
    pictures     a photo, checked and freed of all but the picture
    samples      made-up people to try Kith with
    faults       what can be wrong with a whole file
"""
