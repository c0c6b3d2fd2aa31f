"""What every rule is held to: the laws, the examples of a pack, and probes of its patterns."""
