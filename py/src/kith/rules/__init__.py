"""What to say today, and why: pure functions of the records and of *now*.

Nothing here writes, opens a store or reads a clock. Each rule gives its answer and the reason in
words; a rule that rests on research names author and year.

    today, rhythm, balance                  what is worth doing, whom it is time for, what passed between us
    answers, days                           what became of a suggestion; days told apart fast
    prep, questions, threads, offering      before a talk; asking is the look back before an ask
    matching, bonds, pairs                  who has something for whom: me and somebody, two people I know
    giving, chances, seeking                the day's few chances to help; who could help with my goals
    introducing, sharing, together          two people brought together; goals shared with others
    drafts                                  a text to begin with; facing, telling and names find its words
    reading, due                            what a line of one's own holds, and the day in its words
    helping, gatherings, opportunities      what worked before; what to take along, and where one stands; last days
    myself, reviewing, plots                my own profile; the look back, and its drawings as numbers
    hopes, doors, raising, roll             for parents: a child's hopes, who opens a door, this week; a class in one go
    appointments, notices, repeating        what a calendar and a notification are told
    safety                                  whether it is time for a backup, and what is new since the last
    search, marking                         finding people, and where in a text they were found
    mapping                                 who stands where around me, and what links them
    duplicates, namesakes, joining          people who are here twice
    replaced                                what a record said before
"""
