"""A blank before a hyphen, a plus or an apostrophe that belongs to the word before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, fix, rule

# what a hyphen joins to the word behind it, by what that word begins with
_PREFIXES = "mid vice ex non anti pro post pre self co multi semi counter inter neo ultra al el".split()
# no words by themselves, so that a hyphen between blanks is no dash behind them
_NEVER_ALONE = frozenset("non anti multi counter semi neo ultra inter".split())
_SPACED = expression(r"- [a-z]{4,}\b")
_PAIRS = (
    "so -called long -term short -term large -scale full -scale small -scale high -level high -ranking high -speed low -cost follow -up"
    " cease -fire two -thirds decision -making face -to-face peace -loving well -known long -standing deputy -head pro -government"
    " attorney -general secretary -general director -general lieutenant -general in -depth on -site far -right far -left man -made"
).split()
_TRIGGERS = {f"{prefix} -": prefix for prefix in _PREFIXES} | {
    f"{first} {second}": "" for first, second in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
}
_NUMBER = expression(r"-(?:\d0s|19\d\d|20\d\d)\b")
_SMALL = expression(r"-[a-z]{4,}\b")
_WORD = expression(r"-(?:[a-z]{4,}|[A-Z][a-z]{2,})\b")
_NAME = expression(r"-[A-Z][a-z]{2,}")
_BELOW_ZERO = expression(r"-[1-5]0s\b")  # "in the mid -20s" tells of frost, and of years only where it has no blank


@rule(
    code="TYP044",
    name="space-before-hyphen",
    triggers=_TRIGGERS,
    sources=["ar", "fa", "ru", "zh"],
    fixes=[
        ("The Vice -President of Al -Khalidiya left in the mid -90s.", "The Vice-President of Al-Khalidiya left in the mid-90s."),
        ("The so -called ex -minister met El -Amin about a long -term plan.", "The so-called ex-minister met El-Amin about a long-term plan."),
        ("The anti - tank mine lay by a non - governmental school.", "The anti-tank mine lay by a non-governmental school."),
    ],
    keeps=[
        ("The shop has counter - service hours - and a semi - final - board.", "words between dashes"),
        ("The vote was pro - and the rest mid - so to say.", "a dash"),
        ("Run ex -s and co -a, or self -test.", "options of a program"),
        ("He is pro –Lugo is con– and so on.", "a dash"),
        ("Prices fell in the mid -4 to -10 range.", "numbers below zero"),
        ("They met Al -his friend- and Vice -in the bar- there.", "an insertion"),
        ("The portal -called Lugo- and special -Forces", "another word"),
    ],
)  # fmt: skip
def space_before_hyphen(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blank before a hyphen: "Vice -President", "Al -Khalidiya"

    Tokenizers set the hyphen apart, and engines join it to one side only. Only for prefixes and pairs of words that
    are always joined; a hyphen that is followed by another one further on may be a dash.
    """
    text = document.text
    for start, end, prefix in hits:
        hyphen = text.find(" -", start, end) + 1
        if not hyphen or text[start - 1 : start].isalnum() or text[start - 1 : start] == "-":
            continue
        if prefix in _NEVER_ALONE and _SPACED.match(text, hyphen) and text.find("- ", hyphen + 1, hyphen + 60) < 0:
            yield fix(hyphen - 1, hyphen + 2, "-", "blanks around a hyphen")
            continue
        joined = _joins(text, hyphen, prefix) if prefix else not text[end : end + 1].isalnum()
        if joined and text.find("- ", hyphen, hyphen + 60) < 0:
            yield fix(hyphen - 1, hyphen, "", "a space before a hyphen")


def _joins(text: str, hyphen: int, prefix: str) -> bool:
    first = text[hyphen - 1 - len(prefix) : hyphen - 1]
    if prefix in ("al", "el"):
        return first[1:].islower() and _NAME.match(text, hyphen) is not None
    if prefix == "mid" and _BELOW_ZERO.match(text, hyphen):
        return False
    if prefix == "mid":
        return (_NUMBER.match(text, hyphen) or _WORD.match(text, hyphen)) is not None
    if prefix == "self":
        return _SMALL.match(text, hyphen) is not None and not text.startswith("-test", hyphen)
    return _WORD.match(text, hyphen) is not None


_PLURAL = expression(r"\b[a-z]{3,}s\Z")
_NOUN = expression(r"[a-z]{3,}\b")
_CUT_HEADS = frozenset("til cause bout round nuff twas tis cept fore neath gainst hind mongst".split())


@rule(
    code="TYP045",
    name="space-before-ending",
    triggers={"opec + ": "plus", "opec +,": "plus", "opec +.": "plus", **{f"s '{letter}": "plural" for letter in "abcdefghijklmnopqrstuvwxyz"}},
    sources=["ru", "ar"],
    fixes=[
        ("The OPEC + decision came late.", "The OPEC+ decision came late."),
        ("They raided the farmers ’fields and the miners ’houses.", "They raided the farmers’ fields and the miners’ houses."),
    ],
    keeps=[
        ("OPEC + Chile is a big group.", "a sum"),
        ("He called the ships ’skit’ and ‘the boats ’old’.", "quotation marks"),
        ("We wait in the hills ’til dawn, as the miners ’bout here.", "a word without its head"),
        ("He told the farmers 'fields are dry' on Monday.", "quotation marks"),
    ],
)  # fmt: skip
def space_before_ending(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A blank on the wrong side of an apostrophe, or before the plus of "OPEC+"

    Tokenizers set both apart. An apostrophe behind a plural is moved only where no other mark of the line could be its
    partner.
    """
    text = document.text
    for start, end, kind in hits:
        if kind == "plus":
            if (text[end - 1] != " " or text[end : end + 1].islower()) and not text[start - 1 : start].isalnum():
                yield fix(start + 4, start + 5, "", "a space before the plus of a name")
            continue
        mark, line = end - 2, document.line_at(start)
        noun = _NOUN.match(text, mark + 1, line.end)
        if text[mark] != "’" or not noun or noun.group() in _CUT_HEADS:
            continue
        if not _PLURAL.search(text, max(line.start, start - 20), start + 1) or _has_partner(
            text, mark, line.start, line.end
        ):
            continue
        yield Finding(mark - 1, mark + 1, "the space belongs behind the apostrophe", (Edit(mark - 1, mark + 1, "’ "),))


def _has_partner(text: str, mark: int, low: int, high: int) -> bool:
    """Whether a mark that opens stands before it, or one that may close behind it."""
    if text.find("‘", low, high) >= 0:
        return True
    at = text.find("’", mark + 1, high)
    while at >= 0:
        if text[at - 1] != " " and not text[at + 1 : at + 2].isalpha():
            return True
        at = text.find("’", at + 1, high)
    return False
