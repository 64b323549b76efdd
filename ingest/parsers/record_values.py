"""Values of record fields to what an article holds: dates, names, links, texts, whatever shape a source gave them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from types import MappingProxyType
from urllib.parse import urlsplit

from ingest.bylines import authors
from ingest.dates import find_dates, has_two_readings, read_date
from ingest.encoding import clean, plain
from ingest.markup import body_text, has_markup, text_of
from ingest.parsers.block_text import blocks_text, has_blocks
from ingest.parsers.cell_values import of_cell
from ingest.parsers.record_markup import without_widgets
from ingest.patterns import regex
from store.model import Link, Mention, PrintedDate
from store.open_dates import OPEN

#: Our field -> the kind of its names as entities.
KINDS = (("topics", "TOPIC"), ("people", "PERSON"), ("orgs", "ORG"), ("places", "PLACE"), ("companies", "COMPANY"))
#: What the New York Times calls the kinds of its keywords.
_TERMS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("persons", "person"), "PERSON"),
        **dict.fromkeys(("organizations", "organization"), "ORG"),
        **dict.fromkeys(("glocations", "location"), "PLACE"),
        **dict.fromkeys(("subject", "creative_works", "title"), "TOPIC"),
    }
)
_EPOCH = regex(r"\d{10}(?:\.\d+)?$|\d{13}$")
#: "2019030512", which as seconds since 1970 would be a day of 2033: none that has an hour like this is before 2030.
_HOUR = regex(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])(?:\.0+)?$")
_SERIAL = regex(r"(?:29|3\d|4\d|5[0-4])\d{3}(?:\.\d+)?$")
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a table's clock has no zone
_MIDNIGHT = ("T00:00:00", " 00:00:00", "T00:00:00.000", "T00:00:00.000000")
_DATES = ("$date", "value", "date", "iso", "$numberLong")  #: names under which an object holds a date ...
_DATE_IN = 2  #: ... or one more object that does, as MongoDB's canonical form has it
_LANGUAGE = regex(r"([a-zA-Z]{2})(?:[-_][A-Za-z0-9]{2,8})*$")
_NAMED = """
arabic:ar bengali:bn bulgarian:bg catalan:ca chinese:zh croatian:hr czech:cs danish:da dutch:nl english:en estonian:et
finnish:fi french:fr german:de greek:el hebrew:he hindi:hi hungarian:hu icelandic:is indonesian:id italian:it
japanese:ja korean:ko latvian:lv lithuanian:lt malay:ms norwegian:no persian:fa polish:pl portuguese:pt romanian:ro
russian:ru serbian:sr slovak:sk slovenian:sl spanish:es swahili:sw swedish:sv tamil:ta thai:th turkish:tr ukrainian:uk
urdu:ur vietnamese:vi
"""
_THREE = """
ara:ar ben:bn bul:bg cat:ca chi:zh zho:zh hrv:hr cze:cs ces:cs dan:da dut:nl nld:nl eng:en est:et fin:fi fre:fr fra:fr
ger:de deu:de gre:el ell:el heb:he hin:hi hun:hu ice:is isl:is ind:id ita:it jpn:ja kor:ko lav:lv lit:lt may:ms msa:ms
nor:no nob:nb nno:nn per:fa fas:fa pol:pl por:pt rum:ro ron:ro rus:ru srp:sr slo:sk slk:sk slv:sl spa:es swa:sw swe:sv
tam:ta tha:th tur:tr ukr:uk urd:ur vie:vi
"""  #: ISO 639-2 and 639-3
#: a line end as a program writes it into a cell: behind a sentence, or two
_WRITTEN_LINE = regex(r"[.!?…\"”’»)]\s?(?:\\r)?\\n|\\n(?:\\r)?\\n")
_SPACES = " \u00a0"
_ENDS = '.!?:…"”’»\n'
_GOES_ON = regex(r"[ \u00a0](?=[^\W\d_A-Z])[^A-Z\n]|[,;)](?=\s|$)")  #: how the rest of a sentence begins
#: Languages as crawlers' exports name them -> ISO 639-1.
_LANGUAGES: Mapping[str, str] = MappingProxyType(dict(pair.split(":") for pair in (_NAMED + _THREE).split()))
#: under which of its fields an object in place of a line has that line, the surest first
_NAMES = (
    *("name", "main", "basic", "title", "text", "value", "rendered", "original", "default", "label", "webTitle"),
    *("displayName", "display_name", "displayname", "username", "data", "attributes", "fields", "node"),
    *("@id", "url", "href"),
)
_ADDRESSES = ("url", "href", "link", "canonical_url")
_EXTRA_CHARACTERS = 65_536  #: of one unmapped value; a longer one is cut and says so


_NOBODY = regex(r"\[?\s*(?:s\.\s?[nl]\.?|sine nomine|sine loco)\s*(?:$|[\]),;:(])", re.IGNORECASE)


def is_nobody(name: str) -> bool:
    """Whether a catalogue says that no publisher is named: "[s.n.]", "[S.l.] : [s.n.]"."""
    return _NOBODY.match(name) is not None


def date_of(value: object, *, rule: str, order: str = "") -> PrintedDate | None:
    """The date in a field: text as printed, year to hour in ten digits, seconds or milliseconds since 1970 (then UTC),
    ``{"$date": ...}``, ``{"$date": {"$numberLong": ...}}``, CSL's ``{"date-parts": [[2019, 3, 5]]}``.
    """
    if isinstance(value, Mapping) and "date-parts" in value:
        value = _of_parts(value["date-parts"])
    for _ in range(_DATE_IN):
        if isinstance(value, Mapping):
            value = next((value[name] for name in _DATES if name in value), None)
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, bool) or value is None:
        return None
    text = plain(str(value)).strip()
    hour = _HOUR.match(text)
    found = read_date("{}-{}-{}T{}:00".format(*hour.groups())) if hour else None
    if found is None and _EPOCH.match(text):
        seconds = float(text) / (1000 if len(text) == 13 and "." not in text else 1)
        moment = datetime.fromtimestamp(seconds, UTC)
        return PrintedDate(value=moment.isoformat()[:16], text=text, rule=f"{rule} epoch", offset=0)
    found = found or read_date(text, order=order)
    if found is None:
        return None
    if found.offset is None and text.endswith(_MIDNIGHT):  # of a day alone, as programs print it
        return PrintedDate(value=found.value[:10], text=text[:300], rule=rule)
    return PrintedDate(value=found.value, text=text[:300], rule=rule, offset=found.offset)


def serial_day(value: object, *, rule: str) -> PrintedDate | None:
    """The day that a number of five figures is in a table: Excel counts from 1899, "43951.5" is noon of 30 April 2020.
    None for days before May 1979, which as days since 1970, of other programs, would be of our years.
    """
    text = str(value)
    if isinstance(value, bool) or not _SERIAL.match(text):
        return None
    moment = _DAY_ZERO + timedelta(minutes=round(float(text) * 24 * 60))
    return PrintedDate(value=moment.isoformat()[: 16 if "." in text else 10], text=text, rule=f"{rule} serial day")


def _of_parts(parts: object) -> str:
    """The first day of CSL's list, "2019-03-05"; "" for anything else."""
    first = parts[0] if isinstance(parts, list) and parts else None
    numbers = [str(number).zfill(2) for number in first[:3]] if isinstance(first, list) else []
    return "-".join(numbers) if all(number.isdecimal() for number in numbers) else ""


def why_no_date(text: str) -> str:
    if has_two_readings(text) or any(found.ambiguous for found in find_dates(text[:200])):
        return f"{OPEN} of day and month; give the order with --dates"
    return "no date can be read from it"


def one_line(value: object) -> str:
    """A field's text on one line, markup gone."""
    if isinstance(value, str):
        text = text_of(value) if has_markup(value) else body_text(value) if "&" in value else plain(value)
        return " ".join(text.split())
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return "; ".join(filter(None, map(one_line, value[:50])))
    if isinstance(value, Mapping):
        return next((one_line(value[name]) for name in _NAMES if value.get(name)), "")
    return ""


def text_value(value: object) -> str:
    if isinstance(value, str):
        return body_text(without_widgets(_with_lines(value) if "\\n" in value else value))
    if has_blocks(value):
        return blocks_text(value)
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(text_value, _whole(value))))
    if isinstance(value, Mapping):
        names = ("text", "value", "rendered", "html", "content", "body", "plain", "paragraphs", "basic", "#text")
        return next((text_value(value[name]) for name in names if value.get(name)), "")
    return ""


def _with_lines(text: str) -> str:
    """The text with the line ends that its program wrote as a backslash and an "n", where it has no others."""
    if "\n" in text or not _WRITTEN_LINE.search(text):
        return text
    return text.replace("\\r\\n", "\n").replace("\\n", "\n").replace("\\t", " ").replace('\\"', '"')


def _whole(items: Sequence[object]) -> Sequence[object]:
    """Paragraphs out of a page's text nodes, which break at each link, as scrapers keep them; their spaces tell."""
    texts = [item for item in items if isinstance(item, str) and item]
    if len(texts) < len(items) or not any(map(_GOES_ON.match, texts[1:])):
        return items
    whole = texts[:1]
    for left, right in pairwise(texts):
        open_end = left[-1] in _SPACES and left.rstrip()[-1:] not in _ENDS
        if open_end or _GOES_ON.match(right) or (right[0] in _SPACES and left[-1] not in _ENDS):
            whole[-1] += right
        else:
            whole.append(right)
    return whole


def lead_of(summary: object, body: str) -> str:
    lead = text_value(summary)
    return lead if lead and body.startswith(lead) and lead != body else ""


def id_of(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("$oid") or value.get("value") or value.get("@value")
    text = one_line(value)
    return text if len(text) <= 500 else ""


def first_line(value: object) -> str:
    value = _listed(value)
    return one_line(value[0] if isinstance(value, list) and value else value)


def url_of(value: object) -> str:
    text = first_line(value.get("@id") or value.get("url") if isinstance(value, Mapping) else value)
    return text if re.match(r"(?:https?:|www\.|//|/|file:|[\w-]+\.\w)", text, re.IGNORECASE) else ""


def host_of(url: object) -> str:
    """The site of an address, "milltowntimes.example"; "" where none can be told."""
    try:
        return (urlsplit(str(url).strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def without_www(source: str) -> str:
    """An outlet that is a host without what all hosts share."""
    return source[4:] if source[:4].lower() == "www." and " " not in source else source


def is_address(value: object) -> bool:
    """Whether a value is a web address and nothing else."""
    return isinstance(value, str) and re.match(r"https?://\S+$", value.strip(), re.IGNORECASE) is not None


def language_code(text: str) -> str:
    """ISO 639-1 of "en", "en-GB", "eng", "English"; "" for anything else."""
    found = _LANGUAGE.match(text)
    return found[1].lower() if found else _LANGUAGES.get(text.strip().lower(), "")


def _listed(value: object) -> object:
    """The list that an object only holds: {"nodes": [...]} of GraphQL, {"data": [...]} of Strapi."""
    if isinstance(value, dict) and isinstance(inner := value.get("nodes") or value.get("data"), list):
        return inner
    return value


def names_of(value: object) -> list[str]:
    value = _listed(value)
    items = value if isinstance(value, list) else [value]
    return [name for name in map(_person, items[:100]) if name and of_cell(name) is not None]


def _person(value: object) -> str:
    if isinstance(value, Mapping) and not value.get("name"):
        for names in (("firstname", "lastname"), ("given", "non-dropping-particle", "family"), ("literal",)):
            parts = [part for name in names if (part := one_line(value.get(name)))]
            if parts:
                return " ".join(parts)
    return one_line(value)


def authors_of(value: object, names: list[str]) -> tuple[str, ...]:
    """The names. In a list beside names what is none goes: newspaper3k keeps "Staff Writer" as a writer."""
    if isinstance(_listed(value), list):
        return tuple(dict.fromkeys(found for name in names for found in authors(name))) or tuple(dict.fromkeys(names))
    return authors(names[0]) if names else ()


def count_of(value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value if 0 <= value < 2**31 else None
    if isinstance(value, str) and value.isascii() and value.strip().isdigit() and len(value) < 10:
        return int(value)
    return None


def mentions_of(raw: Mapping[str, object]) -> tuple[Mention, ...]:
    found = []
    for ours, kind in KINDS:
        value = _listed(raw[ours])
        if isinstance(value, str):
            value = re.split(r"\s*[,;|]\s*", value) if len(value) < 5000 else []
        for item in value if isinstance(value, list) else []:
            told, named = _term(item) if isinstance(item, dict) else (kind, item)
            name = one_line(named)
            if 0 < len(name) <= 200:
                found.append(Mention(kind=told or kind, name=name))
    return tuple(dict.fromkeys(found))


def _term(item: Mapping[str, object]) -> tuple[str, object]:
    """(kind, name) of a keyword that says its kind; "": none. The Guardian's tags have its writers and forms too."""
    kind, value = item.get("name"), item.get("value")
    if isinstance(kind, str) and isinstance(value, str) and kind in _TERMS:
        return _TERMS[kind], value
    if "webTitle" in item:
        return "", item["webTitle"] if item.get("type", "keyword") == "keyword" else ""
    return "", item


def links_of(value: object) -> tuple[Link, ...]:
    found = []
    if isinstance(value, Mapping):  # Arc's related_content: lists by kind
        value = next((inner for inner in value.values() if isinstance(inner, list)), None)
    for item in value if isinstance(value, list) else []:
        if isinstance(item, str):
            address = bool(re.match(r"https?:", item))
            found.append(Link(kind="related", title="" if address else one_line(item), url=item if address else ""))
        elif isinstance(item, Mapping):
            named = (item.get(name) for name in ("title", "headline", "headlines", "name"))
            title = one_line(next(filter(None, named), None))
            url = url_of(next(filter(None, (item.get(name) for name in _ADDRESSES)), None))
            if title or url:
                native_id = id_of(item.get("id"))
                kind = re.sub(r"\W+", "_", one_line(item.get("kind") or item.get("rel")).lower()) or "related"
                found.append(Link(kind=kind, title=title, url=url, native_id=native_id))
    return tuple(dict.fromkeys(found))


def extra_value(value: object) -> object:
    if isinstance(value, str) and len(value) > _EXTRA_CHARACTERS:
        return value[:_EXTRA_CHARACTERS] + " [cut]"
    return value


def cleaned(value: object) -> object:
    """The value with no NUL and no lone surrogate in any of its strings."""
    if isinstance(value, str):
        return clean(value)[0]
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    if isinstance(value, dict):
        return {clean(name)[0]: cleaned(item) for name, item in value.items()}
    return value
