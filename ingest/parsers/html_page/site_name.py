"""The publication's name where the page does not state it: two of its places agree on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice
from urllib.parse import urljoin, urlsplit

from ingest.parsers.html_page.facts import Facts, line
from ingest.parsers.html_page.titles import SEPARATOR, host_word, plain
from ingest.patterns import regex

_DEEPER = regex(r"(?:(?:https?:)?//[^/?#\s]*)?/[^/\s#]")  #: what no front page's address begins with
_LINKS = 400  #: anchors looked at; the link to the front page stands at the head or at the foot of most pages
_LONGEST = 60  #: characters of a name
_TEXT_LONGEST = 300  #: characters of a text that is looked at, which words for a logo may surround
_WORDS = 5  #: of a name at most; more are a headline or a slogan
_LEAST = 4  #: letters that a name and a host have to share
_HOST_PART = 5  #: letters of a host's part that may be the outlet's name
_PICTURES = 12  #: at a page's head, among which its logo is
_FOOT = 4000  #: characters of a page's source that hold its last lines
_INLINE = regex(r"<script\b.*?</script>|</?(?:a|b|i|em|font|span|strong)\b[^<>]*>", re.IGNORECASE | re.DOTALL)
_TAG = regex(r"<[^<>]*>")
_RIGHTS = regex(r"©|\(c\)|copyright|版权所有|版權所有", re.IGNORECASE)
_BEFORE = r"^|[©,;|.:–—-]|\d|copyright|版权所有|版權所有|(?<!\S)by"  #: what stands before an owner's name
_FIRM = (  #: what firms have behind the outlet's name: "Zambezi Times Newspapers Ltd"
    r"(?:(?:newspapers?|media|publi\w+|press|group)\s)?"
    r"(?:ltd|limited|inc|llc|plc|corp|gmbh|ag|pty|pvt|oy|ab|bv|nv|(?:s\.\s?a|s\.r\.l|s\.p\.a)\b)"
)
_BEHIND = rf"$|[©,;|.:(–—-]|\d|all rights|版权所有|版權所有|{_FIRM}(?![^\W_])"
_THE = regex(r"the\s+(?=\S+\s\S)", re.IGNORECASE)
_SITE = regex(r"\w[\w-]*(?:\.\w{2,})+")  #: a name with its domain's end: "Gazeta.pl"
_HOST = regex(r"(?:www\.)?[\w-]+(?:\.[a-z-]{2,}){1,3}")
_FEED = regex(r"[|»›·:–—-]?\s*\(?\b(?:(?:rss|atom)(?:\s?[\d.]+)?|feeds?)\b\)?", re.IGNORECASE)
_LOGO = regex(r"[,\s_-]*\b(?:logo(?:typ(?:e|en|o)?)?|logga|logotips?|логотип|embl[eè]me?)\b[\s_-]*", re.IGNORECASE)
_QUOTES = str.maketrans("«»", '""')  #: which part titles elsewhere
_WELCOME = regex(
    r"(?:welcome to|willkommen (?:bei|auf|beim)|bienvenue (?:sur|à|au|chez)|bienvenid[oa]s? a|benvenut[oi] (?:su|a|in)"
    r"|bem-?vindo (?:ao?|à)|welkom (?:bij|op)|добро пожаловать (?:на|в))\s+(?=\S)",
    re.IGNORECASE,
)
_PRINTED = regex(
    r"(?:print(?:er|able)?(?:\s(?:article|version|page|friendly))?|druckversion|imprimer|imprimir|stampa)\s?:\s",
    re.IGNORECASE,
)
_PRINT_NAME = "print-site_name"  #: Drupal's box on pages for printing: "Published on <em>The Post</em> (https://...)"
_DRAWN = regex(r"([^/?#]+)\.(?:gif|png|svg)(?:$|[?#])", re.IGNORECASE)  #: a file with no photograph
_HEAD = regex(
    r"logo|masthead|nameplate|fejl[eé]c|hlavi[cč]k|nag[lł][oó]wek|(?<![a-z])(?:header|kopf|shapka|zaglavlj\w+)(?![a-z])|(?<![a-z])(?:zeitungskopf|cabe(?:zal|zote|cera|çalho|calho)|testata|vinheta)"
)
_FRONT = regex(
    r"\b(?:home(?:page)?|start(?:seite|page)?|accueil|inicio|início|portada|principal|главн\w+|ana\s?sayfa|forside|hem|hjem"
    r"|etusivu\w*|back|zurück|retour\w*|volver|voltar|torna|menu|comments?|kommentare|nachrichten|news\s?feed)\b|首页|ホーム",
    re.IGNORECASE,
)  #: what such links and feeds are called, rather than the site


def source(facts: Facts) -> tuple[str, str]:
    """(name, rule): what the page calls its site; what two places of the page agree on; else its host, or ""."""
    printed = "" if facts.names else _of_print(facts)
    if facts.names or printed:
        return printed or _spelt(facts), "stated"
    agreed = _agreed(facts) or _owned(facts)
    return (agreed, "two-places") if agreed else (_host(facts), "host")


def _host(facts: Facts) -> str:
    """The page's host without www, as the link to the front page spells it: "LSM.lv"."""
    host = (urlsplit(facts.url).hostname or "").removeprefix("www.")
    anchors = islice(facts.page.tree.iter("a"), _LINKS if host else 0)
    said = (line("".join(a.itertext())) for a in anchors if _is_front(a.get("href") or "", facts.url))
    return next((text for text in said if text.lower() == host), host)


def _of_print(facts: Facts) -> str:
    """The name that Drupal puts on pages for printing, without the site's domain behind it."""
    if _PRINT_NAME not in facts.page.source:
        return ""
    boxes = (box for box in facts.page.tree.iter("div") if _PRINT_NAME in (box.get("class") or ""))
    name = _name(next((line("".join(em.itertext())) for box in boxes for em in box.iter("em")), ""))
    words = name.rsplit(" ", 1)
    return words[0] if len(words) > 1 and _HOST.fullmatch(words[1].lower()) else name


def sites(facts: Facts) -> set[str]:
    """What the page calls its site, letters only: its names, its host's word, the end that all its titles share."""
    tag = line(facts.page.tree.findtext(".//title") or "")
    ends = [SEPARATOR.split(text)[-1] for text in (tag, facts.first("og:title")[1]) if text]
    shared = {plain(ends[0])} if ends and len(ends[0]) < len(tag) else set()
    host = {label for label in (urlsplit(facts.url).hostname or "").split(".") if len(label) >= _HOST_PART}
    told = facts.names or (source(facts)[0],)
    return {plain(name) for name in (*told, *host)} | {host_word(facts.url)} | shared


def _spelt(facts: Facts) -> str:
    """The first of the stated names; of one written like a host, "riverpost" or "www.river.example", its words.

    Where another stated name is none of its words, as in other scripts, the title tag or a logo has to say it too.
    """
    name = _own_part(facts)
    if " " in name or not name.islower():
        return name
    others = (*facts.names[1:], *filter(None, map(_name, _title_parts(facts))))
    words = {plain(name), *(map(plain, name.split(".")) if _HOST.fullmatch(name) else ())}
    spelt = next((other for other in others if other != name and plain(other) in words), "")
    if spelt or not _HOST.fullmatch(name):
        return spelt or name
    given = (_title_parts, _logos, front_links)
    shown = {plain(other) for places in given for other in map(_name, places(facts)) if other}
    spelt_out = (other for other in facts.names[1:] if not _HOST.fullmatch(other))
    return next((other for other in spelt_out if plain(other) in shown or _initials(other) in words), name)


def _own_part(facts: Facts) -> str:
    """The first of the stated names; of one with a slogan, the part that is the host's word or in another name."""
    name = facts.names[0]
    parts = SEPARATOR.split(name) if SEPARATOR.search(name) else ()
    told = [host_word(facts.url), *map(plain, facts.names[1:])]
    own = (p for p in parts if len(plain(p)) >= _LEAST and any(plain(p) in other for other in told))
    return next(own, name)


def _initials(name: str) -> str:
    """The first letters of a name's words: "Het Belang van Limburg" -> "hbvl"."""
    words = name.split()
    return "".join(word[:1] for word in words).casefold() if len(words) > 1 else ""


def _agreed(facts: Facts) -> str:
    """A name that two of these give: title tag, links to the front page, titles of feeds, logos, host; "" if none."""
    given = (_title_parts, front_links, feed_titles, _logos)
    places = [list(filter(None, map(_name, found(facts)))) for found in given]
    stated = host_word(facts.url)
    host = stated or _front_host(facts)
    for number, names in enumerate(places):
        seen = {plain(name) for later in places[number + 1 :] for name in later}
        for name in names:
            word = plain(name)
            hosts = min(len(word), len(host)) >= _LEAST and (word in host or host in word)
            if word in seen or (hosts and (stated or not _HOST.fullmatch(name))):
                return name
    return ""


def _front_host(facts: Facts) -> str:
    """The word of the host that a page without an address names as its site's, as printed pages do: a link to it."""
    anchors = islice(facts.page.tree.iter("a"), _LINKS)
    fronts = (a for a in anchors if _HOST.fullmatch(line(a.text or "")) and _is_front(a.get("href") or "", facts.url))
    return next((host_word(anchor.get("href").strip()) for anchor in fronts), "")


def _owned(facts: Facts) -> str:
    """The part of the title tag, the link to the front page or the logo that the page's last lines have as the owner's.

    Else a domain in the title tag, else "".
    """
    given = [*_title_parts(facts), *front_links(facts), *_logos(facts)]
    given += [part for text in given for part in SEPARATOR.split(text)[:_WORDS]]
    names = list(dict.fromkeys(name for name in map(_name, given) if name))
    own = next(_owners(facts, names), "")
    return own or next((name for name in map(_name, _title_parts(facts)) if _SITE.fullmatch(name)), "")


def is_owner(facts: Facts, title: str) -> bool:
    """Whether the page's last lines give the rights to what a title is, or to its first or last part."""
    parts = (title, *SEPARATOR.split(title)[::-1], title.partition(": ")[0])
    return next(_owners(facts, list(dict.fromkeys(name for name in map(_name, parts) if name))), "") != ""


def _owners(facts: Facts, names: Sequence[str]) -> Iterator[str]:
    """Those of these names that the page's last lines have as the owner's."""
    foot = facts.page.source[-_FOOT:].rpartition("</title>")[2] if names else ""
    lines = [line(unescape(text)) for text in _TAG.split(_INLINE.sub("", foot)) if text and not text.isspace()]
    owned = [text for text in lines if _RIGHTS.search(text)]
    for name in names:
        bare = _THE.sub("", name)
        whole = re.compile(rf"(?:{_BEFORE})\s*(?:the\s)?{re.escape(bare)}\s*(?:{_BEHIND})", re.IGNORECASE)
        if any(whole.search(text) or (_SITE.fullmatch(name) and name in text) for text in owned):
            yield name


def _logos(facts: Facts) -> Iterator[str]:
    """What the pictures at the page's head say that are called logos or by what they say, or say the host's name."""
    for picture in islice(facts.page.tree.iter("img"), _PICTURES):
        said, file = picture.get("alt") or "", picture.get("src") or ""
        called = f"{file} {picture.get('class') or ''} {picture.get('id') or ''}"
        drawn = _DRAWN.search(file) if " " in said.strip() else None  # one word may be what a drawing shows
        own = _HEAD.search(called.lower()) or plain(said) == host_word(facts.url) != ""
        if said and (own or (drawn and plain(said) in plain(drawn[1]))):
            yield said


def _name(text: str) -> str:
    """What may be a site's name in the text of a link, a picture or a feed; "" if that is no name."""
    said = line(text)
    if len(said) > _TEXT_LONGEST:
        return ""
    name = _WELCOME.sub("", _LOGO.sub(" ", said).strip(" -|»–—·:"))
    name += "»" if name.count("«") > name.count("»") else ""  # a name in quotation marks: Газета «Причал»
    fits = (
        plain(name) != ""
        and "_" not in name
        and len(name) <= _LONGEST
        and name.count(" ") < _WORDS
        and not SEPARATOR.search(name.translate(_QUOTES))
    )
    return name if fits and not _FRONT.search(name) else ""


def _title_parts(facts: Facts) -> Iterator[str]:
    """The last and the first part of the title tag, where it has several."""
    title = line(facts.page.tree.findtext(".//title") or "")
    parts = [part for part in SEPARATOR.split(title) if part]
    parts = [part for part in title.split("_") if part] if len(parts) < 2 and title > "\u3000" else parts
    if len(parts) > 1:
        name, slogan, _ = parts[-1].partition(", ")
        yield name if slogan and parts[-1].count(" ") >= _WORDS else parts[-1]
        yield parts[0]
    first = _PRINTED.sub("", title[:_TEXT_LONGEST])
    first = min((first.partition(sign)[0] for sign in (": ", " - ", " | ")), key=len)
    if first not in {title, *parts[:1]}:
        yield first


def front_links(facts: Facts) -> Iterator[str]:
    """What the links to the site's front page say, and the pictures in them."""
    language = f"/{(facts.page.tree.get('lang') or '-')[:2].lower()}"  # a site of several has a front page of each
    for anchor in islice(facts.page.tree.iter("a"), _LINKS):
        target = anchor.get("href") or ""
        if _is_front(target, facts.url) or target.rstrip("/") == language:
            yield " ".join(islice(anchor.itertext(), 20))
            yield anchor.get("title") or ""
            yield from (picture.get("alt") or "" for picture in islice(anchor.iter("img"), 1))


def _is_front(target: str, url: str) -> bool:
    target = target.strip()
    relative = target[:1].isalnum() or target[:1] in {"#", "?"}
    if _DEEPER.match(target) or (relative and ":" not in target):  # nearly all links, and joining addresses is slow
        return False
    try:
        parts = urlsplit(urljoin(url, target))
        same = parts.hostname is None or urlsplit(url).hostname in {None, parts.hostname}
    except ValueError:
        return False
    return (
        same and bool(target.strip(" #")) and parts.path in {"", "/", "./"} and not parts.query and not parts.fragment
    )


def feed_titles(facts: Facts) -> Iterator[str]:
    for link in facts.page.tree.iter("link"):
        if (link.get("type") or "").lower() in {"application/rss+xml", "application/atom+xml"}:
            yield _FEED.sub("", link.get("title") or "")
