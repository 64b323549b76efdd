"""What programs keep beside the pages that they saved: caches, logs, settings, and the same page in further forms.

A rule looks at a path and at the names around it, never into a file. What is named as an argument is read all the same.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from ingest.patterns import regex
from store.keys import path_text

CODE: Final = "side-file"  #: of such a file in the ledger
_LONGEST: Final = 2_000  #: code points of a path; a zip may have names of 64 KiB, made to take time
Names = Callable[[str], Collection[str]]  #: a folder, without "/" at its end -> the names in it, none if there is none
_Rule = Callable[["re.Match[str]", Names], "Side | None"]


@dataclass(frozen=True, slots=True)
class Side:
    """A file or folder that is part of something else."""

    place: str  #: its path
    reason: str  #: for the ledger


def side(path: str, names: Names) -> Side | None:
    """What a file with this path, "/" before each part, is beside the pages of a program; None for any other."""
    if len(path) > _LONGEST or not _SIGNS.search(path):
        return None
    matches = ((pattern.search(path), rule) for pattern, rule in _RULES)
    return next((found for match, rule in matches if match and (found := rule(match, names))), None)


def _own(reason: str, *beside: str) -> _Rule:
    """A rule for the program's own files, group "own", where one of these names stands beside them (any, if none is
    given).
    """

    def rule(match: re.Match[str], names: Names) -> Side | None:
        fits = not beside or not set(beside).isdisjoint(names(match["top"]))
        return Side(f"{match['top']}/{match['own']}", reason) if fits else None

    return rule


def _original(match: re.Match[str], names: Names) -> Side | None:
    """What wget -K keeps: "a.html.orig" beside a page whose links it turned, "a.orig" where it added ".html"."""
    beside = names(match["top"])
    page = next((page for page in (match["own"], f"{match['own']}.html") if page in beside), "")
    return Side(match[0], f"wget's copy of {path_text(page)} from before its links were turned") if page else None


#: What ArchiveBox makes of one page, that first which shows it as a reader saw it.
_FORMS: Final = ("singlefile.html", "output.html")
_POORER: Final = ("warc", "readability", "mercury", "htmltotext.txt", "output.pdf")
_SNAPSHOT: Final = regex(r"^(?P<top>.*/archive/\d{9,10}(?:\.\d+)?)/(?P<own>[^/]+)(?:/.*)?$")
_ITS_OWN: Final = frozenset(
    ["index.json", "index.html", "headers.json", "favicon.ico", "screenshot.png", "archive.org.txt", "media", "git"]
)


def _snapshot(match: re.Match[str], names: Names) -> Side | None:
    """A file of a page's folder in ArchiveBox: one form of the page is read."""
    top, own = match["top"], match["own"]
    forms = _forms(top, names)
    if own in _ITS_OWN and forms is not None:
        return Side(f"{top}/{own}", "ArchiveBox's notes on a page")
    if not forms or own == forms[0]:
        return None
    return Side(f"{top}/{own}", f"ArchiveBox's other copy of the page in {path_text(forms[0])}")


def _forms(top: str, names: Names) -> list[str] | None:
    """The names of a page's forms in its folder, the one to read first; None for no folder of ArchiveBox."""
    beside = names(top)
    if not {"index.json", "index.html"} <= set(beside):
        return None
    mirrored = next((name for name in sorted(beside) if "." in name and names(f"{top}/{name}")), "")
    forms = [*(form for form in _FORMS if form in beside), *([mirrored] if mirrored else [])]
    return forms + [form for form in _POORER if form in beside]


def next_form(path: str, names: Names) -> str:
    """The file or folder with the next form of a page whose file at ``path`` turned out to have none; "" for none."""
    match = _SNAPSHOT.search(path) if len(path) <= _LONGEST else None
    forms = _forms(match["top"], names) if match else None
    if not match or not forms or match["own"] not in forms[:-1]:
        return ""
    return f"{match['top']}/{forms[forms.index(match['own']) + 1]}"


def _web_archive(match: re.Match[str], names: Names) -> Side | None:
    """A crawl's folder whose pages are in its archive/."""
    top = match["top"]
    if "archive" in names(top) and any(".warc" in name for name in names(f"{top}/archive")):
        return Side(f"{top}/{match['own']}", "part of a web archive whose pages are read from its archive/")
    return None


def _package(match: re.Match[str], names: Names) -> Side | None:
    """The description of a package of web archives."""
    packed = any(name.endswith(".wacz") for name in names(match["top"]))
    return Side(match[0], "a list of the web archives beside it") if packed else None


#: The texts of an item of the Internet Archive: its pages apart, its text, the scan with its text.
_TEXTS: Final = ("_hocr.html", "_djvu.txt", "_hocr_searchtext.txt.gz", ".pdf", "_text.pdf", "_bw.pdf", ".epub")


def _item(match: re.Match[str], names: Names) -> Side | None:
    """A file of a downloaded item of the Internet Archive: of the texts of one scan one is read."""
    beside = names(match["top"])
    item = match["top"].rpartition("/")[2]  #: downloads are folders named like it
    if not any(f"{each}{end}" in beside for each in (item, match["id"]) for end in ("_meta.xml", "_files.xml")):
        return None
    if match["kind"] not in _TEXTS:
        return Side(match[0], "the Internet Archive's notes on the item")
    texts = [kind for kind in _TEXTS if f"{match['id']}{kind}" in beside]
    if len(texts) < 2 or match["kind"] == texts[0]:
        return None
    return Side(match[0], f"the Internet Archive's other copy of the text in {path_text(match['id'] + texts[0])}")


def _one_page(match: re.Match[str], names: Names) -> Side | None:
    """A part of a page saved as a zip or folder with the page as index.html (SingleFileZ)."""
    beside = names(match["top"])
    return (
        Side(f"{match['top']}/{match['own']}", "a part of the saved page index.html")
        if "index.html" in beside
        else None
    )


def _frame(match: re.Match[str], names: Names) -> Side | None:
    """A frame of a page that ScrapBook saved."""
    beside = names(match["top"])
    page = "index.html" in beside and not {"index.dat", "sb-file2url.txt"}.isdisjoint(beside)
    return Side(match[0], "a frame of the saved page index.html") if page else None


#: Files of a repository or a data set, and what a site tells programs; whoever wrote them.
_PROJECT: Final = (
    r"(?:README|Readme|readme)(?:[._-][A-Za-z]{2})?(?:\.(?:md|txt|rst|org|adoc|html?))?|CITATION(?:\.(?:cff|bib|txt|md))?"
    r"|(?:LICEN[CS]E|COPYING|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT)(?:\.(?:md|txt|rst))?"
    r"|(?:package|package-lock|composer|tsconfig|datapackage)\.json|requirements\.txt"
)
_TO_PROGRAMS: Final = (
    r"(?:robots|ads|app-ads|humans|security|llms)\.txt|(?:site|manifest)\.webmanifest|browserconfig\.xml"
)
_IN = r"^(?P<top>.*)/(?P<own>{})(?:/.*)?$"  #: a file or folder of this name and all below it
_RULES: Final[tuple[tuple[re.Pattern[str], _Rule], ...]] = (
    (regex(_IN.format("hts-cache")), _own("HTTrack's cache of the mirror beside it", "hts-log.txt", "index.html")),
    (regex(_IN.format(r"hts-(?:log|err|nohup)\.(?:txt|out)")), _own("a log of HTTrack")),
    (regex(_IN.format(r"wget-log(?:\.\d+)?")), _own("a log of wget")),
    (regex(r"^(?P<top>.*)/(?P<own>[^/]+)\.orig$"), _original),
    (_SNAPSHOT, _snapshot),
    (
        regex(_IN.format(r"index\.(?:json|html)|sources|logs|ArchiveBox\.conf")),
        _own("ArchiveBox's own", "ArchiveBox.conf"),
    ),
    (
        regex(_IN.format(r"pages|indexes|logs|crawls|reports|text|warc-cdx|datapackage(?:-digest)?\.json")),
        _web_archive,
    ),
    (regex(r"^(?P<top>.*)/datapackage(?:-digest)?\.json$"), _package),
    (
        regex(
            r"""^(?P<top>.*)/(?P<id>[^/]+?)(?P<kind>_(?:meta|files|reviews|scandata|djvu|dc|marc|metasource|abbyy)\.xml
            |_(?:page_numbers|hocr_pageindex|events)\.json(?:\.gz)?|_meta\.sqlite|_chocr\.html\.gz|_abbyy\.gz
            |_hocr\.html|_djvu\.txt|_hocr_searchtext\.txt\.gz|(?:_text|_bw)?\.pdf|\.epub)$""",
            re.VERBOSE,
        ),
        _item,
    ),
    (regex(_IN.format(r"manifest\.json|frames(?=/)")), _one_page),
    (regex(r"^(?P<top>.*)/index_\d+\.x?html?$"), _frame),
    (regex(_IN.format("locate|styles|translators|pipes")), _own("Zotero's own", "zotero.sqlite")),
    (regex(_IN.format(r"(?:filter|junk)log\.html")), _own("a log of Thunderbird")),
    (regex(_IN.format(r"external\.html")), _own("HTTrack's own", "hts-log.txt", "hts-cache")),
    (regex(rf"^(?P<top>.*)/(?P<own>{_PROJECT})$"), _own("about the files beside it, no news")),
    (regex(rf"^(?P<top>.*)/(?P<own>{_TO_PROGRAMS})$"), _own("what a site tells programs, no news")),
    (regex(_IN.format(r"archive_browser\.html")), _own("Google's list of what it exported")),
    (
        regex(_IN.format("My Activity|Chrome")),
        _own("Google's record of what was looked at", "archive_browser.html"),
    ),
)
#: One of these is in each path that a rule may fit.
_SIGNS: Final = regex(
    r"/hts-|/wget-log|\.orig$|/archive/\d{9}|/index\.(?:json|html)$|/(?:sources|logs|pages|indexes|crawls|reports|text"
    r"|warc-cdx|frames|locate|styles|translators|pipes|My Activity|Chrome)/|/ArchiveBox\.conf$|/datapackage"
    r"|_[a-z_]+\.(?:xml|json|html|txt|pdf|sqlite|gz)|\.(?:pdf|epub)$|/manifest\.json$|/index_\d|log\.html$"
    r"|/archive_browser|/external\.html$|/(?:[Rr]eadme|[A-Z][A-Z_]+)(?:[._-][A-Za-z]+)*$"
    r"|/(?:package|package-lock|composer|tsconfig)\.json$|/(?:requirements|robots|(?:app-)?ads|humans|security|llms)\.txt$"
    r"|\.webmanifest$|/browserconfig"
)


@lru_cache(maxsize=64)
def _listed(folder: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208 - plain names
    except OSError:
        return frozenset()


def on_disk() -> Names:
    """Names in folders of the system, the last few kept: for one walk."""
    _listed.cache_clear()
    return _listed


def among(members: Collection[str]) -> Names:
    """Names in the folders of an archive with these members; their paths begin with "/" here."""

    @cache
    def folders() -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for member in members:
            path = f"/{member}"
            while path:
                path, _, name = path.rpartition("/")
                names = found.setdefault(path, set())
                if name in names:
                    break
                names.add(name)
        return found

    return lambda folder: folders().get(folder, ())
