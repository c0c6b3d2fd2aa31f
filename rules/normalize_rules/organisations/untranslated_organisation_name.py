"""A body's full name in another language: "Weltbank"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.organisations.gazetteer import built_in
from normalize_rules.organisations.unify import unify


@rule(
    code="ORG003",
    name="untranslated-organisation-name",
    check=unify,
    triggers=built_in().triggers,
    whole_words=True,
    sources=["de", "fr", "es", "it", "pl", "ru"],
    fixes=[
        ("The Weltbank lowered its forecast for Chile.", "The World Bank lowered its forecast for Chile."),
        ("A speaker of the Europarat called twice.", "A speaker of the Council of Europe called twice."),
        ("Deputies of the Verkhovnaya Rada left early.", "Deputies of the Verkhovna Rada left early."),
        ("Data of the Robert-Koch-Institut show 300 cases.", "Data of the Robert Koch Institute show 300 cases."),
        ("Evrosoyuz delayed its vote.", "The European Union delayed its vote."),
        ("According to Minzdrav, 300 people are ill.", "According to the Health Ministry, 300 people are ill."),
        ("The Secretaría de Hacienda y Crédito Público taxed it.", "The Finance Ministry taxed it."),
        (
            "Huthi rebels met a Kreml aide. Al-Kaida cells fled.",
            "Houthi rebels met a Kremlin aide. Al-Qaida cells fled.",
        ),
    ],
    keeps=[
        ('The banner said "Weltbank raus" in red paint.', "a quotation"),
        ("Das Haus der Weltbank steht in Bonn, the guide read out.", "a German sentence"),
        ("La France Insoumise and the Bundeswehr have no other name in English news.", "names English uses"),
        ("He works at the Weltbank-Gruppe office.", "part of a longer name"),
        ("The Consejo de Seguridad Nacional and the Polícia Federal do Brasil met.", "the beginning of a longer name"),
        ("A deputy of Movimento 5 Stelle, the Five Star Movement, sat down.", "its translation beside it"),
        ("The Robert-Koch-Institut (Robert Koch Institution) is in Berlin.", "another translation beside it"),
        ("Hizballah met men of Al-Qaida and al Qaeda.", "English spellings"),
        ("The European Union – in Russian it is the Evrosoyuz.", "the name is spoken of"),
        ("Vereinte-Nationen-Platz is a square in Bonn.", "part of an address"),
    ],
)
def untranslated_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """An organisation's name left in another language

    Names such as Weltbank or Evrosoyuz pass untranslated through machine translation. They get their English name;
    names that English news uses as they are (Bundeswehr, Rassemblement National) stay, and so do those with their
    translation beside them.
    """
    return unify(document, hits)
