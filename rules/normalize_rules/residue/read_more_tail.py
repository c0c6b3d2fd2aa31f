"""The link "Read more" left at the end of a paragraph."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.residue.glued_pointer import holds_sentence

_LABEL = r"(?:Read [Mm]ore|READ MORE|Continue [Rr]eading|Keep [Rr]eading|Read [Ff]ull (?:[Tt]his )?(?:[Ss]tory|[Aa]rticle)|Learn [Mm]ore)"
_AFTER_DOTS = expression(rf"(?<=…)\s*[\[(]?{_LABEL}[\])]?[ .…»›→>]*|(?<=\.\.\.)\s*[\[(]?{_LABEL}[\])]?[ .…»›→>]*")
_GLUED_TO_DOTS = expression(r"(?<=…)read more[ .…»›→>]*")
_IN_BRACKETS = expression(rf"(?<=[.!?\"”)])\s*\[{_LABEL}(?: ?\.\.\.| ?…)?\][ …»›→>]*")
_WITH_HEADLINE = expression(r"(?<=[.!?\"”)…])\s*Continue [Rr]eading [“\"][^“”\"\n]{10,160}[”\"][ …»›→>]*")
_AFTER_BRACKET = expression(rf"(?<=[…\.]\])\s*[\[(]?{_LABEL}[\])]?[ .…»›→>]*")
_AFTER_SENTENCE = expression(rf"(?<=[.!?\"”)])\s*{_LABEL}[ …»›→>]*")
_CLICK = expression(
    r"(?<=[.!?\"”)])\s*(?:Click|Tap) [Hh]ere (?:to|for) [Rr]ead(?:ing)? [Mm]ore(?: \([a-z ]{3,20}\))?[ .…»›→>]*"
)
_GLUED_POINTER = expression(
    r"(?<=[.!?\"”)])(?:Read [Mm]ore|Read [Aa]lso|READ MORE|READ ALSO|ALSO READ|Also [Rr]ead|See [Aa]lso|SEE ALSO): ?[\"“‘']?[A-Z0-9].{10,160}"
)
_SHAPES = (
    _AFTER_DOTS,
    _GLUED_TO_DOTS,
    _AFTER_BRACKET,
    _AFTER_SENTENCE,
    _IN_BRACKETS,
    _WITH_HEADLINE,
    _CLICK,
    _GLUED_POINTER,
)
_SENTENCE = 40  # characters before it: a slogan such as "Eat less. Read more" is shorter


@rule(
    code="RES005",
    name="read-more-tail",
    languages=(),
    triggers=["read more", "continue reading", "keep reading", "read full", "learn more", "read also", "also read", "see also"],
    fixes=[
        (
            "The navy shut three ports in the south of Chile after waves broke the… Read more",
            "The navy shut three ports in the south of Chile after waves broke the…",
        ),
        (
            "The navy shut three ports in the south of Chile on Monday. Continue reading »\n\nTrucks wait.",
            "The navy shut three ports in the south of Chile on Monday.\n\nTrucks wait.",
        ),
        (
            "The navy shut three ports in the south of Chile on Monday [...] Read More →",
            "The navy shut three ports in the south of Chile on Monday [...]",
        ),
        (
            "The navy shut three ports in the south of Chile on Monday. Continue reading “Ports of Chile are shut”",
            "The navy shut three ports in the south of Chile on Monday.",
        ),
        (
            "The navy shut three ports in the south of Chile on Monday. [Read more...]",
            "The navy shut three ports in the south of Chile on Monday.",
        ),
        (
            "The navy shut three ports in the south of Chile on Monday. Sometimes …read more",
            "The navy shut three ports in the south of Chile on Monday. Sometimes …",
        ),
        (
            "The navy shut three ports in the south of Chile.Read also: Three beaches to visit in May",
            "The navy shut three ports in the south of Chile.",
        ),
        (
            "The navy shut three ports in the south of Chile on Monday.Read more",
            "The navy shut three ports in the south of Chile on Monday.",
        ),
        (
            "The navy shut three ports in the south of Chile on Monday. Click here to read more (external link).",
            "The navy shut three ports in the south of Chile on Monday.",
        ),
    ],
    keeps=[
        ("Pupils who slept more and looked less at their phones would also read more.", "a verb"),
        ("The navy shut three ports in the south of Chile. Click here to read more, the label on its site says.", "a sentence"),
        ("Eat less. Sleep more. Read more", "a slogan"),
        ("The minister told pupils what he tells his own children every day. Read more books.", "a sentence"),
        ("His advice to pupils in the north of the country was short: “Sleep less… read more”", "a quotation"),
        (
            "The navy shut three ports in the south of Chile.Read also: Three beaches to visit in May. The mayor of one of them, Ana Diaz, welcomed it.",
            "a sentence of the text behind the headline",
        ),
        ("The report on the three ports is 400 pages long. Read more: it gets better, she told us.", "a sentence"),
    ],
)  # fmt: skip
def read_more_tail(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The label of a link at the end of a paragraph

    Teasers end in dots and a link, and a scraper joins the two. The label goes, the dots stay, because they say that
    the text is cut. Without dots it must stand after a whole sentence at the end of the line, with nothing after it but
    arrows; a pointer with a headline goes only where it is glued to the sentence.
    """
    for index in sorted({document.line_at(hit.start).number for hit in hits}):
        line = document.lines[index]
        found = (shape.search(document.text, line.start + _SENTENCE, line.end) for shape in _SHAPES)
        match = next((m for m in found if m and not document.text[m.end() : line.end].strip()), None)
        if match and (match.re.pattern == _CLICK.pattern or not holds_sentence(match.group())):
            # with the character before it, so that no other rule puts a space between the two
            start = match.start() - 1
            edits = (Edit(start, line.end, document.text[start]),)
            yield Finding(match.start(), line.end, "the label of a link at the end of a paragraph", edits)
