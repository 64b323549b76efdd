"""What a line looks like at a glance, as one letter: a label, a date, a byline, a credit, a sentence or none."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.lines.captions import is_credit
from ingest.parsers.page_dump.lines.comment_headings import comment_count
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.text.measure import KEPT, ending, has_digit, size_bin, width
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

COMMENTS = regex(
    r"^(?:\d+\s+)?(?:readers?'?\s)?(?:comments?|responses? to|commentaires?|kommentare?n?"
    r"|comentarios?|comentários|commenti"
    r"|leserkommentare"
    r"|reacties|kommentarer|комментарии|yorumlar|コメント|评论|댓글|leave a (?:reply|comment)|add (?:your|a) comment"
    r"|post a comment)\b",
    re.IGNORECASE,
)
#: "how" in French
_HOW = regex(
    r"Comment (?:(?:les?|la|une?|des|cette|ces?|son|sa|ses|notre|nos|votre|vos|ils?|elles?|nous|vous|en|se)\b"
    r"|[ldjs]['’])"
    r"|Comment \S+ .*\?$"
)
_COMMENT_HEADS = word_set("re co ko le ко yo ad po")  #: their first letters, in the scripts with capitals
_BY = regex(r"^(?:by|von|par|por|di|door|av|af|od|автор|text|foto|photo)\b:? [^\W\d_a-z]", re.IGNORECASE)
_BY_HEADS = frozenset(["by", "vo", "pa", "po", "di", "do", "av", "af", "od", "au", "te", "fo", "ph"])
_DATED = regex(r"\b(?:19|20)\d\d\b|\d[:.h]\d\d\b|\d\d?[./-]\d\d?[./-]\d\d")
_POSTED = regex(r"[—–-] .{1,60}\(@\w{2,20}\)")  #: who wrote the message from a network that is quoted above

_TEXT = 7  #: the size of lines that are text even if no full stop ends them
SENTENCES = frozenset("ml")  #: kinds of lines that are sentences of some length
#: kind -> what its neighbours see of it
SEEN = dict(zip("LFCWTBPsmlabcd", "LLLWTTPsmlaacd", strict=True))


def is_comments(line: str) -> bool:
    """A heading of readers' comments, or their number."""
    return 0 < len(line) <= 80 and _heads_comments(line)


@lru_cache(maxsize=KEPT)
def _heads_comments(line: str) -> bool:
    if comment_count(line) is not None:
        return True
    return may_head_comments(line) and COMMENTS.match(line) is not None and _HOW.match(line) is None


def may_head_comments(line: str) -> bool:
    return line[:2].lower() in _COMMENT_HEADS or line[0].isdigit() or line[0] >= "\u3000"


@lru_cache(maxsize=KEPT)
def kind_of(line: str) -> str:
    """Labels: L of a list of articles, F of furniture, C of comments. W who posted it, T a date or time, B a byline,
    P a picture's credit. Sentences: s m l, by length. All else: a b c d, by length.
    """
    size, end = size_bin(width(line)), ending(line)
    if size <= 5 and (sign := _sign(line, sentence=end == ".")):
        return sign
    if is_credit(line):
        return "P"
    if end == "." or size >= _TEXT:
        return "s" if size <= 3 else "m" if size <= 5 else "l"
    return "a" if size <= 1 else "b" if size <= 3 else "c" if size <= 5 else "d"


def _sign(line: str, *, sentence: bool) -> str:
    named = label_of(line)
    if named:
        return "L" if named == "related" else "F"
    if is_comments(line):
        return "C"
    if sentence:
        return ""
    if _POSTED.match(line):
        return "W"
    if has_digit(line) and _DATED.search(line):
        return "T"
    return "B" if is_by(line) else ""


def is_by(line: str) -> bool:
    """It begins as bylines and credits do."""
    return line[:2].lower() in _BY_HEADS and _BY.match(line) is not None
