"""Lists of other articles, inside the body and below it, and the number of readers' comments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.parsers.page_dump import pointers
from ingest.parsers.page_dump.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.cues import cue_classes
from ingest.parsers.page_dump.foot import is_foot
from ingest.parsers.page_dump.labels import is_of_headings, is_related, is_site_heading, key, label_of
from ingest.parsers.page_dump.list_items import (
    is_first,
    is_labelled_address,
    is_moment,
    is_no_title,
    is_number,
    is_under_title,
    item_title,
    style_of,
    without_behind,
)
from ingest.parsers.page_dump.measure import KEPT, ending, width
from ingest.parsers.page_dump.notices import is_notice
from ingest.parsers.page_dump.page import Page
from ingest.parsers.page_dump.pagers import is_turn
from ingest.parsers.page_dump.sections import SECTIONS

_MORE = frozenset(
    ["more", "mehr", "más", "altro", "altre", "altri", "mais", "meer", "mer", "mere", "więcej", "více", "ещё"]
)
_FROM = frozenset(["from", "aus", "de", "du", "da", "di", "dal", "dalla", "uit", "från", "fra", "z", "из"])
_SENTENCE = 20  #: how wide a line with a full stop is at least that is no title, where titles have none
LONGEST = 30  #: items of one list
_BARS = re.compile(r"\s+[|•·]\s+|\s*;\s+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_END = re.compile(
    r"[©Ⓒⓒ]|\(c\)\s|copyright|all rights reserved|https?://|\b[\w.]+@[\w.]+\b|  |\s[|·•›»]\s"
    r"|^(?:privacy (?:policy|notice)|terms (?:of|and)|cookie|datenschutz|impressum|mentions légales|aviso legal)"
    r"|перепечат|воспроизвед|при использ|при викор"
    r"|ссылка обязательна|\breprodu[cz]|riproduzion|nachdruck|转载|轉載|無断|無斷|무단"
    r"|\bp\.? ?iva\b|\btribunale\b|\bhandelsregister|\bissn\b|powered by|\d[\d ()/-]{8,}\d|\bust-?id",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d ()/-]{8,}\d")
_END_SIGNS = (
    *("©", "ⓒ", "(c)", "copyright", "all rights", "http", "@", "  ", " | ", " · ", " • ", " › ", " » "),
    *("privacy", "terms ", "cookie", "datenschutz", "impressum", "mentions", "aviso"),
    *(
        "перепеч",
        "воспроиз",
        "при использ",
        "при викор",
        "ссылка обяз",
        "reprodu",
        "riprodu",
        "nachdruck",
        "转载",
        "轉載",
        "無断",
        "無斷",
        "무단",
    ),
    *("iva", "tribunale", "handelsreg", "issn", "powered by", "ust-id", "ustid"),
)  #: one of them stands in all that ``_END`` finds but long numbers
_NO_TITLE = re.compile(
    r"""^(?:tags?|keywords?|topics?|filed\ under|schlagwörter|schlagworte|stichworte|themen|mots[- ]clés|etiquetas|temas
    |temi|argomenti|anahtar\ kelimeler|ключевые\ слова|słowa\ kluczowe|klíčová\ slova|kulcsszavak|cuvinte[ -]cheie
    |avainsanat|nøgleord|nøkkelord|nyckelord|parole\ chiave|palabras\ clave|palavras[ -]chave|temas\ relacionados
    |λέξεις\ κλειδιά|关键词|关键字|キーワード|키워드
    |الكلمات\ المفتاحية|più\ informazioni\ su|archivado\ en|publicado\ en
    |en\ este\ artículo|categor(?:y|ies|ia|ía|ie)
    |in\ this\ article|trefwoorden|ämnen|tagi|теги|метки|etiketler
    |temas\ de\ (?:la|esta)\ \w+|tags\ (?:da|de|del|della|der|du)\ \w+
    |(?:thèmes|mots|sujets)\ de\ (?:cet\ |l['’])article|editors?|redaktion|责任编辑|編輯|编辑|责编|责任校对
    |photos?|fotos?|source|quelle|fuente|fonte|bron|källa|kilde|źródło|zdroj
    |источник|джерело|kaynak)\s*[:：]""",
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_RESPONSES = re.compile(
    r"(?:\d+|one|no) (?:responses? to|thoughts? on|comments? on|replies to|réponses? à|commentaires? sur|kommentare? zu"
    r"|antworten (?:auf|zu)|comentarios? (?:en|a)|respuestas a|respostas (?:a|para)|commenti (?:a|su)|risposte a"
    r"|reacties op|gedachten over|kommentarer till|svar på|komentarz\w* do|ответ\w* на)\b",
    re.IGNORECASE,
)
_COMMENTS = (
    re.compile(
        r"""^(?:\w+\s){0,2}(?:comments?|commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties
        |kommentarer|komentarze|komentáře
        |komentari|komentarji|коментари|komentarai|kommentaarid|kommentit|komentar|bình\ luận
        |diskuse|diskusia|diskusija|komentáre|ulasan
        |comments\ (?:on|to)\ this\ \w+
        |комментарии|коментарі|hozzászólások|comentarii|σχόλια|yorumlar|تعليقات|التعليقات|תגובות|コメント|评论|評論
        |댓글)\s*[:：]?\s*[(\[（]?\s*(\d[\d.,]{0,8})\s*[)\]）件条개]*$""",
        re.IGNORECASE | re.VERBOSE,
    ),
    re.compile(
        r"""^(\d[\d.,]{0,8})\s*(?:件の|条|개의?)?\s*(?:readers?\s|user\s)?(?:comments?|commentaires?|kommentare?
        |comentarios?|comentários?|commenti|reacties?|kommentarer|komentarzy|komentarze|komentářů|kommentti?a?
        |příspěvků|príspevkov|komentara|komentarjev|komentarų|bình\ luận|komentar|ความคิดเห็น
        |комментари\w+|коментар\w+|hozzászólás|comentarii|σχόλια|yorum|تعليق\w*|תגובות|コメント|评论|評論|댓글)$""",
        re.IGNORECASE | re.VERBOSE,
    ),
)


#: how a line begins that asks the reader for something, in place of telling news
_ASKS = re.compile(
    r"""^(?:(?:please\ )?(?:follow|find|like|join|contact|email|call)\ (?:us|our|the\ (?:newsdesk|conversation))\b
    |sign\ up|subscribe|log\ in|sign\ in|download\ (?:our|the)|get\ (?:our|daily|weekly|breaking|news|updates
    |all\ the|the\ (?:latest|best|day))
    |we\ (?:want|would|'d)\ (?:like\ |love\ )?to\ hear|tell\ us\ what|let\ us\ know
    |répondre\ à|commenter\ cet|never\ miss|(?:see|read|view)\ our\ |stay\ (?:informed|up|connected)
    |don'?t\ miss\ (?:a|out)|be\ the\ first
    |do\ you\ (?:have|know)|have\ you\ |got\ an?\ |want\ (?:more|to)\b.*\?|enjoyed\ this
    |report\ an?\ (?:correction|error|typo)
    |bu\ haber\w*\ yorum|har\ du\ (?:tips|bilder|sett|synspunkter|nyhetstips|et\ tip)|vet\ du\ (?:mer|noe|något)
    |send\ oss|tips\ oss|heb\ je|heeft\ u|hast\ du|avez-vous|vous\ avez\ (?:une|des)\ (?:info|photo)
    |¿?tienes\ (?:alg|una|fotos|más)|hai\ (?:una|delle)\ (?:foto|segnal)
    |máte\ (?:tip|zajímav)|masz\ (?:temat|zdjęci|ciekaw)|onko\ sinulla|van\ (?:egy\ )?(?:híre|sztorija)
    |to\ (?:comment\ on\ (?:this|the)|order\ (?:a|copies|reprints)|subscribe|advertise|contact\ (?:the|us|our))\b
    |to\ reach\ (?:the|this|our)\b
    |to\ (?:report\ (?:an?\ )?(?:error|typo|correction)|submit\ (?:a|your))|napisz\ do|kontakt\ zu[mr]|kontakt\ z\ aut
    |mail\ an|skriv\ til|contacter\ l|contact\ the\ (?:author|writer|reporter)|contatta\ l|e-?mail\ the
    |zpět\ na|späť\ na|vissza\ a|înapoi\ la|powrót\ (?:do|na)|terug\ naar|tillbaka\ till|tilbage\ til|tilbake\ til
    |takaisin|volver\ a|voltar\ (?:à|para|ao)|retour\ (?:à|au|vers)|назад\ (?:к|на)|вернуться|повернутися|geri\ dön
    |επιστροφή\ στ
    |العودة\ إلى|חזרה\ ל|natrag\ na|nazaj\ na
    |send\ us|share\ (?:this|your)|leave\ a\ |post\ a\ |add\ (?:a|your)\ |write\ (?:a|us)\b
    |view\ (?:all|comments)|show\ (?:all|more)|printed\ from|read\ (?:all|the\ (?:full|whole|original))\b
    |see\ all|about\ (?:us|this\ site)|advertise\b
    |support\ (?:us
    |our|the)\b|click\ here|back\ to|return\ to
    |newsletters?\s?:|abonnez[- ]|suivez[- ]|inscrivez|réagi|recevez|soyez\ le|donnez\ votre|laissez|ajouter\ un
    |imprimer|télécharge
    |folgen\ sie|folge\ uns|haben\ sie|melden\ sie|abonnieren|schreiben\ sie|diskutieren|jetzt\ |zur\ startseite|zurück
    |síguenos|sígue|suscríb|dej[ae]\ (?:un|tu|su)|escribe\ (?:un|tu)|regístrate|compart[ea]|compárt|seguici|iscriviti
    |scrivi\ |lascia\ un
    |condividi|commenta|abbonati|torna\ |siga[- ]|assine|inscreva|deixe\ |compartilh|comente|cadastre
    |ontvang\ (?:elke|iedere|dagelijks|wekelijks|onze|het|de|gratis|nu)|meld\ je\ aan
    |erhalten\ sie\ (?:jeden|täglich|wöchentlich|alle)
    |recib[ae]\ (?:cada|todos|todas|las|los|en\ tu|en\ su|nuestr)|ricevi\ (?:ogni|le|la|gli)
    |få\ (?:nyheder|nyheter|våre|vårt|de\ viktig)
    |otrzymuj\ |dostávejte|receive\ (?:our|the|daily|weekly|breaking)|получайте\ |отримуйте\ (?=\S)
    |pour\ (?:suivre|recevoir|ne\ rien)
    |para\ (?:recibir|receber|seguir|no\ perder)\ |um\ (?:keine|nichts)\ .{2,40}\ verpassen
    |fai\ una\ ricerca|cerca\ (?:nel|su|in)\ |effettua\ |search\ (?:for|the|this|our)\b|rechercher\ (?=\S)
    |faire\ une\ recherche
    |buscar\ en\ |suche\ (?:im|in|nach)\ |zoek(?:en)?\ (?:in|naar|op)\ |gửi\ (?:ý|bình)|bình\ luận|đăng\ ký|chia\ sẻ
    |receba\ |inserir\ |добавить\ |añadir\ |agregar\ |aggiungi\ |dodaj\ |přidat\ |lägg\ till|hinzufügen|toevoegen|oceń
    |rate\ this|bewerten|artikel\ (?:bewerten|teilen)|valora\ |notez\ |volg\ ons
    |この記事|reager|reageer|meld\ u|schrijf\ je|meld\ je|följ\ oss|dela\ |prenumerera|følg\ |tilmeld|подпи[сш]
    |поделиться|оставить
    |обсудить|yorum\ yaz|bizi\ takip|abone\ ol|シェア|ツイート|フォロー|コメント|分享|订阅|공유|댓글|구독)""",
    re.IGNORECASE | re.VERBOSE,
)

#: words on buttons: a short line of these alone, or one that begins with one and a plain noun, is none of the titles
_BUTTONS = frozenset(
    """share tweet email e-mail print save comment comments like follow subscribe facebook twitter whatsapp linkedin
    partager imprimer envoyer commenter recommander recevez tweeter partage teilen drucken mailen twittern senden merken
    empfehlen kommentieren imprimir enviar recomendar compartir comentar guardar tuitear partilhar compartilhar sugerir
    condividi stampa invia commenta tweetta delen printen mailen reageren dela skriv tipsa drukuj udostępnij wyślij
    поделиться распечатать отправить paylaş yazdır gönder newsletter newsletters boletín infolettre nieuwsbrief
    nyhetsbrev""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class RelatedList:
    """A heading and the titles below it, as rows of the page."""

    heading: str
    kind: str
    rows: tuple[int, ...]  #: heading included
    titles: tuple[tuple[int, str], ...]


def kind_of(heading: str) -> str:
    """snake_case of a heading: "Related News" -> related_news."""
    return re.sub(r"\W+", "_", key(heading)).strip("_")[:60]


def find_lists(page: Page, body: frozenset[int], first: int) -> list[RelatedList]:
    """Lists with a known heading, in page order. ``body``: rows the line model kept; ``first``: its first row."""
    out: list[RelatedList] = []
    row = 0
    while row < len(page):
        line = page.text[row]
        below = row > first and len(line) <= 40
        lead = row < first and key(line) in SECTIONS  # "Top story" over the page's own headline
        if (
            len(line) <= 60
            and not lead
            and (is_related(line) or (below and (is_turn(line) or _is_more(page, row, first))))
        ):
            found = _list_below(page, row, body, first)
            if found.titles:
                out.append(found)
                row = found.rows[-1] + 1
                continue
        if len(line) <= pointers.LONGEST and _is_in_story(page, row, first) and (pointer := _pointer(page, row)):
            out.append(pointer)
        row += 1
    return out


def _is_in_story(page: Page, row: int, first: int) -> bool:
    """Below the body's first row, or right below a paragraph above it: pointers part the first one from the others."""
    if row >= first:
        return True
    return row >= first - 3 and any(width(t) >= 60 and ending(t) == "." for t in page.text[max(0, row - 2) : row])


def _pointer(page: Page, row: int) -> RelatedList | None:
    """A list of one line or two: a heading with the title behind it, or "Read more" below the title."""
    line = page.text[row]
    parts = line.split(" | ") if " | " in line else [line]
    head, behind = next((found for part in parts if (found := pointers.inline_heading(part))[0]), ("", ""))
    if not head and ":" in line[:24]:
        head, _, behind = line.partition(":")
        head, behind = (head, behind.strip(" »›→>")) if is_turn(f"{head}:") else ("", "")
    if len(behind) > 7:
        titles = tuple((row, title) for t in _BARS.split(behind) if len(title := item_title(t)) > 7)
        return RelatedList(head, kind_of(head), (row,), titles)
    if pointers.is_below_title(page, row):
        title = item_title(page.text[row - 1])
        return RelatedList(page.text[row], kind_of(page.text[row]), (row - 1, row), ((row - 1, title),))
    return None


def _is_more(page: Page, row: int, first: int) -> bool:
    """Such as "MORE LONG READS", where a line above the story ("CITY  BOOKS  LONG READS") has that section's name."""
    more, _, section = page.text[row].casefold().partition(" ")
    if more not in _MORE or len(section) < 3 or section[-1] in ".!?":
        return False
    section = section.partition(" ")[2] if section.split(" ", 1)[0] in _FROM else section
    section = section[: max(5, len(section) - 2)]
    return any(section in line.casefold() and len(line) > len(section) for line in page.text[:first] if len(line) < 200)


def _list_below(page: Page, head: int, body: frozenset[int], first: int) -> RelatedList:
    rows, titles = _items_below(page, head, body, first)
    if is_turn(page.text[head]):
        titles = titles[:1]
        rows = [r for r in rows if not titles or r <= titles[0][0]]
    elif len(titles) > 2 and titles[-1][0] == rows[-1] and all(_is_dated(page, r) for r, _ in titles[:-1]):
        del rows[-1], titles[-1]  # the only one without a date under it is an advertisement
    return RelatedList(page.text[head], kind_of(page.text[head]), tuple(rows), tuple(titles))


def _is_dated(page: Page, row: int) -> bool:
    return row + 1 < len(page) and is_moment(page.text[row + 1])


def _items_below(page: Page, head: int, body: frozenset[int], first: int) -> tuple[list[int], list[tuple[int, str]]]:
    """Rows of a list, its heading's first, and (row, title) of its items."""
    rows = [head]
    titles: list[tuple[int, str]] = []
    last = min(len(page), head + 1 + 2 * LONGEST)
    opens = next((r for r in range(head + 1, last) if not is_moment(page.text[r])), last)  # days stand over titles
    style = style_of(page.text[opens]) if opens < last else ""
    for row in range(head + 1, last):
        line = page.text[row]
        if titles and _begins_another(line, style):
            if titles[-1][0] == rows[-1] and style == "":  # what stands over it is its heading
                rows.pop()
                titles.pop()
            break
        if titles and label_of(line) == "related":
            break
        if is_number(line):
            rows.append(row)
            continue
        if titles and key(line) in SECTIONS and key(page.text[row - 1]) in SECTIONS:  # a breadcrumb: the list is over
            rows.pop()
            break
        if key(line) in SECTIONS or (is_under_title(line) if titles else row < opens):
            rows.append(row)
            continue
        if titles and (_is_over(page, row, rows[-1], style) or _heads_another(page, row)):
            break
        item = item_title(line)
        if not _is_item(item) or (row in body and width(line) > 110) or (row < first and _is_headline(page, row)):
            break
        rows.append(row)
        titles.append((row, item))
    return rows, without_behind(titles)


def _begins_another(line: str, style: str) -> bool:
    """Numbers or times of day, where the list began without: the first item of another list."""
    if style:
        return style != "n" and is_number(line)
    return is_first(line) or (line[0].isdigit() and style_of(line) in {"1", "t"} and not is_moment(line))


def _heads_another(page: Page, row: int) -> bool:
    """Some words and a colon over a line: the heading of what stands below."""
    line = page.text[row]
    return line[-1] in ":：" and len(line) <= 40 and row + 1 < len(page) and not page.gap[row + 1]


_ICON_LED = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]")


def _is_over(page: Page, row: int, last: int, style: str) -> bool:
    """A blank line ends a list, and so does a line without the mark that its first item has."""
    line = page.text[row]
    if page.gap[row] and _is_break(page, row, last):
        return True
    if line[-1] == "." and width(line) >= _SENTENCE and page.text[last][-1].isalnum():  # the story goes on
        return True
    if style == "n":
        return not is_number(page.text[row - 1])
    if style == "" and _ICON_LED.match(line):
        return True
    if ":" in line[:40] and is_related(line.partition(":")[0]):  # "More on this: Two resign"
        return True
    return (style != "" and style_of(line) != style) or is_labelled_address(line)


def _is_headline(page: Page, row: int) -> bool:
    """Above the body: a line with a byline or a labelled date below it is the page's own headline, no list's item."""
    below = page.text[row + 1] if row + 1 < len(page) else ""
    under = page.text[row + 2] if row + 2 < len(page) else ""
    if len(under) <= 60 and bare_names(below) and _YEAR.search(under):
        return True
    return bool(byline_of(below)[0]) or (_YEAR.search(below) is not None and len(below) > 16 and ":" in below)


def _is_break(page: Page, row: int, last: int) -> bool:
    """A blank line ends a list whose items stand close together."""
    return page.gap[last] == 0 or page.gap[row] > 1


def _ends_lists(text: str) -> bool:
    """Whether ``_END`` finds something; most titles hold no sign of that, which is told sooner without a pattern."""
    folded = text.lower()
    if any(map(folded.__contains__, _END_SIGNS)):
        return _END.search(text) is not None
    return _NUMBER.search(text) is not None


@lru_cache(maxsize=KEPT)
def _is_item(text: str) -> bool:
    size = width(text)
    if size < 12 or size > 190 or label_of(text) or _ends_lists(text) or _NO_TITLE.match(text) or _ASKS.match(text):
        return False
    if opens_comments(text) or text.count(" - ") > 1 or is_notice(text) or is_foot(text) or "★" in text or "☆" in text:
        return False
    if is_of_headings(text) or is_no_title(text):
        return False
    words = text.casefold().split()
    buttons = sum(word.strip(".,:|") in _BUTTONS for word in words)
    home = words[-1] in {"homepage", "home"} and len(words) <= 3
    if home or buttons == len(words) or (words[0] in _BUTTONS and words[0] != "comment" and len(words) <= 4):
        return False
    cues = cue_classes(text)
    asking = "signup" in cues and ". " in text
    if asking or "legal" in cues or cues.get("social", 0) > 1 or cues.get("signup", 0) > 1:
        return False
    return not (ending(text) in {".", ":"} and text[-1] not in "?!？！\"”'’»" and size > 40)


def is_tag_line(line: str) -> bool:
    """Tags, sources or editors behind a label, as they stand below an article."""
    return len(line) < 120 and _NO_TITLE.match(line.lstrip("[(（【") if line[0] in "[(（【" else line) is not None


def asks(line: str) -> bool:
    """A line that asks the reader for something: to follow, to subscribe, to write."""
    return len(line) < 200 and _ASKS.match(line) is not None


def is_site_list(found: RelatedList) -> bool:
    return is_site_heading(found.heading)


def opens_comments(line: str) -> bool:
    """What stands over readers' comments: their number, "3 responses to ..."."""
    return len(line) <= 120 and (comment_count(line) is not None or _RESPONSES.match(line) is not None)


def comment_count(line: str) -> int | None:
    """The number in "Readers Comments (0)", "3 commentaires", "Kommentare (12)"; else None."""
    if len(line) > 50 or not (line[0].isdigit() or line[-1].isdigit() or line[-1] in ")]）件条개"):
        return None
    for pattern in _COMMENTS:
        match = pattern.match(line)
        if match:
            digits = re.sub(r"\D", "", match[1])
            return int(digits) if digits else None
    return None
