"""Capture, and a talk's own page."""
