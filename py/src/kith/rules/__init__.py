"""What to say today, and why: pure functions of the records and of *now*.

Nothing here writes, opens a store or reads a clock. Each rule gives its answer and the reason in
words; a rule that rests on research names author and year.
"""
