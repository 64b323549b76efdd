"""Posts as Medium exports them: one page each, its parts marked as microformats name them (h-entry)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from ingest.dates import read_date
from ingest.encoding import plain
from ingest.explained import explained
from ingest.parsers.html_page.page import Element, load
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.post_markup import read_post, source_of
from ingest.parsers.record_values import date_of
from ingest.patterns import regex
from store.model import Article, Rejected

_FOOT: Final = 4096  #: bytes at a page's end in which the note stands
_NOTE = regex(
    rb">\s*Exported from <a href=\"https?://medium\.com/?\">\s*Medium\s*</a>(?: on ([A-Z]\w{2,8} \d\d?, \d{4}))?"
)
_OWN = regex(r"https?://(?:[\w-]+\.)?medium\.com/")
_FIRST: Final = 5  #: paragraphs, one of which Medium gives for a summary where the writer gave none
_KEPT: Final = 2  #: at least one part in so many of what stands in the post is its text
_CUT = regex(r"(?:…|\.\.\.)$")  #: of a summary that is the text's own beginning
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "title": "p-name",
        "subtitle": "p-summary",
        "body": "e-content",
        "byline": "p-author",
        "source": "p-canonical",
        "url": "p-canonical",
        "retrieved": "exported-from-medium",
    }
)


def exported(data: bytes, name: str) -> Article | Rejected | None:
    """The post of such a page in a file of this name, or why it is none; None for any other page."""
    note = _NOTE.search(data, max(0, len(data) - _FOOT))
    page = load(data) if note and b"e-content" in data else None
    if note is None or page is None or page.tree is None or page.huge:
        return None
    moment = _first(page.tree, "dt-published")
    if moment is None or name.startswith("draft_"):
        return Rejected(code="not-an-article", reason="a draft, by its name or as it has no day of publication")
    found = _post(page.tree, moment, note[1] or b"")
    start = page.source.find(">", page.source.find("e-content")) + 1
    shown = strip_tags(page.source[start : page.source.rfind("<footer")])
    broken = len(found.body) * _KEPT < len(shown)  # a tag that is never closed hides the text from the tree
    return replace(found, body=plain(shown)) if broken else found


def _post(tree: Element, moment: Element, day: bytes) -> Article:
    """The post; ``day``: on which it was exported."""
    title, summary = _line(_first(tree, "p-name")), _line(_first(tree, "p-summary"))
    content = _first(tree, "e-content")
    content = tree if content is None else content
    _taken(content, "graf--title", title)
    subtitle = _taken(content, "graf--subtitle", summary)
    post = read_post(source_of(content, frozenset()))
    beginning = _CUT.sub("", summary).rstrip()
    if not subtitle and not any(paragraph.startswith(beginning) for paragraph in post.text.split("\n\n", _FIRST)):
        subtitle = summary
    canonical = _first(tree, "p-canonical")
    url = (canonical.get("href") or "").strip() if canonical is not None else ""
    saved = read_date(day.decode()) if day else None
    writer = _line(_first(tree, "p-author"))
    found = Article(
        key="1",
        title=title,
        subtitle=subtitle,
        body=post.text,
        byline=writer,
        authors=(writer,) if writer else (),
        source="Medium" if _OWN.match(url) else "",
        published=date_of(moment.get("datetime"), rule="html:dt-published"),
        retrieved=saved.value if saved else "",
        url=url,
        links=post.links,
    )
    return explained(found, "html", _RULES)


def _taken(content: Element, name: str, stated: str) -> str:
    """Take what is stated above the text, there perhaps cut, out of the text, which repeats it; whole, "" if not."""
    repeated = _first(content, name)
    line = _line(repeated)
    cut = _CUT.sub("", stated).rstrip()
    if repeated is None or not line or not (line == stated or (cut != stated and line.startswith(cut))):
        return ""
    repeated.drop_tree()
    return line


def _first(tree: Element, name: str) -> Element | None:
    """The first element of this class."""
    return next((each for each in tree.iter() if name in (each.get("class") or "").split()), None)


def _line(element: Element | None) -> str:
    return plain(" ".join(element.text_content().split())) if element is not None else ""
