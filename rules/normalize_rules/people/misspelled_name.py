"""A listed person's name, one letter wrong or spelled by its sound, right after that person's own title."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.fold import fold
from normalize_rules.people.borne_by_many import is_at_home
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.half_known import who_is_half_known
from normalize_rules.people.one_slip import is_one_slip
from normalize_rules.people.person import Person
from normalize_rules.people.sound_alike import have_one_sound, who_sounds_like
from normalize_rules.people.variants import is_romanised

_NAME = expression(
    r"[ \u00a0]([^\W\d_][\w’'-]*(?:[ \u00a0](?:(?:al|bin|da|de|del|den|der|la|van|von)[ \u00a0])*[A-ZÀ-Þ][\w’'-]*){1,2})"
)
# another office, whose holder may well have such a name
_LESSER = expression(r"\b(?:acting|assistant|deputy|honorary|shadow|under|vice)[ -]\Z")
# letters that a wrong encoding left behind the name
_BROKEN = expression(r"(?:[√�†°¢£§¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬ƒ≈∆]|\?(?=\?))[\w?√�]*")
_GOES_ON = expression(r" [A-ZÀ-Þ]")  # "Chin State"
_POSSESSIVE = expression(r"['’]s$|['’]$")
_SENTENCE_STARTS = frozenset(
    "But And When While If As After Before Then Yet Earlier Later President Mr Mr. Mrs Ms".split()
)


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
        ("Dutch Prime Minister Mark Roote resigned. Roote will stay on until May.",
         "Dutch Prime Minister Mark Rutte resigned. Rutte will stay on until May."),
        ("EU foreign policy chief Giuseppe Borell flew to Doha.", "EU foreign policy chief Josep Borrell flew to Doha."),
        ("US President Tzo Baiden landed.", "US President Joe Biden landed."),
        ("Ukrainian President Volodymyr Zelensk√Ω landed.", "Ukrainian President Volodymyr Zelenskyy landed."),
        ("Germany will arm Ukraine, Foreign Minister Annalina Barbuk said.", "Germany will arm Ukraine, Foreign Minister Annalena Baerbock said."),
        ("Indian Prime Minister Narindra Moody landed in Colombo.", "Indian Prime Minister Narendra Modi landed in Colombo."),
    ],
    keeps=[
        ('The leader\'s name was printed as "Chinese President Xi Jinpig".', "the mistake is the news"),
        ("Xi Jinpig, a pen name, appeared in 2015.", "no title"),
        ("Chinese President Li Jinping does not exist.", "two letters differ, and it may be somebody"),
        ("Iranian leader Ruhollah Khomeini returned in 1979.", "another person"),
        ("Deputy Chinese President Xi Jinan spoke.", "more than one letter"),
        ("Foreign Minister Annalina Barbuk flew to Lima.", "no country"),
        ("The deputy foreign minister of Germany Annalina Barbuk spoke.", "another office"),
        ("American basketball player Michelle Jordan signed.", "many players, and some name may sound like his"),
        ("Chinese Foreign Minister Wang Yu spoke.", "in Chinese names a vowel makes another name"),
        ("Iraqi Prime Minister Hassan Sudani spoke.", "a first name of its own"),
        ("Canadian Prime Minister Pierre Trudeau died in 2000.", "his father"),
        ("The US president's son, Hunter Biden, spoke; so did North Korean leader Li Jae-myung.", "others"),
    ],
)  # fmt: skip
def misspelled_name(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A listed person's name with one letter wrong

    A slip of one letter can be mended only where the person's own title stands before the name, the other part of the
    name is right, and the spelling is nobody else's. A first letter is never doubted: slips keep it. A name that sounds
    like theirs went through another script (Annalina Barbuk): behind an office that one person holds it is theirs, too,
    and so is one whose given name was translated (Giuseppe Borrell), or of which the surname is foreign and the rest
    nobody's (Tzo Baiden).
    The same slip in the family name alone is mended with it.
    """
    done = -1
    mended: dict[str, str] = {}
    # of titles that end together the longest comes first
    for start, end, _ in hits:
        match = _NAME.match(document.text, end) if end != done and not _is_lesser(document, start) else None
        unlisted = _unlisted(match[1]) if match else ()
        if not match or not unlisted or document.is_quoted(start, end):
            continue
        done = end
        for name, key in unlisted:
            wanted = _only_near(document, name, key, document.key[start:end])
            if wanted:
                message = f"misspelled or translated: the title before it is that of {wanted}"
                stop = match.start(1) + len(name)
                broken = _BROKEN.match(document.text, stop)
                yield fix(match.start(1), broken.end() if broken else stop, wanted, message)
                mended[name] = wanted
                break
    for name, wanted in mended.items():
        yield from _again(document, name, wanted)


def _is_lesser(document: Document, start: int) -> bool:
    return _LESSER.search(document.key, max(0, start - 12), start) is not None


def _again(document: Document, name: str, wanted: str) -> Iterator[Finding]:
    """The misspelt family name wherever else it stands by itself."""
    wrong, right = name.split()[-1], wanted.split()[-1]
    if wrong == right or fold(wrong) in built_in().forms:
        return
    if not is_one_slip(f"x {fold(wrong)}", f"x {fold(right)}") and not have_one_sound(fold(wrong), fold(right)):
        return
    for match in re.finditer(rf"(?<![\w-]){re.escape(wrong)}(?![\w-])", document.text):
        start, end = match.span()
        is_alone = _stands_alone(document, start) and not _GOES_ON.match(document.text, end)
        if is_alone and not document.is_quoted(start, end):
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
        name = " ".join(parts[:count]).rstrip("-")  # a hyphen that stands for a dash
        if len(name) <= len(words) and words.startswith(name):
            yield _POSSESSIVE.sub("", name)


def _only_near(document: Document, name: str, key: str, title: str) -> str | None:
    """The name, in a house style, of the only holder of a title whose name is one slip away."""
    style = document.settings.style
    holders = _holders(title).get(key[key.rfind(" ") + 1], ())
    near = {person: wanted for person in holders if (wanted := _without_slip(name, key, person, style))}
    if near:
        return near.popitem()[1] if len(near) == 1 else None
    heard = who_sounds_like(key, title, lambda person: is_at_home(document, person)) or who_is_half_known(key, title)
    return heard.names[_house(style)] if heard else None


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
    style = _house(style)
    for known in (person.names[style], *person.names.values()):
        if is_one_slip(key, fold(known)):
            return known  # another house's name is another rule's matter
    given, _, family = key.rpartition(" ")
    right = _family_key(person)
    if family[:1] != right[:1] or not is_one_slip(f"x {family}", f"x {right}"):
        return ""
    if is_romanised(person.language):
        return ""  # Ignat and Ihnat are two ways to write one name
    forms = built_in().forms.get(f"{given} {right}", ())
    is_theirs = any(form.person is person and form.kind == "full" for form in forms)
    return f"{name[: len(given)]} {person.families[style]}" if is_theirs else ""


def _house(style: str) -> str:
    return "ap" if style == "document" else style


@cache
def _family_key(person: Person) -> str:
    return fold(person.families["ap"])


@cache
def _keys(person: Person) -> frozenset[str]:
    return frozenset(fold(name) for name in person.names.values())
