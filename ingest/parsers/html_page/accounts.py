"""Writers as blog engines print the name of an account: before or behind the time, or in the class of the entry's box.

"Mo, 06/08/2009 - 21:47 — kornelia" (Drupal), "linienricht um 23:18 | ..." (Antville), "entry-author-ann_lee" (Typepad).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.nearby import Byline
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.titles import plain
from ingest.parsers.html_page.zone import label
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.patterns import regex

_LINE = regex(r"submitted|story-?date|(?:post|entry|item|article)-?(?:meta|info|date|footer)|posted|byline|small-?head")
_ACCOUNT = r"[^\W\d_][\w.'’-]{1,30}(?:\s[^\W\d_][\w.'’-]{0,30}){0,2}"
_BEHIND_TIME = regex(rf"^\D{{0,15}}\d[\d./-]{{5,9}}\s[–—-]\s\d\d:\d\d\s[–—-]\s(?P<name>{_ACCOUNT})$")
_BEFORE_TIME = regex(rf"^(?:[–—]\s)?(?P<name>{_ACCOUNT})\s+(?:um|at|à|a las|alle|klo|kl\.|om|@)\s\d\d?[:.h]\d\d(?!\d)")
_WHOLE = regex(_ACCOUNT)
_CLASS = regex(
    r"(?:^|[\s_-])(?:entry[-_]author[-_]|authored-by-|(?<![\w-])author-)(?P<slug>[^\W\d_][\w-]{3,40})(?=\s|$)"
)
_NAME = regex(r"[^\W\d_a-zß-ÿ][\w'’-]+(?:\s[^\W\d_a-zß-ÿ][\w'’-]+){1,2}")
_NO_NAMES = frozenset(
    (
        *(
            "posted",
            "published",
            "updated",
            "filed",
            "written",
            "verfasst",
            "geschrieben",
            "veröffentlicht",
            "eingestellt",
        ),
        *(
            "erstellt",
            "publié",
            "posté",
            "rédigé",
            "publicado",
            "escrito",
            "pubblicato",
            "scritto",
            "geplaatst",
            "heute",
        ),
        *("gestern", "today", "yesterday", "hier", "hoy", "ayer", "oggi", "ieri"),
    )
)
_OF_USER = regex(
    r"[?&/](?:member_?id|author|user_?id|uid|auteur|userinfo|users?|member|profile)(?:\.\w+)?[=/?]"
)  #: addresses
_LONGEST = 120  #: code points of such a line
_MAX_LINES = 100  #: of an entry's lines
_MAX_BLOCKS = 2000  #: in which a name is looked for


def account(top: Sequence[Element], blocks: Sequence[Block]) -> Byline | None:
    """The account of the entry's line, else the name that the page spells out and the entry's class has."""
    slugs: list[str] = []
    linked: list[str] = []
    lines = 0
    for element in top:
        kind = label(element) if element.attrib else ""
        found = _CLASS.search(kind) if "author" in kind else None
        if found:
            slugs.append(plain(found["slug"]))
        if lines >= _MAX_LINES or not _LINE.search(kind):
            continue
        lines += 1
        linked += [shown(a) for a in element.iter("a") if _OF_USER.search(a.get("href") or "")]
        text = shown(element)
        line = (_BEHIND_TIME.match(text) or _BEFORE_TIME.match(text)) if len(text) <= _LONGEST else None
        if line and not any(w.casefold() in _NO_NAMES or roles.is_time_word(w) for w in line["name"].split()):
            return text, [line["name"]]
    user = linked[0] if len(set(linked)) == 1 and _WHOLE.fullmatch(linked[0]) else ""
    if user and user.casefold() not in _NO_NAMES:
        return user, [user]
    return _spelled(slugs[0], blocks) if len(set(slugs)) == 1 else None


def _spelled(slug: str, blocks: Sequence[Block]) -> Byline | None:
    for block in islice(blocks, _MAX_BLOCKS):
        for found in _NAME.finditer(block.text):
            words = found.group().split()
            for size in range(2, len(words) + 1):
                name = " ".join(words[:size])
                if plain(name) == slug and is_name(name):
                    return name, [name]
    return None
