# The team, and a picture that counts as touched and of which only a filter that the repository names knows whether it has changed.
. "$GIVEN/team.sh"
git config filter.up.clean 'sed s/png/pointer/'
mkdir assets
printf '*.png filter=up\n' >.gitattributes
printf 'png\n' >assets/m.png
git add -A
git commit -q -m picture
git push -q origin main
touch -d '2022-10-19 21:00:00' assets/m.png
