"""What the first bytes of a compound file say of it: Word, Excel, PowerPoint and Outlook write them ([MS-CFB])."""

from __future__ import annotations

import struct
from typing import Final

SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHIFT: Final = 30  #: where the size of its sectors stands, as a power of two
_DIRECTORY: Final = 48  #: where the number of the directory's first sector stands
_ENTRY: Final = 128  #: bytes of an entry in the directory
_LENGTH: Final = 64  #: where in it the bytes of its name are counted
_MAIL: Final = ("__properties_version1.0", "__substg1.0_", "__nameid_version1.0", "__recip_version", "__attach_version")


def first_names(head: bytes) -> tuple[str, ...]:
    """The names of its first streams and storages; none where the directory stands beyond these bytes."""
    if not head.startswith(SIGNATURE) or len(head) < _DIRECTORY + 4:
        return ()
    size = {9: 512, 12: 4096}.get(head[_SHIFT], 512)
    begin = (struct.unpack_from("<I", head, _DIRECTORY)[0] + 1) * size
    entries = (head[at : at + _ENTRY] for at in range(begin, min(begin + size, len(head) - _ENTRY + 1), _ENTRY))
    names = (entry[: max(0, entry[_LENGTH] - 2)].decode("utf-16-le", "replace") for entry in entries)
    return tuple(filter(None, names))


def is_mail(head: bytes) -> bool:
    """Whether they show the parts of an item of Outlook."""
    return any(name.startswith(_MAIL) for name in first_names(head))
