"""Stories of an archive, kept up to date: signs what is new, groups, and writes only what became different.

It follows the change log as an index does. ``meta`` has a row ``stories`` with the last change that was taken in, the
level, and the version of the rules; with another level or version everything is grouped again.
"""

from __future__ import annotations

import gc
import json
import sqlite3
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from store.stories.similarity import LEVEL, SHORT, Likeness, Text, likeness, may_reach
from store.stories.words import story_text, story_words

if TYPE_CHECKING:
    from store.stories.candidates import Signatures
    from store.stories.grouping import Copy
    from store.stories.sketches import Sketches

VERSION: Final = 3  #: of signatures and rules: one more with each change of what they say
_SIGNED: Final = 64  #: articles signed together: as many as the processor can hold in its caches
_WRITTEN: Final = 80 * _SIGNED  #: signatures and changes written in one transaction
_KEPT_WORDS: Final = 400_000  #: of texts kept for comparing; some 200 bytes each
_KNOWN_WORDS: Final = 500_000  #: different words that are kept once for all texts
_FEW: Final = 2_000  #: up to so many changed articles, or ...
_SHARE: Final = 20  #: ... a twentieth of the archive, only their surroundings are grouped again

_CHANGED: Final = (
    "SELECT c.article_id FROM change c JOIN articles a ON a.id = c.article_id WHERE c.seq > ? ORDER BY c.article_id"
)
_TEXTS: Final = (
    "SELECT id, title, body, published_until, published, published_offset, excerpt OR truncated FROM articles"
    " WHERE id IN (SELECT value FROM json_each(?))"
)
_TEXT: Final = "SELECT title, body FROM articles WHERE id = ?"
_SIGN: Final = (
    "INSERT INTO story_members (article_id, precedence, signature) VALUES (?, ?, ?)"
    " ON CONFLICT (article_id) DO UPDATE SET precedence = excluded.precedence, signature = excluded.signature"
)
_SIGNED_ORIGINALS: Final = (
    "SELECT m.article_id, m.signature FROM json_each(?) j JOIN story_members m ON m.article_id = j.value"
    " JOIN articles a ON a.id = j.value WHERE a.duplicate_of IS NULL"
)
_ORIGINALS: Final = "SELECT id, duplicate_of FROM articles WHERE duplicate_of IS NOT NULL"
_ONCE_COPIES: Final = "SELECT article_id FROM story_members WHERE similarity IS NOT NULL"
_PLACES: Final = (
    "SELECT m.article_id, a.duplicate_of, m.similarity, m.left_out, m.added FROM json_each(?) j"
    " JOIN story_members m ON m.article_id = j.value JOIN articles a ON a.id = j.value"
)
#: Only a change of the column is written: it makes an entry of the change log, and work for the indexes.
_MOVE: Final = "UPDATE articles SET duplicate_of = ? WHERE id = ? AND duplicate_of IS NOT ?"
_MEASURE: Final = "UPDATE story_members SET similarity = ?, left_out = ?, added = ? WHERE article_id = ?"
_NOTE: Final = (
    "INSERT INTO meta (name, value) VALUES ('stories', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
_STATE: Final = "SELECT value FROM meta WHERE name = 'stories'"


_MINUTE: Final = len("2016-11-03T15:01")
_UNLIKE: Final = Likeness(0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Stories:
    """The archive in stories, after it was grouped."""

    articles: int
    stories: int
    changed: int  #: articles whose place in a story is another one than before
    level: float


class StoppedError(Exception):
    """The caller's ``stopped`` said so. Nothing is half grouped: the next update does all of it."""


@dataclass(frozen=True, slots=True)
class State:
    """What the row in ``meta`` says."""

    seq: int  #: last change taken in
    level: float
    version: int


def read_state(connection: sqlite3.Connection) -> State | None:
    """How far stories follow the change log; None = never grouped."""
    row = connection.execute(_STATE).fetchone()
    return State(**json.loads(row[0])) if row else None


class Keeper:
    """Groups the articles of one archive. ``begin`` opens a transaction, ``commit`` ends it. ``stopped`` is asked often
    and ends it all with StoppedError.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        begin: Callable[[], None],
        commit: Callable[[], None],
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._connection = connection
        self._begin = begin
        self._commit = commit
        self._stopped = stopped

    def update(self, level: float | None = None) -> Stories:
        """Take in the changes since the last time; everything, where level or rules are others than then."""
        former = read_state(self._connection)
        if level is None:
            level = former.level if former else LEVEL
        anew = former is None or (former.level, former.version) != (level, VERSION)
        resign = former is None or former.version != VERSION
        changed = self._changed(0 if former is None or resign else former.seq)
        articles = self._connection.execute("SELECT count(*) FROM articles").fetchone()[0]
        moved = 0
        if changed or anew:
            with _uncollected():
                few = not anew and len(changed) <= max(_FEW, articles // _SHARE)
                hashes = self._hashes(changed) if few else {}
                sketches = self._sign(changed)
                answers = self._surroundings(changed, hashes, level) if few else self._all(sketches, level)
                moved = self._write(answers, level)
        copies = self._connection.execute("SELECT count(*) FROM articles WHERE duplicate_of IS NOT NULL").fetchone()[0]
        return Stories(articles, articles - copies, moved, level)

    def _changed(self, seq: int) -> list[int]:
        """Articles that came or changed since, and copies that have lost their original."""
        return [row[0] for row in self._connection.execute(_CHANGED, (seq,))]

    def _sign(self, articles: Sequence[int]) -> Sketches:
        from store.stories.signatures import coded, keep_memory, signatures  # noqa: PLC0415  numpy: 80 ms
        from store.stories.sketches import Sketches  # noqa: PLC0415

        keep_memory()
        sketches = Sketches(articles)
        for first in range(0, len(articles), _SIGNED):
            if self._stopped():
                self._commit()
                raise StoppedError
            rows = self._connection.execute(_TEXTS, (json.dumps(articles[first : first + _SIGNED]),)).fetchall()
            texts = coded([_signed_text(title, body) for _, title, body, *_ in rows])
            sketches.add([row[0] for row in rows], texts)
            self._begin()
            self._connection.executemany(
                _SIGN,
                [
                    (article, _precedence(until, published, offset, part=bool(part)), signature)
                    for (article, _, _, until, published, offset, part), signature in zip(
                        rows, signatures(texts), strict=True
                    )
                ],
            )
            if (first + _SIGNED) % _WRITTEN == 0:
                self._commit()
        self._commit()
        return sketches

    def _hashes(self, articles: Sequence[int]) -> dict[int, list[int]]:
        """Signatures as they were, of those that were originals: nobody was led by those of copies."""
        rows = self._connection.execute(_SIGNED_ORIGINALS, (json.dumps(articles),))
        return {article: list(struct.unpack(f"<{len(blob) // 4}I", blob)) for article, blob in rows}

    def _all(self, sketches: Sketches, level: float) -> Mapping[int, Copy | None]:
        """The answer of each article that has one, or had one."""
        from store.stories.grouping import regroup_all  # noqa: PLC0415  numpy

        signatures = self._signatures()
        compare, sieve = Comparer(self._connection, level, self._stopped), sketches.sieve(signatures.ids, level)
        once = [row[0] for ask in (_ORIGINALS, _ONCE_COPIES) for row in self._connection.execute(ask)]
        return {**dict.fromkeys(once), **regroup_all(signatures, compare, level, sieve)}

    def _surroundings(
        self, changed: Sequence[int], hashes: Mapping[int, Sequence[int]], level: float
    ) -> Mapping[int, Copy | None]:
        """The new answer of each article that may have one. ``hashes``: former ones of what changed."""
        from store.stories.grouping import Before, regroup  # noqa: PLC0415  numpy

        signatures = self._signatures()
        there = set(signatures.ids.tolist())
        originals = dict(self._connection.execute(_ORIGINALS).fetchall())
        lost = [article for article, original in originals.items() if original not in there]
        compare = Comparer(self._connection, level, self._stopped)
        return regroup(signatures, Before(originals, hashes), [*changed, *lost], compare, level)

    def _signatures(self) -> Signatures:
        from store.stories.candidates import ordered  # noqa: PLC0415  numpy

        rows = self._connection.execute("SELECT article_id, precedence, signature FROM story_members").fetchall()
        return ordered([row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows])

    def _write(self, answers: Mapping[int, Copy | None], level: float) -> int:
        """Write what differs from the tables, and how far the log was followed; how many articles differ."""
        articles = sorted(answers)
        moved = 0
        for first in range(0, len(articles), _WRITTEN):
            some = articles[first : first + _WRITTEN]
            former = {row[0]: tuple(row[1:]) for row in self._connection.execute(_PLACES, (json.dumps(some),))}
            new = {article: _columns(answers[article]) for article in some}
            differing = [article for article in some if new[article] != former[article]]
            if differing:
                moved += len(differing)
                self._begin()
                self._connection.executemany(_MOVE, [(new[a][0], a, new[a][0]) for a in differing])
                self._connection.executemany(_MEASURE, [(*new[a][1:], a) for a in differing])
                self._commit()
        self._begin()
        seq = self._connection.execute("SELECT coalesce(max(seq), 0) FROM change").fetchone()[0]
        state = json.dumps({"seq": seq, "level": level, "version": VERSION})
        self._connection.execute(_NOTE, (state,))
        self._commit()
        return moved


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's search for cycles: it would visit millions of shingles again and again, and find nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Once(dict[str, str]):
    """One object for all the occurrences of a word: texts that are kept take a third of the memory."""

    def __missing__(self, word: str) -> str:
        self[word] = word
        return word


class Comparer:
    """Compares articles by id, on their stored texts; keeps some of the texts at hand."""

    def __init__(
        self, connection: sqlite3.Connection, level: float, stopped: Callable[[], bool] = lambda: False
    ) -> None:
        self._connection = connection
        self._level = level
        self._stopped = stopped
        self._texts: dict[int, Text] = {}
        self._words = 0
        self._once = _Once()

    def __call__(self, copy: int, original: int) -> Likeness:
        if self._stopped():
            raise StoppedError
        one, other = self._text(copy), self._text(original)
        if not may_reach(self._level, one, other):
            return _UNLIKE
        found = likeness(one, other)
        similarity = round(found.similarity, 4)
        if similarity < self._level:
            return _UNLIKE
        return Likeness(similarity, round(found.left_out, 4), round(found.added, 4))

    def _text(self, article: int) -> Text:
        found = self._texts.get(article)
        if found is None:
            title, body = self._connection.execute(_TEXT, (article,)).fetchone()
            once = self._once.__getitem__
            found = self._texts[article] = Text(list(map(once, story_words(body))), story_words(title))
            self._words += len(found.words)
            while self._words > _KEPT_WORDS and len(self._texts) > 2:  # the two that are being compared stay
                self._words -= len(self._texts.pop(next(iter(self._texts))).words)
            if len(self._once) > _KNOWN_WORDS:
                self._once.clear()
        return found


def _signed_text(title: str, body: str) -> bytes:
    text = story_text(body)
    words = text.split(None, SHORT)
    return text if len(words) >= SHORT else b" ".join([*words, *story_text(title).split()][: SHORT - 1])


def _precedence(until: str | None, published: str | None, offset: int | None, *, part: bool) -> str:
    """Texts that sort articles by who was first: the last day that the date can mean, so that one dated to the month
    does not come before one dated to the day; the time, if it is printed, in UTC where the source tells its offset;
    whole articles before excerpts of them. Undated ones are last. Of equals the lower id is first: the one that came
    into the archive earlier.
    """
    if published and until and offset and len(published) == _MINUTE:
        moved = datetime.fromisoformat(published) - timedelta(minutes=offset)
        until, published = (moved + timedelta(days=1)).isoformat()[:10], moved.isoformat()
    time = (published or "")[10:_MINUTE] or ("T~" if published and len(published) == 10 else "U~")
    return f"{until or '~'}{time}{int(part)}"


def _columns(copy: Copy | None) -> tuple[int | None, float | None, float | None, float | None]:
    if copy is None:
        return None, None, None, None
    return copy.original, copy.likeness.similarity, copy.likeness.left_out, copy.likeness.added
