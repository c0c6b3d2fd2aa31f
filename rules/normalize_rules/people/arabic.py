"""Arabic names: vowels and articles, which every country writes in its own way."""

from __future__ import annotations

from collections.abc import Iterator

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
    if " bin " in f" {family} ":
        yield given, family.replace("bin ", "ben ").replace("Bin ", "Ben ")
        yield given, family.replace("bin ", "ibn ")
