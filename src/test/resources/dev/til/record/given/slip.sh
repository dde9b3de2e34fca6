# A blog with a note that has a mistake that til can mend (the tag) and one that it cannot (the link), not committed.
. "$GIVEN/blog.sh"
printf '  day: {path: "_posts/{{date}}-{{course}}-{{days}}days.md", tags: {day: "{{n}}day"}}\n' >line
sed -i -e '/^  day:/{r line' -e 'd}' .til/config.yml
rm line
git commit -q -a -m tags
mkdir _posts
cat >_posts/2022-10-19-Boostcamp-21days.md <<'MD'
---
title: Day 21
date: 2022-10-19 18:00:00 +0900
tags: [20day]
---

# Multi-modal

See [what was hard](#hard).
MD
