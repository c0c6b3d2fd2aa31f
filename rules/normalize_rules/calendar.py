"""Months and days of the week, as English writes them and as patterns look for them.

What a rule leaves out on purpose stays with the rule: in a text about people April, June and August may be somebody.
"""

MONTHS = tuple("January February March April May June July August September October November December".split())
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
SMALL_MONTHS = tuple(month.lower() for month in MONTHS)
SMALL_WEEKDAYS = tuple(day.lower() for day in WEEKDAYS)
MONTH_STEMS = tuple(month[:3] for month in SMALL_MONTHS)  # as pages shorten them; letters and a point may follow

# to be put between brackets of a pattern
MONTH = "|".join(MONTHS)
MONTH_STEM = "|".join(MONTH_STEMS)
CAPITAL_MONTH_STEM = "|".join(month[:3] for month in MONTHS)
# in full, or in one of the usual short forms: "sep", "sept", "september"
MONTH_OR_SHORT = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SMALL_WEEKDAY = WEEKDAY.lower()
