"""`normalize explain`: what a rule does and why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from normalize.cli.options import add_pack_options, configuration_of

if TYPE_CHECKING:
    from normalize.report.paint import Paint
    from normalize.rules import Rule

SUMMARY = "explain a rule: what it does, why, and what it leaves alone"
EXAMPLES = """\
Examples:
  normalize explain NAM002
  normalize explain given-name-as-surname name-variant
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `explain` takes."""
    parser.add_argument("rules", nargs="+", metavar="RULE", help="a rule's code or name")
    add_pack_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the explanation of each rule."""
    from normalize.packs import load_rules
    from normalize.report.paint import Paint, wants_colour

    rules = load_rules(configuration_of(arguments).settings.packs)
    paint = Paint(wants_colour(sys.stdout, arguments.color))
    chosen = [_named(name, rules) for name in arguments.rules]
    print("\n\n".join("\n".join(_explanation(rule, paint)) for rule in chosen))
    return 0


def _named(name: str, rules: Sequence[Rule]) -> Rule:
    for rule in rules:
        if name.lower() in (rule.code.lower(), rule.name):
            return rule
    from normalize.config import did_you_mean

    names: Iterable[str] = (known for rule in rules for known in (rule.code, rule.name))
    raise ValueError(f"no rule {name!r}{did_you_mean(name, names)}; see `normalize rules`")


def _explanation(rule: Rule, paint: Paint) -> Iterator[str]:
    yield f"{paint('code', rule.code)} {paint('head', rule.name)}"
    yield f"{rule.summary}.\n"
    yield f"{rule.why}\n"
    languages = ", ".join(sorted(rule.languages)) or "any language"
    yield f"safety: {rule.safety} · phase: {rule.phase} · family: {rule.family} · texts in: {languages}"
    if rule.sources:
        yield f"left by translation from: {', '.join(rule.sources)}"
    yield f"defined in: {rule.where}\n"
    yield from _examples(rule, paint)


def _examples(rule: Rule, paint: Paint) -> Iterator[str]:
    for before, after in rule.fixes:
        yield f"  {paint('minus', _indented(before))}\n→ {paint('plus', _indented(after))}\n"
    for text in rule.finds:
        yield f"  reports: {_indented(text)}"
    yield paint("head", "left alone on purpose:")
    for text, reason in rule.keeps:
        yield f"  {_indented(text)}{paint('dim', f'   ({reason})')}"


def _indented(text: str) -> str:
    from normalize.report.signs import visible

    return visible(text).replace("\n", "\n  ")
