"""A process that keeps an index up to date while another one writes; started by its path ``search.follow:main``.

Arguments: archive, engine, a descriptor to read from, one to answer on. Each byte that comes says "something was
committed"; the end of the input says "that was all". The answer is one JSON object.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from contextlib import closing

_PAUSE = 0.7  #: seconds between two passes: every pass is a commit of the index, and they are not free


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
    from search.engine import open_engine  # noqa: PLC0415 - an import that fails has to be answered as well
    from search.sync import sync  # noqa: PLC0415
    from store.reader import Reader  # noqa: PLC0415

    count = 0
    with Reader(path) as archive, closing(open_engine(engine, archive)) as index:
        while os.read(inbox, 4096):
            count += sync(archive, index)
            time.sleep(_PAUSE)
        count += sync(archive, index)
    return count
