"""Who wrote it: names without "By", roles and places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.parsers.html_page import jsonld
from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import Facts, line
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.titles import host_word, plain, site_names
from ingest.parsers.html_page.zone import label
from store.model import Evidence

_META = (
    *(
        "author",
        "parsely-author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "sailthru.author",
    ),
    *(
        "cxenseparse:author",
        "dcsext.author",
        "byl",
        "byline",
        "article:byline",
        "og:author",
        "article.author",
        "authors",
    ),
)
_BYLINE = re.compile(r"by-?line|author(?!i)|autor(?!i)|auteur|autore|writer|redakteur|verfasser|creator|contributor")
_NOT_BYLINE = re.compile(
    r"comment|avatar|follow|login|bio\b|box|form|social|share|caption|date|time|kicker|heading|label|title|"
    r"role|job|posi|prep|about|desc|image"
)
_LABEL = (
    r"by|von|vom|par|por|di|da|door|av|af|av:|przez|autor(?:in|en|es)?|authors?|auteurs?|text|texte|testo|"
    r"escrito|redaktion|foto|publicado"
)
_PREFIX = re.compile(
    r"(?i)^(?:(?:written|posted|published|reported|words|story|text|analysis|opinion|review|kommentar|"
    r"geschrieben|verfasst|eingestellt|"
    rf"veröffentlicht|beitrag|publicado|escrito|ein\s+\w+|eine\s+\w+)\s+)?(?:by|von|vom|par|por|di|door|av|af)\s*:?\s+|^(?:{_LABEL})\s*:\s*"
)
_BEFORE_NAME = re.compile(
    r"(?i)^(?:view|show|see|more|all|zeige|alle|mehr|weitere|toutes|tous|ver|todos?|les|los)?\s*(?:all|alle|les|"
    r"los|todos)?\s*"
    r"(?:posts|articles?|stories|beiträge|artikel|publications|artículos|entradas)\s+(?:by|from|von|de|par|por)\s+"
    r"|^(?:[^\d]{0,30}\d[\d.:,/ ]*[^\d]{0,15}){1,3}(?<=[\d ])(?:by|von|par|por)\s+"
)
_SPLIT = re.compile(r"(?i)\s*[,;|•·、]\s*|\s+(?:and|und|et|y|e|og|och|en|i)\s+|\s*&\s*|\s+/\s+|\n+")
_ASIDE = re.compile(r"(?i)\s+[-–—/|]\s+.*$|\s*\(.*?\)\s*$|\s*\[.*?\]\s*$")
_ROLE = re.compile(
    r"(?i)\b(?:reporter|editor|editorial|journalist(?:in)?|correspondent|korrespondent(?:in)?|news|"
    r"(?:chef)?redakteur(?:in)?|redaktion|staff|writer|"
    r"producer|desk|team|director|columnist|kolumnist|redactora?|periodista|rédaction|journaliste|redaktor|"
    r"contributor|photograph\w*|updated|posted)\b"
)
_TRAILING_ROLE = re.compile(
    r"\s+(?:(?:News|Political|Senior|Chief|Deputy|Staff|Lifestyle|Content|Business|Sports?|Leitender?|Freier?)\s+)*"
    r"(?:Reporter|Editor|Journalist(?:in)?|Correspondent|Korrespondent(?:in)?|(?:Chef)?[Rr]edakteur(?:in)?|"
    r"Redactora?|Writer|Producer|Columnist|Autor(?:in)?)\b.*$"
)
_STOP = frozenset(
    (
        *("posted", "published", "by", "author", "authors", "autor", "autoren", "auteurs", "auteur"),
        *("written", "about", "share", "follow", "comments", "name", "admin", "administrator", "alle"),
        *("beiträge", "view", "all", "posts", "kommentar", "kommentare", "artikel", "beitrag", "von"),
        *("redaktionell", "unknown", "none", "null", "undefined", "editor", "guest"),
    )
)
_URL = re.compile(r"(?i)^https?:|^www\.|@|^\d+$|\.(?:com|html)\b|\{\{")
_HOST = re.compile(r"(?i)^[\w-]+\.[a-z]{2,4}$")
_NUMBER = re.compile(r"\d{4}|\d{1,2}[:.]\d{2}|\s\d|\d\s")
_CJK = re.compile(r"(?:责任编辑|责编|責任編輯|记者|記者|作者|編輯|编辑)\s*[：:/]\s*([\u3400-\u9fff、\s]{2,30})")
_MAX_WORDS = 6
_AUTHOR_PAGE = re.compile(r"(?i)/(?:authors?|autore?n?|auteurs?|profil)/[^/?#]+")  #: where a name links to
_NEAR = 10  #: blocks behind the headline in which a byline without a label is looked for
_BY_NAME = re.compile(
    r"^(?:.{0,40}\d[\d.:]*(?:\s*(?:Uhr|h|am|pm|AM|PM))?[\s,|·–-]{1,3})?"
    r"(?:(?i:written|posted|published|erstellt|geschrieben|verfasst|(?:blog-?\s?)?beitrag|artikel|escrito|publicado|"
    r"publié|rédigé|scritto|pubblicato|geschreven|napisane)\s+)?"
    r"(?i:by|von|par|por|di|door|av|af|przez|autor:|author:|text:)\s+"
    r"(?P<name>[^\W\d_][\w.'’-]*(?:\s(?:(?:de|van|von|der|den|di|da|la|le|el|al|bin)\s)*[^\W\d_a-zà-ÿ][\w.'’-]*){0,3})"
    r"(?:\s*[,|·–-].{0,40}\d.*|\s+(?:on|am|le|el|il|op|den)\s.{0,40}\d.*)?\s*$"
)


def names_of(text: str) -> list[str]:
    """One byline -> names: "By Ann Lee and Bob Roy (Berlin)" -> ["Ann Lee", "Bob Roy"]."""
    text = _BEFORE_NAME.sub("", line(text))
    previous = None
    while previous != text:
        previous, text = text, _PREFIX.sub("", text)
    found = []
    for part in _SPLIT.split(text):
        name = _ASIDE.sub("", part).strip(" .,:;-–—|/•·*")
        name = _TRAILING_ROLE.sub("", _PREFIX.sub("", name))
        if name and not _is_noise(name):
            found.append(name)
    people = [name for name in found if not _ROLE.search(name) and not _HOST.match(name)]
    return people or found


def _is_noise(name: str) -> bool:
    words = name.split()
    if _URL.search(name) or _NUMBER.search(name) or ":" in name or len(words) > _MAX_WORDS or len(name) > 80:
        return True
    if not any(c.isalpha() for c in name) or all(word.lower() in _STOP for word in words):
        return True
    return len(words) > 2 and not any(c.isupper() or c > "\u02ff" for word in words[:2] for c in word[:1])


def authors(
    facts: Facts, top: Sequence[Element], blocks: Sequence[Block] = ()
) -> tuple[tuple[str, ...], str, Evidence | None]:
    """(names, byline as printed, evidence). ``top`` are the elements that may hold a byline, in page order."""
    people, bodies = _stated(facts)
    printed = _printed(top, {plain(name) for name in site_names(facts)})
    if people:
        wider = _wider(people, printed)
        byline = next((text for text, names in printed if _keys(names) & _keys(people)), "")
        if wider:
            return _answer(wider, byline, "byline", byline)
        return _answer(people, byline, "json-ld:author", "; ".join(people))
    rule, stated = _tagged(facts)
    persons = [(text, names) for text, names in printed if _is_person(names[0])]
    if stated and not (persons and rule == "meta:author" and not _is_printed(stated, top)):
        byline = next((text for text, names in printed if _keys(names) & _keys(stated)), "")
        return _answer(_wider(stated, printed) or stated, byline, rule, "; ".join(stated))
    shown = persons or ([] if bodies else printed)
    if shown:
        return _answer(shown[0][1], shown[0][0], "byline", shown[0][0])
    if bodies:
        return _answer(bodies, "", "json-ld:author", "; ".join(bodies))
    return _unlabelled(blocks) or _labelled(top)


def _unlabelled(blocks: Sequence[Block]) -> tuple[tuple[str, ...], str, Evidence | None] | None:
    beside = _beside_title(blocks)
    return _answer(names_of(beside[1]), beside[0], "near-title", beside[0]) if beside else None


def _beside_title(blocks: Sequence[Block]) -> tuple[str, str] | None:
    """(line, name) of the first line near the headline that says "by" a name, a date before it or behind it."""
    title = next((i for i, block in enumerate(blocks) if block.place.tag in {"h1", "h2"}), -1)
    for block in blocks[max(0, title) : title + _NEAR] if title >= 0 else ():
        for text in block.text.split("\n"):
            found = _BY_NAME.search(text) if len(text) <= 120 else None
            if found and names_of(found["name"]):
                return line(text), found["name"]
    return None


def _labelled(top: Sequence[Element]) -> tuple[tuple[str, ...], str, Evidence | None]:
    """Chinese and Japanese pages name the writer behind a label, at the end of the page."""
    for element in top[-400:]:
        found = _CJK.search(element.text or "")
        if found:
            return _answer(names_of(found[1]), found[0], "byline", found[0])
    return (), "", None


def _answer(names: Sequence[str], byline: str, rule: str, text: str) -> tuple[tuple[str, ...], str, Evidence]:
    return tuple(names), byline, Evidence(field="authors", rule=f"html:{rule}", text=text[:300])


def _tagged(facts: Facts) -> tuple[str, list[str]]:
    """Names in the meta tags: not the site's own, no addresses."""
    sites = {plain(name) for name in site_names(facts)} | {host_word(facts.url)}
    for name in _META:
        contents = [c for c in facts.meta.get(name, ()) if not _URL.search(c) and not c.startswith("(")]
        contents = [c for c in contents if plain(c) not in sites and plain(c.rsplit(".", 1)[0]) not in sites]
        flip = name.startswith("dc")
        found = _unique(n for c in contents for n in ([_flip(c)] if flip and "," in c else names_of(c)))
        if found:
            return f"meta:{name}", found
    return "", []


def _wider(people: Sequence[str], printed: Sequence[tuple[str, list[str]]]) -> list[str]:
    """A printed byline that has all the stated names and more persons."""
    for _, names in printed:
        if _keys(people) < _keys(names) and all(_is_person(name) for name in names):
            return names
    return []


def _is_person(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 5 and all(w[0].isupper() or w.lower() in _PARTICLES for w in words) and not name.isupper()


_PARTICLES = frozenset(
    (
        *("de", "del", "der", "den", "di", "da", "dos", "du", "van", "von", "vom", "zu", "la", "le", "el"),
        *("al", "bin", "ibn", "af", "av", "y", "e", "ter", "ten"),
    )
)


def _keys(names: Iterable[str]) -> set[str]:
    return {plain(name) for name in names}


def _is_printed(names: Sequence[str], top: Sequence[Element]) -> bool:
    """Whether the page shows the first of these names anywhere near the article."""
    wanted = plain(names[0])
    return any(
        wanted in plain(piece) for element in top for piece in (element.text or "", element.tail or "") if piece.strip()
    )


def _flip(name: str) -> str:
    """Dublin Core's "Brazil, Rachel" -> "Rachel Brazil"."""
    last, _, first = name.partition(",")
    return line(f"{first} {last}")


def _stated(facts: Facts) -> tuple[list[str], list[str]]:
    """JSON-LD's authors: people, and organisations."""
    by_id = {node["@id"]: node for node in facts.nodes if isinstance(node.get("@id"), str) and node.get("name")}
    people: list[str] = []
    bodies: list[str] = []
    for item in _flat(facts.article.get("author") or facts.article.get("creator")):
        node = by_id.get(str(item.get("@id")), item) if isinstance(item, dict) else {"name": item}
        raw = jsonld.text(node.get("name")) or " ".join(jsonld.texts([node.get("givenName"), node.get("familyName")]))
        (bodies if "Organization" in "".join(jsonld.types(node)) else people).extend(names_of(raw))
    return _unique(people), _unique(bodies)


def _flat(value: object) -> Iterable[object]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif value:
        yield value


def _unique(names: Iterable[str]) -> list[str]:
    return list({plain(name): name for name in reversed(list(names)) if plain(name)}.values())[::-1]


def _printed(top: Sequence[Element], sites: set[str]) -> list[tuple[str, list[str]]]:
    """Byline elements and the names in them; names in sibling elements of one kind are one byline."""
    found: list[tuple[str, list[str]]] = []
    groups: dict[tuple[object, str], list[str]] = {}
    for element in top:
        kind = label(element)
        named = kind and _BYLINE.search(kind) and not _NOT_BYLINE.search(kind)
        if not named and not (element.tag == "a" and _AUTHOR_PAGE.search(element.get("href") or "")):
            continue
        text = line(" ".join(element.itertext()))
        if not 2 < len(text) <= 200:
            continue
        names = _unique(
            name for name in names_of(text) if not any(plain(name).startswith(site) for site in sites if len(site) > 2)
        )
        if not names:
            continue
        group = groups.setdefault((element.getparent(), kind), [])
        group.extend(names)
        if len(group) > len(names):
            found.append((", ".join(_unique(group)), _unique(group)))
        found.append((text, names))
    return found
