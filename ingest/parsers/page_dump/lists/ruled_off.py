"""Lists of other articles that the line model took for the story's last lines: links, or titles below a ruler."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.points import heads_points
from ingest.parsers.page_dump.lists.list_items import is_moment, item_title, style_of
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.lists.lists import RelatedList, kind_of
from ingest.parsers.page_dump.prepare.link_numbers import LINKED
from ingest.parsers.page_dump.text.measure import CJK, ending, has_figure, width
from ingest.parsers.page_dump.text.page import Page

_LEAST, _MOST = 2, 15  #: titles
_HEADING, _HEADING_WORDS = 45, 6  #: width and words at most
_TITLE_WORDS = 3  #: at least
_RULED = 2  #: lines, blank or drawn, over the heading at least
_STORY = 3  #: rows above it at least


def with_ruled_off(page: Page, body: list[int], found: list[RelatedList]) -> list[RelatedList]:
    """The lists, and one that ends the body: a heading, then nothing but bulleted titles.

    All of them are links, or more space stands over the heading than over any other row of the story: what a story
    lists itself stands no farther from it than paragraphs do from each other.
    """
    end = len(body)
    while end > 0 and _is_marked(page, body[end - 1]) and body[-1] - body[end - 1] == len(body) - end:
        end -= 1
    items = body[end:]
    while items and items[-1] + 1 < len(page) and not page.gap[items[-1] + 1] and _is_marked(page, items[-1] + 1):
        items.append(items[-1] + 1)
    if not _LEAST <= len(items) <= _MOST:
        return found
    head = items[0] - 1
    story = [r for r in body[:end] if r < head]
    linked = all(page.text[r].startswith(LINKED) for r in items)
    if len(story) < _STORY or not (linked or _is_apart(page, head, story)):
        return found
    line = page.text[head]
    heads = width(line) <= _HEADING and line.count(" ") < _HEADING_WORDS and ending(line) in {"", ":"}
    if not heads or heads_points(line) or any(head in one.rows or items[0] in one.rows for one in found):
        return found
    titles = tuple((r, item_title(page.text[r])) for r in items)
    if not all(_is_title(title) for _, title in titles) or sum(has_figure(t) for _, t in titles) == len(titles):
        return found
    return sorted([*found, RelatedList(line, kind_of(line), (head, *items), titles)], key=lambda one: one.rows[0])


def _is_marked(page: Page, row: int) -> bool:
    return style_of(page.text[row]) == "b"


def _is_apart(page: Page, head: int, story: list[int]) -> bool:
    return page.gap[head] >= _RULED and page.gap[head] > max(page.gap[r] for r in story[1:])


def _is_title(text: str) -> bool:
    told = text.count(" ") >= _TITLE_WORDS - 1 or CJK.search(text) is not None
    return told and not text[0].islower() and ending(text) == "" and not is_moment(text) and is_item(text)
