"""Spaces and marks that translation engines and templates misplace."""
