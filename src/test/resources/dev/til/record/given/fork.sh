# The evening of somebody with a fork: origin is the fork, upstream the team's repository, to which nobody pushes.
. "$GIVEN/evening.sh"
git init -q --bare -b main "$ROOT/yuna/notes.git"
git --git-dir "$ROOT/yuna/notes.git" config http.receivepack true
git remote rename origin upstream 2>/dev/null
git remote add origin "${FORK:-$ROOT/yuna/notes.git}"
git push -q origin main
git fetch -q origin
[ -z "${REMOTE:-}" ] || git --git-dir "$ROOT/study/notes.git" config http.receivepack false
