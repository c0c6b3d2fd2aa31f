"""A place under its name in another language: "Piongyang", "Moskau"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.places.gazetteer import built_in
from normalize_rules.places.respell import respell


@rule(
    code="PLC001",
    name="foreign-place-name",
    check=respell,
    triggers=built_in().forms,
    whole_words=True,
    sources=["de", "es", "fr", "it", "pt", "pl", "cs", "tr"],
    fixes=[
        ("The delegation flew from Piongyang to Pequim.", "The delegation flew from Pyongyang to Beijing."),
        ("Korean envoys landed in Seul at noon.", "Korean envoys landed in Seoul at noon."),
        ("Russian ministers met in Mosca.", "Russian ministers met in Moscow."),
        ("A Moskau-backed bank closed.", "A Moscow-backed bank closed."),
        ("Refugees from Cisjordania waited.", "Refugees from the West Bank waited."),
        ("PARIGI ANSWERS BERLIM", "PARIS ANSWERS BERLIN"),
        (
            "Chinese buyers left Hongkong; others came to Hongkong.",
            "Chinese buyers left Hongkong; others came to Hong Kong.",
        ),
    ],
    keeps=[
        ("Pekin, Illinois, has a Chinese restaurant.", "a city in the United States"),
        ("Judge Anna Mosca ruled in Russian.", "a surname"),
        ("Bayern München beat Legia Warszawa.", "clubs"),
        ("ADO Den Haag signed a keeper.", "a club"),
        ("The cruiser Moskva sank in April.", "a ship"),
        ("The band Tokio Hotel toured Japan.", "a band"),
        ("Moscow, Moskau in German, has a ring road.", "the name is spoken of"),
        ('"Nos vemos en Bruselas," she said.', "a quotation"),
        ("He studied at the Universidad de La Habana.", "part of a Spanish name"),
        ("The Rosa Luxemburg foundation has an office in Luxemburg.", "a woman in the text"),
    ],
)
def foreign_place_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A place under its name in another language

    Names such as Pequim, Moskau or Cisjordania come through translation untouched. Those that mean nothing else are
    replaced where they stand alone; those that are also surnames, clubs or dishes only after a preposition of place in
    a text that names the country.
    """
    return respell(document, hits)
