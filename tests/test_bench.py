"""The measurements run, on next to nothing, and the page says what the published figures say. No test looks at a time."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench import NAMES, goals, pages
from bench.clock import in_turns
from bench.generated import people, phrases, rules, with_hits
from bench.plot import Line, bars, curves
from bench.report import Report, publish, published, read, table
from bench.texts import ROOT, articles, in_ascii, of_length
from normalize import Normalizer, Settings
from normalize.engine import Engine

REPORT = Report(
    "speed",
    "Speed",
    "A note.",
    ("tool", "µs", "share"),
    (("a|b", 1234.5, "1.0x"), ("c", 7, "–")),
    {"x": 2.0},
    {},
    ("z",),
)


@pytest.mark.parametrize("name", sorted(pages.pages(published())))
def test_the_page_and_its_plots_are_up_to_date(name: str) -> None:
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == pages.pages(published())[name], "run `python -m bench.pages`"


def test_a_report_is_kept_and_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    publish(REPORT, tmp_path)
    assert read(json.loads((tmp_path / "speed.json").read_text(encoding="utf-8"))) == REPORT
    assert "left out, not installed: z" in capsys.readouterr().out


def test_a_table_has_straight_columns() -> None:
    *_, heads, first, second, _ = table(REPORT)
    assert first.index("1,234") + len("1,234") == second.index("7") + 1 == heads.index("µs") + 2


def test_nothing_names_the_machine() -> None:
    said = json.dumps({name: asdict(report) for name, report in published().items()})
    assert str(Path.home()) not in said
    assert str(ROOT.parent) not in said


def test_every_goal_asks_for_a_report_that_exists() -> None:
    assert {goal.report for goal in goals.GOALS} <= set(NAMES)


def test_a_goal_is_a_ratio_or_a_figure_and_is_not_reached_without_a_measurement() -> None:
    report = Report("r", "", "", (), (), {"a": 3.0, "b": 2.0})
    assert goals.Goal("", "r", "a", 1, over="b").measured({"r": report}) == 1.5
    assert goals.Goal("", "r", "c", 1).measured({"r": report}) is None
    assert goals.Goal("", "s", "a", 1).measured({"r": report}) is None


def test_a_plot_is_xml_and_shows_every_name() -> None:
    lines = [Line("a & b", ((10, 2.0), (1000, 3.0))), Line("c", ((10, 2.1), (100, 2.9)))]
    for svg in (
        curves("T <1>", "about", "x", lines),
        bars("T", "about", ("good", "bad"), {"a & b": [3, 0], "c": [1, 2]}),
    ):
        said = "".join(ElementTree.fromstring(svg).itertext())
        assert "a & b" in said
        assert "prefers-color-scheme: dark" in svg


def test_jobs_take_turns_and_the_first_turn_does_not_count() -> None:
    ran: list[str] = []
    in_turns({"a": lambda: ran.append("a"), "b": lambda: ran.append("b")}, 2)
    assert ran == ["b", "a", "a", "b", "b", "a"]


def test_texts_are_the_same_every_time() -> None:
    assert articles(2) == articles(2)
    assert all(map(str.isascii, articles(1, ascii_only=True)))
    assert in_ascii("“É” · x") == '"E" - x'
    assert 0 <= 5_000 - len(of_length(5_000)) < 50
    assert "\n" not in of_length(5_000, one_line=True)


def test_generated_rules_are_hit_as_often_whatever_their_number() -> None:
    texts = with_hits(articles(1), [find for find, _ in phrases(40)])
    few, many = (Engine(rules(number), Settings()) for number in (40, 80))
    for text in texts:
        assert len(few.clean(text).changes) == len(many.clean(text).changes) == 10


def test_generated_names_are_names_of_a_users_file(tmp_path: Path) -> None:
    entry = people(1)[0]
    file = tmp_path / "own.toml"
    file.write_text("[[people]]\n" + "\n".join(f"{k} = {json.dumps(v)}" for k, v in entry.items()), encoding="utf-8")
    assert (
        Normalizer(packs=(str(file),)).clean(f"He met {entry['name']} there.").text == f"He met {entry['name']} there."
    )


@pytest.mark.parametrize("name", [name for name in NAMES if (ROOT / "bench" / f"{name}.py").exists()])
def test_every_measurement_has_a_command(name: str) -> None:
    module = import_module(f"bench.{name}")
    assert callable(module.main)
    assert f"python -m bench.{name}" in (module.__doc__ or "")


def test_speed_is_measured_against_what_is_installed() -> None:
    from bench.speed import measure

    report = measure({"articles": articles(1)[:1]}, 1, ["ftfy.fix_text", "sacremoses"])
    assert [row[1] for row in report.rows][:2] == ["normalize", "ftfy.fix_text"]
    assert report.figures["articles: ftfy.fix_text"] > 0


def test_lengths_are_compared_with_the_shortest() -> None:
    from bench.length import measure

    assert measure(10_000).figures == {"article of 10000": 1.0, "line of 10000": 1.0}


def test_harm_finds_none_in_our_own_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    from bench import harm, shared

    monkeypatch.setattr(shared, "is_present", lambda: False)
    report = harm.measure()
    assert report.figures == {"edits of our paragraphs": 0}
    assert report.missing


def test_memory_of_a_process_is_seen() -> None:
    from bench.memory import own_peak, peak

    large = "x = bytes(range(256)) * 400_000"
    assert own_peak("pass") < 60_000_000
    assert own_peak(f"{large}; del x") > 100_000_000  # though it is given back
    resident, _, status = peak(["python3", "-c", f"{large}; import time; time.sleep(0.3)"])
    assert status == 0
    assert resident > 100_000_000
