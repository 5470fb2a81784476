"""Figures of the application, each beside its floor in the same run."""
