"""Recurring terms, such as the names of a disease."""
