"""Boxes set between the paragraphs of a story: facts in short, a timeline, a poll, when and where something is on.

Blank lines part the paragraphs, and none the lines of a box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import role_of
from ingest.parsers.page_dump.lines.embeds import is_answer, is_poll, is_vote
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import phrase_set, pieces, word_set
from ingest.patterns import regex

_MOST = 14  #: lines of a box
_HEADING, _ITEM, _TOLD = 60, 90, 600  #: widths: of its heading, a fact, all of it
_WIDE = 70  #: of a paragraph for sure
_PARAGRAPH, _SENTENCE = 60, 40  #: widths of a paragraph of the story, and of one below a box
_ABOVE = 16  #: rows above the body's first that a box may begin in, below a paragraph
_BEYOND = 24  #: rows below the body's last that a box may stand in, with more of the story below it
_DESK = regex(r"[.!?][\"”’]?\s(?:[A-Z]{2,4}|/)?/[A-Za-z]{2,4}$")
_FACT = regex(r"[^.!?]{0,30}\d|[^\W\d_][^:：]{1,40}[:：]\s?\S")  #: "13bn eaten each year", "Tickets: at the door"
#: what a recipe takes: the story's own
_MEASURED = regex(
    r"(?:\d[\d/.,–-]*|[½¼¾⅓⅔])\s?(?:g|kg|mg|ml|cl|dl|l|oz|lbs?|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|el|tl|cuill\w*\.?"
    r"|cucharad\w+|tazas?|cucchiai\w*|colher\w*|xícaras?|eetlepels?|theelepels?|msk|tsk|krm|rkl|łyż\w+|szklan\w+"
    r"|ст|ч|стакан\w*|грамм\w*|г|гр|кг|мл|大さじ|小さじ|グラム|克|毫升)\b",
    re.IGNORECASE,
)
_NUMBERED = regex(r"(?:[-–—•*·▪■●]|\(?\d{1,2}[.)])\s")

#: headings that say it, folded: the whole line, or what stands before its colon
_HEADINGS = phrase_set("""fact, facts, factbox, fact box, fact file, factfile, the facts, key facts, quick facts,
    fast facts, at a glance, in numbers, by the numbers, the numbers, in figures, timeline, key dates, what we know,
    profile, glossary, who's who, need to know, how it works, if you go, how to help, details, event details,
    the details, fakten, faktenbox, infobox, infokasten, info, info-box, zur sache, zur person, steckbrief, stichwort,
    in zahlen, auf einen blick, chronik, chronologie, zahlen und fakten, kurz erklärt, gut zu wissen, termin, termine,
    lexikon, repères, repère, en chiffres, en bref, les chiffres, chiffres clés, les dates, dates clés, bio express,
    à savoir, encadré, le contexte, pratique, infos pratiques, mode d'emploi, fiche, fiche technique, le lexique, ficha,
    la ficha, ficha técnica, los datos, datos, datos clave, claves, las claves, en cifras, cronología, en detalle,
    el contexto, quién es, la cifra, las cifras, para no perderse, agenda, scheda, la scheda, i numeri, in cifre,
    in numeri, cronologia, le tappe, chi è, in breve, informazioni, i dati, em números, raio-x, linha do tempo, serviço,
    entenda, entenda o caso, perfil, os números, ficha do evento, contexto, kader, feiten, de feiten, in cijfers,
    feiten en cijfers, tijdlijn, in het kort, wie is, praktisch, paspoort, fakta, faktaruta, faktabox, i siffror,
    tidslinje, detta är, så funkar det, bakgrund, blå bog, i tal, i tall, bakgrunn, baggrund, tietolaatikko, taustaa,
    numeroina, aikajana, ramka, fakty, w liczbach, kalendarium, oś czasu, sylwetka, warto wiedzieć, fakta o, v číslech,
    časová osa, kdo je, справка, для справки, досье, в цифрах, цифры, хронология, кстати, факты, довідка, досьє, цифри,
    хронологія, kutu, künye, bilgi kutusu, bilgi notu, rakamlarla, kronoloji, kimdir, névjegy, számokban, στοιχεία,
    αριθμοί, ποιος είναι, معلومات, معلومات أساسية, بطاقة, نبذة, أرقام, تسلسل زمني, حقائق, خلفية, עובדות, ציר זמן, メモ,
    用語解説, 用語, 略歴, プロフィール, 年表, データ, 小资料, 名词解释, 新闻背景, 大事记, 人物简介, 资料, 小資料,
    名詞解釋, 용어설명, 용어 설명, 약력, 프로필, 연표""")
_POLLS = phrase_set("""poll, quick poll, reader poll, online poll, umfrage, abstimmung, sondage, encuesta, sondaggio,
    enquete, stelling, peiling, omröstning, afstemning, avstemning, äänestys, kysely, ankieta, sonda, anketa, szavazás,
    опрос, опитування, anket, ψηφοφορία, استطلاع, استطلاع رأي, סקר, アンケート, 投票, 투표""")
_WHO = pieces("""who is |who was |what is |wer ist |wer war |was ist |qui est |qui était |qu'est-ce |quién es |
    ¿quién es |¿qué es |qué es |chi è |chi era |cos'è |quem é |o que é |wie is |wat is |vem är |vad är |hvem er |
    hvad er |hva er |kuka on |mikä on |kim jest |kto to |co to jest |kdo je |co je |кто так|что так|хто так|kimdir|
    من هو |من هي |ما هو |ما هي """)
_FIRST = (
    word_set("""factbox factfile faktaruta faktabox faktenbox infobox infokasten fakta fakten repères fiche ficha
    scheda kader ramka tietolaatikko справка довідка досье kutu""")
)  #: words that open such a heading, whatever is told of it
_OPENS, _CLOSES = "【［[〈＜《■▼◆●「", "】］]〉＞》」"


def set_in(page: Page, rows: list[int]) -> frozenset[int]:
    """Rows of the boxes among the body's ``rows``, right below them and below a paragraph above them.

    None where blank lines do not part the paragraphs.
    """
    if len(rows) < 2 or not _is_spaced(page, rows):
        return frozenset()
    kept = frozenset(rows)
    found: list[int] = []
    headed = cross_headings(page, rows)
    for block in _blocks(page, rows[0] - _ABOVE, rows[-1] + _BEYOND):
        if block[0] < rows[0] and not _may_be_above(page, block):
            continue
        below = range(block[-1] + 1, min(len(page), block[-1] + 3))
        goes_on = any(r in kept or (page.gap[r] and _is_sentence(page.text[r])) for r in below)
        if not goes_on or not _is_box(page, block, often=block[0] in headed and len(headed) > 1):
            continue
        if block[0] > rows[1] or not _opens_story(*page.text[block[0] : block[0] + 2]):
            found += block
    return frozenset(found)


def _may_be_above(page: Page, block: list[int]) -> bool:
    """Below a paragraph; a block that names the writer is the head of the page, whatever banner stands over it."""
    return _is_paragraph(page.text[block[0] - 1]) and not any(byline_of(page.text[row])[0] for row in block)


def resumed(page: Page, rows: list[int], boxed: frozenset[int]) -> list[int]:
    """The ``rows`` and the paragraphs below their boxes that share a word with them, or answer what is asked above."""
    out = set(rows)
    for below in sorted(r + 1 for r in boxed if r + 1 not in boxed and r > rows[0]):
        asked, row = False, below
        while row < len(page) and page.gap[row] and row not in out and row not in boxed:
            line = page.text[row]
            if not asked and line[-1] in "?？" and width(line) <= _ITEM:
                asked = True
            elif _is_sentence(line) and (asked or _shares(page, rows, line)):
                out.update({row - 1, row} if asked else {row})
                asked = False
            else:
                break
            row += 1
    return sorted(out)


def _shares(page: Page, rows: list[int], line: str) -> bool:
    return bool(stems(line) & stems(" ".join(page.text[r] for r in rows[:40])[:6000]))


def _is_spaced(page: Page, rows: list[int]) -> bool:
    told = [r for r in rows[1:] if _is_sentence(page.text[r])]
    return bool(told) and sum(page.gap[r] > 0 for r in told) * 2 >= len(told)


def _is_paragraph(line: str) -> bool:
    return width(line) >= _PARAGRAPH and ending(line) == "."


def _is_sentence(line: str) -> bool:
    return width(line) >= _SENTENCE and ending(line) == "."


def _blocks(page: Page, first: int, last: int) -> Iterator[list[int]]:
    """Two lines or more below ``first`` with blank lines above and below them, and none among them."""
    row, size = max(0, first) + 1, len(page)
    while row < min(last, size):
        end = row + 1
        while end < size and not page.gap[end]:
            end += 1
        if page.gap[row] and 1 < end - row <= _MOST:
            yield list(range(row, end))
        row = end


def cross_headings(page: Page, rows: list[int]) -> list[int]:
    """Headings right above the paragraph that they stand for: where a story has several, each may be one of its own."""
    return [
        r - 1
        for r in rows[1:]
        if not page.gap[r] and page.gap[r - 1] and width(page.text[r - 1]) <= _HEADING and _is_paragraph(page.text[r])
    ]


def _is_box(page: Page, block: list[int], *, often: bool) -> bool:
    """Headed by a word for boxes, or short facts below a heading that no sentence announces."""
    head, *items = [page.text[r] for r in block]
    who = head[-1] in "?？" and key(head).startswith(_WHO)
    if width(head) > _HEADING or not (who or ending(head) in {"", ":"}) or _NUMBERED.match(head):
        return False
    named = 1 if who else _named(head)
    if named and sum(map(width, items)) <= _TOLD:
        strong = named > 1 or len(items) > 1 or head.isupper()
        return strong or not often
    announced = ending(page.text[block[0] - 1]) == ":" or ending(head) == ":"
    if (
        announced
        or head[0].isdigit()
        or any(_MEASURED.match(t) for t in items)
        or len(items) < 2
        or any(width(t) > _ITEM or ending(t) == "." for t in items)
    ):
        return False
    facts = sum(_FACT.match(t) is not None and not _NUMBERED.match(t) for t in items)
    return facts * 4 >= 3 * len(items) and not _is_signed(head, items)


def _is_signed(head: str, items: list[str]) -> bool:
    """A writer over the day: the counters and buttons of Substack stand below them. Or the writer behind a label, with
    others or the day: "Text: Ann Lee" over "Photos: Bo Ek".
    """
    if kind_of(items[0]) == "T" and bare_names(head) == (head,):
        return True
    return any(byline_of(line)[1] for line in (head, *items))


def _opens_story(head: str, below: str) -> bool:
    """A labelled day or the writer, with more of them below, between a standfirst and its story: "Publicerad 29 januari
    2020 06.00" over "Uppdaterad 30 januari 2020 11.32" and "Text: Ann Lee".
    """
    if byline_of(head)[1]:
        return True
    days = find_dates(head) if kind_of(head) == "T" else ()
    if not days:
        return False
    return role_of(head[: days[0].start]) != "plain" or bool(byline_of(below)[1] or find_dates(below))


def names_box(head: str) -> bool:
    return _named(head) > 0


def _named(head: str, headings: frozenset[str] = _HEADINGS | _POLLS) -> int:
    """2: a word for boxes with a colon, a name or brackets; 1: the word alone; 0: neither."""
    folded = key(head)
    if folded in headings:
        return 1 + (head[-1] in ":：" or head[0] in _OPENS)
    before, sign, _ = folded.replace("：", ":").partition(":")
    if sign and before.strip() in headings:
        return 2
    if head[0] in _OPENS and any(folded[:k].strip() in headings for k in range(1, 12) if folded[k : k + 1] in _CLOSES):
        return 2
    return 2 if folded.split(" ", 1)[0] in _FIRST and folded.count(" ") <= 5 else 0


def leads_list(page: Page, row: int, taken: frozenset[int]) -> bool:
    """A button right over a list: "SHARE THIS ARTICLE"."""
    return row + 1 in taken and not page.gap[row + 1] and label_of(page.text[row]) == "furniture"


def is_button_of_list(page: Page, row: int, taken: frozenset[int], told: list[int]) -> bool:
    """It closes a list set into a story ("Share"), or heads in capitals what follows: the story goes on below it."""
    if not (row - 1 in taken and row not in taken and row + 1 < len(page) and row + 1 not in taken):
        return False
    line = page.text[row]
    heads = line.isupper() and width(line) <= _HEADING and line[-1].isalpha()
    return (heads or label_of(line) == "furniture") and tells_on(page, row + 1, told)


def tells_on(page: Page, row: int, told: list[int]) -> bool:
    """A paragraph that has a word of the story's."""
    line = page.text[row] if row < len(page) else ""
    if width(line) < _WIDE or not is_whole(line) or line[-1] in "?!":
        return False
    return not stems(line).isdisjoint(stems(" ".join(page.text[r] for r in told[-40:])[:6000]))


def is_whole(line: str) -> bool:
    return ending(line) == "." or is_initialled(line)


def is_initialled(line: str) -> bool:
    """A last paragraph with who edited it behind: "... in a listening test. SFM/rga", "... at dawn. /jb"."""
    return "/" in line[-5:] and _DESK.search(line[-16:]) is not None


_QUESTION = 160  #: characters of what a poll asks


def without_polls(page: Page, rows: list[int]) -> list[int]:
    """Without the questions of polls and the answers below them."""
    out: list[int] = []
    last = -9  #: the row of the last such line
    for row in rows:
        line = page.text[row]
        answered = row == last + 1 and is_vote(line)
        if is_poll(line) or answered or _is_asked(page, row):
            last = row
        else:
            out.append(row)
    return out or rows


def _is_asked(page: Page, row: int) -> bool:
    """A question, set apart, right over two answers with their votes: "Does the bell wake you?", "Yes 64 %"."""
    line = page.text[row]
    if line[-1] not in "?？؟" or len(line) > _QUESTION or not page.gap[row] or row + 2 >= len(page):
        return False
    below = page.text[row + 1 : row + 3]
    return not any(page.gap[row + 1 : row + 3]) and (all(map(is_vote, below)) or all(map(is_answer, below)))
