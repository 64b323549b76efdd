"""How letters greet their readers, "Good morning. It is 6 degrees.", and sites their visitors: "Welcome to Dale"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_LONGEST = 240  #: characters of such a line
_ENDS = frozenset(".!,。！،…")
_GREETING = regex(r"""(?ix)
    (?:good\ (?:morning|afternoon|evening|day)|hello|welcome\ back|happy\ (?:mon|tues|wednes|thurs|fri|satur|sun)day
    |guten\ (?:morgen|tag|abend)|einen\ schönen\ guten|moin|hallo|liebe\ (?:leser|freund)\w*|bonjour|bonsoir
    |buen(?:os\ días|as\ tardes|as\ noches|\ día)|hola|buon(?:giorno|asera)|bom\ dia|boa\ (?:tarde|noite)|olá
    |goede(?:morgen|middag|navond)|goeie\ ?morgen|god\ ?(?:morgon|morgen|dag|kväll|kveld|aften)|hej
    |(?:hyvää\ )?(?:huomenta|päivää)|dzień\ dobry|dobr(?:é\ ráno|ý\ den|ý\ večer|é\ jitro|ý\ deň)
    |доброе\ утро|добрый\ (?:день|вечер)|здравствуйте
    |добр(?:ого\ ранку|ий\ день)|добро\ утро|günaydın|iyi\ günler|merhaba|jó\ (?:reggelt|napot|estét)
    |bună\ (?:dimineața|ziua)|καλημέρα|καλησπέρα|dobro\ jutro|dobar\ dan|selamat\ (?:pagi|siang|sore)|chào\ buổi\ sáng
    |おはようございます|こんにちは|早上好|各位早|大家好|좋은\ 아침|안녕하세요|صباح\ الخير|مرحبا|בוקר\ טוב|שלום
    |सुप्रभात|नमस्कार|नमस्ते|صبح\ بخیر)(?=[.!,:،。！，…\ ]|$)""")
_STOP = regex(r"[.!,:،。！，…](?:\s|$)")
_WORDS = 5  #: of the greeting with whom it greets


def is_greeting(line: str) -> bool:
    """It greets, and says no more or goes on in sentences: no headline that begins so."""
    if len(line) > _LONGEST or line[-1] not in _ENDS or not (greets := _GREETING.match(line)):
        return False
    stop = _STOP.search(line, greets.end())
    return stop is not None and line.count(" ", greets.end(), stop.start()) <= _WORDS


_WELCOME_LONGEST = 80  #: characters of a line that welcomes to a site
#: before the site's name, or behind it
_WELCOME = regex(r"""(?ix)
    (?:(?:you\ are\ )?welcome\ to|(?:herzlich\ )?willkommen\ (?:bei|beim|auf|im|in)
    |bienvenue\ (?:à|au|aux|sur|chez|dans)
    |(?:sea\ |sean\ )?bienvenid[oa]s?\ al?|(?:vi\ diamo\ il\ )?benvenut[oiae]\ (?:su|sul|sulla|al?|alla|in|nel|nella)
    |(?:seja\ )?bem[- ]vind[oa]s?\ (?:ao?|à)|(?:van\ harte\ )?welkom\ (?:bij|op)
    |välkommen\ till|velkommen\ til|velkomin\ [áí]
    |tervetuloa|witamy\ (?:w|na)|vítejte\ (?:na|v)|vitajte\ (?:na|v)|üdvözöljük\ (?:a|az)\b
    |bine\ a[țţ]i\ venit\ (?:la|pe)
    |добро\ пожаловать\ (?:на|в)|ласкаво\ просимо\ (?:на|до)|сардэчна\ запрашаем\ (?:на|ў)|добре\ дошли\ (?:в|на)
    |добро\ дошли\ (?:на|у)|добредојдовте\ (?:на|во)|dobro\ došli\ (?:na|u)|dobrodošli\ (?:na|v|u)
    |καλώς\ (?:ήρθατε|ορίσατε)\ στ\w+|καλωσορίσατε\ στ\w+|benvinguts?\ al?|ongi\ etorri|mirë\ se\ vini\ në
    |sveiki\ atvykę\ į|laipni\ lūdzam|tere\ tulemast|selamat\ datang\ (?:di|ke)|karibu\ (?:kwenye|katika)
    |chào\ mừng\ (?:quý\ vị\ |(?:các\ )?bạn\ )?(?:đã\ )?(?:đến|tới)(?:\ với)?)\s(?P<name>\S.*)
    |(?:ยินดีต้อนรับ(?:เข้า)?สู่|مرحب[اًا]*\ بكم\ في|[أا]هلا\ (?:وسهلا\ )?بكم\ في|به\ .*\ خوش\ آمدید|ברוכים\ הבאים\ ל
    |欢迎(?:光临|来到|访问)|歡迎(?:光臨|來到)|ようこそ|კეთილი\ იყოს\ თქვენი|բարի\ գալուստ).*
    |.*(?:\ hoş\ geldiniz|\ xoş\ gəlmisiniz|へようこそ|에\ 오신\ 것을\ 환영합니다|میں\ خوش\ آمدید
        |में\ आपका\ स्वागत\ है|\ স্বাগতম)""")
#: of the word that all of these have, so that few lines are asked
_WELCOMES = pieces("""welcome|willkommen|bienven|benven|vind|welkom|välkommen|velkom|tervetuloa|witamy|vítejte|vitajte|
    üdvözöljük|bine a|пожаловать|просимо|запрашаем|дошли|добредојдовте|došli|καλώσ|καλωσορίσατε|benvingut|ongi|mirë se|
    sveiki|lūdzam|tere|selamat|karibu|chào mừng|ต้อนรับ|بكم في|خوش آمدید|ברוכים|欢迎|歡迎|ようこそ|კეთილი|գալուստ|hoş gel|
    xoş gəl|환영|स्वागत|স্বাগতম""")
#: small words in and before a site's name
_IN_NAME = word_set("""the official website web site page home homepage online portal of for and die der das den dem
    des offizielle seite webseite le la les internet portail officiel du de d' el los las sitio página oficial il lo
    gli sito ufficiale dei di della del do da dos o a os as van het een officiële och av stronie stronę stránkách
    stránky webu oldalán honlapján site-ul сайт сайте сайті портал порталі официальный официальном офіційний сайта
    страницата страници situs resmi laman trang al comune lloc pàgina в на община""")


def welcomes(line: str) -> bool:
    """To the site by its name, and no more: "Welcome to the official website of Dale Council", no sentence."""
    if len(line) > _WELCOME_LONGEST or not holds_any(line.casefold(), _WELCOMES):
        return False
    found = _WELCOME.fullmatch(line.rstrip("!. "))
    if found is None:
        return False
    name = found["name"] or ""
    return ":" not in name and all(not word[0].islower() or word.casefold() in _IN_NAME for word in name.split())
