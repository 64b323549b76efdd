"""Gallica's exports of text read by machine, as text or page: an article an issue, with its catalogue's fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from ingest.dates import read_date
from ingest.encoding import decode, plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.exports import language_in
from ingest.parsers.html_page.stripper import strip_tags
from ingest.patterns import regex
from store.model import Article, Evidence, PrintedDate, Rejected

_ASKED: Final = b"Rappel de votre demande"
_TOP: Final = 3072  #: bytes in which it stands, those of a page's head included
_NOTICE: Final = "Notice complète"
_READ: Final = "Le texte affiché peut comporter"  #: the last line before the text: that a machine read it, and how well
_MORE = regex(r"\s*En savoir plus sur l['’]OCR\s*")  #: the link below it
_QUALIFIED = regex(r"\s\([^()]{0,60}\b1[5-9]\d\d[^()]{0,10}\)$")  #: "Le Figaro (Paris. 1854)": of several, this one
_FIELD = regex(r"^([^\W\d_][^:\n]{1,40}?)\s:\s+(\S[^\n]{0,1000})$", re.MULTILINE)
_ARK = regex(r"ark:/[\w/.-]{5,60}")
_RATE = regex(r"(\d{1,3}(?:[.,]\d+)?)\s?%")
_BOOK = regex(r"monographie|manuscrit|partition|image|carte", re.IGNORECASE)
_SERIAL = regex(r"en série|périodique|presse|fascicule", re.IGNORECASE)
_BROKEN = regex(r"(?<=[^\W\d_])[-¬]\n(?=[a-zà-ÿ])")


def sniff(head: bytes, name: str) -> bool:
    """What was asked for, and the catalogue's notice."""
    del name
    return _ASKED in head and b"Notice compl" in head


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    text = decode(stream.read()).text
    text = strip_tags(text) if "</p>" in text.lower() else text
    text = plain(text).replace("\u00a0", " ")
    head, said, body = _parted(text)
    fields: dict[str, list[str]] = {}
    for name, value in _FIELD.findall(head):
        fields.setdefault(name.strip().lower(), []).append(value.strip())
    kinds = " ".join(fields.get("type", []))
    if _BOOK.search(kinds) and not _SERIAL.search(kinds):
        yield Rejected(code="not-an-article", reason=f"no paper: {kinds[:80]}")
        return
    body = "\n\n".join(filter(None, (" ".join(_BROKEN.sub("", part).split()) for part in body.split("\n\n"))))
    if not body:
        yield Rejected(code="empty-document", reason="an export without the text that was read")
        return
    yield _article(fields, said, body, context)


def _parted(text: str) -> tuple[str, str, str]:
    """The catalogue's notice, the line on the reading, and the text."""
    at = text.find(_READ)
    if at < 0:
        notice = text.find(_NOTICE)
        last = [found.end() for found in _FIELD.finditer(text, max(0, notice), 20_000)]
        at = last[-1] if last else 0
        return text[:at], "", text[at:]
    end = text.find("\n\n", at)
    end = len(text) if end < 0 else end
    more = _MORE.match(text, end)
    return text[:at], text[at:end], text[more.end() if more else end :]


def _article(fields: dict[str, list[str]], said: str, body: str, context: Context) -> Article:
    def one(*names: str) -> str:
        return next((fields[name][0] for name in names if fields.get(name)), "")

    title = one("titre")
    issued = one("date d'édition", "date d’édition", "date")
    found = read_date(issued, order=context.date_order, language="fr") if issued else None
    day = PrintedDate(value=found.value, text=issued, rule="gallica:date-d-edition") if found else None
    source = _QUALIFIED.sub("", title.partition(" : ")[0].strip())
    ark = next((mark[0] for value in fields.get("identifiant", []) if (mark := _ARK.search(value))), "")
    rate = _RATE.search(said)
    extra = {name: values if len(values) > 1 else values[0] for name, values in fields.items() if name not in _TOLD}
    told = {"title": title, "source": source, "url": ark, "language": one("langue"), "native_id": ark}
    evidence = [Evidence(field=name, rule="gallica:notice", text=text[:300]) for name, text in told.items() if text]
    evidence += [Evidence(field="published", rule=day.rule, text=day.text[:300])] if day else []
    return Article(
        key="1",
        native_id=ark,
        title=title,
        body=body,
        source=source,
        published=day,
        url=f"https://gallica.bnf.fr/{ark}" if ark else "",
        language=language_in(one("langue")),
        evidence=(*evidence, Evidence(field="body", rule="gallica:text", text=body[:80])),
        extra=extra | ({"read_right_percent": rate[1]} if rate else {}),
    )


_TOLD: Final = frozenset({"titre", "date d'édition", "date d’édition", "langue", "identifiant"})
PARSER = Parser(name="gallica", version=2, suffixes=(".txt", ".html"), sniff=sniff, parse=parse)
