# A Hugo site with a post, one commit, no remote.
. "$GIVEN/repository.sh"
printf 'baseURL = "https://mina.example.com/"\ntitle = "Notes"\ntimeZone = "Asia/Seoul"\n' >hugo.toml
mkdir -p content/posts
printf -- '+++\ntitle = "Day 21"\ndate = 2022-10-19T18:00:00+09:00\n+++\n\n# Multi-modal\n\n[gone]({{< ref "day20" >}}) [here](#multi-modal)\n' >content/posts/day21.md
git add -A
git commit -q -m start
