"""The victims of an accident as a balance: "left a balance of 12 dead"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_NUMBER = (
    r"(?:(?:at least|about|around|some|nearly|almost|more than|over|up to) )?(?:\d[\d,.]*|an?|no|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozens|several|hundreds"
    r"|a dozen)"
)
_VICTIMS = (
    r"(?:dead|deaths?|killed|deceased|injured|injur(?:y|ies)|wounded|hurt|missing|victims?|fatalit(?:y|ies)|casualt(?:y|ies)|detained|detainees"
    r"|arrested|arrests|homeless|displaced|disappeared)"
)
_COUNT = expression(
    rf" {_NUMBER} (?:(?:people|persons?|others|(?:fire|police)(?:fighters|men)|workers|students|women|men|girls|boys|members|tourists|drivers|residents|civilians?|soldiers|(?:police )?officers|children|minors|passengers|fatal|mortal"
    rf"|seriously|slightly) )?{_VICTIMS}(?![\w'’-])(?=[.,;:!?)\"\n]|\Z| (?:and|or|in|on|at|after|as|so|among|including|people|persons|soldiers|civilians|with"
    r"|while|when|since|during|but|following|by|that|which|near|along|to|throughout|across|over|from)\b)"
)
# of money, of which something may be missing
_MONEY = expression(r"\b(?:accounts?|ledger|payments?|assets?|invest(?:ed|ors?)?|banks?|budget|loans?|debts?)\b")
_LEFT = expression(r"\b(?:left|leaves|leaving|leave|with)( (?:as )?an? )\Z")
# "a tragic balance": a count of victims is a toll
_TOLL = expression(r"\b(?:an?|the|its|this|that|whose)(?: [a-z]+)? \Z")
# what is weighed: "a good balance of two injured and ten fit players"
_WEIGHED_BEFORE = expression(
    r"\b(?:good|fair|even|right|delicate|fine|healthy|perfect|better|best|equal|careful|proper|nice|strange) \Z"
)
_WEIGHED = expression(r"\b(?:fit|healthy|players?|squads?|line-?up|actors|characters)\b")
_FORMS = {
    f"{name} {verb}": name
    for name in ("balance", "balance sheet")
    for verb in ("of", "is", "was", "rose to", "stands at")
}


@rule(
    code="WRD077",
    name="balance-of-victims",
    triggers=_FORMS,
    whole_words=True,
    sources=["es", "pt", "it", "fr"],
    fixes=[
        ("The crash left a balance of 12 dead and 20 injured.", "The crash left 12 dead and 20 injured."),
        ("A fire in Quito ended with a balance of two people injured.", "A fire in Quito ended with two people injured."),
        ("The storm left a tragic balance of at least 15 dead.", "The storm left a tragic toll of at least 15 dead."),
        ("The blaze left a balance of two firefighters hurt.", "The blaze left two firefighters hurt."),
        ("The balance is four wounded, the mayor said.", "The toll is four wounded, the mayor said."),
    ],
    keeps=[
        ("It left a balance of 12 dollars in a balance of power.", "money and power"),
        ("The balance of the two years is sad.", "no victims"),
        ("She has a balance of two lives.", "no victims"),
        ("A balance of 30 missing letters was due; the ledger has a balance of 15 missing.", "letters and money"),
        ("The coach has a fair balance of three injured and nine fit runners.", "what is weighed"),
        ("The crash left 12 dead.", "English"),
    ],
)  # fmt: skip
def balance_of_victims(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "Left a balance of 12 dead"

    A balance of victims (saldo, bilancio, bilan) is a toll, and behind "left" or "with" English gives the numbers alone.
    Only before a number of dead, injured, missing or arrested people.
    """
    key = document.key
    for start, end, name in hits:
        if not _COUNT.match(key, end) or document.is_quoted(start, end):
            continue
        low = max(0, start - 30)
        if _MONEY.search(key, max(0, start - 60), end + 60):
            continue
        if _WEIGHED_BEFORE.search(key, max(0, start - 14), start) or _WEIGHED.search(key, end, end + 60):
            continue
        left = _LEFT.search(key, low, start) if key.startswith("of", end - 2) else None
        if left:
            yield fix(left.start(1), end, "", "the number of victims alone")
        elif _TOLL.search(key, low, start):
            yield fix(start, start + len(name), "toll", "a count of victims is a toll")
