"""What stands where a text is for those who pay: that it is locked, how much is left to read, what access costs."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.lines.pressing import bids_to_press
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.text.measure import KEPT, QUOTES, has_figure, holds_any, line_words
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

#: how lines begin that stop a text, or say how to read on; read with those of ``notices``
LOCKED = r"""
    to (?:continue|keep) reading | to read (?:the (?:full|rest|whole)|more|on)\b
    this (?:article|story|content) is (?:only |exclusively )?(?:for|available to|reserved for) .{0,6}(?:subscrib|member)
    the full (?:article|story|content) is (?:only )?(?:for|available to|reserved for) .{0,6}(?:subscrib|member)
    already a (?:subscriber|member) | weiterlesen mit | jetzt weiterlesen | sie möchten weiterlesen
    dieser (?:artikel|inhalt|text) ist (?:nur |exklusiv )?für | cet article est réservé | la suite est réservée
    il vous reste \d | pour lire la suite | este (?:contenido|artículo) es exclusivo | contenido exclusivo para
    para seguir leyendo | contenuto (?:riservato|esclusivo) | per continuare a leggere
    questo (?:articolo|contenuto) è riservato | conteúdo exclusivo | para continuar (?:lendo|a ler) | verder lezen
    dit artikel is (?:alleen |exclusief )?voor | läs vidare | les videre | читать далее по подписке
    この記事は(?:有料)?会員 | 有料会員(?:限定|のみ|の(?:方|お客様|皆さま?)?(?:のみ|だけ|限定)) | 会員限定
    """
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
_SAID = regex(rf"(?=.*(?:{_READERS}))(?=.*\b(?:{_ONLY}))", re.IGNORECASE)
_CJK_SAID = regex(
    r"(?:この|本)?(?:記事|コンテンツ)は.{0,12}(?:会員|有料|購読)"
    r"|(?:본|이) (?:기사|콘텐츠)는 .{0,12}(?:유료|구독|회원)|本文(?:仅|僅)[限供对]"
)
#: to members, in the polite form of an offer: "会員登録すると、１日１本までお読みいただけます"
_CJK_MEMBERS = pieces("会員|登録|ログイン|購読|有料|会员|會員|订阅|訂閱|登录|登入|회원|구독|로그인")
_CJK_OFFER = regex(r"""(?x)
    (?:読み|楽しみ)いただけ|(?:お読み|ご覧|ご利用|ご購読)(?:になれ|いただけ|になり|頂け)
    |(?:閲覧|購読|利用)(?:いただけ|可能です|できます|頂け)|読み放題|読めるようになります
    |(?:続き|全文|記事)(?:を|が)(?:お読み|ご覧|読め|読むには)
    |(?:即可|可以?)(?:免[费費])?(?:[继繼][续續])?(?:[阅閱][读讀]|[畅暢][读讀]|解[锁鎖]|查看|瀏覽|浏览)
    |(?:보실|읽으실|이용하실|열람하실|볼|읽을|이용할)\ 수\ 있습니다""")

_ENGLISH = regex(
    r"th(?:is|e) (?:article|story|content|page) is\b.{0,40}\b(?:for|to) (?:\w+ )?(?:subscribers|members)\b"
)


def is_locked(line: str) -> bool:
    """Short, of this article, with a word for subscribers and one for "only"."""
    if len(line) > _LOCKED_LONGEST:
        return False
    if line[0] >= "\u3000":
        return _CJK_SAID.match(line) is not None or _offers_in_east(line)
    if line.startswith("Th"):
        return ("ubscribers" in line or "embers" in line) and _ENGLISH.match(line.casefold()) is not None
    return not _WHAT.isdisjoint(line_words(line)[:_AMONG_FIRST]) and _SAID.match(line[:_WITHIN]) is not None


def _offers_in_east(line: str) -> bool:
    """What members may read, said to the reader; what a story quotes of it is none."""
    return holds_any(line, _CJK_MEMBERS) and QUOTES.isdisjoint(line) and _CJK_OFFER.search(line) is not None


#: who may read on, or how
_OFFER = regex(r"""(?ix)\bréservée?s?\ (?:aux|à\ nos)\ abonn
    |\b(?:support|fund)\w*\b.{0,40}\bjournalism\b|\bjournalism\b.{0,60}\b(?:subscri|donat)
    |\b(?:subscribe|sign\ up|log\ ?in|register|subscription)\b.{0,40}\b(?:to\ (?:read|continue|unlock|access)
        |full\ (?:article|story|access))
    |^register\ (?:for\ free\ |free\ |now\ |today\ ){0,2}(?:and|to|for)\ (?:read|unlock|access|enjoy)\b
    |\bto\ (?:continue|keep)\ reading|\balready\ (?:a\ |have\ a\ )?(?:subscri|member|regist)
    |\bbereits\ (?:abonn|registriert|kund|mitglied)|\bdéjà\ abonné|\bya\ eres\ suscript|\bsei\ già\ abbonat
    |\bjá\ é\ assinante|\bal\ abonnee\b|\bredan\ prenumerant|\ballerede\ abonnent|\bjesteś\ już\ (?:sub|prenum)
    |\b(?:nur|exklusiv|ausschließlich)\ für\ (?:unsere\ )?(?:abonnent|mitglied|premium)
    |\b(?:exclusiv\w*|s[oó]lo|apenas)\ para\ (?:nuestros\ )?(?:suscriptor|assinante|abonad)
    |\briservat\w*\ agli\ abbonati
    |\bcancel\ any\ ?time\b|\bjederzeit\ kündbar\b|\bsans\ engagement\b|\bdisdici\ quando\b|\bcancel[ae]\ cuando\b""")
#: how much of the text, or of the free ones, was read or is left
_METER = regex(r"""(?ix)^(?=.{0,80}?(?:\d|your\ (?:free|monthly|limit)|l['’]intégralité
        |\b(?:half|hälfte|halbe[nrs]?|drittel|moitié|tiers|mitad|tercio|metà|terzo|metade|terço|helft|halve|halva|hälften|halvdelen
        |halvparten|puolet|puolen|połow[aęy]|polovin[auy]|половин[ауы]|трет[ьи]|третин[ау]|yarısını|felét)\b|一半|半分))
    (?:you(?:['’]ve|\ have)\ (?:now\ |already\ )?(?:read|used|viewed|reached
        |(?=\d+\ (?:free\ |more\ )*(?:article|stor)))
    |vous\ avez\ (?:déjà\ )?lu|il\ vous\ reste|(?:sie|du)\ (?:haben|hast)\ (?:bereits|schon|erst|noch|nun)?\ ?(?=\d)
    |te\ quedan?|le\ quedan?|has\ leído|ha\ leído|llevas?\ leíd[oa]|ti\ rest(?:a|ano)
    |hai\ (?:già\ )?letto|você\ (?:já\ )?leu|restam?
    |faltam?|(?:je|u)\ (?:hebt|heeft|heb)\ (?:nog\ |al\ )?|du\ har\ (?:nu\ |nå\ )?(?:läst|læst|lest|kvar|igjen)
    |olet\ (?:nyt\ |jo\ )?lukenut|przeczytałe[śm]|przeczytano|pozostało|zbývá|přečetli\ jste
    |вы\ (?:уже\ )?(?:прочитали|прочли)|ви\ прочитали|осталось
    |(?:du|sie)\ (?:hast|haben)\ (?:bereits\ |schon\ |jetzt\ |nun\ )?die\ (?:hälfte|ersten)
    |(?:a\ cikk|ön|eddig)\ .{0,20}olvas
    |bu\ (?:haberin|yazının)|you['’]?(?:\ a)?re\ (?:now\ )?half[ -]?way|přečetl[ia]?\ jste|máte\ za\ sebou
    |залишилося|okuduğunuz|残り|您已阅读|你已閱讀|剩余|剩餘)
    .{0,60}(?:%|％|percent|article|stor(?:y|ies)\b|artikel|artikl|beitr|text|artíc|nota|articol|artig|matéri|artyku|tekst
    |treści|článk|clank|стат|материал|текст|haber|yazı|文字|文章|内容|juttu|artikke)""")
#: one of these words stands in all that ``_OFFER`` finds
_OFFERED = word_set("""reste réservé réservée réservés réservées journalism subscribe subscription sign log login
    register continue keep already bereits déjà eres già já abonnee redan allerede jesteś nur exklusiv ausschliesslich
    para agli cancel cancela cancele jederzeit engagement disdici""")

#: and one of these
_READING = word_set("""reste abonnés abonné abonnee abonnent abonnenten bereits déjà journalism subscribe subscribing
    subscriber subscribed subscription register registered login log sign reading suscriptor suscriptores abbonato
    abbonati assinante assinantes abonados prenumerant mitglied mitglieder premium jesteś cancel cancela cancele kündbar
    engagement disdici""")


def tells_who_may_read(line: str) -> bool:
    """For whom the text is, or how one becomes a subscriber and stops being one."""
    said = line_words(line)
    return not (_READING.isdisjoint(said) or _OFFERED.isdisjoint(said)) and _OFFER.search(line) is not None


#: "Nog 2 gratis artikels deze maand", "3 free stories remaining"
_PIECES = r"(?:artic|artik|artíc|artig|stor(?:y|ies)\b|beitr|notas?\b|matéri|artyku|стат|haber|juttu)\w*"
_NO_PAY = (
    r"(?:free|gratis\w*|gratuit\w*|kostenlose\w*|grátis|fria|bezpłatn\w*|бесплатн\w*|безкоштовн\w*|ücretsiz|δωρεάν)"
)
_FREE = regex(
    rf"(?:[^\W\d_]+ ){{0,2}}\d{{1,2}} (?:(?:[^\W\d_]+ )?(?:{_NO_PAY} {_PIECES}|{_PIECES} {_NO_PAY})"
    rf"|{_PIECES} (?:left|remaining|übrig|restants?|restantes|rimast\w|over|kvar|igjen|tilbage|осталось|kaldı)\b)",
    re.IGNORECASE,
)
#: the first words of such lines
_METERED = word_set("""you vous il sie du te le has ha ti hai você restam resta falta faltam llevas lleva je u olet
    przeczytałeś ви bu ön eddig máte přečetl przeczytałem przeczytano pozostało zbývá přečetli вы осталось залишилося
    okuduğunuz""")


def is_metered(line: str) -> bool:
    """How much of the text, or of the free ones, was read or is left."""
    said = line_words(line)
    if any(map(str.isdigit, line[:24])) and _FREE.match(line):
        return True
    return bool(said) and (said[0] in _METERED or line[0] >= "\u3000") and _METER.match(line) is not None


_PRICED_LONGEST = 150
_MONEY = (
    r"(?:[€£$₽₺₹¥₦₱₪₩฿₴]|(?:gh)?[¢₵]|(?:eur|euros?|usd|chf|kr|kroner|kronor|zł|złotych|pln|kč|korun|czk|ft|forint|huf|lei|руб|рублей|рубля"
    r"|грн|sek|nok|dkk|cents?|pence|p|ksh|tsh|ush|rs|inr|zar|ngn|ghs|aud|cad|nzd|brl|mxn)\b\.?)"
)
SUM = rf"(?:{_MONEY}\s?\d+(?:[.,]\d\d?)?|\d+(?:[.,]\d\d?)?\s?{_MONEY})"
_TIME = (
    r"(?:week|month|year|day|issue|woche|monat|jahr|tag|semaine|mois|an|jour|semana|mes|año|día|settimana|mese|anno"
    r"|giorno|mês|ano|dia|maand|weke|jaar|dag|vecka|månad|måned|uge|uke|år|tydzień|tygodni|miesiąc|mies|rok|týden|měsíc|mesiac"
    r"|неделю|недели|месяц|месяца|год|день|тиждень|місяць|lună|kuukau|viikko|hónap|hét)(?:e?n|e?s|e|er|ar|y|a|i|den|si|tta)?\b"
)
_PER = (
    r"(?:a|per|each|every|/|pro|im|je|par|al|por|à|ao|alla|a[lo]?|i|om|w|na|za|в|на|ved|il|um|de eerste|the first"
    r"|für (?:den|die) ersten?|les? premiers?|el primer|il primo|o primeiro|het eerste|första|første|den första"
    r"|den første|pierwszy|první|первый)"
)
#: so much a month; so many months for so much
_PRICE = regex(
    rf"{SUM}\s(?:miesięcznie|tygodniowo|rocznie|měsíčně|týdně|ročně|mesačne|ročne|monatlich|wöchentlich|jährlich|mensuels?"
    r"|mensuales|mensili|mensais|maandelijks|månedlig|månedligt|kuukaudessa|ежемесячно|щомісяця|monthly|weekly|lunar)\b"
    rf"|{SUM}\s?(?:{_PER}\s?(?:\d{{1,2}}\s)?{_TIME}|kuukaudessa|viikossa|aylık|havonta)"
    rf"|{SUM}\s(?:for|für|pour|por|per|voor|för|na|za|за)\s(?:[^\W\d_]+\s){{0,2}}\d{{1,2}}\s{_TIME}"
    rf"|\b{_TIME}\s(?:[^\d.!?]{{0,40}}\s)?(?:for|für|pour|por|per|voor|för|till|til|za|na|hintaan|за|a|costs?|kostet|coûte|cuesta|costa|custa|kostar?|koster"
    rf"|maksaa|kosztuje|stojí|стоит|стоїть|коштує)\s(?:[^\W\d_]+\s){{0,2}}{SUM}",
    re.IGNORECASE,
)
#: so many issues for so much: "Four issues a year, by post, from £24", "Sechs Hefte im Jahr für 48 Euro"
_ISSUES = regex(
    r"(?:\b\d{1,3}|\b[^\W\d_]{3,10})\s(?:(?:print|printed|gedruckte|new)\s)?(?:issues|ausgaben|hefte|numéros|números|numeri"
    r"|edities|nummers|nummer|numre|numeroa|lehteä|numerów|numery|wydań|čísel|čísla|lapszám|numere|номеров|номера|номерів|sayı)\b"
    rf"(?:[^.!?]|\.(?=\d)){{0,32}}?{SUM}|{SUM}[^.!?]{{0,24}}\s\d{{1,3}}\s(?:issues|ausgaben|hefte|numéros|números|numeri|nummers|nummer|numre)\b",
    re.IGNORECASE,
)
_EAST = ("円", "元", "원")
_EAST_PRICE = regex(
    r"(?:月額|年額|初月|毎月|每月|每年|包月|月|월|매월).{0,12}?[\d０-９][\d０-９,，]*\s?(?:円|元|원).{0,12}(?:読|讀|读|訂|订|記事|구독|기사|무제한)"
)
_SIGNS = tuple("€£$₽₺₹¥₦₱₪₩฿₴¢₵")
_CURRENCIES = word_set("""eur euro euros usd chf kr kroner kronor zł złotych pln kč korun czk ft forint huf lei руб
    рублей рубля грн sek nok dkk cent cents penc pence p ksh tsh ush rs inr zar ngn ghs aud cad nzd brl mxn""")
#: what is paid for
_ACCESS = pieces("""access|subscri|unlimited|to read |read all|read every|read any|read our|read this|reading|digital|
    trial|zugang|abo|lesen|e-paper|epaper|lies |accès|illimité|lettura|leggere|abbona|bbonat|lecture|lectura|leitura|
    member|mitglied|membre|socio|socia|sócio|medlem|jäsen|członk|členem|членом|üye|acceso|suscri|ilimitad|accesso|
    illimitat|acesso|assin|toegang|onbeperkt|lees|tillgång|prenumer|läs |læs |les alt|les alle|les vid|les mer|
    lue |leggi|lisez|lire |lea |lee |leia|czytaj|čtěte|obegränsa|tilgang|adgang|ubegrens|ubegræns|luku|tilaa|dostęp|
    přístup|předplat|prístup|predplat|доступ|подпис|підпис|hozzáfér|előfizet|erişim""")


#: what comes out several times a year
_ISSUED = pieces("""issues|ausgaben|hefte|numéros|números|numeri|edities|nummer|numre|numeroa|lehteä|numer|wydań|čísel|
    čísla|lapszám|номер|sayı""")


@lru_cache(maxsize=KEPT)
def prices_access(line: str) -> bool:
    """What it costs to read, a week or a month, or in so many issues: "Unlimited access from €1 a week", "Four issues a
    year from £24", "Six weeks for £6: click here"; a story may say so of another.
    """
    if len(line) > _PRICED_LONGEST or not has_figure(line) or not QUOTES.isdisjoint(line):
        return False
    if not line.isascii() and holds_any(line, _EAST) and _EAST_PRICE.search(line):
        return True
    if not holds_any(line, _SIGNS) and _CURRENCIES.isdisjoint(line_words(line)):
        return False
    low = line.lower()
    access = holds_any(low, _ACCESS) or bids_to_press(line)
    access = access or (low.startswith("les ") and " kr" in low)  # "the" in French
    return (access and _PRICE.search(line) is not None) or (
        holds_any(low, _ISSUED) and _ISSUES.search(line) is not None
    )


#: all there is to read
_UNLOCKED = pieces("""unlimited|full access|all access|all-access|access to all|access to every|zugang zu|unbegrenzt|
    uneingeschränkt|alle artikel|illimité|accès à tous|accès complet|sin límites|ilimitad|acceso a todo|
    acceso completo|illimitat|accesso a tutti|accesso completo|acesso a tudo|acesso completo|onbeperkt|
    toegang tot al|obegränsa|alla artiklar|tillgång till all|ubegrens|ubegræns|adgang til al|tilgang til al|
    rajoittamat|rajoituksetta|nieograniczon|bez ograniczeń|neomezen|neobmedzen|безлимит|без ограничений|
    полный доступ|необмежен|korlátlan|nelimitat|sınırsız|απεριόριστη|無制限|読み放題|无限|無限|무제한""")


def offers_access(line: str) -> bool:
    """To read all there is: "Subscribe now for unlimited access.", "Unlimited access: 1 € a month"."""
    if len(line) > _PRICED_LONGEST or not QUOTES.isdisjoint(line):
        return False
    return holds_any(line.lower(), _UNLOCKED) and (asks(line) or prices_access(line))
