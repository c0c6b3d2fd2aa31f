"""A button or a mark behind the text of a line: "Children fetch water in Taiz Click to enlarge image", "… for guests. [PHOTO]"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.residue.article import LINE

_ENLARGE = expression(
    r"(?<=[\w.!)\]”])[ \u00a0]?[(\[]?(?:Click|Tap|Press)(?: here| on (?:the )?(?:image|photo|picture|map))? to (?:enlarge|zoom(?: in)?|view (?:larger|full size)|expand)"
    r"(?: (?:the|this))?(?: (?:image|photo|picture|map|graphic|chart))?[)\]]?\.?\s*$"
)
_MARK = expression(
    r"(?<=[.!?\"”’)])[ \u00a0]+(?:\[(?:PHOTOS?|VIDEOS?|PHOTO GALLERY|GALLERY|AUDIO|INFOGRAPHICS?|PHOTO[ /+]VIDEO|Photos?|Videos?)\])\s*$"
)
_CUE = expression(r"\[(?!(?:PHOTO|VIDEO|GALLERY|AUDIO|INFO))[A-Z][A-Z ]{2,}\]")
_BEFORE = expression(
    r"(?:\b(?:to|must|can|could|and|or|then|says?|said|reads?|button|the|a|please|should|may|will|just)|[,:;\"“‘'(])$"
)
_WORDS_BEFORE = 3


@rule(
    code="RES097",
    name="button-behind-text",
    phase="inline",
    languages=(),
    sources=["de", "ar", "ro", "it"],
    triggers=["click ", "tap ", "press ", "[photo", "[video", "[gallery", "[audio", "[infographic"],
    fixes=[
        (f"The old bridge of Tartu at noon Click to enlarge photo\n{LINE}", f"The old bridge of Tartu at noon\n{LINE}"),
        (f"The old bridge of Tartu at noon. (Tap to zoom)\n{LINE}", f"The old bridge of Tartu at noon.\n{LINE}"),
        (f"{LINE} [VIDEO]\n{LINE[:-1]} again.", f"{LINE}\n{LINE[:-1]} again."),
        (f"{LINE} [PHOTO GALLERY]", LINE),
    ],
    keeps=[
        (f"The old label reads Click to enlarge image\n{LINE}", "what the label says"),
        (f"{LINE} Users click to enlarge the image", "a sentence"),
        (f"The screen shows nothing but \"Click to enlarge image\"\n{LINE}", "quoted"),
        (f"{LINE} [VIDEO]\n[APPLAUSE]\n{LINE[:-1]} again.", "a transcript"),
        (f"The mark that the clerk put there was [PHOTO]\n{LINE}", "no full stop before it"),
    ],
)  # fmt: skip
def button_behind_text(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The button of a picture, or the sign that one follows, behind the text of a line

    The button stood on the picture and was run together with the caption; the sign told that a photo or a film follows. The
    text before them stays. A transcript has such signs as words of its own.
    """
    is_transcript = None
    for number in sorted({document.line_at(hit.start).number for hit in hits}):
        line = document.lines[number]
        match = _ENLARGE.search(document.text, line.start, line.end)
        if match:
            before = document.text[line.start : match.start()].rstrip()
            if len(before.split()) < _WORDS_BEFORE or _BEFORE.search(before.lower()):
                continue
        else:
            match = _MARK.search(document.text, line.start, line.end)
            if is_transcript is None:
                is_transcript = _CUE.search(document.text) is not None
            if not match or is_transcript:
                continue
        yield Finding(match.start(), match.end(), "a button of the page", (Edit(match.start(), match.end(), ""),))
