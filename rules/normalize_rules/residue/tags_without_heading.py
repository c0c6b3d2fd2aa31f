"""The tags of an article without a heading, between other lines of the foot: "ice town / embankment / Perm"."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE
from normalize_rules.residue.page import residue_lines

_TAG = expression(r"#?[^\W_][\w’'&.-]*(?: [\w’'&.-]+){0,2}")
_STEM = 5  # letters: "drought" is also in "droughts"
_LONGEST = 30
_FEWEST, _MOST = 2, 10
_PAGE = "0 comments"


@rule(
    code="RES104",
    name="tags-without-heading",
    phase="layout",
    languages=(),
    sources=["pt", "ru", "es"],
    fixes=[
        (f"{LINE}\nNoticed a typo? Select it and press Ctrl+Enter\nbudget\nTartu\n{_PAGE}", LINE),
        (f"{LINE}\n\nShare on Facebook\n\nTartu\nCity council\nBudget\n\n{_PAGE}", LINE),
    ],
    keeps=[
        (f"{LINE}\nbudget\nTartu", "nothing of a page beside them"),
        (f"{LINE}\nGold Lions\nSilver Hawks", "the text does not speak of them"),
        (f"{LINE}\nTartu: 12 votes\nbudget: 7 votes", "figures"),
        (f"budget\nTartu\n{LINE}", "above the text"),
    ],
)  # fmt: skip
def tags_without_heading(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The tags of an article between other lines of the foot

    Two short lines or more, below the last paragraph, each of three words at most, with lines of the page right above and right
    below; the text must speak of all of them but one.
    """
    keys = document.line_keys
    filled = [number for number, key in enumerate(keys) if key]
    short = [len(keys[number]) <= _LONGEST and _TAG.fullmatch(keys[number]) is not None for number in filled]
    if not any(one and other for one, other in pairwise(short)):
        return
    residue = residue_lines(document)
    last = max(
        (at for at, number in enumerate(filled) if is_paragraph(keys[number]) and number not in residue),
        default=len(filled),
    )
    runs = [[*run] for _, run in groupby(range(last + 1, len(filled)), key=lambda at: filled[at] in residue)]
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        numbers = [filled[at] for at in run]
        is_framed = filled[before[0]] in residue and filled[after[0]] in residue
        if is_framed and _FEWEST <= len(numbers) <= _MOST and _are_tags(keys, numbers):
            for number in (filled[before[-1]], *numbers, filled[after[0]]):  # with the lines that are the proof
                line = document.lines[number]
                yield Finding(line.start, line.end, "a tag of the article", (Edit(line.start, line.end, ""),))


def _are_tags(keys: Sequence[str], numbers: Sequence[int]) -> bool:
    tags = [keys[number] for number in numbers]
    if any(len(tag) > _LONGEST or tag.endswith((".", "!")) or not _TAG.fullmatch(tag) for tag in tags):
        return False
    text = " ".join(key for number, key in enumerate(keys) if number not in numbers)
    named = [tag for tag in tags if all(word[:_STEM] in text for word in tag.lstrip("#").split() if len(word) > 2)]
    return len(named) >= len(tags) - (len(tags) > _FEWEST)
