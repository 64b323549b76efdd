"""Programs and styles that stand in a page's text where all of it was taken, as ``text_content()`` of lxml does and as
``get_text()`` of BeautifulSoup did before 4.11.
"""

from __future__ import annotations

from itertools import pairwise

from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Line, Page, cut_at, kept, with_lines
from ingest.patterns import regex

_LEAST = 3  #: lines of a page with signs of programs
_ENDS = ("{", "};", ");", ");}")
#: one of these stands in what pages bring along; stories about programs hardly show it
_OF_PAGES = (
    "window.",
    "document.",
    "dataLayer",
    "googletag",
    '"@context"',
    "jQuery(",
    "!important",
    "@media",
    "<![CDATA[",
)
#: where a program begins behind words, and words behind a program
_OPENS = regex(
    r"(?:(?<=[^\s.({\[,;=:!'\"|&])|(?<=\s))(?=\(function|!function|window\.|var [\w$]+ ?=|function ?[\w$]*\("
    r"|document\.\w+\(|\{\"@context|\{ ?\"|try ?\{|if ?\(|dataLayer|googletag\.|jQuery\(|\$\(|@media|@font-face"
    r"|//<!\[CDATA|/\* ?<!\[CDATA|<!--)"
)
_CLOSES = regex(r"(?<=[;})>])(?=[^\W\d_a-z][^\W\d_A-Z][^\W\d_A-Z ])(?![\w$]+\s?[=(.:{])")
_SIGN = regex(r"[{}();=<>\[\]|&\\_$\"':/+*!]")
#: lines that only programs and styles have
_SURE = regex(
    r"(?:var|let|const) [\w$]+(?: ?[=;,]|$)|(?:async )?function ?[\w$]*\(|window\.[\w.]+ ?(?:[=(|&\[]|$)"
    r"|document\.\w+\(|if ?\(|\}?\s?else(?: if ?\(.*)?\s?\{?$|return(?: [\w$.!'\"(\[{].*)?;|try ?\{|\}? ?catch ?\(|//"
    r"|/\*|\*/|[}\]) ;,]+$|\$\(|jQuery\(|[\w$.\[\]'\"]+ ?[|+]?= ?(?:[\"'{\[(!$]|new |true|false|null|function|\d)"
    r"|[\w$.]+\.[\w$]+\(.{0,200}\);?$|[\w\"'-]+ ?: ?[{\[\"'].{0,200},?$|[.#@*]?[\w.#:>,\s*()\[\]=\"'-]{1,300}\{"
)
#: lines that may be such
_LIKELY = regex(
    r"[{}()\[\]<*]|-->|else\b|[.#@][\w-]+.*[{,]$|[\w-]+ ?: ?[^;]{1,80};$|[\w$.]+ ?= ?|[\w$.]+\(.*\);?$"
    r"|[\"'][\w@ -]+[\"'] ?:|new |for ?\("
)
_PARTS, _PROGRAM, _WORD = tuple("{}();=[]/"), tuple("{}();=[]<>\\_$"), tuple("{};=_\\")
_PROBE = 600  #: characters of a line that are looked at
_SHARE, _STRONG = 0.11, 0.2  #: signs among those of a line that may be a program's, and of any
_BRIDGE = 3  #: lines between two of a program that are its own too, where nobody would say them


def without_scripts(page: Page) -> Page:
    """The page without them, where it holds some."""
    if "{" not in page.whole or not holds_any(page.whole, _OF_PAGES) or len(page.rows_with(_ENDS)) < _LEAST:
        return page
    cuts = {row: _parts(page, row) for row, line in enumerate(page.text) if holds_any(line, ("{", "("))}
    page = with_lines(page, cuts) if cuts else page
    program = [is_program(line) for line in page.text]
    rows = [row for row, found in enumerate(program) if found]
    for last, row in pairwise(rows):
        if row - last <= _BRIDGE + 1 and not any(map(_is_said, page.text[last + 1 : row])):
            program[last + 1 : row] = [True] * (row - last - 1)
    if not rows or all(program):
        return page
    return kept(page, ["" if found else text for found, text in zip(program, page.text, strict=True)])


def _parts(page: Page, row: int) -> list[Line]:
    """The row, cut where programs begin and end."""
    line = page.text[row]
    at = {match.start() for pattern in (_OPENS, _CLOSES) for match in pattern.finditer(line)}
    return cut_at(page, row, at)


def is_program(line: str) -> bool:
    """A line of a program or a style."""
    probe = line[:_PROBE]
    if _SURE.match(probe) and holds_any(probe, _PARTS):
        return True
    signs = len(_SIGN.findall(probe))
    if signs < _SHARE * len(probe) or not holds_any(probe, _PROGRAM):
        return False
    return signs >= _STRONG * len(probe) or _LIKELY.match(probe) is not None


def _is_said(line: str) -> bool:
    """Words alone, as people write them."""
    spoken = line[0].isupper() or " " in line
    return spoken and line[-1] not in ",:(" and not holds_any(line, _WORD)
