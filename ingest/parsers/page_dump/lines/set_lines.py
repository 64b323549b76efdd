"""Single lines that pages set between two paragraphs: what still loads, what the next page holds, a message that is not
shown, who may read on, where the house is to be followed.
"""

from __future__ import annotations

from ingest.parsers.page_dump.lines.embeds import is_message
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.tables import line_starts, pieces

_LONGEST = 90  #: characters of such a line
#: one of them stands on each line for a message that is shown only to some: "View this post on ..."
_SHOWN = pieces(
    "post|tweet|publica|foto|video|inlägg|innlegg|opslag|bericht|eitrag|inhalt|gönderi|příspěvek|julkaisu|bài viết"
    "|публикац|публікац|допис|المنشور|投稿|帖子|shared|t.co"
)
_LINES = line_starts(
    r"""
    loading(?: (?:comments?|more|content))? | wird geladen | lädt | chargement(?: en cours)? | cargando
    caricamento(?: in corso)? | carregando | a carregar | bezig met laden | laddar | laster(?: inn)? | indlæser
    ladataan | ładowanie | wczytywanie | načítání | načítava sa | betöltés | se încarcă | загрузка | завантаження
    зареждане | φόρτωση | yükleniyor | memuat | đang tải | جاري التحميل | جارٍ التحميل | טוען | 読み込み中 | 加载中
    載入中 | 로딩 중
    next page | nächste seite | page suivante | siguiente página | página siguiente | pagina successiva
    próxima página | volgende pagina | nästa sida | næste side | neste side | seuraava sivu | następna strona
    další strana | ďalšia strana | következő oldal | pagina următoare | следующая страница | наступна сторінка
    следваща страница | επόμενη σελίδα | sonraki sayfa | halaman selanjutnya | halaman berikutnya | trang sau
    الصفحة التالية | 下一页 | 下一頁 | 다음 페이지 | 次ページ(?:へ|[:：]\s?.{2,40})?
    次のページ(?:へ|[:：]\s?.{2,40})?
    (?:tekst|artikel|het artikel|verhaal) (?:loopt|gaat) (?:door|verder) (?:onder|na) .{2,30}
    dalsza (?:część|treść)(?: \w+)? (?:pod|po|tylko) .{2,30} | dalszy ciąg(?: \w+)? (?:pod|po|tylko) .{2,30}
    text weiter unter .{2,30} | weiter (?:nach|unter) (?:der|dem) .{2,20}
    (?:artikeln|texten|saken|artikkelen|artiklen) forts\w+ (?:under|nedanför|etter|efter) .{2,30}
    يتبع بعد .{2,20} | يستمر بعد .{2,20} | تتمة المقال .{2,20}
    continua a leggere .{2,40} | continúa leyendo .{2,40} | continua lendo .{2,40}
    continuez (?:à lire|la lecture) .{2,40}
    okumaya devam .{2,30}
    スポンサーリンク | スポンサードリンク | sponsored links? | إعلانات | anuncios | reklamy
    vill du läsa vidare | redan prenumerant\?.{0,20} | allerede abonnent\?.{0,20} | al abonnee\?.{0,20}
    masz (?:już )?konto\?.{0,20} | sudah berlangganan\?.{0,20} | уже (?:подписаны|есть подписка)\?.{0,20}
    вже (?:маєте передплату|підписані)\?.{0,20} | déjà abonnée? ?\?.{0,24} | ya (?:eres|es|estás) suscri\w+\?.{0,24}
    già abbonato\?.{0,20} | sei già abbonato\?.{0,20} | já é assinante\?.{0,20} | bereits abonn\w+\?.{0,20}
    (?:zaten abone|abone) misiniz\?.{0,20} | هل أنت مشترك.{0,24}
    您需要登[录錄].{0,4}才能.{2,10} | 需要登[录錄].{0,4}才能.{2,10} | 下载客户端.{0,3}阅读全文
    下載客戶端.{0,3}閱讀全文
    扫描二维码.{0,8} | 扫一扫.{0,12}
    следите за (?:нашими )?новостями.{0,40} | تابعنا على .{2,30} | تابعونا على .{2,30}
    whatsapp kanalımıza .{2,20} | telegram kanalımıza .{2,20} | line友だち追加 | lineで友だち追加
    """,
    r"[\s.:!?？…»›→]*$",
)


def is_set_in(line: str) -> bool:
    """A message of a network, or one of these lines."""
    if not 2 <= len(line) <= _LONGEST:
        return False
    bare = line.lstrip("¿¡[（( ")
    pattern = _LINES.get(bare[:3].lower()) or _LINES.get(bare[:2].lower())
    if pattern is not None and pattern.match(bare):
        return True
    return holds_any(line, _SHOWN) and is_message(line)
