"""The same page saved by another program: other line ends, spaces that look alike, indents, marks before the text."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.page_dump import PARSER
from store.model import Article

CASES = Path(__file__).parent / "cases" / "page_dump"
QUOTED = ("blind4-en-e24-page-text-forwarded-by", "zc-en-d02", "zf-en-light", "zg-de-dampfschlepper")  #: mails
COLUMNS = ("blind7-en-yesterday", "fixo3-en-village", "fixv1-08", "fixv4-11", "fixx-nl-y08")  #: wide gaps in lines
WIDTH = 72  #: characters of a line that a program broke
EVERY = 80  #: one of so many of the other cases


def _names() -> list[str]:
    return sorted({*QUOTED, *COLUMNS, *[path.stem for path in sorted(CASES.glob("*.txt"))[::EVERY]]})


def _each_line(before: str) -> Callable[[str], str]:
    return lambda text: "".join(before + line for line in text.splitlines(keepends=True))


SAVED = {
    "Windows' line ends": lambda text: text.replace("\n", "\r\n"),
    "spaces at each line's end": lambda text: text.replace("\n", "  \n"),
    "blank lines on top": lambda text: f"\n\n\n{text}",
    "no line end at the end": lambda text: text.rstrip("\n"),
    "byte order mark": lambda text: f"\ufeff{text}",
    "spaces that never break": lambda text: text.replace(" ", "\u00a0"),
    "spaces of no width": lambda text: text.replace(" ", "\u200b "),
    "set in by spaces": _each_line("    "),
    "set in by tabs": _each_line("\t"),
}


BANNERS = (
    "We use cookies to improve your experience\nAccept all\nReject\n",
    "Diese Website verwendet Cookies.\nAlle annehmen\nNur notwendige Cookies\nEinstellungen\n\n",
)


def fields(text: str) -> dict[str, object]:
    (found,) = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.txt"))
    assert isinstance(found, Article)
    titles = tuple(link.title for link in found.links)
    day = found.published.value if found.published else ""
    return {"title": found.title, "body": found.body, "authors": found.authors, "day": day, "links": titles}


@pytest.mark.parametrize("name", _names())
def test_what_nobody_sees_changes_nothing(name: str) -> None:
    raw = (CASES / f"{name}.txt").read_bytes()
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        pytest.skip("a page in another encoding")
    wanted = fields(text)
    assert {way: fields(change(text)) for way, change in SAVED.items()} == dict.fromkeys(SAVED, wanted)


@pytest.mark.parametrize("name", _names())
def test_a_banner_on_cookies_above_the_page_changes_nothing(name: str) -> None:
    text = (CASES / f"{name}.txt").read_bytes().decode(errors="replace")
    if "\ufffd" in text:
        pytest.skip("a page in another encoding")
    wanted = fields(text)
    assert [fields(banner + text) for banner in BANNERS] == [wanted] * len(BANNERS)


def test_the_year_at_the_end_of_a_broken_headline_is_no_page_number() -> None:
    lines = (CASES / "zj-en-clinic.txt").read_text("utf-8").split("\n")
    broken = "\n".join(line if len(line) <= WIDTH else textwrap.fill(line, WIDTH) for line in lines)
    assert fields(broken)["title"] == fields("\n".join(lines))["title"]


def test_a_space_beside_one_that_never_breaks_is_one() -> None:
    text = (CASES / "d02.txt").read_text("utf-8")
    assert fields(text.replace(" the ", " \u00a0the ").replace(" of ", "\u00a0 of ")) == fields(text)
