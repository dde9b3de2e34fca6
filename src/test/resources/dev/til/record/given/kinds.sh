# The team, with notes of weeks and meetings, and ranges of days with a word between them.
. "$GIVEN/team.sh"
cat >.til/config.yml <<'YAML'
version: 1
course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
notes:
  day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md", range: to}
  week: {path: "_posts/{{date}}-{{course}}-{{week}}weeks.md"}
  meeting: {path: "_posts/{{date}}-{{slug}}.md"}
YAML
git commit -q -a -m kinds
git push -q origin main
git fetch -q origin
