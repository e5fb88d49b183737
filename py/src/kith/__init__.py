"""Kith: a private, offline-first keeper of relationships.

The rooms, each importing only those below it:

    5  browser            the only code that knows there is a browser
    4  web                routes, forms, templates
    3  formats, rules     bytes to records and back; what to say and why
    2  network            the records in memory, indexed; the words written in them; edits, undo; the store
    1  merge              stamps and field-by-field merging
    0  records, words     the record types and their limits; the translation of words

Each room says in its first lines what is in it.
"""
