"""Calls in code, which a newspaper may print as they stand: print("hello , world")."""

from normalize import expression

_OPENING = expression(r"[A-Za-z_]\w*\(\s?(?:[\w.]+, ?)?[\"'“‘][^()\n]*\Z")
_CLOSING = expression(r"[^()\n]*?[\"'”’](?:\s?,[^()\n]*)?\s?\)")
_REACH = 80


def in_call(text: str, at: int) -> bool:
    """Whether a place lies between the brackets of a call with a string: a name, a bracket and a quotation mark with no blank between.

    >>> in_call('split(" , ")', 7), in_call('The pier ("old , grey")', 15), in_call('print("a") , he', 10)
    (True, False, False)
    """
    line = max(text.rfind("\n", 0, at) + 1, at - _REACH)
    bracket = text.rfind("(", line, at)
    if bracket < 1 or not (text[bracket - 1].isalnum() or text[bracket - 1] == "_"):
        return False
    opening = _OPENING.search(text, max(line, bracket - 40), at)
    return opening is not None and _CLOSING.match(text, at, at + _REACH) is not None
