# zsh -f complete.zsh FOLDER LINE: prints the line as zsh completes it in a terminal, with FOLDER's functions.
zmodload zsh/zpty || exit 1
settings=$(mktemp -d)
trap 'rm -rf $settings' EXIT
cat >$settings/.zshrc <<SETTINGS
PS1='' TERM=dumb
fpath=(${(q)1} \$fpath)
autoload -U compinit && compinit -D -u
til() { : }
tell() { zle complete-word; print -r -- "<<\$BUFFER>>" }
zle -N tell
bindkey '^X' tell
setopt no_beep
print READY
SETTINGS
zpty shell "ZDOTDIR=${(q)settings} zsh -i"
zpty -r shell text '*READY*'
zpty -w -n shell "$2"$'\C-x'
zpty -r shell text '*>>*'
zpty -d shell
print -r -- "${${text##*<<}%%>>*}"
