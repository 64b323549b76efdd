"""Factiva's XML of search results (PPSResponse): the articles of an export with paragraphs, codes and their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from ingest import bylines
from ingest.encoding import plain
from ingest.parsers.contract import Context, Parser
from ingest.parsers.newsxml import Keys, date_in, documents, evidence_of, is_kill, language_of, mentions_in, root_of
from ingest.parsers.newsxml_text import attribute, body_of, children, every, first, line_of, name_of
from store.model import Article, Rejected

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ROOTS = frozenset({"PPSResponse", "ppsArticleResponse", "ppsarticleResultSet", "ppsarticle"})
_KINDS = {"company": "COMPANY", "industry": "TOPIC", "newsSubject": "TOPIC", "region": "PLACE", "person": "PERSON"}
#: Elements with a column of their own, or that are codes and the look of the page.
_USED = frozenset(
    {"headline", "leadParagraph", "tailParagraphs", "byline", "accessionNo", "reference", "logo", *_KINDS}
)


def sniff(head: bytes, name: str) -> bool:
    """The root element of Factiva's answers."""
    del name
    return root_of(head) in _ROOTS


def parse(stream: BinaryIO, context: Context) -> Iterator[Article | Rejected]:
    """One article per ``article``; a number of articles that does not come out is reported at the end."""
    del context
    keys = Keys()
    number = said = 0
    for found in documents(stream):
        if isinstance(found, Rejected):
            number += 1
            yield found
            continue
        line, root = found
        for result in every(root, "ppsarticleResultSet"):
            count = attribute(result, "count")
            said += int(count) if count.isascii() and count.isdigit() and len(count) < 8 else 0
        for article in every(root, "article"):
            number += 1
            yield _article(article, number, line + int(article.sourceline or 1) - 1, keys)
    if said and said != number:
        reason = f"the export says {said} documents, {number} are in the file"
        yield Rejected(code="count-mismatch", reason=reason, record=number)


def _article(article: Element, number: int, line: int, keys: Keys) -> Article | Rejected:
    title = _line(article, "headline")
    lead, rest = _paragraphs(article, "leadParagraph"), _paragraphs(article, "tailParagraphs")
    body = "\n\n".join(filter(None, (lead, rest)))
    if not title and not body:
        return Rejected(code="not-an-article", reason="neither a headline nor a text", record=number, line=line)
    accession = _line(article, "accessionNo")
    published, dated = date_in("factiva-xml", *_dates(article, "publicationDate"))
    modified, _ = date_in("factiva-xml", *_dates(article, "modificationDate"))
    byline = _line(article, "byline")
    cut = any(attribute(each, "truncation") not in ("", "None") for each in every(article, "paragraph"))
    texts = {"title": ("headline", title), "byline": ("byline", byline), "body": ("leadParagraph+tailParagraphs", body)}
    return Article(
        key=keys.next(accession, number),
        native_id=accession,
        title=title,
        body=body,
        lead=lead if rest else "",
        byline=byline,
        authors=bylines.authors(byline),
        source=_line(article, "sourceName"),
        section=_line(article, "sectionName"),
        credit=_line(article, "credit"),
        published=published,
        modified=modified if modified and (published is None or modified.value != published.value) else None,
        language=language_of(_line(article, "baseLanguage")),
        withdrawn=is_kill("", title),
        truncated=cut,
        mentions=mentions_in(_tags(article)),
        evidence=(*evidence_of("factiva-xml", **texts), *dated),
        extra=_extra(article),
    )


def _line(article: Element, name: str) -> str:
    return next(filter(None, map(line_of, children(article, name))), "")


def _paragraphs(article: Element, name: str) -> str:
    """The paragraphs of a part; tables and the like are set in fixed columns."""
    parts = [each for part in children(article, name) for each in (list(every(part, "paragraph")) or [part])]
    texts = (_as_set(each) if attribute(each, "display") == "Fixed" else body_of(each) for each in parts)
    return "\n\n".join(filter(None, texts))


def _as_set(paragraph: Element) -> str:
    lines = plain("".join(map(str, paragraph.itertext()))).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _dates(article: Element, name: str) -> Iterator[tuple[str, str]]:
    for each in children(article, name):
        for part in ("dateTime", "date"):
            yield f"{name}/{part}", line_of(first(each, part))
        yield name, line_of(each)


def _tags(article: Element) -> Iterator[tuple[str, str]]:
    for child in article:
        kind = _KINDS.get(name_of(child))
        if kind:
            yield kind, line_of(first(child, "name"))


def _extra(article: Element) -> dict[str, object]:
    """What has no column; codes stand together under their kind."""
    extra: dict[str, object] = {}
    for child in article:
        name, text = name_of(child), line_of(child)[:1000]
        if name in _KINDS:
            codes = extra.setdefault(f"{name}_codes", [])
            if isinstance(codes, list):
                codes.append(attribute(child, "code"))
        elif name and text and name not in _USED:
            extra[name] = f"{extra[name]} {text}" if name in extra else text
    return extra


#: where its documents say what the evidence of an article leaves out
_RULES: Mapping[str, str] = MappingProxyType(
    {"source": "sourceName", "section": "sectionName", "language": "baseLanguage"}
)
PARSER = Parser(name="factiva-xml", version=3, suffixes=(".xml",), sniff=sniff, parse=parse, rules=_RULES)
