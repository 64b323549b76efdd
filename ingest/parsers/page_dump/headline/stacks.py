"""Headlines told by the stack that they stand in: below their section or a kicker, over a deck and who wrote it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.body import dateline_of
from ingest.parsers.page_dump.headline.title_order import burden, is_meta
from ingest.parsers.page_dump.lines.firm_lines import is_of_release
from ingest.parsers.page_dump.lines.labels import key
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lists.list_items import is_moment
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.text.measure import ending, has_figure, holds_two, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import phrase_set, word_set
from ingest.patterns import regex

_SHORTEST, _WORDS = 16, 3  #: width of a headline over its deck; spaces of one under its section alone
_MARGIN, _DECK_MARGIN = 8.0, 2.6  #: how much better the model may like the deck: under a section, under a menu's word
_LONGEST = 40  #: characters of a section's name
_NEAR, _STAMP = 3, 80  #: rows below a writer's name in which the day stands; characters of its line
_TOLD, _TEXT = 30, 4000  #: rows of the story whose words are compared, and characters
_LINKS = regex(r"\s*[|·•]\s*|\s{2,}|\s[/»>–-]\s")
_STEP = regex(r"\s[»›>/|·•]\s")
_STEPS = range(2, 5)  #: of a breadcrumb of sections
_EVEN = 1.5  #: how much better the model may like a kicker than the headline below it
_HEAD, _DECK = 30, 60  #: widths of a headline, of a deck of sentences
#: with what kickers begin, folded: articles but for English ones, since there headlines over two decks are more usual,
#: and words of place and time
_OPENS_KICKER = word_set("""il lo la i gli le l un uno una dopo per nel nella in a al alla con da dal dalla tra
    fra su sul sulla el los las unos unas tras por en del de desde sobre les une après pour dans sur avec au aux à
    depuis entre o os as um uma após no na nos nas com para em der die das den dem ein eine nach vor bei im am auf
    mit für zum zur seit trotz wegen het een voor op met bij sinds over efter før vid på med för w po przed przy z
    ze do v ve před při za в на после перед за о об с у після after before amid despite at on from with for""")
_NARROWER = 0.9  #: width of a headline, by its kicker's


def below_section(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The line right under its section, which papers have or a menu above names too, where the best one is its deck:
    longer, and over the day or the writer; else the best one.
    """
    above = best - 1
    if above < 1 or not {best, above} <= scores.keys() or burden(page, above):
        return best
    headed = _names_section(page.text[above - 1]) and not page.gap[above] and not page.gap[best]
    headed = headed and not _LINKS.search(page.text[above]) and page.text[above] not in page.repeated
    headed = headed and page.text[above][0].isalpha() and page.text[above].count(" ") >= _WORDS
    if scores[best] - scores[above] > (_MARGIN if headed else _DECK_MARGIN):
        return best
    text, deck = page.text[above], page.text[best]
    fits = _SHORTEST <= width(text) < width(deck) and text.count(" ") > 1 and text[-1] not in ".:," and text[0] != "("
    below = page.text[best + 1] if best + 1 < len(page) else ""
    dated = is_moment(below) or (headed and _is_signed(page, best + 1))
    if not fits or not dated or text.isupper() or has_figure(text) or not (headed or _is_menus(page, above - 1)):
        return best
    return above if stems(text) & _told(page, rows) else best


def _names_section(line: str) -> bool:
    """A section's name, or a few steps, one of which is: "Comment › Columnists"."""
    if key(line) in SECTIONS:
        return True
    steps = _STEP.split(line) if len(line) <= _LONGEST else []
    return len(steps) in _STEPS and any(key(step) in SECTIONS for step in steps)


def _is_menus(page: Page, row: int) -> bool:
    """A short line that is also one of the links in a row of them above."""
    section = page.text[row]
    if len(section) > _LONGEST or section.count(" ") > 2:
        return False
    return any(section in above and section in _LINKS.split(above) for above in page.text[:row] if above != section)


def _is_signed(page: Page, row: int) -> bool:
    """A byline, or a name alone over the day, with an address at most between them."""
    text = page.text[row] if row < len(page) else ""
    if not 0 < len(text) <= _STAMP * 2:
        return False
    if any(" " in name for name in byline_of(text)[1]):
        return True
    return bare_names(text) == (text,) and any(_is_dated(page, r) for r in range(row + 1, row + 1 + _NEAR))


def _is_dated(page: Page, row: int) -> bool:
    return row < len(page) and page.digits[row] and len(page.text[row]) <= _STAMP and bool(find_dates(page.text[row]))


def _told(page: Page, rows: Sequence[int]) -> frozenset[str]:
    return stems(" ".join([page.text[r] for r in rows[:_TOLD]])[:_TEXT])


def below_kicker(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The middle one of three lines in a block over the writer or the day, the lowest a deck of sentences, where
    the best one is the upper and as good: its kicker. Else the best one.
    """
    middle, deck = best + 1, best + 2
    if best < 1 or deck + 1 >= len(page) or deck >= rows[0] or not {best, middle} <= scores.keys():
        return best
    if scores[best] - scores[middle] > _EVEN or page.gap[middle] or page.gap[deck] or burden(page, middle):
        return best
    kicker, text, told = page.text[best], page.text[middle], page.text[deck]
    opening = line_words(kicker)
    if not opening or opening[0] not in _OPENS_KICKER:
        return best
    summed = width(told) >= _DECK and (ending(told) == "." or holds_two(told)) and is_meta(page.text[deck + 1])
    open_ended = ending(kicker) == ending(text) == "" and not (is_meta(text) or is_meta(told))
    if not summed or not open_ended or width(text) < _HEAD or width(text) < width(kicker) * _NARROWER:
        return best
    story = _told(page, rows) | stems(told)
    return middle if len(stems(text) & story) >= max(1, len(stems(kicker) & story)) else best


def below_short_kicker(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The lower of two lines right over the writer, where the best one is the upper and as good: words about the story
    without a verb's news, of which the story says less ("La storia dopo diciotto anni di silenzio"). Else the best one.
    """
    low = best + 1
    if best < 1 or low + 1 >= len(page) or low + 1 > rows[0] or not {best, low} <= scores.keys():
        return best
    if scores[best] - scores[low] > _EVEN or page.gap[low] or burden(page, low) or not _is_signed(page, low + 1):
        return best
    kicker, text = page.text[best], page.text[low]
    if not _opens_kicker(kicker) or not ending(kicker) == ending(text) == "" or is_meta(text):
        return best
    story = _told(page, rows)
    return low if width(text) >= _HEAD and len(stems(text) & story) > len(stems(kicker) & story) else best


#: with what kickers of two lines begin, folded: what kind of story it is
_KICKERS = phrase_set("""la storia, il caso, la vicenda, l'intervista, l'inchiesta, il racconto, la polemica, l'allarme,
    la novità, l'iniziativa, il progetto, la curiosità, la historia, el caso, la polémica, el reportaje, la entrevista,
    la iniciativa, a história, o caso, a polémica, a polêmica, a iniciativa, l'histoire, l'affaire, le récit, l'enquête,
    die geschichte, der fall, het verhaal, de zaak, historien om, berättelsen om, sagen om, saken om, historia, sprawa,
    příběh, история, дело""")


def _opens_kicker(line: str) -> bool:
    first, _, rest = line.casefold().replace("’", "'").partition(" ")
    return first in _KICKERS or f"{first} {rest.partition(' ')[0]}" in _KICKERS


def below_release(page: Page, best: int, rows: Sequence[int]) -> int:
    """The upper of two lines between "For immediate release" and the dateline, where the best one is its deck; else
    the best one.
    """
    above = best - 1
    opens = best + 1 + _is_dated(page, best + 1)  # its day may stand over the dateline
    if above < 1 or opens != rows[0] or not is_of_release(page.text[above - 1]) or burden(page, above):
        return best
    text, deck = page.text[above], page.text[best]
    stamped = any(find_dates(t) or byline_of(t)[0] or bare_names(t) for t in (text, deck))
    titled = text.count(" ") >= _WORDS and ending(text) == ending(deck) == "" and not stamped
    return above if titled and dateline_of(page.text[rows[0]]) else best
