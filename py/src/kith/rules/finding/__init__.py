"""Finding people, and finding that two are one: search, names alike, a list of names, joining."""
