"""Issues of old newspapers as Gale delivers them (The Times, British Library, Burney): each word with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ingest.parsers.cut_words import joined
from ingest.parsers.newsxml_text import every, first, line_of, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

#: Elements of an article -> the names by which records know them; how well it was read is no text.
_NAMES: Final = {
    "ti": "title",
    "ta": "subtitle",
    "ct": "section",
    "au_composed": "author",
    "composed": "author",
    "text.cr": "div",
    "ocr": "read_right_percent",
}
#: What is said of an issue -> where its versions say it, the surest first.
_SAID: Final = {
    "date": (("pf",), ("searchableDateStart",), ("da",)),
    "language": (("dcLanguage",), ("metadatainfo", "language")),
    "source": (("citation", "title"),),
}


def settle(root: Element) -> None:
    """In place: the articles of an issue as records, with running text and what is said of the issue around them."""
    for issue in every(root, "issue"):
        if first(issue, "article", "text", "text.cr") is None:
            continue
        for name, places in _SAID.items():
            issue.set(name, next(filter(None, (line_of(first(issue, *place)) for place in places)), ""))
        for article in every(issue, "article"):
            _settle_article(article)


def _settle_article(article: Element) -> None:
    for paragraph in every(article, "p"):
        read = _running(paragraph)
        for each in list(paragraph):
            paragraph.remove(each)
        paragraph.text = read
    for element in list(article.iter("*")):
        name, around = name_of(element), element.getparent()
        if name in ("text.title", "pg") and around is not None:  # the title once more, places
            around.remove(element)
        elif name in _NAMES:
            element.tag = _NAMES[name]
            if name == "composed":  # stands beside its parts
                article.append(element)


def _running(paragraph: Element) -> str:
    """The words, whole where a line cuts one."""
    words: list[str] = []
    for each in every(paragraph, "wd"):
        for word in (each.text or "").split():
            words += joined(words.pop(), word).split() if words else [word]
    return " ".join(words)
