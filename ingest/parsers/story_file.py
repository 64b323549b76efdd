"""Stories of the CNN and Daily Mail corpus (Hermann and others 2015), a file each: the text, then its highlights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import BinaryIO, Final

from ingest.encoding import decode, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.run_in_head import without_head
from ingest.patterns import regex
from store.model import Article, Evidence, Rejected

_MARK: Final = regex(rb"(?m)^@highlight[ \t]*\r?$")
_HIGHLIGHT: Final = "@highlight"
_SUFFIX: Final = ".story"
_HASH: Final = regex(r"[0-9a-f]{40}")  #: of the page's address; the corpus calls its files so
#: "LONDON, England (CNN) -- ", "(CNN)", "BAGHDAD (Reuters) - ", before the first sentence
_DATELINE: Final = regex(
    r"(?P<place>[^\W\d_a-z][^()\n]{1,60})?(?(place)\s)\((?P<credit>[A-Z][\w .]{1,30})\)\s*(?:--?|—|–)?\s*"
)


def sniff(head: bytes, name: str) -> bool:
    """A line "@highlight"; the files of longer stories, where it comes later, are told by their suffix as well."""
    return _MARK.search(head) is not None or (name.endswith(_SUFFIX) and b"\0" not in head)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    text = plain(decode(stream.read()).text)
    story, *highlights = [_paragraphs(piece) for piece in _pieces(text)]
    if not story:
        reason = "only highlights, without a text" if highlights else "no text"
        yield Rejected(code="not-an-article", reason=reason, record=1)
        return
    stem = PurePosixPath(context.name).stem
    points = [" ".join(point) for point in highlights if point]
    dateline = _DATELINE.match(story[0])
    article = Article(
        key="1",
        native_id=stem if _HASH.fullmatch(stem) else "",
        body="\n\n".join(story),
        subtitle=" · ".join(points),
        dateline=(dateline["place"] or "").strip() if dateline else "",
        credit=dateline["credit"] if dateline else "",
        language="en",
        evidence=_evidence(dateline[0] if dateline else "", points),
    )
    yield without_head(article, PARSER.name)


def _pieces(text: str) -> Iterator[list[str]]:
    """The lines of the story, then those of each highlight."""
    held: list[str] = []
    for line in text.split("\n"):
        if line.strip() == _HIGHLIGHT:
            yield held
            held = []
        else:
            held.append(line)
    yield held


def _paragraphs(lines: list[str]) -> list[str]:
    return [" ".join(line.split()) for line in lines if line.strip()]


def _evidence(dateline: str, points: list[str]) -> tuple[Evidence, ...]:
    found = []
    if dateline:
        found += [
            Evidence(field=name, rule="story:before-first-sentence", text=dateline) for name in ("dateline", "credit")
        ]
    if points:
        found.append(Evidence(field="subtitle", rule="story:highlights", text=" · ".join(points)[:300]))
    return tuple(found)


_RULES: Final = MappingProxyType({"body": "the lines before the first @highlight", "native_id": "the file's name"})
PARSER = Parser(name="story", version=1, suffixes=(_SUFFIX,), sniff=sniff, parse=parse, rules=_RULES)
