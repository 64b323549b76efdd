"""The same file stored by another program: other line ends, a byte order mark, blank lines at its ends."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import formats
from ingest.parsers.contract import HEAD_SIZE, Context
from store.model import Article

CASES = Path(__file__).parent / "cases"
LARGEST = 20_000  #: bytes of a file that is read so often
STORED: dict[str, Callable[[bytes], bytes]] = {
    "Windows' line ends": lambda data: data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
    "Unix's line ends": lambda data: data.replace(b"\r\n", b"\n"),
    "byte order mark": lambda data: b"\xef\xbb\xbf" + data.removeprefix(b"\xef\xbb\xbf"),
    "no line end at the end": lambda data: data.rstrip(b"\r\n"),
    "blank lines below": lambda data: data + b"\n\n",
    "a blank line on top": lambda data: b"\n" + data,
}
#: what is another file by its own standard: front matter begins on the first line
OTHERS = {("real/hugo.md", "a blank line on top")}


def _files() -> list[str]:
    texts = [path for path in CASES.rglob("*") if path.is_file() and "page_dump" not in path.parts]
    return sorted(path.relative_to(CASES).as_posix() for path in texts if _is_text(path.read_bytes()))


def _is_text(data: bytes) -> bool:
    return b"\0" not in data and len(data) <= LARGEST


def read(data: bytes, name: str) -> list[object]:
    parser = formats.detect(data[:HEAD_SIZE], name)
    if parser is None:
        return []
    found = parser.parse(io.BytesIO(data), Context(name=name))
    return [parser.name, *(_fields(one) if isinstance(one, Article) else one.code for one in found)]


def _fields(article: Article) -> tuple[object, ...]:
    day = article.published.value if article.published else ""
    return article.title, article.body, article.authors, article.source, day


@pytest.mark.parametrize("path", _files())
def test_how_a_file_is_stored_changes_nothing(path: str) -> None:
    data = (CASES / path).read_bytes()
    name = path.rpartition("/")[2]
    try:
        wanted = read(data, name)
    except Exception:  # noqa: BLE001  a case of what can't be read
        pytest.skip("not a file of one of the formats")
    ways = {way: change for way, change in STORED.items() if (path, way) not in OTHERS}
    assert {way: read(change(data), name) for way, change in ways.items()} == dict.fromkeys(ways, wanted)
