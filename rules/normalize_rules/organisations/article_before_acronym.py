"""An article before an acronym that is said as a word: "the summit of the NATO"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, rule
from normalize_rules.names.beside import without_article
from normalize_rules.names.mentions import Mention

_SAID = (
    "NATO", "OPEC", "UNICEF", "UNESCO", "ASEAN", "Interpol", "Europol", "Frontex", "Hamas", "Hezbollah", "Fatah", "Eurostat", "Gazprom", "Roscosmos",
    "NASA", "Mercosur", "Boko Haram",
)  # fmt: skip
# "the NATO and EU summits", "the NATO that he knew"
_GOES_ON = expression(r"[-/+]| (?:that|of)\b|(?:,| and| or) (?:the )?[A-Z]")


@rule(
    code="ORG009",
    name="article-before-acronym",
    triggers=[f"the {name.lower()}" for name in _SAID],
    whole_words=True,
    sources=["de", "fr", "es", "it", "pt"],
    fixes=[
        ("Spain will host the summit of the NATO in Madrid.", "Spain will host the summit of NATO in Madrid."),
        ("The leader of the Hamas, he said, was in Doha.", "The leader of Hamas, he said, was in Doha."),
        ("The Europol warned of a ring of thieves.", "Europol warned of a ring of thieves."),
    ],
    keeps=[
        ("The NATO summit and the Hamas delegation met.", "a noun that the name qualifies"),
        ("The Hamas-run ministry and the NATO-led force spoke; the OPEC+ decision came late.", "compounds"),
        ('"We left the NATO," he said.', "somebody's own words"),
        ("He spoke of the NATO that he knew, and of the NATO and EU summits.", "one of several, a noun for both"),
        ("It hit the nato bread.", "another word"),
    ],
)
def article_before_acronym(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An article before an acronym that is said as a word

    German says die NATO and French le Hamas. English says these names without an article, unless a noun follows to which it
    belongs.
    """
    text = document.text
    for start, end, _ in hits:
        name = start + len("the ")
        if text[name].isupper() and not _GOES_ON.match(text, end) and not document.is_quoted(start, end):
            edits = without_article(document, Mention(name, end, ()))
            if edits:
                yield Finding(start, end, "English says this name without an article", edits)
