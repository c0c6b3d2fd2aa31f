"""Whether a text introduces the bearer of a full name as somebody whom nobody knows: "Nuri al-Maliki, a jeweller of Mosul"."""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.people.mentions import Mention

_REACH = 60  # characters before a name
# what politicians are called as well, and words that only end like a trade
_KNOWN = (
    "leader|minister|commander|premier|senator|governor|ambassador|dictator|chancellor|speaker|director|lawmaker|president"
    "|counter|after|over|under|former|other|another|her|or|nor|than|never|ever|whether|for|chairman|chairwoman"
    "|spokesman|spokeswoman|partner|member|founder|ruler|winner|supporter|challenger|successor|predecessor|rival|ally|candidate"
)
# an office that the tables may not have told beside the name: "Makron, the president"
_OFFICES = (
    "presidents?|ministers?|leaders?|chancellor|premier|king|queen|pope|politician|senator|governor|mayor|general|chief|head|candidate"
    "|opposition|activist|dissident|spokes[a-z]+|billionaire|boss|dictator|ruler|ambassador|lawmaker|secretary|diplomat|oligarch|critic"
)
_BEFORE = expression(
    rf"\b(?:the|an?|another|his|her|their|whose|[a-z]+'s) (?:[a-z'-]+ ){{0,2}}(?!(?:{_KNOWN}) )"
    r"(?:[a-z]+(?:ist|er|or|ian|man|woman|eer|ship|wright|smith)|uncle|aunt|nephew|niece|cousin|son|daughter) \Z"
    r"|\b(?:dr|mrs|miss|rabbi|rav|cantor|deacon|captain|capt|barrister|shaykh|prof|professor|rev|reverend|pastor|father|nurse|v)\.? \Z"
)
_BEHIND = expression(
    rf",? (?:an?|the|one) (?!(?:[a-z'’-]+ ){{0,4}}(?:{_OFFICES})\b)(?=[a-z])|, who (?:sells|drives|teaches) |"
    r", (?:chief rabbi|director|professor|special (?:envoy|representative)|editor|author)\b|, \d\d,|,? \((?:[a-z ]+\)|born|b\.|d\.|c\. ?\d|\d{3,4}[-–])|,? born in "
    r"|, (?:phd|mbbs|md|msc|esq|obe|intern)\b| \[\d{4}\]| (?:and|&) (?:sons?|co|brothers)\b|,? jr\b|,? of [a-z]+ (?!said|says|told)[a-z]+(?:ed|s|t|w|n) "
    r"| (?:teaches|taught|plays?|played|coached|coaches|danced|dances|skates?|sang|sings|threw|bowls|drew with|practi[sc]es|keeps goal"
    r"|was (?:a|an) |is (?:a|an) )"
)


def is_introduced(document: Document, mention: Mention) -> bool:
    """Whether the words beside a full name say who that is, as of somebody whom the reader does not know.

    It proves nothing by itself: a text about a politician names the office or the country somewhere, and this one may not.
    """
    key = document.key
    before = _BEFORE.search(key, max(0, mention.start - _REACH), mention.start)
    return before is not None or _BEHIND.match(key, mention.end) is not None
