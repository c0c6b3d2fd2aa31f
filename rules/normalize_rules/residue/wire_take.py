"""The number of the take before a wire's headline: "(LEAD) …", "(2nd LD) …"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize_rules.residue.article import LINE

_TAKE = expression(
    r"\s*[(\[](?P<take>(?:\d(?:st|nd|rd|th)[ -])?(?:LEAD|LD)|(?:URGENT|UPDATE)(?: ?\d)?)[)\]]\s+(?=[\"“‘']?[A-Z0-9])"
)


@rule(
    code="RES064",
    name="wire-take",
    phase="layout",
    languages=(),
    sources=["ko"],
    triggers=["(lead)", "(ld)", " lead)", " ld)", "-ld)", "-lead)", "(urgent", "(update", "[lead]", "[ld]", " lead]", " ld]", "[urgent", "[update"],
    fixes=[
        (f"(LEAD) Tartu votes on budget\n{LINE}", f"Tartu votes on budget\n{LINE}"),
        (f"(2nd LD) Tartu votes on budget\n{LINE}", f"Tartu votes on budget\n{LINE}"),
    ],
    keeps=[
        (f"{LINE}\n(LEAD) The metal was found in the well.", "not the headline"),
        ("(LEAD)\nThe word in brackets was all that the box said.", "nothing behind it"),
        ("The pipe (LEAD) Was Old", "inside a headline"),
        ("(lead) pipes are old", "no wire's label"),
    ],
)  # fmt: skip
def wire_take(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The number of the take before a wire's headline

    Agencies send a text again and again and number the takes. The label opens the first line and goes to the metadata.
    """
    first = next((line for line, key in zip(document.lines, document.line_keys, strict=True) if key), None)
    match = _TAKE.match(document.text, first.start, first.end) if first and hits else None
    if first and match and match.end() < first.end:
        fact = ("take", Fact(match["take"], *match.span("take")))
        edits = (Edit(match.start("take") - 1, match.end(), ""),)
        yield Finding(match.start("take") - 1, match.end(), "the number of the take", edits, facts=(fact,))
