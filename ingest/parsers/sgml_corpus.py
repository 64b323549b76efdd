"""News corpora as SGML records ``<DOC>``: TREC's and CLEF's newspapers, AQUAINT, Gigaword, and files made like them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import BinaryIO, Final

from ingest.bylines import authors
from ingest.encoding import decode, head_text, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.exports import names_in
from ingest.parsers.newsxml import Keys, date_in, evidence_of, language_of, mentions_in, place_of, without_title
from ingest.parsers.newsxml_text import wire_text
from ingest.parsers.sgml_records import records
from ingest.patterns import regex
from store.model import Article, Evidence, PrintedDate, Rejected

#: Field of an article -> the elements that hold it, the best first, in the letter case of TREC's disks.
_ELEMENTS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "native_id": ("DOCNO", "DOCID", "ID"),
        "title": ("HEADLINE", "HEAD", "HL", "TITLE", "TI"),
        "byline": ("BYLINE", "AUTHOR", "AU", "AUTHORS"),
        "published": ("DATE", "DATE_TIME", "DD", "PUBDATE", "PD", "DATETIME", "DATE1"),
        "dateline": ("DATELINE",),
        "section": ("SECTION", "CATEGORY", "CAT", "GENRE"),
        "source": ("PUB", "SO", "SOURCE", "PUBLICATION", "NEWSPAPER"),
        "url": ("URL",),
        "language": ("LANGUAGE", "LANG"),
        "topics": ("SUBJECT", "DESCRIPT", "KEYWORDS", "IN", "KW"),
        "lead": ("LEADPARA", "LP", "LD", "LE"),
        "body": ("TEXT", "TX", "TE", "BODY", "CONTENT", "MAIN"),
        "type": ("DOCTYPE", "TYPE"),
    }
)
#: The letters that the ids of the collections begin with -> who published what is in them.
_PUBLISHERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "AFP": "Agence France-Presse",
        "AP": "Associated Press",
        "APW": "Associated Press",
        "CNA": "Central News Agency",
        "EFE": "EFE",
        "FBIS": "Foreign Broadcast Information Service",
        "FT": "Financial Times",
        "GH": "The Glasgow Herald",
        "LA": "Los Angeles Times",
        "LTW": "Los Angeles Times/Washington Post",
        "NYT": "The New York Times",
        "SDA": "Schweizerische Depeschenagentur",
        "SJMN": "San Jose Mercury News",
        "WPB": "Washington Post/Bloomberg",
        "WSJ": "The Wall Street Journal",
        "XIE": "Xinhua",
        "XIN": "Xinhua",
    }
)
#: Languages in the ids of the Gigaword collections: "AFP_FRE_19940512.0001".
_LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {"ARB": "ar", "CMN": "zh", "ENG": "en", "FRE": "fr", "SPA": "es"}
)
_TEXTS: Final = frozenset({"lead", "body"})
_UNTOLD: Final = frozenset({"native_id", "published", "topics", "type"})  #: evidence is not kept of these, or elsewhere
_TO_EDITORS: Final = frozenset({"advis", "advisory"})  #: Gigaword's word for notes that were not for readers
#: What a newer file says in its <doc> tag -> the field.
_ATTRIBUTES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "id": "native_id",
        "docid": "native_id",
        "title": "title",
        "author": "byline",
        "date": "published",
        "source": "source",
        "sitename": "source",
        "section": "section",
        "url": "url",
        "lang": "language",
        "language": "language",
        "type": "type",
    }
)
_DOC = regex(r"<doc(?:\s[^<>]{0,2000})?>", re.IGNORECASE)
_OF_A_CORPUS = regex(r"<docno>|<text[\s>]|<headline>|<doc\s[^<>]{0,500}?\b(?:doc)?id\s*=", re.IGNORECASE)
_ATTRIBUTE = regex(r"""([A-Za-z_][\w:-]{0,40})\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')""")
_TAG = regex(r"</?[A-Za-z!][^<>]*>")
_PICTURE = regex(r"<image(?:\s[^<>]*)?>[^<]*</image>", re.IGNORECASE)
_QUOTED = regex(r"<!\[CDATA\[|\]\]>")
_PARAGRAPH = regex(r"</?p(?:\s[^<>]*)?>", re.IGNORECASE)
_DAY_IN_ID = regex(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)|(?<!\d)([7-9]\d)(\d\d)(\d\d)(?=[-.])")
_DIGITS = regex(r"((?:19|20)?\d\d)(\d\d)(\d\d)$")
_US_DAY = regex(r"(\d\d?)/(\d\d?)/(\d\d)$")  #: <DD> of the Wall Street Journal, a collection of 1987-92
_FILED = regex(r"^[A-Z]{2,5}\s+(\d{1,2}\s+[A-Z]{3}\s+\d\d)\s*/\s*")  #: "FT  14 MAY 91 / Headline"
_PREFIX = regex(r"([A-Za-z]+)(?:_([A-Z]{3})_)?")
_INDENTED = regex(r"\n[ \t]{2,12}\S")
_NUMBER = regex(r"[A-Z]+(?:-[A-Z]+)*-\d[\d-]*$")  #: <AU> of the FBIS: "FBIS-AFR-94-061"
_SHORT = 0.85  #: of the longest line: a sentence that ends on a shorter one ends its paragraph


@dataclass(frozen=True, slots=True)
class _Said:
    """What a record says of one field, and where."""

    place: str  #: the element's name, or "@" and the attribute's
    text: str  #: as it stands there, tags included


_NOTHING = _Said("", "")


def sniff(head: bytes, name: str) -> bool:
    """A record ``<DOC>`` with a number, a headline or a text, after a document type or comments at most."""
    del name
    start = head_text(head).lstrip("\ufeff \t\r\n")
    found = _DOC.search(start, 0, 2048)
    if found is None or not all(line.startswith(("<!", "<?")) for line in start[: found.start()].split("\n") if line):
        return False
    return _OF_A_CORPUS.search(start, found.start()) is not None


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per record; notes to editors and records without headline and text are none."""
    del context
    keys = Keys()
    for number, (line, raw) in enumerate(records(stream, "DOC", re.IGNORECASE), 1):
        if raw is None:
            yield Rejected(code="too-large", reason="the record is larger than 64 MiB", record=number, line=line)
            continue
        yield _article(raw.decode("ascii") if raw.isascii() else decode(raw).text, keys, number, line)


def _article(text: str, keys: Keys, number: int, line: int) -> Article | Rejected:
    said = _fields(_QUOTED.sub("", text) if "<![CDATA[" in text else text)
    lines = {field: " ".join(_clean(found.text).split()) for field, found in said.items() if field not in _TEXTS}
    if lines.get("type", "").lower() in _TO_EDITORS:
        return Rejected(code="not-an-article", reason="a note to editors", record=number, line=line)
    title = _FILED.sub("", lines.get("title", ""))
    body = without_title(_body(said), title)
    if not title and not body:
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    native_id = lines.get("native_id", "")
    published, dated = _published(lines, said)
    byline = "" if _NUMBER.match(lines.get("byline", "")) else lines.get("byline", "")
    section = lines.get("section", "").split(";")[0].strip()
    prefix = _PREFIX.match(native_id)
    publisher = _PUBLISHERS.get(prefix[1].upper(), "") if prefix and "source" not in lines else ""
    language = language_of(lines.get("language", "")) or _LANGUAGES.get(prefix[2] or "" if prefix else "", "")
    told = {field: (said[field].place, value) for field, value in lines.items() if field not in _UNTOLD}
    told |= {"byline": (said["byline"].place, byline)} if "byline" in told else {}
    told |= {"body": (said.get("body", said.get("lead", _NOTHING)).place, body)}
    told |= {"source": (said["native_id"].place, native_id)} if publisher else {}
    told |= {"language": (said["native_id"].place, native_id)} if language and "language" not in lines else {}
    return Article(
        key=keys.next(native_id, number),
        native_id=native_id,
        title=title,
        body=body,
        byline=byline,
        authors=authors(byline),
        source=lines.get("source", publisher),
        section=section,
        dateline=place_of(lines.get("dateline", "")),
        published=published,
        url=lines.get("url", ""),
        language=language,
        truncated=not text.rstrip()[-6:].lower().endswith("</doc>"),
        mentions=mentions_in(("TOPIC", name) for name in _topics(said.get("topics", _NOTHING))),
        evidence=(*dated, *evidence_of("sgml-corpus", **told)),
        extra={name: lines[name] for name in ("type", "section") if name in lines and lines[name] != section},
    )


def _topics(said: _Said) -> list[str]:
    """The index terms; in the Wall Street Journal's element each has a line."""
    text = _clean(said.text)
    return names_in(re.sub(r"\n+", ";", text) if said.place == "IN" else " ".join(text.split()))


def _fields(text: str) -> dict[str, _Said]:
    """What the elements of a record say, and the attributes of its tag where no element does."""
    low = text.lower()
    low = low if len(low) == len(text) else text  # "İ" grows when lowered; letter case then counts
    opened = _DOC.match(text)
    said = {}
    for field, names in _ELEMENTS.items():
        for name in names:
            inside = _insides(text, low, name.lower())
            found = "\n\n".join(inside) if field in _TEXTS else next(inside, "")
            if found.strip():
                said[field] = _Said(name, found)
                break
    for name, double, single in _ATTRIBUTE.findall(opened[0]) if opened else ():
        field = _ATTRIBUTES.get(name.lower(), "")
        if field and field not in said and (double or single).strip():
            said[field] = _Said(f"@{name}", double or single)
    if opened and not {"body", "lead"} & said.keys():
        said["body"] = _Said("DOC", _beside(text[opened.end() :], said))
    return said


def _beside(text: str, said: Mapping[str, _Said]) -> str:
    """A record's text without its elements that were read."""
    for found in said.values():
        if not found.place.startswith("@"):
            text = re.sub(rf"(?is)<{found.place}(?:\s[^<>]*)?>{re.escape(found.text)}(?:</{found.place}>)?", "", text)
    return text


def _insides(text: str, low: str, name: str) -> Iterator[str]:
    """What is inside of each element of this name; one that is never closed ends where the next one opens."""
    end = closed = 0
    while (start := low.find(f"<{name}", end)) >= 0:
        opened = low.find(">", start)
        end = opened if opened >= 0 else len(text)
        if opened < 0 or low[start + len(name) + 1] not in "> \t\r\n":
            continue
        closed = low.find(f"</{name}>", opened) if closed >= 0 else -1  # not sought again where none is left
        end = closed if closed >= 0 else low.find("<", opened) % (len(text) + 1)
        yield text[opened + 1 : end]


def _body(said: Mapping[str, _Said]) -> str:
    """The text as paragraphs, the paragraphs that some papers set apart as their lead before it."""
    lead, body = (_paragraphs(said.get(field, _NOTHING).text) for field in ("lead", "body"))
    return body if not lead or body.startswith(lead) else f"{lead}\n\n{body}".strip()


def _paragraphs(raw: str) -> str:
    parts = _PARAGRAPH.split(_PICTURE.sub("", raw))
    if len(parts) > 1:
        return "\n\n".join(filter(None, (" ".join(_clean(part).split()) for part in parts)))
    text = _clean(parts[0]).strip("\n")
    if _INDENTED.search(text):
        return wire_text("\n" + text)
    return "\n\n".join(flowed for part in re.split(r"\n\s*\n", text) if (flowed := _flowed(part)))


def _flowed(text: str) -> str:
    """Wrapped lines joined; a paragraph ends with a sentence whose last line is shorter than lines are."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    full = max(map(len, lines), default=0) * _SHORT
    out: list[str] = []
    new = True
    for line in lines:
        if new:
            out.append(line)
        else:
            out[-1] += f" {line}"
        new = len(line) < full and line.endswith((".", "!", "?", '"', "'", "”", "»"))
    return "\n\n".join(out)


def _clean(raw: str) -> str:
    return plain(html.unescape(_TAG.sub(" ", raw) if "<" in raw else raw))


def _published(lines: Mapping[str, str], said: Mapping[str, _Said]) -> tuple[PrintedDate | None, list[Evidence]]:
    """The day that the record prints, else the one in its headline's or its own number."""
    text = lines.get("published", "")
    day, rule = _of_digits(_DIGITS.match(text)) or _us_day(text), said.get("published", _NOTHING).place
    filed, number = _FILED.match(lines.get("title", "")), lines.get("native_id", "")
    if not day and not text and (found := _DAY_IN_ID.search(number)):
        day, text, rule = _of_digits(found), number, said["native_id"].place
    if day:
        value = PrintedDate(value=day, text=text, rule=f"sgml-corpus:{rule}")
        return value, [Evidence(field="published", rule=value.rule, text=text)]
    headline = ("headline", filed[1]) if filed else ("headline", "")
    return date_in("sgml-corpus", (rule, text), (rule, _without_edition(text)), headline)


def _of_digits(found: re.Match[str] | None) -> str:
    """The day of "19940512" or "910514"; a year of two digits is one of the twentieth century's collections."""
    if found is None:
        return ""
    year, month, day = (int(group) for group in found.groups() if group)
    try:
        return date(year if year > 99 else 1900 + year, month, day).isoformat()
    except ValueError:
        return ""


def _us_day(text: str) -> str:
    found = _US_DAY.match(text)
    return _of_digits(_DIGITS.match(f"19{found[3]}{found[1]:0>2}{found[2]:0>2}")) if found else ""


def _without_edition(text: str) -> str:
    """Without what follows the weekday: "January 1, 1989, Sunday, Home Edition"."""
    return ", ".join(text.split(", ")[:3])


PARSER = Parser(name="sgml-corpus", version=3, suffixes=(".sgm", ".sgml"), sniff=sniff, parse=parse)
