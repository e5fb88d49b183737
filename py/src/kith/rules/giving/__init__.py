"""Help in both directions: what I could give, what I may ask for, what worked before."""
