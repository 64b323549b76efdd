"""The label words of the databases' text exports: field of ours -> words of the database, in its languages.

"" stands for what has no column of its own and is kept in ``extra``; an article's fields are those of ``Layout``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PROQUEST: Final[Mapping[str, str]] = {
    "title": """title, titel, título, titre, titolo, judul, název, cím, tittel, tytuł, название, başlık,
        ชื่อเรื่อง, 标题, 標題, タイトル, 제목, العنوان""",
    "author": """author, authors, author(s), autor, auteur, autore, pengarang, szerző, forfatter, автор,
        yazar adı, ผู้แต่ง, 作者, 著者, 저자, المؤلف""",
    "source": """publication title, titel der publikation, título de publicación, título de la publicación,
        titre de la publication, titolo pubblicazione, título da publicação, judul publikasi,
        název publikace, publikáció címe, utgivelsestittel, tytuł publikacji, название публикации,
        yayın adı, ชื่อเอกสารสิ่งพิมพ์, 出版物名称, 出版物名稱, 出版物のタイトル, 출판물 제목,
        عنوان المطبوعة""",
    "citation": """publication info, publication information, informationen zur publikation,
        información de publicación, informations sur la publication, informations de publication,
        informações da publicação, informações de publicação, informazioni sulla pubblicazione,
        informazioni di pubblicazione""",
    "date": """publication date, publikationsdatum, fecha de publicación, date de publication,
        data di pubblicazione, data de publicação, data da publicação, tanggal publikasi, datum vydání,
        publikáció dátuma, utgivelsesdato, data publikacji, дата публикации, yayınlanma tarihi,
        วันที่เอกสารสิ่งพิมพ์, 出版日期, 出版日, 출판 날짜, تاريخ النشر""",
    "year": """publication year, erscheinungsjahr, año de publicación, année de publication,
        anno di pubblicazione, ano de publicação, ano da publicação, tahun publikasi, rok vydání,
        publikáció éve, utgivelsesår, rok publikacji, год публикации, yayın yılı, ปีที่พิมพ์, 出版年份,
        出版年, 출판 연도, عام النشر""",
    "body": """full text, volltext, texto completo, texte intégral, testo completo, full-text,
        teks lengkap, plný text, teljes szöveg, fulltekst, pełny tekst, полный текст, tam metin,
        ข้อความฉบับเต็ม, 全文, フルテキスト, 전문, النص الكامل""",
    "abstract": """abstract, zusammenfassung, resumen, résumé, resumo, riassunto, streszczenie, реферат,
        摘要, 抄録, 초록""",
    "section": """section, rubrique, bereich, sección, sezione, seção, secção, sekce, rész, rozdział, раздел, 章节,
        セクション, 섹션""",
    "language": """language, language of publication, publikationssprache, sprache,
        idioma de la publicación, idioma, langue de publication, langue, lingua di pubblicazione,
        idioma de publicação, język publikacji, язык публикации, 出版物语言""",
    "id": """proquest document id, proquest-dokument-id, id del documento de proquest,
        id. del documento de proquest, id du document proquest, identifiant proquest,
        id documento proquest, id do documento do proquest, id dokumentu proquest, proquest 文档 id,
        proquest 문서 id, proquest ドキュメント id""",
    "url": """document url, dokument-url, url del documento, url du document, url do documento,
        url dokumentu, 文档 url""",
    "dateline": "dateline",
    "credit": "credit",
    "rights": "copyright, copyright notice, prawa autorskie, opphavsrett, hak cipta, telif hakkı, 著作権, 版权",
    "subject": """subject, subjects, thema, materia, sujet, soggetto, assunto, subjek, předmět, tárgy,
        emne, temat, тема, konu, 主题, 主題, 주제, الموضوع""",
    "place": "location, locations, ort, lugar, lieu, luogo, local, 地点",
    "person": "people, personal, personen, personas, personnes, persone, pessoas, person, 人物",
    "company": """company, companies, company/organization, company/org, unternehmen/organisation,
        empresa/organización, société/organisation, azienda/organizzazione, empresa/organização""",
    "": """links, link, url, publisher, herausgeber, editorial, éditeur, casa editrice, editora, vydavatel,
        издательство, place of publication, verlagsort, lugar de publicación, lieu de publication,
        local de publicação, country of publication, publikationsland, país de publicación,
        pays de publication, país de publicação, publication subject, journal subject, source type,
        quellentyp, tipo de fuente, type de source, tipo di fonte, tipo de fonte, document type,
        dokumententyp, tipo de documento, type de document, tipo di documento, document feature, issn,
        isbn, issn/isbn, e-issn, doi, volume, band, tomo, issue, ausgabe, número, numéro, pages, seiten,
        páginas, pagine, first page, start page, première page, primera página, prima pagina, primeira página,
        erste seite, nombre de pages, número de páginas, numero di pagine, seitenzahl, anzahl der seiten, edition,
        édition, edición, edizione, edição, supplement, column, classification,
        classification codes, classification code, identifier/keyword, identifier, keywords,
        business indexing term, narrow subject, broad subject, product name, article types,
        text word count, number of pages, year, last updated, letzte aktualisierung, zuletzt aktualisiert,
        última actualización, dernière mise à jour, última atualização, database, datenbank, base de datos,
        base de données, base de dados, baza danych, caption, illustration caption, illustration, photo, correction,
        accession number, document status, source attribution, cited by, publication history,
        online publication date, publication frequency, source""",
}

RETRIEVER: Final[Mapping[str, str]] = {
    "section": "seksjon, sektion, section, avdelning",
}

EBSCO: Final[Mapping[str, str]] = {
    "title": "title",
    "author": "author, authors",
    "citation": "source",
    "abstract": "abstract",
    "section": "section",
    "language": "language",
    "id": "accession number",
    "url": "persistent link to this record (permalink), persistent link to this record, permalink",
    "subject": "subject terms, subjects, subject, author-supplied keywords",
    "place": "geographic terms",
    "person": "people",
    "company": "company/entity, company/ticker",
    "": """alternate title, document type, publication type, naics/industry codes, full text word count,
        issn, isbn, doi, cut and paste, database, author affiliations, images, lexile, reviews & products,
        physical description, publication date, publisher, edition, notes""",
}

GALE: Final[Mapping[str, str]] = {
    "title": "title",
    "author": "author, authors, author(s), byline",
    "citation": "source",
    "source": "from, publication title",
    "date": "date",
    "body": "full text",
    "abstract": "abstract, article summary",
    "section": "section",
    "language": "language",
    "id": "gale document number",
    "url": "document url, bookmark",
    "dateline": "dateline",
    "subject": "subject, subjects, topic overview, named work",
    "place": "geographic area, location",
    "person": "person, people, named person",
    "company": "organization, company",
    "": """publisher, document type, length, content level, lexile measure, issn, accession number,
        article type, database, service name, product, file number, event, industry codes""",
}

NEWSBANK: Final[Mapping[str, str]] = {
    "title": "title, headline",
    "author": "author/byline, author, byline, authors",
    "source": "paper, source, newspaper",
    "date": "date, publication date",
    "section": "section",
    "id": "record number, article id, record",
    "url": "openurl link, persistent url, link, bookmark",
    "dateline": "dateline",
    "body": "article text, full text",
    "": """estimated printed pages, edition, page, column, series, length, readability, memo, caption, correction,
        index terms, keywords, type, upload date, openurl article bookmark (right click, and copy the link location),
        web url, product, description""",
}

WISO: Final[Mapping[str, str]] = {
    "title": "titel",
    "author": "autor, autoren, von",
    "citation": "quelle",
    "section": "ressort",
    "id": "dokumentnummer",
    "url": "dauerhafte adresse des dokuments",
    "rights": "alle rechte vorbehalten",
    "subject": "schlagworte, schlagwörter, thema",
    "": "ausgabe, rubrik, issn, seite, seiten, jahrgang, serie, sonstiges, klassifikation",
}

EUROPRESSE: Final[Mapping[str, str]] = {
    "author": "auteur, auteurs",
    "section": "rubrique, section",
    "": "illustration, illustration(s), encadré, note",
}

#: tags of reference managers' format, in which all databases give their results without the text
RIS: Final[Mapping[str, str]] = {
    "title": "ti, t1, ct",
    "author": "au, a1",
    "source": "t2, jo, jf, ja, bt",
    "date": "da, y1",
    "year": "py",
    "abstract": "ab, n2",
    "section": "se",
    "language": "la",
    "id": "an",
    "url": "ur, l2",
    "dateline": "cy",
    "subject": "kw",
    "": """ty, er, id, a2, a3, a4, ad, av, c1, c2, c3, c4, c5, c6, c7, c8, ca, cn, cp, db, do, dp, ed, ep, et, is, j1,
        j2, l1, l3, l4, lb, lk, m1, m2, m3, n1, nv, op, pb, pp, ri, rn, rp, sn, sp, st, t3, ta, tt, u1, u2, u3, u4, u5,
        vl, vo, y2""",
}
