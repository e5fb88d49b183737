"""Bytes to records and back: vCard, backup.

Every input may be hostile. A reader takes bytes and gives what it understood together with what
it set aside and why; it fetches nothing, knows no screen, and never lets an exception out but the
few named ones, each with a sentence for the person.
"""
