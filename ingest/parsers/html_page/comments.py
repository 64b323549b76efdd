"""Readers' comments below a story, where their box has no telling name: a heading says that they begin."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.page_dump.lines.responses import opens_comments

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "legend"})
_STORY = 100  #: words above such a heading; without them the page is about comments
_LONGEST = 60  #: code points of such a heading
#: whole headings, folded
_BEGIN = frozenset(
    heading.strip()
    for heading in """comments, comment, add a comment, leave a comment, leave a reply, post a comment, your comments,
    readers' comments, reader comments, join the conversation, responses, comentar, comentarios, comentários,
    deja un comentario, deja tu comentario, tu comentario, opiniones, commentaires, réactions, vos réactions,
    laisser un commentaire, réagir, kommentare, kommentar, kommentar schreiben, leserkommentare, diskussion,
    kommentieren, commenti, lascia un commento, commenta, i vostri commenti, deixe um comentário, deixe seu comentário,
    reacties, reageer, geef een reactie, plaats een reactie, kommentarer, skriv en kommentar, komentarze,
    dodaj komentarz, komentáře, diskuse, hozzászólások, comentarii, lasă un comentariu, komentari, коментари,
    комментарии, оставить комментарий, обсуждение, коментарі, σχόλια, yorumlar, yorum yaz, تعليقات, التعليقات,
    أضف تعليق, תגובות, コメント, 评论, 評論, 留言, 댓글""".replace("\n", " ").split(",")
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
