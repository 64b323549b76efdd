"""Headlines told by where they stand: centred, far above the story, beside a telling line, in the browser's title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.dates import find_dates
from ingest.parsers.page_dump.dates.dating import has_weekday
from ingest.parsers.page_dump.headline.no_headline import leads_from_home
from ingest.parsers.page_dump.headline.title_order import burden
from ingest.parsers.page_dump.lines.captions import is_caption
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.pagers import neighbours, turned_pair
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names import cjk_names
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.names.dated_line import opens_posted_at
from ingest.parsers.page_dump.prepare import tab
from ingest.parsers.page_dump.source.paper_words import holds_paper
from ingest.parsers.page_dump.text.measure import ending, has_figure, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.patterns import regex

_FARTHER, _CENTRED_REACH = 4, 3  #: spaces that a centred line stands farther in at least, rows above its deck
_CENTRED_SHORTEST = 12  #: width of a headline
_MARGIN = 8.0  #: how much better the model may like the deck
_FAR = 24  #: spaces that a line far from the best one stands farther in than the story
_CENTRED_SHARED = 2  #: words that it shares with the story and what stands over that


def alone(page: Page, best: int, rows: Sequence[int]) -> int:
    """The one line above the story that a text browser centred, where it tells of the story; else the best one."""
    if not page.indent:
        return best
    column = page.indent[rows[0]]
    found = [row for row in range(rows[0]) if page.indent[row] >= column + _FAR]
    if len(found) != 1 or found[0] in {0, best} or (best >= 0 and page.indent[best] > column + _FARTHER):
        return best
    row, text = found[0], page.text[found[0]]
    apart = page.gap[row] > 0 and page.gap[row + 1] > 0 and width(text) >= _CENTRED_SHORTEST
    if not apart or burden(page, row) or (page.digits[row] and find_dates(text)):
        return best
    told = stems(" ".join([*page.text[row + 1 : rows[0]], *(page.text[r] for r in rows[:20])])[:4000])
    return row if len(stems(text) & told) >= _CENTRED_SHARED else best


def over_deck(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The centred line above the best one, where that one and the story begin at one column; else the best one."""
    if not page.indent or best < 1 or page.indent[best] != page.indent[rows[0]]:
        return best
    for row in range(best - 1, max(-1, best - 1 - _CENTRED_REACH), -1):
        if page.indent[row] < page.indent[best] + _FARTHER:
            continue
        told = row in scores and scores[best] - scores[row] <= _MARGIN and width(page.text[row]) >= _CENTRED_SHORTEST
        dated = page.digits[row] and bool(find_dates(page.text[row]))  # "Week of Thursday, 13 May 1999"
        return row if told and row > 0 and not dated and not burden(page, row) else best
    return best


_HAN = regex(r"[^\u3040-\u30ff\uac00-\ud7af]*[\u4e00-\u9fff][^\u3040-\u30ff\uac00-\ud7af]*")
_SHORTER, _AS_GOOD = 4, 2.5  #: width of a line beside the headline above its own; how much better the model may like it


def without_neighbours(page: Page, scores: dict[int, float], rows: Sequence[int]) -> dict[int, float]:
    """The scores without those of titles that the page has for the articles before and after its own."""
    beside = neighbours(page.text, rows[-1])
    return {row: score for row, score in scores.items() if page.text[row] not in beside} if beside else scores


def beside_kicker(page: Page, scores: Mapping[int, float], best: int) -> int:
    """Of two Chinese lines right over the writer the short one, where what introduces or explains it is the longer.

    A sentence below the writer is a caption.
    """
    under = best
    if page.text[best][0] < "\u3000":
        return best
    while under > 1 and page.text[under][-1] == "。" and _names_writer(page.text[under - 1]):
        under -= 2
    found = [row for row in (under, under - 1, under + 1) if row in scores and not burden(page, row)]
    if under not in found or not all(_HAN.fullmatch(page.text[row]) for row in found):
        return best
    over = [row for row in found if row + 1 < len(page) and _names_writer(page.text[row + 1])]
    if not over or over[0] - 1 not in found:
        return under
    pair = (over[0], over[0] - 1)
    short, long = sorted(pair, key=lambda row: width(page.text[row]))
    clear = width(page.text[short]) + _SHORTER <= width(page.text[long]) and scores[long] - scores[short] <= _AS_GOOD
    return short if clear and under in pair and page.text[short][0] not in "—-" else under


def _names_writer(text: str) -> bool:
    return len(text) <= _LONGEST and bool(cjk_names.reporters(text))


def below_speaker(page: Page, best: int, rows: Sequence[int]) -> int:
    """The quotation right below who is interviewed ("Ana Ruiz, translator"): such articles are called by it."""
    below = best + 1
    if best < 0 or below >= rows[0] or page.gap[below] or not _QUOTED.fullmatch(page.text[below]):
        return best
    name, comma, _ = page.text[best].partition(",")
    if not comma or width(page.text[best]) > _SPEAKER or bare_names(name) != (name,):
        return best
    asked = sum(page.text[row][-1] in "?？;؟" for row in rows)
    return below if asked >= _ASKED else best


_QUOTED = regex(r"[“\"«„‘'][^“”\"«»„]{12,}[”\"»“’']")
_SPEAKER, _ASKED = 60, 2  #: width of such a line; questions of an interview


_FAR_REACH = 170  #: rows above the story
_NEAR = 4  #: rows of a headline's byline and day below it
_FAR_SHORTEST, _FAR_LONGEST = 25, 170  #: widths of a headline
_STAMP = 80  #: characters of a line with a day
_TOLD, _SHARED = 30, 3  #: rows of the story whose words are compared; words that a headline has of them at least


def far_up(page: Page, best: int, rows: Sequence[int]) -> int:
    """The line over "By Ann Lee" and a day that has words of the story, where ``best`` has neither below it; or that.

    ``best``: the row that the model chose, or -1.
    """
    if best >= 0 and any(_is_signed(page.text[r]) or _is_dated(page, r) for r in range(best + 1, rows[0])):
        return best
    told: frozenset[str] = frozenset()
    for row in range(rows[0] - 1, max(0, rows[0] - _FAR_REACH), -1):
        if not _is_signed(page.text[row]):
            continue
        over = next((r for r in range(row - 2, max(0, row - _NEAR), -1) if _is_dated(page, r)), -1)
        if over < 0 and not any(_is_dated(page, r) for r in range(row, row + _NEAR)):
            continue
        told = told or frozenset().union(*(stems(page.text[r]) for r in rows[:_TOLD]))
        for above in [over + 1] if over >= 0 else range(row - 1, max(-1, row - 1 - _NEAR), -1):
            text = page.text[above]
            fits = _FAR_SHORTEST <= width(text) <= _FAR_LONGEST and ending(text) != "."
            if fits and above != best and len(stems(text) & told) >= _SHARED:
                return above
    return best


_TRAILED, _CUT_SHORT = 12, 5  #: width of a headline below a breadcrumb; letters that its words and the story's share


def below_crumbs(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The line right over its day below a breadcrumb, where the best one stands above that, among the site's own lines,
    or is the columnist's name that it ends with. It tells more of the story, or as much as a name that stands again.
    """
    trail = next((r for r in range(rows[0] - 1, max(0, best - _NEAR), -1) if leads_from_home(page.text[r])), -1)
    named = best > trail and page.text[trail].endswith(page.text[best]) and bool(bare_names(page.text[best]))
    if best < 0 or trail < 0 or (best > trail and not named):
        return best
    over = [r for r in range(trail + 1, rows[0] - 1) if r in scores and _is_dated(page, r + 1) and not burden(page, r)]
    over = [r for r in over if width(page.text[r]) >= _TRAILED and not has_figure(page.text[r][-5:])]
    if not over:
        return best
    told = _begun(" ".join(page.text[r] for r in rows[:_TOLD]))
    shared = len(_begun(page.text[over[0]]) & told)
    again = shared > 1 and page.text[best] in page.repeated
    return over[0] if shared + again > len(_begun(page.text[best]) & told) else best


def _begun(text: str) -> set[str]:
    """The first letters of its words, which stay the same in all their forms in most languages."""
    return {word[:_CUT_SHORT] for word in line_words(text) if len(word) >= _CUT_SHORT}


def _is_signed(text: str) -> bool:
    return len(text) <= 160 and any(" " in name for name in byline_of(text)[1])


def _is_dated(page: Page, row: int) -> bool:
    return row < len(page) and page.digits[row] and len(page.text[row]) <= _STAMP and bool(find_dates(page.text[row]))


_TOP = 4  #: rows that it stands on
_TITLE_LONGEST = 300  #: characters of such a row
_TITLE_WORDS = 4  #: of a headline at least: what has fewer may be a section
_CUT = 20  #: characters of a headline that is cut off, at least
_SITE = regex(r"\s(?:[|–—·•«»›>-]|::|\|\|)\s|\s?\|\s?|:\s")
_QUOTES = str.maketrans("‘’‚‛`´“”„«»", "''''''\"\"\"\"\"")


@dataclass(frozen=True, slots=True)
class Titles:
    """What stands beside or between site names, folded: whole, and without the dots that cut it off."""

    whole: frozenset[str]
    cut: tuple[str, ...]

    def name(self, text: str) -> bool:
        """Whether the line is the page's title."""
        bare = folded(text)
        return bare in self.whole or (bool(self.cut) and bare.startswith(self.cut))


def titles(page: Page) -> Titles | None:
    """The titles that the first rows show; None where none of them can be one."""
    parts: set[str] = set()
    for line in page.text[:_TOP]:
        if line.count(" ") > _TITLE_WORDS and len(line) <= _TITLE_LONGEST and (found := list(_SITE.finditer(line))):
            parts.update(folded(line[: match.start()]) for match in found)
            parts.update(folded(line[match.end() :]) for match in found)
    told = {part for part in parts if part.count(" ") >= _TITLE_WORDS - 1}
    told = {part for part in told if not holds_paper(part)} or told
    if not told:
        return None
    cut = (part.rstrip(".… ") for part in told if part.endswith(("...", "…")))
    return Titles(frozenset(told), tuple(part for part in cut if len(part) >= _CUT))


def folded(text: str) -> str:
    """Small letters, one kind of quotation marks."""
    return text.casefold().translate(_QUOTES)


_REACH, _INSIDE = 45, 2  #: rows above the story's first one and from it on in which a breadcrumb stands
_WORDS = 3  #: of a headline, at least: what has fewer may be the section that the breadcrumb leads to
_SIGNS = frozenset("»›>→/|")
_STEP = regex(r"\s[»›>→/|–—-]\s")
_ABOUT = 4  #: the first rows of a story, which its day and what the blog is about may be taken for
_RELEASED = regex(
    r"[^\W\d_][\w .,’'/-]{1,60} ?\((?:ots(?:/[^()]{2,30})?|dts|lifePR|pressebox|openPR|PRNewswire|PR Newswire"
    r"|GLOBE ?NEWSWIRE|BUSINESS ?WIRE|Business Wire|ACCESSWIRE|OTS)\)\s?[-–—:]{0,2}"
)  #: services that spread releases
_CLOSE, _HEADLINE = 2, 12  #: rows from the dateline to the story; characters of a headline
_PICTURED = 4  #: rows over the dateline in which buttons and a caption stand below the headline
_SHORTEST, _LONGEST = 3, 40  #: characters of the few words


def find(page: Page, rows: Sequence[int]) -> tuple[int, str]:
    """(row, rule) of a headline that the line above or below it tells; the row is -1 for none."""
    if (row := in_tab(page, rows)) >= 0:
        return row, "page-title"
    if (row := _below_neighbours(page, rows)) >= 0:
        return row, "below-neighbours"
    row = below_trail(page, rows)
    if row < 0 and (row := _of_post(page, rows)) >= 0:
        return row, "below-day-of-post"
    return (row, "below-breadcrumb") if row >= 0 else (over_dateline(page, rows), "over-dateline")


_POST_REACH, _POST_FOOT = 3, 6  #: rows from a post's title to its text; rows below the text in which its foot stands


_ABOVE_POST = 7  #: rows above a post's text in which its headline and the links to other posts stand
_BLANK = 0.04  #: share of lines with a blank one above in texts that scripts saved


def in_tab(page: Page, rows: Sequence[int]) -> int:
    """The row above the story, or among its first ones, that the page's title names on top; else -1."""
    if sum(map(bool, page.gap[1:])) > _BLANK * len(page):
        return -1
    found = [row for row in tab.title_rows(page) if row <= rows[0] + _INSIDE or _opens(rows, row)]
    close = [row for row in found if any(_is_stamp(page, r) for r in range(row + 1, min(len(page), row + _NEAR)))]
    return next(reversed(close or found), -1)


def _below_neighbours(page: Page, rows: Sequence[int]) -> int:
    """The row over the day or the writer, right below the titles of the posts before and after this one; or -1."""
    first = max(0, rows[0] - _ABOVE_POST)
    pair = turned_pair(page.text[first : rows[0]])
    over = (r for r in range(first + 2, rows[0] - 1) if page.text[r - 1] in pair and page.text[r] not in pair)
    return next((r for r in over if _is_stamp(page, r + 1) and not (_is_stamp(page, r) or burden(page, r))), -1)


def _opens(rows: Sequence[int], row: int) -> bool:
    """Few of the story's lines stand above it, and most below."""
    above = sum(r < row for r in rows)
    return above < _NEAR and len(rows) > 2 * _NEAR


def _is_stamp(page: Page, row: int) -> bool:
    return _is_signed(page.text[row]) or _is_dated(page, row)


def _of_post(page: Page, rows: Sequence[int]) -> int:
    """The row right below the day that Blogger prints over a post, where "Posted by Ann at 9:14" closes it; or -1."""
    for row in (*range(max(1, rows[0] - _POST_REACH), rows[0]), *rows[:2]):
        text, day = page.text[row], page.text[row - 1]
        dated = page.digits[row - 1] and len(day) <= _STAMP and (day[-4:].isdigit() or day[-1] >= "\u3000")
        if not dated or len(text) > _TITLE_LONGEST or not has_weekday(day) or not is_moment(day):
            continue
        foot = range(max(row, rows[-1] - 1), min(len(page), rows[-1] + 1 + _POST_FOOT))
        posted = any(page.digits[r] and opens_posted_at(page.text[r]) for r in foot)
        return row if posted and ending(text) != "." and not label_of(text) else -1
    return -1


def below_trail(page: Page, rows: Sequence[int]) -> int:
    """The row under or over "News > Harbour > Old ferry leaves for good" that repeats the last step; else -1.

    The line model may have taken both for the story's first lines.
    """
    for row in range(max(1, rows[0] - _REACH), min(rows[0] + _INSIDE, len(page) - 1)):
        for trail, at in ((row - 1, row), (row, row - 1)):
            line, step = page.text[trail], page.text[at]
            if line.endswith(step) and len(line) > len(step) and step.count(" ") >= _WORDS - 1:
                lead = line[: -len(step)].rstrip()
                if lead[-1:] in _SIGNS and not _is_tab(page, row, lead[:-1].rstrip()):
                    return at
    return -1


def _is_tab(page: Page, row: int, before: str) -> bool:
    """A browser's tab, "Old ferry leaves for good | Harbour 6 News", over the site's name and the headline alone, or
    with a kicker: "REVIEW: Old ferry ...".
    """
    if before.count(" ") < _WORDS - 1:
        return False
    tab = folded(before)
    below = [folded(line) for line in page.text[row + 1 : row + _REACH]]
    if tab.endswith(("...", "…")):  # the browser had no room for more
        return any(line.startswith(tab.rstrip(".… ")) for line in below)
    step = _STEP.split(tab, maxsplit=1)[0]  # "Old ferry leaves for good | Harbour | Harbour 6 News"
    return tab in below or tab.partition(": ")[2] in below or (step.count(" ") >= _WORDS - 1 and step in below)


def over_dateline(page: Page, rows: Sequence[int]) -> int:
    """The row over the dateline of a press release that stands alone, "Harburg (ots)"; else -1."""
    for row in range(max(1, rows[0] - _CLOSE), rows[0] + 1):
        line = page.text[row]
        if line[-1] not in ")-–—:" or not _RELEASED.fullmatch(line):
            continue
        above = row - 1
        while above > max(0, row - _PICTURED) and (is_caption(page.text[above]) or label_of(page.text[above])):
            above -= 1
        over = page.text[above]
        if len(over) >= _HEADLINE and not label_of(over):
            return -1 if is_moment(over) or is_caption(over) else above
    return -1


def below_day(page: Page, rows: Sequence[int], taken: frozenset[int]) -> int:
    """The few words that stand apart between a day and the story; else -1.

    What the blog is about can stand over the day, and seem the story's first line.
    """
    for first in rows[: _ABOUT if len(rows) > _ABOUT else 1]:
        row = first - 1
        if row < 1 or row in taken or not page.gap[row] or not page.gap[first]:
            continue
        text = page.text[row]
        plain = _SHORTEST <= len(text) <= _LONGEST and not has_figure(text) and not label_of(text) and text[-1] != ":"
        if plain and key(text) not in SECTIONS and is_moment(page.text[row - 1]):
            return row
    return -1
