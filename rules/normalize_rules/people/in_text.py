"""Which words stand somewhere in a text, each looked for once."""

import re


class InText:
    """The words that somebody asked for, with the answers; capitals and accents count."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        if word not in self._known:
            self._known[word] = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self._text) is not None
        return self._known[word]
