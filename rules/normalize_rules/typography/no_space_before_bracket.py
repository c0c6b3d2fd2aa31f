"""A bracket glued to the word before or behind it."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORD_BEFORE = expression(r"[\w,.;:]['”\"’]? ([a-z]{3,}|[A-Z][a-z]{2,}|[A-Z]{3,}) ?\Z")
# a remark as newspapers put it in brackets: words with one that holds them together, a year, a place in a picture
_REMARK = expression(
    r"\((?:(?=[^()\n]{0,120} (?:in|of|the|a|an|for|from|by|and|at|to|with|on|is|was|who|which|since|near|about) )"
    r"[A-Za-z]{2,}[^()\n=<>{}\[\]_|]{3,140}|\d[\d.,]* (?:met(?:er|re)s?|kilomet(?:er|re)s?|km|feet|miles?|hectares|acres|tons?|kilograms|kg"
    r"|people|percent|%|dollars|euros|yuan|won|yen|rubles)(?: [^()\n]{2,60})?|pictured|photo|left|right|(?:1[89]|20)\d\d(?:[–-]\d{2,4})?)\)"
)
_SHORT = expression(r"\(([A-Z]{2,6})\)")
_ENDINGS = ("es ", "ren ", "ed ", "ing ", "ies ", "er ")
_REACH = 150


@rule(
    code="TYP032",
    name="no-space-before-bracket",
    triggers=[*(f"{x}({y}" for x in _LETTERS for y in (*_LETTERS, *"123456789")), *(f"){letter}" for letter in _LETTERS)],
    sources=["zh", "ja", "ko"],
    fixes=[
        ("The pier(built in 1904) burned down.", "The pier (built in 1904) burned down."),
        ("The mayor of Busan(left) fled the opera in Jinan(1998).", "The mayor of Busan (left) fled the opera in Jinan (1998)."),
        ("The pier (built in 1904)burned down.", "The pier (built in 1904) burned down."),
        ("The Coal Workers Union(CWU)agreed.", "The Coal Workers Union (CWU) agreed."),
        ("Two cranes(45 meters tall)stand there.", "Two cranes (45 meters tall) stand there."),
    ],
    keeps=[
        ("He calls run(a of b) and employee(s) of f(x), log(x)and sin(x)", "code and endings"),
        ("The law(s and rules) and the child(ren of the town)", "endings"),
        ("The drug poly(lactic acid) and iron(III oxide), sodium(I) and (R)evolution", "chemistry and names"),
        ("The pier (built in 1904) burned down.", "a space is there"),
    ],
)  # fmt: skip
def no_space_before_bracket(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A bracket glued to a word: "the pier(built in 1904)"

    Chinese, Japanese and Korean brackets hold their own blank. Only for brackets with a remark in them, or with the
    short form of the name before them, so that calls of functions, endings and formulas stay.
    """
    text = document.text
    for start, _, _ in hits:
        line = document.line_at(start)
        closes = text[start] == ")"
        bracket = text.rfind("(", max(line.start, start - _REACH), start) if closes else start + 1
        before = _WORD_BEFORE.search(text, max(line.start, bracket - 30), bracket) if bracket >= 0 else None
        end = _end_of_remark(text, bracket, line.end, before[1]) if before else 0
        if closes and end == start + 1 and text[end : end + 2].isalpha():
            yield fix(end, end, " ", "no space behind a bracket")
        elif not closes and end and text[start] != " ":
            yield fix(bracket, bracket, " ", "no space before a bracket")


def _end_of_remark(text: str, bracket: int, end: int, before: str) -> int:
    """Where a bracket ends that holds a remark, or the short form of a name; 0 where it holds something else."""
    short = _SHORT.match(text, bracket, end)
    if short:
        return short.end() if before[0] == short[1][-1] else 0  # the name's last word gives the last letter
    remark = _REMARK.match(text, bracket, end)
    return remark.end() if remark and not text.startswith(_ENDINGS, bracket + 1) else 0
