"""Lists of other articles, inside the body and below it, and the number of readers' comments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.foot import is_foot
from ingest.parsers.page_dump.lines.labels import is_of_headings, is_related, is_site_heading, key, label_of
from ingest.parsers.page_dump.lines.notices import is_notice
from ingest.parsers.page_dump.lines.pagers import is_control, is_turn
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.responses import opens_comments
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lines.tag_lines import LABELLED
from ingest.parsers.page_dump.lists import list_ends, pointers
from ingest.parsers.page_dump.lists.list_items import (
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
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import KEPT, ending, width
from ingest.parsers.page_dump.text.page import Page

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
_DIGIT = re.compile(r"\d")


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
        titles = () if pointers.is_promotion(behind) else titles
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
    if list_ends.is_of_one(page.text[head], titles):
        titles = titles[:1]
        rows = rows[: rows.index(titles[0][0]) + 2]  # with the section's name
    elif is_turn(page.text[head]):
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
    under = list_ends.under_titles(page, opens, last, body)
    for row in range(head + 1, last):
        line = page.text[row]
        if titles and row not in under and _ended_above(page, row, style, rows, titles):
            break
        between = is_number(line) or (not titles and is_control(line)) or key(line) in SECTIONS or row in under
        if between or (is_under_title(line) if titles else row < opens):
            rows.append(row)
            continue
        if titles and (_is_over(page, row, rows[-1], style) or _heads_another(page, row)):
            break
        item = item_title(line)
        if not _is_item(item) or (row in body and width(line) > 110) or (row < first and _is_headline(page, row)):
            break
        rows.append(row)
        titles.append((row, item))
    if len(titles) > 1 and titles[-1][0] == rows[-1] and list_ends.heads_box(page, rows[-1], body):
        rows.pop()
        titles.pop()
    return rows, without_behind(titles)


def _ended_above(page: Page, row: int, style: str, rows: list[int], titles: list[tuple[int, str]]) -> bool:
    """Whether another list begins on this row, or a breadcrumb with the one above: what heads it is taken back."""
    line = page.text[row]
    if _begins_another(line, style):
        if titles[-1][0] == rows[-1] and style == "":
            rows.pop()
            titles.pop()
        return True
    if label_of(line) == "related":
        return True
    if key(line) in SECTIONS and key(page.text[row - 1]) in SECTIONS:
        rows.pop()
        return True
    return False


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
    if size < 12 or size > 190 or label_of(text) or _ends_lists(text) or LABELLED.match(text) or asks(text):
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


def is_site_list(found: RelatedList) -> bool:
    return is_site_heading(found.heading)
