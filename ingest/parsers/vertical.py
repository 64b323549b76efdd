"""Corpora of tokens put together to texts: vertical text of CWB and Sketch Engine (VRT), CoNLL-U, CoNLL-2003, and the
texts of english-corpora.org, a line each.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import BinaryIO, Final

from ingest.encoding import head_text
from ingest.parsers.contract import Context, Parser
from ingest.parsers.exports import lines_of
from ingest.parsers.record_names import field_of
from ingest.parsers.records import Mapper
from ingest.patterns import regex
from store.errors import ParseError
from store.model import Article, Rejected

#: Values in quotes may have "<" and ">" inside, as titles do that show a reader's way: "Home > News".
_TAG: Final = regex(
    r"\s*<(/?)([A-Za-z_][\w:.-]{0,60})((?:\s(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+|\s[^<>]*)?)(?<!/)(/?)>\s*$"
)
_COMMENT: Final = regex(r"\s*<(?:!--|\?|!DOCTYPE)")
_COMMENT_LINES: Final = 100  #: of a comment at most; one that never ends hides no more
_COMMENTS: Final = regex(r"<!--.*?-->", re.DOTALL)
_ATTRIBUTE: Final = regex(r"""([A-Za-z_][\w:.-]{0,60})\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TOKEN: Final = regex(r"[^\t]{1,200}(?:\t[^\t]{0,2000}){1,80}$")
_CONLLU: Final = regex(r"\d+(?:[-.]\d+)?(?:\t[^\t]*){9}$")
_SAID: Final = regex(r"#\s*([\w:.-]+(?:\sid)?)\s*=\s*(.*)$")
_START: Final = "-DOCSTART-"
_TEXTS: Final = frozenset(["text", "doc", "document", "article", "item", "file"])
_DATED: Final = _TEXTS | {"issue", "edition", "number", "day", "newspaper"}  #: their day is that of the texts inside
_AROUND: Final = 20  #: structures that are open at once
_BREAKS: Final = frozenset(
    ["p", "par", "para", "paragraph", "head", "heading", "title", "hl", "div", "section", "lead"]
)
_GLUE: Final = "g"
_NONE: Final = frozenset(["", "_", "-", "===NONE===", "unknown", "Unknown"])
_NUMBERED: Final = regex(r"\s*(?:##|@@)(\d{1,12})\s+(.*)$")
_PIECE: Final = regex(r"(?:<([hp])>)?((?:(?!<[hp]>).)+)")
_LEFT_OUT: Final = regex(r"@(?:\s@){5,20}")
_SHARE: Final = 0.25  #: of the lines of a vertical text are tokens, at least
_DAMAGED: Final = 0.02  #: of the lines beside them are neither tokens nor marks, at most
_FEW: Final = 4  #: lines that are evidence
_AHEAD: Final = 200  #: texts by which the order of day and month is learnt
_MOST: Final = 5_000_000  #: tokens of one text; more are no article
_BEFORE: Final = frozenset(",.;:!?)]}»”’…%") | {"''", "..."}  #: tokens that no space stands before
_CLITIC: Final = regex(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|t|em))$", re.IGNORECASE)
_ELISION: Final = regex(  # of French and Italian: no space stands behind
    r"(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu|(?:[dn]e|[ads]a|su|que)ll|un|quest|sant)['’]$", re.IGNORECASE
)
_BEHIND: Final = frozenset("([{«“‘¿¡$£€#") | {"``"}  #: and behind
_QUOTES: Final = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


@dataclass(slots=True)
class _Text:
    """One text while its lines come by."""

    line: int
    said: dict[str, object] = field(default_factory=dict)  #: its attributes
    paragraphs: list[list[tuple[str, bool]]] = field(default_factory=lambda: [[]])  #: tokens; glued to the one before
    tokens: int = 0
    glued: bool = False  #: whether it says where no space stands

    def add(self, token: str, *, glue: bool = False) -> None:
        self.tokens += 1
        self.glued = self.glued or glue
        if self.tokens <= _MOST:
            self.paragraphs[-1].append((token, glue))

    def broken(self) -> None:
        if self.paragraphs[-1]:
            self.paragraphs.append([])

    def record(self) -> dict[str, object]:
        body = "\n\n".join(_joined(each, told=self.glued) for each in self.paragraphs if each)
        return {**{name: value for name, value in self.said.items() if value not in _NONE}, "body": body}


def sniff(head: bytes, name: str) -> bool:
    """Structures and tokens in columns, a line each; comments and tokens of CoNLL-U; -DOCSTART-."""
    del name
    text = _COMMENTS.sub("<!---->", head_text(head).lstrip("\ufeff \r\n"))
    lines = [line.rstrip("\r") for line in text.split("\n")[:-1] if line.strip()]
    if text.startswith(_START):
        return len(lines) > _FEW
    if _NUMBERED.match(text.partition("\n")[0]):
        return all(line.startswith(("##", "@@")) for line in text.split("\n") if line.strip())
    if text.startswith("#"):
        tokens = [line for line in lines if not line.startswith("#")]
        return len(tokens) >= _FEW and all(map(_CONLLU.match, tokens))
    if not text.startswith("<"):
        return False
    marks = [line for line in lines if _TAG.match(line) or _COMMENT.match(line)]
    others = [line for line in lines if not (_TAG.match(line) or _COMMENT.match(line))]
    tokens = [line for line in others if _TOKEN.match(line) and "<" not in line.partition("\t")[0]]
    damaged = len(others) - len(tokens)
    enough = len(tokens) >= max(_FEW, _SHARE * len(lines))
    return bool(marks) and enough and damaged <= _DAMAGED * len(tokens)


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article a text; its attributes are its fields."""
    lines = lines_of(stream)
    first = list(islice(lines, 50))
    start = next((line.lstrip("\ufeff") for line in first if line.strip()), "")
    whole = enumerate(chain(first, lines), 1)
    numbered = _numbered if _NUMBERED.match(start) else _sentences
    texts = _verticals(whole) if start.lstrip().startswith("<") else numbered(whole)
    mapper = Mapper(context, "vertical")
    ahead = list(islice(texts, _AHEAD))
    mapper.learn_order(text.record() for text in ahead)
    number = 0
    for text in chain(ahead, texts):
        number += 1
        if text.tokens > _MOST:
            yield Rejected(code="too-large", reason="the text is no single article", record=number, line=text.line)
        else:
            yield mapper.article(text.record(), number, text.line)
    if number == 0:
        raise ParseError("no text in it", ledger_code="no-records")


def _verticals(lines: Iterator[tuple[int, str]]) -> Iterator[_Text]:
    """The texts of structures and tokens; what stands around a text is none of it."""
    text = _Text(1)
    around = _Around()
    glue = False
    for number, line in lines:
        tag = _TAG.match(line)
        if tag is None:
            if _COMMENT.match(line):
                _pass_comment(line, lines)
            elif line.strip():
                text.add(html.unescape(line.partition("\t")[0].strip()), glue=glue)
                glue = False
            continue
        closes, name, said = tag[1], tag[2].lower(), tag[3]
        if name == _GLUE:
            glue = True
            continue
        if name in _BREAKS:
            text.broken()
        if name in _TEXTS:
            if text.tokens:
                yield text
                text = _Text(number)
            text.line = number
            text.said = {} if closes else around.said(text.said | _attributes(said))
        around.take(tag)
    if text.tokens:
        yield text


def _pass_comment(line: str, lines: Iterator[tuple[int, str]]) -> None:
    """Pass over the other lines of a comment of several."""
    if "<!--" in line and "-->" not in line:
        next((number for number, following in islice(lines, _COMMENT_LINES) if "-->" in following), None)


class _Around:
    """The structures that are open: a text has the outlet, the language and the day of those around it."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str]] = []

    def take(self, tag: re.Match[str]) -> None:
        name = tag[2].lower()
        if tag[1]:
            at = next((at for at in reversed(range(len(self._open))) if self._open[at][0] == name), len(self._open))
            del self._open[at:]
        elif not tag[4] and len(self._open) < _AROUND:
            self._open.append((name, tag[3]))

    def said(self, own: dict[str, object]) -> dict[str, object]:
        """``own``: the attributes of a text, which go before those around it."""
        found: dict[str, object] = {}
        for name, said in self._open:
            fields = {"source", "language"} | ({"published"} if name in _DATED else set())
            for key, value in _attributes(said).items():
                is_outlet = field_of(key) == "title" and field_of(name) == "source"  # <newspaper name="...">
                found |= {"source" if is_outlet else key: value} if is_outlet or field_of(key) in fields else {}
        told = set(map(field_of, own))
        return {key: value for key, value in found.items() if field_of(key) not in told} | own


def _attributes(said: str) -> dict[str, object]:
    found: dict[str, object] = {
        key: html.unescape(double or single) for key, double, single in _ATTRIBUTE.findall(said)
    }
    first, last = str(found.get("datefrom", "")), str(found.get("dateto", ""))  # Korp's: "20150302" in both
    if first[:4] == last[:4] != "":
        found.setdefault("date", first if first == last else first[:4])
    return found


def _sentences(lines: Iterator[tuple[int, str]]) -> Iterator[_Text]:
    """The texts of sentences parted by empty lines, with CoNLL-U's comments or without."""
    text = _Text(1)
    shown, glue = False, False  # whether a comment has the sentence; whether no space follows
    said = 0  # the number of the last word that an entry of several has said
    for number, line in lines:
        comment = line.startswith("#") and "\t" not in line
        if line.startswith(_START) or (comment and line[1:].strip().startswith("newdoc")):
            if text.tokens:
                yield text
            text = _Text(number)
        if comment:
            shown = _comment(text, line) or shown
        elif not line.strip():
            shown = glue = False
            said = 0
        elif not shown and not line.startswith(_START):
            word, follows, said = _word(line, said)
            if word:
                text.add(word, glue=glue)
                glue = follows
    if text.tokens:
        yield text


def _comment(text: _Text, line: str) -> bool:
    """What a comment of CoNLL-U says of the text; True if it has the sentence that follows."""
    if line[1:].strip().startswith("newpar"):
        text.broken()
    said = _SAID.match(line)
    if said is None:
        return False
    if said[1] == "text":
        text.glued = True
        text.add(said[2].strip())
        return True
    if said[1] != "sent_id" and (not text.tokens or said[1].startswith("newdoc")):
        text.said[said[1].removeprefix("newdoc").strip()] = said[2].strip()
    return False


def _numbered(lines: Iterator[tuple[int, str]]) -> Iterator[_Text]:
    """The texts of english-corpora.org: "@@1 <h> Headline <p> Text ."; ten signs stand for ten words left out."""
    text = _Text(1)
    for number, line in lines:
        found = _NUMBERED.match(line)
        if found:
            if text.tokens:
                yield text
            text = _Text(number, {"id": found[1]})
        for kind, piece in _PIECE.findall(_LEFT_OUT.sub("[...]", found[2] if found else line)):
            tokens = [(html.unescape(token), False) for token in piece.split()]
            if kind == "h" and not text.tokens and "title" not in text.said:
                text.said["title"] = _joined(tokens, told=False)
                continue
            text.broken()
            for token, _ in tokens:
                text.add(token)
    if text.tokens:
        yield text


def _word(line: str, said: int) -> tuple[str, bool, int]:
    """The token of a line, whether the next one follows without a space, and the number of the last word said: what
    stands there as one word, "3-4 du", is not said once more as "de" and "le".
    """
    if not _CONLLU.match(line):
        return line.split(maxsplit=1)[0], False, said
    columns = line.split("\t")
    first, _, last = columns[0].partition("-")
    if "." in first or int(first) <= said:  # the first are words that no text shows
        return "", False, said
    return columns[1], "SpaceAfter=No" in columns[9], int(last) if last else said


def _joined(tokens: Sequence[tuple[str, bool]], *, told: bool) -> str:
    """The running text. ``told``: the corpus says where no space stands; else it is put as is usual."""
    if told:
        return "".join(token if glue else f" {token}" for token, glue in tokens).strip()
    parts: list[str] = []
    space, open_quote = False, False
    for given, _ in tokens:
        word = _QUOTES.get(given, given)
        quote = word == '"'
        closing = quote and open_quote
        if space and not (closing or word in _BEFORE or given in _BEFORE or _CLITIC.match(word)):
            parts.append(" ")
        parts.append(word)
        open_quote = open_quote != quote
        space = not (given in _BEHIND or word in _BEHIND or (quote and open_quote) or _ELISION.match(word))
    return "".join(parts)


PARSER = Parser(
    name="vertical",
    version=2,
    suffixes=(".vrt", ".vert", ".conllu", ".conll"),
    sniff=sniff,
    parse=parse,
    named=True,
)
