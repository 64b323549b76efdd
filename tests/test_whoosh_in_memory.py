"""Whoosh indexes in memory: what one writer does with its temporary files is nothing to another's."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

from search.engines.whoosh_dir import InMemory, build_schema

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_writer_is_not_hurt_by_another_that_ends_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    first, second = (InMemory().create_index(build_schema()) for _ in range(2))
    slow, quick = first.writer(), second.writer()
    slow.add_document(key="1", body="ferry")
    quick.commit()
    slow.commit()
    assert first.doc_count() == 1


def test_writer_leaves_no_folder_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    InMemory().create_index(build_schema()).writer().commit()
    InMemory().create_index(build_schema()).writer().cancel()
    assert list(tmp_path.iterdir()) == []
