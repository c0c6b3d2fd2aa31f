"""Words that hold English clauses together: what is glued to a mark before one of these is no name and no code."""

# with a capital behind a full stop they begin a sentence; without those that names end in (Made.In, Pay.It, Stop.Now)
OPENERS = frozenset(
    "The He She They This That These Those There But And However Meanwhile According After Before When While Although"
    " Because Since Some Many Most Its His Her Their Our We Another During Earlier Later".split()
)
# these do so even before a name
SURE_OPENERS = frozenset("The But And However Meanwhile According Although Because He She They".split())
# in small letters behind a comma, a colon or a semicolon
CLAUSE_WORDS = (
    "the and but he she they it we you there this that these those when while where who which what how why if as in on at"
    " to for from with by his her its their our not no an is was are were because although after before since some many"
    " most all then according including of or so also under over into about than will would has had"
    " have do did can could".split()
)
