"""The story that an article tells, for ``backfile show``: its articles, and what this copy left out and added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backfile.differences import passages, word_diff
from store.printable import printable

if TYPE_CHECKING:
    from store.full import FullArticle
    from store.reader import Reader
    from store.stories.reading import StoryArticle

SHOWN = 20  #: articles of a story shown as text; --json has all


@dataclass(frozen=True, slots=True)
class Told:
    """A story that several articles tell, seen from one of them."""

    article_id: int
    articles: tuple[StoryArticle, ...]  #: the original first
    left_out: tuple[str, ...]  #: passages of the original that this article does not have; empty for the original
    added: tuple[str, ...]  #: passages that the original does not have


def told_story(archive: Reader, article: FullArticle) -> Told | None:
    """None for an article that has no copy and is none."""
    articles = archive.stories.articles(article.id)
    if len(articles) < 2:
        return None
    if articles[0].id == article.id:
        return Told(article.id, tuple(articles), (), ())
    (original,) = archive.articles([articles[0].id])
    body = str(article.columns["body"])
    left_out, added = passages(original.body, body), passages(body, original.body)
    return Told(article.id, tuple(articles), tuple(left_out), tuple(added))


def story_json(told: Told | None) -> dict[str, object] | None:
    if told is None:
        return None
    articles = [one._asdict() for one in told.articles]
    return {"id": told.articles[0].id, "articles": articles, "left_out": told.left_out, "added": told.added}


def story_lines(told: Told) -> Iterator[str]:
    own = next(one for one in told.articles if one.id == told.article_id)
    yield f"\nstory of {len(told.articles):,} articles:"
    for one in told.articles[:SHOWN]:
        what = "original" if one.is_original else _measures(one)
        facts = (one.published or "undated", one.source, what, one.title)
        yield f"  id {one.id}  " + "  ".join(printable(fact) for fact in facts if fact)
    if len(told.articles) > SHOWN:
        yield f"  and {len(told.articles) - SHOWN:,} more: --json has all"
    if own.is_original:
        return
    yield f"\ncopy of id {told.articles[0].id}: {_measures(own)}"
    for heading, parts in (("left out", told.left_out), ("added", told.added)):
        if parts:
            yield f"{heading}:"
            yield from (f"  {printable(part)}" for part in parts)


def version_lines(article: FullArticle) -> Iterator[str]:
    """Each former state against the one that followed it, as word diffs."""
    states = [(version.title, version.body) for version in article.versions]
    states.append((str(article.columns["title"]), str(article.columns["body"])))
    for version, former, later in zip(article.versions, states, states[1:], strict=False):
        yield f"\nchanged {printable(version.replaced_at)}: {printable(word_diff(former[0], later[0]))}\n"
        if former[1] == later[1]:
            yield "(the same text)"
        else:
            yield printable(word_diff(former[1], later[1]), one_line=False)


def _measures(one: StoryArticle) -> str:
    if one.similarity is None or one.left_out is None or one.added is None:  # grouped by hand
        return "copy"
    return f"{one.similarity:.0%} alike, {one.left_out:.0%} left out, {one.added:.0%} added"
