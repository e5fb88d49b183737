"""Everything in one file: readable, locked, and kept beside the records before a restore."""
