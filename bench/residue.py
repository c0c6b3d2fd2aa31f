"""What tools leave of a scraped page: residue, paragraphs and second copies, on the same texts.

    python -m bench.residue

Of normalize only the families residue and duplicates run. The other tools are measured where they are installed
(`pip install newsnorm[bench-residue]`); those that read HTML are given each line as a paragraph.
"""

from __future__ import annotations

import html
import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from bench.machine import versions
from bench.report import Cell, Report, publish
from normalize import Normalizer, __version__
from normalize.fold import fold

ROOT = Path(__file__).parent.parent
Tool = Callable[[str], str]

NOTE = (
    "The pages are those of `tests/cases/pages.toml`, the known failures too, with what should become of each, and the articles of "
    "`examples/`. normalize was written beside these pages, the others were not: the table shows what kind of work each does, not how "
    "well normalize does on pages that it has never seen. Lines are compared by their letters and digits, so that a tool which only "
    "changes quotation marks loses nothing. *Marks* are lines of residue, *paragraphs* lines of the article, *copies* second copies of them."
)
_PARTS = (("marks left", "marks"), ("paragraphs lost", "paragraphs"), ("copies kept", "copies"))

# by file: the beginnings of the lines that are no part of the article
FURNITURE = {
    "1-summit": (),
    "2-flood": (
        "RiverPost", "Published today", "Subscribe now", "BotTalk", "Newsletter", "“The morning", "Want to stay", "Other news",
        "Log in", "AFP", "Did you find", "0 comments", "Related News",
    ),
    "3-port": (" date 2025",),
    "4-envoy": (
        "Home »", "by admin", "See also", "You may also", "Leave a", "This site uses", "This website uses", "Privacy &",
    ),
    "5-grain": ("NewsGrain", "Images source", "ed. MAR", "© Harbor", "Downloading"),
}  # fmt: skip


@dataclass(frozen=True)
class Page:
    """A text and the lines of it that are the article."""

    text: str
    article: tuple[str, ...]


def pages() -> list[Page]:
    """The written pages, then the examples."""
    cases = tomllib.loads((ROOT / "tests" / "cases" / "pages.toml").read_text(encoding="utf-8"))
    found = [Page(case["text"], keys(case["becomes"])) for case in (*cases["fix"], *cases["known"])]
    found += [Page(case["text"], keys(case["text"])) for case in cases["keep"]]
    for file in sorted((ROOT / "examples").glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        body = [line for line in text.splitlines() if not line.startswith(FURNITURE[file.stem] or ("\0",))]
        found.append(Page(text, tuple(dict.fromkeys(keys("\n".join(body))))))
    return found


def keys(text: str) -> tuple[str, ...]:
    """The lines of a text by their letters and digits, without those that have none."""
    lines = ("".join(filter(str.isalnum, fold(line))) for line in text.splitlines())
    return tuple(line for line in lines if line)


def measure(tool: Tool, texts: list[Page]) -> Counter[str]:
    """Lines of residue left, of the article lost, and second copies of the article's lines kept, of how many each."""
    total: Counter[str] = Counter()
    for page in texts:
        before, after = Counter(keys(page.text)), Counter(keys(tool(page.text)))
        article = Counter(page.article)
        marks = Counter({line: count for line, count in before.items() if line not in article})
        copies = Counter({line: before[line] - count for line, count in article.items() if before[line] > count})
        total["marks"] += marks.total()
        total["marks left"] += (marks & after).total()
        total["paragraphs"] += article.total()
        # with residue glued to it a paragraph is not lost; that line counts as a mark left
        total["paragraphs lost"] += sum(
            not any(line in kept for kept in after) for line in (article - after).elements()
        )
        total["copies"] += copies.total()
        total["copies kept"] += (copies & (after - article)).total()
    return total


def tools() -> dict[str, tuple[str, Callable[[], Tool]]]:
    """For each name the distribution, and how to make the tool; making it fails where it is not installed."""
    return {
        "normalize": ("", _normalize),
        "trafilatura": ("trafilatura", _trafilatura),
        "jusText (high=100)": ("jusText", _justext),
        "datatrove (C4 lines)": ("datatrove", _datatrove),
        "clean-text": ("clean-text", _clean_text),
    }


def _normalize() -> Tool:
    normalizer = Normalizer(select=("residue", "duplicates"))
    return lambda text: normalizer.clean(text).text


def _trafilatura() -> Tool:
    module = import_module("trafilatura")
    return lambda text: module.extract(_as_html(text), favor_recall=True, deduplicate=True) or ""


def _justext() -> Tool:
    module = import_module("justext")
    stop_words = module.get_stoplist("English")

    def clean(text: str) -> str:
        # with its own 200 it drops every page whose paragraphs are as short as those of news
        paragraphs = module.justext(_as_html(text), stop_words, length_high=100)
        return "\n".join(p.text for p in paragraphs if not p.is_boilerplate)

    return clean


def _datatrove() -> Tool:
    document = import_module("datatrove.data").Document
    # only what it does to lines: a text of few sentences is not dropped as a whole
    line_filter = import_module("datatrove.pipeline.filters").C4QualityFilter(min_num_sentences=-1)

    def clean(text: str) -> str:
        made = document(text=text, id="page")
        return made.text if line_filter.filter(made) is True else ""

    return clean


def _clean_text() -> Tool:
    module = import_module("cleantext")
    return lambda text: str(module.clean(text, lower=False, to_ascii=False, no_line_breaks=False))


def _as_html(text: str) -> str:
    lines = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return (
        f"<!DOCTYPE html><html lang='en'><head><title></title></head><body><article>\n{lines}\n</article></body></html>"
    )


def report() -> Report:
    """Every tool that is installed, on all pages."""
    texts = pages()
    rows: list[tuple[Cell, ...]] = []
    used, missing = {"normalize": __version__}, []
    for name, (distribution, make) in tools().items():
        try:
            tool = make()
        except (ImportError, LookupError):
            missing.append(name)
            continue
        used |= versions([distribution] if distribution else [])
        found = measure(tool, texts)
        rows.append((name, *(f"{found[part]} of {found[whole]}" for part, whole in _PARTS)))
    columns = ("tool", *(part for part, _ in _PARTS))
    return Report("residue", f"Residue of {len(texts)} pages", NOTE, columns, tuple(rows), {}, used, tuple(missing))


def main() -> None:
    """Print the table."""
    publish(report())


if __name__ == "__main__":
    main()
