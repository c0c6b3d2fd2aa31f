"""Two sentences with no space between them."""

import re
import string
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

# the end of a sentence: an ordinary word in lower case, a year or a number, a closing bracket, each after a blank
_BEFORE = re.compile(r"(?:(?:^|[\s(\"“‘'’-])[a-z]{2,}|\s\d{2,4}|[a-z\d]\)|\d%|[a-z]['’]s)\Z")
_AFTER = re.compile(r"[A-Z][a-z]+(?:['’]s)?,?(?=\s)|(?:I|A)(?=\s[a-z])|[A-Z]{2,5}(?=\s[a-z])")
_NOT_A_SENTENCE = frozenset(
    "Com Net Org Ru De Uk Cn Jp Fr Eu Ua Io Tv Info Biz News Gov Edu Js Py Exe Pdf Jpg Png Html Xml App Co".split()
)
_WORDS_BEFORE = re.compile(r"\w[\w'’-]*,?\s+\S+\Z")


@rule(
    code="TYP006",
    name="no-space-after-stop",
    triggers=[f"{mark}{letter}" for mark in ".?!" for letter in string.ascii_lowercase],
    sources=["zh", "ja", "ru"],
    fixes=[
        ("The road is shut.It may open on Friday.", "The road is shut. It may open on Friday."),
        ("Who will pay?The council did not say.", "Who will pay? The council did not say."),
        ("Prices rose again in 2021.The bank acted.", "Prices rose again in 2021. The bank acted."),
    ],
    keeps=[
        ("Visit chinanews.Com or tennis365.Net for more.", "domains"),
        ("The U.S.-China talks and the U.S.Embassy in Oslo", "initials"),
        ("J.K. Rowling, J.League and St.Gallen", "names"),
        ("He works on ASP.NET and Node.Js.", "software"),
        ("It reads Yahoo!News and WoW!Korea.", "brands"),
        ("Version 3.10.2 failed at 4.30 a.m. local time.", "numbers"),
        ("The file is called report.final.", "no capital behind it"),
    ],
)
def no_space_after_stop(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No space after a full stop

    Sentences are glued when a page's line breaks are lost and when Chinese stops are copied. Only between a word in
    lower case and a capitalised one that goes on as a sentence does; a domain, a name or a file does not.
    """
    text = document.text
    for start, end, _ in hits:
        if not text[end - 1].isupper():
            continue
        line = document.line_at(start)
        if not _BEFORE.search(text, max(line.start, start - 40), start):
            continue
        after = _AFTER.match(text, end - 1, min(line.end + 1, end + 40))
        if not after or after.group().rstrip(",") in _NOT_A_SENTENCE:
            continue
        if _WORDS_BEFORE.search(text, max(line.start, start - 60), start):
            yield fix(start + 1, start + 1, " ", "no space between two sentences")
