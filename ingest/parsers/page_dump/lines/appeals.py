"""Appeals of a paper to its readers to pay for it: "... we have a small favour to ask. Readers like you support us"."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT, line_words
from ingest.parsers.page_dump.text.tables import word_set

_SHORTEST, _LONGEST = 40, 900
_ASKED = word_set("""support supporting supporter supporters donate donating donation donations contribute
    contributing contribution contributions fund funded funding member members membership favour favor patron
    unterstützen unterstützt unterstütze unterstützung spende spenden fördern förderer mitglied mitglieder soutenir
    soutenez soutien don dons donateurs adhérents adhérer apoyar apoya apoye apoyo donar dona done donación
    donaciones socio socia socios colabora contribuye sostenere sostieni sostenete sostegno donazione donazioni
    contributo contributi sostenitori apoiar apoie apoio doar doe doação doações contribua contribuição assinante
    steun steunen steunt doneer donatie donaties lid stöd stödja stötta stödjer bidrag bidra støtt støtte støtter
    donér medlem tue tukea tukesi lahjoita lahjoitus wesprzyj wspieraj wspierają wsparcie wsparcia wpłać darowizna
    darowiznę podpořte podpoří podpora podporu přispějte podporte támogass támogasd támogatás támogatása támogatását
    támogatók adomány susține susțineți donează donație contribuie поддержите поддержать поддержка поддержку
    поддержке пожертвование пожертвования донат підтримайте підтримати підтримка підтримку destek destekle
    destekleyin desteği desteğiniz desteğinizle bağış στηρίξτε υποστηρίξτε στήριξη υποστήριξη δωρεά podrži podržite
    podršku donirajte donacija dukung dukungan donasi ادعم ادعموا دعم دعمكم تبرع תמכו תמיכה תרומה sosteniu sostenir
    sostenen suport donacions donació donacio donatiu ajudeu ajuda'ns col·labora col·laboreu subscriptors
    subscriptor subscriptora subscriu socis soci contribuïu doazón doazóns subscritores axúdanos lagundu laguntza
    babestu harpidedun harpidedunak bazkide ekarpena dohaintza mbështesni mbështet mbështetjen mbështetje dhuro
    dhurim abonentë kontribuo подкрепа подкрепи подкрепете подкрепят дарение дарения дарете абонати членство
    подржите подршка подршку донација донације донирајте претплатници чланство претплата podrška pretplatnici
    pretplatnika članstvo поддржете поддршка донации podprite podpirajo podporo donacije naročniki naročnikov
    podporiť podporou príspevok darujte predplatitelia parama paremti paremkite remėjai rėmėjai prenumeratoriai
    aukokite atbalsti atbalstīt atbalstu ziedo ziedojums abonenti toeta toetada toetus toetajad annetus annetajad
    tellijad styrkja styrktu stuðningur áskrifendur áskrift падтрымаць падтрымайце падтрымка падтрымку ахвяраванне
    dəstək dəstəyi dəstəkləyin ianə abunəçilər დახმარება მხარდაჭერა მხარდაჭერით დაგვეხმარეთ შემოწირულობა გამომწერები
    աջակցել աջակցեք աջակցություն աջակցությամբ նվիրատվություն բաժանորդներ حمایت کمک اعانه مشترکان حامیان تعاون عطیہ
    عطیات سپورٹ ủng hộ đóng góp tài trợ ondersteuning ondersteun skenk bydra intekenare mchango changia saidia
    subscribers subscriber abonnenten abonnés abonné suscriptores suscriptor abbonati assinantes abonnees
    prenumeranter abonnenter tilaajat prenumeratorzy subskrybenci předplatitelé předplatitelů előfizetők előfizető
    подписчики подписчиков підписники підписників передплатники""")
_PRESS = word_set("""listeners viewers hörer hörerinnen auditeurs oyentes ascoltatori ouvintes luisteraars lyssnare
    lyttere lytterne słuchacze słuchaczy posluchači слушатели слушателей journalism
    reporting news newsroom readers reader independent independence reporters
    journalists paywall paywalls journalismus leser leserinnen redaktion unabhängig unabhängige unabhängigen
    unabhängiger journalisme journaliste journalistes lecteurs lecteur lectrices indépendant indépendante
    indépendance rédaction periodismo periodistas lectores lectoras independiente independientes giornalismo
    giornalisti lettori lettrici indipendente indipendenti redazione informazione jornalismo jornalistas leitores
    leitoras independente independentes redação journalistiek lezers onafhankelijk onafhankelijke journalistik
    journalistiken läsare läsarna oberoende uafhængig uafhængige uavhengig uavhengige læsere lesere journalistikk
    journalistikken journalismi journalismia lukijat lukijoiden riippumaton riippumatonta dziennikarstwo
    dziennikarstwa czytelnicy czytelników niezależne niezależnego novinařina novinařinu žurnalistika žurnalistiku
    čtenáři čtenářů nezávislá nezávislou nezávislé újságírás újságírást olvasók olvasóink független jurnalism
    jurnalismul jurnalismului cititori cititorii cititorilor журналистика журналистику журналистики читатели
    читателей независимая независимую независимой журналістика журналістику читачі читачів незалежна незалежну
    gazetecilik gazeteciliğe gazeteciliği okur okurlar okurlarımız okurlarımızın bağımsız δημοσιογραφία
    δημοσιογραφίασ αναγνώστεσ αναγνωστών ανεξάρτητη ανεξάρτητησ novinarstvo čitatelji čitatelja čitalaca nezavisno
    jurnalisme pembaca independen الصحافة قراء قرائنا مستقلة עיתונות קוראים עצמאית periodisme periodistes lectors
    independents diari mitjà redacció informació xornalismo xornal kazetaritza kazetariak irakurleak irakurle
    independentea hedabide gazetaria gazetari gazetarinë lexuesit lexuesve pavarur pavarura redaksia журналистиката
    журналисти читателите независима независимата независимо редакцията редакция медия медията новинарство
    новинарството читаоци читалаца читаоца независан независни независно редакција čitaoci redakcija nezavisni
    nezavisan neovisno neovisni medij medija novinarji bralci bralcev neodvisno neodvisni uredništvo čitatelia
    čitateľov nezávislú skaitytojai skaitytojų nepriklausoma nepriklausomą žurnālistika žurnālistiku lasītāji
    lasītāju neatkarīgu neatkarīga ajakirjandus ajakirjandust lugejad lugejate sõltumatu blaðamennska blaðamennsku
    lesendur óháð ritstjórn журналістыка журналістыку чытачы чытачоў незалежная незалежную jurnalistika
    jurnalistikanı oxucular oxucularımız müstəqil ჟურნალისტიკა ჟურნალისტიკის მკითხველი მკითხველები დამოუკიდებელი
    რედაქცია լրագրություն լրագրության ընթերցողներ ընթերցողների անկախ խմբագրություն روزنامه‌نگاری روزنامه خوانندگان
    رسانه مستقل صحافت قارئین آزاد báo chí độc giả lập tòa soạn joernalistiek lesers onafhanklike uandishi habari
    wasomaji huru""")
WE = word_set("""we us our you your wir uns unser unsere unseren unserer ihre ihrer deine nous notre nos vous votre
    vos nosotros nuestro nuestra nuestros nuestras tu tus ti noi nostro nostra nostri ci tuo vostro voi vi nós nosso
    nossa nossos seu sua você wij ons onze je jouw uw oss vår vårt våra ditt din os vores jer dig meitä meidän sinun
    nas nasze naszego naszych nam my nás náš naše našich vám mi minket munkánkat önök nostru noastră noastre voastră
    мы нас наш наша нашу нашей вы вас ваш ваша ваше нам ми biz bize bizi bizim siz sizin εμείσ μασ σασ naš vaš vaša
    kami kita anda نحن لنا صحافتنا اليكم לנו שלנו nosaltres nostre nostres vosaltres vostre vostra ens noso nosa guk
    gure zuek zure zuen ne neve jonë ynë tonë tuaj jush juaj ние нашата нашия нашето нашите ни ви вашата вашето вие
    нашег вам вашу našu vas vam vašu нè ве naši vašo naša mes mūsų jūs jūsų mums mēs mūsu jums jūsu meie meid me
    teie sina sinu við okkar ykkur þú bizə sizə ჩვენ ჩვენი ჩვენს თქვენ თქვენი მეն մենք մեր մեզ դուք ձեր ձեզ ما شما
    شماست ہم ہمارے ہماری ہمیں آپ chúng tôi bạn jou julle sisi yetu wewe wako""")
_ENOUGH = 3  #: such words, of asking and of the press, where the story ends; one more inside it


_SHORT = 120  #: characters of an appeal of a sentence or two


def asks_shortly(line: str) -> bool:
    """A word of asking and one of the press in a line or two: "Assine e apoie o jornalismo local."."""
    if not 20 <= len(line) <= _SHORT or line[0] in "\"“„«'‘":
        return False
    said = frozenset(line_words(line))
    return not (_ASKED.isdisjoint(said) or _PRESS.isdisjoint(said))


@lru_cache(maxsize=KEPT)
def weight(line: str) -> int:
    """How many words of asking and of the press it has, where it has both and speaks of "us" and "you"; else 0."""
    if not _SHORTEST <= len(line) <= _LONGEST or line[0] in "\"“„«'‘":
        return 0
    said = frozenset(line_words(line))
    asked = len(said & _ASKED)
    if not asked or WE.isdisjoint(said):
        return 0
    press = len(said & _PRESS)
    return asked + press if press else 0


def is_appeal(line: str) -> bool:
    """Below a story: its paper asks for money, or says who pays for it."""
    return weight(line) >= _ENOUGH


def is_inner_appeal(line: str) -> bool:
    """The same between the paragraphs of a story, which may tell of such things itself: one more of these words."""
    return weight(line) > _ENOUGH


def opens_appeal(line: str) -> bool:
    """What is said of the press in front of an appeal: "Independent journalism takes time, and our readers know it"."""
    if not _SHORTEST <= len(line) <= _LONGEST or line[0] in "\"“„«'‘":
        return False
    said = frozenset(line_words(line))
    return len(said & _PRESS) > 1 and not WE.isdisjoint(said)
