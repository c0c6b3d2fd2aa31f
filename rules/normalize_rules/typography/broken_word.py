"""A word that was broken at the end of a printed line."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

# ends of English words that are no words by themselves, as "formation" and "fully" are
ENDS = (
    "ment ments mentary tion tions tional tionally tioned tioning tionary sion sions sional sioned ity ities ness nesses ance ances"
    " ence ences ency encies tive tives tively tial tially cial cials cially tural turally lished lishes lishing tures turing tured"
    " ernment ernments ernor ernors tional tary taries dential dents ister isters istry istries eral erals ident idents nomic nomics"
    " nomically curity rity rities cation cations ation ations ization izations zation zations izing ized ically ingly edly lessly"
    " bility bilities ably ibly nity nities mittee mittees gation gations tigation duction lation lations ticipate"
    " ticipated dustry dustries ternational merce plosion plosions viding vided portant tinued tinues ployees ployment"
    " ciation ciations pany panies ficials fficials ficial ficers fice partment partments paign paigns dition ditions nounced nounces"
    " cluding cluded clude quired quires peared tember vember cember bruary uary thorities thority plained viously tablished sponse"
    " sponsible ference ferences ligence pected pects cused cuses sidered tained tains tinue lieved lieve ters"
    " cording cerned cerns jured bers"
).split()
# ends that are words nowhere at the beginning of a printed line
LINE_ENDS = "ing ings ed ers ets ly est ism ist ists ble bles ous eous dren tle tles gle gles ple ples cle cles dle dles tor tors".split()
# frequent words of the news, with the places where print breaks them
BREAKS = (
    "ac-cord-ing pres-i-dent min-is-ter peo-ple coun-try coun-tries chil-dren po-lice re-gion re-gion-al mili-tary mil-itary se-cu-rity sol-dier"
    " sol-diers hos-pi-tal cap-i-tal pol-i-tics po-lit-i-cal par-lia-ment econ-omy for-eign na-tion-al na-tions mem-ber mem-bers num-ber"
    " num-bers prob-lem prob-lems pub-lic pro-gram pro-ject proj-ect sup-port sup-port-ers com-pany com-pa-nies busi-ness re-port-ed"
    " re-port-ers jour-nal-ist jour-nal-ists lead-er-ship prov-ince prov-inces prac-tice pris-on-ers peace-ful agree-ments res-i-dents vil-lage"
    " vil-lages vil-lag-ers vic-tim vic-tims pro-test-ers wit-ness-es work-ers stu-dents teach-ers schol-ars farm-ers doc-tor doc-tors law-yer"
    " law-yers at-tor-ney judg-es dis-trict dis-tricts cit-i-zen cit-i-zens in-ter-view in-vest-ment in-vest-ors con-flict con-tract con-trol"
    " cor-rup-tion cri-sis cul-ture deci-sion de-fense de-mands devel-op dif-fer-ent dol-lars elec-tric ener-gy envi-ron-ment exam-ple expe-ri-ence"
    " fam-ily fam-i-lies gen-eral his-to-ry hun-dred hun-dreds thou-sand thou-sands mil-lion mil-lions bil-lion impor-tant includ-ing indus-try"
    " inju-ries inter-na-tional lan-guage man-ag-er med-i-cal mes-sage min-utes moun-tain moun-tains nu-cle-ar of-fice of-fi-cer of-fi-cers op-po-site"
    " pas-sen-ger pas-sen-gers po-si-tion pos-si-ble pow-er-ful pre-vent pri-vate pro-duce ques-tion ques-tions refu-gees reli-gious repub-lic"
    " res-cue res-cu-ers sci-en-tist sci-en-tists sec-re-tary sev-er-al sim-i-lar so-cial spokes-man spokes-woman sys-tem sys-tems tech-nol-ogy"
    " ter-ri-to-ry ter-ror-ist traf-fic uni-ver-sity vehi-cle vehi-cles vi-o-lence weap-on weap-ons yes-ter-day hap-pened ac-ci-dent ac-cused"
    " ar-rest-ed at-tack at-tacks be-cause be-fore be-tween dur-ing af-ter ev-ery ev-i-dence fight-ers through-out peo-ple's"
    " de-moc-racy demo-cratic gov-ern-ment gov-ernor elec-tions vot-ers cam-paign opposi-tion reve-nue bud-get rev-o-lu-tion mili-tants"
).split()


def halves(word: str) -> Iterator[str]:
    """The word broken at each of its places.

    >>> list(halves("cap-i-tal"))
    ['cap- ital', 'capi- tal']
    """
    for place in (at for at, mark in enumerate(word) if mark == "-"):
        yield f"{word[:place].replace('-', '')}- {word[place + 1 :].replace('-', '')}"


# with a blank too many, or in two words of a list: "inter- and national", "pro- program"
LEFT_OUT = frozenset(
    {
        "inter- national",
        "inter- view",
        "pro- gram",
        "pro- ject",
        "pro- duce",
        "pro- testers",
        "re- ported",
        "re- porters",
    }
)
_HEAD = expression(r"(?<![\w'’.-])(?:[a-z]{2,10}|[A-Z][a-z]{1,9})\Z")
# what stands before a hyphen by right, with the rest of its pair further on, and talk of endings
PREFIXES = frozenset(
    "pre post pro anti mid non sub multi inter intra over under short long half full high low part one two three four five six seven"
    " eight nine ten first second third mono bi tri uni semi quasi macro micro mini mega neo eco bio geo euro afro anglo franco suffix"
    " suffixes ending endings prefix syllable the and or of in a".split()
)


@rule(
    code="TYP037",
    name="broken-word",
    triggers={f"- {end}": False for end in ENDS}
    | {f"-\n{end}": False for end in (*ENDS, *LINE_ENDS)}
    | {broken.replace(" ", "\n"): True for word in BREAKS for broken in halves(word) if broken not in LEFT_OUT}
    | {broken: True for word in BREAKS for broken in halves(word) if broken not in LEFT_OUT},
    whole_words=True,
    sources=["en", "id", "de"],
    fixes=[
        ("The harbor depart- ment is shut, the gover- nment of Niue said.", "The harbor department is shut, the gover- nment of Niue said."),
        ("A na- tional fair of fish and minis- ters begins.", "A national fair of fish and ministers begins."),
        ("Peo- ple fled the capi- tal accord- ing to po- lice.", "People fled the capital according to police."),
        ("The govern- ment's plan was pub- lished.", "The government's plan was published."),
        ("The dam was shut by engi-\nneers, and the box-\ning hall by the coun-\ntry.",
         "The dam was shut by engi-\nneers, and the boxing hall by the country."),
    ],
    keeps=[
        ("Pre- and post-war houses; short- and long-term plans", "two words with one end"),
        ("A long- term plan and a well- known man", "a blank too many"),
        ("The suffixes - ment and - tion; the ending- ness", "talk of endings"),
        ("He said no - and left.", "a dash"),
        ("The inter- national of workers", "no end that is listed"),
        ("A plan for a long-\nterm lease and a pre-\nand post-war house", "words of a compound at the end of a line"),
        ("Nouns in -ment- ment", "talk of endings"),
    ],
)  # fmt: skip
def broken_word(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A word broken in two: "govern- ment"

    Print breaks words at the ends of its lines, and a scan joins the lines. Only where the second part is an end that is no
    English word, or the whole a frequent word of the news, so that "pre- and post-war" and "long- term" stay.
    """
    text = document.text
    for start, end, is_known in hits:
        hyphen = text.find("-", start, end) if is_known else start
        head = _HEAD.search(text, max(0, hyphen - 12), hyphen)
        if not head or text[hyphen] != "-" or not text[hyphen + 2 : end].islower():
            continue
        if is_known or head.group().lower() not in PREFIXES:
            yield fix(hyphen, hyphen + 2, "", "a word broken at the end of a line")
