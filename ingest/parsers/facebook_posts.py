"""Posts in the JSON that Facebook gives of an account or a page ("your_posts_1.json"): text and moment apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ingest.parsers.record_names import Record


def post_of(value: Record) -> Record | None:
    """The post as one record; None for any other object, and for what says only that somebody did something."""
    data, moment = value.get("data"), value.get("timestamp")
    if not isinstance(data, list) or not isinstance(moment, int):
        return None
    texts = [text for item in data if isinstance(item, Mapping) and isinstance(text := item.get("post"), str) and text]
    if not texts:
        return None
    return {"text": "\n\n".join(map(_mended, texts)), "timestamp": moment, "links": list(_shared(value))}


def _shared(value: Record) -> Iterator[Record]:
    """The links that the post shows below its text."""
    attached = value.get("attachments")
    for each in attached if isinstance(attached, list) else ():
        items = each.get("data") if isinstance(each, Mapping) else None
        for item in items if isinstance(items, list) else ():
            context = item.get("external_context") if isinstance(item, Mapping) else None
            if isinstance(context, Mapping):
                yield {name: _mended(text) for name in ("url", "name") if isinstance(text := context.get(name), str)}


def _mended(text: str) -> str:
    """The text; Facebook writes the bytes of UTF-8 as if each was a character."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
