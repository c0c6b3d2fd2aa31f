"""Phrases that translation engines render word for word."""
