"""A newspaper's name, translated word by word: "Ukrainian truth"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY012",
    name="translated-newspaper-name",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["uk", "ru", "de", "pl", "zh"],
    fixes=[
        ('He told "Ukrainian truth" that the bridge stood.', "He told Ukrainska Pravda that the bridge stood."),
        ("The plan leaked to the South German Newspaper.", "The plan leaked to the Süddeutsche Zeitung."),
        ("The Turkish daily Freedom reported a strike.", "The Turkish daily Hürriyet reported a strike."),
        ("South Korea's East Asia Daily reported it first.", "South Korea's Dong-A Ilbo reported it first."),
        ("According to Ukrainian Pravda, the bridge stood.", "According to Ukrainska Pravda, the bridge stood."),
    ],
    keeps=[
        ('He spoke of a "Ukrainian truth" that nobody hears.', "a quotation that is no paper"),
        ("The Ukrainian truth about the harvest is grim.", "words, not a name"),
        ('She read the "Red Star" sign aloud.', "nobody reports"),
        ("He told the Mirror that he would sue.", "an English paper"),
        ("The British daily The Mirror reported a strike.", "no paper of that land has the name"),
        ("The German magazine Time for Kids closed.", "a longer name"),
        ("A Turkish daily said the Republic would act.", "not the paper's name"),
    ],
)
def translated_newspaper_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A newspaper's name, translated word by word

    Ukrainska Pravda becomes Ukrainian truth, Süddeutsche Zeitung South German Newspaper. Names that no English
    paper has are put right wherever they stand; ordinary words only as all of a quotation where somebody told
    the paper or it reported, or beside a land and a word for newspapers: the Hamburg weekly The Time is Die Zeit.
    """
    return resolve(document, hits)
