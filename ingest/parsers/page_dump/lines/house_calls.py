"""Lines between paragraphs in which the house speaks to its readers: "Register free to receive our tender alert",
"Enjoying this article? Unlimited access from €1 a week".
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.text.measure import KEPT, has_figure, holds_any, line_words
from ingest.parsers.page_dump.text.tables import pieces, word_set

_NEXT = 3  #: words behind "our" of which one is the channel
_CLAUSES = re.compile(r"[:!?.]\s")
_LONGEST, _ASKED = 150, 90  #: characters of such a line, of the question that it opens with
_QUOTES = frozenset('"“”„«»「」')
#: what the readers are to do: the first word
_DO = word_set("""register enter win take join try get download test vote tell send share book order save discover
    explore watch listen read pick claim help nominate submit become visit sign subscribe support give play apply grab
    receive enjoy add choose create request start reserve come advertise stay post write registrieren melden nehmen
    machen gewinnen testen lesen abonnieren sichern laden holen bestellen schicken schreiben stimmen folgen erzählen
    erzählt schreibt schickt entdecken probieren buchen spielen erhalten unterstützen gewinne teste lies sichere
    bestelle nimm mach schick schreib stimm entdecke diskutieren teilen senden jetzt kommen komm werben inserieren
    besuchen inscrivez gagnez participez testez recevez téléchargez jouez envoyez découvrez abonnez profitez essayez
    réservez votez dites racontez partagez retrouvez suivez rejoignez demandez tentez écrivez visitez venez regístrate
    gana participa descarga recibe prueba envía envíanos descubre suscríbete aprovecha vota cuéntanos comparte únete
    sigue reserva apúntate regístrese gane participe descargue reciba pruebe envíe descubra aproveche cuente suscríbase
    solicite solicita cuéntenos escríbenos escríbanos envíenos mándanos mándenos síguenos síganos visite visita
    visítanos ven venga anúnciate registrati vinci partecipa scarica ricevi prova invia scopri abbonati approfitta
    raccontaci condividi unisciti segui prenota iscriviti gioca richiedi raccontateci scriveteci inviateci mandateci
    seguiteci scrivici vieni registe cadastre ganhe baixe descarregue receba experimente envie assine aproveite conte
    compartilhe junte siga inscreva concorra peça escreva venha anuncie mande registreer doe ontvang probeer stuur
    ontdek abonneer profiteer stem vertel deel volg schrijf meld lees luister bestel speel vraag kom adverteer zend
    bezoek registrera vinn delta ladda få skicka upptäck prenumerera rösta berätta följ anmäl läs tävla annonsera besök
    registrer vind deltag hent last prøv opdag oppdag tilmeld abonner fortæl fortell følg læs les annoncér annonser
    besøg besøk rekisteröidy voita osallistu lataa kokeile lähetä tilaa äänestä kerro jaa seuraa liity tule zarejestruj
    wygraj weź pobierz odbierz wypróbuj wyślij odkryj zagłosuj opowiedz napisz podziel obserwuj dołącz zapisz zamów
    przyślij przysyłaj przyjdź odwiedź zaregistrujte vyhrajte zúčastněte stáhněte vyzkoušejte pošlete objevte hlasujte
    napište sdílejte sledujte přihlaste soutěžte objednejte přijďte navštivte stiahnite vyskúšajte pošlite regisztráljon
    nyerjen töltse próbálja küldje iratkozzon szavazzon játsszon kövesse jöjjön gyere înscrie-te câștigă participă
    descarcă primește trimite descoperă abonează votează зарегистрируйтесь выиграйте участвуйте примите скачайте
    получите попробуйте пришлите присылайте голосуйте расскажите делитесь следите подпишитесь присоединяйтесь оформите
    закажите приходите посетите читайте смотрите зареєструйтесь зареєструйтеся виграйте завантажте отримайте спробуйте
    надішліть розкажіть приходьте εγγραφείτε κερδίστε κατεβάστε στείλτε ψηφίστε daftar menangkan unduh kirim ikuti""")
_POLITE = word_set("please bitte why don't simply einfach s'il")
#: who asks
_WE = word_set("""us our uns unser unsere unseren unserem unserer unseres nous notre nos nuestro nuestra nuestros
    nuestras nostro nostra nostri nostre noi nosso nossa nossos nossas ons onze oss vår vårt våra våre os vores meidän
    meille nas nam nasz nasze naszego naszej naszym naszą nás nám náš naše našem našeho naší našu nekünk hírlevelünkre
    nostru noastră noastre we wir wij мы ми biz нам нас наш наша наше нашего нашей нашем нашу нашому нашій μασ kami""")
#: where else it is to be read
_CHANNELS = word_set("""telegram whatsapp viber facebook instagram youtube twitter tiktok bluesky newsletter newsletters
    channel podcast kanal kanalen kanaal kanał kanale kanalu kanálu kanál canal canale chaîne infolettre boletín boletim
    nieuwsbrief nyhetsbrev nyhedsbrev uutiskirje newsletterem hírlevél hírlevelünkre телеграм телеграме канал канале
    канала вайбер рассылку рассылка каналі bülten واتساب فيسبوك تويتر تلغرام تيليجرام انستغرام يوتيوب וואטסאפ פייסבוק
    טלגרם אינסטגרם व्हाट्सएप फेसबुक टेलीग्राम""")
#: what it costs
_FREE = word_set("""free kostenlos kostenlose kostenlosen kostenfrei gratis gratuit gratuite gratuitement gratuita
    gratuito gratuitamente grátis ilmaiseksi maksutta bezpłatnie bezpłatny darmowy zdarma zadarmo ingyen ingyenes
    бесплатно безкоштовно δωρεάν ücretsiz""")
#: what is to be won or to be taken part in
_PRIZES = word_set("""quiz regioquiz competition prize prizes tickets contest draw raffle giveaway survey poll webinar
    gewinnspiel verlosung karten freikarten umfrage preisausschreiben concours places sondage tombola concurso sorteo
    entradas encuesta sorteio ingressos bilhetes passatempo concorso biglietti sondaggio prijsvraag kaartjes winactie
    enquête tävling tävlingen biljetter konkurrence konkurransen billetter kilpailu liput konkurs konkursie bilety
    soutěž soutěži vstupenky lístky nyereményjáték jegyet concursul bilete конкурс конкурсе розыгрыш розыгрыше chance
    gewinnen winnen win winnings gagner ganar vincere ganhar vinna vinde vinne wygrać vyhrát выиграть kans prix premio
    premios premi prêmio prêmios prijs prijzen pris preis preise nagrodę nagrody cenu ceny приз призы билеты опрос
    опросе конкурсі розіграші квитки""")
_MONEY = (
    r"(?:[€£$₽₺₹¥]|(?:eur|euros?|usd|chf|kr|kroner|kronor|zł|złotych|pln|kč|korun|czk|ft|forint|huf|lei|руб|рублей|рубля"
    r"|грн|sek|nok|dkk|cents?|pence|p)\b\.?)"
)
_SUM = rf"(?:{_MONEY}\s?\d+(?:[.,]\d\d?)?|\d+(?:[.,]\d\d?)?\s?{_MONEY})"
_TIME = (
    r"(?:week|month|year|day|issue|woche|monat|jahr|tag|semaine|mois|an|jour|semana|mes|año|día|settimana|mese|anno"
    r"|giorno|mês|ano|dia|maand|jaar|dag|vecka|månad|måned|uge|uke|år|tydzień|tygodni|miesiąc|mies|rok|týden|měsíc|mesiac"
    r"|неделю|недели|месяц|месяца|год|день|тиждень|місяць|lună|kuukau|viikko|hónap|hét)(?:e?n|e?s|e|er|ar|y|a|i|den|si|tta)?\b"
)
_PER = (
    r"(?:a|per|each|every|/|pro|im|je|par|al|por|à|ao|alla|a[lo]?|i|om|w|na|za|в|на|ved|il|um|de eerste|the first"
    r"|für (?:den|die) ersten?|les? premiers?|el primer|il primo|o primeiro|het eerste|första|første|den första"
    r"|den første|pierwszy|první|первый)"
)
#: so much a month; so many months for so much
_PRICE = re.compile(
    rf"{_SUM}\s?(?:{_PER}\s?(?:\d{{1,2}}\s)?{_TIME}|kuukaudessa|viikossa|aylık|havonta)"
    rf"|\b{_TIME}\s(?:[^\d.!?]{{0,40}}\s)?(?:for|für|pour|por|per|voor|för|till|til|za|na|hintaan|за|a)\s(?:[^\W\d_]+\s){{0,2}}{_SUM}",
    re.IGNORECASE,
)
_EAST = ("円", "元", "원")
_EAST_PRICE = re.compile(
    r"(?:月額|年額|初月|毎月|每月|每年|包月|月|월|매월).{0,12}?[\d０-９][\d０-９,，]*\s?(?:円|元|원).{0,12}(?:読|讀|读|訂|订|記事|구독|기사|무제한)"
)
_SIGNS = tuple("€£$₽₺₹¥")
_CURRENCIES = word_set("""eur euro euros usd chf kr kroner kronor zł złotych pln kč korun czk ft forint huf lei руб
    рублей рубля грн sek nok dkk cent cents penc pence p""")
#: what is paid for
_ACCESS = pieces("""access|subscri|unlimited|read |digital|trial|zugang|abo|lesen|e-paper|epaper|lies |accès|illimité|
    member|mitglied|membre|socio|socia|sócio|medlem|jäsen|członk|členem|членом|üye|acceso|suscri|ilimitad|accesso|
    illimitat|acesso|assin|toegang|onbeperkt|lees|tillgång|prenumer|läs |læs |les |lue |leggi|lisez|lire |lea |lee |
    leia|czytaj|čtěte|obegränsa|tilgang|adgang|ubegrens|ubegræns|luku|tilaa|dostęp|přístup|předplat|prístup|predplat|
    доступ|подпис|підпис|hozzáfér|előfizet|erişim""")
#: what readers are asked of the text that they read
_PIECE = word_set("""article story piece post report page artikel beitrag text bericht texte papier artículo nota
    noticia texto articolo testo notizia pezzo artigo matéria notícia reportagem stuk verhaal artikeln texten saken
    artikkelen artiklen historien juttu jutusta artikkeli artikkelista artykuł tekst artykule článek článku článok
    статья статьи статью материал новость стаття статті матеріал cikk cikket articolul haber haberi haberimizi yazıyı
    άρθρο""")
_JUDGED = word_set("""podoba líbí páči нравится подобається tetszik gillar liker pidätkö gosta beğendin place enjoy
    enjoying enjoyed like liked loved helpful useful interesting worth find gefallen gefällt hilfreich interessant
    nützlich plu aimé aimez utile intéressant intéressé gustado gustó gusta útil interesante interesado piaciuto
    piaciuta piace interessante gostou gostaste curtiu achou leuk nuttig beviel gillade tyckte läsvärd intressant likte
    nyttig lide synes piditkö hyödyllinen kiinnostava podobał podobało przydatny líbil pomohl zaujal páčil понравилась
    понравился понравилось полезна полезен сподобалася сподобалась сподобався корисна tetszett hasznos plăcut util
    beğendiniz άρεσε""")


#: the same words in the plural, and what papers call their work
PIECES = _PIECE | word_set("""articles stories pieces posts reports journalism reporting coverage work beiträge texte
    berichte recherchen journalismus artikels papiers textes reportages enquêtes journalisme artículos notas noticias
    textos reportajes periodismo articoli testi notizie pezzi inchieste giornalismo artigos matérias notícias
    reportagens jornalismo stukken verhalen artikelen journalistiek artiklar texter reportage journalistik artikler
    saker tekster journalistikk jutut artikkelit journalismi artykuły teksty dziennikarstwo články texty reportáže
    žurnalistika статьи материалы тексты журналистика статті матеріали тексти репортажі матеріалы репортажи
    расследования cikkek articole haberler άρθρα članci berita artikel""")


@lru_cache(maxsize=KEPT)
def is_house_call(line: str, *, alone: bool) -> bool:
    """No sentence of news: it bids the readers do something with "us", or for nothing, or to win something.

    The caller knows that it stands between sentences or below the last one, and is none or ends with a cry; ``alone``:
    no other line does so. Where more of them do, they are headings: "Get free advice", "Share your worries".
    """
    if len(line) > _LONGEST or not _QUOTES.isdisjoint(line):
        return False
    if not any(map(_bids, _CLAUSES.split(line))):
        return False
    said = line_words(line)
    return not _WE.isdisjoint(said) or (alone and not (_FREE.isdisjoint(said) and _PRIZES.isdisjoint(said[1:])))


def _bids(clause: str) -> bool:
    """Its first word says what to do; a word of courtesy may stand before it."""
    said = line_words(clause)
    return (said[1] if len(said) > 1 and said[0] in _POLITE else said[0] if said else "") in _DO


@lru_cache(maxsize=KEPT)
def names_own_channel(line: str) -> bool:
    """Where else the house is to be read: "The latest in our Telegram channel. Join!"."""
    if len(line) > _LONGEST or not _QUOTES.isdisjoint(line):
        return False
    said = line_words(line)
    if _CHANNELS.isdisjoint(said) and not (" X" in line and _ON_X.search(line)):
        return False
    if asks(line) or (not _MAY.isdisjoint(said) and _follows_us(said)):
        return True
    return any(word in _WE and not _CHANNELS.isdisjoint(said[k + 1 : k + 1 + _NEXT]) for k, word in enumerate(said))


def _follows_us(said: list[str]) -> bool:
    return not _US.isdisjoint(said) or not (_FOLLOW.isdisjoint(said) or _WE.isdisjoint(said))


_ON_X = re.compile(r"\b(?:on|auf|bei|sur|en|su|no|op|på|na|w|в|у)\sX\b(?!\.\S)")
#: that the readers may do so as well: "You can also follow our journalists on X"
_MAY = word_set("""can können kannst könnt pouvez peux puedes puede pueden podés podéis potete puoi può pode podes
    podem kunt kan kunnen voitte voit możesz możecie możecie můžete môžete možete можете bisa""")
_FOLLOW = word_set("""follow find read reach join get watch folgen finden lesen erreichen suivre retrouver lire
    rejoindre seguir encontrar leer ler acompanhar seguire trovare leggere volgen vinden lezen följa
    hitta läsa følge finde finne læse lese seurata śledzić obserwować znaleźć sledovat najít sledovať
    pratiti следить подписаться читать стежити підписатися mengikuti""")
#: the same with "us" in one word
_US = word_set("seguirnos encontrarnos leernos escucharnos seguirci trovarci leggerci seguir-nos encontrar-nos")


def _asks_in_east(line: str) -> bool:
    """A polite request to send something or to sign up, at the end of a line as in Japanese, Bengali or Persian."""
    if line.isascii() or len(line) > _LONGEST or not line.rstrip("。！!।۔. ").endswith(_PLEASE):
        return False
    return holds_any(line, _SEND)


_PLEASE = pieces("""ください|下さい|お待ちしています|お待ちしております|募集中|募集しています|하세요|주세요|바랍니다|
    করুন|করে দিন|থাকুন|দেখুন|पढ़ें|करें|कीजिए|कीजिये|जुड़ें|जुड़िए|जुड़े रहें|करा|व्हा|કરો|જોડાઓ|ਕਰੋ|செய்யுங்கள்|
    செய்யவும்|இணையுங்கள்|చేయండి|చేరండి|అవ్వండి|ചെയ്യുക|ചെയ്യൂ|ಮಾಡಿ|کریں|کیجیے|جڑیں|کنید|بپیوندید""")
_SEND = pieces("""お寄せ|感想|ご意見|投稿|ご応募|フォロー|登録|情報提供|お便り|チャンネル|구독|제보|의견|투고|채널|
    팔로우|ফলো|চ্যানেল|সাবস্ক্রাইব|ফেসবুক|ইউটিউব|হোয়াটসঅ্যাপ|টেলিগ্রাম|গুগল নিউজ|অনুসরণ|আমাদের সঙ্গে|फॉलो|फ़ॉलो|
    चैनल|सब्सक्राइब|सब्स्क्राइब|फेसबुक|यूट्यूब|व्हाट्सएप|व्हाट्सऐप|वॉट्सऐप|टेलीग्राम|गूगल न्यूज|ચેનલ|ફોલો|ਚੈਨਲ|ਫਾਲੋ|
    சேனல்|வாட்ஸ்அப்|டெலிகிராம்|பின்தொடர|ఛానల్|ఛానెల్|ఫాలో|వాట్సాప్|ചാനൽ|ഫോളോ|വാട്സ്ആപ്പ്|ಚಾನೆಲ್|ಫಾಲೋ|چینل|فالو|
    سبسکرائب|واٹس ایپ|کانال|تلگرام|اینستاگرام|دنبال""")


def offers_letter(line: str) -> bool:
    """A newsletter by its name and what it brings, which is no sentence: "Newsletter « Littoral » : chaque semaine"."""
    if len(line) > _LONGEST or line[-1] in ".?":
        return False
    said = line_words(line)
    return len(said) > 1 and said[0] in _LETTERS and not _BRINGS.isdisjoint(said)


_LETTERS = word_set("""newsletter infolettre nieuwsbrief nyhetsbrev nyhedsbrev nyhetsbrevet nyhedsbrevet boletín boletim
    uutiskirje hírlevél рассылка розсилка bülten""")
_BRINGS = word_set("""every each weekly daily free subscribe sign jeden jede täglich wöchentlich kostenlos abonnieren
    anmelden chaque quotidienne hebdomadaire inscrire inscrivez abonnez cada semanal diario suscríbete ogni iscriviti
    settimanale toda assine inscreva elke iedere wekelijks dagelijks gratis varje hver hvert kostnadsfritt każdy co
    zapisz každý týdně кажд каждый каждую ежедневно her ücretsiz minden""")


def is_house_line(line: str) -> bool:
    """What the house says to its readers, wherever it stands."""
    if len(line) > _LONGEST:
        return False
    if _asks_in_east(line) or offers_letter(line):
        return True
    return names_own_channel(line) or asks_of_text(line)


@lru_cache(maxsize=KEPT)
def asks_of_text(line: str) -> bool:
    """How the readers like what they read, whatever stands behind: "Enjoying this article? ..."."""
    at = max(line.find("?", 0, _ASKED), line.find("？", 0, _ASKED))
    if at < 0 or len(line) > _LONGEST or not _QUOTES.isdisjoint(line):
        return False
    said = line_words(line[: at + 1])
    return not (_PIECE.isdisjoint(said) or _JUDGED.isdisjoint(said))


@lru_cache(maxsize=KEPT)
def prices_access(line: str) -> bool:
    """What it costs to read, a week or a month: "Unlimited access from €1 a week"; a story may say so of another."""
    if len(line) > _LONGEST or not has_figure(line) or not _QUOTES.isdisjoint(line):
        return False
    if not line.isascii() and holds_any(line, _EAST) and _EAST_PRICE.search(line):
        return True
    if not holds_any(line, _SIGNS) and _CURRENCIES.isdisjoint(line_words(line)):
        return False
    return holds_any(line.lower(), _ACCESS) and _PRICE.search(line) is not None


def offers_access(line: str) -> bool:
    """To read all there is, without a price: "Subscribe now for unlimited access."."""
    if len(line) > _LONGEST or not _QUOTES.isdisjoint(line):
        return False
    return holds_any(line.lower(), _UNLOCKED) and asks(line)


_UNLOCKED = pieces("""unlimited|full access|all access|all-access|access to all|access to every|zugang zu|unbegrenzt|
    uneingeschränkt|alle artikel|illimité|accès à tous|accès complet|sin límites|ilimitad|acceso a todo|
    acceso completo|illimitat|accesso a tutti|accesso completo|acesso a tudo|acesso completo|onbeperkt|
    toegang tot al|obegränsa|alla artiklar|tillgång till all|ubegrens|ubegræns|adgang til al|tilgang til al|
    rajoittamat|rajoituksetta|nieograniczon|bez ograniczeń|neomezen|neobmedzen|безлимит|без ограничений|
    полный доступ|необмежен|korlátlan|nelimitat|sınırsız|απεριόριστη|無制限|読み放題|无限|無限|무제한""")


def sells_access(line: str) -> bool:
    """The same as an order: "Read the Post for 1 € a month"; a title may tell of prices too."""
    return prices_access(line) and any(map(_bids, _CLAUSES.split(line)))
