"""Is it news at all? Source code, logs, tables and lists of things are told from running text by shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from ingest.parsers.page_dump.prepare import columns
from ingest.parsers.page_dump.text.measure import ending, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

SAMPLE = 300  #: lines that are looked at, spread over the page
_STATEMENT = regex(r"""(?x)\s*(?:\#include|\#define|import\ [\w.{]+|from\ \S+\ import|def\ \w+\(|class\ \w+[:({]
    |return\b.*;?$|if\ .*:$|for\ .*:$|else:|elif\ |try:|except
    |public\ |private\ |static\ |const\ |let\ \w+\ =|var\ \w+\ =|function\ ?\w*\(|package\ \w|use\ strict
    |SELECT\ |INSERT\ |@\w+\(|//|/\*|\*/|<\w+[^>]*>\s*$|</\w+>)
    |[\w.\[\]"']+\s*[:+-]?=\s*\S""")
_OPERATOR = regex(r"\w\(\)|->\w|=>\s|::\w")
_LOG = regex(r"""(?x)
    ^\[?(?:\d{4}-\d\d-\d\d[T\ ]\d\d:\d\d:\d\d|\w{3}\s+\d{1,2}\ \d\d:\d\d:\d\d\ |\d\d:\d\d:\d\d[.,\s]
    |\d+(?:\.\d+){3}\ \S+\ \S+\ \[|(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)\b)""")


_BLOCKS = frozenset("{};")
_LEVELS = ("DEBUG", "INFO", "WARN", "ERROR", "TRACE", "FATAL")


def prose_rows(page: Page) -> list[int]:
    """Rows that read like sentences: some length, and an end that sentences have."""
    return [i for i, line in enumerate(page.text) if is_sentence(line)]


def is_sentence(line: str) -> bool:
    if len(line) < 16:  # too short even where a character counts as two and a half
        return False
    size = width(line)
    if size < 40:
        return False
    spoken = line.count(" ") >= 5 or size > len(line) * 1.3
    return spoken and (ending(line) == "." or size >= 160)


def why_not(page: Page) -> str:
    """A sentence for the person who asks why this text is no article; "" where it can be one."""
    lines = page.text[:: len(page) // SAMPLE + 1]
    if not lines:
        return "it holds no text"
    if len(lines) >= 4 and _may_be_program(page, lines) and _is_mostly(_is_code, _may_be_code, lines, 0.35):
        return "most of its lines are program code or settings"
    if len(lines) >= 3 and _is_mostly(_is_log, _may_be_log, lines, 0.5):
        return "most of its lines are entries of a log"
    if not any(is_sentence(line) for line in page.text) and not (_wrapped_prose(page.text) or _narrow_prose(page)):
        return "no line of it reads like running text"
    return ""


def _may_be_program(page: Page, lines: Sequence[str]) -> bool:
    """False where no line has a sign that only programs have, and most begin as sentences do."""
    whole = page.whole
    if "{" in whole or "}" in whole or ";" in whole or "=" in whole or (">" in whole and "->" in whole):
        return True
    if "()" in whole or "::" in whole or "SELECT " in whole or "INSERT " in whole:
        return True
    return sum([not (line[0].isupper() or line[0] in "“«„‘") for line in lines]) > 0.35 * len(lines)


def _is_mostly(
    wanted: Callable[[str], bool], may_be: Callable[[str], bool], lines: Sequence[str], share: float
) -> bool:
    """Whether more than that share of the lines is ``wanted``; ``may_be``: a quick test that none of those fails."""
    possible = list(filter(may_be, lines))
    return len(possible) > share * len(lines) and sum(map(wanted, possible)) > share * len(lines)


def _may_be_log(line: str) -> bool:
    return line[0] in "[0123456789" or ":" in line[:20] or line.startswith(_LEVELS)


def _is_log(line: str) -> bool:
    return _LOG.match(line) is not None


def _may_be_code(line: str) -> bool:
    first = line[0]
    spoken = (first.isupper() or first in "“«„‘") and "=" not in line and not (first in "SI" and _is_query(line))
    return not spoken or "()" in line or "->" in line or "::" in line or line[-1] in "{};" or line[199:200] in _BLOCKS


def _is_query(line: str) -> bool:
    return line.startswith(("SELECT ", "INSERT "))


def _is_code(line: str) -> bool:
    line = line[:200]
    if line[-1:] in "{};":
        return True
    spoken = (line[0].isupper() or line[0] in "“«„‘") and "=" not in line and not _is_query(line)
    if not spoken and _STATEMENT.match(line):
        return True
    signs = "()" in line or "->" in line or "=>" in line or "::" in line
    return signs and _OPERATOR.search(line) is not None


def _wrapped_prose(lines: tuple[str, ...]) -> bool:
    """Three lines of much the same length, and one that ends a sentence: paragraphs broken by hand."""
    like = [40 <= len(a) <= 100 and 20 <= len(b) <= 100 and a.count(" ") >= 5 for a, b in pairwise(lines)]
    if sum(like) < 2:
        return False
    ends = [(above, line) for above, line in pairwise(("", *lines)) if ending(line) == "."]
    return any(line.count(" ") >= 2 or (above and columns.carries_on(above, line)) for above, line in ends)


def _narrow_prose(page: Page) -> bool:
    """Lines as short as those of teletext, which sentences run over and at least one ends on."""
    if not any(ending(line) == "." for line in page.text):
        return False
    wide = list(map(len, page.text))
    return columns.narrow(page, wide) > 0 or columns.of_paragraphs(page, wide) > 0
