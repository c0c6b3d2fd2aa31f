"""East Asian names that no table lists, recognised by their family name and shape."""

from __future__ import annotations

from functools import lru_cache

from normalize import expression
from normalize_rules.calendar import SMALL_MONTHS, SMALL_WEEKDAYS

# family names of Korea and China that are no English words and long enough to be looked for
SURNAMES = (
    "kim lee park choi choe jung jeong jong kang cho yoon yun jang chang lim shin seo kwon hwang ahn song ryu yoo hong jeon"
    " moon bae baek noh nam shim kwak cha joo pak paek rim sim jon ryang han hyon thae wang zhang chen yang huang zhao zhou sun"
    " zhu guo lin gao liang zheng luo tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang ding wei xue shen lu"
    " sohn suh seol heo hur koo ku eom byun byeon seong pyo paik yeo jin chae cheon chun ban namgung li ri rhee rhie wu xu hu ye"
    " liao meng qian qin tan yan yao yin yu zhong fu fan fang gu guan hao hou jia kong lai lei ma mao ni niu pang qi qiao qiu shao"
    " su tao wen xia xiong xie xing xin zou zuo cui shi bai du jia"
).split()
_SYLLABLES = (
    r"[A-Z][a-z]{1,5}[-‐‑][A-Za-z][a-z]{1,5}",  # Ji-won
    r"[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}(?![\w-])",  # Hai Qing
    r"[A-Z][a-z]{3,9}",  # Haiqing
)
_GIVEN = expression(rf"(?:{'|'.join(_SYLLABLES)})(?![\w])")
_PARTS = expression(r"[ \-‐‑]")
_NOT_GIVEN = frozenset(
    "said says street road river province county city university beach island lake mountain group party government and the"
    " park court hotel building dynasty"
    " temple tower bridge square museum hospital airport station".split()
).union(SMALL_WEEKDAYS, SMALL_MONTHS)


def given_name_at(text: str, start: int, end: int) -> int | None:
    """The end of an East Asian full name whose family name and blank stand at `start:end`, or None.

    The family name must be a capitalised word of its own, and no capitalised word may stand before it.
    """
    if not text[start].isupper() or not text[start + 1 : end - 1].islower():
        return None
    before = text[start - 1] if start else " "
    if before != " " and (before.isalnum() or before in "-'’_@#/."):
        return None
    match = _GIVEN.match(text, end)
    return match.end() if match and _is_given(match[0]) else None


@lru_cache(maxsize=4096)
def _is_given(words: str) -> bool:
    return _NOT_GIVEN.isdisjoint(_PARTS.split(words.lower()))
