"""`normalize explain`: what a rule does and why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
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
  normalize explain people                                 the rules of a family, one line each; so also NAM
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `explain` takes."""
    parser.add_argument("rules", nargs="+", metavar="RULE", help="a rule's code or name, a family, or how codes begin")
    add_pack_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the explanation of each rule."""
    from normalize.cli.rules import listing
    from normalize.packs import load_rules
    from normalize.report.paint import Paint, wants_colour

    rules = load_rules(configuration_of(arguments).settings.packs)
    paint = Paint(wants_colour(sys.stdout, arguments.color))
    chosen = [(_named(name, rules), name) for name in arguments.rules]
    groups = [[rule] if rule else _group(name, rules) for rule, name in chosen]  # all are known before one is shown
    for number, (group, (rule, _)) in enumerate(zip(groups, chosen, strict=True)):
        print("\n" * (number > 0) + "\n".join(_explanation(rule, paint) if rule else listing(group, paint)))
    return 0


def _named(name: str, rules: Iterable[Rule]) -> Rule | None:
    return next((rule for rule in rules if name.lower() in (rule.code.lower(), rule.name)), None)


def _group(name: str, rules: Iterable[Rule]) -> list[Rule]:
    """The rules of a family, or with codes that begin so. Raises ValueError when there is none."""
    found = [rule for rule in rules if rule.family == name.lower() or rule.code.startswith(name.upper())]
    if not found:
        raise ValueError(f"no rule and no family {name!r}{_near(name, rules)}; see `normalize rules`")
    return sorted(found, key=lambda rule: (rule.family, rule.code))


def _near(name: str, rules: Iterable[Rule]) -> str:
    """A proposal, where one is likely: a code with another number is another rule, and no slip of the fingers."""
    from normalize.config import did_you_mean

    return did_you_mean(name.lower(), {word for rule in rules for word in (rule.name, rule.family)}, likeness=0.8)


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
