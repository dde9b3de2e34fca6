# zsh -f complete.zsh FOLDER LINE...: prints each line as a tab completes it in a terminal, with FOLDER's functions.
zmodload zsh/zpty || exit 1
folder=$1
shift
for line; do
  zpty -b shell "PS1='> ' TERM=dumb zsh -fi"
  zpty -w shell "fpath=(${(q)folder} \$fpath); autoload -U compinit; compinit -D -u; bindkey '^I' complete-word; setopt no_beep"
  # What the line has become is written when it is accepted.
  zpty -w shell "preexec() { print -r -- \"<<\$1>>\"; exit }; til() { : }"
  sleep 1
  zpty -w -n shell "$line"$'\t'
  sleep 1
  zpty -w -n shell ' :'$'\n'
  text=''
  while zpty -r shell part; do text+=$part; done
  zpty -d shell
  print -r -- "${${text##*<<}%%>>*}"
done
