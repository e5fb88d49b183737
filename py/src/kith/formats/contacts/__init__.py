"""Contacts from elsewhere, whatever wrote them: which format a file is, and what taking it in would do."""
