"""Boxes right below a story or in it: a letter over "Your email" and its button, gifts, files to download."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.store_badges import is_file
from ingest.parsers.page_dump.text.measure import ending, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_FIELD = 80  #: characters of a field with its label and its button
#: buttons that sign up, in scripts that the words of sites say little of
_BUTTONS = word_set("أشترك اشترك اشتراك اشتركوا הרשמה הירשמו להרשמה 登録 登録する 订阅 訂閱 구독 구독하기 신청")
_OPENS = frozenset("「『“„«")  #: what somebody said heads no box
_DRAWN = regex(r"_{5,}|\[[ _]{5,}\]")
_MOST = 4  #: last rows of a body that can be such a box
_HEADING, _TEXT = 90, 240  #: widths of its heading, of a paragraph in it
_CLOSE = 2  #: rows of a box that no blank line parts from the story, at most
_SHARED = 3  #: one in so many words of a box a story may have by chance
_STORY = 6000  #: characters of the story that are looked at


def above_form(page: Page, rows: list[int]) -> list[int]:
    """The rows without last ones that stand in one box with a field: a heading of few words, and what it is about."""
    field = rows[-1] + 1
    if len(rows) < 3 or field >= len(page) or not _is_field(page, field):
        return rows
    if page.gap[field] and not page.gap[rows[-1]]:
        return rows  # what stands close together above is apart from the field
    for count in range(1, min(_MOST, len(rows) - 2) + 1):
        first = rows[-count]
        if rows[-1] - first != count - 1 or width(page.text[first]) > _TEXT:
            break  # they do not stand together
        if ending(page.text[first]) == "." or page.text[first][0] in _OPENS:
            continue
        drawn = _DRAWN.search(page.text[rows[-1] + 1]) is not None
        apart = page.gap[first] > 0 or count <= _CLOSE
        if (
            width(page.text[first]) <= _HEADING
            and apart
            and (drawn or not _is_told(page, rows[:-count], rows[-count:]))
        ):
            return rows[:-count]
        break
    return rows


_ASKED = 90  #: characters of a question over a request
_BOX, _IN_BOX, _BUTTON = 4, 130, 30  #: lines of a box for a newsletter, characters of each and of its button
_HEADS = phrase_set("""newsletter, newsletters, our newsletter, our newsletters, unser newsletter, notre newsletter,
    nos newsletters, infolettre, nuestro boletín, boletín, la nostra newsletter, nossa newsletter, onze nieuwsbrief,
    nieuwsbrief, nyhetsbrev, nyhedsbrev, uutiskirje, biuletyn, hírlevél, рассылка, розсилка, bülten""")


def without_sign_ups(page: Page, rows: list[int]) -> list[int]:
    """The rows without what stands between the word for newsletters and a button to sign up, or asks over a request;
    without forms for gifts, and without what heads files to download.
    """
    found = {r for r in rows if _is_in_box(page, r) or _asks_above(page, r, rows) or _is_over_files(page, r)}
    found |= _of_gifts(page, rows)
    return [r for r in rows if r not in found] if found and 2 * len(found) < len(rows) else rows


def _is_in_box(page: Page, row: int) -> bool:
    if len(page.text[row]) > _IN_BOX:
        return False
    near = range(row - 1, max(-1, row - _BOX), -1)
    head = next((r for r in near if len(t := page.text[r]) <= _BUTTON and t.casefold().strip(" :") in _HEADS), -1)
    if head < 0:
        return False
    for below in range(row + 1, min(len(page), head + _BOX + 2)):
        if len(page.text[below]) > _IN_BOX:
            return False
        if len(page.text[below]) <= _BUTTON and "signup" in cue_classes(page.text[below]):
            return True
    return False


def _asks_above(page: Page, row: int, rows: list[int]) -> bool:
    """Such as "Want to see more like this?" over "Get our coverage delivered to your inbox."."""
    line, below = page.text[row], row + 1
    if line[-1] not in "?？؟" or len(line) > _ASKED or below >= len(page) or page.gap[below]:
        return False
    request, signs_up = asks(page.text[below]), "signup" in cue_classes(page.text[below])
    return (request and signs_up) if below in rows else (request or signs_up)


def _is_field(page: Page, row: int) -> bool:
    """A field, drawn or told by words of sites for signing up."""
    line = page.text[row]
    if len(line) > _FIELD:
        return False
    told = line in _BUTTONS or ("signup" in cue_classes(line) and ending(line) == "")
    return told or _DRAWN.search(line) is not None


def _is_told(page: Page, story: Sequence[int], box: Sequence[int]) -> bool:
    told = stems(" ".join(page.text[r] for r in story[-40:])[:_STORY])
    said = stems(" ".join(page.text[r] for r in box))
    return len(said & told) * _SHARED > max(_SHARED, len(said))


#: a line that is an amount and nothing else
_AMOUNT = regex(
    r"(?:[€$£₹]|US\$|R\$|C\$|A\$|CHF|EUR|USD|Fr\.|kr\.?)\s?\d[\d.,]{0,6}(?:\.[–-])?(?:\s?/\s?\w{2,8})?"
    r"|\d[\d., ]{0,6}\s?(?:€|\$|£|kr\.?|zł|Kč|руб\.?|₽|грн|₴|Ft|lei|EUR|CHF|USD|TL|₺|円|元|원)(?:\s?/\s?\w{2,8})?",
    re.IGNORECASE,
)
_GIVES = word_set("""donate give contribute spenden spende unterstützen donner don soutenir dona donar donate aporta
    aportar doar doe doneer geef steun donera skänk stöd doner gi støtt støt lahjoita wesprzyj wpłać wspieram přispět
    přispěji darovat podpořit prispieť támogatom támogatás donează пожертвовать помочь поддержать підтримати донат дари
    δωρεά bağış donasi derma 寄付 寄付する 捐款 捐赠 捐助 후원 후원하기 기부 تبرع تبرعوا תרמו תרומה""")
_AMOUNTS, _BELOW, _ABOVE = 2, 4, 4  #: amounts at least; lines below them in which the button stands, above them


def _of_gifts(page: Page, rows: Sequence[int]) -> set[int]:
    """Between two paragraphs amounts, one under the other, over a button to give one, and what asks for it above."""
    found: set[int] = set()
    for row in rows:
        if row in found or not page.digits[row] or not _AMOUNT.fullmatch(page.text[row]):
            continue
        end = row
        while end < len(page) and _AMOUNT.fullmatch(page.text[end]):
            end += 1
        below = range(end, min(len(page), end + _BELOW))
        button = next(
            (r for r in below if len(t := page.text[r]) <= _BUTTON and not _GIVES.isdisjoint(line_words(t))), -1
        )
        if end - row < _AMOUNTS or button < 0:
            continue
        first = row
        apart = page.gap[row] == 0 and any(page.gap[r] for r in range(max(1, row - _ABOVE), row))
        while apart and not page.gap[first]:  # one block
            first -= 1
        found.update(range(first, button + 1))
    return found


_DOWNLOADS = word_set("""download herunterladen télécharger téléchargez descargar descargue descarga scarica scaricare
    baixar baixe descarregar downloaden ladda hent lataa pobierz stáhnout stiahnuť letöltés descarcă скачать завантажити
    изтегли indir unduh تحميل להורדה ダウンロード 下载 下載 다운로드""")
_WIDE = 100  #: width of a line of such a box at most


def _is_over_files(page: Page, row: int) -> bool:
    """A line of no sentence, in one block with lines to download something below it and no sentence between."""
    if not _may_be_of_box(page.text[row]):
        return False
    for below in range(row + 1, min(len(page), row + 1 + _BELOW)):
        line = page.text[below]
        if page.gap[below] or not _may_be_of_box(line):
            return False
        if is_file(line) or (line_words(line)[:1] and line_words(line)[0] in _DOWNLOADS):
            return True
    return False


def _may_be_of_box(line: str) -> bool:
    return width(line) <= _WIDE and ending(line) not in {".", ":"}
