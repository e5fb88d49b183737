"""The tab More and its small pages."""
