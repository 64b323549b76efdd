"""Writers that no markup names: a line beside the headline, the first post of a discussion, a label in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from types import MappingProxyType
from unicodedata import normalize

from ingest.dates import find_dates
from ingest.parsers.html_page import eastern
from ingest.parsers.html_page.about_writers import is_about_writer
from ingest.parsers.html_page.blocks import Block, Place
from ingest.parsers.html_page.comments import begins
from ingest.parsers.html_page.dated_names import names_beside_day
from ingest.parsers.html_page.facts import Facts, heading_text, is_discussion, line, shown
from ingest.parsers.html_page.features import ends
from ingest.parsers.html_page.first_names import is_first_name
from ingest.parsers.html_page.names import names_of
from ingest.parsers.html_page.page import Element
from ingest.parsers.html_page.persons import is_person
from ingest.parsers.html_page.titles import plain
from ingest.parsers.html_page.zone import boxes_around, headline_place, is_of_another, label
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.names.byline_names import bare_names, has_role, is_name
from ingest.patterns import regex

Byline = tuple[str, list[str]]  #: as printed, and the names in it

_CJK = regex(
    r"(?P<writes>作者|记者|記者|撰文|采写|供稿)?(?(writes)|(?:责任编辑|责编|責任編輯|編輯|编辑))\s*[：:/丨|｜]\s*"
    r"(?P<names>[\u3400-\u9fff、\s]{2,30}?)(?=\s*(?:责任编辑|责编|编辑|編輯|校对|摄影|来源|发布)|[^\u3400-\u9fff、\s]|$)"
)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_NEAR = 10  #: blocks behind the headline in which a byline without a label is looked for
_NEAR_ELEMENTS = 80  #: elements behind it
_FEW = 1  #: inner elements of a small one: the link on the name
_LONGEST = 120  #: code points of a line with a byline
_JOB = 4  #: words of a job
_MAX_POSTS = 20_000  #: elements looked at for the first post's writer
_DECK = 2  #: lines below a headline of which the second has the writer where the first is its deck
_LAST = 400  #: elements at a page's end
_FEW_LINES = 6  #: lines of a block at the headline
_STEM = 3  #: letters of a word of a name, at most, that a mail address may have by chance
_ROLES = 4  #: blocks behind it in which a name with a role is looked for
_BARE_BY = frozenset(("by", "von", "par", "por", "di", "da", "door", "av", "af", "przez", "written by", "posted by"))
_TAG_PAGE = regex(
    r"(?i)/(?:tags?|topics?|tem[ao]s?|themen?|sujets?|dossiers?|keywords?|etiquetas?|emne|ämne|search|categor\w+)$"
)
_ASCII = MappingProxyType({"ð": "d", "þ": "t", "ø": "o", "æ": "a", "ł": "l", "đ": "d", "ı": "i", "œ": "o"})
_PICTURE = regex(r"(?i)(?<![^\W\d_])(?:foto|photo|bild|picture|image)")
_NAME = r"[^\W\d_][\w.'’-]*(?:\s(?:(?:de|van|von|der|den|di|da|la|le|el|al|bin)\s)*[^\W\d_a-zà-ÿ][\w.'’-]*){0,3}?"
_BY_NAME = regex(
    r"^(?:.{0,40}\d[\d.:]*(?:\s*(?:Uhr|h|am|pm|AM|PM))?[\s,|·–-]{1,3})?"
    r"(?:(?P<verb>(?i:written|posted|published|submitted|created|added|uploaded|contributed|filed|"
    r"erstellt|geschrieben|gespeichert|eingestellt|verfasst|(?:blog-?\s?)?beitrag|artikel|escrito|publicado|"
    r"publié|rédigé|scritto|pubblicato|geschreven|napisane))\s+(?:(?i:in|under|unter|dans|en|em|bajo)\s.{2,60}?\s)?)?"
    r"(?i:(?:by|von|par|por|di|da|door|av|af|przez):?|autor(?:in)?:|author:|text:)\s+"
    rf"(?P<name>{_NAME}(?:(?:,\s|\s(?:und|and|et|y|e|&)\s){_NAME}){{0,5}})"
    r"(?:\s*[,|·–-].{0,40}\d.*|\s+(?:on|am|le|el|il|op|den)\s.{0,40}\d.*)?"
    r"(?(verb)(?:\s(?:under|in|unter|dans|en|em|bajo|onder)\s.{2,80})?)"  # the rubrics of a blog
    r"(?:[\s,|·•–—(\[-]+(?:\d+\s|(?:[Nn]o|[Kk]eine|[Aa]dd|[Ll]eave|[Ee]inen|[Ss]chreibe?|[Hh]interlasse|[Dd]eja|[Ll]aisser)\s)?"
    r"(?:(?i:a|einen|un|une)\s)?(?i:komment|comment|repl(?:y|ies)|reaktion|réaction|permalink)\w*(?:[\s:)\]].{0,40})?)?\s*$"
)
_DESK = regex(  # where somebody writes, below the name: "da Sucursal de Brasília", "DE LA REDACCION DE CLARIN"
    r"(?i:da|do|de|del|de la|du|de l['’]|dal|dalla|of the|from the|aus der|von der)\s?"
    r"(?i:sucursal|redac\w+|rédaction|redazione|reportage[mn]|equip[eo]|corresponsal\w*|ag[êe]ncia|agence|\w+ online)"
    r"|(?:[Dd][aeo]|[Ee]m|[Dd]all?a?|[Ff]rom|[Aa]us|[Ii]n)\s[^\W\d_a-zß-ÿ][\w.’'-]*(?:\s(?:d[aeo]s?\s)?[^\W\d_a-zß-ÿ][\w.’'-]*){0,4}"
    r"(?:,\s(?:[Ee][mn]|n[ao]s?|a|in)\s[^\W\d_a-zß-ÿ][^.!?;:]{2,30})?$"
    r"|(?i:enviad[oa]s? especia[li]\w*|colabora\w+ para|especial para|inviat[oa] (?:a|in)|corresponsal en)\s\S"
)
_JOB_AT = regex(  # whose staff they are: "Redactores de El Correo", "Staff Writers of The Post"
    r"(?i:redactor(?:as?|es)?|periodistas?|reporter[oa]s?|corresponsal(?:es)?|colaborador(?:as?|es)?|jornalistas?|repórter(?:es)?"
    r"|correspondentes?|(?:staff\s)?(?:writers?|reporters?|correspondents?)|journalistes?|correspondante?s?|giornalist[aei]"
    r"|redakteur(?:in|e)?|redaktor\w*|reportér\w*|journalist(?:er|en)?|redacteurs?|novinar\w*|dziennikar\w+)\s"
    r"(?:d[eao]l?|de\sl[ao]s?|d[eu]s?|of|for|at|with|à|au|chez|di|della?|bei|bij|van|för|på|v|w)\s(?:the\s|l[ao]s?\s|l['’])?[^\W\d_a-zß-ÿ]\S*"
    r"(?:\s[^.!?]{1,50})?$"
)
_BESIDE_JOB = 80  #: code points of a name over a job, and of that
_SIGNED = regex(r"(?:^|\s)(?:fn|author|comment-author-name|url)(?:\s|$)")
_WRITER = regex(r"author(?!i)|autor(?!i)|auteur|byline|writer")
_COMMENTS = regex(r"comment|respond|reactions?\b|réaction|reacties|kommentar|coment[aá]ri|hozzasz|yorum")
_POSTER = regex(r"(?:user|account|member|post)-?_?(?:name|author)\b|\bposter|^creator author$")


def beside_title(blocks: Sequence[Block], top: Sequence[Element], title: str) -> Byline | None:
    """The line or element behind the headline that says "by" a name, a date before it or behind it.

    The first with a person's name, else the first.
    """
    other: Byline | None = None
    for text in _lines(blocks, top, title):
        found = _BY_NAME.search(text) if len(text) <= _LONGEST else None
        names = names_of(found["name"]) if found else []
        if any(map(is_name, names)):
            return line(text), names
        if names and other is None:
            other = line(text), names
    return other


def beside_day(blocks: Sequence[Block], top: Sequence[Element], title: str) -> Byline | None:
    """The line behind the headline that is a day and a writer with nothing but signs between."""
    for text in _lines(blocks, top, title):
        names = names_beside_day(line(text)) if len(text) <= _LONGEST else ()
        if names:
            return line(text), list(names)
    return _over_title(blocks, title) or _over_day(blocks, title) or _linked_at_day(blocks, title)


def _over_title(blocks: Sequence[Block], title: str) -> Byline | None:
    """The line right over the headline that is a day and a writer: "CULTURE • Ann Lee • 6 September 2003"."""
    place = title_place(blocks, title)
    text = line(blocks[place - 1].text) if place > 0 and not blocks[place - 1].linked else ""
    names = names_beside_day(text) if 0 < len(text) <= _LONGEST else ()
    return (text, list(names)) if names else None


def _linked_at_day(blocks: Sequence[Block], title: str) -> Byline | None:
    """The one link of a block below the headline that is a name and leads to a page called by it, beside a day."""
    near = _behind_title(blocks, title)
    for place, block in enumerate(near[1 : 1 + _FEW_LINES], 1):
        name = shown(block.links[0]) if len(block.links) == 1 and len(block.text) <= _LONGEST else ""
        if not name or not is_name(name) or not _is_called_by(block.links[0], name):
            continue
        if any(len(each.text) <= _LONGEST and find_dates(each.text) for each in near[place : place + 2]):
            return line(block.text), [name]
    return None


def _is_called_by(anchor: Element, name: str) -> bool:
    """Whether a link's page has a writer's name in its address, /writers/asa-oberg of Åsa Öberg, and is no tag's."""
    folder, _, slug = (anchor.get("href") or "").partition("?")[0].rstrip("/").rpartition("/")
    words, own = re.split(r"[-_.+]", slug.lower()), name.casefold().split()
    same = (_ASCII.get(a[0], normalize("NFD", a[0])[0]) == b[:1] for a, b in zip(own, words, strict=False))
    return len(words) == len(own) and all(same) and _TAG_PAGE.search(folder) is None


def _over_day(blocks: Sequence[Block], title: str) -> Byline | None:
    """The name on a line of its own below headline and deck, in bold or with a first name, over a line with a day."""
    wanted = plain(title)
    near = _behind_title(blocks, title)[: _FEW + 2]
    lines = [(line(text), block) for block in near for text in block.text.split("\n", _FEW_LINES)]
    head = next((i for i, (text, _) in enumerate(lines) if plain(text) == wanted), -1)
    for (name, block), (day, _) in pairwise(lines[head + 1 : head + 2 + _DECK] if head >= 0 else ()):
        names = bare_names(name) if len(day) <= _LONGEST and find_dates(day) else ()
        sure = name in map(line, block.bold) or any(is_first_name(word) for each in names for word in each.split())
        if names and sure:
            return name, list(names)
    return None


def with_role(blocks: Sequence[Block], title: str) -> Byline | None:
    """The name below the headline that has a role, an address or an outlet behind it, or "by" on the line above."""
    for block in _behind_title(blocks, title)[1 : 1 + _ROLES]:
        lines = [line(text) for text in block.text.split("\n")]
        if len(block.text) > _LONGEST or ends(block.text):
            return None
        rest = lines[1:] if lines[0].lower().strip(" :") in _BARE_BY else lines
        names = bare_names(rest[0].partition(" / ")[0]) if rest else ()
        behind = " ".join(rest)[len(names[0]) :] if names else ""
        if not names or not (is_first_name(names[0].split()[0]) or _is_job(behind) or _is_address_of(behind, names[0])):
            continue
        told = rest is not lines or "@" in behind or " / " in rest[0] or has_role(behind)
        if told and not _PICTURE.search(block.text):
            return line(block.text), list(names)
    return None


def over_job(text: str, below: str, block: Block) -> Byline | None:
    """A name in capitals or bold and, on the next line or behind a full stop, where it writes: "da Redação"."""
    name, stop, behind = text.partition(". ")
    name, below = (line(name), behind) if stop and behind.isupper() else (line(text), below)
    below = line(below)
    if len(below) > _BESIDE_JOB or len(name) > _BESIDE_JOB or not (_DESK.match(below) or _JOB_AT.match(below)):
        return None
    stands_out = name.isupper() or any(line(run).strip(" .,") == name for run in block.bold)
    names = bare_names(name.title() if name.isupper() else name) if stands_out else ()
    return (line(text), [name] if len(names) == 1 else list(names)) if names else None


def _is_job(text: str) -> bool:
    """Whether what stands behind a name is a few words the last of which is a newsroom's job: ", Post Staff Writer"."""
    words = text.strip(" ,|–—-").split()
    return 0 < len(words) <= _JOB and roles.is_role(words[-1].casefold())


def _is_address_of(text: str, name: str) -> bool:
    """Whether what stands behind a name is a mail address with one of its longer words: "ychavarria@post.example"."""
    mailbox, at, host = text.strip(" ()<>").partition("@")
    letters = _folded(mailbox)
    return (
        bool(at)
        and " " not in mailbox + host
        and any(len(word) > _STEM and _folded(word) in letters for word in name.split())
    )


def _folded(text: str) -> str:
    """The letters of a text without their marks, in lower case."""
    return "".join(_ASCII.get(sign, sign) for sign in normalize("NFD", text.casefold()) if sign.isalpha())


def _lines(blocks: Sequence[Block], top: Sequence[Element], title: str) -> Iterator[str]:
    """The texts of the small elements behind the headline, then of the blocks, which may hold more than the byline."""
    wanted = plain(title)
    headings = (i for i, e in enumerate(top) if e.tag in {"h1", "h2", "h3"} and plain(heading_text(e)) == wanted)
    start = next(headings, -1)
    start = start if start >= 0 else headline_place(top, title) or len(top)
    spine = boxes_around(top[start]) if start < len(top) else ()
    for element in top[start + 1 : start + _NEAR_ELEMENTS]:
        if element.tag in _HEADINGS and begins(shown(element)):
            break  # readers' comments name their writers as well
        if len(element) <= _FEW and not is_of_another(element, spine, title):
            yield shown(element)
    for block in _behind_title(blocks, title):
        if not any(_COMMENTS.search(box.label.lower()) for box in _boxes(block.place)):
            yield from block.text.split("\n")


def _behind_title(blocks: Sequence[Block], title: str) -> Sequence[Block]:
    """The headline's block and those behind it, down to the readers' comments, without boxes of other articles."""
    place = title_place(blocks, title)
    near = blocks[place : place + _NEAR] if place >= 0 else ()
    end = next((i for i, b in enumerate(near) if i and b.place.tag in _HEADINGS and begins(b.text)), len(near))
    spine = boxes_around(near[0].place.element) if near else ()
    return [b for i, b in enumerate(near[:end]) if not i or not is_of_another(b.place.element, spine, title)]


def title_place(blocks: Sequence[Block], title: str) -> int:
    """The number of the headline's block: with its words or with it in its first two lines, a heading, or -1."""
    wanted = plain(title)
    near = (
        i
        for i, b in enumerate(blocks)
        if len(b.text) < (4 if "\n" in b.text else 2) * len(title) and plain(b.text).endswith(wanted)
    )
    place = next(near, -1) if wanted else -1
    if place < 0 and wanted:
        first = (i for i, b in enumerate(blocks) if "\n" in b.text and wanted in map(plain, b.text.split("\n", 2)[:2]))
        place = next(first, -1)
    for tag in ("h1", "h2"):
        if place < 0:
            place = next((i for i, block in enumerate(blocks) if block.place.tag == tag), -1)
    return place


def lone_name(blocks: Sequence[Block], title: str) -> Byline | None:
    """A block behind the headline that is nothing but a person's name, in a box that is called the writer's."""
    for block in _behind_title(blocks, title)[1:]:
        named = len(block.tokens) <= 4 and is_person(block.text) and names_of(block.text) == [block.text]
        named = named and not is_about_writer(block.text)
        if named and _is_writers(block.place):
            return block.text, [block.text]
    return None


def _is_writers(place: Place) -> bool:
    boxes = (place, place.parent, place.parent.parent if place.parent else None)
    labels = [box.label.lower() for box in boxes if box]
    return any(map(_WRITER.search, labels)) and not any("comment" in name for name in labels)


def first_poster(facts: Facts) -> Byline | None:
    """Who wrote the first post of a discussion."""
    if not is_discussion(facts):
        return None
    for element in islice(facts.page.tree.iter("a", "span", "div", "strong", "td", "p", "h3", "h4"), _MAX_POSTS):
        if _POSTER.search(label(element)):
            name = line(" ".join(element.itertext()))
            if 1 < len(name) <= 40 and any(map(str.isalpha, name)):
                return name, [name]
    return None


def in_comments(facts: Facts) -> Byline | None:
    """WordPress marks comments of the post's own writer: the name on the first of them."""
    for comment in islice(facts.page.tree.iter("li", "div", "article"), _MAX_POSTS):
        if "bypostauthor" in (comment.get("class") or "").split():
            names = (
                shown(element) for element in comment.iter("cite", "span", "b", "a") if _SIGNED.search(label(element))
            )
            name = next((name for name in names if 1 < len(name) <= 40 and any(map(str.isalpha, name))), "")
            return (name, [name]) if name else None
    return None


def labelled(top: Sequence[Element]) -> Byline | None:
    """The writer whom Chinese and Japanese pages name behind a label, at the end of the page; else the editor."""
    told = [found for element in top[-_LAST:] for found in _CJK.finditer(element.text or "")]
    found = next((each for each in told if each["writes"]), next(iter(told), None))
    names = (list(eastern.parted(found["names"])) or names_of(found["names"])) if found else []
    return (found[0], names) if found and names else None


def _boxes(place: Place) -> Iterator[Place]:
    """A place and the two boxes around it."""
    box: Place | None = place
    for _ in range(3):
        if box is not None:
            yield box
            box = box.parent
