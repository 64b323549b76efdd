"""The text of an article that its editor keeps as a list or tree of blocks: paragraphs, headings, quotes, lists.

Such are Arc's content_elements, Apple News' components, Sanity's and Contentful's rich text, Editor.js, Draft.js,
ProseMirror, Slate, Lexical, and the sections of crawlers. They differ in names only: a block says what it is, and
holds a text, spans, or more blocks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ingest.markup import body_text, markdown_markup
from ingest.patterns import regex

_KINDS: Final = ("_type", "type", "role", "nodeType", "blockType", "kind", "__typename", "component", "name")
_TEXTS: Final = ("text", "content", "html", "value", "body", "markdown", "paragraph", "bodyHtml")
_INNER: Final = (
    *("summary", "headline", "root", "document", "data", "children", "content", "blocks", "components", "sections"),
    *("paragraphs", "items", "nodes", "body", "elements", "content_elements", "fields", "attributes", "innerBlocks"),
)
#: words in the name of a block that is no running text
_OTHERS: Final = frozenset(
    """image images photo picture figure video audio gallery slideshow embed embedded iframe raw ad ads advert
    advertisement promo related interstitial button byline author authors caption credit divider title headline
    social tweet twitter instagram facebook youtube oembed reference newsletter form poll map chart graphic
    podcast logo pullquote pull asset illustrator photographer script style""".split()  # noqa: SIM905
)
_INLINE: Final = frozenset(
    """text span link a hyperlink autolink strong em bold italic underline code inline mention linebreak hardbreak
    entry-hyperlink asset-hyperlink""".split()  # noqa: SIM905
)
_OWN: Final = frozenset(["title", "headline", "headlines", "url", "canonical_url", "link", "published", "date"])
_LIVE: Final = "bodyHtml"  #: of the Guardian's blocks, which have titles and days in live reports
_WORD: Final = regex(r"[A-Za-z][a-z]*")
_LOOKED_AT: Final = 50  #: blocks that tell whether a list is one of blocks


def is_blocks(value: object) -> bool:
    """Whether a list is a text in blocks: most of its items say what they are and hold text, and none is a record of
    its own, with a title or an address.
    """
    if not isinstance(value, Sequence) or isinstance(value, str):
        return False
    items = [item for item in value[:_LOOKED_AT] if isinstance(item, Mapping)]
    live = [item for item in items if _LIVE in item]
    if not items or (not live and any(len(_OWN & item.keys()) > 1 for item in items)):
        return False
    told = len(live) or sum(1 for item in items if _kind(item) and any(item.get(name) for name in (*_TEXTS, *_INNER)))
    return told * 2 >= len(items)


def is_tree(value: object) -> bool:
    """Whether an object is a text in blocks: a document of an editor, or sections of paragraphs."""
    return isinstance(value, Mapping) and any(
        is_blocks(inner) or (isinstance(inner, list) and name in ("sections", "paragraphs")) or is_tree(inner)
        for name, inner in value.items()
        if name in _INNER
    )


def has_blocks(value: object) -> bool:
    """Whether the value is a text in blocks, list or tree."""
    return is_blocks(value) or is_tree(value)


def blocks_text(value: object) -> str:
    """The paragraphs of a list or tree of blocks, separated by a blank line. Pictures, embeds, links to other articles
    and the headline are left out. RecursionError for a tree that is nested too deep.
    """
    return "\n\n".join(filter(None, _paragraphs(value)))


def _paragraphs(value: object, holder: str = "") -> Iterator[str]:
    """``holder``: the name under which the value stands in its block; there alone texts are spans of one paragraph."""
    if isinstance(value, str):
        yield body_text(value)
    elif isinstance(value, list):
        if value and holder and all(_is_inline(item, bare=holder == "children") for item in value):
            yield body_text("".join(_spans(value)))
            return
        for item in value:
            yield from _paragraphs(item)
    elif isinstance(value, Mapping) and _OTHERS.isdisjoint(_words(_kind(value))):
        yield from _of_block(value)


def _of_block(block: Mapping[str, object]) -> Iterator[str]:
    own = next((text for name in _TEXTS if isinstance(text := block.get(name), str) and text.strip()), "")
    if own:
        yield body_text(markdown_markup(own) if block.get("format") == "markdown" else own)
        return
    rows = block.get("rows")
    if isinstance(rows, list):
        yield "\n".join(filter(None, map(_row, rows)))
    for name in _INNER:
        inner = block.get(name)
        if isinstance(inner, list | Mapping) and inner:
            yield from _paragraphs(inner, name)


def _row(cells: object) -> str:
    """A row of a table as a line, its cells parted by tabs."""
    return "\t".join(" ".join(blocks_text(cell).split()) for cell in cells) if isinstance(cells, list) else ""


def _is_inline(item: object, *, bare: bool) -> bool:
    """``bare``: whether a text without a kind is one as well."""
    if not isinstance(item, Mapping) or isinstance(item.get("content"), str):  # Arc's texts are paragraphs
        return False
    kind = _kind(item).lower().replace("_", "")
    return kind in _INLINE or (bare and kind == "" and isinstance(item.get("text"), str))


def _spans(items: Sequence[object]) -> Iterator[str]:
    for item in items:
        if not isinstance(item, Mapping):
            continue
        own = next((text for name in ("text", "value") if isinstance(text := item.get(name), str)), "")
        if own:
            yield own
        elif _kind(item).lower().replace("_", "") in ("linebreak", "hardbreak"):
            yield "\n"
        for name in ("children", "content"):
            inner = item.get(name)
            if isinstance(inner, list):
                yield from _spans(inner)


def _kind(block: Mapping[str, object]) -> str:
    return next((kind for name in _KINDS if isinstance(kind := block.get(name), str) and kind), "")


def _words(kind: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(kind)}
