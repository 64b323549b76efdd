"""The head of a page that a corpus keeps as the beginning of its text, as that of CNN and the Daily Mail (Hermann and
others, 2015): "By . Ann Lee . PUBLISHED: . 14:11 EST, 25 October 2013 . | . UPDATED: . 15:36 EST, 25 October 2013 .".

In its files each piece has a line; its tables join the lines, with a full stop behind each that has none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ingest.bylines import authors
from ingest.dates import find_dates
from ingest.patterns import regex
from store.model import Article, Evidence, PrintedDate

#: a piece and its end, in tables and in files
_PIECE: Final = regex(r"(?P<piece>[^\n]{1,80}?)(?:\s+\.(?=\s)|\s*\n)\s*")
_PIECES: Final = 16  #: of a head at most
_LABELS: Final = {"PUBLISHED:": "published", "CREATED:": "published", "UPDATED:": "modified"}
_AT: Final = "Last updated at"
_BESIDE: Final = regex(r"\||\.|Follow @@?\S*|for MailOnline")  #: what says nothing of the text
_FOR: Final = regex(r"\s+(?:for|in|reports? from)\s+.*$", re.DOTALL)  #: "Anna Edwards for MailOnline"


def without_head(article: Article, kind: str) -> Article:
    """The article with what such a head says in its fields and out of its text; ``kind`` begins the rule."""
    if article.byline or not article.body.startswith(("By .", "By\n")):
        return article
    told, end = _read(article.body)
    if "byline" not in told:
        return article
    published, modified = _day(told.get("published")), _day(told.get("modified"))
    if not published:  # one moment alone
        published, modified = modified, None
    dates = (("published", published), ("modified", modified))
    printed = (("byline", told["byline"]), *((name, date.text) for name, date in dates if date))
    return replace(
        article,
        body=article.body[end:],
        byline=told["byline"],
        authors=authors(_FOR.sub("", told["byline"])),
        published=article.published or published,
        modified=article.modified or modified,
        evidence=(
            *article.evidence,
            *(Evidence(field=name, rule=f"{kind}:head-of-text", text=text) for name, text in printed),
        ),
    )


def _read(text: str) -> tuple[dict[str, str], int]:
    """Field -> what the head prints of it; where the text begins."""
    told: dict[str, str] = {}
    field, end = "", 0
    for _ in range(_PIECES):
        found = _PIECE.match(text, end)
        piece = found["piece"] if found else ""
        if not found or not piece:
            break
        if piece == "By" or piece in _LABELS:
            field = _LABELS.get(piece, "byline")
        elif piece.startswith(_AT):
            told["modified"] = piece.removeprefix(_AT)
        elif field:
            told[field], field = piece, ""
        elif piece.startswith("and ") and list(told) == ["byline"]:
            told["byline"] += f" {piece}"
        elif not _BESIDE.fullmatch(piece):
            break
        end = found.end()
    return told, end


def _day(text: str | None) -> PrintedDate | None:
    dates = find_dates(text, language="en") if text else []
    return dates[0].date if dates else None
