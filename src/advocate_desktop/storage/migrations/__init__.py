"""Numbered migrations; each brings the schema one version further in one transaction."""
