"""Shared goals: their pages, and how one ends."""
