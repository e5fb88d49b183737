"""Tables of contacts (CSV and its like) to people: bytes to rows, columns to meanings, rows to the properties of a card.

    found = table.opened(octets)          # None where it is no table
    found.columns[2].meaning              # "phone"
    cards = found.cards()                 # as a file of cards gives them

    rows         text to rows of cells, whatever the delimiter and however broken the quotes
    meanings     what a column can hold, and the words for it
    headings     what a heading says in seven languages
    layouts      the tables of Google, Outlook, Thunderbird and LinkedIn
    guessing     any other table: by its headings, by its values
    days         days as tables write them, decided over the whole column
    entries      one row to properties
    table        all of it together

    writing      people to a table, in Google's layout
    guarding     what a spreadsheet would work out, guarded in the one and read in the other
"""
