"""What stands at the foot of a page below the last list: who prints it, where it is registered, paid links, service."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.lines.foot_rows import is_row_of_links
from ingest.parsers.page_dump.text.measure import KEPT
from ingest.parsers.page_dump.text.tables import line_starts, phrase_set
from ingest.patterns import regex

_EDGE = regex(r"^[\W_]+")
#: how such a line begins, folded; each pattern begins with letters of its own
_BEGINS = line_starts(r"""
    registered (?:at|as|in|with|office|company|charity|under|number)\b | a publication of\b
    an official publication of\b | une publication d | eine publikation (?:der|des|von)\b
    ein (?:angebot|produkt) (?:der|des|von)\b | una publicación de | una pubblicazione d | uma publicação d
    een uitgave van\b | published (?:by|daily|weekly|monthly|every|since \d|in association)\b
    printed (?:by|and published|at)\b | hosted by\b | designed (?:by|and developed)\b
    member of the .{2,40}(?:association|network|council|group|union|bureau)
    this (?:web ?)?site is (?:an? |the )?(?:\w+ )?(?:member|part|publication|service|product)\b
    this (?:web ?)?site is (?:owned|operated|published|run|maintained|hosted)\b
    diese (?:web)?seite ist (?:teil|mitglied|ein)\b | diese website ist (?:teil|mitglied|ein)\b
    ce site est (?:membre|édité|une publication|un service|la propriété)\b
    este sitio (?:web )?es (?:miembro|parte|una publicación|un servicio|propiedad)\b
    questo sito è (?:membro|parte|un prodotto|di proprietà|edito)\b
    este site é (?:membro|parte|uma publicação|um serviço|propriedade)\b | deze (?:web)?site is (?:lid|onderdeel|een)\b
    managed by\b | owned and\b | part of the .{2,40} (?:group|network|family)\b
    privacy[ -](?:and|&|policy|notice|settings|statement|cook|en) | privacy- | privacybeleid | privacyverklaring
    terms (?:of|and|&) | terms\s+privacy | about us\b | contact us\b
    (?:sponsored|promoted)(?: (?:links?|content|stor|by)|\s?[:–—]) | paid (?:content|links?|partner)
    partner (?:content|links?) | from our (?:partners|sponsors|advertisers) | around the web\b | ads by\b
    links to more\b | make .{2,40} your home ?page\b | make us your home ?page\b | set .{2,40} as (?:your )?home ?page\b
    bookmark (?:us|this|the)\b | best viewed\b | optimi[sz]ed for\b | letters to the editor (?:may|should|must|can)\b
    (?:previous|next) (?:article|post|story)\s\S | déposer une annonce\b | passer une annonce\b | anzeige aufgeben\b
    publicar (?:un )?anuncio\b | pubblica(?:re)? (?:un )?annuncio\b | article (?:précédent|suivant)\b
    (?:vorheriger|nächster) (?:artikel|beitrag)\b | artículo (?:anterior|siguiente)\b
    articolo (?:precedente|successivo)\b | artigo (?:anterior|seguinte)\b | vorig artikel\b | volgend artikel\b
    önceki haber\b | sonraki haber\b | (?:предыдущая|следующая) (?:статья|новость|запись)\b
    next (?:issue\b|(?:week|month|time)\s?[:–—-]) | coming (?:up|soon|next)\s?[:–—-]
    (?:nächste woche|la semaine prochaine|la próxima semana|la prossima settimana|volgende week)\s?[:–—-]
    you are (?:the |our )?(?:visitor|\d) | visitor (?:number|no\.?|count|counter)\b | visitors?\s?[:#]\s?\d
    besucher(?:zähler)?\s?:\s?\d | sie sind (?:der |unser )?(?:besucher|\d) | vous êtes le (?:visiteur|\d)
    visiteurs?\s?:\s?\d | visitas?\s?:\s?\d | (?:es|eres) (?:usted )?el visitante\b | visitantes?\s?:\s?\d
    sei il visitatore\b | visitatori\s?:\s?\d | você é o visitante\b | u bent bezoeker\b | bezoekers?\s?:\s?\d
    du (?:är besökare|er besøkende|er besøger) | besökare\s?:\s?\d | jesteś (?:\d|osobą)\b | odwiedzin\s?:\s?\d
    počet (?:návštěv|návštev) | вы (?:наш )?\d | посетителей\s?:\s?\d | ziyaretçi (?:sayısı|no)\b
    så här (?:hanterar|behandlar) | så behandlar vi | personuppgift | personvern | persondata | tietosuoja | evästeet
    privatsphäre | privacidad\b | protection des données | informativa (?:sulla privacy|privacy|cookie)
    the editor (?:reserves|is not)\b | gesponserte?\b | gesponsorde?\b | bezahlte (?:inhalte|links)\b | anzeigen? von\b
    von unseren partnern\b | herausgegeben (?:von|vom)\b | herausgeber\s?: | verlag(?:sangebot|sanschrift|ssitz)?\s?:
    printed on (?:\d+% )?(?:recycled|fsc|sustainab) | stampato su carta\b | gedrukt op (?:kringloop|gerecycled|fsc)
    tryckt på (?:återvunnet|svanen|miljö) | trykt på (?:resirkulert|genbrug|svane) | wydrukowano na papierze\b
    gedruckt (?:bei|von|in|auf)\b | druck\s?: | als startseite\b | nutzungsbedingungen\b
    allgemeine geschäftsbedingungen\b
    liens? (?:sponsorisés?|commerciaux)\b | contenus? sponsorisés?\b | annonces? (?:google|sponsorisées?)\b
    édité par\b | imprimé (?:par|en|à|sur)\b | dépôt légal\b | commission paritaire\b
    directeur de (?:la )?publication\s?[:—–-] | mettre .{2,30} en page d['’]accueil
    gestion d(?:e vos|es) (?:abonnements|cookies)\b | plan du site\b | qui sommes[- ]nous\b | conditions générales\b
    politique de confidentialité\b | (?:enlace|link)s? patrocinados?\b | contenido patrocinado\b | editado por\b
    impreso (?:en|por)\b | depósito legal\b | registro (?:mercantil|nacional|dnpdp|dnda|de la propiedad)\b
    edici[oó]n n[º°.] | edição n[º°.] | edizione n[º°.] | ausgabe nr\.?\s?\d | (?:issue|edition) (?:no\.?|number)\s?\d
    propietari[oa]\s?: | editor(?:a)? responsable\s?: | convierta .{2,40} página (?:de inicio|principal)
    política de (?:privacidad|privacidade|cookies)\b | términos y condiciones\b | termos (?:de uso|e condições)\b
    quiénes somos\b | quem somos\b | chi siamo\b | link sponsorizzati\b | contenuti sponsorizzati\b | edito da\b
    stampato (?:da|in|presso)\b | registrazione (?:del )?tribunale\b | registrat[oa] (?:presso|al)\b
    iscritt[oa] (?:al|presso)\b | (?:direttore responsabile|redaktor naczelny|главный редактор)\s?[:—–-]
    fai di .{2,40} homepage\b | aggiungi .{2,40} ai preferiti\b | conteúdo patrocinado\b | publicado por\b
    impresso (?:em|por|na)\b | uitgegeven door\b | algemene voorwaarden\b | maak .{2,40} startpagina\b
    cookie(?:s|beleid|verklaring)?[ -](?:en|policy|instell|settings) | colofon\b | sponsrade? länkar\b
    sponsorerede? links?\b | sponset innhold\b | ansvarig utgivare\b | ansvarlig (?:redaktør|utgiver)\b
    ansvarshavende (?:chef)?redaktør\b | vastaava päätoimittaja\b | mainos\b | linki sponsorowane\b
    artykuł sponsorowany\b | wydawca\s?: | podm[ií]en?ky (?:po)?už[ií]\w+ | användarvillkor | brukervilkår
    brugsbetingelser | käyttöehdot | felhasználási feltételek | termeni și condiții | условия использования
    умови користування | uvjeti korištenja | kullanım koşulları | polityka prywatności\b | reklamní (?:sdělení|odkazy)\b
    vydavatel\s?: | ochrana osobních\b | kiadó\s?: | felelős szerkesztő\b | conținut sponsorizat\b | свидетельство о рег
    зарегистрирован\w* (?:в|фед|роском) | учредител[ьи]\s?[:—–-] | сделать стартовой\b | сделайте .{2,30} стартовой
    на правах рекламы\b | новости партн[её]ров\b | новини партнерів\b | политика конфиденциальности\b
    sponsorlu (?:bağlantı|içerik) | ana sayfa(?:m|nız)? yap | giriş sayfam yap | sorumlu (?:yazı|müdür)
    yayın ilkeleri\b | gizlilik (?:politikası|sözleşmesi) | υπεύθυνος έκδοσης | όροι χρήσης | χορηγούμενο | ملكية
    رئيس التحرير\s?[:：] | سياسة الخصوصية | اجعلنا صفحتك | 网友评论 | 網友評論 | yazılım\s?: | web ?tasarım\b
    tasarım(?: ve yazılım)?\s?: | web ?design(?: by)?\b | web ?hosting\b | web ?site (?:by|design)\b
    site (?:by|design(?:ed)? by|built by|créé par|réalisé par)\b | design(?:ed)? by\b | developed by\b | powered by\b
    (?:дизайн|дизайн и разработка|дизайн-студия|design|diseño|conception)\s?[–—-]\s\S+(?:\s\S+){0,3}$
    wykonanie\s?: | projekt i wykonanie\b
    (?:réalisation|realización|desenvolvimento|realizzazione)\s?:\s\S+(?:\s\S+){0,2}$
    conception(?: et réalisation)?\s?:\s\S+(?:\s\S+){0,2}$ | diseño(?: web| y desarrollo)?\s?:\s\S+(?:\s\S+){0,2}$
    desarrollado por\b | desenvolvid[oa] por\b | realizzato da\b
    (?:umsetzung|technische umsetzung|realisierung)\s?:\s\S+(?:\s\S+){0,2}$ | создание сайт\w+
    разработка (?:сайта|и поддержка)\b | toteutus\s?: | tvorba (?:webu|www|stránek|webových) | készítette\s?:
    izrada(?: stranic\w+| web\w*)?\s?: | κατασκευή ιστοσελίδ\w+ | 以上网友 | 以上言论 | 以上内容(?:仅|不)
    ভারপ্রাপ্ত সম্পাদক | প্রধান সম্পাদক\s?[:：] | নির্বাহী সম্পাদক\s?[:：] | সম্পাদক(?: (?:ও|এবং) প্রকাশক)?\s?[:：]
    প্রকাশক(?: (?:ও|এবং) \S+)?\s?[:：] | কার্যালয়\s?[:：] | প্রধান কার্যালয়\s?[:：] | ঠিকানা\s?[:：] | সর্বস্বত্ব
    স্বত্ব | संपादक(?: (?:एवं|व|और) प्रकाशक)?\s?[:：] | सम्पादक\s?[:：] | प्रधान संपादक\s?[:：] | प्रकाशक\s?[:：]
    कार्यालय\s?[:：] | सर्वाधिकार | ایڈیٹر(?: و پبلشر)?\s?[:：] | چیف ایڈیٹر\s?[:：] | مدیر(?: اعلی\w?| مسئول)?\s?[:：]
    دفتر\s?[:：] | جملہ حقوق | ஆசிரியர்\s?[:：] | அலுவலகம்\s?[:：] | పబ్లిషర్\s?[:：] | ఎడిటర్\s?[:：]
    本网(?:声明|立场|所有|刊登|不|转载|凡) | 本站(?:声明|立场|所有|刊登|不|转载|凡)
    本網(?:聲明|立場|所有|刊登|不|轉載|凡) | 声明[:：] | 免责声明 | 免責聲明 | 设为首页 | 設為首頁 | 加入收藏
    版权(?:声明|与) | プライバシー | お問い合わせ\s\S | 広告掲載\s\S | 利用規約 | 特定商取引 | ホームページに設定
    개인정보 | 이용약관 | 발행인 | 등록번호 | 청소년보호
    """)


@lru_cache(maxsize=KEPT)
def is_foot(line: str) -> bool:
    """A line of the page's foot, and no title: "Registered at the Post Office as a newspaper", "Sponsored links"."""
    if not 4 <= len(line) <= 200:
        return False
    bare = (line if line[0].isalnum() else _EDGE.sub("", line)).casefold()
    pattern = _BEGINS.get(bare[:3]) or _BEGINS.get(bare[:2])
    if pattern is not None and pattern.match(bare) is not None:
        return True
    if " printed on " in bare and ("recycled" in bare or "fsc" in bare):  # behind the paper's name
        return True
    return line[0] > "\u3000" and is_row_of_links(line)


FOOT_LINKS = phrase_set("""customer service, customer services, customer care, customer support, subscriber services,
    subscriber centre, subscriber center, reader services, reader rewards, help centre, help center, help desk,
    manage subscription, manage my subscription, manage subscriptions, my subscription, my account,
    accessibility statement, accessibility, accessibility help, accessibility links, advertise with us, advertise here,
    modern slavery statement, modern slavery act statement, complaints policy, editorial guidelines,
    editorial standards, corrections policy, ethics policy, fact-checking policy, ownership & funding, work for us,
    work with us, jobs at the paper, public notices, legal notices, place an ad, place a notice, site index, site map,
    sitemap, e-edition, digital edition, vouchers, discount codes, kundenservice, leserservice, aboservice, abo-service,
    abonnentenservice, abonnement-service, mein abo, mein abonnement, mein konto, abo verwalten, abo kündigen,
    hilfe & kontakt, hilfe und kontakt, barrierefreiheit, erklärung zur barrierefreiheit, hinweisgebersystem,
    privatsphäre-einstellungen, mediadaten, anzeige schalten, stellenangebote, amtliche bekanntmachungen,
    service clients, service client, relation client, relation clients, espace abonnés, espace abonné, mon abonnement,
    gérer mon abonnement, résilier mon abonnement, centre d'aide, accessibilité, accessibilité : non conforme,
    accessibilité : partiellement conforme, publicité légale, annonces légales, charte éditoriale,
    charte de déontologie, gérer les cookies, gestion des cookies, paramétrer les cookies, codes promo,
    atención al cliente, atención al lector, atención al suscriptor, servicio al suscriptor, servicio al cliente,
    centro de ayuda, mi suscripción, mi cuenta, accesibilidad, declaración de accesibilidad, avisos legales,
    canal de denuncias, canal ético, configuración de cookies, código ético, trabaja con nosotros,
    publicite con nosotros, anúnciese, edictos judiciales, servizio clienti, assistenza clienti, centro assistenza,
    il mio abbonamento, gestisci abbonamento, accessibilità, dichiarazione di accessibilità, pubblicità legale,
    preferenze cookie, impostazioni cookie, trova lavoro, lavora con noi, codici sconto, scrivi alla redazione,
    atendimento ao cliente, atendimento ao assinante, atendimento ao leitor, central do assinante, área do assinante,
    central de atendimento, central de ajuda, a minha assinatura, minha assinatura, acessibilidade, publicidade legal,
    trabalhe conosco, anuncie conosco, código de conduta, preferências de cookies, klantenservice, mijn abonnement,
    mijn account, abonnement beheren, abonnement opzeggen, toegankelijkheid, toegankelijkheidsverklaring,
    cookie-instellingen, cookievoorkeuren, werken bij, adverteren, familieberichten, kundservice, kundtjänst,
    prenumerationsservice, mitt abonnemang, min prenumeration, hjälpcenter, tillgänglighetsredogörelse, tillgänglighet,
    cookieinställningar, annonsera hos oss, annonsera, jobba hos oss, hantera prenumeration, kundeservice, kundesenter,
    abonnementsservice, mitt abonnement, mit abonnement, min side, hjelpesenter, hjælpecenter, nettstedskart,
    personopplysninger, tilgjengelighetserklæring, tilgængelighedserklæring, tilgængelighed, informasjonskapsler,
    cookieindstillinger, cookie-indstillinger, annonser hos oss, annoncer hos os, annoncér hos os,
    administrer abonnement, administrer samtykke, endre samtykke, jobb hos oss, job hos os, whistleblowing,
    whistleblower, varsling, asiakaspalvelu, tilaajapalvelu, saavutettavuus, saavutettavuusseloste, evästeasetukset,
    mainosta meillä, mediatiedot, oma tilaus, avoimet työpaikat, obsługa klienta, biuro obsługi klienta, centrum pomocy,
    moja prenumerata, dostępność cyfrowa, deklaracja dostępności, ustawienia prywatności, ogłoszenia drobne,
    ogłoszenia sądowe, zákaznický servis, zákaznícky servis, zákaznická podpora, prohlášení o přístupnosti,
    nastavení soukromí, nastavení cookies, vyhlásenie o prístupnosti, moje předplatné, nabídka práce, ügyfélszolgálat,
    előfizetői szolgálat, médiaajánlat, akadálymentesítési nyilatkozat, süti beállítások, relații cu clienții,
    serviciu clienți, setări cookie, abonamentul meu, korisnička podrška, korisnička služba, podrška korisnicima,
    postavke kolačića, podpora uporabnikom, служба поддержки, служба поддержки читателей, центр поддержки,
    обратная связь, служба підтримки, зворотний зв'язок, моя подписка, обслужване на клиенти, моят абонамент,
    müşteri hizmetleri, okur hizmetleri, abonelik yönetimi, çerez ayarları, çerez politikası, ilan ver,
    künye ve iletişim, εξυπηρέτηση πελατών, εξυπηρέτηση συνδρομητών, δήλωση προσβασιμότητασ, ρυθμίσεισ cookies,
    layanan pelanggan, pedoman media siber, kode etik, dịch vụ khách hàng, خدمة العملاء, مركز المساعدة, שירות לקוחות,
    הצהרת נגישות, お客様センター, お問い合わせ窓口, ヘルプセンター, 广告服务, 客服中心, 고객센터, 고객 센터,
    about, about us, contact, contact us, contacts, advertise, privacy, privacy policy, cookies, cookie, terms,
    terms of use, careers, jobs, help, faq, kontakt, impressum, datenschutz, datenschutzerklärung, karriere, über uns,
    qui sommes-nous, contactez-nous, cgu, cgv, confidentialité, plan du site, quiénes somos, contacto,
    política de privacidad, política de cookies, chi siamo, contatti, redazione, note legali, quem somos, contato,
    anuncie, expediente, fale conosco, termos de uso, over ons, colofon, privacybeleid, algemene voorwaarden,
    om oss, kontakta oss, integritetspolicy, om os, kontakt oss, annoncer, annonsere, personvern, privatlivspolitik,
    meistä, yhteystiedot, tietosuoja, redakcja, regulamin, polityka prywatności, rodo, o nás, redakce, inzerce,
    inzerát, redakcia, inzercia, ochrana osobních údajů, rólunk, kapcsolat, impresszum, adatvédelem, despre noi,
    о нас, о компании, о редакции, контакты, редакция, реклама на сайте, рекламодателям, вакансии,
    политика конфиденциальности, правила, редакція, за реклама, hakkımızda, künye, iletişim, gizlilik,
    gizlilik politikası, kullanım koşulları, redaksi, kontak, karier, karir, info iklan, من نحن, اتصل بنا,
    أعلن معنا, سياسة الخصوصية, شروط الاستخدام, خريطة الموقع, الوظائف, פרסמו אצלנו, תקנון, 关于我们, 联系我们,
    联系方式, 法律声明, 隐私政策, 网站地图, 诚聘英才, 關於我們, 聯絡我們, 廣告刊登, 隱私權政策, 会社概要, 会社案内,
    お問い合わせ, 広告掲載, プライバシーポリシー, 利用規約, 採用情報, サイトマップ, 運営会社, 회사소개, 광고문의,
    이용약관, 개인정보처리방침, 고충처리, 제휴문의, giới thiệu, terms and conditions, agb,
    nutzungsbedingungen, mentions légales, publicité, publicidad, aviso legal, pubblicità, política de privacidade,
    o nas, reklama, publicitate, реклама, про нас, контакти, політика конфіденційності, за нас, reklam,
    tentang kami, hubungi kami, disclaimer, kebijakan privasi, אודות, צור קשר, درباره ما, تماس با ما, liên hệ,
    quảng cáo, rss, rss feeds, e-paper, epaper, archive, archives, newsletter, newsletters, follow us,
    mapa web, hemeroteca, suscripciones, boletines, archivo, archivio, arkiv, arkiver, архив, personuppgiftspolicy,
    informativa privacy, gestisci cookie, 特定商取引法に基づく表記, 個人情報保護方針, 著作権""")
