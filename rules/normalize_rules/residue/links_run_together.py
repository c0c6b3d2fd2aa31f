"""The labels of buttons run together: "FacebookTwitterWhatsApp"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_LABEL = (
    r"(?:Facebook|Twitter|WhatsApp|Whatsapp|Telegram|LinkedIn|Linkedin|Pinterest|Reddit|ReddIt|Viber|VK|Tumblr|Messenger|"
    r"Instagram|YouTube|Youtube|TikTok|Google\+|Email|E-mail|Print|Copy ?[Ll]ink|Copy URL|Flipboard|Pocket|Mix|Line|LINE|Digg|"
    r"StumbleUpon|Share|Tweet|Pin|Like|X)"
)
_RUN = expression(rf"\W*(?P<labels>{_LABEL}(?:\s?{_LABEL}){{2,}})\W*")
_GLUED = expression(r"[a-z+][A-Z]")
_CAMEL = expression(r"WhatsApp|LinkedIn|YouTube|TikTok|StumbleUpon|ReddIt")


@rule(
    code="RES007",
    name="links-run-together",
    phase="layout",
    languages=(),
    triggers=["facebook", "twitter", "whatsapp", "telegram", "share", "tweet"],
    fixes=[
        ("Storm shuts three ports\n\nFacebookTwitterWhatsAppEmail\n\nThe navy shut them on Monday.",
         "Storm shuts three ports\n\nThe navy shut them on Monday."),
        ("The navy shut them on Monday.\nShareTweetPinPrint", "The navy shut them on Monday."),
    ],
    keeps=[
        ("FacebookTwitter is what he calls the two networks together.", "a sentence"),
        ("Facebook, Twitter and WhatsApp must answer by Friday, the court said.", "a sentence"),
        ("ShareX", "the name of a program"),
        ("FacebookLive\n\nThe service opened in 2016.", "a name"),
    ],
)  # fmt: skip
def links_run_together(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The labels of buttons, printed without spaces between them

    A row of buttons loses its gaps when a page is turned into text. Three or more labels of services and nothing else
    make up the whole line; at least two of them touch.
    """
    for index in sorted({document.line_at(hit.start).number for hit in hits}):
        line = document.lines[index]
        match = _RUN.fullmatch(document.text, line.start, line.end)
        if match and _GLUED.search(_CAMEL.sub(lambda m: m.group().capitalize(), match["labels"])):
            message = "labels of buttons, run together"
            yield Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),))
