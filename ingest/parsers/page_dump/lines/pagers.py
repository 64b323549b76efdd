"""Lines that turn pages: numbers with words for next and back, and labels of the article before or after."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.text.measure import DIGIT, holds_any
from ingest.parsers.page_dump.text.tables import phrase_set, pieces, word_set
from ingest.patterns import regex

_PAGER_WORDS = (
    r"next|prev(?:ious)?|older|newer|page|pages|first|last|of|view|as|a|single|all|continued|continue|on|weiter"
    r"|zurück|nächste"
    r"|vorherige|seite|von|suivante?|précédente?|page|sur|siguiente|anterior|página|de|successiv[ao]|precedente"
    r"|pagina|di"
    r"|próxim[ao]|volgende|vorige|van|nästa|föregående|sida|av|næste|forrige|side|af|neste|następna|poprzednia|strona|z"
    r"|следующая|предыдущая|далее|назад|страница|из|sonraki|önceki|sayfa|edellinen|seuraava|předchozí|další|predchádzajúc[ae]|ďalši[ea]|előző|következő|anterioară|următoarea|următorul"
    r"|prethodn[aio]|sljedeć[aei]|sledeć[aei]|попередн[яій]+|наступн[аий]+|προηγούμεν[οηα]|επόμεν[οηα]|trước|sau"
    r"|sebelumnya|selanjutnya|berikutnya|הקודם|הבא|קודם|上一页|下一页|首页|尾页|上页|下页|前へ|次へ|前のページ"
    r"|次のページ|页|頁|ページ|다음|이전|التالي|السابق|الصفحة|of"
)
_PAGER = regex(rf"(?>(?:{_PAGER_WORDS}|\d{{1,3}})(?:\b|(?<=\W)|$)|[\s«»‹›<>|·•…,.()\[\]/←→↑:-])+", re.IGNORECASE)
_MOMENT = regex(r"\d{1,2}:\d\d,? \d{1,2}([./-])\d{1,2}\1\d\d|\d{1,2}([./-])\d{1,2}\2\d\d,? \d{1,2}:\d\d")
_NEXT = regex(
    r"(?:previous|next|prev|older|newer|vorige[rs]?|nächste[rs]?|vorherige[rs]?|volgende?|précédente?|suivante?|article"
    r"|anterior|siguiente|precedente|successiv[oa]|próxim[oa]|föregående|nästa|forrige|næste|neste|poprzedni|następny"
    r"|předchozí|další|предыдущ\w+|следующ\w+|前の|次の|上一篇|下一篇|이전|다음|السابق|التالي|älterer|neuerer|swipe|veeg)\s?"
    r"(?:for |voor |de |het |la |le |el |il )*(?:next |volgende )?(?:story|article|post|item|page|news"
    r"|artikel|bericht|beitrag|seite|artículo|noticia|nota|entrada|articolo|artigo|artikeln|sida|artikkel|artykuł"
    r"|wpis|článek|статья|новость"
    r"|記事|篇|页|글|기사|المقال|الخبر|suivant|précédent|siguiente|anterior|successivo|seguinte)",
    re.IGNORECASE,
)
#: "Spotted a mistake? Select it and press Ctrl+Enter"
_TURN_NOUN = (
    r"(?:story|article|post|entry|item|news|artikel|bericht|beitrag|meldung|artículo|noticia"
    r"|nota|entrada"
    r"|articolo|notizia|artigo|notícia|matéria|artikeln|inlägg|artikkel|artykuł|wpis|článek|příspěvek|cikk|стать[яи]"
    r"|новость"
    r"|материал|запись|haber|yazı|nieuws|article|gallery|slideshow|photo\s?story|(?:(?:bilder|foto)?strecke|galerie)"
    r"|diaporama|portfolio|fotogaler[íi]a|galer[íi]a|galleria|fotogallery|galerij|foto(?:serie|reportage)|bildspel(?:et)?"
    r"|galleri(?:et)?|bild(?:e|er)?serien?|billedserien?|kuvasarja|(?:foto)?galéria|fotogalerie|галере[яюї]|фоторепортаж|galeri"
    r"|review|interview|column|essay|recipe|letter|obituary|cutting|clipping|rezension|kritik|kolumne|rezept|nachruf|leserbrief"
    r"|critique|chronique|entretien|recette|reseña|columna|entrevista|receta|recensione|rubrica|intervista|ricetta|resenha|coluna"
    r"|receita|recensie|recept|recension|krönika|intervju|anmeldelse|klumme|opskrift|oppskrift|arvostelu|haastattelu"
    r"|recenzja|wywiad|felieton|przepis|recenze|rozhovor|sloupek|recenzia|kritika|interjú|рецензия|интервью|колонка|рецепт"
    r"|röportaj|eleştiri)"
)
_TURN_WORD = (
    r"(?:previous|next|prev|older|newer|earlier|later|vorige[rs]?|nächste[rs]?|vorherige[rs]?|ältere[rs]?"
    r"|neuere[rs]?|volgende?"
    r"|vorig|précédente?|suivante?|anterior|siguiente|precedente|successiv[oa]|próxim[oa]|seguinte|föregående|nästa"
    r"|forrige"
    r"|næste|neste|poprzedni[ea]?|następn[yae]|předchozí|další|následující|előző|következő|предыдущ\w+|следующ\w+"
    r"|önceki|sonraki|prossim[oa]|seuraava|edellinen|наступн\w+|попередн\w+|ďalši[ae]|ďalší)"
)
_TURN = regex(
    rf"(?:{_TURN_WORD}(?:\s{_TURN_NOUN})?|{_TURN_NOUN}\s(?:précédente?|suivante?|anterior|siguiente|precedente|successiv[oa]|seguinte)"
    r"|前の記事|次の記事|前へ|次へ|上一篇|下一篇|上一則|下一則|이전 ?글|다음 ?글|이전 ?기사|다음 ?기사|السابق|التالي)"
)
NEXT_HEADS = word_set("""pre nex old new vor näc vol suc sui art ant sig pró för näs for næs nes pop nas pře dal пре сле
    前の 次の 上一篇 下一篇 이전 다음 الس الت ält neu swi vee""")
#: the same of the lines that name the title too: there the noun can stand first
TURN_HEADS = NEXT_HEADS | word_set("""上一 下一 gal dia fot seu ede ďal нас поп sto pos ent ite new ber bei mel not art
    mat inl wpi čla pří cik ста нов зап hab yaz nie""")
#: over what else is printed on a page: "On Page 17 today"
_OF_PAGE = regex(
    r"(?:(?:also|more|elsewhere|other stories|today)\s)?(?:on|from)\s(?:this\s|the\s(?:same|front)\s)?page(?:\s\d+)?"
    r"(?:\stoday)?|(?:heute|auch|weiteres|mehr)?\s?(?:auf|von)\s(?:dieser\s|der\s)?seite(?:\s\d+)?(?:\sheute)?"
    r"|(?:aussi|également|aujourd'hui)?\s?(?:en|à\sla|dans\sla|sur\scette)\s(?:même\s)?page(?:\s\d+)?"
    r"|(?:también|hoy)?\s?en\s(?:la\s|esta\s)?(?:misma\s)?página(?:\s\d+)?(?:\shoy)?"
    r"|(?:anche|oggi)?\s?(?:a|in|nella)\s(?:questa\s|stessa\s)?pagina(?:\s\d+)?(?:\soggi)?"
    r"|(?:também|hoje)?\s?(?:na|nesta)\s(?:mesma\s)?página(?:\s\d+)?(?:\shoje)?"
    r"|(?:ook|vandaag)?\s?op\s(?:deze\s)?pagina(?:\s\d+)?"
    r"|(?:också|også|idag|i dag)?\s?på\s(?:samma\s|samme\s)?sid(?:an|en|a|e)(?:\s\d+)?"
    r"|(?:także|również)?\s?na\s(?:tej\s)?stronie(?:\s\d+)?|(?:také|dnes)?\s?na\s(?:této\s)?straně(?:\s\d+)?"
    r"|(?:также|сегодня)?\s?на\s(?:этой\s)?(?:странице|полосе)(?:\s\d+)?|bugün\s(?:bu\s)?sayfada|sayfa\s\d+'?d[ae]"
)
PAGE_WORDS = word_set("page seite página pagina sida sidan side siden stronie straně странице полосе sayfada sayfa")
#: buttons beside the heading of a list, folded: all of it, or none
_WHOLE_LIST = phrase_set("""view all, see all, show all, view more, see more, show more, close, dismiss, hide,
    alle anzeigen, alle ansehen, alles anzeigen, mehr anzeigen, schließen, schliessen, tout voir, voir tout, voir plus,
    tout afficher, fermer, ver todo, ver todos, ver todas, ver más, cerrar, vedi tutti, vedi tutte, vedi tutto,
    vedi altro, chiudi, ver tudo, ver mais, mostrar mais, fechar, bekijk alles, bekijk alle, toon alles, toon meer,
    alles bekijken, sluiten, visa alla, visa fler, stäng, se alle, vis alle, vis mere, vis mer, luk, lukk, näytä kaikki,
    näytä lisää, sulje, zobacz wszystkie, pokaż wszystkie, pokaż więcej, zamknij, zobrazit vše, zobrazit více, zavřít,
    zobraziť všetko, zavrieť, összes megtekintése, bezárás, vezi toate, vezi tot, închide, prikaži sve, zatvori, все,
    показать все, смотреть все, показать ещё, закрыть, всі, показати всі, закрити, виж всички, затвори, δείτε όλα,
    κλείσιμο, tümünü gör, hepsini gör, tümü, kapat, lihat semua, tutup, xem tất cả, đóng, عرض الكل, المزيد, إغلاق,
    הצג הכל, סגור, もっと見る, すべて見る, 一覧を見る, 閉じる, 查看全部, 查看更多, 关闭, 更多, 關閉, 전체보기, 더보기,
    닫기""")
#: the word for a page in front of two numbers, whatever stands between those: "Halaman 1 dari 3", "Lapa 1 no 2"
_PAGE = (
    r"pages?|pg|seiten?|p[áàa]gin[ae]s?|páxinas?|pagina['’]s|pagini|sid(?:a|an|or)|sid(?:e|en|er)|síða|blaðsíða|sivut?|stron[ay]|str"
    r"|strán?k[ay]|stran[ay]?|stranic[ae]|oldal(?:ak)?|halaman|hal|muka\s?surat|trang|sayfa(?:lar)?|puslapi(?:s|ai)|lapas?|lehekül(?:g|jed)"
    r"|bladsye?|ukurasa|страниц[аы]|стр|сторінк[аи]|стор|σελίδ(?:α|ες)|σελ|페이지|쪽|ページ|第|(?:本文)?共|(?:ال)?صفحة|صفحات|صفحه|עמוד(?:ים)?|דף"
    r"|หน้า(?:ที่)?|पृष्ठ|पेज|पान"
)
_GO = (
    r"(?:(?:go|jump|skip)\sto|gehe?\szu|aller\sà\sla|ir\s(?:a\sla|para\sa)|vai\sa(?:lla)?|ga\snaar|gå\still|siirry|przejdź\sdo"
    r"|přejít\sna|перейти\s(?:на|к)|read\son|continued?\son|go\son|contin[uú]a(?:\sleyendo)?\sen\sla|sigue\sen\sla|continua\sa\sleggere\sa|weiter(?:lesen)?\sauf"
    r"|(?:lire\sla\s)?suite\s(?:en|à\sla)|lees\sverder\sop|fortsättning\spå|fortsettes\spå|ciąg\sdalszy\sna|pokračování\sna|продолжение\sна)\W{1,3}"
)
_OF_PAGES = regex(
    rf"(?:{_GO})?(?:{_PAGE})[\s:：.#|]{{0,3}}\d{{1,3}}(?:\s?(?:页|頁|ページ|쪽))?"
    r"(?:[\s|/／,·•–-]{1,3}(?:(?:\w{1,5}|kati\sya|में\sसे)\s)?(?:共|全)?\d{1,3}(?:\s?(?:页|頁|ページ|쪽))?){1,12}"
    rf"(?P<rest>(?:[\s«»‹›<>|·•…,.()/←→:-]+(?:(?:{_PAGE})\s)?(?:{_PAGER_WORDS}|{_PAGE}|\w*次\w*|ถัดไป|अगला|بعدی|järgmine|kitas|nākamā|следваща"
    r"|aldagi|далі|dalej|więcej))*)\W*",
    re.IGNORECASE,
)
#: the same with the number first: "1 av 2 sider", "1. oldal / 2", "1 de 2 páginas"
_NUMBERED = regex(
    rf"\d{{1,3}}(?:\.|\.?\s?(?:of|av|af|von|de|sur|di|van|z|ze|od|из|з|/|din|iš|från|fra)\s?\d{{1,3}})?\s?(?:{_PAGE})"
    rf"(?:[\s«»‹›<>|·•…,.()/←→:-]+(?:\d{{1,3}}|{_PAGER_WORDS}|{_PAGE}))*\W*",
    re.IGNORECASE,
)
_PAGE_HEADS = (
    word_set("""pa pg se pá pà si sí bl st ol ha mu tr sa pu la le uk ст σε 페이 쪽 ペー 第 本文 共 صف ال עמ
    דף หน पृ पे पा go ju sk ge al ir va ga gå pr př пе re co we su li fo ci po пр""")
)  #: the first letters of all such lines, folded
#: to read all pages of an article as one
_AS_ONE = regex(
    r"(?:(?:view|show|read|see|print|open)\b.{0,24}\b)?(?:as\s(?:a\s|one\s)?(?:single\s)?page|on\s(?:one|a\ssingle)\spage|all\spages|single\spage(?:\sview)?)"
    r"|(?:\w+\s){0,2}auf\seiner\sseite(?:\s(?:lesen|anzeigen|ansehen))?|(?:lire|afficher|voir|tout)\b.{0,24}sur\sune\s(?:seule\s)?page"
    r"|(?:(?:ver|leer|mostrar|todo)\b.{0,24}en\suna\s(?:sola\s)?página|(?:ver|ler|tudo)\b.{0,24}(?:em|numa)\s(?:uma\s)?(?:só\s|única\s)?página)"
    r"|(?:tutto|leggi|visualizza|vedi|mostra)\b.{0,24}(?:su|in)\suna\s(?:sola\s|unica\s)?pagina|(?:pagina\sunica|página\súnica)"
    r"|(?:\w+\s){0,3}op\s(?:één|een)\spagina(?:\s\w+)?|(?:visa|läs|vis|les|læs)\b.{0,24}på\s(?:en|én|ei)\ssid[ae]"
    r"|(?:\w+\s){0,3}na\s(?:jednej\sstronie|jedné\s(?:straně|stránce)|jednej\sstrane|jednoj\sstranici)|(?:\w+\s){0,3}yhdellä\ssivulla|egy\soldalon"
    r"|(?:\w+\s){0,3}(?:на|в)\s(?:одной\sстранице|одній\sсторінці|една\sстраница)|tek\ssayfada(?:\s\w+)?"
    r"|(?:lihat|baca|tampilkan)\ssemua(?:\shalaman)?|xem\stoàn\sbộ|1ページで(?:読む|表示)|(?:单页|單頁)(?:阅读|閱讀|显示|顯示)|한\s페이지로\s보기",
    re.IGNORECASE,
)
_AS_ONE_SIGNS = pieces("page|seite|pagin|págin|sid|stran|stron|sivu|oldal|стран|сторін|sayfa|semua")
#: one of these words stands on each such line
AS_ONE_WORDS = PAGE_WORDS | word_set("""pages stránce strane stranici sivulla oldalon сторінці страница sayfada
    semua""")
_AS_ONE_LONGEST = 45
_EDGE = regex("^[\\W_]+", re.UNICODE)


def bare(line: str) -> str:
    return line if line[0].isalnum() else _EDGE.sub("", line)


def is_pager(line: str) -> bool:
    """Numbers of pages, words for next and back: "« 1 2 3 »", "Page 2 of 3", "上一页 1 2 下一页", "Next story ›"."""
    if turned_to(line):
        return True
    if len(line) > 60:
        return False
    if _counts_pages(line):
        return True
    turned = (" " in line or not line.isascii()) and DIGIT.search(line) is not None
    if turned and len(line.split()) > 1 and _PAGER.fullmatch(line):
        return not (line.replace(" ", "").isdigit() or (":" in line and _MOMENT.search(line)))
    pointed = line[-1] in "›»>→》≫" or line[0] in "‹«<←《≪" or len(line) <= 30
    text = bare(line) if pointed else ""
    return (text[:3].lower() in NEXT_HEADS or text[:2] in NEXT_HEADS) and _NEXT.match(text) is not None


def _counts_pages(line: str) -> bool:
    """The word for a page with numbers behind it, or to read all of them as one."""
    head = (line[:2] if line[0].isalnum() else line[:3].lstrip("([【-–— ")[:2]).casefold()
    if line[0].isdigit():
        return " " in line and _NUMBERED.fullmatch(line) is not None and len(DIGIT.findall(line)) > 1
    if (head in _PAGE_HEADS or head[:1] in _PAGE_HEADS) and DIGIT.search(line):
        return _OF_PAGES.fullmatch(line.strip("()[]【】-–— ")) is not None
    if len(line) > _AS_ONE_LONGEST or not (line[0] >= "\u1e00" or holds_any(line.lower(), _AS_ONE_SIGNS)):
        return False
    return _AS_ONE.fullmatch(line.strip("[]()»›→ ")) is not None


def is_control(line: str) -> bool:
    """Of a gallery, a carousel or a list: "Previous", "3", "›", "1 / 4", "View all", as they stand over its items."""
    if len(line) > 20:
        return False
    return not any(map(str.isalnum, line)) or _PAGER.fullmatch(line) is not None or bare(line).casefold() in _WHOLE_LIST


def is_turn(line: str) -> bool:
    """The label alone of the article before or after this one, whose title stands below: "Older:", "Next article"."""
    if len(line) > 40:
        return False
    text = line.strip(" :：‹›«»←→<>|").casefold()
    return _TURN.fullmatch(text) is not None and (" " in text or line[-1] in ":：" or not text.isascii())


#: the article before or after this one with its title: "上一篇：渔船回港", "Article précédent : Le bac reste"; a word
#: alone, as in "Newer: Ferry stays", stands before a capital and no sentence
_TURNED_TO = regex(
    rf"[\W_]*(?:{_TURN_WORD}\s{_TURN_NOUN}|{_TURN_NOUN}\s(?:{_TURN_WORD})|(?:上|下)[一1](?:篇|則|则|条|條|版)(?:文章)?|前の記事|次の記事"
    r"|(?:이전|다음)\s?(?:글|기사)"
    rf"|(?:{_TURN_WORD})(?=\s?[:：]\s?(?-i:[^a-zß-ÿ\s]).{{4,160}}[^.。:]$))\s?[:：]\s?[\W_]{{0,3}}(?P<title>\S.{{3,160}})",
    re.IGNORECASE,
)


def turned_to(line: str) -> str:
    """The title behind such a label; "" for any other line."""
    if not (":" in line[:40] or "：" in line[:40]) or not _may_turn(line):
        return ""
    found = _TURNED_TO.fullmatch(line)
    return found["title"].strip() if found else ""


def _may_turn(line: str) -> bool:
    text = bare(line)
    return text[:3].lower() in TURN_HEADS or text[:2] in TURN_HEADS


def neighbours(texts: Sequence[str], end: int) -> frozenset[str]:
    """The titles of the articles before and after this one: with their label, or right below it from row ``end`` on.

    Above the story the page's own headline can stand below such a button.
    """
    found = [(row, line) for row, line in enumerate(texts) if len(line) <= 200 and _may_turn(line)]
    named = {turned_to(line) for _, line in found}
    below = {texts[row + 1] for row, line in found if end <= row < len(texts) - 1 and is_turn(line)}
    return (frozenset(named | below) | turned_pair(texts[:end])) - {""}


_BACK, _ON = frozenset("«‹←≪⟵"), frozenset("»›→≫⟶")
_BOTH = regex(r"\s?[|·•]\s|\s{2,}|\s(?=[»›→≫⟶])")  #: between the two on one line
_LABELLED = regex(rf"(?:{_TURN_WORD}(?:\s{_TURN_NOUN})?|{_TURN_NOUN}\s{_TURN_WORD})\s?[:：]\s\S", re.IGNORECASE)
_TITLE, _PAIR, _LABEL = 120, 240, 40  #: characters of a title with its arrow, of a line with two, of a label


def turned_pair(texts: Sequence[str]) -> frozenset[str]:
    """The lines of two neighbours that name the articles before and after this one behind arrows or labels: "« Leaf
    pickup" over "The couch »", "« Leaf pickup | The couch »", "Anterior: La niebla" over "Siguiente: El pato".
    """
    found: set[str] = set()
    for row, line in enumerate(texts):
        if line[0] in _BACK and line[-1] in _ON:
            found.update([line] if len(line) <= _PAIR and _BOTH.search(line, 2, len(line) - 2) else [])
        elif row + 1 < len(texts) and (_points_back(line) and _points_on(texts[row + 1])):
            found.update(texts[row : row + 2])
    return frozenset(found)


def _is_labelled(line: str) -> bool:
    return (":" in line[:_LABEL] or "：" in line[:_LABEL]) and _may_turn(line) and _LABELLED.match(line) is not None


def _points_back(line: str) -> bool:
    arrow = line[0] in _BACK and " " in line and _ON.isdisjoint(line)
    return len(line) <= _TITLE and (arrow or _is_labelled(line))


def _points_on(line: str) -> bool:
    arrow = line[-1] in _ON and " " in line and _BACK.isdisjoint(line)
    return len(line) <= _TITLE and (arrow or _is_labelled(line))


def heads_page(folded: str, found: list[str]) -> bool:
    """A heading of what else stands on the printed page, folded; ``found``: its words."""
    return not PAGE_WORDS.isdisjoint(found) and _OF_PAGE.fullmatch(folded) is not None
