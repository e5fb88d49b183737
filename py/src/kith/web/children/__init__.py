"""Networks, a child's page, opportunities."""
