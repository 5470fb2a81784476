#!/bin/sh
# Makes a checkout ready to run, or to be tested: `prepare.sh run|test`. It does only what is not done yet.
set -eu
cd "$(dirname "$0")/../.."
purpose=$1
python=${PYTHON:-python3}
system=packaging/linux/system.sh
export PIP_DISABLE_PIP_VERSION_CHECK=1
mkdir -p .make

if ! command -v "$python" >/dev/null || ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or newer is needed; name it with PYTHON=... if it is not '$python'." >&2
    exit 1
fi

if [ "$(uname)" = Linux ]; then
    sh $system run "$python"
    if [ "$purpose" = test ]; then
        sh $system test "$python"
        # A browser is welcome, not needed: one try a checkout, and silence if it cannot be had.
        if [ ! -e .make/browser ]; then sh $system browser "$python" 2>/dev/null || true; fi
        touch .make/browser
    fi
fi

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "Creating the virtual environment in .venv"
    "$python" -m venv --clear .venv
fi

# The copy kept inside .venv tells what it was installed for, and goes away with it.
installed=.venv/installed-pyproject.toml
if ! cmp -s pyproject.toml $installed; then
    echo "Installing the application and its libraries (some minutes the first time)"
    # The build tools stand in .venv too: an isolated build would fetch all of Qt a second time.
    .venv/bin/python - <<'END' >.make/build-requires.txt
import pathlib, tomllib
print(*tomllib.loads(pathlib.Path("pyproject.toml").read_text("utf-8"))["build-system"]["requires"], "editables", sep="\n")
END
    .venv/bin/python -m pip install -q -r .make/build-requires.txt
    .venv/bin/python -m pip install -q --no-build-isolation -e '.[dev]'
    cp pyproject.toml $installed
fi

.venv/bin/python hatch_build.py
