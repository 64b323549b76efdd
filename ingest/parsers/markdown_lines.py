"""A page in Markdown as the lines that a reader sees on it, each with its place in the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ingest.parsers.markdown_marks import CLOSE, OPEN, Line, marked_lines
from ingest.patterns import regex
from store.model import Link

if TYPE_CHECKING:
    from markdown_it.token import Token

_OFF: Final = (
    "code",
    "html_block",
    "html_inline",
    "link",
    "image",
    "autolink",
    "reference",
    "fence",
)  #: rules of CommonMark for what was done before, or what no page has
_HEADING_LINES = 12  #: of a heading with the targets of its links
_HEADING = regex(r"#{1,6} ")
_BEGINS_BLOCK = regex(r"#{1,6} |[*+-] |\d{1,9}[.)] |>|[|]|[-=*_]{3,}$")
_COLUMN = 79  #: characters that a tool breaks lines at, if it breaks any
#: marks that no parser pairs, and those of empty pictures
_LEFT = regex(r"\*\*+|(?<![_\w])__(?:__)?(?!_)|(?<!\S)[_*](?!\S)|~~")
_MARKS = regex(f"([{OPEN}{CLOSE}])")
_SPACES = regex(r"[ \t\u00a0]{2,}")
_PARAGRAPH = 80  #: characters of one of the text
_SPOKEN, _ENDS = 60, ".;:,!?…。；，"  #: characters of an item of a story's own list, or its end
_CELLS = "   "
_CELL = 60  #: characters of a table's cell; longer ones are a layout's


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the page, which stands at ``start:end`` of the document."""

    text: str
    start: int
    end: int
    gap: bool = False  #: a blank line stands above
    level: int = 0  #: of a heading, 1 to 6
    item: bool = False  #: of a list
    linked: int = 0  #: code points inside links to other pages
    links: tuple[Link, ...] = ()


def page_rows(text: str, begin: int = 0) -> list[Row]:
    """The rows that have a text, in their order, from the place ``begin`` on. Linear in the length of the text."""
    lines, targets = marked_lines(text, begin)
    lines = _with_whole_headings([replace(line, text=_bare(line.text)) for line in lines], text)
    return list(_with_links(_parsed(lines), targets))


def _bare(text: str) -> str:
    """Without what sets it in; a bracket alone is left of a link around blocks."""
    text = text.lstrip(" \t\u00a0")
    return "" if text.rstrip() in {"[", "]", "[ ]", "\\", "|"} else text


def _with_whole_headings(lines: Sequence[Line], text: str) -> list[Line]:
    """With headings on one line that a tool broke as it breaks paragraphs."""
    out: list[Line] = []
    more = 0  #: lines that the heading above may still have
    for line in lines:
        if more and line.text.strip() and not _BEGINS_BLOCK.match(line.text):
            above = text[out[-1].start : out[-1].end].rpartition("\n")[2].rstrip()
            word = text[line.start : line.end].split(None, 1)[:1]
            if len(above) <= _COLUMN <= len(above) + 1 + len(word[0] if word else ""):
                out[-1] = Line(f"{out[-1].text.rstrip()} {line.text}", out[-1].start, line.end)
                more -= 1
                continue
        more = _HEADING_LINES if _HEADING.match(line.text) else 0
        out.append(line)
    return out


def _parsed(lines: Sequence[Line]) -> Iterator[Row]:
    from markdown_it import MarkdownIt  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"maxNesting": 200}).enable(["table", "strikethrough"]).disable(list(_OFF))
    last = -2
    for block in _blocks(parser.parse("\n".join(line.text for line in lines))):
        first, end = block.inline[0].map or [last + 1, last + 2]
        shown = _joined(block.inline) or _shown(block.inline[0])
        for at, (text, above, below) in enumerate(shown):
            begin = lines[min(first + above, len(lines) - 1)].start
            gap = at == 0 and (first > last + 1 or block.level > 0)
            row = Row(text, begin, lines[min(first + below, len(lines) - 1)].end, gap, block.level, block.item)
            yield row if at else replace(row, text=block.mark + text)
        last = max(first, end - 1)


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph, a heading or a table's row of several cells."""

    inline: tuple[Token, ...]
    level: int = 0
    item: bool = False
    mark: str = ""  #: the number before it


def _blocks(tokens: Sequence[Token]) -> Iterator[_Block]:
    level, item, mark = 0, False, ""
    lists: list[bool] = []  #: whether the numbers are kept of each list that is open
    cells: list[Token] | None = None
    for at, token in enumerate(tokens):
        kind = token.type
        if kind == "inline":
            if cells is not None:
                cells.append(token)
                continue
            yield _Block((token,), level, item, mark)
            level, item, mark = 0, False, ""
        elif kind == "heading_open":
            level = int(token.tag[1:])
        elif kind in {"bullet_list_open", "ordered_list_open"}:
            lists.append(kind[0] == "o" and not _counts(tokens, at))
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            lists.pop()
        elif kind == "list_item_open":
            item, mark = True, f"{token.info}{token.markup} " if lists[-1] else ""
        elif kind == "tr_open":
            cells = []
        elif kind == "tr_close" and cells is not None:
            yield from _row(cells)
            cells = None


def _row(cells: Sequence[Token]) -> Iterator[_Block]:
    """A row of figures and names is one line; cells of a layout are blocks of their own."""
    filled = [cell for cell in cells if cell.content.strip()]
    if len(filled) > 1 and all(len(cell.content) <= _CELL and OPEN not in cell.content for cell in filled):
        yield _Block(tuple(filled))
    else:
        yield from (_Block((cell,)) for cell in filled)


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a list's numbers count its items: two at least, from 1 on. Else they are days or years before a text."""
    items = 0
    for token in tokens[at + 1 :]:
        if token.type == "ordered_list_close" and token.level == tokens[at].level:
            break
        items += token.type == "list_item_open" and token.level == tokens[at].level + 1
    return items > 1 and tokens[at].attrGet("start") in (None, 1)


def _joined(cells: Sequence[Token]) -> list[tuple[str, int, int]]:
    """The cells of a row as one line; none where it is one block."""
    if len(cells) < 2:
        return []
    return [(_CELLS.join("".join(text for text, _, _ in _shown(cell)) for cell in cells), 0, 0)]


def _shown(token: Token) -> Iterator[tuple[str, int, int]]:
    """(text, first line, last line) of a block's lines, as its hard breaks part them; lines count from the block's."""
    parts: list[str] = []
    first = row = 0
    for child in token.children or []:
        if child.type == "hardbreak":
            yield "".join(parts), first, row
            parts, row = [], row + 1
            first = row
        elif child.type == "softbreak":
            parts.append(" ")
            row += 1
        else:
            parts.append(child.content)
    yield "".join(parts), first, row


def _with_links(rows: Iterator[Row], targets: Sequence[str]) -> Iterator[Row]:
    """With what is linked on each, and without the marks; a link may go over several rows."""
    waiting = iter(targets)
    url, gap, told = "", False, False
    for row in rows:
        links: list[Link] = []
        linked = 0
        for part in _MARKS.split(row.text):
            if part == OPEN:
                url = next(waiting, "#")
            elif part == CLOSE:
                url = ""
            elif url and (title := _shown_of(part)):
                linked += 0 if url.startswith("#") else len(title)
                if url.startswith(("http://", "https://")):
                    links.append(Link(kind="inline", title=title, url=url))
        gap = gap or row.gap
        if shown := _shown_of(_MARKS.sub("", row.text)):
            told = told or len(shown) >= _PARAGRAPH
            spoken = shown[-1] in _ENDS or len(shown) >= _SPOKEN
            shown = f"* {shown}" if row.item and told and spoken and not (linked or row.level) else shown
            yield replace(row, text=shown, gap=gap, linked=linked, links=tuple(links))
            gap = False


def _shown_of(text: str) -> str:
    """Without marks that no parser pairs, and the sign of a break that no line follows."""
    text = _LEFT.sub("", text).strip(" \t\u00a0|")
    text = text.rstrip("\\ ") if text.endswith("\\") else text
    return text if _CELLS in text else _SPACES.sub(" ", text)
