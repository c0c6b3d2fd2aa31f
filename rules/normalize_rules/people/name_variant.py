"""A listed person's full name in another spelling."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.resolve import resolve


@rule(
    code="NAM001",
    name="name-variant",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["any"],
    fixes=[
        ("Kim Jong-un met Wladimir Putin.", "Kim Jong Un met Vladimir Putin."),
        ("KIM JONG-UN MEETS PUTIN", "KIM JONG UN MEETS PUTIN"),
        (
            "North Korean leader Kim Jeong-eun wept. Kim Jeong-eun is 40.",
            "North Korean leader Kim Jong Un wept. Kim Jong Un is 40.",
        ),
        ("Kim Jong -un’s letter reached Hsi Chin-ping.", "Kim Jong Un’s letter reached Xi Jinping."),
    ],
    keeps=[
        ("Nuri al-Maliki, a Mosul jeweller, hid the scroll.", "introduced as somebody whom nobody knows"),
        ("The bryologist Sergei Lavrov taught in Petrozavodsk until 1951.", "another trade, and no office"),
        (
            "CORRECTION: An earlier version spelled the leader's name Kim Jung Un. It is Kim Jong Un.",
            "about the spelling",
        ),
        ("Kim Jung Un (also spelled Kim Jong Un) is an actress.", "about the spelling"),
        ("Kim Jong Il was the father of Kim Jong Un.", "two people"),
        ("The page is https://example.org/kim-jong-un and @KimJongUn_x.", "protected text"),
        ("Singer Kim Jeong-eun is no relation of Kim Jong Un.", "another person, beside the one meant elsewhere"),
        ("Kim Il-sung Square was full.", "a place that bears the name"),
        ("The editor printed “Wladimir Putin”.", "the spelling itself is spoken of"),
        (
            "Shortstop Raul Castro homered. The striker Mohamed Bin Salman left. Wladimir Putin, 19, of Mainz sang.",
            "other trades and towns than the politicians'",
        ),
        ("Vicente Fox met the council. Oscar Arias, who runs the bakery, cried.", "a name that many bear"),
        (
            "Carrie Lam Cheng Yuet-ngor and Jay Y. Lee; Ali Hosseini Khamenei; Rafa Nadal",
            "names with more parts, initials, pet forms",
        ),
        ("Li Keqiang (pinyin: Lǐ Kèqiáng) and Fumio Kishida (岸田 文雄, Kishida Fumio)", "glosses of the name"),
        ("Chiang Kai-shek, also known as Jiang Jieshi, spoke.", "two names of one man"),
        (
            "The Rashid Bin Salman Space Centre; the Qasem Soleimani street; Kim Il-sung Park Hotel",
            "places that bear the name",
        ),
        ("South Korean official Kim Jeong-eun said so.", "another person, whose name is written alike in Korean"),
    ],
)
def name_variant(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A listed person's full name in another spelling

    Romanisations, leaked foreign spellings, hyphens and house styles differ; one person has one name in a text. The
    tables of this folder list the spellings, and a spelling that is another person's usual name is not among them.
    """
    return resolve(document, hits)
