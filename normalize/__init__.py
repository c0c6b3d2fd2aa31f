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

from normalize.config import Settings
from normalize.document import Document
from normalize.edits import Change, Edit
from normalize.engine import Result
from normalize.normalizer import Normalizer, check, clean
from normalize.packs import load_rules
from normalize.rules import Fact, Finding, Rule, RuleError, fix, note, rule
from normalize.scan import Hit

__version__ = "0.1.0"

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
    "fix",
    "load_rules",
    "note",
    "rule",
]
