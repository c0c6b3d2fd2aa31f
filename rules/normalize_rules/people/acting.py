"""What only a person does, which tells a name from the same word."""

from normalize import expression

ACTS = expression(
    r" (?:said|says|told|met|signed|spoke|warned|ordered|vowed|arrived|visited|wants|threatened|announced|accused|promised"
    r"|added|stated|noted|explained|argued|recalled|underlined|emphasi[sz]ed|reiterated|concluded|admitted|replied|declared|flew|addressed|attended|congratulated|thanked|hosted|received|insisted|stressed|believes|called|wrote"
    r"|had been (?:invited|asked|told|warned|elected)|was (?:born|elected|invited|asked|speaking)"
    r"|will (?:not )?(?:travel|visit|meet|speak|attend|address|sign|fly))\b| and (?:his|her) |, who |'s"
)
# who is spoken to, where the phrase ends or goes on to what is said: no firm and no place is asked for schools
SPOKEN_TO = r"\b(?:asked|told|thanked|urged|begged|warned|reminded|assured|promised) ([A-ZÀ-Þ]\w{4,})(?=[,.]| (?:for|to|that|about|if|whether|why|not|and)\b)"
_OF_FIRM = expression(
    r"[^.\n]{0,80}\b(?:its|company|firm|shares|customers|investors|factory|plants?|chips?|brand|store|missiles? it)\b"
)
_SPOKEN_TO = expression(SPOKEN_TO)
_LONGEST_VERB = 10


def is_spoken_to(text: str, start: int) -> bool:
    """Whether the name at a place is of somebody who is asked, told or thanked."""
    match = _SPOKEN_TO.search(text, max(0, start - _LONGEST_VERB), start + 40)
    return match is not None and match.start(1) == start


def is_firm(text: str, end: int) -> bool:
    """Whether what is said of a name is said of a firm: "Micron said its plant would close"."""
    return _OF_FIRM.match(text, end) is not None
