"""A model behind the kind of weapon: "eight tanks Leopard 2"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_KINDS = (
    "tanks tank helicopters helicopter fighters fighter howitzers howitzer launchers launcher drones drone missiles missile jets jet"
    " bombers bomber carriers aircraft systems system vehicles rifles submarines frigates"
).split()
_MODELS = (
    r"(?:Leopard|Abrams|Challenger|Leclerc|Marder|Gepard|Bradley|Stryker|Patriot|HIMARS|Himars|Javelin|Stinger|Caesar|CAESAR|Panzerhaubitze|Iskander"
    r"|Kinzhal|Kalibr|Shahed|Geran|Bayraktar|Lancet|Orlan|Storm Shadow|Scalp|SCALP|Taurus|ATACMS|NASAMS|Nasams|IRIS-T|Buk|Tor|Pantsir|Tomahawk"
    r"|Eurofighter|Gripen|Rafale|Mirage|Typhoon|Apache|Black Hawk|Chinook|Kalashnikov|Grad|Smerch|Uragan|Tornado)"
)
_CODE = r"(?:[A-Z][a-z]{0,3}-\d{1,4}[A-Z]{0,3})"
_MODEL = expression(
    rf" ((?:{_MODELS}(?:[ -]?\d{{1,4}}[A-Z]?\d?|-[A-Z]\d?)?|{_CODE})(?: [A-Z]\d{{1,2}})?)(?![\w-])(?! [A-Z(])"
)
_COUNT = expression(
    r"\b(?:\d[\d,]*|an?|the|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|some|more|many|new|old|modern|German|American"
    r"|French|British|Russian|Soviet|Polish|Swedish|Ukrainian|Turkish|Iranian|battle|combat|fighter|attack|cruise|ballistic|of|from|send|supply|deliver)"
    r" (?:(?:battle|combat|main|attack|cruise|ballistic|fighter|air defense|missile|rocket) )?\Z"
)


@rule(
    code="TRM022",
    name="model-behind-weapon",
    triggers=_KINDS,
    whole_words=True,
    sources=["ru", "uk", "es", "fr", "it", "pl"],
    fixes=[
        ("Norway will send eight tanks Leopard 2 in May.", "Norway will send eight Leopard 2 tanks in May."),
        ("Poland bought 96 helicopters Apache.", "Poland bought 96 Apache helicopters."),
        ("They fired two missiles Kh-101.", "They fired two Kh-101 missiles."),
    ],
    keeps=[
        ("Norway will send eight Leopard 2 tanks.", "English"),
        ("They lost tanks, Leopard 2 and others.", "a comma"),
        ("The tank Fury was on the set.", "a name"),
        ("He fixed jets T-Mobile paid for.", "a firm"),
        ("Crews called their two tanks Leopard and Tiger.", "names that crews gave"),
    ],
)
def model_behind_weapon(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A model behind the kind of weapon: "eight tanks Leopard 2"

    Slavic and Romance languages name the kind first. English puts the model before it. Only models that everybody knows,
    and codes of letters and digits, behind a number or another word that shows a phrase.
    """
    text = document.text
    for hit in hits:
        model = _MODEL.match(text, hit.end)
        if not model or not text[hit.start : hit.end].islower() or document.is_quoted(hit.start, model.end()):
            continue
        if _COUNT.search(text, max(0, hit.start - 30), hit.start) and not _is_naming(text, hit.start):
            kind = text[hit.start : hit.end]
            yield fix(hit.start, model.end(), f"{model[1]} {kind}", "the model stands before the kind")


def _is_naming(text: str, start: int) -> bool:
    """Whether the words before give names: "called their two tanks Leopard"."""
    return any(word in text[max(0, start - 40) : start] for word in ("called ", "named ", "dubbed ", "nicknamed "))
