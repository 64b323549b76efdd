"""What a site offers on lines that stand where its name does: logos, apps, menus, notices; none is the name alone."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.tables import phrase_set, pieces
from ingest.patterns import regex

_LONGEST = 70  #: characters of a line with a name and a tool
_SENTENCES = regex(r"\s[^\W\d_A-ZÀ-Þ]{2,}\.\s[A-ZÀ-Þ]")  #: of somebody who passes the page on: "Told you so. Gwen"
_LOGOS = (
    "logotype|logotypen|logotipo|logotip|logosu|logoja|logo|логотипі|логотип|лого|λογότυπο|ロゴマーク|ロゴ|로고|标志|標誌|标识|徽标|徽標"
    "|لوگوی|لوگو|لوغو|شعار|לוגו|लोगो|লোগো|โลโก้"
)
#: "Donau-Presse-Logo", "Волжский вестник логотип", "東雲新聞ロゴ"
_LOGO_BEHIND = regex(
    rf"(\S.{{2,44}}?)(?:\s?[-–—|:：]\s?|\s|(?<=[\u3040-\u9fff\uac00-\ud7af]))(?:{_LOGOS})", re.IGNORECASE
)
#: "شعار صحيفة الجسر", "Логотип Портал 63"
_LOGO_BEFORE = regex(
    r"(?:شعار|لوگوی|لوغو|לוגו|लोगो|โลโก้|лого(?:тип)?|λογότυπο|biểu tượng)(?:\s?[:：]\s?|\s)(\S.{2,44})", re.IGNORECASE
)
_APP = (
    r"(?:app|apps|aplikasi|aplicación|aplicativo|applicazione|application|aplikację|aplikace|aplikaci|aplikáciu"
    r"|aplikacijo"
    r"|aplikaciju|sovellus|appen|alkalmazást|aplicația|приложение|додаток|застосунок|приложението|εφαρμογή)"
)
_GET = (
    r"(?:download|get|install|télécharge[rz]|descarg(?:a|ue|ar)|scarica|baixe|baixar|lataa|hent|last ned|ladda (?:ner"
    r"|hem)"
    r"|pobierz|stáhněte si|stiahnite si|preuzmite|prenesite|töltse le|descarcă|descărcați|unduh|tải|скачайте|скачать"
    r"|установите"
    r"|завантажте|изтеглете|κατεβάστε)"
)
#: "Скачайте приложение Волжский вестник", "Download de app van De Bode", "Scarica l'app di Il Faro"
_APP_BEFORE = regex(
    rf"{_GET}\s(?:(?:the|de|la|l['’]|el|il|o|a|die|η|την)\s?)?{_APP}\s"
    r"(?:(?:of|from|van|voor|for|de|du|des|del|della|di|da|do|av|för|af|til|dari|của)\s)?(?P<name>\S.{2,44})",
    re.IGNORECASE,
)
#: "Get the Plains Post app", "Jetzt die Donau-Bote-App laden", "Ladda ner Dalablads app"
_APP_BEHIND = regex(
    r"(?:(?:ladda (?:ner|hem)|hent|last ned)\s(?P<north>\S.{2,44}?)[:'’]?s\sapp(?:en)?"
    rf"|(?:{_GET}\s(?:(?:the|our|de|den|het|die|hier|nu)\s)?|(?:jetzt|hier)\s(?:die"
    rf"|unsere)\s)(?P<name>\S.{{2,44}}?)(?:['’]s)?[\s-]app(?:en)?"
    r"(?:\s(?:laden|herunterladen|installieren|holen|now|today|today!|nu))?"
    r"|(?P<turkish>\S.{2,44}?) uygulamasını (?:indir(?:in)?|yükle(?:yin)?))",
    re.IGNORECASE,
)
_NAMED = r"(?-i:[^\W\da-zß-ÿ_])\S*?(?:\s(?-i:[^\W\da-zß-ÿ_])\S*?){0,4}?"
#: where the page reads better: "Read faster in the Bracken Star app   OPEN   x", "Schneller lesen in der Bergpost-App"
_APP_READ = regex(
    r"[^\W\d_][^.!?\d]{3,40}?\s(?:in|inside|with|on|via|mit|sur|dans|en|con|na|no|w|i)\s"
    r"(?:the|der|die|unserer|de|den|l['’]|la|le|el|il|o|a)\s?"
    rf"(?:(?:app(?:lication|li)?|aplicación|applicazione|aplicativo)\s(?:de\s|di\s|du\s|del\s|do\s|da\s)?(?P<name>{_NAMED})"
    rf"|(?P<before>{_NAMED})[\s-]app)(?:\s{{2,}}.{{1,12}}){{0,3}}",
    re.IGNORECASE,
)
#: the same in scripts of the East
_APP_EAST = regex(
    r"(?:下载|下載|打开|打開|安装|安裝)(.{2,20}?)(?:新闻|新聞)?(?:客户端|客戶端|手机客户端|\s?[Aa][Pp][Pp])"
    r"|(.{2,20}?)の?(?:公式)?(?:アプリ)(?:を|の)?(?:ダウンロード|インストール)(?:する|はこちら)?"
    r"|(.{2,20}?)\s?앱\s?(?:다운로드|설치(?:하기)?)"
    r"|(?:حم[ّ]?ل|حملوا|نز[ّ]?ل|تحميل|تنزيل)\s(?:تطبيق)\s(.{3,44})"
)
#: that a site has a menu, letters, an app or a printed paper, asks to show notices, or for leave to count its readers
_TOOLS = phrase_set("""about the archive, about the archives, about this archive, about our archive, über das archiv,
    über dieses archiv, à propos des archives, à propos de ces archives, sobre el archivo, acerca del archivo,
    sobre la hemeroteca, informazioni sull'archivio, sull'archivio, sobre o arquivo, over het archief, om arkivet,
    tietoa arkistosta, o archiwum, o archivu, o archíve, об архиве, про архів, az archívumról, despre arhivă,
    arşiv hakkında, menu, menü, menú, menù, meny, μενού, меню, القائمة, قائمة, תפריט, منو, मेनू, মেনু, เมนู,
    メニュー, 메뉴, 菜单, 選單, 目录, e-tidning, e-tidningen, etidning, e-avis, eavis, e-lehti, e-gazeta, e-gazete,
    e-wydanie, e-krant, e-kiosk, e-deník, nyhetsbrev, nyhedsbrev, nyhedsbreve, newsletter, newsletters, nieuwsbrief,
    nieuwsbrieven, boletín, boletines, uutiskirje, uutiskirjeet, newslettery, рассылка, рассылки, розсилка, bülten,
    النسخة الورقية, النسخة المطبوعة, النسخة الإلكترونية, العدد الورقي, النشرة البريدية, نشرة إخبارية, 紙面ビューアー,
    紙面, 電子版, 紙面イメージ, メルマガ, メールマガジン, 지면보기, 뉴스레터, 手机版, 手機版, 电子报, 電子報, 数字报,
    客户端, 移动端, 購読申し込み, 購読のお申し込み, 会員登録, 有料会員登録, 신문구독, 구독신청, 设为首页, 加入收藏,
    订阅, 訂閱, app store, google play, play store, appgallery, rustore, galaxy store, アプリで読む, アプリで開く,
    앱으로 보기, 打开app阅读, 在app中打开, 打开客户端, open in app, in app öffnen, ouvrir dans l'app, abrir en la app,
    apri nell'app, abrir no app, open in de app, öppna i appen, åbn i appen, åpne i appen, otwórz w aplikacji,
    читать в приложении, открыть в приложении, uygulamada aç, buka di aplikasi, enable notifications,
    turn on notifications, allow notifications, push-nachrichten aktivieren, benachrichtigungen aktivieren,
    activer les notifications, activar notificaciones, activar las notificaciones, attiva le notifiche,
    ativar notificações, ativar as notificações, meldingen aanzetten, meldingen inschakelen, slå på notiser,
    slå notifikationer til, slå på varsler, ota ilmoitukset käyttöön, włącz powiadomienia, zapnout oznámení,
    povolit oznámení, включить уведомления, увімкнути сповіщення, bildirimlere izin ver, bildirimleri aç,
    aktifkan notifikasi, bật thông báo, تفعيل الإشعارات, تفعيل التنبيهات, 通知をオンにする, 通知を受け取る, 알림 받기,
    开启通知, 打开通知, not now, maybe later, later, jetzt nicht, später, plus tard, pas maintenant, ahora no,
    más tarde, non ora, più tardi, agora não, mais tarde, niet nu, later, inte nu, ikke nu, ikke nå, ei nyt,
    nie teraz, później, teď ne, не сейчас, позже, не зараз, şimdi değil, daha sonra, nanti saja, nanti, ليس الآن,
    لاحقا, لاحقًا, 今はしない, あとで, 後で, 나중에, 以后再说, 稍后, 暂不, zustimmen, accepter, aceptar, accetta,
    aceitar, accepteren, akkoord, godkänn, acceptera, accepter alle, godta, hyväksy, zgadzam się, akceptuję, akceptuj,
    přijmout, souhlasím, принять, принимаю, согласен, прийняти, kabul et, kabul ediyorum, setuju, terima, tolak,
    موافق, حسنا, حسنًا, أوافق, قبول, رفض, 同意する, 同意, 同意并继续, 接受, 拒绝, 我知道了, 知道了, 동의, 확인,
    читайте нас в telegram, читайте нас в дзене, мы в telegram, мы в дзене, подписывайтесь на нас, оформить подписку,
    подписка, suscríbete, abonnez-vous, abbonati, assine, assine já, abonneer, neem een abonnement, bli prenumerant,
    bliv abonnent, bli abonnent, tilaa, zaprenumeruj, prenumerata, předplatné, předplatit, abone ol, berlangganan,
    اشترك, اشترك الآن, aktivieren, activer, activar, attiva, ativar, aktifkan, włącz, включить, تفعيل, ja gern,
    ja graag, podcast, podcasts, シェアする, シェア, jag förstår, ich verstehe, j'ai compris, entendido, ho capito,
    webb-tv, web-tv, mapa web, mapa del sitio, son dakika,
    begrepen, ik begrijp het, rozumiem, понятно, anladım, got it, i understand, indeks berita,
    saved, highlights,
    indeks, trending, terpopuler, back to my list, back to list, back to library, my list, reading list,
    saved items, back to search results, back to results, zurück zur liste, zurück zur übersicht, retour à la liste,
    volver a la lista, torna alla lista, voltar à lista, terug naar de lijst, tillbaka till listan, tilbage til listen,
    powrót do listy, الأكثر مشاهدة, الأكثر قراءة""")
#: what stands over a headline and says what kind of story it is
_KICKERS = phrase_set("""exclusive, exklusiv, exclusif, exclusivo, exclusiva, esclusiva, esclusivo,
    exclusief, exklusivt, eksklusivt, ekskluzywnie, эксклюзив, ексклюзив, özel haber, eksklusif, حصري, خاص,
    عاجل, 独家, 獨家, 独自, 단독, reportage, reportaje, reportagem, reportaż, репортаж, röportaj, achtergrond,
    hintergrund, bakgrund, 快讯, 速報, 속보""")
_DAYS = regex(
    r"[（(]\s?[日月火水木金土一二三四五六]\s?[)）]|周[日一二三四五六]|星期[日天一二三四五六]|[日月火水木金土]曜日?"
)
#: in a sentence about how readers are followed
_CONSENT = pieces("""cookie|cookies|ملفات تعريف الارتباط|سياسة الخصوصية|файлы куки|クッキー|쿠키|浏览即表示|瀏覽即表示|
    隐私政策|隱私政策|プライバシーポリシーに同意|kebijakan privasi""")


def is_kicker(line: str) -> bool:
    """What kind of story it is: "Exclusive", "Репортаж"."""
    return line.casefold() in _KICKERS


#: a paper's talks and essays of one day of the week, which stand over a headline by turns
_TALKS = pieces("""interv|entrevista|entretien|gespräch|conversa|profile|portrait|porträt|essay|long read|longread|
    lunch with|samtal|haastattelu|rozmowa|wywiad|rozhovor|интервью|інтерв|беседа|röportaj|söyleşi|invité|vraaggesprek|
    interjú|retrato|ritratto""")
_DAYS_OF_TALKS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|monthly|weekly|big|long|main|daily|morning|summer|winter"
)
_SERIES = regex(rf"""(?x)
    (?:the\s)?(?:{_DAYS_OF_TALKS})\s(?:interview|profile|portrait|essay|conversation|long\sread|longread)
    |lunch\swith|(?:das\s|der\s)?(?:(?:montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonnabends|sonntags|wochen|wochenend|sommer)
    -?(?:interview|gespräch|porträt|essay)|(?:grosse[sr]?\s)(?:interview|gespräch|porträt)|(?:interview|gespräch|porträt)\sder\swoche)
    |(?:l['’]|le\s)?(?:grande?\s)?(?:entretien|interview|invitée?|portrait)\s(?:du|de\sla)\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour
    |semaine|week-?end|mois|matin)|(?:le\s)?grand\s(?:entretien|portrait)|(?:la\s)?grande\sinterview
    |(?:la\s|l['’]|a\s|o\s)?(?:gran\s|grande\s)?(?:entrevista|intervista|conversaci[oó]n|conversa|retrato|ritratto)\s(?:del?|della|de\sla|da|do|dell['’])\s?
    (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|día|dia|mes|mês|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica
    |settimana|giorno|mese|fin\sde\ssemana)|(?:la\s)?gran\sentrevista|(?:la\s)?grande\sintervista|(?:a\s)?grande\sentrevista
    |(?:het\s|de\s)?(?:grote\s)?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|weekend|zomer)-?(?:interview|gesprek|essay)
    |het\sgrote\sinterview|(?:måndags|tisdags|onsdags|torsdags|fredags|lördags|söndags|lørdags|søndags|mandags|tirsdags|helge?|vecko)-?
    (?:intervjun?|intervjuet|interviewet|samtalet|samtalen|porträttet|portrettet|portrættet)|(?:den\s)?stora\sintervjun|det\sstore\sint\w+
    |viikon\shaastattelu|(?:lauantai|sunnuntai)haastattelu|(?:rozmowa|wywiad)\s(?:tygodnia|dnia|na\s\w+|miesiąca)|(?:wielki\s)wywiad
    |(?:víkendový\s|velký\s|sobotní\s|nedělní\s)rozhovor|rozhovor\s(?:týdne|týždňa|dne)|(?:большое\s|воскресное\s)?интервью\s?(?:недели|дня|месяца)?
    |велике\sінтерв['’]ю|інтерв['’]ю\s(?:тижня|дня)|haftanın\s(?:röportajı|söyleşisi)|pazar\s(?:röportajı|söyleşisi)|(?:nagy|hétvégi)\sinterjú""")


def names_series(folded: str) -> bool:
    """Such as "the saturday interview", "das montagsgespräch", "l'intervista della domenica"."""
    return holds_any(folded, _TALKS) and _SERIES.fullmatch(folded) is not None


def is_no_name(name: str) -> bool:
    """No outlet's: a tool of the page or a kicker by itself, a weekday of the East, or what asks to count readers."""
    folded = name.casefold()
    if folded in _TOOLS or folded in _KICKERS or names_series(folded):
        return True
    if ". " in name and _SENTENCES.search(name):
        return True
    if not name.isascii() and (name[-1] in "。！？" or _DAYS.fullmatch(name)):
        return True
    return holds_any(folded, _CONSENT)


def without_tool(line: str) -> str:
    """The name on a line that offers the site's app or stands for its logo; the line as it is where it does neither."""
    if len(line) > _LONGEST:
        return line
    folded = line.casefold()
    if holds_any(folded, _APP_SIGNS):
        for match in (
            _APP_EAST.fullmatch(line),
            _APP_BEFORE.fullmatch(line),
            _APP_BEHIND.fullmatch(line),
            _APP_READ.fullmatch(line),
        ):
            if match:
                return next(group for group in match.groups() if group).strip()
    if not holds_any(folded, _LOGO_SIGNS):
        return line
    named = _LOGO_BEHIND.fullmatch(line) or _LOGO_BEFORE.fullmatch(line)
    return named[1] if named else line


_APP_SIGNS = pieces("""app|aplika|aplica|sovellus|alkalmaz|прилож|додаток|застосунок|εφαρμογή|uygulama|客户端|
    客戶端|アプリ|앱|تطبيق""")
_LOGO_SIGNS = pieces(
    """logo|лого|λογότυπο|ロゴ|로고|标志|標誌|标识|徽标|徽標|لوگو|لوغو|شعار|לוגו|लोगो|লোগো|โลโก้|biểu tượng"""
)
