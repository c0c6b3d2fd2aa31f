"""A point between the thousands before what is only ever counted whole."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.numbers.digit_pairs import is_plural, is_quoted_alone, pairs

_NUMBER = expression(r"(?<![\w.,:/$€£¥'’-])[1-9]\d{0,2}\.\d{3}(?= [a-z])")
# there is no thousandth of one of these, unless an average is spoken of
_WHOLE = (
    "people|persons|men|women|children|cases|infections|soldiers|troops|servicemen|refugees|migrants|workers|employees|residents"
    "|inhabitants|citizens|civilians|voters|families|households|houses|homes|flats|apartments|schools|students|pupils|teachers|doctors"
    "|nurses|police|officers|firefighters|volunteers|companies|vehicles|cars|trucks|tanks|drones|missiles|rockets|prisoners|hostages"
    "|victims|protesters|demonstrators|participants|spectators|fans|passengers|tourists|visitors|patients|tickets|copies|farmers|animals"
    "|sheep|cows|villages|buildings|beds|seats|signatures|complaints|crimes|accidents|earthquakes|fires|others|dead|injured|wounded|jobs"
)
_BEHIND = expression(
    rf" (?:(?:new|more|other|additional|confirmed|suspected|active|registered|foreign|local|young|displaced|political|armed|wounded|injured|dead)"
    rf" )?(?:{_WHOLE})(?![\w'’-])(?! (?:per|a|an|each|for every|in every|(?:out )?of every|to every|of \d)\b)"
)
# these come in rates as well ("Germans have 1.357 children"): only with two digits or more before the point
_IN_RATES = expression(r" (?:[a-z]+ )?(?:deaths|children|others|cars|cases|infections|patients|jobs)(?![\w'’-])")
_DEATHS = expression(
    r" (?:new |more |confirmed )?deaths(?![\w'’-])(?! (?:per|a|an|each|for every|in every|of every)\b)"
)
# zeros to the third decimal are given of what is measured, and of nothing that is counted: "412.000 matchsticks"
_ROUND = expression(
    r"(?<=\.000)(?: (?:to|and|or) \d{1,3}\.000)? (?:[a-z]+ )?([a-z]{4,})(?![\w'’-])(?! (?:per|each|for every|in every|of every)\b)"
)
# rates of exchange have three decimals, and prices of fuel; neither has ten whole ones and three zeros
_SUM = expression(r"(?<=\d\d\.000)(?: (?:to|and|or) \d{2,3}\.000)? (?:euros|dollars|pounds|francs)\b(?! (?:per|a|an) )")
_MEASURED = frozenset(
    "meters metres kilometers kilometres centimeters centimetres millimeters millimetres miles feet inches yards seconds minutes hours degrees points volts"
    " watts kilowatts megawatts grams kilograms kilos pounds ounces liters litres gallons tons tonnes barrels hectares acres bars runs hits shares times"
    " units cents dollars euros".split()
)
_AVERAGE = expression(
    r"\b(?:average|averaged|averaging|mean|median|rate|ratio|per|factor|coefficient|index|statistically|fertility|density|version|multiplied|each|woman|to one"
    r"|women|household|hold|holds|built for|every|typical|typically|infects?|infected|causes?|for every)\b"
)
_LABEL_BEFORE = expression(
    r"\b(?:version|section|article|paragraph|no|nr|number|table|figure|frequency|at|page|release) \Z"
)


@rule(
    code="NUM027",
    name="point-before-counted",
    triggers=pairs("."),
    sources=["tr", "de", "es", "it", "pt", "nl", "id"],
    fixes=[
        ("The boats took 4.350 people out of the villages.", "The boats took 4,350 people out of the villages."),
        (
            "All have 146.460 deaths from the virus been counted.",
            "All have 146,460 deaths from the virus been counted.",
        ),
        ("It may bring 120.000 to 150.000 euros.", "It may bring 120,000 to 150,000 euros."),
        ("He built it from 412.000 matchsticks.", "He built it from 412,000 matchsticks."),
        ("It will build 12.000 flats and 1.280 new homes.", "It will build 12,000 flats and 1,280 new homes."),
    ],
    keeps=[
        ("An average of 2.531 people live in each household.", "an average"),
        ("It fell to 1.234 children per woman and 3.215 cases per patient.", "a rate"),
        ("The car is 4.350 meters long; it won by 2.256 seconds and weighs 3.100 tons.", "what is measured"),
        ("Turnover was 2.267 million; the rate of 1.500 people is low.", "other words follow, and a rate"),
        ("He ran 5.000 meters, lost 2.000 points and 1.000 of them in Rome.", "what is measured, and no noun"),
        ("The toll rose to 4.199 deaths.", "perhaps a rate"),
        ("Spanish women have 1.190 children.", "a rate"),
        ("Danes have 1.723 children, according to the register.", "a rate"),
        ("A sick person infects 1.310 others.", "a rate"),
        ("Every family owns 1.425 cars and 2.110 homes.", "a rate"),
        ("Version 2.100 people liked.", "a version"),
        ("About 0.125 people came, they joked.", "a fraction"),
        ("It wrote 3.250 million people.", "a decimal"),
    ],
)
def point_before_counted(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A point for the comma between thousands: "3.250 people"

    Turkish, German, Spanish and Indonesian group digits by points. Nobody counts people, homes or soldiers to the third decimal, so
    the number is one of thousands, where the line speaks of no average and no rate.
    """
    key = document.key
    for start, end, _ in hits:
        number = _NUMBER.search(key, max(0, start - 3), end + 4)
        if not number or not number.start() <= start < number.end():
            continue
        if not any(behind.match(key, number.end()) for behind in (_BEHIND, _DEATHS)) and not _is_round(
            key, number.end()
        ):
            continue
        if start == number.start() and _IN_RATES.match(key, number.end()):
            continue
        line = document.line_at(start)
        around = max(line.start, start - 120), min(line.end, end + 120)
        if _AVERAGE.search(key, *around) or _LABEL_BEFORE.search(key, max(0, number.start() - 12), number.start()):
            continue
        if not is_quoted_alone(document, *number.span()):
            yield fix(start + 1, start + 2, ",", "a point between thousands")


def _is_round(key: str, end: int) -> bool:
    if _SUM.match(key, end):
        return True
    counted = _ROUND.match(key, end)
    return counted is not None and is_plural(counted[1]) and counted[1] not in _MEASURED
