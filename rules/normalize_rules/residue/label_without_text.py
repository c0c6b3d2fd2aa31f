"""A heading or a pointer that ends a text, with nothing behind it: "What you need to know:"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.line_kinds import is_paragraph
from normalize_rules.residue.article import LINE

_LABEL = expression(
    r"[^\w\"']{0,4}(?:what (?:you need|you should|we|to) (?:to )?know(?: (?:so far|about it))?|(?:key|main) (?:points|facts|takeaways)|in (?:pictures|photos|numbers|brief)|the main (?:things|points)"
    r"|(?:see|read|watch|listen)(?: (?:also|too|more|next|on|here))|(?:also|more|further) (?:read|reading|on this|on the topic|on the subject)|(?:you )?(?:may|might) (?:also )?like"
    r"|(?:watch|see) (?:the |a )?(?:full )?(?:video|photos?|interview|moment)(?: here| below)?|(?:the |full )?(?:video|photos?|pictures|photo gallery|gallery)"
    r"|(?:on the|on this|by) (?:topic|subject)|(?:related|similar|other|more) (?:news|stories|articles|videos?|topics|materials?|reading)|recommended(?: reading)?|(?:follow|find) us(?: on)?"
    r"|(?:background|context|details?|reference|addendum|updates?))[ ]?(?::|\.\.\.|…)"
)


@rule(
    code="RES092",
    name="label-without-text",
    phase="layout",
    languages=(),
    sources=["sw", "en", "ru"],
    fixes=[
        (f"{LINE}\nWhat you need to know:", LINE),
        (f"{LINE}\n\nWatch the video:\n", LINE + "\n"),
        (f"{LINE}\nIn pictures:\nSee also:", LINE),
    ],
    keeps=[
        (f"{LINE}\nWhat you need to know:\n- Bring a pen.\n- Come at six.", "its list follows"),
        (f"{LINE}\nWhat you need to know", "no colon: it may be a headline"),
        ("Bridge reopens\nIn pictures:", "no text"),
        (f"{LINE}\nThe mayor has one wish:", "not a label of pages"),
    ],
)  # fmt: skip
def label_without_text(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A heading or a pointer that ends a text, with nothing behind it

    The list, the film or the links of a page were not scraped, and their heading is the last line of the text. It ends in a
    colon and is one of those that pages print.
    """
    keys = document.line_keys
    last = len(keys) - 1
    while last > 0 and (not keys[last] or (len(keys[last]) < 50 and _LABEL.fullmatch(keys[last]))):
        last -= 1
    if not any(map(is_paragraph, keys[: last + 1])):
        return
    for number in range(last + 1, len(keys)):
        if keys[number]:
            line = document.lines[number]
            yield Finding(line.start, line.end, "a label with nothing behind it", (Edit(line.start, line.end, ""),))
