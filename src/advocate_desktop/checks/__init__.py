"""What a text is checked for: one module a check, pure functions that yield findings."""
