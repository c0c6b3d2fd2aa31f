"""Deciding, in one document, which spelling of a place is to be changed.

A foreign name is changed wherever it stands alone; an older English spelling only under a house style, or where the
text itself uses the other one more often. Dishes, clubs, institutions, past times and quotations keep theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from normalize import Document, Finding, Hit, expression
from normalize.context import article_edit, is_title_case
from normalize.edits import Edit
from normalize.fold import fold
from normalize_rules.names.beside import SENTENCE_WORDS, is_foreign_phrase, word_before, words_after
from normalize_rules.names.cues import has_cue
from normalize_rules.names.mentions import has_capitals, mentions
from normalize_rules.names.setting import is_archived, is_shouted
from normalize_rules.names.spoken_of import is_spoken_of
from normalize_rules.places.gazetteer import Form, Mention, Place
from normalize_rules.places.namesakes import is_elsewhere, is_of_somebody

_RULES = {
    "foreign": "PLC001",
    "gated": "PLC001",
    "placed": "PLC001",
    "sited": "PLC001",
    "old": "PLC002",
    "name": "PLC002",
}
_FOREIGN = ("foreign", "gated", "placed", "sited")
_CHANGED = (*_FOREIGN, "old")
_OF_PLACE = frozenset(
    "in to from near around outside into toward towards between via for over across"
    " entered reached captured recaptured seized retook besieged bombed shelled struck fled".split()
)
_OF_SITE = ("in", "near", "outside")
# "in Milano fashion" and "in Torino's squad" are none of the town
_GOES_ON = expression(
    r"(?:[.;:!?)]|, (?![A-Z])|\n|\Z| (?:that|on|and|or|but|for|at|by|with|to|as|in|from|over|during|after|before|when|where|while|who|which|because|said|says|is"
    r"|was|has|had|will|would|this|last|next|since|until|yesterday|today|amid|against|about|between|[a-z]{2,}ed)\b)"
)
_CAPITAL = expression(r"\b(?:capital|capital city), \Z")  # "the Austrian capital, Wien"
_OF_A_PLACE = frozenset(
    "mayor mayors governor city town port region province outskirts suburb suburbs center centre streets residents inhabitants"
    " way population north south east west northeast northwest southeast southwest vicinity direction airport kilometers kilometres miles".split()
)
_TAKES_ARTICLE = _OF_PLACE | frozenset("of on and with at by against".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# a place may stand behind an article, a preposition of place or a quantity, which in front of a person would be part of a nickname
_SENTENCE_WORDS = SENTENCE_WORDS | frozenset(
    "a all many most some these those near around outside across inside over under despite now once tomorrow where whose would"
    " official occupied neighboring neighbouring".split()
)
_DIRECTIONS = frozenset("central western eastern northern southern north south east west downtown greater".split())
_OF_NAME = expression(
    r"\b(?:battles?|siege|fall|treaty|peace|princes?|princess|prince|metropolitan|patriarch|patriarchate|duke|count|bishop"
    r"|archbishop|university|institute|conservatory|opera|republic|order|medal|hero|heroes|school|olga|vladimir|convention"
    r"|conference|declaration|massacre|pogrom|offensive|operation|bank|gate|gates) of (?:the )?\Z"
)
_RULER_OF = expression(
    r"\b(?:Anna|Olga|Helga|Vladimir|Volodymyr|Yaroslav|Jaroslav|Iziaslav|Izyaslav|Sviatoslav|Svyatoslav|Oleg|Igor|Anne|Agnes|Eupraxia|Eudoxia|Hilarion"
    r"|Anthony|Theodosius|Isidore) of \Z"
)
_TEAM = frozenset(
    "dynamo dinamo arsenal metalist shakhtar shakhter shakhtyor zorya zarya chornomorets chernomorets fc fk hc bc bk sk"
    " karpaty metallurg metalurg metalurh sokol spartak torpedo lokomotiv dnipro dnepr cska slavia sparta bohemians legia"
    " austria rapid partizan steaua budivelnyk ska vorskla tavriya shinnik azovmash obolon hkm motor".split()
)
_WORKS = frozenset(
    "song hit film movie novel album book magazine restaurant hotel ship cruiser band brand bar club".split()
)
_INSTITUTION = frozenset(
    "university institute academy polytechnic polytechnical conservatory opera operetta theatre theater philharmonic"
    " philharmonia museum orchestra symphony ballet school college observatory gallery biennale festival film post times"
    " journal airport station bank group hospital clinic cathedral monastery lavra church patriarchate people people's people’s"
    " file steps class cake military pogrom offensive operation accords reservoir tigers dynamo arsenal fc hotel duck man"
    " opera review treaty protocol pact prize cup open marathon zoo library press news pravda independent mechanical"
    " front army corps division battalion regiment brigade rus principality manifesto convention conference".split()
)
_PAST_WORDS = (
    "soviet", "ussr", "tsar", "czar", "wehrmacht", "nazi", "red army", "world war", "russian empire", "ottoman", "pogrom",
    "medieval", "ancient", "kievan", "hetman", "middle ages", "century", "revolution of", "austro-hungar", "bolshevik",
    "romanov", "stalin", "hitler", "lenin", "trotsky", "churchill", "bulgakov", "golda meir", "brezhnev", "khrushchev",
    "catherine the great", "boxer rebellion", "qing", "ming dynasty", "shah", "communist era", "warsaw pact",
)  # fmt: skip
_PAST_YEAR = expression(
    r"(?<![\d.,$€£#])(?:1[0-8]\d\d|19[0-8]\d|199[01])s?(?![\d%]|[.,:]\d| ?(?:people|soldiers|troops|residents|civilians|km"
    r"|kilomet|miles|met|m\b|dead|wounded|cases|drones|tons|tonnes|buildings|homes|houses|apartments|houses|euros|dollars))"
)
_DATELINE = expression(
    r"(?:,? [^\W\d_]{3,9}\.? \d{1,2})?(?: ?\([A-Za-z][\w /-]{1,20}\))? ?(?:—|–|--?) ?[\"“‘]?[A-Z][a-z'’-]* [a-zA-Z][a-z]"
)
_MODEL = expression(r" \d{1,3}[A-Z]?(?![\w.,]?\d)")  # a camera: "a Kiev 88"
# words beside a place: small ones with marks, and those with letters that Vietnamese alone has
_BESIDE = expression(r"((?:[^\W\d_]+,? ){1,2})\Z"), expression(r",? ([^\W\d_]+)")
_FOREIGN_WORD = expression(
    r"\b[a-z\u00df-\u024f]*[\u00df-\u024f][a-z\u00df-\u024f]*\b|[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0]"
)
_WINDOW = 150


def respell(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The findings of the rules about spellings of places."""
    # under a house's style a place's own name needs nothing, and most texts hold no other
    if document.settings.style != "document" and not any(form.kind in _CHANGED for hit in hits for form in hit.payload):
        return ()
    found = mentions(document, hits)
    return _Reading(document, found).findings() if found else ()


class _Reading:
    def __init__(self, document: Document, found: list[Mention]) -> None:
        self.document = document
        self.style = document.settings.style
        self.mentions = [m for m in found if not any(form.kind == "inside" for form in m.forms)]
        self.proofs: dict[tuple[str, ...], bool] = {}
        self.last = 0  # where the last foreign name ended that is changed

    def findings(self) -> Iterator[Finding]:
        for mention in self.mentions:
            for form in mention.forms:
                if not self._is_change(form) or self.document.is_quoted(mention.start, mention.end):
                    continue
                if self._is_meant(mention, form):
                    self.last = mention.end if form.kind in _FOREIGN else self.last
                    yield from self._rewritten(mention, form)
                    break

    def _is_change(self, form: Form) -> bool:
        """Whether the form can be changed under this style at all, the cheapest question first."""
        return form.kind in _FOREIGN or self._wanted(form) != form.written

    def _is_meant(self, mention: Mention, form: Form) -> bool:
        document, place = self.document, form.place
        found = document.text[mention.start : mention.end]
        if (form.exact and found not in (form.written, form.written.upper())) or not has_capitals(found, form.written):
            return False
        if (
            self._stands(place.unless)
            or is_foreign_phrase(document, mention.start)
            or is_elsewhere(document, mention)
            or _is_among_foreign(document, mention)
        ):
            return False
        if form.kind in ("gated", "old") and place.cues and not self._stands(place.cues):
            return False
        if self._is_inside_name(mention, form) or is_spoken_of(document, mention, self._other_spellings(form)):
            return False
        if not self._stands_as_place(mention, form):
            return False
        return form.kind in ("foreign", "placed", "sited") or not (place.keeps_history and self._is_past(mention))

    def _stands_as_place(self, mention: Mention, form: Form) -> bool:
        """Whether the words around say that it is a place, for a string that may be something else."""
        if form.kind in ("placed", "sited") and self.document.text[self.last : mention.start] in (
            " and ",
            " or ",
            ", ",
        ):
            return True  # the second of two: "in Köln and München"
        if self._is_dateline(mention) or _CAPITAL.search(self.document.key, max(0, mention.start - 20), mention.start):
            return True
        if form.kind == "sited":
            return self._is_site(mention)
        return form.kind not in ("gated", "placed") or self._follows_word_of_place(mention)

    def _is_dateline(self, mention: Mention) -> bool:
        """Whether the name opens its line in capitals, with a dash or an agency in brackets behind it: "HÀ NỘI (VNS) —"."""
        text, line = self.document.text, self.document.line_at(mention.start)
        opens = text[mention.start : mention.end].isupper() and not text[line.start : mention.start].strip()
        return opens and _DATELINE.match(text, mention.end, line.end) is not None

    def _follows_word_of_place(self, mention: Mention) -> bool:
        """Whether "in" or the like stands before, or what only a place has: "the mayor of"."""
        before = word_before(self.document, mention.start).lower()
        if is_of_somebody(self.document, mention):
            return False
        of = before == "of" and word_before(self.document, mention.start - len("of ")).lower()
        return before in _OF_PLACE or of in _OF_A_PLACE

    def _is_site(self, mention: Mention) -> bool:
        """Whether something is said to be in it, which is said of no person and no club: "in Wien on Monday"."""
        before = word_before(self.document, mention.start).lower()
        goes_on = before in _OF_SITE and _GOES_ON.match(self.document.text, mention.end) is not None
        return goes_on and not is_of_somebody(self.document, mention)

    def _stands(self, words: tuple[str, ...]) -> bool:
        if words not in self.proofs:
            self.proofs[words] = has_cue(self.document.key, words)
        return self.proofs[words]

    def _other_spellings(self, form: Form) -> set[str]:
        written = {fold(form.written)}
        own = {fold(name) for name in form.place.names.values()}
        return own - written if form.kind != "name" else self._old[form.place] - written

    @cached_property
    def _old(self) -> dict[Place, set[str]]:
        """The older spellings of each place that stand in the text."""
        found: dict[Place, set[str]] = {}
        for mention in self.mentions:
            for form in mention.forms:
                if form.kind in ("old", "name"):
                    found.setdefault(form.place, set()).update([fold(form.written)] if form.kind == "old" else [])
        return found

    def _is_inside_name(self, mention: Mention, form: Form) -> bool:
        """Whether the string is part of a longer name: of a person, a club, an institution, a battle."""
        document = self.document
        before, after = word_before(document, mention.start), words_after(document, mention.end, 4)
        if _OF_NAME.search(document.key, max(0, mention.start - 30), mention.start):
            return True
        if form.kind == "old" and _RULER_OF.search(document.text, max(0, mention.start - 30), mention.start):
            return True  # "Anna of Kiev"
        headline = is_title_case(document, mention.start) or is_shouted(document, mention.start)
        if before.lower() in _TEAM or (form.kind != "old" and before.lower() in _WORKS):
            return True
        if before[:1].isupper() and not headline and not self._may_precede(mention, before):
            return True
        for word in after:
            if not word[0].isupper():
                break
            if word.lower().removesuffix("’s").removesuffix("'s") in _INSTITUTION:
                return True
        if after[:1] == ["class"]:
            return True  # of ships, which keep their names
        if _MODEL.match(document.text, mention.end) and before.lower() not in _TAKES_ARTICLE:
            return True
        if form.kind in ("old", "name"):
            return False
        hyphen, follower = (
            document.text[mention.end : mention.end + 1],
            document.text[mention.end + 1 : mention.end + 2],
        )
        tied = hyphen == "-" and follower.isupper()
        return tied or (bool(after) and after[0][0].isupper() and not headline and after[0].lower() not in _DAYS)

    def _may_precede(self, mention: Mention, before: str) -> bool:
        if before.lower() in _DIRECTIONS | _DAYS or before.endswith(("'s", "’s", ".")):
            return True
        begins = self.document.is_sentence_start(mention.start - len(before) - 1)
        return begins and before.lower() in _SENTENCE_WORDS

    def _is_past(self, mention: Mention) -> bool:
        """Whether the line speaks, close by, of a time when the place was spelled so."""
        line = self.document.line_at(mention.start)
        low, high = max(line.start, mention.start - _WINDOW), min(line.end, mention.end + _WINDOW)
        if has_cue(self.document.key, _PAST_WORDS, low, high) or _PAST_YEAR.search(self.document.text, low, high):
            return True
        return is_archived(self.document)

    def _wanted(self, form: Form) -> str:
        """How the place is to be written: by the house style, or as the text mostly does."""
        place = form.place
        if self.style != "document":
            return place.names[self.style] if form.kind != "name" else form.written
        counts = self._counts.get(place, Counter())
        if form.kind in ("old", "name") and len(counts) < 2:
            return form.written
        if form.kind in _FOREIGN:
            return max(sorted(counts), key=lambda name: (counts[name], name == place.name)) if counts else place.name
        # a tie is no majority
        (first, most), (_, next_most) = counts.most_common(2)
        return first if most > next_most else form.written

    @cached_property
    def _counts(self) -> dict[Place, Counter[str]]:
        """For the style `document`: how often each English spelling of a place stands in the text."""
        found: dict[Place, Counter[str]] = {}
        for mention in self.mentions:
            for form in mention.forms:
                if form.kind in ("old", "name") and not self._is_inside_name(mention, form):
                    found.setdefault(form.place, Counter())[form.written] += 1
        return found

    def _rewritten(self, mention: Mention, form: Form) -> Iterator[Finding]:
        document = self.document
        found, wanted = document.text[mention.start : mention.end], self._wanted(form)
        if found.isupper() and len(found) > 3:
            wanted = wanted.upper()
        if form.place.the and word_before(document, mention.start).lower() in _TAKES_ARTICLE:
            wanted = f"the {wanted}"
        if wanted != found:
            edits = (Edit(mention.start, mention.end, wanted), *article_edit(document, mention.start, wanted))
            said = "a foreign name" if form.kind in _FOREIGN else "another spelling"
            yield Finding(mention.start, mention.end, f"{said} of {form.place.name}", edits, rule=_RULES[form.kind])


def _is_among_foreign(document: Document, mention: Mention) -> bool:
    """Whether the place stands in a phrase of its own language: "Tiếng nói Việt Nam"."""
    text, (before, after) = document.text, _BESIDE
    if not document.others:
        return False
    found = before.search(text, max(0, mention.start - 30), mention.start), after.match(text, mention.end)
    return any(match and _FOREIGN_WORD.search(match[1]) for match in found)
