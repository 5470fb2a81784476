#!/bin/sh
# Runs every check, whatever the earlier ones found, and says at the end which failed: `check.sh lint|all`.
cd "$(dirname "$0")/../.." || exit 1
failed=""

step() {
    name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed="$failed $name"
}

step ruff .venv/bin/ruff check
step format .venv/bin/ruff format --check
step types .venv/bin/mypy
step layers .venv/bin/lint-imports
if [ "${1:-all}" = all ]; then step tests .venv/bin/python -m pytest -n 2 --dist loadfile; fi

if [ -n "$failed" ]; then
    printf '\nFailed:%s\n' "$failed" >&2
    exit 1
fi
printf '\nAll passed.\n'
