"""The name of a template's field, run together with the headline: "site.laneStorm shuts three ports"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_NAME = expression(r"\s*site\.(?!get|set|is|has|to)[a-z]{2,14}(?=[\"“‘']?[A-Z][\w'’-]* \S)")
_SHORTEST = 20  # characters of a headline


@rule(
    code="RES093",
    name="glued-template-name",
    phase="layout",
    languages=(),
    triggers=["site."],
    fixes=[
        (
            "site.laneStorm Shuts Three Ports in Chile\n\nThe navy shut them on Monday.",
            "Storm Shuts Three Ports in Chile\n\nThe navy shut them on Monday.",
        ),
        (
            "site.portStorm shuts three ports in Chile\nThe navy shut them on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut them on Monday.",
        ),
    ],
    keeps=[
        ("site.com Is for Sale Again, and Nobody Bids", "an address"),
        ("site.getName returns the name of the site", "code"),
        ("The navy shut the ports.\nsite.laneStorm Shuts Three Ports in Chile", "not at the head of the text"),
        ("site.ORF.at reports on the storm in Chile", "an address"),
    ],
)
def glued_template_name(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The name of a template's field, glued to the headline

    Where a site's words for its own name are missing, its program prints the name of the field instead ("site.lane"), and
    a scraper joins it to the headline. Only at the head of a text, in small letters, with a capital right behind it and
    the words of a headline after that.
    """
    first = next((number for number, key in enumerate(document.line_keys) if key), 0)
    if hits and document.line_at(hits[0].start).number == first:
        line = document.lines[first]
        match = _NAME.match(document.text, line.start, line.end)
        if match and line.end - match.end() >= _SHORTEST:
            message = "the name of a template's field before the headline"
            yield Finding(line.start, match.end(), message, (Edit(line.start, match.end(), ""),))
