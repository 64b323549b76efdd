"""Decoded text as lines that carry something: their text, their place, and the blank lines above them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from ingest.dates import find_dates
from ingest.parsers.page_dump import byline_names
from ingest.parsers.page_dump.measure import CJK, with_digits

_QUOTE_MARK = re.compile(r"(?:> ?)+")
_MAIL_HEAD = re.compile(
    r"""(?:from|to|cc|bcc|subject|date|sent|reply-to|message-id|von|an|betreff|gesendet|datum|de|à|objet|envoyé|para|newsgroups|organization|lines|path|references|list-id|x-[\w-]+|mime-version|content-type|cc|bcc
    |asunto|enviado|da|a|oggetto|inviato|assunto|aan|onderwerp|от|кому|тема|дата)\s?:\s?\S""",
    re.IGNORECASE | re.VERBOSE,
)
_PREAMBLE = re.compile(r"@|:$|\b(?:wrote|schrieb|écrit|escribió|ha scritto|escreveu|schreef|skrev|написал)\b")
_INVISIBLE = dict.fromkeys((0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD))  # ZWJ is left: it makes emoji
_JOINER = re.compile("(?<![\u0600-\u06ff\u0900-\u0dff])\u200c|\u200c(?![\u0600-\u06ff\u0900-\u0dff])")  #: out of place
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_ODD_SPACE = re.compile("[\t\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff\u00ad]")
_RULER = re.compile(r"(?:[-=*~#+.·•—–─━═]{3,}|_{9,})(?:\s+[-=*~#+.·•—–─━═_]+)*$")  #: what is drawn, not written
_RULER_ENDS = frozenset("-=*~#+.·•—–─━═_")
_MARKUP = re.compile(r"^#{1,6} (?=\S)|(?<=\S) #{1,6}$|\*{2,}(?=\S)|(?<=\S)\*{2,}")  #: of headings and of bold type
_SIGNATURE = re.compile(
    r"[。．！？」』]\s?(?=[(（](?:記者|记者|文)?[:：・\s　]?[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,8}[)）]$)"
    r"|[.!?”\"»]\s(?=\((?:[A-Z]{2,4}|[a-z]{2,4}(?:/[a-z]{2,4}){0,2}|F[Ii][Nn]|E[Nn][Dd]|Ende|Fine|Fim|Slut)\)$)"
)
_CLOSED = '.!?:;"”»。！？」』'  #: ends of lines that no word is missing from
_UNBROKEN = 130  #: characters that no line broken by hand has
_DEEPEST = 10  #: spaces before the first line of a paragraph
_TOP = 12  #: rows in which a headline can stand that is longer than the lines of the text
_HEAD = 30  #: rows in which a byline or a date can stand right under a headline
_OPEN_ADDRESS = re.compile(r"https?://\S+$")
_OVERHANG = 12  #: characters that a line by itself may be longer than the column where others are broken
_BESIDE_HEAD = 25  #: characters of the lines that a page's head parts: buttons and counts are shorter
#: "THE RIVER POST, MARCH 11, 1994      Page 4", "- 4 -"
_PAGE_HEAD = re.compile(
    r"(?:\b(?:page|seite|página|pág\.|pagina|strona|sida|side|oldal|стр\.)\s?\d{1,4}|^\d{1,4}\s{3,}\S.*|\S\s{3,}\d{1,4}|^\d{1,4})$",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True)
class Page:
    """The lines that are not blank. ``text[i]`` stands at ``start[i]:end[i]`` of the decoded text."""

    text: tuple[str, ...]  #: without spaces around it, invisible characters and quote marks
    start: tuple[int, ...]
    end: tuple[int, ...]
    gap: tuple[int, ...]  #: blank lines above; large before the first line, small numbers elsewhere
    indent: tuple[int, ...] = ()  #: spaces before each line; () where that is not known

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
                row = bisect_right(self._ends, at)
                found.add(row)
                at = self.whole.find(sign, self._ends[row])
        self._known[signs] = sorted(found)
        return self._known[signs]

    @cached_property
    def _known(self) -> dict[tuple[str, ...], list[int]]:
        """What ``rows_with`` was asked before."""
        return {}

    @cached_property
    def _ends(self) -> list[int]:
        """Where each line ends in ``whole``, its newline included."""
        return list(accumulate(len(line) + 1 for line in self.text))

    @cached_property
    def digits(self) -> list[bool]:
        """Whether a digit stands on the line."""
        return with_digits(self.text)


def clean(line: str) -> str:
    """NFC, without invisible characters, every odd space an ordinary one."""
    if line.isascii():
        return line.replace("\t", " ").strip()
    if _ODD_SPACE.search(line):
        line = _SPACES.sub(" ", line.translate(_INVISIBLE))
        line = _JOINER.sub("", line) if "\u200c" in line else line
    return unicodedata.normalize("NFC", line).strip()


def _is_tidy(text: str) -> bool:
    return _ODD_SPACE.search(text) is None and unicodedata.is_normalized("NFC", text)


def read_page(text: str) -> Page:
    """Linear in the length of the text. Mail quoting (``> ``) is taken off where most lines have it."""
    quoted = text.count("\n>") + text.startswith(">") > 0.6 * (text.count("\n") + 1)
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    indents: list[int] = []
    gap, first_quoted = 1, 0
    tidy = "\t" not in text and (text.isascii() or _is_tidy(text))
    deep = _quote_depth(text) if quoted and ("\n> >" in text or "\n>>" in text) else 0
    for place, whole in _lines(text):
        start, line = place, whole
        if deep > 1 and whole[:40].replace(" ", "")[:deep] != ">" * deep:  # around the quotation: who passes it on
            continue
        if quoted and (mark := _QUOTE_MARK.match(line)):
            start, line = start + mark.end(), line[mark.end() :]
            first_quoted = first_quoted or len(texts)
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
        if cleaned[0] in "#*" or cleaned[-1] == "*":
            cleaned = _MARKUP.sub("", cleaned)
        texts.append(cleaned)
        gaps.append(gap)
        gap = 0
    page = Page(tuple(texts), tuple(starts), tuple(ends), tuple(gaps), tuple(indents))
    return page_below(page, _below_mail_head(page, first_quoted))


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


def _below_mail_head(page: Page, first_quoted: int) -> int:
    """The row below what a mail adds above the page that it passes on: its headers, "On ... Ann wrote:"; else 0."""
    head = page.text[: first_quoted or 25]
    block = next((row for row in range(len(head)) if ":" in head[row][:16] and _MAIL_HEAD.match(head[row])), len(head))
    below = block
    while below < len(head) and _MAIL_HEAD.match(head[below]) and (below == block or not page.gap[below]):
        below += 1
    if below - block < 2 or not any("@" in line for line in head[block:below]):
        below = 0
    elif below < len(head) and head[below][:1] == "-" and first_quoted == 0:
        below += 1
    if first_quoted and (below or (first_quoted <= 12 and _PREAMBLE.search(head[-1]))):
        below = first_quoted
    return below if below < len(page) else 0


def unwrapped(page: Page) -> Page:
    """The page with lines broken by hand joined again, where the next word would not have fitted on the line."""
    page, parted = _without_running_heads(_with_whole_headline(page))
    page = _with_gaps_for_indents(page)
    wide = [len(text) + extra for text, extra in zip(page.text, _first_indents(page), strict=True)]
    if sum([size > _UNBROKEN for size in wide]) >= 3:
        return page  # whole paragraphs: nothing was broken by hand
    column = _column(page, wide)
    if not 45 <= column <= 100 or len(page) < 4:
        return page
    joins = [i > 0 and not page.gap[i] and _fills(page, i, wide[i - 1], column) for i in range(len(page))]
    for i in range(1, len(page)):
        if not page.gap[i] and wide[i - 1] >= 0.75 * column and _carries_on(page.text[i - 1], page.text[i]):
            joins[i] = True
    for i in range(1, min(len(page), _HEAD)):
        if joins[i] and len(page.text[i]) <= 60 and _stands_alone(page.text[i]):
            joins[i] = False
    for i in parted:
        joins[i] = True
    tight = sum(not gap for gap in page.gap[1:])
    open_ends = sum(page.text[i - 1][-1] not in _CLOSED for i, joined in enumerate(joins) if joined)
    carried = sum(_carries_on(page.text[i - 1], page.text[i]) for i, joined in enumerate(joins) if joined)
    full = [i for i in range(1, len(page)) if not page.gap[i] and wide[i - 1] >= 0.75 * column]
    tidy = carried and len(full) >= 2 and all(joins[i] for i in full)  # a few lines, all broken at the same column
    if (
        not tidy
        and carried < sum(joins) * 0.8
        and (sum(joins) < 3 or sum(joins) * 4 < tight or open_ends * 2 < sum(joins))
    ):
        return page
    if not any(joins):
        return page
    firsts = [i for i, joined in enumerate(joins) if not joined]
    lasts = [i - 1 for i in firsts[1:]] + [len(page) - 1]
    return Page(
        tuple(_one_line(page.text[a : b + 1], column) for a, b in zip(firsts, lasts, strict=True)),
        tuple(page.start[a] for a in firsts),
        tuple(page.end[b] for b in lasts),
        tuple(page.gap[a] for a in firsts),
        tuple(page.indent[a] for a in firsts) if page.indent else (),
    )


def with_signatures_apart(page: Page) -> Page:
    """The page with a reporter's name in brackets behind the last sentence on a row of its own: "...。（山根志保）"."""
    signed = {
        row: match.end()
        for row, line in enumerate(page.text)
        if line[-1] in ")）" and len(line) > 12 and (match := _SIGNATURE.search(line[-14:]))
    }
    if not signed:
        return page
    rows: list[tuple[str, int, int, int, int]] = []
    for row, line in enumerate(page.text):
        indent = page.indent[row] if page.indent else 0
        whole = (line, page.start[row], page.end[row], page.gap[row], indent)
        if row in signed:
            tail = max(0, len(line) - 14) + signed[row]
            size = len(line) - tail
            rows.append((line[:tail].rstrip(), page.start[row], page.end[row] - size, page.gap[row], indent))
            whole = (line[tail:], page.end[row] - size, page.end[row], 0, indent)
        rows.append(whole)
    text, start, end, gap, indents = zip(*rows, strict=True)
    return Page(text, start, end, gap, indents)


def _one_line(lines: Sequence[str], column: int) -> str:
    """Lines with a space between them, but for an address that is longer than a line and so was cut in two."""
    whole = " ".join(lines)
    if "://" not in whole:
        return whole
    out = lines[0]
    for line in lines[1:]:
        cut = (address := _OPEN_ADDRESS.search(out)) and len(address[0]) + len(line.split(" ", 1)[0]) > column
        out = f"{out}{line}" if cut else f"{out} {line}"
    return out


def _column(page: Page, wide: Sequence[int]) -> int:
    """Where lines are broken: the longest line right above another, which a centred headline by itself may exceed."""
    tight = [i for i in range(1, len(page)) if not page.gap[i]]
    text = next((i for i in tight if _carries_on(page.text[i - 1], page.text[i])), 1)  # below a headline of any length
    longest = max((w for i, w in enumerate(wide) if i >= text - 1 or i >= _TOP or page.text[i][-1] == "."), default=0)
    column = max((wide[i - 1] for i in tight if i >= text), default=0)
    return column if longest - column <= _OVERHANG else longest


def _with_whole_headline(page: Page) -> Page:
    """The page with a headline in one piece that was centred in capitals, or broken in mid-sentence, over two lines."""
    joined = [i for i in range(1, min(len(page), _HEAD)) if not page.gap[i] and _is_headline_cut(page, i)]
    if not joined:
        return page
    firsts = [i for i in range(len(page)) if i not in joined]
    lasts = [i - 1 for i in firsts[1:]] + [len(page) - 1]
    return Page(
        tuple(" ".join(page.text[a : b + 1]) for a, b in zip(firsts, lasts, strict=True)),
        tuple(page.start[a] for a in firsts),
        tuple(page.end[b] for b in lasts),
        tuple(page.gap[a] for a in firsts),
        tuple(page.indent[a] for a in firsts) if page.indent else (),
    )


def _without_running_heads(page: Page) -> tuple[Page, list[int]]:
    """The page without heads and numbers of printed pages in mid-sentence, and the rows that go on below them."""
    found = [
        i
        for i in range(1, len(page) - 1)
        if (page.text[i][-1].isdigit() or page.text[i][0].isdigit())
        and (len(page.text[i]) <= _UNBROKEN and _PAGE_HEAD.search(page.text[i]))
        and min(len(page.text[i - 1]), len(page.text[i + 1])) >= _BESIDE_HEAD
        and _carries_on(page.text[i - 1], page.text[i + 1])
    ]
    if not found:
        return page, []
    kept = [i for i in range(len(page)) if i not in found]
    below = {i + 1 for i in found}
    page = Page(
        tuple(page.text[i] for i in kept),
        tuple(page.start[i] for i in kept),
        tuple(page.end[i] for i in kept),
        tuple(0 if i in below else page.gap[i] for i in kept),
        tuple(min(page.indent[i], page.indent[i - 2]) if i in below else page.indent[i] for i in kept)
        if page.indent
        else (),
    )
    return page, [row for row, i in enumerate(kept) if i in below]


def _is_headline_cut(page: Page, row: int) -> bool:
    above, line = page.text[row - 1], page.text[row]
    if not 8 <= len(line) <= 70 or not 12 <= len(above) <= 70 or above[-1] in ".!?:;,":
        return False
    deep = page.indent and page.indent[row] > _DEEPEST and page.indent[row - 1] > _DEEPEST
    if deep and above.isupper() and line.isupper():
        middles = [2 * page.indent[r] + len(page.text[r]) for r in (row - 1, row)]
        return abs(middles[0] - middles[1]) <= 4 and not _stands_alone(line)
    below = page.text[row + 1] if row + 1 < len(page) and not page.gap[row + 1] else ""
    alone = page.gap[row - 1] > 0 and (not below or (len(below) <= 60 and _stands_alone(below)))
    plain = (
        line[0].islower() and " " in line and line[-1].isalnum() and '"' not in above and ". " not in f"{above} {line}"
    )
    return alone and plain and not _stands_alone(line)


def _first_word(line: str) -> int:
    """What a line would need to have its first word on the line above; scripts without spaces break anywhere."""
    return 3 if CJK.match(line) else 1 + len(line.split(" ", 1)[0])


def _first_indents(page: Page) -> list[int]:
    """How much farther in each line begins than the line below it, where that is a paragraph's first line."""
    out = [0] * len(page)
    indent = page.indent
    if any(indent):
        for i in range(len(page) - 1):
            if not page.gap[i + 1] and 0 < indent[i] - indent[i + 1] <= _DEEPEST:
                out[i] = indent[i] - indent[i + 1]
    return out


def _with_gaps_for_indents(page: Page) -> Page:
    """The page with a blank line above each indented one, where paragraphs of several lines are told by that alone."""
    indent = page.indent
    if len(page) < 4 or not any(indent):
        return page
    begins = [
        i
        for i in range(1, len(page))
        if 2 <= indent[i] <= _DEEPEST and indent[i] >= indent[i - 1] + 2 and not page.gap[i]
    ]
    ended = sum(page.text[i - 1][-1] in '.!?:"”»’)' for i in begins)
    carried = sum(i + 1 < len(page) and not page.gap[i + 1] and indent[i + 1] <= indent[i] - 2 for i in begins)
    if len(begins) < 2 or ended * 4 < 3 * len(begins) or carried * 2 < len(begins):
        return page
    gaps = list(page.gap)
    for i in begins:
        gaps[i] = 1
    return replace(page, gap=tuple(gaps))


def _stands_alone(text: str) -> bool:
    """A byline or a date: a line of its own even below a headline that fills the whole width."""
    if byline_names.byline_of(text)[1]:
        return True
    if not any(c.isdigit() for c in text):
        return False
    found = find_dates(text)
    return bool(found) and found[0].start <= 12 and sum(d.end - d.start for d in found) * 2 > len(text)


def _fills(page: Page, row: int, size: int, column: int) -> bool:
    """The line above has no room for the next word; in scripts without spaces a closed sentence ends its line."""
    if page.text[row - 1][-1] in "。！？」』":
        return False
    return size + _first_word(page.text[row]) > column


def _carries_on(above: str, line: str) -> bool:
    """A sentence that runs over the line's end: nothing closes it, and the next line begins with no capital."""
    return above[-1] not in _CLOSED and not CJK.match(line) and line[0].isalpha() and line[0] == line[0].lower()


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """(place, text) of every line, the empty ones too."""
    start = 0
    if any(map(text.__contains__, "\r\x0b\x0c\x85\u2028\u2029")):
        for match in _LINE_END.finditer(text):
            yield start, text[start : match.start()]
            start = match.end()
        yield start, text[start:]
        return
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1
