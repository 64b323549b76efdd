"""What closes a story, so that what follows is another: the second bar of buttons for sharing, notes on mistakes."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.parsers.page_dump.lines.error_notes import is_error_note
from ingest.parsers.page_dump.text.measure import width
from ingest.parsers.page_dump.text.page import Page

_BUTTONS = frozenset(
    """facebook twitter whatsapp linkedin reddit pinterest telegram tumblr digg delicious stumbleupon google+ google
    email e-mail mail print x bluesky threads messenger viber vk odnoklassniki flipboard pocket xing line weibo
    mastodon instapaper buffer del.icio.us blogger myspace instagram sms skype evernote""".split()  # noqa: SIM905
)
_LEAST = 4  #: buttons of a bar, one a line
_STORY = 600  #: width of what stands between two bars, if it is a story
_NOTE, _NOTED = 320, 300  #: characters of a note; width of the story above it
_AWAY = 2  #: lines below a bar at least before the next text that the story is taken to go on with


def before_bar(page: Page, rows: list[int]) -> list[int]:
    """The rows above a bar that ends the story; all of them where no second bar stands above or below."""
    bars = list(_bars(page))
    if len(bars) < 2 or not rows:
        return rows
    for first, last in bars:
        above = [r for r in rows if r < first]
        below = next((r for r in rows if r > last), -1)
        if not above or below < 0 or below - last <= _AWAY:
            continue
        if sum(width(page.text[r]) for r in above) >= _STORY:
            return above
    return rows


def before_error_note(page: Page, rows: list[int]) -> list[int]:
    """The rows above a note on how to report mistakes, below the first third: it closes a story."""
    for row in range(rows[len(rows) // 3] + 1, rows[-1] + 1) if rows else ():
        if len(page.text[row]) <= _NOTE and is_error_note(page.text[row]):
            above = [r for r in rows if r < row]
            return above if sum(width(page.text[r]) for r in above) >= _NOTED else rows
    return rows


def is_share_button(line: str) -> bool:
    return len(line) <= 14 and line.casefold().removeprefix("share on ") in _BUTTONS


def _bars(page: Page) -> Iterator[tuple[int, int]]:
    """(first, last) rows of each bar."""
    run: list[int] = []
    for row in (*range(len(page)), -1):
        line = page.text[row] if row >= 0 else ""
        if is_share_button(line):
            run.append(row)
            continue
        if len(run) >= _LEAST:
            yield run[0], run[-1]
        run = []
