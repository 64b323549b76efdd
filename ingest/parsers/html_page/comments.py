"""Readers' comments below a story, where their box has no telling name: a heading says that they begin."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.blocks import words as count
from ingest.parsers.page_dump.lines.comment_headings import HEADINGS, opens_comments
from ingest.patterns import regex

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6", "legend"})
_STORY = 60  #: words above such a heading; without them the page is about comments
_ANSWERS = ("Re: ", "RE: ", "Aw: ", "AW: ", "Antw: ", "Sv: ", "SV: ", "Odp: ")  #: how answers are entitled
_LONGEST = 60  #: code points of such a heading
_COUNT = regex(r"\s?[(（]\d{1,5}\s?[条則件개]?[)）]$")  #: behind them
#: further headings, folded: what invites to comment, and words that as a heading mean nothing else
_BEGIN = HEADINGS | frozenset(
    """add a comment, comentar, comment, commenta, deixe seu comentário, deixe um comentário, deja tu comentario,
    deja un comentario, diskuse, diskussion, dodaj komentarz, geef een reactie, join the conversation,
    kommentar, kommentar schreiben, kommentieren, laisser un commentaire, lascia un commento, lasă un
    comentariu, leave a comment, leave a reply, opiniones, plaats een reactie, post a comment, reageer,
    responses, réactions, réagir, skriv en kommentar, tu comentario, yorum yaz, обсуждение, оставить
    комментарий, أضف تعليق, 留言, 留言区, 留言板, 网友留言, 網友留言, 读者留言, 讀者留言, 网友评论, 網友評論,
    用户评论, 读者评论, 讀者評論, 评论区, 跟帖, 网友跟帖, 发表评论, 我要评论, 我要留言, コメント欄, 読者コメント,
    댓글, 댓글 쓰기, 의견""".replace("\n    ", " ").split(", ")
)


def without(found: Sequence[Block], scores: Sequence[float]) -> list[float]:
    """The scores, those below a heading of comments put to 0; below a line that opens a box, those in the box."""
    words = 0
    kept = list(scores)
    for i, (block, score) in enumerate(zip(found, scores, strict=True)):
        if words >= _STORY and block.text.startswith(_ANSWERS):
            return [*kept[:i], *([0.0] * (len(kept) - i))]
        heading = block.place.tag in _HEADINGS or block.emphasised * 10 >= 9 * len(block.text)  # in bold, on old pages
        if words >= _STORY and (heading or _opens_box(found, i)) and begins(block.text):
            box = block.place.chain[0]
            if heading:
                return [*kept[:i], *([0.0] * (len(kept) - i))]
            end = i
            while end < len(found) and box in found[end].place.chain:
                kept[end] = 0.0
                end += 1
        words += count(block) if score > 0.5 else 0
    return kept


def _opens_box(found: Sequence[Block], i: int) -> bool:
    """Whether a short line begins a box that holds the next block too."""
    block = found[i]
    if len(block.text) > _LONGEST or block.linked or i + 1 == len(found):
        return False
    box = block.place.chain[0]
    return box in found[i + 1].place.chain and not (i and box in found[i - 1].place.chain)


def begins(text: str) -> bool:
    """Whether a heading says that readers' comments begin."""
    line = _COUNT.sub("", " ".join(text.split()))
    return len(line) <= _LONGEST and (line.casefold().strip(" :.…") in _BEGIN or opens_comments(line))
