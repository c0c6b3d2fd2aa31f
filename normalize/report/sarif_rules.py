"""A rule as SARIF describes it, with its reason and examples as help."""

from __future__ import annotations

from typing import Any

from normalize.report.entries import View
from normalize.rules import Rule


def descriptor(code: str, view: View) -> dict[str, Any]:
    """A reportingDescriptor; of what is found without a rule only the code and the name."""
    rule = view.rules.get(code)
    if rule is None:
        return {"id": code, "name": view.name(code)}
    return {
        "id": code,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.summary}."},
        "fullDescription": {"text": rule.why},
        "help": {"text": _help(rule), "markdown": _help(rule, "`")},
        "defaultConfiguration": {"level": "note" if rule.safety == "none" else "warning"},
        "properties": {"tags": [rule.family], "safety": rule.safety, "precision": "high"},
    }


def _help(rule: Rule, mark: str = "'") -> str:
    lines = [f"{rule.summary}. {rule.why}", ""]
    lines += [f"- {_quoted(before, mark)} becomes {_quoted(after, mark)}" for before, after in rule.fixes[:3]]
    lines += [f"- reported: {_quoted(text, mark)}" for text in rule.finds[:3]]
    lines += [f"- left alone: {_quoted(text, mark)} ({reason})" for text, reason in rule.keeps[:3]]
    return "\n".join(lines)


def _quoted(text: str, mark: str) -> str:
    return f"{mark}{' ⏎ '.join(text.split(chr(10))).replace('`', chr(39))}{mark}"
