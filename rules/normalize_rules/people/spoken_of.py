"""Names that a text speaks of instead of using them: "misspelled as Kim Jung Un", "Li Keqiang (pinyin: Lǐ Kèqiáng)".

The words are others than for bodies and places (`names/spoken_of.py`): people have pen names, maiden names and romanisations.
"""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.people.mentions import Mention

_REACH = 90  # characters before a name in which its spelling may be spoken of
_SPELLED = expression(
    r"\b(?:(?:mis)?spelled|(?:mis)?spelt|misspell(?:ing|s)?|spellings?|dative|genitive|suffix(?:es)?|declension|transliterat(?:ed|ion)|romani[sz](?:ed|ation)|misstated"
    r"|misidentified|misnamed|wade-giles|(?:given|first|birth|family|full|real) names?)\b[^.!?]*\Z"
)
_CALLED = expression(
    r"\b(?:(?:also|better|formerly|widely|commonly|popularly|otherwise|affectionately) (?:known|referred to) (?:[a-z]+ ){0,4}as"
    r"|(?:pinyin|hanyu pinyin|wade-giles|romaji|hepburn|mccune-reischauer|romani[sz]ation):?|(?:his|her|their|its) name (?:is|was)|a\.?k\.?a\.?|alias|nom de guerre|pen name|pseudonym|(?:took|adopted|used|uses|bears?|goes by) the name(?: of)?|by the name(?: of)?"
    r"|,? (?:also |often |sometimes )?(?:written|rendered|printed|transcribed|shortened)(?: as| to| in)?|(?:wires?|papers?|newspapers|outlets|agencies|media|others|some|house|bank|guide|style)(?: [a-z]+){0,2} (?:prints?|spells?)"
    r"|spells? (?:him|her|it)|(?:instead of|rather than) (?:writing |the spelling )?"
    r"|changed (?:his|her) name (?:to|from)|(?:chinese|korean|english|personal|maiden|original|native|local) name(?: is| was)?|surname(?: is| was)?"
    r"|name (?:is|was) (?:written|rendered|read)(?: as)?|(?:named|name|called|calls|call) (?:him|her)|nicknamed|pronounced|the (?:characters?|words?|names?)|nee)[,:]? [\"“'‘]?\Z"
)
_ALSO_SPELLED = expression(
    r",? (?:whose (?:sur)?name )?\(?(?:(?:also |sometimes |often |or |is |was )*(?:(?:mis)?spel(?:t|led)|transliterated|romani[sz]ed|written as|written (?=[A-Za-z])|rendered as|printed as|shortened to)\b"
    r"|as (?:he|she) (?:is|was) (?:known|called)\b|in (?:the )?(?:pinyin|mandarin|cantonese|wade-giles|hanja|hangul|hanyu|kazakh)\b|(?:is |was )?(?:his |her |the )?(?:given|first|birth|real|full) name\b|with (?:the|his|her|their) (?:family|given|sur)[ -]?names? (?:first|last)"
    r"|(?:is|was) (?:the|his|her) (?:sur|family |given )name\b|means\b"
    r"|(?:is|was) (?:the |its |a )?(?:hanyu )?(?:pinyin|wade-giles|transliteration|transcription|spelling|romani[sz]ation)\b)"
)
_LANGUAGES = (
    "english|french|spanish|portuguese|italian|german|dutch|polish|czech|russian|ukrainian|belarusian|serbian|turkish|arabic|persian|hebrew"
    "|chinese|mandarin|cantonese|japanese|korean|vietnamese|dutch-based|spanish-language|english-language"
)
# a sentence about how names are written, and names in it
_ABOUT_SPELLING = expression(
    r"\b(?:(?:courtesy|stage) name|(?:mis)?spelling|romani[sz](?:ed|ation)|wade-giles|mccune-reischauer|in the official system|lists? (?:him|her) as"
    rf"|(?:{_LANGUAGES}|usual|rarer|older?|other) (?:form|spelling)s?|billed as|in (?:{_LANGUAGES})(?: papers)?,? (?:he|she|the name|the usual form) is"
    rf"|how (?:{_LANGUAGES}) papers|known in (?:{_LANGUAGES}) as|no (?:kin|relation))\b"
)
_STOP = expression(r"[.!?](?: |\Z)|\n")
_FILE = expression(
    r"[^.!?\n]{0,40}\.(?:\d{4})?[ \w()-]{0,20}?\.?(?:jpe?g|png|gif|svg|webp|tiff?|pdf|mp[34]|webm|ogg)\b"
)
_OPENING, _CLOSING = ("“", '"', "‘", "'"), ("”", '"', "’", "'")
_NAME_BEFORE = expression(r"(?:[^\W\d_a-z][\w'’.-]*|\bname) ?\Z")
# what a gloss of a name begins with: another script, a language, a birth
_GLOSS = expression(
    r"(?:[^\x00-\u024f]|\w*(?:chinese|pinyin|korean|japanese|russian|ukrainian|belarusian|kazakh|uzbek|kyrgyz|tajik|mongolian|arabic|persian"
    r"|hebrew|thai|vietnamese|burmese|hindi|urdu|bengali|turkish|hangul|hanja|cyrillic|romani[sz]ed|azerbaijani|azeri|armenian|georgian|turkmen|serbian|croatian|bosnian|macedonian|bulgarian|slovene|slovenian|slovak|czech|polish|hungarian"
    r"|romanian|moldovan|lithuanian|latvian|estonian|finnish|swedish|norwegian|danish|icelandic|albanian|greek|german|french|spanish|portuguese|italian|catalan|malay|indonesian|filipino|tamil|sinhala|nepali)\b|born |nee |formerly |also |or |lit\.)"
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
