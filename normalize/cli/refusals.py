"""What a run leaves alone because a person said so before: a baseline, and decisions beside the configuration."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.configuration.file import Configuration
    from normalize.engine import Refusal
    from normalize.suppression.baseline import Baseline
    from normalize.suppression.decisions import Decisions

DECISIONS = ".normalize-decisions.jsonl"


@dataclass(frozen=True, slots=True)
class Refusals:
    """Gives each text its refusal; sent to worker processes as it is."""

    baseline: Baseline | None
    decisions: Decisions | None

    def __call__(self, path: str) -> Refusal | None:
        """The refusal for the texts of one file."""
        from normalize.suppression.fingerprint import any_of

        return any_of(
            self.decisions.refuses() if self.decisions else None,
            self.baseline.refuses_for(path) if self.baseline else None,
        )


def decisions_file(configuration: Configuration) -> Path:
    """Where decisions are kept: beside the configuration, or in the current folder."""
    return Path(configuration.root, DECISIONS)


def refusals_of(arguments: argparse.Namespace, configuration: Configuration) -> Refusals | None:
    """The refusals of a run, None when there are none. Raises BaselineError."""
    sidecar = decisions_file(configuration)
    decided = arguments.suppressions is not False and sidecar.is_file()
    if not (arguments.baseline or decided):
        return None
    from normalize.suppression.baseline import load
    from normalize.suppression.decisions import load_decisions

    return Refusals(
        baseline=load(Path(arguments.baseline)) if arguments.baseline else None,
        decisions=load_decisions(sidecar) if decided else None,
    )
