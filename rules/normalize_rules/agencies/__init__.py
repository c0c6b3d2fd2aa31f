"""News agencies and newspapers under their own names."""
