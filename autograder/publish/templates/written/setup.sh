#!/usr/bin/env bash
# Builds the environment in which written hand-ins are looked at, beside the system's python3.
set -euo pipefail

home="${AUTOGRADER_HOME:-/autograder}"
source="$home/source"
venv="$home/venv"

fail() { echo "setup.sh: $*" >&2; exit 1; }

make_venv() { rm -rf "$venv" && python3 -m venv "$venv" 2>/dev/null && "$venv/bin/python" -m pip --version >/dev/null 2>&1; }

if ! make_venv; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq || fail "apt-get update failed"
    apt-get install -y -qq --no-install-recommends python3-venv >/dev/null || fail "python3-venv could not be installed"
    make_venv || fail "no virtual environment could be made"
fi
"$venv/bin/python" -m pip install -q --disable-pip-version-check --no-cache-dir --no-input \
    -c "$source/constraints.txt" -r "$source/requirements.txt" || fail "the requirements could not be installed"
PYTHONPATH="$source" "$venv/bin/python" -c 'import autograder.written' || fail "the checks cannot be loaded"
echo "setup.sh: ready"
