"""Other stories set into one, each in a box with what it is and its day: "Hintergrund", "16.11.2022", title."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.lists.pointers import KINDS, VERBS
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import word_set

_KINDS = (
    KINDS
    | VERBS
    | word_set("""mehr plus más altro mais meer mer mere więcej více lisää daha больше ще video vidéo vídeo audio
    podcast liveblog faq exklusiv exclusif exclusivo esclusivo kommentar commentaire comentario commento comentário
    commentaar komentarz komentář комментарий коментар yorum quiz dossier fotostrecke interaktiv interactive""")
)
_KIND, _STAMP = 24, 12  #: characters of what it is, of those beside its day
_MOST = 4  #: lines of such a box
_PARAGRAPH, _TEASER = 60, 200  #: widths of a paragraph of the story, at least, and of a teaser, at most


def with_pointers(page: Page) -> Page:
    """The page with an arrow before the title of each, and without the rest of its box."""
    texts: list[str] = []
    short = [r for r, (line, gap) in enumerate(zip(page.text, page.gap, strict=True)) if gap and len(line) <= _KIND]
    for row in short:
        if row and key(page.text[row]) in _KINDS and (found := _box(page, row)):
            texts = texts or list(page.text)
            last, title = found
            texts[row : last + 1] = [f"→ {title}", *[""] * (last - row)]
    return kept(page, texts) if texts else page


def _box(page: Page, head: int) -> tuple[int, str] | None:
    """(last row, title) of the box below such a line, between two paragraphs with blank lines around it."""
    end = head + 1
    while end < len(page) and not page.gap[end] and end - head <= _MOST:
        end += 1
    inside = page.text[head + 1 : end]
    if not 1 < len(inside) < _MOST or not _is_told(page.text[head - 1]):
        return None
    if not any(map(_is_told, page.text[end : end + 2])):  # a heading may stand over the next paragraph
        return None
    titles = [line for line in inside[:2] if not _is_day(line)]
    if len(titles) != 1 or ending(titles[0]) == "." or not is_item(titles[0]):
        return None
    teaser = inside[2:]
    return (end - 1, titles[0]) if all(width(t) <= _TEASER and ending(t) == "." for t in teaser) else None


def _is_told(line: str) -> bool:
    return width(line) >= _PARAGRAPH and ending(line) == "."


def _is_day(line: str) -> bool:
    dates = find_dates(line) if any(map(str.isdigit, line)) else []
    return len(dates) == 1 and len(line) - (dates[0].end - dates[0].start) <= _STAMP
