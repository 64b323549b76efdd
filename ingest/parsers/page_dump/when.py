"""Chooses among a page's dates: published, modified, printed; every other one is kept as a rejected candidate."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from ingest.dates import find_dates
from ingest.parsers.page_dump import page_days, told_days
from ingest.parsers.page_dump.body.comments import heads_posts
from ingest.parsers.page_dump.body.place import Place
from ingest.parsers.page_dump.dates import addresses, dating, odd_dates, yearless
from ingest.parsers.page_dump.dates.agendas import in_agenda
from ingest.parsers.page_dump.fields import names_field
from ingest.parsers.page_dump.lines.captions import is_credited, is_labelled_caption
from ingest.parsers.page_dump.lines.comment_headings import opens_comments
from ingest.parsers.page_dump.lines.embeds import is_message
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.names.dated_line import dated_names
from ingest.parsers.page_dump.source import masthead
from ingest.parsers.page_dump.source.paper_words import is_paper
from ingest.parsers.page_dump.source.tops import leads_day
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.trail import evidence
from ingest.patterns import regex
from store.model import Evidence, PrintedDate
from store.open_dates import OPEN

_RIGHT_BELOW = 2  #: the same where the writer's name may stand between
_CLOSE = 4  #: rows below the body that a sign-off stands in
_ABOVE, _BELOW = 40, 12  #: rows above the headline and below it that are looked at
_ISSUE = regex(
    r"\b(?:pages?|pp?\.|s\.|seite|página|pagina|sida|side|strona|nr\.?|no\.|nº|vol\.?|ausgabe|issue)\s", re.IGNORECASE
)
_EARLY = "2000"  #: before this year sites of papers show the day of their issue, later ones that of the visit
_STAMP_OVER, _STAMP_REST = 1, 12  #: rows that such a stamp stands over, characters behind the moment
_YEARS = frozenset(["", "r", "г", "року", "р", "года"])  #: behind a year, "of the year"
_DASHES = frozenset("—–-|·")
_SIGN_OFF = 90  #: characters of a line that closes a story with its day
_AT_START, _TIMED = 2, 100  #: where a line begins with its date; characters of one with a time of day
_UPDATED_AT = 24  #: where the first day stands at most on a line below the story that holds its update too
_FILED = regex(r"\s?[·|•]\s?[^\W\d_]{3,20}(?: [^\W\d_]{2,14})?")  #: "25. September 2015 · Stadtgespräch"
_LED = 180  #: characters of a line between headline and story that a date leads
_SHORT = 40  #: characters of a line that begins with a date and tells nothing else
_TOP = 2  #: the last row that the page's own date stands in
_DAY = len("2006-06-01")
_DAYLESS = 6.0  #: what a month under a label counts less than a day
_BYLINE = 4  #: rows below the headline that a byline with the day stands in
_NEAR_HEAD, _BUTTONS = 6, 20  #: rows between a date and the headline below it; the same where buttons stand between
_WEIGHT = {"published": 6.0, "modified": 4.0, "plain": 2.0}


#: day and month of a dateline, in either order: "Kochi, Oct. 15", "Köln, 15. Oktober"
_DATELINE_DAY = regex(r"(?:,|\()\s(?:(\d{1,2})\.?\s([^\W\d_]{3,12})|([^\W\d_]{3,12})\.?\s(\d{1,2}))(?!\d)")
_DATELINE, _PAPER = 60, 2  #: characters of a story with it; days from it to the paper's at most


@dataclass(frozen=True, slots=True)
class Dates:
    """What was found, with the evidence for it."""

    published: PrintedDate | None
    modified: PrintedDate | None
    retrieved: str
    evidence: tuple[Evidence, ...]
    rows: frozenset[int]  #: rows that are a date and little else


def near_rows(page: Page, place: Place) -> list[int]:
    """Rows that can hold the date of the article, in page order, without the body's long lines."""
    top, end = place.rows[0], place.rows[-1]
    kept = frozenset(place.rows)
    wanted = [*range(min(3, top)), *range(max(0, place.head - _ABOVE), place.below_lead())]
    wanted += [*([end] if len(page.text[end]) <= 60 else []), *range(end + 1, end + 1 + _BELOW)]
    out = []
    size = len(page)
    for row in dict.fromkeys(wanted):
        if row >= size or row in place.taken:
            continue
        if row > end and (opens_comments(page.text[row]) or heads_posts(page, row)):
            break
        if "(@" in page.text[row] and is_message(page.text[row]):  # its day is the message's
            continue
        of_owner = "©" in page.text[row] and not end < row <= end + _CLOSE
        if of_owner or (row in kept and row != top and len(page.text[row]) > 120):
            continue
        out.append(row)
    return out


def find(page: Page, place: Place, date_order: str, language: str) -> Dates:
    """The dates of the page; ``date_order`` is the user's word on 03/04/2020, "" for none."""
    near = near_rows(page, place)
    hint = page.text[place.rows[0]][:160]
    order = dating.order_of(page, date_order)
    seen = dating.candidates(page, near, order, hint, language, place.rows[0])
    seen += dating.short_years(page, near, order, hint, language)
    seen = page_days.settled(page, [*seen, *odd_dates.find(page, near, order, hint, language)])
    if not any(c.date and not _weigh(c, place, page, alone_below=True)[2] for c in seen):
        seen += yearless.find(page, [r for r in near if r < place.rows[0]])
    seen = [c for c in seen if c.row < place.rows[0] or not in_agenda(page, c.row)]
    seen = [c for c in seen if not told_days.is_of_other(page.text[c.row], c)]
    seen = [_with_paper(page, c, place.rows[-1]) if c.row > place.rows[-1] and not c.alone else c for c in seen]
    seen = _over_updates(seen, place.rows[-1])
    seen, printed = _without_page_date(place, seen)
    below = sum(c.row > place.rows[-1] and c.timed for c in seen)
    if not below and all(c.row > place.rows[-1] for c in seen):
        below = sum(c.alone for c in seen)
    trail: list[Evidence] = []
    best: dict[str, tuple[float, dating.Candidate]] = {}
    retrieved = place.captured or printed
    for c in seen:
        role, weight, reason = _weigh(c, place, page, alone_below=below == 1)
        if c.date is None:
            reason = f"{OPEN}, and nothing on the page that settles them"
        elif role == "retrieved":
            retrieved = retrieved or c.date.value
            trail.append(evidence(page, "retrieved", "page-date", c.row))
            continue
        if reason:
            trail.append(evidence(page, "published", c.rule, c.row, reason=reason))
        elif role not in best or weight > best[role][0]:
            best[role] = (weight, c)
    published, modified = _chosen(page, place, seen, best, retrieved, trail)
    for role, (_, c) in best.items():
        if role == "published" and published is not None and c.date and c.date.value != published.value:
            trail.append(
                evidence(page, "published", c.rule, c.row, reason="another date of the page has a better label")
            )
    alone = frozenset(c.row for c in seen if c.alone or _says_little(page.text[c.row], c, place.rows[-1]))
    return Dates(published, modified, retrieved, tuple(trail), alone)


def _over_updates(seen: list[dating.Candidate], end: int) -> list[dating.Candidate]:
    """Below the story a day before that of an update on the same line is when it was published."""
    updated = {c.row: c.start for c in seen if c.row > end and c.role == "modified" and c.date}
    first = {c.row: c.start for c in reversed(seen) if c.row in updated}
    return (
        [
            replace(c, role="published")
            if c.role == "plain" and first.get(c.row) == c.start < updated[c.row] and c.start <= _UPDATED_AT
            else c
            for c in seen
        ]
        if updated
        else seen
    )


def _says_little(text: str, c: dating.Candidate, end: int) -> bool:
    """Little stands beside the date; below the story, where titles of lists have theirs in front, less than it."""
    if c.row > end and not c.timed:
        return c.start <= _AT_START and len(text) <= 2 * (c.end - c.start)
    short = len(text) <= (_TIMED if c.timed else _SHORT if c.start <= _AT_START else 0)
    return short or dating.is_labelled_day(text)


def _chosen(
    page: Page,
    place: Place,
    seen: list[dating.Candidate],
    best: dict[str, tuple[float, dating.Candidate]],
    retrieved: str,
    trail: list[Evidence],
) -> tuple[PrintedDate | None, PrintedDate | None]:
    """Of the ``best`` ones; the story's dateline before the page's own day, that of the issue where no other is."""
    if "published" in best and (stated := page_days.dateline_below(best["published"][1], place, page, seen)):
        best["published"] = (best["published"][0], stated)
    published, modified = _settled(page, place, best, retrieved or _on_top(place, seen), trail)
    if published is None and retrieved == "" and (issue := page_days.issue_on_top(page, place, seen)):
        trail.append(evidence(page, "published", "edition", issue.row))
        published = _printed(issue, "edition")
    if published is None and (stated_day := page_days.day_by_dateline(page, place, retrieved)):
        trail.append(evidence(page, "published", "dateline-and-page", place.rows[0]))
        published = replace(stated_day, rule="dump:dateline-and-page")
    return published, modified


def _without_page_date(place: Place, seen: list[dating.Candidate]) -> tuple[list[dating.Candidate], str]:
    """Without the days on top of the page where the story closes with an earlier one and has no other; and theirs.

    Nor those later than the update that is printed beside the story.
    """
    if later := page_days.later_than_update(place, seen):
        return [c for c in seen if c not in later], later[0].date.value if later[0].date else ""
    end = place.rows[-1]
    on_top = [c for c in seen if c.row <= _TOP and c.row < place.head - 1 and c.role == "plain"]
    below = [c for c in seen if end < c.row <= end + _RIGHT_BELOW and c.role == "plain" and c.alone and c.date]
    if len(below) != 1 or len(on_top) + len(below) < len(seen) or not on_top:
        return seen, ""
    day = below[0].date.value[:_DAY] if below[0].date else ""
    if not all(c.date and c.date.value[:_DAY] > day for c in on_top):
        return seen, ""
    return below, on_top[0].date.value if on_top[0].date else ""


def _settled(
    page: Page,
    place: Place,
    best: dict[str, tuple[float, dating.Candidate]],
    retrieved: str,
    trail: list[Evidence],
) -> tuple[PrintedDate | None, PrintedDate | None]:
    modified = best["modified"][1] if "modified" in best else None
    published = best["published"][1] if "published" in best else None
    on_top = published is not None and published.role == "plain" and published.row <= _TOP < place.head
    if published is not None and not (on_top and _ago(page, place, retrieved)):
        trail.append(evidence(page, "published", published.rule, published.row))
        if modified:
            trail.append(evidence(page, "modified", modified.rule, modified.row))
        return _printed(published, published.rule), _printed(modified, "update-label")
    edition = best["edition"][1] if "edition" in best else None
    day = edition.date.value if edition and edition.date else ""
    ago = _ago(page, place, retrieved or day)
    if ago:
        trail.append(evidence(page, "published", "relative-to-capture", ago[0]))
        return ago[1], _printed(modified, "update-label")
    address = place.address or addresses.find(page)
    if modified is not None:
        first = address if address and modified.date and address[1].value < modified.date.value[:_DAY] else None
        rule = "only-update-printed"
        trail.append(first[0] if first else evidence(page, "published", rule, modified.row))
        return (first[1], _printed(modified, "update-label")) if first else (_printed(modified, rule), None)
    if edition is not None:
        trail.append(evidence(page, "published", "edition", edition.row))
        return _printed(edition, "edition"), None
    if address:
        trail.append(address[0])
        return address[1], None
    return None, None


def _ago(page: Page, place: Place, reference: str) -> tuple[int, PrintedDate] | None:
    near = list(range(max(0, place.head - 3), place.rows[0]))
    return dating.relative(page, near, reference or page_days.copied_at_foot(page, place.rows[-1]))


def _on_top(place: Place, seen: list[dating.Candidate]) -> str:
    """The day that the page's first lines print, above the headline and whatever stands beside it; else ""."""
    on_top = (c.date.value for c in seen if c.date and c.row <= _TOP and c.row < place.head - 1 and c.role == "plain")
    return next(on_top, "")


def _printed(c: dating.Candidate | None, rule: str) -> PrintedDate | None:
    return replace(c.date, rule=f"dump:{rule}") if c and c.date else None


def _weigh(c: dating.Candidate, place: Place, page: Page, *, alone_below: bool) -> tuple[str, float, str]:
    """(role, weight, why not) of a date by its label and its distance from headline and body."""
    head, top, end = place.head, place.rows[0], place.rows[-1]
    dayless = c.role == "plain" and c.date is not None and len(c.date.value) < _DAY
    if page_date := "" if dayless else _page_date(c, place, page):
        return page_date, 0.1, ""
    weight = _WEIGHT[c.role] - 0.03 * abs(c.row - top)
    role = "modified" if c.role == "modified" else "published"
    if c.row > end:
        signed = _is_signed(page.text[end + 1])  # the byline below the story belongs to it
        close = c.row <= end + _CLOSE + signed or c.alone
        if dayless or (c.role == "plain" and not (alone_below and (c.timed or c.alone) and close)):
            return role, 0, "below the body, without a label of its own"
        return role, weight - 3.5, ""
    if dayless or (why := _left_out(page, place, c)):
        return role, 0, "no day, but an issue's month" if dayless else why
    weight -= c.row < head
    weight -= _DAYLESS if c.date is not None and len(c.date.value) < _DAY else 0.0
    reason = ""
    if c.role == "plain":
        weight -= c.row == head  # of what the headline tells
        weight += bool(dated_names(page.text[c.row])[0])  # beside the writer
        covered = (c.end - c.start) / _part(page.text[c.row], c.start, c.end)
        size = len(page.text[c.row])
        short = (c.timed and size <= 100 and c.start <= 15) or (c.start <= 2 and size <= _SHORT)
        weight += c.timed + covered
        if c.row == top and c.start <= 45 and page_days.in_dateline(page.text[top], c):
            return role, 0.5, ""
        under = c.timed and head < c.row <= head + _BYLINE and _is_signed(page.text[c.row])  # below a standfirst
        if c.row >= top and covered < 0.6 and not (short or under):
            reason = "in running text"
        elif (
            covered < 0.25
            and not c.timed
            and not (c.row <= 3 and (c.end == size or _ISSUE.search(page.text[c.row])))
            and not (c.row < top and _is_signed(page.text[c.row]))
            and not (head < c.row < top and c.start <= _AT_START and size <= _LED and ending(page.text[c.row]) != ".")
            and not (head < c.row < top and _is_behind_writer(page, head, c))
        ):
            reason = "a small part of its line"
    return role, weight, reason


def _left_out(page: Page, place: Place, c: dating.Candidate) -> str:
    """Why a date above the story, or told of in it, can be none of the article's, or ""."""
    row, head = c.row, place.head
    if told_days.is_told(page, place, c):
        return "in running text"
    if told_days.ends_run(page.text[row], c):
        return "the last day of what the story tells of"
    if head < row < place.rows[0] and (is_labelled_caption(page.text[row]) or is_credited(page.text[row])):
        return "in a caption"  # the day when the picture was taken
    return "far above the headline" if _is_far(page, row, head) else ""


def _is_behind_writer(page: Page, head: int, c: dating.Candidate) -> bool:
    """Right below a headline, behind a name with which the line begins: "Ann Lee 27/09/2018 Comment! Songs, Games".

    Or at the end of a line of names and where they write from: "Ann Lee in Rome and Bo Ray in Riga NOVEMBER 20 2018".
    """
    lead = page.text[c.row][: c.start].strip(" |·•–—-,")
    names = bare_names(lead) if lead else ()
    return names != () and (c.end == len(page.text[c.row]) or (c.row <= head + _RIGHT_BELOW and names == (lead,)))


def _signs_off(text: str, c: dating.Candidate) -> bool:
    """The writer's name, a dash and the day: "Ann Lee — 2013-09-29 — in Code"."""
    lead = text[: c.start].rstrip()
    name = lead[:-1].strip()
    return len(text) <= _SIGN_OFF and lead[-1:] in _DASHES and bare_names(name) == (name,)


def _with_paper(page: Page, c: dating.Candidate, end: int) -> dating.Candidate:
    """A day beside the paper's name or in a line of rights, below the story, stands as good as alone."""
    text = page.text[c.row]
    closes = masthead.dated_name(text) or _closes_story(text, c) or (c.row == end + 1 and _signs_off(text, c))
    return replace(c, alone=True) if closes else c


def _is_far(page: Page, row: int, head: int) -> bool:
    """More than a few lines above the headline, where buttons for sharing and printing do not count."""
    if row >= head - _NEAR_HEAD:
        return False
    if page.text[head] in page.text[max(0, row - _CLOSE) : row]:  # printed a second time
        return False
    between = page.text[row + 1 : head]
    buttons = sum(label_of(line) != "" or names_field(line) for line in between)
    return row <= _TOP or len(between) > _BUTTONS or len(between) - buttons > _NEAR_HEAD // 2


def _closes_story(text: str, c: dating.Candidate) -> bool:
    """Such as "(3 December 2010) © All rights reserved", "© The Post, 3 May 2012", "Lima, 3 May 2012"."""
    if len(text) > _SIGN_OFF or c.date is None or len(c.date.value) < _DAY or c.role != "plain":
        return False
    if "©" in text:
        return c.start <= 1 or (text[0] == "©" and len(text) - c.end <= 1)
    if c.start <= 1 and _FILED.fullmatch(text, c.end):
        return True
    placed = text[c.start - 2 : c.start] == ", " and page_days.CITY.fullmatch(text[: c.start]) is not None
    return placed and text[c.end :].strip(" .") in _YEARS


def _is_signed(line: str) -> bool:
    """A byline with its date behind: "By Ann Lee ann@post.example  Oct 8, 2019 Updated Oct 9, 2019"."""
    return len(line) <= 160 and (bool(byline_of(line)[1]) or dated_names(line)[1])


def _part(text: str, start: int, end: int) -> int:
    """The length of the part between bars that a date stands in: "By Ann Lee | Dec 1, 2019 | Photos: ..."."""
    marks = [mark for mark in ("|", "·", "•", "   ") if mark in text]
    first = max((at + len(mark) for mark in marks if (at := text.rfind(mark, 0, start)) >= 0), default=0)
    last = min((at for mark in marks if (at := text.find(mark, end)) >= 0), default=len(text))
    return last - first


def _page_date(c: dating.Candidate, place: Place, page: Page) -> str:
    """Gives "retrieved" for a date that only says when the page was printed, "edition" for a masthead's; else ""."""
    on_top = c.row <= 1 and c.alone and c.role == "plain" and c.row < place.head - 1
    on_top = on_top and not (c.row == 1 and c.timed and c.row >= place.head - 3)
    if on_top and c.row == 1 and masthead.could_be_name(page.text[0]):
        shown = c.date is None or c.date.value >= _EARLY
        site = shown and any(masthead.is_nav(page.text[r]) for r in range(2, place.head))
        return "retrieved" if site else "edition"
    alone = c.row == 0 and c.alone and dating.has_weekday(page.text[0])
    of_issue = on_top and page_days.beside_number(page, c.row)
    if of_issue or (alone and c.date and _is_days_paper(c.date.value, page.text[place.rows[0]])):
        return "edition"
    told = c.row < place.head - 1 and c.role == "plain" and leads_day(page.text[c.row][: c.start])
    seen = c.role == "retrieved" or on_top or alone or told or page_days.is_of_visit(page, place, c)
    return "retrieved" if seen or _is_stamped(c, place, page) else ""


def _is_days_paper(day: str, lead: str) -> bool:
    """The dateline has this day or one of the two before it, "Kochi, Oct. 15", as stories of that day's paper do."""
    found = _DATELINE_DAY.search(lead[:_DATELINE])
    dates = find_dates(f"{found[1] or found[4]} {found[2] or found[3]} {day[:4]}") if found else []
    if not dates or len(dates[0].date.value) < len(day[:10]):
        return False
    return 0 <= (date.fromisoformat(day[:10]) - date.fromisoformat(dates[0].date.value[:10])).days <= _PAPER


def _is_stamped(c: dating.Candidate, place: Place, page: Page) -> bool:
    """Over the paper's name, a moment behind words that are no name: what made the copy says when, in any language."""
    if c.row or not c.timed or c.role != "plain" or not c.start or place.head <= _STAMP_OVER:
        return False
    lead, rest = page.text[0][: c.start].split(), page.text[0][c.end :]
    told = len(lead) > 1 and all(word[0].islower() for word in lead[1:]) and not is_paper(page.text[0][: c.start])
    return told and len(rest) <= _STAMP_REST and masthead.could_be_name(page.text[1])
