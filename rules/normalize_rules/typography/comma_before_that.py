"""The comma of other languages before a clause with "that": "announced, that every owner"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.document import Line
from normalize_rules.calendar import MONTH, SMALL_WEEKDAYS, WEEKDAY

_VERBS = (
    "announced said stated explained emphasized emphasised stressed added reported confirmed warned demanded hopes hoped believes believed"
    " claims claimed says thinks shows showed fears feared assumes assumed promised decided noted denied admitted declared argued complained"
    " insisted concluded suggested agreed demands expects understands means requires believe say"
).split()
_STATES = "clear important unclear known certain possible necessary obvious sure convinced".split()
# a clause begins: "that" is neither a pronoun nor the start of "that is"
_CLAUSE = expression(
    r" (?:the|a|an|every|each|all|no|he|she|it|they|we|there|these|his|her|its|their|our|many|some|several|both|in|at|by|on|after|since|people|not|nobody|only|two|three|four|five|six|seven|eight|nine|ten|more|most"
    rf"|(?!{WEEKDAY}|Christmas|Easter|Eid|Ramadan|New Year|Thanksgiving|{MONTH})[A-Z][\w'’-]+|\d[\d,.]*) [\w“\"]"
)
# from the start of the sentence to the verb: a plain subject, with nothing of a clause in it
_SUBJECT = expression(r"(?P<pronoun>He|She|It|They|We|I|This)?(?=[^\W\d_a-z]| )[\w.'’& -]*\Z")
_MOST_WORDS = 12
_NOT_PLAIN = expression(
    r"\b(?:that|which|who|whom|whose|what|as|when|where|while|if|because|but|or|so|than|he|she|it|they|we|i|you|how|why|once|though|one)\b"
    r"|\b(?:thing|fact|idea|view|claim|news|report|argument|statement|theory|belief|point|promise|message|hope|fear|line|words?|rumou?rs?|advice|warning"
    r"|decision|impression|principle|rule|law|lesson|story|doubt|charge|accusation|possibility|assumption|proposal|condition)\b"
    r"(?! ?\Z| (?:of|by|from|in|on|for|has|also|now) )"
)
# "The point the mayor stressed": one who speaks behind what is spoken of
_TWO_NOUNS = expression(
    r"\b(?!(?:of|in|on|at|by|for|from|to|with|and|near|under|after|before|during|over|between|all|both|than) )[a-z]+ (?:the|an?|his|her|its|their) "
)
_ON_DAY = expression(rf" (?:{'|'.join(_VERBS)})(?: on)? \Z")
_WHETHER = expression(
    r" (?:the|a|an|he|she|it|they|there|this|these|his|her|its|their|[A-Z][\w'’-]+) [^,.;:!?\n]*[.!?]"
)
# a second comma closes what the first one opened: "The point he made, that ships sink, was lost"
_CLOSED = expression(
    r"[^.!?;:\n]*, (?:is|was|are|were|has|had|have|will|would|came|comes|seems?|proved|remains?|may|might|must|can|could|he|she|they|it|to|led|fell|cost|came|went|took|made|gave|became|brought|[a-z]+ed)\b"
    # "that all might hear, the names of the dead"
    r"|[^.!?;:,\n]* (?:might|may|should) [^.!?;:,\n]*,"
)
_FACT = expression(r"(?:despite|due to|owing to|because of|given|to|from|by|on|of|in|about|with|is|was) the fact\Z")
_STOP = expression(r"(?<!\b(?:Mr|Dr|St))(?<!\bMrs)(?<!\b[A-Z])[.!?][\"”’)]* ")
_REACH = 130


@rule(
    code="TYP041",
    name="comma-before-that",
    triggers=[*(f" {word}, that " for word in (*_VERBS, *_STATES, *SMALL_WEEKDAYS, "the fact")), *(f" {word}, whether " for word in ("unclear", "not clear", "not known", "unknown"))],
    sources=["de", "ru", "pl", "cs", "hu"],
    fixes=[
        ("The port of Emden announced, that every berth will be free.", "The port of Emden announced that every berth will be free."),
        ("It rained. She hopes, that the ferry returns in May.", "It rained. She hopes that the ferry returns in May."),
        ("It is important, that all doors stay shut.", "It is important that all doors stay shut."),
        ("The club said on Friday, that its boats are sold.", "The club said on Friday that its boats are sold."),
        ("It is unclear, whether the ferry will sail.", "It is unclear whether the ferry will sail."),
        ("He left despite the fact, that no ship was there.", "He left despite the fact that no ship was there."),
    ],
    keeps=[
        ("The minister announced, that is, he let it be known; she said, that one is mine.", "other words"),
        ("As the mayor announced, that the mill stands is a wonder.", "a clause before"),
        ("The point the mayor stressed, that the bridge is old, was lost.", "an apposition"),
        ("The bridge is old, the mayor announced, that a child could push it.", "words between commas"),
        ("What he said, that the sea would rise, is true.", "an apposition"),
        ('"He said, that the Lord had sent him," the old book reads.', "an old book"),
        ("The view he stated, that the harbor silts up, is old.", "an apposition"),
        ("They agreed, that Monday morning, to meet.", "a time"),
        ("It is clear, that much is said, and it is known, that old song.", "a pronoun"),
        ("Two things are clear, that the sea rises; this is certain, that it falls.", "an apposition"),
        ("The error Airbus denied, that the gauge froze, cost a life.", "an apposition"),
        ("The bishop said, that all might hear, the names.", "a purpose"),
        ("One thing is certain, that the sea rises.", "an apposition"),
        ("It is unclear, whether the sea falls or rises, and unclear, whether or not it will.", "English"),
        ("A fact, that the sea rises, and the fact, that old friend of his, are two things.", "an apposition"),
    ],
)  # fmt: skip
def comma_before_that(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A comma before the clause of what was said

    German, Russian, Polish and Czech set a comma before every clause; English sets none before "that". Only where the sentence begins
    with its subject, and nothing shows a clause put in between commas.
    """
    text = document.text
    for start, end, _ in hits:
        comma, behind = text.index(",", start), end - 1
        line = document.line_at(start)
        if document.is_quoted(comma, end):
            continue
        if text.startswith(" whether", comma + 1):
            clause = _WHETHER.match(text, behind, min(line.end, behind + 300))
            needless = clause is not None and " or " not in clause.group()
        else:
            needless = _is_clause(document, comma, behind, line)
        if needless:
            yield fix(comma, comma + 1, "", "no comma before the clause")


def _is_clause(document: Document, comma: int, behind: int, line: Line) -> bool:
    """Whether a clause begins behind "that", of which the sentence before it has the subject and the verb."""
    text = document.text
    if not _CLAUSE.match(text, behind, line.end) or _CLOSED.match(text, behind, min(line.end, behind + 300)):
        return False
    if text.endswith(" the fact", 0, comma):
        return _FACT.search(document.key, max(line.start, comma - 24), comma) is not None
    verb = text.rindex(" ", 0, comma) + 1
    if document.key[verb:comma] in SMALL_WEEKDAYS:
        said = _ON_DAY.search(text, max(line.start, verb - 20), verb)
        if not said:
            return False
        verb = said.start() + 1
    return _follows_subject(document, line.start, verb, document.key[verb:comma] in _STATES)


def _follows_subject(document: Document, low: int, verb: int, state: bool) -> bool:
    """Whether the sentence from its start to the verb is a plain subject with what belongs to it."""
    text = document.text
    head = text[max(low, verb - _REACH) : verb]
    begin = max((stop.end() for stop in _STOP.finditer(head)), default=0)
    if not begin and verb - low > _REACH:
        return False
    sentence = head[begin:]
    subject = _SUBJECT.match(sentence)
    if not subject or len(sentence.split()) > _MOST_WORDS:
        return False
    if state and subject["pronoun"] in (None, "This"):
        return False  # "Three things are clear, that"
    plain = sentence.removeprefix(subject["pronoun"] or "")
    return not _NOT_PLAIN.search(plain.lower()) and not _TWO_NOUNS.search(plain)
