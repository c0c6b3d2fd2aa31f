"""What an article costs when the rules become ten thousand, and the names a hundred thousand.

    python -m bench.scaling [--rules N,N,…] [--names N,N,…] [--rounds N]

Generated rules and names are added to the built-in ones. Every article is hit ten times by generated rules, however
many there are, so that the table shows what rules cost and not what hits cost. Names come in through a user's TOML file.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

from bench import generated
from bench.clock import Job, in_turns
from bench.machine import versions
from bench.report import Cell, Report, publish
from bench.rivals import each
from bench.texts import articles
from normalize import Normalizer, Settings, __version__, load_rules
from normalize.engine import Engine

RULES = (0, 100, 1_000, 10_000)
NAMES = (0, 1_000, 100_000)
_MOST_ONE_BY_ONE = 1_000  # regular expressions; ten thousand take a second an article
_FEW = 4  # articles that are enough for what is slow

NOTE = (
    "Generated rules (three triggers each, one half table rows, the other half code with a check of its own) and generated "
    "names (a user's TOML file of `[[people]]`) are added to the built-in ones. *One by one* runs `re.sub` for each of the "
    "same phrases, *flashtext2* replaces them in one pass without looking at the words around them; both do nothing else. "
    "CPU time, all columns of a row in turns within one run, median."
)


@dataclass(frozen=True, slots=True)
class Added:
    """A set of rules with something added to it, ready to run, and the seconds that making it took."""

    clean: Callable[[str], object]
    seconds: float


def measure(rules: tuple[int, ...] = RULES, names: tuple[int, ...] = NAMES, rounds: int = 5) -> Report:
    """The costs of an article by number of rules, then by number of names."""
    phrases = generated.phrases(max(*rules, 40))
    texts = generated.with_hits(articles(4), [find for find, _ in phrases])
    with tempfile.TemporaryDirectory() as folder:  # a pack is read while it is used
        all_added = {
            **{f"{number} rules": _with_rules(number) for number in rules},
            **{f"{number} names": _with_names(number, Path(folder)) for number in names},
        }
        jobs: dict[str, Job] = {label: partial(each(added.clean), texts) for label, added in all_added.items()}
        costs = {label: seconds / len(texts) * 1e6 for label, seconds in in_turns(jobs, rounds).items()}
    others = in_turns(dict(_others(rules, phrases, texts)), max(1, rounds // 2))
    costs |= {label: seconds / _FEW * 1e6 for label, seconds in others.items()}
    rows = tuple(_row(label, added, costs) for label, added in all_added.items())
    columns = ("added to the built-in rules", "µs an article", "one by one, µs", "flashtext2, µs", "s to make")
    packages = {"normalize": __version__, **versions(("ahocorasick_rs", "flashtext2"))}
    missing = () if "flashtext2" in packages else ("flashtext2",)
    return Report("scaling", "Number of rules and names", NOTE, columns, rows, costs, packages, missing)


def _row(label: str, added: Added, costs: Mapping[str, float]) -> tuple[Cell, ...]:
    number, kind = label.split()
    others = (int(costs.get(f"{label} {tool}", 0)) or "–" for tool in ("one by one", "flashtext2"))
    return f"{int(number):,} {kind}", int(costs[label]), *others, round(added.seconds, 2)


def _with_rules(number: int) -> Added:
    built_in = load_rules()
    start = time.process_time()
    engine = Engine((*built_in, *generated.rules(number)), Settings())
    return Added(engine.clean, time.process_time() - start)


def _with_names(number: int, folder: Path) -> Added:
    if not number:
        start = time.process_time()
        return Added(Normalizer().clean, time.process_time() - start)
    file = folder / f"{number}.toml"
    # JSON strings are TOML strings as well
    entries = ("\n".join(f"{k} = {json.dumps(v)}" for k, v in entry.items()) for entry in generated.people(number))
    file.write_text("".join(f"[[people]]\n{entry}\n" for entry in entries), encoding="utf-8")
    start = time.process_time()
    return Added(Normalizer(packs=(str(file),)).clean, time.process_time() - start)


def _others(rules: tuple[int, ...], phrases: list[tuple[str, str]], texts: list[str]) -> Iterator[tuple[str, Job]]:
    """The same phrases by other means, on a few articles."""
    for number in filter(None, rules):
        some = phrases[:number]
        if number <= _MOST_ONE_BY_ONE:
            patterns = [(re.compile(rf"\b{find}(?:s|ed)?\b", re.IGNORECASE), put) for find, put in some]
            yield f"{number} rules one by one", partial(each(partial(_substitute, patterns)), texts[:_FEW])
        try:
            tool = import_module("flashtext2").KeywordProcessor(case_sensitive=False)
        except ImportError:
            continue
        for find, put in some:
            for form in (find, f"{find}s", f"{find}ed"):
                tool.add_keyword(form, put)
        yield f"{number} rules flashtext2", partial(each(tool.replace_keywords), texts[:_FEW])


def _substitute(patterns: list[tuple[re.Pattern[str], str]], text: str) -> str:
    for pattern, put in patterns:
        text = pattern.sub(put, text)
    return text


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=_numbers, default=RULES)
    parser.add_argument("--names", type=_numbers, default=NAMES)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    publish(measure(arguments.rules, arguments.names, arguments.rounds))


def _numbers(value: str) -> tuple[int, ...]:
    return tuple(int(part) for part in value.split(","))


if __name__ == "__main__":
    main()
