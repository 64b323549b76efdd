"""Decoded text as lines that carry something: their text, their place, and the blank lines above them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise

from ingest.parsers.page_dump.text import mail_head, references
from ingest.parsers.page_dump.text.measure import holds_any, with_digits
from ingest.patterns import regex

_QUOTE_MARK = regex(r"(?:>[ \u00a0]?)+")
_SET_IN = regex(r"^([ \t\u00a0]+)((?:>[ \u00a0]?)+)", re.MULTILINE)  #: such a mark that spaces stand before
#: what is no sign, and the spaces that look like an ordinary one; a joiner of zero width is left: it makes emoji
_ODD = {
    **dict.fromkeys((0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD)),
    **dict.fromkeys((9, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
}
#: an ordinary space beside one that never breaks, as editors leave it between two words: one space
_MIXED = regex("(?<![ \u00a0\u202f])(?: [\u00a0\u202f]|[\u00a0\u202f] )(?![ \u00a0\u202f])")
_JOINER = regex("(?<![\u0600-\u06ff\u0900-\u0dff])\u200c|\u200c(?![\u0600-\u06ff\u0900-\u0dff])")  #: out of place
_ODD_SPACE = regex("[\t\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\u00ad]")
#: Marks of word processors and wires that nobody sees, such as soft hyphens and field ends: zero-width spaces, so that
#: places stay as they are. Two do show, the end of a cell (7) and the hyphen that never breaks (30).
_CONTROL = regex("[\x01-\x08\x0e-\x1f\x7f]")
_CONTROLS = dict.fromkeys((*range(1, 9), *range(14, 32), 127), "\u200b") | {7: "\t", 30: "-"}
_WIDE = " " * 300  #: the widest gap in a line that is kept; a field of a database may be filled up with thousands
_GAP = regex(f"(?<! ){_WIDE} +")
_COLUMNS = "   "  #: between the cells of a table, as text browsers set them
#: what is drawn, not written: "-----", "* * *"
_RULER = regex(r"(?:[-=*~#+.·•—–─━═]{3,}|_{9,}|[*~•·](?:\s[*~•·]){2,})(?:\s+[-=*~#+.·•—–─━═_]+)*$")
_RULER_ENDS = frozenset("-=*~#+.·•—–─━═_")
_MARKUP = regex(r"^#{1,6} (?=\S)|(?<=\S) #{1,6}$|\*{2,}(?=\S)|(?<=\S)\*{2,}")  #: of headings and of bold type
_SLANTED = regex(r"([_*])(?=\S)([^_*]+)(?<=\S)\1")  #: a whole line in italics, as tools that write Markdown mark it
_RULED = regex(
    r"(?:([*=~#+_•·—–-])\1+|(?:[*=~+] ){2,}[*=~+])[>\[(]?\s+"
    r"(?P<text>[^\W_].*?\S)\s+[<\])]?[*=~#+_•·—–-][*=~#+_•·—– -]+"
)
_DAY_IN_WORDS = regex(
    r"[〇零○一二三四五六七八九十百元]年\s?[一二三四五六七八九十]{1,3}\s?月\s?[一二三四五六七八九十]{1,3}\s?[日號号]"
)
_QUOTED, _QUOTED_LINES = 0.5, 5  #: of the letters of a mail that passes a text on; lines of one at least
_LINE_END = regex(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True)
class Page:
    """The lines that are not blank. ``text[i]`` stands at ``start[i]:end[i]`` of the decoded text."""

    text: tuple[str, ...]  #: without spaces around it, invisible characters and quote marks
    start: tuple[int, ...]
    end: tuple[int, ...]
    gap: tuple[int, ...]  #: blank lines above; large before the first line, small numbers elsewhere
    indent: tuple[int, ...] = ()  #: spaces before each line; () where that is not known
    mail: Page | None = None  #: the headers of the mail that the page came in, which are no part of it

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def whole(self) -> str:
        return "\n".join(self.text)

    def rows_with(self, signs: tuple[str, ...]) -> list[int]:
        """The rows, in order, on which one of the signs stands; quick where it is a few of many."""
        if signs in self._known:
            return self._known[signs]
        found: set[int] = set()
        for sign in signs:
            at = self.whole.find(sign)
            while at >= 0:
                row = bisect_right(self.line_ends, at)
                found.add(row)
                at = self.whole.find(sign, self.line_ends[row])
        self._known[signs] = sorted(found)
        return self._known[signs]

    @cached_property
    def _known(self) -> dict[tuple[str, ...], list[int]]:
        """What ``rows_with`` was asked before."""
        return {}

    @cached_property
    def line_ends(self) -> list[int]:
        """Where each line ends in ``whole``, its newline included."""
        return list(accumulate(len(line) + 1 for line in self.text))

    @cached_property
    def burdens(self) -> dict[int, float]:
        """Row -> what ``headline.title_order.burden`` said of it: the steps to a headline ask of the same few rows."""
        return {}

    @cached_property
    def repeated(self) -> dict[str, int]:
        """Each line that stands more than once -> the first row it stands on."""
        first: dict[str, int] = {}
        return {line: first[line] for row, line in enumerate(self.text) if first.setdefault(line, row) != row}

    @cached_property
    def digits(self) -> list[bool]:
        """Whether a digit stands on the line, or a day in Chinese numerals."""
        found = with_digits(self.text)
        for row in self.rows_with(("年",)):
            found[row] = found[row] or _DAY_IN_WORDS.search(self.text[row]) is not None
        return found


def clean(line: str) -> str:
    """NFC, without invisible characters, every odd space an ordinary one; columns that tabs part stay apart."""
    if "\t" in line:
        return _COLUMNS.join(filter(None, map(clean, line.split("\t"))))
    if line.isascii():
        return line.strip()
    if _ODD_SPACE.search(line):
        line = _MIXED.sub(" ", line).translate(_ODD)
        line = _JOINER.sub("", line) if "\u200c" in line else line
    return unicodedata.normalize("NFC", line).strip()


def _is_tidy(text: str) -> bool:
    return _ODD_SPACE.search(text) is None and unicodedata.is_normalized("NFC", text)


def read_page(text: str) -> Page:
    """Linear in the length of the text. Mail quoting (``> ``) is taken off where most lines, or letters, have it."""
    text = references.resolved(text.translate(_CONTROLS) if _CONTROL.search(text) else text)
    text = _marked_first(text) if "\n " in text or "\n\t" in text or "\n\u00a0" in text else text
    apart, quoted = _quoting(text)
    texts: list[str] = []
    starts, ends, gaps, indents = list[int](), list[int](), list[int](), list[int]()
    gap, first_quoted, added, wide = 1, -1, False, _WIDE in text
    tidy = "\t" not in text and (text.isascii() or _is_tidy(text))
    deep = _quote_depth(text) if quoted and ("\n> >" in text or "\n>>" in text) else 0
    for place, whole in _lines(text):
        start, line = place, whole
        if deep > 1 and whole[:40].replace(" ", "")[:deep] != ">" * deep:  # around the quotation: who passes it on
            continue
        if not whole:
            gap += 1
            continue
        if quoted and (mark := _QUOTE_MARK.match(line)):
            start, line = start + mark.end(), line[mark.end() :]
            first_quoted, added = len(texts) if first_quoted < 0 else first_quoted, False
        elif apart and first_quoted >= 0 and (gap or added or mail_head.is_signed(line)):  # by who passes it on
            gap, added = gap + 1, True
            continue
        cleaned = line.strip() if tidy else clean(line)
        if not cleaned or (cleaned[-1] in _RULER_ENDS and cleaned[0] in _RULER_ENDS and _RULER.match(cleaned)):
            gap += 1
            continue
        size = len(line)
        if cleaned is line:
            indents.append(0)
            starts.append(start)
            ends.append(start + size)
        else:
            indents.append(size - len(line.lstrip()))
            starts.append(start + indents[-1])
            ends.append(start + len(line.rstrip()))
        if cleaned[0] in _RULER_ENDS or cleaned[0] == "#" or cleaned[-1] == "*":
            cleaned = _unmarked(cleaned)
        texts.append(_GAP.sub(_WIDE, cleaned) if wide else cleaned)
        gaps.append(gap)
        gap = 0
    least = min(indents, default=0)  # what a tool set before all lines alike says nothing
    indent = tuple(size - least for size in indents) if least else tuple(indents)
    page = Page(tuple(texts), tuple(starts), tuple(ends), _uneven(texts, gaps), indent)
    below = mail_head.end_of(page.text, page.gap, max(0, first_quoted))
    if below and quoted:  # a mail that is quoted whole, as Apple's program does, has its own headers on top
        page = page_below(page, below)
        below = mail_head.end_of(page.text, page.gap, 0)
    return _without_mail(page, below) if below else page


def _quoting(text: str) -> tuple[bool, bool]:
    """Whether most of the letters, and whether these or most of the lines, are quoted as mail quotes."""
    marks = text.count("\n>") + text.startswith(">")
    apart = marks >= _QUOTED_LINES and _quotes_most(text)
    return apart, apart or marks > 0.6 * (text.count("\n") + 1)


def _marked_first(text: str) -> str:
    """The text with its marks of quotation before the spaces that they stand behind, where it is quoted so."""
    if (" >" not in text and "\t>" not in text and "\u00a0>" not in text) or len(_SET_IN.findall(text)) < _QUOTED_LINES:
        return text
    moved = _SET_IN.sub(r"\2\1", text)
    return moved if _quoting(moved)[1] else text


_FEW = 10  #: lines of a page whose blank lines can be compared, at least
_EVEN, _SHORT = 20, 30  #: lines of a page with menus and lists at least, characters of a line of these


def _uneven(texts: Sequence[str], gaps: Sequence[int]) -> tuple[int, ...]:
    """The blank lines above each line but for those that a tool set above every one, which part nothing."""
    least = min(gaps[1:]) if len(gaps) >= _FEW else 0
    if not least:
        return tuple(gaps)
    menus = len(gaps) >= _EVEN and sum(len(text) < _SHORT for text in texts) * 3 >= len(texts)
    if not menus and sum(gap > least for gap in gaps[1:]) * 3 < len(gaps):
        least -= 1  # paragraphs, each with as many above it
    return (gaps[0], *(gap - least for gap in gaps[1:])) if least else tuple(gaps)


def _without_mail(page: Page, below: int) -> Page:
    """What a mail passes on, without its headers, which it keeps, and without the signature of who sent it."""
    end = below + mail_head.signed_at(page.text[below:])
    return replace(page_below(_above(page, end) if end > below else page, below), mail=_above(page, below))


def _quotes_most(text: str) -> bool:
    """Most of the letters stand behind a mark of quotation, and so do blank lines, as in no menu of marked lines."""
    lines = [line for line in text.split("\n") if line[:1] == ">"]
    return sum(map(len, lines)) > _QUOTED * len(text) and any(not line.strip("> \t\u00a0\r") for line in lines)


def _unmarked(line: str) -> str:
    """Without the marks of headings, bold type and italics, and without rules around it: "*** RIVER POST ***"."""
    if line[-1] in _RULER_ENDS and (ruled := _RULED.fullmatch(line)):
        return ruled["text"]
    if line[0] == line[-1] and (slanted := _SLANTED.fullmatch(line)):
        return slanted[2]
    return _MARKUP.sub("", line) if line[0] in "#*" or line[-1] == "*" else line


def _quote_depth(text: str) -> int:
    """How many marks most of the quoted lines of a mail begin with."""
    counts: dict[int, int] = {}
    for line in text.split("\n"):
        mark = _QUOTE_MARK.match(line)
        if mark:
            depth = mark[0].count(">")
            counts[depth] = counts.get(depth, 0) + 1
    return max(counts, key=lambda depth: (counts[depth], depth), default=0)


def page_below(page: Page, row: int) -> Page:
    """The page from this row on."""
    if not row:
        return page
    return Page(page.text[row:], page.start[row:], page.end[row:], page.gap[row:], page.indent[row:])


def _above(page: Page, row: int) -> Page:
    return Page(page.text[:row], page.start[:row], page.end[:row], page.gap[:row], page.indent[:row])


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """(place, text) of every line, the empty ones too."""
    start = 0
    if holds_any(text, "\r\x0b\x0c\x85\u2028\u2029"):
        for match in _LINE_END.finditer(text):
            yield start, text[start : match.start()]
            start = match.end()
        yield start, text[start:]
        return
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def kept(page: Page, texts: Sequence[str]) -> Page:
    """The page with these texts; a row whose text is empty is dropped, and counts as a blank line if it stood apart."""
    rows = [row for row, text in enumerate(texts) if text]
    gaps = []
    for k, row in enumerate(rows):
        above = rows[k - 1] if k else -1
        gap = max(page.gap[above + 1 : row + 1])
        gaps.append(gap)
    return Page(
        tuple(texts[row] for row in rows),
        tuple(page.start[row] for row in rows),
        tuple(page.end[row] for row in rows),
        tuple(gaps),
        tuple(page.indent[row] + _cut(page.text[row], texts[row]) for row in rows) if page.indent else (),
    )


Line = tuple[str, int, int]  #: text, start, end


def with_lines(page: Page, lines: Mapping[int, Sequence[Line]]) -> Page:
    """The page with these lines in place of the rows; the first of a row keeps the blank lines above it."""
    rows = [
        (*line, page.gap[row] if k == 0 else 0, row)
        for row in range(len(page))
        for k, line in enumerate(lines.get(row, ((page.text[row], page.start[row], page.end[row]),)))
    ]
    text, start, end, gap, at = zip(*rows, strict=True)
    return Page(text, start, end, gap, tuple(page.indent[row] for row in at) if page.indent else ())


def with_joins(page: Page, joins: Sequence[bool], one_line: Callable[[range], str]) -> Page:
    """The page with each row that ``joins`` names set behind the one above; ``one_line`` writes such rows as one."""
    firsts = [row for row, joined in enumerate(joins) if not joined]
    ends = [*firsts[1:], len(page)]
    return Page(
        tuple(one_line(range(a, b)) for a, b in zip(firsts, ends, strict=True)),
        tuple(page.start[a] for a in firsts),
        tuple(page.end[b - 1] for b in ends),
        tuple(page.gap[a] for a in firsts),
        tuple(page.indent[a] for a in firsts) if page.indent else (),
    )


def cut_in_two(page: Page, row: int, at: int) -> tuple[Line, Line]:
    """The row as two lines, the second from this character on."""
    line, end = page.text[row], page.end[row]
    middle = end - len(line) + at
    return (line[:at].rstrip(), page.start[row], middle), (line[at:], middle, end)


def cut_at(page: Page, row: int, cuts: Iterable[int]) -> list[Line]:
    """The row as lines that end at these characters of it, without the spaces around them; none that would be empty."""
    line, shift = page.text[row], page.end[row] - len(page.text[row])
    out: list[Line] = []
    for first, end in pairwise(sorted({0, *cuts, len(line)})):
        if text := line[first:end].strip():
            begins = shift + line.index(text, first)
            out.append((text, begins, begins + len(text)))
    return out


def _cut(old: str, new: str) -> int:
    """How many characters of the old text stood before the new one."""
    return len(old) - len(new) if old.endswith(new) else 0
