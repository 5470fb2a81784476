"""Use cases: what the windows and the command line ask for."""
