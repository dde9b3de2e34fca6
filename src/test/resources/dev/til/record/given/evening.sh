# The team, and day 21's note written on its branch.
. "$GIVEN/team.sh"
git switch -q -c til/2022-10-19-day21
mkdir -p _posts
note 2022-10-19 Multi-modal >_posts/2022-10-19-Boostcamp-21days.md
