"""What an entry of a feed is: an article, or a comment, a page, a draft, a setting of a blog; its comments and writers.

Blogger exports a blog as one Atom feed of everything, in two forms: entries with a category of the scheme "kind" and
``thr:total`` (until 2024), and Google Takeout's with ``blogger:type`` and ``blogger:status``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from ingest import bylines
from ingest.encoding import plain
from ingest.parsers.record_values import count_of
from ingest.patterns import regex
from store.model import Link

Entry = Mapping[str, Any]

KIND: Final = "http://schemas.google.com/g/2005#kind"  #: the scheme of the category that is no topic
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "comment": "a comment, counted with what it answers",
        "page": "a page of the site, no post",
        "template": "the template of a blog",
        "settings": "a setting of a blog",
    }
)
_STATES: Mapping[str, str] = MappingProxyType({"draft": "a draft", "scheduled": "set for a later day"})
#: What Media RSS says of a picture. Feedparser takes it for the entry's own description, or for its content.
_OF_PICTURE = regex(rb"<(/?)media:description\b[^<>]*?(/?)>")
CAPTION: Final = "media_caption"  #: what an entry calls it here; of films it is all there is
_MAIL = r"[^\s@]{1,300}@[^\s@()<>]{1,300}"
_ADDRESS = regex(rf"{_MAIL}\s*\((?P<behind>[^()]*)\)|(?P<before>[^<>]*)<{_MAIL}>|{_MAIL}")  #: with the name, if any
_OF_COMMENT = regex(r"#comment-?\d+$")  #: a place in a page, as comments have them in WordPress and others
_LIVE: Final = frozenset({"", "live"})
#: What is told of the kind and the comments of an entry, by the names that feedparser gives it.
USED: Final = frozenset(
    {"blogger_type", "blogger_status", "blogger_parent", "blogger_inreplyto", "blogger_trashed", "app_draft"}
    | {"app_control", "thr_total", "slash_comments", "href"}
)


def captions_apart(data: bytes) -> bytes:
    """A feed whose pictures are described by an element that is not the entries' own."""
    return _OF_PICTURE.sub(rb"<\1media:caption\2>", data) if b"media:description" in data else data


def no_article(entry: Entry) -> str:
    """Why an entry is no article that was published; "" if it is one."""
    kind = _kind(entry)
    if kind in _KINDS:
        return _KINDS[kind]
    status = _word(entry, "blogger_status")
    if _word(entry, "app_draft") == "yes":
        status = "draft"
    return "" if status in _LIVE else f"not published: {_STATES.get(status, f'its status is {status[:40]}')}"


def replies(entries: Iterable[Entry]) -> Counter[str]:
    """Id of an entry -> how many published comments answer it."""
    live = (entry for entry in entries if _kind(entry) == "comment" and _word(entry, "blogger_status") in _LIVE)
    return Counter(parent for entry in live if (parent := _parent(entry)))


def told_comments(entry: Entry) -> tuple[str, int] | None:
    """Where an entry says how many comments it has, and the number."""
    for name in ("thr:total", "slash:comments"):
        number = count_of(str(entry.get(name.replace(":", "_")) or ""))
        if number is not None:
            return name, number
    return None


def has_all_comments(entry: Entry) -> bool:
    """Whether it is of a blog's own export, which has all comments, so that none is none."""
    return _word(entry, "blogger_type") == "post"


def written_by(entry: Entry) -> tuple[str, tuple[str, ...]]:
    """The byline of an entry, or of a feed, and the names in it. RSS has mail addresses there, the name in brackets.

    Feedparser gives the last of several writers as ``author``, and takes part of a long domain for one's name.
    """
    printed = plain(str(entry.get("author") or "")).strip()
    people = [
        plain(str(each.get("name") or "")).strip() for each in entry.get("authors") or () if isinstance(each, Mapping)
    ]
    named = list(dict.fromkeys(_without_address(name) for name in people if name))
    if len(people) <= 1 and (found := _ADDRESS.fullmatch(printed)):
        name = (found["behind"] or found["before"] or "").strip()
        return name or printed, names_in([name])
    return ", ".join(named) or printed, names_in(named)


def names_in(people: Iterable[str]) -> tuple[str, ...]:
    """The names of writers, each said alone or several as in a printed byline."""
    return tuple(dict.fromkeys(name for each in people if each for name in bylines.authors(each) or (each,)))


def passed_on(title: str, body: str, links: tuple[Link, ...], outlet: str) -> tuple[str, str, tuple[Link, ...]]:
    """Headline, text and links of an entry that names another outlet. Google News sets that behind the headline, and
    for a text both again, with other headlines on lines of their own: those are related articles.
    """
    bare = title.removesuffix(f" - {outlet}") if outlet else title
    if not outlet or " ".join(body.partition("\n")[0].split()) != f"{bare} {outlet}":
        return bare, body, links
    return bare, "", tuple(replace(link, kind="related") for link in links if link.title != bare)


def _without_address(name: str) -> str:
    """The name in "dia (Ann Lee", what feedparser leaves of "ann@quay.media (Ann Lee)"."""
    return name.rpartition("(")[2] if "(" in name and ")" not in name else name


def _kind(entry: Entry) -> str:
    """Of Blogger's entries as it names it; an entry that answers another is a comment."""
    named = [str(tag.get("term") or "") for tag in entry.get("tags") or () if tag.get("scheme") == KIND]
    kind = named[0].rpartition("#")[2].lower() if named else _word(entry, "blogger_type")
    if kind in _KINDS or kind == "post":
        return kind
    return "comment" if _parent(entry) or _OF_COMMENT.search(str(entry.get("link") or "")) else ""


def _parent(entry: Entry) -> str:
    answered = entry.get("thr_in-reply-to")
    ref = answered.get("ref") or answered.get("href") if isinstance(answered, Mapping) else ""
    return str(ref or entry.get("blogger_parent") or "").strip()


def _word(entry: Entry, name: str) -> str:
    value = entry.get(name)
    return value.strip().lower() if isinstance(value, str) else ""
