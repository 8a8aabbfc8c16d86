#!/usr/bin/env bash
# Builds the grader's environment in Gradescope's container, beside the system's python3, which its
# harness needs.  TORCH_INDEX is where the CPU build of torch comes from; PIP_FIND_LINKS, if it is
# set, names a folder of wheels that is used instead.
set -euo pipefail

home="${AUTOGRADER_HOME:-/autograder}"
source="$home/source"
venv="$home/venv"
TORCH_INDEX="${TORCH_INDEX:-https://download.pytorch.org/whl/cpu}"

fail() { echo "setup.sh: $*" >&2; exit 1; }

usable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

make_venv() { rm -rf "$venv" && "$1" -m venv "$venv" 2>/dev/null && "$venv/bin/python" -m pip --version >/dev/null 2>&1; }

# an interpreter from 3.11 on: the image's own if it is new enough, else Ubuntu's python3.11
ready=""
for python in python3.11 python3.12 python3.13 python3; do
    if command -v "$python" >/dev/null && usable "$python" && make_venv "$python"; then ready="$python"; break; fi
done
if [ -z "$ready" ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq || fail "apt-get update failed"
    for python in python3.11 python3; do
        apt-get install -y -qq --no-install-recommends "$python" "$python-venv" >/dev/null 2>&1 || continue
        if usable "$python" && make_venv "$python"; then ready="$python"; break; fi
    done
fi
[ -n "$ready" ] || fail "no Python from 3.11 on with its venv module could be installed"
echo "setup.sh: $("$venv/bin/python" --version) from $ready"

pip() { "$venv/bin/python" -m pip --disable-pip-version-check --no-cache-dir --no-input "$@"; }

pip install -q -c "$source/constraints.txt" -r "$source/requirements.txt" || fail "the requirements could not be installed"
if [ -n "${PIP_FIND_LINKS:-}" ]; then
    pip install -q --no-deps --no-index -r "$source/requirements-torch.txt" || fail "there is no such torch in $PIP_FIND_LINKS"
else
    pip install -q --no-deps --index-url "$TORCH_INDEX" -r "$source/requirements-torch.txt" \
        || fail "torch could not be installed from $TORCH_INDEX"
fi
pip install -q -c "$source/constraints.txt" -r "$source/requirements-torch.txt" || fail "what torch needs could not be installed"
"$venv/bin/python" -c 'import torch, sys; sys.exit(torch.version.cuda is not None)' || fail "this is not the CPU build of torch"

# grade the starter once: whatever cannot work fails here, and the bytecode is written
trial="$(mktemp -d)"
trap 'rm -rf "$trial"' EXIT
chmod 755 "$trial"
mkdir "$trial/submission" "$trial/results"
cp "$source"/starter/*.py "$trial/submission/"
ln -s "$source" "$trial/source"
ln -s "$venv" "$trial/venv"
echo '{}' > "$trial/submission_metadata.json"
AUTOGRADER_HOME="$trial" AUTOGRADER_QUICK=1 bash "$source/run_autograder" || fail "grading the starter failed"
grep -q '"score"' "$trial/results/results.json" || fail "grading the starter gave no score"
echo "setup.sh: ready"
