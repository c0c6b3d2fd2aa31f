"""Whether a short stretch, as a quotation is, was left in French or Spanish; too short for a language detector."""

from bisect import bisect_right

from normalize import Document, expression
from normalize.language import language_of

# one of these stands in nearly every line of English
ENGLISH_LINE = expression(r"\b(?:the|of|and|is|was|in|to|that|he|she|they|it|has|with|for|said|says|at|by)\b")
# words that hold a sentence together, without those that are words of another of the languages too
ENGLISH = frozenset(
    "the is are was were will would can could do does did have had what who whom whose why how when where which there"
    " this that these those it he she they we you not and of to in for with our your my his her its their from been at"
    " by just so thank thanks god get out go stop don't please help justice freedom now down enough more again let let's"
    " wait people my i i'm it's all everyone nobody one be very up off away back home here want need know say see give"
    " take make like only if because about than".split()
)
# words of English that stand in French, but that no Spanish sentence holds
_NOT_SPANISH = ENGLISH | frozenset(
    "on or long live yes welcome good morning never stop look wait sorry stay as into out back down where every".split()
)
FRENCH = frozenset(
    "le la les un une du de des est sont qui que quoi où pas ne nous vous ils elles je tu il elle mes ses ton notre votre"
    " dans avec et mais vive au aux ce cette ces ça sommes suis êtes été y allons qu'est c'est n'est est-ce qu'il j'ai"
    " l'on d'un d'une où chez toi moi lui oui non merci bonjour bonsoir salut allez allons halte vive ouvert fermé adieu"
    " jamais toujours rien tout tous toute toutes bien très dehors assez pourquoi combien paix mort peuple roi"
    " reine monde ville liberté égalité fraternité maman papa monsieur madame mesdames messieurs voilà voici debout".split()
)
SPANISH = frozenset(
    "que la el los las un una de del en por para con se lo te nos su mi y es al viva vivan fuera basta hola ya muy todo"
    " todos nada como donde quien quienes cuando ni sí están está más".split()
)
_NOT_FOREIGN = _NOT_SPANISH - {"on", "or", "as", "long"}  # which are French as well
# the commonest words of other languages, and those of French and Spanish that the sets above leave out
_OTHERS = frozenset(
    "se sa lui leur leurs par plus même être peut faut encore dit suis tu va vas vont au en ni ou"
    " somos son"
    " der das und ist nicht ein eine mit von für auf im zu sich auch wir ich sie wird kein keine alles noch schon"
    " il gli che è con non una siamo sono tutti tutto della del di senza mai ancora"
    " os um uma não são você nós mais sem da na é com"
    " het een en van niet wij zijn geen".split()
)
# which stand in English text as well, or in names
_UNTELLING = frozenset("son ton pas est papa maman monde reine roi van von os im".split())
_KNOWN = (FRENCH | SPANISH | _OTHERS) - _UNTELLING
_IN_NAMES = frozenset("de del della di da du des der das van von la le les los las el il al y und et e i".split())
_WORD = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_REACH = 1000  # a quotation that is longer lost its mark
_PAIRS = {"«": "»", "„": "“”"}


def words(text: str) -> list[str]:
    """The words of a stretch in small letters, with straight apostrophes."""
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def is_french(text: str) -> bool:
    """Whether a stretch has French words that hold a sentence together, and no English ones.

    >>> is_french("Qui va payer"), is_french("Who is Le Clerc"), is_french("Nobody goes out")
    (True, False, False)
    """
    found = words(text)
    return ENGLISH.isdisjoint(found) and not FRENCH.isdisjoint(found)


def is_english(text: str, least: int = 1) -> bool:
    """Whether a stretch has as many English words that hold a sentence together, and no Spanish ones.

    >>> is_english("Justice for Ana"), is_english("Que viva Ana"), is_english("Ana")
    (True, False, False)
    """
    found = words(text)
    return SPANISH.isdisjoint(found) and sum(word in _NOT_SPANISH for word in found) >= least


def is_foreign(text: str) -> bool:
    """Whether a stretch is a sentence or a phrase of another language in Latin letters; names alone are of none.

    A word that holds such sentences together, and one in small letters that is no part of a name.

    >>> is_foreign("Tout est perdu"), is_foreign("¿Y tú?"), is_foreign("Alles ist gut")
    (True, True, True)
    >>> is_foreign("Corriere della Sera"), is_foreign("in this no man's land"), is_foreign("Café de Paris")
    (False, False, False)
    """
    found = words(text)
    if not _NOT_FOREIGN.isdisjoint(found) or len(found) < 2:
        return False
    if "¿" in text or "¡" in text:
        return True
    if all(word in _IN_NAMES for word in _WORD.findall(text) if word.islower()):
        return False
    return has_foreign_word(text) or language_of(text) not in ("", "en")


def has_foreign_word(text: str) -> bool:
    """Whether a stretch holds a word that holds sentences of another language together.

    >>> has_foreign_word("merci"), has_foreign_word("a scandal")
    (True, False)
    """
    return not _KNOWN.isdisjoint(words(text))


def quotation_around(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The quotation in which a span lies, marks included: double marks, or guillemets and low marks in its line."""
    index = bisect_right(document.quotations, (start, len(document.text))) - 1
    if index >= 0 and document.quotations[index][1] >= end:
        return document.quotations[index]
    text, line = document.text, document.line_at(start)
    for opening, closing in _PAIRS.items():
        if opening in document.others:
            low = text.rfind(opening, max(line.start, start - _REACH), start)
            ends = [at for mark in closing if (at := text.find(mark, low + 1, min(line.end, start + _REACH))) >= 0]
            if low >= 0 and ends and min(ends) >= end:
                return low, min(ends) + 1
    return None
