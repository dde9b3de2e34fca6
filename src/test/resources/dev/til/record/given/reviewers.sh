# The evening in a team that asks for reviews and labels its pull requests.
. "$GIVEN/team.sh"
cat >>.til/config.yml <<'YAML'
review: {reviewers: [mina, jun], labels: [notes, week5], deadline: sat}
YAML
git commit -q -a -m 'ask for reviews'
git push -q origin main
git switch -q -c til/2022-10-19-day21
mkdir -p _posts
note 2022-10-19 Multi-modal >_posts/2022-10-19-Boostcamp-21days.md
