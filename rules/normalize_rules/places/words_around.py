"""Words beside a place's name, by what they tell: that it is the place, or that it is a part of something else's name.

Old spellings live on in names (the Kiev Conservatory, Peking duck), so each group says what it guards.
"""

from normalize_rules.calendar import SMALL_WEEKDAYS
from normalize_rules.names.beside import SENTENCE_WORDS

# a person or a club is seldom in, reached or shelled
OF_PLACE = frozenset(
    "in to from near around outside into toward towards between via for over across"
    " entered reached captured recaptured seized retook besieged bombed shelled struck fled".split()
)
# what only a place has, behind "of": "the mayor of"
OF_A_PLACE = frozenset(
    "mayor mayors governor city town port region province outskirts suburb suburbs center centre streets residents inhabitants"
    " way population north south east west northeast northwest southeast southwest vicinity direction airport kilometers kilometres miles".split()
)
# behind which a name that has an article shows it, and a number is no model's
TAKES_ARTICLE = OF_PLACE | frozenset("of on and with at by against".split())
# capitalised words that may stand before a place without being part of its name
DIRECTIONS = frozenset("central western eastern northern southern north south east west downtown greater".split())
DAYS = frozenset(SMALL_WEEKDAYS)
# a place may stand behind an article, a preposition of place or a quantity, which in front of a person would be part of a nickname
OPENERS = SENTENCE_WORDS | frozenset(
    "a all many most some these those near around outside across inside over under despite now once tomorrow where whose would"
    " official occupied neighboring neighbouring".split()
)
# clubs: Dynamo Kiev, Sparta Praha; the sponsor or the works that a club is called after counts as well
TEAMS = frozenset(
    "dynamo dinamo arsenal metalist shakhtar shakhter shakhtyor zorya zarya chornomorets chernomorets fc fk hc bc bk sk"
    " karpaty metallurg metalurg metalurh sokol spartak torpedo lokomotiv dnipro dnepr cska slavia sparta bohemians legia"
    " austria rapid partizan steaua budivelnyk ska vorskla tavriya shinnik azovmash obolon hkm motor".split()
)
# what bears the bare name of a town: the film Odessa, the cruiser Moskva
WORKS = frozenset(
    "song hit film movie novel album book magazine restaurant hotel ship cruiser band brand bar club".split()
)
INSTITUTIONS = frozenset(
    # learning and the arts keep the name they were founded under: the Kiev Polytechnic Institute, the Odessa Opera
    (
        "university institute academy polytechnic polytechnical mechanical school college library observatory zoo"
        " conservatory opera operetta theatre theater philharmonic philharmonia museum orchestra symphony ballet gallery biennale festival"
    ).split()
    # papers, firms and works have registered theirs: the Kiev Post, the Peking Hotel, the Kiev Reservoir
    + "post times journal review press news pravda independent bank group airport station hotel hospital clinic reservoir".split()
    # churches: the Kiev Metropolis, the Pechersk Lavra
    + "cathedral monastery lavra church patriarchate".split()
    # books, films, dishes, finds and ships: The Odessa File, the Odessa Steps, Peking duck, Peking Man, the Kiev class
    + "file steps film class cake duck man".split()
    # matches and clubs
    + "tigers dynamo arsenal fc prize cup open marathon".split()
    # what happened or was signed there while the name was in use: the Kiev Offensive, the Peking Protocol
    + "pogrom offensive operation accords treaty protocol pact manifesto convention conference".split()
    # armies and realms of other times: the Kiev Military District, Kievan Rus, the People's Army
    + "military front army corps division battalion regiment brigade rus principality people people's people’s".split()
)
