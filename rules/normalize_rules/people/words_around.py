"""Words beside a person's name, by what they tell: a title, the beginning of a sentence, a thing that bears the name."""

from normalize_rules.calendar import SMALL_MONTHS, SMALL_WEEKDAYS
from normalize_rules.names.beside import SENTENCE_WORDS

# behind a title the name begins, and a title behind a name ends it
TITLE_WORDS = frozenset(
    "president premier chairman chairwoman comrade leader marshal general secretary minister dictator chancellor mr mrs ms dr"
    " king queen prince emperor pope senator governor mayor ambassador spokesman spokeswoman sir lord lady".split()
)
_FIRST_NAMES = {"april", "june", "august"}
# a verb of saying may stand before a person: "Said Xi"
OPENERS = SENTENCE_WORDS.union("however though may said says".split(), SMALL_WEEKDAYS, SMALL_MONTHS) - _FIRST_NAMES
# what is named after people, in capitals: "Kim Il Sung Square"
THINGS = frozenset(
    "university college institute academy school hospital street road avenue boulevard square park stadium airport bridge"
    " station library museum mosque church foundation prize award medal cup county district city town village island river"
    " mountain lake barracks base camp center centre hall tower thought theory doctrine plan act law variant diary peninsula"
    " international club production film mausoleum dam port canal dynasty gate memorial prospekt plaza theatre theater garden gardens"
    " effect".split()
)
# the same in small letters: only buildings and clubs, since a prize, a plan or a theory may be somebody's own
BUILDINGS = frozenset(
    "street avenue boulevard square museum stadium arena airport academy mosque club library mausoleum".split()
)
# what a place is called in running text, behind its own name: "Jinping county"
PLACES = frozenset(
    "county district city town township village station street road river mountain island lake dam prefecture people language".split()
)
# what bears a bare name behind it: "the cruiser Lenin"
VESSELS = frozenset(
    "ship vessel trawler icebreaker tanker freighter ferry frigate cruiser destroyer submarine yacht steamer battleship corvette tug"
    " aircraft carrier".split()
)
# what stands before the name of a street or an institution that bears it, in other languages
THINGS_OF = frozenset(
    "avenida avenue avinguda rue calle rua carrer viale piazza plaza praça praca place paseo boulevard bulevar bulvar ulica ulitsa"
    " bulevardi rruga sheshi trg ulice vulytsia vulitsa strada jalan lycée lycee collège ecole école stade estadio stadio aeropuerto aéroport aeroporto hôpital"
    " universidad université universidade universität gymnasium liceo".split()
)
