"""Hypothesis profiles: quick and repeatable by default, long and random for `make fuzz`."""

import os
import signal

from hypothesis import HealthCheck, settings

_QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=30, database=None, suppress_health_check=_QUIET
)
settings.register_profile("dev", deadline=None, max_examples=30, suppress_health_check=_QUIET)
settings.register_profile("fuzz", deadline=None, max_examples=2000, suppress_health_check=_QUIET)
settings.load_profile(os.environ.get("NORMALIZE_PROFILE", "ci"))

# a run that was started in the background is told to ignore Ctrl-C, and so would be all processes that tests start
signal.signal(signal.SIGINT, signal.default_int_handler)
