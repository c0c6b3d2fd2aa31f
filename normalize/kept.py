"""Objects of a kept table (`normalize.lookup`), each made when somebody first asks for it: a text meets few of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, cast, overload

from normalize.lookup import Lookup

T = TypeVar("T")

_MOST_REMEMBERED = 50_000
_UNKNOWN = object()


def with_tuples(fields: Sequence[Any]) -> list[Any]:
    """The fields of an object that were kept, with tuples in place of the lists that JSON has for them."""
    return [tuple(field) if isinstance(field, list) else field for field in fields]


class Entries(Mapping[str, T]):
    """What stands in a kept table under keys with a prefix, made by `make`; answers are remembered."""

    def __init__(self, kept: Lookup, prefix: str, make: Callable[[Any], T]) -> None:
        self._kept = kept
        self._prefix = prefix
        self._make = make
        self._known: dict[str, Any] = {}

    def __getitem__(self, key: str) -> T:
        # asked once: another thread may clear what is remembered
        known = self._known.get(key, _UNKNOWN)
        found: Any = self._read(key) if known is _UNKNOWN else known
        if found is None:
            raise KeyError(key)
        return cast(T, found)

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str):
            return False
        known = self._known.get(key, _UNKNOWN)
        return (self._read(key) if known is _UNKNOWN else known) is not None

    def __iter__(self) -> Iterator[str]:
        length = len(self._prefix)
        return (key[length:] for key in self._kept.starting_with(self._prefix))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _read(self, key: str) -> T | None:
        kept = self._kept.get(self._prefix + key)
        found = None if kept is None else self._make(kept)
        if len(self._known) > _MOST_REMEMBERED:
            self._known.clear()
        self._known[key] = found
        return found


class Numbered(Sequence[T], Generic[T]):
    """What stands in a kept table under a prefix and the numbers from 0 to `size`; each object is made once."""

    def __init__(self, kept: Lookup, prefix: str, size: int, make: Callable[[Any], T]) -> None:
        self._kept = kept
        self._prefix = prefix
        self._size = size
        self._make = make
        self._known: dict[int, T] = {}

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(self._size))]
        known = self._known.get(at)
        if known is None:
            if not 0 <= at < self._size:
                raise IndexError(at)
            # two threads may read one object at a time; only one of the two is ever given away
            known = self._known.setdefault(at, self._make(self._kept[f"{self._prefix}{at}"]))
        return known


class Chosen(Sequence[T], Generic[T]):
    """Some of numbered objects, in order; they are read when somebody first looks at them."""

    __slots__ = ("_numbers", "_of", "_read")

    def __init__(self, of: Sequence[T], numbers: Sequence[int]) -> None:
        self._of = of
        self._numbers = numbers
        self._read: tuple[T, ...] | None = None

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[T]:
        if self._read is None:
            self._read = tuple([self._of[number] for number in self._numbers])
        return iter(self._read)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return tuple(self)[at]
