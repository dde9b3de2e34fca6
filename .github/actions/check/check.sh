#!/usr/bin/env bash
# Runs til over the notes; inputs come as environment variables, so that none of them is ever code. What the run is about
# til reads from the event itself: GITHUB_EVENT_NAME and GITHUB_EVENT_PATH, PULL_REQUEST_BASE, MERGE_GROUP_BASE.
set -euo pipefail
case ${INPUT_RULES_FROM:-base} in
  base) rules=auto ;;
  head) rules=HEAD ;;
  *)
    echo "til: the input 'rules-from' cannot be '$INPUT_RULES_FROM'" >&2
    echo "hint: write base, or head where a change may decide how it is checked" >&2
    exit 2
    ;;
esac
arguments=(check --format github --fail-on "$INPUT_FAIL_ON" --shard "$INPUT_SHARD" --rules-from "$rules")
if [ "$INPUT_BASE" != none ]; then
  arguments+=(--since "$INPUT_BASE")
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
