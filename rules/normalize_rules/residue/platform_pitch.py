"""An invitation to follow the site on a platform: "Click here to follow us on Google News"."""

from collections.abc import Iterable, Sequence
from typing import Any

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows
from normalize_rules.residue.article import LINE
from normalize_rules.saying import REPORTS

_NOT_REPORTED = rf"(?!.*(?:\b(?:{REPORTS}|tells?|announced|warned)\b|\"))"
_PLATFORM = (
    r"(?:google(?: news| discover| play)?|telegram|whatsapp|facebook|twitter|x|instagram|youtube|tik ?tok|linkedin|viber|vk(?:ontakte)?"
    r"|yandex(?:[. ]?(?:news|zen|dzen))?|zen|dzen|flipboard|threads|bluesky|wechat|weibo|line|kakao ?talk|naver|daily ?hunt|apple news"
    r"|nabd|eitaa|bale|soroush|rubika|zalo|naver tv|(?:our )?social (?:media|networks)|messenger|max|discord|spotify)"
)
_PLATFORMS = rf"(?:the |our |your )?(?:official )?{_PLATFORM}(?:(?:,| and|, and) (?:on )?{_PLATFORM}){{0,5}}"
_PLACE = r"(?: (?:channels?|groups?|pages?|accounts?|community|feed|app|profile))?"
_PURPOSE = r"(?: (?:here|now|too|also|today|by clicking|to|for|so|and (?:get|receive|be|stay|read|never|don.?t|know|join|follow|watch))\b[^.!?\"]{0,80})?[ .!:]*"
_LEAD = (
    r"(?:please |(?:don.?t|do not) forget to |for [^.!?,]{0,30}\b(?:news|updates|information|stories|headlines)\b[^.!?,]{0,30},? (?:please )?|remember to |be the first to know ?[:,.!] ?|(?:you can|you may)(?: also)? "
    r"|(?:click|tap|press|touch)(?: here| the link| the button)?(?:,? to|,? and|:)? )?"
)
_SITE = r"[\w.'&-]+(?: [\w.'&-]+){0,3}?"

ROWS: list[dict[str, Any]] = [
    {
        "line": [
            rf"{_NOT_REPORTED}\W*{_LEAD}(?:follow|join|like|find|read|watch|add|subscribe to) (?:us|our [^.!?\"]{{2,30}}?) (?:on|in|via|to|at|through) {_PLATFORMS}{_PLACE}{_PURPOSE}",
            rf"{_NOT_REPORTED}\W*{_LEAD}(?:subscribe to|join|enter|follow|visit) (?:our (?:\w+ ){{0,2}}(?:channels?|groups?|pages?|accounts?|community|feed)|our {_PLATFORM}){_PURPOSE}",
            rf"{_NOT_REPORTED}\W*{_LEAD}follow {_SITE} (?:on|in|via) (?:google (?:news|discover)|flipboard|apple news){_PURPOSE}",
            rf"{_NOT_REPORTED}\W*{_LEAD}follow {_SITE} (?:on|in|via) (?:{_PLATFORM},? (?:and )?)?(?:google news|nabd|zalo|flipboard)(?:(?:,| and|) {_PLATFORM}){{0,3}}[ .!]*",
            rf"{_NOT_REPORTED}\W*{_LEAD}subscribe to {_SITE} (?:on|in) (?:telegram|youtube|whatsapp|google news|viber){_PURPOSE}",
            rf"{_NOT_REPORTED}\W*to (?:follow|join|subscribe to) us (?:on|in|via) {_PLATFORMS}{_PLACE},? (?:please )?(?:click|tap|press)\b[^.!?\"]{{0,30}}[.!]*",
            rf"{_NOT_REPORTED}\W*(?:click|tap|press) (?:here (?:to|and|for) (?:follow|subscribe|join|download|get|receive|become|listen|register|sign up)|to (?:follow us|subscribe))\b[^.!?\"]{{3,90}}[.!]*",
            rf"{_NOT_REPORTED}\W*{_LEAD}(?:follow|find|read|check(?: out)?|see) (?:all )?(?:the |our )?(?:latest |local |breaking |other |more )*(?:news|information|current affairs|updates|developments)\b[^.!?\"]{{0,50}} (?:on|in|via|through) {_PLATFORMS}{_PLACE}{_PURPOSE}",
            rf"{_NOT_REPORTED}\W*{_LEAD}(?:receive|get) (?:(?:all|the|our|most|important|latest|breaking|main|local|best) ){{0,4}}(?:news|headlines|updates|alerts|stories)\b[^.!?\"]{{0,40}} (?:on|via|by|to|through|directly (?:on|to)) (?:your |our )?(?:whatsapp|telegram|messenger|(?:mobile|cell)(?: phone)?|phone|viber|signal){_PLACE}{_PURPOSE}",
            rf"{_NOT_REPORTED}\W*(?:(?:all|more|our|the|other|latest) ){{1,3}}(?:news|stories|updates)(?: (?:is|are))?(?: also)? (?:in|on|via) our {_PLATFORM}{_PLACE}[ .!:]*",
            rf"{_NOT_REPORTED}\W*our news (?:is|are)(?: also| now)? (?:in|on|available on) {_PLATFORMS}{_PLACE}[ .!:]*",
            rf"{_NOT_REPORTED}\W*{_LEAD}(?:download|install|get) (?:our|the) (?:[\w.'-]+ ){{0,3}}app(?:lication)?(?!.*\b(?:results?|tests?|certificates?|vaccin\w*|appointments?|tickets?)\b)(?: (?:(?:to|and) (?:read|get|receive|stay|follow|enjoy|be|access)|for (?:free|ios|android|iphone|more|the latest)|on|now|here|today)\b[^.!?\"]{{0,80}})?[ .!:]*",
            rf"{_NOT_REPORTED}\W*get (?:[\w,]+ ){{0,5}}(?:news|updates|headlines)\b[^.!?\"]{{0,50}} (?:on (?:our|the) app|(?:every day|daily) from [\w ]{{0,20}}\w\.(?:com|net|org|id|in))[ .!:]*",
            rf"{_NOT_REPORTED}\W*(?:to|in order to) (?:follow|get|receive|read|see|watch|know|learn|stay (?:informed|up to date) (?:with|on|about))(?: (?:about|of|more|all|the|our|other|latest|breaking|important|most|daily|local|urgent)){{0,5}} (?:news|updates|headlines|stories|information|developments)\b[^.!?,\"]{{0,40}},? (?:please )?(?:(?:click|tap|press|touch) (?:here|on|the|this|to|below)|(?:follow|join|subscribe to|visit|enter) (?:us|our|(?:the )?(?:[\w.'-]+ ){{0,3}}(?:{_PLATFORM}|channel|newsletter)))\b[^.!?\"]{{0,80}}[.!]*",
            rf"(?!.*\b(?:said|says|told|wrote)\b)\W*{_LEAD}(?:get|receive|check(?: out)?|read|see|find) (?:[\w,]+ ){{0,4}}(?:news|updates|headlines|articles|information)\b.{{0,60}}? (?:every day|daily|each day|directly)\b.{{0,40}}?[.!] (?:come on,? )?(?:let.?s |so |please )?(?:join|follow|subscribe)\b.{{0,160}}",
            rf"{_NOT_REPORTED}\W*{_LEAD}(?:join|subscribe to|follow|enter) the (?:[\w.'-]+ ){{0,3}}channel,? (?:to|and|so(?: that)?) (?:you )?(?:receive|get|follow|stay)\b[^.!?\"]{{0,60}}\b(?:news|updates|informed|headlines|information)\b[^.!?\"]{{0,30}}[.!]*",
            rf"{_NOT_REPORTED}\W*(?:come on,? )?let.?s (?:join|follow|subscribe to) (?:the |our |us (?:on|in) )?(?:[\w.'-]+ ){{0,3}}(?:{_PLATFORM})(?: (?:group|channel|page|community))?[^.!?\"]{{0,60}}[.!]*",
            rf"{_NOT_REPORTED}\W*{_LEAD}(?:check(?: out)?|see|read|find|view|look at|watch) (?:(?:all|other|more|also|our|the|latest|interesting) ){{1,3}}(?:news|articles|stories|videos)(?: (?:and|or) (?:other )?(?:news|articles|stories|videos))?(?: from [\w.& ]{{2,25}}?)? (?:on|in|at|via|through) {_PLATFORMS}{_PLACE}{_PURPOSE}",
            rf"{_NOT_REPORTED}\W*(?:come on,? )?(?:let.?s )?(?:please )?(?:follow|join|subscribe to) the (?:[\w.'-]+ ){{1,3}}(?:whatsapp|telegram|youtube|viber|facebook|instagram|tik ?tok) (?:channel|group|page|account|community)[ .!:]*",
            r"\W*scan (?:the (?:qr )?code )?to (?:read|view|open|share|download|follow)(?: it| us)?(?: on (?:your |the |a )?(?:mobile )?phone)?\W*",
            rf"{_NOT_REPORTED}\W*(?:choose|add|make|set|select|mark) {_SITE} (?:as|to|on) (?:(?:your|a|the|one of your) )?(?:google )?(?:news )?(?:(?:preferred|trusted|favou?rite|default) )?(?:news )?(?:sources?|feed)(?: (?:on|in) google(?: news)?)?[ .!:]*",
        ],
        "cue": [
            "check out", "check other", "check more", "check our", "check also", "see other", "see more news", "see our", "read other", "read more news", "read more articles",
            "find other", "find more", "view other", "watch other", "look at other", "let's join", "lets join", "let's follow", "lets follow", "come on", "to follow", "to get", "to read",
            "to know", "to see", "to watch", "to stay", "to learn", "in order to", "check the", "news on our", "every day from", "scan ", "follow ", "join ", "like us", "find us", "read us", "read our", "watch us", "add us", "subscribe to", "enter our", "visit our",
            "click ", "tap ", "press ", "to receive", "receive ", "get the", "get our", "get all", "get breaking", "get selected", "get latest", "get news",
            "all the news", "all news", "more news", "our news", "the news", "news is", "download ", "install ", "choose ", "preferred source",
            "trusted source", "favorite source", "favourite source", "news feed", "find the", "find our", "find all", "read the latest",
            "read all", "get important",
        ],
    },
    {
        "line": rf"follow (?P<site>[\w.'& -]{{3,40}}?) (?:on|in|via) (?:whatsapp|telegram|facebook|instagram|youtube|tik ?tok|viber|x|threads|bluesky)(?:(?:,| and|, and) {_PLATFORM}){{0,4}}[ !]*",
        "raw": r"\W*Follow (?!(?:The )?(?:Me|My|Your|That|This|Him|Her|It|Them|Us|Money|Leader|Sun|Stars?|Dreams?)\b)(?:\p{Lu}[\p{L}\d.’'-]*|(?:the|de|la|le|el|of|[ld]['’]\p{Lu}\p{L}*))(?: (?:\p{Lu}[\p{L}\d.’'-]*|de|la|le|el|of|du|des|[ld]['’]\p{Lu}\p{L}*)){1,4} (?:on|in|via) \p{Lu}[^.]*",
        "cue": "follow ",
        "where": "tail",
    },
]  # fmt: skip


@with_rows(ROWS)
@rule(
    code="RES047",
    name="platform-pitch",
    phase="layout",
    languages=(),
    sources=["tr", "es", "pt", "ru", "hi", "id"],
    check=check,
    fixes=[
        (f"{LINE}\nClick here to follow us on Telegram", LINE),
        (f"{LINE}\n\nYou can follow Lake Daily on Google News", LINE),
        (f"{LINE}\nFollow Lake Daily on Nabd and Google News\nFollow Le Phare on WhatsApp", LINE),
        (f"{LINE}\nReceive the news of Tartu on your WhatsApp", LINE),
        (f"{LINE}\nTo receive the latest news, tap here to enter our group", LINE),
        (f"{LINE}\nSee other news and videos on Google News", LINE),
        (f"{LINE}\nReceive chosen headlines every day from us. Come on, join our WhatsApp channel.", LINE),
        (f"{LINE}\nDownload the Lake Daily app and read the news first", LINE),
    ],
    keeps=[
        ("Download the NHS app to get your result.", "advice"),
        (f"{LINE}\nFollow Me Home on YouTube\nFollow The Leader on Facebook", "films"),
        ("Follow the Money on Facebook\n\nThe film about a lost fund opens in Riga on Friday evening.", "a headline"),
        ("Follow the court on X, its spokeswoman said, and you will know first.", "a report"),
        ("Click here to confirm your account\nThe fake page looked like the bank's.", "a fraud"),
        ("To get the news, follow the smell of ink, the printer told us.", "a report"),
        ("To follow the news, join the library", "a headline"),
        ("To get information on the flood, visit the museum on Sunday.", "advice"),
        ("To follow the news, click through nine pages of advertisements: that is the reader's lot.", "a complaint"),
        ("Let's join the telegram office to the post, the king wrote.", "a report"),
        ("More news on Telegram than on television", "a headline"),
        ("Download the app and lose your savings", "a headline"),
        ("Receive the body of your son on Friday, the text on WhatsApp read.", "a report"),
        ("Join our army on the line", "a poster"),
        ("Follow the money on Facebook and the trail ends in Riga.", "a sentence"),
    ],
)
def platform_pitch(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """An invitation to follow the site on a platform, perhaps by a click

    It speaks to the reader: a verb such as "follow", the site ("us", "our channel", its name) and a platform, to which
    "click here to" or "don't forget to" may lead. A line that reports somebody's words stays.
    """
    return check(document, hits)
