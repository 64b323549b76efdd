"""What a page says of its site beside the masthead: sections that menu and breadcrumb repeat, "Follow the Post"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.foot import FOOT_LINKS
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.source.menu_words import MENU_WORDS, PRESS_JOBS
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, pieces, word_set
from ingest.patterns import regex

#: where this copy of it is: "Innherreds Folkeblad på nett"
_ON_WEB = regex(
    r"(?<=\w)\s(?:på (?:nett(?:et)?|nätet|internet)|on the (?:web|net|internet)|im (?:internet|netz|web)"
    r"|en (?:ligne|línea|internet|la red)|su internet|na internet|op (?:het )?internet|w internecie|na internetu"
    r"|в интернете?|verkossa|netissä|(?:online|internet|web|mail|e-mail|digital|print) edition"
    r"|e-?(?:paper|edition|avis|tidning|gazeta|wydanie|lehti)"
    r"|(?:edición|edição|edizione|édition|edició) (?:digitale?|numérique|électronique|impresa|impressa|cartacea|papier)"
    r"|digitale (?:ausgabe|editie|utgave|udgave)|digital(?:a utgåvan|ausgabe)|hemeroteca(?: digital)?"
    r"|archivio storico|(?:wydanie|vydání) (?:cyfrowe|elektroniczne|digitální))$",
    re.IGNORECASE,
)
#: the same in China, where no paper is called so: "闽东晨报数字报"; Japanese sites are: "南港新聞デジタル"
_EAST_ON_WEB = regex(
    r"(?<=\w\w)\s?(?:数字报刊?|数字版|电子(?:报刊?|版)|多媒体数字(?:报|版)|數位報|電子報|デジタル版"
    r"|ウェブ版|オンライン版|モバイル版|スマホ版|디지털판|인터넷판|온라인판|모바일판)$"
)
#: what stands under a paper's name and says what it is: "Zeitung für Stadt und Land", "Nepal's evening daily"
_SUBTITLE = regex(
    r"(?:(?:die|eine|an?|the|le|la|un|una|il)\s)?(?:(?:unabhängige|überparteiliche|independent|free|general|local"
    r"|regional|indépendant"
    r"|independiente|indipendente|onafhankelijk|niezależn\w+|nezávisl\w+|независим\w+|ежедневн\w+|еженедельн\w+"
    r"|городск\w+|районн\w+"
    r"|общественно-\w+|społeczno-\w+)\s.*|(?:tages|wochen|heimat)?zeitung\s(?:für|der|des|aus)\s.*|(?:tages|wochen"
    r"|heimat)zeitung"
    r"|amtsblatt.*|journal\s(?:d['’]|indépendant|quotidien)\S*.*|(?:quotidien|hebdomadaire|diario|periódico"
    r"|semanario|quotidiano"
    r"|settimanale|jornal|semanário)\s(?:de|d['’]|di|do|regional|indépendant|independiente|indipendente|independente"
    r"|local)\s?(?-i:(?!(?:la|las|los|el|le|les|il|lo|gli|a|o|as|os)\s[A-ZÀ-Þ])[a-z]).*"
    r"|(?:daily|weekly|evening|morning|local)\s(?:newspaper|news)\s(?:of|for)\s.*"
    r"|(?:news|stories)\s(?:and|&)\s(?:views|information|events|gossip|notes|features|opinion)"
    r"\s(?:from|for|of|about|in|on)\s.*|(?:news|nieuws|nyheter|noticias)\s(?:for|uit|voor|från|de)\s.*"
    r"|(?:lokales|neues|aktuelles|regionales|meldungen|berichte)\s(?:aus|für|rund\sum)\s.*"
    r"|(?:infos?|actualités?|nouvelles)\s(?:d[eu]|des|d['’])\s?.*|(?:notizie|cronache)\sd(?:a|al|alla|i|el|ella)\s.*"
    r"|(?:notícias|nyheder|wiadomości|zprávy|správy|hírek|uutisia|новости|новини)\s(?:d[aeo]s?|fra|z|ze|zo|из|з|із)\s.*"
    r"|(?:новости|новини)\s(?-i:[А-ЯІЇЄ]).*"
    r"|(?:quarterly|monthly|fortnightly|annual)\s(?:of|for|about)\s.*"
    r"|(?:magasinet|tidsskriftet)\s(?:om|för|for)\s.*"
    r"|(?:(?:das|ein|ihr|euer|dein|le|el|il|o|the|your)\s)?(?:online-?|nachrichten|info-?|news-?)?(?:portal|portail|portale|magazin)"
    r"\s(?:der|des|für|aus|rund|de|d['’]|del|della|da|do|of|for|pour|para|per)\s?.*|tygodnik\s(?-i:[a-ząćęłńóśźż]).*|газета\s(?-i:[а-я]).*"
    # of a trade, a school, an art: "Vakblad voor schipper en rederij", "the student newspaper of Dale College"
    r"|(?:(?:official|independent)\s)?student(?:s['’])?[\s-](?:(?:run|led)\s)?(?:news(?:\s?(?:site|paper|source))?|press|voice|paper"
    r"|publication|magazine|media|journalism)\s(?:of|at|for)\s.*"
    r"|(?:die\s|eine\s)?(?:schüler|schul|studenten|studierenden|hochschul|campus)zeitung\s(?:de[rs]|an|am|für|von)\s.*"
    r"|(?:journal|média|magazine)\sétudiant\s(?:d[eu]|des|à)\s.*|journal\sdes\sétudiants\s(?:d[eu]|des|à)\s.*"
    r"|(?:periódico|diario|revista|medio|jornal)\s(?:estudiantil|estudantil|universitari[oa]|de\sl?os\s(?:estudiantes|alunos))\sd.*"
    r"|(?:giornale|rivista|periodico)\s(?:degli\sstudenti|studentesc[oa]|universitari[oa])\sd.*"
    r"|(?:studentenkrant|studentenblad|studentavis|studentavisen|studentavisa|studenttidning|studenttidningen|kårtidningen"
    r"|ylioppilaslehti|gazetka?\s(?:studencka|szkolna|uczniowska)|(?:studentské|školní)\s(?:noviny|časopis)"
    r"|(?:студенческая|школьная|студентська|шкільна)\sгазета)\s\S.*"
    r"|(?:\w+)?(?:blad|krant|tijdschrift|magazine)\s(?:voor|over|van)\s(?-i:[a-z]).*"
    r"|(?:\w+)?(?:zeitschrift|magazin|blatt)\s(?:für|über)\s.*|(?:\w+)?tidskrift(?:en)?\s(?:för|om)\s.*"
    r"|(?:\w+)?(?:tids?skrift|magasin|blad)\s(?:for|om)\s.*"
    r"|(?:magazine|revue|lettre)\s(?:d[eu]|des|pour|sur)\s(?-i:[a-zà-ÿ]).*|(?:revista|boletín)\s(?:de|para|sobre)\s(?-i:[a-zà-ÿ]).*"
    r"|(?:rivista|mensile)\s(?:d|per|su)\w*\s(?-i:[a-zà-ÿ]).*|(?:trade\s)?(?:magazine|journal|newsletter)\s(?:of|for|about|on)\s(?-i:[a-z]).*"
    r"|(?:pismo|czasopismo|kwartalnik|miesięcznik)\s(?-i:[a-ząćęłńóśźż]).*|(?:\w+ý\s)?časopis\s(?:pro|o)\s.*"
    # of one person: "A weblog about one very short road", "Ein Blog über Brücken"
    r"|(?:(?:an?|the|my|our|ein|mein|das|der|un|mon|le|el|mi|il|o|um|meu|een|mijn|en|ett|min|et|mit)\s)?(?:(?:small|slow|personal|kleiner?|petit|pequeño|piccolo)\s)?"
    r"(?:web\s?log|photo\s?blog|blog|blogg|bloggen|bloggi|blogi|блог|ιστολόγιο)\s"
    r"(?:about|on|of|from|for|by|über|aus|von|für|sur|de|du|des|d['’]|sobre|desde|su|sul|sulla|dal|da|do|over|uit|om|från|fra|o|z|ze|о|об|про|για|a)\s?.*"
    r"|журнал\s(?:о|об|для|про)\s.*|περιοδικό\s(?:για|του|της)\s.*"
    r"|(?-i:[a-záéíóöőúüű]{4,})\s(?-i:magazin|folyóirat|lap|hetilap|napilap|portál|hírportál))",
    re.IGNORECASE,
)
_TOP = 2  #: lines that can be the masthead, however often it is repeated
_LONGEST = 60
_FOLLOW = pieces("""Follow |Folge |Folgen Sie |Suivez |Sigue a |Siga |Segui |Volg |Følg |Följ |Śledź |Sledujte |Seuraa |
    Kövesd |Discover more from |Subscribe to |Thanks for reading |Thank you for reading |Abonniere |Abonnez-vous à |
    Suscríbete a |Abbonati a |Assine |Abonneer u op |Abonneer je op |Prenumerera på |Prenumerer på |Subskrybuj |
    Download the |Get the |Unduh aplikasi |Ikuti """)
_NAME = regex(r"(?i:the|o|a|la|le|el|il|de|den|das|der|die)\s(?=\S)|@")

_NETWORK = regex(
    r"\s(?:on|auf|bei|sur|en|su|no|na|op|på|w|v|в|at)\s(?:facebook|twitter|instagram|x|youtube|telegram|whatsapp|linkedin"
    r"|google news|tiktok|bluesky|threads|mastodon)\b.*$",
    re.IGNORECASE,
)
#: what a button says of the paper: "Consulter le journal"
_GENERIC = phrase_set("""toggle navigation, toggle menu, open menu, close menu, main menu, menü öffnen,
    navigation öffnen, ouvrir le menu, abrir menú, abrir menu, apri menu, apri il menu, menu openen, otwórz menu,
    åbn menu, åpne meny, öppna meny, le journal, le quotidien, la une, la edición, el diario, el periódico, il giornale,
    il quotidiano, o jornal, de krant, die zeitung, das blatt, the paper, the newspaper, the magazine, le magazine,
    la revue, la revista, la rivista, a revista, sections, all sections, sezioni, tutte le sezioni, secciones,
    todas las secciones, rubriques, toutes les rubriques, rubriken, ressorts, alle ressorts, seções, secções, editorias,
    rubrieken, sektioner, działy, rubriky, rovatok, secțiuni, osastot, рубрики, разделы, розділи, bölümler, kategoriler,
    channels, canali, kanäle, chaînes, canales, der newsletter, la newsletter, the newsletter, das magazin,
    het magazine, le direct, en direct, the latest""")


#: a page's own language and the others that it can be read in, as the switch between them names each
_LANGUAGES = phrase_set("""english, in english, english version, english edition, eng, deutsch, deu, français, francais,
    en français, español, espanol, en español, versión en español, italiano, ita, português, portugues, português (br),
    nederlands, vlaams, svenska, på svenska, norsk, bokmål, nynorsk, dansk, suomi, suomeksi, íslenska, føroyskt,
    polski, po polsku, čeština, česky, slovenčina, slovensky, magyar, magyarul, română, romana, русский, по-русски,
    на русском, рус, rus, українська, українською, укр, ukr, беларуская, па-беларуску, български, српски, srpski,
    hrvatski, bosanski, crnogorski, slovenščina, shqip, македонски, ελληνικά, türkçe, azərbaycan, azərbaycanca,
    azərbaycan dili, қазақша, қазақ тілі, қаз, kaz, qazaqsha, o'zbekcha, oʻzbekcha, o‘zbekcha, ўзбекча, кыргызча,
    тоҷикӣ, türkmençe, татарча, башҡортса, монгол хэл, հայերեն, ქართული, العربية, عربي, بالعربية, עברית, فارسی, دری,
    پښتو, اردو, کوردی, kurdî, kurmancî, हिन्दी, हिंदी, বাংলা, मराठी, ગુજરાતી, ਪੰਜਾਬੀ, தமிழ், తెలుగు, ಕನ್ನಡ, മലയാളം, සිංහල,
    नेपाली, ไทย, tiếng việt, bahasa indonesia, bahasa melayu, bahasa malaysia, filipino, tagalog, 中文, 简体中文,
    繁體中文, 繁体中文, 简体, 繁體, 日本語, 한국어, kiswahili, soomaali, አማርኛ, ትግርኛ, afrikaans, isizulu, isixhosa,
    català, valencià, euskara, galego, asturianu, occitan, corsu, brezhoneg, cymraeg, gaeilge, gàidhlig, eesti,
    eesti keeles, latviešu, latviski, lietuvių, lietuviškai, davvisámegiella, malti, rumantsch, lëtzebuergesch""")


#: words of papers' names that menus have for sections
SECTIONS_TOO = word_set("estado nacional mundo monde tiempo universal today radio tv magazine")
_ISSUE = regex(r"\d{1,3}\s?[/-]\s?(?:19|20)\d\d$")  #: "Lehti 3/2019", "Heft 12/2021"
_SAID_BELOW = pieces("Serving |SERVING |Proudly |Covering |Dedicated to |Published |Established |News for ")


#: what readers may hand in, on a button: "Post a Listing", which has a word of papers' names
_BUTTON = regex(
    r"(?:post|place|submit|report|send|buy|book|add|share|sell|find|get|order) (?:an?|your|us|our) \w"
    r"|(?:publica|publicá|publique|coloca|vende) (?:un|una|tu|su) \w"
    r"|(?:publiez|publier|déposez|déposer) (?:une?|votre) \w"
    r"|pubblica (?:un|una|il tuo) \w|(?:publique|anuncie) (?:um|uma|seu|sua) \w|plaats (?:een|je|uw) \w"
    r"|lägg (?:in|upp) en \w|sett inn (?:en )?annonse|indryk (?:en )?annonce"
)


def is_generic(name: str) -> bool:
    """What many sites print for theirs, and what a paper says of itself below its name: "Serving the Upper Valley"."""
    folded = name.casefold()
    issue = name[-1:].isdigit() and _ISSUE.search(name) is not None
    asked = folded.rpartition(", ")[2] in PRESS_JOBS  # "Ann Lee, Press Officer"
    item = asked or folded in _GENERIC or folded in MENU_WORDS or folded in FOOT_LINKS
    known = item or folded in _LANGUAGES or _is_switch(folded)
    return known or issue or name.startswith(_SAID_BELOW) or _BUTTON.match(folded) is not None


def _is_switch(folded: str) -> bool:
    """A row of languages by their letters or names, and nothing else: "ՀԱՅ ENG РУС", "LV | EN | RU"."""
    found = folded.replace("|", " ").replace("/", " ").split()
    return 1 < len(found) <= _SWITCH and all(word in _LETTERS or word in _LANGUAGES for word in found)


_SWITCH = 8  #: languages of a site at most
#: languages by two or three letters
_LETTERS = word_set("""ar az be bg bs ca cs da de el en es et eu fa fi fr he hr hu hy it ja ka kk ko ky lt lv mk mn nl
    no pl pt ro ru sk sl sq sr sv tg th tr uk ur uz vi zh eng esp fra fre ger rus geo arm aze hye kat ukr est lat lit
    рус укр бел анг қаз кыр узб тоҷ ўзб հայ ქარ ქართ ua by kz kg ge am""")


def sections(lines: Sequence[str]) -> frozenset[str]:
    """Lines above a headline that a menu has and a breadcrumb of several lines below it repeats: none is the outlet."""
    if len(set(lines)) == len(lines):
        return frozenset()
    first = {line: row for row, line in reversed(list(enumerate(lines)))}
    again = [first[line] < row for row, line in enumerate(lines)]
    beside = [here and True in (*again[max(0, k - 1) : k], *again[k + 1 : k + 2]) for k, here in enumerate(again)]
    return frozenset(line for line, crumb in zip(lines, beside, strict=True) if crumb and first[line] >= _TOP)


def followed(lines: Sequence[str]) -> list[str]:
    """Whom the readers are asked to follow: "Follow TynebridgeLive"."""
    asked = (line for line in lines if line.startswith(_FOLLOW) and len(line) <= _LONGEST)
    names = (next(line[len(word) :] for word in _FOLLOW if line.startswith(word)) for line in asked)
    bare = (_NAME.sub("", name, count=1) if _NAME.match(name) else name for name in names)
    return [_NETWORK.sub("", name) for name in bare]


def is_subtitle(line: str) -> bool:
    """What a paper says of itself under its name."""
    if len(line) > _MOTTO:
        return False
    return _SUBTITLE.fullmatch(line) is not None or (not line.isascii() and holds_any(line.casefold(), _MOTTOS))


def over_subtitle(page: Page, row: int) -> list[tuple[str, bool]]:
    """The word for a section that is a paper's name, as what the paper says of itself below it tells: "INLAND"."""
    word = page.text[row]
    below = page.text[row + 1] if row <= _TOP and key(word) in SECTIONS and row + 1 < len(page) else ""
    return [(word, False)] if below and is_subtitle(below) else []


_MOTTO = 80  #: characters
#: pieces of what papers say of themselves: of society and politics, printed in a town, not for profit
_MOTTOS = pieces("""қоғамдық-саяси|коомдук-саясий|ижтимоий-сиёсий|ҷамъиятию сиёсӣ|общественно-политическ|
    громадсько-політичн|грамадска-палітычн|društveno-političk|друштвено-политичк|ictimai-siyasi|
    հասարակական-քաղաքական|ոչ առեւտրային|
    صحيفة يومية|جريدة يومية|صحيفة أسبوعية|جريدة أسبوعية|صحيفة إلكترونية|جريدة إلكترونية|صحيفة العرب ال|جريدة العرب ال|
    يومية سياسية|يومية مستقلة|يومية شاملة|أسبوعية سياسية|تصدر عن|روزنامه صبح|روزنامه عصر|روزنامه سیاسی|
    העיתון של |עיתון יומי|אתר החדשות של |شائع ہونے والا|से प्रकाशित|থেকে প্রকাশিত|నుండి వెలువడే""")


def is_small(name: str, foot: Sequence[str]) -> bool:
    """The ``foot`` has it only as a word of sentences, written small: "PLACES", "she writes about places".

    A script without capitals does not tell.
    """
    if name.lower() == name.upper():
        return False
    found = [line for line in foot if name.lower() in line.lower()]
    return bool(found) and all(f" {name.lower()}" in line for line in found)


def is_cell_of(word: str, name: str) -> bool:
    """One word of a menu, "Radio", which a broadcaster's name repeats: "Northland Radio News"."""
    return " " not in word and word in name.split(" ")[1:] and is_paper(name)


def without_web(name: str) -> str:
    """A paper's name without the words for where this copy of it is."""
    if not name.isascii() and (bare := _EAST_ON_WEB.sub("", name)) != name:
        return bare if is_paper(bare) else name
    if " " not in name:
        return name
    if not holds_any(name.casefold(), _ARCHIVES):
        return _ON_WEB.sub("", name)
    bare = _ARCHIVE_BEHIND.sub("", name)
    return bare if bare != name and is_paper(bare) else _out_of_archive(_ON_WEB.sub("", name))


_WORDS, _SMALL = 5, 3  #: words of a paper's name, letters of small ones
_ARCHIVES = pieces("archiv|arkiv|archief|arquivo|acervo|hemeroteca|архив|архів|arşiv|arhiv|αρχείο")
_OF_KIND = (
    r"(?:(?:digitaal|digital\w*|online|electronic|historic(?:al)?|newspaper|news|web|free|full|print|complete|back-?issue|historische[sn]?"
    r"|historisch|elektronische[sn]?|numériques?|históric[oa]|storico|histórico|historiska|historiske|cyfrowe|internetowe"
    r"|цифровой|электронный|dijital)[\s-])*"
)
#: the archive of a paper: "Digital Archive of The Wendover Examiner", "Hemeroteca de El Faro", "Архив газеты «Голос»"
_ARCHIVE_OF = regex(
    rf"^(?:(?:the|das|die|der|les?|la|el|l['’]|il|o|a|het|de)\s?)?{_OF_KIND}(?:archives?|(?:online-?|zeitungs-?|digital-?)?archiv"
    r"|archivio|archivo|arquivo|acervo|hemeroteca|archief|arkiv(?:et)?|архив|архів|arhiva?|arşivi|αρχείο)"
    r"(?:\s(?:numériques?|historiques?|en ligne|digital\w*|históric[oa]|storico|online|elektroniczne))*"
    r"\s(?:of|from|for|(?-i:de la|de l['’])|de[rs]|della|dell['’]|del|de|von|vom|du|d['’]|di|da|do|van|för|från|av|fra"
    r"|til|газеты|газети|της|του)(?:\s(?-i:the)|(?<=van)\s(?-i:de|het))?\s?(?=\S)",
    re.IGNORECASE,
)
#: the same behind the name: "DALE CITY TRIBUNE ARCHIVES", "Talbote Archiv", "Dalaposten arkiv"
_ARCHIVE_BEHIND = regex(
    rf"(?<=\w{{3}})[\s:|–-]+{_OF_KIND}(?:archives?|archiv|(?:online-?|zeitungs-?|digital-?)archiv|archivio|archivo|arquivo|acervo"
    r"|hemeroteca|archief|arkiv(?:et)?|архив|архів|arhiva?|arşivi?|αρχείο)"
    r"(?:\s(?:numériques?|historiques?|en ligne|digital\w*|históric[oa]|storico|online))*$",
    re.IGNORECASE,
)
_ARTICLED = regex(r"(?:The|La|Le|Les|L['’]|El|Los|Il|Lo|O|De|Het|Der|Die|Das)\s?[^\W\d_a-zß-ÿ]|[«\"„]")


#: what a house calls its pages for newspapers, behind its name
_PRESS_ROOM = regex(
    r"\s[|:·–—-]\s(?:press|news|media)[\s-]?(?:room|cent(?:re|er)|desk|office|releases?)$"
    r"|\s[|:·–—-]\s(?:presse(?:raum|portal|bereich|center|zentrum|stelle|mitteilungen)|medien(?:portal|mitteilungen)|newsroom"
    r"|salle\sde\spresse|espace\spresse|sala\sde\s(?:prensa|imprensa)|área\sde\s(?:prensa|imprensa)|sala\sstampa|area\sstampa"
    r"|pers(?:kamer|ruimte|berichten)|press?rum(?:met)?|presserom(?:met)?|biuro\sprasowe|centrum\sprasowe|tiskové\scentrum"
    r"|пресс-центр|пресс-служба|прес-служба|basın\s(?:odası|merkezi))$",
    re.IGNORECASE,
)


def is_press_room(line: str) -> bool:
    """The name of a house with that of its pages for newspapers: "Tollan Water Authority - Press Room"."""
    return len(line) <= _MOTTO and _PRESS_ROOM.search(line, 3) is not None


def is_archive(line: str) -> bool:
    """It names the archive of a paper and nothing else."""
    if len(line) > _MOTTO or not holds_any(line.casefold(), _ARCHIVES):
        return False
    bare = _out_of_archive(_ARCHIVE_BEHIND.sub("", line))
    words = bare.split()
    return bare != line and len(words) <= _WORDS and all(len(w) <= _SMALL or not w[0].islower() for w in words)


def _out_of_archive(name: str) -> str:
    """The paper whose archive it is; the name as it is where none is told: of a science, of a state."""
    bare = _ARCHIVE_OF.sub("", name, count=1)
    return bare if is_paper(bare) or _ARTICLED.match(bare) else name


def leads_sections(parts: Sequence[str]) -> bool:
    """Some words and then single ones, of which one is a section at least: "The Touchline", "Football", "Cricket"."""
    name, *others = [part.casefold() for part in parts if part]
    single = " " in name and len(others) > 1 and not any(" " in part for part in others)
    return single and any(part in SECTIONS or part in SECTIONS_TOO for part in others)
