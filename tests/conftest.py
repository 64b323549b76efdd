"""After every end-to-end test, ``doctor --deep`` looks at each archive that the test made (RELIABILITY.md, bar B15)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

#: How long an input takes says what else the machine does, and whether it is the first, which patterns are compiled
#: for: a test must not fail by that. Tests of hostile inputs measure time themselves.
settings.register_profile("any machine", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("any machine")

#: Modules whose tests leave sound archives behind; those that damage theirs on purpose look for themselves.
AUDITED = frozenset(
    {"test_api", "test_beside_a_writer", "test_cli_views", "test_export", "test_older_archives", "test_originals"}
    | {"test_pipeline", "test_readers", "test_small_files", "test_store", "test_store_bulk", "test_store_log"}
    | {"test_stories", "test_sync", "test_newswire"}
)
EXCEPT = frozenset({"test_a_file_that_is_not_for_this_version_stays_as_it_is", "test_damage_is_found"})
BY_HAND = frozenset({"test_store_log", "test_stories"})  #: change articles by SQL, which the finding "content" reports


@pytest.fixture(autouse=True)
def audit(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves an archive whose tables, full-text table or log do not agree."""
    name = request.node.name.partition("[")[0]
    looked_at = request.path.stem in AUDITED and name not in EXCEPT and "tmp_path" in request.fixturenames
    folder: Path | None = request.getfixturevalue("tmp_path") if looked_at else None
    yield
    if folder is None:
        return
    from store.doctor import diagnose  # noqa: PLC0415  # only where it is used
    from store.version import APPLICATION_ID  # noqa: PLC0415

    for path in sorted(folder.glob("*.db")):
        with path.open("rb") as stream:
            ours = stream.read(72)[68:] == APPLICATION_ID.to_bytes(4, "big")
        findings = diagnose(path, deep=True) if ours else []
        allowed = {"content"} if request.path.stem in BY_HAND else set()
        damage = [f"{f.code}: {f.text}" for f in findings if f.level == "damage" and f.code not in allowed]
        assert damage == [], path.name
