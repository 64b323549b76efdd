"""One page of news as plain text -> one Article, each field with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import BinaryIO

from ingest.encoding import decode
from ingest.parsers import issued
from ingest.parsers.contract import Context
from ingest.parsers.markdown_lines import Row
from ingest.parsers.page_dump import fields, quick, several, when
from ingest.parsers.page_dump.body import boxes, captions, head_boxes, standfirst
from ingest.parsers.page_dump.body.author_notes import without_author_lines
from ingest.parsers.page_dump.body.body import body_rows
from ingest.parsers.page_dump.body.house_lines import without_addresses
from ingest.parsers.page_dump.body.live_page import with_entries
from ingest.parsers.page_dump.body.next_story import before_headings, before_next_head, before_teasers, from_dateline
from ingest.parsers.page_dump.body.own_lists import with_items, with_spread_lists
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.body.series import with_series
from ingest.parsers.page_dump.body.set_pictures import without_set_pictures
from ingest.parsers.page_dump.body.short_story import or_longer
from ingest.parsers.page_dump.body.story_end import above_end_mark, before_error_note
from ingest.parsers.page_dump.body.toggled import without_toggled
from ingest.parsers.page_dump.body.trim import trimmed
from ingest.parsers.page_dump.byline import chosen
from ingest.parsers.page_dump.found import Found
from ingest.parsers.page_dump.headline.title import Headline, find_title
from ingest.parsers.page_dump.headline.title_order import never_headline
from ingest.parsers.page_dump.index_page import why_index
from ingest.parsers.page_dump.lean.reader import read_usual
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.ages import with_ages_apart
from ingest.parsers.page_dump.lists.lists import RelatedList, find_lists
from ingest.parsers.page_dump.lists.own_headline import without_own
from ingest.parsers.page_dump.lists.set_stories import with_pointers
from ingest.parsers.page_dump.lists.site_lists import with_speech
from ingest.parsers.page_dump.lists.unnamed import find_among_text, with_unnamed
from ingest.parsers.page_dump.names import byline_names, posted_first
from ingest.parsers.page_dump.names.introduced import introduced
from ingest.parsers.page_dump.names.staff_lines import is_staff_line
from ingest.parsers.page_dump.prepare import forum, newsletter, one_line, wide_script, wire
from ingest.parsers.page_dump.prepare.ad_labels import without_ad_labels
from ingest.parsers.page_dump.prepare.broken_words import with_drop_caps
from ingest.parsers.page_dump.prepare.browser_marks import without_browser_marks
from ingest.parsers.page_dump.prepare.consents import without_consents
from ingest.parsers.page_dump.prepare.flat import with_blocks_apart
from ingest.parsers.page_dump.prepare.glued import is_writer, with_dates_apart, with_labels_apart, with_mail_apart
from ingest.parsers.page_dump.prepare.links import (
    without_link_hints,
    without_link_numbers,
    without_references,
    without_targets,
)
from ingest.parsers.page_dump.prepare.markdown import page_of, read_text
from ingest.parsers.page_dump.prepare.name_items import with_names_bare
from ingest.parsers.page_dump.prepare.nodes import with_sentences_whole
from ingest.parsers.page_dump.prepare.parted_credits import with_credits_whole
from ingest.parsers.page_dump.prepare.players import without_players
from ingest.parsers.page_dump.prepare.polls import without_polls
from ingest.parsers.page_dump.prepare.script_notes import without_script_notes
from ingest.parsers.page_dump.prepare.scripts import without_scripts
from ingest.parsers.page_dump.prepare.set_in import without_set_in
from ingest.parsers.page_dump.prepare.shape import prose_rows, why_not
from ingest.parsers.page_dump.prepare.signed_days import with_signed_days_apart
from ingest.parsers.page_dump.prepare.stated import with_statements
from ingest.parsers.page_dump.prepare.unwrap import unwrapped, with_marks_close, with_signatures_apart
from ingest.parsers.page_dump.prepare.walls import without_walls
from ingest.parsers.page_dump.prepare.wrappings import Unwrapped, without_wrappings
from ingest.parsers.page_dump.record import OPENING, Record, article_of, labelled_byline
from ingest.parsers.page_dump.record_labels import (
    with_body_bare,
    with_label_rows,
    with_labels_led,
    with_labels_over,
    with_plain_labels,
)
from ingest.parsers.page_dump.source import outlet, rights, wires
from ingest.parsers.page_dump.source.own_appeals import without_appeals
from ingest.parsers.page_dump.story_alone import rows_of_text
from ingest.parsers.page_dump.text.language import language_of
from ingest.parsers.page_dump.text.page import Page
from ingest.stand_ins import checked
from store.model import Article, Rejected

#: what is taken from the page, or set apart on it, before it is looked at, in this order
_STEPS = (
    with_statements,
    without_scripts,
    without_references,
    without_targets,
    with_blocks_apart,
    one_line.with_blocks_on_lines,
    with_sentences_whole,
    without_browser_marks,
    with_names_bare,
    with_credits_whole,
    with_labels_led,
    with_labels_over,
    with_dates_apart,
    with_signed_days_apart,
    with_mail_apart,
    with_ages_apart,
    with_labels_apart,
    with_plain_labels,
    with_label_rows,
    with_body_bare,
    without_polls,
    with_pointers,
    without_set_in,
    without_toggled,
    without_set_pictures,
    without_players,
    without_walls,
    without_consents,
    without_script_notes,
    without_link_hints,
    wire.without_marks,
    wire.without_takes,
    with_drop_caps,
    without_ad_labels,
)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """The one article of a page; the many of a file in which whole articles stand one behind the other."""
    text = decode(stream.read()).text
    yield from _several(text, context) or (_one(read_text(text), context),)


def _one(page: Page, context: Context) -> Article | Rejected:
    found = read_article(page, context)
    return checked(issued.settled(found, page.text) if issued.SIGN in page.whole else found, *page.text[:2])


def read_rows(rows: Sequence[Row], context: Context) -> Article | Rejected:
    """The article of a page whose lines are known, as ``markdown_lines`` gives them."""
    return _one(page_of(rows), context)


def _several(text: str, context: Context) -> list[Article]:
    """The articles of a file whose sections all are articles of their own; none where one of them is not."""
    for sections in several.splits(text):
        found: list[Article] = []
        for number, section in enumerate(sections, 1):
            article = read_article(read_text(section), context)
            if not isinstance(article, Article) or not several.is_whole(article, section):
                break
            found.append(replace(article, key=str(number)))
        if len(found) == len(sections) and several.are_different(found, sections):
            return found
    return []


def read_article(page: Page, context: Context) -> Article | Rejected:
    """The article of a page, or why there is none: of a thread's first post, of a mail also with its subject on top."""
    if context.fast and (usual := read_usual(page, context.date_order)):
        return usual
    post = forum.first_post(page)
    if post is not page and isinstance(found := _read(post, context, headed=True), Article) and found.title:
        return _with_poster(found, page)
    found = _read(newsletter.with_sender(page), context, headed=page.mail is not None, mail=page.mail)
    if page.mail is None or (isinstance(found, Article) and found.title):
        return found
    found = _read(newsletter.with_subject(page, page.mail), context)
    return newsletter.with_headers(found, page.mail, context.date_order) if isinstance(found, Article) else found


def _with_poster(found: Article, page: Page) -> Article:
    """A post that names neither a writer nor a day is its poster's own, of the day over it."""
    name, day = forum.poster(page) if not (found.authors or found.published) else ("", None)
    return replace(found, authors=(name,), byline=name, published=day) if name else found


def _read(page: Page, context: Context, *, headed: bool = False, mail: Page | None = None) -> Article | Rejected:
    """``headed``: a line that can be no headline is none, since there is one to come. ``mail``: what it came in."""
    bare = _quickly_bare(page) if context.fast else _bare(page)
    reason = why_not(bare.page) or ("" if mail else why_index(bare.page))
    found = None if reason else _first_look(_joined(bare.page), fast=context.fast)
    if found is None or not found.rows:
        return Rejected(code="not-an-article", reason=reason or "no line of it reads like running text")
    saved, page, rows = page, found.page, found.rows
    block = fields.read_block(page)
    rows = [r for r in rows if r not in block.rows] or rows
    title = _of_mail(page, mail, rows) or _headline(page, rows, found.no_titles, block)
    title = None if headed and title and never_headline(page, title.row) else title
    rows = _below_headline(page, rows, title) if title else rows
    deck, rows = standfirst.apart(page, rows)
    language = language_of([page.text[r] for r in rows[:OPENING]])
    place = Place(_headline_row(page, title, rows[0]), rows, found.taken, bare.captured, bare.address)
    dates = when.find(page, place, context.date_order, language)
    rows, deck = _without_stamps(page, rows, dates.rows) or rows, _without_stamps(page, deck, dates.rows)
    place = replace(place, rows=rows)
    given = block.said.get("source")
    source = (*given, "labelled-line") if given else outlet.find_source(page, place, language)
    byline = labelled_byline(block) or chosen.find(page, place, dates.rows, source[1] if source else "")
    rows = rows if context.fast else without_appeals(page, rows, source[1] if source else "")
    rows = without_author_lines(page, rows, byline.names if byline else ())
    other = found.taken | dates.rows | block.rows | frozenset([byline.row] if byline else [])
    above = standfirst.find(page, title.row, [*deck, *rows], other) if title else []
    whole = [*deck, *rows]
    top = title.row if title else rows[0]
    lists, whole = (found.lists, whole) if context.fast else _with_unnamed(found, whole, other.union(above), top)
    whole = above + whole
    paragraphs = one_line.paragraphs(saved, page, whole)
    credit = wires.wire_credit(page, rows)
    return article_of(Record(page, rows, whole[0], paragraphs, language, title, dates, byline, source, credit, lists))


def _bare(page: Page) -> Unwrapped:
    """The page without what players, paywalls, wires and tools added to it, and with what is glued set apart."""
    for step in _STEPS:
        page = step(page)
    return without_wrappings(page)


def _quickly_bare(page: Page) -> Unwrapped:
    """The page without the addresses of its links, and with its blocks on lines of their own."""
    return without_wrappings(one_line.with_blocks_on_lines(without_targets(without_references(page))))


def _joined(page: Page) -> Page:
    """The page with lines that a tool broke joined again."""
    return with_signatures_apart(with_marks_close(unwrapped(wide_script.unwrapped(page))))


def _first_look(page: Page, *, fast: bool) -> Found:
    """What the line model takes for the body; where nothing of that stays, all sentences of the page."""
    page = without_link_numbers(page)
    if fast and (seen := quick.first_look(page)):
        return seen
    rows = body_rows(page)
    text = rows_of_text(page, rows)
    if text and (found := sort_out(page, body_rows(page, text), frozenset(text))).rows:
        return found
    for likely in _likely(page, rows):
        longer = or_longer(page, likely)
        if longer and (found := sort_out(page, longer)).rows:
            return found
    return sort_out(page, list(range(len(page))))


def _likely(page: Page, rows: list[int]) -> Iterator[list[int]]:
    """The line model's rows, then those of its prose, which few pages need."""
    yield rows
    yield prose_rows(page)


def _with_unnamed(
    found: Found, whole: list[int], other: frozenset[int], top: int
) -> tuple[list[RelatedList], list[int]]:
    """All lists of the page and the body without their headings; no row that is text for sure belongs to one."""
    return with_unnamed(found.page, whole, other | found.text, found.lists, top)


def _headline(page: Page, rows: list[int], taken: frozenset[int], block: fields.Block) -> Headline | None:
    if "title" in block.said:
        return Headline(*block.said["title"], "labelled-title")
    row = fields.below_block(page, block, rows[0]) if block.rows else -1
    if row >= 0 and not never_headline(page, row):
        return Headline(row, page.text[row], "below-labels")
    return find_title(page, rows, taken | block.rows)


def _below_headline(page: Page, rows: list[int], title: Headline) -> list[int]:
    """The rows of the body below the headline, without last ones that name the article by it."""
    if title.row >= rows[0]:
        rows = [r for r in rows if r > title.row] or [r for r in rows if r != title.row] or rows
    return posted_first.without_headline_notes(page, rows, title.text)


def _without_stamps(page: Page, rows: list[int], dated: AbstractSet[int]) -> list[int]:
    """The rows without those that are a date and little else, and without bylines right below them."""
    out: list[int] = []
    stamped = -1
    for row in rows:
        line = page.text[row]
        if row in dated or (
            row == stamped + 1 and len(line) <= byline_names.LONGEST and byline_names.byline_of(line)[1]
        ):
            stamped = row
        else:
            out.append(row)
    return out


def _of_mail(page: Page, mail: Page | None, rows: list[int]) -> Headline | None:
    row = newsletter.headline_row(page, mail, rows) if mail else -1
    return Headline(row, page.text[row], "mail-subject") if row >= 0 else None


def _headline_row(page: Page, title: Headline | None, top: int) -> int:
    """The first line near the body that prints the headline: names and dates stand below that one."""
    if title is None:
        return top
    same = [r for r in range(title.row, top + 1) if page.text[r] == page.text[title.row]]
    return next((r for r in same if top - r <= 15), same[-1] if same else title.row)


def sort_out(page: Page, rows: list[int], text: frozenset[int] = frozenset()) -> Found:
    """The model's rows without lists, labels, bylines and legal lines, and the lists themselves.

    ``text``: rows that are text, where nothing of a page stands around the story.
    """
    lists = [with_speech(page, found) for found in find_lists(page, frozenset(rows), rows[0])]
    lists = lists if text else find_among_text(page, rows, lists)
    lists = without_own(page, lists, rows[0])
    boxed = boxes.set_in(page, rows)
    rows = boxes.resumed(page, rows, boxed) if boxed else rows
    taken = boxed.union(r for found in lists for r in found.rows)
    legal = frozenset(r for r in page.rows_with(rights.LEGAL_SIGNS) if rights.is_copyright(page.text[r]))
    left: list[int] = []
    for row in rows:
        line = page.text[row]
        if row in taken or label_of(line) or row in legal or introduced(line) or is_staff_line(line):
            continue
        if len(line) < 160 and (byline_names.byline_of(line)[0] or ("@" in line and is_writer(line))):
            continue
        left.append(row)
    whole = left = from_dateline(page, left)
    left = before_teasers(page, before_headings(page, before_error_note(page, before_next_head(page, left))))
    beyond = range(whole[len(left)], len(page)) if len(left) < len(whole) else range(0)
    left = with_items(page, trimmed(page, left, taken.union(beyond)), taken.union(beyond, legal))
    left = above_end_mark(page, left) if left else left
    left = with_spread_lists(page, left, taken.union(beyond, legal)) if left else left
    left = with_series(page, left, taken.union(beyond, legal)) if left else left
    left = with_entries(page, left, taken.union(beyond, legal)) if left else left
    left = captions.without_captions(page, head_boxes.below(page, left))
    return Found(page, without_addresses(page, left), lists, taken, text)
