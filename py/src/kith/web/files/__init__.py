"""What goes in and out: contacts, people handed over, backups, what could not be read."""
