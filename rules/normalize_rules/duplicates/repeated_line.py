"""Headlines, captions and paragraphs that stand twice."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.duplicates.repetitions import repeated_lines

_LONG = "The navy shut three ports in the south on Monday after waves of nine meters broke the outer walls."
_OTHER = "The lower house passed the budget for next year on Tuesday by a majority of two votes."


@rule(
    code="DUP001",
    name="repeated-headline",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        (
            "Storm shuts three ports in Chile\n\nStorm shuts three ports in Chile\n\nThe navy shut them on Monday.",
            "Storm shuts three ports in Chile\n\nThe navy shut them on Monday.",
        ),
        (
            "Storm shuts three ports in Chile\nThe navy shut them on Monday.\nStorm shuts three ports in Chile\n",
            "Storm shuts three ports in Chile\nThe navy shut them on Monday.\n",
        ),
    ],
    keeps=[
        ("We shall remember.\nThe names were read at dawn.\nWe shall remember.", "a refrain"),
        ('"No peace without land," they cried.\n"No peace without land," came the reply.', "two speakers"),
        ("Yes.\n\nYes.\n\nHe said it twice.", "short lines of a dialogue"),
        (
            "Candidates for mayor\n\nAna Diaz\nLabor Party, on the council since 2016\n\nTom Reed\nLabor Party, on the council since 2016\n\nThe vote is near.",
            "the same of two people",
        ),
        ("Storm shuts three ports\nThe storm shut three ports on Monday.", "a lead that says the headline again"),
    ],
)
def repeated_headline(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The headline printed again

    Templates print the headline for the page and for the article, and sometimes once more at the end. The first copy
    stays. Copies with other quotation marks, case or blanks count as the same; a line that ends like a sentence or is
    a quotation may be repeated on purpose and stays.
    """
    return repeated_lines(document, _)


@rule(
    code="DUP002",
    name="repeated-caption",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        ("Body one.\n\nChilean Navy Chief Ana Diaz\nChilean Navy Chief Ana Diaz\n\nBody two.",
         "Body one.\n\nChilean Navy Chief Ana Diaz\n\nBody two."),
        ("He spoke.\nPorts of Chile\nPorts of Chile\nHe left.", "He spoke.\nPorts of Chile\nHe left."),
        (f"{_LONG}\nA clerk carries the flag home.\nA clerk carries the flag home.\n{_LONG[:-1]}, and rain.",
         f"{_LONG}\nA clerk carries the flag home.\n{_LONG[:-1]}, and rain."),
        (f"A sailor ties a boat to the mole of Antofagasta after the storm.\nA sailor ties a boat to the mole of Antofagasta after the storm.\n{_LONG}",
         f"A sailor ties a boat to the mole of Antofagasta after the storm.\n{_LONG}"),
        (f"Storm in Chile\nA sailor ties a boat on Monday.\nA sailor ties a boat on Monday.\n{_LONG}",
         f"Storm in Chile\nA sailor ties a boat on Monday.\n{_LONG}"),
        (f"{_LONG}\nA sailor ties a boat to the mole of Antofagasta, the day after\nA sailor ties a boat to the mole\nof Antofagasta, the day after\n{_LONG[:-1]}, and rain.",
         f"{_LONG}\nA sailor ties a boat to the mole of Antofagasta, the day after\n{_LONG[:-1]}, and rain."),
        (f"A sailor ties a boat to the mole\nA sailor ties a boat to the mole. Photo: Ana Diaz / AFP\n{_LONG}",
         f"A sailor ties a boat to the mole\n{_LONG}"),
    ],
    keeps=[
        ("Row, row, row your boat,\nRow, row, row your boat,\nGently down the stream.", "verse"),
        ("Yes\nYes\nNo", "answers"),
        ("Roses for the mother of the house\nRoses for the mother\nof the house", "a song"),
        ("Row to the shore, my brother\nRow to the shore\nmy brother", "verse"),
        (f"{_LONG}\nAnd nobody rowed to the shore again.\nAnd nobody rowed to the shore again.\nThe song ends here.", "verse"),
        (f"{'We shall not be moved, ' * 3}no.\n{'We shall not be moved, ' * 3}no.\n{_LONG}", "a song at the head of a report"),
        ("A sailor ties a boat to the mole\nA sailor ties a boat to the mole. Source of the rope: Peru", "a riddle"),
        ("Happy birthday to you\nHappy birthday to you\nHappy birthday, dear Ana", "a song"),
        ("Roll the dice\nRoll the dice\nMove your man", "steps"),
        ("Goal!\nGoal!\nThe crowd rose.", "exclamations"),
    ],
)  # fmt: skip
def repeated_caption(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A short line printed twice in a row

    The caption of a picture and its description for screen readers are often the same, and a scraper takes both. Only
    neighbours of three words or more without punctuation at the end: lines of verse and of dialogue have some. A sentence
    goes where full paragraphs stand on both sides, and above the first one where it reads as a caption does. A copy
    may have the photographer's name behind it, or be wrapped over two lines.
    """
    return repeated_lines(document, _)


@rule(
    code="DUP003",
    name="repeated-paragraph",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        (f"{_LONG}\nTrucks wait.\n{_LONG}\nA second storm is near.", f"{_LONG}\nTrucks wait.\nA second storm is near."),
        (f"{_LONG}\n\n{_LONG}\n", f"{_LONG}\n"),
    ],
    keeps=[
        (f'"{_LONG}"\nShe read it out.\n"{_LONG}"', "a quotation that is read twice"),
        ("It rained.\nThe ports stayed shut.\nIt rained.", "short sentences"),
        (f"{_LONG}\n{_LONG[:-1]} of last week.", "another ending"),
        (
            f"{_LONG}\n\n{_OTHER}\n\n{_LONG}\n\nIt was the third storm of the year.",
            "a headline of a bulletin, then its item",
        ),
        (
            f"In brief\n{_LONG}\n{_OTHER}\n{_LONG}\nTugs pulled a ship from the mole.\n{_OTHER}\nThe vote was narrow, and a court will look at it.",
            "a bulletin with two items",
        ),
        (
            f"{_LONG}\nWatch the storm\n{_OTHER}\n{_LONG}\nThe ports will open again on Friday.",
            "a bulletin with a link between",
        ),
    ],
)
def repeated_paragraph(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A paragraph printed again further down

    A paragraph of 80 characters or more is not written twice by hand. The first copy stays; quotations may be
    repeated on purpose and stay too. A bulletin opens with sentences that head its items and are the first of them as well:
    where other paragraphs stand between the copies and the text goes on below the second one, both stay.
    """
    return repeated_lines(document, _)


@rule(
    code="DUP004",
    name="site-name-above-headline",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        ("Daily Example\n\nStorm shuts three ports in Chile\n\nStorm shuts three ports in Chile\n\nThe navy shut them.",
         "Storm shuts three ports in Chile\n\nThe navy shut them."),
        ("Example24\nWorld\nStorm shuts three ports in Chile\nStorm shuts three ports in Chile\nThe navy shut them.",
         "Storm shuts three ports in Chile\nThe navy shut them."),
    ],
    keeps=[
        ("Valparaiso\n\nStorm shuts three ports\n\nThe navy shut them on Monday.", "a place line, headline once"),
        ("The sea rose at dawn.\nStorm shuts three ports\nThe navy shut them.", "no second copy"),
        ("Poems\n\nO sea!\n\nO sea!", "too short for a headline"),
    ],
)  # fmt: skip
def site_name_above_headline(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The name of the site or section above a headline that is printed twice

    The doubled headline proves a page template, and what a template prints above the headline is its own name. It
    goes to the metadata. Above a headline that stands once, a short line may be the place and stays.
    """
    return repeated_lines(document, _)


@rule(
    code="DUP005",
    name="truncated-copy",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        ("Storm shuts three ports in Chile as waves br…\nStorm shuts three ports in Chile as waves break walls\nBody.",
         "Storm shuts three ports in Chile as waves break walls\nBody."),
        ("Storm shuts three ports in Chile as waves break walls\nStorm shuts three ports in Chile as waves br...\nBody.",
         "Storm shuts three ports in Chile as waves break walls\nBody."),
        ("Storm near Chile\nThe navy shut three ports near Antofaga\nThe navy shut three ports near Antofagasta on Monday, it said.",
         "Storm near Chile\nThe navy shut three ports near Antofagasta on Monday, it said."),
        (f"Lake Agency | Sea\nStorm shuts three ports near Antofagasta\nStorm shuts three ports near Antofagast\n{_LONG}",
         f"Storm shuts three ports near Antofagasta\n{_LONG}"),
        ("Storm shuts three ports in Chile as wav\nStorm shuts three ports in Chile as waves break walls\nBody.",
         "Storm shuts three ports in Chile as waves break walls\nBody."),
    ],
    keeps=[
        ("Storm shuts three ports in Chile\nStorm shuts three ports in Chile, and a fourth may follow, the navy said.",
         "a headline that the lead repeats"),
        ("We shall row to Chile and back again.\nWe shall row to Chile and back…", "a speaker trails off"),
        ("The forgotten harbors of World War I\nThe forgotten harbors of World War II\nThe series has two parts.", "two parts"),
        (f"Storm shuts three harbors and a port\nStorm shuts three harbors and a ports\n{_LONG}", "another form of the word"),
        (f"Body one.\nStorm shuts three ports near Antofagasta\nStorm shuts three ports near Antofagast\n{_LONG}", "below the head"),
        ("We were the people of the sun\nWe were the people of the sunset\nAnd then the rain came down.", "verse"),
        (f"Storm shuts three ports in May 2023\nStorm shuts three ports in May 202\n{_LONG}", "numbers"),
        ("And so to bed…\nAnd so to bed he went.", "too short"),
        ("He said no.\nHe said no to all of it, and to more.", "a sentence"),
    ],
)  # fmt: skip
def truncated_copy(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A headline cut short next to the whole one

    Lists of articles and paths of pages cut headlines after a number of characters. A line that ends inside a word or in
    an ellipsis and otherwise begins the next line is such a copy; below the whole one it must end in an ellipsis.
    """
    return repeated_lines(document, _)
