"""The markup of a post as its host keeps it: all of it is the post's text, but for what invites to subscribe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ingest.encoding import plain
from ingest.markup import text_of
from ingest.parsers import nitf
from ingest.parsers.html_page import page
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.newsxml_text import anchors
from ingest.parsers.post_figures import without_figures
from ingest.patterns import regex
from store.model import Link

#: classes of what hosts set into a post: forms, buttons, cards that lead to other posts, marks of footnotes
_WIDGETS: Final = frozenset(
    {
        *("kg-signup-card", "kg-button-card", "kg-cta-card", "kg-email-cta", "kg-bookmark-card", "kg-audio-card"),
        *("kg-video-card", "kg-file-card", "kg-nft-card"),  # Ghost
        *("subscription-widget", "subscription-widget-wrap", "subscription-widget-wrap-editor", "button-wrapper"),
        *("captioned-button-wrap", "install-substack-app-embed", "embedded-post-wrap", "embedded-publication-wrap"),
        *("digest-post-embed", "poll-embed", "community-chat", "file-embed-wrapper", "footnote-anchor"),
        *("footnote-number", "subscribe-widget", "share-dialog", "image-link-expand"),  # Substack
        "graf--mixtapeEmbed",  # Medium
        "element-rich-link",  # the Guardian
        *("tr-caption-container", "wp-caption", "sharedaddy", "jp-relatedposts", "feedflare"),  # Blogger, WordPress
    }
)
_SIGN = regex(r"class\s*=[^<>]{0,300}?\b(?:" + "|".join(sorted(_WIDGETS)) + r")\b")
#: WordPress's mark of a footnote, a number glued to a word
_NOTE_MARK = regex(
    r"<sup\b[^<>]{0,300}\sdata-fn=[^<>]{0,300}>\s{0,9}<a\b[^<>]{0,500}>\s{0,9}\d{1,4}\s{0,9}</a>\s{0,9}</sup>"
)
_MAX_LINKS: Final = 200
_KEPT: Final = 2  #: at least one part in so many is no caption


@dataclass(frozen=True, slots=True)
class Post:
    """What can be read of the markup."""

    text: str  #: paragraphs
    links: tuple[Link, ...]  #: those inside the text


def read_post(markup: str) -> Post:
    """Its whole text without pictures, their captions and the host's widgets."""
    markup = without_note_marks(without_widgets(markup))
    links = dict.fromkeys(nitf.links_to(anchors(markup)))
    return Post(_whole(markup), tuple(links)[:_MAX_LINKS])


def without_note_marks(markup: str) -> str:
    """The markup without the marks of footnotes that WordPress sets into it."""
    return _NOTE_MARK.sub("", markup) if "data-fn=" in markup else markup


def _whole(markup: str) -> str:
    """The text. What a picture hides by a tag that is broken is kept, with its caption."""
    text = text_of(without_figures(markup))
    if "<figure" in markup and len(text) * _KEPT < len(everything := strip_tags(markup)):
        return plain(everything)
    return text


def without_widgets(markup: str) -> str:
    """The markup without what its host set into it."""
    if not _SIGN.search(markup):
        return markup
    found = page.load(f"<div>{markup}</div>")
    if found.tree is None or found.huge:  # nested deeper than trees go: nothing is left out
        return markup
    return source_of(found.tree, _WIDGETS)


def source_of(element: page.Element, without: frozenset[str]) -> str:
    """The element's markup, without those inside that have one of these classes."""
    from lxml import html  # noqa: PLC0415 - loaded with the first page

    for inner in list(element.iter()):
        if (
            isinstance(inner.tag, str)
            and inner is not element
            and without.intersection((inner.get("class") or "").split())
        ):
            inner.drop_tree()
    return str(html.tostring(element, encoding="unicode", with_tail=False))
