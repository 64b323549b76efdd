"""Documents that are read from their middle or end: held in memory, larger ones read where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

from ingest.limits import RECORD_BYTES, MiB
from ingest.parsers.contract import Context
from store.errors import ParseError

HELD: Final = RECORD_BYTES  #: bytes of a document that is held in memory


def held_or_path(stream: BinaryIO, context: Context, what: str, head: bytes = b"") -> bytes | Path:
    """The document's bytes, or the path of a plain file with more than are held. ParseError for a packed one.

    ``head``: its first bytes, where these were read already; ``what`` it is, with its article.
    """
    path = Path(context.path)
    if (context.size or 0) > HELD and path.is_file() and path.stat().st_size == context.size:
        return path
    data = head + stream.read(HELD + 1 - len(head))
    if len(data) > HELD:
        reason = f"{what} of more than {HELD // MiB} MiB is read as a plain file alone: unpack it first"
        raise ParseError(reason, ledger_code="too-large", next_step="unpack it first")
    return data
