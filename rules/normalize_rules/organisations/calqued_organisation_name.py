"""A body's name translated word by word: "Labour Party of Korea"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.organisations.gazetteer import built_in
from normalize_rules.organisations.unify import unify


@rule(
    code="ORG004",
    name="calqued-organisation-name",
    check=unify,
    triggers=built_in().triggers,
    whole_words=True,
    sources=["ru", "uk", "fr", "es", "de", "zh", "ko", "ja", "fa", "tr"],
    fixes=[
        ("The Labour Party of Korea called a plenum.", "The Workers' Party of Korea called a plenum."),
        ("The Korean Labor Party congress opened in Pyongyang.",
         "The Workers' Party of Korea congress opened in Pyongyang."),
        ("Judges of the International Penal Court flew in.", "Judges of the International Criminal Court flew in."),
        ("An International Agency for Atomic Energy report leaked.",
         "An International Atomic Energy Agency report leaked."),
        ("Iran's Council of Guardians barred two candidates.", "Iran's Guardian Council barred two candidates."),
        ("China's National Popular Congress (CNP) opens today.", "China's National People's Congress (NPC) opens today."),
        ("They met in Abuja. Doctors Without Frontiers left.", "They met in Abuja. Doctors Without Borders left."),
        ("International Amnesty sent a letter.", "Amnesty International sent a letter."),
        ("The European Court for Human Rights sided with her.", "The European Court of Human Rights sided with her."),
        ("Germany's Federal Day voted on the law.", "Germany's Bundestag voted on the law."),
        ("The Organization for Prohibition of the Chemical Weapons met. So did the International Monetary Found.",
         "The Organization for the Prohibition of Chemical Weapons met. So did the International Monetary Fund."),
    ],
    keeps=[
        ("The World Health Organisation's office is in Copenhagen.", "British spelling"),
        ("The European Council and the Council of Europe differ.", "two bodies"),
        ("The Labor Party in Seoul and the Labour Party in London lost.", "other parties"),
        ("The Korean Labor Party won no seat in the South, Lim wrote.", "nothing speaks of North Korea"),
        ("The Food and Agriculture Organization of the United Nations met.", "a longer name"),
        ("The Great National Assembly of Alba Iulia met in 1918.", "another assembly"),
        ("The premiers met as the Council of the Federation in Halifax.", "a Canadian body"),
        ("The so-called Red Half Moon, known as such in Dutch, sent tents.", "the name is spoken of"),
        ("The Verkhovna Rada (Supreme Rada) rose at noon.", "a translation beside the name"),
        ("The Office for Coordination of Humanitarian Affairs and the Word Food book club met.", "an article lost, a title"),
        ("Power of the people, he wrote, is what Seoul forgot.", "words that mean what they say"),
    ],
)  # fmt: skip
def calqued_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """An organisation's name translated word by word

    The words are English and the name is not: International Penal Court, Labour Party of Korea, Movement 5 Stars.
    Renderings that could be another body need the country or the body's business in the same text.
    """
    return unify(document, hits)
