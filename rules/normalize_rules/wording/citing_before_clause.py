"""A clause behind the source that is cited: "RBC writes, citing documents that the bank owes"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_CITED = expression(
    r"(?P<source>(?:[^\s,.;:\"“”()]+ ){1,6}?)(?:that )(?![^.\n]*, that )(?=(?:the|a|an|he|she|it|they|there|this|these|his|her|its|their|in|on|at|[A-Z]\w+|\d[\d,.]*|two|three|more) )"
)
_SUBJECT = expression(
    r"(?:\A|[.!?:]\s|\n)[\"“]?(?:The )?(?:[A-Z][\w.'-]*|agency|newspaper|publication|website|news|channel)(?: (?:[\w.'-]+)){0,3} (?:writes|reports|reported|informs|informed|states|announces|announced), \Z"
)
_WINDOW = 90


@rule(
    code="WRD038",
    name="citing-before-clause",
    triggers=[", citing "],
    sources=["ru", "uk"],
    fixes=[
        ("RBC writes, citing a letter that the bank will close.", "RBC writes, citing a letter, that the bank will close."),
        ("Interfax reports, citing the police that two men fled.", "Interfax reports, citing the police, that two men fled."),
    ],
    keeps=[
        ("The bank will close, RBC writes, citing a letter that the owner sent.", "the news stands before"),
        ("RBC writes, citing a letter, that the bank will close.", "nothing is missing"),
        ("Bloomberg reports, citing a memo that the bank sent to staff, that 400 jobs will go.", "the news stands behind"),
        ("RBC reported a fire, citing people that the mayor knew.", "the verb has its object"),
    ],
)  # fmt: skip
def citing_before_clause(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The comma that closes "citing …" before what is reported

    Where the one who reports begins the sentence, the clause behind the source is the news and not about the source.
    """
    text = document.text
    for hit in hits:
        subject = _SUBJECT.search(text, max(0, hit.start - _WINDOW), hit.start + 2)
        cited = _CITED.match(text, hit.end)
        if subject and cited and not document.is_quoted(hit.start, cited.end()):
            at = cited.end("source") - 1
            yield Finding(at, at + 1, "the source ends here", (Edit(at, at, ","),), "WRD038")
