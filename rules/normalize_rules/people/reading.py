"""What is known of the names of one document while they are decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from normalize import Document, expression
from normalize_rules.people.in_text import InText
from normalize_rules.people.mentions import Mention
from normalize_rules.people.person import Form, Person
from normalize_rules.people.surroundings import is_borne_by_another

_BLANK = expression(r"\s+")


@dataclass(slots=True, eq=False)
class Reading:
    """What is known of the names of one document. It is filled in this order, and each step sees those before it:

    1. `anchors.py` reads the full names: whose they are (`anchored`, `decided`), which are somebody else's (`namesakes`,
       `others` and the three after it), and by which names the text introduces strangers (`first_names`, `strangers`).
    2. `evidence.py` decides the other mentions, from a title beside them (`titled`) or from an anchor, unless `vetoes.py` objects.
       What is decided is an anchor, too, so this goes on until nothing is left that can be.
    3. `resolve.py` has the decided ones written; `left_alone.py` says of the others what was missing.
    """

    document: Document
    mentions: Sequence[Mention]
    anchored: dict[Person, None] = field(default_factory=dict)  # in the order of the text
    decided: dict[int, tuple[Person, str]] = field(
        default_factory=dict
    )  # with the kind of form, by the start of the mention
    full_surnames: set[tuple[Person, str]] = field(
        default_factory=set
    )  # of full names, as the text spells them, folded
    namesakes: set[int] = field(default_factory=set)  # where full names stand that are somebody else's
    others: set[str] = field(default_factory=set)  # folded full names of people who are not in the tables
    part_of_other: set[str] = field(default_factory=set)  # folded names that stand in an unlisted full name
    other_surnames: dict[str, list[int]] = field(default_factory=dict)  # last words of those, and where they stand
    borne_at: dict[str, list[int]] = field(
        default_factory=dict
    )  # spellings of surnames in full names of others, and where
    first_names: set[str] = field(default_factory=set)  # of everybody whose full name stands in the text
    strangers: set[str] = field(default_factory=set)  # spellings of surnames by which the text introduces somebody else
    titled: dict[str, Person] = field(default_factory=dict)  # whom a title told from a look-alike, by the folded name
    # answers that are asked for again
    borne: dict[tuple[Person | None, str], bool] = field(
        default_factory=dict
    )  # whether somebody else bears what is written
    with_relatives: dict[Person, bool] = field(
        default_factory=dict
    )  # whether the text names somebody else of the family
    words: InText = field(init=False)

    def __post_init__(self) -> None:
        self.words = InText(self.document.text)

    def settle(self, mention: Mention, person: Person, kind: str) -> None:
        """Note that a mention is a person's, who is an anchor from now on."""
        self.anchored[person] = None
        self.decided[mention.start] = (person, kind)
        if kind == "full":
            self.full_surnames.add((person, self.key(mention).rpartition(" ")[2]))

    def key(self, mention: Mention) -> str:
        """The folded name, with one blank between its words."""
        return _BLANK.sub(" ", self.document.key[mention.start : mention.end])

    def full(self) -> list[tuple[Mention, Person]]:
        """The full names that were decided, and whose they are."""
        found = ((mention, self.decided.get(mention.start)) for mention in self.mentions)
        return [(mention, of[0]) for mention, of in found if of and of[1] == "full"]

    def is_borne_by_another(self, mention: Mention, form: Form) -> bool:
        """Whether the text has somebody else of the name; it is searched once for each name."""
        key = (form.person, self.document.text[mention.start : mention.end])
        if key not in self.borne:
            self.borne[key] = is_borne_by_another(self.document, mention, form)
        return self.borne[key]
