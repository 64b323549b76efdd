"""Lines of a story that point to another article: "Also see: Dam weeps", "Dam weeps" over "Read more"."""

from __future__ import annotations

from collections.abc import Collection

from ingest.parsers.page_dump.lines.asides import is_aside
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.house_calls import sells_access
from ingest.parsers.page_dump.lines.label_tables import SHOW_ALL
from ingest.parsers.page_dump.lines.labels import RELATED, is_related, key, label_of, names_topics
from ingest.parsers.page_dump.lines.line_kinds import kind_of
from ingest.parsers.page_dump.lines.notices import speaks_to_readers
from ingest.parsers.page_dump.lines.pagers import is_control
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.unmarked import unmarked
from ingest.parsers.page_dump.lists.list_titles import offers_letter
from ingest.parsers.page_dump.names.byline_names import byline_of
from ingest.parsers.page_dump.names.credit_line import before_pictures
from ingest.parsers.page_dump.prepare.continued import is_own
from ingest.parsers.page_dump.text.measure import CJK, ending, has_digit, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

LONGEST = 240
ARROWS = "»›→▶►➤➜⇒☞"  #: signs that point at another article from inside a story
ARROWS_OF_SIGNS = (">> ", ">>> ", "-> ", "--> ", "=> ")  #: the same without such letters
_ARROWED = regex(rf"(?:[{ARROWS}]+|>{{2,3}}|-{{1,2}}>|=>)\s*[¿¡«\"“„]?[^\W_]")
#: between heading and title; no class of characters, since the search skips all but the first signs of alternatives
_SIGN = regex(r":|：|\||】|▶|►|→|>|\. | [-–—] |[-–—\u0903] |» |\] ?|  +(?![ |:：>»])")
BULLETS = frozenset("•▪■●◦►▶‣")
_SET_IN, _FEWEST = 4, 2  #: titles of such a list at most and at least
_TITLE, _WORDS = range(24, 110), 4  #: widths of such a title, spaces in it at least
_PARAGRAPH, _SENTENCE = 60, 40  #: widths of a paragraph and of a sentence of the story at least
_SUBJECT, _SMALL = 80, 3  #: characters of a heading with its subject, letters of words in it that may begin small
#: how a heading of what is still to come begins: "Next week in the Tribune"
_COMING = word_set("""next coming tomorrow nächste nächsten morgen prochain prochaine demain próximo próxima próximos
    mañana prossimo prossima domani amanhã volgende nästa næste neste seuraava następny następna příští следующий
    следующая завтра наступний""")
_TITLED = 5  #: spaces in a title and before it that tell it from the names of subjects
_NAMES, _HEAD_ROWS = 2, 12  #: words with a capital behind the first; rows of the head of a page
_HEAD = 42  #: characters of a heading at most
#: what a reader is told to do with the title behind it; with a colon these alone are a heading
VERBS = word_set("""read see watch more related lies lest lesen lire lisez voir leer lea lee ver vea mira leggi guarda
    vedi leia ler veja assista lees kijk bekijk läs se læs les katso lue czytaj zobacz čtěte viz čítajte olvassa citește
    citiți vezi pročitajte preberite читайте читать читай смотрите дивіться διαβάστε δείτε oku okuyun izle baca اقرأ
    قراءة شاهد קראו צפו""")
#: before a bar and a title: "READ | Two resign"; behind "WATCH" stands a film
READ = word_set("READ LESEN LIRE LEER LEGGI LEIA LEES LÄS LÆS LES LUE CZYTAJ ČTĚTE OLVASSA CITEȘTE ЧИТАЙТЕ ЧИТАТЬ")
#: what kind of article the one behind the colon is
KINDS = word_set("""además también aussi inoltre anche também auch außerdem ook också også również też také также також
    ayrıca earlier before previously background analysis explainer explained opinion profile timeline archive gallery
    podcast interview review feature exclusive früher zuvor hintergrund analyse meinung porträt chronik archiv reportage
    bildergalerie auparavant contexte décryptage éclairage portrait entretien archives antes contexto análisis perfil
    entrevista reportaje cronología galería prima contesto analisi ritratto intervista approfondimento antecedentes
    análise reportagem eerder achtergrond profiel tidigare bakgrund analys porträtt tidligere bakgrunn baggrund
    wcześniej analiza sylwetka wywiad dříve rozhovor ранее контекст анализ интервью раніше önceki analiz röportaj سابقا
    تحليل خلفية""")
#: headings that hardly stand over lists, folded
_HEADINGS = phrase_set("""buna da bakın, bunu da okuyun, şunu da okuyun, buna da göz atın, bunlara da bakın,
    lesen sie dazu auch, lesen sie hierzu auch, lesen sie dazu, les òg, sjå òg, puedes leer, puede leer, podés leer,
    puedes leer también, puedes ver, entérate, conoce más, checa, no dejes de leer, no te pierdas, vale a pena ler,
    pode ler também, confira, saiba tudo, potete leggere, puoi leggere, se lo sono perso, vous pouvez lire,
    ne manquez pas, nicht verpassen, niet te missen, missa inte, gå ikke glip av, älä missaa, nie przegap,
    nepřehlédněte, ne maradjon le, не пропустите, не пропустіть, bunu da oku, kaçırmayın, jangan lewatkan, also see,
    see more, read here, read this, read more here, read our story, watch now, more on that, le sugerimos, te sugerimos,
    te recomendamos, también puede leer, además lea, mire también, vea aquí, no olvide leer, conozca más, leggi ancora,
    sullo stesso tema, veja aqui, confira também, kijk ook, mehr zum fall, related story, related article, related post,
    related link, mehr dazu, lesen sie hier, hier lesen, dazu auch, siehe dazu, dazu lesen sie, lesen sie auch hier,
    à relire, relire, lire notre article, lire notre enquête, lire notre reportage, lire ici, notre article, lee aquí,
    leer aquí, lea aquí, lea la nota, lea más, lee más, le recomendamos, vea más, nota relacionada, noticia relacionada,
    relacionado, recomendado, leggi qui, leggi l'articolo, leggi pure, articolo correlato, leia aqui, leia a matéria,
    relacionada, notícia relacionada, lees hier, lees dit ook, zie daarvoor, läs här, läs hela, les saken, læs her,
    czytaj tutaj, przeczytaj, zobacz, čtěte zde, více zde, přečtěte si, další informace, čítajte viac, читайте здесь,
    подробнее, читайте по теме, по теме, ранее, детальніше, читайте ще, прочетете, свързана новина, більше, περισσότερα,
    σχετικό άρθρο, haberin detayı, i̇lgili haber, ilgili haber, ayrıca bakınız, bkz, baca selengkapnya, اقرأ المزيد,
    طالع أيضا, طالع ايضا, وقرأ أيضا, عوד בנושא, 関連, 参考記事, 前回, 相关, 相关链接, 延伸, 更多, 관련, 관련뉴스,
    यह भी पढ़ें, ये भी पढ़ें""")
_UNMARKED = frozenset(map(unmarked, _HEADINGS))  #: as they stand in capitals: "BUNA DA BAKIN"
_LEADS_ON = 32  #: characters of words that lead on
#: below a title that leads to its article: whole lines, folded
_BELOW = phrase_set("""read more, read more here, read the full story, read full story, read full article,
    read the full article, read story, full story, full article, continue reading, read the article, weiterlesen,
    ganzen artikel lesen, mehr lesen, zum artikel, mehr dazu, jetzt lesen, lire la suite, lire l'article,
    lire l'article complet, lire plus, en savoir plus, leer más, leer nota, leer la nota, leer nota completa,
    leer artículo completo, seguir leyendo, ver más, leggi tutto, leggi di più, continua a leggere, leggi l'articolo,
    leia mais, ler mais, saiba mais, continue lendo, lees meer, lees verder, lees het artikel, läs mer,
    läs hela artikeln, læs mere, les mer, les saken, lue lisää, czytaj więcej, czytaj dalej, číst dále, číst více,
    čítať ďalej, tovább olvasom, tovább, citește mai mult, citește toată știrea, читать далее, подробнее,
    читать полностью, читати далі, детальніше, прочетете още, διαβάστε περισσότερα, devamını oku, baca selengkapnya,
    selengkapnya, اقرأ المزيد, المزيد, קרא עוד, 続きを読む, もっと読む, 阅读全文, 查看更多, 자세히 보기, 더보기""")


def inline_heading(line: str) -> tuple[str, str]:
    """(heading, what stands behind it) of a line that opens with a heading of related articles; else ("", "")."""
    if ":" in line[:_HEAD] and _is_on_page(key(head := line.partition(":")[0].rstrip())):
        return head, line.partition(":")[2].strip()
    match = _SIGN.search(line, 2, _HEAD + 2)
    if not match:
        return "", ""
    head, sign = line[: match.start()], match[0]
    folded = key(head)
    listed = folded in _HEADINGS or folded in RELATED or (head.isupper() and unmarked(folded) in _UNMARKED)
    known = listed and (sign != ". " or " " in folded or head.isupper())
    if sign[:2] == "  ":  # no row of links
        behind = line[match.end() :]
        known = known and "  " not in behind and behind.count(" ") > 1 and label_of(behind) == ""
    if not known and sign in ":：" and " " in folded and folded.split(" ", 1)[0] not in _COMING:
        titled = line.count(" ", match.end()) >= _TITLED
        known = titled and is_related(head) and not names_topics(head)
    kind = folded in KINDS and line[-1] not in ".。" and line.count(" ") > 3 and not _tells_makers(line)
    told = folded in VERBS or folded in _BELOW or kind
    if not known and not (sign in ":：" and told and len(line) <= 160):
        return "", ""
    return head.strip(" >»【[(▶►→•·*"), _without_closing(line, line[match.end() :].strip(" :："))


def _tells_makers(line: str) -> bool:
    """Who asked and who took the pictures: "Interview: Ann Lee. Photographs: Tom Reed"."""
    return byline_of(line)[0] != "" and before_pictures(line) != line


_CLOSING = {"[": "]", "(": ")", "【": "】", "（": "）", "{": "}"}


def _without_closing(line: str, title: str) -> str:
    """Without the bracket that closes the whole line: "[Related story: Dam weeps again (twice)]"."""
    closing = _CLOSING.get(line[0], "")
    closed = closing and title.endswith(closing) and title.count(closing) > title.count(line[0])
    return title[:-1].rstrip() if closed else title


#: what a paper prints over the title of an article on another of its pages: "Turn to page 9", "Mehr auf Seite 5"
_ON_PAGE = regex(
    r"(?:\S+ ){1,3}(?:pages?|pp?\.|pg\.?|seiten?|s\.|p[áa]ginas?|p[áa]gs?\.|pagin[ae]|pag\.|sidan?|siden?"
    r"|s(?:ivu|\.)(?:lla|ssa)?"
    r"|stron\w*|str\.|stran\w*|oldal\w*|страниц\w*|стр\.|сторін\w*|стор\.|sayfa\w*"
    r"|σελίδα|σελ\.|עמוד|صفحة|الصفحة|पृष्ठ|पेज) ?[a-z]?\d{1,3}"
    r"|\S+ (?:на|a|à) \d{1,3}\. \S+|(?:lásd )?\S* ?\d{1,3}\. oldal\w*"
)


def _is_on_page(head: str) -> bool:
    return has_digit(head[-9:]) and _ON_PAGE.fullmatch(head) is not None and not is_own(head)


_OVER_STORY = 4  #: rows above the story in which a pointer can stand


def may_stand(page: Page, row: int, first: int) -> bool:
    """Below the body's first row, or right below a paragraph above it: pointers part the first one from the others.
    They may also stand between the writer or the day and the story.
    """
    if row >= first:
        return True
    if row >= first - 3 and (is_below_text(page, row) or is_below_text(page, row - 1)):
        return True
    return row >= first - _OVER_STORY and any(kind_of(page.text[r]) in "TB" for r in range(max(0, row - 3), row))


def is_below_text(page: Page, row: int) -> bool:
    return row > 0 and _is_told(page.text[row - 1])


def heads_subject(page: Page, row: int) -> bool:
    """A heading and what the list below is about, which stands above by itself too: "More stories: Acme Optics Inc"."""
    line = page.text[row]
    head, behind = inline_heading(line) if len(line) <= _SUBJECT else ("", "")
    if not head or key(head) in _HEADINGS or row + 1 >= len(page) or page.gap[row + 1]:
        return False
    return behind in page.text[:row] and not any(w[0].islower() and len(w) > _SMALL for w in behind.split())


def stands_between(page: Page, above: int, below: int) -> bool:
    """One line between these two that points at another article: "Baca juga: Tanggul jebol lagi"."""
    return above + 2 == below and inline_heading(page.text[above + 1])[0] != ""


def is_of_kind(page: Page, row: int, head: str) -> bool:
    """A title with what kind of article it is, "Review: Dam weeps", right below a button such as "Next"."""
    return row > 0 and key(head) in KINDS and is_control(page.text[row - 1])


def set_in(page: Page, row: int) -> list[int]:
    """Two to four titles behind bullets from this row on, with blank lines around them, between two paragraphs.

    What a colon announces, or is a sentence or a few words, is a list of the story's own.
    """
    end = row + 1
    while end < len(page) and not page.gap[end] and end - row <= _SET_IN:
        end += 1
    rows = list(range(row, end))
    if not _FEWEST <= len(rows) <= _SET_IN or end >= len(page) or not page.gap[row]:
        return []
    if not all(_is_told(page.text[r]) for r in (row - 1, end)) or page.text[row][0] == page.text[end][0]:
        return []
    return rows if all(_is_bulleted(page.text[r], page.text[row][0]) for r in rows) else []


def is_of_another(page: Page, row: int, body: Collection[int]) -> bool:
    """A title between two paragraphs, with blank lines around it, that names somebody or a place and has no word of
    the story or of what stands over it: "Missing Elkport man found safe in Illinois". Headings tell of what is below.
    """
    line, below = page.text[row], row + 1
    if below >= len(page) or not page.gap[below] or len(line) not in _TITLE or page.digits[row]:
        return False
    between = row in body or (row - 1 in body and below in body)
    if not between or line.count(" ") < _TITLED or ": " in line or not (line[0].isupper() and line[-1].isalnum()):
        return False
    names = sum(word[0].isupper() for word in line.split()[1:])
    if not _NAMES <= names <= line.count(" ") // 2 or not (_is_told(page.text[row - 1]) and _is_told(page.text[below])):
        return False
    if speaks_to_readers(line) or is_aside(line) or sells_access(line) or cue_classes(line):
        return False
    first = min(body)
    told = [*page.text[max(0, first - _HEAD_ROWS) : first], *(page.text[r] for r in body if r != row)]
    return stems(line).isdisjoint(stems("\n".join(told)))


def _is_told(line: str) -> bool:
    return width(line) >= _PARAGRAPH and ending(line) == "."


def _is_bulleted(line: str, mark: str) -> bool:
    title = line[1:].strip()
    if (
        line[0] != mark
        or width(title) not in _TITLE
        or ":" in title
        or not (title[0].isupper() or title[0] in "'\"“«„")
    ):
        return False
    told = title.count(" ") >= _WORDS or CJK.search(title) is not None
    return told and ending(title) == "" and _OFFERS.isdisjoint(cue_classes(title)) and not speaks_to_readers(title)


def is_promotion(title: str) -> bool:
    """What stands behind "Don't miss:" and asks to follow or to sign up, or names subjects."""
    return (
        _are_subjects(title)
        or speaks_to_readers(title)
        or is_aside(title)
        or (has_digit(title) and sells_access(title))
        or offers_letter(title)
        or (". " in title and not _OFFERS.isdisjoint(cue_classes(title)))
    )


_OFFERS = frozenset(["social", "signup"])


def _are_subjects(behind: str) -> bool:
    """Behind "More on:", a word or two each: "energy, peppers, waste heat"; no headline begins small."""
    parts = [part.strip() for part in _COMMA.split(behind)] if len(behind) <= _SUBJECTS else []
    if not parts or any(part.count(" ") > 1 for part in parts) or behind[-1] in "?!.":
        return False
    return behind[0].islower() or " , " in behind or len(parts) >= _THREE


_SUBJECTS, _THREE = 120, 3  #: characters of a row of subjects, subjects that are no headline's words
_COMMA = regex(r"[,;、،]")


def is_arrowed(line: str) -> bool:
    """A title alone behind an arrow: "» Dam weeps again"."""
    words = line.count(" ") >= 3 or (not line.isascii() and CJK.search(line) is not None)
    return len(line) <= 140 and words and line[-1] not in ".。:：" and _ARROWED.match(line) is not None


def leads_on(line: str) -> bool:
    """Whether the whole line is such words as "Read more"."""
    return len(line) <= _LEADS_ON and key(line) in _BELOW


def is_button(page: Page, row: int, body: Collection[int]) -> bool:
    """Words such as "Read more" under each of some titles below a story: no heading of what stands under it."""
    line = page.text[row]
    first = page.repeated.get(line, 0) if leads_on(line) else 0
    return first > 0 and first - 1 not in body and not page.gap[first]


def shows_all(page: Page, row: int) -> bool:
    """A button right below the last title of a list, to more of its kind: no heading of what stands under it."""
    line = page.text[row]
    return len(line) <= _LEADS_ON and not page.gap[row] and key(line) in SHOW_ALL


#: words behind a teaser that lead to its article, folded; the whole button, and the last word of each
_BUTTON_BEHIND = _BELOW | phrase_set("""mehr, more, plus, suite, la suite, más, altro, mais, meer, mer, mere, lisää,
    więcej, více, viac, bővebben, mai mult, още, далее, далі, více zde, mehr lesen, read on, [more], dalej, tovább""")
_LAST_WORDS = frozenset(button.rpartition(" ")[2] for button in _BUTTON_BEHIND)
_BUTTON_EDGES = " ›»>→▸►…[]()"
_STOPS = ".!?…。"
_TEASER = range(40, 241)  #: characters of a teaser with its button
_BOX = 40  #: characters of the heading over it


def teased(page: Page, row: int) -> tuple[str, tuple[int, ...]]:
    """(heading, rows) of a title over a teaser on whose line a button stands: "Dam weeps" over "Two are hurt. mehr".

    The title is the row before the last; the heading over both may be missing.
    """
    line = page.text[row]
    if page.gap[row] or len(line) not in _TEASER or not _leads_behind(line):
        return "", ()
    title = page.text[row - 1]
    if ending(title) not in {"", "~"} and title[-1] not in '?!"”“»':
        return "", ()
    over = page.text[row - 2]
    headed = page.gap[row - 2] > 0 and not page.gap[row - 1] and len(over) <= _BOX and ending(over) in {"", ":"}
    return (over, (row - 2, row - 1, row)) if headed else ("", (row - 1, row))


def _leads_behind(line: str) -> bool:
    """Such a button behind the last sentence of a line."""
    bare = line.rstrip(_BUTTON_EDGES)
    if bare.rpartition(" ")[2].casefold().lstrip("[(") not in _LAST_WORDS:
        return False
    at = max(map(bare.rfind, _STOPS))
    return at > 0 and key(bare[at + 1 :].strip(_BUTTON_EDGES + '"”“»')) in _BUTTON_BEHIND


def is_below_title(page: Page, row: int) -> bool:
    """Words such as "Read more" right below a short line that stands apart: that line is the other article's title.

    Paragraphs part the two from the story as well as blank lines do.
    """
    line = page.text[row]
    if len(line) > 32 or page.gap[row] or row < 2 or key(line) not in _BELOW:
        return False
    above = page.text[row - 1]
    parted = page.gap[row - 1] > 0 or _is_told(page.text[row - 2])
    parted = parted and (row + 1 == len(page) or page.gap[row + 1] > 0 or _is_sentence(page.text[row + 1]))
    return parted and 12 <= len(above) <= 140 and above[-1] not in ".:。：" and not (asks(above) or label_of(above))


def _is_sentence(line: str) -> bool:
    return width(line) >= _SENTENCE and ending(line) == "."
