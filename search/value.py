"""Frozen values like frozen dataclasses, without a compiler run for each class.

``dataclass`` writes and compiles five methods for every class: 0.4 ms each. The query tree has twenty-four classes and
a search process imports them all: a tenth of its time. Here the methods are written once; a class costs 0.02 ms.
"""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """Base of a frozen value: fields are the annotations of the class in order, with the class's values as defaults.

    Fields are given by position or by name. Two values are equal if they are of the same class and their fields are.
    """

    _fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls._fields = tuple(cls.__annotations__)
        setattr(cls, "__match_args__", cls._fields)  # noqa: B010  mypy takes an assignment for one to a final name

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        names = self._fields
        if len(args) > len(names):
            raise TypeError(f"{type(self).__name__} takes {len(names)} values, not {len(args)}")
        given = dict(zip(names, args, strict=False))
        for name in kwargs:
            if name in given or name not in names:
                raise TypeError(f"{type(self).__name__} takes no {name!r} here")
        given.update(kwargs)
        if len(given) < len(names):
            for name in names:
                if name not in given and name not in type(self).__dict__:
                    raise TypeError(f"{type(self).__name__} needs {name!r}")
        self.__dict__.update(given)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and _values(self) == _values(other)

    def __hash__(self) -> int:
        return hash((type(self), *_values(self)))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._fields)
        return f"{type(self).__name__}({shown})"


V = TypeVar("V", bound=Value)


def replace(value: V, **changes: object) -> V:
    """The same value with other contents in some fields."""
    return type(value)(**{**dict(zip(value._fields, _values(value), strict=True)), **changes})


def _values(value: Value) -> tuple[object, ...]:
    return tuple([getattr(value, name) for name in value._fields])
