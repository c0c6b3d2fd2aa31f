"""A given name used as if it were the surname: "Jinping promises"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.resolve import resolve


@rule(
    code="NAM002",
    name="given-name-as-surname",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["hi", "sr", "bn", "ur"],
    fixes=[
        ("Xi Jinping spoke for an hour. Jinping said growth would return.",
         "Xi Jinping spoke for an hour. Xi said growth would return."),
        ("Kim and Jinping met\n\nXi Jinping had come by train.", "Kim and Xi met\n\nXi Jinping had come by train."),
        ("President Jinping arrived in Almaty.", "President Xi arrived in Almaty."),
    ],
    keeps=[
        ("Deputy mayor Wang Jinping spoke; Xi Jinping was absent. Jinping smiled.", "two people with the given name"),
        ("The bus overturned in Jinping County. Xi Jinping sent help.", "a place"),
        ("Lu Jinping won. Jinping said she was glad.", "another person"),
        ('"Mr. Jinping," the lawmaker said by mistake. Xi Jinping smiled.', "a slip that is the news"),
        ("Shinzo Abe came.\nPRIME MINISTER: This is good work, Shinzo said so.", "a transcript"),
        ("Lee Hsien Loong and his brother Lee Hsien Yang quarrel. Hsien Yang moved.", "two of one family"),
        ("He had two sons, Jong Il and Man-il. Kim Jong Il ruled.", "given names of a family"),
        ("Kim Jong Un flew. They named him Jong Un, a name that means little.", "a given name that is spoken of"),
        ("Premier Li Qiang came. The Qiang people sang, and Qiang said no.", "one syllable, which is much else as well"),
        ("Succeeded byKim Jong Il. Kim Jong Il ruled.", "the surname is glued to the word before"),
        ("Xi Jinping left. The train passed Jinping county.", "a place"),
        ("Jinping said growth would return.", "nobody in the text is known to bear the name"),
    ],
)  # fmt: skip
def given_name_as_surname(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A given name used as if it were the surname

    Chinese and Korean names begin with the family name, and engines take the last word for it. Where the full name
    stands anywhere in the text, or the person's own title just before, and nobody else in the text bears the given
    name or the family's, the family name is put in its place. A biography tells relatives apart by their given names.
    """
    return resolve(document, hits)
