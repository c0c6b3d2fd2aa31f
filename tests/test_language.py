"""Which language a text is in, and when that is not known."""

from __future__ import annotations

from pathlib import Path

import pytest
from langdetect.detector_factory import PROFILES_DIRECTORY

from normalize import Document, load_rules
from normalize.fold import fold
from normalize.language import language_of
from normalize.languages import CODES
from normalize.protect import protected

SENTENCES = {
    "en": "The minister said on Monday that the bridge would be open again before the first snow.",
    "fr": "Le ministre a dit lundi que le pont serait ouvert avant la première neige de cette année.",
    "de": "Der Minister sagte am Montag, dass die Brücke noch vor dem ersten Schnee wieder offen ist.",
    "es": "El ministro dijo el lunes que el puente estará abierto antes de la primera nieve del año.",
    "pt": "O ministro disse na segunda-feira que a ponte não vai abrir antes da primeira neve do ano.",
    "it": "Il ministro ha detto lunedì che il ponte sarà aperto prima della prima neve di questo anno.",
    "pl": "Minister powiedział w poniedziałek, że most nie będzie otwarty przed pierwszym śniegiem.",
    "tr": "Bakan pazartesi günü köprünün ilk kardan önce yeniden açılacağını ve bu için çok çalışıldığını söyledi.",
    "fi": "Ministeri sanoi maanantaina, että silta on auki ennen ensilunta ja että se ei ole vielä valmis.",
    "ru": "Министр сказал в понедельник, что мост откроют ещё до первого снега.",
    "zh": "部长星期一表示，大桥将在第一场雪之前重新开放。",
    "ja": "大臣は月曜日、橋は初雪の前に再び開通すると述べた。",
    "ko": "장관은 월요일 다리가 첫눈이 오기 전에 다시 열릴 것이라고 말했다.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_recognised(language: str) -> None:
    assert language_of(SENTENCES[language]) == language


@pytest.mark.parametrize("text", ["", "123", "...", "\ud83d", "Kim Jong Un", "Log in", "https://example.org/a/b"])
def test_i_do_not_know_is_an_answer(text: str) -> None:
    assert language_of(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Lithuanian minister Gintautas Paluckas received Sviatlana Tsikhanouskaya in Vilnius.",
        "(Contributing reporters: Yin Shuo, Zhang Xiaolan, Ni Weijie, Liang Cong, Gao Ming, Li Bolin, Ma Yiran)",
        "EU foreign policy chief Josep Borrell met Ursula von der Leyen.",
        "US leaders met Alexander Van der Bellen and Luiz Inácio Lula da Silva.",
        "Goals: Szczęsny, Błaszczykowski, Lewandowski, Zieliński, Świerczewski, Żurawski",
    ],
)
def test_names_do_not_tell_the_language_of_a_line(text: str) -> None:
    assert language_of(text) in ("", "en")


def test_a_short_line_has_the_language_of_its_text() -> None:
    document = Document(f"Traditional allies\n\n{SENTENCES['en']} {SENTENCES['en']}\n\n{SENTENCES['fr']}")
    assert [document.language_at(line.start) for line in document.lines[::2]] == ["en", "en", "fr"]


@pytest.mark.parametrize("text", ["İİ straße ﬁn", "Łódź’s Zelenskyy", "a\ud83db\u00a0c\td`", "日本 Й ё ά", ""])
def test_the_folded_key_has_the_same_length(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("See https://a.example/b?c=d, or www.b.example.", ["https://a.example/b?c=d", "www.b.example"]),
        ("Write to first.last@mail.example!", ["first.last@mail.example"]),
        ("@KimJongUn_x said #NewChina is #1", ["@KimJongUn_x", "#NewChina", "#1"]),
        (
            "Run `rm -rf the the` in /usr/local/bin or C:\\Temp\\a b",
            ["`rm -rf the the`", "/usr/local/bin", "C:\\Temp\\a"],
        ),
        ("It didn`t, or Didn\u200b`t, on the Ivanov`s street", []),
        ("<b>bold</b> and a < b", ["<b>", "</b>"]),
        ("Open kim-jong-un.txt (or xi.PDF).", ["kim-jong-un.txt", "xi.PDF"]),
        ("Either/or, 24/7, km/h, at 5 @ 3, C# and U.S.-China", []),
    ],
)
def test_protected_text(text: str, kept: list[str]) -> None:
    assert [text[start:end] for start, end in protected(text)] == kept


def test_the_codes_are_those_of_iso_639_1_and_all_that_rules_and_detection_use() -> None:
    assert len(CODES) == 183
    assert all(len(code) == 2 and code.isascii() and code.islower() for code in CODES)
    detected = {profile.name.partition("-")[0] for profile in Path(PROFILES_DIRECTORY).glob("[!.]*")}
    of_rules = {code for rule in load_rules() for code in rule.languages}
    assert of_rules | (detected - {"__init__.py", "__pycache__"}) | set(SENTENCES) <= CODES
