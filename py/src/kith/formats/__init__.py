"""Bytes to records and back: vCard, backup, iCalendar, pictures; and sample people.

Every input may be hostile. A reader takes bytes and gives what it understood together with what
it set aside and why; it fetches nothing, knows no screen, and never lets an exception out but the
few named ones, each with a sentence for the person.

    contacts     a file of contacts from elsewhere: `contacts` reads any, `keepers` the exports of other keepers of
                 relationships, `strangers` says what else a file is, `brought` sorts what came in from outside; `preview`
                 and `likeness` say what an import would do
    cards        contact cards: `vcard` reads them (`cards`, `properties`, `values`, `days`, `points`, `photos`, `kept_lines` and
                 `person_of_card` are its steps, `found` what comes of it), `writing_cards` writes them; `mecard` and
                 `small_card` are the small ones in codes
    tables       tables of contacts, CSV and its like, whoever saved them
    backups      `backup` is everything as one readable file, and back; `sealing` locks such a file with a passphrase,
                 `earlier` packs one to lie beside the records; `strict_json` reads both
    handing      people for somebody else's Kith: `parcels` as a file, `packing` as a code; `arriving` says what taking
                 them in would do
    parts        long reading in parts, so that a screen can tell how far it is
    decoding     bytes in whatever encoding to text; `lines` folds what vCard and iCalendar fold
    icalendar    what is ahead, for any calendar
    squares      codes drawn for a camera
    pictures     a photo, checked and freed of all but the picture
    samples      made-up people to try Kith with
    faults       what can be wrong with a whole file
"""
