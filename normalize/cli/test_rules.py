"""`normalize test-rules`: does every rule of a pack do what its examples say, and obey the laws?"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from normalize.cli.options import add_colour_option

if TYPE_CHECKING:
    from normalize.proofs.rule_tests import Failure, Verdict
    from normalize.report.terminal import Paint
    from normalize.rules import Rule

SUMMARY = "test rules by their own examples, the laws and the clock"
EXAMPLES = """\
Examples:
  normalize test-rules my-names.toml     a file of your own, among all built-in rules
  normalize test-rules acme              an installed pack; acme/ is the folder
  normalize test-rules rules/            every rule file in a folder
  normalize test-rules --packs           the packs that the configuration names
  normalize test-rules                   those and the built-in rules

What is tested: the loader takes the rule; each fix gives exactly its text; each keep stays, also among all other
rules; a second run changes nothing; nothing is lost; no row can never fire; no rule is slow on long texts; no table
undoes another. With Hypothesis (pip install 'newsnorm[testing]') also on texts grown from the examples.

Exit status: 0 all sound · 1 some rule fails · 2 a pack does not load
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `test-rules` takes."""
    parser.add_argument("packs", nargs="*", metavar="PACK", help="TOML files, folders of them, or installed packs")
    parser.add_argument("--packs", action="store_true", dest="only_packs", help="not the built-in rules")
    parser.add_argument("--texts", type=int, metavar="N", help="texts to grow for each rule (default: 60)")
    parser.add_argument("--time", action="store_true", help="also time the built-in rules; takes minutes")
    parser.add_argument("--matrix", action="store_true", help="also show which rules' fixes overlap, and which wins")
    add_colour_option(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="only what fails")


def run(arguments: argparse.Namespace) -> int:
    """Test the rules and say how they fare, one line a rule."""
    import sys

    from normalize.packs import load_rules
    from normalize.proofs.rule_tests import TEXTS, can_grow_texts, verdicts
    from normalize.report.terminal import Paint, wants_colour
    from normalize.rewriting import refuse_cascades

    paint = Paint(wants_colour(sys.stdout, arguments.color))
    packs, only, refused = _loaded(arguments, paint)
    rules = load_rules(packs)
    refuse_cascades(rules)
    texts = TEXTS if arguments.texts is None else arguments.texts
    built_in = {rule.code for rule in load_rules()}
    failing = tested = 0
    for timed in (True, False):
        codes = {code for code in only if timed == (arguments.time or code not in built_in)}
        for verdict in verdicts(rules, only=codes, texts=texts, timed=timed):
            tested += 1
            failing += bool(verdict.failures)
            if verdict.failures or not arguments.quiet:
                print("\n".join(map(_printable, _lines(verdict, paint))), flush=True)
    if arguments.matrix:
        print("\n".join(map(_printable, _matrix(rules, only, paint))))
    _close(tested, failing, refused, grown=can_grow_texts())
    return 2 if refused else int(failing > 0)


def _loaded(arguments: argparse.Namespace, paint: Paint) -> tuple[tuple[str, ...], set[str], int]:
    """The packs that load, the codes of the rules to test, and how many packs were refused."""
    from normalize.cli.options import configuration_of
    from normalize.packs import load_rules
    from normalize.report.terminal import visible
    from normalize.rules import RuleError

    built_in = load_rules()
    only = set() if arguments.packs or arguments.only_packs else {rule.code for rule in built_in}
    packs: list[str] = []
    refused = 0
    for name in [*_files_of(arguments.packs)] or configuration_of(arguments).settings.packs:
        ours = _in_built_in_pack(name, built_in)
        if ours is not None:
            only |= ours
            continue
        try:
            only |= {rule.code for rule in load_rules((name,))} - {rule.code for rule in built_in}
            packs.append(name)
        except RuleError as error:
            refused += 1
            said = visible(str(error).removeprefix(f"{name}: "))
            print(_printable(f"{paint('minus', '✗')} {paint('path', visible(name))}: {said}"))
    return tuple(dict.fromkeys(packs)), only, refused


def _files_of(packs: Sequence[str]) -> Iterator[str]:
    """The packs named, for a folder its TOML files. Beside the folder of a pack's project its name means the pack."""
    from pathlib import Path

    from normalize.configuration.sources import NAMES
    from normalize.packs import installed

    for pack in packs:
        if Path(pack).is_dir() and pack not in installed():
            yield from (str(path) for path in sorted(Path(pack).rglob("*.toml")) if path.name not in NAMES)
        else:
            yield pack


def _in_built_in_pack(name: str, built_in: Sequence[Rule]) -> set[str] | None:
    """The rules of a table that belongs to the built-in pack itself, or None for any other pack."""
    from importlib.util import find_spec
    from pathlib import Path

    from normalize.packs import BUILT_IN

    path = Path(name).resolve()
    for package in BUILT_IN.values():
        spec = find_spec(package)
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            if path.is_relative_to(Path(folder).resolve()):
                where = path.relative_to(Path(folder).resolve()).as_posix()
                return {rule.code for rule in built_in if rule.where == where}
    return None


def _lines(verdict: Verdict, paint: Paint) -> Iterator[str]:
    rule = verdict.rule
    mark = paint("minus", "✗") if verdict.failures else paint("plus", "✓")
    counts = [(len(rule.fixes), "fix", "fixes"), (len(rule.finds), "find", "finds"), (len(rule.keeps), "keep", "keeps")]
    counts.append((verdict.grown, "grown text", "grown texts"))
    tried = " · ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
    yield f"{mark} {paint('code', rule.code)} {rule.name:<34} {paint('dim', tried)}"
    for failure in verdict.failures:
        yield from _failure(failure, rule, paint)


def _failure(failure: Failure, rule: Rule, paint: Paint) -> Iterator[str]:
    from normalize.report.terminal import visible

    yield f"    {paint('path', visible(rule.where))}: {visible(failure.place)}: {_one_line(failure.said)}"
    yield f"      text      {_one_line(failure.text)}"
    if failure.expected != failure.got:
        yield f"      expected  {_one_line(failure.expected)}"
        yield f"      got       {_one_line(failure.got)}"
        yield f"      diff      {_word_diff(failure.expected, failure.got, paint)}"


def _word_diff(expected: str, got: str, paint: Paint) -> str:
    import difflib
    import re

    old, new = (re.findall(r"\s+|\w+|[^\w\s]", text) for text in (expected, got))
    out = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = _one_line("".join(old[a:b])), _one_line("".join(new[c:d]))
        if kind == "equal":
            out.append(gone)
        else:
            out.append(paint("minus", gone if paint.on or not gone else f"[-{gone}-]"))
            out.append(paint("plus", come if paint.on or not come else f"{{+{come}+}}"))
    return "".join(out)


def _matrix(rules: Sequence[Rule], only: set[str], paint: Paint) -> Iterator[str]:
    from normalize.proofs.rule_tests import overlaps

    found = overlaps(rules, only=only)
    yield paint("head", "\nRules whose fixes overlap; the first one wins:" if found else "\nNo fixes overlap.")
    for pair in found:
        text = _one_line(pair.text)
        shown = text if len(text) < 80 else f"{text[:79]}…"
        yield f"{pair.times:5} × {paint('code', pair.first)} before {paint('code', pair.second)}  {paint('dim', shown)}"


def _one_line(text: str) -> str:
    from normalize.report.signs import one_line

    return one_line(text)


def _close(tested: int, failing: int, refused: int, *, grown: bool) -> None:
    import sys

    sys.stdout.flush()
    said = [f"{tested - failing} of {tested} rule{'' if tested == 1 else 's'} sound"] if tested else []
    said += [f"{refused} pack{'' if refused == 1 else 's'} refused"] if refused else []
    print(f"{', '.join(said)}." if said else "No rule to test: no pack is named.", file=sys.stderr)
    if tested and not grown:
        print("The laws were tried on the examples only; for more, pip install 'newsnorm[testing]'.", file=sys.stderr)


def _printable(line: str) -> str:
    """The line as the terminal's encoding can show it."""
    import sys

    encoding = sys.stdout.encoding or "utf-8"
    return line.encode(encoding, "backslashreplace").decode(encoding)
