"""What keeps the records safe: when it is time for a backup."""
