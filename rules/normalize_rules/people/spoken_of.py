"""Names that a text speaks of instead of using them: "misspelled as Kim Jung Un", "Li Keqiang (pinyin: Lǐ Kèqiáng)".

The words are others than for bodies and places (`names/spoken_of.py`): people have pen names, maiden names and romanisations.
"""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.alternatives import any_of
from normalize_rules.names.languages import LANGUAGES
from normalize_rules.people.mentions import Mention

_REACH = 90  # characters before a name in which its spelling may be spoken of
_ROMANISED = "romani[sz](?:ed|ation)"
_ROMANISATION = "romani[sz]ation"
# anywhere before the name, in its sentence
_SPELLED = expression(
    r"\b"
    + any_of(
        "(?:mis)?spelled",
        "(?:mis)?spelt",
        "misspell(?:ing|s)?",
        "spellings?",
        "misstated",
        "misidentified",
        "misnamed",
        "dative",
        "genitive",
        "suffix(?:es)?",
        "declension",
        "transliterat(?:ed|ion)",
        _ROMANISED,
        "wade-giles",
        "(?:given|first|birth|family|full|real) names?",
    )
    + r"\b[^.!?]*\Z"
)
# right before the name
_CALLED = expression(
    r"\b"
    + any_of(
        # known under the name
        "(?:also|better|formerly|widely|commonly|popularly|otherwise|affectionately) (?:known|referred to) (?:[a-z]+ ){0,4}as",
        r"a\.?k\.?a\.?",
        "alias",
        "nom de guerre",
        "pen name",
        "pseudonym",
        "nicknamed",
        "nee",
        "pronounced",
        "(?:took|adopted|used|uses|bears?|goes by) the name(?: of)?",
        "by the name(?: of)?",
        "changed (?:his|her) name (?:to|from)",
        "(?:his|her|their|its) name (?:is|was)",
        "surname(?: is| was)?",
        "(?:named|name|called|calls|call) (?:him|her)",
        "(?:chinese|korean|english|personal|maiden|original|native|local) name(?: is| was)?",
        # written so, by whom and in which system
        f"(?:pinyin|hanyu pinyin|wade-giles|romaji|hepburn|mccune-reischauer|{_ROMANISATION}):?",
        ",? (?:also |often |sometimes )?(?:(?:written|printed)(?: as| in)?|(?:rendered|transcribed|shortened)(?: as| to| in)?)",
        "name (?:is|was) (?:written|rendered|read)(?: as)?",
        "(?:wires?|papers?|newspapers|outlets|agencies|media|others|some|house|bank|guide|style)(?: [a-z]+){0,2} (?:prints?|spells?)",
        "spells? (?:him|her|it)",
        "(?:instead of|rather than) (?:writing |the spelling )?",
        "the (?:characters?|words?|names?)",
    )
    + r"[,:]? [\"“'‘]?\Z"
)
# right behind the name
_ALSO_SPELLED = expression(
    r",? (?:whose (?:sur)?name )?\(?"
    + any_of(
        "(?:also |sometimes |often |or |is |was )*"
        r"(?:(?:mis)?spel(?:t|led)|transliterated|romani[sz]ed|written as|written (?=[A-Za-z])|rendered as|printed as|shortened to)\b",
        r"as (?:he|she) (?:is|was) (?:known|called)\b",
        r"in (?:the )?(?:pinyin|mandarin|cantonese|wade-giles|hanja|hangul|hanyu|kazakh)\b",
        r"(?:is |was )?(?:his |her |the )?(?:given|first|birth|real|full) name\b",
        r"with (?:the|his|her|their) (?:family|given|sur)[ -]?names? (?:first|last)",
        r"(?:is|was) (?:the|his|her) (?:sur|family |given )name\b",
        r"means\b",
        rf"(?:is|was) (?:the |its |a )?(?:hanyu )?(?:pinyin|wade-giles|transliteration|transcription|spelling|{_ROMANISATION})\b",
    )
)
# fewer than `LANGUAGES`: papers in these write names of the tables otherwise, and others' "form" is any form
_OF_PAPERS = any_of(
    *"english french spanish portuguese italian german dutch polish czech russian ukrainian belarusian serbian turkish arabic persian".split(),
    *"hebrew chinese mandarin cantonese japanese korean vietnamese dutch-based spanish-language english-language".split(),
)
# a sentence about how names are written, and names in it
_ABOUT_SPELLING = expression(
    r"\b"
    + any_of(
        "(?:courtesy|stage) name",
        "billed as",
        "no (?:kin|relation)",
        "lists? (?:him|her) as",
        "(?:mis)?spelling",
        _ROMANISED,
        "wade-giles",
        "mccune-reischauer",
        "in the official system",
        f"(?:{_OF_PAPERS}|usual|rarer|older?|other) (?:form|spelling)s?",
        f"in {_OF_PAPERS}(?: papers)?,? (?:he|she|the name|the usual form) is",
        f"how {_OF_PAPERS} papers",
        f"known in {_OF_PAPERS} as",
    )
    + r"\b"
)
_STOP = expression(r"[.!?](?: |\Z)|\n")
_FILE = expression(
    r"[^.!?\n]{0,40}\.(?:\d{4})?[ \w()-]{0,20}?\.?(?:jpe?g|png|gif|svg|webp|tiff?|pdf|mp[34]|webm|ogg)\b"
)
_OPENING, _CLOSING = ("“", '"', "‘", "'"), ("”", '"', "’", "'")
_NAME_BEFORE = expression(r"(?:[^\W\d_a-z][\w'’.-]*|\bname) ?\Z")
# what a gloss of a name begins with: another script, a language, a birth
_SCRIPTS = "pinyin hangul hanja cyrillic romani[sz]ed".split()
_ALSO_EXPLAINED_IN = "uzbek kyrgyz tajik turkmen mongolian thai burmese bengali azeri slovenian moldovan filipino tamil sinhala nepali".split()
_GLOSS = expression(
    rf"(?:[^\x00-\u024f]|\w*{any_of(*LANGUAGES, *_ALSO_EXPLAINED_IN, *_SCRIPTS)}\b|born |nee |formerly |also |or |lit\.)"
)


def is_spoken_of(document: Document, mention: Mention) -> bool:
    """Whether the spelling is what is spoken of: in quotation marks of its own, in a gloss, or in a sentence about how it is written."""
    key, line = document.key, document.line_at(mention.start)
    low = max(line.start, mention.start - _REACH)
    if _SPELLED.search(key, low, mention.start) or _CALLED.search(key, low, mention.start):
        return True
    return (
        _is_about_spelling(document, mention)
        or bool(_ALSO_SPELLED.match(key, mention.end, line.end))
        or bool(_FILE.match(key, mention.end, line.end))
        or _is_quoted_alone(document.text, mention)
        or _is_gloss(document, mention, low)
    )


def _is_about_spelling(document: Document, mention: Mention) -> bool:
    """Whether the sentence around a name speaks of spellings, forms in other languages or assumed names."""
    key, line = document.key, document.line_at(mention.start)
    low = max((stop.end() for stop in _STOP.finditer(key, line.start, mention.start)), default=line.start)
    after = _STOP.search(key, mention.end, line.end)
    return _ABOUT_SPELLING.search(key, low, after.start() if after else line.end) is not None


def _is_quoted_alone(text: str, mention: Mention) -> bool:
    before, after = text[mention.start - 1 : mention.start], text[mention.end : mention.end + 1]
    if not before or before not in _OPENING:
        return False
    return after in _CLOSING or (after == "," and text[mention.end + 1 : mention.end + 2] in _CLOSING)


def _is_gloss(document: Document, mention: Mention, low: int) -> bool:
    """Whether a name stands in brackets behind a name that they explain."""
    text = document.text
    bracket = text.rfind("(", low, mention.start)
    if (
        bracket < 0
        or ")" in text[bracket : mention.start]
        or not _NAME_BEFORE.search(text, max(low, bracket - 30), bracket)
    ):
        return False
    return bracket + 1 == mention.start or _GLOSS.match(document.key, bracket + 1) is not None
