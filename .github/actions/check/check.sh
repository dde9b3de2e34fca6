#!/usr/bin/env bash
# Runs til over the notes; inputs come as environment variables, so that none of them is ever code.
set -euo pipefail
arguments=(check --format github --fail-on "$INPUT_FAIL_ON" --shard "$INPUT_SHARD")
base=$INPUT_BASE
if [ "$base" = auto ]; then
  # actions/checkout leaves the merge commit of a pull request: its first parent is the base as it is now.
  base=none
  if [ -n "${PULL_REQUEST_BASE:-}" ]; then
    if git rev-parse -q --verify 'HEAD^1^{commit}' >/dev/null; then
      base=$(git rev-parse 'HEAD^1')
    else
      echo "til: the base of the pull request is not here, so everything is checked; set fetch-depth: 2 at actions/checkout" >&2
    fi
  fi
fi
if [ "$base" != none ]; then
  arguments+=(--since "$base")
fi
paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then
    paths+=("$path")
  fi
done <<<"$INPUT_PATHS"
if [ "${#paths[@]}" -gt 0 ]; then
  arguments+=(-- "${paths[@]}")
fi
exec "$TIL" "${arguments[@]}"
