"""Lines between paragraphs in which the house speaks to its readers: "Register free to receive our tender alert",
"Enjoying this article? Unlimited access from €1 a week".
"""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.lines.passing_on import passes_on
from ingest.parsers.page_dump.lines.paywalls import prices_access
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.text.measure import KEPT, QUOTES, ending, holds_any, line_words, narrow
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_NEXT = 3  #: words behind "our" of which one is the channel
_CLAUSES = regex(r"[:!?.]\s")
_LONGEST, _ASKED = 150, 90  #: characters of such a line, of the question that it opens with
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
    sigue reserva apúntate regístrese gane participe descargue reciba pruebe envíe descubra aproveche cuente
    suscríbase solicite solicita cuéntenos escríbenos escríbanos envíenos mándanos mándenos síguenos síganos visite
    visita visítanos ven venga anúnciate registrati vinci partecipa scarica ricevi prova invia scopri abbonati
    approfitta raccontaci condividi unisciti segui prenota iscriviti gioca richiedi raccontateci scriveteci inviateci
    mandateci seguiteci scrivici vieni registe cadastre ganhe baixe descarregue receba experimente envie assine
    aproveite conte compartilhe junte siga inscreva concorra peça escreva venha anuncie mande registreer doe ontvang
    probeer stuur ontdek abonneer profiteer stem vertel deel volg schrijf meld lees luister bestel speel vraag kom
    adverteer zend bezoek registrera vinn delta ladda få skicka upptäck prenumerera rösta berätta följ anmäl läs tävla
    annonsera besök registrer vind deltag hent last prøv opdag oppdag tilmeld abonner fortæl fortell følg læs les
    annoncér annonser besøg besøk rekisteröidy voita osallistu lataa kokeile lähetä tilaa äänestä kerro jaa seuraa
    liity tule zarejestruj wygraj weź pobierz odbierz wypróbuj wyślij odkryj zagłosuj opowiedz napisz podziel obserwuj
    dołącz zapisz zamów przyślij przysyłaj przyjdź odwiedź zaregistrujte vyhrajte zúčastněte stáhněte vyzkoušejte
    pošlete objevte hlasujte napište sdílejte sledujte přihlaste soutěžte objednejte přijďte navštivte stiahnite
    vyskúšajte pošlite regisztráljon nyerjen töltse próbálja küldje iratkozzon szavazzon játsszon kövesse jöjjön gyere
    înscrie-te câștigă participă descarcă primește trimite descoperă abonează votează зарегистрируйтесь выиграйте
    участвуйте примите скачайте получите попробуйте пришлите присылайте голосуйте расскажите делитесь следите
    подпишитесь присоединяйтесь оформите закажите приходите посетите читайте смотрите харесайте последвайте абонирайте
    изпратете пратете следвайте гласувайте коментирайте lajkujte zapratite пратите հետեւեք միացեք բաժանորդագրվեք
    გამოიწერეთ შემოგვიერთდით зареєструйтесь зареєструйтеся виграйте завантажте отримайте спробуйте надішліть розкажіть
    приходьте εγγραφείτε κερδίστε κατεβάστε στείλτε ψηφίστε daftar menangkan unduh kirim ikuti""")
_POLITE = word_set("please bitte why don't simply einfach s'il")
#: who asks
_WE = word_set("""us our uns unser unsere unseren unserem unserer unseres nous notre nos nuestro nuestra nuestros
    nuestras nostro nostra nostri nostre noi nosso nossa nossos nossas ons onze oss vår vårt våra våre os vores meidän
    meille nas nam nasz nasze naszego naszej naszym naszą nás nám náš naše našem našeho naší našu nekünk hírlevelünkre
    nostru noastră noastre we wir wij мы ми biz нам нас наш наша наше нашего нашей нашем нашу нашому нашій ни нашия
    нашата нашето нашите нè μασ kami մեզ մեր""")
#: where else it is to be read
_CHANNELS = word_set("""telegram whatsapp viber facebook instagram youtube twitter tiktok bluesky newsletter
    newsletters channel podcast google whatsappie facebooku instagramie telegramie youtubie whatsappu kanal kanalen
    kanaal kanał kanale kanalu kanálu kanál canal canale chaîne infolettre boletín boletim nieuwsbrief nyhetsbrev
    nyhedsbrev uutiskirje newsletterem hírlevél hírlevelünkre телеграм телеграме канал канале канала вайбер рассылку
    рассылка каналі bülten واتساب فيسبوك تويتر تلغرام تيليجرام انستغرام يوتيوب וואטסאפ פייסבוק фейсбук фейсбуке
    фейсбука фейсбуці инстаграм инстаграме ютуб ютюб твитър вайбър вконтакте тикток טלגרם אינסטגרם व्हाट्सएप फेसबुक
    टेलीग्राम تليجرام تلجرام إنستغرام جوجل""")
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
    if len(line) > _LONGEST or not QUOTES.isdisjoint(line):
        return False
    if not bids(line):
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
    if len(line) > _LONGEST or not QUOTES.isdisjoint(line):
        return False
    said = line_words(line)
    if _CHANNELS.isdisjoint(said) and not (" X" in line and _ON_X.search(line)):
        return False
    if asks(line) or not _OUR_CHANNEL.isdisjoint(said) or (not _MAY.isdisjoint(said) and _follows_us(said)):
        return True
    return any(word in _WE and not _CHANNELS.isdisjoint(said[k + 1 : k + 1 + _NEXT]) for k, word in enumerate(said))


def _follows_us(said: list[str]) -> bool:
    return not _US.isdisjoint(said) or not (_FOLLOW.isdisjoint(said) or _WE.isdisjoint(said))


_ON_X = regex(r"\b(?:on|auf|bei|sur|en|su|no|op|på|na|w|в|у)\sX\b(?!\.\S)")
#: that the readers may do so as well: "You can also follow our journalists on X"
_MAY = word_set("""can können kannst könnt pouvez peux puedes puede pueden podés podéis potete puoi può pode podes
    podem kunt kan kunnen voitte voit możesz możecie możecie můžete môžete možete можете bisa""")
_FOLLOW = word_set("""follow find read reach join get watch folgen finden lesen erreichen suivre retrouver lire
    rejoindre seguir encontrar leer ler acompanhar seguire trovare leggere volgen vinden lezen följa
    hitta läsa følge finde finne læse lese seurata śledzić obserwować znaleźć sledovat najít sledovať
    pratiti следить подписаться читать стежити підписатися mengikuti""")
#: "our channel", "our page" in one word
_OUR_CHANNEL = word_set("""kanalımıza kanalımızı kanalımızdan grubumuza sayfamızı sayfamıza hesabımızı hesabımızdan
    uygulamamızı bültenimize قناتنا صفحتنا حسابنا مجموعتنا تطبيقنا صفحاتنا حساباتنا kanavaamme sivumme csatornánkat
    csatornánkra oldalunkat oldalunkra kanalimizga გამოგვყევით მოგვყევით გამოგვიწერეთ შემოგვიერთდით""")
#: the same with "us" in one word
_US = word_set("seguirnos encontrarnos leernos escucharnos seguirci trovarci leggerci seguir-nos encontrar-nos")


def _asks_in_east(line: str) -> bool:
    """A polite request to send something or to sign up, at the end of a line as in Japanese, Bengali or Persian, or at
    its beginning as in Thai.
    """
    if len(line) > _LONGEST or line.isascii():
        return False
    bidden = line.startswith(_FOLLOW_EAST) and holds_any(line.casefold(), _PLACES_EAST)
    return bidden or (ends_politely(line) and holds_any(line, _SEND))


def ends_politely(line: str) -> bool:
    """Its last word asks for something, in a language that has the verb there."""
    return not line.isascii() and line.rstrip("。！!।۔. ").endswith(_PLEASE)


_PLEASE = pieces("""ください|下さい|お待ちしています|お待ちしております|募集中|募集しています|하세요|주세요|바랍니다|
    করুন|করে দিন|बने रहें|बने रहिए|पढ़ते रहें|देखते रहें|থাকুন|দেখুন|पढ़ें|करें|कीजिए|कीजिये|जुड़ें|जुड़िए|जुड़े रहें|
    करा|व्हा|કરો|જોડાઓ|ਕਰੋ|செய்யுங்கள்|செய்யவும்|இணையுங்கள்|చేయండి|చేరండి|అవ్వండి|అనుసరించండి|ചെയ്യുക|ചെയ്യൂ|അംഗമാകൂ|
    അംഗമാകുക|ചേരൂ|ചേരുക|പിന്തുടരുക|പിന്തുടരൂ|ಮಾಡಿ|ಸೇರಿ|ಅನುಸರಿಸಿ|එක්වන්න|පිවිසෙන්න|බලන්න|සම්බන්ධ වන්න|ဝင်ရောက်ပါ|ရယူပါ|
    ဖတ်ရှုပါ|လုပ်ပါ|ਜੁੜੋ|کریں|کیجیے|جڑیں|کنید|بپیوندید""")
_SEND = pieces("""お寄せ|感想|ご意見|投稿|ご応募|フォロー|登録|情報提供|お便り|チャンネル|구독|제보|의견|투고|채널|
    팔로우|ফলো|চ্যানেল|সাবস্ক্রাইব|ফেসবুক|ইউটিউব|হোয়াটসঅ্যাপ|টেলিগ্রাম|গুগল নিউজ|অনুসরণ|আমাদের সঙ্গে|फॉलो|फ़ॉलो|चैनल|
    सब्सक्राइब|सब्स्क्राइब|फेसबुक|यूट्यूब|व्हाट्सएप|व्हाट्सऐप|वॉट्सऐप|टेलीग्राम|गूगल न्यूज|ચેનલ|ફોલો|ਚੈਨਲ|ਫਾਲੋ|சேனல்|
    வாட்ஸ்அப்|வாட்ஸ்ஆப்|டெலிகிராம்|ஃபேஸ்புக்|பேஸ்புக்|யூடியூப்|கூகுள் நியூஸ்|பின்தொடர|ఛానల్|ఛానెల్|ఫాలో|వాట్సాప్|ചാനൽ|
    ഫോളോ|വാട്സ്ആപ്പ്|വാട്സാപ്പ്|വാട്‌സ്ആപ്പ്|ടെലഗ്രാം|ഫേസ്ബുക്ക്|യൂട്യൂബ്|ಚಾನೆಲ್|ಫಾಲೋ|ವಾಟ್ಸ್|ಟೆಲಿಗ್ರಾಂ|ಫೇಸ್‌ಬುಕ್|
    ಫೇಸ್ಬುಕ್|ಯೂಟ್ಯೂಬ್|වට්ස්ඇප්|නාලිකාව|ෆේස්බුක්|ටෙලිග්‍රෑම්|යූටියුබ්|ချန်နယ်|ဖေ့စ်ဘွတ်|ဖေ့ဘုတ်|တယ်လီဂရမ်|ਵਟਸਐਪ|
    ટેલિગ્રામ|વોટ્સએપ|چینل|فالو|سبسکرائب|واٹس ایپ|کانال|تلگرام|اینستاگرام|دنبال""")


_FOLLOW_EAST = pieces("""กดติดตาม|กดถูกใจ|กดไลก์|กดไลค์|ติดตามเรา|ติดตามข่าว|ติดตามได้|ติดตามอ่าน|คลิกติดตาม|แอดไลน์|
    เพิ่มเพื่อน|เพิ่มเราเป็นเพื่อน|สมัครรับ|ร่วมติดตาม|ຕິດຕາມ|ກົດຕິດຕາມ|ກົດຖືກໃຈ|សូមចុច|ចុច|ចូលរួម|តាមដាន|សូមតាមដាន""")
_PLACES_EAST = pieces("""line|facebook|youtube|tiktok|telegram|twitter|instagram|google|ไลน์|เฟซบุ๊ก|เฟสบุ๊ค|เฟซบุ๊ค|
    ยูทูบ|ยูทูป|อินสตาแกรม|ทวิตเตอร์|ติ๊กต็อก|เทเลแกรม|ช่องทาง|ເຟສບຸກ|តេឡេក្រាម|ហ្វេសប៊ុក""")


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


#: what the readers may do with news that go on, where those are, and what they are called
_TRACK = word_set("""follow see watch read track verfolgen verfolge verfolgt lesen lest suivez suivre lisez sigue siga
    seguí seguir lea segui seguite seguire leggi acompanhe acompanha acompanhar leia veja volg volgen lees följ følg
    seuraa śledź śledźcie zobacz sledujte kövesse kövesd urmărește urmăriți pratite следите читайте стежте
    παρακολουθήστε takip ikuti تابع تابعوا""")
_HERE = word_set("""here hier ici aquí aqui qui här her täällä tutaj tu zde tady itt aici ovdje здесь тут εδώ buradan
    burada sini هنا""")
_LIVE = word_set("""live liveblog liveblogs liveticker livebericht livestream newsblog newsticker ticker direct directo
    vivo diretta direkte direkt direktrapport direktrapportering direktsändning livefeed suorana suorassa żywo živě
    naživo élőben uživo эфире эфир трансляцией трансляцию трансляция онлайн-трансляцией онлайн наживо ζωντανά canlı
    langsung مباشر""")
_COVERAGE = word_set("""coverage updates berichterstattung couverture cobertura copertura dekning dækning bevakning
    verslaggeving relację relacje""")


@lru_cache(maxsize=KEPT)
def points_at_live(line: str) -> bool:
    """Where the news of the story go on, in no sentence: "Follow our live coverage of the storm here"."""
    if ending(line) != "" or len(line) > _ASKED or not QUOTES.isdisjoint(line) or ":" in line:
        return False
    said = line_words(line)
    if _HERE.isdisjoint(said) and _TRACK.isdisjoint(said):
        return False
    told = not _LIVE.isdisjoint(said) or not (_COVERAGE.isdisjoint(said) or _WE.isdisjoint(said))
    last = said[-1] in _HERE and said[0] in _TRACK
    return len(said) > _NEXT and (
        last or (told and (said[0] in _TRACK or not _HERE.isdisjoint(said) or said[-1] in _TRACK))
    )


def is_house_line(line: str) -> bool:
    """What the house says to its readers, wherever it stands."""
    if len(line) > _LONGEST:
        return False
    if _asks_in_east(line) or offers_letter(line) or points_at_live(line):
        return True
    return names_own_channel(line) or asks_of_text(line) or passes_on(line)


_SAID_BEHIND = 5  #: words behind such a question that speaks of reading alone: interviewers ask it too
_READING = word_set("""read reading lesen lest liest lis lisez lire lees leyendo leyó leggi leggendo leggete lê lendo
    leest lezen läser läste leser læser lukemasi czytasz czytacie čtete čítate читаете читаешь читаєте olvasott citești
    okuduğunuz""")


@lru_cache(maxsize=KEPT)
def asks_of_text(line: str) -> bool:
    """How the readers like what they read, whatever stands behind: "Enjoying this article? ..."."""
    at = max(line.find("?", 0, _ASKED), line.find("？", 0, _ASKED))
    if at < 0 or len(line) > _LONGEST or not QUOTES.isdisjoint(line):
        return False
    said = line_words(line[: at + 1])
    read = line.count(" ", at) >= _SAID_BEHIND and not _READING.isdisjoint(said)
    return (read or not _PIECE.isdisjoint(said)) and not _JUDGED.isdisjoint(said)


def bids(line: str) -> bool:
    """A part of it begins with what the readers are to do."""
    return any(map(_bids, _CLAUSES.split(line)))


def sells_access(line: str) -> bool:
    """What it costs to read, as an order: "Read the Post for 1 € a month"; a title may tell of prices too."""
    return prices_access(line) and bids(line)


_BAR_LONGEST, _APP_LONGEST, _MAIL_LONGEST = 400, 180, 260  #: characters of such lines
_COOKIE = pieces("""cookie|kakor|kapsler|evästei|ciasteczk|çerez|куки|küpsis|slapuk|kolačić|piškotk|كوكيز|الارتباط|
    עוגיות|クッキー|쿠키|कुकी|कुकीज|কুকি|કૂકી|ਕੂਕੀ|குக்கீ|కుకీ|కుక్కీ|ಕುಕೀ|ಕುಕಿ|കുക്കി|කුකී|ကွတ်ကီး|ကွက်ကီး|ខូគី|
    ຄຸກກີ|คุกกี้|ქუქი|քուքի|քուքիներ|کوکی|کوکیز|бисквитк""")
_LATIN_COOKIE = ("cookie", "kakor", "kapsler", "eväste")  #: those of lines with no letters beyond Latin-1
#: the page speaks of itself
_SELF = regex(r"""(?ix)
    \b(?:this|our|these)\ (?:web)?(?:site|page|app)s?\b|\bwe\ (?:and\ our\ partners\ )?(?:use|set|store|would)\b
    |\b(?:diese|unsere)r?\ (?:web)?(?:seite|site)|\bwir\ (?:verwenden|nutzen|setzen)|\b(?:ce|notre)\ site
    |\bnous\ utilisons|\b(?:este|nuestro)\ sitio|\besta\ (?:web|página)|\butiliz(?:amos|ziamo)|\busamos|\busiamo
    |\bquesto\ sito|\b(?:este|nosso)\ site|\b(?:deze|onze)\ (?:web)?(?:site|pagina)|\bwi?j?e?\ gebruiken
    |\b(?:denna|vår)\ (?:webb)?(?:plats|sida)|\bvi\ (?:använder|bruger|bruker)
    |\bdenne\ (?:siden?|hjemmesiden?|nettsiden|nettstedet)|\btämä\ (?:sivusto|verkko)|\bkäytämme
    |\b(?:ta|nasza|niniejsza)\ (?:strona|witryna)|\bużywamy|\bstosujemy|\btento\ web|\bpoužíváme|\bpoužívame
    |\bez\ a(?:z)?\ (?:web)?oldal|\bhasználunk|\bacest\ site|\bfolosim|\b(?:этот|наш)\ сайт|\bмы\ используем
    |\b(?:цей|наш)\ сайт|\bми\ використовуємо|\bbu\ (?:web\ )?site|\bsitemiz|\bkullanıyoruz|ιστότοπος|χρησιμοποιούμε
    |هذا\ الموقع|موقعنا|نستخدم|האתר|אתר\ זה|当サイト|このサイト
    |本[网網]站|[网網]站使用|我[们們]使用|이\ 사이트|यह\ साइट|यह\ वेबसाइट|\b(?:този|нашият?)\ (?:уеб)?сайт|използваме
    |\b(?:ova|ovaj|naša?)\ (?:web\ )?(?:stranica|sajt|portal)|koristimo|\buporabljamo|trang\ (?:web\ )?này
    |chúng\ tôi|\bsitus\ ini|\bkami\ menggunakan|\b(?:aquest|el\ nostre)\ (?:lloc|web)|utilitzem|এই\ ওয়েবসাইট|আমরা
    |આ\ વેબસાઇટ|இணையதள|வலைத்தள|వెబ్‌?సైట్|ವೆಬ್‌?(?:ಸೈಟ್|ಸೈಟ)|വെബ്‌?സൈറ്റ്|වෙබ්\ ?අඩවිය|ဝက်ဘ်|គេហទំព័រ|ເວັບ|เว็บไซต์
    |เราใช้|საიტ|կայք|մենք\ օգտագործում|(?:این|سایت)\ (?:وب|سایت|از)|ویب\ ?سائٹ""")
#: to fetch the app, in either order
_APP = regex(r"""(?ix)
    \b(?:download|get|install|laden\ sie|lade\ dir|herunterladen|téléchargez|descárga(?:te)?|descarga|scarica|baixe
    |ladda\ ner|hent|last\ ned|pobierz|stáhněte|stiahnite|скачайте|скачать|установите|завантажте|встановіть|изтеглете
    |свалете|indirin|unduh|lataa|töltse|töltsd|descarcă|descărcați|instalează|preuzmite|prenesite|κατεβάστε|tải)\b.{0,40}
    \b(?:app|apps|appen|application|aplicación|applicazione|aplicativo|applikation|aplikację|aplikaci|aplikáciu|aplikaciju
    |aplikacijo|приложение|застосунок|додаток|uygulama\w*|aplikasi|sovellu\w+|alkalmazás\w*|appot|aplicați\w+
    |εφαρμογή|ứng\ dụng)\b
    |\buygulama\w*\b.{0,20}\bindir(?:in)?\b
    |(?:ऐप|एप|ऐप्प).{0,30}(?:डाउनलोड|इंस्टॉल)\ (?:करें|कीजिए|करो)|(?:डाउनलोड|इंस्टॉल)\ (?:करें|कीजिए).{0,30}(?:ऐप|एप)
    |অ্যাপ.{0,30}ডাউনলোড\ করুন|செயலி.{0,30}பதிவிறக்க|(?:^|[!.،]\s)(?:حم[ّ]?ل(?:وا)?|نز[ّ]?ل(?:وا)?)\ .{0,16}تطبيق
    |(?:^|[!.]\s)(?:הורידו|התקינו)\ .{0,20}אפליקצי
    |アプリ(?:を|の).{0,12}(?:ダウンロード|インストール|入手)|アプリなら.{0,24}(?:届|読め|快適|便利)
    |(?:^|，)(?:点击|立即|扫码|[點点按](?:我|此|擊|這裡))?(?:下载|下載).{0,12}(?:app|客户端|客戶端)|앱.{0,8}(?:다운로드|설치|다운받)(?:하세요|하기|$|해)
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
_MAIL_DO = word_set("""get receive enter join subscribe sign abonnieren melden holen erhalten tragen geben lesen recevez
    inscrivez abonnez saisissez entrez recibe recibí suscríbete apúntate introduce escribe ricevi iscriviti inserisci
    receba assine inscreva cadastre digite informe ontvang schrijf meld vul få prenumerera anmäl skriv tilmeld indtast
    tilaa syötä otrzymuj zapisz wpisz podaj odebírejte přihlaste zadejte iratkozz iratkozzon add primește abonează
    введите подпишитесь получайте підпишіться отримуйте введіть abone alın girin berlangganan dapatkan اشترك أدخل הירשמו
    登録 订阅 구독""")
#: a sentence of its own that bids the reader sign up, or follow a channel
_SIGN_UP = regex(r"""(?ix)(?:^|[.:!?…]\s)(?:
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
    (?:.{0,24}\b(?:kanal|channel|canal|canale|kanaal)|.{0,44}\b(?:whatsapp|telegram|newsletter))\b""")
#: one of these words stands in all that it finds
_SIGNED_UP = word_set("""give donate contribute spenden unterstützen don dona donación sostienici doe apoie doneer steun
    anmelden abonnieren registrieren bestellen sign subscribe register inscrivez abonnez suscríbete suscríbase
    підписуйтесь підписуйтеся підпишіться приєднуйтесь приєднуйтеся dołącz sledujte apúntate regístrate iscriviti
    abbonati assine inscreva cadastre meld schrijf prenumerera anmäl tilmeld tilaa zapisz zaprenumeruj odebírejte
    подпишитесь whatsapp telegram newsletter kanal channel canal canale kanaal""")
_MAIL_BIDS = _MAIL_DO | _SIGNED_UP
#: whose mailbox it is
_YOURS = word_set("""your dein deinem deinen ihr ihrem ihren votre ta ton tu su vuestro tua tuo vostra seu sua teu je
    jouw uw din ditt deres twoją twojej twoim svou svůj vaší vašu вашу ваш вашей posta""")
_SENTENCES = regex(r"[.!?؟。！？]\s*")
_BUTTON = regex('[“"„«「『][^“”"„«»「」『』]{1,16}[”“"»」』]')  #: as a bar calls it: 'Click "Accept"'
_WIDEST_SENTENCE = 110  #: characters; offers are made in short ones


def offers(line: str) -> bool:
    """A bar on cookies, an app to fetch, a newsletter to subscribe to."""
    if len(line) > _BAR_LONGEST:
        return False
    low, said = line.lower(), line_words(line)
    wide = narrow(line) is None
    bar = holds_any(low, _COOKIE if wide else _LATIN_COOKIE)
    app = len(line) <= _APP_LONGEST and holds_any(low, _APP_PIECES if wide else _LATIN_APP)
    bids = len(line) <= _MAIL_LONGEST and not _MAIL_BIDS.isdisjoint(said)
    mail = bids and not _MAIL_DO.isdisjoint(said) and holds_any(low, _INBOX)
    signed_up = bids and not _SIGNED_UP.isdisjoint(said)
    if not (bar or app or mail or signed_up):
        return False
    if bar and QUOTES.isdisjoint(_BUTTON.sub("", line)) and _SELF.search(line):
        return True
    if not QUOTES.isdisjoint(line):
        return False
    if signed_up and _SIGN_UP.search(line):
        return True
    return (app and _APP.search(line) is not None) or (mail and _asks_for_address(line))


def _asks_for_address(line: str) -> bool:
    """Two short sentences at least, of which one is an order; or one that no full stop ends or that says "your"."""
    parts = [part.strip() for part in _SENTENCES.split(line) if part.strip()]
    yours = not _YOURS.isdisjoint(line_words(line))
    alone = len(parts) < 2 and ending(line) == "."
    if max(map(len, parts), default=0) > _WIDEST_SENTENCE or (alone and not yours):
        return False
    return any((line_words(part) or [""])[0] in _MAIL_DO for part in parts)


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
