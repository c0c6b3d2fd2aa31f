"""A site's own link left in its own language: "Lees ook: Ferry sails again", "Hirdetés", "Δείτε επίσης"."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from normalize import Document, Finding, Hit, rule
from normalize.fold import fold
from normalize.lines import check, with_rows
from normalize_rules.residue.article import LINE

# over a link to another article; alone on its line, or with the headline behind a mark. By language of the site
LINKS = {
    "ar": "إقرأ أيضا, إقرأ أيضاً, اقرأ أيضاً, اقرأ ايضا, اقرأ المزيد, شاهد أيضا, شاهد أيضاً, طالع أيضا, أخبار متعلقة",
    "az": "həmçinin oxuyun, bunu da oxuyun",
    "be": "чытайце таксама, чытайце яшчэ",
    "bg": "прочетете още, прочетете също, вижте още, вижте също, четете още, още по темата",
    "bn": "আরও পড়ুন, আরো পড়ুন, আরও খবর",
    "ca": "llegiu també, llegeix també, et pot interessar, més informació",
    "cs": "čtěte také, čtěte též, čtěte více, přečtěte si také, přečtěte si, přečtěte si i, mohlo by vás zajímat, související články",
    "da": "læs også, læs mere, læs artiklen, se også",
    "de": "lesen sie hier, lesen sie mehr, mehr lesen, lesen sie dazu, hier weiterlesen",
    "el": "δείτε επίσης, διαβάστε επίσης, διαβάστε ακόμη, διαβάστε ακόμα, διαβάστε περισσότερα, δείτε ακόμα, σχετικά άρθρα, διαβάστε σχετικά",
    "es": "te puede interesar, le puede interesar, puede interesarle, también te puede interesar, te recomendamos, también lee, también lea, leer más, vea también",
    "et": "loe ka, loe veel, loe lisaks, loe lähemalt",
    "fa": "بیشتر بخوانید, بیشتر بخوانید ↓, همچنین بخوانید, اخبار مرتبط, مطالب مرتبط, خبرهای مرتبط, ادامه مطلب",
    "fi": "lue myös, lue lisää, katso myös",
    "fr": "à lire aussi, lire aussi, à lire également, lire également, à voir aussi, à lire, lire l’article, lire la suite",
    "he": "קראו גם, קראו עוד, קרא עוד, ראו גם",
    "hi": "और पढ़ें, यह भी देखें, ये भी देखें",
    "hr": "pročitajte još, pročitajte i ovo, pročitajte i, pročitaj još, pročitajte više, povezane vijesti, vezane vijesti",
    "hu": "olvassa el, olvassa el ezt is, olvasd el, olvasd el ezt is, ezt is olvassa el, kapcsolódó cikkek, kapcsolódó cikkeink, kapcsolódó",
    "it": "leggi anche, leggi tutto, potrebbe interessarti, leggi l’articolo",
    "id": "baca juga, simak juga, simak selengkapnya, baca selengkapnya, artikel lainnya",
    "ja": "関連記事, 関連ニュース, あわせて読みたい, 続きを読む, おすすめ記事",
    "ko": "관련기사, 관련 기사, 관련뉴스, 관련 뉴스, 함께 읽기, 더보기",
    "lt": "skaitykite taip pat, skaitykite daugiau, skaityk daugiau, taip pat skaitykite",
    "lv": "lasi arī, lasiet arī, lasīt vairāk, lasi vēl",
    "nl": "lees ook, lees ook dit, lees meer, lees verder, bekijk ook, meer over dit onderwerp",
    "no": "les også, les mer, les saken, se også",
    "pl": "czytaj też, czytaj także, czytaj również, czytaj więcej, zobacz też, zobacz także, zobacz również, przeczytaj także",
    "pt": "leia também, leia mais, veja também, leia ainda, saiba mais, confira também",
    "ro": "citește și, citeşte şi, citiți și, citiţi şi, vezi și, vezi şi, citește mai mult, citește mai multe, articole similare",
    "ru": "читать ещё, читать далее, читать полностью, читайте далее, читайте ещё, читайте также",
    "sk": "čítajte aj, čítajte tiež, prečítajte si aj, prečítajte si tiež, prečítajte si, súvisiace články",
    "sl": "preberite tudi, preberite še, preberi še, preberite več",
    "sq": "lexo edhe, lexo gjithashtu, lexoni gjithashtu, lexoni edhe, lexo më shumë",
    "sr": "прочитајте још, прочитајте и, pročitajte još, pročitajte i ovo, još vesti",
    "sv": "läs också, läs även, läs mer, läs artikel, läs artikeln, läs hela artikeln, se även",
    "sw": "soma pia, soma zaidi",
    "th": "อ่านเพิ่มเติม, อ่านข่าวเพิ่มเติม, ข่าวที่เกี่ยวข้อง, อ่านต่อ",
    "tl": "basahin din, basahin pa",
    "tr": "ilgili haber, ilgili haberler, haberin devamı, bunu da oku, bunu da okuyun",
    "uk": "читайте також, читайте далі, дивіться також, читати далі",
    "ur": "مزید پڑھیں, یہ بھی پڑھیں, مزید پڑھیے",
    "vi": "đọc thêm, xem thêm, tin liên quan, đọc tiếp",
    "zh": "相关阅读, 相关新闻, 查看更多, 點擊查看更多, 相關新聞, 延伸閱讀, 更多新闻",
}  # fmt: skip
# buttons, lists and the mark of an advertisement: alone on their line
BUTTONS = {
    "any": "annons, annonse, annonsørinnhold, mainos, advertentie, reklame, reklám, hirdetés, publicitate, oglas, διαφήμιση, 広告, โฆษณา,"
    " reklaam, reklāma, articolul continuă după publicitate, hirdetés után folytatjuk, weiterlesen nach der anzeige,"
    " annonsen fortsätter, artikkeli jatkuu mainoksen jälkeen, artikkelen fortsetter under annonsen, artikeln fortsätter under annonsen,"
    " تبلیغات",
    "share": "sdílet, sdílet článek, zdieľať, megosztás, megosztom, distribuie, споделете, сподели, κοινοποίηση, podijeli, jaa artikkeli, dela artikeln,"
    " del artikkelen, del artiklen, compartilhe, اشتراک گذاری, اشتراک‌گذاری, シェア, シェアする, แชร์",
    "list": "вся лента, вся лента новостей, все новости, лента новостей, все новости дня, усі новини, всі новини, стрічка новин, всички новини, още новини,"
    " више вести, све вијести, најновије вијести, видео сервис, најчитаније вијести, sve vijesti, sve vesti, všechny zprávy, wszystkie wiadomości, tüm haberler, toutes les actualités, toda la actualidad, alle artikel,"
    " 一覧へ, 목록보기, όλες οι ειδήσεις, ροή ειδήσεων, toate știrile",
}  # fmt: skip


def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for language, labels in LINKS.items():
        names = _folded(labels)
        words = "|".join(map(re.escape, names))
        headline = rf"\W*(?:{words})\W{{0,3}}[:：|>»→.\]】-]\W*\S.{{3,170}}"
        rows += [
            {"line": rf"\W*(?:{words})\W*", "cue": names, "takes": "list", "from": [language]},
            {"line": headline, "cue": names, "from": [language]},
        ]
    for labels in BUTTONS.values():
        names = _folded(labels)
        rows.append({"line": rf"\W*(?:{'|'.join(map(re.escape, names))})\W*", "cue": names})
    return rows


def _folded(labels: str) -> list[str]:
    return sorted({fold(label).strip() for label in labels.split(",")})


_MORE = "Engineers will check the bridge again in the spring, the city said."


@with_rows(_rows())
@rule(
    code="RES056",
    name="untranslated-link",
    phase="layout",
    languages=(),
    sources=sorted(LINKS),
    check=check,
    fixes=[
        (f"{LINE}\nLees ook: Ferry service returns to Rhodes", LINE),
        (f"{LINE}\n\nVezi și\n\n{_MORE}", f"{LINE}\n\n{_MORE}"),
        (f"{LINE}\nLæs også | Ferry service returns to Rhodes", LINE),
        (f"{LINE}\nΔιαβάστε επίσης\n{_MORE}", f"{LINE}\n{_MORE}"),
        (f"{LINE}\nHirdetés\nSdílet", LINE),
    ],
    keeps=[
        ("Lees ook, the label on the site, means that there is more to read.", "a sentence about the label"),
        ("Annons and her sister sail to Rhodes on Friday.", "a name"),
        ("The word on the door was\nReklame, and nobody knew it.", "inside a sentence"),
        ("Les mers\nLes mer et les vents", "verse"),
        ("Leer más libros es bueno: eso dice la ministra.", "a sentence in another language"),
        ("Lue and Tuan: two brothers sail to Rhodes.", "names"),
    ],
)  # fmt: skip
def untranslated_link(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A link of the site, left in the site's language

    Machine translation passes over what stands outside the article's sentences, so labels such as "Lees ook" come
    through as they were. No English text holds one alone on its line, or with a mark and a headline behind it.
    """
    return check(document, hits)
