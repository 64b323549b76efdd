"""Whose blog it is: on a person's own site nothing need say who wrote the page, but the site says whose it is.

Its name is the person's and the host's, "A blog by Ann Lee", "© 2009 Ann Lee", "Hi, I'm Ann Lee", a Blogger profile.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from ingest.parsers.html_page.blocks import Block, Place
from ingest.parsers.html_page.body import Chosen
from ingest.parsers.html_page.facts import Facts, is_discussion, line
from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.html_page.nearby import Byline, title_place
from ingest.parsers.html_page.site_name import feed_titles, front_links
from ingest.parsers.html_page.titles import SEPARATOR, plain
from ingest.parsers.page_dump.names.byline_names import is_name
from ingest.patterns import regex

_UPPER = r"[^\W\d_a-zß-ÿ](?:[\w'’-]+|\.)"
_NAME = rf"{_UPPER}(?:\s(?:(?:de|del|van|von|der|den|di|da|le|la|zu)\s){{0,2}}{_UPPER}){{1,2}}"
_TITLED = regex(r"^(?:(?:Dr|Prof|Mag|Dipl|Ing|rer|nat|phil|med|Lic|Dott)\.(?:-\w+\.?)?\s*)+")
_BLOGS = (
    r"(?:web-?)?(?:blog|log|notebook|notizbuch|notizblog|journal|diary|tagebuch|bitácora|carnet|(?:web)?site|seite|scrapbook|tumblr|notizen|"
    r"(?:home-?)?page|podcast)"
)
_ITS_BLOG = regex(rf"^(?P<name>{_NAME}?)(?:['’]s?|s)?\s(?:\w+\s)?(?i:{_BLOGS})$")
_BLOG_BY = regex(
    rf"(?i:(?:^|\b)(?:\w+[\s-])?{_BLOGS}\s(?:by|from|von|vom|par|de|por|di|van|door|av|af))\s(?:(?i:dr|prof)\.\s)*(?P<name>{_NAME})(?![\w’'-])"
)
_BY = regex(rf"^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s(?P<name>{_NAME})$")
_RIGHTS = regex(
    r"^\W*(?:(?:(?i:copyright)|©|\([cC]\)|All\scontent|Alle\sInhalte)[\s,:]*)+"
    r"(?:(?:19|20)\d\d(?:\s?[-–—,]\s?(?:(?:19|20)?\d\d|\w+))?[\s,:]*)?"
    rf"(?:(?i:by|von|par)\s)?(?P<name>{_NAME})(?P<rest>.*)$"
)
_RIGHTS_REST = regex(
    r"(?i)[\s,.|·•–—-]*(?:(?:19|20)\d\d.*|all\srights.*|alle\srechte.*|tous\sdroits.*|todos\slos.*|powered\sby.*|"
    r"impressum.*|proudly.*|theme.*|unless.*|some\srights.*)?"
)
_I_AM = regex(
    r"(?:^|\s)(?:[Mm]ein Name ist|[Ii]ch bin|[Ii]ch hei[sß]+e|[Mm]y name is|I['’]m|I am|[Jj]e m['’]appelle|[Jj]e suis|"
    r"[Mm]e llamo|[Ss]oy|[Mm]i chiamo|[Ii]k ben|[Mm]ijn naam is|[Jj]eg heter|[Jj]ag heter)\s"
    rf"(?P<name>{_UPPER}(?:\s{_UPPER}){{0,2}})"
)
_TOLD = regex(
    rf"^(?:(?:Dr|Prof)\.\s)*(?P<name>{_NAME})(?:,|\s[(–—*]|\s(?:ist|is|has|hat|est|es|è|war|wurde|lebt|schreibt|arbeitet|studiert\w*|lives|writes|works|"
    r"vive|vit|écrit|travaille|trabaja|escribe|scrive|woont|schrijft|bloggt|blogs)\s)"
)
_WHOLE = regex(_NAME)
_MAIL = regex(r"[\w.+-]{2,40}(?:@|\s?[\[(](?:at|ät)[\])]\s?)[\w.-]{3,60}")
_ABOUT = frozenset(
    (
        *(
            "zur person",
            "über mich",
            "ueber mich",
            "über den autor",
            "über die autorin",
            "der autor",
            "die autorin",
            "autor",
        ),
        *(
            "autorin",
            "wer schreibt hier",
            "wer bloggt hier",
            "wer hier schreibt",
            "profil",
            "about",
            "about me",
            "profile",
        ),
        *("about the author", "author", "the author", "blogger", "à propos", "à propos de moi", "à propos de l'auteur"),
        *("à propos de l’auteur", "l'auteur", "l’auteur", "qui suis-je", "sobre mí", "acerca de mí", "sobre el autor"),
        *("sobre la autora", "sobre mim", "chi sono", "over mij", "over de auteur", "om mig", "om meg", "o mnie"),
    )
)  #: headings over what a person says of itself
_COMMENTS = regex(r"comment|respond|disqus|related|teaser|recent|popular|latest")
_NO_PERSON = regex(
    r"(?i)\b(?:gmbh|ag|inc|ltd|llc|stiftung|foundation|fundaci[oó]n|fondation|verlag|media|medien|haus|schule|institut\w*|"
    r"company|group|society|gesellschaft|museum|preis|prize|verein|team|theme\w*|design\w*)\b"
)
_PAIR = regex(rf"({_UPPER})\s({_UPPER})")
_GENITIVE = regex(r"(?:['’]s?|\.)$")
_OWN_LINKS = frozenset(
    ("start", "home", "index", "prev", "next", "previous", "edituri", "pingback", "alternate", "shortlink")
)
_SERVICES = frozenset(("www.typepad.com", "www.blogger.com", "feeds.feedburner.com", "feeds2.feedburner.com"))
_MAX_LINKS = 200
_SURNAME_LEAST = 4  #: letters of a surname that a host has
_TIMES = 2  #: such a name is said beside the text
_MAX_BLOCKS = 3000  #: looked at
_MAX_ELEMENTS = 20_000
_LONGEST = 160  #: code points of a line about the site; of a text about oneself its beginning


def owner(facts: Facts, chosen: Chosen, title: str) -> Byline | None:
    """The one person whose site it is, with the line that says so."""
    if is_discussion(facts) or not chosen.kept:
        return None
    return _profile(facts) or _of_name(facts) or _in_lines(_beside(chosen), chosen, title) or _in_host(facts, chosen)


def _profile(facts: Facts) -> Byline | None:
    """Blogger's box with the one writer of a blog."""
    found = (
        line(" ".join(element.itertext()))
        for element in islice(facts.page.tree.iter("a", "span", "dt"), _MAX_ELEMENTS)
        if "profile-name-link" in (element.get("class") or "")
    )
    names = set(filter(None, found))
    return (text := names.pop(), [text]) if len(names) == 1 else None


def _of_name(facts: Facts) -> Byline | None:
    """The site's name where it is a person's, and the host's or a blog's: "Ann Lee's blog"."""
    tag = SEPARATOR.split(line(facts.page.tree.findtext(".//title") or ""))
    names = (*facts.names, tag[-1], tag[0], *front_links(facts), *feed_titles(facts))
    host = plain(_host(facts))
    for text in dict.fromkeys(line(part) for name in names for part in SEPARATOR.split(name)):
        its = _ITS_BLOG.match(text) or _BLOG_BY.search(text)
        bare = _TITLED.sub("", its["name"].removesuffix("'s").removesuffix("’s") if its else text)
        if not is_name(bare) or _NO_PERSON.search(text):
            continue
        known = is_first_name(bare.split()[0]) or bare != text
        last = plain(bare.split()[-1])
        if (known and last in host and len(last) >= _SURNAME_LEAST) or (its and is_first_name(bare.split()[0])):
            return text, [bare]
    return None


def _beside(chosen: Chosen) -> Iterator[Block]:
    """The blocks that are neither the text nor comments and lists of other articles."""
    kept = {block.order for block in chosen.kept}
    for block in islice(chosen.blocks, _MAX_BLOCKS):
        if block.order not in kept and not _is_others(block.place):
            yield block


def _is_others(place: Place) -> bool:
    found: Place | None = place
    while found is not None:
        if found.tag != "body" and _COMMENTS.search(found.label.lower()):
            return True
        found = found.parent
    return False


def _in_lines(beside: Iterator[Block], chosen: Chosen, title: str) -> Byline | None:
    """What short lines beside the text say of the site's person; two persons are none."""
    start = title_place(chosen.blocks, title)
    found: dict[str, Byline] = {}
    before = ""
    for block in beside:
        name = _introduced(before, line(block.text))
        before = line(block.text)
        if name:
            found.setdefault(plain(name), (before[:_LONGEST], [name]))
        for text in block.text.split("\n")[:3]:
            name = _said(line(text)[:_LONGEST], above=block.order < start)
            if name:
                found.setdefault(plain(name), (line(text)[:_LONGEST], [name]))
    longest = max(found, key=len, default="")
    return found[longest] if longest and all(word in longest for word in found) else None


def _introduced(before: str, text: str) -> str:
    """The name that begins a text below "About me", or stands over a mail address that has a part of it."""
    told = _TOLD.match(text) if before.strip(" :…?").casefold() in _ABOUT else None
    name = told["name"] if told else ""
    if _MAIL.fullmatch(text) and any(part in plain(text) for part in map(plain, before.split()) if len(part) > 2):
        name = before if _WHOLE.fullmatch(before) else ""
    return name if name and is_name(name) and not _NO_PERSON.search(name) else ""


def _said(text: str, *, above: bool) -> str:
    blog = _BLOG_BY.search(text) or (_BY.match(text) if above else None)
    if blog and is_name(blog["name"]) and not _NO_PERSON.search(text):
        return blog["name"]
    rights = _RIGHTS.match(text) if "©" in text or "opyright" in text or "(c)" in text.lower() else None
    name = rights["name"] if rights else ""
    if rights and is_name(name) and is_first_name(name.split()[0]) and _RIGHTS_REST.fullmatch(rights["rest"]):
        return "" if _NO_PERSON.search(text) else name
    own = _I_AM.search(text)
    name = own["name"].rstrip("'’") if own else ""
    if not name or not is_first_name(name.split()[0]):
        return ""
    return name if is_name(name) else name.split()[0]


def _in_host(facts: Facts, chosen: Chosen) -> Byline | None:
    """A name said several times beside the text whose surname the host or the site's name has."""
    labels = [plain(part) for part in re.split(r"[.-]", _host(facts)) if len(part) >= _SURNAME_LEAST]
    site = {plain(word) for name in (*facts.names, *front_links(facts)) for word in name.split()}
    said: dict[str, list[str]] = {}
    for block in _beside(chosen) if labels or site else ():
        for found in _PAIR.finditer(block.text[: 4 * _LONGEST]):
            surname = _GENITIVE.sub("", found[2])
            name, last = f"{found[1]} {surname}", plain(surname)
            has = last in site or last in labels or any(last in label and plain(found[1]) in label for label in labels)
            if has and len(last) >= _SURNAME_LEAST and is_first_name(found[1]):
                said.setdefault(name, []).append(block.text)
    name, texts = next(iter(said.items()), ("", []))
    sure = len(said) == 1 and len(texts) >= _TIMES and not any(map(_NO_PERSON.search, texts))
    return (line(texts[0])[:_LONGEST], [name]) if sure else None


def _host(facts: Facts) -> str:
    """The page's host, or that of the links in its head to the site's other pages and services."""
    host = urlsplit(facts.url).hostname
    for link in () if host else islice(facts.page.tree.iter("link"), _MAX_LINKS):
        if _OWN_LINKS.isdisjoint((link.get("rel") or "").lower().split()):
            continue
        try:
            host = urlsplit(link.get("href") or "").hostname
        except ValueError:
            continue
        if host and host not in _SERVICES:
            break
    return (host or "").removeprefix("www.")
