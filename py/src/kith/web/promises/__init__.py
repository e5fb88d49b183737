"""Promises, mine and theirs, and their page."""
