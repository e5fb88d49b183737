"""Help: the Give screen, the record, before an ask, what two have for each other, who knows about it."""
