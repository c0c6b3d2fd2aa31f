"""Ministries, other bodies and offices whose capitals `half_capitalised_name.py` sets right."""

# what a ministry or a minister is for
_ONE_WORD = (
    "foreign interior defense defence health finance justice education science culture transport energy agriculture economy"
    " economics trade industry labor labour environment ecology emergencies infrastructure communications construction housing"
    " sports tourism"
)
_FIELDS = [
    *_ONE_WORD.split(), "internal affairs", "foreign affairs", "emergency situations", "economic development", "natural resources",
    "digital development", "digital transformation", "social policy", "veterans affairs",
]  # fmt: skip
_SECRETARIES = (
    "foreign home health defense defence education justice transport environment culture business treasury commerce labor energy"
).split()
_DEPUTIES = "chairman chairwoman head director governor speaker mayor secretary minister commander".split()
# the words that the name of a ministry is made of
FIELD_WORDS = frozenset(
    " ".join(_FIELDS).split()
    + (
        "external public security welfare protection family families youth policies transportation environmental situations emergency"
        " resources information communication mass media industrial higher healthcare commerce fisheries forestry food water utilities"
        " communal regional services technology technologies innovation innovations integration reintegration infrastructures veterans"
        " strategic industries territories population employment"
    ).split()
)
# written with capitals wherever they stand
BODIES = [f"{field} ministry" for field in _FIELDS] + [
    "federation council", "security council", "national security council", "supreme court", "supreme soviet", "supreme rada",
    "constitutional court", "federal assembly", "foreign intelligence service", "investigative committee",
    "general staff", "national guard", "state department", "justice department", "treasury department", "state emergency service",
    "state border guard service", "general prosecutor's office", "prosecutor general's office", "prosecutor-general's office",
    "white house", "european parliament", "european commission", "central election commission",
]  # fmt: skip
# no other body in the world has these names: they are set right wherever some capital is missing
NAMES = ["state duma", "verkhovna rada", "federal security service"]
# written with capitals before "of" and a name alone: the Armed Forces of Ukraine
BODIES_OF = ["armed forces", "central bank", "national bank"]
# written small unless a name follows
OFFICES = (
    [
        "prime minister",
        "press secretary",
        "general secretary",
        "prosecutor general",
        "attorney general",
        "chief justice",
    ]
    + [f"{field} minister" for field in _FIELDS]
    + [f"{field} secretary" for field in _SECRETARIES]
    + [f"vice {office}" for office in ("president", "premier", "chairman", "speaker", "mayor", "governor")]
    + [f"deputy {office}" for office in _DEPUTIES]
)
