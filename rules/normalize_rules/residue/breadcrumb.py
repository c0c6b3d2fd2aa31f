"""The path of a page within its site: "Home » World » Headline"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize.fold import fold

_HOME = "homepage|home page|main page|front page|home|start|startseite|accueil|inicio|inizio|главная|portada|anasayfa|beranda"
# left as the site has it; only in the head of a page
_HOME_ELSEWHERE = (
    "ana sayfa|strona główna|trang chủ|головна|начало|насловна|почетна|naslovna|početna|naslovnica|domů|domov|acasă|kezdőlap|etusivu|forside"
    "|forsiden|hjem|startsidan|αρχική|avaleht|pradžia|sākums|首页|首頁|ホーム|トップ|홈|الرئيسية|خانه|صفحه اصلی|صفحه نخست|होम|প্রচ্ছদ|ראשי|หน้าแรก|laman utama|página inicial"
)
_ARROW = expression(r"\s*[»›→>]+\s*|\s+[/|]\s+")
_LABEL = r"(?:(?:(?:your|the) )?(?:current )?(?:location|position|place)|you are (?:now )?(?:here|in|at)|where you are(?: now)?|当前位置|您的位置|您当前的位置|您现在的位置|现在位置)"
_CRUMBS = expression(rf"\s*(?:{_LABEL}\s*[:：]\s*)?(?:{_HOME})(?:{_ARROW.pattern})", re.IGNORECASE)
_CRUMBS_ELSEWHERE = expression(
    rf"\s*(?:{_LABEL}\s*[:：]\s*)?(?:{'|'.join(map(fold, _HOME_ELSEWHERE.split('|')))})(?:{_ARROW.pattern})"
)
# "Service: Politics > Foreign Policy", as Iranian sites label the shelf
_SHELF = expression(r"(?:Service|Group|Section|Category|Rubric|Department|Desk|Channel)\s*[:：]\s*(?P<path>\S.*)")
# steps with a double arrow and no blanks around it, as Chinese sites print them: "English>>Asia"
_TIGHT = expression(r"[^\W_a-z][\w&'’. -]{0,24}?(?: ?(?:>>|»») ?[^\W_a-z][\w&'’. -]{0,24}?){1,4}\s*")
# what a reader is to press on a screen: "Start > Settings > Update"; the two sides of a match, the two lines of a race
_MENU = expression(
    r"\b(?:settings|options|preferences|control panel|programs|accessories|all apps|privacy)\b|(?:home|start) ?[/|] ?(?:away|guests?|visitors?|finish|end)\b"
)
_EDITIONS = (
    "Main", "English", "Chinese", "China", "Channel", "Photos", "Military", "Law", "Sci-Tech", "Features", "Arts", "Life",
)  # fmt: skip
# shelves that no headline of two arrows ends in
_SHELVES = ("Domestic", "Foreign", "News Center", "News Centre", "Regions", "City", "Domestic News", "Current Affairs")
_CUT = expression(r"\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")
_STEP = expression(r"[^\W_a-z][\w&'’. -]{0,30}")  # of a path that does not begin at the home page
_HEADLINE_WORDS = 4
_HEAD_LINES = 6
_LONGEST = 300


@rule(
    code="RES001",
    name="breadcrumb",
    phase="layout",
    languages=(),
    triggers=[
        *(
            fold(f"{home}{blank}{arrow}")
            for home in (*_HOME.split("|"), *_HOME_ELSEWHERE.split("|"))
            for blank in ("", " ", "  ")
            for arrow in "»›>→/|"
            if blank or arrow in "»›>"
        ),
        " » ",
        " › ",
        " > ",
        " → ",
        ">>",
        "»»",
        *(f"main{arrow}" for arrow in (" »", " ›", " >", " →", "»", "›", ">")),
    ],
    fixes=[
        (
            "Home » World » Storm shuts three ports in Chile\nStorm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "English>>Asia\nStorm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "Homepage » Weather » Storm\nStorm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "Your current location: Home > News Center > Text\nStorm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "Strona główna / Świat\nStorm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "Service: World > Latin America\nStorm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "Home > News > Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "Home / World\n\nStorm shuts three ports in Chile\n\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\n\nThe navy shut the ports on Monday.",
        ),
        (
            "Example News » World » Storm shuts three por...\nStorm shuts three ports in Chile\nThe navy shut the ports.",
            "Storm shuts three ports in Chile\nThe navy shut the ports.",
        ),
        (
            "Lakeside Net > News Center > Domestic\nStorm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
        (
            "News » World » Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
        ),
    ],
    keeps=[
        ("Ines » Olga » Ruth: the three who went to Chile\nThey left in May.", "names, no section among them"),
        (
            "World » Storm shuts three ports in Chile\nThe navy shut the ports on Monday.",
            "one arrow, which a headline may have",
        ),
        ("Start > Settings > Update\nOpen this menu first, and press the gray button.", "a menu on a screen"),
        ("Home | Away\nLions 12 | 7", "the head of a table"),
        ("Start / Finish\nThe race begins and ends at the town hall on Sunday.", "the line of a race"),
        ("Position: Home\nThe goalkeeper plays at home on Sunday.", "no arrow"),
        ("Service: bread > wine\nThe guests came late.", "no section"),
        ("Vilnius>>Riga 3 h 40 min\nThe new train begins in May.", "a timetable"),
        ("English>>German\nThe dictionary has 90,000 words.", "a dictionary"),
        ("Main > side\nThe screen shows both.", "a menu of another kind"),
        ("Main / side dish\nServe with bread.", "a menu"),
        ("Home prices in Toronto rose for a sixth month.", "a sentence"),
        ("Home/away records decide the tie.", "a pair of words, not a path"),
        ("The nursing home / clinic will close on Friday.", "inside a sentence"),
        ("Home is where the vote is, the mayor said.", "no arrow"),
    ],
)
def breadcrumb(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The path of the page within its site

    A template prints it above the headline, often with the headline as its last step. It begins at the home page, or
    has two arrows or more and the name of a section. The line goes, and its steps to the metadata as the section; when
    the headline stands nowhere else, only the path before it goes.
    """
    head = set(islice((number for number, key in enumerate(document.line_keys) if key), _HEAD_LINES))
    for index in sorted({document.line_at(hit.start).number for hit in hits}):
        line, key = document.lines[index], document.line_keys[index]
        if len(key) > _LONGEST or (key.endswith((".", "!", "?")) and not _CUT.search(key)):
            continue
        content = document.text[line.start : line.end]
        steps = list(_ARROW.finditer(content))
        if _MENU.search(key):
            continue
        if not _CRUMBS.match(content) and not (index in head and _is_path_in_head(content, key, steps)):
            continue
        last = steps[-1].end()
        crumb = content[last:].strip()
        section = Fact(content[: steps[-1].start()].strip(), line.start, line.start + steps[-1].start())
        headline = len(crumb.split()) >= _HEADLINE_WORDS and not _stands_elsewhere(document, key, crumb)
        end = line.start + last if headline else line.end
        edits = (Edit(line.start, end, ""),)
        message = "the path of the page within its site"
        yield Finding(line.start, end, message, edits, facts=(("section", section),))


def _is_path_in_head(content: str, key: str, arrows: Sequence[re.Match[str]]) -> bool:
    """Whether a line of the head is a path that begins elsewhere than at the home page, or at one of another language."""
    from normalize_rules.residue.glued_label import LABELS

    if not arrows:
        return False
    shelf = _SHELF.fullmatch(content.strip())
    if shelf and _ARROW.search(shelf["path"]):
        steps = [step.strip() for step in _ARROW.split(shelf["path"])]
        return all(map(_STEP.fullmatch, steps)) and any(step in LABELS for step in steps)
    return bool(_CRUMBS_ELSEWHERE.match(key)) or _is_path(content, arrows)


def _is_path(content: str, arrows: Sequence[re.Match[str]]) -> bool:
    """Whether short steps with two arrows or more lead somewhere, and one of them is the name of a section."""
    from normalize_rules.residue.glued_label import LABELS

    if len(arrows) == 1 and (_TIGHT.fullmatch(content) or content.lstrip().startswith("Main ")):
        return all(step.strip() in (*LABELS, *_EDITIONS) for step in _ARROW.split(content))
    if len(arrows) < 2 or any(arrow.group().strip() in ("/", "|") for arrow in arrows):
        return False
    starts = [0, *(arrow.end() for arrow in arrows)]
    steps = [content[start : arrow.start()].strip() for start, arrow in zip(starts, arrows, strict=False)]
    return all(map(_STEP.fullmatch, steps)) and any(
        step in (*LABELS, *_SHELVES) or step.endswith(" News") for step in steps
    )


def _stands_elsewhere(document: Document, own: str, crumb: str) -> bool:
    """Whether a line besides the path's own begins with its last step."""
    key = _CUT.sub("", fold(crumb)).strip()
    lines = _sorted_keys(document)
    at = bisect_left(lines, key) + own.startswith(key)
    return at < len(lines) and lines[at].startswith(key)


@lru_cache(maxsize=2)
def _sorted_keys(document: Document) -> list[str]:
    return sorted(document.line_keys)
