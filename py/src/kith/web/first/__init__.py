"""The first screen and what it needs at once: Today's cards, the welcome, undo."""
