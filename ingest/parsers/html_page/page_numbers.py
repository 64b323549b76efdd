"""Which of a story's pages a saved one is: "... Halaman all", "... - Page 2 of 3", "... (Seite 2)"."""

from __future__ import annotations

import re
from collections.abc import Collection

from ingest.patterns import regex

_PAGE = regex(
    r"\s*[|,(\[–—-]?\s*(?:halaman|page|seite|p[áa]gina|pag|strona|sivu|sida|side|stránka|str|oldal|страница|стр|sayfa|trang)\.?"
    r"\s*(?:\d{1,3}|all)(?:\s?(?:of|von|de|di|dari|sur|af|av|z|/)\s?\d{1,3})?\s*[)\]]?$|\s*[(（]\d{1,3}(?:\s?/\s?\d{1,3})?[)）]$"
    r"|\s*[|–—-]?\s*第?\s?\d{1,3}\s?(?:ページ|页|頁)(?:目)?$",
    re.IGNORECASE,
)
_ENDS = frozenset("0123456789lL)]）页頁ジ目")  #: how all of them end


def without_page(title: str, headings: Collection[str]) -> str:
    """A title without such an end, where a heading of the page is the rest."""
    found = _PAGE.search(title) if title[-1:] in _ENDS else None
    return title[: found.start()] if found and title[: found.start()] in headings else title
