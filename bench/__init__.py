"""Measurements: one command each, printing a table with versions; results are ratios within one run.

    python -m bench              all of them, then the goals
    python -m bench.speed        one of them; NAMES lists what there is
    python -m bench.pages        docs/benchmarks.md and its plots, from the published figures

Every command prints a table and writes it to `bench/results/NAME.json`, which git ignores. `python -m bench.pages --take`
makes the last results the published ones (`bench/published.json`).
"""

# in this order on the page
NAMES = ("speed", "scaling", "length", "startup", "memory", "workers", "scale", "accuracy", "harm", "residue")
