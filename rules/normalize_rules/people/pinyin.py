"""Where the syllables of a Chinese name in pinyin end."""

from __future__ import annotations

INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw", "")
_FINALS = (
    "iang iong uang ang eng ing ong ian iao uan uai an en in un ai ei ao ou ia ie iu ua uo ui ue er a o e i u v"
).split()


def pinyin_syllables(word: str) -> list[str]:
    """The syllables of a word in pinyin, the longest first, or nothing where it is none.

    >>> pinyin_syllables("jinping"), pinyin_syllables("xi"), pinyin_syllables("kim")
    (['jin', 'ping'], ['xi'], [])
    """
    if not word:
        return []
    for initial in INITIALS:
        if word.startswith(initial):
            for final in _FINALS:
                if word.startswith(final, len(initial)):
                    rest = word[len(initial) + len(final) :]
                    following = pinyin_syllables(rest)
                    if not rest or following:
                        return [initial + final, *following]
            if initial:
                return []
    return []
