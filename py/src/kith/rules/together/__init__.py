"""Goals shared with others: who, what, the next step, how it is told."""
