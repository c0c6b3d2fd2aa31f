"""A title twice before a name: "President President William Ruto"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_TITLES = (
    "president",
    "vice president",
    "prime minister",
    "foreign minister",
    "defense minister",
    "defence minister",
    "interior minister",
    "finance minister",
    "minister",
    "chancellor",
    "premier",
    "governor",
    "senator",
    "chairman",
    "chairwoman",
    "secretary-general",
    "mayor",
    "ambassador",
    "archbishop",
    "speaker",
)
_NAME = expression(r" [A-ZÀ-Þ][a-zß-ÿ’'-]")


@rule(
    code="WRD097",
    name="doubled-title",
    triggers={f"{title} {title}": title for title in _TITLES},
    whole_words=True,
    fixes=[
        ("Chilean President President Ana Ruiz flew to Lima.", "Chilean President Ana Ruiz flew to Lima."),
        ("Prime Minister Prime Minister Ruiz said so.", "Prime Minister Ruiz said so."),
    ],
    keeps=[
        ("Mr. President, President Ruiz is here.", "a comma"),
        ("Mr. Vice President Presidente Ruiz is here.", "another word"),
        ("They asked Governor, Governor Ruiz and Senator Paz.", "a comma"),
        ('"President President Ruiz," the boy said.', "somebody's own words"),
    ],
)
def doubled_title(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A title twice before a name

    The source names the office and the title, which are one word in English.
    """
    text = document.text
    for start, end, title in hits:
        capitals = text[start].isupper() and text[end - len(title)].isupper()
        if capitals and _NAME.match(text, end) and not document.is_quoted(start, end):
            yield fix(start + len(title), end, "", "a title twice")
