"""Two people brought together: where one stands with it, and why these two."""
