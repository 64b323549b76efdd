"""What lists of other articles hold beside their titles: teasers and tags under each, the heading of the box below."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.text.measure import CJK, ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems

_TITLE, _WORDS = (12, 130), 4  #: widths of a title that something stands under, and how many words it has at least
_TEASER = (35, 400)  #: widths of the sentence or two under it
_TAG, _TAG_WORDS = 26, 2  #: width and words of the name of a section or a subject
_PAIRS = 2  #: titles with something under each that show how the list is made
_HEADING_WORDS = 4  #: of a box below a list at most
_BOX = 40  #: width of a sentence in it
#: archives and categories with their numbers: "▼ 2010 (41)", "March 2011 (12)", "Politik (3)"
_COUNTED = re.compile(r"[►▼▸▾▶▻▷+–-]?\s?[^\W_][\w .'’&-]{0,25}\s?\(\d{1,5}\)")
#: headings over one article, folded
_OF_ONE = frozenset(
    heading.strip()
    for heading in """related article, related story, related content, recommended article, recommended story,
    suggested article, linked story, verwandter artikel, passender artikel, zum artikel, article lié, article associé,
    article connexe, article recommandé, artículo relacionado, noticia relacionada, nota relacionada,
    artículo recomendado, articolo correlato, notizia correlata, articolo consigliato, artigo relacionado,
    notícia relacionada, matéria relacionada, gerelateerd artikel, aanbevolen artikel, relaterad artikel,
    relateret artikel, relatert artikkel, relatert sak, aiheeseen liittyvä juttu, powiązany artykuł, polecany artykuł,
    související článek, súvisiaci článok, kapcsolódó cikk, articol similar, похожая статья, материал по теме,
    статья по теме, новость по теме, матеріал за темою, σχετικό άρθρο, ilgili haber, i̇lgili haber, berita terkait,
    خبر ذو صلة, מאמר קשור""".replace("\n", " ").split(",")
)


def under_titles(page: Page, first: int, last: int, body: Collection[int]) -> frozenset[int]:
    """Rows from ``first`` on that stand under a title each: its teaser, or the name of its section.

    Only where two titles or more have one. ``body``: rows that the line model kept; where paragraphs of its own
    are among them, blank lines must part the story's and none these.
    """
    for is_under in (_is_teaser, _is_tag):
        rows = _alternating(page, first, last, is_under)
        if len(rows) < _PAIRS:
            continue
        tight = not any(page.gap[r] for r in rows)
        if is_under is _is_tag or (tight and _is_spaced(page, body, first)) or not any(r in body for r in rows):
            return frozenset(rows)
    return frozenset()


def _is_spaced(page: Page, body: Collection[int], row: int) -> bool:
    """Blank lines stand over most of the body's rows above this one."""
    above = [r for r in body if r < row]
    return sum(page.gap[r] > 0 for r in above) * 2 > len(above)


def _alternating(page: Page, first: int, last: int, is_under: Callable[[str], bool]) -> list[int]:
    rows: list[int] = []
    for row in range(first + 1, last, 2):
        if not _is_long(page.text[row - 1]) or not is_under(page.text[row]):
            break
        if rows and page.gap[row] != page.gap[rows[0]]:
            break
        rows.append(row)
    return rows


def _is_long(line: str) -> bool:
    wide = _TITLE[0] <= width(line) <= _TITLE[1] and (line.count(" ") >= _WORDS - 1 or bool(CJK.search(line)))
    return wide and ending(line) != "." and label_of(line) == ""


def _is_teaser(line: str) -> bool:
    return _TEASER[0] <= width(line) <= _TEASER[1] and ending(line) == "." and line[-1] not in "?!"


def _is_tag(line: str) -> bool:
    words = line.count(" ") + 1
    plain = line[0].isupper() and line[-1].isalpha() and not any(c.isdigit() for c in line)
    return plain and words <= _TAG_WORDS and width(line) <= _TAG and not CJK.search(line) and label_of(line) == ""


def is_of_one(heading: str, titles: Sequence[tuple[int, str]]) -> bool:
    """A heading for one article, and what stands below that one is the name of its section."""
    return len(titles) > 1 and key(heading) in _OF_ONE and _is_long(titles[0][1]) and _is_tag(titles[1][1])


def heads_box(page: Page, row: int, body: Collection[int]) -> bool:
    """The last line of a list that is none of its titles: the heading of the archive or the box below it.

    A box repeats a word of its heading; the legal lines at a page's foot say nothing of the last title.
    """
    line = page.text[row]
    if row + 1 >= len(page) or line.count(" ") >= _HEADING_WORDS or line[-1] in "?!.\"”»'’" or page.gap[row + 1]:
        return False
    below = page.text[row + 1]
    if _COUNTED.fullmatch(below):
        return row + 2 < len(page) and _COUNTED.fullmatch(page.text[row + 2]) is not None
    over = row > max(body, default=0) or _is_spaced(page, body, row)
    told = (
        width(below) >= _BOX
        and ending(below) == "."
        and below[-1] not in "?!"
        and not stems(line).isdisjoint(stems(below))
    )
    return over and told and page.text[row - 1].count(" ") >= _HEADING_WORDS
