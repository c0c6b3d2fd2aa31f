"""Long random runs: `make fuzz`, or `python -m tests.fuzz --minutes 60`. A short run of the same laws is a part of the tests."""
