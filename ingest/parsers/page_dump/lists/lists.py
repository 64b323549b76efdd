"""Lists of other articles, inside the body and below it, and the number of readers' comments."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.parsers.page_dump.lines.comment_headings import names_comments
from ingest.parsers.page_dump.lines.embeds import is_played
from ingest.parsers.page_dump.lines.label_tables import OF_LINKS
from ingest.parsers.page_dump.lines.labels import is_related, key, label_of, names_topics
from ingest.parsers.page_dump.lines.pagers import is_control, is_turn
from ingest.parsers.page_dump.lines.related_headings import is_news_of_section
from ingest.parsers.page_dump.lines.sections import SECTIONS, names_sections
from ingest.parsers.page_dump.lists import list_ends, offers_between, pointers
from ingest.parsers.page_dump.lists.dated_titles import heads_pages, holds_whole_day
from ingest.parsers.page_dump.lists.list_forms import (
    are_others,
    goes_on,
    heads_own,
    is_short_first,
    leads_out,
    names_subjects,
    side_by_side,
    without_numbers,
)
from ingest.parsers.page_dump.lists.list_items import (
    holds_day,
    is_citation,
    is_labelled_address,
    is_moment,
    is_number,
    is_under_title,
    item_title,
    style_of,
    without_behind,
)
from ingest.parsers.page_dump.lists.list_layout import laid_out
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.lists.no_titles import without_strange
from ingest.parsers.page_dump.lists.other_lines import tells_fixture
from ingest.parsers.page_dump.lists.sectioned import without_sections
from ingest.parsers.page_dump.names.byline_names import BYLINE, bare_names, byline_of
from ingest.parsers.page_dump.text.measure import ending, has_figure, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_MORE = word_set("more mehr más altro altre altri mais meer mer mere więcej více ещё")
_FROM = frozenset(["from", "aus", "de", "du", "da", "di", "dal", "dalla", "uit", "från", "fra", "z", "из"])
_SENTENCE = 20  #: how wide a line with a full stop is at least that is no title, where titles have none
_NEAR = 4  #: rows between a headline and its story, and of the story, that are looked at
_PARAGRAPH = 60  #: width at least
_CAPITALS, _WORDS = 40, 3  #: characters of a heading in capitals at most; spaces in the titles below it
LONGEST = 30  #: items of one list
_BARS, _SIGNS = regex(r"\s+[|•·]\s+|\s*;\s+"), regex(r"\W+")
INLINE = "inline"  #: the kind of lists without a heading
_ARROWS_BEHIND = "→»›>"
LEGAL = ("©", "Copyright")  #: below such a line nothing points at other articles
_YEAR = regex(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class RelatedList:
    """A heading and the titles below it, as rows of the page."""

    heading: str
    kind: str
    rows: tuple[int, ...]  #: heading included
    titles: tuple[tuple[int, str], ...]


def kind_of(heading: str) -> str:
    """snake_case of a heading: "Related News" -> related_news."""
    return _SIGNS.sub("_", key(heading)).strip("_")[:60]


def find_lists(page: Page, body: frozenset[int], first: int) -> list[RelatedList]:
    """Lists with a known heading, in page order. ``body``: rows the line model kept; ``first``: its first row."""
    out: list[RelatedList] = []
    end = max(body, default=first)
    legal = next((r for r in page.rows_with(LEGAL) if r > end), len(page))
    row, size = 0, len(page)
    while row < size:
        line = page.text[row]
        below = row > first and len(line) <= 40
        lead = row < first and key(line) in SECTIONS  # "Top story" over the page's own headline
        menu = row < first and line.count(" | ") > 1  # "Latest News | Photos | Videos"
        headed = len(line) <= 60 and not (lead or menu or pointers.is_button(page, row, body))
        headed = headed and not (out and row == out[-1].rows[-1] + 1 and pointers.shows_all(page, row))
        if (
            headed
            and (is_related(line) or (below and (is_turn(line) or names_topics(line) or _heads_more(page, row, first))))
        ) or (row > first and ":" in line and pointers.heads_subject(page, row)):
            found = _list_below(page, row, body, first)
            strange = are_others(page, line, [title for _, title in found.titles])
            if found.titles and not (strange or leads_out(page, line, found.rows[-1])):
                out.append(found)
                row = found.rows[-1] + 1
                if row > first and (below_it := _in_same_capitals(page, found, row, body, first)):
                    out.append(below_it)
                    row = below_it.rows[-1] + 1
                continue
        if row > first and "  " in line and (beside := side_by_side(page, row)):
            last = beside[0][1][-1][0]
            out += [RelatedList(h, kind_of(h), tuple(range(row, last + 1)), tuple(found)) for h, found in beside]
            row = last + 1
            continue
        near = len(line) <= pointers.LONGEST and row < legal and pointers.may_stand(page, row, first)
        if near and (pointer := _pointer(page, row, first)):
            out.append(pointer)
        elif near and page.gap[row] and line[-1].isalnum() and pointers.is_of_another(page, row, body):
            out.append(RelatedList("", INLINE, (row,), ((row, line),)))
        elif near and line[0] in pointers.BULLETS and (rows := pointers.set_in(page, row)):
            out.append(RelatedList("", INLINE, tuple(rows), tuple((r, item_title(page.text[r])) for r in rows)))
            row = rows[-1]
        row += 1
    return _evened(page, out, body)


def _evened(page: Page, lists: list[RelatedList], body: frozenset[int]) -> list[RelatedList]:
    """Where the story is parted by one title at a time, each below the same heading, no list has a heading of its."""
    single = {found.heading for found in lists if len(found.titles) == 1}
    for k, found in enumerate(lists):
        if found.heading in single and list_ends.over_text(page, found.titles, body):
            lists[k] = replace(found, rows=found.rows[:-1], titles=found.titles[:-1])
    return lists


def _in_same_capitals(page: Page, above: RelatedList, row: int, body: frozenset[int], first: int) -> RelatedList | None:
    """The list below another whose heading is in capitals like that one's, and no title of either is."""
    if row + 2 >= len(page) or not (above.heading.isupper() and page.text[row].isupper()):
        return None
    line = page.text[row]
    if len(line) > _CAPITALS or row in body or label_of(line) or pointers.shows_all(page, row):
        return None
    if any(title.isupper() for _, title in above.titles) or page.gap[row + 1] != page.gap[above.rows[0] + 1]:
        return None
    found = _list_below(page, row, body, first)
    told = all(len(line_words(title)) > _WORDS and not title.isupper() for _, title in found.titles)
    strange = names_comments(line) or are_others(page, line, [title for _, title in found.titles])
    return found if found.titles and told and not strange else None


def _pointer(page: Page, row: int, first: int) -> RelatedList | None:
    """A list of one line or two: a heading with the title behind it, or "Read more" below the title or its teaser."""
    line = page.text[row]
    parts = line.split(" | ")
    head, behind = "", ""
    for part in [line, *parts] if len(parts) > 1 else parts:
        if (found := pointers.inline_heading(part))[0]:
            signed = byline_of(line)[1]  # "Interview: Ann Lee   Portrait: Tom Reed"
            head, behind = ("", "") if signed or pointers.is_of_kind(page, row, found[0]) else found
            break
    if not head and parts[0] in pointers.READ and len(parts) > 1:
        head, _, behind = line.partition(" | ")
    if not head and ":" in line[:24]:
        head, _, behind = line.partition(":")
        head, behind = (head, behind.strip(" »›→>")) if is_turn(f"{head}:") else ("", "")
    if len(behind) > 7:
        titles = tuple((row, title) for t in _BARS.split(behind) if len(title := item_title(t)) > 7)
        strange = is_played(head, behind) or names_sections(behind) or ("  " in behind and names_subjects(behind))
        strange = strange or are_others(page, head, [t for _, t in titles])
        titles = () if pointers.is_promotion(behind) or strange or tells_fixture(behind) else titles
        return RelatedList(head, kind_of(head), (row,), titles)
    if pointers.is_below_title(page, row):
        title = item_title(page.text[row - 1])
        return RelatedList(page.text[row], kind_of(page.text[row]), (row - 1, row), ((row - 1, title),))
    if (
        row > first + 1
        and (teased := pointers.teased(page, row))[1]
        and is_item(title := item_title(page.text[row - 1]))
    ):
        heading, rows = teased
        return RelatedList(heading, kind_of(heading) or INLINE, rows, ((row - 1, title),))
    arrowed = (
        (line[0] in pointers.ARROWS or line.startswith(pointers.ARROWS_OF_SIGNS))
        and pointers.is_arrowed(line)
        and not list_ends.is_counted(line)
    )
    if arrowed and is_item(title := item_title(line)):
        return RelatedList("", INLINE, (row,), ((row, title),))
    return None


def _heads_more(page: Page, row: int, first: int) -> bool:
    """Below a story, what heads others by their section, or pages of an album."""
    headed = heads_own(page, row, first) or heads_pages(page, row) or is_news_of_section(key(page.text[row]))
    return headed or _is_more(page, row, first)


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
    more, better = laid_out(page, head, body) if head > first or pointers.is_below_text(page, head) else ([], [])
    if better and (len(better) > 1 or not titles) and _is_laid_better(page, more, better, titles):
        rows, titles = [head, *more], without_behind(better)
    if len(titles) > 1 and list_ends.is_imprint(page, titles[-1][0], titles[-2][0]):
        rows, titles = rows[: rows.index(titles[-1][0])], titles[:-1]
    while titles and titles[-1][0] == rows[-1] and list_ends.is_of_house(page, rows[-1]):
        rows, titles = rows[:-1], titles[:-1]
    if len(titles) > 1 and titles[-1][0] == rows[-1]:
        above = [title for _, title in titles[:-1]]
        if len(titles[-1][1]) <= _CAPITALS and list_ends.closes_page(page, rows[-1], above):
            rows, titles = rows[:-1], titles[:-1]
    if (end := list_ends.before_app(page, titles)) < len(titles):
        rows, titles = [r for r in rows if r < titles[end][0]], titles[:end]
    if list_ends.is_of_one(page.text[head], titles):
        titles = titles[:1]
        rows = rows[: rows.index(titles[0][0]) + 2]  # with the section's name
    elif is_turn(page.text[head]):
        titles = titles[:1]
        rows = [r for r in rows if not titles or r <= titles[0][0]]
    elif titles and not is_moment(page.text[head + 1]) and (end := _dated(page, titles)):
        rows, titles = [r for r in rows if r < titles[end][0]], without_behind(titles[:end])
    return RelatedList(
        page.text[head], kind_of(page.text[head]), tuple(rows), tuple(without_numbers(without_sections(titles)))
    )


def _dated(page: Page, titles: list[tuple[int, str]]) -> int:
    """How many of the titles have a day with them, where those are two at least and come first; else 0.

    What follows without one is an advertisement or a button.
    """
    below = [page.text[row + 1] if row + 1 < len(page) else "" for row, _ in titles]
    own = [holds_day(page.text[row], title) or holds_whole_day(title) for row, title in titles]
    dated = [day or is_moment(line) for day, line in zip(own, below, strict=True)]
    end = dated.index(False) if False in dated else 0
    return end if end > 1 and not any(dated[end:]) else 0


def _is_laid_better(page: Page, rows: list[int], better: list[tuple[int, str]], titles: list[tuple[int, str]]) -> bool:
    """More titles than those read line by line, or the same without what stands around each or below the last."""
    others = [row for row, _ in titles if row not in rows]
    dated = all(is_moment(page.text[row - 1]) for row, _ in better)
    kept = {row for row, _ in better}
    dated = dated or sum(row not in kept and title[-1] in ".。" for row, title in titles) > 1  # teasers
    return len(better) > len(titles) or not others or (dated and len(others) == 1 and others[0] > rows[-1])


def _items_below(page: Page, head: int, body: frozenset[int], first: int) -> tuple[list[int], list[tuple[int, str]]]:
    """Rows of a list, its heading's first, and (row, title) of its items."""
    rows = [head]
    titles: list[tuple[int, str]] = []
    last = min(len(page), head + 1 + 2 * LONGEST)
    opens = next((r for r in range(head + 1, last) if not is_moment(page.text[r])), last)  # days stand over titles
    style = style_of(page.text[opens]) if opens < last else ""
    for row in range(head + 1, last):
        line = page.text[row]
        if titles and list_ends.ended_above(page, row, style, rows, titles):
            break
        between = is_number(line) or (not titles and is_control(line)) or key(line) in SECTIONS
        between = between or (row == head + 1 and row > first and (is_short_first(page, row) or key(line) in OF_LINKS))
        between = between or offers_between.is_passed_over(page, row, titles)
        if between or (_is_below(page, row, titles) if titles else is_moment(line)):
            rows.append(row)
            continue
        marked = "" if style == "1" and goes_on(line, len(titles)) else style
        over = _is_over(page, row, rows[-1], marked) or _heads_another(page, head, row) if titles else _points(line)
        if over or ((titles or row in body) and list_ends.is_interviewers(page, row, body)):
            break
        item = _unarrowed(page, row)
        own = row < first and _is_headline(page, row, first)
        last_one = own and bool(titles) and _is_told_better(page, row, first)
        signed = not titles and BYLINE.match(line) and byline_of(line)[1]  # "More by" under one of two
        if signed or not is_item(item) or (row in body and width(line) > 110) or (own and not last_one):
            break
        rows.append(row)
        titles.append((row, item))
        if last_one:
            break
    dated = all(holds_day(page.text[row], title) for row, title in titles)  # each is an item, however short
    if not dated and (end := list_ends.before_others(page, titles)) < len(titles):
        rows, titles = [r for r in rows if r < titles[end][0]], titles[:end]
    last = len(titles) > 1 and titles[-1][0] == rows[-1] and not dated
    if last and list_ends.heads_box(page, rows[-1], titles, body):
        rows.pop()
        titles.pop()
    if titles and head < first and len(rows) - len(titles) - 1 == rows[-1] - titles[-1][0]:
        rows = [r for r in rows if r <= titles[-1][0]]  # what stands below the last title alone is the page's own
    return rows, without_behind(without_strange(page, rows, titles))


def _unarrowed(page: Page, row: int) -> str:
    """The title on a row; without the arrow behind it, where the line above or below ends with the same."""
    line = page.text[row]
    arrow = line[-1]
    near = page.text[row - 1][-1] == arrow or (row + 1 < len(page) and page.text[row + 1][-1] == arrow)
    return item_title(line.rstrip(f" {arrow}") if arrow in _ARROWS_BEHIND and near else line)


def _is_below(page: Page, row: int, titles: list[tuple[int, str]]) -> bool:
    """What stands under a title; "The Post | 3 May 2011" is none where the titles have days behind bars."""
    line = page.text[row]
    return is_under_title(line) and not (is_citation(line) and is_citation(page.text[titles[0][0]]))


def _heads_another(page: Page, head: int, row: int) -> bool:
    """Some words and a colon over a line, or capitals such as the list's own heading has."""
    line = page.text[row]
    if line.isupper() and page.text[head].isupper() and len(line) <= 40 and not page.text[head + 1].isupper():
        return True
    if line.isupper() and _is_loud_alone(page, row, head):
        return True
    return line[-1] in ":：" and len(line) <= 40 and row + 1 < len(page) and not page.gap[row + 1]


def _is_loud_alone(page: Page, row: int, head: int) -> bool:
    """Two or three words in capitals, where nothing from the heading to the line below is: they head another list."""
    line = page.text[row]
    few = _WORDS * (1 + list_ends.is_over_text(page, row))  # of the story, whose headings are longer
    if not 0 < line.count(" ") < few or has_figure(line) or row + 1 >= len(page) or page.gap[row + 1]:
        return False
    return not any(t.isupper() for t in (*page.text[head:row], page.text[row + 1]))


_ICON_LED = regex("[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]")


def _is_over(page: Page, row: int, last: int, style: str) -> bool:
    """A blank line ends a list, and so does a line without the mark that its first item has."""
    line = page.text[row]
    goes_on = line[-1] == "." and width(line) >= _SENTENCE and page.text[last][-1].isalnum()  # the story
    goes_on = goes_on or (line[-1] == "。" and page.text[last][-1] != "。")
    if goes_on or (page.gap[row] and _is_break(page, row, last)):
        return True
    if style == "n":
        return not is_number(page.text[row - 1])
    if style == "" and _ICON_LED.match(line):
        return True
    if " | " in line and label_of(line.partition(" | ")[0]):  # "Printable version | Aug 12, 2014 | http://..."
        return True
    return _points(line) or (style != "" and style_of(line) != style) or is_labelled_address(line)


def _points(line: str) -> bool:
    """Has a heading of its own in front: "More on this: Two resign"."""
    return ":" in line[:40] and is_related(line.partition(":")[0])


def _is_headline(page: Page, row: int, first: int) -> bool:
    """Above the body: a line with a byline or a labelled date below it is the page's own headline, no list's item."""
    below = page.text[row + 1] if row + 1 < len(page) else ""
    under = page.text[row + 2] if row + 2 < len(page) else ""
    if len(under) <= 60 and bare_names(below) and _YEAR.search(under):
        return True
    if byline_of(below)[0]:
        return True
    stamped = _YEAR.search(below) is not None and len(below) > 16 and ":" in below
    return stamped and not any(_is_headline_for_sure(page, r, row) for r in range(row + 2, first))


def _is_told_better(page: Page, row: int, first: int) -> bool:
    """Over a day with another line like a headline below, which has more of the story's words than this row."""
    below = row + 2
    if below >= first or not has_figure(page.text[row + 1]) or first - below > _NEAR:
        return False
    line = page.text[below]
    if not _SENTENCE <= width(line) <= _PARAGRAPH * 2 or ending(line) == "." or label_of(line) or "  " in line:
        return False
    told = stems(" ".join(page.text[first : first + _NEAR])[:2000])
    shared = len(stems(line) & told)
    return shared > 1 and shared > len(stems(page.text[row]) & told)


def _is_headline_for_sure(page: Page, row: int, after: int) -> bool:
    """A line that the page's top repeats, or that stands over a byline; a day stands over it, no title of a list."""
    line = page.text[row]
    if len(line) < _SENTENCE or line[-1] in ".。":
        return False
    return any(line in above for above in page.text[:after]) or bool(byline_of(page.text[row + 1])[0])


def _is_break(page: Page, row: int, last: int) -> bool:
    """A blank line ends a list whose items stand close together."""
    return page.gap[last] == 0 or page.gap[row] > 1
