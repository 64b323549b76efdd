"""Controls of video players, which text of a page shows as dozens of lines: "Mute", "Current Time 0:00", "Chapters";
films set into a story, with their title twice and their length.
"""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.embeds import names_film
from ingest.parsers.page_dump.text.measure import ending, holds_any, width
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_FAILED = "video has failed to load"
#: one of them stands on every such page
_SIGNS = (
    "modal window",
    "Playback Rate",
    "Current Time",
    "Remaining Time",
    "Seek to live",
    "Picture-in-Picture",
    _FAILED,
    "Play Live Radio",
)
_LEAST = 5  #: controls of a player; fewer may be anything
_APART = 2  #: lines of something else ("/", "1x") between two controls at most
_SHORT = 12  #: characters of such a line
_STATE = regex(
    r"(?:current time|duration|remaining time|loaded|progress|stream type|playback rate|volume|time)\s?"
    r"(?:time)?\s?[:\-–]?\s?(?:\d.*|live|0%)?|\d(?:\.\d+)?x|\d{1,2}:\d\d(?:\s\d{1,2}:\d\d)?|video player is loading\.?"
    r"|(?:captions?|subtitles?|descriptions?|default)(?: (?:settings|off|on))?,.*"
    r"|this is a modal window\..*|(?:beginning|end) of dialog window\..*|error loading media.*"
    r"|seek to live.*|(?:text|background|window) ?(?:color|colour).*|font size.*|text edge style.*|font family.*"
    r"|(?:reset|restore) ?(?:all|restore)?.*default values.*|(?:transparency|opacity).*"
    r"|we apologi[sz]e, but this video has failed to load.*|try refreshing your browser, or"
    r"|tap here to see other videos from our team.*|.{12,140} back to video"
    r"|skip (?:ad|forward|back).*|press shift question mark.*|keyboard shortcuts.*",
    re.IGNORECASE,
)
_CONTROLS = phrase_set("""play, pause, mute, unmute, play video, pause video, stop, replay, video player, chapters,
    descriptions, captions, subtitles, audio track, quality, settings, share, fullscreen, full screen, exit fullscreen,
    non-fullscreen, close, close modal dialog, done, reset, defaults, defaults done, foreground, background, window,
    text, picture-in-picture, exit picture-in-picture, live, now playing, up next, autoplay, auto, theater mode, cast,
    airplay, volume, quality levels, caption settings dialog, about this video, raised, depressed, uniform, dropshadow,
    none, play live radio, next up:, available on air stations, all streams, show search, search query, site search""")


_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
#: how long a film is and how much of it was played, alone on its line: "00:00 / 02:41", "-1:12", "Durée : 2:41"
_PLAYED = regex(
    rf"(?:[▶►⏵❚■]\s?)?(?:[-–−]\s?{_CLOCK}|{_CLOCK}\s?/\s?{_CLOCK}|0?0:00|(?:duration|length|dauer|länge|durée|duración"
    rf"|durata|duração|duur|längd|varighed|varighet|kesto|czas trwania|délka|длительность|тривалість|süre)"
    rf"\s?:?\s?{_CLOCK})",
    re.IGNORECASE,
)
#: a film's title with its length: "The procession on the river - 01:22"
_TITLED = regex(rf"[^\W\d_].{{4,80}}?(?:\s[-–—|·]\s{_CLOCK}|\s\({_CLOCK}\))")
_OF_FILMS = regex(
    r"\b(?:videos?|vídeos?|vidéos?|films?|audios?|áudios?|clips?|видео|відео|βίντεο|videolar)\b", re.IGNORECASE
)
_CLOCK_END = 7  #: characters of a clock's last two parts, with a bracket
_STAMP, _TITLE, _TOLD = 24, 90, 60  #: characters of such a time, of a film's title; width of a paragraph


def without_players(page: Page) -> Page:
    """The page without runs of controls, and without films set among its paragraphs."""
    texts = list(page.text)
    if holds_any(page.whole, _SIGNS):
        for first, last in _runs([_is_control(line) for line in page.text], page):
            texts[first : last + 1] = [""] * (last + 1 - first)
    for row, line in enumerate(page.text):
        if row and ":" in line[-_CLOCK_END:] and len(line) <= _TITLE + _STAMP and page.digits[row]:
            for film in _film(page, row) or _card(page, row):
                texts[film] = ""
    return kept(page, texts) if any(texts) and "" in texts else page


def _film(page: Page, row: int) -> list[int]:
    """The rows of the film whose length stands on this one, if they part two paragraphs; else none."""
    line = page.text[row]
    if len(line) <= _STAMP and _PLAYED.fullmatch(line):
        first = row - (row > 1 and not page.gap[row] and _is_title(page.text[row - 1]))
        last = row + (row + 1 < len(page) and re.fullmatch(_CLOCK, page.text[row + 1]) is not None)
        if first == row and last + 1 < len(page) and not page.gap[last + 1] and _is_title(page.text[last + 1]):
            last += 1
    elif _TITLED.fullmatch(line):
        first = row - (_is_title(page.text[row - 1]) and _OF_FILMS.search(page.text[row - 1]) is not None)
        last = row
    else:
        return []
    between = last + 1 < len(page) and first > 0
    parts = between and _is_told(page.text[first - 1]) and _is_told(page.text[last + 1])
    return list(range(first, last + 1)) if parts else []


def _is_title(line: str) -> bool:
    return len(line) <= _TITLE and ending(line) == ""


def _is_told(line: str) -> bool:
    """A sentence as wide as a paragraph."""
    return width(line) >= _TOLD and ending(line) == "."


_CARD, _REPEATED = 4, 12  #: rows from a film's label to its length at most, characters of its title at least


def _card(page: Page, row: int) -> range:
    """The rows of a film over its length, with its title twice: "Related video: Kitten saved (WBXO)"."""
    if len(page.text[row]) > _STAMP or re.fullmatch(_CLOCK, page.text[row]) is None:
        return range(0)
    for first in range(max(0, row - _CARD), row - 1):
        label, colon, behind = page.text[first].partition(":")
        if not (colon and names_film(label)):
            continue
        if any(len(t := page.text[r]) >= _REPEATED and t in behind for r in range(first + 1, row)):
            return range(first, row + 1)
    return range(0)


def _is_control(line: str) -> bool:
    return len(line) <= 160 and (line.casefold() in _CONTROLS or _STATE.fullmatch(line) is not None)


def _runs(marks: list[bool], page: Page) -> list[tuple[int, int]]:
    """(first, last) rows of each stretch of enough controls, with the short lines between them."""
    runs: list[tuple[int, int]] = []
    first, last, count = -1, -1, 0
    for row, marked in [*enumerate(marks), (len(marks) + _APART + 1, True)]:
        if not marked:
            continue
        between = range(last + 1, min(row, len(marks)))
        if first >= 0 and (len(between) > _APART or any(len(page.text[r]) > _SHORT for r in between)):
            if count >= _LEAST or any(_FAILED in page.text[r] for r in range(first, last + 1)):
                runs.append((first, last))
            first = -1
        if first < 0:
            first, count = row, 0
        last, count = row, count + 1
    return runs
