"""What text browsers and pandoc write for what they cannot show: buttons, fields, frames, pictures, marks of lists."""

from __future__ import annotations

from itertools import takewhile

from ingest.parsers.page_dump.text.page import Page, kept
from ingest.patterns import regex

#: one of them stands in a line of Lynx's or ELinks' that is changed
_SIGNS = ("(BUTTON)", "IFRAME: ", "[BUTTON", "[IMG]", "[INS", "IFrame", "Reverse link: ")
_FRAME = regex(r"IFRAME: \S+|IFrame|Reverse link: .*")
_BUTTON = regex(r"\(BUTTON\)|\[BUTTON(?: \w+)?\](?: \(not implemented\))?|\[(?:IMG|INS::INS)\]")
_HEAD_LINK = "Link: "  #: of the page's head, as ELinks prints them over the page
_MARKS = "•*+o#@□☆○●◇-"  #: of items of lists, one inside the other
_ITEM = regex(rf"[{_MARKS}]\s+(?=\S)")
_NOTHING = frozenset(["", *_MARKS])
_LISTED = 5  #: items that are set in, which a text browser's page has at least
#: a picture by the name of its file, as w3m writes it: "[4059933885_d98dd8617d]", but no "[PDF]" and no day
_FILE = regex(r"\[(?:\d{8,}|(?=[\w.:-]{6,}\])(?=[^\]]*[A-Za-z_])(?=[^\]]*[\d_])[\w.:-]+)\]\s?")
_ALONE = regex(r"(?:\[[^\[\]]*\][\s_]*)+")  #: a picture, a button or a field, and nothing else on the line
_IN_W3M = regex(rf"\[ {{5,}}\]|\[INS::INS\]|{_FILE.pattern}")  #: a field, a frame, a picture: so w3m alone prints


def without_browser_marks(page: Page) -> Page:
    """The page without what Lynx, ELinks and w3m write in place of these; a line of which nothing stays is dropped."""
    printed = is_printed(page)
    rows = range(len(page)) if printed else page.rows_with(_SIGNS)
    texts = {row: _without_marks(page.text[row], printed=printed) for row in rows}
    bracketed = page.rows_with(("[",))
    if _is_of_pandoc(page) or (printed and any(_IN_W3M.search(page.text[row]) for row in bracketed)):
        texts |= {row: "" for row in bracketed if _ALONE.fullmatch(texts.get(row, page.text[row]))}
    links = takewhile(lambda row: page.text[row].startswith(_HEAD_LINK), range(len(page)))
    texts |= dict.fromkeys(links, "")
    if all(page.text[row] == text for row, text in texts.items()):
        return page
    return kept(page, [texts.get(row, text) for row, text in enumerate(page.text)])


def is_printed(page: Page) -> bool:
    """Whether a text browser, or a program that prints as one, made the text: the items of its lists are set in."""
    if not any(page.indent):
        return False
    found = 0
    for text, indent in zip(page.text, page.indent, strict=True):
        found += indent > 1 and text[1:2] == " " and _ITEM.match(text) is not None
    return found >= _LISTED


def is_laid_out(page: Page) -> bool:
    """Whether a program that lays a page out made the text: its blank lines and indents tell what belongs together."""
    return is_printed(page) or _is_of_pandoc(page)


def _without_marks(line: str, *, printed: bool) -> str:
    bare = _BUTTON.sub(" ", line)
    bare = _FILE.sub("", bare) if printed else bare
    if bare == line:
        return "" if _FRAME.fullmatch(line) else line
    bare = " ".join(bare.split())
    return "" if bare in _NOTHING else bare


def _is_of_pandoc(page: Page) -> bool:
    """Pandoc before its third version sets four columns apart for the mark of an item."""
    return sum(page.text[row].startswith("-   ") for row in page.rows_with(("-   ",))) >= _LISTED
