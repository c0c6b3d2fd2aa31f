"""A name that a body does not bear, before that body's own acronym: "World Health Agency (WHO)"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.context import article_edit
from normalize_rules.organisations.declarations import initials_of
from normalize_rules.organisations.gazetteer import Organisation, built_in

_NAME_BEFORE = expression(
    r"(?:[A-Z][\w’'-]*|of|for|the|and|on|in|to|de)(?: (?:[A-Z][\w’'-]*|of|for|the|and|on|in|to|de))+ \Z"
)
_SMALL = frozenset("of for the and on in to de".split())
# words that translations take for one another; they tell no body from another
_KINDS = frozenset(
    "organization organisation agency authority committee commission association union world international global worldwide council"
    " board".split()
)
_WINDOW = 120
_FEWEST = 3  # words that count; of fewer a changed one makes another body


@rule(
    code="ORG008",
    name="unofficial-name-before-acronym",
    triggers=built_in().bracketed,
    sources=["id", "ar", "fa", "zh", "vi"],
    fixes=[
        ("The World Health Agency (WHO) sent a team.", "The World Health Organization (WHO) sent a team."),
        (
            "The bank and the World Monetary Fund (IMF) agreed.",
            "The bank and the International Monetary Fund (IMF) agreed.",
        ),
        ("The World Trade Committee (WTO) ruled.", "The World Trade Organization (WTO) ruled."),
        ("The Justice and Progress Party (AKP) lost.", "The Justice and Development Party (AKP) lost."),
        ("The Spanish Workers’ Socialist Party (PSOE) won.", "The Spanish Socialist Workers' Party (PSOE) won."),
    ],
    keeps=[
        ("The World Health Organisation (WHO) said so.", "another spelling of the name"),
        ("The UN Refugee Agency (UNHCR) sent tents.", "a name that English uses"),
        ("The International Red Cross (ICRC) waits.", "a shorter name that English uses"),
        (
            "The U.N. Development Program (UNDP) and the UN Food and Agriculture Agency (FAO) met.",
            "with the UN's name before",
        ),
        ("The Court of Justice (CJEU) of the European Union, the Nuclear Forces (INF) Treaty", "shorter names"),
        ("The International Labour Office (ILO) is in Geneva.", "the secretariat of the body"),
        ("The Conference on Security and Cooperation in Europe (OSCE) met in 1990.", "the body's former name"),
        ("The World Heritage Office (WHO) is a shop.", "another body with these letters"),
        (
            "The International Cricket Council (ICC) and the International Commercial Court (ICC) met.",
            "other bodies with these letters",
        ),
        ("The Justice and Renewal League (AKP) plays chess.", "one word in common"),
        ("Turkey’s Justice Party (AKP) lost.", "a land before a shorter name"),
        ("The executive board of the World Health Organization (WHO) and its Office met.", "the right name"),
        ("The Regional Office of the World Health Organization (WHO) moved.", "the right name, and a part of the body"),
        ('"The World Health Agency (WHO)," he said.', "somebody's own words"),
        ("The Pan Arab Health Agency (PAHA) called.", "an acronym of another body"),
    ],
)
def unofficial_name(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A name that a body does not bear, before that body's own acronym

    Many languages call organisation, agency and committee by one word, and translations choose freely among them. The
    acronym in brackets tells which body is meant; the official name is written when all words that tell it apart agree and
    one that does not is another; when they stand in another order; and when one word is another and the letters are those of
    another language. A name that only leaves words out, or spells them in another way, is right.
    """
    for hit in hits:
        match = _NAME_BEFORE.search(document.text, max(0, hit.start - _WINDOW), hit.start)
        acronym = hit.payload.acronym, hit.payload.guardian_acronym
        if not match or document.text[hit.start + 1 : hit.end - 1] not in acronym:
            continue
        end = match.end() - 1
        start = _start_of_false_name(document.text[match.start() : end], hit.payload)
        if start is not None and not document.is_quoted(match.start() + start, end):
            start += match.start()
            wanted = hit.payload.guardian if document.settings.style == "guardian" else hit.payload.name
            edits = (Edit(start, end, wanted), *article_edit(document, start, wanted))
            yield Finding(start, end, f"the name of {hit.payload.name}, whose acronym follows, in other words", edits)


def _start_of_false_name(words: str, body: Organisation) -> int | None:
    """Where a name begins, in words that end with it, that stands for the body without being its name."""
    given = _words(words)
    if any(given[-len(own) :] == own for own in map(_words, (body.name, body.guardian, *body.also))):
        return None
    for match in re.finditer(r"(?!The |An? )[A-Z][\w’'-]*", words):
        before = words[: match.start()].split()
        may_begin = not before or before[-1] in _SMALL or before == ["The"]
        if may_begin and _is_false_name(words[match.start() :], body):
            return match.start()
    return None


def _is_false_name(found: str, body: Organisation) -> bool:
    given, own = _words(found), _words(body.name)
    wrong, missing = set(given) - set(own), set(own) - set(given)
    if len(set(given)) != len(given) or len(given) < _FEWEST:
        return False
    if not wrong:
        return sorted(given) == sorted(own)  # in another order
    if wrong <= _KINDS and not missing - _KINDS:
        return True
    # letters that are not those of the words were left by the engine, and no other body can have given them
    is_mistaken = len(given) == len(own) and len(wrong) == len(missing) == 1 and _KINDS.isdisjoint(wrong | missing)
    is_apart = (given[0] in wrong) != (own[0] in missing)  # "Germany's Federal Criminal Office"
    return is_mistaken and not is_apart and initials_of(found) != body.acronym.upper()


def _words(name: str) -> list[str]:
    """The words of a name that count, in one spelling."""
    return [
        word.replace("isation", "ization").replace("centre", "center").removesuffix("me")
        for word in name.lower().replace("co-op", "coop").replace("’", "'").split()
        if word not in _SMALL
    ]
