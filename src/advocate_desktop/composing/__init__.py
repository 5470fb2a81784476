"""Personalised proposals: facts of a source, hooks, prompts, voice."""
