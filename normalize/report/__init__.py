"""How results are shown: words, colours and locations for people and programs."""
