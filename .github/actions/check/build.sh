#!/usr/bin/env bash
# Builds til from the checkout that this action stands in, once a job.
set -euo pipefail
source=$(cd "$GITHUB_ACTION_PATH/../../.." && pwd)
if [ ! -x "$source/target/til/bin/til" ]; then
  # The runner's own JDK 17 or newer serves; the images name them all.
  for java in "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_21_X64:-}" "${JAVA_HOME_17_X64:-}"; do
    if [ -n "$java" ]; then
      export JAVA_HOME=$java
      break
    fi
  done
  mvn -q -B -f "$source/pom.xml" package -DskipTests
fi
"$source/target/til/bin/til" --version
