"""The index, brought up to date by a process of its own while articles are still being stored."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from ingest.report import Indexed
from store.errors import EngineError

_CODE = "import sys; sys.path[:] = sys.argv.pop(1).split(':'); from search.follow import main; main()"


class Follower:
    """Started at once: while the archive is opened it loads the engine, then it waits."""

    def __init__(self, archive: Path, engine: str) -> None:
        self._engine = engine
        inbox, self._tell = os.pipe()
        self._hear, outbox = os.pipe()
        os.set_blocking(self._tell, False)
        path = [p for p in sys.path if p] + [str(Path(__file__).resolve().parent.parent)]
        arguments = (":".join(path), str(archive), engine, str(inbox), str(outbox))
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-I", "-c", _CODE, *arguments],
            pass_fds=(inbox, outbox),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(inbox)
        os.close(outbox)

    def on_commit(self) -> None:
        """Something new can be indexed."""
        try:
            os.write(self._tell, b"c")
        except BlockingIOError:  # it has not read the last 65,536 yet: it knows
            pass
        except BrokenPipeError:  # it failed; ``finish`` says why
            pass

    def finish(self) -> Indexed:
        """Wait until all that is committed is indexed. EngineError if that failed; the articles are safe."""
        began = time.monotonic()
        os.close(self._tell)
        with os.fdopen(self._hear, "rb") as stream:
            said = stream.read()
        exit_code = self._process.wait()
        answer: dict[str, Any] = (
            json.loads(said) if said else {"error": f"the indexing process ended with code {exit_code}"}
        )
        if "error" in answer:
            what = f"the articles are stored, but not indexed: {answer['error']}"
            raise EngineError(what, where=answer.get("where", ""), next_step=answer.get("next") or "backfile reindex")
        return Indexed(engine=self._engine, changes=answer["changes"], seconds=time.monotonic() - began)

    def abandon(self) -> None:
        """End it at once: its index is merely behind."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
