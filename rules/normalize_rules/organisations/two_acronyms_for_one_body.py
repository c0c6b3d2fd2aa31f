"""Two English acronyms for one body in one text: "AFU" and "APU"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.organisations.gazetteer import built_in
from normalize_rules.organisations.unify import unify


@rule(
    code="ORG005",
    name="two-acronyms-for-one-body",
    check=unify,
    triggers=built_in().triggers,
    whole_words=True,
    sources=["ru", "uk", "sq"],
    fixes=[
        ("The Armed Forces of Ukraine (AFU) held the village. The APU lost two vehicles.",
         "The Armed Forces of Ukraine (AFU) held the village. The AFU lost two vehicles."),
        ("The Armed Forces of Ukraine (APU) fell back; an AFU officer was hurt.",
         "The Armed Forces of Ukraine (APU) fell back; an APU officer was hurt."),
        ("The Eurasian Economic Union (EAEU) met. Armenia may leave the EEU.",
         "The Eurasian Economic Union (EAEU) met. Armenia may leave the EAEU."),
    ],
    keeps=[
        ("The jet's APU failed before takeoff.", "an auxiliary power unit"),
        ("The AFU and the APU traded blame, a blogger wrote.", "the text spells out neither"),
        ("The Armed Forces of Ukraine (AFU) flew it out after the auxiliary power unit (APU) burned.",
         "the text says what both mean"),
        ("The Armed Forces of Ukraine (AFU) shot at it with a ZSU-23-4.", "a weapon"),
    ],
)  # fmt: skip
def two_acronyms(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """Two English acronyms for one body in one text

    One page says AFU and APU, EAEU and EEU for the same body, each from another translation. The acronym that the
    text itself spells out first is used throughout.
    """
    return unify(document, hits)
