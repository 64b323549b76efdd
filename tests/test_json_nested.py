"""Lists deep inside a JSON object are read item by item, whatever is broken, cut off or larger than what is held."""

from __future__ import annotations

import io
import json

import pytest

from ingest.parsers import json_nested, json_text

HOLDERS = (("db",), ("db", "data"))


def read(data: bytes) -> list[tuple[str, object]]:
    found = json_nested.nested(io.BytesIO(data), HOLDERS)
    return [("/".join(item.path), item.value.code or item.value.value) for item in found]


def test_lists_of_holders_are_gone_into_and_other_values_told_with_them():
    document = {
        "name": "n",
        "other": {"list": [1]},
        "db": [{"id": 5, "data": {"a": [1, {"b": 2}], "c": [[3]], "d": []}}],
    }
    found = list(json_nested.nested(io.BytesIO(json.dumps(document).encode()), HOLDERS))

    assert [(item.path, item.value.value) for item in found] == [
        (("db", "data", "a"), 1),
        (("db", "data", "a"), {"b": 2}),
        (("db", "data", "c"), [3]),
    ]
    whole = {"meta": {"on": 1}, "far": {"a": {}}, "data": {"a": [1]}}
    (item,) = json_nested.nested(io.BytesIO(json.dumps(whole).encode()), (("data",),))
    assert item.around == {"meta": {"on": 1}}
    (item,) = json_nested.nested(io.BytesIO(b'{"x": "y", "long": null, "list": [{"a": "\\u0000"}]}'), ())
    assert (item.value.value, item.around) == ({"a": "\ufffd"}, {"x": "y"})


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"l": [{"a": 1}, {"a": x, "b": [{"c": 1}]}, {"a": 2}]}', [{"a": 1}, "bad-record", {"a": 2}]),
        (b'{"l": [{"a": 1}, {"a": 2', [{"a": 1}, "bad-record", "bad-record"]),
        (b'{"l": [{"a": 1}', [{"a": 1}, "bad-record"]),
        (b'{"l": [' + b'{"a":' * 100_000, ["too-deep", "bad-record"]),
        (b'{"l" [1]}', ["bad-record", "bad-record"]),
        (b"[" * 500, ["bad-record", "bad-record"]),
        (b"{,}", []),
        (b"x", ["bad-record"]),
        (b"]}", ["bad-record"]),
        (b"", []),
    ],
)
def test_what_is_broken_is_told_and_costs_itself(data, expected):
    assert [value for _, value in read(data)] == expected


def test_more_than_is_held_is_read_piece_by_piece(monkeypatch):
    for module in (json_nested, json_text):
        monkeypatch.setattr(module, "RECORD_BYTES", 4096)
    records = [{"id": number, "text": "é" * 900} for number in range(50)]

    found = read(json.dumps({"db": [{"data": {"posts": records, "tags": [{"id": 1}]}}]}, ensure_ascii=False).encode())

    assert [value for _, value in found] == [*records, {"id": 1}]
    assert found[-1][0] == "db/data/tags"
