"""Notes of agencies on what they sell: "The website has only a part of the stories offered to subscribers ..."."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import QUOTES, holds_any
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_SHORTEST, _LONGEST = 40, 420  #: characters of such a note
#: how words for those who pay begin, folded, and for paying
_BUYERS = pieces("""subscriber|subscription|abonnent|bezieher|abonné|abonnement|suscriptor|suscripci|abonad|abbonat|
    abbonament|assinant|assinatura|abonnee|prenumer|tilaaj|abonent|subskryb|předplatit|odběratel|predplatit|előfizet|
    подписчик|подписк|абонент|передплатник|передплат|претплат|pretplat|naročnik|abone|συνδρομητ|مشترك|اشتراك|مشترک|
    اشتراک|מנוי|pelanggan|langganan|abonē|abonimi|thuê bao|訂閱|订阅|구독|ग्राहक|গ্রাহক|გამომწერ|აბონენტ|բաժանորդ""")
#: that this is only a part of it, or in short
_PART = pieces("""abridged|summar|condensed|portion of|part of the|excerpt|shortened|full version|full text|
    full story|complete version|gekürzt|auszug|zusammenfassung|zusammengefasst|vollständige|volltext|teil der|résum|
    abrég|extrait|une partie|version intégrale|version complète|resum|abrevia|extracto|una parte|versión completa|
    texto completo|sintesi|riassun|versione integrale|testo integrale|uma parte|versão completa|texto integral|
    íntegra|samenvatting|ingekort|volledige|een deel|sammanfatt|förkort|fullständig|forkort|sammendrag|uddrag|
    fuldstændig|fullstendig|lyhenn|tiivist|skróc|streszcz|pełna wersja|pełny tekst|fragment|zkrácen|plné znění|skrát|
    plné znenie|rövidít|kivonat|teljes|prescurt|rezumat|integral|o parte|сокращ|укороч|лишь часть|полн|кратк|скороч|
    повн|частин|съкрат|пълн|скраћен|skraćen|samo dio|samo deo|cjelovit|özet|bir kısmı|tam metin|συνοπτικ|περίληψη|
    πλήρ|اختصار|موجز|ملخص|جزء|النص الكامل|خلاصه|متن کامل|بخشی|תקציר|ringkas|sebagian|selengkapnya|të shkurtuar|
    përmbledh|摘要|節錄|节选|要約|一部|요약|संक्षिप्त|সংক্ষিপ্ত|შემოკლებ|համառոտ""")
#: whom to ask for it
_CONTACT = pieces("""contact us|please contact|kontaktieren sie|wenden sie sich|contactez|contáctenos|contacte con|
    contacte-|póngase en contacto|contattat|contattac|entre em contato|entre em contacto|neem contact|kontakta oss|
    kontakt os|kontakt oss|ota yhteyttä|prosimy o kontakt|skontaktuj|kontaktujte|vegye fel|lépjen kapcsolatba|
    contactați|свяжитесь|связаться с нами|зв'яжіться|звертайтеся|свържете се|контактирајте|kontaktirajte|
    iletişime geç|επικοινωνήστε|الاتصال|اتصل|تماس بگیرید|צרו קשר|hubungi|kontaktoni|liên hệ|問い合わせ|联系|聯絡|문의|
    संपर्क|যোগাযোগ""")
#: where the part stands, among the first words, and whose all is
_SITE = pieces("""website|web site|web page|webseite|le site|el sitio|o site|site web|site internet|sitio web|
    página web|sito|webbplats|hjemmeside|nettside|verkkosivu|stron|serwis|web|honlap|сайт|страниц|sitesinde|sayt|
    ιστοσελίδα|موقع|الصفحة|سایت|אתר|situs|ueb""")
_SITE_AT = 60  #: characters
_AGENCY = pieces("""agenc|agency|newswire|wire service|news service|agentur|agence|agenzia|byrå|bureau|persbureau|
    uutistoimisto|ügynökség|hírszolgálat|агентств|агенц|агенці|ajans|agentlik|πρακτορεί|وكالة|خبرگزاری|סוכנות|
    kantor berita|agjenci|통신|通信社|通訊社|通讯社""")
_NAMED = regex('[«"“„][^«»"“”„]{1,24}[»"”“]')  #: the agency, in quotes


def tells_of_service(line: str) -> bool:
    """Who pays, that others get a part, and whom to ask or where an agency has it; somebody's words are none."""
    if not _SHORTEST <= len(line) <= _LONGEST or not QUOTES.isdisjoint(_NAMED.sub("", line)):
        return False
    low = line.casefold()
    if not holds_any(low, _BUYERS) or not holds_any(low, _PART):
        return False
    return holds_any(low, _CONTACT) or (holds_any(low[:_SITE_AT], _SITE) and holds_any(low, _AGENCY))
