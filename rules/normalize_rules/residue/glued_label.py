"""A section label run together with a headline: "NewsStorm shuts three ports"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, note, rule
from normalize.fold import fold

LABELS = (
    "News", "World", "World News", "Politics", "Business", "Economy", "Sport", "Sports", "Culture", "Opinion", "Society",
    "Health", "Science", "Technology", "Tech", "Entertainment", "Europe", "Asia", "Africa", "International", "Home",
    "Local", "National", "Breaking", "Breaking News", "Latest", "Top Stories", "Exclusive", "Analysis", "Video", "Photo",
    "Middle East", "Latin America", "Environment", "Climate", "Education", "Travel", "Lifestyle", "Finance", "Markets",
)  # fmt: skip
_WRITTEN = (*LABELS, *map(str.upper, LABELS))
_SHORTEST = 20
# "WORLDThe president ...": a word in capitals goes on with small letters only where two were run together
_AFTER_CAPITALS = expression(r"[\"“‘']?(?:[A-Z][a-z’'-]+|A|I)(?: [\w\"“‘'’.,%€$£-]+){3}")
# second halves of companies' names, after which the first may stand in capitals: SPORTSNet, TECHCrunch
_BRANDS = tuple(
    "Week Net Center Centre Line Crunch Max Radio Com Bild Day Wire Room Nation Guard Watch Desk Hub Plus One Time Cup Bank Fest Pride Tour Series".split()
)


@rule(
    code="RES002",
    name="glued-label",
    phase="layout",
    languages=(),
    triggers=[fold(label) for label in LABELS],
    fixes=[
        (
            "NewsStorm shuts three ports in Chile\n\nStorm shuts three ports in Chile\n\nThe navy shut them on Monday.",
            "Storm shuts three ports in Chile\n\nThe navy shut them on Monday.",
        ),
        (
            "Storm shuts three ports in Chile\nWorldStorm shuts three ports in Chile\nThe navy shut them on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut them on Monday.",
        ),
        (
            "WORLDStorm shuts three ports in Chile\n\nThe navy shut them on Monday.",
            "Storm shuts three ports in Chile\n\nThe navy shut them on Monday.",
        ),
    ],
    keeps=[
        ("NewsNation and NewsGuard signed a data deal in Chicago.", "names of companies, and no second copy"),
        ("WorldCom's collapse in 2002 led to tougher accounting rules.", "the name of a company"),
        ("News\nStorm shuts three ports in Chile", "the label stands apart"),
        ("SPORTSNet and TECHCrunch will show the race to all of its readers.", "names of companies"),
        ("SPORTS Desk closes after ten years of work", "the label stands apart"),
        ("SportsCenter returned to the screen on Monday.", "the name of a program"),
    ],
)
def glued_label(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A section label run together with a headline

    Templates put the section's name before the headline without a space. The proof is a second copy of the headline
    without the label; the glued copy goes and the label to the metadata. A label in capitals in front of small letters needs
    no other proof, and goes alone. Without proof it is only reported: many companies are called NewsThis and WorldThat.
    """
    text = document.text
    # a label begins with a capital, at the beginning of its line
    starts = [at for at, _, _ in hits if text[at].isupper() and (at == 0 or text[at - 1].isspace())]
    numbers = sorted({document.line_at(at).number for at in starts if _starts_line(document, at)})
    contents = [(line, text[line.start : line.end].strip()) for line in map(document.lines.__getitem__, numbers)]
    glued = [(line, content, labels) for line, content in contents if (labels := _labels_of(content))]
    whole = {key for key in document.line_keys if len(key) >= _SHORTEST} if glued else ()
    for line, content, labels in glued:
        label = next((label for label in labels if fold(content[len(label) :]) in whole), None)
        if label:
            fact = ("section", Fact(label, line.start, line.start + len(label)))
            message = f"the headline again, with the section label {label!r} glued to it"
            yield Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),), facts=(fact,))
        elif capitals := next((label for label in labels if _goes_on_in_small_letters(content, label)), None):
            yield _without_label(text.index(capitals, line.start), capitals)
        elif _looks_glued(content, labels):
            yield note(line.start, line.end, "perhaps a section label glued to a headline")


def _without_label(start: int, label: str) -> Finding:
    end = start + len(label)
    message = f"the section label {label!r} glued to a headline"
    return Finding(start, end, message, (Edit(start, end, ""),), facts=(("section", Fact(label, start, end)),))


def _starts_line(document: Document, at: int) -> bool:
    return not document.text[document.line_at(at).start : at].strip()


def _labels_of(content: str) -> list[str]:
    """The labels with which a line begins and after which a capital, a digit or an opening quote follows at once."""
    if not content.startswith(_WRITTEN):
        return []
    labels = [label for label in _WRITTEN if content.startswith(label) and len(content) - len(label) >= _SHORTEST]
    return [label for label in labels if _opens(content[len(label)])]


def _goes_on_in_small_letters(content: str, label: str) -> bool:
    """Whether a label in capitals stands before a headline, and is not the first half of a company's name."""
    rest = content[len(label) :]
    return label.isupper() and _AFTER_CAPITALS.match(rest) is not None and not rest.startswith(_BRANDS)


def _looks_glued(content: str, labels: Sequence[str]) -> bool:
    """Whether a label is followed by what reads as a headline of its own; a name such as NewsNation is one word."""
    return any(len(content[len(label) :].split(maxsplit=1)[0]) <= 2 for label in labels)


def _opens(character: str) -> bool:
    return character.isupper() or character.isdigit() or character in "\"“‘'"
