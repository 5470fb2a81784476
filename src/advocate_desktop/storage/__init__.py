"""The database of a profile: tables, search, migrations, backups."""
