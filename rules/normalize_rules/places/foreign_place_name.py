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
        ("Judges in Wien on Monday freed him.", "Judges in Vienna on Monday freed him."),
        (
            "The train from Bruxelles stopped in Köln and München.",
            "The train from Brussels stopped in Cologne and Munich.",
        ),
        ("Bukele sent troops to the north of Salvador.", "Bukele sent troops to the north of El Salvador."),
        ("KÖLN (dpa) — Judges freed the Swiss man.", "COLOGNE (dpa) — Judges freed the Swiss man."),
        ("Refugees from Cisjordania waited.", "Refugees from the West Bank waited."),
        ("PARIGI ANSWERS BERLIM", "PARIS ANSWERS BERLIN"),
        (
            "Chinese buyers left Hongkong; others came to Hongkong.",
            "Chinese buyers left Hong Kong; others came to Hong Kong.",
        ),
        (
            "Chinese envoys met in Pekin. Pekin’s answer is no.",
            "Chinese envoys met in Beijing. Beijing’s answer is no.",
        ),
        ("Miners from Tschad reached Ouganda and Südsudan.", "Miners from Chad reached Uganda and South Sudan."),
        ("Hail fell in northern Polen and in Litwa.", "Hail fell in northern Poland and in Lithuania."),
        ("He flew to Malediven from Vatikan.", "He flew to the Maldives from the Vatican."),
        ("Canadian miners met in Kanada on Friday.", "Canadian miners met in Canada on Friday."),
        ("A Ukrainian train stopped in Lemberg.", "A Ukrainian train stopped in Lviv."),
    ],
    keeps=[
        ("Kuba Nowak and Malte Roth swam for Cuba and Malta.", "given names"),
        ("Coach Nat Polen and Maria Kanada met a Canadian; Polen lost.", "surnames"),
        ("Coffee with chili came to Chili's in Chili, New York, from a Chilean farm.", "a spice and a town"),
        (
            "Rail lines ran from Lemberg to Vienna in the Habsburg empire, Ukrainian historians say.",
            "its name at the time",
        ),
        ("Sudan and Iran sent teams; Panama did not.", "their English names"),
        ("Soudan, Minnesota, has a mine that once sent iron to Sudan.", "a town"),
        ("Pekin, Illinois, has a Chinese restaurant.", "a city in the United States"),
        ("Judge Anna Mosca ruled in Russian.", "a surname"),
        ("The Russian striker left. Fans of Mosca sang, Mosca won.", "a club"),
        ("The ball came from Wien to Napoli in Torino colors.", "surnames and clubs"),
        (
            "They saw hope in Milano's singing and the film 1080 Bruxelles in Milano Cortina.",
            "a surname, an address, games",
        ),
        ("He lives in Kairo, Illinois, with Kairo Smith.", "a town elsewhere, a given name"),
        ("Bayern München beat Legia Warszawa.", "clubs"),
        ("WIEN – RAPID 2:1\nKÖLN - Bochum 1:0", "results"),
        ("ADO Den Haag signed a keeper.", "a club"),
        ("The cruiser Moskva sank in April.", "a ship"),
        ("The band Tokio Hotel toured Japan.", "a band"),
        ("Moscow, Moskau in German, has a ring road.", "the name is spoken of"),
        ("She flew to Pequim - Beijing - at noon.", "its translation beside it"),
        ('"Nos vemos en Bruselas," she said.', "a quotation"),
        ("He studied at the Universidad de La Habana.", "part of a Spanish name"),
        ("Pekin High in Pekin, Indiana, bought chairs from China.", "a town elsewhere"),
        ("Drummers from Salvador opened the carnival in Brazil.", "a city"),
        (
            "The trial of Salvador Ruiz shook Honduras. Bukele left El Salvador and San Salvador.",
            "a man and right names",
        ),
        ("Russian men rule, according to Mosca.", "a surname"),
        ("The German club won 3-0 over Köln.", "a club"),
        ("The Rosa Luxemburg foundation has an office in Luxemburg.", "a woman in the text"),
    ],
)
def foreign_place_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A place under its name in another language

    Names such as Pequim, Moskau or Cisjordania come through translation untouched. Those that mean nothing else are
    replaced where they stand alone; those that are also surnames, clubs or dishes only after a preposition of place in
    a text that names the country, and then wherever the text has them, or behind "in" where the sentence goes on as behind a place: "in Wien on Monday", or in capitals as a dateline.
    """
    return respell(document, hits)
