"""How the databases write their records in text: the label words of each, by language, and the lines between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ingest.parsers.database_labels import EBSCO, EUROPRESSE, GALE, NEWSBANK, PROQUEST, RETRIEVER, RIS, WISO
from ingest.patterns import regex

NEVER: Final = regex(r"(?!)")
_LABEL = regex(r"\s*(?:•\s*)?([^\W\d_][^:：]{0,48}?)\s*[:：]\s*(.*)$")
_TAG = regex(r"([A-Z][A-Z0-9])  -(?: (.*))?$")
_ID = r"[0-9a-z×_-]{1,60}"
_BLANK_LINES = regex(r"(?:\n[ \t]*+){20,}+")  #: more than any record has; a sign may begin with any number


@dataclass(frozen=True, slots=True)
class Mark:
    """A line that says what it holds."""

    at: int  #: index of the line
    field: str  #: of ours: "title", "date", ...; "" = what has no column
    label: str  #: as printed
    value: str  #: what follows on the same line


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One database. Its fields: title, author, source, citation (source and date in one), date, year, body, abstract,
    section, language, id, url, dateline, credit, rights, subject, place, person, company and "".
    """

    name: str  #: of the rules in the evidence
    labels: Mapping[str, str]  #: folded label -> field
    hints: tuple[bytes, ...]  #: one of these is in each file, in lower case
    signs: tuple[tuple[re.Pattern[str], ...], ...]  #: the first bytes hold all patterns of one of these
    starts: tuple[str, ...]  #: patterns, one of which begins a line wherever the signs are; each begins with a letter
    label: re.Pattern[str] = _LABEL  #: the word, and what stands behind it
    lines: tuple[tuple[str, str, re.Pattern[str]], ...] = ()  #: field, name, line without label (a group: value)
    between: re.Pattern[str] = NEVER  #: a line between two records
    opens: re.Pattern[str] = NEVER  #: the first line of a record: its number, and of how many
    others: re.Pattern[str] = NEVER  #: a first line of records that are no articles
    closes: re.Pattern[str] = NEVER  #: the last line of a record, in files that have neither of those
    listed: re.Pattern[str] = NEVER  #: a line of the table of contents, one for each record
    passed: re.Pattern[str] = NEVER  #: a line of the pages, of no record
    each: str = ""  #: a field at the head of every record: a section without it goes on with the record before
    turned: bool = False  #: names are written surname first
    order: str = ""  #: of 3/4/2012 in it
    below: bool = False  #: all labels stand below the text
    source_above: bool = False  #: the source's name is the first line, the headline stands below its date
    stamp: re.Pattern[str] = NEVER  #: year, month and day in an id
    source_ends: re.Pattern[str] = re.compile(r"\s*[;\[|•]|\s*\(vol\b|\s+(?:vom|v\.|den)$", re.IGNORECASE)

    def marks(self, at: int, line: str) -> Iterator[Mark]:
        """What a line is labelled as: nothing, one thing, or several that bars part."""
        for name, label, pattern in self.lines:
            if found := pattern.match(line):
                yield Mark(at, name, label, (found[1] or "").strip() if found.re.groups else line.strip())
                return
        if self.label is _LABEL and ":" not in line and "：" not in line:
            return
        for part in line.split(" | ") if self.label is _LABEL else (line,):
            said = self.label.match(part)
            known = self.labels.get(folded(said[1])) if said else None
            if said is None or known is None:
                return
            yield Mark(at, known, said[1], (said[2] or "").strip())

    def begins_line(self, line: str, above: str) -> bool:
        """Whether a line of these, as a PDF has them, is no part of the paragraph above it."""
        whole = (
            self.between,
            self.closes,
            *(kind for name, _, kind in self.lines if name in ("citation", "id", "body")),
        )
        if any(kind.match(above) for kind in whole):
            return True
        if any(kind.match(line) for kind in (self.between, self.opens, self.passed)):
            return True
        return next(self.marks(0, line), None) is not None


def layout_of(text: str, head: bytes = b"") -> Layout | None:
    """The database that a text's beginning is of. ``head``: its bytes, where they are at hand."""
    shown = plain(text)
    if not _STARTS.search("\n" + shown):
        return None
    shown = _BLANK_LINES.sub("\n\n", shown)
    signs = ((each, signs) for each in _hinted(head or text.encode("utf-8", "replace")) for signs in each.signs)
    return next((each for each, signs in signs if all(sign.search(shown) for sign in signs)), None)


def plain(text: str) -> str:
    """A text as its signs are looked for: with plain line ends and spaces, from its first word on."""
    return text.replace("\r\n", "\n").replace("\u00a0", " ").replace("\f", "\n").lstrip("\ufeff\n\r\t ")


def _hinted(head: bytes) -> tuple[Layout, ...]:
    """Those that the first bytes may be of."""
    if b"\0" in head:  # UTF-16 or UTF-32, where nothing is found like this
        return LAYOUTS
    lower = head.lower()
    return tuple(each for each in LAYOUTS if any(map(lower.__contains__, each.hints)))


def folded(label: str) -> str:
    return re.sub(r"\s*/\s*", "/", " ".join(label.casefold().split()))


def _labels(words: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({folded(word): name for name, text in words.items() for word in text.split(",")})


def _line(pattern: str) -> re.Pattern[str]:
    return regex(pattern, re.IGNORECASE | re.MULTILINE)


def _labelled(words: Mapping[str, str], *fields: str) -> re.Pattern[str]:
    """Lines that begin with a label of these fields."""
    found = sorted(word for name in fields for word in _words(words, name))
    return _line(rf"^[ \t]*(?:{'|'.join(found)})[ \t]*(?:[:：]|\(\d)")


def _words(labels: Mapping[str, str], field: str) -> tuple[str, ...]:
    """The labels of a field, as patterns."""
    return tuple([re.escape(" ".join(word.split())) for word in labels[field].split(",")])


def _each(words: str, rest: str = "") -> tuple[str, ...]:
    """Patterns, one for each word of an alternative."""
    return tuple([word + rest for word in words.split("|")])


_RULE = r"\A_{20,}[ \t]*$"
_DOCUMENT = "document|documento|dokument|belge|документ|文档|文件|ドキュメント|문서"
_COUNT = rf"(?:{_DOCUMENT})\s*(\d{{1,6}})\s*(?:of|von|de|sur|di|van|av|z|из|/|共|の)\s*(\d{{1,6}})\s*$"
_OF_NEWSBANK = "author/byline|record number|openurl article bookmark|read news document|article text:"
_WEEKDAYS = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_LEGAL = r"^\s*(?:•\s*)?(?:\(c\)|©|copyright)\W.{0,200}\b(?:19|20)\d\d\b"
_DAY = r"\d{4}-\d\d-\d\d(?:,? \d\d:\d\d)?|\d\d?\.\d\d?\.\d{4}(?:,? \d\d:\d\d)?"
_PUBLISHED = "publicerat|publisert|publiceret|udgivet|published|julkaistu"
_MEDIUM = r"\s+(?:i|på|in|on)?\s*(?:print|webb|web|nett|net|trykk|tryk|radio|tv|verkossa|painettuna)\b"
_SHOWN = rf"(?:{_PUBLISHED}){_MEDIUM}[^\n]{{0,40}}"
_HIT = (  #: on top of one hit as a browser prints it: a page
    r"[^\n]{0,120}?(?:\n[^\n]{0,120}?)?\b(?:träff|treff|hit|result|resultat|osuma)\s+\d+\s*(?:av|af|of|/)\s*\d+"
)

_HEADING = regex(r"^\s*(?:FULL TEXT|ABSTRACT(?: \([A-Z]+\))?)\s*$", re.MULTILINE)  #: in ProQuest's PDF

LAYOUTS: Final[tuple[Layout, ...]] = (
    Layout(
        name="proquest",
        labels=_labels(PROQUEST),
        hints=(b"____________________", b"proquest", b"full text"),
        signs=(
            (
                _line(rf"{_RULE}"),
                _line(rf"^\s*{_COUNT}"),
                _labelled(PROQUEST, "body", "abstract", "citation", "id", "source"),
            ),
            (
                _line(rf"{_RULE}"),
                _labelled(PROQUEST, "body"),
                _labelled(PROQUEST, "abstract", "citation", "id", "source"),
            ),
            (_line(rf"\A(?:.*\n){{0,8}}?\s*{_COUNT}"), _labelled(PROQUEST, "body", "citation", "id")),
            (_line(rf"\A(?:.*\n){{0,60}}?\s*{_COUNT}"), _HEADING, _line("proquest")),
            (
                _labelled(PROQUEST, "body"),
                _labelled(PROQUEST, "id"),
                _labelled(PROQUEST, "source"),
                _line(r"\A(?:[^\n]*\n){0,5}?[^\W\d_][^:\n]{1,40}:"),
            ),
        ),
        starts=("_{20}", *_each(_DOCUMENT, r"\s*\d"), *_words(PROQUEST, "id")),
        lines=(
            ("body", "Full Text", _line(r"^\s*full text\s*\(\s*\d[\d,. ]*\s*words\s*\)\s*:?\s*(.*)$")),
            ("body", "Full Text", regex(r"^\s*FULL TEXT()\s*$")),
            ("abstract", "Abstract", regex(r"^\s*ABSTRACT(?: \([A-Z]+\))?()\s*$")),
            ("", "Details", regex(r"^\s*DETAILS()\s*$")),
            ("rights", "rights", _line(r"^\s*reproduced with permission of the copyright owner")),
            ("", "Text Word Count", _line(r"^\s*text word count\s+(\d[\d,. ]*)$")),
            ("url", "url", _line(r"^\s*(https?://\S+)\s*$")),
        ),
        between=_line(r"^\s*_{20,}\s*$"),
        opens=_line(rf"^\s*{_COUNT}"),
        closes=_labelled({"x": "database, datenbank, base de données, base de datos, base de dados"}, "x"),
        passed=_line(
            r"^\s*(?:contact us at:|databases selected:|\w+ document link\s*$|link to document\s*$"
            r"|report information from "
            r"|database copyright\b|terms and conditions:|copyright © \d{4} proquest|table of contents\s*$)"
        ),
        each="count",
        turned=True,
        source_ends=regex(r"\s*[;\[]|(?<=\w{3})\. (?=[^\W\d_])"),  # "Edmonton Journal. Edmonton, Alta."
    ),
    Layout(
        name="retriever",
        labels=_labels(RETRIEVER),
        hints=(b"publice", b"publisert p", b"udgivet p", b"julkaistu "),
        signs=(
            (
                _line(rf"^[^\n]{{2,90}}, (?:{_DAY})[ \t]*\n(?:[^\n]{{0,60}}\n){{0,3}}?[ \t]*{_SHOWN}"),
                _line(rf"\A(?!{_HIT})"),
            ),
        ),
        starts=_each(_PUBLISHED, _MEDIUM),
        lines=(
            ("citation", "source and date", _line(rf"^(?!> )(.{{2,90}}, (?:{_DAY}))\s*$")),
            ("", "medium", _line(rf"^\s*({_SHOWN})$")),
            ("", "page", _line(r"^\s*((?:sida|side|page|sivu)\s+\S{1,12})\s*$")),
            ("url", "url", _line(r"^\s*(?:se|läs|les|læs|see|read|katso|lue)\s.{0,60}\s(https?://\S+)\s*$")),
            ("rights", "rights", _line(r"^\s*©.*$")),
        ),
        between=_line(r"^\s*={20,}\s*$"),
        listed=_line(rf"^\s*> .{{2,300}}, (?:{_DAY})\s*$"),
        passed=_line(r"^\s*-{20,}\s*$"),
        each="citation",
    ),
    Layout(
        name="ebsco",
        labels=_labels(EBSCO),
        hints=(b"accession number", b"record: "),
        signs=(
            (_line(r"\A(?:.*\n){0,8}?\s*record:\s*\d{1,6}\s*$"), _labelled(EBSCO, "citation"), _labelled(EBSCO, "id")),
            (_labelled(EBSCO, "citation"), _labelled(EBSCO, "id"), _labelled(EBSCO, "url")),
        ),
        starts=_words(EBSCO, "id"),
        lines=(
            ("rights", "rights", _line(r"^\s*(copyright of .+ is the property of .*)$")),
            ("", "rule", _line(r"^\s*(~{6,})\s*$")),
        ),
        opens=_line(r"^\s*record:\s*(\d{1,6})(?:\s+of\s+(\d{1,6}))?\s*$"),
        turned=True,
        order="MDY",
    ),
    Layout(
        name="gale",
        labels=_labels(GALE),
        hints=(b"gale document", b"full text:"),
        signs=(
            (_line(r"^\s*gale document number\b"), _labelled(GALE, "citation", "source", "title")),
            (_labelled(GALE, "body"), _line(r"^\s*document type:"), _labelled(GALE, "citation", "source")),
        ),
        starts=("gale document number", *_words(GALE, "body")),
        lines=(
            ("", "source citation", _line(r"^\s*source citation\b.*$")),
            ("rights", "rights", _line(r"^\s*(copyright:? (?:copyright )?(?:19|20)\d\d\b.*)$")),
        ),
        closes=_line(r"^\s*gale document number\W"),
        turned=True,
    ),
    Layout(
        name="newsbank",
        labels=_labels(NEWSBANK),
        hints=(b"byline:", b"newsbank", b"record number", b"openurl", b"read news document", b"article text:"),
        signs=(
            (
                _line(
                    r"^[^\n]{2,90}\([^()\n]{2,50}\) - [^\n]{6,40}\d{4}[ \t]*$"
                    r"|^[^\n]{6,30}\d{4} \| [^\n]{2,90}\([^()\n]{2,50}\)"
                ),
                _line(rf"^\W*(?:{_OF_NEWSBANK})"),
            ),
        ),
        starts=_each(_OF_NEWSBANK),
        lines=(
            ("citation", "source and date", _line(r"^(.{2,90}\([^()]{2,50}\) - .{6,40}\d{4})\s*$")),
            ("citation", "source and date", _line(r"^\s*([^|]{6,30}\d{4} \| .{2,90}\([^()]{2,50}\))\s*$")),
            ("", "length", _line(r"^\s*(\d{1,6}(?:\s+words)?|words)\s*$")),
            ("body", "Read News Document", _line(r"^\s*read news document()\s*$")),
            ("rights", "rights", _line(r"^\s*(?:•\s*)?((?:\(c\)|©|copyright)\W.{0,200}\b(?:19|20)\d\d\b.*)$")),
        ),
        closes=_line(_LEGAL),
        passed=_line(r"^\s*(?:newslibrary|newsbank)(?: record)?\s*$"),
        each="citation",
        source_ends=regex(r"\s*\("),
    ),
    Layout(
        name="wiso",
        labels=_labels(WISO),
        hints=(b"wiso-net", b"gbi-genios"),
        signs=(
            (
                _labelled(WISO, "citation"),
                _line(r"^\s*(?:dauerhafte adresse des dokuments\s*:|©.{0,12}\bgbi-genios\b)"),
            ),
        ),
        starts=_words(WISO, "citation"),
        lines=(("rights", "rights", _line(r"^\s*(©.{0,12}\bgbi-genios\b.*)$")),),
        closes=_line(r"^\s*©.{0,12}\bgbi-genios\b"),
        listed=_line(r"^\s*\d{1,4}\. .{2,200}?(?: ?\.){4,} ?\d{1,5}\s*$"),
        below=True,
        passed=_line(r"^\s*(?:seite \d{1,5} von \d{1,5}|dokumente|inhaltsverzeichnis)\s*$"),
    ),
    Layout(
        name="europresse",
        labels=_labels(EUROPRESSE),
        hints=(b"\xb7",),  # in UTF-8 too
        signs=(
            (
                _line(rf"^\s*(?:news|web|report)·\d{{8}}·\w{{1,12}}·{_ID}\s*$"),
                _line(r"^\s*(?:©|tous droits|all rights)"),
            ),
        ),
        starts=_each("news|web|report", r"·\d"),
        lines=(
            (
                "citation",
                "source and date",
                _line(rf"^((?:.{{0,90}}, )?(?:{_WEEKDAYS})\.? .{{0,4}}\d.{{3,30}}\d{{4}}\b.{{0,60}})$"),
            ),
            ("source", "Nom de la source", _line(r"^\s*(?:nom de la source|source name)()\s*$")),
            ("", "Type de source", _line(r"^\s*(?:type de source|source type)()\s*$")),
            ("", "Périodicité", _line(r"^\s*(?:périodicité|periodicity)()\s*$")),
            ("", "Couverture", _line(r"^\s*(?:couverture géographique|geographical coverage)()\s*$")),
            ("", "Provenance", _line(r"^\s*(?:provenance|origin)()\s*$")),
            ("", "page", _line(r"^\s*([^•]{2,60} • [^•]{1,60}(?: • \d+ (?:mots|words))?)\s*$")),
            ("id", "id", _line(rf"^\s*((?:news|web|report)·\d{{8}}·\w{{1,12}}·{_ID})\s*$")),
            ("rights", "rights", _line(r"^\s*((?:©|tous droits réservés|le présent document).*)$")),
        ),
        passed=_line(r"^\s*(?:certificat émis le|certificate issued on) "),
        source_above=True,
        stamp=regex(r"·(\d{4})(\d\d)(\d\d)·"),
        closes=_line(rf"^\s*(?:news|web|report)·\d{{8}}·\w{{1,12}}·{_ID}\s*$"),
    ),
    Layout(
        name="ris",
        labels=_labels(RIS),
        hints=(b"ty  - ",),
        signs=(
            (
                regex(r"\A(?:[^\n]*\n){0,3}?TY  - [A-Z]{2,6}[ \t]*\n"),
                regex(r"^(?:TI|T1|CT)  - ", re.MULTILINE),
            ),
        ),
        starts=_each("TI|T1|CT", "  - "),
        label=_TAG,
        others=regex(
            r"TY  - (?:BOOK|EBOOK|EDBOOK|CHAP|ECHAP|THES|RPRT|PAT|MAP|MUSIC|VIDEO|SOUND|DATA|COMP|STAT|CASE|BILL|HEAR"
            r"|CONF|CPAPER|ART|SLIDE|STAND|DICT|ENCYC|SER)\s*$"
        ),
        closes=regex(r"ER  -"),
        turned=True,
    ),
)
_BEGINNINGS: Final = sorted({start for layout in LAYOUTS for start in layout.starts})
_LETTERS: Final = "".join(sorted({start[0] for start in _BEGINNINGS}))  #: at most lines, nothing else is tried
_STARTS: Final = regex(rf"\n[^\w\n]*+(?=[{_LETTERS}])(?:{'|'.join(_BEGINNINGS)})", re.IGNORECASE)
