"""Blocks of labels over an article ("TITLE: ...", "SOURCE: ...", "BYLINE: ..."), as data bases and tools write them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ingest.parsers.page_dump.field_labels import KIND
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.names import byline_names
from ingest.parsers.page_dump.source.paper_words import is_paper, without_kind
from ingest.parsers.page_dump.text.measure import ending
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.stems import stems
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.parsers.record_values import is_nobody
from ingest.patterns import regex

_WITHOUT_TITLE = 3  #: labels of a record that has none for its headline
REACH = 30  #: rows from the top that a block is looked for in
#: of a paper's issue: where no label names a source, "Title" does
_OF_ISSUE = phrase_set("""edition, issue, volume, page, pages, column, columns, cols, edition date, issue date,
    date of issue, ausgabe, seite, spalte, spalten, band, jahrgang, heft, ausgabedatum, erscheinungsdatum,
    erscheinungstag, édition, date d'édition, date d’édition, numéro, année, colonne, edición, fecha de edición, número,
    página, páginas, columna, año, edizione, data edizione, numero, pagina, pagine, anno, edição, data da edição, ano,
    coluna, editie, datum uitgave, jaargang, kolom, utgåva, utgivningsdatum, årgång, sida, kolumn, udgave,
    udgivelsesdato, utgave, årgang, side, sivu, wydanie, data wydania, rocznik, numer, strona, vydání, datum vydání,
    ročník, číslo, strana, выпуск, дата выпуска, номер, страница, стр""")
_HOUSES = frozenset({"source", "publisher"})
_HEADLINES = frozenset(["headline", "article title", "main headline", "hl", "schlagzeile", "überschrift", "heading"])
_BUTTON = frozenset("[(<")  #: how rows of buttons begin
_NAMED_AGAIN = 60  #: rows in which the story may name its writer
_OTHERS, _UNKNOWN = 12, 60  #: labels of a record that stand for nothing known, at most; characters of such a line
_PARAGRAPH, _TITLE_WORDS = 100, 7  #: characters of a line that is none of a head; words of a paper's name at most
#: a surname first, as catalogues write names: "Pettifer, Ruth"
_TURNED = regex(
    r"((?:[A-Za-z]{2,3} )?[^\W\d_a-zß-ÿ][^\W\d_][\w'’-]*), ([^\W\d_a-zß-ÿ][\w.'’-]*(?: [^\W\d_a-zß-ÿ][\w.'’-]*)?)"
)
#: "From our own correspondent in Lima": a person without a name
_NOBODY = regex(
    r"(?:from|by|von|de|par|di|por)?\s?(?:our|a|an|the|own|staff|special|unser\w*|notre|nuestr[oa]|nostr[oa]"
    r"|noss[oa]|onze)\s",
    re.IGNORECASE,
)
_PARTS = regex(r"\s*[;,|/]\s*|\s[-–—]\s")  #: "LOKALES; S. 4"
_LINE = regex(r"[*_]{0,2}([^\W\d_][^:：=|\d]{0,22}?)\s?[*_]{0,2}\s?[:：]\s?[*_]{0,2}\s*(\S.{0,300})?$")


@dataclass(frozen=True, slots=True)
class Block:
    """Rows of labels, and what they say: kind -> (row, value)."""

    rows: frozenset[int]
    said: Mapping[str, tuple[int, str]]

    def names(self) -> tuple[str, ...]:
        """The authors' names, without roles; the value as it stands where it reads like no name."""
        value = self.said.get("author", (0, ""))[1]
        if not value:
            return ()
        turned = tuple(
            _TURNED.sub(r"\2 \1", part.strip()) for part in value.split(";") if _TURNED.fullmatch(part.strip())
        )
        return (
            turned
            or byline_names.byline_of(f"By {value}")[1]
            or byline_names.names_of(value)
            or ((value,) if len(value) <= 60 and not _NOBODY.match(value) else ())
        )


#: stands before a headline in Swedish, before a section in German
_RUBRICS = frozenset(["rubrik", "kop", "head", "hl"])


def _names_section(value: str) -> bool:
    return key(value) in SECTIONS or " " not in value or key(_PARTS.split(value, maxsplit=1)[0]) in SECTIONS


def kind_of_label(label: str) -> str:
    """What a label stands for ("Byline" -> "author"); "" for a word that is none."""
    return KIND.get(label.strip().casefold(), "")


def names_field(line: str) -> bool:
    """A line of a record: "Pagina: 11"."""
    label, colon, _ = line[:_LABEL_LONGEST].partition(":")
    return colon != "" and kind_of_label(label) != ""


_LABEL_LONGEST = 30  #: characters of a label with its colon
_NONE = Block(frozenset(), MappingProxyType({}))


def read_block(page: Page) -> Block:
    """The first run of labelled rows that make a record; ``Block()`` without rows if there is none."""
    found: dict[str, tuple[int, str]] = {}
    rows: list[int] = []
    kinds: set[str] = set()
    other = 0
    for row in range(min(REACH + _OTHERS, len(page))):
        if row >= REACH and not rows:
            break
        line = page.text[row]
        match = _LINE.match(line) if ":" in line[:30] or "：" in line[:30] else None
        kind = KIND.get(match[1].strip().casefold(), "") if match else ""
        if kind and match:
            value, at = (match[2] or "").strip(" \"'*_"), row
            if not value and row + 1 < len(page) and kind != "other":
                value, at = page.text[row + 1], row + 1
            kind = _of_title(match[1].strip().casefold(), value, found) if kind == "title" else kind
            rows += [row] if at == row else [row, at]
            kinds.add(match[1].casefold())
            if kind != "other" and value and not (kind in _HOUSES and is_nobody(value)):
                found.setdefault(kind, (at, value))
        elif len(rows) >= 2 and match and match[2] and len(line) <= _UNKNOWN and other < _OTHERS:
            other += 1  # what it stands for no table here says
        elif len(rows) >= 2 and row > rows[-1] + 1 + other:
            break
    return _settled(page, rows, kinds, found)


def _of_title(label: str, value: str, found: dict[str, tuple[int, str]]) -> str:
    """What a headline's label stands for; a title above "Headline:" is the paper's."""
    if label in _RUBRICS:
        return "other" if _names_section(value) else "rubric"
    if "title" in found and label in _HEADLINES:
        found.setdefault("source", found.pop("title"))
    return "title"


def _settled(page: Page, rows: list[int], kinds: set[str], found: dict[str, tuple[int, str]]) -> Block:
    """The block of these rows; which of their values is the headline, which the source, where labels leave it open."""
    if "rubric" in found:
        found.setdefault("title", found["rubric"])
    issue = len(_OF_ISSUE.intersection(kinds)) if "title" in found and "source" not in found else 0
    of_issue = issue > 1 or (issue > 0 and is_paper(found["title"][1]))
    if of_issue and _names_paper(page, found["title"][1], rows[-1] + 1):
        found["source"] = found.pop("title")
    if "publisher" in found:  # the firm, where no label names what it publishes
        found.setdefault("source", found["publisher"])
    if "author" in found:
        found["author"] = (found["author"][0], _in_order(page, *found["author"]))
    if "source" in found:  # without its town behind, as data bases write it
        row, name = found["source"]
        found["source"] = row, without_kind(name.partition(" ; ")[0].strip())
    whole = _is_record(kinds, found) or (issue > 0 and "title" not in found and "source" in found)
    return Block(frozenset(rows), found) if whole else _NONE


def _in_order(page: Page, row: int, name: str) -> str:
    """A name of two words as the page has it elsewhere, where the record has the surname first."""
    first, _, last = name.partition(" ")
    if not last or " " in last or not name.istitle():
        return name
    others = "\n".join([page.text[r] for r in range(row + 1, min(len(page), row + _NAMED_AGAIN))]).casefold()
    turned = f"{last} {first}"
    return turned if turned.casefold() in others and name.casefold() not in others else name


def below_block(page: Page, block: Block, top: int) -> int:
    """The only line between a record's labels and the story, buttons left out, which can be its headline; else -1."""
    between = [r for r in range(max(block.rows) + 1, top) if not (page.text[r][0] in _BUTTON or label_of(page.text[r]))]
    if len(between) != 1:
        return -1
    line = page.text[between[0]]
    return between[0] if len(line) < _PARAGRAPH and ending(line) == "" and any(map(str.isalpha, line)) else -1


def _names_paper(page: Page, title: str, below: int) -> bool:
    """The title of a record of an issue is its paper's: it sounds so, or the story's headline stands below."""
    while below < len(page) and (page.text[below][0] in _BUTTON or "  " in page.text[below]):
        below += 1
    headed = below + 1 < len(page) and len(page.text[below]) < _PARAGRAPH and ending(page.text[below]) == ""
    if not headed or title.count(" ") >= _TITLE_WORDS or not title[0].isupper() or title[-1] in ".!?":
        return False
    if is_paper(title):
        return True
    story = " ".join(page.text[below + 1 : below + 8])[:3000]
    return stems(title).isdisjoint(stems(story)) and not stems(page.text[below]).isdisjoint(stems(story))


def _is_record(kinds: Collection[str], found: Mapping[str, tuple[int, str]]) -> bool:
    """Two labels with the title among them, or more with the source: cards of cuttings have the headline below."""
    return len(kinds) >= _WITHOUT_TITLE and "source" in found if "title" not in found else len(kinds) > 1
