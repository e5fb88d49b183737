"""My profile and my own goals."""
