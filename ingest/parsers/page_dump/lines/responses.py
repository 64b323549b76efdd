"""What stands over readers' comments: their number, "3 responses to ..."."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.comment_heads import names_comments
from ingest.parsers.page_dump.text.tables import phrase_set

_RESPONSES = re.compile(
    r"(?:\d+|one|no) (?:responses? to|thoughts? on|comments? on|replies to|réponses? à|commentaires? sur|kommentare? zu"
    r"|antworten (?:auf|zu)|comentarios? (?:en|a)|respuestas a|respostas (?:a|para)|commenti (?:a|su)|risposte a"
    r"|reacties op|gedachten over|kommentarer till|svar på|komentarz\w* do|ответ\w* на)\b",
    re.IGNORECASE,
)
_COMMENTS = (
    re.compile(r"""(?ix)
    ^(?:\w+\s){0,2}(?:comments?|commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties
        |kommentarer|komentarze|komentáře
        |komentari|komentarji|коментари|komentarai|kommentaarid|kommentit|komentar|bình\ luận
        |diskuse|diskusia|diskusija|komentáre|ulasan|comentaris|iruzkinak|kommentaar|opmerkings|athugasemdir|maoni|نظرات|دیدگاه(?:‌?ها)?
        |comments\ (?:on|to)\ this\ \w+
        |комментарии|коментарі|hozzászólások|comentarii|σχόλια|yorumlar|تعليقات|التعليقات|תגובות|コメント|评论|評論
        |댓글)(?:\s(?:de\s(?:los\slectores|nuestros\slectores|lectores)|des\s(?:lecteurs|internautes)|(?:der|unserer)\sleser
        |dei\slettori|dos\sleitores|van\slezers|från\släsare|fra\slæsere|czytelników|internautów|čtenářů|читателей|от\sчитателей))?
        \s*[:：]?\s*[(\[（]?\s*(\d[\d.,]{0,8})\s*[)\]）件条개]*$"""),
    re.compile(r"""(?ix)
    ^(?:(?:\w+\s)?(?:\d+\s?[-–]\s?)?\d+\s(?:of|von|de|sur|su|di|van|av|af|z|из)\s)?(\d[\d.,]{0,8})\s*(?:件の|条|개의?)?\s*(?:readers?\s|user\s)?(?:comments?|commentaires?|kommentare?
        |comentarios?|comentários?|commenti|reacties?|kommentarer|komentarzy|komentarze|komentářů|kommentti?a?
        |comentaris?|iruzkin|opmerkings?|athugasemdir?|maoni|نظر|دیدگاه|příspěvků|príspevkov|komentara|komentarjev
        |komentarų|bình\ luận|komentar|ความคิดเห็น
        |комментари\w+|коментар\w+|hozzászólás|comentarii|σχόλια|yorum|تعليق\w*|תגובות|コメント|评论|評論|댓글)$"""),
)
#: headings of comments without their number, folded
HEADINGS = phrase_set("""comments, reader comments, readers' comments, your comments, user comments,
    join the discussion, kommentare, leserkommentare, ihre kommentare, eure kommentare, i tuoi commenti,
    jullie reacties, dina kommentarer, era kommentarer, dine kommentarer, ваши комментарии, ваші коментарі,
    twoje komentarze, wasze komentarze, vaše komentáře, vaše komentáre, commentaires, vos commentaires, vos réactions,
    comentarios, tus comentarios, sus comentarios, commenti, i vostri commenti, comentários, seus comentários, reacties,
    uw reacties, kommentarer, kommentit, komentarze, komentáře, komentáre, hozzászólások, comentarii, komentari,
    коментари, комментарии, коментарі, σχόλια, yorumlar, تعليقات, التعليقات, תגובות, コメント, 评论, 評論, 网友评论,
    댓글, bình luận, ulasan, komentar""")


def opens_comments(line: str) -> bool:
    """What stands over readers' comments: their number, "3 responses to ..."."""
    if len(line) > 120:
        return False
    counted = line[0].isdigit() or line[:3].lower() in {"one", "no "}
    if comment_count(line) is not None or (counted and _RESPONSES.match(line) is not None):
        return True
    return names_comments(line)


def comment_count(line: str) -> int | None:
    """The number in "Readers Comments (0)", "3 commentaires", "Kommentare (12)"; else None."""
    if len(line) > 50 or not (line[0].isdigit() or line[-1].isdigit() or line[-1] in ")]）件条개"):
        return None
    for pattern in _COMMENTS:
        match = pattern.match(line)
        if match:
            digits = re.sub(r"\D", "", match[1])
            return int(digits) if digits else None
    return None
