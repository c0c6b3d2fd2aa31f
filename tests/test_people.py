"""Laws of the tables of people, over all of them."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from normalize_rules.people.gazetteer import built_in, compile_people
from normalize_rules.people.packed import pack, unpack
from normalize_rules.people.person import STYLES
from normalize_rules.people.strangers import common_names
from normalize_rules.people.variants import is_same_name

from normalize import Document, Normalizer, RuleError, clean
from normalize.fold import fold
from normalize.lookup import Lookup

FOLDER = Path(__file__).parent.parent / "rules" / "normalize_rules" / "people"
ENTRIES: list[tuple[str, dict[str, Any]]] = [
    (file.name, entry)
    for file in sorted(FOLDER.glob("*.toml"))
    for entry in tomllib.loads(file.read_text(encoding="utf-8")).get("people", ())
]
COUNTRIES = tomllib.loads((FOLDER / "countries.toml").read_text(encoding="utf-8"))["countries"]
NAMES_ONLY = {style: Normalizer(style=style, select=["people"], language="en") for style in (*STYLES, "document")}
ROLE = re.compile(r"([A-Z]{2,8}) \S.*?(?: \d{4}(?:-(?:\d{4})?)?)?")


def test_every_row_is_complete_and_its_countries_are_known() -> None:
    for where, entry in ENTRIES:
        label = f"{where}: {entry.get('name')}"
        assert entry.get("source"), label
        assert entry.get("checked"), label
        assert entry.get("language"), label
        for role in entry["roles"]:
            match = ROLE.fullmatch(role)
            assert match, f"{label}: {role}"
            assert match[1] in COUNTRIES, f"{label}: {role}"


def test_the_world_is_covered() -> None:
    countries = Counter(code for _, entry in ENTRIES for code in {role.split()[0] for role in entry["roles"]})
    assert len(ENTRIES) >= 600
    for code in ("KP", "CN", "RU", "UA"):
        assert countries[code] >= 40, code
    middle_east = ("IR", "IL", "PA", "SA", "AE", "QA", "SY", "LB", "IQ", "EG", "JO", "YE", "KW", "OM", "BH", "TR")
    assert sum(countries[code] for code in middle_east) >= 40


def test_nobody_is_listed_twice() -> None:
    twice = [name for name, count in Counter(fold(entry["name"]) for _, entry in ENTRIES).items() if count > 1]
    assert not twice


def test_strings_that_prove_nothing_alone_are_counted(record_property: Any) -> None:
    refused = built_in().refused
    for reason, count in refused.items():
        record_property(reason, count)
        print(f"{count} strings: {reason}")
    assert refused["another person's usual name"] > 0
    assert refused["needs the full name or a title"] > 0


@pytest.mark.parametrize("style", STYLES)
def test_a_canonical_name_stays_in_its_own_style(style: str) -> None:
    for person in built_in().people:
        text = f"It was {person.names[style]} who spoke to the reporters on the stairs."
        assert NAMES_ONLY[style].clean(text).text == text, person.name


@pytest.mark.parametrize("style", STYLES)
def test_a_second_reference_stays(style: str) -> None:
    for person in built_in().people:
        second = person.second or person.families[style] or person.names[style]
        text = f"It was {person.names[style]} who spoke. Later in the day {second} left by train."
        result = NAMES_ONLY[style].clean(text)
        assert (result.text, [f for f in result.findings if not f.left_alone]) == (text, []), person.name


def test_every_listed_surname_settles_beside_its_full_name() -> None:
    """No spelling of a surname is written again and again: "al-al-Moallem"."""
    for key, forms in built_in().forms.items():
        for form in forms:
            if form.kind == "family" and form.person:
                result = NAMES_ONLY["ap"].clean(f"It was {form.person.name} who spoke. {key.title()} left by train.")
                assert not [f.message for f in result.findings if f.rule == "ENG001"], key


@pytest.mark.parametrize("style", STYLES)
def test_every_listed_name_settles_with_its_accents_and_without(style: str) -> None:
    """No rule about unlisted names takes two words of a listed one for somebody: "Secretary Tô Lâm"."""
    for person in built_in().people:
        if len(set(person.names.values())) > 1:
            said = [f"General Aide {name} left. Later {name} and others waited." for name in person.names.values()]
            result = NAMES_ONLY[style].clean("\n".join(said))
            assert not [f.message for f in result.findings if f.rule == "ENG001"], person.name


def test_ap_after_guardian_is_ap() -> None:
    for person in built_in().people:
        text = f"It was {person.names['guardian']} who spoke to the reporters on the stairs."
        guardian = NAMES_ONLY["guardian"].clean(text).text
        assert NAMES_ONLY["ap"].clean(guardian).text == NAMES_ONLY["ap"].clean(text).text, person.name


def test_every_free_spelling_leads_to_the_same_name() -> None:
    """Every ninth string of the table, written with capitals, in a text about politics."""
    led = 0
    for key, forms in list(built_in().forms.items())[::9]:
        form = forms[0]
        if len(forms) > 1 or form.person is None or form.kind != "full" or form.gated or form.alias:
            continue
        if not is_same_name(key.title(), form.person.names["ap"], form.person.language, form.english):
            continue  # a longer or shorter name is left as the author chose it
        if not key[0].isalpha() or key in common_names():
            continue  # "2. Abdullah" is a number and a name; "Saddam Husayn" needs his office or Iraq
        text = f"On Monday {key.title()} spoke to the reporters. Jens Stoltenberg listened."
        wanted = f"On Monday {form.person.names['ap']} spoke to the reporters. Jens Stoltenberg listened."
        assert NAMES_ONLY["ap"].clean(text).text == wanted, key
        led += 1
    assert led > 2000


def test_two_people_never_swap_and_a_strange_sentence_changes_nothing() -> None:
    people = built_in().people
    for one, other in zip(people[::5], people[2::5], strict=False):
        text = f"First {one.name} spoke. Then {other.name} answered."
        alone = NAMES_ONLY["ap"].clean(text).text
        assert alone == text
        assert NAMES_ONLY["ap"].clean(f"{text} The bridge was closed for an hour.").text.startswith(text)


def test_styles() -> None:
    text = "Kim Jong Un and Moon Jae-in met. Kim Jong-un smiled, and Kim Jong-un waved at nobody."
    assert clean(text).text == text.replace("Kim Jong-un", "Kim Jong Un")
    assert clean(text, style="guardian").text == text.replace("Kim Jong Un", "Kim Jong-un").replace(
        "Suk Yeol", "Suk-yeol"
    )
    assert clean(text, style="document").text == text.replace("Kim Jong Un", "Kim Jong-un")


def test_why_a_form_was_left_alone() -> None:
    (finding,) = clean("Jinping said growth would return to the province.").findings
    assert finding.left_alone
    assert finding.message == (
        "'Jinping' may mean Xi Jinping, but neither the full name stands in the text nor a title of that person beside it"
    )


def test_a_users_own_names_work_like_the_built_in_ones(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[people]]\nname = "Jana Example"\nfamily = "Example"\ngiven = "Jana"\nlanguage = "cs"\nsource = "own"\n'
        'roles = ["CZ mayor"]\nfamily_forms = { cs = ["Exemplova"] }\n'
        '[[phrases]]\nfind = "house of tears"\nput = "Palace of Tears"\n',
        encoding="utf-8",
    )
    text = "Jana Exemplova opened the house of tears. Exemplova wept."
    assert clean(text, packs=[str(own)]).text == "Jana Example opened the Palace of Tears. Example wept."
    assert clean(text).text == text


def test_a_users_own_names_win(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[people]]\nname = "Kim Jongun"\nfamily = "Kim"\ngiven = "Jongun"\norder = "family-first"\nlanguage = "ko-KP"\n'
        'source = "house style"\nother_forms = { en = ["Kim Jong-un", "Kim Jong Un"] }\n'
        '[[phrases]]\nfind = "corona virus"\nput = "C-virus"\n',
        encoding="utf-8",
    )
    text = "Kim Jong-un spoke of the corona virus."
    assert clean(text, packs=[str(own)]).text == "Kim Jongun spoke of the C-virus."


PERSON = '[[people]]\nname = "Jane Doe"\nfamily = "Doe"\ngiven = "Jane"\nlanguage = "en"\nsource = "own"\n'
AGENCY = '[[agencies]]\nname = "Poe Press"\ncountry = "US"\nsource = "own"\nchecked = "own"\n'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[[people]]\nnmae = "X"', "own.toml"),
        (
            '[[people]]\nname = "Jane Doe"\nfamily = "Doh"\ngiven = "Jane"',
            "Jane Doe: family and given must be parts of the name",
        ),
        (
            '[[people]]\nname = "Jane Doe"\nfamily = "Doe"\ngiven = "Jane"\ncolour = "red"',
            "Jane Doe: unknown field 'colour'",
        ),
        ('[[persons]]\nname = "Jane Doe"', "unknown table 'persons'"),
        ("people = 5", "people must be tables, each under [[people]]"),
        (f'{PERSON}wikipedia = "Jane Doe (poet)"', "Jane Doe: the name 'Jane Doe (poet)' has a bracket"),
        ("[[people]]\nname = 5", "people 1 (5): name = 5; allowed: a string"),
        (f'{PERSON}alone = "Doh"', "people 1 (Jane Doe): alone = 'Doh'; allowed: a list of strings"),
        (f"{PERSON}misnomers = [5]", "misnomers = [5]; allowed: a list of strings"),
        (f"{PERSON}gated = [5]", "gated = [5]; allowed: a list of strings"),
        (f'{PERSON}family_forms = ["Doh"]', "allowed: a list of strings for each language"),
        (f'{PERSON}other_forms = {{ en = "J. Doe" }}', "allowed: a list of strings for each language"),
        (f'{PERSON}native = "Doe"', "people 1 (Jane Doe): 'Doe' stands where a table of names and values is wanted"),
        (
            f"{AGENCY}calques = 5",
            "agencies 1 (Poe Press): calques = 5; allowed: a list of strings for each language, or one",
        ),
        (f"{AGENCY}credits = [5]", "agencies 1 (Poe Press): credits = [5]; allowed: a list of strings"),
        (f'{AGENCY}gated = [{{ form = "PPX", before = "the" }}]', "gated: before = 'the'; allowed: a list of strings"),
        (f'{AGENCY}calques = ["x"]', "own.toml: Poe Press: form 'x' is too short"),
        ("[[phrases]]\nfind = 5", "phrases 1 (5): find = 5; allowed: a string or a list of strings"),
        ('[[phrases]]\nfind = "x y"', "row 1 (find='x y'): has neither put nor hint"),
        ("[[people", "not a TOML file"),
    ],
)
def test_errors_in_a_users_file_name_file_row_and_reason(tmp_path: Path, content: str, said: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        Normalizer(packs=[str(own)])
    assert said in str(caught.value)
    assert "own.toml" in str(caught.value)


def test_compiling_refuses_nothing_of_the_built_in_tables() -> None:
    assert len(compile_people(ENTRIES).people) == len(ENTRIES)


def test_the_packed_gazetteer_is_the_compiled_one() -> None:
    compiled = compile_people(ENTRIES[:300])
    again = unpack(Lookup.of(pack(compiled)))
    assert [p.name for p in again.people] == [p.name for p in compiled.people]
    assert [p.titles for p in again.people] == [p.titles for p in compiled.people]
    assert set(again.forms) == set(compiled.forms)
    assert {t: [p.name for p in again.titles[t]] for t in again.titles} == {
        t: [p.name for p in people] for t, people in compiled.titles.items()
    }
    assert "nobody at all" not in again.forms
    for key, forms in compiled.forms.items():
        assert [(f.person and f.person.name, *f[1:]) for f in again.forms[key]] == [
            (f.person and f.person.name, *f[1:]) for f in forms
        ]


def test_a_title_with_a_given_name_is_looked_up_once_a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    from normalize_rules.people import given_name_after_title as module

    asked: list[tuple[str, str]] = []
    meant = module._meant

    def counted(document: Document, word: str, title: str) -> object:
        asked.append((word, title))
        return meant(document, word, title)

    monkeypatch.setattr(module, "_meant", counted)
    text = "Joe Biden met Ann Lee. " + "President Joe said no to her. " * 50
    assert "President Joe" not in Normalizer(select=["NAM009"]).clean(text).text
    assert len(asked) <= 3


def test_a_spelling_is_looked_for_once_a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Nataša Pirc Musar left. " * 50
    asked: list[str] = []
    search = re.search

    def counted(pattern: str, where: str) -> re.Match[str] | None:
        asked.append(pattern)
        return search(pattern, where)

    monkeypatch.setattr(re, "search", counted)
    assert NAMES_ONLY["ap"].clean(text).text == text
    assert 0 < len(asked) <= 3


def test_a_slip_in_a_surname_is_looked_for_once_a_round(monkeypatch: pytest.MonkeyPatch) -> None:
    from normalize_rules.people import misspelled_name as module

    asked: list[str] = []
    again = module._again

    def counted(document: Document, name: str, wanted: str) -> object:
        asked.append(name)
        return again(document, name, wanted)

    monkeypatch.setattr(module, "_again", counted)
    text = "German Chancellor Olaf Schloz left. " * 50
    assert "Schloz" not in Normalizer(select=["NAM005"], language="en").clean(text).text
    assert len(asked) == 1
