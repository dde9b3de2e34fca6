# The blog in a team: a bare remote that everybody pushes to, or, where a server was started, the server's.
. "$GIVEN/blog.sh"
git init -q --bare -b main "$ROOT/study/notes.git"
git --git-dir "$ROOT/study/notes.git" config http.receivepack true
git remote add origin "${REMOTE:-$ROOT/study/notes.git}"
git push -q origin main
git fetch -q origin
