"""A process that keeps an index up to date while another one writes; started by its path ``search.follow:main``.

Arguments: archive, engine, a descriptor to read from, one to answer on. Each byte that comes says "something was
committed"; the end of the input says "that was all". The answer is one JSON object. The archive may not exist before
the first byte.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import sys
import time
from contextlib import closing

_PASS = 4_000  #: changes that are worth a pass: each is a commit of the index, which costs, and so does merging later
_SECONDS = 5.0  #: after which fewer are taken in as well


def main() -> None:
    """Follow until the input ends, then once more, then answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the writer decides
    path, engine, inbox, outbox = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    try:
        answer: dict[str, object] = {"changes": _follow(path, engine, inbox)}
    except Exception as error:  # noqa: BLE001 - whatever it is, the writer has to know
        answer = {
            "error": getattr(error, "what", f"{type(error).__name__}: {error}"),
            "where": getattr(error, "where", ""),
            "next": getattr(error, "next_step", "backfile reindex"),
        }
    os.write(outbox, json.dumps(answer).encode())


def _follow(path: str, engine: str, inbox: int) -> int:
    from search.engine import load, open_engine  # noqa: PLC0415 - an import that fails has to be answered as well
    from search.sync import lag, sync  # noqa: PLC0415
    from store.reader import Reader  # noqa: PLC0415

    load(engine)
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)  # documents are trees without cycles
    more = bool(os.read(inbox, 4096))
    count = 0
    with Reader(path) as archive, closing(open_engine(engine, archive)) as index:
        passed = time.monotonic()
        while more:
            if lag(archive, index) >= _PASS or time.monotonic() - passed >= _SECONDS:
                count += sync(archive, index, batch=_PASS)
                passed = time.monotonic()
            more = _told(inbox, _SECONDS)
        count += sync(archive, index, batch=_PASS)
    return count


def _told(inbox: int, seconds: float) -> bool:
    """Wait for news, at most so long. False: there will be no more."""
    ready, _, _ = select.select([inbox], [], [], seconds)
    return not ready or bool(os.read(inbox, 4096))
