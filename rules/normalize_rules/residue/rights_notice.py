"""A notice that copying is prohibited: "© Lake Daily. Total or partial reproduction prohibited."."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows
from normalize_rules.residue.article import LINE
from normalize_rules.saying import REPORTS

_ACT = (
    r"(?:reproduction|re-?distribution|republication|re-?publishing|copying|reprint(?:ing)?|distribution|dissemination|sharing"
    r"|downloading|storage|transmission|(?:ai |artificial intelligence )?(?:learning|training|use|usage|utili[sz]ation))"
)
_HOW = r"(?:the |any |its |full |total |partial |whole |complete |or |unauthori[sz]ed |illegal ){1,5}"
_ACTS = rf"{_ACT}(?:(?:,? and |,? or |, | ?[-/·] ?)(?:{_HOW})?{_ACT}){{0,6}}"
_WORK = r"(?: (?:of|from) (?:this|the|our|all|any|these)(?: [\w'-]+){1,4}?)?"
_LEAVE = (
    r"(?:(?:,? in whole or in part|,? without (?:(?:the|prior|written|express|our) ){0,4}(?:permission|consent|authori[sz]ation)"
    r"(?: (?:of|from) (?:the |its )?[\w'-]+(?: [\w'-]+){0,2}?)?),?){0,2}"
)
_FORBIDDEN = r" ?(?:is |are )?(?:strictly |expressly )?(?:prohibited|forbidden|not (?:allowed|permitted))"
_FORMULA = rf"{_ACTS}{_WORK}{_LEAVE}{_FORBIDDEN}{_LEAVE}"
_MARK = r"(?:copyrights?\b|©|ⓒ|\(c\)|&copy;)"
_RESERVED = r"(?:all )?rights (?:are )?reserved"
_NOT_REPORTED = rf"(?!.*\b(?:{REPORTS}|tells|ruled|announced|decided|judge|court)\b)"
_USED = r"(?:used|copied|reproduced|reprinted|republished|distributed|published|quoted|shared|broadcast|downloaded)"
_MATERIALS = (
    r"(?:news|articles?|analys[ie]s|photos?|photographs|pictures|images|videos?|texts?|contents?|materials?|information|graphics|audio|reports?"
    r"|opinions?|interviews?|illustrations)"
)
_SITE = r"(?:portal|site|web ?site|page|web ?page|newspaper|platform|web ?portal|agency|publication)"
_ARTICLE = r"(?:text|article|content|material|publication|photo|news)s?"

ROWS = [
    {
        "line": [
            rf"\W*{_MARK}(?P<licence>.{{0,160}}?)(?:{_HOW})?{_FORMULA}\W*",
            rf"\W*{_RESERVED}\W+(?:{_HOW})?{_FORMULA}\W*",
            rf"\W*{_HOW}{_FORMULA}\W*",
            rf"(?=.*(?:reproduc|redistribut|republi))\W*{_ACT}(?:,? and |, | or ){_FORMULA}\W*",
            rf"\W*(?:{_MARK}.{{0,60}}?\W+)?{_RESERVED}[.,;|]? ?\W?{_MARK}[^!?]{{0,60}}",
            rf"\W*{_RESERVED}\. (?P<licence>[\w .&-]{{2,40}} (?:19|20)\d\d)\W*",
            rf"\W*(?:{_MARK}.{{0,60}}?\W+)?all (?:rights of )?reproduction(?: and representation)?(?: rights)? (?:are )?reserved\b.{{0,60}}",
            rf"{_NOT_REPORTED}\W*(?:{_MARK}.{{0,60}}?\W+)?{_RESERVED}[.!]? (?:if you|in order to|to|for) (?:want to |wish to |would like to |need to )?(?:use|reproduce|publish|republish|licen[sc]e|using|reproduction|purchase|buy)\b[^.!?]{{0,120}}[.!]?",
            rf"{_NOT_REPORTED}\W*{_MARK}[^!?]{{0,80}}?\b{_ACTS}(?: and (?:use|publication|reproduction))?(?: of)? (?:(?:the|a|any|all|whole|entire|part|parts|portion|or|full) ){{0,6}}(?:of (?:the |our |this )?)?(?:{_MATERIALS}|{_SITE})\b[^.!?]{{0,40}}?\b(?:is|are) (?:only )?(?:allowed|permitted|possible)\b[^!?]{{0,160}}",
            rf"{_NOT_REPORTED}\W*(?:{_MARK}.{{0,60}}?\W+)?(?:the |all |all the |any )?{_MATERIALS}(?:(?:,? and |, ?| or ){_MATERIALS}){{0,7}} (?:(?:published|posted|placed|contained|appearing|available|displayed|presented) )?(?:on|in|of|from|by) (?:this|the|our) {_SITE}\b[^.!?]{{0,40}}? (?:may|can|must|should)(?:not| not) be {_USED}\b(?=.*\b(?:permission|consent|authori[sz]ation|approval|agreement|reference|link|source|prior)\b)[^!?]{{0,160}}",
            rf"{_NOT_REPORTED}\W*(?:the |all |all the |any )?{_MATERIALS}(?:(?:,? and |, ?| or )(?:audio-?visual )?{_MATERIALS}){{1,7}} (?:on|in|of|from) (?:this|our) {_SITE} (?:may|can|must)(?:not| not) be {_USED}\b[^.!?]{{0,160}}[.]?",
            rf"{_NOT_REPORTED}\W*(?:the |all |all the )?{_MATERIALS}(?:(?:,? and |, ?| or ){_MATERIALS}){{0,7}} (?:(?:published|posted|placed|contained|available) )?(?:on|in|of) (?:this|our|the) {_SITE} (?:is|are) protected by (?:copyright|the law|law)\b[^!?]{{0,100}}",
            rf"{_NOT_REPORTED}\W*(?:except where otherwise (?:noted|stated|indicated), ?)?(?:all (?:(?:the|our) )?(?:contents?|materials?|texts?|articles|works?|news)(?: and (?:photos?|images|materials?))?(?: (?:by|of|on|from|published (?:by|on)|in) [^.!?]{{2,60}}?)?|(?:the |our )?(?:contents?|materials?|texts?|articles) (?:by|of|on|from|published (?:by|on)) [^.!?]{{2,60}}?) (?:is|are) (?:licen[sc]ed|available|published|distributed|provided|released) under (?:an? |the (?:terms of the )?)?(?:licen[cs]e )?(?P<licence>creative commons|cc[ -]by)\b(?: attribution[\w .-]{{0,60}})?(?: \d\.\d)?(?: international)?(?: licen[cs]e| deed)?\W*",
            rf"{_NOT_REPORTED}\W*(?:the |any |full or partial |partial or full )?(?:publication|use|taking over|copying|downloading|quoting|republication|reprinting)(?: and (?:publication|use|copying))? of (?:(?:the|our|these|all|any|parts|of|or|whole|site) ){{0,6}}(?:materials?|contents?|texts|articles) (?:[^.!?]{{0,40}}\b)?(?:is|are) (?:only )?(?:allowed|permitted|possible) (?:only )?(?:with|if|provided)\b[^.!?]{{0,40}}\b(?:hyper)?link\b[^!?]{{0,80}}",
            rf"{_NOT_REPORTED}\W*(?:all )?(?:the )?(?:contents?|materials?|texts?)(?: (?:of|on) (?:the|this|our) {_SITE})? (?:is|are) protected by (?:the )?(?:copyright(?: law| laws)?|law on copyright)[^.!?]{{0,60}}[.]?",
            r"\W*please (?:indicate|cite|mention|credit|note|specify) the source\b[^.!?]{0,40}\b(?:reprint|reproduc|repost|republish|quot|us)\w*[^.!?]{0,30}\W*",
            rf"\W*it is (?:strictly )?(?:forbidden|prohibited) to (?:reproduce|copy|reprint|republish|distribute|use) (?:this|the|these|our|any) {_ARTICLE}\b.{{0,160}}",
            rf"{_NOT_REPORTED}\W*(?:while|when|in case of|if|for|by) (?:you )?(?:quoting|citing|using|reprinting|copying|reproducing|republishing|use|quotation)(?:,? (?:and|or) (?:quoting|citing|using|reprinting|copying|reproducing|republishing|use))* (?:of )?(?:(?:any|the|our|all|these) )*(?:site |news )?{_MATERIALS}\b[^.!?]{{0,120}}?\b(?:hyper)?(?:link|reference)s?\b[^.!?]{{0,160}}?\b(?:mandatory|required|obligatory|necessary)\b.{{0,300}}",
            rf"{_NOT_REPORTED}\W*(?:legal|copyright) (?:notice|warning|note|information)\W{{1,3}}(?:all )?(?:the )?(?:rights|copyrights?)\b(?=.*\b(?:content|contents|news|site|website|portal|texts?|articles?|photos?|photographs|materials?|publication|published|reserved|reproduction|agency)\b).{{10,400}}",
            rf"{_NOT_REPORTED}\W*materials (?:marked|with the (?:mark|sign|label)|labell?ed)\b.{{3,120}}\b(?:published|posted|placed|are)\b.{{0,40}}\b(?:as|under|rights|basis|terms|purposes|paid)\b.{{0,30}}\badvertis\w+.{{0,100}}",
            r"\W*(?=.*\bsubscribers\b)(?=.*\b(?:summari[sz]ed|abridged|shortened|abbreviated)\b).{0,60}\b(?:part|portion|some) of the news\b.{10,300}",
        ],
        "cue": [
            "copyright", "©", "ⓒ", "(c)", "&copy;", "rights reserved", "rights are reserved", "reproduction", "distribution", "copying",
            "reprint", "creative commons", "cc by", "cc-by", "published on th", "posted on th", "on this portal", "on this site", "on this website", "of this site",
            "of this portal", "of this website", "of the site", "of the portal", "on the site", "on the portal", "on our site", "on our portal", "from this site",
            "of the agency", "published in th", "of our site", "all content", "contents are", "content are", "materials are", "texts are", "materials is", "texts is", "publication of", "use of", "taking over of", "downloading of", "quoting of", "content is", "content of", "content on", "it is forbidden", "it is prohibited", "it is strictly", "of the news", "while quoting", "when quoting", "while using", "when using", "while citing", "when citing", "when reprinting", "when copying", "in case of", "legal notice", "legal warning", "copyright notice", "materials marked", "materials with", "the source",
        ],
    },
]  # fmt: skip


@with_rows(ROWS)
@rule(
    code="RES046",
    name="rights-notice",
    phase="layout",
    languages=(),
    sources=["ko", "es", "pt", "tr", "fr"],
    check=check,
    fixes=[
        (f"{LINE}\n<Copyright ⓒ Lake Daily. Unauthorized copying and redistribution prohibited>", LINE),
        (f"{LINE}\n\n© Lake Daily. Total or partial reproduction prohibited.", LINE),
        (f"{LINE}\nAll rights reserved. © 2021", LINE),
        (f"{LINE}\nLEGAL WARNING: All rights of the published news belong to Lake Daily.", LINE),
        (f"{LINE}\nWhile quoting any materials on the Internet, an open hyperlink to Lake Daily is mandatory.", LINE),
        (f"{LINE}\nALL RIGHTS RESERVED. If you wish to reproduce this text, write to our sales office.", LINE),
        (
            f"{LINE}\n© 2024 Lake Portal. Copying of parts or the whole of the content is permitted only with a link to the source.",
            LINE,
        ),
        (f"{LINE}\nThe texts, photos and graphics posted on this site cannot be copied without prior consent.", LINE),
        (
            f"{LINE}\nAll content of Lake News Agency is available under a Creative Commons Attribution 4.0 License.",
            LINE,
        ),
        (f"{LINE}\nThe partial reproduction of this text without the consent of the publisher is prohibited.", LINE),
    ],
    keeps=[
        ("Legal notice: All rights to the castle belong to the count's widow.", "a notice about a house"),
        ("Materials marked with a red dot are placed in the hall of old advertising.", "a museum"),
        ("Legal notice: all rights come with duties, the judge said.", "a ruling"),
        (
            "When using the materials of the archive, a link of trust is necessary between the two, she told us.",
            "a report",
        ),
        ("Total or partial reproduction of the fresco was forbidden by the bishop in 1702.", "a story"),
        ("Unauthorized reproduction of keys is a crime in three cantons.", "a law"),
        ("Copying was prohibited in the monastery.", "a story"),
        ("The photos published on the site may not be used in court, the judge ruled on Friday.", "a ruling"),
        ("All content is available under a Creative Commons license, the museum said on Monday.", "a report"),
        ("All content is licensed under terms that the court called unfair.", "a sentence"),
        ("Downloading of parts of the film is permitted only in libraries.", "a sentence without the owner's mark"),
        ("All rights reserved for the king were sold to the city in 1740.", "a sentence"),
        ("Copyright law says that copying is prohibited only without a license, she wrote.", "a sentence"),
    ],
)
def rights_notice(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A line that prohibits copying, with the owner's mark or without

    Korean, Spanish and Portuguese sites close each article with the formula: what may not be done, and that it is
    prohibited. With the mark before it anything may stand between; without it the formula must be the whole line.
    """
    return check(document, hits)
