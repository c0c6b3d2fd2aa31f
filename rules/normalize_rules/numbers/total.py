"""Whether a spaced number tells a total by itself, with nothing behind it that it counts."""

from normalize import expression

# "Of these, 3 150 are closed", "a total of 3 150": what is counted was named before
_OF_THEM = expression(
    r"\b(?:of (?:these|them|those|which|whom)|in total|in all|altogether|overall|a total of|totall?ed|reached|reaching|exceeded|exceeding|surpassed|(?:stood|stands) at|population (?:is|was|of)"
    r"|(?:grew|grown|rose|risen|fell|fallen|dropped|increased|climbed|declined|shrank|up|down) to),? \Z"
)
_ARE = expression(
    r" (?:are|were|have|had|live|lived|remain|remained|died|came|left|went|is|was|in|on|by|from|as|at|with|since)\b|[.,;)](?:\s|\Z)"
)
# "rose from 3 150 to 4 270": two numbers of one kind
_CHANGE = r"\b(?:rose|risen|grew|grown|rises?|increased?|climbed|jumped|fell|fallen|falls?|dropped|declined|shrank|decreased|reduced|up|down) from "
_FROM_TO = expression(rf"{_CHANGE}\Z|\bfrom \Z")
_TO_SECOND = expression(r" to [1-9]\d{0,2}[ ,]\d{3}(?=[.,;)](?!\d)|\s*(?:\n|\Z)| (?!to\b)[a-z])")
_TO_FIRST = expression(rf"(?:{_CHANGE}[1-9]\d{{0,2}}|\bfrom [1-9]\d?)[ ,]\d{{3}} to \Z")
_ENDS = expression(r"[.,;)]|\s*(?:\n|\Z)| (?!to\b)[a-z]")


def is_total(key: str, start: int, end: int) -> bool:
    """Whether a number is one for itself: of things that were named before, or one of two between which something rose."""
    low = max(0, start - 40)
    if _OF_THEM.search(key, low, start):
        return _ARE.match(key, end) is not None
    changed = _FROM_TO.search(key, low, start)
    if changed and (changed.group() != "from " or key[start + 1 : start + 3].find(" ") >= 0):
        return _TO_SECOND.match(key, end) is not None
    return _TO_FIRST.search(key, low, start) is not None and _ENDS.match(key, end) is not None
