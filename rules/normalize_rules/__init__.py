"""The built-in rules of `normalize`: one folder a family, one file a rule."""
