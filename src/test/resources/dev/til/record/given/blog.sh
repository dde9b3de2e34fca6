# A Jekyll blog with a course, one commit, no remote.
. "$GIVEN/repository.sh"
printf 'timezone: Asia/Seoul\npermalink: /posts/:title/\n' >_config.yml
mkdir .til
cat >.til/config.yml <<'YAML'
version: 1
course: {name: Boostcamp, start: 2022-09-19, days-off: [2022-10-03, 2022-10-10]}
notes:
  day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md"}
YAML
git add -A
git commit -q -m start
