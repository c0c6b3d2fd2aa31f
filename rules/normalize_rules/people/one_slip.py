"""Names that are one slip of a finger away from each other."""

_SHORTEST = 4  # letters of a part that is misspelt


def is_one_slip(found: str, name: str) -> bool:
    """Whether one part of a name has one letter too many, too few, wrong or swapped, and the rest is right."""
    if abs(len(found) - len(name)) > 1:
        return False
    parts, wanted = found.split(" "), name.split(" ")
    if len(parts) != len(wanted):
        return False
    wrong = [(a, b) for a, b in zip(parts, wanted, strict=True) if a != b]
    if len(wrong) != 1 or len(parts) - len(wrong) < 1:
        return False
    (a, b) = wrong[0]
    return min(len(a), len(b)) >= _SHORTEST and a[0] == b[0] and is_one_letter_off(a, b)


def is_one_letter_off(a: str, b: str) -> bool:
    """Whether two words differ in one letter that is wrong, too many, or swapped with its neighbour.

    >>> is_one_letter_off("schultz", "schulz"), is_one_letter_off("makrani", "makron")
    (True, False)
    """
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    swapped = a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
    return swapped or a[at + 1 :] == b[at + 1 :]
