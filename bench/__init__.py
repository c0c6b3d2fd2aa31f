"""Measurements: one command each, printing a table with versions; results are ratios within one run."""
