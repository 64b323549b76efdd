"""Lines of several short parts that are no headline: breadcrumbs, menus, tags, counters."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.text.measure import has_figure

_STEP = re.compile(r"\s[»›>]\s")
_LINK_SIGNS = (" - ", " – ", " / ", " · ", " * ", " • ", " : ")
_TAGS = 3  #: commas of a row of tags
_LINKS, _LINKS_LONGEST = 3, 160  #: signs between the links of a menu at least, characters of it
_CJK_LINK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{1,7}")
_CJK_MEAN = 3  #: characters of a link of a Chinese or Japanese menu in the mean at most


def is_trail(text: str) -> bool:
    """A breadcrumb: three steps, or two short ones, or two of which the first is a section's."""
    parts = _STEP.split(text)
    short = len(parts) == 2 and ">" not in text and all(part.count(" ") <= 1 for part in parts)
    return len(parts) > 2 or short or (len(parts) == 2 and key(parts[0]) in SECTIONS)


def is_row_of_links(text: str) -> bool:
    """Four parts or more between signs, of two words at most ("Une - Communes - Mer - Loisirs"), or short CJK words."""
    for sign in _LINK_SIGNS:
        if text.count(sign) >= _LINKS and len(text) <= _LINKS_LONGEST:
            return all(part.count(" ") <= 1 and not has_figure(part) for part in text.split(sign))
    return text.count(" ") > _LINKS and not text.isascii() and _is_cjk_menu(text)


def is_row_of_tags(text: str) -> bool:
    """Four parts or more between commas, of a capital and two words at most: "Radio, Protest, New, Top story"."""
    if text.count(",") < _TAGS:
        return False
    parts = text.split(",")
    return text[-1] not in ".!?" and all(
        part.strip().count(" ") <= 1 and part.strip()[:1].isupper() and not has_figure(part) for part in parts
    )


def _is_cjk_menu(text: str) -> bool:
    """Five words or more of three characters in the mean: the parts of headlines with spaces are longer."""
    parts = text.split()
    short = len(text) - len(parts) + 1 <= _CJK_MEAN * len(parts)
    return short and all(_CJK_LINK.fullmatch(part) for part in parts)
