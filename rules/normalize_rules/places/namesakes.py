"""Towns, people and clubs that bear a place's foreign name: "Pekin, Indiana", "according to Mosca", "3-0 over Köln"."""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.places.gazetteer import Mention

# the states and provinces whose names stand behind a town's, in full and as newspapers shorten them
_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas"
    "|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire"
    "|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota"
    "|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Manitoba|Saskatchewan|Alberta|Nova Scotia"
    "|New Brunswick|British Columbia|Victoria|Queensland|Tasmania|New South Wales|Costa Rica"
    r"|Ala\.|Ariz\.|Ark\.|Calif\.|Colo\.|Conn\.|Del\.|Fla\.|Ga\.|Ill\.|Ind\.|Kan\.|Ky\.|La\.|Mass\.|Md\.|Mich\.|Minn\.|Miss\.|Mo\."
    r"|Mont\.|N\.C\.|N\.D\.|N\.H\.|N\.J\.|N\.M\.|N\.Y\.|Neb\.|Nev\.|Okla\.|Ont\.|Ore\.|Pa\.|R\.I\.|S\.C\.|S\.D\.|Tenn\.|Tex\.|Va\."
    r"|Vt\.|W\.Va\.|Wash\.|Wis\.|Wyo\.|AL|CA|CT|FL|IL|IN|KS|KY|LA|MA|MI|MN|MO|NC|NJ|NY|OH|ON|OR|PA|TX|VA|WA|WI"
)
_ELSEWHERE = expression(
    rf", (?:{_STATES})(?!\w)|,? an? (?:small |tiny |quiet )?(?:suburb|village|hamlet) (?:in|of|near|outside)\b"
)
# what is said to, of or won over somebody, and trust, shares and stakes in somebody
_OF_SOMEBODY = expression(
    r"\b(?:(?:according|thanks|spoke|speaks|speaking|talked|talks|talking|listen(?:ed|ing)?|wrote|writes|belong(?:s|ed)?|offered|passed|went"
    r"|engaged|married|close|credit|tribute|traded|loan(?:ed)?|back) to"
    r"|(?:lost|loses|losing|loss|defeat|fell|fall|falls|\d ?[-–] ?\d) (?:\d ?[-–] ?\d )?(?:to|against|over|at|from)"
    r"|(?:wins?|won|winning|victory|triumph|beat|lead) (?:\d ?[-–] ?\d )?over"
    r"|(?:faith|trust|confidence|belief|believed?s?|hopes?|interest|stakes?|shares?|invest(?:ors?|ed|ing|ment)?) in) \Z"
)  # fmt: skip


def is_elsewhere(document: Document, mention: Mention) -> bool:
    """Whether the words behind a place say that it is another town of the name."""
    return _ELSEWHERE.match(document.text, mention.end) is not None


def is_of_somebody(document: Document, mention: Mention) -> bool:
    """Whether the words before belong to a person, a club or a firm rather than to a place."""
    return _OF_SOMEBODY.search(document.key, max(0, mention.start - 40), mention.start) is not None
