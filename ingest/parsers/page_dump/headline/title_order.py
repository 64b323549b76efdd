"""Corrects the headline model where order says more: what is never a headline, and a headline over its deck."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from operator import itemgetter

from ingest.dates import find_dates
from ingest.parsers.page_dump.body.captions import is_caption_over
from ingest.parsers.page_dump.headline import no_headline
from ingest.parsers.page_dump.headline.no_headline import presents_site
from ingest.parsers.page_dump.lines.captions import has_label, is_caption, is_credited, speaks_of_picture
from ingest.parsers.page_dump.lines.cues import cue_classes
from ingest.parsers.page_dump.lines.greetings import is_greeting
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.navigation import is_here, is_skip_link
from ingest.parsers.page_dump.lines.notices import is_notice, is_reader_tool
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lines.tag_lines import is_tag_line
from ingest.parsers.page_dump.lines.weather import tells_weather
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.names.staff_lines import is_staff_line
from ingest.parsers.page_dump.names.tidy import tidied
from ingest.parsers.page_dump.source import masthead, site_names
from ingest.parsers.page_dump.source.cited import introduces, issue_of
from ingest.parsers.page_dump.source.paper_words import is_paper, quoted_paper
from ingest.parsers.page_dump.source.rights import LEGAL_SIGNS, copyright_name
from ingest.parsers.page_dump.source.tops import leads_day, stands_over_menu
from ingest.parsers.page_dump.text.measure import ending, has_figure, line_words, width
from ingest.parsers.page_dump.text.page import Page
from ingest.patterns import regex

_CAPTION = regex(
    r"\((?:l-r|l to r|from left)\b"
    r"|(?:image|images|photo|picture|caption|pictured|foto|bild|imagen|immagine|imagem|фото|kuva|fot\.)\s?(?:caption)?\s?[:：]",
    re.IGNORECASE,
)
#: Japanese captions close with "=", the day and the place: "手を振る住民ら＝2日、汐見町"
_JA_CAPTION = regex(
    r"^(?:写真|画像)を?拡大[\s　]|[=＝](?:[\d０-９]{1,2}日|[^=＝]{2,30}(?:で|にて|撮影|提供|写真)[)）]?$)"
)
_NAME, _RIGHTS = 45, 200  #: characters of a paper's name, of a line of rights
_NEVER = 4.0  #: what a line is lowered by that can be no headline
NO_LINE = 6.0  #: the same of a button, a caption or a request: better no headline at all
_TOP = 4  #: rows at the top that a masthead stands in
_FRAMED = 24  #: the same where an archive has put its bar over the page, or a menu of single links stands there
_TRAIL = regex(r"\s[»›>/|·•]\s|\s{2}")  #: between the parts of a breadcrumb or a menu
_BARS = regex(r"\s+[|·•]\s+")
_CELLS = "  "  #: between what stands side by side on a line
_PAGER = frozenset("«»‹›<>←→")
_LISTED, _TITLE = 3, 24  #: titles of a list over another line; how wide they are at least
_TWICE = 12  #: rows between two prints of a headline
_STEP_BEFORE = regex(r"\s[»›>/|:–-]\s|:\s")
_BANNER = regex(
    r"\b(?:archives?|archiv|archivo|archivio|arquivo|hemeroteca|retrieval|database|datenbank|printed (?:article|from"
    r"|by)|search results|digital (?:library|collections?|newspapers)|digitale? (?:bibliothek|sammlung"
    r"|bibliotheek|bibliotek)|bibliothèque numérique|biblioteca digital|digit[aá]ln[ií] knihovna|biblioteka cyfrowa"
    r"|электронная библиотека|zeitungsportal|krantenbank|digiarkisto)\b",
    re.IGNORECASE,
)
#: over the headline of another story, or what a station has on: "Right now: Flood watch until 7 PM", "On air: Newshour"
_ALERT = regex(
    r"(?:right now|(?:weather|severe weather|traffic|storm|school|news) alerts?|alerts?|wetterwarnung|alerte|alerta"
    r"|allerta|(?:on |watch |live |playing |streaming )?now|watch live|on air(?: now)?|jetzt (?:live|im tv|auf sendung)"
    r"|ahora (?:en vivo|al aire)|al aire|ora in onda|in onda|agora (?:ao vivo|no ar)|no ar|nu (?:live|op tv)"
    r"|teraz (?:na antenie|w tv)|(?:сейчас )?в эфире|зараз в ефірі|şimdi (?:canlı|yayında))\s?[:|]\s?\S",
    re.IGNORECASE,
)
_SLUG = regex(r"https?://[^\s/]+/(?:\S*/)?((?:[a-z0-9]+[-_]){2,}[a-z0-9]+)(?:\.\w{2,5})?/?(?:\s|$)")
_ADDRESS = 2000  #: characters of a line with an address that are looked at
_UNDER_ADDRESS = 30  #: rows from the top in which a headline is compared with the page's address
#: "Shared by ann_l on", "Geteilt von ann_l am"
_POST = regex(
    r"[^\W\d_]{4,14}(?: [^\W\d_]{2,9}){0,2} (?:by|von|par|por|da|door|av|af|przez|od) \S+(?: \S+)?[ ,]+"
    r"(?:on|am|le|el|em|il|op|den|dnia|at|-|–|\|) ",
    re.IGNORECASE,
)
_INITIALS = regex(r"(?:[^\W\d_a-zß-ÿ]\. ?){2,4}(?:$|[/|,–-]\s?\S)")  #: "E. S. M. / Villar del Puerto"
_PHONE = regex(r"\b\d[\d ()/-]{7,}\d\b")
_STAMP = regex(r"\b(?:19|20)\d\d\b|\d{1,2}[./:]\d\d")
_STORY, _TOLD = 30, 4000  #: lines and characters of the body whose words are compared
_CUT = itemgetter(slice(0, 6))
_AS_GOOD = 0.8  #: how much better than a line over the day a line below it may score that is its caption
_BOTH = 2  #: words that a line over the day shares with the story at least
_SLOGANS = 2  #: rows at the top in which a site says what it is
STAMPS = 2.0  #: how much better than a headline over date and byline a line below them may score
BUTTONS = 4.0  #: the same where buttons for sharing stand between: they close the head of a page
#: how much better than the headline its deck may score: any, one over day and byline, below a quotation, in one block
DECK, EVEN, QUOTED, BLOCK = 2.6, 0.8, 5.0, 5.5
_BARS_UP, _LINES_UP = 16, 6  #: rows that are looked at above a line; those of them that are no buttons
_OVER = 30  #: width of a headline over a deck that the model likes far better, at least
_SIGN = 12  #: characters of a gallery's buttons
_ITEMS = frozenset(["* ", "+ "])  #: as text browsers mark the links of lists
_CLEAR = 3  #: words that a headline shares with its story, if it is clearly one
_AGO = regex(
    r"\b(?:yesterday|today|gestern|heute|hier|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|igår|вчера"
    r"|dün)\b.{0,12}\d[:.h]\d\d"
    r"|^.{0,14}\b\d+\s(?:min(?:ute)?s?|hours?|days?)\s(?:ago|read)\b",
    re.IGNORECASE,
)


def burden(page: Page, row: int) -> float:
    """What the model's score of a line is lowered by: labelled captions, tags, breadcrumbs, agencies, slogans."""
    if row not in page.burdens:
        page.burdens[row] = _weighed(page, row)
    return page.burdens[row]


def _weighed(page: Page, row: int) -> float:
    text = page.text[row]
    if _CAPTION.match(text) is not None or is_tag_line(text) or is_reader_tool(text) or "_____" in text:
        return 6.0  # the last: a field to fill in, as text browsers draw it
    pager = text[0] in _PAGER and text[-1] in _PAGER and " | " in text  # "« previous | next »"
    captioned = (
        pager
        or has_label(text)
        or is_credited(text)
        or is_caption_over(page, row)
        or no_headline.is_loud_credit(text)
        or is_skip_link(key(text))
        or (is_caption(text) and "|" not in text[-60:] and not speaks_of_picture(text))
    )
    if captioned or is_here(text) or is_notice(text) or is_note(text) or is_greeting(text) or introduces(text):
        return 6.0
    if (
        _is_byline(text)
        or is_staff_line(text)
        or no_headline.sends_release(page, row)
        or _is_placed_name(page, row)
        or _is_post(text)
        or _INITIALS.match(text)
        or (row <= _TOP and (quoted_paper(text) or _is_masthead(page, row)))
    ):
        return 4.0
    if (
        _ALERT.match(text)
        or tells_weather(text)
        or no_headline.tells_facts(text)
        or (page.digits[row] and issue_of(text))
        or no_headline.is_row_of_tags(text)
        or no_headline.is_row_of_links(text)
        or no_headline.is_row_of_sections(text)
        or (len(text) < 80 and (_is_stamp(text) or _PHONE.search(text) or _JA_CAPTION.search(text)))
    ):
        return 4.0
    listed = text[:2] in _ITEMS or (len(text) < 30 and byline_names.agency_of(text) != "")
    if listed or key(text) in SECTIONS or no_headline.is_trail(text):
        return 3.0
    menu = masthead.is_nav(text) and max(map(len, _BARS.split(text))) <= 25
    at_top = row <= 3 or (row <= _FRAMED and _is_under_name(page, row))
    slogan = at_top and (
        _BANNER.search(text) is not None
        or no_headline.is_slogan(text)
        or presents_site(text)
        or ((row > 0 or any(map(masthead.could_be_name, page.text[1:2]))) and site_names.is_subtitle(text))
        or (width(text) < 45 and "signup" in cue_classes(text))
    )
    return 2.5 if slogan or menu or (row <= _TOP and _has_rights(page, text)) else 0.0


def _is_under_name(page: Page, row: int) -> bool:
    """A paper's name stands right above, or words with capitals that the page repeats elsewhere."""
    above = page.text[row - 1]
    if len(above) > _NAME:
        return False
    return is_paper(above) or (above[0].isupper() and label_of(above) == "" and page.whole.count(above) > 1)


def never_headline(page: Page, row: int) -> bool:
    """A byline, a date, a caption, a paper's name over its date."""
    return burden(page, row) >= _NEVER


def echo(page: Page, row: int) -> float:
    """What its score is raised by: the page's address, or a breadcrumb that breaks off in it: "Home > Old fer..."."""
    text = page.text[row]
    if row <= _UNDER_ADDRESS and " " in text and _in_address(page, row):
        return 4.0
    for above in page.text[max(0, row - 12) : row]:
        if above == text or above[-1] not in ".…" or not 8 <= len(above) <= 200:
            continue
        cut = _STEP_BEFORE.split(above.rstrip(".… "))[-1]
        if len(cut) >= 12 and len(text) > len(cut) and text.startswith(cut):
            return 4.0
    return 0.0


def _in_address(page: Page, row: int) -> bool:
    """The last part of an address above spells the line: ".../2008/11/who-waters-the-island/"."""
    lines = [above[:_ADDRESS] for above in page.text[max(0, row - 8) : row] if "://" in above]
    urls = [found[1] for above in lines if (found := _SLUG.search(above))]
    return bool(urls) and any(masthead.squash(url) == masthead.squash(page.text[row]) for url in urls)


def _is_masthead(page: Page, row: int) -> bool:
    """A paper's name in capitals or with a capital for each word, over the date of its edition or the menu."""
    text = page.text[row]
    if stands_over_menu(page, row):
        return True
    below = page.text[row + 1] if row + 1 < len(page) else ""
    if len(text) > 45 or len(below) > 90 or not has_figure(below) or not is_paper(text):
        return False
    small = [w for w in text.split() if w[0].islower() and len(w) > 3]
    dates = [] if small else find_dates(below)
    return bool(dates) and dates[0].start <= 12


def _has_rights(page: Page, text: str) -> bool:
    """The line of rights is in the name of a paper that the line is called by."""
    if len(text) > _NAME or not is_paper(text):
        return False
    owned = (page.text[r] for r in page.rows_with(LEGAL_SIGNS) if len(page.text[r]) <= _RIGHTS)
    return any(text in line and text != line and copyright_name(line) != "" for line in owned)


def _is_byline(text: str) -> bool:
    """Names behind a word that says so and nothing else: "By Ann Lee ann@post.example", "Words: Ann Lee"."""
    names = byline_names.byline_of(text)[1] if len(text) <= 120 else ()
    spoken = any(" " in name for name in names)
    return spoken and sum(map(len, names)) * 2 + 24 >= len(tidied(text))


def _is_placed_name(page: Page, row: int) -> bool:
    """A writer and a town between headline and date: "Ann Lee - White Rock", "Ann Lee (White Rock)"."""
    text = page.text[row]
    if not row or row + 1 >= len(page) or len(text) > 60 or not 3 <= text.count(" ") <= 8:
        return False
    names = byline_names.bare_names(text)
    return bool(names) and text != names[0] and page.text[row - 1].count(" ") > 1 and _is_stamp(page.text[row + 1])


def _is_post(text: str) -> bool:
    """Who put it here, and when: "Clipped by marnie_w on October 8, 2012"."""
    if len(text) > 80 or not has_figure(text):
        return False
    match = _POST.match(text)
    return match is not None and bool(find_dates(text[match.end() :]))


def _is_stamp(text: str) -> bool:
    """A date and little else, or a time of yesterday's or today's."""
    if not has_figure(text):
        return False
    if _AGO.search(text):
        return True
    dates = find_dates(text)
    if dates and (leads_day(text[: dates[0].start]) or no_headline.is_of_copy(text, dates[0])):
        return True
    if dates and 0.8 * len(cell := text.partition(_CELLS)[0]) <= dates[0].end <= len(cell) < len(text):
        return True  # beside the saint of the day, or when the sun sets
    if dates and any(0 < len(part) * 0.8 <= dates[0].end - dates[0].start for part in _BARS.split(text)):
        return True
    return bool(dates) and sum(d.end - d.start for d in dates) >= 0.45 * len(text)


def over_deck(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The line right above the best one, or over a note, where that one reads like its deck; else the best one."""
    above = best - 1 - (best > 1 and is_notice(page.text[best - 1]))
    if best < 1 or above not in scores or scores[best] - scores[above] > BLOCK or _is_printed_alone(page, best):
        return best
    block = page.gap[above] > 0 and not page.gap[best] and best + 1 < len(page) and page.gap[best + 1] > 0
    quoted = page.text[above][0] in "\"“„«»'‘" and page.text[above][-1] in "\"”“»«'’"  # of an interview
    above_text = page.text[above]
    far = scores[best] - scores[above]
    if burden(page, above) or _STAMP.search(above_text) or _TRAIL.search(above_text) or ends_list(page, above):
        return best
    over_meta = best + 1 < len(page) and is_meta(page.text[best + 1])
    told = _told(page, rows)
    shared = len(_stems(above_text) & told)
    below = len(_stems(page.text[best]) & told)
    heads = over_meta and shared > 1 and _may_be_over(above_text, page.text[best])
    if far > (BLOCK if block or heads else QUOTED if quoted else DECK):
        return best
    section = block and over_meta and key(page.text[above - 1]) in SECTIONS
    if scores[above] <= 0 and shared <= 1 and below >= _CLEAR and not section:
        return best  # a tool's or a site's words over the headline
    if " - " in above_text and above_text.split(" ", 1)[0].casefold() in SECTIONS:  # "Letters - Ann Lee answers"
        return best
    close = over_meta and (heads or far <= EVEN)
    parted = not page.gap[best] and best + 1 < len(page) and page.gap[best + 1] > 0
    if parted and shared >= max(_CLEAR, below) and far <= STAMPS:
        close = True  # it tells more of the story than the line right below it, and stands with that one alone
    if page.text[best][-1] == "." and above_text[-1].isalnum() and shared > 1:
        close = True  # a short sentence below a headline without a full stop sums the story up
    return above if _is_deck(page.text[above], page.text[best], close=close, words=3 if block else 5) else best


def _may_be_over(text: str, deck: str) -> bool:
    """A headline over its deck, which repeats hardly a word of it; no kicker, and no list of numbers as of a match."""
    words = text.split()
    numbers = sum(any(map(str.isdigit, word)) for word in words)
    return width(text) >= _OVER and numbers * 3 < len(words) and len(_stems(text) & _stems(deck)) <= 1


def ends_list(page: Page, row: int) -> bool:
    """Three lines of a headline's width stand over it that end without a full stop: it is the last title of a list."""
    lines = page.text[max(0, row - _LISTED) : row]
    return len(lines) == _LISTED and all(
        width(line) >= _TITLE and ending(line) != "." and not is_meta(line) and not _TRAIL.search(line)
        for line in lines
    )


def _is_printed_alone(page: Page, row: int) -> bool:
    """The line stands near by a second time, under another line than here: it is no deck of the one over it."""
    near = range(max(1, row - _TWICE), min(len(page), row + _TWICE))
    return any(page.text[r] == page.text[row] and page.text[r - 1] != page.text[row - 1] for r in near if r != row)


def over_stamps(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The line over dates and byline, where the best one stands below them all, as captions do; else the best one."""
    over = next((r for r in range(best - 1, max(-1, best - _BARS_UP), -1) if not _is_beside_picture(page.text[r])), 0)
    if not is_meta(page.text[over]):
        return best
    if any(is_meta(page.text[r]) for r in range(best + 1, rows[0])):
        return _over_day(page, scores, best, rows)
    margin = STAMPS if over == best - 1 else BUTTONS
    above = (r for r in range(over - 1, max(-1, over - _BARS_UP), -1) if not is_button(page.text[r]))
    for row in islice(above, _LINES_UP):
        if row in scores and scores[best] - scores[row] <= margin and not burden(page, row):
            text = page.text[row]
            led = is_meta(page.text[row + 1]) or all(_is_tool_short(page.text[r]) for r in range(row + 1, over))
            listed = text[0].isdigit() and row > 0 and page.text[row - 1][0].isdigit()  # "17 May Bands call off ..."
            if width(text) >= 20 and led and not (listed or is_meta(text)):
                told = _told(page, rows)
                slogan = row < _SLOGANS and len(_stems(text) & told) < len(_stems(page.text[best]) & told)
                return row if _stems(text) & told and not slogan else best
    return best


def _over_day(page: Page, scores: Mapping[int, float], best: int, rows: Sequence[int]) -> int:
    """The line right over a day that the best one stands right below, and over a byline, where both are as good and it
    tells of the story: a caption stands between; else the best one.
    """
    row = best - 2
    if row not in scores or not _STAMP.search(page.text[best - 1]) or scores[best] - scores[row] > _AS_GOOD:
        return best
    text = page.text[row]
    if width(text) < 20 or is_meta(text) or burden(page, row):
        return best
    return row if len(_stems(text) & _told(page, rows)) >= _BOTH else best


def _is_tool_short(text: str) -> bool:
    """What can stand between a headline and its byline: a button, or a word or two."""
    return is_button(text) or text.count(" ") <= 1


def _is_beside_picture(text: str) -> bool:
    """A button, a caption, the signs and numbers of a gallery: "1 of 24", "×"."""
    return is_button(text) or (len(text) <= _SIGN and not _STAMP.search(text)) or is_caption(text)


def _told(page: Page, rows: Sequence[int]) -> set[str]:
    """The stems of the story; its words of less than four letters stay, since no line's stem is that short."""
    found: set[str] = set()
    room = _TOLD
    for line in [page.text[r] for r in rows[:_STORY]]:
        found.update(map(_CUT, line_words(line if len(line) <= room else line[:room])))
        room -= len(line) + 1
        if room <= 0:
            break
    return found


def is_button(text: str) -> bool:
    """What readers do with the page: "Share", "Listen to this article"."""
    return len(text) <= 40 and (label_of(text) != "" or is_reader_tool(text))


def _stems(text: str) -> set[str]:
    return {w[:6] for w in line_words(text) if len(w) > 3}


def is_meta(text: str) -> bool:
    """A day, a time, who wrote it."""
    if len(text) > 120:
        return False
    if _STAMP.search(text) or byline_names.byline_of(text)[0] or byline_names.bare_names(text):
        return True
    name, _, brand = text.partition(" - ")  # "Ann Lee - detikNews"
    return brand != "" and " " not in brand and byline_names.is_name(name)


def _is_deck(above: str, text: str, *, close: bool, words: int) -> bool:
    """Two lines like headlines, one on the other: the lower one is the longer, the upper one no kicker."""
    loud = above.isupper() and not text.isupper() and above.count(" ") < 4
    longer = width(above) < width(text) or (close and width(above) >= 35)
    return width(above) >= 25 and longer and above.count(" ") >= words - 1 and above[-1] not in ".:" and not loud
