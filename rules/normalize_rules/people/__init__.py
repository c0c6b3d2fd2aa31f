"""One person, one name: tables of people by region, and the rules that read them."""
