"""Laws of parts that need an extra, or that read files; each is listed where its part is installed."""

from __future__ import annotations

from tests.fuzz.laws import Law

MORE: tuple[Law, ...] = ()
