"""Appeals of a paper to its readers to pay for it: "... we have a small favour to ask. Readers like you support us"."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT, line_words
from ingest.parsers.page_dump.text.tables import word_set

_SHORTEST, _LONGEST = 40, 900
_ASKED = word_set("""support supporting supporter supporters donate donating donation donations contribute contributing
    contribution contributions fund funded funding member members membership favour favor patron unterstützen
    unterstützt unterstütze unterstützung spende spenden fördern förderer mitglied mitglieder soutenir soutenez soutien
    don dons donateurs adhérents adhérer apoyar apoya apoye apoyo donar dona done donación donaciones socio socia socios
    colabora contribuye sostenere sostieni sostenete sostegno donazione donazioni contributo contributi sostenitori
    apoiar apoie apoio doar doe doação doações contribua contribuição assinante steun steunen steunt doneer donatie
    donaties lid stöd stödja stötta stödjer bidrag bidra støtt støtte støtter donér medlem tue tukea tukesi lahjoita
    lahjoitus wesprzyj wspieraj wspierają wsparcie wsparcia wpłać darowizna darowiznę podpořte podpoří podpora podporu
    přispějte podporte támogass támogasd támogatás támogatása támogatását támogatók adomány susține susțineți donează
    donație contribuie поддержите поддержать поддержка поддержку поддержке пожертвование пожертвования донат підтримайте
    підтримати підтримка підтримку destek destekle destekleyin desteği desteğiniz desteğinizle bağış στηρίξτε
    υποστηρίξτε στήριξη υποστήριξη δωρεά podrži podržite podršku donirajte donacija dukung dukungan donasi ادعم ادعموا
    دعم دعمكم تبرع תמכו תמיכה תרומה""")
_PRESS = word_set("""journalism reporting news newsroom readers reader independent independence reporters journalists
    paywall paywalls journalismus leser leserinnen redaktion unabhängig unabhängige unabhängigen unabhängiger
    journalisme journaliste journalistes lecteurs lecteur lectrices indépendant indépendante indépendance rédaction
    periodismo periodistas lectores lectoras independiente independientes giornalismo giornalisti lettori lettrici
    indipendente indipendenti redazione informazione jornalismo jornalistas leitores leitoras independente independentes
    redação journalistiek lezers onafhankelijk onafhankelijke journalistik journalistiken läsare läsarna oberoende
    uafhængig uafhængige uavhengig uavhengige læsere lesere journalistikk journalistikken journalismi journalismia
    lukijat lukijoiden riippumaton riippumatonta dziennikarstwo dziennikarstwa czytelnicy czytelników niezależne
    niezależnego novinařina novinařinu žurnalistika žurnalistiku čtenáři čtenářů nezávislá nezávislou nezávislé
    újságírás újságírást olvasók olvasóink független jurnalism jurnalismul jurnalismului cititori cititorii cititorilor
    журналистика журналистику журналистики читатели читателей независимая независимую независимой журналістика
    журналістику читачі читачів незалежна незалежну gazetecilik gazeteciliğe gazeteciliği okur okurlar okurlarımız
    okurlarımızın bağımsız δημοσιογραφία δημοσιογραφίασ αναγνώστεσ αναγνωστών ανεξάρτητη ανεξάρτητησ novinarstvo
    čitatelji čitatelja čitalaca nezavisno jurnalisme pembaca independen الصحافة قراء قرائنا مستقلة עיתונות קוראים
    עצמאית""")
_WE = word_set("""we us our you your wir uns unser unsere unseren unserer ihre ihrer deine nous notre nos vous votre vos
    nosotros nuestro nuestra nuestros nuestras tu tus ti noi nostro nostra nostri ci tuo vostro voi vi nós nosso nossa
    nossos seu sua você wij ons onze je jouw uw oss vår vårt våra ditt din os vores jer dig meitä meidän sinun nas nasze
    naszego naszych nam my nás náš naše našich vám mi minket munkánkat önök nostru noastră noastre voastră мы нас наш
    наша нашу нашей вы вас ваш ваша ваше нам ми biz bize bizi bizim siz sizin εμείσ μασ σασ naš vaš vaša kami kita anda
    نحن لنا صحافتنا اليكم לנו שלנו""")
_ENOUGH = 3  #: such words, of asking and of the press, where the story ends; one more inside it


@lru_cache(maxsize=KEPT)
def weight(line: str) -> int:
    """How many words of asking and of the press it has, where it has both and speaks of "us" and "you"; else 0."""
    if not _SHORTEST <= len(line) <= _LONGEST or line[0] in "\"“„«'‘":
        return 0
    said = frozenset(line_words(line))
    asked = len(said & _ASKED)
    if not asked or _WE.isdisjoint(said):
        return 0
    press = len(said & _PRESS)
    return asked + press if press else 0


def is_appeal(line: str) -> bool:
    """Below a story: its paper asks for money, or says who pays for it."""
    return weight(line) >= _ENOUGH


def opens_appeal(line: str) -> bool:
    """What is said of the press in front of an appeal: "Independent journalism takes time, and our readers know it"."""
    if not _SHORTEST <= len(line) <= _LONGEST or line[0] in "\"“„«'‘":
        return False
    said = frozenset(line_words(line))
    return len(said & _PRESS) > 1 and not _WE.isdisjoint(said)
