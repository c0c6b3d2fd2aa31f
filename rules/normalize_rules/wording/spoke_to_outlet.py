"""To whom somebody spoke, with the preposition of another language: "said for RTS", "in an interview to the newspaper"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_KINDS = (
    r"newspaper|daily(?: newspaper)?|weekly|magazine|(?:state )?news agency|agency|TV channel|TV station|television(?: channel| station)?|state television"
    r"|radio station|news channel|news portal|portal|news website|website|broadcaster"
)
_NATION = r"(?:[A-Z][\w-]+(?:an|ish|ese|ch|k|sh|i|ic)(?:-language)? |state |local |national )?"
# names that mean nothing but an outlet of the Balkans
_BALKAN = (
    "RTS|Tanjug|FoNet|N1|B92|Danas|Politika|Blic|Kurir|RTCG|Vijesti|Pobjeda|Dnevni avaz|Avaz|Klix(?:\\.ba)?|Nezavisne novine|BHRT|RTRS|Srna|SRNA"
    "|Fena|FENA|Hina|HINA|HRT|Jutarnji list|Ve[čc]ernji list|Slobodna Dalmacija|24sata|Makfax|Sloboden Pe[čc]at|Nova\\.rs|Insajder|KoSSev|Kossev"
    "|Radio Sarajevo|RTV Slovenija|Ve[čc]ernje novosti|Sputnik Serbia|(?:TV )?Pink TV|TV Pink|Al Jazeera Balkans|bTV|BNT|BNR|Dnevnik\\.hr|Kanal 5"
    "|Radio Free Europe|Deutsche Welle|Voice of America|Koha Ditore|Gazeta Express|Telma TV|Sitel TV|Euronews Serbia|Newsmax Adria"
)
_BETA = r"(?:the (?:news )?agency )?Beta(?=[.;\n]|, (?!(?:[Gg]amma|[Dd]elta)\b)| (?:that|on|today|yesterday)\b)"
# people, not the outlet: "for N1 viewers"
_NOT_ITS_PEOPLE = r"(?! (?:[a-z]+ )?(?:readers?|readership|viewers?|listeners?|jobs?|audiences?|reporters?|journalists?|staff|subscribers?|users)\b)"
_BALKAN_OUTLET = expression(
    rf" (?:(?:(?:the )?{_NATION}(?:{_KINDS}) )?[\"“'‘]?(?:{_BALKAN})(?![\w’'-])|{_BETA}){_NOT_ITS_PEOPLE}"
)
# an interview that somebody is hired after
_OF_A_JOB = expression(r"\b(?:jobs?|hired|hiring|positions?|internship|vacancy|applied|applicants?|candidates?)\b")
_TOLD = expression(r"\b(?:said|told|stated|says|declared|explained|stressed)\b")
_NOT_SAID_BEFORE = expression(
    r"\b(?:be|been|being|was|were|is|are|it|same|more|not|little|much|often|less|nothing|something|all|what|lot|case|as|generally|only|have|has) \Z",
    re.IGNORECASE,
)
_SAID = "said stated declared explained confirmed stressed emphasized emphasised revealed assessed told says".split()


@rule(
    code="WRD078",
    name="said-for-outlet",
    triggers=[*(f"{verb} for" for verb in _SAID), "statement for", "interview for"],
    whole_words=True,
    sources=["sr", "hr", "bs", "mk", "bg", "sl", "sq"],
    fixes=[
        ("The mayor said for RTS that the dam leaks.", "The mayor told RTS that the dam leaks."),
        ("The road is shut, a guard stated for the daily Danas.", "The road is shut, a guard told the daily Danas."),
        ("In a statement for Tanjug, she named the price.", "In a statement to Tanjug, she named the price."),
        ("She spoke in an interview for FoNet; a diplomat said for Beta.", "She spoke in an interview with FoNet; a diplomat told Beta."),
    ],
    keeps=[
        ("The same can be said for RTS and N1.", "a passive, and a comparison"),
        ("There is a lot to be said for Danas.", "a comparison"),
        ("He said for years that the dam leaks.", "a time"),
        ("The tester said for Beta versions there is a fee; he said for Beta, Gamma too.", "software"),
        ("She is preparing a statement for Tanjug's anniversary.", "for a purpose"),
        ("She explained for Radio Sarajevo listeners how bees live.", "for whom"),
        ("He wept during his interview for Voice of America, but was given the job.", "an interview for a job"),
        ("He wept during his interview for Voice of America.", "perhaps an interview for a job"),
        ("A spokesman speaks for HRT and did an interview for N1.", "somebody's spokesman, and English"),
    ],
)  # fmt: skip
def said_for_outlet(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "Said for RTS that", "in a statement for Tanjug"

    Serbian, Croatian, Macedonian and Bulgarian speak "for" a newspaper or an agency; in English people tell it something, and speak
    in a statement to it or in an interview with it. Only before names that mean nothing but the outlet.
    """
    text, key = document.text, document.key
    for start, end, _ in hits:
        if not _BALKAN_OUTLET.match(text, end) or document.is_quoted(start, end):
            continue
        preposition = {"statement for": "to", "interview for": "with"}.get(key[start:end])
        if preposition and _speaks_in(document, start, end):
            yield fix(end - 3, end, preposition, "people speak to an outlet, or with it")
        elif (
            not preposition
            and not _NOT_SAID_BEFORE.search(key, max(0, start - 14), start)
            and text[start:end].islower()
        ):
            yield fix(
                start, end, "tells" if key.startswith("says", start) else "told", "people tell an outlet something"
            )


def _speaks_in(document: Document, start: int, end: int) -> bool:
    """Whether somebody speaks in the statement or the interview, and does not look for work: "in an interview for"."""
    key = document.key
    framed = _IN_BEFORE.search(key, max(0, start - 40), start)
    if not framed or key.startswith("statement", start):
        return framed is not None
    line = document.line_at(start)
    around = max(line.start, start - 120), min(line.end, end + 120)
    if _OF_A_JOB.search(key, *around):
        return False
    return framed.group().startswith(("in a ", "in an ")) or _TOLD.search(key, *around) is not None


_IN_BEFORE = expression(r"(?<!\w)(?:in|during) (?:an?|his|her|their|its|the|today's|yesterday's)(?: [a-z-]+){0,2} \Z")
_OUTLETS = (
    "BBC|CNN|CNBC|CBS|ABC|NBC|Fox News|Sky News|Reuters|AFP|AP|TASS|RIA Novosti|Interfax|Izvestia|Kommersant|RBC|Rossiya[- ]24|Sputnik|Channel One"
    "|Ukrinform|Ukrainska Pravda|Suspilne|Al[- ]Jazeera|Al[- ]Arabiya|Al[- ]Mayadeen|Al[- ]Hadath|ANI|PTI|IANS|NDTV|India Today|Republic TV"
    "|Hindustan Times|Times of India|Indian Express|Dainik Bhaskar|Geo News|ARY News|Fars|Tasnim|Mehr|IRNA|ISNA|Anadolu|TRT World|Hürriyet"
    "|Le Monde|Le Figaro|Bild|(?:Der )?Spiegel|Die Welt|Die Zeit|Financial Times|New York Times|Washington Post|Wall Street Journal|Guardian"
    "|Daily Telegraph|Economist|Bloomberg|El País|El Mundo|La Repubblica|Corriere della Sera|La Stampa|O Globo|Folha de S\\. ?Paulo|Kyodo|NHK"
    "|Nikkei|Yonhap|Xinhua|Global Times|Euronews|Deutsche Welle|Voice of America|Radio Free Europe|Radio Liberty|Rzeczpospolita|Gazeta Wyborcza"
)
_OUTLET = expression(
    rf" (?:(?:the |an? )?{_NATION}(?:{_KINDS})(?! (?:industry|editors?|and)\b)|(?:the )?[\"“]?(?:{_OUTLETS}))(?![\w-]){_NOT_ITS_PEOPLE}"
)


@rule(
    code="WRD079",
    name="interview-to-outlet",
    triggers=["interview to"],
    whole_words=True,
    sources=["ru", "uk", "hi", "es", "pt", "tr", "fa", "ar"],
    fixes=[
        ("The mayor said so in an interview to the newspaper Vesti.", "The mayor said so in an interview with the newspaper Vesti."),
        ("In an exclusive interview to TASS, she named the price.", "In an exclusive interview with TASS, she named the price."),
        ("In his interview to the Turkish newspaper Sabah, he wept.", "In his interview with the Turkish newspaper Sabah, he wept."),
    ],
    keeps=[
        ("He said so in an interview to be broadcast on Sunday.", "to do something"),
        ("She gave an interview to the newspaper Vesti.", "English"),
        ("He came in an interview to his point.", "to a point"),
        ("In an interview to mark the day, she wept.", "to do something"),
        ("In an interview to newspaper readers, he wept.", "to people"),
        ("She wept in an interview to Bild readers; in an interview to CNN viewers, he sang.", "to people"),
    ],
)  # fmt: skip
def interview_to_outlet(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "In an interview to the newspaper Vesti"

    Russian, Hindi, Spanish and Portuguese give an interview to a paper; in English one speaks in an interview with it. Only behind
    "in" and before a paper, a channel or an agency: "gave an interview to" is English, and so is "in an interview to be broadcast".
    """
    for start, end, _ in hits:
        is_told = _IN_BEFORE.search(document.key, max(0, start - 40), start) and _OUTLET.match(document.text, end)
        if is_told and not document.is_quoted(start, end):
            yield fix(end - 2, end, "with", "people speak in an interview with an outlet")
