"""Contact cards: vCard in every version that phones write, read and written, and the small ones in codes."""
