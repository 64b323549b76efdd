"""What stands on a byline around the names and is of the page: who may read the article, whose its pictures are."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.html_page.first_names import is_first_name
from ingest.patterns import regex

_LONGEST = 200  #: code points of a byline
_PICTURE = (  # as a label of pictures begins, in Latin, Cyrillic and Greek letters
    r"(?:fotos?|fot|photos?|photographs?|photography|pictures?|bild(?:er)?|beeld|foto[’']s|kuvat?|fotók?|fotky|sn[ií]m(?:ek|ky|ka)"
    r"|fotografi(?:e|er|en|as?|ja|je)?|fotoğraf(?:lar)?|görüntüler|zdjęci[ae]|imagens?|im[aá]genes|fotografías?|immagini"
    r"|illustrations?|ill?ustraci(?:ón|ones|je)|video|ljósmynd(?:ir)?|nuotraukos?|foto(?:grafijos|grāfijas)"
    r"|фото(?:графи[яий])?|снимк?[иа]|видео|відео|світлин[аи]|здымк[іа]|φωτό?|φωτογραφ[ίι](?:α|ες)|φωτογρ)"
)
_CREDIT = regex(  # behind the writer's full stop: "Ann Lee. Photos by Bob Roy", "Анна Петрова, собкор. Фото автора"
    rf"(?<=[^\W\d_]{{2}})\s?[.;]\s+{_PICTURE}(?:\s?[.:]|\s).*$", re.IGNORECASE
)
_RUN_ON = regex(  # behind two or three words with capitals: "Hanna Weber Fotos Karl Otto"
    rf"^(?P<name>[^\W\d_a-zß-ÿа-я][\w'’-]+(?:\s[^\W\d_a-zß-ÿа-я][\w'’-]+){{1,2}})\s(?i:{_PICTURE})\s?:?\s(?=[^\W\d_a-zß-ÿа-я])"
)
_READERS = regex(  # for whom an article is: "Réservé aux abonnés", "Nur für Abonnenten"
    r"(?:article\s)?(?:réservé|exclusi(?:f|vité))(?:\saux|\spour\s(?:les|nos))?\sabonnés|(?:contenu|article)\s(?:abonnés?|premium)"
    r"|(?:for\s)?(?:subscribers?|members?|premium)[\s-](?:only|exclusive|content|article)|(?:exclusive(?:ly)?\s|only\s)?for\s(?:subscribers|members)(?:\sonly)?"
    r"|(?:nur\s|exklusiv\s)?für\s(?:abonnent(?:en|innen)|abonnierende|mitglieder|plus-?leser)|(?:plus|premium|abo)-?(?:artikel|inhalt|beitrag)"
    r"|(?:s[oó]lo|exclusivo|contenido|contenido\sexclusivo)\s(?:para\s)?(?:suscriptores|socios|abonados)"
    r"|(?:s[oó]|exclusivo|conteúdo(?:\sexclusivo)?)\s(?:para\s)?assinantes|(?:solo\s(?:per\s(?:gli\s)?)?|riservato\sagli\s|contenuto\sper\s)abbonati"
    r"|(?:alleen\s)?voor\sabonnees|(?:endast\s|bara\s|exklusivt\s)?för\sprenumeranter|(?:kun\s)?for\sabonnenter|vain\stilaajille|tilaajille"
    r"|(?:tylko\s)?dla\s(?:prenumeratorów|subskrybentów)|(?:jen\s|pouze\s)?pro\spředplatitele|csak\selőfizetőknek"
    r"|(?:doar|numai)\spentru\sabonați|(?:только\s)?для\sподписчиков|(?:лише\s|тільки\s)?для\sпередплатників|(?:yalnızca\s)?abonelere\sözel"
    r"|μόνο\sγια\sσυνδρομητές|للمشتركين(?:\sفقط)?|למנויים(?:\sבלבד)?",
    re.IGNORECASE,
)
_MARKS = regex(  # the same in a word, which outlets have in their names too: a person's first name follows
    r"(?:premium|plus|abo|abonn[eé]s?|exclusi(?:ve|f|va|vo)|esclusiv[ao]|exklusiv[t]?|eksklusiv[t]?|ekskluzywn[iey]+|subscribers?|members?"
    r"|suscriptores|assinantes|abbonati|prenumerant|abonnee|låst|эксклюзив|ексклюзив|özel)",
    re.IGNORECASE,
)
_BETWEEN = regex(r"[\s\u3000]*[|:：•·/\u3000]\s*|\s+[-–—]\s+|\s+")
_BY = regex(r"(?i)(?:by|von|par|por|di|door|av|af)\s(?=\S)")
_CJK_KINDS = regex(  # "有料記事", "会員限定", "付费", "유료기사"
    r"[【\[［〔（(]?(?:(?:有料|無料)(?:会員)?(?:限定)?(?:記事)?|(?:有料|登録)?会員限定(?:記事)?|会員記事|プレミアム(?:限定)?(?:記事)?|限定記事|購読者限定"
    r"|付费(?:文章|内容|会员)?|付費(?:文章|內容|會員)?|会员(?:专享|独享)|會員(?:專享|獨享)|订阅专享|유료(?:기사|회원)?|회원전용|프리미엄|단독"
    r"|独自|独家|獨家|特集|連載|速報|続報|詳報|特報|寄稿|評論|评论|社論|社论|專題|专题|專訪|专访|深度|观察|觀察|快讯|快訊|原创|原創)[】\]］〕）)]?"
)
_OPENS = frozenset("有無会登プ限購付會订유회프단【[［〔（(独特連速解深")


@lru_cache(maxsize=4096)  # as often as the names of bylines
def bare(text: str) -> str:
    """A byline without who may read the article, before the names, and whose the pictures are, behind a full stop.

    "有料記事　佐久間凛太郎" -> "佐久間凛太郎"; "Ann Lee, reporter. Photos by Bob Roy" -> "Ann Lee, reporter".
    """
    if len(text) > _LONGEST or len(text.split()) < 2:
        return text
    return _without_pictures(_behind_kind(text) if text[0] in _OPENS else _behind_readers(text))


def is_mark(text: str) -> bool:
    """Whether a text is nothing but who may read an article: "有料記事", "Réservé aux abonnés"."""
    kinds = text[0] in _OPENS and _CJK_KINDS.fullmatch(text) is not None
    return kinds or _READERS.fullmatch(text) is not None


def _behind_kind(text: str) -> str:
    """What stands behind the kind of an article in East Asia; the text itself where it begins otherwise."""
    first, *rest = text.split(maxsplit=1)
    return rest[0] if rest and _CJK_KINDS.fullmatch(first) else text


def _behind_readers(text: str) -> str:
    found = _READERS.match(text)
    gap = _BETWEEN.match(text, found.end()) if found else None
    if gap and gap.end() < len(text):
        return text[gap.end() :]
    found = _MARKS.match(text)
    gap = _BETWEEN.match(text, found.end()) if found else None
    rest = text[gap.end() :] if gap else ""
    words = _BY.sub("", rest).split()
    return rest if len(words) > 1 and is_first_name(words[0]) else text


def _without_pictures(text: str) -> str:
    found = _CREDIT.search(text)
    if found and " " in text[: found.start()]:
        return text[: found.start()]
    run = _RUN_ON.match(text)
    return run["name"] if run and is_first_name(run["name"].split()[0]) else text
