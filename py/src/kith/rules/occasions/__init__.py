"""Things with a day outside: gatherings and opportunities."""
