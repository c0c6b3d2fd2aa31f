"""Where settings come from: the nearest file, what it extends, settings by pattern, and the origin of each value."""
