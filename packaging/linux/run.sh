#!/bin/sh
# Opens the application; where there is no display, plays its tour into pictures instead.
set -eu
cd "$(dirname "$0")/../.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec .venv/bin/advocate-desktop
fi
echo "There is no display here: playing the tour."
.venv/bin/advocate-desktop tour --out tour
echo "A picture of each step, and the exported text, are in $(pwd)/tour"
