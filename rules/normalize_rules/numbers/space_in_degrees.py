"""A blank between the sign of degrees and the scale."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_SIGNS = "°º˚"
_WRONG = expression(r"(?:° |[º˚]|˚ )(?=[CF](?![\w'’]))")


@rule(
    code="NUM021",
    name="space-in-degrees",
    characters=_SIGNS,
    sources=["zh", "ja", "es"],
    fixes=[
        ("It was 25 ° C in Lima and 70° F in Miami.", "It was 25 °C in Lima and 70°F in Miami."),
        ("The water had 18 ºC, the air 30˚ C.", "The water had 18 °C, the air 30°C."),
    ],
    keeps=[
        ("It was 25 °C in Lima and 70°F in Miami.", "right"),
        ("The 3º C of the school and nº C are Spanish ordinals.", "a class"),
        ("It lies at 25° N and turned 90° to the left.", "another degree"),
    ],
)
def space_in_degrees(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blank in "° C", or the sign of an ordinal for that of degrees

    Tokenizers set the sign apart, and Spanish keyboards offer the small o of ordinals.
    """
    text = document.text
    for sign in _SIGNS:
        at = text.find(sign) if sign in document.others else -1
        while at >= 0:
            wrong = _WRONG.match(text, at)
            if wrong and text[max(0, at - 2) : at].strip()[-1:].isdigit():
                yield fix(at, wrong.end(), "°", "a blank in the sign of degrees")
            at = text.find(sign, at + 1)
