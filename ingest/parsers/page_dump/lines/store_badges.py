"""Badges of the shops that an app is had from: "Download on the App Store", "Google Playで手に入れよう"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import WORD, holds_any, line_words
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_LONGEST = 48  #: characters of a badge
_SHOPS = ("app store", "appstore", "google play", "play store", "appgallery", "galaxy store", "microsoft store")
_SHOP = regex(
    r"(?:the |mac )?(?:app ?store|google play(?: store)?|play store|(?:huawei )?appgallery|(?:samsung )?galaxy store"
    r"|microsoft store)(?:[-'’]?(?:sta|ssa|ból|ről|dan|den|da|de|ban|ist))?",
    re.IGNORECASE,
)
#: what the badges say beside the shop's name, in the languages that the shops give them out in
_SAID = word_set("""download get it on the at in from for now available our app apps free install ios iphone ipad
    android apple laden lade herunterladen erhältlich verfügbar jetzt im bei dans l la le télécharger téléchargez
    télécharge disponible sur obtenir consíguelo conseguir descárgalo descárgala descargar descarga consígalo en el
    desde para scarica scaricala scaricalo disponibile su da dall baixar baixe transferir descarregar obter disponível
    na no em ontdek het downloaden beschikbaar via hämta ladda ned ner tillgänglig i på nu last hent tilgjengelig
    tilgængelig fra finn lataa saatavilla nyt pobierz z w ze dostępne stáhnout stáhněte stiahnuť nyní teraz k dispozici
    dostupné v ve letöltés letölthető elérhető szerezd meg az a töltsd descarcă descărcați acum pe din indirin indir
    alın alin dan den edinin yükle загрузите загрузить скачать скачайте доступно в у из с завантажити завантажуйте
    завантажте зі з наявне изтегли λήψη διαθέσιμο από το στο κατεβάστε تنزيل من على متوفر احصل عليه حمل الآن تحميل
    להורדה הורידו זמין ב מ unduh dapatkan di tersedia tải xuống trên có""")
_EAST = regex(
    r"[\s、。:：]*(?:から|で|より|にて)?(?:ダウンロード(?:する)?|手に入れよう|入手|下载|下載|获取|取得|立即|在|於|从|上|中"
    r"|에서|다음에서|다운로드|하기|받기|설치|\s)*[!！。]?"
)


def is_badge(line: str) -> bool:
    """The name of such a shop with nothing around it but how to get something there, or the name alone."""
    if len(line) > _LONGEST or not any(shop in (folded := line.casefold()) for shop in _SHOPS):
        return False
    rest = _SHOP.sub(" ", folded).replace("i\u0307", "i")  # of a Turkish capital
    if _SAID.issuperset(WORD.findall(rest)):
        return True
    return _EAST.fullmatch(rest.strip()) is not None


_APP = regex(
    r"(?i)(?<![a-z])apps?(?![a-z])|\bap(?:pen\b|pli\b|plica|licac|licaç|likac|likas)|прилож|застос|додат|uygulama|sovellu|alkalmaz"
    r"|ऐप|অ্যাপ|تطبيق|אפליקצ|アプリ|客户端|客戶端|앱|แอป"
)
#: to fetch it: how buttons begin; in East Asia they end so
_GET = word_set("""get download install open laden lade hol holen jetzt app zur herunterladen télécharger téléchargez
    télécharge installer descargar descarga descárgala descárgate instalar scarica scaricare scaricala installa baixar
    baixe instale ladda hämta hent last lataa pobierz zainstaluj stáhnout stáhněte stiahnuť stiahnite letöltés töltsd
    descarcă скачать скачайте установить установите завантажити завантажте изтегли indir hemen unduh tải حمل تحميل
    להורדה הורידו""")
_GET_EAST = ("下载", "下載", "ダウンロード", "インストール", "다운로드", "설치")


def names_app(line: str) -> bool:
    """Whether a word for an app stands in the line."""
    return _APP.search(line) is not None


def gets_app(line: str) -> bool:
    """A button to get the app: "Download the app", "點我下載APP", or a shop's badge."""
    if len(line) > _LONGEST:
        return False
    named = names_app(line)
    told = named and (line_words(line)[0] in _GET or holds_any(line, _GET_EAST))
    return told or is_badge(line) or (line.count(" ") < _FEW and line_words(line)[:1] == ["download"])


_FEW = 2  #: words of "Download now" but one


_SIZES = frozenset(["kB", "KB", "MB", "GB", "iB", "Ko", "Mo", "Go", "КБ", "МБ", "ГБ"])
_FILE = regex(r"[(\[,]\s?\d[\d.,]*\s?(?:[kKMG]i?B|[KMG]o|[КМГ]Б)\s?[)\]]?$")


def is_file(line: str) -> bool:
    """A file to download, with its size: "Stáhnout CSV (1,4 MB)"."""
    return (line[-2:] in _SIZES or line[-3:-1] in _SIZES) and _FILE.search(line) is not None
