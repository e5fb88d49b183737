"""What a calendar and a notification are told."""
