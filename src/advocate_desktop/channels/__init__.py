"""Social networks: their limits, how they count and how they render a text."""
