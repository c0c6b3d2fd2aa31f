"""A short run of every law of `make fuzz`, repeatable, so that the long run never fails to start."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.laws import LAWS, Law
from tests.fuzz.more import MORE


@pytest.mark.parametrize("law", [*LAWS, *MORE], ids=lambda law: law.__name__)
@given(data=st.data())
def test_law(law: Law, data: st.DataObject) -> None:
    law(data)
