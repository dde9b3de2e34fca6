# Notes that are read at the forge, one commit, no remote and no configuration.
. "$GIVEN/repository.sh"
mkdir notes
printf '# Day 20\n\nOn to [day 21](2022-10-19-day21.md).\n' >notes/2022-10-18-day20.md
printf '# Day 21\n\nAs on [day 19](2022-10-17-day19.md), see [above](#day-21).\n' >notes/2022-10-19-day21.md
git add -A
git commit -q -m start
