"""What a page says that its story is about: its keywords and tags, and what its data call the things it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from ingest.encoding import plain as clean
from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.facts import Facts
from ingest.patterns import regex
from store.model import Mention

_NAMES: Final = ("article:tag", "og:article:tag", "news_keywords", "parsely-tags", "sailthru.tags")
_PARTS = regex(r"\s*[,;|]\s*|\s*[、，]\s*")
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "Person": "PERSON",
        "Organization": "ORG",
        "Corporation": "ORG",
        "Place": "PLACE",
        "City": "PLACE",
        "Country": "PLACE",
    }
)
_MOST, _LONGEST = 50, 100  #: tags of one page; code points of one
_NONE = regex(r"^[_@/&]|https?:|[:=]\S|^\W*$")  #: the editing system's: "_skip-social", "@fl-river", "type:article"


def tags(facts: Facts, text: str) -> tuple[Mention, ...]:
    """The tags, each once. ``text``: the article's; keywords for search engines count where it has them."""
    found = list(_things(facts)) + [("TOPIC", name) for name in _stated(facts)]
    if not found:
        told = text.casefold()
        found = [("TOPIC", name) for name in _split(facts.meta.get("keywords", ())) if name.casefold() in told]
    kinds: dict[str, Mention] = {}
    for kind, said in found:
        name = said.lstrip("# ")
        if len(name) <= _LONGEST and not _NONE.search(name):
            kinds.setdefault(name.casefold(), Mention(kind=kind, name=clean(name)))
    return tuple(kinds.values())[:_MOST]


def _stated(facts: Facts) -> Iterator[str]:
    value = facts.article.get("keywords")
    yield from _split(jsonld.texts(value))
    for name in _NAMES:
        yield from _split(facts.meta.get(name, ()))


def _split(values: object) -> Iterator[str]:
    """Several in one value stand between commas; a list of them has a name each, which may have one too."""
    listed = [value for value in values if isinstance(value, str)] if isinstance(values, list | tuple) else []
    for value in listed:
        yield from filter(None, _PARTS.split(value) if len(listed) == 1 else [value])


def _things(facts: Facts) -> Iterator[tuple[str, str]]:
    for field in ("about", "mentions"):
        value = facts.article.get(field)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and (name := jsonld.text(item.get("name"))):
                yield next((_KINDS[kind] for kind in jsonld.types(item) if kind in _KINDS), "TOPIC"), name
