"""Cells that a spreadsheet would take for formulas, guarded; and the guard taken off where such a table is read.

A cell from somebody's card may be a trap (`=HYPERLINK(…)`). An apostrophe before it makes it a text; before a plain phone
number, and a day with no year (as Google itself writes it), a space does: programs that read contacts drop a space and
would dial an apostrophe. (OWASP, *CSV injection*.)

Where numbers have a decimal comma, Excel splits such a table at semicolons, tabs and line breaks, whatever is quoted: so what
stands after one of them begins a cell, too.
"""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_INSIDE = r"[\"']*(?:[=@＝＠]|[+\-＋－](?=[^\s;][^;\t\n]*[(!|]))"
_BARE_INSIDE = re.compile(rf"(?<=[;\t\n])(?={_INSIDE})")
_GUARDED_INSIDE = re.compile(rf"(?<=[;\t\n])'(?={_INSIDE})")
_PLAIN = re.compile(r"\+[0-9][0-9 ().\-/]*(?: ext\. [0-9]+)?|--[0-9]{2}-[0-9]{2}")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet works out."""
    if _PLAIN.fullmatch(cell):
        return " " + cell
    cell = _BARE_INSIDE.sub("'", cell)
    return "'" + cell if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """A cell as it was before it was guarded."""
    if cell[:1] == " " and _PLAIN.fullmatch(cell[1:]):
        return cell[1:]
    cell = _GUARDED_INSIDE.sub("", cell)
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell
