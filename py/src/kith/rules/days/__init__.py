"""Days in words and in rows: read from plain words, coming round again, counted."""
