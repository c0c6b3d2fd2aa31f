"""Several fields of the page in one line: "As of: 9:41 a.m. | Reading time: 3 minutes", "Newsroom 03/04/2024 07:50"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows
from normalize_rules.residue.article import LINE
from normalize_rules.residue.page_field_rows import ROWS


@with_rows(ROWS)
@rule(
    code="RES068",
    name="page-fields",
    phase="layout",
    languages=(),
    sources=["de", "hi", "es", "en"],
    check=check,
    fixes=[
        (f"As of: March 3, 2024 6:12 p.m.\n{LINE}", LINE),
        (f"{LINE}\nEntry: 03.03.2024 - 18:12 Update: 03.03.2024 - 19:05", LINE),
        (f"3 March 2024 (modified 4 March 2024 | 18:12)\n{LINE}", LINE),
        (f"Written by: Web Desk | Updated on: 03 Mar 2024, 06:12 PM\n{LINE}", LINE),
        (f"Newsroom | 03/03/2024 - 18:12h. Act. 19:05\n{LINE}", LINE),
        (f"Budget vote is near\nAs of: 6:12 p.m. | Reading time: 2 minutes\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\n| Updated: Mar 3, 2024 18:12 IST\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\nNewsroom 03/04/2024 18:12\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\nAFP / Mar 3, 2024 • 25 minutes ago • < 1 minute read\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\nPTI 3 Mar 2024, 06:12 PM\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\nMaret Kask | March 3, 2024 | 4 min read\nWeb Desk | Updated: Mar 3, 2024 18:12\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"{LINE}\n2 min read | 14 comments", LINE),
        (f"Budget vote is near\n\nWritten: 2024-03-03 18:12:05Updated: 2024-03-03 19:05:33\n\n{LINE}", f"Budget vote is near\n\n{LINE}"),
        (f"Budget vote is near\nAssociated PressMar 3, 2024, 6:12 PM EST\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"Budget vote is near\nMaret Kask Published March 3, 2024 | 06:12 PM\n{LINE}", f"Budget vote is near\n{LINE}"),
    ],
    keeps=[
        (f"Entered 12 June 1944, 06:30\n{LINE}\nEntered 13 June 1944, 21:15\n{LINE}", "a diary"),
        ("Storm Hits Chile | 3 min read\nThe navy shut three ports on Monday after waves broke the walls.", "a headline"),
        ("By train to Riga | 3 min read\nThe new line opens in May, and a ticket costs less than lunch.", "a headline"),
        ("Top 10 beaches | 5 min read\nThe list begins in Varna and ends in Gdansk, where the water is cold.", "a headline"),
        ("Reading time: 3 minutes was all she had before the exam began.", "a sentence"),
        ("As of: Friday\nBeds: 120\nThe ministry posts the figures each morning at nine.", "figures"),
        ("Departure: 02.08.2023 17:40\nArrival: 02.08.2023 19:05", "another timetable than the page's"),
        (f"Written 3 March 1944, 06:30\n{LINE}", "a letter"),
        (f"Diary Of The Mayor Published March 3, 2024\n{LINE}", "a headline"),
        (f"Associated Press, March 3, 1998: the bridge falls\n{LINE}", "a headline of an archive"),
        ("Entry: 19:30\nThe concert is free for pupils.", "the doors of a concert"),
        ("Saturday, May 3, 2025 | Entry: 19:30\nThe concert is free for pupils.", "the doors of a concert"),
        ("Published in 2019, updated in 2023", "the years of a book"),
        ("The port is open again.\nPublished August 8, 2020 - 16:33.\nShips left at dawn.", "ends as a sentence"),
        (f"As of: 9:41 a.m.\nWater: 3.2 m\nBridges: shut\n{LINE}", "figures with their hour"),
        (f"Entered 12 June 1944, 06:30\n{LINE}", "a diary"),
        (f"The log reads:\nLogin: 03.03.2024 18:12\nLogin: 03.03.2024 18:40\n{LINE}", "a log"),
        (f"Case file 12\nStatus: 3 March 2024, 18:12\nSuspect: unknown\n{LINE}", "a case"),
        ("Status: missing since 11/22/2023", "a portrait"),
        ("Evening News 04/09/2025 19:00\nThe mayor and the poet talk about the bridge for an hour.", "a program"),
        ("Reuters 3, AFP 1\nThe teams of the agencies met on Sunday in Lyon, and the rain did not stop.", "a result"),
        ("Foreign Correspondent, 1940\nThe council of Tartu shows four old films in the park in May.", "a film"),
        ("Editor 04/09/2025\nThe key was left in the lock, and nobody took it, the log says.", "a log"),
        ("The river stood at 6.4 meters as of March 14, 2024, 6:40 a.m.", "a sentence"),
    ],
)  # fmt: skip
def page_fields(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A line of the page's own fields: when it was printed, how long it takes to read, who put it there

    German papers print the hour and the reading time under a headline, Indian ones "Updated" behind the bar that
    followed the writer, Spanish ones the newsroom and the minute. Each field is one of the page, and nothing else stands in
    the line; a name without a label goes only in the company of other residue, since a headline may look like one.
    """
    return check(document, hits)
