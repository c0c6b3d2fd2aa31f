"""Traces of origin: what a result's artefacts say about the language of the source."""

from __future__ import annotations

import pickle

import pytest

from normalize import Normalizer, Result, origin
from normalize.origin import Origin, source_languages

NORMALIZER = Normalizer()


def origins(text: str) -> tuple[Origin, ...]:
    return source_languages(NORMALIZER.clean(text), NORMALIZER.rules)


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("The new crown epidemic spread on October 23, local time, and the web hotly discusses it.", "zh", "WRD027"),
        ("The ruble fell. This is written by TASS. Rents rose too. This is written by Interfax.", "ru", "WRD013"),
        ("The mayor said, \"We will rebuild,\" said. The toll rose to 40 thousand 642 on Friday.", "tr", "NUM005"),
        ("The ship has left the port, and 新华社 said on Monday that it will be back.", "zh", "WRD070"),
        ("On Monday 박근혜 (Park Geun-hye) opened the fair in the old town.", "ko", "WRD071"),
    ],
)  # fmt: skip
def test_the_likeliest_language_comes_first_with_its_evidence(text: str, language: str, code: str) -> None:
    first = origins(text)[0]
    assert first.language == language
    assert code in first.rules
    assert first.count >= 1


def test_a_notice_of_translation_counts() -> None:
    text = "Translated from the original Polish by Google\n\nThe council of Tartu will vote on the budget on Tuesday evening."
    result = NORMALIZER.clean(text)
    assert result.metadata["translation"]
    found = source_languages(result, NORMALIZER.rules)
    assert [origin.language for origin in found] == ["pl"]
    assert found[0].rules == ("RES035",)


def test_a_paragraph_in_the_source_language_counts() -> None:
    text = (
        "The council of the town voted on the budget on Tuesday, and the mayor said that it was time to begin.\n\n"
        "Most of the money will be spent on the bridge, which has been shut since the flood of last spring.\n\n"
        "Городской совет проголосовал за бюджет, и мэр сказал, что время пришло."
    )
    assert origins(text) == (Origin("ru", 1, ("ENG002",), 1.0),)


def test_clean_text_points_nowhere() -> None:
    assert origins("The council of Tartu voted on the budget on Tuesday, and the mayor signed it.") == ()
    assert source_languages(Result("The same."), NORMALIZER.rules) == ()


def test_names_left_alone_and_languages_without_direction_do_not_count() -> None:
    assert not {"any", "en"} & {origin.language for origin in origins("The Supreme Courtroom ruled on Friday.")}
    assert origins("Jinping spoke, and nobody knows which of them it was.") == ()


def test_shares_add_up_and_the_ranking_is_ordered() -> None:
    found = origins("The ruble fell. This is written by TASS. The flat cost 25 000 rubles a month, 3,5 million in all.")
    assert sum(origin.weight for origin in found) == pytest.approx(3, abs=0.01)
    assert list(found) == sorted(found, key=lambda o: (-o.weight, -o.count))


def test_a_normalizer_ranks_the_languages_of_a_result() -> None:
    normalizer = Normalizer()
    result = normalizer.clean("Let us inform us that the talks were held virtual because of the corona virus.")
    assert normalizer.source_languages(result)[0].language == "hi"


def test_the_metadata_of_a_result_hold_the_ranking_when_it_is_asked_for() -> None:
    result = Normalizer().clean("Let us inform us that the talks were held virtual because of the corona virus.")
    again = pickle.loads(pickle.dumps(result))
    assert "source_languages" not in result.metadata
    assert result.metadata["source_languages"] == Normalizer().source_languages(result)
    assert again == result
    assert again.metadata.get("source_languages")[0].language == "hi"
    assert result.metadata.get("nothing") is None
    with pytest.raises(KeyError):
        result.metadata["nothing"]


def test_a_result_is_sent_without_ranking_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    result = Normalizer().clean("Let us inform us that Kim Jong has kept silent, Xi Jinping said, 3,5 million saw it .")
    with monkeypatch.context() as patch:
        patch.setattr(origin, "_ranking", None)
        again = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(result))))
    assert again == result
    assert again.undo() == result.undo()
    assert [type(change) for change in again.changes] == [type(change) for change in result.changes]
    ranked = result.metadata["source_languages"]
    assert again.metadata["source_languages"] == ranked
    assert pickle.loads(pickle.dumps(result.metadata))["source_languages"] == ranked
