"""What a WordPress export says of its site and of each item, and which items are posts that were published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, urlsplit

from ingest.encoding import plain
from ingest.parsers.newsxml import language_of
from ingest.parsers.newsxml_text import children, first, line_of, name_of
from ingest.parsers.record_values import one_line
from ingest.patterns import regex

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CREATED = regex(r"\bcreated=\"(\d{4}-\d\d-\d\d) (\d\d:\d\d)\"")
_URIS: Final = (
    ("wordpress.org/export/", "wp"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/rss/1.0/modules/slash", "slash"),
    ("purl.org/dc/", "dc"),
)
#: The types of items that are no posts, and what they are. A type of a site's own is a post of another name.
_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "attachment": "a picture or another file",
        "page": "a page of the site such as its imprint",
        "revision": "an earlier state of a post",
        **dict.fromkeys(("nav_menu_item", "wp_navigation"), "a part of a menu"),
        **dict.fromkeys(("custom_css", "safecss", "customize_changeset", "wp_global_styles"), "a setting of its looks"),
        **dict.fromkeys(("wp_template", "wp_template_part", "wp_block", "elementor_library"), "a template"),
        **dict.fromkeys(("et_pb_layout", "fl-builder-template", "vc_grid_item", "tdb_templates"), "a template"),
        **dict.fromkeys(("wp_font_family", "wp_font_face", "oembed_cache", "user_request"), "data of the program"),
        **dict.fromkeys(("acf", "acf-field", "acf-field-group", "scheduled-action"), "data of the program"),
        **dict.fromkeys(("wpcf7_contact_form", "wpforms", "mc4wp-form", "feedback", "nf_sub"), "a form or its answers"),
        **dict.fromkeys(
            ("product", "product_variation", "shop_order", "shop_coupon", "shop_subscription"), "of a shop"
        ),
        **dict.fromkeys(("forum", "topic", "reply"), "of a forum"),
        **dict.fromkeys(("tribe_venue", "tribe_organizer", "guest-author"), "an entry of a register"),
        **dict.fromkeys(
            ("slide", "slider", "ml-slider", "popup", "popup_theme", "tablepress_table"), "a part of pages"
        ),
    }
)
_PUBLISHED: Final = frozenset({"", "publish", "published", "archive", "archived"})
_STATES: Mapping[str, str] = MappingProxyType(
    {
        "draft": "a draft",
        "auto-draft": "a draft",
        "pending": "waiting for review",
        "future": "set for a later day",
        "private": "private",
        "trash": "in the trash",
        "inherit": "a part of another item",
    }
)


@dataclass(frozen=True, slots=True)
class Site:
    """What the head of an export says of all its posts."""

    title: str = ""
    language: str = ""
    address: str = ""
    exported: str = ""  #: ISO 8601
    writers: dict[str, str] = field(default_factory=dict)  #: login -> the name that is shown
    terms: dict[str, str] = field(default_factory=dict)  #: number of a category -> its name


class Item:
    """The children of one item by prefix and name, "wp:status": prefixes as WordPress writes them."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.values: dict[str, str] = {}
        self.terms: list[tuple[str, str, str]] = []  #: taxonomy, name for addresses, name
        self.meta: dict[str, str] = {}
        self.comments: list[Element] = []
        for child in element:
            name = _name(child)
            if name == "category":
                term = (child.get("domain") or "category", child.get("nicename") or "", one_line(child.text or ""))
                self.terms.append(("post_tag" if term[0] == "tag" else term[0], *term[1:]))
            elif name == "wp:postmeta":
                self.meta.setdefault(line_of(first(child, "meta_key")), _text(first(child, "meta_value")))
            elif name == "wp:comment":
                self.comments.append(child)
            elif name:
                self.values.setdefault(name, _text(child))

    def line(self, name: str) -> str:
        return " ".join(plain(self.values.get(name, "")).split())


def _name(element: Element) -> str:
    """A child's name with the prefix that WordPress gives its namespace; "" for comments."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    uri, _, local = tag.rpartition("}")
    if uri.rstrip("/").endswith("excerpt"):
        return f"excerpt:{local}"
    prefix = next((prefix for part, prefix in _URIS if part in uri), uri.rpartition(":")[2] if uri else "")
    return f"{prefix}:{local}" if prefix else local


def _text(element: Element | None) -> str:
    """The text of an element; markup that stands in it unquoted as markup."""
    if element is None:
        return ""
    if not len(element):
        return element.text or ""
    from lxml import etree  # noqa: PLC0415

    return (element.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in element)


def site_of(root: Element) -> Site:
    channel = first(root, "channel")
    channel = root if channel is None else channel
    own = {_name(child): child for child in channel}
    writers, terms = {}, {}
    for author in children(channel, "author"):
        parts = {name_of(child).removeprefix("author_"): line_of(child) for child in author}
        named = parts.get("display_name") or f"{parts.get('first_name', '')} {parts.get('last_name', '')}".strip()
        if parts.get("login") and named:
            writers[parts["login"]] = named
    for category in children(channel, "category"):
        terms[line_of(first(category, "term_id"))] = line_of(first(category, "cat_name"))
    notes = " ".join(str(each.text) for each in root.itersiblings(preceding=True) if not isinstance(each.tag, str))
    created = _CREATED.search(notes)
    return Site(
        title=one_line(_text(own.get("title"))),
        language=language_of(line_of(own.get("language"))),
        address=line_of(own.get("wp:base_blog_url")) or line_of(own.get("link")),
        exported=f"{created[1]}T{created[2]}" if created else "",
        writers=writers,
        terms=terms,
    )


def guest(item: Item) -> dict[str, str]:
    """Login and name of a writer without an account, whom a plug-in keeps as an item of its own."""
    login = item.meta.get("cap-user_login") if item.line("wp:post_type") == "guest-author" else ""
    return {login: item.meta.get("cap-display_name") or item.line("title")} if login else {}


def no_article(item: Item) -> str:
    """Why an item is no article that was published; "" if it is one."""
    kind, status = item.line("wp:post_type") or "post", item.line("wp:status").lower()
    if kind in _TYPES:
        return f"{_TYPES[kind]}, no post ({kind[:40]})"
    if status not in _PUBLISHED:
        return f"not published: {_STATES.get(status, f'its status is {status[:40]}')}"
    if item.line("wp:post_password"):
        return "not published: protected by a password"
    if kind != "post" and "post_type" in parse_qs(_query(item.line("link"))):
        return f"no post, and without a page of its own ({kind[:40]})"
    return ""


def _query(address: str) -> str:
    try:
        return urlsplit(address).query
    except ValueError:
        return ""
