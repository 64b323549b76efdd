"""Lines that look like a headline and are none: rows of links, a site's motto, the weather, "Staff Correspondent"."""

from __future__ import annotations

import re

from ingest.dates import FoundDate
from ingest.parsers.page_dump.body.credit_lines import credits_picture
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.firm_lines import is_firm, is_of_release
from ingest.parsers.page_dump.lines.greetings import welcomes
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lines.works import credits_work
from ingest.parsers.page_dump.source.ministries import is_office, issued_by
from ingest.parsers.page_dump.source.site_names import is_archive, is_press_room
from ingest.parsers.page_dump.text.measure import has_figure, holds_any
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, pieces
from ingest.patterns import regex

_STEP = regex(r"\s[»›>]\s")
_LINK_SIGNS = (" - ", " – ", " / ", " · ", " * ", " • ", " : ")
_TAGS = 3  #: commas of a row of tags
_LINKS, _LINKS_LONGEST = 3, 160  #: signs between the links of a menu at least, characters of it
_CJK_LINK = regex(r"[\u3040-\u30ff\u4e00-\u9fff]{1,7}")
_CJK_MEAN = 3  #: characters of a link of a Chinese or Japanese menu in the mean at most


def is_trail(text: str) -> bool:
    """A breadcrumb: three steps, or two short ones, or two of which the first is a section's."""
    parts = _STEP.split(text)
    short = len(parts) == 2 and ">" not in text and all(part.count(" ") <= 1 for part in parts)
    return len(parts) > 2 or short or (len(parts) == 2 and key(parts[0]) in SECTIONS)


def is_loud_credit(text: str) -> bool:
    """Who took a picture, in capitals, which the headlines of no paper begin with: "PHOTO ANN LEE, SPECIAL TO ..."."""
    return text.isupper() and ":" not in text and credits_picture(text)


_CRUMBS = regex(r"\s[/|·•–:-]\s")
#: the first step of a breadcrumb
_HOME = phrase_set("""home, homepage, home page, start, startseite, accueil, à la une, inicio, portada, início, capa,
    prima pagina, voorpagina, hem, startsida, hjem, forside, forsiden, etusivu, strona główna, główna, domů, úvod,
    úvodní stránka, hlavní stránka, domov, kezdőlap, címlap, főoldal, acasă, prima pagină, главная, головна, начало,
    почетна, αρχική, anasayfa, ana sayfa, beranda, trang chủ, الرئيسية, דף הבית, خانه, ホーム, トップ,
    首页, 首頁, 홈, होम""")


def leads_from_home(text: str) -> bool:
    """A breadcrumb, with any sign between its steps where the first is the front page: "Home / News / Sport"."""
    return is_trail(text) or ("  " not in text and key(_CRUMBS.split(text, maxsplit=1)[0]) in _HOME)


#: which of the pictures of a paper's pages it is
_VIEWED = regex(
    r"(?:image|page|frame|scan|bild|seite|vue|imagen|página|immagine|pagina|imagem|beeld|sida|side|kuva|strona|obraz|strana"
    r"|oldal|изображение|страница)\s\d{1,4}\s?(?:of|von|sur|de|di|van|av|af|z|ze|из|/)\s?\d{1,4}",
    re.IGNORECASE,
)
_TOOL = 24  #: characters of a tool beside it


def _views_scan(text: str) -> bool:
    """The tools of a viewer of old papers: "Image 14 of 20   Zoom in   Zoom out"."""
    parts = [part for part in text.split("  ") if part.strip()]
    return max(map(len, parts)) <= _TOOL and any(_VIEWED.fullmatch(part.strip()) for part in parts)


def is_row_of_links(text: str) -> bool:
    """Four parts or more between signs, of two words at most ("Une - Communes - Mer - Loisirs"), or short CJK words;
    what a viewer of old papers offers.
    """
    if "  " in text and _views_scan(text):
        return True
    for sign in _LINK_SIGNS:
        if text.count(sign) >= _LINKS and len(text) <= _LINKS_LONGEST:
            return all(part.count(" ") <= 1 and not has_figure(part) for part in text.split(sign))
    return text.count(" ") > _LINKS and not text.isascii() and _is_cjk_menu(text)


_SECTIONS, _MOST_OF = 5, 0.6  #: words of such a row at least, share of them that are sections


def is_row_of_sections(text: str) -> bool:
    """Names of sections with nothing but spaces between: "Culture Business Home Jobs Sport"."""
    if text.count(" ") < _SECTIONS - 1 or len(text) > _LINKS_LONGEST or text[-1] in ".!?":
        return False
    parts = text.casefold().split()
    return sum(part in SECTIONS for part in parts) >= _MOST_OF * len(parts)


def is_row_of_tags(text: str) -> bool:
    """Four parts or more between commas, of a capital and two words at most: "Radio, Protest, New, Top story"."""
    if text.count(",") < _TAGS:
        return False
    parts = text.split(",")
    return text[-1] not in ".!?" and all(
        part.strip().count(" ") <= 1 and part.strip()[:1].isupper() and not has_figure(part) for part in parts
    )


def _is_cjk_menu(text: str) -> bool:
    """Five words or more of three characters in the mean: the parts of headlines with spaces are longer."""
    parts = text.split()
    short = len(text) - len(parts) + 1 <= _CJK_MEAN * len(parts)
    return short and all(_CJK_LINK.fullmatch(part) for part in parts)


#: since when a paper comes out: "Ukazuje się od 1957 roku", "Erscheint seit 1871"
_COMES_OUT = regex(
    r"(?:published|printed|erscheint|paraît|paraissant|se publica|aparece|esce|si pubblica|publica-se|verschijnt"
    r"|utkommer|utkommit|utgis|utgitt|udkommer|ilmestyy|ilmestynyt|ukazuje się|wychodzi|vychází|vychádza|megjelenik"
    r"|apare|izlazi|izhaja|выходит|изда[её]тся|виходить|видається|излиза|εκδίδεται|yayımlan\w+|yayınlan\w+|çıkıyor|terbit)\b"
    r".{0,40}\b(?:1[5-9]|20)\d\d\b",
    re.IGNORECASE,
)


def tells_since_when(text: str) -> bool:
    return has_figure(text) and len(text) <= 90 and _COMES_OUT.match(text) is not None


def presents_site(text: str) -> bool:
    """Since when a paper comes out, a welcome to its site, the name of its archive or of its pages for newspapers."""
    return tells_since_when(text) or welcomes(text) or is_archive(text) or is_press_room(text)


#: what towns and firms say of their sites
_OFFICIAL = regex(r"""(?ix)
    (?:the\ )?official\ (?:web\s?site|web\ ?page|site|home\s?page|web\ ?portal|portal)
    |(?:die\ )?offizielle[rs]?\ (?:web\s?site|webseiten?|internetseiten?|internetauftritt|internetpräsenz|homepage
        |seite
        |(?:stadt|internet)?portal)
    |(?:le\ )?(?:site|portail)\ (?:web\ |internet\ )?officiel
    |(?:el\ )?(?:sitio|portal|página|site)(?:\ web)?\ oficial|web\ oficial
    |(?:il\ )?(?:sito|portale)(?:\ web|\ internet)?\ ufficiale
    |(?:o\ )?(?:sítio|página|portal)(?:\ da\ internet|\ na\ internet)?\ oficial
    |(?:de\ )?officiële\ (?:website|site|webstek|pagina)|(?:lloc|pàgina)\ web\ oficial
    |officiell\ (?:webbplats|hemsida|webbsida)|officielle?\ (?:hjemmeside|website)
    |offisielle?\ (?:nettside|nettsted|hjemmeside)r?
    |viralli(?:nen|set)\ (?:verkko|koti|www-)?siv\w+
    |oficjaln[ay]\ (?:strona|serwis|portal|witryna)(?:\ (?:internetow[ay]|www|miejski|miasta))?
    |oficiální\ (?:internetové\ |webové\ )?(?:stránky|stránka|web|portál)
    |oficiáln[aey]\ (?:internetová\ |webová\ )?(?:stránk[ay]|web|portál)
    |hivatalos\ (?:honlap|weboldal|oldal|portál)\w*
    |(?:site-ul|pagina|portalul|site)(?:\ web)?\ oficial[ăa]?
    |официальн(?:ый|ая)\ (?:интернет-)?(?:сайт|портал|страница)
    |офіційн(?:ий|а)\ (?:веб-?|інтернет-)?(?:сайт|портал|сторінка)
    |афіцыйны\ (?:сайт|партал)|официал(?:ен|на)\ (?:уеб)?(?:сайт|страница|портал)
    |званичн[аи]\ (?:интернет\ )?(?:сајт|страница|презентација)
    |(?:službena|zvanična|uradna)\ (?:(?:internet(?:ska)?|spletna|mrežna|web)\ )?(?:stranica|stran|prezentacija)
    |zvanični\ (?:sajt|veb-?sajt)|resm[iî]\ (?:web\ |internet\ )?(?:sitesi|sayfası)
    |rəsmi\ (?:internet\ |veb-?)?(?:saytı|səhifəsi)
    |επίσημ(?:ος|η)\ (?:ιστότοπος|ιστοσελίδα|δικτυακός\ τόπος)|ametlik\ (?:kodu|veebi)leht
    |oficiāl[āa]\ (?:mājas|tīmekļa)?lapa
    |oficial(?:i|us)\ (?:interneto\ )?(?:svetainė|puslapis|tinklalapis)|situs\ (?:web\ )?resmi
    |(?:laman|portal)\ (?:web\ )?rasmi
    |(?:trang|cổng)\ (?:web|thông\ tin(?:\ điện\ tử)?)\ chính\ thức|faqja\ zyrtare|الموقع\ الرسمي|وب‌?سایت\ رسمی
    |האתר\ הרשמי
    |官方(?:网站|網站)|公式(?:サイト|ホームページ|ウェブサイト)|공식\s?(?:홈페이지|웹사이트|누리집)""")
#: one of these stands in all of them
_OFFICIALS = pieces("""offi|ofic|ufficiale|viralli|hivatalos|официа|офіц|афіц|званич|služb|zvanič|uradna|resm|rəsmi|
    επίσημ|ametlik|rasmi|chính thức|zyrtare|رسم|הרשמי|官方|公式|공식""")
_SITE_OF = regex(r"\s+(?:[|–—·•:-]|::)\s+|:\s")
_SITE_LONGEST = 100  #: characters of such a line
_SITE_WORDS = 4  #: words with a small letter that stand before the name of whose it is


def tells_facts(text: str) -> bool:
    """What the site is and whose, who wrote and directed the play that is reviewed, or where the paper had the text."""
    return names_site(text) or credits_work(text) or names_page(text)


_PAGE_LINE = 80  #: characters of such a line
#: what records call the part of the paper
_PARTS_OF_PAPER = phrase_set("""section, section/page, ressort, rubrique, sección, sezione, seção, secção, caderno,
    editoria, rubriek, katern, avdelning, seksjon, sektion, osasto, dział, rubryka, rovat, rubrică, secțiune, рубрика,
    раздел, розділ, bölüm, seksiyon, στήλη, katern/pagina, ressort/seite, rubrique/page, página, pagina, page, seite,
    sida, side, sivu, strona, strana, oldal, полоса, страница, сторінка, sayfa, σελίδα, edition, édition, edición,
    edizione, edição, editie, ausgabe, utgåva, udgave, utgave, wydanie, vydání""")
_CELL = regex(r"\s*[,;|/]\s*|\s[-–—]\s")
_CELL_WORDS = 3  #: of a section's or an edition's name


def names_page(text: str) -> bool:
    """Section, page and edition as a record has them, and no more: "Section: METRO, Page 3B, Final Edition"."""
    label, colon, value = text.partition(":")
    if not colon or len(text) > _PAGE_LINE or key(label) not in _PARTS_OF_PAPER or not value.strip():
        return False
    cells = _CELL.split(value.strip(" ."))
    short = all(cell.count(" ") < _CELL_WORDS for cell in cells)
    told = has_figure(value) or value.isupper() or any(key(cell) in SECTIONS for cell in cells)
    return short and (told or len(cells) == 1)


def names_site(text: str) -> bool:
    """It says what the site is, and whose, and no more: "Dale Council - official website"."""
    if len(text) > _SITE_LONGEST or not holds_any(text.casefold(), _OFFICIALS):
        return False
    return any(_is_official(part.strip(" .")) for part in _SITE_OF.split(text))


def _is_official(part: str) -> bool:
    """The words alone, behind a name, or before whose it is: "Official website of the Municipality of Dale"."""
    found = _OFFICIAL.search(part)
    if found is None:
        return False
    before, behind = part[: found.start()], part[found.end() :].split()
    if behind:
        small = sum(word[0].islower() for word in behind)
        return not before and small <= _SITE_WORDS and behind[-1][0].isupper()
    return not any(word[0].islower() for word in before.split())


_TOP, _SENDER, _LABEL = 4, 80, 8  #: rows on top in which a sender stands, characters of its name, rows over the label
_SMALL = 3  #: letters of words that a name has small
_THE = r"(?:the|der|die|das|dem|des|vom|la|le|les|du|el|los|del|il|lo|della|dello|l['’]|o|os|a|as|do|da|dos|het|de)\s?"


def sends_release(page: Page, row: int) -> bool:
    """Whose release it is: a firm that the page names again, or who stands on top over the label of one: an office, who
    opens a sentence of the text, or stands there behind an article, as no headline does ("the Department of Fish and
    Game").
    """
    text = page.text[row]
    if (is_firm(text) and page.whole.count(text) > 1) or issued_by(text):
        return True
    if row > _TOP or len(text) > _SENDER or not text[-1].isalnum():
        return False
    titled = not any(word[0].islower() and len(word) > _SMALL for word in text.split())
    again = page.whole.count(text) > 1
    if not (again or (titled and is_office(text))):
        return False
    below = page.text[row + 1 : row + 1 + _LABEL]
    if not any(is_of_release(line.strip(" :")) for line in below):
        return False
    if titled and (is_office(text) or re.search(rf"(?m)^{re.escape(text)} [a-zß-ÿа-яё]", page.whole)):
        return True
    return again and re.search(rf"(?i:\b{_THE}){re.escape(text)}\b", page.whole) is not None


_COPIED = 30  #: characters that say what was copied, and how


def is_of_copy(text: str, day: FoundDate) -> bool:
    """When a library or a browser took the page, with nothing behind its day: "Microfilm scanned on 11 June 2014"."""
    whole = len(day.date.value) >= len("2014-06-11") and day.end >= len(text) - 1
    return whole and 0 < day.start <= _COPIED and role_of(text[: day.start]) == "retrieved"


#: since when a paper serves whom
_SLOGAN = regex(
    r"(?:serving|founded|established|since|est\.|depuis|fondé|seit|gegründet|desde|fundad|dal|fondat|sinds|sedan|od"
    r"|с)\b"
    r".{0,60}\b1[5-9]\d\d\b|.{0,60}\b(?:since|est\.|depuis|seit|desde|dal|sinds|sedan)\s1[5-9]\d\d$",
    re.IGNORECASE,
)
#: news, not a motto: "drained for first time since 1931", "der heißeste Juli seit 1881"
_RECORD = regex(
    r"\b(?:first|worst|biggest|largest|smallest|lowest|highest|best|most|fewest|wettest|driest|hottest|coldest|erste[nrms]?|erstmals"
    r"|schlimmste\w?|höchste\w?|niedrigste\w?|größte\w?|heißeste\w?|kälteste\w?|premi[eè]re?|pire|plus|primera?|peor|mayor|menor|más"
    r"|prim[ao]|peggior\w*|più|primeir[ao]|pior|maior|mais|eerste|ergste|grootste|hoogste|laagste|första|värsta|största|første|værste"
    r"|største|verste)\b.{2,60}\s\d{4}$",
    re.IGNORECASE,
)


def is_slogan(text: str) -> bool:
    """A paper's motto with the year of its birth."""
    return _SLOGAN.match(text) is not None and _RECORD.search(text) is None
