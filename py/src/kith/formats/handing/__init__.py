"""People for somebody else's Kith: what is handed over, by a file or a code, and what taking it in would do."""
