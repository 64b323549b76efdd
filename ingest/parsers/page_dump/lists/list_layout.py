"""How the records of a list are made: a section or a day over each title, a teaser, a day or a count below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.comment_headings import comment_count
from ingest.parsers.page_dump.lines.labels import is_related, key
from ingest.parsers.page_dump.lines.notices import speaks_to_readers
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lists.list_items import is_count, is_number, is_under_title, item_title
from ingest.parsers.page_dump.lists.list_titles import is_item
from ingest.parsers.page_dump.names.byline_names import bare_names
from ingest.parsers.page_dump.text.measure import KEPT, ending, has_figure, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_KICKER, _TEASER = 26, 26  #: widths: a section over a title is no wider, a sentence below it no narrower
LONGEST_TEASER = 240  #: width; what is wider is a paragraph
_LABEL = 26  #: characters of what a list repeats: "Subscribers only", "Read more"
_PAIRS = 2  #: titles with decks that show it
_MOST = 90  #: lines of a list
_TWICE = 12  #: lines in which two records end
#: one letter a line: N number, M who wrote it or when, C count, K section, k section or short title, T title,
#: S sentence, R a line that the list repeats word for word, X none of these.
#: Layouts that nothing but a repeat shows, one record each
_DATED = regex(r"N?[Tk](?:S[MCR]{1,3}|M[CR]{0,2}S?)(?![SC])")  #: a day with each title, a teaser with some
_LAYOUTS = (
    regex(r"N?[Kk][Tk](?:[Kk]M)?[SMCR]{0,4}"),  # a section over each title, its writer over the day below
    regex(r"N?R[Kk]?[Tk][SMC]{0,4}(?:R(?=R))?"),  # the same words over each title, and others below all
    regex(r"M[KkR]?[Tk][SCR]{0,3}"),  # a day over each title
    regex(r"N?[Tk][KMC]{0,2}S[SMCR]{0,3}"),  # a teaser below each title
    regex(r"N?[Tk](?:[Kk][MCR]{0,3}|[MCR]{1,4})"),  # a section, a day or a name below each title
    _DATED,
    regex(r"MT[Kk]"),  # a day over each title, below it what kind of article it is
)
_TOLD = frozenset(["TS", "kS", "KS"])  #: a title with its teaser
_NO_RECORD = regex(r"NN|N?(?:[SC]|TN|TT[^M])")  #: what no layout begins with: most lists are titles alone
_DECKED = regex(r"N?TT?M[CR]?")  #: a title, mostly with a line of no sentence below it, and when it was posted


def laid_out(page: Page, head: int, body: frozenset[int]) -> tuple[list[int], list[tuple[int, str]]]:
    """Rows and (row, title) of the list below ``head`` whose lines repeat one layout; empty where they do not."""
    letters = _letters(page, head, body)
    if not letters.strip("NTX"):  # titles alone are no layout
        return [], []
    if decked := _with_decks(page, head, letters):
        return decked
    letters = _with_teasers(letters)
    # a paragraph may stand right below the list; sections that come again stand over titles as others do
    for lines in dict.fromkeys((_with_sections(letters), letters, letters.replace("S", "X"))):
        for layout in _LAYOUTS:
            records = _together(page, head, _records(layout, lines))
            if len(records) > 1 and _is_told(page, head, lines, records, body):
                kept = _alike(page, head, records)
                found = [row for a, b in kept for row in range(head + 1 + a, head + 1 + b)]
                titles = [head + 1 + _title_at(lines[a:b]) + a for a, b in kept]
                return found, [(row, item_title(page.text[row])) for row in titles]
    return [], []


#: a section, a title, a day, and what is told: no title, since the next section comes first
_TEASED = regex(r"(?:[RKk]TM{1,2}T){2,}(?=[RKkX]|$)")


def _with_teasers(letters: str) -> str:
    """The letters with sentences for the lines below the days of such records, which may have no full stop."""
    found = _TEASED.match(letters)
    return found[0].replace("MT", "MS") + letters[found.end() :] if found else letters


def _with_sections(letters: str) -> str:
    """The letters with sections for lines that come again, where every other line is one of these, from the first."""
    size = next((k for k, letter in enumerate(letters) if letter not in ("T" if k % 2 else "KkR")), len(letters))
    if size < _SECTIONED or not {"K", "k"} & set(letters[:size]):
        return letters
    return letters[:size].replace("R", "K") + letters[size:]


_SECTIONED = 4  #: lines of two such records


def _with_decks(page: Page, head: int, letters: str) -> tuple[list[int], list[tuple[int, str]]] | None:
    """The list whose days stand below two lines each, a title and its deck, or a kicker that is much shorter."""
    records: list[tuple[int, int]] = []
    while match := _DECKED.match(letters, records[-1][1] if records else 0):
        records.append(match.span())
    end = records[-1][1] if records else 0
    pairs = [head + 1 + letters.index("T", a) for a, b in records if letters.count("T", a, b) > 1]
    if len(pairs) < _PAIRS or len(pairs) * 2 < len(records) or letters[end : end + 1] not in {"", "X"}:
        return None
    kicked = all(width(page.text[row]) * 3 <= width(page.text[row + 1]) * 2 for row in pairs)
    titles = [head + 1 + (letters.rindex if kicked else letters.index)("T", a, b) for a, b in records]
    return list(range(head + 1, head + 1 + end)), [(row, item_title(page.text[row])) for row in titles]


def _letters(page: Page, head: int, body: frozenset[int]) -> str:
    """One letter for each line below ``head``; not beyond the first ones where these repeat no layout."""
    letters = ""
    lines = page.text[head + 1 : head + 1 + _MOST]
    for row, line in enumerate(lines, head + 1):
        again = len(line) <= _LABEL and lines.count(line) > 1 and not is_number(line)
        letter = "R" if again and not (line[0] == "©" or is_under_title(line)) else letter_of(line)
        if letter == "T" and page.digits[row] and letters[-1:] == "T" and _is_cited(lines, row - head - 1):
            letter = "M"  # the paper and its day, below the title
        if letter in "KkRT" and _is_signed(lines, row - head - 1, letters):
            letter = "M"  # who wrote it, below the title or its teaser
        if letter in "kTX" and letters[-1:] == "T" and _is_short_teaser(lines[row - head - 2], line):
            letter = "S"
        if letter == "T" and letters[-1:] == "T" and _goes_on(lines[row - head - 2], line, asked="TS" in letters):
            letter = "S"
        letters += "X" if row in body and letter == "T" and width(page.text[row]) > 110 else letter
        if letters[-1] == "X" or _NO_RECORD.match(letters):
            break
        if len(letters) == _TWICE and not any(map(_repeats, (letters, letters.replace("S", "X")))):
            break
    return letters


def _is_cited(lines: Sequence[str], at: int) -> bool:
    """A paper and its day below a title, as below the next one or the one before: "The Valley Post, 2016.07.03"."""
    if not _names_issue(lines[at]) or _names_issue(lines[at - 1]):
        return False
    again = [k for k in (at - 2, at + 2) if 0 < k < len(lines) and _names_issue(lines[k])]
    return any(not _names_issue(lines[k - 1]) for k in again)


@lru_cache(maxsize=KEPT)
def _names_issue(line: str) -> bool:
    """A few words and a day at one end of the line, with a sign between them."""
    if len(line) > _ISSUE or not has_figure(line):
        return False
    dates = find_dates(line)
    if len(dates) != 1 or len(dates[0].date.value) < len("2016-07-03"):
        return False
    before, behind = line[: dates[0].start].rstrip(), line[dates[0].end :].strip(" )")
    left = before if not behind else behind if not before else ""
    signed = before[-1:] in _BESIDE_DAY if before else behind[:1] in _BESIDE_DAY
    return signed and 0 < left.count(" ") + 1 <= _ISSUE_WORDS and any(map(str.isalpha, left))


_ISSUE, _ISSUE_WORDS = 64, 7  #: characters of such a line, words beside the day
_BESIDE_DAY = frozenset(",|·(–—-/;:•")


def _is_signed(lines: Sequence[str], at: int, letters: str) -> bool:
    """A writer's name alone below a teaser; or right below a title, where another stands below the next one."""
    if not (letters[-2:] in _TOLD or letters[-1:] == "T") or not _is_writer(lines[at]):
        return False
    again = "TM" in letters or "SM" in letters or any(map(_is_writer, lines[at + 2 : at + 5]))
    over = _is_writer(lines[0]) or _is_writer(lines[at - 1])  # each stands over the title that she wrote
    return letters[-2:] in _TOLD or (again and not over)


def _is_writer(line: str) -> bool:
    """A name, or one with a second surname behind a joint: "Marta Roca i Puig"."""
    names = bare_names(line) if 0 < line.count(" ") <= _NAME else ()
    return len(names) == 1 and line.startswith(names[0]) and (line == names[0] or " i " in line)


_NAME = 4  #: spaces in it at most


def _is_short_teaser(title: str, line: str) -> bool:
    """A few words with a full stop below a title that has none: "Three people were hurt."."""
    short = line[-1] in ".。" and _SHORTEST <= width(line) <= _TEASER
    return short and title[-1] not in ".。" and not speaks_to_readers(line)


_SHORTEST = 14  #: width of it


def _goes_on(title: str, line: str, *, asked: bool) -> bool:
    """A teaser under a title that is broken off, or asks where those above end with a full stop."""
    if ending(line) == "~":
        return ending(title) == "" and width(line) > width(title)
    return asked and line[-1] in "?!？！" and width(line) >= _TEASER


def _repeats(letters: str) -> bool:
    return any(len(_records(layout, letters)) > 1 for layout in _LAYOUTS)


def _title_at(record: str) -> int:
    """Where in a record its title stands: the last line that reads like one, or else could be one."""
    return record.rfind("T") if "T" in record else record.rfind("k")


def _records(layout: re.Pattern[str], letters: str) -> list[tuple[int, int]]:
    """(start, end) of each record, as long as one follows another; the first tells what may stand below a title."""
    out: list[tuple[int, int]] = []
    at = 0
    below, over = "", 0
    while match := layout.match(letters, at):
        record = match[0]
        title = _title_at(record)
        if out and title != over:
            break
        over = title
        below = below if out else record[title + 1 :].upper()
        below += "C" if "M" in below and "C" not in below else ""  # not under each of them have readers written
        end = title + 1
        while end < len(record) and _count(record[title + 1 : end + 1], record[end]) <= below.count(
            record[end].upper()
        ):
            end += 1
        if "S" in below and "S" not in record[title:end] and layout is not _DATED:
            break
        out.append((at, at + end))
        at += end
    return out


def _count(lines: str, letter: str) -> int:
    """How many of the lines are of that kind; a section is one whatever its length."""
    return lines.upper().count(letter.upper())


def _together(page: Page, head: int, records: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those records that stand no farther apart than the first two."""
    if len(records) < 2:
        return records
    gaps = [page.gap[head + 1 + a] for a, _ in records]
    widest = max(gaps[:2])
    end = next((k for k, gap in enumerate(gaps) if gap > max(widest, gaps[1])), len(records))
    return records[:end]


def _alike(page: Page, head: int, records: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those above a record that begins in capitals, where the first does not: that line heads another list."""
    opens = [page.text[head + 1 + a] for a, _ in records]
    if not opens or opens[0].isupper() or page.text[head].isupper():
        return records
    return records[: next((k for k, line in enumerate(opens) if line.isupper() and " " in line), len(records))]


def _is_told(page: Page, head: int, letters: str, records: list[tuple[int, int]], body: frozenset[int]) -> bool:
    """Sections are much shorter than titles, names of writers need not be; teasers are no paragraphs of the story."""
    written = _are_written(page, head, letters, records)
    for a, b in records:
        record = letters[a:b]
        at = _title_at(record)
        title = page.text[head + 1 + a + at]
        beside = [page.text[head + 1 + a + k] for k, letter in enumerate(record) if letter in "Kk" and k != at]
        beside = [] if written else beside
        if title == page.text[head] or any(width(line) * 3 > width(title) * 2 for line in beside):
            return False
        for k, letter in enumerate(record):
            row = head + 1 + a + k
            if letter == "S" and row in body and not _is_set_below(page, row, head + 1 + a):
                return False
    return True


def _are_written(page: Page, head: int, letters: str, records: list[tuple[int, int]]) -> bool:
    """One line beside each title, and all of them are names of persons, which no title is."""
    beside, titles = [], []
    for a, b in records:
        at = a + _title_at(letters[a:b])
        near = [k for k in range(a, b) if letters[k] in "Kk" and k != at]
        if len(near) != 1:
            return False
        beside.append(page.text[head + 1 + near[0]])
        titles.append(page.text[head + 1 + at])
    named = [bool(line.count(" ")) and bare_names(line) == (line,) for line in beside]
    return all(named) and not any(bare_names(title) == (title,) for title in titles)


def _is_set_below(page: Page, row: int, record: int) -> bool:
    """It stands right below the title, where blank lines part the records."""
    return page.gap[row] == 0 and page.gap[record] > 0


@lru_cache(maxsize=KEPT)
def letter_of(line: str) -> str:
    """What a line of a list looks like, as one letter."""
    if is_number(line):
        return "N"
    if is_count(line) or comment_count(line) is not None:
        return "C"
    size = width(line)
    if size <= _KICKER and key(line) in SECTIONS:
        return "K"
    return "X" if is_related(line) else "M" if is_under_title(line) else _letter_of_text(line, size)


def _letter_of_text(line: str, size: int) -> str:
    title = item_title(line)
    if size <= _KICKER and title == line and line.count(" ") <= 2 and line[-1] not in ".!?:…" and line[0].isalnum():
        return "X" if speaks_to_readers(line) else "k" if is_item(line) else "K"
    if is_item(title) and not (ending(line) == "." and size >= _TEASER and line[-1] not in "?!"):
        return "T"
    return "S" if _is_teaser(line, size) else "X"


def _is_teaser(line: str, size: int) -> bool:
    sentence = ending(line) in {".", "~"} and _TEASER <= size <= LONGEST_TEASER
    return sentence and not speaks_to_readers(line) and "©" not in line and "@" not in line
