"""Records with one label for where and when: "Publication info: The River Herald [Lima] 22 Oct 1999: B1"."""

from __future__ import annotations

import re

from ingest.dates import find_dates
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set

_TOP, _LONGEST = 30, 200  #: rows of a record's head, characters of one
_LEAST = 2  #: known labels of a record
_LABEL = re.compile(r"([^\W\d_][^:：]{1,30}?)\s?[:：]\s*(\S.*)?$")
_NAME = (3, 60)  #: characters of a paper's name
_EDGE = " ,;.:|–—-"
_PLACED = re.compile(r"\s?[\[(][^\[\]()]{2,40}[\])]")  #: "[Lansford, Pa]"
_TURNED = re.compile(r"(.+), (The|La|Le|Les|El|Los|Il|Der|Die|Das|De|Het|O|A)")  #: "River Herald, The"

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
    return _with_rows(page, lines)


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


def _with_rows(page: Page, lines: dict[int, list[str]]) -> Page:
    """The page with these lines in place of the rows; each stands where its row stood."""
    rows = [
        (text, row, page.gap[row] if k == 0 else 0)
        for row in range(len(page))
        for k, text in enumerate(lines.get(row, [page.text[row]]))
    ]
    return Page(
        tuple(text for text, _, _ in rows),
        tuple(page.start[row] for _, row, _ in rows),
        tuple(page.end[row] for _, row, _ in rows),
        tuple(gap for _, _, gap in rows),
        tuple(page.indent[row] for _, row, _ in rows) if page.indent else (),
    )
