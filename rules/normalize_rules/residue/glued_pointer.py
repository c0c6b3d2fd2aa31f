"""A pointer to another article, run together with the sentence behind it: "SEE ALSO: Mill Burns In GhentThe fire …"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.calendar import MONTH, WEEKDAY

_POINTER = expression(
    r"[>»•*▶►\s]*(?:see also|also see|read also|also read|read more|read next|read this also|related|watch also|more on this|must read"
    r"|recommended|see more|don't miss|learn more|lire aussi|lea tambien|lea mas|leia tambem|leggi anche|lesen sie auch|baca juga"
    r"|читайте также|читайте також)(?:\s*[:|–—-]\s*|\s{2,})"
)
# a word that opens a sentence and stands in no name of a firm; "in" and "on" do ("LinkedIn"), so that more must follow them
_SEAM = expression(
    r"(?<=[a-zà-ÿ0-9\"”’)?!])(?=[\"“]?(?:(?:The|An?|It|He|She|They|We|But|And|This|That|These|Those|After|When|While|There|However,|Meanwhile,|Police"
    r"|According|Earlier,?|Last|Some|Many|His|Her|Its|Their|President|Prime Minister|According to|Since|During|Despite|Although)"
    r" |(?:In|On|At|For|As|By|With|From|Under) (?:the|a|an|his|her|its|their|this|that|it|he|she|they"
    rf"|{MONTH}|{WEEKDAY}|\d{{4}}) ))"
)
_NO_SEAM = expression(r"(?:\b|_)(?:[Ll]inked|[Pp]lug|[Ll]og|[Ss]ign|[Cc]heck|[Oo]pt|[Aa]dd|[Bb]uy|[Mm]c|[Mm]ac)$")
_INNER_CAPITAL = expression(r"[^\W\d_A-Z][A-Z][a-z]*\s(?:\S+\s+){3,}")
_SENTENCE_WORDS = 12
_LONGEST_HEADLINE = 160
_LEAST_WORDS = 3, 5  # of the headline, of the sentence
_ENDS = expression(r"[.!?:…][\"”’')]?\s*$")
_MAYOR = "The mayor of Tartu told the council on Monday that the old bridge must be closed for a year."


@rule(
    code="RES080",
    name="glued-pointer",
    phase="layout",
    languages=(),
    triggers=[
        "see also", "also see", "read also", "also read", "read more", "read next", "read this also", "related:", "related |", "related  ", "watch also", "more on this",
        "must read", "recommended:", "see more", "don't miss", "learn more", "lire aussi", "lea tambien", "lea mas", "leia tambem",
        "leggi anche", "lesen sie auch", "baca juga", "читайте также", "читайте також",
    ],
    fixes=[
        (f"The bridge is old.\n\nSEE ALSO: Ferry Service Returns To Rhodes{_MAYOR}\n\nIt holds.", f"The bridge is old.\n\n{_MAYOR}\n\nIt holds."),
        (f"The bridge is old.\nRead more: Ferry service returns to Rhodes{_MAYOR}", f"The bridge is old.\n{_MAYOR}"),
        ("The bridge is old.\nBaca juga: Ferry service returns to RhodesOn Monday the council of Tartu will vote.",
         "The bridge is old.\nOn Monday the council of Tartu will vote."),
    ],
    keeps=[
        (f"The bridge is old.\nSEE ALSO: Ferry Service Returns To Rhodes {_MAYOR}", "a space: where the headline ends cannot be told"),
        (f"The bridge is old.\nRELATED: Ferry service returns to Rhodes. {_MAYOR}", "two sentences"),
        ("The bridge is old.\nThe mayor wrote: see also LinkedIn the week after, where The Bridge of Tartu has its page.", "a sentence"),
        ("See also the risk that eBay The Firm runs when it sells to all of us, the report says.", "no mark behind the label"),
        ("Recommended: how LinkedIn in the Baltics grew, a book by a teacher.", "a name with a capital inside"),
        ("See more: theThe of the bridge is a typing error.", "no headline before the seam"),
    ],
)  # fmt: skip
def glued_pointer(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A pointer to another article, run together with the sentence behind it

    The link stood in a box of its own between two paragraphs, and the scraper lost the break behind it. A small letter
    directly before a word that opens sentences shows where the headline ends; the pointer goes, the sentence stays.
    """
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        line = document.lines[number]
        label = _POINTER.match(document.line_keys[number])
        if label:
            start = line.start + _indent(document.text[line.start : line.end])
            end = _end_of_headline(document.text, start + label.end(), line.end)
            if end:
                yield Finding(start, end, "a link run together with the text behind it", (Edit(start, end, ""),))


def holds_sentence(words: str) -> bool:
    """Whether what follows a pointer's label is too much for a headline: it ends with a full stop and is as long as a
    sentence, or has a capital inside a word with more behind it.
    """
    bare = words.rstrip().rstrip('"”’')
    if words.startswith(("(", "[")) or not bare.endswith(".") or bare.endswith(".."):
        return False
    return len(words.split()) >= _SENTENCE_WORDS or _INNER_CAPITAL.search(words) is not None


def _indent(content: str) -> int:
    return len(content) - len(content.lstrip())


def _end_of_headline(text: str, start: int, line_end: int) -> int:
    """Where the sentence begins, or 0."""
    for seam in _SEAM.finditer(text, start, min(line_end, start + _LONGEST_HEADLINE)):
        headline, sentence = text[start : seam.start()], text[seam.start() : line_end]
        if _NO_SEAM.search(headline):
            continue
        enough = len(headline.split()) >= _LEAST_WORDS[0] and len(sentence.split()) >= _LEAST_WORDS[1]
        return seam.start() if enough and not headline[0].islower() and _ENDS.search(sentence) else 0
    return 0
