"""Marks, letters and digits of Chinese and Japanese width."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_MARKS = {
    "，": ",", "。": ".", "！": "!", "？": "?", "：": ":", "；": ";", "（": "(", "）": ")", "、": ",", "．": ".",
    "％": "%", "＂": '"', "＇": "'", "－": "-", "／": "/", "＆": "&", "＋": "+", "＝": "=", "＜": "<", "＞": ">",
    "［": "[", "］": "]", "｜": "|", "＃": "#", "＊": "*", "＠": "@", "＄": "$", "～": "~", "｡": ".", "､": ",",
}  # fmt: skip
_WIDE = _MARKS | {
    chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_EAST_ASIAN = expression("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_RUN = expression("[{}]+".format(re.escape("".join(_WIDE))))
# with which compounds end: "Lugo－based"
_COMPOUND = expression(
    r"(?:based|led|style|related|backed|owned|made|wide|old|year|born|level|scale|term|speed|class|day)\b"
)
_SPACE_BEHIND = frozenset(",.!?:;)")
_NO_SPACE_BEFORE = frozenset(",.!?:;)%]")


@rule(
    code="TYP020",
    name="fullwidth-mark",
    characters=_WIDE,
    sources=["zh", "ja"],
    fixes=[
        ("The dam broke，and the town（of 900 people）fled。", "The dam broke, and the town (of 900 people) fled."),
        ("Source： Daily Example ，Lima", "Source: Daily Example, Lima"),
        ("A Lugo－based firm sold COVID－19 tests.", "A Lugo-based firm sold COVID-19 tests."),
        ("It rose ５０％ in ２０１９.", "It rose 50% in 2019."),
    ],
    keeps=[
        ("The sign reads 营业中，请进。 in red.", "marks between Chinese words"),
        ("東京、大阪", "Japanese"),
        ("The dam broke, and the town (of 900) fled.", "marks of the right width"),
        ("A town of salt－with mines of its own－by the sea", "a dash or a hyphen, which cannot be told"),
    ],
)
def fullwidth_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A mark of Chinese or Japanese width in English text

    Chinese marks hold their own blank, so English needs one behind them. Marks next to Chinese or Japanese words
    belong to those and stay.
    """
    text = document.text
    for match in _RUN.finditer(text):
        start, end = match.span()
        if _EAST_ASIAN.match(text, end) or (start and _EAST_ASIAN.match(text, start - 1)):
            continue
        plain = "".join(_WIDE[c] for c in match.group())
        before, after = text[start - 1 : start], text[end : end + 1]
        if plain == "-" and before.islower() and after.islower() and not _COMPOUND.match(text, end):
            continue
        if (
            plain[-1] in _SPACE_BEHIND
            and (after.isalnum() or after in ("(", "“"))
            and not _in_number(before, plain, after)
        ):
            plain += " "
        if plain[0] == "(" and before.isalnum():
            plain = " " + plain
        if plain[0] in _NO_SPACE_BEFORE and before == " " and start > 1 and not text[start - 2].isspace():
            start -= 1
        yield fix(start, end, plain, "a mark of Chinese or Japanese width")


def _in_number(before: str, plain: str, after: str) -> bool:
    """Whether a mark stands in a number, a time or a ratio: 3．5, 12：30."""
    return plain in (".", ":", ",") and before.isdigit() and after.isdigit()
