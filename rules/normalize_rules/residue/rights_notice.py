"""A notice that copying is prohibited: "© Lake Daily. Total or partial reproduction prohibited."."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows

_ACT = (
    r"(?:reproduction|re-?distribution|republication|re-?publishing|copying|reprint(?:ing)?|distribution|dissemination|sharing"
    r"|downloading|storage|transmission|(?:ai |artificial intelligence )?(?:learning|training|use|usage|utili[sz]ation))"
)
_HOW = r"(?:the |any |its |full |total |partial |whole |complete |or |unauthori[sz]ed |illegal ){1,5}"
_ACTS = rf"{_ACT}(?:(?:,? and |,? or |, | ?[-/·] ?)(?:{_HOW})?{_ACT}){{0,6}}"
_WORK = r"(?: (?:of|from) (?:this|the|our|all|any|these)(?: [\w'-]+){1,4}?)?"
_LEAVE = (
    r"(?:(?:,? in whole or in part|,? without (?:(?:the|prior|written|express|our) ){0,4}(?:permission|consent|authori[sz]ation)"
    r"(?: (?:of|from) (?:the |its )?[\w'-]+(?: [\w'-]+){0,2}?)?),?){0,2}"
)
_FORBIDDEN = r" ?(?:is |are )?(?:strictly |expressly )?(?:prohibited|forbidden|not (?:allowed|permitted))"
_FORMULA = rf"{_ACTS}{_WORK}{_LEAVE}{_FORBIDDEN}{_LEAVE}"
_MARK = r"(?:copyrights?\b|©|ⓒ|\(c\)|&copy;)"
_RESERVED = r"(?:all )?rights (?:are )?reserved"
_ARTICLE = r"(?:text|article|content|material|publication|photo|news)s?"

ROWS = [
    {
        "line": [
            rf"\W*{_MARK}(?P<licence>.{{0,160}}?)(?:{_HOW})?{_FORMULA}\W*",
            rf"\W*{_RESERVED}\W+(?:{_HOW})?{_FORMULA}\W*",
            rf"\W*{_HOW}{_FORMULA}\W*",
            rf"(?=.*(?:reproduc|redistribut|republi))\W*{_ACT}(?:,? and |, | or ){_FORMULA}\W*",
            rf"\W*(?:{_MARK}.{{0,60}}?\W+)?{_RESERVED}[.,;|]? ?\W?{_MARK}[^!?]{{0,60}}",
            rf"\W*{_RESERVED}\. (?P<licence>[\w .&-]{{2,40}} (?:19|20)\d\d)\W*",
            rf"\W*(?:{_MARK}.{{0,60}}?\W+)?all (?:rights of )?reproduction(?: and representation)?(?: rights)? (?:are )?reserved\b.{{0,60}}",
            rf"\W*it is (?:strictly )?(?:forbidden|prohibited) to (?:reproduce|copy|reprint|republish|distribute|use) (?:this|the|these|our|any) {_ARTICLE}\b.{{0,160}}",
            r"\W*(?=.*\bsubscribers\b)(?=.*\b(?:summari[sz]ed|abridged|shortened|abbreviated)\b).{0,60}\b(?:part|portion|some) of the news\b.{10,300}",
        ],
        "cue": [
            "copyright", "©", "ⓒ", "(c)", "&copy;", "rights reserved", "rights are reserved", "reproduction", "distribution", "copying",
            "reprint", "it is forbidden", "it is prohibited", "it is strictly", "of the news",
        ],
    },
]  # fmt: skip
_LINE = "The council of Tartu will vote on the budget on Tuesday evening."


@with_rows(ROWS)
@rule(
    code="RES046",
    name="rights-notice",
    phase="layout",
    languages=(),
    sources=["ko", "es", "pt", "tr", "fr"],
    check=check,
    fixes=[
        (f"{_LINE}\n<Copyright ⓒ Lake Daily. Unauthorized copying and redistribution prohibited>", _LINE),
        (f"{_LINE}\n\n© Lake Daily. Total or partial reproduction prohibited.", _LINE),
        (f"{_LINE}\nAll rights reserved. © 2021", _LINE),
        (f"{_LINE}\nThe partial reproduction of this text without the consent of the publisher is prohibited.", _LINE),
    ],
    keeps=[
        ("Total or partial reproduction of the fresco was forbidden by the bishop in 1702.", "a story"),
        ("Unauthorized reproduction of keys is a crime in three cantons.", "a law"),
        ("Copying was prohibited in the monastery.", "a story"),
        ("All rights reserved for the king were sold to the city in 1740.", "a sentence"),
        ("Copyright law says that copying is prohibited only without a license, she wrote.", "a sentence"),
    ],
)
def rights_notice(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A line that prohibits copying, with the owner's mark or without

    Korean, Spanish and Portuguese sites close each article with the formula: what may not be done, and that it is
    prohibited. With the mark before it anything may stand between; without it the formula must be the whole line.
    """
    return check(document, hits)
