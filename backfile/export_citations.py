"""Exports for reference managers: BibTeX, RIS, CSL-JSON. Names stay as printed: nothing says which is the surname."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from search.console import dumps

if TYPE_CHECKING:
    from store.records import Record

WITHDRAWN = "Withdrawn: its source took it back"
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_TEX_SPECIAL = re.compile(r"[\\{}$&#%_~^]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_IN_URL = re.compile(r"[\s{}\\\"<>^`|]")  # not allowed raw in a URL (RFC 3986), and braces end a BibTeX field


def bibtex_chunks(articles: Iterable[Record], *, raw: bool) -> Iterator[str]:  # noqa: ARG001 - one signature
    """``@article`` entries with biblatex's ``date`` beside BibTeX's ``year``; key ``backfile-ID``."""
    for article in articles:
        columns = article.columns
        published = columns["published"] or ""
        fields = {
            "title": f"{{{_tex(columns['title'])}}}",  # two pairs of braces keep capitals as they are
            "author": " and ".join(map(_tex_name, columns["authors"])),
            "journal": _tex(columns["source"]),
            "date": published[:10],
            "year": published[:4],
            "month": published[5:7].lstrip("0"),
            "url": _url(columns["url"]),
            "urldate": (columns["retrieved"] or "")[:10],
            "langid": _tex(columns["language"]),
            "abstract": _tex(columns["lead"]),
            "keywords": "withdrawn" if columns["withdrawn"] else "",
            "note": f"Backfile article {article.id}" + (f". {WITHDRAWN}" if columns["withdrawn"] else ""),
        }
        if not columns["title"]:
            fields["title"] = ""
        lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        yield f"@article{{backfile-{article.id},\n{lines}\n}}\n\n"


def ris_chunks(articles: Iterable[Record], *, raw: bool) -> Iterator[str]:  # noqa: ARG001 - one signature
    """One ``TY - NEWS`` record per article, fields on one line each."""
    for article in articles:
        columns = article.columns
        published = columns["published"] or ""
        year, month, day = [*published[:10].split("-"), "", ""][:3]
        fields = [
            ("TY", "NEWS"),
            ("ID", f"backfile-{article.id}"),
            ("TI", columns["title"]),
            *(("AU", name) for name in columns["authors"]),
            ("T2", columns["source"]),
            ("PY", year),
            ("DA", f"{year}/{month}/{day}/" if year else ""),
            ("SE", columns["section"]),
            ("CY", columns["dateline"]),
            ("AB", columns["lead"]),
            ("AN", columns["native_id"]),
            ("LA", columns["language"]),
            ("UR", _url(columns["url"])),
            ("Y2", (columns["retrieved"] or "")[:10].replace("-", "/")),
            ("N1", WITHDRAWN if columns["withdrawn"] else ""),
            ("KW", "withdrawn" if columns["withdrawn"] else ""),
            *(("KW", name) for name in dict.fromkeys(mention.name for mention in article.mentions)),
        ]
        lines = [f"{tag}  - {line}" for tag, value in fields if (line := _one_line(value))]
        yield "\n".join([*lines, "ER  - ", "", ""])


def csl_chunks(articles: Iterable[Record], *, raw: bool) -> Iterator[str]:  # noqa: ARG001 - one signature
    """An array of ``article-newspaper`` items, as citeproc and Zotero read them."""
    yield "["
    for number, article in enumerate(articles):
        yield f"{',' if number else ''}\n{dumps(_csl_item(article))}"
    yield "\n]\n"


def _csl_item(article: Record) -> dict[str, object]:
    columns = article.columns
    item: dict[str, object] = {
        "id": f"backfile-{article.id}",
        "type": "article-newspaper",
        "title": columns["title"],
        "container-title": columns["source"],
        "author": [{"literal": name} for name in columns["authors"]],
        "issued": _date_parts(columns["published"]),
        "accessed": _date_parts(columns["retrieved"]),
        "section": columns["section"],
        "event-place": columns["dateline"],
        "abstract": columns["lead"],
        "URL": columns["url"],
        "language": columns["language"],
        "number": columns["native_id"],
        "keyword": "withdrawn" if columns["withdrawn"] else "",
        "note": WITHDRAWN if columns["withdrawn"] else "",
    }
    return {name: value for name, value in item.items() if value or name in ("id", "type")}


def _date_parts(value: str | None) -> dict[str, list[list[int]]] | None:
    parts = [int(part) for part in (value or "")[:10].split("-") if part.isdigit()]
    return {"date-parts": [parts]} if parts else None


def _tex(value: str) -> str:
    return _TEX_SPECIAL.sub(lambda found: _TEX[found.group()], _one_line(value))


def _tex_name(name: str) -> str:
    # A comma or the word "and" would split the name; braces keep it whole.
    text = _tex(name)
    return f"{{{text}}}" if "," in text or re.search(r"\band\b", text) else text


def _url(value: str) -> str:
    return _IN_URL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), value.strip())


def _one_line(value: str) -> str:
    return " ".join(_CONTROL.sub(" ", value).split())
