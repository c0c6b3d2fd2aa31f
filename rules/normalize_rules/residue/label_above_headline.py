"""A button or an alert alone on the first line of a text: "Tweet", "Breaking"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph

_HEADLINE = 25  # characters
_PARAGRAPH = 80
_MOST = 4  # labels one above the other
_NEAR = 2  # lines that tell what the text is about
# words that head no text of their own
_ALWAYS = frozenset({
    "tweet", "tweets", "retweet", "tweet this", "tweeter", "twittear", "tuitear", "tweetle", "twitta", "sharetweet", "tweetshare", "pin it", "share on", "copy link", "breaking", "breaking news",
    "last minute", "last minute news", "last-minute", "last-minute news", "latest hour", "news flash", "newsflash", "just in", "urgent", "urgently", "urgent news",
    "news alert", "latest news", "news update", "top news",
})  # fmt: skip
# words that a chapter or a poem may be called, so only above a headline
_ABOVE_HEADLINE = frozenset({
    "share", "print", "email", "e-mail", "listen", "comment", "comments", "subscribe", "menu", "search", "log in", "login", "sign in",
    "translate", "bookmark", "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "instagram", "viber", "alert", "flash",
    "exclusive", "live", "latest", "last hour", "hot news", "main news", "main page",
})  # fmt: skip
# a story may have the company for its subject or its kicker, a book the verb for its title: only with another label
_NEEDS_OTHER = frozenset({
    "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "instagram", "viber", "search", "print", "comment", "comments",
    "listen", "translate", "menu",
})  # fmt: skip
# a letter, a telegram, a notice, or what a title is of
_DOCUMENT = expression(
    r"(?:please|dear|to all|to the|attention|all (?:staff|residents|tenants))\b|.*\b(?:secretary|ambassador|minister|embassy|consul\w*|legation)\b.{0,30} to the\b"
    r"|(?:a|an|the) (?:[a-z]+ )?(?:novel|story|poem|essay|exhibition|play|memoir|film|book|album|opera|guide)\b"
)
_COUNTER = expression(r"^\d{1,4} | \d{1,4}$")
_MARKS = " \t!:.|>»•*#-–—[](){}🔴⚡🚨❗‼"
_BODY = "The council of Tartu will vote on the budget on Tuesday evening, after a debate that began in May."


@rule(
    code="RES069",
    name="label-above-headline",
    phase="layout",
    languages=(),
    triggers=sorted(_ALWAYS | _ABOVE_HEADLINE),
    fixes=[
        (f"Tweet\n{_BODY}", _BODY),
        (f"Breaking\n\nBudget vote in Tartu is near\n\n{_BODY}", f"Budget vote in Tartu is near\n\n{_BODY}"),
        (f"Share 0\nTweet\nBudget vote in Tartu is near\n{_BODY}", f"Budget vote in Tartu is near\n{_BODY}"),
        (f"LAST MINUTE!\n{_BODY}", _BODY),
    ],
    keeps=[
        (f"Breaking\n\nBreaking is a sport now. {_BODY}", "the text is about it"),
        (f"Tweet\n\nMayor deletes a tweet on taxes\n\n{_BODY}", "the headline is about it"),
        (f"Share\n\n{_BODY}", "the title of a short text"),
        ("Like\nThe rain that fell on the roof in March,\nlike the hand of a child on a drum.", "verse"),
        ("Breaking\n\nThe bread was warm.\nWe ate it on the stairs.", "no paragraph of news"),
        (f"{_BODY}\n\nTweet\n\n{_BODY[:-1]} of last year.", "further down it may be a subheading"),
        (f"Home\n\nPart one: The river and the road\n\n{_BODY}", "a chapter"),
        (f"URGENT\n\nThe Secretary of State to the Ambassador in Paris\n\n{_BODY}", "a telegram"),
        (f"Breaking\n\nA novel by Ana Diaz, chapter one\n\n{_BODY}", "a title"),
        (f"Facebook\n\nZuckerberg to pay after privacy deal\n\n{_BODY}", "the story's company"),
        (f"Live music\n\nBudget vote in Tartu is near\n\n{_BODY}", "a headline"),
    ],
)
def label_above_headline(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A button or an alert alone above the headline

    A scrape begins where the page does: with the button for sharing, or with the word that blinks above urgent news.
    On the first line, above news, and where the lines below do not speak of it, such a word says nothing. A word that could
    be a title goes only above a headline.
    """
    if not hits:
        return
    lines = [*islice(((number, key) for number, key in enumerate(document.line_keys) if key), _MOST + _NEAR)]
    labels = [*takewhile(bool, (_label(key) for _, key in lines[:_MOST]))]
    below = [key for _, key in lines[len(labels) : len(labels) + _NEAR]]
    alone = len(labels) == 1 and labels[0] in _NEEDS_OTHER and not _COUNTER.search(lines[0][1].strip(_MARKS))
    if labels and not alone and all(_is_news(below, label) for label in labels):
        for (number, _), label in zip(lines, labels, strict=False):
            line = document.lines[number]
            message = f"a label of the page above the text ({label!r})"
            yield Finding(line.start, line.end, message, (Edit(line.start, line.end, ""),))


def _label(key: str) -> str:
    """The word of a button or an alert that a folded line consists of, or ""."""
    word = _COUNTER.sub("", key.strip(_MARKS))
    return word if word in _ALWAYS or word in _ABOVE_HEADLINE else ""


def _is_news(below: Sequence[str], word: str) -> bool:
    """Whether news follows that is not about the word: a headline and a paragraph, or a paragraph at once."""
    about = word.split()[0].removesuffix("s")
    if not below or _DOCUMENT.match(below[0]) or any(re.search(rf"\b{re.escape(about)}", key) for key in below):
        return False
    if len(below[0]) >= _PARAGRAPH and is_paragraph(below[0]):
        return word in _ALWAYS
    return len(below[0]) >= _HEADLINE and not is_paragraph(below[0]) and len(below[-1]) >= _PARAGRAPH
