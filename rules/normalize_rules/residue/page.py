"""Proof that a text is a scraped page: a line elsewhere in it that is residue beyond doubt."""

from functools import cache, lru_cache

from normalize import Document, Settings
from normalize.compiled import compile_rules, compiled
from normalize.engine import Engine
from normalize.lines import check as line_shapes

_OTHER_WITNESSES = ("breadcrumb", "crawler-prefix")


def is_page(document: Document, line: int) -> bool:
    """Whether a line besides the one of that number is residue. For shapes that edited texts also hold now and then."""
    found = residue_lines(document)
    return len(found) > (line in found)


@lru_cache(maxsize=4)
def residue_lines(document: Document) -> frozenset[int]:
    """The numbers of the lines that are residue by their shape."""
    proposed = _witnesses().proposals(document)
    return frozenset([document.line_at(finding.start).number for finding in proposed if finding.edits])


@cache
def _witnesses() -> Engine:
    # all shapes of lines, whatever the user selected: what a text is does not depend on what is cleaned of it
    made = compiled(())
    plan = made.plans["layout"]
    shapes = next(codes for codes in plan.checks if made.rules[codes[0]].check is line_shapes)
    rules = [rule for rule in made.rules.values() if rule.code in shapes or rule.name in _OTHER_WITNESSES]
    return Engine(rules, Settings(), {**compile_rules(()).plans, "layout": plan})
