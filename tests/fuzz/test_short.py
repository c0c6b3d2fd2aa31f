"""A short run of every law of `make fuzz`, repeatable, so that the long run never fails to start."""

from __future__ import annotations

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.laws import LAWS, Law
from tests.fuzz.more import MORE

# laws that do not hold yet, by name, with the find that shows it; a mended one fails here until it is taken out
KNOWN = {
    "bytes_are_kept": "a named encoding with a mark of its own (utf-8-sig, utf-16) adds the mark when a file has none",
    "rule_files_are_refused_politely": "a value of the wrong type in a rule's head or row is an error of Python",
}


def _law(law: Law) -> ParameterSet:
    reason = KNOWN.get(law.__name__, "")
    return pytest.param(law, marks=pytest.mark.xfail(reason=reason) if reason else (), id=law.__name__)


@pytest.mark.parametrize("law", [_law(law) for law in (*LAWS, *MORE)])
@given(data=st.data())
def test_law(law: Law, data: st.DataObject) -> None:
    law(data)
