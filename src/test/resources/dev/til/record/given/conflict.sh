# The evening, committed, and a note of the same name with another text that Jun has pushed to main.
. "$GIVEN/evening.sh"
git add -A
git commit -q -m 'docs: day21 Multi-modal'
note 2022-10-19 "Jun's own" 'Something else.' | pushed_by_jun main _posts/2022-10-19-Boostcamp-21days.md
