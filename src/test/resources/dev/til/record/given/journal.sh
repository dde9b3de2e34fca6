# The team, and the notes of days 18 to 20 on main.
. "$GIVEN/team.sh"
mkdir -p _posts
note 2022-10-14 'Loss functions' >_posts/2022-10-14-Boostcamp-18days.md
note 2022-10-17 'Attention' >_posts/2022-10-17-Boostcamp-19days.md
note 2022-10-18 'Transformers' >_posts/2022-10-18-Boostcamp-20days.md
git add -A
git commit -q -m 'days 18 to 20'
git push -q origin main
git fetch -q origin
