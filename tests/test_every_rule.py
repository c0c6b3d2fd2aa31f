"""Laws that hold for every installed rule. A new rule needs no test file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from itertools import product

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from normalize import Normalizer, Rule, Settings, load_rules
from normalize.engine import Engine
from normalize.proofs.rule_tests import dead_rows, unhit_findings
from normalize.testing import engine_obeys_laws, examples_hold, obeys_laws, proposes_nothing, texts

RULES = load_rules()
EVERY = Engine(RULES, Settings())
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)

# our own sentences, of the kind that English rules could mistake for English
FOREIGN = {
    "fr": "Le président Xi Jinping et Kim Jong-un se sont rencontrés , selon l'agence Chine nouvelle , à Pékin et dans le nord.",
    "de": "Der russische Präsident Wladimir Putin und Wolodymyr Selenskyj haben sich nicht in der Hauptstadt Kiew getroffen , hieß es.",
    "es": "El presidente ruso Vladímir Putin dijo que la OTAN y la ONU no han respondido a su carta sobre el corona virus.",
    "pl": "Prezydent Władimir Putin i Kim Dzong Un spotkali się w Pekinie , podała agencja KCNA , ale nie podpisali umowy.",
    "ru": "Президент России Владимир Путин и Ким Чен Ын встретились в Пхеньяне , сообщает агентство ТАСС.",
    "zh": "据新华社报道，习近平主席与金正恩在平壤会面，双方就新冠肺炎疫情交换了意见。",
}


# a rule that reads its own trigger again must know every form in which the scan finds it
WRITTEN: dict[str, Callable[[str], str]] = {
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
    "lines": lambda text: text.replace(" ", "\n"),
    "capitals": str.upper,
    "small letters": str.lower,
    "letters that fold": lambda text: text.replace("s", "\u017f").replace("k", "\u212a").replace("i", "\u0130"),
    "other marks": lambda text: text.replace("-", "\u2011").replace("'", "\u2019").replace('"', "\u201c"),
    "other digits": lambda text: text.translate({ord("0") + n: 0x0660 + n for n in range(10)}),
    "long numbers": lambda text: "".join(c * 5 if c.isdigit() else c for c in text),
    "no full stops": lambda text: text.replace(".", ""),
}


@each_rule
def test_laws_on_examples_written_otherwise(rule: Rule) -> None:
    examples = (*(text for text, _ in rule.fixes), *rule.finds, *(text for text, _ in rule.keeps))
    for written, text in product(WRITTEN.values(), examples):
        obeys_laws(rule, written(text))


@each_rule
def test_examples(rule: Rule) -> None:
    examples_hold(rule, RULES)


@each_rule
def test_every_trigger_counts(rule: Rule) -> None:
    """No finding without a trigger's hit, and no row that cannot fire: what `normalize test-rules` asks beside the laws."""
    assert [*unhit_findings(rule), *dead_rows(rule)] == []


@each_rule
@given(data=st.data())
def test_laws(rule: Rule, data: st.DataObject) -> None:
    result = obeys_laws(rule, data.draw(texts(rule), label="text"))
    event(f"changes: {min(len(result.changes), 2)}")


@given(data=st.data())
def test_laws_of_all_rules_together(data: st.DataObject) -> None:
    parts = data.draw(st.lists(st.sampled_from(RULES).flatmap(texts), min_size=1, max_size=3), label="parts")
    engine_obeys_laws(EVERY, "\n\n".join(parts))


@given(data=st.data())
def test_order_of_rules_does_not_matter(data: st.DataObject) -> None:
    rules = data.draw(st.lists(st.sampled_from(RULES), min_size=2, max_size=4, unique_by=lambda r: r.code))
    text = data.draw(st.sampled_from(rules).flatmap(texts))
    forward, backward = Engine(rules, Settings()).clean(text), Engine(rules[::-1], Settings()).clean(text)
    assert forward == backward


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.languages], ids=lambda rule: rule.code)
def test_english_rules_leave_other_languages_alone(rule: Rule, language: str) -> None:
    proposes_nothing(rule, FOREIGN[language])
    proposes_nothing(rule, "The two leaders met on Monday and spoke of the border.\n\n" + FOREIGN[language])


@given(st.text(st.characters() | st.sampled_from("\ud83d\udc00\x00 \n\r"), max_size=60))
def test_any_text_is_accepted(text: str) -> None:
    engine_obeys_laws(EVERY, text)


def test_codes_and_names_are_unique_and_every_rule_is_found_by_the_default_normalizer() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    assert [rule.code for rule in Normalizer().rules] == [rule.code for rule in RULES]


def test_a_rule_that_is_read_piece_by_piece_is_the_rule_of_its_file() -> None:
    for kept, rule in zip(Normalizer().rules, RULES, strict=True):
        for part in fields(Rule):
            if part.name not in ("check", "triggers"):
                assert getattr(kept, part.name) == getattr(rule, part.name), (rule.code, part.name)
        assert kept.check is rule.check
        assert kept.reads_whole_text == rule.reads_whole_text
