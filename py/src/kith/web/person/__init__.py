"""One person's page and all that is changed on it."""
