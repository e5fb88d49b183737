"""The look back: the list, and its steps."""
