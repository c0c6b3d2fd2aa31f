"""A listed person's name, one letter wrong, right after that person's own title."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from normalize import Document, Finding, Hit, fix, rule
from normalize.fold import fold
from normalize_rules.people.gazetteer import Person, built_in
from normalize_rules.people.variants import is_romanised

_NAME = re.compile(r"[ \u00a0]([^\W\d_][\w’'-]*(?:[ \u00a0][A-ZÀ-Þ][\w’'-]*){1,2})")
_POSSESSIVE = re.compile(r"['’]s$|['’]$")
_SENTENCE_STARTS = frozenset(
    "But And When While If As After Before Then Yet Earlier Later President Mr Mr. Mrs Ms".split()
)
_SHORTEST = 4  # letters of the part that is misspelt


@rule(
    code="NAM005",
    name="misspelled-name",
    triggers=built_in().titles,
    whole_words=True,
    fixes=[
        ("Chinese President Xi Jinpig left for Lima.", "Chinese President Xi Jinping left for Lima."),
        ("Chinese leader Xi Jinpnig toured a steel plant.", "Chinese leader Xi Jinping toured a steel plant."),
        ("French President Emmanuel Maccron’s plane landed.", "French President Emmanuel Macron’s plane landed."),
        ("Philippine President Bongbong Marcus left.", "Philippine President Bongbong Marcos left."),
        ("French President Emmanuel Maccron landed. Maccron's wife followed.",
         "French President Emmanuel Macron landed. Macron's wife followed."),
    ],
    keeps=[
        ('The leader\'s name was printed as "Chinese President Xi Jinpig".', "the mistake is the news"),
        ("Xi Jinpig, a pen name, appeared in 2015.", "no title"),
        ("Chinese President Li Jinping does not exist.", "two letters differ, and it may be somebody"),
        ("Iranian leader Ruhollah Khomeini returned in 1979.", "another person"),
        ("Deputy Chinese President Xi Jinan spoke.", "more than one letter"),
    ],
)  # fmt: skip
def misspelled_name(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A listed person's name with one letter wrong

    A slip of one letter can be mended only where the person's own title stands before the name, the other part of the
    name is right, and the spelling is nobody else's. A first letter is never doubted: slips keep it. The same slip in
    the family name alone is mended with it.
    """
    done = -1
    mended: dict[str, str] = {}
    # of titles that end together the longest comes first
    for start, end, _ in hits:
        match = _NAME.match(document.text, end) if end != done else None
        unlisted = _unlisted(match[1]) if match else ()
        if not match or not unlisted or document.is_quoted(start, end):
            continue
        done = end
        for name, key in unlisted:
            wanted = _only_near(name, key, document.key[start:end], document.settings.style)
            if wanted:
                message = f"one letter wrong in the name of {wanted}, whose title stands before it"
                yield fix(match.start(1), match.start(1) + len(name), wanted, message)
                mended[name] = wanted
                break
    for name, wanted in mended.items():
        yield from _again(document, name, wanted)


def _again(document: Document, name: str, wanted: str) -> Iterator[Finding]:
    """The misspelt family name wherever else it stands by itself."""
    wrong, right = name.split()[-1], wanted.split()[-1]
    if fold(wrong) in built_in().forms or not _one_slip(f"x {fold(wrong)}", f"x {fold(right)}"):
        return
    for match in re.finditer(rf"(?<![\w-]){re.escape(wrong)}(?![\w-])", document.text):
        start, end = match.span()
        if not document.is_quoted(start, end) and _stands_alone(document, start):
            yield fix(start, end, right, f"one letter wrong in the family name of {wanted}, as in the full name")


def _stands_alone(document: Document, start: int) -> bool:
    """Whether no first name stands before: that would be another person, or the same fault found there."""
    before = document.text[max(0, start - 30) : start].rstrip(" \u00a0").rpartition(" ")[2]
    return not before[:1].isupper() or before.endswith((".", ",", ":", "”", '"')) or before in _SENTENCE_STARTS


@lru_cache(maxsize=4096)
def _unlisted(words: str) -> tuple[tuple[str, str], ...]:
    """What may be a misspelt name at the beginning of some words, each with its key; most names are listed ones."""
    keys = ((name, fold(name)) for name in _candidates(words))
    return tuple((name, key) for name, key in keys if key not in built_in().forms)


def _candidates(words: str) -> Iterator[str]:
    """The first three words after a title, then the first two, without a possessive."""
    parts = words.split()
    for count in range(len(parts), 1, -1):
        name = " ".join(parts[:count])
        if len(name) <= len(words) and words.startswith(name):
            yield _POSSESSIVE.sub("", name)


def _only_near(name: str, key: str, title: str, style: str) -> str | None:
    """The name, in a house style, of the only holder of a title whose name is one slip away."""
    holders = _holders(title).get(key[key.rfind(" ") + 1], ())
    near = {person: wanted for person in holders if (wanted := _without_slip(name, key, person, style))}
    return near.popitem()[1] if len(near) == 1 else None


@lru_cache(maxsize=1024)
def _holders(title: str) -> Mapping[str, Sequence[Person]]:
    """Who has or had a title, by the letter with which the last word of a name begins: a slip keeps it."""
    found: dict[str, list[Person]] = {}
    for person in built_in().titles[title]:
        for letter in {name[name.rfind(" ") + 1] for name in (*_keys(person), _family_key(person)) if name}:
            found.setdefault(letter, []).append(person)
    return found


def _without_slip(name: str, key: str, person: Person, style: str) -> str:
    """A person's name if this one is a slip away; behind another spelling of the first name the surname alone is mended."""
    style = "ap" if style == "document" else style
    for known in (person.names[style], *person.names.values()):
        if _one_slip(key, fold(known)):
            return known  # another house's name is another rule's matter
    given, _, family = key.rpartition(" ")
    right = _family_key(person)
    if family[:1] != right[:1] or not _one_slip(f"x {family}", f"x {right}"):
        return ""
    if is_romanised(person.language):
        return ""  # Ignat and Ihnat are two ways to write one name
    forms = built_in().forms.get(f"{given} {right}", ())
    is_theirs = any(form.person is person and form.kind == "full" for form in forms)
    return f"{name[: len(given)]} {person.families[style]}" if is_theirs else ""


@cache
def _family_key(person: Person) -> str:
    return fold(person.families["ap"])


@cache
def _keys(person: Person) -> frozenset[str]:
    return frozenset(fold(name) for name in person.names.values())


def _one_slip(found: str, name: str) -> bool:
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
    return min(len(a), len(b)) >= _SHORTEST and a[0] == b[0] and _distance_is_one(a, b)


def _distance_is_one(a: str, b: str) -> bool:
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    swapped = a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
    return swapped or a[at + 1 :] == b[at + 1 :]
