"""Bytes read in the wrong encoding, and characters that only machines see."""
