"""Records whose labels stand otherwise than before their values: in cells, over them, led by dots, one for two."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.fields import REACH, kind_of_label
from ingest.parsers.page_dump.text.measure import holds_any
from ingest.parsers.page_dump.text.page import Page, kept, with_lines
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_CELLS_TOP = 40  #: rows in which such a row is looked for
_CELLS_LONGEST = 200
_CELLS = regex(r"\s{2,}|\s?\|\s?")
_PAIRS, _LONGEST_LABEL = 2, 24


def with_label_rows(page: Page) -> Page:
    """The page with a row "label: value" for each pair of such a row; as it is where no label is the writer's."""
    for row in range(min(_CELLS_TOP, len(page))):
        line = page.text[row]
        if ("  " in line or "|" in line) and len(line) <= _CELLS_LONGEST:
            pairs, more = _pairs(page, row)
            if pairs:
                start, end = page.start[row], page.end[row + more - 1]
                texts = [f"{label.removesuffix(':')}: {value}" for label, value in pairs]
                below = range(row + 1, row + more)
                return with_lines(page, {row: [(text, start, end) for text in texts], **dict.fromkeys(below, ())})
    return page


def _pairs(page: Page, row: int) -> tuple[list[tuple[str, str]], int]:
    """(label, value) of the row's cells, or of its labels and the values on the row below; how many rows those are."""
    cells = [cell for cell in _CELLS.split(page.text[row]) if cell]
    if len(cells) >= _PAIRS and _are_labels(page, row, cells):
        below = [cell for cell in _CELLS.split(page.text[row + 1]) if cell]
        pairs = list(zip(cells, below, strict=False)) if len(below) == len(cells) else []
        return (pairs, 2) if _names_writer(pairs) else ([], 0)
    if len(cells) % 2 or len(cells) < _PAIRS:
        return [], 0
    pairs = list(zip(cells[::2], cells[1::2], strict=True))
    told = _names_writer(pairs) and (len(pairs) >= _PAIRS or _has_label_near(page, row))
    known = sum(_label(label) for label, _ in pairs)
    return (pairs, 1) if told and known * 2 > len(pairs) else ([], 0)


def _are_labels(page: Page, row: int, cells: list[str]) -> bool:
    """Two known labels at least, nothing with a digit, and the row below has what they stand for."""
    if row + 1 >= len(page) or page.digits[row] or sum(map(_label, cells)) < _PAIRS:
        return False
    return page.digits[row + 1] and max(map(len, cells)) <= _LONGEST_LABEL


def _label(cell: str) -> bool:
    return kind_of_label(cell.rstrip(" :：")) != ""


def _names_writer(pairs: list[tuple[str, str]]) -> bool:
    """One of the labels is the writer's, and its value begins as names do."""
    return any(
        kind_of_label(label.rstrip(" :：")) == "author" and not value[0].islower() and not any(map(str.isdigit, value))
        for label, value in pairs
    )


def _has_label_near(page: Page, row: int) -> bool:
    """The row above or below is a pair of the same kind: a table with one pair a row."""
    near = [r for r in (row - 1, row + 1) if 0 <= r < len(page) and "  " in page.text[r]]
    return any(len(cells := _CELLS.split(page.text[r])) == _PAIRS and _label(cells[0]) for r in near)


_LED_TOP, _LED_LONGEST = 40, 160  #: rows in which a record stands, characters of one of its lines
_FEW = 2  #: lines of a record
_LEADERS = ("...", "…", "···", "___", "---", ". . .", "- - -", "===", "~~~", "───", "———")
_LED = regex(
    r"([^\W\d_][\w ./()'’-]{0,28}?[\w)])\s?[:：]?\s?"
    r"(?:\.{3,}|…+|·{3,}|_{3,}|-{3,}|={3,}|~{3,}|─{3,}|—{3,}|(?:\. ){2,}\.|(?:- ){2,}-)\s?[:：]?\s?([^\s._…·=~-].*)"
)
_WORDS = 3  #: spaces of a label at most


def with_labels_led(page: Page) -> Page:
    """The page with "Paper: The River Post" for each line of such a record; numbers of pages behind titles stay."""
    found: dict[int, str] = {}
    if not holds_any(page.whole, _LEADERS):
        return page
    for row in range(min(_LED_TOP, len(page))):
        line = page.text[row]
        if len(line) <= _LED_LONGEST and holds_any(line, _LEADERS) and (match := _LED.fullmatch(line)):
            label, value = match[1], match[2].strip()
            if label.count(" ") <= _WORDS and not label.isdigit():
                found[row] = f"{label}: {value}"
    told = {r: text for r, text in found.items() if r - 1 in found or r + 1 in found}
    if len(told) < _FEW or all(text.rpartition(": ")[2].strip("Pp. ").isdigit() for text in told.values()):
        return page
    return kept(page, [told.get(row, line) for row, line in enumerate(page.text)])


_OVER_LABEL, _VALUE = 26, 120  #: characters of a label, of a value
_OVER_LEAST = 3  #: such labels of a record


def with_labels_over(page: Page) -> Page:
    """The page with each such label and its value on one line; as it is where none of the labels is a source's."""
    rows: list[int] = []
    for row in range(min(REACH, len(page) - 1)):
        if page.text[row][-1] in ":：" and _is_label(page, row) and (not rows or row > rows[-1] + 1):
            rows.append(row)
    if len(rows) < _OVER_LEAST:
        return page
    kinds = [kind_of_label(page.text[row].rstrip(" :：")) for row in rows]
    if "source" not in kinds or sum(kind != "" for kind in kinds) < _OVER_LEAST:
        return page
    texts = list(page.text)
    for row in rows:
        texts[row], texts[row + 1] = "", f"{texts[row].rstrip(' :：')}: {texts[row + 1]}"
    return kept(page, texts)


def _is_label(page: Page, row: int) -> bool:
    label, value = page.text[row], page.text[row + 1]
    return len(label) <= _OVER_LABEL and len(value) <= _VALUE and value[-1] not in ":：" and not page.gap[row + 1]


_TOP, _LONGEST = 30, 200  #: rows of a record's head, characters of one
_LEAST = 2  #: known labels of a record
_LABEL = regex(r"([^\W\d_][^:：]{1,30}?)\s?[:：]\s*(\S.*)?$")
_NAME = (3, 60)  #: characters of a paper's name
_EDGE = " ,;.:|–—-"
_PLACED = regex(r"\s?[\[(][^\[\]()]{2,40}[\])]")  #: "[Lansford, Pa]"
_TURNED = regex(r"(.+), (The|La|Le|Les|El|Los|Il|Der|Die|Das|De|Het|O|A)")  #: "River Herald, The"

#: of where and when
_IMPRINTS = phrase_set("""publication info, publication information, publication details, source information,
    source citation, published in, quellenangabe, erschienen in, informations de publication, publié dans,
    source de publication, información de publicación, publicado en, informazioni di pubblicazione, pubblicato in,
    informações da publicação, publicado em, publicatiegegevens, gepubliceerd in, publiceringsinformation,
    informacje o publikacji, opublikowano w, údaje o publikaci, сведения о публикации, опубликовано в, yayın bilgisi,
    julkaisutiedot""")
#: the same, if other labels of records stand with them
_SOURCES = phrase_set(
    "source, journal, quelle, fuente, fonte, bron, källa, kilde, lähde, źródło, zdroj, источник, kaynak"
)
_HEADLINES = phrase_set("""title, headline, article title, document title, titel, titre, título, titolo, tytuł,
    заголовок, başlık""")
_TEXTS = phrase_set("""full text, fulltext, full-text, volltext, texte intégral, texte complet, texto completo,
    texto íntegro, testo completo, testo integrale, texto integral, volledige tekst, fulltekst, koko teksti,
    pełny tekst, plný text, полный текст, повний текст, tam metin, teljes szöveg, text integral""")
_OTHERS = phrase_set("""author, authors, byline, abstract, section, issn, document link, accession number,
    document type, autor, autoren, auteur, auteurs, autores, autore, autori, zusammenfassung, résumé, resumen,
    riassunto, resumo, автор, yazar""")


def with_plain_labels(page: Page) -> Page:
    """The page with "Source:" and "Published:" apart, and a label before the headline that stands above the others."""
    labels = {row: match for row in range(min(_TOP, len(page))) if (match := _label_on(page.text[row]))}
    if len(labels) < _LEAST:
        return page
    named = {row: match[1].strip().casefold() for row, match in labels.items()}
    known = [row for row, name in named.items() if name in _IMPRINTS | _SOURCES | _HEADLINES | _TEXTS | _OTHERS]
    full = next((row for row in known if named[row] in _TEXTS), -1)
    wanted = _IMPRINTS | _SOURCES if full >= 0 and len(known) > 2 else _IMPRINTS
    row = next((r for r in known if named[r] in wanted and labels[r][2] and page.digits[r]), -1)
    parted = imprint_of(labels[row][2]) if row >= 0 and len(known) >= _LEAST else None
    if parted is None:
        return page
    lines: dict[int, list[str]] = {row: [f"Source: {parted[0]}", f"Published: {parted[1]}"]}
    if full >= 0:
        behind = labels[full][2]
        lines[full] = [behind] if behind else []
    head = known[0] - 1
    above = (name for at, name in named.items() if full < 0 or at < full)  # the record's own foot may name it again
    if _HEADLINES.isdisjoint(above) and head >= 0 and head not in labels:
        lines[head] = [f"Title: {page.text[head]}"]
    return with_lines(
        page, {row: [(text, page.start[row], page.end[row]) for text in texts] for row, texts in lines.items()}
    )


def _label_on(line: str) -> re.Match[str] | None:
    return _LABEL.match(line) if (":" in line[:34] or "：" in line[:34]) and len(line) <= _LONGEST else None


def imprint_of(value: str) -> tuple[str, str] | None:
    """(the paper, the day) of "The River Herald [Lima] 22 Oct 1999: B1"; None where they cannot be told apart."""
    found = find_dates(value)
    if len(found) != 1 or len(found[0].date.value) < len("1999-10-22"):
        return None
    before = value[: found[0].start]
    bracket = _PLACED.search(before)
    name = (before[: bracket.start()] if bracket else before).partition(" ; ")[0].strip(_EDGE)  # its town behind
    if turned := _TURNED.fullmatch(name):
        name = f"{turned[2]} {turned[1]}"
    return (name, value[found[0].start : found[0].end]) if _NAME[0] <= len(name) <= _NAME[1] else None


_BODY_LED = ("BODY: ", "TEXT: ", "FULL TEXT: ", "FULLTEXT: ")  #: before the first paragraph, as databases print it
_LABELS_BESIDE = ("HEADLINE:", "BYLINE:", "LENGTH:", "SECTION:", "LOAD-DATE:", "DATELINE:", "SOURCE:", "PUBLICATION")


def with_body_bare(page: Page) -> Page:
    """The page without the label of the text before its first paragraph, where such a record stands around it."""
    if not holds_any(page.whole, _BODY_LED):
        return page
    rows = [row for row, line in enumerate(page.text[:_CELLS_TOP]) if line.startswith(_BODY_LED)]
    if len(rows) != 1 or sum(line.startswith(_LABELS_BESIDE) for line in page.text) < _FEW:
        return page
    texts = list(page.text)
    texts[rows[0]] = texts[rows[0]].partition(": ")[2]
    return kept(page, texts)
