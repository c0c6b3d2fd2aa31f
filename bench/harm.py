"""Harm: what the rules do to news that needs no cleaning.

    python -m bench.harm

Every edit of a text that was written in English is suspect. Quotation marks and dashes made alike in one text are counted
apart. Needs clean news beside the project; without it only our own plain paragraphs are measured.
"""

from __future__ import annotations

from collections.abc import Iterator

from bench import shared
from bench.report import Cell, Report, publish
from bench.texts import paragraphs
from normalize import Normalizer, __version__

NOTE = (
    "Edits per 100,000 words of clean news. *Originals* were written in English (WMT, NTREX, UD PUD, GUM Wikinews), *references* are "
    "human translations, which keep some calques and follow no house style. *Marks* are quotation marks, apostrophes and dashes made "
    "alike within a text. *Our paragraphs* are those that fill the articles of the speed tables: not one of them may change."
)


def measure() -> Report:
    """Edits by kind of text, then by rule."""
    figures: dict[str, float] = {}
    rows = [_own(figures)]
    if shared.is_present():
        rows += _judged(figures)
    columns = ("what", "texts", "texts changed", "edits", "edits in 100,000 words", "marks in 100,000 words")
    missing = () if shared.is_present() else ("clean news (not part of the project)",)
    return Report("harm", "Harm", NOTE, columns, tuple(rows), figures, {"normalize": __version__}, missing)


def _own(figures: dict[str, float]) -> tuple[Cell, ...]:
    clean, texts = Normalizer().clean, paragraphs()
    made = [len(clean(text).changes) for text in texts]
    figures["edits of our paragraphs"] = sum(made)
    words = sum(len(text.split()) for text in texts)
    return "our paragraphs", len(texts), sum(map(bool, made)), sum(made), f"{sum(made) / words * 1e5:.2f}", "–"


def _judged(figures: dict[str, float]) -> Iterator[tuple[Cell, ...]]:
    judged = shared.judge("harm")
    for kind, found in judged.verdict["by_kind"].items():
        rate, marks = found["edits_per_100k_words"], found["typographic_per_100k_words"]
        figures |= {f"edits of {kind}s": rate, f"marks of {kind}s": marks}
        yield f"{kind}s", found["documents"], found["documents_changed"], found["edits"], f"{rate:.2f}", f"{marks:.2f}"
    figures |= {"second-run changes": judged.again, "second-run texts": judged.texts}
    for rule, edits in judged.verdict["by_rule"].items():
        yield f"edits by {rule}", "–", "–", edits, "–", "–"


def main() -> None:
    """Print the table."""
    publish(measure())


if __name__ == "__main__":
    main()
