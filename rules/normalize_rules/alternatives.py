"""Patterns that are put together from lists, so that a reader can check a list and see what it is for."""


def any_of(*alternatives: str) -> str:
    """A pattern that takes any of some patterns, the first that fits; plain words may stand in one string.

    >>> any_of("pen name", "surname(?: is)?"), any_of(*"dutch polish".split())
    ('(?:pen name|surname(?: is)?)', '(?:dutch|polish)')
    """
    return f"(?:{'|'.join(alternatives)})"
