"""The kinds of documents that are read: a literal table, the most specific first; modules are loaded when needed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

from ingest.parsers.contract import HEAD_SIZE, Parser
from ingest.patterns import regex
from ingest.sqlite_head import is_archive, is_sqlite
from store.errors import UsageError

FORMATS: Final[tuple[tuple[str, str], ...]] = (
    ("vertical", "ingest.parsers.vertical"),
    ("reuters-sgml", "ingest.parsers.reuters_sgml"),
    ("sgml-corpus", "ingest.parsers.sgml_corpus"),
    ("nitf", "ingest.parsers.nitf"),
    ("newsml-g2", "ingest.parsers.newsml_g2"),
    ("newsml-1", "ingest.parsers.newsml_1"),
    ("factiva-xml", "ingest.parsers.factiva_xml"),
    ("outlook-mac", "ingest.parsers.outlook_mac"),
    ("alto", "ingest.parsers.alto"),
    ("enex", "ingest.parsers.enex"),
    ("mediawiki", "ingest.parsers.mediawiki"),
    ("wordpress", "ingest.parsers.wordpress"),
    ("zotero", "ingest.parsers.zotero"),
    ("feed", "ingest.parsers.feed"),
    ("warc", "ingest.parsers.warc"),
    ("webarchive", "ingest.parsers.safari"),
    ("docx", "ingest.parsers.docx"),
    ("odt", "ingest.parsers.odt"),
    ("epub", "ingest.parsers.epub"),
    ("spreadsheet", "ingest.parsers.spreadsheet"),
    ("sqlite", "ingest.parsers.sqlite_tables"),
    ("parquet", "ingest.parsers.parquet"),
    ("outlook", "ingest.parsers.outlook"),
    ("pdf", "ingest.parsers.pdf"),
    ("rtf", "ingest.parsers.rtf"),
    ("subtitles", "ingest.parsers.subtitles"),
    ("iptc7901", "ingest.parsers.iptc7901"),
    ("ninjs", "ingest.parsers.ninjs"),
    ("ghost", "ingest.parsers.ghost"),
    ("telegram", "ingest.parsers.telegram"),
    ("har", "ingest.parsers.har"),
    ("json", "ingest.parsers.json_records"),
    ("xml", "ingest.parsers.xml_records"),
    ("gallica", "ingest.parsers.gallica"),
    ("mhtml", "ingest.parsers.mhtml"),
    ("mail", "ingest.parsers.mail"),
    ("html", "ingest.parsers.html_page"),
    ("database-export", "ingest.parsers.database_export"),
    ("nexis", "ingest.parsers.nexis"),
    ("factiva", "ingest.parsers.factiva"),
    ("bibtex", "ingest.parsers.bibtex"),
    ("csv", "ingest.parsers.csv_records"),
    ("story", "ingest.parsers.story_file"),
    ("markdown", "ingest.parsers.markdown_doc"),
    ("org", "ingest.parsers.org_doc"),
    ("asciidoc", "ingest.parsers.asciidoc"),
    ("rst", "ingest.parsers.rst_doc"),
    ("latex", "ingest.parsers.latex"),
    ("page-dump", "ingest.parsers.page_dump"),
)  #: (what --format takes, the module that has PARSER); a page dump is any text, so it comes last

_MARKUP = (
    "vertical",
    "reuters-sgml",
    "sgml-corpus",
    "nitf",
    "newsml-g2",
    "newsml-1",
    "factiva-xml",
    "outlook-mac",
    "alto",
    "xml",
)
#: Format -> what its documents begin with, after white space, of letters, digits and brackets: one of these bytes. One
#: that is not here may begin with any.
_BEGINS: Final[Mapping[str, bytes]] = MappingProxyType(
    {
        **dict.fromkeys(_MARKUP, b"<"),
        **dict.fromkeys(("feed", "telegram"), b"<{"),
        **dict.fromkeys(("json", "ninjs"), b"{["),
        **dict.fromkeys(("ghost", "har", "rtf"), b"{"),
        **dict.fromkeys(("docx", "epub", "spreadsheet", "parquet"), b"P"),  # zip, PAR1
        "odt": b"P<",
        "warc": b"Wf",  # WARC/, filedesc:
        "sqlite": b"S",
        "subtitles": b"<W0123456789",
        **dict.fromkeys(("org", "asciidoc", "latex", "bibtex", "outlook"), b""),  # signs only
        "iptc7901": b"abcdefghijklmnopqrstuvwxyz",
    }
)
#: What a document is taken for by its first bytes -> what it may turn out to be further on, where a first record begins
#: with a long text: its labels stand below it, or its first end tag.
_LATER: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"page-dump": ("xml", "database-export", "nexis", "factiva"), "html": ("xml",)}
)
_FIRST = regex(rb"(?:\xef\xbb\xbf)?[ \t\r\n\f\v]*([0-9A-Za-z<{\[])")

ANY_TEXT: Final = "page-dump"  #: its sniffer looks for text only
ANY_TEXTS: Final = (ANY_TEXT, "xml")  #: whose sniffers take files of other programs that begin as text does

_RESOURCES = regex(
    r"\.(css|m?js|map|woff2?|ttf|otf|eot|ico|svg|png|jpe?g|gif|webp|avif|bmp|tiff?|mp[34]|m4[av]|webm|og[gv]|wav|mov|avi"
    r"|swf|py|sh|sql|exe|dll|so|class|jar|sqlite3?|db|lock|part|crdownload|tmp|bak|swp)$",
    re.IGNORECASE,
)  #: what a saved page's folder holds beside the page, and other files that are no news whatever text they hold
_CONTROL = bytes((*range(1, 8), *range(14, 27), *range(28, 32)))


@cache
def parser(name: str) -> Parser:
    """The parser of this name. UsageError if there is none."""
    module = dict(FORMATS).get(name)
    if module is None:
        raise UsageError("unknown format", where=name, next_step=f"one of {', '.join(name for name, _ in FORMATS)}")
    found = import_module(module).PARSER
    if not isinstance(found, Parser) or found.name != name:
        raise TypeError(f"{module}.PARSER is not the parser {name}")
    return found


def detect(head: bytes, name: str) -> Parser | None:
    """The parser that knows a document by its first bytes, ``AHEAD_SIZE`` of them; None for an unknown kind."""
    found = _knows(head[:HEAD_SIZE], name)
    if len(head) <= HEAD_SIZE or found is None:
        return found
    later = (parser(form) for form in _LATER.get(found.name, ()))
    return next((each for each in later if each.sniff(head, name)), found)


def _knows(head: bytes, name: str) -> Parser | None:
    """The first parser of the table that knows these first bytes."""
    for form in _fitting(FORMATS, _first(head)):
        which = parser(form)  # loaded one by one, as far as needed
        if which.sniff(head, name):
            return which
    return None


@cache
def _fitting(table: tuple[tuple[str, str], ...], first: bytes) -> tuple[str, ...]:
    """The formats that may begin so, in the table's order."""
    return tuple(form for form, _ in table if first in _BEGINS.get(form, first))


def _first(head: bytes) -> bytes:
    """The letter, digit or bracket that a document begins with in whatever encoding; b"" where it is another sign."""
    found = _FIRST.match(head)
    return found[1] if found and b"\0" not in head else b""  # zeros: UTF-16 or UTF-32


def version(name: str) -> str:
    """Name and version as the ledger has them, "nitf/1"; "" for a parser that is gone."""
    return stamp(parser(name)) if name in dict(FORMATS) else ""


def stamp(which: Parser) -> str:
    return f"{which.name}/{which.version}"


def is_resource(name: str, head: bytes = b"") -> bool:
    """True for a name that says: no news, whatever is inside. People keep articles in SQLite files called .db."""
    return _RESOURCES.search(name) is not None and (is_archive(head) or not is_sqlite(head))


def is_binary(head: bytes) -> bool:
    """Bytes that are no text in any encoding: zero bytes that are no UTF-16 or UTF-32, or many control characters."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    zeros = head.count(0)
    control = len(head) - len(head.translate(None, _CONTROL))
    if control * 20 <= len(head) and zeros * 10 <= len(head):
        return False
    from ingest.encoding import is_wide  # noqa: PLC0415

    return not (zeros and is_wide(head))  # halves of Greek and Russian letters look like control characters
