"""What archives and caches put around a page that they show: bars with the day of capture, search fields, notes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

Element = Any  #: lxml.html.HtmlElement; lxml ships no types

#: Rule of ``saved_from`` -> the ids of what is the archive's own, as each of them writes it.
_OWN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "wayback-machine": ("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato", "wm-toolbar"),
        "archive-today": ("HEADER", "FOOTER", "hashtags", "SHARE_LONGLINK"),
        "google-cache": ("bN015htcoyT__google-cache-hdr", "google-cache-hdr"),
    }
)


def drop(tree: Element, rule: str) -> None:
    """Take the archive's own elements out of a page that it showed."""
    for name in _OWN.get(rule, ()):
        for element in tree.xpath("//*[@id=$name]", name=name):
            if element.getparent() is not None:
                element.drop_tree()
