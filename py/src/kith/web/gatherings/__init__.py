"""Gatherings from plan to debrief."""
