"""Advocate Desktop: a private, offline companion for people who speak about their work."""

__version__ = "0.1.0"
