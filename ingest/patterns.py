"""Regular expressions that are compiled when they are first asked: the parsers have about two thousand of them, which
take more than half of a worker's start, and a page asks a few hundred.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, AnyStr, cast

if TYPE_CHECKING:
    from collections.abc import Callable


class _Late:
    """What ``re.Pattern`` has, as attributes: unset until one of its methods is asked for, then those of the real one.

    Python looks for a slot first and calls ``__getattr__`` only where it is empty, so a compiled one costs no detour.
    """

    __slots__ = (
        "findall",
        "finditer",
        "flags",
        "fullmatch",
        "groupindex",
        "groups",
        "match",
        "pattern",
        "search",
        "split",
        "sub",
        "subn",
    )

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Callable[..., object]:
        if name not in self.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for each in self.__slots__:
            setattr(self, each, getattr(compiled, each))
        return cast("Callable[..., object]", getattr(compiled, name))


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As ``re.compile``, but later. An error in the pattern shows when it is first asked: a test asks every one."""
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
