"""Readers' comments below a story, where their box has no telling name: a heading says that they begin."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.page_dump.lines.responses import HEADINGS, opens_comments

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "legend"})
_STORY = 100  #: words above such a heading; without them the page is about comments
_LONGEST = 60  #: code points of such a heading
#: further headings, folded: what invites to comment, and words that as a heading mean nothing else
_BEGIN = HEADINGS | frozenset(
    """add a comment, comentar, comment, commenta, deixe seu comentário, deixe um comentário, deja tu comentario,
    deja un comentario, diskuse, diskussion, dodaj komentarz, geef een reactie, join the conversation,
    kommentar, kommentar schreiben, kommentieren, laisser un commentaire, lascia un commento, lasă un
    comentariu, leave a comment, leave a reply, opiniones, plaats een reactie, post a comment, reageer,
    responses, réactions, réagir, skriv en kommentar, tu comentario, yorum yaz, обсуждение, оставить
    комментарий, أضف تعليق, 留言""".replace("\n    ", " ").split(", ")
)


def without(found: Sequence[Block], scores: Sequence[float]) -> list[float]:
    """The scores, those below a heading of comments put to 0."""
    words = 0
    for i, (block, score) in enumerate(zip(found, scores, strict=True)):
        if words >= _STORY and block.place.tag in _HEADINGS and _begins(block.text):
            return [*scores[:i], *([0.0] * (len(scores) - i))]
        words += len(block.tokens) if score > 0.5 else 0
    return list(scores)


def _begins(text: str) -> bool:
    line = " ".join(text.split())
    return len(line) <= _LONGEST and (line.casefold().strip(" :.…") in _BEGIN or opens_comments(line))
