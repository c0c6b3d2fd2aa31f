"""The laws of a long run: what must hold for any text, any bytes, any file of rules. Each is a function of random data."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from normalize import Normalizer, Rule, RuleError, Settings, load_rules
from normalize.config import AGENCY_FORMS, QUOTES, STYLES
from normalize.engine import Engine
from normalize.files import FileError, decode
from normalize.tables import rule_of
from normalize.testing import engine_obeys_laws, obeys_laws, texts
from tests.fuzz.names import named_texts
from tests.fuzz.pages import damaged_pages, soups, whole_pages

Law = Callable[[st.DataObject], None]

RULES = load_rules()
EVERY = Engine(RULES, Settings())
# few enough that all of them stay compiled: making a set of rules takes longer than a hundred texts
OPTIONS: tuple[dict[str, Any], ...] = (
    *({"style": style, "unsafe": style == "document"} for style in STYLES),
    *({"quotes": quotes, "preset": "copy"} for quotes in QUOTES),
    *({"agency_form": form} for form in AGENCY_FORMS),
    {"preset": "copy", "unsafe": True, "style": "document", "quotes": "straight", "agency_form": "first-full"},
    {"unsafe": True, "language": "en"},
    {"language": "de"},
)
ACCEPTED = ("the", "Kim Jong-un", "Xi", "corona virus", "said", "by admin", "New China", "Ivan", "“")
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1", "gb18030")


def each_rule_alone(data: st.DataObject) -> None:
    """Each rule alone, on texts grown from its own examples, obeys every law."""
    rule = data.draw(st.sampled_from(RULES), label="rule")
    obeys_laws(rule, data.draw(texts(rule), label="text"))


def all_rules_on_soups(data: st.DataObject) -> None:
    """All rules together, on the examples of several rules side by side."""
    engine_obeys_laws(EVERY, data.draw(soups(), label="text"))


def all_rules_on_pages(data: st.DataObject) -> None:
    """All rules together, on whole pages with damage."""
    engine_obeys_laws(EVERY, data.draw(damaged_pages(), label="text"))


def all_styles_on_names(data: st.DataObject) -> None:
    """Every house style, on names of the tables in every spelling, with titles and in quotations."""
    normalizer = Normalizer(style=data.draw(st.sampled_from(STYLES), label="style"))
    engine_obeys_laws(normalizer._engine, data.draw(named_texts(), label="text"))


def all_rules_on_any_text(data: st.DataObject) -> None:
    """All rules together, on any characters at all, lone surrogates too."""
    anything = st.characters() | st.sampled_from("\ud83d\udc00\x00 \n\r&;<“”’")
    engine_obeys_laws(EVERY, data.draw(st.text(anything, max_size=120), label="text"))


def any_options(data: st.DataObject) -> None:
    """Any options, on soups and pages; and a cleaner that was sent to another process does the same."""
    normalizer = Normalizer(**data.draw(st.sampled_from(OPTIONS), label="options"))
    text = data.draw(soups() | damaged_pages(), label="text")
    result = engine_obeys_laws(normalizer._engine, text)
    assert pickle.loads(pickle.dumps(normalizer)).clean(text) == result, "a pickled cleaner does the same"


def accepted_words_stay(data: st.DataObject) -> None:
    """What the user accepts stands in the outcome as often as in the text."""
    accepted = data.draw(st.sampled_from(ACCEPTED), label="accepted")
    text = data.draw(damaged_pages(), label="text")
    result = Normalizer(accept=(accepted,)).clean(text)
    assert result.text.count(accepted) >= text.count(accepted), f"{accepted!r} is accepted"


def order_of_rules(data: st.DataObject) -> None:
    """The order in which rules are loaded does not matter: all of them backwards, or a few."""
    text = data.draw(soups(), label="text")
    assert _backwards().clean(text) == EVERY.clean(text), "order does not matter"
    rules = data.draw(
        st.lists(st.sampled_from(_small()), min_size=2, max_size=8, unique_by=lambda r: r.code), label="rules"
    )
    text = data.draw(st.sampled_from(rules).flatmap(texts), label="text")
    assert Engine(rules, Settings()).clean(text) == Engine(rules[::-1], Settings()).clean(text), "order does not matter"


@cache
def _backwards() -> Engine:
    return Engine(RULES[::-1], Settings())


@cache
def _small() -> list[Rule]:
    """Rules that are compiled in no time: not those that share the tables of names."""
    return [rule for rule in RULES if len(rule.triggers) < 500]


def bytes_are_kept(data: st.DataObject) -> None:
    """Any bytes are read and written back as they were, or refused with a FileError."""
    named = data.draw(st.sampled_from(["auto", *_ENCODINGS, "no-such"]), label="encoding")
    content = data.draw(_damaged_bytes() | st.binary(max_size=200), label="content")
    try:
        file = decode(Path("a.txt"), content, named)
        kept = file.encoded(file.text) == content
    except FileError as error:
        kept = "a.txt" in str(error)
    assert kept, "bytes are kept, or an error names the file"


def rule_files_are_refused_politely(data: st.DataObject) -> None:
    """Any table is a rule or is refused with a RuleError that names the file."""
    table = data.draw(_tables(), label="table")
    try:
        rule_of(table, "a.toml", "own")
        named = True
    except RuleError as error:
        named = "a.toml" in str(error)
    assert named, "an error names the file"


def _damaged_bytes() -> st.SearchStrategy[bytes]:
    """A page in some encoding, with a few bytes lost or put in."""
    encoded = st.tuples(st.sampled_from(whole_pages()), st.sampled_from(_ENCODINGS)).map(
        lambda drawn: drawn[0][:300].encode(drawn[1], "replace")
    )
    return st.tuples(encoded, st.integers(0, 300), st.integers(0, 3), st.binary(max_size=3)).map(
        lambda drawn: drawn[0][: drawn[1]] + drawn[3] + drawn[0][drawn[1] + drawn[2] :]
    )


def _tables() -> st.SearchStrategy[dict[str, object]]:
    """Rule tables of the right shape with wrong things in them."""
    value = st.recursive(
        st.text(max_size=8)
        | st.integers()
        | st.booleans()
        | st.sampled_from(["a b", "(", "\\", "{x|y} z", "safe", "phrase", "line"]),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=5,
    )
    keys = "code name kind summary why safety languages sources fixes keeps finds".split()
    right = {
        "code": "OWN001", "name": "own", "kind": "phrase", "summary": "A phrase", "why": "Because.", "safety": "safe",
        "fixes": [["a b", "c d"], ["A b", "C d"]], "keeps": [["x", "y"], ["z", "y"], ["q", "y"]],
    }  # fmt: skip
    row_keys = "find put hint at before after near case quoted from line cue raw weak where takes why".split()
    rows = st.lists(st.dictionaries(st.sampled_from(row_keys), value, max_size=4), max_size=3)
    good_row: dict[str, object] = {"find": "a b", "put": "c d"}
    wrong = st.dictionaries(st.sampled_from(keys), value, max_size=2)
    return st.builds(lambda head, more: {"rule": right | head, "rows": [good_row, *more]}, wrong, rows)


LAWS: tuple[Law, ...] = (
    each_rule_alone,
    all_rules_on_soups,
    all_rules_on_pages,
    all_styles_on_names,
    all_rules_on_any_text,
    any_options,
    accepted_words_stay,
    order_of_rules,
    bytes_are_kept,
    rule_files_are_refused_politely,
)
