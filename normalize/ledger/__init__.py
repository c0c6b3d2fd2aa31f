"""The ledger of all changes: written while texts are cleaned, read to bring the originals back."""
