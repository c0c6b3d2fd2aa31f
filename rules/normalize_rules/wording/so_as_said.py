"""The German "so" behind what somebody says: ", so the minister."."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_ROLE = (
    r"(?:minister|president|chancellor|mayor|governor|senator|spokes(?:man|woman|person)|police|prosecutor|prosecutor's office|ministry|chairman"
    r"|chairwoman|director|chief|head|secretary|commissioner|ambassador|lawyer|expert|researcher|professor|scientist|analyst|economist|manager"
    r"|owner|coach|officer|official|authority|agency|institute|organization|association|union|police officer|fire department|company|court)"
)
_NAME = r"(?:[A-Z][\w'’-]+(?: (?:von|van|de|der|al|zu))?)"
# a role, a name, or both, with an adjective or two, and then the sentence ends or something about the speaker follows
_SPEAKER = expression(
    rf"(?:the (?:[a-z-]+ ){{0,2}}{_ROLE}(?: (?:of|for|at|in) (?:the )?(?:[a-z]+ )?{_NAME}(?: {_NAME}){{0,3}})?(?: {_NAME}){{0,3}}"
    rf"|(?:[A-Z]?[a-z]+ ){{0,2}}[A-Z]?(?<= ){_ROLE}(?: {_NAME}){{1,3}}|{_NAME}(?: {_NAME}){{0,3}})(?=\.(?:\s|\Z)|, (?:the|a|an|who|head|director) )",
)
_TITLED = expression(rf"(?:the (?:[a-z-]+ ){{0,2}}{_ROLE}|[A-Z][a-z]+ [Mm]inister {_NAME}(?: {_NAME})?)(?=\.(?:\s|\Z))")


@rule(
    code="WRD089",
    name="so-as-said",
    triggers={
        **dict.fromkeys(('," so ', '", so ', '" so ', ",” so ", "”, so ", "” so "), "quote"),
        ", so the ": "clause",
    },
    sources=["de"],
    fixes=[
        ('"The mill is shut," so the mayor. "It stays so."', '"The mill is shut," said the mayor. "It stays so."'),
        ("“The mill is shut”, so police chief Ana Ruiz.", "“The mill is shut”, said police chief Ana Ruiz."),
        ('"The mill is shut," so Ruiz, the owner of the mill.', '"The mill is shut," said Ruiz, the owner of the mill.'),
        ("The mill stays shut until May, so the minister.", "The mill stays shut until May, said the minister."),
    ],
    keeps=[
        ('"The mill is shut," so the mayor left.', "a reason"),
        ('"We are late," so Ana ran.', "a reason"),
        ("The mill was shut, so the owner sold it.", "a reason"),
        ("It was late, so the mayor.\n\nHe left.", "a sentence that was cut short by its paragraph"),
        ('He said "no", so Ruiz Street was closed.', "a reason"),
        ("He called her \"Ana\" so Lugo's papers did, too.", "a reason"),
        ("As the miller, so the mayor.", "a comparison"),
    ],
)  # fmt: skip
def so_as_said(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "The mill is shut," so the mayor.

    German names a speaker with "so" and no verb. In English "so" begins a reason, which has a verb; here the sentence ends
    with the speaker, or goes on to say who that is.
    """
    text = document.text
    for start, end, kind in hits:
        line = document.line_at(start)
        so = document.key.index("so ", start, end)
        speaker = end if kind == "quote" else so + 3
        if kind == "clause":
            match = _TITLED.match(text, speaker, line.end)
            if not match or text.startswith("As ", line.start) or match.end() + 1 == line.end < len(text):
                continue
        elif not _SPEAKER.match(text, speaker, line.end):
            continue
        if not document.is_quoted(so, end):
            yield fix(so, so + 2, "said", "'so' as German names a speaker")
