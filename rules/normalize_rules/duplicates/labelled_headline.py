"""A copy of the headline with the name of the site or a section attached."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Fact, Finding, Hit, expression, rule
from normalize_rules.duplicates.entries import HEADLINE, OUTER, Entry, ends_sentence, entries_of, keys_of

_HEAD = 5  # lines
_LONGEST_LABEL = 40
_LABEL_AFTER = expression(rf"\s*+(?:[-–—|·»›>/]|::)\s++(?P<label>[^\W_a-z].{{0,{_LONGEST_LABEL - 1}}})")
_LABEL_BEFORE = expression(
    rf"(?P<label>[^\W_a-z].{{0,{_LONGEST_LABEL - 1}}}?)\s*(?:[|·»›>]|::|\s[-–—/])\s+"
    r"|(?P<picture>(?:Photo|Image|Picture|Video|Caption|PHOTO|VIDEO)):\s+"
    r"|(?P<alert>(?i:(?:the )?last minute|latest news|breaking(?: news)?|news ?flash|flash|just in|urgent|exclusive|alert|update[d]?|live|watch))"
    r"\s*(?:\.{2,4}|[:!…]{1,3})\s*"
    r"|(?P<path>[^\W_a-z][^»›>/]{0,30}(?:[»›>/][^»›>/]{1,30}){1,5})[»›>/]\s*"
)
# run together with the headline: a section, a time of day or a date, or several of them
_GLUED_BEFORE = expression(r"(?P<label>(?:[^\W_a-z]|\d)[\w:.,/&' -]{0,38}\w)")
_GLUED_AFTER = expression(r"(?P<label>(?:[A-Z][a-z]|\d{1,2}[:.]\d\d|\d+ [a-z]{3})[\w:.,/&' -]{0,38})")
_BODY = "The navy shut them on Monday."


@rule(
    code="DUP007",
    name="labelled-headline",
    phase="layout",
    languages=(),
    fixes=[
        (
            f"Storm shuts three ports in Chile - River Post\nStorm shuts three ports in Chile\n{_BODY}",
            f"Storm shuts three ports in Chile\n{_BODY}",
        ),
        (
            f"Storm shuts three ports in Chile\n\nWorld | Storm shuts three ports in Chile\n\n{_BODY}",
            f"Storm shuts three ports in Chile\n\n{_BODY}",
        ),
        (f"Example News » World » Storm shuts three ports in Chile\nStorm shuts three ports in Chile\n{_BODY}",
         f"Storm shuts three ports in Chile\n{_BODY}"),
        (f"Storm shuts three ports in Chile\nPhoto: Storm shuts three ports in Chile\n{_BODY}",
         f"Storm shuts three ports in Chile\n{_BODY}"),
        (f"Last minute... Storm shuts three ports in Chile\nStorm shuts three ports in Chile\n{_BODY}",
         f"Storm shuts three ports in Chile\n{_BODY}"),
        (f"14:20StartWeatherStorm shuts three ports in Chile\nStorm shuts three ports in Chile\n{_BODY}",
         f"Storm shuts three ports in Chile\n{_BODY}"),
        (f"Storm shuts three ports in Chile\nStorm shuts three ports in ChileWeather\n{_BODY}",
         f"Storm shuts three ports in Chile\n{_BODY}"),
    ],
    keeps=[
        ("The forgotten harbors of World War I\nThe forgotten harbors of World War II\nThe series has two parts.", "two parts"),
        (f"Superstorm shuts three ports in Chile\nStorm shuts three ports in Chile\n{_BODY}", "another word"),
        (f"Storm shuts three ports in Chile - navy\n{_BODY}", "the headline stands once"),
        (
            f"Storm shuts three ports in Chile\nStorm shuts three ports in Chile - two dead\n{_BODY}",
            "a longer headline",
        ),
        ("Storm - Chile\nStorm\nThe navy shut the ports.", "too short to be known again"),
        ("Storm shuts three ports in Chile\nStorm shuts three ports in Chile | The navy spoke.", "a sentence"),
    ],
)  # fmt: skip
def labelled_headline(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A copy of the headline with the site's or the section's name attached to it

    The title of a page is its headline, a mark and the name of the site, or the section, a mark and the headline; a
    scrape may run them together ("14:20EconomyTenge falls"). When the headline stands without them in the head of the
    text too, the other copy goes and the name to the metadata.
    """
    if not _one_holds_another(keys_of(document)[:_HEAD]):
        return
    head = entries_of(document)[:_HEAD]
    bare = [entry for entry in head if len(entry.key) >= HEADLINE and not ends_sentence(entry.folded)]
    for entry in head:
        for other in bare:
            label = _label(document, entry, other.key) if len(entry.key) > len(other.key) else None
            if label:
                start, end = entry.line.start, entry.line.end
                message = "the headline again, with the name of the site or section attached"
                yield Finding(start, end, message, (Edit(start, end, ""),), facts=(label,))
                break


def _one_holds_another(keys: Sequence[str]) -> bool:
    """Whether one of the lines may be a copy of another with something attached."""
    for key in keys:
        if len(key) >= HEADLINE:
            for other in keys:
                if key in other and len(key) < len(other):
                    return True
    return False


def _label(document: Document, entry: Entry, headline: str) -> tuple[str, Fact] | None:
    """What is attached to a copy of the headline: the site's name after it, or the section before it."""
    content = document.text[entry.line.start : entry.line.end]
    blank = len(content) - len(content.lstrip())
    at = entry.folded.find(headline)
    if at < 0 or ends_sentence(entry.folded):
        return None
    before, after = entry.folded[:at].strip(OUTER), entry.folded[at + len(headline) :].strip(OUTER)
    if bool(before) == bool(after):
        return None
    kind, place = ("section", slice(0, blank + at)) if before else ("site", slice(blank + at + len(headline), None))
    match = _attached(content[place], bool(before)) or _glued(
        content, blank + at, blank + at + len(headline), bool(before)
    )
    if not match:
        return None
    group = match.lastgroup or 0
    start = entry.line.start + (place.start or 0) + match.start(group)
    return kind, Fact(match[group], start, start + len(match[group]))


def _attached(words: str, before: bool) -> re.Match[str] | None:
    return (_LABEL_BEFORE if before else _LABEL_AFTER).fullmatch(words.rstrip() + " " * before)


def _glued(content: str, start: int, end: int, before: bool) -> re.Match[str] | None:
    """What stands before or after the headline without a space; capitals show where the one begins and the other ends."""
    if before:
        return _GLUED_BEFORE.fullmatch(content[:start].rstrip("\"'“‘")) if content[start].isupper() else None
    return _GLUED_AFTER.fullmatch(content[end:].rstrip()) if content[end - 1].islower() else None
