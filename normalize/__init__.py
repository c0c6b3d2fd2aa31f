"""Clean and unify machine-translated, scraped news text.

>>> import normalize
>>> result = normalize.clean("Let us inform us that the corona virus reached the port.")
>>> result.text
'The coronavirus reached the port.'
>>> [change.rule for change in result.changes]
['WRD001', 'TRM001']
>>> result.undo()
'Let us inform us that the corona virus reached the port.'
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # a type checker takes this name as true; importing typing for it would cost more than a version
if TYPE_CHECKING:
    from normalize.config import Settings
    from normalize.document import Document
    from normalize.edits import Change, Edit
    from normalize.late import expression
    from normalize.normalizer import Normalizer, check, clean
    from normalize.packs import load_rules
    from normalize.result import Result
    from normalize.rules import Fact, Finding, Rule, RuleError, fix, note, rule
    from normalize.scan import Hit

_HOMES = {
    "config": ("Settings",),
    "document": ("Document",),
    "edits": ("Change", "Edit"),
    "late": ("expression",),
    "normalizer": ("Normalizer", "check", "clean"),
    "packs": ("load_rules",),
    "result": ("Result",),
    "rules": ("Fact", "Finding", "Rule", "RuleError", "fix", "note", "rule"),
    "scan": ("Hit",),
}

__all__ = [
    "Change",
    "Document",
    "Edit",
    "Fact",
    "Finding",
    "Hit",
    "Normalizer",
    "Result",
    "Rule",
    "RuleError",
    "Settings",
    "check",
    "clean",
    "expression",
    "fix",
    "load_rules",
    "note",
    "rule",
]


def __getattr__(name: str) -> object:
    """The public names, each imported when it is first asked for: `normalize --version` needs none of them."""
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names:
            value = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
