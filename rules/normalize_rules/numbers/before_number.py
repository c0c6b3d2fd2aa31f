"""What stands around a number and tells whether it counts something by itself."""

from normalize import expression

# a number behind these is the name of something
LABEL_BEFORE = expression(
    r"\b(?:chapters?|pages?|pp?|rooms?|routes?|nos?|numbers?|articles?|verses?|groups?|lines?|phases?|stages?|grades?|class"
    r"|classes|zones?|blocks?|sectors?|levels?|types?|tiers?|days?|weeks?|months?|years?|wars?|covid|games?|sets?|rounds?"
    r"|teams?|units?|reactors?|platforms?|gates?|terminals?|channels?|steps?|parts?|volumes?|seasons?|episodes?|versions?"
    r"|options?|questions?|sections?|rules?|points?|tables?|figures?|floors?|bus|trains?|exits?|categor(?:y|ies)|division"
    r"|formula|area|districts?|wards?|schools?|camps?|items?|miles?|kilomet(?:er|re)s?|km|hours?|minutes?|rows?|seats?"
    r"|cells?|docks?|piers?|berths?|laps?|holes?|stations?)[.:]? \Z"
)
WORD_BEFORE = expression(r"([^\W\d_]+)[.:]? \Z")
# words that begin a sentence before a number, as a name does not
OPENERS = frozenset(
    "In Between From About Some Nearly Over Only The Another Around Almost At More Than With For Roughly And".split()
)
# the word or the mark behind a number
NEXT = expression(r" ?([^\W\d_]+|[%)\"”.,;:!?]|\Z)")
