"""The given name alone of a politician named in full before: "Viktor Orbán … Viktor blamed traders"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.resolve import resolve


@rule(
    code="NAM013",
    name="given-name-alone",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["hu", "es", "hi", "pt", "tr", "pl"],
    fixes=[
        (
            "Colombian President Gustavo Petro flew to Lima. Gustavo said the port would open.",
            "Colombian President Gustavo Petro flew to Lima. Petro said the port would open.",
        ),
        (
            "Bulgarian Prime Minister Boyko Borissov resigned. Boyko had led three cabinets.",
            "Bulgarian Prime Minister Boyko Borissov resigned. Borissov had led three cabinets.",
        ),
        (
            "IAEA chief Rafael Grossi left. Rafael said the pumps ran. Nicușor Dan was told. Nicușor gave no comment.",
            "IAEA chief Rafael Grossi left. Grossi said the pumps ran. Nicușor Dan was told. Dan gave no comment.",
        ),
        (
            "Brazilian President Luiz Inácio Lula da Silva flew to Lima. Luiz Inácio said the port would open.",
            "Brazilian President Luiz Inácio Lula da Silva flew to Lima. Lula said the port would open.",
        ),
    ],
    keeps=[
        ("Gustavo Petro flew to Lima. Gustavo Attal stayed. Gustavo said the port would open.", "two people have the name"),
        ("Gustavo Petro met Ana Petro. Gustavo said the port would open.", "two people of one surname"),
        ("Gustavo Petro flew to Lima. His mother waited. Gustavo said it was late.", "a text about a family"),
        ('Gustavo Petro flew to Lima. "Gustavo said it was late," she recalled.', "somebody's own words"),
        ("Gustavo said the port would open. Gustavo Petro flew to Lima.", "the full name comes later"),
        ("Gustavo Petro flew to Lima. The storm Gustavo hit the port.", "not who acts"),
        ("Boris Johnson resigned. Boris said he was sad.", "a politician whom papers call so"),
        ("Gustavo Petro flew to Lima. Luis Gustavo stayed. Gustavo said it was late.", "somebody's second name"),
        ("IAEA chief Rafael Grossi left. Rafael said its plant made more missiles.", "a firm"),
        ("Gustavo Petro flew to Lima. Gustavo, 9, said hello. Gustavo said it twice.", "somebody else"),
    ],
)  # fmt: skip
def given_name_alone(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The given name alone of a politician named in full before

    Hungarian puts the surname first and Hindi, Spanish and Turkish papers call politicians by their given names, so an engine takes the
    one for the other. English writes the surname on second reference. Not where the text speaks of a family, a youth or a film.
    """
    return resolve(document, hits)
