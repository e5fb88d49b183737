"""Somebody, or a text about them, put into my sentence or a letter."""
