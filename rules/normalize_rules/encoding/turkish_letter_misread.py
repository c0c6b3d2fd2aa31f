"""Turkish letters read in the code page of Western Europe: "Beþiktaþ"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

# Windows-1254 has these in the places where Windows-1252 has Icelandic letters
_TURKISH = str.maketrans("þðýÞÐÝ", "şğıŞĞİ")
_WORD = expression(r"[^\W\d_]*[þðýÞÐÝ][^\W\d_]*")
_ICELANDIC = expression(
    r"\b(?:iceland\w*|reykjavik|faroe\w*|norse|anglo-saxon|old english|viking|saga|runes?|thorn|eth|czech\w*|slovak\w*|prague|turkmen\w*|vietnam\w*)\b"
)
_TURKEY = expression(r"\b(?:turk(?:ey|ish|iye)|istanbul|ankara|izmir|erdogan)\b")
_NOT_TURKISH = frozenset("åæøáéíóúwqx")


@rule(
    code="ENC016",
    name="turkish-letter-misread",
    phase="repair",
    characters="þðýÞÐÝ",
    sources=["tr"],
    fixes=[
        ("The ferry to Kad\u00fdk\u00f6y was late. Kad\u0131k\u00f6y is crowded.", "The ferry to Kad\u0131k\u00f6y was late. Kad\u0131k\u00f6y is crowded."),
        ("Turkish police shut the Beyo\u00f0lu office.", "Turkish police shut the Beyo\u011flu office."),
    ],
    keeps=[
        ("\u00de\u00f3r\u00f0ur sailed from Iceland to Turkey.", "Icelandic"),
        ("The poet \u00deorsteinn lived in Bergen.", "nothing speaks of Turkey, and no such word stands elsewhere"),
        ("The mayor of Such\u00fd D\u016fl met a Turkish envoy in Prague.", "Czech"),
    ],
)  # fmt: skip
def turkish_letter_misread(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A Turkish letter that was read in the code page of Western Europe: "Beþiktaþ"

    ş, ğ and ı stand where Western Europe has þ, ð and ý. It goes where the right spelling stands elsewhere in the text,
    or where the text speaks of Turkey and of no land that writes these letters itself.
    """
    text = document.text
    words = [match for match in _WORD.finditer(text) if not document.is_quoted(*match.span())]
    if not words or document.speaks_of(_ICELANDIC):
        return
    of_turkey = document.speaks_of(_TURKEY)
    for match in words:
        put = match.group().translate(_TURKISH)
        if len(put) > 2 and (put in text or (of_turkey and not _NOT_TURKISH.intersection(put.lower()))):
            yield fix(*match.span(), put, "a Turkish letter read in another code page")
