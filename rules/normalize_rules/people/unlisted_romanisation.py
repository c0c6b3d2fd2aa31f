"""One unlisted Slavic surname in one text, in English spelling and in another country's: "Oleh Shevchuk … Chevtchouk"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import is_protected
from normalize.fold import fold
from normalize_rules.people.cyrillic import spelled_elsewhere
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.marked_names import TITLES, places_of
from normalize_rules.people.mentions import Mention
from normalize_rules.people.spoken_of import is_spoken_of

_GIVEN_NAMES = (
    "aleksandr aleksandra aleksei aleksey alexander alexandra alexei alexey alina alla alyona anastasia anastasiia anatoliy anatoly andrei andrey andrii"
    " andriy anna anton arkady arseniy artem artyom bogdan bohdan boris borys daria daryna darya denis denys dina dmitri dmitriy dmitry dmytro"
    " eduard ekaterina elena evgeny fyodor galina gennady georgy gleb grigory halyna hanna hryhoriy ievgen ihor igor ilya inna irina iryna ivan"
    " ivanna kateryna khrystyna kirill konstantin kostiantyn kseniia ksenia kyrylo larisa larysa leonid lesya lidia lyubov lyudmila lyudmyla maksim"
    " maksym marina maria mariia marta maryna maxim mikhail mykhailo mykola mykyta nadezhda nadiia nadiya natalia nataliia nataliya natalya nikita"
    " nikolai nikolay nina oksana oleg oleh oleksandr oleksandra oleksii oleksiy olena olesya olga olha orest ostap pavel pavlo petro petr polina"
    " pyotr roman ruslan ruslana rustam semyon serhii serhiy sergei sergey sofia solomiya stanislav stepan svetlana svitlana taras tatiana tatyana"
    " tetiana tetyana timofey timur vadim vadym valentin valentina valentyn valentyna valeria valery valeriy varvara vasily vasyl vera victor viktor"
    " viktoria viktoriia vira vitalii vitaliy vitaly vladimir vladislav vladyslav volodymyr vsevolod vyacheslav yakov yaroslav yegor yehor yekaterina"
    " anastasiya anatolii andrii arsenii evhen heorhii heorhiy hennadii hennadiy hryhorii hryhoriy lev liudmyla mykhaylo myroslav myroslava nazar nazarii"
    " nataliya raisa rostyslav rostislav stefan svyatoslav sviatoslav tymofiy valerii vasyl viacheslav volodimir yaroslava yevhenii yevheniy yurij zhanna zoia"
    " yelena yevgeny yevhen yevhenia yulia yuliia yuliya yuri yurii yuriy yury zakhar zinaida zoya"
).split()
# by their ends: "Anna Fisher" is nobody whom the German press calls Fischer
_SURNAME = expression(
    r"[A-Z][a-z]{2,}(?:ova?|eva?|enko|uk|yk|ak|sky|skyi|skiy|skaya|ska|[vy]ych|vich|kin|kina|zina?|gin|bin|shina?|shyna?|chyna?|ets|[atlr]ko)(?![\w-])"
    r"|(?=\w{5})[A-Z][a-z]*(?:zh|kh|shch|ya|yu)[a-z]*(?![\w-])|(?:Zh|Kh|Shch|Ya|Yu)[a-z]{3,}(?![\w-])"
)
_BEFORE = expression(
    r"([^\W\d_](?:\.|[\w'’-]*))[ \u00a0]\Z"
)  # "A. Shevchuk" is somebody, "in Kyiv. Shevchuk" a sentence
_GOES_ON = expression(r"[ \u00a0][A-ZÀ-Þ]|-\w")
_IN = expression(r"\b(?:in|near|around|from|to|outside) \Z")
_BETWEEN_VOWELS = expression(r"(?<=[aeiouy])s(?=[aeiouy])")  # German doubles it, as a single one would be voiced
_SHORTEST = 5  # letters


@rule(
    code="NAM014",
    name="unlisted-romanisation",
    triggers=[f"{name} " for name in _GIVEN_NAMES],
    whole_words=True,
    sources=["fr", "de", "pl", "es", "tr"],
    fixes=[
        (
            "Farmer Oleh Shevchuk lost half of his wheat. Chevtchouk said the state would pay.",
            "Farmer Oleh Shevchuk lost half of his wheat. Shevchuk said the state would pay.",
        ),
        (
            "Nurse Irina Zhdanova drove on. A witness saw Nurse Schdanowa, and Irina Schdanowa waved.",
            "Nurse Irina Zhdanova drove on. A witness saw Nurse Zhdanova, and Irina Zhdanova waved.",
        ),
    ],
    keeps=[
        ("Farmer Oleh Shevchuk met Anna Chevtchouk of Lyon. Chevtchouk said it rained.", "another bearer of the name"),
        ("Farmer Oleh Shevchuk laughed. “Chevtchouk,” the ticket said.", "a spelling that is quoted"),
        ("Farmer Oleh Shevchuk met Oleh Shevchenko. Chevtchenkov said it rained.", "another name"),
        ("Singer Anna Fisher left. Chancellor Fischer and Anna Martin met; Martine sang.", "surnames of elsewhere"),
        ("Pilot Ivan Sokolov flew to Sokolow. It rained in Sokolow.", "a town"),
        ("Oleh Shevchuk, also spelled Chevtchouk, lost half of his wheat.", "the spelling is spoken of"),
        ("Farmer Oleh Shevchuk met A. Chevtchouk. Chevtchouk said it rained.", "another bearer with an initial"),
        ("Chef Anna Sokolova cooked for the firm Sokolowa GmbH.", "a name that goes on"),
    ],
)  # fmt: skip
def unlisted_romanisation(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An unlisted Slavic surname by another country's romanisation

    An engine copies a name that it doesn't know in the spelling of the country whose press it reads. Where a full name stands in
    the English spelling, the same surname by the French, German, Polish, Czech, Spanish or Turkish system is taken for it, if
    nobody else in the text bears it. Names in the tables are left to the rules about those.
    """
    for given, surname in _unlisted_names(document, hits):
        for other in _spellings(surname):
            if other in document.key:
                yield from _findings(document, given, surname, other)


def _unlisted_names(document: Document, hits: Sequence[Hit]) -> Iterator[tuple[str, str]]:
    """Each full name once: a given name of the list before a surname that no table has."""
    names = {}
    for start, end, _ in hits:
        surname = _SURNAME.match(document.text, end) if document.text[start].isupper() else None
        if surname and document.key[start : surname.end()] not in built_in().forms:
            names[document.text[start : end - 1], surname[0]] = True
    yield from names


@lru_cache(maxsize=1024)
def _spellings(surname: str) -> Sequence[str]:
    """The folded spellings of an English surname by other systems, but those that the tables have for somebody."""
    found = {fold(spelled) for spelled in spelled_elsewhere(surname)}
    found |= {_BETWEEN_VOWELS.sub("ss", key) for key in found}
    return sorted(key for key in found if key != fold(surname) and len(key) >= _SHORTEST and not _is_english(key))


def _is_english(key: str) -> bool:
    """Whether English publications write the surname of somebody in the tables so."""
    return any(form.english for form in built_in().forms.get(key, ()))


def _findings(document: Document, given: str, surname: str, other: str) -> list[Finding]:
    """The edits of all places of a spelling; none if one of them is somebody else's or something else."""
    text, found = document.text, []
    for start in places_of(document.key, other):
        end = start + len(other)
        if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            continue
        before = _BEFORE.search(text, max(0, start - 24), start)
        is_own = before is None or before[1] == given or before[1].islower() or fold(before[1]) in TITLES
        if (
            not is_own
            or not text[start:end].istitle()
            or _GOES_ON.match(text, end)
            or _IN.search(text, max(0, start - 9), start)
        ):
            return []
        if not document.is_quoted(start, end) and not is_protected(document, start, end):
            if is_spoken_of(document, Mention(start, end, ())):
                return []
            found.append(fix(start, end, surname, f"{given} {surname} by another country's spelling"))
    return found
