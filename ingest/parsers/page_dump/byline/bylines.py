"""Chooses the byline: a line that says so, a name beside the date, a name under the headline, an author's box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.captions import is_of_picture
from ingest.parsers.page_dump.body.credit_lines import credits_picture
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.byline import kanji, several, towns
from ingest.parsers.page_dump.byline.beside import (
    beside_site,
    follows_pulled_quote,
    is_masthead,
    is_of_gallery,
    is_of_others,
    is_outlets,
)
from ingest.parsers.page_dump.lines.asides import is_of_readers
from ingest.parsers.page_dump.lines.captions import is_caption
from ingest.parsers.page_dump.lines.comment_headings import opens_comments
from ingest.parsers.page_dump.lines.cues import CUE
from ingest.parsers.page_dump.lines.holdings import marks_end
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lines.text_sizes import is_of_fonts, sizes_text
from ingest.parsers.page_dump.lines.writer_boxes import heads_writer
from ingest.parsers.page_dump.names import behind_names, byline_names, dated_line
from ingest.parsers.page_dump.names.introduced import introduced
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.text.measure import CJK, DIGIT
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_MENU = 4  #: bars of a line that is a menu, not names
_REACH = 8  #: rows below the headline that a lone name is looked for in
_OF_PICTURE = 3  #: rank of a name that may be the photographer's: after all others
_ECHO = 20  #: rows above the headline that an earlier print of it is looked for in
_BY_BEHIND = frozenset(["By ", "by ", "BY ", "Von", "Par", "Por", "Di ", "Doo", "Av ", "Af "])
_MARKS = (" | ", " · ", " • ", " / ", " // ", " – ", " — ", " - ")  #: between an outlet and "By"
_SIGNED_SPACES = 3  #: in a signature that ends with a full stop
_STAMP = 60  #: characters of a line that says when, over the names
_BOX = 40  #: rows below the body that an author's box is looked for in
_JOINTS = frozenset(["", "and", "und", "et", "y", "e", "&", ",", "og", "en", "…", "...", "i", "и", "och", "ja"])
_SIGNED = regex(r"^\(?(?:Reporting|Report|Written|Compiled) by (?P<who>[^;.()]{5,120})")
_MOMENT = regex(
    r"\d[:.h]\d|\d\s?(?:[ap]\.?m\b|uhr|min|menit|dk\b|dakika|мин|دقائق|دقيقة|分[钟鐘]|h\b)|\b(?:19|20)\d\d\b|[/.-]\d|\bago\b",
    re.IGNORECASE,
)
_SCORE = regex(r"[^\W\d_] \d{1,2}\s?[-–]\s?\d{1,2} [^\W\d_a-zß-ÿ]")  #: of a match, between two teams
_TOWN = regex(r"[^\W\d_][^\d,|]{2,30}, (?=[^\W\d_]*,? ?\d)")  #: before a day: "Santa Ana, jueves 21 de agosto"
#: below the story, as themes of WordPress print it: "Harald Bauer Autor"
_NAMED = regex(r"(?P<who>[^\W\d_a-zß-ÿ][\w.'’-]+(?: [\w.'’-]+){1,3}),? (?:Aut(?:h?or(?:in|e|a)?|eure?|rice)|Автор)")
_DASHED = regex(r"^[-–—]{1,2}\s?(?:[Bb]y\s|[Vv]on\s)?(?P<who>[^\W\d_][^,;:]{4,60})$")


@dataclass(frozen=True, slots=True)
class Byline:
    row: int
    text: str
    names: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Near:
    """The rows that a byline can stand in, best first, and the story they belong to."""

    rows: tuple[int, ...]  #: below the headline, right above it, right below the body
    far: tuple[int, ...]  #: further below the body, for lines that say "By"
    dates: frozenset[int]
    story: str


def find(page: Page, place: Place, dates: frozenset[int]) -> Byline | None:
    """``dates``: rows that are a date and little else."""
    near = _near(page, place, dates)
    said = (_over_town(page, found, place) or found) if (found := _explicit(page, near, place)) else None
    helped = said if said and several.tells_of_help(said.text) else None  # who helped comes after who wrote it
    if helped and helped.row > place.rows[-1] and several.is_edited(helped.text):
        said = None
        helped = None
    return (
        (None if helped else said)
        or _beside_date_below(page, place, near)
        or _under_headline(page, place, near)
        or helped
        or _beside_date(page, near, place, [r for r in near.rows if r > place.rows[-1]])
        or _beside_date(page, near, place, [r for r in near.rows if 1 < r < place.head])
        or _agency(page, near, place)
        or _author_box(page, place)
        or _signed(page, place)
    )


def _beside_date_below(page: Page, place: Place, near: Near) -> Byline | None:
    """Below the headline; names alone beside the day go before those on a line that tells more than a day."""
    found = _beside_date(page, near, place, [r for r in near.rows if place.head < r <= place.rows[-1]])
    if found is None or found.row in near.dates:
        return found
    alone = _under_headline(page, place, near) or found
    return alone if place.head < alone.row < found.row and near.dates & {alone.row - 1, alone.row + 1} else found


def _over_town(page: Page, said: Byline, place: Place) -> Byline | None:
    """The writers on the line above: "Lucas Tavares e Bia Nogueira" over "De Lagoa Rasa", the town they write from, or
    over the paper they write for.
    """
    over = page.text[said.row - 1] if place.head < said.row - 1 and several.tells_whence(said.text) else ""
    return Byline(said.row - 1, over, names, "name-over-town") if (names := byline_names.bare_names(over)) else None


def _near(page: Page, place: Place, dates: frozenset[int]) -> Near:
    end, head = place.rows[-1], place.head
    kept = frozenset(place.rows)
    echo = next((r for r in range(max(0, head - _ECHO), head) if page.text[r] == page.text[head]), head)
    wanted = [*range(head + 1, min(place.below_lead(), end + 1)), *range(head - 1, max(-1, head - 4), -1)]
    wanted += [*range(echo + 1, head), *range(end + 1, end + 5)]
    size = len(page)
    rows = [r for r in dict.fromkeys(wanted) if 0 <= r < size and r not in place.taken and r not in kept]
    rows = [r for r in rows if r > head or page.text[head] not in page.text[r]]  # not the page's title
    stop = next((r for r in range(end + 1, min(size, end + 13)) if opens_comments(page.text[r])), size)  # then readers
    rows = [r for r in rows if r < stop and not is_of_readers(page.text[r]) and not is_of_others(page.text[r])]
    rows = [r for r in rows if not (head < r < end and is_of_picture(page, r, among=r > place.rows[0]))]
    far = [r for r in range(end + 5, min(size, end + 13)) if r not in place.taken]
    far += _over_headline(page, place)
    told = place.rows[:-2] if len(place.rows) > 6 else place.rows  # the last lines can tell of the author
    if told is place.rows and len(told) > 2 and _tells_of_writer(page, place):
        told = told[:-1]
    story = " ".join(page.text[r] for r in told[:60])[:8000]
    return Near(tuple(rows), tuple(far), dates, story)


def _tells_of_writer(page: Page, place: Place) -> bool:
    """Whether the last line begins with a name that stands alone between the headline and the story, or right above."""
    last = page.text[place.rows[-1]]
    between = (page.text[r] for r in range(max(0, place.head - 3), place.rows[0]))
    return any(last.startswith(f"{line} ") and byline_names.bare_names(line) for line in between)


def _over_headline(page: Page, place: Place) -> list[int]:
    """A row farther above the headline, where the day, its update and a section stand between: "By Ann Lee"."""
    for row in range(place.head - 4, max(0, place.head - 8), -1):
        line = page.text[row]
        if len(line) <= 60 and byline_names.byline_of(line)[1] and row not in place.taken:
            between = range(row + 1, place.head)
            return [row] if all(page.digits[r] or key(page.text[r]) in SECTIONS for r in between) else []
    return []


def _explicit(page: Page, near: Near, place: Place) -> Byline | None:
    """A line that begins with "By", a lone "By" over names, or "by" behind a date."""
    last = place.rows[-1] + 4
    account: Byline | None = None  # "Posted by: admin", who may have posted what somebody else signs; or who helped
    for row in (*near.rows, *near.far):
        text = page.text[row]
        if row > place.rows[-1] and (is_of_gallery(page, row) or dated_line.is_elsewhere(text)):
            continue
        if row <= last and (names := introduced(text)):
            return Byline(row, text, names, "by-line")
        if len(text) > byline_names.LONGEST:
            continue
        if row <= last:
            names, said = dated_line.dated_names(text) if _has_figure(text) and not is_caption(text) else ((), False)
            names = names if said else byline_names.byline_of(text)[1] or _behind_bar(text) or beside_site(page, text)
            names = () if names and is_masthead(page, text, place.head) else names
            weak = bool(names) and (names[0].islower() or several.tells_of_help(text))
            if names and not weak:
                return Byline(row, text, several.with_further(page, row, place.rows[0], names), "by-line")
            if weak and (len(names) == 1 or not names[0].islower()):
                account = account or Byline(row, text, names, "by-line")
        if byline_names.is_by_alone(text) or _ends_in_by(text):
            names = _names_below(page, row)
            if names:
                return Byline(row, ", ".join(names), names, "by-line-above")
    return account


def _behind_bar(text: str) -> tuple[str, ...]:
    """The names behind the outlet's and a bar or a dash: "Prairie Public Voice | By Ann Lee, Bob Ray"."""
    mark = next((mark for mark in _MARKS if mark in text), "")
    behind = text.partition(mark)[2] if mark else ""
    return byline_names.byline_of(behind)[1] if behind[:3] in _BY_BEHIND else ()


def _is_credit_below(page: Page, row: int, near: Near, place: Place) -> bool:
    """A name and an agency or a paper under a caption, which stands below the day: "Ann Lee, Associated Press"."""
    name, _, tail = page.text[row].partition(", ")
    above = page.text[row - 1]
    if not tail or not (byline_names.is_agency(tail) or is_paper(tail)) or byline_names.bare_names(name) != (name,):
        return False
    dated = any(place.head < r < row - 1 for r in near.dates)
    return dated and row - 1 > place.head and row - 1 not in near.dates and not byline_names.byline_of(above)[0]


def _ends_in_by(text: str) -> bool:
    """A day and the word before the names on the next line: "10.12.2022 18:27 von", "Written on March 17 by"."""
    last = text.rpartition(" ")[2]
    return len(text) <= _STAMP and last.islower() and byline_names.is_by_alone(last) and _has_figure(text)


def _has_figure(text: str) -> bool:
    return DIGIT.search(text) is not None


def _beside_date(page: Page, near: Near, place: Place, rows: list[int]) -> Byline | None:
    title = page.text[place.head]
    for row in rows:
        text = page.text[row]
        if (
            len(text) > byline_names.LONGEST
            or not (row in near.dates or _has_figure(text))
            or _is_heading(page, row, place)
        ):
            continue
        if (
            is_caption(text)
            or title in text
            or text in title
            or label_of(text)
            or _SCORE.search(text)
            or towns.opens_dateline(text)
        ):
            continue
        if row not in near.dates and (text.upper() == text.lower() or not _MOMENT.search(text)):
            continue  # in scripts without case any words look like a name
        if row < place.head and (town := _TOWN.match(text)) and find_dates(text[town.end() :]):
            continue
        found = dated_line.dated_names(text)[0]
        names = tuple(n for n in found if not n.startswith("The ") and not towns.is_address(text, n))
        if names and row - 1 > place.head and towns.is_town(page, row, names):
            above = page.text[row - 1]
            if (writers := byline_names.bare_names(above)) and not (is_paper(above) or above.isupper()):
                return Byline(row - 1, above, writers, "over-town-and-date")
        if names:
            return Byline(row, text, names, "beside-date")
    return None


def _is_heading(page: Page, row: int, place: Place) -> bool:
    """Above the headline only what holds a time or a year stands beside a date; below the body, nothing longer."""
    text = page.text[row]
    away = row < place.head - 2 or row > place.rows[-1]
    if away and (len(text) > 90 or not re.search(r"\d[:.]\d\d|\b20\d\d\b", text)):
        return True
    # of a file or an exhibition: "Guideline 2021"
    return row > place.rows[-1] and not find_dates(text) and not re.search(r"\d[:.]\d\d", text)


def _names_below(page: Page, row: int) -> tuple[str, ...]:
    """The names on the lines below a lone "By"."""
    out: list[str] = []
    for below in range(row + 1, min(len(page), row + 1 + 14)):
        text = page.text[below].strip(",;& ").rstrip("0123456789")
        if text in _JOINTS:
            continue
        if CUE.get(text.split(maxsplit=1)[0].strip(".:").casefold()) == "photo":
            break
        names = byline_names.bare_names(text)
        if not names and not out:
            return (
                (text,)
                if byline_names.agency_of(text) == text
                else byline_names.byline_of(f"Author: {text}")[1]
                if len(text) <= 45
                else ()
            )
        names = names or ((text,) if byline_names.agency_of(text) == text else ())
        if not names or names[0] in out:
            break
        out += [n for n in names if n not in out]
    return tuple(out)


def _in_story(name: str, story: str) -> bool:
    """Who is spoken of by surname is no author of the story."""
    last = name.rsplit(maxsplit=1)[-1]
    return last in story and re.search(rf"\b{re.escape(last)}\b", story) is not None


def _candidates(page: Page, place: Place, near: Near) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Lines of bare names around the headline."""
    top, head = place.rows[0], place.head
    below = [r for r in near.rows if head < r < max(top, head + 1) + 3]
    beside = [r for r in near.rows if r > top + 2 and near.dates.intersection((r + 1, r + 2)) and r < place.rows[-1]]
    for row in (
        *below,
        *beside,
        *(r for r in near.rows if 1 < r < head or (r == 1 == head - 2 and r + 1 in near.dates)),
    ):
        if row in near.dates or _is_credit_below(page, row, near, place):
            continue
        if page.text[row] in page.text[head] or page.text[head] in page.text[row]:
            continue
        if page.text[row].count("|") >= _MENU or is_of_fonts(page.text[row]) or follows_pulled_quote(page, row, top):
            continue
        names = towns.without_towns(page, row, byline_names.bare_names(_without_stop(page.text[row])))
        tags = bool(names) and names[0].count(" ") > 1 and CJK.search(names[0])  # "社会一般　速報　北浜"
        if names and (tags or is_outlets(page, row, head)):
            continue
        sound = tuple(n for n in names if not _in_story(n, near.story))
        if sound and (sound == names or (sound == names[:1] and towns.is_apart(page.text[row], names[1]))):
            yield row, sound


def _without_stop(text: str) -> str:
    """A signature without its full stop, such as "Maëlle KERJEAN."."""
    signed = text[-1] == "." and text.count(" ") <= _SIGNED_SPACES and text[-3:-1].isalpha()
    return text[:-1] if signed else text


def _under_headline(page: Page, place: Place, near: Near) -> Byline | None:
    """Names that stand alone around the headline; those beside the date or over their address go first, those in
    the story never.
    """
    head = place.head
    best: tuple[int, int, tuple[str, ...]] | None = None
    for row, names in _candidates(page, place, near):
        beside = bool({row - 1, row + 1, row + 2} & near.dates) or several.is_addressed(page, row, names[-1])
        repeated = page.text.count(page.text[row]) > 1
        loud = page.text[row].upper() == page.text[row]  # all in capitals, or of a script without case
        told = row < head and not loud and several.is_told_of_below(page, place.rows[-1], names)
        if not (beside or told) and (loud or row < head):
            continue
        rank = 0 if beside else 1 if repeated else 2
        rank = _OF_PICTURE if row < head and credits_picture(page.text[row]) else rank  # "Ann Lee / NOS"
        if rank and row - head > _REACH:
            continue
        if best is None or rank < best[0]:
            best = (rank, row, names)
    if best is None:
        return _cjk(page, place) or _kanji(page, place, near.dates)
    row, found = best[1], best[2]
    for more in (*several.beside(page, row, _JOINTS), *several.alike(page, row, head, place.rows[0])):
        signs = head < more < place.rows[0] and more in near.rows and several.may_sign_too(page, row, more)
        signs = signs and not is_of_fonts(page.text[more])
        extra = byline_names.bare_names(_without_stop(page.text[more])) if signs else ()
        if extra and not any(behind_names.is_outlet(n) or _in_story(n, near.story) for n in extra):
            found = (*found, *extra) if more > row else (*extra, *found)
    return Byline(row, page.text[row], tuple(dict.fromkeys(found)), "names-under-headline")


def _kanji(page: Page, place: Place, dates: frozenset[int]) -> Byline | None:
    found = kanji.by_day(page, place, dates)
    return Byline(found[0], page.text[found[0]], found[1], "names-under-headline") if found else None


def _cjk(page: Page, place: Place) -> Byline | None:
    """A short line of Chinese or Japanese right under the headline that an author's box repeats."""
    row = place.head + 1
    if row >= len(page) or not 2 <= len(page.text[row]) <= 6 or not byline_names.is_name(page.text[row]):
        return None
    boxed = any(
        page.text[r] == page.text[row] and heads_writer(page.text[r - 1]) for r in range(place.rows[-1] + 2, len(page))
    )
    return Byline(row, page.text[row], (page.text[row],), "names-under-headline") if boxed else None


def _author_box(page: Page, place: Place) -> Byline | None:
    """The name below "About the author" and its like, under the story."""
    for row in range(place.rows[-1] + 1, min(len(page) - 1, place.rows[-1] + _BOX)):
        if (named := _NAMED.fullmatch(page.text[row])) and (names := byline_names.bare_names(named["who"])):
            return Byline(row, page.text[row], names, "author-box")
        if heads_writer(page.text[row]):
            names = byline_names.bare_names(page.text[row + 1])
            if names:
                return Byline(row + 1, page.text[row + 1], names, "author-box")
    return None


def _agency(page: Page, near: Near, place: Place) -> Byline | None:
    """A wire agency alone on a line under the headline, or beside the date there."""
    for row in near.rows:
        if place.head < row <= place.rows[0]:
            text = page.text[row]
            agency = byline_names.agency_of(text) or (dated_line.dated_agency(text) if _has_figure(text) else "")
            if agency and not sizes_text(text, near.story):
                return Byline(row, text, (agency,), "agency-under-headline")
    return None


def _signed(page: Page, place: Place) -> Byline | None:
    """The last lines of a story that sign it: "(Reporting by Ann Lee; Editing by ...)", "— Ann Lee"."""
    for row in (*place.rows[-2:], place.rows[-1] + 1):
        text = page.text[row] if row < len(page) else ""
        signed = _SIGNED.match(text) if len(text) <= 300 else None
        match = signed or (_DASHED.match(text) if len(text) <= 300 else None)
        names = byline_names.names_of(match["who"]) if match and not marks_end(text) else ()
        if match and names and (signed or sum(map(len, names)) >= 0.8 * len(match["who"])):
            return Byline(row, text, names, "signed")
    return None
