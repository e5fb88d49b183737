"""For parents: what a child hopes for, who opens a door, what to do this week."""
