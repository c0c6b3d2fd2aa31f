"""A nationality in small letters: "the chinese side"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.places.lower_case import capital_lost, words


@rule(
    code="PLC003",
    name="lower-case-nationality",
    check=capital_lost,
    triggers={**words("nationalities", "PLC003"), **words("nationalities_of_people", "PLC003")},
    sources=["is", "ha", "ru", "es", "fr"],
    fixes=[
        ("Talks with the chinese side resumed.", "Talks with the Chinese side resumed."),
        ("A russian and two french engineers were held.", "A Russian and two French engineers were held."),
        ("A polish driver was rescued.", "A Polish driver was rescued."),
        ("They burned anti-american posters.", "They burned anti-American posters."),
    ],
    keeps=[
        ("We ate french fries and danish pastry.", "small letters are usual"),
        ("He bought polish for the turkey dish and shoe polish workers like.", "other words"),
        ("the german side wins again lol", "a line in small letters"),
        ("Read www.english.example.org or file english.pdf.", "addresses"),
        ('The graffito said "american dream" in chalk.', "a quotation"),
        ("He teaches muay thai in Leeds.", "a sport"),
        (
            "A russian drone fell on a barn. That is how russia wages war, and the russians know it.",
            "small on purpose, as Ukrainian sites do",
        ),
        (
            "Losses of russians were counted. Two russian and belarusian trains burned.",
            "small on purpose, as Ukrainian sites do",
        ),
        ("The film Une nuit de chinese shadows was cut.", "part of a foreign phrase"),
    ],
)
def lower_case_nationality(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A nationality in small letters

    Spanish, Russian or Icelandic write adjectives of nationality small, and the translation keeps that. English writes
    them with a capital, except where they have become part of a thing's name, such as french fries. Ukrainian outlets write
    "russia" and "russian" small in protest: where the name of the country stands small, both stay.
    """
    return capital_lost(document, hits)
