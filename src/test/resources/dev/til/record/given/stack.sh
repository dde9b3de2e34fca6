# The team, and day 21 with a commit on top of day 20 with a commit, as 'til new --onto' does it; neither is pushed.
. "$GIVEN/team.sh"
mkdir -p _posts
git switch -q -c til/2022-10-18-day20
note 2022-10-18 Transformers >_posts/2022-10-18-Boostcamp-20days.md
git add -A
git commit -q -m 'docs: day20 Transformers'
git switch -q -c til/2022-10-19-day21
note 2022-10-19 Multi-modal >_posts/2022-10-19-Boostcamp-21days.md
git add -A
git commit -q -m 'docs: day21 Multi-modal'
git config branch.til/2022-10-19-day21.til-onto til/2022-10-18-day20
git config branch.til/2022-10-19-day21.til-onto-commit "$(git rev-parse til/2022-10-18-day20)"
