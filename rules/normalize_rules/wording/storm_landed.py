"""A storm that lands: "Typhoon Mawar landed on the coast"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_NAME = r"(?: (?!Landed)(?:No\. ?\d+|[\"“]?[A-Z][a-z]+[\"”]?))?(?:, (?:the|a) [^.,;\n]{5,60},| \([^()\n]{1,40}\))?"
# where it comes ashore; "landed on the front page" and "landed in court" are idioms
_PLACE = (
    r"(?= (?:in (?!court|jail|prison|trouble|debt|the news|history)(?:the )?[A-Z]?\w|on (?:the (?:\w+ )?(?:coast|shores?|island|mainland)|[A-Z]\w+(?! \d))"
    r"|near (?:the )?[A-Z]|at (?:the )?[A-Z\d]|along the|around|again|for the second))"
)
_PAST = expression(rf"{_NAME}(?: has| had|)( (?:officially |finally |first )?)(landed){_PLACE}")
_FUTURE = expression(
    rf"{_NAME}( (?:will|may|might|could|would|is (?:expected|forecast|likely|predicted|set) to|expected to) (?:probably |possibly )?)(land){_PLACE}"
)
_LANDING = expression(rf"{_NAME}( (?:made|makes|will make|may make|is expected to make) )(a landing)\b")
_WIND = expression(
    r"\b(?:winds?|rain(?:fall)?|storms?|gusts|meteorolog\w+|km/h|kph|mph|category|floods?|evacuat\w+|weather|landfall)\b"
)
_FORMS = {_PAST: "made landfall", _FUTURE: "make landfall", _LANDING: "landfall"}


@rule(
    code="WRD090",
    name="storm-landed",
    triggers=["typhoon", "hurricane", "cyclone", "tropical storm"],
    whole_words=True,
    sources=["zh", "ja", "ko", "vi"],
    fixes=[
        ("The typhoon landed in Hainan at noon.", "The typhoon made landfall in Hainan at noon."),
        ("Typhoon Lotus, the ninth this year, landed near Oak.", "Typhoon Lotus, the ninth this year, made landfall near Oak."),
        ("The hurricane is expected to land on the coast.", "The hurricane is expected to make landfall on the coast."),
        ("After the typhoon made a landing, schools shut.", "After the typhoon made landfall, schools shut."),
    ],
    keeps=[
        ("The hurricane landed him in court.", "what came of it"),
        ("The hurricane landed in court as a word of the year.", "an idiom"),
        ("The typhoon landed on the front page in Oslo.", "an idiom"),
        ("The cyclone landed a heavy blow on the port.", "an idiom"),
        ("After the typhoon, planes landed in Hainan again.", "planes"),
        ("The Typhoon jets landed in Hainan; a Typhoon that landed on Monday left.", "planes"),
        ("An RAF Typhoon landed at Coningsby, and his Hurricane landed near Dover.", "aircraft"),
        ("The Typhoon landed in Cyprus after the raid.", "an aircraft"),
        ("The Iowa Hurricanes landed in Utah on Friday.", "a team"),
    ],
)  # fmt: skip
def storm_landed(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Typhoon Mawar landed on the coast

    Chinese 登陆 and Japanese 上陸 are said of ships and of storms; an English storm makes landfall. What it lands
    somebody in, and the fighter and the teams of that name, are left.
    """
    text = document.text
    for start, end, _ in hits:
        line = document.line_at(end)
        for shape, words in _FORMS.items():
            match = shape.match(text, end, line.end)
            if match and _is_aircraft(document, start, match.start(1) == end):
                continue
            if match and not document.is_quoted(match.start(2), match.end(2)):
                yield fix(match.start(2), match.end(2), words, "a storm makes landfall")


def _is_aircraft(document: Document, start: int, is_bare: bool) -> bool:
    """Whether a bare name in capitals stands inside a sentence: "an RAF Typhoon", "the last Hurricane"."""
    text = document.text
    before = text[max(0, start - 4) : start]
    opens = document.is_sentence_start(start) or (
        before == "The " and document.is_sentence_start(start - 4) and document.speaks_of(_WIND)
    )
    return is_bare and text[start].isupper() and not opens
