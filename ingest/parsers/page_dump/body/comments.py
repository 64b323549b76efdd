"""Readers' comments below a story: where they begin, by their heading, their times, or the buttons under each."""

from __future__ import annotations

from ingest.parsers.page_dump.lines.comment_headings import HEADINGS, opens_comments
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_STAMP = regex(r"(?=.*\b(?:19|20)\d\d\b)(?=.*(?<![\d.])\d{1,2}\s?[:.h]\s?\d\d(?!\.?\d))")
_ENOUGH = 3  #: body lines above a heading of comments that show that the article is over
_REACH = 12  #: rows below a heading without a number in which a comment shows itself
_HEAD = 4  #: rows in which the first comment's day stands
#: what heads comments, and parts of stories too
_TALKS = word_set("""comment discussion diskussion réactions keskustelu diskuse обсуждение обговорення debate debatt
    debatte réaction tartışma نظرات""")
#: what a reader can do with one comment, but hardly with one entry of a live page: a line of such stands under each
_BUTTONS = phrase_set("""report abuse, report, report comment, flag, flag as inappropriate, flag comment, reply,
    reply to this, quote, upvote, downvote, antworten, melden, missbrauch melden, beitrag melden, kommentar melden,
    zitieren, répondre, signaler, signaler un abus, alerter, alerter un modérateur, responder, denunciar, reportar,
    reportar abuso, citar, rispondi, segnala, segnala abuso, denunciar comentário, beantwoorden, reageer, rapporteer,
    misbruik melden, svara, anmäl, svar, besvar, anmeld, rapporter, vastaa, ilmoita asiaton viesti, odpowiedz, zgłoś,
    zgłoś nadużycie, cytuj, odpovědět, nahlásit, odpovedať, válasz, răspunde, odgovori, отговори, ответить,
    пожаловаться, цитировать, відповісти, поскаржитися, απάντηση, yanıtla, şikayet et, رد, إبلاغ, השב, 返信, 通報する,
    違反報告, 回复, 举报, 回覆, 檢舉, 답글, 신고, trả lời, balas""")
_SPOKEN = regex(r"[~@]?[\w.'’-]{2,24}(?: [\w.'’-]{1,20}){0,2}\s?[:：]\s\S")  #: "bigrig52: My father drove it"


_WORD, _DATED = 40, 70  #: characters of such a word alone, of a line with the day of a post
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_STOPS = ".!?…。！？"
_BESIDE = regex(r"\s{2,}|\s*[|·•/]\s*")


def without_comments(page: Page, rows: list[int]) -> list[int]:
    """The body's rows above the first comment."""
    if len(rows) <= _ENOUGH:
        return rows
    kept = frozenset(rows)
    for row in range(rows[_ENOUGH - 1] + 1, rows[-1] + 1):
        if row not in kept or len(page.text[row]) <= 70:
            line = page.text[row]
            if len(line) <= 90 and (opens_comments(line) or _heads(page, row)):
                return [r for r in rows if r < row]
    return _above_times(page, _above_buttons(page, rows))


def _heads(page: Page, row: int) -> bool:
    """The word alone over lines of which one shows that they are comments: buttons, a day with its time, a speaker."""
    if len(page.text[row]) > 24 or (word := key(page.text[row])) not in HEADINGS | _TALKS:
        return False
    below = range(row + 1, min(len(page), row + _REACH))
    if word in _TALKS or not below:
        return False
    if _SPOKEN.match(page.text[row + 1][:60]):
        return True
    return any(page.digits[r] and _is_stamp(page.text[r]) for r in below[:_HEAD])


def heads_posts(page: Page, row: int) -> bool:
    """The word alone over posts with their days: the days of two, or one below what somebody says.

    As a button it stands over the story's own day.
    """
    line = page.text[row]
    if len(line) > _WORD or key(line) not in HEADINGS:
        return False
    below = range(row + 1, min(len(page), row + _REACH))
    dated = [r for r in below if page.digits[r] and len(t := page.text[r]) <= _DATED and _YEAR.search(t)]
    said = any(page.text[r][-1] in _STOPS for r in range(row + 1, dated[0])) if dated else False
    return len(dated) > 1 or said


def is_button(line: str) -> bool:
    """What stands under one comment: "Reply   Report abuse"."""
    if len(line) > 60:
        return False
    if key(line) in _BUTTONS:
        return True
    parts = [part for part in _BESIDE.split(line) if part] if "  " in line or "|" in line or "·" in line else []
    return len(parts) > 1 and sum(key(part) in _BUTTONS for part in parts) * 2 >= len(parts)


def _above_buttons(page: Page, rows: list[int]) -> list[int]:
    """Above the comment that the same button stands under as under the next one."""
    kept = frozenset(rows)
    first: dict[str, int] = {}
    for row in range(rows[_ENOUGH - 1] + 1, min(len(page), rows[-1] + _REACH)):
        if row in kept or not is_button(page.text[row]):
            continue
        above = first.setdefault(key(page.text[row]), row)
        if above < row - 1 and above <= rows[-1] + 1:
            return [r for r in rows if r < above - 1]
    return rows


def _above_times(page: Page, rows: list[int]) -> list[int]:
    """Above the first comment, where a day with its time stands over two or more of them."""
    kept = frozenset(rows)
    above = range(max(0, rows[0] - 1), rows[-1])
    stamps = {r for r in above if page.digits[r] and r not in kept and _is_stamp(page.text[r])}
    later = [k for k, row in enumerate(rows) if k and (row - 1 in stamps or row - 2 in stamps)] if stamps else []
    if len(later) >= 2 and later[0] > _ENOUGH and later[0] * 4 >= len(rows) * 0.1:
        return rows[: later[0]]
    return rows


def _is_stamp(line: str) -> bool:
    return len(line) <= 60 and _STAMP.match(line) is not None
