# The team, and two open days with a commit each, both off main; day 21 is checked out.
. "$GIVEN/team.sh"
mkdir -p _posts
git switch -q -c til/2022-10-18-day20
note 2022-10-18 Transformers >_posts/2022-10-18-Boostcamp-20days.md
git add -A
git commit -q -m 'docs: day20 Transformers'
git switch -q -c til/2022-10-19-day21 main
mkdir -p _posts
note 2022-10-19 Multi-modal >_posts/2022-10-19-Boostcamp-21days.md
git add -A
git commit -q -m 'docs: day21 Multi-modal'
