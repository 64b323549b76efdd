"""The markup of wikis (MediaWiki) to text: what a reader sees, without boxes, notes, pictures and lists of sources."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from ingest.encoding import plain
from ingest.parsers.html_page.stripper import strip_tags
from ingest.parsers.light_markup import Links
from ingest.patterns import regex
from store.model import Link

_MARK: Final = regex(r"\{\{|\}\}|\[\[|\]\]")
_DEEP: Final = 40  #: templates and links inside of each other; what is deeper stays as it is written
_ASIDE: Final = regex(
    r"<!--|<(ref|gallery|timeline|math|score|graph|imagemap|templatedata|inputbox|dynamicpagelist)"
    r"(?:\s[^<>]*)?(?<!/)>|<ref\s[^<>]*/>|<(?:references|section)[^<>]*>|__[A-Z]{3,20}__",
    re.IGNORECASE,
)
#: Templates that show what they are given: the first of these arguments that it has.
_SHOWN: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("w", "l", "lw", "wl", "wp", "wikipedia", "commons", "п", "вп"), ("2", "1")),
    **dict.fromkeys(("lang", "langue", "transl", "color", "tooltip"), ("2",)),
    **dict.fromkeys(
        ("nowrap", "nobr", "small", "big", "abbr", "sic", "j", "nombre", "nb", "formatnum", "flag"), ("1",)
    ),
    **dict.fromkeys(("quote", "cquote", "blockquote", "citation bloc", "zitat", "cita", "citazione"), ("text", "1")),
    **dict.fromkeys(("citation", "guillemets", "cytat", "citat", "citaat", "citação", "цитата", '"'), ("1",)),
}
_MEASURES: Final = frozenset({"convert", "cvt", "unit", "unite", "unité"})  #: show a number and its unit
#: Functions that show what stands behind their colon.
_FUNCTIONS: Final = frozenset({"formatnum", "lc", "uc", "lcfirst", "ucfirst"})
_SIGNS: Final = {
    "ndash": "–",
    "mdash": "—",
    "spaced ndash": " – ",
    "snd": " – ",
    "'": "'",
    "!": "|",
    "=": "=",
    "·": " · ",
}
_HEADING: Final = regex(r"^(={2,6})[ \t]*(\S[^\n]{0,300}?)[ \t]*\1[ \t]*$", re.MULTILINE)
#: Headings of what stands below an article: its sources and what else there is to read.
_BELOW: Final = regex(
    r"""(?:sources?|references?|notes?|external\ links?|see\ also|related\ (?:news|articles|stories)
    |sister\ (?:links|projects)|further\ reading|bibliography|have\ an\ opinion.*
    |quellen?|quellenangaben?|einzelnachweise|weblinks|themenverwandte.*|siehe\ auch|weiterführende.*
    |références?|liens?\ (?:externes?|internes?)|voir\ aussi|articles?\ (?:connexes?|liés)
    |fuentes?|referencias?|enlaces\ (?:externos|relacionados)|véase\ también|(?:artículos|noticias?)\ relacionad[ao]s?
    |font[ei]|collegamenti\ esterni|(?:articoli|notizie|voci)\ correlat[ie]|fontes|ligações\ externas|ver\ também
    |(?:artigos|notícias)\ relacionad[ao]s|bron(?:nen)?|externe\ links|zie\ ook|gerelateerd.*
    |źródł[ao]|zobacz\ też|powiązane.*|linki\ zewnętrzne|käll(?:or|a)|relaterade.*|kilder?|lähteet|zdroje|források
    |источники|ссылки|примечания|смотрите\ также|см\.\ также|по\ теме|джерела|πηγές|来源|來源|消息来源|新闻来源|参考
    |外部链接|情報源|出典|関連記事|관련\ 기사|출처|مصادر|المصادر|kaynak(?:lar)?)\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_OTHER_WIKI: Final = regex(r"[a-z]{2,3}(?:-[a-z]{1,10}){0,2}|simple")  #: one in another language
_OUTER: Final = regex(r"\[((?:https?:)?//[^\s\[\]<>]{1,2000})(?:[ \t]+([^\[\]\n]{1,500}))?\]")
_QUOTES: Final = regex(r"'{2,}")
_VARIANTS: Final = regex(r"-\{([^{}]{0,2000})\}-")  #: one word in several scripts, in Chinese and Serbian wikis
_SCRIPT: Final = regex(r"\s*(?:[^;:]{0,100}=>)?\s*[a-z]{2}(?:-[a-z]{2,4})?\s*:\s*")
_SILENT: Final = frozenset({"H", "T", "-"})  #: flags of variants that are a rule for the page, and shown nowhere
_BLOCK: Final = regex(
    r"</?(?:blockquote|center|div|h[1-6]|li|ol|p|poem|pre|table|tr|ul)(?:\s[^<>]{0,500})?>", re.IGNORECASE
)
_POEM: Final = regex(r"<poem[^<>]{0,500}>([^<]*(?:<(?!/?poem)[^<]*)*)</poem\s*>", re.IGNORECASE)
_LIST: Final = regex(r"^[*#:;]+[ \t]*")
_TABLE: Final = regex(r"^[ \t]*(?:\{\||\|\}|\|-|\|\+|!|\|)")
_CELL_STYLE: Final = regex(r"^[^|\[\]\n]{0,200}=[^|\[\]\n]{0,200}\|(?!\|)")
_SPACES: Final = regex(r" {2,}")
_TAG: Final = regex(r"<[/a-zA-Z][^<>]{0,500}>")


@dataclass(frozen=True, slots=True)
class Template:
    """One call of a template."""

    name: str  #: lower case, blanks for underscores
    values: dict[str, str]  #: "1", "2", ... for those without a name; as a reader sees them


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's text without its markup."""

    body: str
    opening: str  #: its first line with the marks of bold type
    templates: tuple[Template, ...]
    categories: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(slots=True)
class _Reader:
    """Undoes what stands in brackets, innermost first."""

    files: Collection[str]  #: names of the namespace of pictures, lower case
    kinds: Collection[str]  #: of that of categories
    templates: list[Template] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)

    def text(self, source: str) -> str:
        held: list[tuple[str, list[str]]] = [("", [])]
        position = 0
        for mark in _MARK.finditer(source):
            held[-1][1].append(source[position : mark.start()])
            position = mark.end()
            sign = mark[0]
            if sign in ("{{", "[[") and len(held) <= _DEEP:
                held.append((sign, []))
            elif (held[-1][0], sign) in (("{{", "}}"), ("[[", "]]")):
                inner = "".join(held.pop()[1])
                held[-1][1].append(self._template(inner) if sign == "}}" else self._link(inner))
            else:
                held[-1][1].append(sign)
        held[-1][1].append(source[position:])
        while len(held) > 1:  # never closed
            sign, parts = held.pop()
            held[-1][1].append(sign + "".join(parts))
        return "".join(held[0][1])

    def _template(self, inner: str) -> str:
        name, *given = inner.split("|")
        function, colon, value = name.partition(":")
        if colon and function.strip().lower() in _FUNCTIONS:
            return value.strip()
        name = name.strip().replace("_", " ").lower()
        if name in _SIGNS:
            return _SIGNS[name]
        values: dict[str, str] = {}
        number = 0
        for part in given[:100]:
            key, sign, value = part.partition("=")
            if sign and len(key) < 40 and "<" not in key:
                values[key.strip().lower()] = value.strip()
            else:
                number += 1
                values[str(number)] = part.strip()
        if len(self.templates) < 10_000:
            self.templates.append(Template(name, values))
        if name in _MEASURES:
            return " ".join(filter(None, (values.get("1", ""), values.get("2", ""))))
        shown = ("1",) if name.startswith("lang-") else _SHOWN.get(name, ())
        return next((values[key] for key in shown if values.get(key)), "")

    def _link(self, inner: str) -> str:
        target, _, label = inner.partition("|")
        space, colon, name = target.partition(":")
        space = space.strip().lower()
        if colon and space and not target.startswith(":"):
            if space in self.files:
                return ""
            if space in self.kinds:
                self.categories.append(name.strip())
                return ""
            if not label and _OTHER_WIKI.fullmatch(space):
                return ""  # the same page in another language
        shown = label.rpartition("|")[2] if label else target.lstrip(":").split("#")[0]
        return shown.strip() or target.strip(": ")


def page_of(source: str, files: Collection[str], kinds: Collection[str]) -> Page:
    """``files`` and ``kinds``: what the wiki calls pictures and categories, lower case."""
    reader, links = _Reader(files, kinds), Links()
    text = reader.text(_without_asides(source).replace("<nowiki>", "").replace("</nowiki>", ""))
    text = _VARIANTS.sub(_variant, text) if "-{" in text else text
    text = _OUTER.sub(lambda found: links.add(found[1], _unquoted(found[2])) if found[2] else "", text)
    kept = html.unescape(_with_paragraphs("".join(_sections(text)))).replace("\u00a0", " ")
    shown = [line for line in map(_line, kept.split("\n")) if line is not None]
    opening = next((line for line in shown if line.strip()), "")
    body = "\n\n".join(line.strip() for line in _joined(list(map(_unquoted, shown))))
    body = _SPACES.sub(" ", body) if "  " in body else body
    return Page(
        body=plain(body.strip()),
        opening=opening[:500],
        templates=tuple(reader.templates),
        categories=tuple(dict.fromkeys(reader.categories)),
        links=links.all(),
    )


def _without_asides(source: str) -> str:
    """Without comments, notes, pictures and switches. A note that never ends is text, a comment goes on to the end:
    so MediaWiki shows them.
    """
    kept, last = [], 0
    open_ended: set[str] = set()
    for found in _ASIDE.finditer(source):
        if found.start() < last:
            continue
        end = found.end()
        if name := found[1]:
            closed = None if name in open_ended else _end_of(name).search(source, end)
            if closed:
                end = closed.end()
            else:
                open_ended.add(name)
        elif found[0] == "<!--":
            end = source.find("-->", end) + len("-->")
            end = end if end >= len("-->") else len(source)
        kept.append(source[last : found.start()])
        last = end
    kept.append(source[last:])
    return "".join(kept)


@lru_cache(maxsize=100)
def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)


def _variant(found: re.Match[str]) -> str:
    """The first of the ways of writing a word: "-{zh-hans:布什;zh-hant:布殊}-", "-{A|zh-cn:网络;zh-tw:網路}-"."""
    flags, _, ways = found[1].rpartition("|")
    return "" if flags.strip() in _SILENT else _SCRIPT.sub("", ways.partition(";")[0], count=1)


def _unquoted(line: str) -> str:
    """A line without its marks of bold and italic type, two, three or five apostrophes, as MediaWiki tells them: of
    four or more than five the first are text; where the marks leave both styles open, one for bold is an apostrophe
    before one for italic, as behind the article of a French title.
    """
    if "'''" not in line:
        return line.replace("''", "") if "''" in line else line
    lengths = [*map(len, _QUOTES.findall(line))]
    bold, italic = (sum(length in (style, 5) for length in lengths) for style in (3, 2))
    if {2, 3, 5}.issuperset(lengths) and not (bold % 2 and italic % 2):
        return _QUOTES.sub("", line)
    found = list(_QUOTES.finditer(line))
    marks = {run.start(): 3 if len(run[0]) == 4 else min(len(run[0]), 5) for run in found}
    bold, italic = (sum(mark in (style, 5) for mark in marks.values()) for style in (3, 2))
    if bold % 2 and italic % 2:
        before = {start: line[max(0, start - 2) : start] for start, mark in marks.items() if mark == 3}
        order = (r"(?:^|\s)\S\Z", r"\S\Z", r"")  # behind one letter, behind a word, anywhere
        lone = next((start for way in order for start, text in before.items() if re.search(way, text)), -1)
        marks[lone] = 2
    kept, last = [], 0
    for run in found:
        kept.append(line[last : run.end() - marks[run.start()]])
        last = run.end()
    return "".join(kept) + line[last:]


def _with_paragraphs(text: str) -> str:
    """Elements that stand by themselves between empty lines, the lines of verses too."""
    if "<" not in text:
        return text
    text = _POEM.sub(lambda found: "<poem>" + found[1].strip().replace("\n", "\n\n") + "</poem>", text)
    return _BLOCK.sub("\n\n", text)


def _sections(text: str) -> Iterator[str]:
    """The text without the sections that stand below an article; headings as lines between empty ones."""
    position, level = 0, 0  # level: of the heading whose section is left out
    for heading in _HEADING.finditer(text):
        if not level:
            yield text[position : heading.start()]
        depth = len(heading[1])
        if not level or depth <= level:
            name = _QUOTES.sub("", heading[2]).strip(" :")
            level = depth if _BELOW.fullmatch(name) else 0
            if not level:
                yield f"\n\n{heading[2]}\n\n"
        position = heading.end()
    if not level:
        yield text[position:]


def _line(line: str) -> str | None:
    """A line without the marks of lists, tables and tags; None for one that shows nothing."""
    if _TAG.search(line):
        line = " ".join(strip_tags(line).split())
    if _TABLE.match(line):
        if line.lstrip().startswith(("{|", "|}", "|-")):
            return None
        cells = re.split(r"\|\||!!", line.strip().lstrip("|!+"))
        return "\n" + "\t".join(_CELL_STYLE.sub("", cell).strip() for cell in cells)
    if line.strip("- ") == "" and line.startswith("----"):
        return None
    return f"\n{_LIST.sub('', line)}" if _LIST.match(line) else line


def _joined(lines: list[str]) -> Iterator[str]:
    """Paragraphs: lines between empty ones; one that begins with a line break stands alone."""
    held: list[str] = []
    for line in lines:
        alone = line.startswith("\n")
        if held and (alone or not line.strip()):
            yield " ".join(held)
            held = []
        if alone and line.strip():
            yield line.strip("\n ")
        elif line.strip():
            held.append(line.strip())
    if held:
        yield " ".join(held)
