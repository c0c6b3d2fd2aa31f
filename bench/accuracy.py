"""Quality: our own cases, the examples of every rule, and, where it is at hand, real translated news with human references.

    python -m bench.accuracy

A reference decides about an edit that it supports (it has the new form and not the old one) or contradicts (the other way
round); all other edits are neutral. The same edit in several systems' translations of a passage counts once.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from bench import shared
from bench.report import Cell, Report, publish
from bench.texts import ROOT
from normalize import Normalizer, __version__

KINDS = ("supported", "contradicted", "neutral")

NOTE = (
    "*Our cases* (`tests/cases/`) and *rules' examples* were written beside the rules, so they say that nothing broke, not how good "
    "the rules are on text that nobody has seen. *Written cases* were collected by others from real pages. *Translated news* is "
    "the development share of 2,229 system translations of 158 news articles with human references (WMT 2021-2023): per rule, how "
    "many edits the reference supports, contradicts, or says nothing about. *Right* are the cases passed, or the supported edits."
)


def measure() -> Report:
    """Cases, then edits by rule."""
    rows: list[tuple[Cell, ...]] = []
    figures: dict[str, float] = {}
    for what, passed, total in (*_own_cases(), *_examples()):
        rows.append((what, passed, total - passed, "–", _share(passed, total)))
    if shared.is_present():
        for family, passed, total in shared.written_cases():
            rows.append((f"written cases: {family}", passed, total - passed, "–", _share(passed, total)))
            figures[f"cases {family} passed"], figures[f"cases {family} failed"] = passed, total - passed
        for label, verdict, found in _judged(figures):
            rows.append((label, *(verdict[kind] for kind in KINDS), found))
    columns = ("what", "right", "wrong", "neutral", "right of judged")
    missing = () if shared.is_present() else ("real translated news (not part of the project)",)
    return Report("accuracy", "Accuracy", NOTE, columns, tuple(rows), figures, {"normalize": __version__}, missing)


def _own_cases() -> Iterator[tuple[str, int, int]]:
    """For each file of cases: fixed as wanted, kept as they are, and what is known to fail."""
    clean = Normalizer().clean
    for file in sorted((ROOT / "tests" / "cases").glob("*.toml")):
        cases = tomllib.loads(file.read_text(encoding="utf-8"))
        to_fix = [*cases.get("fix", ()), *cases.get("known", ())]
        kept = cases.get("keep", ())
        for what, wanted in (
            ("to fix", [(case["text"], case["becomes"]) for case in to_fix]),
            ("to keep", [(case["text"], case["text"]) for case in kept]),
        ):
            if wanted:
                passed = sum(clean(text).text == becomes for text, becomes in wanted)
                yield f"our cases: {file.stem.replace('_', ' ')}, {what}", passed, len(wanted)


def _examples() -> Iterator[tuple[str, int, int]]:
    """The examples of the rules with all rules at work: a text to keep must stay as it is."""
    normalizer = Normalizer()
    kept = [text for rule in normalizer.rules for text, _ in rule.keeps]
    yield "rules' examples, to keep", sum(normalizer.clean(text).text == text for text in kept), len(kept)


def _judged(figures: dict[str, float]) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """The verdicts in all, by family and by rule; the figures on the way."""
    judged = shared.judge("score")
    verdict = judged.verdict
    families = {rule.code: rule.family for rule in Normalizer().rules}
    by_family: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for codes, counts in verdict["by_rule"].items():
        by_family[families.get(codes[:6], "other")].update({kind: counts[kind] for kind in KINDS})
    total = verdict["total"]
    figures |= {f"{kind} edits": total[kind] for kind in KINDS}
    figures |= {
        "precision": total["precision"] or 0.0,
        "second-run changes": judged.again,
        "second-run texts": judged.texts,
    }
    yield "translated news, all rules", total, _precision(total)
    for family, counts in sorted(by_family.items(), key=lambda item: -item[1].total()):
        figures |= {f"family {family} {kind}": counts[kind] for kind in KINDS}
        yield f"translated news: {family}", counts, _precision(counts)
    for codes, counts in verdict["by_rule"].items():
        yield f"translated news: {codes}", counts, _precision(counts)


def _precision(counts: Mapping[str, Any]) -> str:
    return _share(counts["supported"], counts["supported"] + counts["contradicted"])


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def main() -> None:
    """Print the table."""
    publish(measure())


if __name__ == "__main__":
    main()
