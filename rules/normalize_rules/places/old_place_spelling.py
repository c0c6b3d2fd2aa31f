"""A place in a spelling that the house style does not use: "Kiev", "Viet Nam"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.places.gazetteer import built_in
from normalize_rules.places.respell import respell


@rule(
    code="PLC002",
    name="old-place-spelling",
    check=respell,
    triggers=built_in().forms,
    whole_words=True,
    sources=["ru", "uk", "cs", "zh"],
    fixes=[
        ("Drones reached Kiev and Kharkov overnight.", "Drones reached Kyiv and Kharkiv overnight."),
        ("Kiev’s mayor thanked the crews.", "Kyiv’s mayor thanked the crews."),
        ("KIEV ASKS FOR SHELLS", "KYIV ASKS FOR SHELLS"),
        ("Ukrainian grain left Odessa on Monday.", "Ukrainian grain left Odesa on Monday."),
        ("Exports from Viet Nam rose.", "Exports from Vietnam rose."),
        ("Phạm Anh left Việt Nam in May.", "Phạm Anh left Vietnam in May."),
        (
            "Miners from the Lugansk region of the Donbass went home.",
            "Miners from the Luhansk region of the Donbas went home.",
        ),
        ("Chinese officials in Peking declined to comment.", "Chinese officials in Beijing declined to comment."),
        ("The new German ambassador in Peking resigned.", "The new German ambassador in Beijing resigned."),
    ],
    keeps=[
        ("The chef served chicken Kiev and a Kiev cake.", "dishes"),
        ("Police in Odessa, Texas, spoke with a Ukrainian visitor.", "a city in Texas"),
        ("The princes of Kievan Rus fought there.", "a historical state"),
        ("Dynamo Kiev’s 1975 squad met again.", "a club in its time"),
        ("Dynamo Kiev drew with Metalist Kharkov.", "clubs"),
        ("She studied at Kiev National University and the Odessa Philharmonic.", "institutions"),
        ("In 1943 the Red Army took Kiev.", "a historical context"),
        ("He was born in Kharkov in 1962.", "a year before 1992"),
        ('"Kiev must decide," the Kremlin spokesman said.', "a quotation"),
        ("Kyiv, formerly spelled Kiev, changed its signs.", "the spelling is spoken of"),
        ("The Lugansk People’s Republic sent no one.", "the name of a body"),
        ("Peking University and the Viet Nam News Agency signed.", "names of institutions"),
        ("Psychiatrist Ari Kiev wrote 15 books.", "a surname"),
        ("The weekly Sức khỏe Việt Nam and Tiếng nói Việt Nam (Huế, Việt Nam) said so.", "Vietnamese phrases"),
    ],
)
def old_place_spelling(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A place in a spelling that the house style does not use

    AP, The Guardian and Wikipedia write Kyiv, Kharkiv and Vietnam; sources write Kiev, Kharkov and Viet Nam, often
    both in one text. The house style's name is used; under the style `document` a text that mixes two spellings gets
    the one it uses most, and a text with one keeps it. Dishes, clubs, institutions, past times and quotations stay.
    """
    return respell(document, hits)
