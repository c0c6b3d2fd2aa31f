"""What is not to be changed or reported: directives in a text, decisions of a person, baselines of an archive."""
