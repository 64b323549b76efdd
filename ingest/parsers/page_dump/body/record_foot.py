"""What archives and data bases print below a document: "Copyright 1998 ...", "LANGUAGE: ENGLISH", "LOAD-DATE: ..."."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set

_ENOUGH = 2  #: paragraphs above, and labels
_LONGEST_LABEL = 26
_LABEL = re.compile(r"([^\W\d_][^:：=|\d]{1,24}?)\s?[:：]\s?\S")
#: what a record says of itself, folded; none of them is a speaker or a heading
_LABELS = phrase_set("""illustration caption, illustration, caption, photo caption, graphic, bildunterschrift, légende,
    pie de foto, didascalia, legenda, credit, location, language, load-date, load date, document-type, document type,
    publication-type, publication type, subject, subjects, subject terms, index terms, indexing terms, descriptors,
    classification, classification codes, journal-code, journal code, accession number, document number, document id,
    doc id, record number, word count, company, companies, organization, organizations, person, persons, people,
    geographic, geographic names, country, ticker, industry, issn, isbn, copyright, database, source type,
    publication date, publication year, publisher, place of publication, country of publication,
    language of publication, last updated, update, proquest document id, sprache, ladedatum, dokumenttyp, dokumentart,
    publikationstyp, schlagwörter, schlagworte, deskriptoren, datenbank, dokumentnummer, wortzahl, langue,
    date de chargement, date-chargement, type de document, type de publication, type-publication, mots-clés,
    numéro de document, base de données, idioma, lengua, fecha de carga, tipo de documento, tipo de publicación,
    tipo de publicação, palabras clave, palavras-chave, número de documento, base de datos, base de dados,
    data de carregamento, língua, lingua, data di caricamento, tipo di documento, parole chiave, taal, laaddatum,
    documenttype, publicatietype, trefwoorden, språk, laddningsdatum, ämnesord, nyckelord, sprog, dokumenttype, emneord,
    kieli, asiakirjan tyyppi, język, typ dokumentu, słowa kluczowe, data załadowania, jazyk, klíčová slova, nyelv,
    dokumentumtípus, limbă, limba, tip document, язык, тип документа, ключевые слова, дата загрузки, номер документа,
    мова, ключові слова, γλώσσα, τύπος εγγράφου, dil, belge türü, anahtar kelimeler, bahasa, jenis dokumen, اللغة,
    نوع الوثيقة, שפה, סוג מסמך, 言語, 文書種別, 语言, 語言, 文献类型, 언어, 문서 유형""")


def above_record_foot(page: Page, rows: list[int]) -> list[int]:
    """The body's rows above the first two such labels in a row, where two paragraphs stand above them."""
    if len(rows) <= _ENOUGH:
        return rows
    run = 0
    for row in range(rows[_ENOUGH - 1] + 1, min(len(page), rows[-1] + 2)):
        line = page.text[row]
        match = _LABEL.match(line) if ":" in line[:_LONGEST_LABEL] or "：" in line[:_LONGEST_LABEL] else None
        run = run + 1 if match and match[1].casefold() in _LABELS else 0
        if run == _ENOUGH:
            return [r for r in rows if r < row - 1]
    return rows
