"""The pointer to the rest of the text: "The rest of the article is below the video", "Continues after advertising"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows

_TEXT = r"(?:article|text|story|news|material|post|report|case|matter|publication|interview|reading|content|entry)"
_MEDIUM = (
    r"(?:video|photo|picture|image|gallery|slideshow|player|tweet|post|map|graphic|infographic|chart|survey|poll|recording|podcast"
    r"|ad|advert|advertisement|advertising|publicity|commercial|announcement|promo|banner|newsletter)"
)
# what stands in the way, perhaps with its kind: "the video material", "this Instagram post", "the ad break"
_EMBED = rf"(?:(?:the|this|our|these) )?(?:(?:photo|video|facebook|instagram|twitter|image) )?{_MEDIUM}s?(?: (?:material|block|break|box|gallery))?"
_BELOW = r"(?:below|under|underneath|beneath|after|following|behind)"
_GOES_ON = r"(?:continues?|continued|goes on|is continued|resumes|follows)"
_REST = r"(?:the )?(?:(?:further|next|remaining|other|second) )?(?:rest|remainder|part|continuation)"
_LIES = r"(?: is| can be found| can be read| follows| continues| you will find)?"

ROWS = [
    {
        "line": [
            rf"\W*{_REST}(?: of (?:the|this) {_TEXT})?{_LIES} {_BELOW} {_EMBED}\W*",
            rf"\W*{_REST} of (?:the|this) {_TEXT}{_LIES} below\W*",
            rf"\W*(?:(?:the|this) )?{_TEXT} {_GOES_ON} {_BELOW} {_EMBED}\W*",
            r"\W*(?:(?:the|this) )?(?:article|text|post|entry|news|reading) (?:continues|continued|is continued) below\W*",
            rf"\W*(?:continue[sd]?|continue reading|keep reading|reading|read on|read more|following|follows|more|continuation) {_BELOW} {_EMBED}\W*",
            r"\W*continue[sd]? (?:reading )?below\W*",
            r"\W*(?:watch|see|view|check out|listen to) the (?:video|photos?|pictures?|images?|gallery|footage|tweet|post|recording|map) (?:below|above)\W*",
            rf"\W*after {_EMBED},? (?:(?:the|this) )?(?:{_TEXT} )?{_GOES_ON}\W*",
        ],
        "cue": [
            "rest ", "watch the", "see the", "view the", "check out the", "listen to the", "remainder", "part ", "continu", "article goes", "story goes", "text goes", "story follows", "text follows",
            "article follows", "resumes", "keep reading", "reading ", "read on", "read more", "following", "follows ", "more after",
            "more below", "after ad", "after the ad", "after this ad", "after publi", "after the publi", "after the commercial",
        ],
    },
]  # fmt: skip
_FIRST = "The council of Tartu will vote on the budget on Tuesday evening."
_SECOND = "Engineers will check the bridge again in the spring, the city said."


@with_rows(ROWS)
@rule(
    code="RES043",
    name="continues-below",
    phase="layout",
    languages=(),
    sources=["pl", "pt", "es", "de", "nl", "fr", "no", "sv", "fi"],
    check=check,
    fixes=[
        (f"{_FIRST}\nThe further part of the text is under the video\n{_SECOND}", f"{_FIRST}\n{_SECOND}"),
        (f"{_FIRST}\n\nContinue after the announcement\n\n{_SECOND}", f"{_FIRST}\n\n{_SECOND}"),
        (f"{_FIRST}\n(The article continues below the picture)\n{_SECOND}", f"{_FIRST}\n{_SECOND}"),
        (f"{_FIRST}\nThe case continues below the ad.\n{_SECOND}", f"{_FIRST}\n{_SECOND}"),
    ],
    keeps=[
        ("The rest of the article is a list of names.", "a sentence"),
        ("The story continues after the war, in a village near Brno.", "a plot"),
        ("The search continues below the surface", "no text, and nothing that stands in its way"),
        ("Continues below zero: the frost in Lapland", "a headline"),
        ("The case continues.", "a trial"),
        ("After the ad, sales of the tea doubled.", "a sentence"),
    ],
)
def continues_below(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A line that says the text goes on below a picture, a video or an advertisement

    What it points over is not in the text any more. It goes when the whole line is a word for the text, a verb such as
    "continues", and the thing that stood between.
    """
    return check(document, hits)
