"""The verbs with which newspapers attribute what they report.

A rule that takes a verb for proof of something else lists its own: what only a person does (`people/acting.py`), what a
ministry does (`wording/she_for_a_body.py`), what stands behind a quotation that a paper printed (`wording/paper_with_edition.py`).
"""

PAST = (
    "said added told noted stressed explained wrote announced stated declared admitted warned concluded recalled"
    " emphasized emphasised replied commented continued asked claimed insisted argued remarked reported promised"
).split()
PRESENT = (
    "says adds tells notes stresses explains writes announces states declares admits warns concludes recalls"
    " emphasizes emphasises replies comments continues asks claims insists argues remarks reports promises"
).split()
VERBS = (*PAST, *PRESENT)
PRONOUNS = ("he", "she", "they")
# what follows the verb when it is none of attribution: "the verdict, said to be the first"
NOT_ATTRIBUTION = ("to be ", "to have ")
# what spokespeople and bodies do, in the order of a pattern: a ministry recalls and promises nothing
OFFICIAL = "said|added|announced|reported|noted|stated|explained|confirmed|stressed"
# a line with one of these reports something, and is no notice of a page; each rule adds those of its matter
REPORTS = "said|says|told|asked|wrote"
