"""What papers and broadcasters are called: their words, the ends of such words, call signs."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT, bare_fold, has_figure
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

#: words that papers and broadcasters are called by, what such words end with, and the same in scripts without spaces
_PAPER_WORDS = frozenset(
    map(
        bare_fold,
        word_set("""post times herald tribune gazette courier chronicle examiner
    advocate observer mail telegram packet telegraph guardian journal ledger record register sentinel star sun globe
    argus echo mercury bulletin dispatch despatch reporter review standard news press daily weekly monthly quarterly
    crónica independent advertiser plaindealer inquirer enquirer citizen monitor messenger beacon banner clarion voice
    express mirror leader pilot republican democrat eagle wire newswire radio fm tv channel broadcasting today magazine
    portal revista semanario hebdo revue rivista zeitung blatt anzeiger kurier bote nachrichten rundschau blick presse
    tagblatt tageblatt stimme merkur spiegel volksblatt messager courrier dépêche voix écho progrès quotidien matin soir
    monde libération parisien républicain diario faro correo voz heraldo noticias periódico gaceta tiempo nacional
    universal prensa mundo eco vanguardia corriere gazzetta voce giornale gazzettino messaggero resto stampa mattino
    secolo tempo nazione jornal folha correio gazeta diário notícias tribuna estado público krant courant dagblad bode
    telegraaf nieuws nieuwsblad tidning tidningen dagbladet posten avis avisen blad bladet nyheter φωνή ηχώ τύπος
    κήρυκας ταχυδρόμος χρονικά πρωινή ημερησία голос эхо знамя слово трибуна маяк hlas slovo nowiny goniec napló
    népújság vocea ecoul cuvântul glas sesi warta informador imparcial intelligencer omroep rundfunk rtv visitor
    watchman scotsman statesman vanguard patriot outlook sanomat dziennik głos tygodnik noviny deník listy hírlap újság
    ziarul вестник газета правда известия новости вести время курьер ведомости вісник gazetesi haber postası cumhuriyet
    sabah εφημερίδα νέα βήμα καθημερινή allehanda kuriren tidende tidendes avisa folkblad harian kompas suara báo
    tjednik tednik novine vijesti vesti dnevnik glasnik vjesnik časopis ziar monitorul lehti aktuell actualidad kompakt
    uutiset leht žinios avīze koran majalah berita tiden hírmondó plainsman bugle posel kurýr kuriér curierul amtsavis
    lokalavis stiftstidende vandaag портал"""),
    )
)
_PAPER_ENDS = pieces("""zeitung|blatt|anzeiger|kurier|nachrichten|rundschau|presse|dagblad|blad|bladet|tidning|
    tidningen|posten|bote|bode|post|news|wire|gazette|blick|krant""")
_PAPER_SIGNS = regex(
    r"[朝夕週周快]報|新聞|新报|新報|日报|日報|晚报|晚報|時報|时报|晨[报報]|早[报報]|商[报報]|[导導][报報]|快报|周报|都市[报報]|青年[报報]|タイムズ|通信|通讯|网$|\w{2,}(?:放送|テレビ|ラジオ|电视台|電視台|广播电台|廣播電台|방송)$|신문|일보|뉴스|타임스|جريدة|صحيفة|الأخبار|روزنام[هہ]|خبری?ں?$|نیوز|समाचार|दैनिक|पत्रिका|टाइम्स|न्यूज़"
    "|দৈনিক|পত্রিকা|עיתון|חדשות"
)
_RUN = regex(r"\w+")
#: call signs and channels: "WQRT 6", "KOLD-TV", "Channel 4", "NBC 7", "Radio 3"
_STATION = regex(
    r"(?:[WKCX][A-Z]{2,3}(?:[ -](?:TV|FM|AM|DT|HD))?(?:[ -]\d{1,2})?"
    r"|(?:ABC|NBC|CBS|FOX|CW|PBS|ITV|BBC|ARD|RTL|RTP|SVT|NRK|TVE|TV|RAI)[ -]?\d{1,2}"
    r"|(?:channel|canal|canale|kanal|kanaal|kanał|канал|radio|rádio|news|tele|télé)[ -]?\d{1,2}"
    r"|[^\W\d_]{3,}(?:24|247|360|365))(?!\w)",
    re.IGNORECASE,
)
_CALL_SIGN = regex(r"[WK][A-Z]{2,3}\b")
#: of a name that is the company's which prints the paper, not the paper's own
_PUBLISHER = regex(r"""(?ix)
    \b(?:\w*verlag\w*|medi[ae]n?(?:haus|huis|gruppe|groep|hus|huset|konsern)|éditions?|société\s(?:d['’]édition|éditrice)|società\seditrice|sociedad\seditora|editorial|ediciones|edicions|edicións|publicaciones|publicacions|editores|editora|edições
    |edizioni|editrice|uitgever\w+|förlag\w*|forlag\w*|kustannus\w*|wydawnictw\w*|vydavatelstv\w*|kiadó\w*|editur[ai]
    |издательств\w*|издательский|видавництв\w*|εκδόσεις|εκδοτικ\w+|yayıncılık|yayınları|publishing|publishers?|publications
    |holdings?|media\sgroup|newspapers|weeklies|dailies|zeitungen|journaux|giornali|jornais|kranten|tidningar
    |paikallislehdet|medios|nakladnik|izdavač\w*|\w+kiadó)\b|出版|دار\s""")


#: how the names of firms begin that are no outlet's: "ООО «Вятка-Медиа»"
_FIRM = regex(r"(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|АНО|ИП|ТОВ|ПрАТ|ТОО|ФГУП|МАУ|МБУ|ГАУ|КГАУ|ОДО|УП)\s[«\"А-ЯІЇЄ]")


#: what stands behind a paper's name in that of its firm: "Tiszatáj Média Kft."
_FIRM_WORDS = word_set("""media média medien médias medios mídia medya медиа медіа mediji μέσα group gruppe groupe grupo
    gruppo groep company firma betrieb communications comunicación comunicaciones comunicação comunicazione
    kommunikation online digital kft kft. zrt zrt. ltd ltd. inc inc. gmbh llc srl sl s.l. s.a. sa ag ab as a/s oy bv
    b.v. nv n.v. doo d.o.o. sp. z o.o. und and y e & i медия медіа медія медија медыя medija meedia mediju multimedia
    medyası мультимедиа мультимедіа медиагруппа медіагрупа медиахолдинг медіахолдинг група группа холдинг ميديا میڈیا
    मीडिया মিডিয়া મીડિયા மீடியா మీడియా മീഡിയ მედია մեդիա מדיה""")


def is_firms(words: list[str]) -> bool:
    """Nothing but what firms are called: "Média Kft."."""
    return bool(words) and all(word.casefold().strip(",") in _FIRM_WORDS for word in words)


def is_firm(name: str) -> bool:
    return _FIRM.match(name) is not None


def is_paper(name: str) -> bool:
    """Sounds like a paper's or a broadcaster's name."""
    return holds_paper(name) or is_station(name) or is_service(name)


def is_service(name: str) -> bool:
    """Of a broadcaster's or an agency's kind: "Meridian World Service"."""
    return name.casefold().endswith(_SERVICES)


_SERVICES = (" world service", " news service", " wire service", " press service", " radio service", " press agency")


_ARTICLES = frozenset(["Le", "La", "L", "Les", "El", "Los", "Il", "Lo", "O", "Der", "Die", "Das", "Het"])


#: what nobody's first name is
_FIRST = word_set("""Diário Diario Jornal Folha Gazeta Correio Tribuna Periódico Gaceta Correo Semanario Semanário
    Noticias Notícias Revista Radio Rádio Portal Gazzetta Gazzettino Corriere Giornale Quotidiano Journal Courrier
    Gazette Dépêche Quotidien Dagblad Tageblatt Anzeiger Dziennik Tygodnik Gazetta Noviny Deník Denník Glasnik Dnevnik
    Ziarul Gazeta Газета Вестник Вести Новости Известия Газэта Daily Harian Báo""")


def has_article(name: str) -> bool:
    """Three words or more behind an article, as no person is called: "La Brise du Littoral"."""
    return name.count(" ") > 1 and name.partition(" ")[0] in _ARTICLES


def opens_as_paper(name: str) -> bool:
    """As no person is called: "Le Courrier des Ardoisières", "Diário da Serra"."""
    return name.partition(" ")[0] in _FIRST or (has_article(name) and is_paper(name))


@lru_cache(maxsize=KEPT)
def holds_paper(name: str) -> bool:
    """A word of it, or the end of one, is what papers are called by."""
    runs = _RUN.findall(bare_fold(name))
    if not _PAPER_WORDS.isdisjoint(runs) or any(run.endswith(_PAPER_ENDS) for run in runs):
        return True
    return not name.isascii() and _PAPER_SIGNS.search(name) is not None


def is_station(name: str) -> bool:
    """A broadcaster: a call sign in capitals, with a number or a place, or a word such as "Channel" with a number."""
    found = _STATION.match(name)
    return found is not None and (has_figure(found[0]) or _CALL_SIGN.match(name) is not None)


@lru_cache(maxsize=KEPT)
def is_publisher(name: str) -> bool:
    """A company that prints papers: "Ediciones del Sur", "Thames Group Newspapers"."""
    return _PUBLISHER.search(name) is not None


#: "«Голос Волги», общественная газета"
_QUOTED = regex(r"[\"«“„]([^\"«»“”„]{3,40})[\"»”“](?:\s?,|\s[–—-])\s(?=[a-zß-ÿа-яёα-ω])")


def quoted_paper(line: str) -> str:
    """The name in quotation marks that a line opens with which then says what paper it is; "" for any other line."""
    match = _QUOTED.match(line) if line[0] in '"«“„' and len(line) <= 120 else None
    return match[1] if match and line[-1] not in ".!?" and holds_paper(line[match.end() :]) else ""


#: what kind of paper it is: "Sallow Valley Times (weekly)"
_KIND_BEHIND = regex(
    r"\s[(\[](?:daily|weekly|biweekly|monthly|quarterly|print|online|web|website|internet|main|national|regional|local|e-?paper"
    r"|täglich|tageszeitung|wöchentlich|wochenzeitung|monatlich|quotidien|hebdomadaire|mensuel|diario|semanal|mensual"
    r"|quotidiano|settimanale|mensile|diário|dagelijks|dagblad|weekblad|dziennik|tygodnik|газета|сайт)[)\]]$",
    re.IGNORECASE,
)


def without_kind(name: str) -> str:
    """A paper's name without what lists of papers say of its kind."""
    return _KIND_BEHIND.sub("", name) if name[-1:] in ")]" else name
