"""What is read when all files were met: that which a run turns out to need after all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from ingest.side_files import CODE as SIDE_FILE
from ingest.side_files import next_form, on_disk
from ingest.walk import Found, look_for, walk

if TYPE_CHECKING:
    from ingest.pipeline import Report
    from store.writer import Writer


def again(writer: Writer, report: Report, tried: set[str]) -> Iterator[Found]:
    """After a commit: files that were met and passed over, for another look; out of the run's ledger and report.

    ``tried``: paths of documents that brought no article and whose further forms were looked for; grows.
    """
    changed = report.files["ingested"] or report.files["duplicate"]
    copies = look_for(writer.left_copies()) if changed else iter(())
    for found in chain(copies, _other_forms(report, tried)):
        if met := writer.unmeet(report.run_id, found.label):
            report.files.subtract(met.values())
            report.problems = [problem for problem in report.problems if problem.path not in met]
            report.bytes_done -= found.size
            yield found


def _other_forms(report: Report, tried: set[str]) -> Iterator[Found]:
    """Of pages whose form that is read first has no article, as the page of an error, the next one."""
    problems = (each for each in report.problems if each.record is None and each.code != SIDE_FILE)
    empty = [each.path for each in problems if each.path not in tried]
    tried.update(empty)
    names = on_disk()
    forms = dict.fromkeys(form for path in empty if (form := next_form(path, names)))
    return walk([*forms]) if forms else iter(())
