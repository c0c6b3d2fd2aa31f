"""The text of a consent banner: "We and our 842 partners store and/or access information on a device …"."""

from collections.abc import Iterable, Sequence
from typing import Any

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows
from normalize_rules.residue.article import LINE
from normalize_rules.saying import REPORTS

# a report about such banners names who says so
_NOT_REPORTED = (
    rf"(?!.*\b(?:{REPORTS}|writes|court|judge|watchdog|regulator|ruled|found|fined|announced|according to)\b)"
)
# the purposes of the IAB's consent framework, which is on most European pages in the same words
_PURPOSE = (
    r"(?:(?:store|storing) and(?: ?/ ?or)? access(?:ing)? information on (?:a|your|the) (?:device|terminal)|precise geolocation data"
    r"|device characteristics for identification|(?:ads?|advertising),? and content(?:,| performance)? measurement"
    r"|audience (?:research|insights|measurement|statistics) and|develop(?:ment)? (?:and improve )?(?:of )?(?:products|services))"
)
_DATA = r"(?:cookies?|trackers?|identifiers?|personal data|your data|your (?:device|terminal|consent|choices?|preferences)|ip address(?:es)?|data processing)"
_CHOICE = r"(?:consent|choices?|preferences|settings|mind|agreement|permission)"
# what only the site itself says; a guide to phones has "privacy" and "cookies" too
_SITE = r"(?:(?:privacy|cookie) (?:policy|notice|statement)|our partners|these partners|this (?:web)?site|our (?:web)?site|vendors|by clicking|legitimate (?:business )?interest|data processing)"
_SHOW = r"(?:view|see|watch|display|show|play|load|access|read)"
_EMBED = r"(?:content|video|post|tweet|map|element|player|podcast|media)"
_BUTTON = r"\W*(?:(?:do not )?consent|necessary|statistics|marketing|functional|purposes|legitimate interests?|(?:show|hide|view) details|(?:our )?(?:partners|vendors)(?: \(\d+\))?|(?:manage|more|privacy|cookie) (?:options|settings|preferences)|(?:save|exit)(?: and (?:exit|close|continue))?|configure|always active|personali[sz]e)\W*"
_BUTTON_CUES = [
    "consent",
    "necessary",
    "statistics",
    "marketing",
    "functional",
    "purposes",
    "legitimate",
    "details",
    "partners",
    "vendors",
    "options",
    "settings",
    "preferences",
    "save",
    "exit",
    "configure",
    "always active",
    "personali",
]
_ALL = r"\W*(?:accept|reject|refuse|decline|deny|allow) (?:all|everything)[^\w,]*"
_ALL_CUES = ["accept", "reject", "refuse", "decline", "deny", "allow"]

ROWS: list[dict[str, Any]] = [
    {
        "line": [
            rf"{_NOT_REPORTED}(?=.*\band ?/ ?or access)(?=.*{_PURPOSE}).{{20,1100}}",
            rf"{_NOT_REPORTED}\W*(?:use precise geolocation|actively scan device|personali[sz]ed (?:ads|advertising)(?:,| and content)).{{0,600}}",
            rf"{_NOT_REPORTED}(?:with your (?:agreement|consent|permission), )?(?:we|(?:the|this|our) (?:web)?site|[\w-]+\.[a-z]{{2,4}}) and (?:our|its) (?:\d+ )?(?:partners|vendors)\b(?=.*\b(?:your?|consent)\b)(?=.*{_DATA}).{{20,1000}}",
            r"\W*we and our (?:\d+ )?(?:partners|vendors) (?:process|use|collect) (?:your )?(?:personal )?data (?:to provide|for|in order to)\b.{0,300}",
            rf"{_NOT_REPORTED}(?:(?:some of )?our|some|these|certain) (?:\d+ )?(?:partners|vendors)\b(?=.*\b(?:your?)\b)(?=.*(?:legitimate (?:business )?interest|your consent|our (?:web)?site)).{{20,900}}",
            rf"{_NOT_REPORTED}you (?:can|may) (?:\w+ ){{0,3}}(?:withdraw|revoke|change|manage|adjust|set|update|refuse|accept)\b[^.]{{0,60}}\b(?:your {_CHOICE}|(?:all )?cookies|all)\b(?=.*{_SITE}|.*\b(?:set|manage) your preferences).{{0,600}}",
            rf"{_NOT_REPORTED}(?:your|these|those) (?:choices?|preferences|consent)\b(?=.*{_SITE}).{{10,600}}",
            rf"{_NOT_REPORTED}\W*(?:we|[\w.]{{2,20}}) needs? your (?:consent|permission|approval|agreement) to {_SHOW} (?:this|the|external) {_EMBED}\b.{{0,160}}",
            rf"{_NOT_REPORTED}\W*to {_SHOW} this {_EMBED},? (?:you (?:must|need to|have to)|please|we need)\b.{{0,60}}\b(?:accept|consent|cookies?|allow|activate|enable|agree)\b.{{0,160}}",
            rf"{_NOT_REPORTED}\W*this {_EMBED} (?:is|was|has been) (?:hosted|provided|embedded|loaded|blocked|not displayed)\b.{{0,40}}\b(?:third part\w+|cookies?|consent|privacy|youtube|facebook|x|twitter|instagram)\b.{{0,300}}",
            rf"{_NOT_REPORTED}\W*by (?:showing|loading|displaying|activating|clicking|viewing)\b.{{0,60}}\byou (?:accept|agree|consent)\b(?=.*\b(?:cookies?|terms|privacy|data|partners)\b).{{0,300}}",
            rf"{_NOT_REPORTED}\W*(?:please activate\W{{1,3}})?to (?:interact with|{_SHOW})(?: or (?:interact with|{_SHOW}))? (?:the )?(?:contents?|posts?|videos?)\b[^.!?]{{0,60}}\b(?:social (?:networks|media)|x|facebook|instagram|youtube|third part\w+)\b[^.!?]{{0,30}}\bwe need your (?:consent|permission|approval)\b.{{0,80}}",
            rf"{_NOT_REPORTED}\W*to {_SHOW} (?:this|the) content from \w{{1,20}},? you (?:must|need to|have to) enable\b.{{3,80}}",
            r"\W*manage my choices\W*",
            r"\W*(?:activate|enable|load|allow) (?:the )?(?:social (?:networks|media)(?: content)?|external (?:content|media)|third-party content)\W*",
            rf"{_NOT_REPORTED}\W*this {_EMBED} (?:could not|cannot|can not|can't|is not|will not) be (?:displayed|shown|loaded|played)\b.{{0,80}}\b(?:cookies?|consent|trackers?|settings)\b.{{0,120}}",
            r"\W*at this point,? (?:you will find|you can find|there is)\b.{0,40}\bexternal content\b.{0,120}",
            r"\W*(?:i agree|i consent|i accept)\b.{0,40}\b(?:external content|personal data|data processing|cookies)\b.{0,200}",
            r"\W*(?:recommended )?external content\W*",
            r"\W*(?:\d+ )?(?:partners|vendors) (?:can|may) use this (?:purpose|feature)\W*",
            r"\W*(?:continue without (?:accepting|agreeing|consent(?:ing)?)|agree and close|accept and (?:close|continue)|list of partners \(vendors\)|(?:view|see|show) (?:the list of )?(?:our )?(?:vendors|purposes|partners))\W*",
            r"\W*(?:allow|accept|save|confirm)(?: my| the)? (?:selection|selected|choices|selected cookies)\W*",
        ],
        "cue": [
            "and/or access", "and / or access", "use precise geoloc", "actively scan", "personalized ad", "personalised ad", "and our ", "and its ",
            "partners", "vendors", "you can", "you may", "choice", "preferences", "your consent", "your permission", "your approval",
            "your agreement", "to view this", "to see this", "to watch this", "to display this", "to show this", "to play this", "to load this",
            "to access this", "to interact with", "please activate", "activate ", "enable ", "load external", "allow external", "this content", "this video", "this post", "this tweet", "this map", "this element", "this player", "this podcast",
            "this media", "by showing", "by loading", "by displaying", "by activating", "by clicking", "by viewing", "at this point", "i agree",
            "i consent", "i accept", "external content", "continue without", "agree and", "accept and", "purposes", "selection", "selected",
        ],
    },
    {"line": _ALL, "raw": r"\W*\p{Lu}.*", "cue": _ALL_CUES, "where": "head"},
    {"line": _ALL, "raw": r"\W*\p{Lu}.*", "cue": _ALL_CUES, "where": "tail"},
    {"line": _BUTTON, "cue": _BUTTON_CUES, "weak": True, "where": "head"},
    {"line": _BUTTON, "cue": _BUTTON_CUES, "weak": True, "where": "tail"},
]  # fmt: skip


@with_rows(ROWS)
@rule(
    code="RES044",
    name="consent-text",
    phase="layout",
    languages=(),
    check=check,
    fixes=[
        (f"We and our 512 partners store and/or access information on a device, such as identifiers.\nReject all\n{LINE}", LINE),
        (f"{LINE}\n\nUse precise geolocation data. Actively scan device characteristics for identification.\nPurposes\nVendors", LINE),
        (f"{LINE}\nTo interact with content from Facebook, we need your consent.\nactivate social networks", LINE),
        (f"{LINE}\nTo view this video, you must accept cookies.", LINE),
        (f"{LINE}\nYou can change your preferences at any time in our privacy policy.", LINE),
    ],
    keeps=[
        ("We and our partners in Bergen will build the ships in four years.", "a quotation without its marks"),
        ("The bank and its 12 partners store personal data on a device in Malta, the watchdog said.", "a report"),
        ("Meta and its partners can read your personal data even when you log out.", "a sentence about others"),
        ("You can change your privacy settings in the second menu of the phone.", "a guide"),
        ("Apps may store and/or access information on your device without consent, the court found.", "a report"),
        ("You can withdraw your consent at any time, the clinic told its patients.", "a report"),
        (f"{LINE}\nPurposes\nThe purposes of the fund are in a letter to the council.", "a subheading"),
        ("Accept all,\nreject all,\nand go.", "verse"),
    ],
)  # fmt: skip
def consent_text(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The paragraphs and buttons of a consent banner

    Banners speak to the reader about cookies, partners and purposes, most of them in the words of one framework. A line
    that reports somebody's words is left alone; buttons such as "Purposes" go only next to other residue.
    """
    return check(document, hits)
