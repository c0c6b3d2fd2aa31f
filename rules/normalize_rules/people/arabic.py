"""Arabic names: vowels and articles, which every country writes in its own way."""

from __future__ import annotations

from collections.abc import Iterator

from normalize import expression
from normalize_rules.people.person import Parts

_ARABIC_GIVEN = (
    ("Mohammed", "Muhammad", "Mohamed", "Mohammad", "Muhammed", "Mohamad"),
    ("Ahmed", "Ahmad"),
    ("Hussein", "Hussain", "Husayn", "Hossein"),
    ("Hassan", "Hasan"),
    ("Abdullah", "Abdallah"),
    ("Khaled", "Khalid"),
    ("Youssef", "Yousef", "Yusuf", "Yousuf"),
    ("Omar", "Umar"),
    ("Ibrahim", "Ebrahim"),
    ("Mahmoud", "Mahmud"),
    ("Mustafa", "Moustafa", "Mostafa"),
    ("Faisal", "Faysal", "Feisal"),
    ("Saud", "Saoud"),
    ("Ismail", "Ismael"),
    ("Hamad", "Hamed"),
    ("Tamim", "Tameem"),
)
_U = expression(r"(?<!o)u(?![iou])")
_ARTICLES = ("al-", "el-", "Al-", "El-", "Al ", "El ", "al ", "el ")


def arabic(given: str, family: str) -> Iterator[Parts]:
    """Vowels of the commonest given names, and the article of the family name."""
    givens = next((group for group in _ARABIC_GIVEN if given in group), (given,))
    bare = next((family[len(article) :] for article in _ARTICLES if family.startswith(article)), "")
    families = [f"{article}{bare}" for article in ("al-", "el-", "Al ", "El ")] if bare else [family]
    for spelled in givens:
        for name in families:
            yield spelled, name
    if family.endswith("an"):
        yield given, f"{family}e"  # as French does: Nahyane, Salmane
    if " bin " in f" {family} ".lower():
        yield given, family.replace("bin ", "ben ").replace("Bin ", "Ben ")
        yield given, family.replace("bin ", "ibn ")
    if " bin " in given:
        yield given.replace(" bin ", " ben "), family
        yield given.replace(" bin ", " ibn "), family


def french_families(family: str) -> Iterator[str]:
    """A family name with the vowels and the sh of French, whose press gives many an Arabic name to the world: "al-Soudani".

    >>> list(french_families("al-Sudani"))
    ['al-Soudani', 'El-Soudani']
    """
    french = _U.sub("ou", family).replace("sh", "ch").replace("Sh", "Ch").replace("ee", "i").replace("oo", "ou")
    if french != family:
        yield french
        if french.startswith("al-"):
            yield f"El-{french[3:]}"
