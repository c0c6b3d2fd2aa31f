"""News agencies under their own names."""
