"""Bytes of a contact file to text, in whatever encoding each part of it is.

One vCard file can hold several encodings: each property may declare its own, and old phones declare
none. So a file is first opened as *octets*, a text with one character for each byte, in which lines
and names can be found; a value becomes real text when its property is known. Nothing here knows
what a card is.
"""

import re
from dataclasses import dataclass

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# Only true text encodings: Python's codecs also hold ciphers, compressors and escapes. A name maps
# to the superset that programs really write when they declare it.
_CODECS = {
    "utf8": "utf-8", "usascii": "utf-8", "ascii": "utf-8",
    "iso88591": "cp1252", "latin1": "cp1252", "windows1252": "cp1252", "cp1252": "cp1252", "ansi": "cp1252",
    "shiftjis": "cp932", "sjis": "cp932", "xsjis": "cp932", "cp932": "cp932", "windows31j": "cp932",
    "eucjp": "euc_jp", "iso2022jp": "iso2022_jp", "euckr": "cp949", "ksc56011987": "cp949", "cp949": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "gb18030": "gb18030", "big5": "big5",
    "koi8r": "koi8_r", "koi8u": "koi8_u", "macintosh": "mac_roman", "macroman": "mac_roman",
    "utf16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be",
    **{f"iso8859{n}": f"iso8859_{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)},
    **{f"{prefix}{n}": f"cp{n}" for n in range(1250, 1259) for prefix in ("windows", "cp", "win") if n != 1252},
}  # fmt: skip

_SAMPLE = 64_000


@dataclass(frozen=True, slots=True)
class Octets:
    """A file as one character for each byte.

    `unicode` is true where the file was UTF-16 or UTF-32 and now holds UTF-8, whatever its
    properties declare. `guess` is the encoding for bytes that are not UTF-8 and declare none.
    """

    text: str
    unicode: bool
    guess: str


def opened(data: bytes) -> Octets:
    """A file's bytes as octets, its byte order mark taken off."""
    wide = _wide_encoding(data)
    if wide:
        data = data.decode(wide, "replace").lstrip("\ufeff").encode("utf-8", "replace")
    data = data.removeprefix(b"\xef\xbb\xbf")
    return Octets(data.decode("latin-1"), bool(wide), "cp1252" if wide else _guess(data))


def codec(declared: str) -> str:
    """Python's codec for a charset as a file declares it; empty for one that nobody knows."""
    return _CODECS.get(re.sub(r"[^a-z0-9]", "", declared[:40].lower()), "")


def decoded(raw: bytes, declared: str, guess: str) -> str:
    """The text of a value: by what it declares, else as UTF-8, else by the file's guess."""
    if not declared and raw.isascii() and b"\x1b$" not in raw:
        return raw.decode("ascii")
    escaping = "iso2022_jp" if b"\x1b$" in raw else ""
    for name in (codec(declared), escaping, "utf-8", guess):
        if name:
            try:
                return raw.decode(name)
            except (UnicodeError, LookupError):
                continue
    return raw.decode("cp1252", "replace")


def _wide_encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    # letters of most scripts leave every other byte zero, or nearly so in the words of the format
    if odd > len(head) // 8 and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) // 8 and odd == 0 else ""


def _guess(data: bytes) -> str:
    """The encoding of a file's bytes that are not UTF-8: one it declares elsewhere, or by its looks."""
    try:
        data.decode("utf-8")
        return "cp1252"
    except UnicodeDecodeError:
        sample = _undeclared(data)
    for declared in dict.fromkeys(re.findall(rb"(?i)CHARSET=\"?([\w-]{1,40})", data[: 16 * _SAMPLE])):
        name = codec(declared.decode("latin-1"))
        if name not in ("", "utf-8") and _is_whole(sample, name):
            return name
    return _by_looks(sample)


def _undeclared(data: bytes) -> bytes:
    """A sample of the lines that are not UTF-8 and declare no charset."""
    lines, size, start = [], 0, 0
    while start < len(data) and size < _SAMPLE:
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        line = data[start : min(end, start + _SAMPLE)]
        start = end + 1
        if not line.isascii() and b"CHARSET=" not in line.upper():
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                lines.append(line)
                size += len(line)
    return b"\n".join(lines)


def _is_whole(sample: bytes, name: str) -> bool:
    try:
        sample.decode(name)
    except (UnicodeError, LookupError):
        return False
    return True


def _by_looks(sample: bytes) -> str:
    """A code page from the shape of its words: which bytes are beyond ASCII, and how they follow."""
    runs = re.findall(rb"[\x80-\xff]{3,}", sample)
    beyond = sum(byte >= 0x80 for byte in sample)
    # the first bytes of most kanji and of all kana; the typographer's quotes of cp1252 are left out
    leading = sum(byte in _JAPANESE for byte in sample)
    # a name or two in kanji: the kana between them are two bytes that no other code page has often
    kana = len(_KANA.findall(sample))
    if (leading * 3 >= beyond or kana * 8 >= beyond) and _is_whole(sample, "cp932"):
        return "cp932"
    pairs = [run for run in re.findall(rb"[\x80-\xff]{2,}", sample) if len(run) % 2 == 0 and min(run) > 0xA0]
    if sum(map(len, pairs)) == beyond and min(run[0] for run in pairs) >= 0xB0 and _are_pairs(pairs):
        return "cp949" if max(byte for run in pairs for byte in run[::2]) <= 0xC8 else "gb18030"
    if sum(map(len, runs)) * 2 < beyond:
        return "cp1252"
    return _by_letters(runs)


_KANA = re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
_JAPANESE = frozenset(range(0x81, 0xA0)) - {0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99}


def _are_pairs(runs: list[bytes]) -> bool:
    # second bytes of Chinese and Korean are spread over the whole page, letters of an alphabet are not
    seconds = b"".join(run[1::2] for run in runs)
    return sum(byte < 0xC0 for byte in seconds) * 5 >= len(seconds)


def _by_letters(runs: list[bytes]) -> str:
    """Which alphabet beyond ASCII: Hebrew, Cyrillic in two code pages, or Greek."""
    text = b"".join(runs)
    if all(0xE0 <= byte <= 0xFA for byte in text):
        return "cp1255"
    # KOI8 has its capitals after its small letters, the others before: a capitalised word tells
    if any(run[0] >= 0xE0 > max(run[1:]) for run in runs) and not any(run[0] < 0xE0 <= min(run[1:]) for run in runs):
        return "koi8_r"
    greek = sum(text.count(byte) for byte in b"\xe1\xef\xdc\xdd\xde\xdf\xfc\xfd\xf9\xf4")
    cyrillic = sum(text.count(byte) for byte in b"\xe0\xee\xe5\xe8\xf0\xb3\xbf\xff")
    return "cp1253" if greek > cyrillic and _is_whole(text, "cp1253") else "cp1251"
