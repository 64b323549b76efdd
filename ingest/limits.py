"""Limits on what is read, so that no input can hang, fill the memory or flood the archive."""

from __future__ import annotations

from typing import Final

MiB: Final = 1024 * 1024
GiB: Final = 1024 * MiB

FILE_BYTES: Final = 2 * GiB  #: a larger member of an archive is rejected: too-large; a plain file may be of any size
ARCHIVE_BYTES: Final = 8 * GiB  #: inflated bytes of one archive, all levels together
RATIO: Final = 200  #: inflated : packed, beyond RATIO_FREE bytes; news text packs 3 to 10 times, zeros 1,000 and more
RATIO_FREE: Final = 10 * MiB
MEMBERS: Final = 100_000  #: of one file, all levels together
DEPTH: Final = 3  #: archive in archive in archive
NAME_BYTES: Final = 65_536  #: of a tar's long-name record; file systems stop at 4,096
RECORD_BYTES: Final = 64 * MiB  #: of one record (an article, a line); also what is held in memory of a nested zip

RECORD_SECONDS: Final = 5.0  #: of processor time without any progress on one record, and the worker is killed
FIRST_SECONDS: Final = 20.0  #: for the first record of a parser in a worker, which loads its libraries
PATIENCE: Final = 12  #: times these seconds for a worker that waits and does not work
WORKER_MEMORY: Final = GiB  #: address space of a worker
WORKER_DOCUMENTS: Final = 1_000  #: after these a worker is replaced if it holds more than WORKER_RESIDENT
WORKER_RESIDENT: Final = 256 * MiB  #: what leaks of libraries may add up to; with all libraries loaded it is 150

HELD_BYTES: Final = (
    16 * MiB
)  #: a document up to this size is read once and parsed from memory, a larger one is streamed
