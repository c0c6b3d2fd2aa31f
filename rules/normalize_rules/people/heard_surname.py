"""A surname by its sound, in a text that has the full name: "Hakan Fidan … Fedan is due in Cairo"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.resolve import resolve


@rule(
    code="NAM012",
    name="heard-surname",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["ar", "fa", "ru"],
    fixes=[
        (
            "Turkish Foreign Minister Hakan Fidan landed in Doha. Fedan is due in Cairo.",
            "Turkish Foreign Minister Hakan Fidan landed in Doha. Fidan is due in Cairo.",
        ),
        (
            "Delcy Rodríguez rejected the charges. Rodriges said the tankers were seized.",
            "Delcy Rodríguez rejected the charges. Rodríguez said the tankers were seized.",
        ),
    ],
    keeps=[
        ("Hakan Fidan landed in Doha. Asked by Ana Fedan, he smiled. Fedan said it was late.", "somebody else"),
        ("Hakan Fidan landed in Doha. An old man, Faden, 80, sold tea. Faden said it was late.", "somebody else, too"),
        ("Emmanuel Macron landed in Lima. Micron said its plant would close.", "a firm"),
        ("Xi Jinping landed in Lima. Xu said it was late.", "names of one syllable"),
    ],
)
def heard_surname(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A surname by its sound

    On its way through another script a surname keeps its consonants and loses its vowels. Where the full name stands in the
    text, a word that has the sound of the surname, begins a sentence and speaks or acts is taken for it, if it is nobody
    else's name.
    """
    return resolve(document, hits)
