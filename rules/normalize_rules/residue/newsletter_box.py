"""What a newsletter brings and when: "Every morning, receive the essential news directly in your mailbox."."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows
from normalize_rules.calendar import SMALL_WEEKDAY
from normalize_rules.residue.article import LINE
from normalize_rules.saying import REPORTS

_NOT_REPORTED = rf"(?!.*(?:\b(?:{REPORTS}|announced)\b|\"))"
_WHEN = (
    rf"(?:every|each) (?:morning|evening|day|week|noon|weekend|{SMALL_WEEKDAY})"
    r"(?: (?:morning|evening|noon|at [\d:.]{1,5}(?: ?[ap]\.?m\.?)?))?"
)
_TAKE = r"(?:receive|get|find|discover)"
_NEWS = r"(?:news|essentials?|headlines|best (?:of|articles|stories)|selection|summary|newsletter|stories|articles)"
_BOX = r"(?:(?:in|to|into|by) (?:your |an )?(?:inbox|e-?mail(?: box| inbox)?|mail ?box)|in your mail)"
_REST = r"[^.!?]{0,60}[.!]*"
_QUESTION = r"(?:[^.!?]{4,60}\? )?"

ROWS = [
    {
        "line": [
            rf"{_NOT_REPORTED}{_QUESTION}{_WHEN},? {_TAKE} (?:the|our|all|a|an)\b[^.!?]{{0,60}}\b{_NEWS}\b{_REST}",
            rf"{_NOT_REPORTED}{_QUESTION}{_WHEN},? (?:the|our|a|an)\b[^.!?]{{0,30}}\b{_NEWS}\b[^.!?]{{0,60}} {_BOX}\b{_REST}",
            rf"{_NOT_REPORTED}{_QUESTION}{_WHEN},? (?:the editors|the editorial \w+|our \w+|we) (?:select|choose|pick|send|bring)s?\b[^.!?]{{0,60}}\b(?:(?:for|to) you|you (?:the|our|a))\b{_REST}",
            rf"{_NOT_REPORTED}{_QUESTION}{_TAKE} {_WHEN},? (?:the|our|all|a|an)\b[^.!?]{{0,60}}\b{_NEWS}\b{_REST}",
            rf"{_NOT_REPORTED}(?:{_TAKE}|enter your e-?mail[^.!?]{{0,20}} to receive) (?:all )?our (?:\w+ ){{0,2}}newsletters?\b{_REST}",
            rf"{_NOT_REPORTED}(?:the )?(?:best|essentials?|(?:most important |main )?news|summary) of the (?:news|day|week|morning|evening)\b[^.!?]{{0,60}} {_BOX}\b{_REST}",
            rf"{_NOT_REPORTED}[^.!?]{{4,60}}\? (?:so )?(?:please )?(?:subscribe|sign up|register)\b[^.!?]{{0,40}}\b(?:newsletter|mailing list)\b{_REST}",
            rf"{_NOT_REPORTED}our newsletter ?: ?(?:the|all|every|each|our)\b[^.!?]{{4,120}}[.!]*",
            rf"\W*thank you\W{{1,3}}you (?:have|are)(?: been| now)? (?:successfully )?subscribed\b{_REST}",
            rf"(?:your|the) e-?mail(?: address)? (?:is|will be) (?:only )?used (?:only )?(?:to|for)\b[^.!?]{{0,60}}\b(?:newsletter|send you)\b{_REST}",
            rf"you can unsubscribe (?:at any time|whenever you (?:want|like))\b{_REST}",
        ],
        "raw": r"\W*\P{Ll}.*",
        "cue": [
            "every morning", "every evening", "every day", "every week", "every noon", "every monday", "every tuesday", "every wednesday",
            "every thursday", "every friday", "every saturday", "every sunday", "each morning", "each evening", "each day", "each week",
            "each monday", "each friday", "each saturday", "each sunday", "our newsletter", "all our newsletters", "our daily newsletter",
            "our free newsletter", "our morning newsletter", "of the day", "of the news", "of the week", "of the morning", "of the evening",
            "? subscribe", "? sign up", "? register", "thank you", "your email", "your e-mail", "the email", "the e-mail", "unsubscribe",
        ],
    },
]  # fmt: skip


@with_rows(ROWS)
@rule(
    code="RES049",
    name="newsletter-box",
    phase="layout",
    languages=(),
    sources=["fr", "de", "es", "it"],
    check=check,
    fixes=[
        (f"{LINE}\nCurious? Every evening, receive a selection of our articles.", LINE),
        (f"{LINE}\n\nThe best of the week, each Sunday in your inbox", LINE),
        (f"{LINE}\nDo you like this article? Sign up for our newsletter.", LINE),
    ],
    keeps=[
        ("Every morning, receive the sick at the gate, the order told the nuns.", "an order"),
        ("Every morning, she reads your e-mail.", "a sentence"),
        ("Each week, a train leaves for Baku, and the newspapers are on it.", "a timetable"),
        ("News of the day: rates fall by mail order", "a headline"),
        ("Want a house? Register for the lottery.", "another form"),
        ("The best of the news this week is that nobody died.", "a sentence"),
    ],
)
def newsletter_box(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A line that says when a newsletter comes and what it brings

    Translators render the boxes word by word: a question, how often the letter comes, and a verb such as "receive". A line
    that reports somebody's words stays.
    """
    return check(document, hits)
