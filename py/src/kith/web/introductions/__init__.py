"""Introductions: the list, the page of one, a new one, what is written down."""
