"""Records that are not simply where they were, and articles that nobody has claimed: who belongs together, found at the
end of a document, when both are known.

The records wait in a table of the connection's own, on disk where they are many. Each rule takes what the
ones before it left; a record that none of them gives an article is a new one, an article without a record is gone.
"""

from __future__ import annotations

import pickle
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from store.identity import exact_print, ident
from store.stories.words import story_words

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from store.identity import Former, Reading
    from store.rows import Prepared

_CREATE: Final = (
    "CREATE TEMP TABLE IF NOT EXISTS waiting (document_id INTEGER, place INTEGER, key TEXT, record BLOB,"
    " PRIMARY KEY (document_id, place)) WITHOUT ROWID"
)
_CLEAR: Final = "DELETE FROM temp.waiting WHERE document_id = ?"
_ADD: Final = "INSERT INTO temp.waiting (document_id, place, key, record) VALUES (?, ?, ?, ?)"
_SOME: Final = "SELECT key, record FROM temp.waiting WHERE document_id = ? AND place >= ? AND place < ? ORDER BY place"
_TOGETHER: Final = 200  #: waiting records that are read at a time
_UNCLAIMED: Final = (
    "SELECT id, substr(key, ?) AS label, native_id, missing, title, body, published, url, title_key, url_key"
    " FROM articles WHERE document_id = ? ORDER BY id"
)
_TEXT: Final = "SELECT title, body FROM articles WHERE id = ?"
_SAYING: Final = 40  #: code points from which a text by itself tells which article it is
_ALIKE: Final = 0.6  #: of the words of the shorter text: two stories of one day share less than half, mended ones most
_FEWEST: Final = 4  #: words that a text has to be compared by them: "Weather" or "Letters" heads another one every day
_LEAST_PART: Final = 1 / 3  #: of the longer one's words that the shorter one has: another story may quote all of a note
_NEAR: Final = 30  #: unclaimed articles at a record's place, or of its title, that its text is compared with
_LOOKED_AT: Final = 300  #: of many that are alike, so that a large document takes no longer a record than a small one


@dataclass(slots=True)
class _Facts:
    """What a record or an article is known by, as numbers; 0 = nothing."""

    ident: str
    exact: int  #: title, text, day and address
    text: int  #: title and text
    body: int
    url: int
    title: int
    day: str
    gap: int = 0  #: of a record: number of the gap it stands in
    id: int = 0  #: of an article
    live: bool = True


class Leftovers:
    """The waiting records of one reading."""

    def __init__(self, connection: Connection, document_id: int) -> None:
        self.labels: set[str] = set()  #: keys that are theirs
        self._connection = connection
        self._document_id = document_id
        self._facts: list[_Facts] = []
        self._gaps: list[list[int]] = []  #: claimed articles before and behind records that wait; 0 = none
        self._open = False  #: whether the last gap is
        connection.exec_driver_sql(_CREATE)
        connection.exec_driver_sql(_CLEAR, (document_id,))

    def add(self, prepared: Prepared, label: str, after: int) -> None:
        """A record waits. ``after``: the article that was claimed last, 0 = none."""
        if not self._open:
            self._gaps.append([after, 0])
            self._open = True
        facts = _facts(prepared.key, prepared.row)
        facts.gap = len(self._gaps) - 1
        self.labels.add(label)
        record = pickle.dumps(prepared, protocol=5)
        self._connection.exec_driver_sql(_ADD, (self._document_id, len(self._facts), label, record))
        self._facts.append(facts)

    def claimed(self, number: int) -> None:
        """The next record behind those that wait has this article."""
        if self._open:
            self._gaps[-1][1] = number
            self._open = False

    def records(self) -> Iterator[list[tuple[int, str, Prepared]]]:
        """Those that wait, some at a time: place, key, record. Once."""
        run = self._connection.exec_driver_sql
        for first in range(0, len(self._facts), _TOGETHER):
            rows = run(_SOME, (self._document_id, first, first + _TOGETHER)).all()
            # written by us, in a table that nobody else sees
            yield [(at, row[0], pickle.loads(row[1])) for at, row in enumerate(rows, first)]  # noqa: S301
        run(_CLEAR, (self._document_id,))

    def settle(self, reading: Reading, former: Former, *, whole: bool) -> _Match:
        """Who belongs together. ``whole``: the document was read to its end."""
        wanted = (len(reading.path) + 2, reading.document_id)
        rows = self._connection.exec_driver_sql(_UNCLAIMED, wanted).mappings()
        unclaimed = [_article(row) for row in rows if row["id"] not in reading.seen]
        match = _Match(self._facts, unclaimed, former, self._gaps)
        if former.articles == 1 and not reading.seen:
            match.alone()
        match.by(lambda facts: facts.exact, fits=False, gone=True)
        match.by(lambda facts: facts.text, gone=True)
        if not former.ids_foreign:
            match.by(lambda facts: hash(facts.ident) if facts.ident else 0, gone=True)
        match.by(lambda facts: facts.url, unique=True)
        match.by(lambda facts: facts.body)
        if former.sure and whole:
            match.in_order()
        return match


class _Match:
    """Records and unclaimed articles of one document; ``found`` has for each record its article, 0 = none yet."""

    def __init__(
        self, records: Sequence[_Facts], articles: Sequence[_Facts], former: Former, gaps: Sequence[Sequence[int]]
    ) -> None:
        self.found = [0] * len(records)
        self._records = records
        self._former = former
        order = {number: place for place, number in enumerate(former.ids)}
        self._left = {each.id: each for each in articles}
        standing = sorted((order[each.id], each.id) for each in articles if each.live and each.id in order)
        places = [place for place, _ in standing]
        self._there: list[deque[int]] = []  #: unclaimed articles in each gap, in their order
        for after, before in gaps:
            first = bisect_right(places, order.get(after, -1))
            last = bisect_left(places, order.get(before, len(order)))
            self._there.append(deque(number for _, number in standing[first:last]))
        self._words: dict[int, frozenset[str]] = {}
        self._titled: dict[int, deque[int]] = {}
        for each in articles:
            if each.live and each.title:
                self._titled.setdefault(each.title, deque()).append(each.id)

    def alone(self) -> None:
        """The one record of a document that has only ever had one: a page that was written anew."""
        (article,) = self._left.values()
        if len(self._records) == 1 and article.live and self._fits(self._records[0], article):
            self._take(0, article.id)

    def by(self, mark: Callable[[_Facts], int], *, fits: bool = True, gone: bool = False, unique: bool = False) -> None:
        """Those of one mark, in their order. ``fits``: unless their ids contradict; ``gone``: also articles that were
        missing before; ``unique``: only marks that one record and one article have.
        """
        waiting: dict[int, list[_Facts]] = {}
        for article in reversed(self._left.values()):
            if (gone or article.live) and mark(article):
                waiting.setdefault(mark(article), []).append(article)
        times = Counter(mark(record) for at, record in enumerate(self._records) if not self.found[at])
        for at, record in enumerate(self._records):
            here = waiting.get(mark(record)) if not self.found[at] else None
            if not here or (unique and (len(here) > 1 or times[mark(record)] > 1)):
                continue
            for place in range(len(here) - 1, max(-1, len(here) - 1 - _LOOKED_AT), -1):
                if not fits or self._fits(record, here[place]):
                    self._take(at, here.pop(place).id)
                    break

    def in_order(self) -> None:
        """Of the same bytes: as many records as articles between two that are known are these, one by one."""
        waiting: dict[int, list[int]] = {}
        for at, record in enumerate(self._records):
            if not self.found[at]:
                waiting.setdefault(record.gap, []).append(at)
        for gap, records in waiting.items():
            there = [number for number in self._there[gap] if number in self._left]
            if len(there) == len(records):
                for at, number in zip(records, there, strict=True):
                    self._take(at, number)

    def by_words(self, connection: Connection, at: int, prepared: Prepared) -> int:
        """The article that record ``at`` is a mended form of: at its place, or of its title and not of another day."""
        record = self._records[at]
        titled = self._unclaimed(self._titled.get(record.title))
        same_title = [number for number in titled if _one_day(record.day, self._left[number].day)]
        near = self._unclaimed(self._there[record.gap])
        words = _words(prepared.row["title"], prepared.row["body"]) if same_title or near else frozenset()
        for number in dict.fromkeys((*same_title, *near)):
            part = 0.0 if number in same_title else _LEAST_PART
            if self._fits(record, self._left[number]) and _alike(words, self._words_of(connection, number), part):
                self._take(at, number)
                return number
        return 0

    def _unclaimed(self, numbers: deque[int] | None) -> list[int]:
        """The first of them; those that were claimed meanwhile go."""
        while numbers and numbers[0] not in self._left:
            numbers.popleft()
        some = islice(numbers or (), _LOOKED_AT)
        return list(islice((number for number in some if number in self._left), _NEAR))

    def _words_of(self, connection: Connection, number: int) -> frozenset[str]:
        """The words of an unclaimed article; those of the last ones are remembered, as the next record is near."""
        if number not in self._words:
            if len(self._words) > 2 * _NEAR:
                self._words.clear()
            title, body = connection.exec_driver_sql(_TEXT, (number,)).one()
            self._words[number] = _words(title, body)
        return self._words[number]

    def _fits(self, record: _Facts, article: _Facts) -> bool:
        return self._former.fits(record.ident, article.ident)

    def _take(self, at: int, number: int) -> None:
        self.found[at] = number
        del self._left[number]


def _facts(key: str, row: Any) -> _Facts:
    title, body = row["title"], row["body"]
    return _Facts(
        ident=ident(key, row["native_id"]),
        exact=exact_print(row),
        text=hash((title, body)),
        body=hash(body) if len(body) >= _SAYING else 0,
        url=hash(row["url_key"]) if row["url_key"] else 0,
        title=hash(row["title_key"]) if row["title_key"] else 0,
        day=(row["published"] or "")[:10],
    )


def _article(row: Any) -> _Facts:
    facts = _facts(row["label"], row)
    facts.id, facts.live = row["id"], not row["missing"]
    return facts


def _one_day(one: str, other: str) -> bool:
    """Whether two days, at their precisions, can be one."""
    return one.startswith(other) or other.startswith(one)


def _words(title: str, body: str) -> frozenset[str]:
    return frozenset(story_words(f"{title} {body}"))


def _alike(one: frozenset[str], other: frozenset[str], part: float) -> bool:
    if one == other:  # in other letters, or with other marks
        return bool(one)
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= max(_FEWEST, part * len(longer)) and len(one & other) >= _ALIKE * len(shorter)
