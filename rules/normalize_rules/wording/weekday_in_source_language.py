"""Days of the week in the source language: "on Dienstag"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.fold import fold
from normalize_rules.calendar import WEEKDAYS

# in the case in which they stand behind "on", Monday first
_NAMES = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedziałek wtorek środę czwartek piątek sobotę niedzielę",
    "cs": "pondělí úterý středu čtvrtek pátek sobotu neděli",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "tr": "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
    "hu": "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
}
_ENGLISH = {fold(name): day for names in _NAMES.values() for name, day in zip(names.split(), WEEKDAYS, strict=True)}
# with a capital these are surnames, feasts or towns as well; the other languages write them small
_NAMED = frozenset(
    "montag freitag sonntag samstag sali cuma pazar senin rabu kamis minggu kedd szerda lunes martes jueves viernes domingo sabado sabato"
    " domenica mardi vendredi dimanche samedi fredag onsdag sobotu".split()
)
_BEFORE = expression(r"\b(?:on|every|until|since|by|last|next|this|late|early|from|before|after) \Z")
_GOES_ON = expression(r" [A-ZÀ-Þ]|['’]s?\b|-")


@rule(
    code="WRD095",
    name="weekday-in-source-language",
    triggers={f" {name}": None for name in _ENGLISH},
    whole_words=True,
    sources=["de", "fr", "es", "pt", "it", "nl", "pl", "cs", "sv", "tr", "hu", "id"],
    fixes=[
        ("The dam was opened on Mittwoch, police said.", "The dam was opened on Wednesday, police said."),
        (
            "The strike lasts until jueves and goes on next lunes.",
            "The strike lasts until Thursday and goes on next Monday.",
        ),
        ("It will rain by Dienstag.", "It will rain by Tuesday."),
    ],
    keeps=[
        ("The novel is by Sonntag, and a film on Freitag and on Domingo was shown.", "surnames"),
        ("They danced on Mardi Gras, and on Domingo Street.", "a feast and a street"),
        ("The paper La Domenica came out; the Mittwoch Club met.", "names"),
        ('The sign read "open on Mittwoch".', "a sign"),
        ("It rained on Wednesday.", "English"),
    ],
)
def weekday_in_source_language(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A day of the week in the source language: "on Dienstag"

    An engine takes it for a name. Only behind a word of time, and with a capital only where it is nobody's surname.
    """
    text = document.text
    for start, end, _ in hits:
        word = document.key[start + 1 : end]
        named = word in _NAMED and text[start + 1].isupper()
        if named or not _BEFORE.search(document.key, max(0, start - 8), start + 1) or _GOES_ON.match(text, end):
            continue
        if not document.is_quoted(start + 1, end):
            yield fix(start + 1, end, _ENGLISH[word], "a day of the week left in the source language")
