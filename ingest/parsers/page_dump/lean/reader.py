"""Pages of the usual build, each field by the sign that most of them have; what has another is asked for as usual."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.page_dump import fields, when
from ingest.parsers.page_dump.body import standfirst
from ingest.parsers.page_dump.body.author_notes import without_author_lines
from ingest.parsers.page_dump.body.next_story import before_next_head
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline import chosen
from ingest.parsers.page_dump.headline.title import Headline, find_title
from ingest.parsers.page_dump.index_page import why_index
from ingest.parsers.page_dump.lean.body import Body, find_body
from ingest.parsers.page_dump.lean.day import find_day
from ingest.parsers.page_dump.lean.headline import find_headline
from ingest.parsers.page_dump.lean.outlet import find_outlet
from ingest.parsers.page_dump.lean.usual import is_broken, is_usual, is_whole
from ingest.parsers.page_dump.lean.writer import find_writers
from ingest.parsers.page_dump.lists.plain import plain_lists
from ingest.parsers.page_dump.names.posted_first import without_headline_notes
from ingest.parsers.page_dump.prepare.cookie_banner import without_banner
from ingest.parsers.page_dump.prepare.shape import why_not
from ingest.parsers.page_dump.quick import is_furniture
from ingest.parsers.page_dump.record import Named, Record, article_of, labelled_byline
from ingest.parsers.page_dump.source import outlet, wires
from ingest.parsers.page_dump.source.rights import LEGAL_SIGNS
from ingest.parsers.page_dump.story_alone import rows_of_text
from ingest.parsers.page_dump.text.language import language_of
from ingest.parsers.page_dump.text.page import Page
from store.model import Article

_TOLD = 3  #: lines to a plain sentence, of a page that is no program and no log
_OPENING = 6  #: rows of the story that tell its language, where it is told clearly


def read_usual(page: Page, date_order: str) -> Article | None:
    """None where the page is of another kind than the usual one."""
    page = without_banner(page)
    if not is_usual(page):
        return None
    body = find_body(page)
    if not _is_sure(page, body):
        return None
    lists = plain_lists(page, body.rows[0])
    taken = frozenset(row for found in lists for row in found.rows)
    legal = page.rows_with(LEGAL_SIGNS)
    rows = before_next_head(page, _without_furniture(page, body, taken, frozenset(legal)))
    if not rows:
        return None
    block = fields.read_block(page)
    rows = [r for r in rows if r not in block.rows] or rows
    title = _headline(page, rows, taken, block)
    if title is None or title.row >= rows[0] or is_broken(page, title.row):
        return None
    rows = without_headline_notes(page, rows, title.text)
    deck, rows = standfirst.apart(page, rows)
    language = language_of([page.text[r] for r in rows[:_OPENING]])
    place = Place(title.row, rows, taken)
    dates = find_day(page, place, date_order, language) or when.find(page, place, date_order, language)
    rows = [r for r in rows if r not in dates.rows] or rows
    place = Place(title.row, rows, taken)
    source = _source(page, place, block, legal, language)
    name = source[1] if source else ""
    byline = labelled_byline(block) or find_writers(page, place, dates.rows, name)
    byline = byline or chosen.find(page, place, dates.rows, name)
    rows = without_author_lines(page, rows, byline.names if byline else ())
    other = taken | dates.rows | block.rows | frozenset([byline.row] if byline else [])
    whole = [*standfirst.find(page, title.row, [*deck, *rows], other), *deck, *rows]
    paragraphs = [page.text[row] for row in whole]
    credit = wires.wire_credit(page, rows)
    return article_of(Record(page, rows, whole[0], paragraphs, language, title, dates, byline, source, credit, lists))


def _is_sure(page: Page, body: Body) -> bool:
    """Whether the story is plain to see, and the page no index, no program and nothing that holds the story alone."""
    if not body.rows or not is_whole(page, body.rows) or why_index(page):
        return False
    told = sum([look.plain for look in body.looks])
    if told * _TOLD < len(page) and why_not(page):
        return False
    return any(look.label == "furniture" for look in body.looks) or not rows_of_text(page, body.rows)


def _without_furniture(page: Page, body: Body, taken: frozenset[int], legal: frozenset[int]) -> list[int]:
    left = []
    for row in body.rows:
        look = body.looks[row - body.first]
        if row in taken or (not look.plain and is_furniture(page.text[row], legal=row in legal)):
            continue
        left.append(row)
    return left


def _headline(page: Page, rows: list[int], taken: frozenset[int], block: fields.Block) -> Headline | None:
    """What labels say, the line below them, the line that shares words with the story, or what the model says."""
    if "title" in block.said:
        return Headline(*block.said["title"], "labelled-title")
    row = fields.below_block(page, block, rows[0]) if block.rows else -1
    if row >= 0:
        return Headline(row, page.text[row], "below-labels")
    return find_headline(page, rows, taken | block.rows) or find_title(page, rows, taken | block.rows)


def _source(page: Page, place: Place, block: fields.Block, legal: Sequence[int], language: str) -> Named | None:
    if given := block.said.get("source"):
        return (*given, "labelled-line")
    return find_outlet(page, place, legal) or outlet.find_source(page, place, language)
