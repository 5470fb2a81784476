"""Rules and records of the product; the standard library alone."""
