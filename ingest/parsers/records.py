"""Records of named fields (JSON objects, CSV rows) to articles: which field is which, by a literal table of names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.dates import read_date
from ingest.explained import explained
from ingest.parsers.block_text import has_blocks
from ingest.parsers.cell_values import FIRST, PRINTED, SHORT, is_file_name, of_cell, printed
from ingest.parsers.contract import Context
from ingest.parsers.library import is_library, note_in
from ingest.parsers.record_kinds import why_none, why_not_news
from ingest.parsers.record_markup import links_in
from ingest.parsers.record_names import IN_BLOCKS, Record, bare_name, flatten, guess
from ingest.parsers.record_pages import holds_page, page_in, with_page
from ingest.parsers.record_values import (
    KINDS,
    authors_of,
    count_of,
    date_of,
    extra_value,
    first_line,
    host_of,
    id_of,
    is_address,
    is_nobody,
    language_code,
    lead_of,
    links_of,
    mentions_of,
    names_of,
    one_line,
    serial_day,
    text_value,
    url_of,
    why_no_date,
    without_www,
)
from ingest.parsers.run_in_head import without_head
from ingest.patterns import regex
from store.model import Article, Evidence, Mention, PrintedDate, Rejected

Picked = Mapping[str, tuple[str, object]]  #: our field -> the source's and its value
_Read = Article | Rejected
_WITHDRAWN = frozenset({"withdrawn", "canceled", "cancelled", "killed", "retracted", "stat:canceled", "withheld"})
_MORE, _MORE_END = "[", " chars]"  #: what NewsAPI ("[+12 chars]") and GNews write around a number where they cut a text
_TAILS = (" - ", " | ", " – ", " — ")  #: between a title and the outlet
_NO_LETTER = regex(r"[\W_]+")
_TABLES = ("csv", "spreadsheet")  #: whose days may be Excel's numbers
_CELL = 32_767  #: code points that a cell of Excel holds; a text of so many was cut to them
_DOTS = ("…", "...")  #: at the end of a text that was cut
_BEGINNING = 40  #: code points in which two texts are the same
_ANCHOR = "<a "  #: what tweets have for a source: a link to the program that sent it
_PARTS = ("year", "month", "day")  #: of a day that stands in several columns
_NUMBER = regex(r"[\d,; ]+$")  #: ids of writers, sections and tags, which only their source can name
_WHOLE = ("subtitle", "credit")  #: fields of which a list is one line; of a list of others the first counts
_LINES = ("source", "section", "dateline", *_WHOLE)
_READ = (
    *("native_id", "published", "modified", "retrieved", "language", "url", "comment_count", "links", "byline"),
    *_LINES,
)


def columns_of(plan: Mapping[str, list[str]], flat: Record) -> tuple[tuple[str, str], ...]:
    """What each field is read from first, then the columns that nothing is read from."""
    read = tuple((ours, names[0]) for ours, names in plan.items() if names)
    known = {name for names in plan.values() for name in names}
    return (*read, *(("", name) for name in flat if name not in known))


@dataclass(slots=True)
class Mapper:
    """Reads the records of one document. ``order`` is what its dates agree on, once looked at."""

    context: Context
    prefix: str  #: of rules: "json", "csv"
    order: str = ""
    _plans: dict[tuple[str, ...], dict[str, list[str]]] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)

    def learn_order(self, records: Iterable[Record]) -> None:
        """Settle 03/04/2020 by the other dates of the document: one order fits them all, or none is taken."""
        self.order = self.context.date_order
        orders = set()
        for record in records if not self.order else ():
            flat = flatten(record)
            for name in self._plan(flat)["published"][:1]:
                value = flat[name]
                if not isinstance(value, str) or "/" not in value or read_date(value) is None:
                    continue
                numbers = re.findall(r"\d+", value)[:2]
                if len(numbers) == 2 and len(numbers[0]) < 3:
                    orders.add("DMY" if int(numbers[0]) > 12 else "MDY" if int(numbers[1]) > 12 else "")
        orders.discard("")
        if len(orders) == 1:
            self.order = orders.pop()

    def article(self, record: Record, number: int, line: int | None) -> Article | Rejected:
        """The record as an article, or why it is none."""
        try:
            return self._article(record, number, line)
        except RecursionError:
            return Rejected(code="too-deep", reason="the record is nested too deep", record=number, line=line)

    def _article(self, record: Record, number: int, line: int | None) -> Article | Rejected:
        flat = _flat(record)
        if number == 1:
            self.context.told(columns_of(self._plan(flat), flat))
        picked = self._picked(flat)
        if not picked["body"][0] and is_library(tuple(record)):
            picked["body"] = note_in(flat, one_line(picked["summary"][1]))
        page = self._page(picked) if holds_page(*picked["body"]) else None
        if isinstance(page, Rejected):
            return replace(page, record=number, line=line)
        mapped = self._mapped(record, flat, picked, page, number)
        if isinstance(mapped, Rejected):
            return replace(mapped, line=line)
        found = explained(without_head(mapped, self.prefix), self.prefix, _rules(picked))
        return with_page(found, page, named=picked["source"][0] != picked["url"][0]) if page else found

    def _page(self, picked: Picked) -> Article | Rejected | None:
        return page_in(picked["body"][1], one_line(picked["title"][1]), url_of(picked["url"][1]), self.context)

    def _mapped(self, record: Record, flat: Record, picked: Picked, page: Article | None, number: int) -> _Read:
        """The article of the picked values; ``page``: that of the page in the record, whose text counts."""
        raw = {ours: value for ours, (_, value) in picked.items()}
        title = _without_outlet(one_line(raw["title"]), first_line(raw["source"]))
        body, cut, used = self._text(picked, page)
        excerpt = _is_excerpt(picked, used)
        reason = "" if body and not excerpt else why_not_news(record) if body else why_none(record, title, picked)
        if reason:
            return Rejected(code="not-an-article", reason=reason, record=number)
        used.update(name for ours, (name, _) in picked.items() if name and ours not in ("summary", "status"))
        native_id, byline = id_of(raw["native_id"]), names_of(raw["byline"])
        published, modified, retrieved = (self._date(picked[ours]) for ours in ("published", "modified", "retrieved"))
        language = language_code(one_line(raw["language"]))
        url, comments = url_of(raw["url"]), count_of(raw["comment_count"])
        lines = {ours: (one_line if ours in _WHOLE else first_line)(raw[ours]) for ours in _LINES}
        mentions, links = mentions_of(raw), (*links_of(raw["links"]), *links_in(None if page else raw["body"], url))
        read = (native_id, published, modified, retrieved, language, url, comments, links, byline, *lines.values())
        used -= _unread(picked, read, mentions)
        return Article(
            key=self._key(native_id, number),
            native_id=native_id,
            title=title,
            subtitle=lines["subtitle"],
            body=body,
            lead=lead_of(raw["summary"], body),
            byline=", ".join(byline),
            authors=authors_of(raw["byline"], byline),
            source=lines["source"],
            section=_first_section(lines["section"]),
            dateline=lines["dateline"],
            credit=lines["credit"],
            published=published,
            modified=modified,
            retrieved=retrieved.value if retrieved else "",
            url=url,
            language=language,
            comment_count=comments,
            withdrawn=one_line(raw["status"]).lower() in _WITHDRAWN,
            truncated=cut,
            excerpt=excerpt,
            mentions=mentions,
            links=tuple(dict.fromkeys(links)),
            evidence=self._unread_date(picked["published"], published),
            extra={n: extra_value(value) for n, value in flat.items() if n not in used and value not in ("", None)},
        )

    def _plan(self, flat: Record) -> dict[str, list[str]]:
        """For each of our fields the source's fields that may hold it, best first; kept for records of equal shape."""
        shape = tuple(flat)
        plan = self._plans.get(shape)
        if plan is None:
            if len(self._plans) > 1000:  # records that all differ: the table must not grow with the file
                self._plans.clear()
            plan = self._plans[shape] = guess(shape, self.context.columns)
        return plan

    def _picked(self, flat: Record) -> dict[str, tuple[str, object]]:
        """Our field -> the source's and its value. A source that is an address is the article's own, as trafilatura
        writes it, and another one names the outlet. Numbers in place of names are left to ``extra``.
        """
        plan = self._plan(flat)
        picked = {ours: self._pick(flat, names) for ours, names in plan.items()}
        for ours in ("byline", "section", "topics"):
            if _is_number(picked[ours][1]):
                picked[ours] = self._pick(flat, [name for name in plan[ours] if not _is_number(flat[name])])
        if bare_name(picked["body"][0]) in IN_BLOCKS and not has_blocks(picked["body"][1]):
            picked["body"] = self._pick(flat, [name for name in plan["body"] if has_blocks(flat[name])])
        picked["body"] = self._longer(picked["body"], flat)
        if is_file_name(picked["body"][1]):
            picked["body"] = ("", None)
        source = picked["source"][1]
        if isinstance(source, str) and source.startswith(_ANCHOR):
            picked["source"] = ("", None)
        elif is_address(source):
            if not picked["url"][0]:
                picked["url"] = picked["source"]
            picked["source"] = self._pick(flat, [name for name in plan["source"] if not is_address(flat[name])])
        picked["published"] = _in_columns(picked["published"], flat)
        self._name_outlet(picked, flat)
        return picked

    def _name_outlet(self, picked: dict[str, tuple[str, object]], flat: Record) -> None:
        """A title that is an object with an id is the paper's, as in Trove's records, where another field is the
        headline. An outlet that nothing names is the site of the article's address.
        """
        outer, _, _ = picked["title"][0].rpartition(".")
        if bare_name(outer) == "title" and f"{outer}.id" in flat:
            others = [name for name in self._plan(flat)["title"] if not name.startswith(f"{outer}.")]
            headline = self._pick(flat, others)
            if headline[0]:
                picked["source"] = picked["source"] if picked["source"][0] else picked["title"]
                picked["title"] = headline
        name, value = picked["source"]
        if not name and is_address(picked["url"][1]):
            name, value = picked["url"][0], host_of(picked["url"][1])
        outlet = without_www(first_line(value))
        picked["source"] = ("", "") if is_nobody(outlet) else (name, outlet)

    def _longer(self, body: tuple[str, object], flat: Record) -> tuple[str, object]:
        """The text; where it ends in dots and another field goes on behind its beginning, as tweets have it, that."""
        text = body[1]
        if not isinstance(text, str) or not text.endswith(_DOTS):
            return body
        others = ((name, flat[name]) for name in self._plan(flat)["body"] if name != body[0])
        start = text[:_BEGINNING]
        return next(
            (each for each in others if isinstance(each[1], str) and len(each[1]) > len(text) and start in each[1]),
            body,
        )

    def _pick(self, flat: Record, names: list[str]) -> tuple[str, object]:
        for name in names:
            value = flat[name]
            if value not in (None, "", [], {}):
                return name, printed(value) if type(value) is str and value[0] in PRINTED else value
        return "", None

    def _text(self, picked: Picked, page: Article | None) -> tuple[str, bool, set[str]]:
        """The text, whether its source marked it as cut, and the columns that it is from."""
        name, value = picked["body"]
        full = self.prefix in _TABLES and isinstance(value, str) and len(value) == _CELL
        if page:
            return page.body, page.truncated or full, {name}
        body, used = self._body(picked)
        shown, cut = _without_mark(body)
        return shown, cut or full, used

    def _body(self, picked: Picked) -> tuple[str, set[str]]:
        name, value = picked["body"]
        body = text_value(value)
        if body:
            return body, {name}
        name, value = picked["summary"]
        return text_value(value), {name} if name else set()

    def _date(self, picked: tuple[str, object]) -> PrintedDate | None:
        name, value = picked
        rule = f"{self.prefix}:{name}"
        if self.prefix in _TABLES and name.lower() != "time" and (day := serial_day(value, rule=rule)):
            return day
        return date_of(value, rule=rule, order=self.order) if name else None

    def _key(self, native_id: str, number: int) -> str:
        key = native_id or str(number)
        mark = hash(key)
        if mark in self._seen:
            key = f"{key}~{number}"
        self._seen.add(mark)
        return key

    def _unread_date(self, picked: tuple[str, object], published: PrintedDate | None) -> tuple[Evidence, ...]:
        """Why the field that should be the date of publication is none."""
        name, value = picked
        if not name or published is not None:
            return ()
        text = one_line(value)[:300]
        rule, reason = f"{self.prefix}:{name}", why_no_date(text)
        return (Evidence(field="published", rule=rule, text=text, accepted=False, reason=reason),)


def _flat(record: Record) -> dict[str, object]:
    """The record's fields side by side, with what their cells stand for."""
    flat = flatten(record)
    for name, value in flat.items():
        if type(value) is float or (type(value) is str and (len(value) < SHORT or value[0] in FIRST)):
            flat[name] = of_cell(value)
    return flat


def _in_columns(picked: tuple[str, object], flat: Record) -> tuple[str, object]:
    """(columns, "2020-04-30") of a day that stands in columns of its own for year, month and day; else as picked."""
    if bare_name(picked[0]) not in (*_PARTS, "time"):
        return picked
    columns: dict[str, str] = {}
    for name in flat:
        if bare_name(name) in _PARTS:
            columns.setdefault(bare_name(name), name)
    year, month, day = (str(flat.get(columns.get(part, ""), "")).removesuffix(".0").strip() for part in _PARTS)
    if len(year) != 4 or not year.isdecimal() or not month or len(day) > 2:
        return picked
    parts = (year, month.zfill(2), *((day.zfill(2),) if day else ()))
    names = "+".join(columns[part] for part in _PARTS[: len(parts)])
    return names, "-".join(parts) if month.isdecimal() else " ".join(filter(None, (day, month, year)))


def _is_excerpt(picked: Picked, used: Collection[str]) -> bool:
    """Whether the text is a summary. An object in its place holds a text: Google Reader's entries have theirs so."""
    (name, value), (body, _) = picked["summary"], picked["body"]
    return name in used and body not in used and not isinstance(value, Mapping)


def _without_mark(body: str) -> tuple[str, bool]:
    """The text without the mark of its source that the rest was left out; and whether there was one."""
    if not body.endswith(_MORE_END):
        return body, False
    shown, mark, number = body[: -len(_MORE_END)].rpartition(_MORE)
    return (shown.rstrip(), True) if mark and number.removeprefix("+").isdecimal() else (body, False)


def _without_outlet(title: str, source: str) -> str:
    """The title without the outlet behind it, where the record names it besides: "Floods - The Daily" of "Daily"."""
    at = max(title.rfind(mark) for mark in _TAILS)
    return title[:at] if at > 0 and source and _bare(title[at + 3 :]) == _bare(source) else title


def _first_section(section: str) -> str:
    """The first of "News;Local", as trafilatura joins them; "Section A; Page 1" is one."""
    first, _, rest = section.partition(";")
    return first if rest.strip() == rest else section


def _bare(name: str) -> str:
    return _NO_LETTER.sub("", name.lower().removeprefix("www.").removeprefix("the "))


def _is_number(value: object) -> bool:
    """Whether a value is an id or several."""
    if isinstance(value, list):
        return bool(value) and all(map(_is_number, value[:50]))
    return isinstance(value, int | float) or (isinstance(value, str) and _NUMBER.match(value) is not None)


def _unread(picked: Picked, read: Sequence[object], mentions: Collection[Mention]) -> set[str]:
    """The columns that nothing could be read from, such as a reference to a writer's record."""
    kinds = {mention.kind for mention in mentions}
    names = {picked[ours][0] for ours, kind in KINDS if picked[ours][0] and kind not in kinds}
    return names | {picked[ours][0] for ours, value in zip(_READ, read, strict=True) if value in (None, "", [], ())}


def _rules(picked: Picked) -> dict[str, str]:
    """Our field -> the source's; a text may be its summary only."""
    rules = {ours: name for ours, (name, _) in picked.items() if name}
    return rules if "body" in rules else rules | {"body": rules.get("summary", "")}
