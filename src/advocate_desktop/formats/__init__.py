"""Readers and writers of files that come from outside or go there."""
