"""Where lines were broken by hand: the column, told by what runs over the ends of lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.parsers.page_dump.text.measure import CJK, ending
from ingest.parsers.page_dump.text.page import Page, kept

CLOSED = '.!?:;"”»。！？」』۔؟।॥։။።'  #: ends of lines that no word is missing from
TOP = 12  #: rows in which a headline can stand that is longer than the lines of the text
OVERHANG = 12  #: characters that a line by itself may be longer than the column where others are broken
_MANY = 4  #: lines that sentences run over, of which a column can be told
_FEW = 3  #: filled lines of paragraphs that blank lines part
_MANY_UNCASED = 6  #: the same where no word begins small: any line may be one of its own there
_FULL_STORY = 12  #: lines that sentences run over, among which some of a menu's are told apart well enough
_MARK = 2  #: characters of an item's mark alone on its line
_JOINED = 120  #: characters of a headline that was joined already
_DEEPEST = 10  #: spaces before the first line of a paragraph
_NARROWEST, _NARROW, _WIDEST = 26, 45, 100  #: columns of teletext, of columns of print, of anything
_WIDE, _RAGGED, _FILLED = 250, 30, 3  #: of a wide terminal; characters that most of its lines lack at most; full lines
_ITEM_MARKS = frozenset(["* ", "+ ", "o ", "• "])  #: as text browsers set them
_SHOUTED = 2  #: paragraphs in capitals that tell of a narrow column


def told(page: Page, wide: Sequence[int]) -> int:
    """Where the lines are broken that sentences run over, if those are many and alike; menus may be longer. Else 0."""
    rows = [i for i in range(1, len(page)) if not page.gap[i] and carries_on(page.text[i - 1], page.text[i])]
    broken = sorted(wide[i - 1] for i in rows if wide[i - 1] > _MARK and "://" not in page.text[i - 1])
    if column := _of_terminal(broken, [size for size, line in zip(wide, page.text, strict=True) if "://" not in line]):
        return column
    while len(broken) > _MANY and broken[-1] > OVERHANG + broken[-2]:
        broken.pop()  # a line of the site's over one that begins small
    if len(broken) < _MANY:
        return 0
    column = broken[-1]
    alike = 5 * sum(4 * size >= 3 * column for size in broken) >= 4 * len(broken)
    longer = [
        size for i, size in enumerate(wide[: rows[-1]]) if size > column + OVERHANG and page.text[i][-1] in '.!?”"»'
    ]
    return column if alike and _NARROW <= column <= _WIDEST and 4 * len(longer) <= len(broken) else 0


def _of_terminal(broken: Sequence[int], wide: Sequence[int]) -> int:
    """The column of a wide terminal, 121 to 250: no line of the page is longer, and sentences run over full ones.

    ``wide``: the widths of lines without an address, which no tool breaks.
    """
    column = max(wide, default=0)
    if not _JOINED < column <= _WIDE:
        return 0
    long = [size for size in broken if size > _JOINED]
    filled = sum(column - size <= OVERHANG for size in wide)
    ragged = sum(column - size > _RAGGED for size in long)
    enough = filled >= _FILLED or (filled == len(long) and not ragged)
    return column if len(long) > 1 and enough and 5 * ragged <= len(long) else 0


def narrow(page: Page, wide: Sequence[int]) -> int:
    """Where the lines of teletext, a terminal or a column of print are broken, 26 to 44; 0 where they are not.

    So short, many lines of menus and lists are: nearly every line must be filled, which takes more than a like length.
    """
    text = page.text
    pairs = [i for i in range(1, len(page)) if not page.gap[i]]
    loud = [i for i in pairs if _shouts_on(text[i - 1], text[i])]
    if sum(text[i][-1] in CLOSED and text[i][-1] != ":" for i in loud) < _SHOUTED:
        loud = []
    rows = sorted({*loud, *(i for i in pairs if carries_on(text[i - 1], text[i]))})
    for column in sorted({wide[i - 1] for i in rows}, reverse=True)[:3]:
        within = [i for i in rows if 0.6 * column <= wide[i - 1] <= column]  # what is shorter no sentence runs over
        filled = sum(wide[i - 1] + first_word(text[i]) >= column for i in within)
        beyond = sum(wide[i - 1] > column for i in rows)
        many = _MANY if text[within[0]][0].islower() else _MANY_UNCASED
        share = 0.9 if len(within) < _FULL_STORY else 0.8
        if not _NARROWEST <= column < _NARROW or len(within) < max(many, 3 * beyond) or filled < share * len(within):
            continue
        longer = sum(wide[i] > column + OVERHANG and text[i][-1] in '.!?”"»' for i in range(within[-1]))
        return column if 4 * longer <= len(within) else 0
    return 0


def without_outer(page: Page, wide: Sequence[int]) -> tuple[Page, Sequence[int]]:
    """The page without lines that begin farther out than its text, as headings do in text browsers: those are broken
    later; and the lengths of the lines that are left.
    """
    usual = text_indent(page, wide)
    spread = sum(size > _JOINED for size in wide) >= _MANY or _runs_wide(page, wide)  # no headlines
    outer = [indent < usual or (size > _JOINED and not spread) for indent, size in zip(page.indent, wide, strict=True)]
    outer = outer if usual else []
    if not any(outer):
        return page, wide
    text = kept(page, ["" if out else line for out, line in zip(outer, page.text, strict=True)])
    return text, [size for out, size in zip(outer, wide, strict=True) if not out]


def _runs_wide(page: Page, wide: Sequence[int]) -> bool:
    """A sentence of a wide terminal runs over from one long line to another."""
    long = [i for i in range(1, len(page)) if wide[i - 1] > _JOINED and wide[i] > _JOINED and not page.gap[i]]
    return any(carries_on(page.text[i - 1], page.text[i]) for i in long)


def text_indent(page: Page, wide: Sequence[int]) -> int:
    """How far in most long lines begin; 0 where that is not known, or farther than text browsers set a text in."""
    if not any(page.indent):
        return 0
    spread = [r for r, size in enumerate(wide) if size > _JOINED and page.text[r][:2] not in _ITEM_MARKS]
    long = Counter(page.indent[r] for r in spread) if len(spread) >= _MANY else Counter[int]()
    if max(long.values(), default=0) < _MANY:
        long = Counter(indent for indent, size in zip(page.indent, wide, strict=True) if size >= _NARROW)
    usual = max(long, key=long.__getitem__, default=0)
    return usual if usual <= _DEEPEST else 0


def is_narrow(column: int) -> bool:
    return column < _NARROW


def runs_over(above: str, line: str) -> bool:
    """``carries_on``, in capitals too."""
    return carries_on(above, line) or _shouts_on(above, line)


def of_paragraphs(page: Page, wide: Sequence[int]) -> int:
    """Where the lines are broken of paragraphs that blank lines part, each with a sentence's end; 0 where they are not.

    Every line but a paragraph's last must be filled, so that a few of them are enough, in any script and in capitals.
    """
    starts = [i for i in range(len(page)) if page.gap[i] or not i]
    ends = [*starts[1:], len(page)][: len(starts)]
    blocks = [(a, b) for a, b in zip(starts, ends, strict=True) if b - a >= 2 and ending(page.text[b - 1]) == "."]
    if len(blocks) < 2:
        return 0
    column = max(wide[i] for a, b in blocks for i in range(a, b - 1))
    if not _NARROWEST <= column <= _WIDEST:
        return 0
    filled: list[int] = []
    for first, end in blocks:
        full = [i for i in range(first, end - 1) if wide[i] + first_word(page.text[i + 1]) >= column]
        if full and full[-1] - full[0] + 1 == len(full) and full[-1] == end - 2:  # below what may head the first one
            filled += full
        elif end - first > 2:
            return 0
    cased = [i for i in filled if page.text[i + 1][0].isupper() and not page.text[i + 1].isupper()]
    return column if len(filled) >= _FEW and 4 * len(cased) <= 3 * len(filled) else 0


def _shouts_on(above: str, line: str) -> bool:
    """Capitals below capitals that nothing closes."""
    return above[-1] not in CLOSED and above.isupper() and line.isupper() and line[0].isalnum() and " " in above


def read_off(page: Page, wide: Sequence[int]) -> int:
    """Where lines are broken: the longest line right above another, which a centred headline may exceed; or 0."""
    tight = [i for i in range(1, len(page)) if not page.gap[i]]
    text = next((i for i in tight if carries_on(page.text[i - 1], page.text[i])), 1)  # below a headline of any length
    longest = max((w for i, w in enumerate(wide) if i >= text - 1 or i >= TOP or page.text[i][-1] == "."), default=0)
    column = max((wide[i - 1] for i in tight if i >= text), default=0)
    column = column if longest - column <= OVERHANG else longest
    return column if _NARROW <= column <= _WIDEST else 0


def first_word(line: str) -> int:
    """What a line would need to have its first word on the line above; scripts without spaces break anywhere."""
    return 3 if CJK.match(line) else 1 + len(line.split(" ", 1)[0])


def first_indents(page: Page) -> list[int]:
    """How much farther in each line begins than the line below it, where that is a paragraph's first line."""
    out = [0] * len(page)
    indent = page.indent
    if any(indent):
        for i in range(len(page) - 1):
            if not page.gap[i + 1] and 0 < indent[i] - indent[i + 1] <= _DEEPEST:
                out[i] = indent[i] - indent[i + 1]
    return out


def carries_on(above: str, line: str) -> bool:
    """A sentence that runs over the line's end: nothing closes it, and the next line begins with no capital."""
    first = line[0]
    return first == first.lower() and first.isalpha() and above[-1] not in CLOSED and not CJK.match(line)
