"""One small document of every format that is read, written for the tests."""

from __future__ import annotations

import csv
import io
import json
import plistlib
import sqlite3
import textwrap
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import docx
import openpyxl
from arro3.core import Array, DataType, Table
from arro3.io import write_parquet

from tests.compound import Item, message
from tests.test_warc import page, web_archive
from tests.test_web_archives import wacz

CASES = Path(__file__).parent / "cases"
LINES = (
    "Dock workers in the southern port of Marrena agreed Tuesday night to return to their cranes, ending a walkout.",
    "The union said its members would get a seven percent raise over two years, half of what they had asked for.",
    "Officials expect the backlog to be cleared within nine days, and perishable cargo is to be unloaded first.",
)
TEXT = "\n\n".join(LINES)
HTML_TEXT = "".join(f"<p>{line}</p>" for line in LINES)

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Post</title>
<item><title>Cranes move again (RSS)</title><guid>r1</guid><pubDate>Tue, 01 Nov 2016 23:30:00 -0500</pubDate>
<description><![CDATA[{HTML_TEXT}]]></description></item></channel></rss>"""
VRT = "<text title='Cranes move again (VRT)' date='2016-11-08'>\n" + "\n".join(
    "<p>\n" + "\n".join(f"{word}\tX" for word in line.split()) + "\n</p>" for line in LINES
)
SCAN = "".join(
    f"<TextLine>{''.join(f'<String CONTENT={word!r}/>' for word in line.split())}</TextLine>" for line in LINES
)
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title><entry><id>tag:a,1</id>
<title>Cranes move again (Atom)</title><published>2016-11-02T08:00:00Z</published>
<content type="html"><![CDATA[{HTML_TEXT}]]></content></entry></feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Harbour Post",
    "items": [
        {
            "id": "j1",
            "title": "Cranes move again (JSON Feed)",
            "content_text": TEXT,
            "date_published": "2016-11-03T08:00:00Z",
        }
    ],
}
MHTML = f"""From: <Saved by Blink>\r
Snapshot-Content-Location: https://harbour.example/cranes\r
Subject: Cranes move again\r
Date: Fri, 26 Apr 2024 09:00:00 +0200\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="m"\r
\r
--m\r
Content-Type: text/html; charset=utf-8\r
Content-Location: https://harbour.example/cranes\r
\r
<html lang=en><head><title>Cranes move again (MHTML)</title>
<meta property="article:published_time" content="2016-11-04"></head>
<body><article><h1>Cranes move again (MHTML)</h1>{HTML_TEXT}</article></body></html>\r
--m--\r
"""
EML = f"""From: "Lee, Ann" <ann@post.example>
To: desk@paper.example
Subject: Cranes move again (mail)
Date: Sat, 05 Nov 2016 23:30:00 -0500
Message-ID: <abc@post.example>
Content-Type: text/plain; charset=utf-8

{TEXT}
"""
MBOX = (
    "From ann@post.example Sun Nov  6 10:00:00 2016\nFrom: a@b.example\nSubject: Cranes move again (mbox)\n"
    f"Date: Sun, 6 Nov 2016 10:00:00 +0000\nMessage-ID: <1@x>\n\n{TEXT}\n"
)
MARKDOWN = f"---\ntitle: Cranes move again (Markdown)\ndate: 2016-11-07\n---\n{TEXT}\n"
ORG = (
    "#+TITLE: Cranes move again (Org)\n#+DATE: <2016-11-07 Mon 08:00>\n#+AUTHOR: Ann Lee\n#+OPTIONS: toc:nil\n\n"
    f"{LINES[0]}\n\n* What comes next\n:PROPERTIES:\n:CUSTOM_ID: next\n:END:\n{LINES[1]}\n\n{LINES[2]}\n"
)
STORY = """By
Ann Lee

PUBLISHED:

08:00 EST, 7 November 2016

Dock workers in the southern port of Marrena went back to work on Monday.

@highlight

Cranes move again (highlight)
"""
RST = (
    "Cranes move again (reST)\n########################\n\n:date: 2016-11-07 08:00\n:authors: Ann Lee, Tom Reed\n"
    f":slug: cranes\n\n{LINES[0]}\n\nWhat comes next\n===============\n\n{LINES[1]}\n\n{LINES[2]}\n"
)
ASCIIDOC = (
    "= Cranes move again (AsciiDoc)\nAnn Lee <ann@post.example>\nv1.0, 2016-11-07\n:lang: en\n\n"
    f"{LINES[0]}\n\n== What comes next\n\n{LINES[1]}\n\n{LINES[2]}\n"
)
LATEX = (
    "\\documentclass{article}\n\\title{Cranes move again (LaTeX)}\n\\author{Ann Lee}\n\\date{7 November 2016}\n"
    f"\\begin{{document}}\n\\maketitle\n{TEXT}\n\\end{{document}}\n"
)
GALLICA = (
    "Rappel de votre demande:\n\nFormat de téléchargement: : Texte\n\nNotice complète:\n\n"
    "Titre : Le Petit Marrenais : organe quotidien\n\nÉditeur : [s.n.] (Marrena)\n\nDate d'édition : 1913-11-29\n\n"
    "Type : publication en série imprimée\n\nLangue : Français\n\nIdentifiant : ark:/12148/bpt6k171034n\n\n"
    f"Le texte affiché peut comporter un certain nombre d'erreurs.\n\n{TEXT}\n"
)
ANPA = (
    b"\x16\x16\x01f0704\x1f_reute\r\nu f BC-CRANES   02-26 0105\r\n\x02\r\n"
    b"CRANES MOVE AGAIN\r\n    MARRENA, Feb 26 - Dock workers agreed.\r\n\x03"
)
OLM = """<?xml version="1.0" encoding="UTF-8"?>
<emails elementCount="1"><email><OPFMessageCopyHTMLBody>{}</OPFMessageCopyHTMLBody>
<OPFMessageCopySentTime>2016-11-05T08:30:00</OPFMessageCopySentTime>
<OPFMessageCopySubject>Cranes move again (Outlook for Mac)</OPFMessageCopySubject></email></emails>
""".format("".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in LINES))
RTF = "{\\rtf1\\ansi{\\info{\\title Cranes move again (RTF)}}" + "".join(f"\\pard {line}\\par " for line in LINES) + "}"


ENEX = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
<en-export export-date="20161120T101010Z" application="Evernote/Windows" version="6.x"><note>
<title>Cranes move again (Evernote) - The Harbour Post</title><content><![CDATA[<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">
<en-note><div>By Ann Lee</div><div>3 November 2016</div>
{"".join(f"<div>{line}</div>" for line in LINES)}</en-note>]]></content><created>20161113T091201Z</created>
<tag>harbour</tag><note-attributes><source>web.clip</source><source-url>https://harbour.example/cranes</source-url>
</note-attributes></note>
<note><title>My own</title><content><![CDATA[<en-note><div>Ask Ann.</div></en-note>]]></content>
<created>20161114T091201Z</created></note></en-export>"""

TAKEOUT = f"""<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>
<id>tag:blogger.com,1999:blog-7</id><title>The Harbour Post</title>
<entry><id>tag:blogger.com,1999:blog-7.post-2</id><blogger:parent>tag:blogger.com,1999:blog-7.post-1</blogger:parent>
<blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status><author><name>Tom</name>
<blogger:type>ANONYMOUS</blogger:type></author><content type='html'>Well done.</content>
<published>2016-11-09T09:00:00Z</published></entry>
<entry><id>tag:blogger.com,1999:blog-7.post-1</id><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>
<author><name>Ann Lee</name><uri></uri><blogger:type>BLOGGER</blogger:type></author>
<title>Cranes move again (Blogger)</title><content type='html'><![CDATA[{HTML_TEXT}]]></content>
<published>2016-11-09T08:00:00Z</published><updated>2016-11-09T08:30:00Z</updated>
<category scheme='tag:blogger.com,1999:blog-7' term='Port'/><blogger:filename>/2016/11/cranes.html</blogger:filename>
<link/><enclosure/><blogger:trashed/></entry></feed>"""
WORDPRESS = f"""<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4.3" created="2024-03-01 09:12" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Harbour Post</title><link>https://post.example</link>
<language>en-GB</language><wp:author><wp:author_login>alee</wp:author_login>
<wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>
<item><title>Cranes move again (WordPress)</title><link>https://post.example/2016/cranes/</link>
<dc:creator><![CDATA[alee]]></dc:creator><content:encoded><![CDATA[{TEXT}

[caption id="a" width="3"]<img src="c.jpg" alt="Cranes" /> A picture[/caption]]]></content:encoded>
<excerpt:encoded><![CDATA[The walkout is over.]]></excerpt:encoded><wp:post_id>7</wp:post_id>
<wp:post_date>2016-11-02 08:00:00</wp:post_date><wp:post_date_gmt>2016-11-02 07:00:00</wp:post_date_gmt>
<wp:post_modified>2016-11-03 09:00:00</wp:post_modified><wp:comment_status>open</wp:comment_status>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="port">Port</category>
<wp:comment><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type></wp:comment></item>
<item><title>cranes.jpg</title><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
</channel></rss>"""


MEDIUM = f"""<!DOCTYPE html><html><head><title>Cranes move again (Medium)</title></head><body><article class="h-entry">
<header><h1 class="p-name">Cranes move again (Medium)</h1></header>
<section data-field="subtitle" class="p-summary">
The port breathes
</section>
<section data-field="body" class="e-content"><section class="section"><div class="section-divider"><hr></div>
<h3 class="graf graf--h3 graf--title">Cranes move again (Medium)</h3>
<h4 class="graf graf--h4 graf--subtitle">The port breathes</h4>
{HTML_TEXT}<figure class="graf graf--figure"><img src="a.png"><figcaption>A crane</figcaption></figure>
<h4 class="graf graf--h4">What comes next</h4>
<p class="graf graf--p">Nothing is <a href="https://harbour.example/talks">settled</a>.</p>
<div class="graf graf--mixtapeEmbed"><a href="https://x.example/">Another story</a></div></section></section>
<footer><p>By <a href="https://medium.com/@lee" class="p-author h-card">Ann Lee</a> on <a href="https://medium.com/p/1a2b">\
<time class="dt-published" datetime="2016-11-11T09:30:00.000Z">November 11, 2016</time></a>.</p>
<p><a href="https://medium.com/@lee/cranes-1a2b" class="p-canonical">Canonical link</a></p>
<p>Exported from <a href="https://medium.com">Medium</a> on March 1, 2024.</p></footer></article></body></html>"""
POSTS = """post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
7.cranes,2016-11-12T10:00:00.000Z,true,,,newsletter,everyone,Cranes move again (Substack),The port breathes,
8.draft,,false,,,newsletter,everyone,Draft,,
"""
GHOST = {
    "meta": {"exported_on": 1709283600000, "version": "5.79.0"},
    "data": {
        "posts": [
            {
                "id": "g1",
                "title": "Cranes move again (Ghost)",
                "html": HTML_TEXT,
                "status": "published",
                "type": "post",
                "published_at": "2016-11-09T08:00:00.000Z",
                "custom_excerpt": "The port breathes",
            },
            {"id": "g2", "title": "About", "html": "<p>A letter.</p>", "status": "published", "type": "page"},
        ],
        "posts_authors": [{"post_id": "g1", "author_id": "1", "sort_order": 0}],
        "settings": [{"key": "title", "value": "The Harbour Letter"}],
        "users": [{"id": "1", "name": "Ann Lee"}],
    },
}
TELEGRAM = {
    "name": "The Harbour Channel",
    "type": "public_channel",
    "id": 1234,
    "messages": [
        {"id": 1, "type": "service", "date": "2016-11-09T10:00:00", "action": "create_channel"},
        {
            "id": 2,
            "type": "message",
            "date": "2016-11-10T08:00:00",
            "from": "The Harbour Channel",
            "text": [{"type": "bold", "text": "Cranes move again (Telegram)"}, f"\n\n{TEXT}"],
        },
    ],
}


def safari() -> bytes:
    page = f"<title>Cranes move again (Safari)</title><h1>Cranes move again (Safari)</h1><p>3 May 2016</p>{HTML_TEXT}"
    address = "https://harbour.example/2016/cranes"
    main = {"WebResourceData": page.encode("utf-16"), "WebResourceMIMEType": "text/html", "WebResourceURL": address}
    picture = {"WebResourceData": b"\x89PNG", "WebResourceMIMEType": "image/png", "WebResourceURL": f"{address}.png"}
    archive = {"WebMainResource": main | {"WebResourceTextEncodingName": "utf-16"}, "WebSubresources": [picture]}
    return plistlib.dumps(archive, fmt=plistlib.FMT_BINARY)


def substack() -> bytes:
    """An export as Substack gives it: a list of posts, and the text of each."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("posts.csv", POSTS)
        archive.writestr("posts/7.cranes.html", HTML_TEXT)
        archive.writestr("posts/8.draft.html", "<p>Not yet.</p>")
    return out.getvalue()


def word() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Cranes move again (Word)"
    document.add_heading("Cranes move again (Word)", 0)
    for line in LINES:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        **{name: name for name in ("office", "text", "table", "meta", "manifest")},
        "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
)
ODF += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
ODT_KIND = "application/vnd.oasis.opendocument.text"


def zipped(parts: Mapping[str, str | bytes], kind: str) -> bytes:
    """A zip of these parts, behind the one that names its kind."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", kind, zipfile.ZIP_STORED)
        for name, text in parts.items():
            packed.writestr(name, text)
    return out.getvalue()


def odt(text: str, *, title: str = "", **parts: str) -> bytes:
    """An OpenDocument text with this inside of its office:text, and more parts: "META-INF/manifest.xml" = ..."""
    about = f"<office:meta><dc:title>{title}</dc:title><dc:creator>admin</dc:creator></office:meta>"
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    content = {
        "content.xml": f"<office:document-content {ODF}>{body}</office:document-content>",
        "meta.xml": f"<office:document-meta {ODF}>{about}</office:document-meta>",
        "styles.xml": f"<office:document-styles {ODF}><text:p>A footer</text:p></office:document-styles>",
    }
    return zipped(content | parts, ODT_KIND)


ODT_TEXT = "<text:h>Cranes move again (ODT)</text:h>" + "".join(f"<text:p>{line}</text:p>" for line in LINES)
FODT = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {ODF} office:version="1.3" office:mimetype="{ODT_KIND}">'
    "<office:meta><dc:title>Cranes</dc:title></office:meta><office:body><office:text>"
    f"{ODT_TEXT.replace('ODT', 'flat')}</office:text></office:body></office:document>"
)


def epub(pages: Mapping[str, str], *, about: str = "", spine: Sequence[str] = (), **parts: str) -> bytes:
    """An EPUB of these pages, read in this order; ``about``: elements of its metadata."""
    names = {name: f"i{number}" for number, name in enumerate(pages)}
    items = "".join(
        f'<item id="{key}" href="{name}" media-type="application/xhtml+xml"/>' for name, key in names.items()
    )
    read_on = "".join(f'<itemref idref="{names[name]}"/>' for name in spine or pages)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{about}</metadata><manifest>{items}</manifest><spine>{read_on}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    inside = {f"OEBPS/{name}": page for name, page in pages.items()}
    return zipped(
        {"META-INF/container.xml": container, "OEBPS/content.opf": package} | inside | parts, "application/epub+zip"
    )


#: Cues of two seconds, without a pause.
_SAID = [part for line in LINES for part in textwrap.wrap(line, 60)]
_TIMES = [f"00:00:{n:02},000 --> 00:00:{n + 2:02},000" for n in range(0, 2 * len(_SAID), 2)]
SRT = "".join(f"{n}\n{time}\n{text}\n\n" for n, (time, text) in enumerate(zip(_TIMES, _SAID, strict=True), 1))
VTT = f"WEBVTT\n\n{SRT.replace(',000', '.000')}"
GAZETTE = (
    "<dc:title>The Harbour Gazette [Tue, 14 May 2019]</dc:title><dc:language>en</dc:language>"
    "<dc:date>2019-05-14T04:00:01.5+00:00</dc:date>"
    '<meta name="calibre:publication_type" content="periodical:newspaper:The Harbour Gazette"/>'
)
ARTICLE_PAGE = f"""<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Cranes move again (EPUB)</title></head>
<body class="calibre"><!-- a comment --><div class="calibre_navbar">| <a href="../article_1/index.html">Next</a> |
<a href="../index.html">Section menu</a> | <a href="../../index.html">Main menu</a> | </div>
<h1 class="calibre3">Cranes move again (EPUB)</h1>{HTML_TEXT.replace("<p>", '<p class="meta">')}
<div class="calibre_navbar"><hr/><p class="calibre2">This article was downloaded by <strong>calibre</strong> from
<a href="https://harbour.example/cranes" rel="calibre-downloaded-from">https://harbour.example/cranes</a></p>
| <a href="../index.html">Section menu</a> | </div></body></html>"""
SECTION_PAGE = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Port</title></head><body>
<h2 class="calibre_feed_title">Port</h2><ul class="calibre_feed_list">
<li><a href="article_0/index.html">Cranes move again</a><span class="article_date"> [Mon, 13 May 22:30]</span>
<div class="article_description">Dock workers</div></li></ul>
</body></html>"""
ISSUE_PAGES = {
    "index.html": "<html><body><p>Tuesday</p><ul><li><a href='feed_0/index.html'>Port</a></li></ul></body></html>",
    "feed_0/index.html": SECTION_PAGE,
    "feed_0/article_0/index.html": ARTICLE_PAGE,
}
CRANES = ("Cranes move again (PDF)", *(part for line in LINES for part in (line[:60], line[60:])))


def workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    """An Excel workbook with these sheets of rows."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def har(*answers: tuple[str, int, dict[str, object]]) -> bytes:
    """An HTTP archive with these answers: address, status, content."""
    entries = [
        {
            "startedDateTime": "2019-05-15T10:00:00.000+02:00",
            "request": {"method": "GET", "url": url},
            "response": {"status": status, "content": content},
        }
        for url, status, content in answers
    ]
    return json.dumps({"log": {"version": "1.2", "creator": {"name": "Firefox"}, "entries": entries}}).encode()


def pdf(lines: Sequence[str] = CRANES) -> bytes:
    """One page with these lines, in PDF 1.4's plainest form."""
    escaped = (line.strip().replace("(", "\\(").replace(")", "\\)") for line in lines)
    step = min(16, 740 // len(lines))
    shown = " ".join(f"({line}) Tj 0 -{step} Td" for line in escaped)
    stream = f"BT /F1 {min(11, step - 2)} Tf 40 760 Td {shown} ET".encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R>> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (Cranes move again \\(PDF\\)) >>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def record(name: str) -> dict[str, str]:
    return {"id": name, "title": f"Cranes move again ({name})", "date": "2016-11-08", "body": TEXT}


def table() -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["id", "title", "date", "body"])
    writer.writeheader()
    writer.writerow(record("CSV"))
    return out.getvalue().encode()


def corpus() -> bytes:
    """A Parquet table with one article."""
    columns = {name: Array([value], type=DataType.utf8()) for name, value in record("Parquet").items()}
    out = io.BytesIO()
    write_parquet(Table.from_pydict(columns), out)
    return out.getvalue()


def saved_mail() -> bytes:
    """A message that an Outlook before 2003 saved, in a code page."""
    texts = {0x001A: "IPM.Note", 0x0037: "Cranes move again (Outlook)", 0x0042: "Ann Lee", 0x1000: TEXT}
    headers = "From: Ann Lee <ann@post.example>\r\nMessage-ID: <abc@post.example>\r\n"
    sent = datetime(2016, 11, 5, 8, 30, tzinfo=UTC)
    return message(
        Item(texts=texts | {0x007D: headers}, moments={0x0039: sent}, numbers={0x3FFD: 1252}, code_page="cp1252")
    )


def tables() -> bytes:
    """A data base of SQLite with one article."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE posts (id TEXT, title TEXT, date TEXT, body TEXT)")
    connection.execute("INSERT INTO posts VALUES (?, ?, ?, ?)", tuple(record("SQLite").values()))
    connection.commit()
    data = connection.serialize()
    connection.close()
    return data


def documents() -> dict[str, bytes]:
    """File name -> bytes, one or more for each format."""
    wire = {path.name: path.read_bytes() for path in sorted((CASES / "newswire").iterdir())}
    return {
        "dump": (CASES / "page_dump" / "d01.txt").read_bytes(),
        "harbour.html": page(7),
        "rss": RSS.encode(),
        "atom": ATOM.encode(),
        "jsonfeed": json.dumps(JSON_FEED).encode(),
        "a.warc": web_archive(1, packed=False),
        "b.warc.gz": web_archive(2, packed=True),
        "c.wacz": wacz(3),
        "mhtml": MHTML.encode(),
        "eml": EML.encode(),
        "mac.olm.xml": OLM.encode(),
        "mbox": MBOX.encode(),
        "markdown": MARKDOWN.encode(),
        "org": ORG.encode(),
        "restructured": RST.encode(),
        "twice_told": STORY.encode(),
        "asciidoc": ASCIIDOC.encode(),
        "rtf": RTF.encode(),
        "gallica": GALLICA.encode(),
        "latex": LATEX.encode(),
        "site.xml": WORDPRESS.encode(),
        "takeout": TAKEOUT.encode(),
        "word": word(),
        "page.har": har(("https://harbour.example/7", 200, {"mimeType": "text/html", "text": page(7).decode()})),
        "workbook": workbook(Articles=[list(record("Excel")), list(record("Excel").values())]),
        "tables": tables(),
        "table.parquet": corpus(),
        "odt": odt(ODT_TEXT, title="Cranes"),
        "flat-odt": FODT.encode(),
        "epub": epub(ISSUE_PAGES, about=GAZETTE),
        "srt": SRT.encode(),
        "vtt": VTT.encode(),
        "pdf": pdf(),
        "anpa": ANPA,
        "jsonl": json.dumps(record("JSON Lines")).encode() + b"\n",
        "json": json.dumps([record("JSON")]).encode(),
        "csv": table(),
        "clipped.enex": ENEX.encode(),
        "safari": safari(),
        "saved.msg": saved_mail(),
        "medium.html": MEDIUM.encode(),
        "substack.zip": substack(),
        "ghost": json.dumps({"db": [GHOST]}).encode(),
        "telegram": json.dumps(TELEGRAM).encode(),
        "wiki.xml": (CASES / "wiki" / "wikinews.xml").read_bytes(),
        "library.bib": (CASES / "library" / "zotero.bib").read_bytes(),
        "library.rdf": (CASES / "library" / "zotero.rdf").read_bytes(),
        "factiva.xml": (CASES / "exports" / "factiva.xml").read_bytes().replace(b'count="3"', b'count="2"'),
        "proquest": (CASES / "exports" / "proquest.txt").read_bytes(),
        "scan.xml": f"<alto><Layout><TextBlock>{SCAN}</TextBlock></Layout></alto>".encode(),
        "tokens": f"{VRT}\n</text>\n".encode(),
        "trec.sgml": (CASES / "corpora" / "trec.sgml").read_bytes(),
        "release.xml": (CASES / "xml" / "release.xml").read_bytes(),
        **wire,
    }
