"""Rows of buttons that stand in brackets: "【字体：大 中 小】【打印】【关闭】", "[Drucken] [Versenden]"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import CJK

_OPENS, _CLOSES = "[［【〔", "]］】〕"
_ROW = re.compile(r"(?:[\[［【〔]\s?[^\[\]［］【】〔〕.。!?]{1,28}\s?[\]］】〕]\s?[|·•/-]?\s?){2,}")
_LETTERS = 4  #: of one button at least, where it is no sign of East Asia: "[hs] [mb]" are writers


def is_row_of_brackets(line: str) -> bool:
    """Two or more of them, and nothing else on the line."""
    if line[0] not in _OPENS or line[-1] not in _CLOSES or _ROW.fullmatch(line) is None:
        return False
    return CJK.search(line) is not None or max(map(len, re.findall(r"\w+", line))) >= _LETTERS
