"""A literal translation of an agency's name: "Central Telegraph Agency of Korea"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY001",
    name="translated-agency-name",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["ru", "zh", "ar", "fr", "es"],
    fixes=[
        (
            "The Central Telegraph Agency of Korea (CTAC) reports a launch. CTAC gave no time.",
            "The Korean Central News Agency (KCNA) reports a launch. KCNA gave no time.",
        ),
        ("The launch failed, the German News Agency reported.", "The launch failed, dpa reported."),
        (
            "The bridge is open, the China News Network reported on Friday.",
            "The bridge is open, China News Service reported on Friday.",
        ),
        ("[China News Agency] A bridge has opened in Hunan.", "[China News Service] A bridge has opened in Hunan."),
        ("He spoke to the Press Agency of France (AFP) in Dakar.", "He spoke to Agence France-Presse (AFP) in Dakar."),
        ("An Jing (German News Agency, Reuters)", "An Jing (dpa, Reuters)"),
        ("The German News Agency (dpa) saw the letter.", "Deutsche Presse-Agentur (dpa) saw the letter."),
        (
            "Nine died, the Polish Agency of Press (PAP) said. The Agency of the German Press agreed.",
            "Nine died, the Polish Press Agency (PAP) said. dpa agreed.",
        ),
    ],
    keeps=[
        ("The Central News Agency in Taipei said the storm had turned.", "the agency of Taiwan, under its own name"),
        ("China News Service, which is separate from Xinhua, carried the speech.", "the right name"),
        ("He told the German news agency that talks had failed.", "lower case: a description"),
        ("The picture was taken by dpa, the German News Agency.", "an explanation of the name beside it"),
        ("The South German News Agency closed in 1934.", "part of a longer name"),
        ('"I trust the French Press Agency," she said.', "somebody's own words"),
        ("The Polish Press Agency (PAP) and the German Press Agency (dpa) signed a deal.", "official English names"),
    ],
)
def translated_agency_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A literal translation of an agency's name

    Engines translate names word by word, so that one agency appears under several, and searches miss it. The
    official English name is written, or the short one where English papers know no other (dpa). An acronym that
    was made from the translation goes with it, in brackets and wherever the text uses it afterwards. A form
    that explains the agency's own name beside it, or is part of a longer name, stays.
    """
    return resolve(document, hits)
