"""LaTeX: title, writers and day of the preamble, the text without commands, boxes and formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final

from ingest.bylines import authors
from ingest.dates import read_date
from ingest.encoding import decode, head_text, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.light_markup import Links, blocks
from ingest.parsers.tex_text import closed, text_of
from ingest.patterns import regex
from store.model import Article, Evidence, Rejected

_START = regex(r"\s*(?:%[^\n]*\n\s*|\\(?!document(?:class|style))[^\n]*\n\s*){0,30}\\document(?:class|style)\b")
#: A comment takes the end of its line with it, but no empty line below, which parts paragraphs.
_COMMENT = regex(r"(?<!\\)%[^\n]*(?:\n(?![ \t]*\n))?")
_BODY = regex(r"\\begin\s*\{document\}")
_END = regex(r"\\end\s*\{document\}")
_BOXES: Final = (
    *("figure", "table", "equation", "align", "eqnarray", "gather", "multline", "tikzpicture", "thebibliography"),
    *("tabular", "lstlisting", "minted", "comment", "picture", "algorithm", "filecontents"),
    *("wrapfigure", "wraptable"),
)
_BOX = regex(r"\\begin\s*\{(" + "|".join(_BOXES) + r")(\*?)\}(?:(?!\\begin\s*\{\1\2\}).)*?\\end\s*\{\1\2\}", re.DOTALL)
_MATH = regex(r"\\\[.{0,2000}?\\\]|\$\$.{0,2000}?\$\$", re.DOTALL)
#: Environments that are given a measure or a language.
_SET = regex(
    r"\\begin\s*\{(?:multicols\*?|minipage|column|spacing|otherlanguage\*?)\}"
    r"(?:[ \t]*\[[^\[\]]{0,200}\]){0,3}[ \t]*\{[^{}]{0,100}\}"
)
_VERBATIM = regex(r"\\verb\*?([^\w\s*])(.{0,500}?)\1")
_COMMAND = regex(r"\\([A-Za-z]{1,40})\*?[ \t]*(?:\[[^\[\]{}]{0,500}\][ \t]*)?\{([^{}]*)\}(?:\{([^{}]*)\})?")
_LEFT_OUT: Final = frozenset(
    """label ref pageref eqref cite citep citet citeauthor includegraphics input include vspace hspace bibliography
    caption bibliographystyle usepackage pagestyle thispagestyle index setlength addtolength newcommand renewcommand
    thanks graphicspath setcounter hypersetup phantomsection color definecolor geometry begin end selectlanguage
    fontsize rule""".split()  # noqa: SIM905
)
#: Commands whose first value is an address, a colour, a language or a measure, and the second the text.
_SECOND: Final = frozenset({"href", "textcolor", "colorbox", "foreignlanguage", "parbox", "raisebox", "scalebox"})
_EMPTY = regex(r"\\([A-Za-z]{1,40})\{\}")  #: a letter or a sign, and where its name ends
_HEADINGS: Final = frozenset({"part", "chapter", "section", "subsection", "subsubsection", "paragraph"})
_BARE = regex(r"\\(?:maketitle|tableofcontents|newpage|clearpage|noindent|centering|par|bigskip|medskip|smallskip)\b ?")
_ITEM = regex(r"\\item(?:[ \t]*\[([^\[\]]{0,200})\])?[ \t]*")
_PASSES: Final = 12  #: commands inside of each other


def sniff(head: bytes, name: str) -> bool:
    """A document's class in the first lines."""
    del name
    return b"\\document" in head and _START.match(head_text(head).lstrip("\ufeff")) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    text = _COMMENT.sub("", plain(decode(stream.read()).text).removeprefix("\ufeff"))
    begin = _BODY.search(text)
    if begin is None:
        yield Rejected(code="not-an-article", reason="a LaTeX file without a document's text")
        return
    end = _END.search(text, begin.end())
    links = Links()
    body = _rendered(text[begin.end() : end.start() if end else len(text)], links)
    head = text[: begin.end() + 5000]
    title, writers, date = (_said(head, name) for name in ("title", "author", "date"))
    if not (title or body):
        yield Rejected(code="empty-document", reason="The file has no text.")
        return
    several = [part.partition(r"\\")[0] for part in re.split(r"\\and\b", writers)]  # where they work stands below
    several = several if len(several) > 1 else writers.split(r"\\")
    names = [line for part in several if (line := _line(part))]
    read = read_date(_line(date), order=context.date_order) if date else None
    published = replace(read, rule="latex:date") if read else None
    byline = ", ".join(names[:1] if len(names) > 1 and not authors(names[1]) else names)
    yield Article(
        key="1",
        title=_line(title),
        body=body,
        byline=byline,
        authors=authors(byline) or tuple(filter(None, [byline])),
        published=published,
        links=links.all(),
        evidence=((Evidence(field="published", rule=published.rule, text=published.text),) if published else ()),
    )


def _said(head: str, name: str) -> str:
    """What a command of the preamble is given."""
    found = re.search(rf"\\{name}\s*(?:\[[^\[\]]{{0,200}}\]\s*)?\{{", head)
    end = closed(head, found.end()) if found else -1
    return head[found.end() : end - 1] if found and end > 0 else ""


def _line(value: str) -> str:
    return " ".join(_undone(value, Links()).split())


def _rendered(text: str, links: Links) -> str:
    text = _MATH.sub("", _SET.sub("\n", _BOX.sub("\n\n", _VERBATIM.sub(r"\2", text))))
    text = _ITEM.sub(lambda found: f"\n\n{found[1]} " if found[1] else "\n\n", _BARE.sub("\n", text))
    lines = _undone(text, links).split("\n")
    return plain("\n\n".join(" ".join(block.split()) for block in blocks(lines, lambda _: False)))


def _undone(text: str, links: Links) -> str:
    """The text without commands, innermost first, with the letters and signs that others stand for."""
    text = _EMPTY.sub(r"\\\1 ", text)
    for _ in range(_PASSES):
        text, count = _COMMAND.subn(lambda found: _shown(found, links), text)
        if not count:
            break
    text = re.sub(r"\\\\(?:\[[^\[\]]{0,20}\])?", "\n", text)
    return "\n\n".join(text_of(part) for part in re.split(r"\n[ \t]*\n", text))


def _shown(found: re.Match[str], links: Links) -> str:
    name, first, rest = found[1], found[2], found[3] or ""
    shown = f"{first}{rest}"
    if name in _SECOND and found[3] is None and found.string.startswith("{", found.end()):
        shown = found[0]  # commands in its text go first
    elif name == "href":
        shown = links.add(first, rest)
    elif name in _SECOND:
        shown = rest or first
    elif name in _LEFT_OUT:
        shown = rest if name == "begin" else ""
    elif name in _HEADINGS:
        shown = f"\n\n{first}\n\n{rest}"
    elif name in ("footnote", "footnotetext"):
        shown = f" ({first}){rest}"
    elif len(name) == 1:  # an accent: its letter is found later
        shown = f"\\{name} {first}{rest}"
    return shown


PARSER = Parser(
    name="latex",
    version=2,
    suffixes=(".tex", ".latex"),
    sniff=sniff,
    parse=parse,
    rules={"title": "\\title", "byline": "\\author", "body": "document"},
)
