#!/bin/sh
# Sees to the system packages one purpose needs: `system.sh run|test|browser PYTHON`.
# Installs what is missing where that is allowed (root, or sudo without a password), else names it.
set -eu
purpose=$1 python=$2
here=$(dirname "$0")
log=.make/system.log
mkdir -p .make

provided() {
    case $1 in
        python:*) "$python" -c "import $(echo "${1#python:}" | sed 's/,/, /g')" 2>/dev/null ;;
        *.so.*) PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -q "^[[:space:]]*$1 " ;;
        *) command -v "$1" >/dev/null ;;
    esac
}

missing=""
while read -r package what use; do
    case $package in "" | "#"*) continue ;; esac
    if [ "$use" = "$purpose" ] && ! provided "$what"; then missing="$missing $package"; fi
done <"$here/system-packages.txt"
if [ -z "$missing" ]; then exit 0; fi

if ! command -v apt-get >/dev/null; then
    echo "This system lacks what these Debian packages provide; please install their equivalents:$missing" >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    as_root="env"
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n env"
else
    echo "Please ask an administrator for these packages, then start again: apt-get install$missing" >&2
    exit 1
fi

# The lists may be out of reach while the packages are at hand: only the installation decides.
$as_root apt-get -qq update >"$log" 2>&1 || true
# shellcheck disable=SC2086  # one word a package
if ! $as_root DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y $missing >>"$log" 2>&1; then
    tail -n 5 "$log" >&2
    echo "These packages could not be installed (the whole story is in $log):$missing" >&2
    exit 1
fi
