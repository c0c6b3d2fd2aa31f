"""Which files are read: walking folders, patterns, `.gitignore`, and the settings of each file."""
