"""Texts: written, kept, handed to the phone's apps, noted as sent."""
