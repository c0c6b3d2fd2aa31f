"""A label for sharing with the names of networks behind it: "Share the article: WhatsApp Rubika Soroush"."""

from collections.abc import Iterable, Sequence
from typing import Any

from normalize import Document, Finding, Hit, rule
from normalize.lines import check, with_rows
from normalize_rules.residue.article import LINE

_WESTERN = (
    r"facebook|twitter|x|whats ?app|telegram|linked ?in|pinterest|reddit|viber|messenger|tumblr|instagram|tik ?tok|youtube|threads|bluesky|flipboard|skype"
    r"|google\+?|mastodon|e-?mail|mail|sms|copy link|link|copy url|url copy|link copy|url|print|more|scrap(?:ping)?"
)
_EASTERN = (
    r"wechat(?: (?:moments|friends))?|(?:sina )?weibo|qq(?: ?(?:zone|space|friends))?|q ?zone|douban|renren|tieba|ding ?talk|line|kakao ?(?:talk|story)?"
    r"|naver(?: blog| band)?|nabd|band|zalo|hatena|pocket|note|vk(?:ontakte)?|ok|odnoklassniki|classmates|my world|moi mir|live ?journal|max|d?zen|koo"
    r"|eitaa|ita|bale|bal[eh]|soroush(?: plus)?|rubika|gap|igap|s?plus|moments"
)
_NETWORK = rf"(?:{_WESTERN}|{_EASTERN})"
_BUTTON = r"(?:comments?|share|save|print|listen|bookmark|like|copy link|gift|e-?mail|follow|add comment|read later|favou?rites?)"
_APART = r"(?:[ ,/|·•+-]{1,4}|,? and | or )"
_NETWORKS = rf"{_NETWORK}(?:{_APART}{_NETWORK}){{0,11}}"
_PAGE = r"(?:(?:this|the) )?(?:news|article|story|post|page|text|content|material|report|publication|link|it)?"

ROWS: list[dict[str, Any]] = [
    {
        "line": [
            rf"\W*(?:share|send|forward|post|publish|repost|recommend) ?{_PAGE} ?(?:(?:to|on|via|with|in|by|through) )?(?:your )?(?:friends? )?[:：|>]+ ?{_NETWORKS}\W*",
            rf"\W*(?:share|repost|forward) {_PAGE} ?(?:to|on|via|with|in|by) ?[:：|]? ?{_NETWORKS}\W*",
            r"\W*share (?:to|on|via|in|with) ?[:：]\W*",
            r"\W*(?:open|use|scan)(?: the (?:qr ?)?code)?(?: with| using| on)? (?:the )?wechat\b[^.!?:]{0,60}\bshar(?:e|ing)\b(?: (?:it|this|the))?(?: (?:article|(?:web ?)?page|news|post))?(?: (?:to|on|with|in) (?:your |the )?(?:friends?|moments|circle(?: of friends)?|wechat)(?: (?:and|or) (?:friends|moments))?)?\W*",
        ],
        "cue": ["share ", "share:", "share：", "send ", "send:", "forward ", "post ", "publish ", "repost", "recommend", "open wechat", "use wechat", "scan "],
        "raw": r"\W*\p{Lu}[^.!?]*",
    },
    {
        "line": [
            rf"\W*{_NETWORK}(?:[ /|·•]{{1,4}}{_NETWORK}){{2,11}}\W*",
            rf"\W*(?:on )?social (?:networks|media) ?[:：] ?{_NETWORKS}\W*",
            rf"\W*also (?:follow|find|read|watch)(?: us)? (?:on|in|via) {_NETWORKS}\W*",
            rf"\W*(?:read|follow|find|watch|join|subscribe to|we are|we.re|look for)(?: us)? (?:in|on|at|via) ?[:：] {{0,3}}{_NETWORKS}\W*",
        ],
        "cue": ["eitaa", "soroush", "rubika", "weibo", "qzone", "zalo", "kakao", "odnoklassniki", "social networks", "social media", "also follow", "also find", "also read", "also watch", "us in", "us on", "us at", "we are in", "we are on", "we're on", "url copy", "copy url"],
        "raw": r"\W*\p{Lu}[^.!?\"]*",
        "where": "tail",
    },
    {
        "line": [
            rf"(?=.*\b(?:url copy|copy url|copy link|link copy|scrap)\b)\W*{_NETWORK}(?:[ ,/|·•]{{1,4}}{_NETWORK}){{2,11}}\W*",
            rf"\W*(?:read|follow|find|watch|join|subscribe to) us (?:in|on|at|via) ?[:：] {{0,3}}{_NETWORKS}\W*",
            r"(?!\d{1,3}(?: \d{3})+ shares?$)(?:\d{1,7}\s{1,4}){2,6}shares?(?:\s{1,4}\d{1,7})?",
        ],
        "cue": ["url copy", "copy url", "copy link", "link copy", "scrap", "us in", "us on", "us at", "share"],
        "raw": r"\W*[\p{Lu}\d][^.!?\"]*",
    },
    {
        "line": rf"(?:share on )?(?:{_WESTERN})(?: (?:share on )?(?:{_WESTERN}|tweet)){{3,11}}\W*",
        "cue": ["facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest"],
        "raw": r"\p{Lu}[^.!?,\"]*",
    },
    {
        "line": rf"\W*{_BUTTON}(?:(?: ?[|/·•] ?| {{2,6}}){_BUTTON}){{1,5}}\W*",
        "cue": ["comment", "share", "save", "print", "bookmark"],
        "raw": r"\W*\p{Lu}\p{L}*(?: \p{L}+)?(?:(?: ?[|/·•] ?| {2,6})\p{Lu}[\p{L}-]*(?: \p{L}+)?)+\W*",
    },
    {
        "line": r"\W*(?:copy )?(?:the )?(?:short(?:ened)?|news|article|page) (?:link|url|address)(?: of (?:the|this) (?:news|article|page))? ?[:：] ?(?P<url>(?:https?://|www\.)\S{4,120})",
        "cue": ["link", "short url", "shortened", "copy "],
        "where": "tail",
    },
]  # fmt: skip


@with_rows(ROWS)
@rule(
    code="RES052",
    name="share-row",
    phase="layout",
    languages=(),
    sources=["zh", "fa", "ko", "ru", "vi"],
    check=check,
    fixes=[
        (f"{LINE}\nShare the article: WhatsApp Rubika Soroush", LINE),
        (f"Budget vote is near\nShare to: WeChat QQ Space\n{LINE}", f"Budget vote is near\n{LINE}"),
        (
            f"Budget vote is near\nFacebook Twitter Band Copy URL Scrap\nComment | Share\n{LINE}",
            f"Budget vote is near\n{LINE}",
        ),
        (f"{LINE}\nAlso follow on Instagram and Threads\nCopy short link: https://lake.example/x1", LINE),
        (f"Budget vote is near\nFollow us on: VK, OK, Telegram\n{LINE}", f"Budget vote is near\n{LINE}"),
        (f"{LINE}\n\nForward to: Zalo, Facebook, Email", LINE),
    ],
    keeps=[
        ("Share / comment\nThe two words on the screen are all that he can read.", "one blank, in small letters"),
        (f"{LINE}\nFacebook, Zalo, Telegram", "a list in a report has commas"),
        ("Read us in: a town in four letters", "a riddle"),
        ("12 shares were sold on Monday.", "a sentence"),
        ("Share this news with your neighbors, the mayor asked.", "a sentence"),
        ("Share of users: Telegram 41%, Bale 12%", "figures"),
        ("Post and Telegraph: X marks the spot", "a headline"),
        ("Share in Telegram rises", "a headline"),
        ("Telegram, Eitaa and Bale must answer to the court by Friday, the judge said.", "a sentence"),
        (f"{LINE}\nTelegram\nEitaa\nBale\n{LINE}", "a list of companies"),
    ],
)
def share_row(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A label for sharing, with the networks of the country behind it

    Iranian pages share to Eitaa and Bale, Chinese ones to WeChat, Weibo and QQ, Vietnamese ones to Zalo. The label opens
    the line, and nothing but names of networks follows. Without a label three of them go under the text.
    """
    return check(document, hits)
