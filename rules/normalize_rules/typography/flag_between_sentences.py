"""Flags between sentences."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_INDICATORS = [chr(code) for code in range(0x1F1E6, 0x1F200)]
_POSTED = expression(r"\b(?:message|wrote|tweet(?:ed|s)?|posted|post|instagram|caption|replied)\b")
_FLAG = expression("[\U0001f1e6-\U0001f1ff]{2}")
_BETWEEN = expression(r"[.!?…][\"'”’)]? [\U0001f1e6-\U0001f1ff]{2} (?=[A-Z\"“‘'])")


@rule(
    code="TYP028",
    name="flag-between-sentences",
    characters=_INDICATORS,
    sources=["pt"],
    fixes=[
        ("The dam broke on Monday. 🇵🇹 Crews were sent out.", "The dam broke on Monday. Crews were sent out."),
        ("It rained. 🇵🇹 It snowed. 🇵🇹 The road is shut.", "It rained. It snowed. The road is shut."),
    ],
    keeps=[
        ("Chile 🇨🇱 beat Peru 🇵🇪 on Monday.", "flags of teams"),
        ("Results. 🇨🇱 Chile 2. 🇵🇪 Peru 1.", "different flags"),
        ("He moved home. 🇨🇱 Chile is glad.", "the country is named behind its flag"),
        ("🇨🇱 Santiago\n🇵🇪 Lima", "a list"),
    ],
)
def flag_between_sentences(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A flag between two sentences

    A separator that a converter took for the code of a country. One flag only, and nowhere but between sentences: any
    other use of flags in the text shows that they are meant.
    """
    text = document.text
    flags = _FLAG.findall(text)
    places = list(_BETWEEN.finditer(text))
    if len(set(flags)) != 1 or not 0 < len(places) == len(flags):
        return
    first, second = (chr(ord(c) - 0x1F1E6 + ord("a")) for c in flags[0])
    if any(document.is_quoted(place.start(), place.end()) for place in places) or document.speaks_of(_POSTED):
        return
    for place in places:
        word = text[place.end() : place.end() + 12].split(" ")[0].lower()
        if not (word.startswith(first) and second in word):
            yield fix(place.end() - 3, place.end(), "", "a separator that became a flag")
