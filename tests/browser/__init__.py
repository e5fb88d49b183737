"""Kith in real browsers: what a person does and sees, from the first visit to the killed phone."""
