# Words for the record's lines. Whoever writes here is Mina; Jun writes in a clone of his own.

# A day's note: note DATE TITLE [LINE...]
note() {
  printf -- '---\ntitle: %s\ndate: %s 18:00:00 +0900\n---\n\n# %s\n' "$2" "$1" "$2"
  shift 2
  for line; do printf '\n%s\n' "$line"; done
}

# Git in Jun's clone of the team's repository.
jun() {
  [ -d "$ROOT/jun" ] || git clone -q "$ROOT/study/notes.git" "$ROOT/jun"
  git -C "$ROOT/jun" -c user.name=Jun -c user.email=jun@example.com "$@"
}

# Jun pushes a file to a branch: pushed_by_jun BRANCH PATH <CONTENT
pushed_by_jun() {
  jun fetch -q origin
  jun switch -q -C "$1" "origin/$1"
  mkdir -p "$(dirname "$ROOT/jun/$2")"
  cat >"$ROOT/jun/$2"
  jun add -A
  jun commit -q -m "Jun's ${2##*/}"
  jun push -q origin "$1"
}

# Jun merges a branch into main: [FROM=PROJECT] merged_by_jun squash|merge|rebase BRANCH [SUBJECT]
merged_by_jun() {
  jun fetch -q origin
  jun switch -q -C main origin/main
  jun fetch -q "$ROOT/${FROM:-study/notes}.git" "$2"
  case $1 in
    squash)
      jun merge -q --squash FETCH_HEAD >/dev/null
      jun commit -q -m "${3:-squash of $2}"
      ;;
    rebase) jun cherry-pick main..FETCH_HEAD >/dev/null ;;
    merge) jun merge -q --no-ff -m "Merge $2" FETCH_HEAD ;;
  esac
  jun push -q origin main
}
