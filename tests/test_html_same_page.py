"""The same saved page as another program writes its HTML: tags in capitals, comments, white space, boxes around it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.parsers.contract import Context
from ingest.parsers.html_page import PARSER
from store.model import Article

CASES = Path(__file__).parent / "cases"
PAGES = [path for folder in ("html_page", "real") for path in sorted((CASES / folder).glob("*.html"))]
WRITTEN: dict[str, Callable[[str], str]] = {
    "tags in capitals": lambda text: re.sub(r"<(/?(?:p|div|h1|h2|span|a|li|ul)\b)", lambda tag: tag[0].upper(), text),
    "comments before paragraphs": lambda text: text.replace("<p>", "<!-- text --><p>"),
    "white space behind blocks": lambda text: re.sub(r"(</(?:p|div|h1|h2|li)>|<br ?/?>)", r"\1\n\n   ", text),
    "boxes around everything": lambda text: re.sub(r"(?i)(<body[^>]*>)", r"\1<div><div>", text, count=1).replace(
        "</body>", "</div></div></body>"
    ),
}


def fields(text: str) -> list[object]:
    found = PARSER.parse(io.BytesIO(text.encode()), Context(name="page.html"))
    return [_told(one) if isinstance(one, Article) else one.code for one in found]


def _told(article: Article) -> tuple[object, ...]:
    day = article.published.value if article.published else ""
    return article.title, article.body, article.authors, article.source, day, [link.title for link in article.links]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_how_its_html_is_written_changes_nothing(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    wanted = fields(text)
    assert {way: fields(change(text)) for way, change in WRITTEN.items()} == dict.fromkeys(WRITTEN, wanted)
