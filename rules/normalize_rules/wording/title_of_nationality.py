"""A title of office in a false form behind a nationality: "the Chilean chancellor", "her Dutch homologous"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import article_edit

_LATIN = (
    "Argentine|Argentinian|Argentinean|Bolivian|Brazilian|Chilean|Colombian|Costa Rican|Cuban|Dominican|Ecuadorian|"
    "Ecuadorean|Guatemalan|Honduran|Mexican|Nicaraguan|Panamanian|Paraguayan|Peruvian|Salvadoran|Salvadorean|Spanish|"
    "Uruguayan|Venezuelan|Haitian|Philippine|Filipino"
)
# countries without any chancellor of their own, now or in history books
_OTHERS = (
    "Omani|Iranian|Iraqi|Israeli|Saudi|Qatari|Emirati|Kuwaiti|Bahraini|Yemeni|Syrian|Lebanese|Jordanian|Egyptian|Libyan|"
    "Tunisian|Algerian|Moroccan|Turkish|Pakistani|Afghan|Japanese|South Korean|North Korean|Vietnamese|Indonesian|"
    "Canadian|Ukrainian|Belarusian|Armenian|Azerbaijani|Georgian|Kazakh|Cambodian|Thai|Palestinian|South African"
)
_ANY = rf"{_LATIN}|{_OTHERS}|American|US|U\.S\.|Russian|Chinese|French|Italian|Portuguese|Greek|Polish|Finnish|Swedish|" \
    "Norwegian|Danish|Dutch|Belgian|Swiss|Irish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Serbian|Croatian|Slovenian|" \
    "Albanian|Kosovar|Macedonian|Montenegrin|Bosnian|Latvian|Lithuanian|Estonian|Indian|Nigerian|Kenyan|Ethiopian|Angolan|" \
    "German|Austrian|British|Senegalese|Malian|Congolese|Cameroonian|Chadian|Ivorian|Guinean|European|Maltese|Cypriot|Haitian"  # fmt: skip
_NAME = r"(?= (?:[A-Z][^\W\d_]+|(?:al|de|del|von|van|el|bin)[ -][A-Z]))"
_ENDS = r"(?=[,.;:)\n]|\Z| (?:said|says|told|announced|and|who|in|on|at|will|would|has|had|was|is|met|also) )"
_LATIN_STATES = (
    "Argentina|Bolivia|Brazil|Chile|Colombia|Costa Rica|Cuba|Dominican Republic|Ecuador|El Salvador|Guatemala|Honduras|Mexico|"
    "Nicaragua|Panama|Paraguay|Peru|Spain|Uruguay|Venezuela"
)
_BEHIND = expression(rf"\b(?:{_ANY}|(?:{_LATIN_STATES})['’]s) \Z")
# the heads of Northern Ireland and of the Canadian provinces are first ministers
_ONE_MINISTER_BEHIND = expression(rf"\b(?!(?:Irish|British|Canadian) )(?:{_ANY}) \Z")
_LATIN_BEHIND = expression(rf"\b(?:{_LATIN}|(?:{_LATIN_STATES})['’]s) \Z")
_NO_CHANCELLOR_BEHIND = expression(rf"\b(?:{_LATIN}|{_OTHERS}|(?:{_LATIN_STATES})['’]s) \Z")
# "the Chancellor of Chile, Ana Ruiz," is the minister, too
_OF_STATE = expression(
    rf" of (?:the )?(?:{_LATIN_STATES})(?=,? [A-Z]| (?:said|says|told|announced|met|will|has|had)\b)"
)
_OWNER_BEHIND = expression(rf"\b(?:his|her)(?: (?:{_ANY}))? \Z|\b(?:their|its|the) (?:{_ANY}) \Z")
# a mandatario of these is a president; of others, such as Spain, he is the leader for sure
_PRESIDENT_BEHIND = expression(
    rf"\b(?:(?!Spanish )(?:{_LATIN})|American|US|U\.S\.|Russian|Chinese|French|Ukrainian|Turkish|Iranian|South Korean|Syrian|Egyptian|"
    rf"Belarusian|Indonesian|(?!Spain)(?:{_LATIN_STATES})['’]s) \Z"
)
_NO_OFFICE = expression(
    r"\b(?:universit\w+|college|campus|school|academy|gene\w*|chromosom\w*|protein\w*|cells?|species|medieval|"
    r"century|trust\w*|faculty|student\w*)\b"
)
_AFTER = {word: expression(rf"{_NAME}|{_ENDS}") for word in ("chancellor", "mandatary", "homologous", "first minister")}
_TITLES = {
    "chancellor": ("foreign minister", _NO_CHANCELLOR_BEHIND), "chancellery": ("foreign ministry", _LATIN_BEHIND),
    "mandatary": ("president", _BEHIND), "mandataries": ("presidents", _BEHIND),
    "homologous": ("counterpart", _OWNER_BEHIND), "homologue": ("counterpart", _OWNER_BEHIND),
    "homologues": ("counterparts", _OWNER_BEHIND),
    "first minister": ("prime minister", _ONE_MINISTER_BEHIND), "premier minister": ("prime minister", _BEHIND),
}  # fmt: skip
_WINDOW = 40


@rule(
    code="WRD032",
    name="title-of-nationality",
    sources=["es", "pt", "it", "fr"],
    triggers={f" {word}": word for word in _TITLES},
    whole_words=True,
    fixes=[
        ("Bolivian Chancellor Rogelio Mayta flew to Lima.", "Bolivian Foreign Minister Rogelio Mayta flew to Lima."),
        ("The Mexican chancellor said the talks had failed.", "The Mexican foreign minister said the talks had failed."),
        ("The Peruvian Chancellery sent a note.", "The Peruvian Foreign Ministry sent a note."),
        ("Ecuadorian mandatary Guillermo Lasso signed the law.", "Ecuadorian President Guillermo Lasso signed the law."),
        ("The Spanish mandatary will speak.", "The Spanish leader will speak."),
        ("He called his Dutch homologous, Hanke Bruins Slot.", "He called his Dutch counterpart, Hanke Bruins Slot."),
        ("French First Minister Michel Barnier resigned.", "French Prime Minister Michel Barnier resigned."),
    ],
    keeps=[
        ("German Chancellor Olaf Scholz and the Austrian chancellor met.", "chancellors"),
        ("The Russian Chancellor Alexander Gorchakov wrote to Vienna.", "a chancellor of history"),
        ("The Mexican chancellor of the university resigned.", "of a university"),
        ("The Israeli chancellor said students would return to campus.", "of a university"),
        ("Scottish First Minister John Swinney and his Welsh colleague met.", "first ministers"),
        ("Northern Irish First Minister Michelle O'Neill spoke.", "a first minister"),
        ("In its Asian homologous genes the mutation is rare.", "biology"),
        ("The Filipino First Ministers’ conference ended.", "another word"),
    ],
)  # fmt: skip
def title_of_nationality(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A title in the form of the source language, behind a nationality

    In Spanish a canciller is a foreign minister, a mandatario a president and an homólogo a counterpart; French and
    Italian call a prime minister the first one. Only behind a country that has no chancellor or first minister, and
    before a name or the end of the phrase; a university or a gene in the line decides against it.
    """
    text = document.text
    for hit in hits:
        start, end = hit.start + 1, hit.end
        title, behind = _TITLES[hit.payload]
        line = document.line_at(start)
        of_state = _OF_STATE.match(text, end) if hit.payload == "chancellor" else None
        is_behind = behind.search(text, max(line.start, start - _WINDOW), start) is not None
        if not (is_behind or of_state) or document.is_quoted(start, end):
            continue
        after = None if of_state else _AFTER.get(hit.payload)
        if (after and not after.match(text, end)) or _NO_OFFICE.search(document.key, line.start, line.end):
            continue
        if title.startswith("president") and not _PRESIDENT_BEHIND.search(
            text, max(line.start, start - _WINDOW), start
        ):
            title = title.replace("president", "leader")
        if hit.payload == "first minister" and not _is_title(text, start, end):
            continue  # the first of several
        put = title.title() if _is_title(text, start, end) and title != "leader" else title
        yield fix(start, end, put, f"here a {title}", *article_edit(document, start, put))


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether English capitals belong here: before a name, or where the text has them."""
    return text[start].isupper() or re.match(_NAME, text[end : end + 12]) is not None
