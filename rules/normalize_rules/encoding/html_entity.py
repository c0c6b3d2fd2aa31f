"""HTML entities in plain text."""

import html
import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.encoding.shown_as_example import is_shown

# "&amp;" may have been escaped again and again: "&amp;amp;quot;"
_ENTITY = expression(r"&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")
_REACH = 80
_INVISIBLE = {"\u00a0": " ", "\u00ad": "", "\u200b": "", "\ufeff": "", "\u200e": "", "\u200f": ""}
_TAG_BEHIND = expression(r"[/!]?[A-Za-z]")


@rule(
    code="ENC002",
    name="html-entity",
    phase="repair",
    languages=(),
    triggers=[f"&{letter}" for letter in "abcdefghijklmnopqrstuvwxyz#"],
    fixes=[
        ("Smith &amp; Sons said &quot;it is over&quot;.", 'Smith & Sons said "it is over".'),
        ("The caf&eacute;&nbsp;closed &amp;ndash; for good.", "The café closed – for good."),
        ("People&apos;s Bank", "People's Bank"),
        ('The sign "&amp;" and Smith&apos;s name', 'The sign "&" and Smith\'s name'),
    ],
    keeps=[
        ("AT&T and R&D; S&P rose.", "no entities"),
        ("See https://example.org/?a=1&amp;b=2 first.", "part of a URL"),
        ("Write &lt;b&gt; for bold.", "markup that is written about"),
        ("The entity `&amp;` is code.", "code"),
        ("Use &nosuchname; here.", "no entity of HTML"),
        ('The label read "&quot;" and the box “&nbsp;” for a week.', "entities that are written about"),
        ("The dash came out as &mdash; on every ticket.", "the same"),
    ],
)
def html_entity(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An HTML entity in plain text

    A page that is escaped twice, or read without unescaping. Entities with their semicolon are decoded; an escaped
    tag stays, because decoding it would make markup of words about markup.
    """
    findings = list(_all_entities(document, hits))
    if not all(is_shown(document, found.start, found.end) for found in findings):
        yield from findings  # the text itself was escaped; otherwise it speaks of entities


def _all_entities(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    done = 0
    for start, _, _ in hits:
        entity = _ENTITY.match(document.text, start, start + _REACH) if start >= done else None
        if entity:
            done = entity.end()
            decoded = _decoded(entity.group())
            if decoded is not None and not _makes_tag(document.text, entity, decoded):
                yield fix(start, entity.end(), decoded, "an HTML entity in plain text")


def _decoded(entity: str) -> str | None:
    """The character that an entity stands for, or None when it stands for none that can be printed."""
    innermost = "&" + entity.rpartition("amp;")[2].removeprefix("&") if not entity.endswith("amp;") else "&amp;"
    decoded = html.unescape(innermost)
    if len(decoded) > 2 or decoded in (innermost, "\ufffd"):
        return None
    decoded = _INVISIBLE.get(decoded, decoded)
    return decoded if decoded.isprintable() else None


def _makes_tag(text: str, entity: re.Match[str], decoded: str) -> bool:
    if decoded == "<":
        return _TAG_BEHIND.match(text, entity.end()) is not None
    if decoded == ">":
        before = text.rfind("&lt;", max(0, entity.start() - 120), entity.start())
        return before >= 0 and _TAG_BEHIND.match(text, before + 4) is not None
    return False
