"""An invitation of the site run into a paragraph: "Never miss important updates! The governor …"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_PLATFORM = (
    r"(?:Google News|Telegram|WhatsApp|Facebook|Twitter|X|Instagram|YouTube|TikTok|LinkedIn|Viber|VKontakte|Yandex(?:[. ]Zen)?|Zen|Threads|Bluesky"
    r"|WeChat|Line|Daily ?Hunt|social (?:media|networks))"
)
_REST = r"(?:,? (?:and|for|to|so|at|on|or|in|with|by|@)[^.!?\n]{0,80})?[.!]+"
_PITCH = (
    rf"(?:Please )?(?:[Ff]ollow|[Ll]ike|[Jj]oin|[Ff]ind|[Rr]ead|[Aa]dd) (?:us|our (?:page|channel|group|news|accounts?)) (?:also )?(?:on|in|via|through)"
    rf" (?:our |the )?(?:official )?{_PLATFORM}(?: (?:channel|group|page|account)s?)?(?:(?:,| and|, and| or) {_PLATFORM}){{0,4}}{_REST}"
    r"|(?:Please )?(?:[Ss]ubscribe|[Ss]ign up|[Jj]oin)(?: now)?(?: to| for)? our (?:[\w-]+ ){0,3}(?:newsletters?|channels?|bulletin|notifications|mailing list|group)"
    rf"{_REST}"
    r"|(?:Never|Don['’]t|Do not) miss (?:any |our |the )?(?:(?:important|latest|breaking|main|top) ){0,2}(?:news|updates|stories|headlines)(?: again)?[.!]+"
    rf"|(?:Please )?[Dd]ownload our (?:[\w-]+ ){{0,2}}app{_REST}"
)
_AT_START = expression(rf"(?:(?:{_PITCH})[ \u00a0]+)+(?=[\"“‘']?[A-ZÀ-Þ0-9])")
_AT_END = expression(rf"(?<=[.!?\"”’)])(?:[ \u00a0]+(?:{_PITCH}))+[ \u00a0]*\Z")
_OWN = expression(
    r"\b(?:we|our|ours|us|you|your)\b"
)  # who writes of himself, or to the reader, invites in his own name
_QUOTED = expression(r"\"[^\"\n]*\"|“[^”\n]*”")
_SHORTEST = 40
_NEWS = "The governor of Tartu met the traders on Friday and promised them a new market."


@rule(
    code="RES106",
    name="pitch-inside-paragraph",
    phase="inline",
    sources=["ha", "ru", "uk", "hi"],
    triggers=[
        "follow us", "follow our", "like us", "like our", "join us", "join our", "find us", "read us", "read our", "add us", "to our", "for our", "miss ",
        "download our",
    ],
    fixes=[
        (f"Never miss important updates! {_NEWS}", _NEWS),
        (f"{_NEWS} Follow us on Twitter and Facebook!", _NEWS),
        (f"{_NEWS} Subscribe to our Telegram channel for more news.\n\nHe left at noon.", f"{_NEWS}\n\nHe left at noon."),
        (f"Please download our mobile app. {_NEWS}", _NEWS),
    ],
    keeps=[
        (f'{_NEWS} "Follow us on Twitter!" he called after them.', "somebody's own words"),
        (f'{_NEWS} "I will go. Follow us on Twitter!"', "somebody's own words"),
        ("We are a museum of the lake and its boats, open each day. Follow us on Instagram!", "who writes of himself"),
        (f"{_NEWS} Follow us on Twitter, the poster said.", "reported speech"),
        (f"{_NEWS} Never miss a chance to listen. He left at noon.", "inside a paragraph"),
        ("The slogan was short. Never miss important updates!", "hardly a paragraph"),
        (f"{_NEWS} Subscribers to our newsletter grew, the bank said.", "a sentence"),
    ],
)  # fmt: skip
def pitch_inside_paragraph(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An invitation of the site run into a paragraph

    Pages set invitations to follow, to subscribe and to install between the paragraphs; scrapes run them together with the
    sentence behind or before. Only a whole sentence at the beginning or the end of a paragraph goes, and only from one that
    speaks neither of "us" nor to "you": who does may invite in his own name.
    """
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        line = document.lines[number]
        content = document.text[line.start : line.end]
        for match in filter(None, (_AT_START.match(content), _AT_END.search(content))):
            rest = _QUOTED.sub("", content[: match.start()] + content[match.end() :])
            start, end = line.start + match.start(), line.start + match.end()
            if len(rest) >= _SHORTEST and not _OWN.search(rest.lower()) and not document.is_quoted(start, end):
                yield Finding(start, end, "an invitation of the site", (Edit(start, end, ""),))
