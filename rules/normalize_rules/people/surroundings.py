"""What stands around a form of a name: another name that it is a part of, a thing that bears it, a quotation of it."""

from __future__ import annotations

import re

from normalize import Document, expression
from normalize.context import is_title_case
from normalize.fold import fold
from normalize_rules.calendar import SMALL_MONTHS, SMALL_WEEKDAYS
from normalize_rules.names.beside import SENTENCE_WORDS
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Form
from normalize_rules.people.titles import nationalities

_LONG_WORD = expression(r"[^\W\d_][\w'’-]{3,}")
_NAME_AFTER = expression(r"(?:[ \u00a0][^\W\d_a-z][\w-]*){1,4}")
_WORD_AFTER = expression(r"(?:['’]s)?[ \u00a0\n]?([^\W\d_][\w'’-]*)")
# words that are frequent in another language and never stand in English
_FOREIGN_WORD = expression(
    r"(?<![\w'-])(?:dans|les|des|une|est|pour|avec|sur|der|und|das|nicht|ein|eine|ist|para|los|las|una|que|della|nel|che|nao"
    r"|och|fur|jest|sie|dla|het|een|voor|ve|ile|ja|je|protiv)(?![\w'-])"
)
_TO_PLACE = expression(r"\b(?:visited|toured|reached|left|to|from|at|of|outside|through|around) \Z")
_IN_PLACE = expression(r"\b(?:in|near|(?:town|city|county|village|district|port|capital) of) \Z")
# what stands before the title of a work
_WORK = expression(
    r"\b(?:books?|films?|movies?|novels?|songs?|albums?|documentar(?:y|ies)|plays?|operas?|essays?|memoirs?|biograph(?:y|ies)"
    r"|articles?|series|podcasts?|titled|entitled|(?:editions?|cop(?:y|ies)|translations?|manuscripts?|screenings?|performances?|author"
    r"|director|publisher|reviews?|cover) of),? [\"“'‘]?\Z"
)
_LONG_PREPOSITIONS = frozenset(
    "from with into over about after against under before between during without through upon".split()
)
_JOINS = expression(r" (?:of|and|for|to|with|from|on|in) ")
# what only a person does
ACTS = expression(
    r" (?:said|says|told|met|signed|spoke|warned|ordered|vowed|arrived|visited|wants|threatened|announced|accused|promised"
    r"|replied|declared|flew|addressed|attended|congratulated|thanked|hosted|received|insisted|stressed|believes|called|wrote"
    r"|had been (?:invited|asked|told|warned|elected)|was (?:born|elected|invited|asked|speaking)"
    r"|will (?:not )?(?:travel|visit|meet|speak|attend|address|sign|fly))\b| and (?:his|her) |'s"
)
_TITLE_WORDS = frozenset(
    "president premier chairman chairwoman comrade leader marshal general secretary minister dictator chancellor mr mrs ms dr"
    " king queen prince emperor pope senator governor mayor ambassador spokesman spokeswoman sir lord lady".split()
)
# a verb of saying may stand before a person: "Said Xi"; April, June and August may be first names
_SENTENCE_WORDS = SENTENCE_WORDS.union("however though may said says".split(), SMALL_WEEKDAYS, SMALL_MONTHS) - {
    "april",
    "june",
    "august",
}
_SENTENCE = 5  # words
_IN_CATALOGUE = expression(r", [A-Z][\w'’-]+(?: [A-Z][\w'’.-]+)?(?:\.(?= [\"“„«A-Z_*])|:|,? \(?\d{4}\b|, ed)")
_THINGS = frozenset(
    "university college institute academy school hospital street road avenue boulevard square park stadium airport bridge"
    " station library museum mosque church foundation prize award medal cup county district city town village island river"
    " mountain lake barracks base camp center centre hall tower thought theory doctrine plan act law variant diary peninsula"
    " international club production film mausoleum dam port canal dynasty gate memorial prospekt plaza theatre theater garden gardens"
    " effect".split()
)
_VESSELS = frozenset(
    "ship vessel trawler icebreaker tanker freighter ferry frigate cruiser destroyer submarine yacht steamer battleship corvette tug"
    " aircraft carrier".split()
)
# what follows the name of somebody in the title of a book about him, or in a list of books
_TITLED = expression(
    r": (?:A|An|The|Inside|My) [A-Z][\w-]+(?: [A-Z]|[ ,.;(]|\Z)|['’]s [A-Z][\w-]+(?: [A-Z][\w-]+)* (?:by [A-Z]|\([A-Z])"
    r"|(?:,? (?:and the )?[A-Z“\"][^!?\n]{0,120})? \((?:[A-Z][\w .&'’-]*(?:: [\w &'’-]+)?, )?(?:19|20)\d\d\)"
    r"|\. [A-Z][\w ]+: [A-Z][\w &'’-]+, (?:19|20)\d\d\b"
)
_PLURAL_BEFORE = expression(r"\b(?:other|little|many|more|few|two|three|new|would-be) \Z")
_TOLD_BEFORE = expression(r"\b(?:dr\.?|named|rabbi) \Z")
_TOLD_BEHIND = expression(r",? (?:junior|senior|jr\.?|sr\.?)\b|, [a-z]\. \(\d{4}")
_BUILDINGS = frozenset(
    "street avenue boulevard square museum stadium arena airport academy mosque club library mausoleum".split()
)
# what a place is called in running text, behind its own name: "Jinping county"
_PLACES = frozenset(
    "county district city town township village station street road river mountain island lake dam prefecture people language".split()
)


# what stands before the name of a street or an institution that bears it, in other languages
_THINGS_OF = frozenset(
    "avenida avenue avinguda rue calle rua carrer viale piazza plaza praça praca place paseo boulevard bulevar bulvar ulica ulitsa"
    " bulevardi rruga sheshi trg ulice vulytsia vulitsa strada jalan lycée lycee collège ecole école stade estadio stadio aeropuerto aéroport aeroporto hôpital"
    " universidad université universidade universität gymnasium liceo".split()
)


def belongs_to_longer_name(document: Document, mention: Mention) -> bool:
    """Whether a capitalised word that is no title stands just before: "Wang Jinping"."""
    word, at = _word_before(document.text, mention.start)
    if not word or not word[0].isupper():
        return False
    plain = word.lower().rstrip(".")
    if word.endswith(".") and len(plain) > 2 and plain not in _TITLE_WORDS:
        return False  # the last word of the sentence before
    if (
        plain.rpartition("-")[2] in _TITLE_WORDS
        or plain in _SENTENCE_WORDS
        or plain in nationalities()
        or plain.endswith(("'s", "’s"))
    ):
        return False
    return not is_title_case(document, at)


def is_followed_by_name(document: Document, mention: Mention) -> bool:
    """Whether the form goes on: "Jinping County", "Kim Jong Kook", "Kim Jong-"."""
    text = document.text
    if text[mention.end : mention.end + 1] in ("-", "‐", "‑"):
        return True
    match = _WORD_AFTER.match(text, mention.end)
    if not match:
        return False
    if not match[1][0].isupper():
        return match[1] in _PLACES and text[mention.end : mention.end + 1] == " "
    if match[1].lower() in _THINGS:
        return True
    has_possessive = text[mention.end : mention.end + 1] in ("'", "’")
    return not has_possessive and not is_title_case(document, match.start(1))


def is_told_apart(document: Document, mention: Mention) -> bool:
    """Whether somebody else of a surname is marked: "Dr Zelensky", "a lawyer named Gaddafi", "Yanukovich junior"."""
    key = document.key
    before = _TOLD_BEFORE.search(key, max(0, mention.start - 12), mention.start)
    return before is not None or _TOLD_BEHIND.match(key, mention.end) is not None


def is_behind_own_family(document: Document, mention: Mention, form: Form) -> bool:
    """Whether the family name stands before a given name in a writing of its own: "President moon Jae-in"."""
    if form.kind not in ("given", "last") or not form.person:
        return False
    head = document.key[max(0, mention.start - 20) : mention.start].rstrip(" \"'")
    return head.endswith(tuple(f" {fold(family)}" for family in form.person.families.values() if family))


def is_thing(document: Document, mention: Mention) -> bool:
    """Whether the name is that of an institution, a street or a work: "Kim Il Sung Square", "Avenida Lenine".

    In a list of books the surname comes first: 'Lawrow, Sergej. "Wege." Berlin, 2014.'
    """
    if _IN_CATALOGUE.match(document.text, mention.end) and document.is_sentence_start(mention.start):
        return True
    before, _ = _word_before(document.text, mention.start)
    if before in _VESSELS or (before[:1].isupper() and before.lower() in _THINGS_OF):
        return True
    if _TITLED.match(document.text, mention.end) or _is_plural(document, mention):
        return True
    match = _NAME_AFTER.match(document.text, mention.end)
    words = match.group().lower().split() if match else []
    if len(words) > 1 and is_title_case(document, mention.end):
        words = words[:1]
    small = _WORD_AFTER.match(document.text, mention.end)
    return not _THINGS.isdisjoint(words) or bool(small and small[1] in _BUILDINGS)


def _is_plural(document: Document, mention: Mention) -> bool:
    """Whether people like the bearer are spoken of: "other Muammar Gaddafis"."""
    is_many = _PLURAL_BEFORE.search(document.key, max(0, mention.start - 12), mention.start) is not None
    return is_many and document.key[mention.end - 1] == "s"


def is_no_name(word: str) -> bool:
    """Whether a capitalised word behind a name is a title, a day or the beginning of a sentence."""
    return word.lower() in _TITLE_WORDS or word.lower() in _SENTENCE_WORDS


def is_in_title_of_work(document: Document, mention: Mention) -> bool:
    """Whether the name stands in a quotation that capitalises all its longer words, as titles of books and films do.

    A quotation with words of another language is a title as well, or what somebody said in it.
    """
    if not document.is_quoted(mention.start, mention.end):
        return False
    start, end = next(span for span in document.quotations if span[0] <= mention.start and mention.end <= span[1])
    if _FOREIGN_WORD.search(document.key, start, end):
        return True
    if _WORK.search(document.key, max(0, start - 30), start):
        return True
    around = f"{document.text[start : mention.start]} {document.text[mention.end : end]}"
    words = [word for word in _LONG_WORD.findall(around) if word not in _LONG_PREPOSITIONS]
    is_joined = len(words) == 1 and not _begins_with_title(words[0]) and _JOINS.search(around) is not None
    return (len(words) >= 2 or is_joined) and all(word[0].isupper() for word in words)


def is_in_speech(document: Document, mention: Mention) -> bool:
    """Whether the quotation around a name is a sentence, and no title or headline."""
    start, end = next(span for span in document.quotations if span[0] <= mention.start and mention.end <= span[1])
    words = document.text[start:end].split()
    return len(words) >= _SENTENCE and sum(word[0].islower() for word in words) * 2 > len(words)


def is_place(document: Document, mention: Mention) -> bool:
    """Whether a given name is a place's: "in Jinping", or "visited Jinping" in a text with "Jinping county"."""
    if _IN_PLACE.search(document.key, max(0, mention.start - 15), mention.start):
        return True
    if not _TO_PLACE.search(document.key, max(0, mention.start - 12), mention.start):
        return False
    word = re.escape(document.key[mention.start : mention.end])
    return re.search(rf"(?<!\w){word} (?:{'|'.join(sorted(_PLACES))})\b", document.key) is not None


def is_borne_by_another(document: Document, mention: Mention, form: Form) -> bool:
    """Whether a part of a name begins or ends somebody else's: "Yi Gang" beside Wang Yi."""
    word = re.escape(document.text[mention.start : mention.end])
    names = {name for person in (form.person,) if person for name in person.names.values()}
    found = {match.group() for match in re.finditer(rf"(?<![\w-])[A-Z][\w'’-]+ {word}(?!\w)", document.text)}
    found = {part for part in found if not _begins_with_title(part)}
    found |= {match.group() for match in re.finditer(rf"(?<![\w-]){word} [A-Z][\w'’-]+", document.text)}
    found |= {match.group() for match in re.finditer(rf"\b[Tt]he {word}\b", document.text)}  # a people
    return any(not any(part in name for name in names) for part in found)


def _begins_with_title(words: str) -> bool:
    first = words.partition(" ")[0].lower()
    return first in _TITLE_WORDS or first in _SENTENCE_WORDS


def _word_before(text: str, position: int) -> tuple[str, int]:
    """The word before a place and where it begins, "" where none does; with digits and points, as in "J.R." and "21st"."""
    if position < 2 or text[position - 1] not in " \u00a0":
        return "", position
    start = position - 1
    while start and start > position - 40 and (text[start - 1].isalnum() or text[start - 1] in ".'’-"):
        start -= 1
    return text[start : position - 1], start
