"""An agency's name run together with the end of a text: "… police said.-VNA", "… on Friday.– NNN-TNA"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize_rules.residue.article import LINE

_AGENCY = (
    r"(?:AFP|AP|Reuters|REUTERS|Xinhua|XINHUA|TASS|Tass|VNA|VNS|NNN|TNA|BERNAMA|Bernama|PTI|ANI|IANS|UNI|APP|INP|PPI|NNI|Online|SANA|WAM|KUNA|SPA|QNA|BNA|ONA"
    r"|PETRA|Petra|WAFA|MENA|NINA|INA|IRNA|ISNA|AA|Anadolu|ANTARA|Antara|PNA|KPL|AKP|CNA|CNS|Yonhap|KYODO|Kyodo|dpa|DPA|EFE|ANSA|Interfax|UNB|BSS|LANKAPUVATH"
    r"|NAN|GNA|APS|MAP|TAP|PANA|ENA|NAMPA|ZIANA|Agencies|AGENCIES|Agency|News Desk|Web Desk|Monitoring Desk|NEWS DESK|News Agencies|Wires)"
)
_SIGNOFF = expression(
    rf"(?<=[.!?\"”’')])[ ]?[-–—]{{1,2}} ?(?P<agency>{_AGENCY}(?: ?[-/,&+] ?{_AGENCY}){{0,3}})(?:/[a-z]{{2,4}})?[. ]*$"
)
# "(end) mah", as KUNA closes a text, and the initials of editors: "(L/Sj/P2)"
_INITIALS = expression(
    r"(?<=[.!?\"”’'])\s*(?:\((?:end|End|END|over|Over|finish|Finish|完)\)(?: ?[a-z]{2,4}(?:\.[a-z]{2,4}){0,2}\.?)?"
    r"|\((?:[Ee]ditors?|[Ee]dited by|[Tt]ranslat(?:or|ed by)) ?[:：]? ?[^()\n]{2,40}\)(?: ?\d{6,7})?"
    r"|\((?=[^)]*[a-z0-9])(?:[A-Z][A-Za-z0-9]{0,2}/){2,3}[A-Z][A-Za-z0-9]{0,2}\))$"
)
# "(dpa/lby)", "(APA/dpa)", "(afp)": agencies alone in brackets, or with the letters of a desk
_DESK = r"(?:dpa|DPA|APA|apa|afp|AFP|sda|SDA|AWP|awp|kna|KNA|epd|rtr|Reuters|EFE|efe|ANSA|ansa|Lusa|LUSA|TASR|SITA|ČTK|čtk|ctk|PAP|MTI|BNS|LETA|NTB|TT|STT|Ritzau|ritzau|ANP|Belga|BELGA|Xinhua|Yonhap|Agerpres|AGERPRES|BTA|Tanjug|TANJUG|Hina|HINA|FENA|STA|Interfax|Ukrinform|AMNA)"
_IN_BRACKETS = expression(
    rf"(?<=[a-z\d][.!?]) \((?P<agency>{_DESK}(?:[/,] ?{_DESK}){{0,2}})(?:/[a-zA-Z]{{2,4}}){{0,2}}\)$"
)
_BREAK = expression(r"[a-z\d][.!?][\"”']?\s")
_SENTENCE = 25  # characters before it


@rule(
    code="RES083",
    name="glued-signoff",
    phase="layout",
    languages=(),
    sources=["vi", "hi", "en"],
    fixes=[
        (f"{LINE}-VNA", LINE),
        (f"{LINE}\n\nNobody was hurt when the old bridge fell.– NNN-TNA\n", f"{LINE}\n\nNobody was hurt when the old bridge fell.\n"),
        (f"{LINE}-Agencies", LINE),
        (f"{LINE} —APP", LINE),
        (f"{LINE}-APP/mka", LINE),
        (f"{LINE} (end) jk.mn", LINE),
        (f"{LINE} (R/Tk/P1)", LINE),
        (f"{LINE} (over)", LINE),
        (f"{LINE} (Editor: Li Heng-shan) 1100912", LINE),
        (f"{LINE} It may be late this time. (APA/dpa)", f"{LINE} It may be late this time."),
        (f"{LINE}\n{LINE[:-1]} again. (dpa/bln)", f"{LINE}\n{LINE[:-1]} again."),
    ],
    keeps=[
        (f"{LINE}-VNA\n{LINE}", "the text goes on"),
        ("“We shall sail when the wind falls.” –Ana Diaz", "who said it"),
        ("The paper measures the gas in three units and in a fourth. (m/s)", "a unit"),
        ("The poem has two parts, and this one is the first. (end)\nThe second is lost.", "the text goes on"),
        ("The ranking of the banks has three classes. (A/B/C)", "classes"),
        ("The bill passed by a wide margin, and he voted for it. (R/CA)", "party and state"),
        (f"{LINE} (dpa/bln)\n{LINE[:-1]} again.", "the text goes on"),
        (f"{LINE} (AC/DC)", "a band"),
        ("A soldier rests at noon. (AFP)", "a caption"),
        ("The key to the town is the bridge.-ICE", "no agency"),
        (f"Peace at last! -AP\n\n{LINE}", "a headline and where it stood"),
        ("“The bridge of Tartu will not last another year.” – AFP", "who wrote it: a quotation that is credited"),
    ],
)  # fmt: skip
def glued_signoff(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """An agency's name run together with the end of a text

    Asian and African papers sign an agency's text behind its last sentence, with a dash and no line of its own. Only behind
    the text's last full stop and only names of agencies go; the name goes to the metadata. Behind a quotation it may tell who
    is quoted. The same goes for "(end)" and for the initials of editors in brackets.
    """
    end = len(document.text.rstrip())
    line = document.line_at(max(end - 1, 0))
    low = max(line.start + _SENTENCE, end - 40)
    match = _SIGNOFF.search(document.text, low, end) or _in_brackets(document, low, end)
    if not match:
        yield from _initials(document, low, end)
        return
    if document.text[line.start : line.start + 1] in "\"“'‘«":
        return
    fact = ("agency", Fact(match["agency"], match.start("agency"), match.end("agency")))
    start = match.start() - 1  # with the character before it, so that no other rule puts a space between the two
    edits = (Edit(start, end, document.text[start]),)
    yield Finding(match.start(), end, "an agency's sign-off behind the last sentence", edits, facts=(fact,))


def _in_brackets(document: Document, low: int, end: int) -> re.Match[str] | None:
    """Agencies in brackets behind the last of several sentences; behind the only one they may be the credit of a caption."""
    found = _IN_BRACKETS.search(document.text, low, end)
    return found if found and _BREAK.search(document.key, 0, found.start() - 2) else None


def _initials(document: Document, low: int, end: int) -> Iterator[Finding]:
    """The end mark or the initials of editors in brackets behind the last sentence."""
    match = _INITIALS.search(document.text, low, end)
    if match and match.start() > low:
        start = match.start() - 1
        edits = (Edit(start, end, document.text[start]),)
        yield Finding(match.start(), end, "the editors' initials behind the last sentence", edits)
