"""How things stand between somebody and me, before I know what to say: rhythm, what passed, the card before a talk."""
