"""What a scrape leaves around an article: whole lines, and pieces glued to others."""
