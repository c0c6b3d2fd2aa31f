"""What is measured: articles of real length, made every time the same from the examples."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
BODY = Path(__file__).parent / "body.txt"
# evidence that is no part of the project; what needs it is left out where it is not
SHARED = ROOT.parent / "shared"


def articles(copies: int, *, ascii_only: bool = False) -> list[str]:
    """The examples, each with paragraphs of plain news (`body.txt`) in its middle, in `copies` different orders."""
    chance = random.Random(7)
    body = paragraphs()
    made = []
    for file in sorted(EXAMPLES.glob("*.txt")):
        head, *rest = file.read_text(encoding="utf-8").split("\n\n")
        for number in range(copies):
            chance.shuffle(body)
            text = "\n\n".join([head, *rest[:2], *body, f"The count stood at {number}.", *rest[2:]])
            made.append(in_ascii(text) if ascii_only else text)
    return made


def paragraphs() -> list[str]:
    """Plain news without an artefact."""
    return BODY.read_text(encoding="utf-8").strip().split("\n\n")


def in_ascii(text: str) -> str:
    """The text with plain marks and without accents."""
    plain = text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0xA9: "(c)", 0xBB: ">", 0xB7: "-"})
    return unicodedata.normalize("NFD", plain).encode("ascii", "ignore").decode()


def seeds() -> list[str]:
    """Real scraped articles, where the evidence lies beside the project."""
    return [file.read_text(encoding="utf-8") for file in sorted((SHARED / "corpus" / "seeds").glob("*.txt"))]


def of_length(size: int, *, one_line: bool = False) -> str:
    """An article of about `size` characters; its sentences carry numbers, so that no paragraph is a copy of another."""
    chance = random.Random(11)
    texts = articles(1)
    made, length = [], 0
    for number in range(size):
        if length >= size:
            break
        piece = chance.choice(texts).replace(". ", f" in the year {1900 + number}. ")
        made.append(piece.replace("\n", " ") if one_line else piece)
        length += len(made[-1]) + 2
    return (" " if one_line else "\n\n").join(made)[:size]


def megabytes(texts: list[str]) -> float:
    """Their size in UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6
