"""The verbs with which newspapers attribute a quotation."""

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
