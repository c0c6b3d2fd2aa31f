"""`normalize rules`: the list of rules."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from normalize.cli.options import add_pack_options, configuration_of, one_of

if TYPE_CHECKING:
    from normalize.report.paint import Paint
    from normalize.rules import Rule

SUMMARY = "list the rules"
EXAMPLES = """\
Examples:
  normalize rules                          all, by family
  normalize rules NAM agencies             those that --select would take
  normalize rules --safety none            those that report and never change
  normalize rules --output-format json     for programs
"""

_MARKS = {"safe": " ", "unsafe": "!", "none": "?"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `rules` takes."""
    parser.add_argument("rules", nargs="*", metavar="RULES", help="codes, their beginning, names or families")
    group = parser.add_argument_group("Choice")
    group.add_argument("--safety", type=one_of(tuple(_MARKS)), metavar="NAME", help=", ".join(_MARKS))
    group.add_argument(
        "--output-format", type=one_of(("text", "json")), default="text", metavar="NAME", help="text, json"
    )
    add_pack_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the rules by family."""
    from normalize.config import Settings
    from normalize.normalizer import chosen
    from normalize.packs import load_rules
    from normalize.report.paint import Paint, wants_colour

    rules = load_rules(configuration_of(arguments).settings.packs)
    taken = chosen(rules, Settings(select=tuple(arguments.rules)))
    listed = [rule for rule in taken if arguments.safety in (None, rule.safety)]
    listed.sort(key=lambda rule: (rule.family, rule.code))
    if arguments.output_format == "json":
        _print_json(listed)
    else:
        paint = Paint(wants_colour(sys.stdout, arguments.color))
        print("\n".join(listing(listed, paint)))
    return 0


def listing(rules: Iterable[Rule], paint: Paint) -> Iterator[str]:
    """Rules that are sorted by family, a line each, and what the marks mean."""
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            yield paint("head", family)
        yield f"  {paint('code', rule.code)} {_MARKS[rule.safety]} {rule.name:34} {rule.summary}"
    yield "\n  ! only with --unsafe-fixes   ? reported, never changed"


def _print_json(rules: Sequence[Rule]) -> None:
    import json

    keys = ("code", "name", "family", "phase", "safety", "summary", "why", "sources", "where")
    table = [
        {key: getattr(rule, key) for key in keys}
        | {"languages": sorted(rule.languages), "fixes": rule.fixes, "finds": rule.finds, "keeps": rule.keeps}
        for rule in rules
    ]
    print(json.dumps(table, ensure_ascii=True, indent=1))
