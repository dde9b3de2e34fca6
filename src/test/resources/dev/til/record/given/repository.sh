# A Git repository without a commit.
git init -q -b main
git config user.name Mina
git config user.email mina@example.com
