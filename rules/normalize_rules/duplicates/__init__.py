"""Headlines, captions and paragraphs that stand twice."""
