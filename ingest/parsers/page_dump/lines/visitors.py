"""What a page says to its visitors: consent to cookies, its app, its newsletter, subscriptions, rules for comments.

Most are told by words of two kinds that meet on one line: what is offered, and what the visitor is to do.
"""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import ending, holds_any, line_words, narrow
from ingest.parsers.page_dump.text.tables import pieces, word_set

_LONGEST, _APP_LONGEST, _MAIL_LONGEST = 400, 180, 260  #: characters of such lines
_COOKIE = pieces("""cookie|kakor|kapsler|evästei|ciasteczk|çerez|куки|küpsis|slapuk|kolačić|piškotk|كوكيز|الارتباط|
    עוגיות|クッキー|쿠키|कुकी""")
_LATIN_COOKIE = ("cookie", "kakor", "kapsler", "eväste")  #: those of lines with no letters beyond Latin-1
#: the page speaks of itself
_SELF = re.compile(r"""(?ix)
    \b(?:this|our|these)\ (?:web)?(?:site|page|app)s?\b|\bwe\ (?:and\ our\ partners\ )?(?:use|set|store|would)\b
    |\b(?:diese|unsere)r?\ (?:web)?(?:seite|site)|\bwir\ (?:verwenden|nutzen|setzen)|\b(?:ce|notre)\ site
    |\bnous\ utilisons|\b(?:este|nuestro)\ sitio|\besta\ (?:web|página)|\butiliz(?:amos|ziamo)|\busamos|\busiamo
    |\bquesto\ sito|\b(?:este|nosso)\ site|\b(?:deze|onze)\ (?:web)?(?:site|pagina)|\bwi?j?e?\ gebruiken
    |\b(?:denna|vår)\ (?:webb)?(?:plats|sida)|\bvi\ (?:använder|bruger|bruker)
    |\bdenne\ (?:siden?|hjemmesiden?|nettsiden|nettstedet)|\btämä\ (?:sivusto|verkko)|\bkäytämme
    |\b(?:ta|nasza|niniejsza)\ (?:strona|witryna)|\bużywamy|\bstosujemy|\btento\ web|\bpoužíváme|\bpoužívame
    |\bez\ a(?:z)?\ (?:web)?oldal|\bhasználunk|\bacest\ site|\bfolosim|\b(?:этот|наш)\ сайт|\bмы\ используем
    |\b(?:цей|наш)\ сайт|\bми\ використовуємо|\bbu\ (?:web\ )?site|\bsitemiz|\bkullanıyoruz|ιστότοπος|χρησιμοποιούμε
    |هذا\ الموقع|موقعنا|نستخدم|האתר|אתר\ זה|当サイト|このサイト|本网站|我们使用|이\ 사이트|यह\ साइट|यह\ वेबसाइट""")
_QUOTES = frozenset('"“”„«»「」『』')
#: to fetch the app, in either order
_APP = re.compile(r"""(?ix)
    \b(?:download|get|install|laden\ sie|lade\ dir|herunterladen|téléchargez|descárga(?:te)?|descarga|scarica|baixe
    |ladda\ ner|hent|last\ ned|pobierz|stáhněte|stiahnite|скачайте|скачать|установите|завантажте|встановіть|изтеглете
    |свалете|indirin|unduh|lataa|töltse|töltsd|descarcă|descărcați|instalează|preuzmite|prenesite|κατεβάστε|tải)\b.{0,40}
    \b(?:app|apps|appen|application|aplicación|applicazione|aplicativo|applikation|aplikację|aplikaci|aplikáciu|aplikaciju
    |aplikacijo|приложение|застосунок|додаток|uygulama\w*|aplikasi|sovellu\w+|alkalmazás\w*|appot|aplicați\w+
    |εφαρμογή|ứng\ dụng)\b
    |\buygulama\w*\b.{0,20}\bindir(?:in)?\b
    |(?:ऐप|एप|ऐप्प).{0,30}(?:डाउनलोड|इंस्टॉल)\ (?:करें|कीजिए|करो)|(?:डाउनलोड|इंस्टॉल)\ (?:करें|कीजिए)\b.{0,30}(?:ऐप|एप)
    |অ্যাপ.{0,30}ডাউনলোড\ করুন|செயலி.{0,30}பதிவிறக்க|(?:^|[!.،]\s)(?:حم[ّ]?ل(?:وا)?|نز[ّ]?ل(?:وا)?)\ .{0,16}تطبيق
    |(?:^|[!.]\s)(?:הורידו|התקינו)\ .{0,20}אפליקצי
    |アプリ(?:を|の).{0,12}(?:ダウンロード|インストール|入手)|アプリなら.{0,24}(?:届|読め|快適|便利)
    |(?:^|，)(?:点击|立即|扫码)?(?:下载|下載).{0,12}(?:app|客户端|客戶端)|앱.{0,8}(?:다운로드|설치|다운받)(?:하세요|하기|$|해)
    |(?:اپلیکیشن|برنامه).{0,24}(?:دانلود|نصب)\ کنید|แอป.{0,20}ดาวน์โหลด|ดาวน์โหลด.{0,12}แอป""")
_APP_PIECES = pieces("""app|aplic|aplik|прилож|застос|додат|uygul|sovell|alkalm|εφαρμ|dụng|ऐप|एप|অ্যাপ|செயலி|تطبيق|
    אפליקצ|アプリ|客户端|客戶端|앱|اپلیکیشن|برنامه|แอป""")
_LATIN_APP = ("app", "aplic", "aplik", "uygul", "sovell", "alkalm")
#: where a newsletter comes to
_INBOX = pieces("""inbox|postfach|boîte mail|boîte de réception|boite mail|bandeja de entrada|tu correo|
    casella di posta|tua mail|tua email|tua casella|caixa de entrada|seu e-mail|seu email|lettre d'info|lettre d’info|
    infolettre|mailbox|inkorg|innboks|indbakke|sähköpost|skrzynk|schránk|postalád|căsuța|почт|gelen kutu|e-posta|пошт|
    ηλεκτρονικ|kotak masuk|بريدك|למייל|メール|邮箱|郵箱|메일|इनबॉक्स|ईमेल|newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|
    boletín|uutiskirje|рассылк""")
#: how the sentence begins that tells the reader what to do
_DO = word_set("""get receive enter join subscribe sign abonnieren melden holen erhalten tragen geben lesen recevez
    inscrivez abonnez saisissez entrez recibe recibí suscríbete apúntate introduce escribe ricevi iscriviti inserisci
    receba assine inscreva cadastre digite informe ontvang schrijf meld vul få prenumerera anmäl skriv tilmeld indtast
    tilaa syötä otrzymuj zapisz wpisz podaj odebírejte přihlaste zadejte iratkozz iratkozzon add primește abonează
    введите подпишитесь получайте підпишіться отримуйте введіть abone alın girin berlangganan dapatkan اشترك أدخل הירשמו
    登録 订阅 구독""")
#: a sentence of its own that bids the reader sign up, or follow a channel
_SIGN_UP = re.compile(r"""(?ix)(?:^|[.:!?…]\s)(?:
    (?:(?:jetzt|hier|gleich|einfach)\s){0,2}(?:(?:kostenlos|gratis|kostenfrei)\s)?(?:anmelden|abonnieren|registrieren|bestellen)
    |(?:sign\sup|subscribe|register)(?:\s(?:here|now|today|for\sfree|free)){1,2}
    |(?:inscrivez|abonnez)-vous(?:\s(?:ici|gratuitement|maintenant))?
    |(?:suscríbete|suscríbase|apúntate|regístrate)(?:\s(?:aquí|gratis|ahora))?
    |(?:iscriviti|abbonati)(?:\s(?:qui|ora|subito|gratis))?|(?:assine|inscreva-se|cadastre-se)(?:\s(?:aqui|já|grátis|agora))?
    |(?:meld\sje(?:\s(?:hier|nu|gratis))?\saan|schrijf\sje(?:\s(?:hier|nu))?\sin)|(?:prenumerera|anmäl\sdig)(?:\s(?:här|nu|gratis)){0,2}
    |(?:tilmeld|meld)\sd(?:ig|eg)(?:\s(?:her|nå|nu|gratis)){1,2}|(?:tilaa|zapisz\ssię|zaprenumeruj|odebírejte|подпишитесь)(?:\s(?:tästä|tutaj|zde|здесь))?
    |(?:give|donate|contribute)(?:\s(?:now|today|here)){1,2}|(?:jetzt|hier)\s(?:spenden|unterstützen)|faites\sun\sdon
    |(?:dona|haz\stu\sdonación|dona\sora|sostienici|doe\sagora|apoie|doneer|steun\sons)\s(?:ahora|aquí|ora|qui|agora|nu|hier)
    )[.!\s»›→]*$
    |(?:^|[.:!?…]\s)(?:abonnier\w*|folg\w*|subscribe\sto|follow|join|abonnez-vous|suivez|suscríbete|síguenos|únete|iscriviti
    |seguici|siga|participe|volg|följ|følg|seuraa|obserwuj|dołącz|sledujte|подписывайтесь|присоединяйтесь
    |підписуйтесь|підписуйтеся|підпишіться|приєднуйтесь|приєднуйтеся|takip\sedin)\b
    .{0,24}\b(?:whatsapp|telegram|newsletter|kanal|channel|canal|canale|kanaal)\b""")
#: one of these words stands in all that it finds
_SIGNED_UP = word_set("""give donate contribute spenden unterstützen don dona donación sostienici doe apoie doneer steun
    anmelden abonnieren registrieren bestellen sign subscribe register inscrivez abonnez suscríbete suscríbase
    підписуйтесь підписуйтеся підпишіться приєднуйтесь приєднуйтеся dołącz sledujte apúntate regístrate iscriviti
    abbonati assine inscreva cadastre meld schrijf prenumerera anmäl tilmeld tilaa zapisz zaprenumeruj odebírejte
    подпишитесь whatsapp telegram newsletter kanal channel canal canale kanaal""")
_BIDS = _DO | _SIGNED_UP
_SENTENCES = re.compile(r"[.!?؟。！？]\s*")
_WIDEST_SENTENCE = 110  #: characters; offers are made in short ones


def offers(line: str) -> bool:
    """A bar on cookies, an app to fetch, a newsletter to subscribe to."""
    if len(line) > _LONGEST:
        return False
    low, said = line.lower(), line_words(line)
    wide = narrow(line) is None
    bar = holds_any(low, _COOKIE if wide else _LATIN_COOKIE)
    app = len(line) <= _APP_LONGEST and holds_any(low, _APP_PIECES if wide else _LATIN_APP)
    bids = len(line) <= _MAIL_LONGEST and not _BIDS.isdisjoint(said)
    mail = bids and not _DO.isdisjoint(said) and holds_any(low, _INBOX)
    signed_up = bids and not _SIGNED_UP.isdisjoint(said)
    if not (bar or app or mail or signed_up) or not _QUOTES.isdisjoint(line):
        return False
    if signed_up and _SIGN_UP.search(line):
        return True
    if bar and _SELF.search(line):
        return True
    return (app and _APP.search(line) is not None) or (mail and _asks_for_address(line))


def _asks_for_address(line: str) -> bool:
    """Two short sentences at least, of which one is an order; or one that no full stop ends."""
    parts = [part.strip() for part in _SENTENCES.split(line) if part.strip()]
    if max(map(len, parts), default=0) > _WIDEST_SENTENCE or (len(parts) < 2 and ending(line) == "."):
        return False
    return any((line_words(part) or [""])[0] in _DO for part in parts)


_LOCKED_LONGEST = 170  #: characters
_WITHIN = 100  #: of them, in which it is said
_AMONG_FIRST = 5  #: words of which one is what is locked
#: what is locked, among the first words
_WHAT = word_set("""artikel artikeln artikkel artikkelen artiklen saken innehåll innehållet innhold innholdet indhold
    indholdet juttu artikkeli sisältö artykuł tekst materiał treść článek obsah článok статья материал текст контент
    стаття матеріал статията cikk tartalom haber haberi içerik içeriği yazı articol articolul conținut članak vijest
    članek sadržaj vsebina άρθρο περιεχόμενο المقال المحتوى הכתבה התוכן berita konten bài straipsnis raksts""")
_READERS = (
    r"abonn|prenumer|plusmedlem|tilaaj|subskryb|předplat|predplat|подпис|передплат|абонат|előfizet|abone"
    r"|üye|pretplat|naročni|συνδρομητ|مشترك|מנוי|pelanggan|berlangganan|đăng ký|prenumerat"
)
_ONLY = (
    r"exclusiv|bara|endast|kun|låst|läst|förbehål|forbehol|vain|vielä|tylko|wyłącznie|jen|pouze|len|iba|zamčen|только"
    r"|доступ|эксклюзив|закрыт|лише|тільки|само|csak|kizárólag|zárolt|sadece|yalnızca|özel|doar|numai|samo|μόνο|αποκλειστικά"
    r"|فقط|רק|khusus|hanya|chỉ|tik|tikai"
)
_SAID = re.compile(rf"(?=.*(?:{_READERS}))(?=.*\b(?:{_ONLY}))", re.IGNORECASE)
_CJK_SAID = re.compile(
    r"(?:この|本)?(?:記事|コンテンツ)は.{0,12}(?:会員|有料|購読)"
    r"|(?:본|이) (?:기사|콘텐츠)는 .{0,12}(?:유료|구독|회원)|本文(?:仅|僅)[限供对]"
)

_ENGLISH = re.compile(
    r"th(?:is|e) (?:article|story|content|page) is\b.{0,40}\b(?:for|to) (?:\w+ )?(?:subscribers|members)\b"
)


def is_locked(line: str) -> bool:
    """Short, of this article, with a word for subscribers and one for "only"."""
    if len(line) > _LOCKED_LONGEST:
        return False
    if line[0] >= "\u3000":
        return _CJK_SAID.match(line) is not None
    if line.startswith("Th"):
        return ("ubscribers" in line or "embers" in line) and _ENGLISH.match(line.casefold()) is not None
    return not _WHAT.isdisjoint(line_words(line)[:_AMONG_FIRST]) and _SAID.match(line[:_WITHIN]) is not None


_PREFERRED_LONGEST = 220  #: characters
_PREFERRED = pieces("""preferred source|preferred news source|bevorzugte quelle|bevorzugte nachrichtenquelle|
    voorkeursbron|source préférée|sources préférées|fuente preferida|fuentes preferidas|fonte preferi|fonti preferite|
    fontes preferidas|föredragen källa|foretrukken kilde|foretrukket kilde|foretrukne kilder|ensisijainen lähde|
    preferowan|preferovan|előnyben részesített|sursă preferată|surse preferate|предпочтительн|пріоритетн|
    προτιμώμενη πηγή|tercih edilen kaynak|sumber pilihan|nguồn ưu tiên|المصدر المفضل|מקור מועדף|優先する情報源|
    優先ソース|首选来源|首選來源|선호 소스|पसंदीदा सोर्स""")


def asks_to_prefer(line: str) -> bool:
    """To have a search engine show the site more often: "Add CP News as your preferred source on Google"."""
    return "oogle" in line and len(line) <= _PREFERRED_LONGEST and holds_any(line.casefold(), _PREFERRED)


def speaks_to_visitors(line: str) -> bool:
    """Whether it does so in one of these ways."""
    return is_locked(line) or asks_to_prefer(line) or offers(line)
