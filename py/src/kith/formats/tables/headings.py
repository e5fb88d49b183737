"""What a heading says, in English, German, French, Spanish, Italian, Portuguese and Dutch: a meaning, and a label.

A heading is taken apart into words without accents; the first kind below that knows one of them wins, so that *Work
e-mail address* is a mail and *Company phone* a phone. Plain words for a name (*Name*, *Nom*, *Nome*) are a full name
here; beside a column for the other half they are half of one, which `guessing` decides.
"""

import re
from functools import lru_cache

from kith.network.folding import fold

from .meanings import Meaning

LONGEST = 60
"""Characters: what is longer is no heading."""

PLAIN_NAMES = frozenset("name nom nome nombre naam".split())
"""Words that mean a full name in one table and half of one in another."""

_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_GAPS = re.compile(r"[\W_\d]+")

_PHRASES: dict[str, Meaning] = {
    "home page": "web", "web page": "web", "page web": "web", "sitio web": "web", "sito web": "web", "web site": "web",
    "business name": "organisation", "work place": "organisation", "first name": "given", "second name": "family",
    "last name": "family", "nom de famille": "family", "nome de familia": "family", "nome proprio": "given",
    "middle name": "middle", "additional name": "middle", "weiterer vorname": "middle", "weitere vornamen": "middle",
    "nick name": "nickname", "display name": "name", "full name": "name", "screen name": "im", "user name": "im",
    "connected on": "connected", "address book": "tags", "date of birth": "birthday", "zip code": "code",
    "post code": "code", "code postal": "code", "codigo postal": "code", "postal code": "code", "post box": "box", "po box": "box",
    "mailing address": "address", "job title": "role", "contact name": "name", "formatted name": "name",
    "name prefix": "prefix", "name suffix": "suffix", "vor und nachname": "name", "nom complet": "name", "nom et prenom": "name",
    "nome completo": "name", "nombre completo": "name", "nombre y apellidos": "name", "cognome e nome": "name",
    "nome e cognome": "name", "volledige naam": "name", "name of contact": "name", "student name": "name",
    "parent name": "name", "company name": "organisation", "name der firma": "organisation",
}  # fmt: skip

# in the order in which they win: the words, then the beginnings of words
_KINDS: tuple[tuple[Meaning, str, str], ...] = (
    ("mail", "mail mails correo courriel posta epost", "email mailad"),
    ("phone", "tel fon cell gsm natel portable pager rufnummer whatsapp fax", "phone telef teleph mobil mobiel handy movil celular cellular telemov telefax"),
    ("web", "url web website webseite webpage site blog linkedin github sito sitio", "homepage internetad"),
    ("birthday", "dob born naissance nacimiento nascita nascimento verjaardag", "birth geburts cumple complean geboorte"),
    ("nickname", "nick spitzname surnom apodo soprannome alias bijnaam rufname", "nickname"),
    ("given", "given forename vorname vornamen prenom prenoms voornaam firstname fname", ""),
    ("family", "surname family lastname lname nachname familienname apellido apellidos cognome sobrenome apelido achternaam", ""),
    ("middle", "middle", ""),
    ("im", "im skype jabber icq telegram signal instagram twitter mastodon discord messenger chat threema wechat", ""),
    ("code", "zip postcode plz postleitzahl cep cap", "zip"),
    ("street", "street strasse rue calle via rua straat hausnummer", "strasse"),
    ("city", "city town ort stadt wohnort ville ciudad citta cidade stad plaats woonplaats locality village", ""),
    ("region", "state region province county bundesland kanton provincia estado provincie", ""),
    ("country", "country land pays pais paese", ""),
    ("address", "address adresse anschrift direccion indirizzo endereco morada adres address wohnadresse", ""),
    ("note", "note notes notas nota notiz notizen bemerkung bemerkungen anmerkung anmerkungen kommentar comment comments remark remarks remarques remarque observaciones commenti observacoes opmerking opmerkingen notities notitie memo description about bio", "kommentar"),
    ("tags", "tag tags label labels group groups gruppe gruppen category categories kategorie kategorien categoria categorias categorie groupe groupes grupo grupos gruppo gruppi etiquetas class klasse classe clase klas team teams list", ""),
    ("department", "department dept abteilung departement departamento reparto afdeling", ""),
    ("role", "title position role job occupation profession beruf funktion function fonction poste puesto cargo ruolo posizione mansione functie beroep stelle jobtitle", ""),
    ("organisation", "company organisation organization org employer firma firm unternehmen entreprise societe empresa organizacion azienda societa organizzazione bedrijf organisatie organizacao school schule university universitat universite universidad arbeitgeber institution verein club company", ""),
    ("name", "name names nom nome nombre naam contact kontakt contacto contatto contato person fullname displayname student", ""),
)  # fmt: skip

_LABELS: tuple[tuple[str, str, str], ...] = (
    ("fax", "fax", "telefax faxn"),
    ("mobile", "mobile mobil cell gsm natel handy movil celular cellulare mobiel portable telemovel whatsapp", "handy mobil celular telemov"),
    ("work", "work business office geschaftlich geschaeftlich dienstlich arbeit buro travail bureau professionnel trabajo oficina lavoro ufficio trabalho werk zakelijk company firma", "geschaft geschaeft dienst arbeits buro"),
    ("home", "home private privat maison domicile personnel casa domicilio thuis prive particular", "privat"),
    ("school", "school schule ecole escuela scuola escola university uni", ""),
    ("pager", "pager", ""),
)  # fmt: skip


def words_of(heading: str) -> list[str]:
    """The words of a heading without case, accents, numbers and signs: *E-Mail 2 (Work)* is *mail*, *work*."""
    words = _GAPS.sub(" ", fold(_HUMPS.sub(" ", heading[: LONGEST + 1]))).split()
    # an e that stands alone is the one of e-mail, with its hyphen
    return [word for place, word in enumerate(words) if not (word == "e" and words[place + 1 : place + 2] == ["mail"])]


@lru_cache(maxsize=2048)
def meaning_of(heading: str) -> Meaning:
    """What a column with this heading holds; empty where the heading does not tell."""
    if len(heading.strip()) > LONGEST:
        return ""
    words = words_of(heading)
    if found := _PHRASES.get(" ".join(words)):
        return found
    for meaning, known, beginnings in _PREPARED:
        if any(word in known or word.startswith(beginnings) for word in words):
            return meaning
    pairs = [" ".join(words[place : place + 2]) for place in range(len(words) - 1)]
    return next((_PHRASES[pair] for pair in pairs if pair in _PHRASES), "")


def label_of(heading: str) -> str:
    """What a heading says of where a number or address is: *work*, *mobile*, *home fax*; mostly nothing."""
    words = words_of(heading)
    found = [
        label for label, known, beginnings in _PREPARED_LABELS
        if any(word in known or word.startswith(beginnings) for word in words)
    ]  # fmt: skip
    places = [label for label in found if label in ("work", "home", "school")][:1]
    return " ".join([*places, *(label for label in found if label in ("fax", "mobile", "pager"))][:2])


def known(cells: list[str]) -> int:
    """How many cells of a row are headings that are understood."""
    return sum(bool(meaning_of(cell)) for cell in cells if cell.strip())


def _prepared(kinds: "tuple[tuple[str, str, str], ...]") -> "list[tuple[str, frozenset[str], tuple[str, ...]]]":
    return [(kind, frozenset(known.split()), tuple(beginnings.split())) for kind, known, beginnings in kinds]


_PREPARED: "list[tuple[Meaning, frozenset[str], tuple[str, ...]]]" = _prepared(_KINDS)  # type: ignore[assignment]
_PREPARED_LABELS = _prepared(_LABELS)
